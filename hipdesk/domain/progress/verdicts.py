"""How sessions went, by colour, by shape and in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from hipdesk.domain.chart_model import Shape, Tone
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.domain.words import listed


@dataclass(frozen=True)
class VerdictLook:
    """The colour, the shape and the words of a verdict."""

    tone: Tone
    shape: Shape
    words: str


VERDICTS: Mapping[Verdict | None, VerdictLook] = {
    Verdict.GREEN: VerdictLook(Tone.GOOD, Shape.CIRCLE, "comfortable"),
    Verdict.AMBER: VerdictLook(Tone.CARE, Shape.TRIANGLE_UP, "not quite comfortable"),
    Verdict.RED: VerdictLook(Tone.STOP, Shape.CROSS, "too much"),
    Verdict.PENDING: VerdictLook(Tone.MAIN, Shape.SQUARE, "next morning not known"),
    None: VerdictLook(Tone.THIRD, Shape.NONE, "done"),  # tests alone have no verdict
}


def verdict_counts_text(counts: Mapping[Verdict, int], without: int = 0) -> str:
    """Such as "10 comfortable, 1 too much and 2 with the next morning not known".

    `without` have no verdict; where all are so there is nothing to tell.
    """
    parts = [
        f"{counts[one]} {VERDICTS[one].words}"
        for one in (Verdict.GREEN, Verdict.AMBER, Verdict.RED)
        if counts.get(one)
    ]
    if counts.get(Verdict.PENDING):
        parts.append(f"{counts[Verdict.PENDING]} with the next morning not known")
    if parts and without:
        parts.append(f"{without} of tests alone")
    return listed(tuple(parts))
