"""Reads poses/ID.toml: the poses and pictures of one exercise."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from illustrate.anatomy import FOLLOWED
from illustrate.limbs import PLACES
from illustrate.model import Camera, Mat
from illustrate.muscles import NAMES as MUSCLES
from illustrate.pose_data import Pose, Vector
from illustrate.pose_reader import read_landmark, read_pose
from illustrate.specs import (
    ARROW_KINDS,
    DRAWN_SIDES,
    LEAST_FRAMES,
    PROP_KINDS,
    Arrow,
    ExerciseSpec,
    Feel,
    LoopSpec,
    PictureSpec,
    PropSpec,
    View,
)
from illustrate.tables import PoseFileError, Table, as_names, as_text, as_vector

FOLDER = Path(__file__).parent / "poses"
START = "start"  # as a cover: the start pose of the movement, on the way back to it
WIDEST = 3.4  # metres: a man of 1.80 has a hand of room round him; wider, he is too small


def known_exercises(folder: Path = FOLDER) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.toml"))


def load(exercise: str, folder: Path = FOLDER) -> ExerciseSpec:
    path = folder / f"{exercise}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        known = ", ".join(known_exercises(folder))
        raise PoseFileError(f"There is no {path.name} in poses/; there are: {known}") from None
    return parse(text, path.name)


def parse(text: str, name: str) -> ExerciseSpec:
    """The exercise of a file; `name` is what errors call it."""
    try:
        table = Table(tomllib.loads(text), name)
    except tomllib.TOMLDecodeError as fault:
        raise PoseFileError(f"{name}: {fault}") from None
    exercise = table.text("exercise")
    if exercise != Path(name).stem:
        raise table.wrong("exercise", f"the name of the file, {Path(name).stem!r}")
    props = {spec.id: spec for spec in map(_prop, table.tables("prop"))}
    whole = View(_camera(table.table("camera")), tuple(props.values()), _muscles(table, ()))
    whole = replace(whole, mat=_mat(table.table("mat")) if "mat" in table else None)
    poses = _poses(table)
    spec = ExerciseSpec(
        exercise=exercise,
        drawn_side=table.choice("drawn_side", DRAWN_SIDES),
        poses=poses,
        pictures=tuple(_picture(it, whole, props, poses) for it in table.tables("picture")),
        loops=tuple(_loop(it, whole, props, poses) for it in table.tables("loop")),
        cover=table.text("cover") if "cover" in table else "",
        arrows=tuple(map(_arrow, table.tables("arrow"))),
        feels=tuple(map(_feel, table.tables("feel"))),
    )
    table.done()
    _check_ids(spec, name)
    return spec


def _check_ids(spec: ExerciseSpec, name: str) -> None:
    shown = [picture.id for picture in spec.pictures] + [loop.id for loop in spec.loops]
    twice = sorted({item for item in shown if shown.count(item) > 1})
    if twice:
        raise PoseFileError(f"{name}: two pictures or loops have the id {', '.join(twice)}")
    stills = {picture.id for picture in spec.pictures}
    if spec.cover and spec.cover not in {START, *stills}:
        raise PoseFileError(f"{name}: there is no picture {spec.cover!r} for the cover")
    of = [arrow.of for arrow in spec.arrows] + [feel.of for feel in spec.feels]
    for item in of:
        if item not in shown:
            raise PoseFileError(f"{name}: an arrow or feel is of {item!r}, which is not there")


def _poses(table: Table) -> dict[str, Pose]:
    given = table.table("pose")
    found: dict[str, Pose] = {}

    def pose(name: str, waiting: tuple[str, ...]) -> Pose:
        if name in waiting:
            raise PoseFileError(f"{given.where}: {name} is made from itself")
        if name not in given:
            raise PoseFileError(f"{given.where}: there is no pose {name!r}")
        if name not in found:
            own = given.table(name)
            base = pose(own.text("from"), (*waiting, name)) if "from" in own else Pose()
            found[name] = read_pose(own, base)
        return found[name]

    return {name: pose(name, ()) for name in given}


def _camera(table: Table) -> Camera:
    camera = Camera(
        azimuth=table.number("azimuth"),
        elevation=table.number("elevation"),
        target=table.vector("target"),
        width=table.number("width"),
    )
    table.done()
    if not 0 < camera.width <= WIDEST:
        raise table.wrong("width", f"metres, at most {WIDEST}")
    return camera


def _mat(table: Table) -> Mat:
    centre, size = table.numbers("centre"), table.numbers("size")
    if len(centre) != 2 or len(size) != 2:
        raise table.wrong("centre" if len(centre) != 2 else "size", "two numbers, in metres")
    mat = Mat((centre[0], centre[1]), (size[0], size[1]), table.number("corner", 0.06))
    table.done()
    return mat


def _muscles(table: Table, default: tuple[str, ...]) -> tuple[str, ...]:
    muscles = table.names("muscles", default)
    if not set(muscles) <= set(MUSCLES):
        raise table.wrong("muscles", f"names of {', '.join(MUSCLES)}")
    return muscles


def _prop(table: Table) -> PropSpec:
    plain = PropSpec(table.text("id"), table.choice("kind", PROP_KINDS))
    carried = plain.kind in {"ball", "cushion", "pillow", "box"} and "on" in table
    around = () if carried or "on" not in table else table.read("on", _PARTS, _around)
    prop = PropSpec(
        id=plain.id,
        kind=plain.kind,
        at=table.numbers("at", plain.at),
        yaw=table.number("yaw", plain.yaw),
        size=table.vector("size", plain.size),
        z=table.number("z", plain.z),
        start=table.vector("from", plain.start),
        end=table.vector("to", plain.end),
        radius=table.number("radius") if "radius" in table else None,
        seat=table.number("seat", plain.seat),
        back=table.number("back", plain.back),
        around=around,
        u=table.number("u", plain.u),
        on=read_landmark(table) if carried else None,
        between=table.read("between", _PAIR, _pair) if "between" in table else (),
    )
    table.done()
    return prop


_PAIR = "two parts of the body, the right one first, such as thigh_r and thigh_l"
_PARTS = "a part of the body such as thigh_r, or a list of them"


def _around(value: Any) -> tuple[str, ...]:
    parts = (value,) if isinstance(value, str) else as_names(value)
    if not parts or not set(parts) <= PLACES:
        raise ValueError
    return parts


def _pair(value: Any) -> tuple[str, ...]:
    parts = as_names(value)
    if len(parts) != 2 or not set(parts) <= PLACES:
        raise ValueError
    return parts


def _view(table: Table, whole: View, props: Mapping[str, PropSpec]) -> View:
    chosen = table.names("props", tuple(spec.id for spec in whole.props))
    unknown = [name for name in chosen if name not in props]
    if unknown:
        raise table.wrong("props", f"ids of props of this file, of {', '.join(props) or 'none'}")
    mat = whole.mat
    if table.is_taken_away("mat"):
        mat = None
    elif "mat" in table:
        mat = _mat(table.table("mat"))
    return View(
        camera=_camera(table.table("camera")) if "camera" in table else whole.camera,
        props=tuple(props[name] for name in chosen),
        muscles=_muscles(table, whole.muscles),
        mat=mat,
        cross=table.vector("cross") if "cross" in table else None,
    )


def _picture(
    table: Table, whole: View, props: Mapping[str, PropSpec], poses: Mapping[str, Pose]
) -> PictureSpec:
    view = _view(table, whole, props)
    picture = PictureSpec(table.text("id"), table.choice("pose", poses), _words(table, "alt"), view)
    table.done()
    return picture


def _loop(
    table: Table, whole: View, props: Mapping[str, PropSpec], poses: Mapping[str, Pose]
) -> LoopSpec:
    view = _view(table, whole, props)
    keys, frames = table.names("keys"), table.number("frames")
    if len(keys) < 2 or not set(keys) <= set(poses):
        raise table.wrong("keys", f"two or more of {', '.join(poses)}")
    if frames < LEAST_FRAMES or frames != int(frames):
        raise table.wrong("frames", f"a whole number, {LEAST_FRAMES} or more")
    alt, alt_start = _words(table, "alt"), _words(table, "alt_start")
    loop = LoopSpec(table.text("id"), keys, int(frames), alt, alt_start, view)
    table.done()
    return loop


def _words(table: Table, key: str) -> str:
    """A sentence, in which {side} and {other} stand for left and right."""
    return table.read(key, "a sentence with no marks in it but {side} and {other}", _sentence)


def _sentence(value: Any) -> str:
    sentence = as_text(value)
    if set("{}") & set(sentence.replace("{side}", "").replace("{other}", "")):
        raise ValueError
    return sentence


def _arrow(table: Table) -> Arrow:
    points = table.vectors("points")
    arrow = Arrow(
        of=table.text("of"),
        kind=table.choice("kind", ARROW_KINDS),
        points=points,
        follow=table.choice("follow", FOLLOWED) if "follow" in table else "",
        offset=table.vector("offset", (0.0, 0.0, 0.0)),
    )
    if len(points) < 2 and not arrow.follow:
        raise table.wrong("points", "two to five points, or `follow`")
    table.done()
    return arrow


def _feel(table: Table) -> Feel:
    feel = Feel(table.text("of"), table.read("at", "a muscle or a point of the world", _place))
    table.done()
    return feel


def _place(value: Any) -> str | Vector:
    if not isinstance(value, str):
        return as_vector(value)
    if value not in MUSCLES:
        raise ValueError
    return value
