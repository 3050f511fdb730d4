"""The walk of the first start as a state machine: what was answered, and where the person is.

Pure and immutable: every step gives a new walk. Answers are never lost by going back; those to
follow-ups that are no longer asked are kept and do not count.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from hipdesk.domain.first_start_answers import answers_of, asked
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_question import Question, Value
from hipdesk.domain.first_start_wishes import WISHES, fits
from hipdesk.domain.rules.answers import Answers, Injury
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.screening import Outcome, read_screening

LAST_RULE = 19


class Spot(StrEnum):
    """Where the walk is, beside the questions."""

    WELCOME = "welcome"
    QUESTION = "question"
    URGENT = "urgent"  # an answer whose message is shown at once
    BLOCKED = "blocked"
    END = "end"


class Part(StrEnum):
    """Which questions a walk asks."""

    ALL = "all"
    HEALTH = "health"  # a re-screening (PRE-3, R9)
    WISHES = "wishes"  # the rest of a first start whose screening is done


@dataclass(frozen=True)
class Progress:
    """How far it is: such as the third of nineteen."""

    part: str
    number: int
    of: int


@dataclass(frozen=True)
class Walk:
    """One walk through the pages."""

    today: date
    part: Part = Part.ALL
    values: Mapping[str, Value] = field(default_factory=dict)
    spot: Spot = Spot.WELCOME
    at: str = ""  # the question's id; of an urgent answer or a block, the one before
    cleared: frozenset[str] = frozenset()  # rules that a professional's word cleared today

    @property
    def path(self) -> tuple[Question, ...]:
        """The questions that the answers so far call for."""
        parts = {Part.HEALTH: HEALTH, Part.WISHES: WISHES}
        return asked(parts.get(self.part, (*HEALTH, *WISHES)), self.values)

    @property
    def told(self) -> Mapping[str, Value]:
        """The answers that count: those to what is asked."""
        return {one.id: self.values[one.id] for one in self.path if one.id in self.values}

    @property
    def question(self) -> Question | None:
        """The one that is on show."""
        return self._at if self.spot is Spot.QUESTION else None

    @property
    def value(self) -> Value | None:
        """The answer that was given to it, or the usual one."""
        one = self.question
        return None if one is None else self.values.get(one.id, one.usual)

    @property
    def answers(self) -> Answers:
        return answers_of(self.values)

    @property
    def urgent(self) -> Flag | None:
        """The sign whose message the answer at hand brings (SC-02, SC-03, SC-06, SC-11)."""
        return urgent_sign(self.at, self.answers)

    @property
    def outcome(self) -> Outcome:
        """What the health answers come to, after what was cleared today."""
        words = [(rule, self.today) for rule in self.cleared]
        return read_screening(self.answers, self.today, words, self.today).outcome

    @property
    def progress(self) -> Progress | None:
        one = self.question
        if one is None:
            return None
        if one.rule:
            return Progress("Your health", int(one.rule.removeprefix("SC-")), LAST_RULE)
        wishes = [each for each in self.path if not each.rule]
        return Progress("You and your plan", wishes.index(one) + 1, len(wishes))

    def begin(self) -> "Walk":
        """To the first question."""
        return self._to(self.path[0])

    def answer(self, value: Value) -> "Walk":
        """Keep this answer and go on; what is no answer changes nothing."""
        one = self.question
        if one is None or not fits(one, value):
            return self
        return self.keep(value)._on()  # noqa: SLF001  # a walk of its own class

    def keep(self, value: Value) -> "Walk":
        """Keep this answer and stay, so that going back does not lose it."""
        one = self.question
        if one is None or not fits(one, value):
            return self
        return replace(self, values={**self.values, one.id: value})

    def back(self) -> "Walk":
        """One page back; from the welcome there is none."""
        one = self._at
        if self.spot in {Spot.URGENT, Spot.BLOCKED, Spot.END} and one is not None:
            return self._to(one)
        if self.spot is not Spot.QUESTION or one is None:
            return self
        index = self.path.index(one)
        if index:
            return self._to(self.path[index - 1])
        return self if self.part is Part.WISHES else replace(self, spot=Spot.WELCOME, at="")

    def read(self) -> "Walk":
        """The urgent message has been read: the questions end here."""
        return replace(self, spot=Spot.BLOCKED) if self.spot is Spot.URGENT else self

    @property
    def _at(self) -> Question | None:
        return next((one for one in self.path if one.id == self.at), None)

    def _to(self, one: Question) -> "Walk":
        return replace(self, spot=Spot.QUESTION, at=one.id)

    def _on(self) -> "Walk":
        if self.spot is Spot.QUESTION and self.urgent is not None:
            return replace(self, spot=Spot.URGENT)
        if self.at == "age" and self.outcome is Outcome.BLOCK_HARD:
            return replace(self, spot=Spot.BLOCKED)  # nobody under 18 is asked the rest
        path = self.path
        index = next(number for number, one in enumerate(path) if one.id == self.at)
        following = path[index + 1] if index + 1 < len(path) else None
        leaves_health = path[index].rule and (following is None or not following.rule)
        if leaves_health and self.outcome >= Outcome.BLOCK_CLEARABLE:
            return replace(self, spot=Spot.BLOCKED)
        return replace(self, spot=Spot.END) if following is None else self._to(following)


def urgent_sign(question: str, answers: Answers) -> Flag | None:
    """The sign that an answer to this question stands for."""
    signs = {
        "emergency": (answers.cauda_equina, Flag.E1),
        "injury": (answers.injury is Injury.SERIOUS, Flag.E2),
        "signs": (answers.serious_signs, Flag.U1),
        "blood": (answers.calf, Flag.U2),
    }
    told, sign = signs.get(question, (False, None))
    return sign if told else None
