"""A place that scrolls down, and that a screen reader can read while it comes and goes."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from hipdesk.ui.look import dress


class ScrollArea(QScrollArea):
    """Scrolls its one widget by a bar of its own.

    Qt counts the bars of a scroll area among the children it tells a screen reader about, but
    only while they are on show, and it does not check the number that the reader asks for next:
    a reader at work while a bar goes away (with its page, or because all fits) ends the app.
    So Qt's bars stay away here, and one that the reader is not told of stands in the margin.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The first widget that Qt made and hands over costs PySide 20 ms: it makes all classes.
        self.setViewport(QWidget())
        self.viewport().setAutoFillBackground(False)  # what is behind shows through
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # Else Tab counts the viewport as the control that a page hands its focus to, and
        # goes round between that control and the ones after it.
        self.viewport().setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls take the focus
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        dress(self._bar)
        self._bar.hide()
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._follow_range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    @staticmethod
    def bring_into_view(widget: QWidget) -> None:
        """Scroll to a widget that has just been shown, once it is laid out."""

        def scroll() -> None:
            around = widget.parentWidget()
            while around is not None:
                if isinstance(around, ScrollArea):
                    around.ensureWidgetVisible(widget)
                around = around.parentWidget()

        QTimer.singleShot(0, widget, scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def _follow_range(self, least: int, most: int) -> None:
        inner = self.verticalScrollBar()
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())
        self._bar.setRange(least, most)
        wanted = most > least
        if wanted == self._bar.isHidden():
            self._bar.setVisible(wanted)
            self._place_bar()

    def _place_bar(self) -> None:
        width = 0 if self._bar.isHidden() else self._bar.sizeHint().width()
        if self.viewportMargins().right() != width:
            self.setViewportMargins(0, 0, width, 0)
        self._bar.setGeometry(self.width() - width, 0, width, self.height())
