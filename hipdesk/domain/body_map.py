"""The map of the body: regions that can be named, tinted and chosen, seen from two sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hipdesk.domain.picture_book import FORMAT, Book, Point, Still, read_frame, read_points

BODY_MAP = "body_map"  # in the place of an exercise's id
VIEWS = {"front": "from the front", "back": "from the back"}
REGIONS = {
    "groin": "groin",
    "hip_front": "front of the hip",
    "hip_outer": "outer hip",
    "buttock": "buttock",
    "lower_back": "lower back",
    "thigh_front": "front of the thigh",
    "thigh_back": "back of the thigh",
    "thigh_inner": "inner thigh",
    "thigh_outer": "outer thigh",
    "knee": "knee",
}
_SIDES = ("left", "right")

_BUTTOCK, _OUTER, _FRONT, _BACK = ("buttock",), ("hip_outer",), ("hip_front",), ("lower_back",)
_QUADRICEPS = ("thigh_front",)
MUSCLES: dict[str, tuple[str, ...]] = {  # of the catalogue; () where the map does not show them
    "ankle and trunk stabilisers": _BACK,
    "deep hip rotators (piriformis group)": _BUTTOCK,
    "front capsule": ("groin",),
    "front fibres of gluteus medius": _OUTER,
    "gluteals": ("buttock", "hip_outer"),
    "gluteus maximus": _BUTTOCK,
    "gluteus maximus / posterior gluteus medius": ("buttock", "hip_outer"),
    "gluteus medius": _OUTER,
    "gluteus medius / maximus and other abductors": ("buttock", "hip_outer"),
    "gluteus medius / minimus": _OUTER,
    "gluteus medius and minimus": _OUTER,
    "gluteus minimus": _OUTER,
    "hamstrings": ("thigh_back",),
    "hip adductors": ("thigh_inner",),
    "hip capsule": ("groin",),
    "hip flexors": _FRONT,
    "hip flexors of the straight leg": _FRONT,
    "iliopsoas": _FRONT,
    "internal rotators": _OUTER,
    "lateral hip": _OUTER,
    "lower back": _BACK,
    "lumbar facet joints and rotators": _BACK,
    "other abdominals": (),
    "outer hip": _OUTER,
    "piriformis and other deep rotators": _BUTTOCK,
    "posterior hip capsule": _BUTTOCK,
    "quadriceps": _QUADRICEPS,
    "rectus femoris": ("hip_front", "thigh_front"),
    "standing-leg gluteals": ("buttock", "hip_outer"),
    "tensor fasciae latae": _OUTER,
    "transversus abdominis": (),
    "trunk": _BACK,
    "trunk rotators": _BACK,
    "upper gluteus maximus": _BUTTOCK,
    "upper thigh fascia": ("thigh_outer",),
}


@dataclass(frozen=True)
class Region:
    """A part of the body in one view."""

    id: str  # such as "groin_left": the person's own left
    view: str
    points: tuple[Point, ...]  # its outline, in view units


@dataclass(frozen=True)
class BodyMap(Book):
    """Two stills, named as their views, and the regions in them."""

    regions: tuple[Region, ...]


def read_body_map(data: Any) -> BodyMap:
    """The map in a parsed file; ValueError says what is wrong with it."""
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"it has the format {data['format']!r}, not {FORMAT}")
        views = {name: data["views"][name] for name in VIEWS}
        found = BodyMap(
            exercise_id=BODY_MAP,
            drawn_side="both",
            width=float(data["width"]),
            height=float(data["height"]),
            stills=tuple(
                Still(name, VIEWS[name], read_frame(view["frame"]), (), ())
                for name, view in views.items()
            ),
            loops=(),
            regions=tuple(
                Region(one["id"], name, read_points(one["points"]))
                for name, view in views.items()
                for one in view["regions"]
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"something in it is missing or of the wrong kind: {error!r}") from error
    wrong = [one.id for one in found.regions if one.id not in region_ids() or len(one.points) < 3]
    if wrong or not found.width > 0 or not found.height > 0:
        raise ValueError(f"regions that are none: {', '.join(wrong)}")
    return found


def region_ids() -> tuple[str, ...]:
    """Every region, left and right."""
    return tuple(f"{name}_{side}" for name in REGIONS for side in _SIDES)


def region_name(region_id: str) -> str:
    """Such as "Left groin"."""
    name, side = region_id.rsplit("_", maxsplit=1)
    return f"{side.capitalize()} {REGIONS[name]}"


def regions_of(muscles: Iterable[str]) -> tuple[str, ...]:
    """The regions in which these muscles lie, both sides, each once."""
    names = dict.fromkeys(name for one in muscles for name in MUSCLES.get(one.lower(), ()))
    return tuple(f"{name}_{side}" for name in names for side in _SIDES)


def regions_text(region_ids: Iterable[str]) -> str:
    """What is tinted, in words; both sides of a region are told once."""
    names = dict.fromkeys(one.rsplit("_", maxsplit=1)[0] for one in region_ids)
    return ", ".join(REGIONS[name] for name in names)
