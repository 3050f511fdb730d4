"""What the first start says beside its questions."""

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.plan_view_tags import minded
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.words import listed

WELCOME = "Welcome to HipDesk"
BEFORE = (
    "A few questions come first, so that the plan fits you. They take about two minutes, and "
    "you can change everything later."
)
BEGIN_WORDS = "By beginning you say that you have read this."
RE_SCREENING = "A few questions about your health"
RE_SCREENING_WHY = (
    "They come every 12 weeks, after a longer break, and when something has changed. Please "
    "answer as things are now."
)
GO_ON_WHY = "Your answers so far are kept: you go on where you stopped."
THANKS = "Thank you, that is all"
COUNTS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}
CAUTIONS = {
    CautionTag.ACUTE_INJURY: "the injury",
    CautionTag.HIP_REPLACEMENT: "the operated hip",
    CautionTag.HIP_INSTABILITY: "the hip that slipped",
    CautionTag.HIP_IMPINGEMENT: "the pinch in the groin",
    CautionTag.LATERAL_HIP_PAIN: "the sore outside of the hip",
    CautionTag.GROIN_STRAIN: "the groin",
    CautionTag.KNEE_PROBLEM: "the knee",
    CautionTag.LOW_BACK_PROBLEM: "the lower back",
    CautionTag.SCIATICA: "the pain down the leg",
    CautionTag.OSTEOPOROSIS: "the bones",
    CautionTag.SPINE_FRACTURE: "the healed spine",
    CautionTag.PELVIC_FRACTURE: "the healed pelvis",
    CautionTag.HIP_FRACTURE: "the healed hip or thigh",
    CautionTag.BALANCE_PROBLEM: "your balance",
    CautionTag.CANNOT_STAND_UNAIDED: "standing with a hold",
    CautionTag.HEART_BP: "your heart or blood pressure",
    CautionTag.BLEEDING_CLOT: "your blood",
    CautionTag.SKIN_WOUND: "the skin",
    CautionTag.PREGNANCY: "the pregnancy or birth",
    CautionTag.ABDOMINAL_SURGERY_HERNIA: "the tummy",
    CautionTag.HYPERMOBILITY: "the loose joints",
    CautionTag.FIBROMYALGIA_WIDESPREAD_PAIN: "the widespread pain",
}


def first_plan(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """What the plan begins with and why, in a few sentences."""
    names = {one.id: short_name(one.name) for one in catalogue.exercises}
    items = plan.items or plan.coming
    begin = listed(tuple(names[one.exercise_id] for one in items))
    exercises = "one exercise" if len(items) == 1 else f"{_count(len(items))} exercises"
    found: list[str] = []
    if items:
        found.append(f"You begin with {exercises}: {begin}.")
        found.append(
            f"{_count(plan.days_per_week).capitalize()} days a week, with rest between. Little is "
            "enough at first: so you see what the hip likes."
        )
        found.append(
            "When it stays comfortable, the plan grows by small steps, after two weeks at the "
            "earliest. When it does not, the plan steps back. It always says why."
        )
    else:
        found.append(
            "Nothing in the plan fits what you told, for now. A physiotherapist can show you "
            "what does."
        )
    return (*found, *cautions(plan, catalogue), *(one.sentence for one in plan.advice))


def short_name(name: str) -> str:
    """Such as "Knee lift" of "Knee lift (single knee to chest)"."""
    return name.split(" (", maxsplit=1)[0]


def _count(number: int) -> str:
    return COUNTS.get(number, str(number))


def after_questions(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """What a re-screening comes to."""
    return (
        "Your plan goes on.",
        *cautions(plan, catalogue),
        *(one.sentence for one in plan.advice),
    )


def cautions(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """What the answers make the plan mind, now or when it grows."""
    now, later = (
        listed(tuple(words for tag, words in CAUTIONS.items() if tag in tags))
        for tags in minded(plan, catalogue)
    )
    told = []
    if now:
        told.append(f"Exercises are left out or made gentler to mind {now}.")
    if later:
        told.append(f"Nothing is changed yet for {later}; the plan minds it when it grows.")
    return tuple(told)
