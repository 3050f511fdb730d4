"""The exercises: what they are, how they are done, and how much of them is a dose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hipdesk.domain.caution_tags import CautionTag

OWN_SLOT = "own"  # of exercises that a person wrote down

_SLOW_CYCLE_S = 8.0
_COUNTED_CYCLE_S = 3.0  # ten in half a minute


class Category(StrEnum):
    """What an exercise is for; the order is the order within a session."""

    MOBILISE = "mobilise"
    RELEASE = "release"
    STRETCH = "stretch"
    STRENGTHEN = "strengthen"
    TEST = "test"


class Position(StrEnum):
    """The position an exercise starts from."""

    LYING = "lying"
    SIDE_LYING = "side_lying"
    SEATED = "seated"
    KNEELING = "kneeling"
    STANDING = "standing"


class Sides(StrEnum):
    """How the two sides of the body take part."""

    EACH = "each"  # one side after the other, a set for each
    ALTERNATE = "alternate"  # left and right in turn within one set
    BOTH = "both"  # both together


class Timing(StrEnum):
    """What the timer does during one set."""

    REPS = "reps"  # move in, hold, move out, pause; repeated
    ROUNDS = "rounds"  # several efforts in turn make one round
    CONTINUOUS = "continuous"  # slow movement for a time
    STOPWATCH = "stopwatch"  # counts up until stopped or the cap
    COUNT = "count"  # as many as possible in a time, counted by the user
    GUIDED = "guided"  # step lines shown one after another


class Equipment(StrEnum):
    """Things an exercise may need."""

    CHAIR = "chair"
    SUPPORT = "support"  # worktop, table, wall or sturdy chair to hold
    MAT = "mat"  # mat or bed
    TOWEL = "towel"  # rolled towel, pillow or small soft ball between or under the knees
    BELT = "belt"
    SOFT_BALL = "soft_ball"
    CUSHION = "cushion"
    WALL = "wall"
    WEIGHT = "weight"  # ankle weight
    BAND = "band"


class EvidenceKind(StrEnum):
    """Where a number or a rule comes from."""

    SEED = "seed"  # in one of the product's source articles
    EXT = "ext"  # an outside source, by its S-number
    APP = "app"  # our own cautious choice


@dataclass(frozen=True)
class Evidence:
    """One sourced statement about an exercise."""

    kind: EvidenceKind
    text: str
    sources: tuple[str, ...] = ()  # ids such as "seed 004" or "S6"


@dataclass(frozen=True)
class Tempo:
    """Seconds of one repetition besides its hold; all >= 0."""

    move_in: float
    move_out: float
    pause: float


@dataclass(frozen=True)
class Effort:
    """One effort of a round, such as the squeeze of squeeze-and-push; seconds >= 0."""

    name: str
    instruction: str
    build_up: float
    hold: float
    ease_off: float
    pause: float
    change: float = 0.0  # time to swap equipment after the pause
    change_instruction: str = ""
    pause_instruction: str = ""  # in place of `MomentTexts.pause`, if not ""


@dataclass(frozen=True)
class Dose:
    """How much is done at one dose step.

    `repeats` counts repetitions (per side where sides take turns), rounds or tries, >= 1.
    `hold_s` is the hold of a repetition, or the whole time of continuous work,
    the cap of a stopwatch, the time of a count or the time of one guided line.
    """

    repeats: int
    hold_s: float


@dataclass(frozen=True)
class MomentTexts:
    """The instruction shown in each phase; may hold `{side}`. Short, for two metres' distance."""

    move_in: str
    hold: str
    move_out: str
    pause: str


class LineTime(StrEnum):
    """When a guided line is shown."""

    BEFORE = "before"  # once, before the first side
    SIDE = "side"  # for each side
    AFTER = "after"  # once, after the last side


@dataclass(frozen=True)
class GuidedLine:
    """A step line (1-based index into `Exercise.steps`) and when it is shown."""

    step: int
    when: LineTime


@dataclass(frozen=True)
class Exercise:
    """One entry of the catalogue. Texts may hold `{side}`, read as "left" or "right"."""

    id: str
    name: str
    also_called: tuple[str, ...]
    category: Category
    slot: str  # such as "S1"
    slot_name: str  # such as "hip bend"
    sides: Sides
    position: Position
    start_position: str
    from_stage: int  # 1-7
    equipment: tuple[Equipment, ...]  # needed
    optional_equipment: tuple[Equipment, ...]
    equipment_note: str
    steps: tuple[str, ...]
    optional_step: str  # the extra line of the harder variant, or ""
    feel: str
    mistakes: tuple[str, ...]
    muscles: tuple[str, ...]
    timing: Timing
    doses: tuple[Dose, ...]  # steps 0 (after a flare), 1, 2, 3
    tempo: Tempo
    side_rest_s: float  # change-over between sides
    set_rest_s: tuple[float, float]  # least and most rest before a second set; (0, 0) if none
    moment: MomentTexts
    efforts: tuple[Effort, ...]  # for ROUNDS, else empty
    guided: tuple[GuidedLine, ...]  # for GUIDED, else empty
    pain_cap: int | None  # the exercise's own cap 0-10 (ball 6, press-and-lengthen 5), else None
    max_days_per_week: int | None
    leave_out: tuple[CautionTag, ...]  # X: not for people with any of these
    caution: tuple[CautionTag, ...]  # C: the easier version first, with its caution card
    stop_when: tuple[str, ...]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    dose_note: str
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]  # ids such as "seed 004" or "S6"
    optional_step_after: int = 0  # the step (1-based) that `optional_step` follows; 0 if none
    safety: str = ""  # what has to be so before it begins, for the set-up card; "" if nothing

    @property
    def is_test(self) -> bool:
        return self.category is Category.TEST

    @property
    def is_own(self) -> bool:
        """Whether a person wrote it down; the plan neither picks nor counts it."""
        return self.slot == OWN_SLOT

    @property
    def repeatable(self) -> bool:
        """Whether a set may be done once more: a release has its most time, a test its protocol."""
        return self.category not in {Category.RELEASE, Category.TEST}

    @property
    def cycle_s(self) -> float:
        """Seconds of one movement there and back; a slow one where the catalogue names none."""
        named = self.tempo.move_in + self.tempo.move_out
        return named or (_COUNTED_CYCLE_S if self.timing is Timing.COUNT else _SLOW_CYCLE_S)


@dataclass(frozen=True)
class Catalogue:
    """All exercises, by id, in the order of the catalogue."""

    exercises: tuple[Exercise, ...]
    tags: Mapping[CautionTag, str] = field(default_factory=dict)  # what each tag stands for
    sources: Mapping[str, str] = field(default_factory=dict)  # what each source id stands for

    def __getitem__(self, exercise_id: str) -> Exercise:
        """The exercise with this id; raises KeyError if there is none."""
        for exercise in self.exercises:
            if exercise.id == exercise_id:
                return exercise
        raise KeyError(exercise_id)

    def __contains__(self, exercise_id: object) -> bool:
        return any(exercise.id == exercise_id for exercise in self.exercises)
