"""The colours and fonts a chart is drawn with, on a screen and on paper.

The tones differ in lightness too, so that they can be told apart in grey and by eyes that
see colours differently; each stands out from its ground by 2.7 to 1 or more, and each series
has its shape besides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from hipdesk.domain.chart_model import Tone
from hipdesk.ui.look import Look, Size, Weight, current_look
from hipdesk.ui.theme import Theme

LIT = 0.7  # of the colour below a mouse
PAPER_TEXT = 12  # pixels, on the paper's own scale

LIGHT_TONES = {
    Tone.MAIN: "#1d4fa3",
    Tone.SECOND: "#d8730f",
    Tone.THIRD: "#157f72",
    Tone.QUIET: "#8c9492",
    Tone.GOOD: "#2c7a3f",
    Tone.CARE: "#b97700",
    Tone.STOP: "#b3261e",
}
DARK_TONES = {
    Tone.MAIN: "#78abfa",
    Tone.SECOND: "#ffc08a",
    Tone.THIRD: "#3c9789",
    Tone.QUIET: "#788582",
    Tone.GOOD: "#6cc47e",
    Tone.CARE: "#f1c76d",
    Tone.STOP: "#f0655c",
}
PAPER_TONES = {
    Tone.MAIN: "#1b3f80",
    Tone.SECOND: "#dd8433",
    Tone.THIRD: "#2f857a",
    Tone.QUIET: "#9aa09e",
    Tone.GOOD: "#1f6b33",
    Tone.CARE: "#c68a1c",
    Tone.STOP: "#9c1f18",
}


@dataclass(frozen=True)
class ChartStyle:
    """Lengths are in the units of the fonts' pixels, whatever the device makes of those."""

    text: QFont  # ticks, days, legend
    strong: QFont  # the value being read
    title: QFont  # over a picture that stands alone
    ink: str
    muted: str
    grid: str
    ground: str  # what the chart lies on
    well: str  # a day without practice
    lit: str  # behind the column being read
    tones: Mapping[Tone, str]
    hatched: bool = False  # whether fills carry a pattern as well, for print

    @cached_property
    def line(self) -> float:
        """The height of a line of text."""
        return self.metrics.height()

    @cached_property
    def unit(self) -> float:
        """What a pixel at 100 % is at this size of text."""
        return self.text.pixelSize() / Size.CAPTION

    @cached_property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.text)

    @cached_property
    def strong_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.strong)

    def tone(self, tone: Tone) -> QColor:
        return QColor(self.tones[tone])

    def tint(self, tone: Tone, share: float) -> QColor:
        """The tone mixed into the ground: 0 is the ground, 1 the tone."""
        return mixed(QColor(self.ground), self.tone(tone), share)


def screen_style(look: Look | None = None) -> ChartStyle:
    """As the window looks now."""
    look = look or current_look()
    return _styled(look.theme, look.px(Size.CAPTION))


def paper_style(pixels: int = PAPER_TEXT) -> ChartStyle:
    """Black on white; `pixels` is the height of the text on the paper's own scale."""
    look = current_look()
    return ChartStyle(
        text=look.font_of(pixels),
        strong=look.font_of(pixels, Weight.STRONG),
        title=look.font_of(round(pixels * 1.4), Weight.STRONG),
        ink="#16191b",
        muted="#4a5153",
        grid="#d5d8d7",
        ground="#ffffff",
        well="#eff1f0",
        lit="#ffffff",
        tones=PAPER_TONES,
        hatched=True,
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of the other colour, the rest of the one."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        one.redF() * rest + other.redF() * share,
        one.greenF() * rest + other.greenF() * share,
        one.blueF() * rest + other.blueF() * share,
    )


@cache
def _styled(theme: Theme, pixels: int) -> ChartStyle:
    look = current_look()
    return ChartStyle(
        text=look.font_of(pixels),
        strong=look.font_of(pixels, Weight.STRONG),
        title=look.font_of(round(pixels * 1.4), Weight.STRONG),
        ink=theme.text,
        muted=theme.text_muted,
        grid=theme.chart_grid,
        ground=theme.surface,
        well=theme.surface_sunken,
        lit=mixed(QColor(theme.surface), QColor(theme.hover), LIT).name(),
        tones=DARK_TONES if theme.is_dark else LIGHT_TONES,
    )
