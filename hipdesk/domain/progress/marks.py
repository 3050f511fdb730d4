"""Marks on the time axis; what would lie on top of one another becomes one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from hipdesk.domain.chart_model import Mark
from hipdesk.domain.progress.columns import Columns, Grain


def merged(marks: Sequence[Mark], columns: Columns) -> tuple[Mark, ...]:
    """As they are by day; else those of one column and one shape together, in their order."""
    if columns.grain is Grain.DAY:
        return tuple(marks)
    placed = sorted(
        marks, key=lambda one: (columns.index(one.first), one.shape, one.first, one.words)
    )
    return tuple(
        _together(list(found))
        for _, found in groupby(placed, lambda one: (columns.index(one.first), one.shape))
    )


def _together(marks: list[Mark]) -> Mark:
    words = "\n".join(one.words for one in marks)
    last = max(one.last for one in marks)
    return replace(marks[0], last=last, words=words)
