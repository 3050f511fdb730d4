"""The screening: from answers to an outcome, caution tags and advice (SC-01 to SC-19).

The questions are our own words; they follow the idea of a short yes-no list that sends a
"yes" to a professional (S36). A block ends with a new screening, or, where a professional's
word can clear it, with a `Clearance` on or after the day of the screening (safer reading:
an older word does not carry over to a new screening).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.answers import (
    Answers,
    Dislocation,
    Fracture,
    Heart,
    HipOperation,
    Injury,
    LegSymptoms,
    Locking,
)

ACUTE_DAYS = 14  # SC-03, R36
PROPPED_FROM_WEEK = 16  # SC-08, S55: no long lying flat on the back


class Outcome(IntEnum):
    """What a screening says; the worst of all answers counts."""

    OK = 0
    CAUTION = 1
    BLOCK_CLEARABLE = 2  # until a professional's word
    BLOCK_HARD = 3  # until the condition is over


@dataclass(frozen=True)
class Finding:
    """What one answer led to."""

    rule: str  # "SC-05"
    outcome: Outcome
    tags: frozenset[CautionTag] = frozenset()
    message: str = ""  # the rule whose message is shown, such as "E1", or "A1"


@dataclass(frozen=True)
class ScreeningResult:
    """A screening read on a day."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    tags: frozenset[CautionTag]
    one_exercise: bool  # SC-17: begin with one, at step 1
    release_allowed: bool  # SC-17
    off_floor: bool  # SC-19: bed and chair versions only
    propped: bool  # SC-08

    @property
    def blocked(self) -> bool:
        return self.outcome >= Outcome.BLOCK_CLEARABLE


def read_screening(
    answers: Answers, screened: date, cleared: Collection[tuple[str, date]], today: date
) -> ScreeningResult:
    """The outcome today of what was answered on the day `screened`.

    `cleared` holds the rules a professional's word has cleared since, with its day. What is
    cleared becomes a caution with its tags (R36).
    """
    days = {rule: day for rule, day in cleared if day >= screened}
    findings = tuple(_after_word(one, days, today) for one in _findings(answers))
    outcome = max((one.outcome for one in findings), default=Outcome.OK)
    weeks = answers.pregnant_weeks
    sore = answers.average_pain >= 6
    return ScreeningResult(
        outcome=outcome,
        findings=findings,
        tags=frozenset[CautionTag]().union(*(one.tags for one in findings)),
        one_exercise=sore,
        release_allowed=not sore,
        off_floor=not answers.floor,
        propped=weeks is not None and weeks + (today - screened).days // 7 >= PROPPED_FROM_WEEK,
    )


def _after_word(finding: Finding, cleared: dict[str, date], today: date) -> Finding:
    if finding.outcome is not Outcome.BLOCK_CLEARABLE or finding.rule not in cleared:
        return finding
    tags = finding.tags
    # R36: a walking injury stays a caution for 14 days; counted from the word, the later day.
    if finding.rule == "SC-03" and today >= cleared["SC-03"] + timedelta(days=ACUTE_DAYS):
        tags = frozenset()
    return Finding(finding.rule, Outcome.CAUTION, tags, finding.message)


def _findings(answers: Answers) -> Iterator[Finding]:
    yield from _about_danger(answers)
    yield from _about_operations(answers)
    yield from _about_nerves_and_heart(answers)
    yield from _about_bones_and_joints(answers)
    yield from _about_cautions(answers)
    yield from _about_pain(answers)


def _about_danger(answers: Answers) -> Iterator[Finding]:
    """SC-01, SC-02, SC-03, SC-06 and the calf of SC-11 (SEED 000, 001; S24, S33-S35)."""
    if answers.age < 18:
        yield Finding("SC-01", Outcome.BLOCK_HARD)
    if answers.cauda_equina:
        yield Finding("SC-02", Outcome.BLOCK_HARD, message="E1")
    if answers.injury is Injury.SERIOUS:
        yield Finding("SC-03", Outcome.BLOCK_HARD, message="E2")
    if answers.injury is Injury.WALKING:
        yield Finding("SC-03", Outcome.BLOCK_CLEARABLE, frozenset({CautionTag.ACUTE_INJURY}))
    if answers.serious_signs:
        yield Finding("SC-06", Outcome.BLOCK_HARD, message="U1")
    if answers.calf:
        yield Finding("SC-11", Outcome.BLOCK_HARD, message="U2")


def _about_operations(answers: Answers) -> Iterator[Finding]:
    """SC-04: an operated hip (SEED 004, S12). With movement rules a word is always needed."""
    tags = frozenset({CautionTag.HIP_REPLACEMENT})
    if answers.operation is HipOperation.NONE:
        return
    if answers.operation is HipOperation.UNDER_12_WEEKS:
        yield Finding("SC-04", Outcome.BLOCK_HARD)
    elif answers.operation is HipOperation.UNDER_12_MONTHS or answers.movement_rules:
        yield Finding("SC-04", Outcome.BLOCK_CLEARABLE, tags)
    else:
        yield Finding("SC-04", Outcome.CAUTION, tags)


def _about_nerves_and_heart(answers: Answers) -> Iterator[Finding]:
    """SC-05, SC-07 and SC-08 (SEED 001; S36, S50, S55)."""
    sciatica, heart = frozenset({CautionTag.SCIATICA}), frozenset({CautionTag.HEART_BP})
    if answers.leg in {LegSymptoms.NUMB_OR_WEAK, LegSymptoms.PAIN}:
        yield Finding("SC-05", Outcome.BLOCK_CLEARABLE, sciatica)
    if answers.leg is LegSymptoms.ASSESSED:
        yield Finding("SC-05", Outcome.CAUTION, sciatica)
    if answers.heart is Heart.SIGNS:
        yield Finding("SC-07", Outcome.BLOCK_CLEARABLE, heart)
    if answers.heart is Heart.TREATED:
        yield Finding("SC-07", Outcome.CAUTION, heart)
    if answers.pregnant_weeks is not None or answers.gave_birth:
        yield Finding("SC-08", Outcome.BLOCK_CLEARABLE, frozenset({CautionTag.PREGNANCY}))


def _about_bones_and_joints(answers: Answers) -> Iterator[Finding]:
    """SC-09, SC-10, SC-12 and SC-13 (SEED 000; S20, S24, S28, S52).

    Safer reading: locking that was examined sets `hip_impingement` as a cleared one does,
    and a hip out of joint this year keeps `hip_instability` once cleared.
    """
    impinged = frozenset({CautionTag.HIP_IMPINGEMENT})
    loose = frozenset({CautionTag.HIP_INSTABILITY})
    if answers.fracture is Fracture.UNHEALED:
        yield Finding("SC-09", Outcome.BLOCK_HARD)
    if answers.fracture is Fracture.HEALED:
        yield Finding("SC-09", Outcome.CAUTION, answers.broken)
    if answers.osteoporosis:
        yield Finding("SC-10", Outcome.CAUTION, frozenset({CautionTag.OSTEOPOROSIS}))
    if answers.dislocation is Dislocation.PAST_YEAR:
        yield Finding("SC-12", Outcome.BLOCK_CLEARABLE, loose)
    if answers.dislocation is Dislocation.EARLIER_OR_DYSPLASIA:
        yield Finding("SC-12", Outcome.CAUTION, loose)
    if answers.hypermobile:
        yield Finding("SC-12", Outcome.CAUTION, frozenset({CautionTag.HYPERMOBILITY}))
    if answers.locking is Locking.NEVER_ASSESSED:
        yield Finding("SC-13", Outcome.BLOCK_CLEARABLE, impinged)
    elif answers.groin_pinch or answers.locking is Locking.ASSESSED:
        yield Finding("SC-13", Outcome.CAUTION, impinged)


def _about_cautions(answers: Answers) -> Iterator[Finding]:
    """SC-11 (bleeding), SC-14, SC-15, SC-16 and SC-19 (S10, S20, S24, S25)."""
    if answers.bleeding:
        yield Finding("SC-11", Outcome.CAUTION, frozenset({CautionTag.BLEEDING_CLOT}))
    if answers.outer_hip_pain:
        yield Finding("SC-14", Outcome.CAUTION, frozenset({CautionTag.LATERAL_HIP_PAIN}))
    if answers.other:
        yield Finding("SC-15", Outcome.CAUTION, answers.other)
    if answers.fall_or_stick:
        yield Finding("SC-16", Outcome.CAUTION, frozenset({CautionTag.BALANCE_PROBLEM}))
    if answers.needs_support_to_stand:
        tags = frozenset({CautionTag.BALANCE_PROBLEM, CautionTag.CANNOT_STAND_UNAIDED})
        yield Finding("SC-16", Outcome.CAUTION, tags)
    if not answers.floor:
        yield Finding("SC-19", Outcome.CAUTION)


def _about_pain(answers: Answers) -> Iterator[Finding]:
    """SC-17 (S13, S53) and SC-18 (SEED 000).

    Safer reading: pain of 8-10 that was cleared begins as 6-7 does, with one exercise.
    """
    if answers.average_pain >= 8:
        yield Finding("SC-17", Outcome.BLOCK_CLEARABLE)
    elif answers.average_pain >= 6:
        yield Finding("SC-17", Outcome.CAUTION)
    if answers.long_unexamined:
        yield Finding("SC-18", Outcome.CAUTION, message="A1")
