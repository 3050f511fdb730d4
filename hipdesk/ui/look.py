"""How the window looks now: theme, text size and the folder of fonts and icons.

Qt keeps its palette and its font in the QApplication, where every widget finds them; the
look lies beside them in the same way. `apply_look` is called by whoever builds the window,
and again when the user changes a setting. A widget that paints itself asks `current_look()`
in its `paintEvent`; one with a font of its own sets it again in `changeEvent` on
`QEvent.Type.StyleChange`, which all widgets get after a change. Nothing has to be passed
down, and nobody but `apply_look` can change it.

Only Qt's own controls have a style sheet, each its own, by `dress`. With one for the whole
application Qt looks every widget up in it anew whenever a part of a page is put into its
place: to show Home for the first time took twice as long.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QScrollBar, QToolTip, QWidget

from hipdesk.domain.preferences import ThemeChoice
from hipdesk.ui.style_sheet import control_sheet, scroll_bar_sheet
from hipdesk.ui.theme import DARK, LIGHT, Theme

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_PROPERTY = "hipdesk_look"
_DRESSED = "hipdesk_dressed"

_Role = QPalette.ColorRole


class Size(IntEnum):
    """The type scale, in pixels at 100 %."""

    CAPTION = 13
    BODY = 15
    LEAD = 18
    TITLE = 24
    DISPLAY = 34


class Weight(Enum):
    """The two weights that are bundled."""

    REGULAR = QFont.Weight.Normal
    STRONG = QFont.Weight.DemiBold


class Space(IntEnum):
    """Distances on a grid of 4 pixels; they do not grow with the text."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Radius(IntEnum):
    """Rounded corners, in pixels."""

    CONTROL = 10
    CARD = 16


@dataclass(frozen=True)
class Look:
    """Everything a widget needs to know to draw itself."""

    theme: Theme = LIGHT
    text_percent: int = 100
    resources: Path | None = None  # of fonts and icons; None: neither

    def px(self, pixels: float) -> int:
        """A length at 100 % as a length at this text size."""
        return round(pixels * self.text_percent / 100)

    def font(self, size: Size = Size.BODY, weight: Weight = Weight.REGULAR) -> QFont:
        return self.font_of(self.px(size), weight)

    def font_of(self, pixels: int, weight: Weight = Weight.REGULAR) -> QFont:
        """The font at exactly this height, with digits of equal width."""
        return QFont(_font(max(1, pixels), weight))


@cache
def _font(pixels: int, weight: Weight) -> QFont:
    """A page asks for the same few fonts hundreds of times."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight.value)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def current_look() -> Look:
    """The look of the application; the light one before any was applied."""
    app = QApplication.instance()
    look = app.property(_PROPERTY) if app is not None else None
    return look if isinstance(look, Look) else Look()


def prepare_look(app: QApplication, resources: Path) -> Iterator[None]:
    """Do, in short steps, what applying the first look would do at once."""
    QtWidgets.QStyle  # noqa: B018  # PySide makes this class, and its enums, when it is first named
    yield
    yield from _load_fonts(app, resources)


def apply_look(app: QApplication, look: Look) -> None:
    """Dress the whole application, if it looks otherwise; fonts are loaded the first time."""
    if app.property(_PROPERTY) == look:
        return  # most preferences change something else
    if look.resources is not None:
        for _ in _load_fonts(app, look.resources):
            pass
    if not isinstance(app.property(_PROPERTY), Look):
        app.setStyle("Fusion")
    app.setProperty(_PROPERTY, look)
    palette = _palette(look.theme)
    app.setFont(look.font())
    app.setPalette(palette)
    QToolTip.setPalette(_of_tool_tips(palette, look.theme))
    for window in app.topLevelWidgets():  # Qt tells them itself only while its event loop runs
        window.setFont(window.font())
        window.setPalette(window.palette())
    for widget in app.allWidgets():
        if widget.property(_DRESSED):
            widget.setStyleSheet(_sheet_of(widget, look))  # tells it of the change, too
        else:
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def dress(control: QWidget) -> None:
    """Give one of Qt's own controls its style sheet, in this look and in those to come."""
    control.setProperty(_DRESSED, True)
    control.setStyleSheet(_sheet_of(control, current_look()))


def theme_for(choice: ThemeChoice, app: QApplication) -> Theme:
    """The theme that the user's choice means on this desktop."""
    if choice is ThemeChoice.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def _sheet_of(control: QWidget, look: Look) -> str:
    if isinstance(control, QScrollBar):
        return scroll_bar_sheet(look.theme)
    return control_sheet(look.theme, look.px)


def _loaded(app: QApplication) -> str:
    return str(app.property("hipdesk_fonts") or "")


def _load_fonts(app: QApplication, resources: Path) -> Iterator[None]:
    if FAMILY in _loaded(app):
        return
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resources / "fonts" / name))
        yield
    app.setProperty("hipdesk_fonts", FAMILY)


def _of_tool_tips(palette: QPalette, theme: Theme) -> QPalette:
    """Fusion draws their edge in the colour of their words: a softer one."""
    softer = QPalette(palette)
    softer.setColor(_Role.ToolTipText, QColor(theme.text_muted))
    return softer


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    colours = {
        _Role.Window: theme.window,
        _Role.WindowText: theme.text,
        _Role.Base: theme.surface,
        _Role.AlternateBase: theme.surface_sunken,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.text_muted,
        _Role.Button: theme.surface,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.danger,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.good,
        _Role.Highlight: theme.accent,
        _Role.HighlightedText: theme.accent_text,
        _Role.Accent: theme.accent,
        _Role.ToolTipBase: theme.surface_raised,
        _Role.ToolTipText: theme.text,
        _Role.Light: theme.surface_raised,
        _Role.Midlight: theme.line,
        _Role.Mid: theme.line,
        _Role.Dark: theme.outline,
        _Role.Shadow: theme.outline,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text_muted))
    return palette
