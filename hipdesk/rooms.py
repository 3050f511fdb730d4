"""The pages that are made when they are first wanted, and the ways between them."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.free_session import allowed
from hipdesk.domain.routine import Routine, RoutineKind
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan
from hipdesk.flows.household import Household
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place

if TYPE_CHECKING:  # imported when they are used, not at the start
    from hipdesk.flows.check_in_flow import CheckInFlow
    from hipdesk.flows.check_out_flow import CheckOutFlow
    from hipdesk.flows.first_start_flow import FirstStartFlow
    from hipdesk.flows.home_cards import HomeCards
    from hipdesk.flows.learn_flow import LearnFlow
    from hipdesk.flows.library_flow import LibraryFlow
    from hipdesk.flows.morning_flow import MorningFlow
    from hipdesk.flows.plan_page_flow import PlanPageFlow
    from hipdesk.flows.plan_settings_flow import PlanSettingsFlow
    from hipdesk.flows.print_flow import PrintFlow
    from hipdesk.flows.progress_flow import ProgressFlow
    from hipdesk.flows.safe_keeping_flow import SafeKeepingFlow
    from hipdesk.flows.settings_page_flow import SettingsPageFlow
    from hipdesk.flows.warning_flow import WarningFlow


class Rooms(QObject):
    """Makes each page once, shows it in the window, and leads on from it."""

    begin = Signal(object, str, int)  # Routine, the session's id, and the pain before it
    may_begin = Signal(str, object)  # exercise id and Side of the first card, likely to come
    checked_out = Signal()
    anew = Signal(object)  # Task, to be done with the files while nothing has them open
    went_on = Signal()  # how a task ended was read

    def __init__(
        self, household: Household, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._house = household
        self._window = window
        self._wanted: Routine | None = None  # a free session; None: the day's

    def check_in_for_today(self) -> None:
        """Ask what comes before a session of the plan (PRE)."""
        self._wanted = None
        self.check_in.open(RoutineKind.PLANNED)

    def check_in_for(self, routine: Routine) -> None:
        """Ask what comes before a session of the user's own choice (PRE)."""
        self._wanted = routine
        self.check_in.open(RoutineKind.FREE, tuple(one.exercise_id for one in routine.items))

    def show_first_start(self) -> None:
        """The welcome and the questions, from where they were left."""
        self.first_start.open()
        self._window.show_whole(self.first_start.page)

    def close(self) -> None:
        """The window closes."""
        if "safe_keeping" in vars(self):
            self.safe_keeping.keeper.finish()

    def show_questions(self) -> None:
        """The questions about health, afresh (PRE-3, R9); all of them for whoever is new."""
        if self._house.plan.started:
            self.first_start.re_screen()
            self._window.show_whole(self.first_start.page)
        else:
            self.show_first_start()

    def show_closed(self) -> None:
        """What closes the plan or an exercise, and what opens it again."""
        self.first_start.show_closed()
        self._window.show_whole(self.first_start.page)

    def show_reading(self) -> None:
        self._window.show_place(Place.LEARN)

    def go_home(self) -> None:
        self._window.show_place(Place.HOME)

    @cached_property
    def check_in(self) -> "CheckInFlow":
        from hipdesk.flows.check_in_flow import CheckInFlow  # noqa: PLC0415  # not at the start
        from hipdesk.flows.coach_flow import voice_book  # noqa: PLC0415  # as above

        house = self._house
        check_in = CheckInFlow(house.clock, house.plan, self)
        check_in.shown.connect(lambda: self._window.show_whole(check_in.page))
        check_in.shown.connect(lambda: house.worker.submit(voice_book))  # for what is to begin
        check_in.begin.connect(self._begin)
        check_in.rescreen.connect(self.show_questions)
        check_in.told_sign.connect(self._warn)
        check_in.reading.connect(self.show_reading)
        for over in (check_in.stopped, check_in.cancelled):
            over.connect(self.go_home)
        return check_in

    @cached_property
    def warning(self) -> "WarningFlow":
        """The message of a sign that was told before a session."""
        from hipdesk.flows.warning_flow import WarningFlow  # noqa: PLC0415  # not at the start

        house = self._house
        warning = WarningFlow(house.clock, house.plan, house.door, self)
        warning.shown.connect(lambda: self._window.show_whole(warning.page))
        warning.closed.connect(lambda _: self.go_home())
        return warning

    @cached_property
    def check_out(self) -> "CheckOutFlow":
        from hipdesk.flows.check_out_flow import CheckOutFlow  # noqa: PLC0415  # not at the start

        house = self._house
        check_out = CheckOutFlow(house.door, self, clock=house.clock, plan=house.plan)
        check_out.shown.connect(lambda: self._window.show_whole(check_out.page))
        check_out.closed.connect(self.checked_out)
        return check_out

    @cached_property
    def first_start(self) -> "FirstStartFlow":
        from hipdesk.flows.first_start_flow import (  # noqa: PLC0415  # not at the start
            FirstStartFlow,
        )

        house = self._house
        first_start = FirstStartFlow(house.clock, house.plan, self)
        first_start.finished.connect(self.go_home)
        first_start.left.connect(self.show_reading)
        return first_start

    @cached_property
    def plan_page(self) -> "PlanPageFlow":
        from hipdesk.flows.plan_page_flow import PlanPageFlow  # noqa: PLC0415  # not at the start

        house = self._house
        plan_page = PlanPageFlow(house.clock, house.plan, self)
        plan_page.home_requested.connect(self.go_home)
        plan_page.screening_requested.connect(self.show_questions)
        plan_page.clearance_requested.connect(lambda _rule, _exercise: self.show_closed())
        plan_page.print_requested.connect(lambda: self.printing.open_sheet())  # noqa: PLW0108  # made then
        return plan_page

    @cached_property
    def printing(self) -> "PrintFlow":
        from hipdesk.flows.print_flow import PrintFlow  # noqa: PLC0415  # not at the start

        printing = PrintFlow(self._house, self)
        printing.shown.connect(self._window.show_whole)
        printing.closed.connect(self._window.show_place)
        return printing

    @cached_property
    def learn(self) -> "LearnFlow":
        from hipdesk.flows.learn_flow import LearnFlow  # noqa: PLC0415  # not at the start

        return LearnFlow(self)

    @cached_property
    def library(self) -> "LibraryFlow":
        from hipdesk.flows.library_flow import LibraryFlow  # noqa: PLC0415  # not at the start

        library = LibraryFlow(self._house.clock, self._house.plan, self._house.settings, self)
        library.begin.connect(self.check_in_for)
        library.may_begin.connect(self.may_begin)
        return library

    @cached_property
    def progress(self) -> "ProgressFlow":
        from hipdesk.flows.progress_flow import ProgressFlow  # noqa: PLC0415  # not at the start

        house = self._house
        progress = ProgressFlow(house.clock, house.door, self, plan=house.plan, person=house.person)
        progress.home_requested.connect(self.go_home)
        progress.page.list.test_requested.connect(lambda one: self.library.practise((one,)))
        progress.page.list.offer_report(True)
        progress.page.list.report_requested.connect(lambda: self.printing.open_report())  # noqa: PLW0108
        return progress

    @cached_property
    def settings_page(self) -> "SettingsPageFlow":
        from hipdesk.flows.settings_page_flow import (  # noqa: PLC0415  # not at the start
            SettingsPageFlow,
        )

        house = self._house
        return SettingsPageFlow(
            house.settings,
            house.sound,
            self,
            lambda: self.plan_settings.card,
            data=lambda: self.safe_keeping.card,
        )

    @cached_property
    def safe_keeping(self) -> "SafeKeepingFlow":
        from hipdesk.flows.safe_keeping_flow import (  # noqa: PLC0415  # not at the start
            SafeKeepingFlow,
        )

        keeping = SafeKeepingFlow(self._house, self)
        keeping.shown.connect(self._window.show_whole)
        keeping.closed.connect(lambda: self._window.show_place(Place.SETTINGS))
        keeping.new_requested.connect(self.show_first_start)
        keeping.anew.connect(self.anew)
        keeping.went_on.connect(self.go_home)
        keeping.went_on.connect(self.went_on)
        keeping.trouble.connect(self._window.show_problem)
        self.checked_out.connect(keeping.keeper.after_check_out)
        return keeping

    @cached_property
    def plan_settings(self) -> "PlanSettingsFlow":
        from hipdesk.flows.plan_settings_flow import (  # noqa: PLC0415  # not at the start
            PlanSettingsFlow,
        )

        house = self._house
        plan_settings = PlanSettingsFlow(house.settings, house.clock, house.plan, self)
        plan_settings.questions_requested.connect(self.show_questions)
        return plan_settings

    @cached_property
    def morning(self) -> "MorningFlow":
        """The question on the first start of a day."""
        from hipdesk.flows.morning_flow import MorningFlow  # noqa: PLC0415  # not at the start

        return MorningFlow(self._house.clock, self._house.plan, self)

    @cached_property
    def home_cards(self) -> "HomeCards":
        """What is open of the session before, asked on Home."""
        from hipdesk.flows.home_cards import HomeCards  # noqa: PLC0415  # not at the start

        house = self._house
        cards = HomeCards(house.clock, house.plan, self.morning, self)
        cards.check_out_wanted.connect(lambda one: self.check_out.open(one, past=True))
        cards.warned.connect(
            lambda one: self.warning.show(
                one.flag, one.exercise_id, one.side, one.pain, one.session_id
            )
        )
        cards.noted.connect(lambda one: self.warning.remind(one))  # noqa: PLW0108  # made when wanted
        return cards

    def page(self, place: Place) -> QWidget:
        """The page of a place, Home apart."""
        pages: dict[Place, Callable[[], QWidget]] = {
            Place.PLAN: lambda: self.plan_page.page,
            Place.LIBRARY: lambda: self.library.page,
            Place.PROGRESS: lambda: self.progress.page,
            Place.LEARN: lambda: self.learn.page,
            Place.SETTINGS: lambda: self.settings_page.page,
        }
        return pages[place]()

    def on_place(self, place: str) -> None:
        """A place came into view."""
        if place == Place.PROGRESS:
            self.progress.come_into_view()

    def on_again(self, place: str) -> None:
        """From the page of one exercise, session or text back to the list of all."""
        if place == Place.LIBRARY:
            self.library.page.show_list()
        elif place == Place.PROGRESS:
            self.progress.page.show_list()
        elif place == Place.LEARN:
            self.learn.show_list()
        elif place == Place.PLAN:
            self.plan_page.page.show_overview()

    def _warn(self, flag: Flag, pain: int | None) -> None:
        self.warning.show(flag, pain=pain)

    def _begin(self, plan: Plan, session_id: str) -> None:
        """What the check-in left of it: a gentle day takes the place of any other choice."""
        house = self._house
        routine = allowed(self._wanted, plan, house.plan.catalogue) or house.plan.routine_of(plan)
        if routine is not None:
            self.begin.emit(routine, session_id, house.plan.pain_before(session_id))
