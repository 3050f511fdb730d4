"""The figures, their limits and the table that shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One row: medians of HipDesk and, where there is one, of the bare window.

    `most` limits HipDesk's value, `most_times` how many times the bare one it may be.
    """

    name: str
    unit: str
    app: float
    bare: float | None = None
    most: float | None = None
    most_times: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.app / self.bare if self.bare else None

    @property
    def holds(self) -> bool:
        within = self.most is None or self.app <= self.most
        return within and (
            self.most_times is None or (self.ratio is not None and self.ratio <= self.most_times)
        )

    @property
    def limit(self) -> str:
        if self.most_times is not None:
            return f"{self.most_times:g} times"
        return f"{self.most:g} {self.unit}" if self.most is not None else ""


def median_of(values: Sequence[float]) -> float:
    """The median; of nothing it is not a number, which holds no limit."""
    return median(values) if values else float("nan")


def render(figures: Sequence[Figure]) -> str:
    """The table in Markdown, so that it can be pasted into a note."""
    rows = [("figure", "bare window", "HipDesk", "ratio", "limit", "ok")]
    rows += [
        (
            figure.name,
            _amount(figure.bare, figure.unit),
            _amount(figure.app, figure.unit),
            f"{figure.ratio:.2f}" if figure.ratio is not None else "",
            figure.limit,
            "yes" if figure.holds else "NO",
        )
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{value:.2f} {unit}" if value < 10 else f"{value:.0f} {unit}"
