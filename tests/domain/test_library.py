"""Tests of finding exercises in the library."""

import pytest

from hipdesk.domain.catalogue import Catalogue, Category, Equipment, Position
from hipdesk.domain.library import LibraryFilter, equipment_used, found
from tests.domain.builders import an_exercise

CATALOGUE = Catalogue(
    (
        an_exercise(id="lift", name="Leg lift", equipment=(Equipment.SUPPORT,)),
        an_exercise(
            id="bridge",
            name="Bridge",
            also_called=("Glute bridge", "hip lift"),
            category=Category.STRETCH,
            position=Position.LYING,
            equipment=(),
        ),
        an_exercise(
            id="stand",
            name="Chair stand",
            position=Position.SEATED,
            equipment=(Equipment.CHAIR, Equipment.SUPPORT),
        ),
    )
)


@pytest.mark.parametrize(
    ("narrowed_to", "ids"),
    [
        (LibraryFilter(), ["lift", "bridge", "stand"]),
        (LibraryFilter(words="LIFT"), ["lift", "bridge"]),
        (LibraryFilter(words="bridge glu"), ["bridge"]),
        (LibraryFilter(words="nothing like it"), []),
        (LibraryFilter(categories=frozenset({Category.STRETCH})), ["bridge"]),
        (
            LibraryFilter(positions=frozenset({Position.LYING, Position.SEATED})),
            ["bridge", "stand"],
        ),
        (LibraryFilter(equipment=frozenset()), ["bridge"]),
        (LibraryFilter(equipment=frozenset({Equipment.SUPPORT})), ["lift", "bridge"]),
        (LibraryFilter(words="lift", categories=frozenset({Category.STRENGTHEN})), ["lift"]),
    ],
)
def test_the_library_is_narrowed_by_all_filters_at_once(
    narrowed_to: LibraryFilter, ids: list[str]
) -> None:
    assert [one.id for one in found(CATALOGUE, narrowed_to)] == ids


def test_only_equipment_that_something_needs_is_offered() -> None:
    assert equipment_used(CATALOGUE) == (Equipment.CHAIR, Equipment.SUPPORT)
