"""What a person answers in the screening, question by question (SC-01 to SC-19)."""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.caution_tags import CautionTag


class Injury(StrEnum):
    """SC-03: a fall, blow or sudden twist in the last 14 days."""

    NONE = "none"
    WALKING = "walking"  # hurt, and walks on it
    SERIOUS = "serious"  # cannot bear weight, or the leg looks wrong, or is dislocated


class HipOperation(StrEnum):
    """SC-04: a hip replacement or another operation, and how long ago."""

    NONE = "none"
    UNDER_12_WEEKS = "under_12_weeks"
    UNDER_12_MONTHS = "under_12_months"
    OLDER = "older"


class LegSymptoms(StrEnum):
    """SC-05: what is felt down the leg."""

    NONE = "none"
    ASSESSED = "assessed"  # pain that somebody examined, and it is stable
    PAIN = "pain"  # never examined
    NUMB_OR_WEAK = "numb_or_weak"


class Heart(StrEnum):
    """SC-07: heart and blood pressure."""

    WELL = "well"
    TREATED = "treated"  # and stable
    SIGNS = "signs"  # chest pain, fainting, breathless, or told to train under supervision


class Fracture(StrEnum):
    """SC-09: a broken bone in the last 6 months, or one not healed yet."""

    NONE = "none"
    UNHEALED = "unhealed"  # or nobody has said that it is healed
    HEALED = "healed"  # told so


class Dislocation(StrEnum):
    """SC-12: a hip out of its joint, or made to slip."""

    NONE = "none"
    PAST_YEAR = "past_year"
    EARLIER_OR_DYSPLASIA = "earlier_or_dysplasia"


class Locking(StrEnum):
    """SC-13: whether the hip locks or gives way."""

    NONE = "none"
    ASSESSED = "assessed"
    NEVER_ASSESSED = "never_assessed"


@dataclass(frozen=True)
class Answers:
    """One screening. What is left out is the answer of somebody well; there is no such age."""

    age: int  # years, SC-01
    average_pain: int  # 0-10 on an average day this week, SC-17
    cauda_equina: bool = False  # SC-02
    injury: Injury = Injury.NONE
    operation: HipOperation = HipOperation.NONE
    movement_rules: bool = False  # SC-04: they still apply, or it is not sure
    leg: LegSymptoms = LegSymptoms.NONE
    serious_signs: bool = False  # SC-06
    heart: Heart = Heart.WELL
    pregnant_weeks: int | None = None  # SC-08, whole weeks at the screening
    gave_birth: bool = False  # SC-08, in the last 12 weeks
    fracture: Fracture = Fracture.NONE
    broken: frozenset[CautionTag] = frozenset()  # SC-09: the fracture tags of the bones
    osteoporosis: bool = False  # SC-10
    calf: bool = False  # SC-11: newly swollen, warm and painful
    bleeding: bool = False  # SC-11
    dislocation: Dislocation = Dislocation.NONE
    hypermobile: bool = False  # SC-12
    groin_pinch: bool = False  # SC-13
    locking: Locking = Locking.NONE
    outer_hip_pain: bool = False  # SC-14
    other: frozenset[CautionTag] = frozenset()  # SC-15, from `OTHER_TAGS`
    fall_or_stick: bool = False  # SC-16
    needs_support_to_stand: bool = False  # SC-16: cannot stand without holding on
    long_unexamined: bool = False  # SC-18
    floor: bool = True  # SC-19: can get down to the floor and up again


FRACTURE_TAGS = frozenset(
    {CautionTag.HIP_FRACTURE, CautionTag.PELVIC_FRACTURE, CautionTag.SPINE_FRACTURE}
)
OTHER_TAGS = frozenset(
    {
        CautionTag.KNEE_PROBLEM,
        CautionTag.LOW_BACK_PROBLEM,
        CautionTag.GROIN_STRAIN,
        CautionTag.SKIN_WOUND,
        CautionTag.ABDOMINAL_SURGERY_HERNIA,
        CautionTag.FIBROMYALGIA_WIDESPREAD_PAIN,
    }
)
