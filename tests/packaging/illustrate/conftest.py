"""The bodies are read once for all of these tests; unstyled, and not rounded."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

pytest.importorskip("scipy", reason="needs the extra illustrate, which dev.py test installs")

from illustrate import figures
from illustrate.model import Body, Scene
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.wearer import Wearer, wearer
from tests.packaging.illustrate.builders import ASLANT

_EVERY = 12  # of the vertices; enough where only bones and the floor matter


@pytest.fixture(scope="session")
def woman() -> Body:
    return figures.load("woman", 0)


@pytest.fixture(scope="session")
def sparse(woman: Body) -> Body:
    """The woman with few vertices and no faces: she is posed much faster."""
    return replace(
        woman,
        rest=woman.rest[::_EVERY],
        weights=woman.weights[::_EVERY],
        part=woman.part[::_EVERY],
        part_weights=woman.part_weights[::_EVERY],
    )


@pytest.fixture(scope="session")
def worn() -> Wearer:
    """The woman with her look, not rounded."""
    return wearer("woman", 0)


@pytest.fixture(scope="session")
def standing(worn: Wearer) -> Scene:
    """Her, standing, with nothing beside her."""
    return Scene(posed(worn.body, Pose()).posed(), (), ASLANT)


@pytest.fixture(autouse=True)
def _in_an_application(qapp: QApplication) -> None:
    """What draws here would else make one of its own, which the tests of widgets cannot use."""
