"""One-leg balance, each leg: only what is seen twice running, and by more than 5 s, is a change.

The best try of a session counts, and the best of three is no match for the one try around a
release: once there are tests of three tries, only they are a line and tell of a change. What a
change must clear is drawn as a band around the first tests (CLEAR_BALANCE_S: less is within the
error of the test).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import sqrt

from hipdesk.domain.chart_model import Band, Chart, Kind, Series, Table, Tone, Window
from hipdesk.domain.dates import full_day
from hipdesk.domain.durations import seconds_text
from hipdesk.domain.progress.columns import Columns, columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import EN_DASH, capital, mean, number_text
from hipdesk.domain.progress.rows import HomeTestRow
from hipdesk.domain.progress.scale import SECOND_STEPS, ticks_up_to
from hipdesk.domain.progress.sides import LOOKS, side_series
from hipdesk.domain.rules.due_tests import BALANCE
from hipdesk.domain.rules.measures import CLEAR_BALANCE_S, balance_band, balance_norm_s
from hipdesk.domain.timeline import Side

FULL_TRIES = 3  # of a leg (S8)
REPEATED = 2  # tests running that must agree (rules.md section 10: clear, repeated changes)
FIRST_TESTS = 3  # at most, that the later ones are held against
_FIRST_WORDS = ("", "first", "first two", "first three")
ERRORS = 2.0  # APP: standard errors that a change must clear besides, where tests swing widely
STEP_OF_A_SWING = 1.128  # the mean step between two draws of a normal spread of 1
NOTHING = "No one-leg balance test in this time."
NO_CHANGE = f"no clear change (such times swing by about {CLEAR_BALANCE_S:.0f} s)"


@dataclass(frozen=True)
class Trial:
    """The best of a test on one leg."""

    day: date
    session_id: str
    side: Side
    seconds: float
    tries: int


def trials(tests: Sequence[HomeTestRow], window: Window) -> tuple[Trial, ...]:
    """The one-leg tests of a window, oldest first."""
    return tuple(
        Trial(one.day, one.session_id, one.side, one.seconds, one.tries)
        for one in tests
        if one.exercise_id == BALANCE
        and one.seconds is not None
        and window.first <= one.day <= window.last
    )


def balance_chart(material: Material, tests: Sequence[HomeTestRow], window: Window) -> Chart:
    """Seconds on each leg, the bands of the first tests, and from 60 on the mean of that age."""
    own = trials(tests, window)
    columns, alike = columns_of(window), comparable(own)
    quick = [one for one in own if one.tries < FULL_TRIES] if len(alike) < len(own) else []
    series = (*_lines(columns, alike), *(_as_dots(one) for one in _lines(columns, quick)))
    bands = (*_first_bands(alike), *_norm(material))
    tops = [one.high or one.value or 0.0 for line in series for one in line.points]
    return Chart(
        id="balance_chart",
        title="One-leg balance",
        finding=balance_finding(alike),
        first=window.first,
        last=window.last,
        ticks=ticks_up_to([*tops, *(one.high for one in bands)] if own else (), SECOND_STEPS),
        dates=date_ticks(columns),
        series=series,
        table=_table(own),
        bands=bands if own else (),
        unit="seconds, best try",
        empty="" if own else NOTHING,
    )


def _lines(columns: Columns, own: Sequence[Trial]) -> tuple[Series, ...]:
    values = [(one.day, one.side, one.seconds) for one in own]
    return side_series(columns, values, lambda value: f"{number_text(value)} s")[0]


def _as_dots(line: Series) -> Series:
    name = f"{line.name}, quick retest"
    points = tuple(replace(one, words=f"Quick retest. {one.words}") for one in line.points)
    return replace(line, name=name, kind=Kind.DOTS, points=points)


def _table(own: Sequence[Trial]) -> Table:
    """Session by session, newest first."""
    sessions: dict[tuple[date, str], dict[Side, Trial]] = {}
    for one in own:
        sessions.setdefault((one.day, one.session_id), {})[one.side] = one
    rows = []
    for (day, _), found in sorted(sessions.items(), reverse=True):
        legs = (found.get(side) for side in LOOKS)
        cells = (EN_DASH if leg is None else f"{number_text(leg.seconds)} s" for leg in legs)
        rows.append((full_day(day), *cells, str(max(one.tries for one in found.values()))))
    return Table(("Day", "Left", "Right", "Tries"), tuple(rows))


def comparable(own: Sequence[Trial]) -> Sequence[Trial]:
    """Those of three tries; all, while there are none."""
    return [one for one in own if one.tries >= FULL_TRIES] or own


def _first_bands(own: Sequence[Trial]) -> list[Band]:
    found = []
    for side, times in _by_side(own).items():
        band = balance_band(_first(times))
        name, tone, _ = LOOKS[side]
        if band is not None:
            words = f"{name}: within 5 s of the first tests"
            found.append(Band(words, band.low_s, band.high_s, tone))
    return found


def _norm(material: Material) -> list[Band]:
    """ORD-6: from 60 on only."""
    norm = balance_norm_s(material.age) if material.age is not None else None
    if norm is None:
        return []
    words = f"Mean of people of your age: {number_text(norm)} s"
    return [Band(words, norm, norm, Tone.QUIET)]


def _by_side(own: Sequence[Trial]) -> Mapping[Side, list[float]]:
    return {
        side: times for side in LOOKS if (times := [one.seconds for one in own if one.side is side])
    }


def _first(times: Sequence[float]) -> Sequence[float]:
    """The first tests, never those that a change is read from."""
    return times[: max(1, min(FIRST_TESTS, len(times) - REPEATED))]


def balance_finding(own: Sequence[Trial]) -> str:
    """A change of each leg, then left against right."""
    by_side = _by_side(own)
    if not by_side:
        return NOTHING
    changes = {side: _change(times) for side, times in by_side.items()}
    if len(set(changes.values())) == 1:
        told = next(iter(changes.values()))
        legs = "Both legs" if len(by_side) == 2 else f"{LOOKS[next(iter(by_side))][0]} leg"
        sentence = f"{legs}: {told}."
    else:
        parts = (f"{LOOKS[side][0].lower()} leg: {told}" for side, told in changes.items())
        sentence = f"{capital('; '.join(parts))}."
    return f"{sentence} {_sides_differ(own)}".strip()


def _change(times: Sequence[float]) -> str:
    """Clear only when the last two tests agree, each beyond the band of the first."""
    if len(times) < 2 * REPEATED:
        return "too few tests to tell of a change"
    first, last = _first(times), times[-REPEATED:]
    start = mean(first)
    if abs(mean(last) - start) <= ERRORS * _swing(times) * sqrt(1 / len(first) + 1 / len(last)):
        return NO_CHANGE
    now, then = seconds_text(mean(last)), f"{seconds_text(start)} in the {_FIRST_WORDS[len(first)]}"
    told = f"{now} on average in the last two tests, {then}"
    if all(one >= start + CLEAR_BALANCE_S for one in last):
        return f"clearly longer, {told}"
    if all(one <= start - CLEAR_BALANCE_S for one in last):
        return f"clearly shorter, {told}"
    return NO_CHANGE


def _swing(times: Sequence[float]) -> float:
    """How much tests swing from one to the next, as a standard deviation: a slow rise is none."""
    steps = [abs(after - before) for before, after in pairwise(times)]
    return mean(steps) / STEP_OF_A_SWING


def _sides_differ(own: Sequence[Trial]) -> str:
    """Left against right in the last two tests of both; 5 s or less are no difference."""
    pairs: dict[str, dict[Side, float]] = {}
    for one in own:
        pairs.setdefault(one.session_id, {})[one.side] = one.seconds
    both = [one for one in pairs.values() if Side.LEFT in one and Side.RIGHT in one]
    gaps = [one[Side.LEFT] - one[Side.RIGHT] for one in both[-REPEATED:]]
    if len(gaps) < REPEATED:
        return ""
    if all(one >= CLEAR_BALANCE_S for one in gaps):
        return f"The right leg stood {seconds_text(mean(gaps))} less than the left, twice running."
    if all(one <= -CLEAR_BALANCE_S for one in gaps):
        return f"The left leg stood {seconds_text(-mean(gaps))} less than the right, twice running."
    return "No clear difference between left and right."
