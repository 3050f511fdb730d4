"""The map of the body."""

import json
import lzma
from typing import Any

import pytest

from hipdesk import paths
from hipdesk.domain.body_map import (
    MUSCLES,
    REGIONS,
    VIEWS,
    read_body_map,
    region_ids,
    region_name,
    regions_of,
    regions_text,
)
from tests.domain.picture_books import body_map_data
from tests.domain.real_catalogue import real_catalogue


def our_map() -> Any:
    file = paths.resources() / "pictures" / "body_map.json.xz"
    return json.loads(lzma.decompress(file.read_bytes()))


def test_our_map_holds_every_region_on_both_sides() -> None:
    found = read_body_map(our_map())
    assert {one.id for one in found.regions} == set(region_ids())
    assert {one.view for one in found.regions} == set(VIEWS)
    inside = [
        0 <= x <= found.width and 0 <= y <= found.height
        for one in found.regions
        for x, y in one.points
    ]
    assert all(inside)


def test_left_is_the_persons_own_left() -> None:
    """From the front it is at the right of the picture, from the back at the left."""
    for region in read_body_map(our_map()).regions:
        middle = sum(x for x, _ in region.points) / len(region.points)
        at_the_right = middle > read_body_map(our_map()).width / 2
        assert at_the_right is (region.id.endswith("left") is (region.view == "front")), region.id


def test_every_muscle_of_the_catalogue_has_its_place() -> None:
    muscles = {one.lower() for exercise in real_catalogue().exercises for one in exercise.muscles}
    assert muscles <= set(MUSCLES)
    assert {name for names in MUSCLES.values() for name in names} <= set(REGIONS)


def test_regions_are_named_for_a_person() -> None:
    assert region_name("groin_left") == "Left groin"
    assert region_name("lower_back_right") == "Right lower back"
    assert regions_of(("Hip adductors", "gluteus maximus", "rectus femoris", "piriformis")) == (
        "thigh_inner_left",
        "thigh_inner_right",
        "buttock_left",
        "buttock_right",
        "hip_front_left",
        "hip_front_right",
        "thigh_front_left",
        "thigh_front_right",
    )
    assert regions_text(regions_of(("hamstrings", "lower back"))) == (
        "back of the thigh, lower back"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": 2}, "format 2"),
        ({"views": {}}, "missing"),
        ({"width": 0}, "none"),
        ({"views": []}, "wrong kind"),
    ],
)
def test_what_is_wrong_with_a_map_is_said(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_body_map(body_map_data() | changes)


def test_a_region_that_nobody_knows_is_refused() -> None:
    data = body_map_data()
    data["views"]["front"]["regions"].append({"id": "tail_left", "points": [[0, 0]] * 3})
    with pytest.raises(ValueError, match="tail_left"):
        read_body_map(data)
