"""What the voice says in a session, whatever is done with it."""

from dataclasses import dataclass
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.history import SkipReason
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.preferences import COUNT_IN_CHOICES, SET_UP_CHOICES, VoiceLevel
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import Event
from hipdesk.domain.timeline import Cue, PhaseKind, Side
from hipdesk.domain.voice.coach import Coach
from hipdesk.domain.voice.fitting import GAP_S, Speech, Wish, seconds
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.own_names import with_names
from hipdesk.domain.voice.prompts import Kind
from tests.domain.own_ones import OTHER_ID, OWN_ID, a_timed_one, an_own
from tests.domain.real_catalogue import real_catalogue
from tests.domain.voice.books import a_book
from tests.domain.voice.listening import Command, Listener

LONG_ID = "own-0a1b2c3d-0000-4000-8000-000000000003"
OWN = {
    OWN_ID: an_own(),
    OTHER_ID: a_timed_one(),
    LONG_ID: an_own(name="A name as long as anybody may write one down, and no longer!"),
}
CATALOGUE = with_own(real_catalogue(), OWN)
IDS = tuple(one.id for one in real_catalogue().exercises)
ANY = (*IDS, *OWN)
COMMANDS = (
    "pause",
    "resume",
    "ready",
    "back",
    "skip",
    "leave",
    "more_time",
    "repeat",
    "hurts",
    "end",
    "undo",
    "stop_clock",
)
ON_TIME_S = 0.060
PRIORITY = list(Kind)


@dataclass(frozen=True)
class Case:
    """A routine, preferences, a history, and how fast the voice speaks."""

    routine: Routine
    manner: Manner
    slowness: float

    def listen(self) -> Listener:
        sets = planned_sets(self.routine, CATALOGUE)
        book = with_names(a_book(self.slowness), sets)
        return Listener.of(self.routine, CATALOGUE, book, self.manner)


def a_case(
    *ids: str, level: VoiceLevel = VoiceLevel.FULL, new: bool = False, sets: int = 1
) -> Case:
    items = tuple(Prescription(one, 1, sets) for one in ids)
    known = frozenset(ids) if new else frozenset[str]()
    return Case(Routine(RoutineKind.PLANNED, items), Manner(level, known), 1.0)


prescriptions = st.builds(Prescription, st.sampled_from(ANY), st.integers(0, 3), st.integers(1, 2))
routines = st.builds(
    Routine,
    st.sampled_from(RoutineKind),
    st.lists(prescriptions, min_size=1, max_size=2).map(tuple),
    st.builds(
        Pacing, st.sampled_from(SET_UP_CHOICES).map(float), st.sampled_from(COUNT_IN_CHOICES)
    ),
    st.sampled_from((Side.LEFT, Side.RIGHT)),
)
manners = st.builds(
    Manner, st.sampled_from(VoiceLevel), st.sampled_from((frozenset(), frozenset(ANY)))
)
cases = st.builds(Case, routines, manners, st.sampled_from((0.8, 1.0, 1.3)))
waits = st.one_of(st.integers(0, 2500), st.integers(0, 40_000))
commands = st.lists(st.tuples(waits, st.sampled_from(COMMANDS)), max_size=12)


def give(command: str, session: Session, now: float) -> list[Event]:
    match command:
        case "skip":
            return session.skip(now, SkipReason.OTHER)
        case "leave":
            return session.skip(now, SkipReason.PAIN, exercise=True)
        case _:
            events: list[Event] = getattr(session, command)(now)
            return events


def overlaps(listener: Listener) -> list[tuple[str, str]]:
    pairs = zip(listener.said, listener.said[1:], strict=False)
    return [(a.clip.id, b.clip.id) for a, b in pairs if b.at < a.until - 1e-6]


def blocked(wish: Wish, speech: Speech) -> bool:
    """Whether each choice is too long, or meets something as important wherever it begins."""
    rank = PRIORITY.index(wish.kind)
    over = [one for one in speech.lines if PRIORITY.index(one.wish.kind) <= rank]
    for clips in wish.choices:
        length = seconds(clips)
        last = (
            wish.end_by - length if wish.ends else min(wish.at + wish.slack_s, wish.end_by - length)
        )
        begins = [wish.at, last, *(one.until + GAP_S for one in over)]
        begins += [one.at - GAP_S - length for one in over]
        for begin in begins:
            meets = any(
                begin < one.until + GAP_S - 1e-3 and one.at < begin + length + GAP_S - 1e-3
                for one in over
            )
            busy = speech.busy_until and begin < speech.busy_until + GAP_S - 1e-3
            if wish.at <= begin <= last and not meets and not busy:
                return False
    return True


def given_way(speech: Speech) -> list[str]:
    """Wishes that were lost without need; of a chain only the first that was lost counts."""
    chains: set[str] = set()
    wrong = []
    for wish in speech.lost:
        if wish.chain not in chains and not wish.chain and not blocked(wish, speech):
            wrong.append(wish.name)
        chains.add(wish.chain)
    return wrong


@given(cases)
def test_nothing_overlaps_is_late_or_lost_without_need(case: Case) -> None:
    heard = case.listen().to_the_end()
    assert overlaps(heard) == []
    assert max((one.late_s for one in heard.said), default=0.0) <= ON_TIME_S
    assert [given_way(speech) for speech in heard.speeches if given_way(speech)] == []
    foreseen = [line.clip.id for speech in heard.speeches for line in speech.lines]
    assert heard.ids == foreseen
    if not case.manner.speaks:
        assert not heard.said


@given(cases, commands)
def test_with_every_key_nothing_overlaps_and_nothing_is_said_while_the_clock_stands(
    case: Case, keys: list[tuple[int, str]]
) -> None:
    heard = case.listen()
    for wait_ms, command in keys:
        said = len(heard.said)
        stood = heard.session.state.paused
        heard.run(wait_ms / 1000)
        assert not stood or len(heard.said) == said
        heard.do(partial(give, command))
    heard.do(lambda session, now: session.resume(now))
    heard.to_the_end()
    assert overlaps(heard) == []
    assert max((one.late_s for one in heard.said), default=0.0) <= ON_TIME_S
    assert [given_way(speech) for speech in heard.speeches if given_way(speech)] == []


@given(cases, st.sampled_from((0.33, 0.9, 1.7)))
def test_what_is_said_does_not_depend_on_how_often_the_clock_is_read(
    case: Case, tick_s: float
) -> None:
    usual, other = case.listen().to_the_end(), case.listen()
    while not other.session.over:  # at readings of its own, and no others
        other.now += tick_s
        assert other.now < 10_000
        other.hear(other.session.tick(other.now))
    assert other.ids == usual.ids
    assert [one.at for one in other.said] == pytest.approx([one.at for one in usual.said])


def test_a_name_ends_a_moment_before_the_rest_does() -> None:
    heard = a_case("glute_bridge", "hip_abduction").listen().to_the_end()
    (named,) = (one for one in heard.said if one.clip.id == "next.hip_abduction.left")
    (set_up,) = (one for one in heard.phases[1:] if one.phase.kind is PhaseKind.SET_UP)
    assert set_up.at - named.until == pytest.approx(0.3)


def test_three_two_one_are_each_on_the_second_of_their_chime() -> None:
    heard = a_case("knee_lift").listen().to_the_end()
    counted = [one for one in heard.said if one.clip.kind is Kind.COUNT]
    chimes = [
        began.at + offset
        for began in heard.phases
        for offset, cue in began.phase.cues
        if cue in {Cue.TICK, Cue.LAST}
    ]
    assert [one.at for one in counted] == pytest.approx(chimes)
    assert [one.clip.text for one in counted[:3]] == ["Three.", "Two.", "One."]


def test_no_name_side_count_or_answer_is_ever_lost() -> None:
    """In the usual lengths; only who sets up in five seconds may hear less."""
    important = {Kind.NAME, Kind.COUNT, Kind.STATE, Kind.SAFETY}
    for level in (VoiceLevel.FULL, VoiceLevel.SHORT):
        for new in (False, True):
            heard = a_case(*IDS, level=level, new=new).listen().to_the_end()
            lost = [one.name for speech in heard.speeches for one in speech.lost]
            kinds = {one.kind for speech in heard.speeches for one in speech.lost}
            assert not kinds & important, lost


def test_the_set_up_waits_for_the_end_of_what_is_read_out() -> None:
    heard = a_case("seated_figure_four", new=True).listen().to(PhaseKind.COUNT_IN)
    steps = [one for one in heard.ids if one.startswith("step.")]
    assert [one.split(".")[2] for one in steps] == [str(number) for number in range(1, 9)]
    began = heard.phases[-1].at
    assert began > 20
    assert 0.3 <= began - heard.said[-2].until <= 2.0  # the count has begun by now


def test_a_reading_cut_by_a_pause_is_taken_up_again_and_the_set_up_waits_for_it() -> None:
    case = a_case("seated_figure_four", new=True)
    heard = case.listen()
    heard.run(22.0)
    cut = heard.ids[-1]
    heard.do(Session.pause)
    assert heard.words[-1] == "Paused."
    heard.run(100.0)
    heard.do(Session.resume)
    heard.to(PhaseKind.COUNT_IN)
    assert heard.words.count("Going on.") == 1
    assert heard.ids.count(cut) == 2
    usual = case.listen().to(PhaseKind.COUNT_IN)
    assert set(usual.ids) == set(heard.ids) - {"state.paused", "state.resumed"}
    assert heard.waited_s > 0


def test_a_pause_a_skip_and_a_hurt_stop_the_voice_at_once() -> None:
    for command, answer in (
        (Session.pause, "Paused."),
        (lambda one, now: one.skip(now, SkipReason.TIRED), "Skipped."),
        (Session.hurts, "Stop. Come out of it slowly."),
    ):
        heard = a_case("hip_abduction", new=True).listen()
        heard.run(5.0)
        assert heard.said[-1].until > 5.0
        heard.do(command)
        assert heard.said[-2].until == 5.0
        assert heard.words[-1] == answer


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        (Session.more_time, "Ten more seconds."),
        (Session.repeat, "Once more."),
    ],
)
def test_a_key_is_answered(command: Command, answer: str) -> None:
    heard = a_case("glute_bridge", level=VoiceLevel.SHORT).listen().to(PhaseKind.HOLD)
    heard.do(command)
    heard.run(1.6)
    assert answer in heard.words[-2:]


def test_what_was_done_while_the_clock_stood_is_told_when_it_goes_on() -> None:
    heard = a_case("glute_bridge", "mini_squat").listen().to(PhaseKind.HOLD)
    for command in (
        Session.pause,
        lambda one, now: one.skip(now, SkipReason.TIRED),
        Session.resume,
    ):
        heard.do(command)
    heard.run(5.0)
    assert heard.words[-3:] == ["Paused.", "Skipped.", "Next: mini squat."]


def test_an_undone_skip_is_told() -> None:
    heard = a_case("glute_bridge", "mini_squat").listen().to(PhaseKind.HOLD)
    heard.run(1.0)
    heard.do(lambda one, now: one.skip(now, SkipReason.TIRED))
    heard.run(2.0)
    heard.do(Session.undo)
    assert heard.words[-1] == "Taken back."


def test_with_more_time_what_leads_to_the_end_moves_with_the_end() -> None:
    heard = a_case("knee_lift").listen().to(PhaseKind.HOLD)
    heard.run(1.0)
    heard.do(Session.more_time)
    heard.to(PhaseKind.MOVE_OUT)
    counted = [one.at for one in heard.said if one.clip.kind is Kind.COUNT][-3:]
    end = heard.phases[-1].at
    assert counted == pytest.approx([end - 3, end - 2, end - 1])


def test_short_says_names_sides_and_counts_alone() -> None:
    heard = a_case("hip_abduction", level=VoiceLevel.SHORT, new=True).listen().to_the_end()
    assert {one.clip.kind for one in heard.said} == {Kind.NAME, Kind.NUMBER, Kind.COUNT, Kind.CARE}
    assert [one for one in heard.words if "One" in one][:2] == ["One.", "One."]


def test_an_exercise_that_is_known_is_not_read_out() -> None:
    known = a_case("hip_abduction").listen().to_the_end()
    assert not [one for one in known.ids if one.startswith(("step.", "do."))]
    assert "phase.hold" in known.ids
    assert known.phases[0].phase.seconds == 20
    new = a_case("hip_abduction", new=True).listen().to_the_end()
    assert "do.hip_abduction.move_in.right" in new.ids


def test_off_says_nothing_and_waits_for_nothing() -> None:
    heard = a_case("hip_abduction", level=VoiceLevel.OFF, new=True).listen().to_the_end()
    assert not heard.said
    assert heard.phases[0].phase.seconds == 20


def test_a_change_of_equipment_is_told_before_the_next_effort() -> None:
    heard = a_case("si_shotgun", level=VoiceLevel.SHORT).listen().to_the_end()
    wanted = ["Take the towel away and loop the belt above your knees", "Last round."]
    assert [one for one in heard.words if one in wanted] == [wanted[0], wanted[1], wanted[0]]


def test_a_stopwatch_is_told_in_tens_and_its_end() -> None:
    heard = a_case("single_leg_balance").listen().to(PhaseKind.STOPWATCH)
    heard.run(21.0)
    heard.do(Session.stop_clock)
    heard.run(8.0)
    start = heard.ids.index("phase.go")
    assert heard.ids[start:] == [
        "phase.go",
        "do.single_leg_balance.stopwatch.left",
        "clock.10",
        "clock.20",
        "test.stopped",
        "switch.right",
        "test.hurt.left",
        "test.rest",
    ]


def test_at_another_speed_of_the_clock_only_what_fits_is_said() -> None:
    case = a_case("knee_lift")
    listener = case.listen()
    fast = Listener(listener.session, Coach(a_book(case.slowness), case.manner, 4.0))
    fast.hear([])
    fast.to_the_end()
    assert 0 < len(fast.said) < len(case.listen().to_the_end().said) / 2
    pairs = zip(fast.said, fast.said[1:], strict=False)
    assert all(b.at - a.at >= 4 * a.clip.seconds for a, b in pairs)
