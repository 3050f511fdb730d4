"""The colours of the two themes, by what they are for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Colour tokens as "#rrggbb"."""

    name: str  # "light" or "dark"
    window: str
    surface: str  # cards
    surface_raised: str  # what lies over the page: panels, toasts, tooltips
    surface_sunken: str  # wells: the player's picture, table headings
    line: str  # hairlines that only divide
    outline: str  # the edge of a control
    text: str
    text_muted: str
    accent: str
    accent_hover: str
    accent_text: str  # on accent
    accent_soft: str  # chosen things
    accent_soft_text: str  # on accent_soft
    hover: str  # behind a quiet control under the mouse
    focus: str
    left: str
    left_soft: str
    right: str
    right_soft: str
    both: str
    both_soft: str
    good: str
    warn: str
    warn_soft: str
    danger: str
    danger_hover: str
    danger_text: str  # on danger
    danger_soft: str
    tint: str  # on the body: where it works, where it hurts
    chart_grid: str
    ring_track: str

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#f6f5f1",
    surface="#ffffff",
    surface_raised="#ffffff",
    surface_sunken="#eeece6",
    line="#e2dfd7",
    outline="#858278",
    text="#1c2322",
    text_muted="#566160",
    accent="#0d6b5d",
    accent_hover="#095447",
    accent_text="#ffffff",
    accent_soft="#d9ede8",
    accent_soft_text="#084c41",
    hover="#e9e7e0",
    focus="#0d6b5d",
    left="#1a56b0",
    left_soft="#e0eafa",
    right="#9c4503",
    right_soft="#fbe8d9",
    both="#6443ad",
    both_soft="#ebe5f8",
    good="#23713a",
    warn="#7f5200",
    warn_soft="#fbeecb",
    danger="#b3261e",
    danger_hover="#8f1d17",
    danger_text="#ffffff",
    danger_soft="#fbe5e2",
    tint="#f0442e",
    chart_grid="#e2dfd7",
    ring_track="#e2dfd7",
)

DARK = Theme(
    name="dark",
    window="#121716",
    surface="#1b2221",
    surface_raised="#242c2b",
    surface_sunken="#161c1b",
    line="#303a38",
    outline="#7c8986",
    text="#edf1ef",
    text_muted="#aab6b3",
    accent="#5fcab3",
    accent_hover="#82dbc8",
    accent_text="#04231d",
    accent_soft="#183b35",
    accent_soft_text="#a0e6d6",
    hover="#2a3331",
    focus="#5fcab3",
    left="#86b6ff",
    left_soft="#1d2f4b",
    right="#ffb27a",
    right_soft="#432b17",
    both="#c7adff",
    both_soft="#332a4c",
    good="#80d290",
    warn="#f1c76d",
    warn_soft="#3d3115",
    danger="#ff8f85",
    danger_hover="#ffaca4",
    danger_text="#390805",
    danger_soft="#472320",
    tint="#ff5a3c",
    chart_grid="#303a38",
    ring_track="#303a38",
)
