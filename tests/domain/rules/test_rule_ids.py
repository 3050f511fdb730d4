"""Every rule has a test that names it."""

import re
from pathlib import Path

import pytest

RULES = (
    *(f"SC-{number:02}" for number in range(1, 20)),
    *(f"PRE-{number}" for number in range(1, 7)),
    *("E1", "E2", "E3", "U1", "U2"),
    *(f"P{number}" for number in range(1, 9)),
    *("X1", "X2a", "X2", "X3", "X4"),
    *("A1", "A2", "A3"),
    *("PAIN-B1", "PAIN-B2", "PAIN-B3"),
    *("PAIN-D1", "PAIN-D2", "PAIN-D3", "PAIN-D4", "PAIN-D5"),
    *("PAIN-A1", "PAIN-A2", "PAIN-M1", "PAIN-M2", "PAIN-M3", "PAIN-W1"),
    *("GREEN", "AMBER", "RED", "PENDING"),
    *(f"PROG-{number}" for number in range(1, 5)),
    *(f"UP-{number}" for number in range(1, 9)),
    *(f"DOSE-{number}" for number in range(1, 5)),
    *("CAP", "HOLD-1", "HOLD-2"),
    *(f"BACK-{number}" for number in range(1, 8)),
    *(f"GAP-{number}" for number in range(5)),
    "catch-up",
    *(f"ORD-{number}" for number in range(1, 10)),
    "section 8",
)
"""The rules of screening, checks, signs, pain, verdict, progress, sessions and their length."""

RULINGS = tuple(f"R{number}" for number in range(1, 37))
"""What settles where they are unclear or collide."""


def _texts() -> str:
    here = Path(__file__)
    tests = (one for one in here.parent.glob("test_*.py") if one != here)
    return "\n".join(one.read_text(encoding="utf-8") for one in tests).casefold()


@pytest.fixture(scope="module")
def texts() -> str:
    return _texts()


@pytest.mark.parametrize("rule", RULES + RULINGS)
def test_every_rule_is_named_by_a_test(rule: str, texts: str) -> None:
    words = "[-_ ]".join(rule.casefold().replace("-", " ").split())
    assert re.search(rf"(?<![a-z0-9]){words}(?![a-z0-9])", texts)


def test_the_examples_are_all_there() -> None:
    text = _texts()
    numbers = (1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 14, 15, 16, 18, 20)
    assert all(f"def test_example_{number}_" in text for number in numbers)
