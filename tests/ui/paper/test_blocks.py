"""Blocks on pages: as few as hold them, and none torn."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QPainter

from hipdesk.ui.paper.blocks import Beside, Block, Column, paged


@dataclass
class Brick:
    height: float

    def draw(self, _painter: QPainter, _x: float, _y: float) -> Iterator[None]:
        yield


@pytest.mark.parametrize(
    ("heights", "pages"),
    [
        ([], [0]),
        ([50, 40], [2]),
        ([50, 41], [1, 1]),
        ([30, 30, 20, 60, 30], [3, 2]),
        ([200, 10], [1, 1]),
    ],
)
def test_blocks_fill_pages_in_order(heights: list[float], pages: list[int]) -> None:
    blocks: list[Block] = [Brick(one) for one in heights]
    found = paged(blocks, 100, 10)
    assert [len(page) for page in found] == pages
    assert [one for page in found for one in page] == blocks


def test_a_column_is_as_high_as_its_parts_and_gaps() -> None:
    assert Column([Brick(10), Brick(0), Brick(5)], 2).height == 17
    assert Column([]).height == 0


def test_what_stands_beside_is_as_high_as_the_highest() -> None:
    assert Beside((0, Brick(10)), (50, Brick(30))).height == 30
