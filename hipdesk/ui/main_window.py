"""What fills the window: navigation and one page, or a whole page without navigation."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hipdesk.ui.help_page import HelpPage
from hipdesk.ui.navigation import Navigation
from hipdesk.ui.place import Place, Prepares, TakesFocus
from hipdesk.ui.problem_bar import ProblemBar

PageFactory = Callable[[], QWidget]
TURN_MS = 2  # until a later turn of the event loop: others have theirs before
TEXT_SIZE_KEYS = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0))


class MainWindow(QWidget):
    """Shows places and tells what the user wants of the window; it decides nothing."""

    place_shown = Signal(str)  # a Place, each time it comes into view
    place_chosen_again = Signal(str)  # the Place in view, which may show more than its first page
    close_requested = Signal()  # instead of closing, while guarded
    closing = Signal()  # the window is about to close
    text_size_wanted = Signal(int)  # 1 larger, -1 smaller, 0 the usual

    def __init__(self, factories: Mapping[Place, PageFactory]) -> None:
        super().__init__()
        self._factories = factories
        self._pages: dict[Place, QWidget] = {}
        self._help: HelpPage | None = None
        self._came_from = Place.HOME
        self._wanted: Place | None = None  # while its page is being made
        self._guarded = False
        self._navigation = Navigation()
        self._problem = ProblemBar()
        self._stack = QStackedWidget()
        self.setObjectName("main_window")
        self._lay_out()
        self._navigation.place_requested.connect(self._go)
        self._navigation.help_requested.connect(self.show_help)
        self._navigation.scroll_requested.connect(self._scroll)
        for keys, step in TEXT_SIZE_KEYS:
            QShortcut(QKeySequence(keys), self, partial(self.text_size_wanted.emit, step))
        for keys in ("F1", "?"):  # not while a whole page is shown: it has its own help
            QShortcut(QKeySequence(keys), self._navigation, self.show_help)
        QShortcut(QKeySequence("Ctrl+Q"), self, lambda: self.window().close())

    @property
    def place(self) -> Place | None:
        """The place in view; None while the help or a whole page is."""
        shown = self._stack.currentWidget()
        return next((place for place, page in self._pages.items() if page is shown), None)

    @property
    def whole(self) -> QWidget | None:
        """The page that fills the window without navigation; None while a place is in view."""
        return self._stack.currentWidget() if self.place is None else None

    def page(self, place: Place) -> QWidget:
        """The page of this place, made when first asked for."""
        if place not in self._pages:
            self._pages[place] = self._factories[place]()
            self._stack.addWidget(self._pages[place])
        return self._pages[place]

    def show_place(self, name: str) -> None:
        """Bring a place into view, with the navigation."""
        if name == self.place:
            self.place_chosen_again.emit(name)
        place = self._came_from = Place(name)
        self._wanted = None
        from_whole = self.whole is not None
        self._stack.setCurrentWidget(self.page(place))
        self._navigation.show_place(place)
        self._navigation.show()
        self._mind_focus(place, from_whole=from_whole)
        self.place_shown.emit(place)

    def show_first(self, place: Place) -> Iterator[None]:
        """The first of all, in short steps: made, laid out, and painted in a turn of its own."""
        self.setUpdatesEnabled(False)
        try:
            self.page(place)
            yield
            self.show_place(place)
            yield
        finally:  # whatever goes wrong is told in this window
            self.setUpdatesEnabled(True)

    def _scroll(self, step: int) -> None:
        """A page up or down in the place in view, though the keyboard is in the navigation."""
        action = QAbstractSlider.SliderAction
        by = action.SliderPageStepAdd if step > 0 else action.SliderPageStepSub
        for area in self._stack.findChildren(QAbstractScrollArea):
            bar = area.verticalScrollBar()
            if area.isVisible() and bar.maximum() > 0:  # there is more above or below
                bar.triggerAction(by)
                return

    def _go(self, name: str) -> None:
        """What has to be made is made first and shown a moment later: both would be a freeze."""
        place = self._wanted = Place(name)
        if place in self._pages:
            self.show_place(place)
        else:
            self.page(place)
            QTimer.singleShot(0, self, partial(self._arrive, place))

    def _arrive(self, place: Place) -> None:
        if self._wanted is place:  # and nothing else was wanted meanwhile
            self.show_place(place)

    def show_whole(self, page: QWidget) -> None:
        """Let this page fill the window; the navigation is away until a place is shown."""
        self._wanted = None
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._navigation.hide()
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def show_whole_next(self, page: QWidget) -> None:
        """The same in turns of its own: at once with what made it due it would be a freeze."""
        QTimer.singleShot(TURN_MS, self, partial(self._show_unpainted, page))

    def _show_unpainted(self, page: QWidget) -> None:
        self.setUpdatesEnabled(False)
        QTimer.singleShot(TURN_MS, self, partial(self.setUpdatesEnabled, True))
        self.show_whole(page)

    def show_help(self) -> None:
        """Bring the help into view; from there it goes back to the last place."""
        self._wanted = None
        if self._help is None:
            self._help = HelpPage()
            self._help.back_requested.connect(lambda: self.show_place(self._came_from))
            self._stack.addWidget(self._help)
        self._stack.setCurrentWidget(self._help)
        self._navigation.show_help()
        self._help.take_focus()

    def prepare_whole(self, page: QWidget) -> Iterator[None]:
        """Do, in short steps, what showing this page for the first time would do at once."""
        if self._stack.indexOf(page) >= 0:
            return  # the user was quicker
        page.hide()
        self._stack.addWidget(page)
        page.resize(self.size())
        yield
        if isinstance(page, Prepares):
            yield from page.prepare()
        yield from self._dress(page)

    def prepare_place(self, place: Place) -> Iterator[None]:
        """The same for the page of a place."""
        page = self.page(place)
        yield
        if isinstance(page, Prepares):
            yield from page.prepare()
        shown = self._stack.currentWidget()
        if page.isHidden() and shown is not None:
            page.setGeometry(shown.geometry())  # as it will be when it is shown
            yield from self._dress(page)

    @staticmethod
    def _dress(page: QWidget) -> Iterator[None]:
        for child in page.findChildren(QWidget):
            child.ensurePolished()
            if isinstance(child, QAbstractButton):
                child.grab()  # draws its icon, which is then at hand
            yield
        layout = page.layout()
        if layout is not None:
            layout.activate()

    def guard(self, guarded: bool) -> None:
        """While guarded, closing the window is only a wish."""
        self._guarded = guarded

    def show_problem(self, text: str) -> None:
        """Say what happened above the page, until the user closes it; "" takes it away."""
        self._problem.show_text(text)

    def show_time_scale(self, scale: float) -> None:
        """Say in the navigation that time runs faster; 1 says nothing."""
        self._navigation.show_note("" if scale == 1 else f"Time runs {scale:g} times faster")

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._guarded:
            event.ignore()
            self.close_requested.emit()
            return
        self.closing.emit()
        event.accept()

    def _mind_focus(self, place: Place, *, from_whole: bool) -> None:
        """Never lost: where the page wants it, else on the place's button.

        It stays in the navigation when it was there; and after a whole page a key pressed
        once too often must not begin anything.
        """
        page, in_navigation = self._pages[place], self._navigation.isAncestorOf(self.focusWidget())
        if not (from_whole or in_navigation) and isinstance(page, TakesFocus):
            page.take_focus()
        elif from_whole or in_navigation or page.focusProxy() is None:
            self._navigation.focus_place(place)
        else:
            page.setFocus()

    def _lay_out(self) -> None:
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._problem)
        pages.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addLayout(pages, 1)
