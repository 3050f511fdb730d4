"""What each caution tag does to the plan, in a line."""

from collections.abc import Iterable
from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Category, Exercise, Position
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.words import listed

NOT_YET = "Nothing of your plan is changed by it now; it is minded when the plan grows."
_NAMED = 3  # exercises; more are counted

NAMES = {
    CautionTag.ACUTE_INJURY: "A fresh injury",
    CautionTag.HIP_REPLACEMENT: "An operated hip",
    CautionTag.HIP_INSTABILITY: "A hip that may slip out",
    CautionTag.HIP_IMPINGEMENT: "A pinch in the groin",
    CautionTag.LATERAL_HIP_PAIN: "A sore outer hip",
    CautionTag.GROIN_STRAIN: "A sore groin",
    CautionTag.KNEE_PROBLEM: "A knee that needs care",
    CautionTag.LOW_BACK_PROBLEM: "A sore lower back",
    CautionTag.SCIATICA: "Pain down the leg",
    CautionTag.OSTEOPOROSIS: "Thin bones (osteoporosis)",
    CautionTag.SPINE_FRACTURE: "A broken spine bone in the past",
    CautionTag.PELVIC_FRACTURE: "A broken pelvis",
    CautionTag.HIP_FRACTURE: "A broken hip or thigh bone",
    CautionTag.BALANCE_PROBLEM: "Unsteady on your feet",
    CautionTag.CANNOT_STAND_UNAIDED: "Standing only with a hold",
    CautionTag.HEART_BP: "Heart or blood pressure",
    CautionTag.BLEEDING_CLOT: "Blood thinners or a clot",
    CautionTag.SKIN_WOUND: "Sore skin at the hip",
    CautionTag.PREGNANCY: "Pregnancy or a recent birth",
    CautionTag.ABDOMINAL_SURGERY_HERNIA: "An operation of the tummy or a hernia",
    CautionTag.HYPERMOBILITY: "Very loose joints",
    CautionTag.FIBROMYALGIA_WIDESPREAD_PAIN: "Widespread pain",
}


@dataclass(frozen=True)
class TagView:
    """One caution, and what it changes."""

    tag: CautionTag
    name: str
    effect: str


def tags(plan: Plan, catalogue: Catalogue) -> tuple[TagView, ...]:
    """The cautions in force, in the order of the catalogue's list."""
    in_plan = {one.exercise_id for one in plan.items or plan.coming}
    return tuple(
        TagView(tag, NAMES[tag], _effect(tag, in_plan, catalogue))
        for tag in CautionTag
        if tag in plan.tags
    )


def minded(plan: Plan, catalogue: Catalogue) -> tuple[frozenset[CautionTag], frozenset[CautionTag]]:
    """The cautions that change something of the plan as it is, and those that do not yet."""
    now = frozenset(one.tag for one in tags(plan, catalogue) if one.effect != NOT_YET)
    return now, plan.tags - now


def _effect(tag: CautionTag, in_plan: set[str], catalogue: Catalogue) -> str:
    every = [one for one in catalogue.exercises if one.category is not Category.TEST]
    out = [one for one in every if tag in one.leave_out]
    easier = [one for one in every if tag in one.caution and one.id in in_plan]
    parts = []
    if out:
        parts.append(f"Left out: {_named(out)}.")
    if easier:
        parts.append(f"Done the easier way: {_named(easier)}.")
    standing = any(one.position is Position.STANDING for one in every if one.id in in_plan)
    if tag is CautionTag.BALANCE_PROBLEM and standing:
        parts.append("Standing exercises are done with both hands on something firm.")
    return " ".join(parts) or NOT_YET


def _named(exercises: Iterable[Exercise]) -> str:
    names = tuple(one.name for one in exercises)
    if len(names) <= _NAMED + 1:
        return listed(names)
    return listed((*names[:_NAMED], f"{len(names) - _NAMED} more"))
