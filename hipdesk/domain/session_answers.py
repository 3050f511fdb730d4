"""What was answered around a session, each answer ready to be corrected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from hipdesk.domain.catalogue import Catalogue, Timing
from hipdesk.domain.check_in_words import CHANGED_HEALTH, NOT_WELL_TODAY, SIGNS
from hipdesk.domain.counting import MOST
from hipdesk.domain.history import Measure, Outcome, SessionRecord, SetResult, current_sets
from hipdesk.domain.rules.entries import (
    BalancePain,
    Entered,
    Entry,
    ItemScore,
    OverAnHour,
    SelfCheck,
)
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Morning
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.self_check import WORDS, SelfCheckQuestion
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.domain.words import SIDES

_PAIN = ("no pain", "worst imaginable")
_PRESSURE = ("nothing", "unbearable")
HOUR = "Sore for more than an hour afterwards?"
_ITEM_WORDS = {
    "pain": "pain at most",
    "eased_to": "pain after easing off",
    "pressure": "pressure at most",
}
_VISIT_WORDS = {
    "pain": "Pain before the session",
    "unwell": NOT_WELL_TODAY,
    "health_changed": CHANGED_HEALTH,
}
_IDENTS = {Measure.REPETITIONS: "reps", Measure.SECONDS: "seconds", Measure.COUNT: "counted"}
_QUESTIONS = {
    Measure.REPETITIONS: "how many of {most}?",
    Measure.SECONDS: "how many seconds, of {most}?",
    Measure.COUNT: "how many did you count?",
}
_FIELDS: dict[type, tuple[str, ...]] = {
    CheckIn: ("pain",),
    ItemScore: ("pain", "eased_to", "pressure"),
    BalancePain: ("pain",),
    Morning: ("pain",),
}
_ORDER: dict[type, int] = {CheckIn: 0, ItemScore: 1, BalancePain: 2, Morning: 3}
_SIGN_WORDS: dict[Flag, str] = {
    **{flag: words for group in SIGNS.values() for flag, words in group.items()},
    Flag.X1: "Tingling or numbness under the pressure, soon gone",
    Flag.X2A: "More pain than it began with",
    Flag.X2: "Too much pain or pressure",
    Flag.X3: "It did not let go",
    Flag.X4: "Too much in two exercises",
}


@dataclass(frozen=True)
class ScoreAnswer:
    """A score of 0-10 that was given."""

    entry_id: str
    field: str  # of the entry
    ident: str
    text: str
    low: str
    high: str
    score: int


@dataclass(frozen=True)
class TruthAnswer:
    """A question that was answered by yes or no; None while nobody has said."""

    entry_id: str  # "" while nobody has said
    field: str
    ident: str
    text: str
    yes: bool | None


@dataclass(frozen=True)
class CompareAnswer:
    """How the self-check compared with the one before it; None where it was the first."""

    entry_id: str
    change: Change | None
    field: str = "change"

    @property
    def question(self) -> SelfCheckQuestion:
        """Asked with every answer there is."""
        return SelfCheckQuestion(tuple(WORDS))


@dataclass(frozen=True)
class SignAnswer:
    """A warning sign that was told."""

    entry_id: str
    ident: str
    text: str


@dataclass(frozen=True)
class SessionAnswers:
    """Everything that was answered of one session, or on one day without one."""

    scores: tuple[ScoreAnswer, ...] = ()
    truths: tuple[TruthAnswer, ...] = ()
    compared: tuple[CompareAnswer, ...] = ()
    signs: tuple[SignAnswer, ...] = ()


@dataclass(frozen=True)
class SetField:
    """What was done or read in one set, which may be corrected."""

    key: SetKey
    text: str  # such as "Knee lift, left, set 1"
    label: str  # the same beside the exercise's name: "Left, set 1"
    done: int
    most: int
    measure: Measure = Measure.REPETITIONS

    @property
    def ident(self) -> str:
        return f"{_IDENTS[self.measure]}_{self.key.item}_{self.key.side}_{self.key.number}"

    @property
    def question(self) -> str:
        """Such as "how many of 5?", after the set's name."""
        return _QUESTIONS[self.measure].format(most=self.most)


def set_fields(record: SessionRecord, catalogue: Catalogue) -> tuple[tuple[SetField, ...], ...]:
    """The sets of each exercise in turn; a test that gave no reading has none to correct."""
    results = [one.result for one in current_sets(record.sets)]
    return tuple(
        tuple(field for one in group if (field := _set_field(one, catalogue)) is not None)
        for _, group in groupby(results, lambda one: (one.key.item, one.exercise_id))
    )


def set_text(key: SetKey) -> str:
    """Such as "left, set 1"."""
    side = SIDES[key.side].lower()
    return f"set {key.number}" if key.side is Side.BOTH else f"{side}, set {key.number}"


def _set_field(result: SetResult, catalogue: Catalogue) -> SetField | None:
    name = exercise_name(result.exercise_id, catalogue)
    which = set_text(result.key)
    label = f"{which[:1].upper()}{which[1:]}"
    field = SetField(result.key, f"{name}, {which}", label, result.reps_done, result.reps_planned)
    known = result.exercise_id in catalogue
    match catalogue[result.exercise_id].timing if known else None:
        case Timing.COUNT:
            done = result.outcome is not Outcome.SKIPPED
            counted = replace(field, done=result.count or 0, most=MOST, measure=Measure.COUNT)
            return counted if done else None
        case Timing.STOPWATCH:
            read, most = result.stopwatch_s, round(result.hold_s)
            if read is None:
                return None
            return replace(field, done=round(read), most=most, measure=Measure.SECONDS)
        case _:
            return field


def session_answers(entered: Iterable[Entered], catalogue: Catalogue) -> SessionAnswers:
    """The entries of one session, in the order in which they are asked for."""
    told = tuple(entered)
    answers = answers_of(told, catalogue)
    hours = [(one.entry, one.id) for one in told if isinstance(one.entry, OverAnHour)]
    hour = max(hours, key=lambda one: one[0].at, default=None)
    yes, entry_id = (hour[0].yes, hour[1]) if hour is not None else (None, "")
    asked = TruthAnswer(entry_id, "yes", "correct_over_an_hour", HOUR, yes)
    return replace(answers, truths=(*answers.truths, asked))


def answers_of(entered: Iterable[Entered], catalogue: Catalogue) -> SessionAnswers:
    """What was told, with nothing that is still to be asked."""
    told = sorted(entered, key=lambda one: _ORDER.get(type(one.entry), len(_ORDER)))
    signs = [(one.id, one.entry) for one in told if isinstance(one.entry, FlagEvent)]
    return SessionAnswers(
        scores=tuple(score for one in told for score in _scores(one, catalogue)),
        truths=tuple(truth for one in told for truth in _truths(one)),
        compared=tuple(
            CompareAnswer(one.id, one.entry.change)
            for one in told
            if isinstance(one.entry, SelfCheck)
        ),
        signs=tuple(
            SignAnswer(entry_id, f"withdraw_sign_{number}", sign_text(sign, catalogue))
            for number, (entry_id, sign) in enumerate(signs)
        ),
    )


def corrected(entry: Entry, field: str, value: int | bool | Change | None) -> Entry:
    """The entry with another answer; its moment stays."""
    changed: Entry = replace(entry, **{field: value})  # type: ignore[arg-type]  # by its name
    return changed


def field_text(entry: Entry, field: str, catalogue: Catalogue) -> str:
    """What a field of an entry holds, such as "Knee lift: pain at most"."""
    match entry:
        case CheckIn():
            return _VISIT_WORDS[field]
        case Morning():
            return "Pain the morning after"
        case OverAnHour():
            return HOUR
        case BalancePain(side=side):
            return f"Outside of the hip, standing on the {SIDES[side].lower()} leg"
        case ItemScore(exercise_id=exercise_id):
            name = exercise_name(exercise_id, catalogue)
            return f"{name}: {_ITEM_WORDS[field]}"
        case _:
            return ""


def _scores(one: Entered, catalogue: Catalogue) -> Iterator[ScoreAnswer]:
    for field in _FIELDS.get(type(one.entry), ()):
        score = getattr(one.entry, field)
        if score is not None:
            low, high = _PRESSURE if field == "pressure" else _PAIN
            text = field_text(one.entry, field, catalogue)
            yield ScoreAnswer(one.id, field, _ident(one.entry, field), text, low, high, score)


def _truths(one: Entered) -> Iterator[TruthAnswer]:
    """PRE-3 and PRE-4, where they were answered with yes."""
    if isinstance(one.entry, CheckIn):
        for field in ("unwell", "health_changed"):
            if getattr(one.entry, field):
                text = _VISIT_WORDS[field]
                yield TruthAnswer(one.id, field, f"correct_{field}", text, yes=True)


def _ident(entry: Entry, field: str) -> str:
    match entry:
        case CheckIn():
            return "correct_pain_before"
        case Morning():
            return "correct_morning_pain"
        case BalancePain(side=side):
            return f"correct_balance_pain_{side}"
        case ItemScore(exercise_id=exercise_id, at=at):
            return f"correct_{field}_{exercise_id}_{at:%H%M%S}"
        case _:
            return f"correct_{field}"


def sign_text(sign: FlagEvent, catalogue: Catalogue) -> str:
    """A warning sign in the words in which it is told."""
    words = _SIGN_WORDS[sign.flag]
    if not sign.exercise_id:
        return words
    return f"{exercise_name(sign.exercise_id, catalogue)}: {words[:1].lower()}{words[1:]}"
