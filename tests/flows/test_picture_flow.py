"""The studio and the figure that the user has chosen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.preferences import Preferences
from hipdesk.flows.picture_flow import PictureFlow
from hipdesk.ui.figure.studio import Rank, current_studio
from tests.ui.figure.studios import a_folder, all_drawn


def test_the_studio_is_open_from_the_first_to_the_last(qtbot: QtBot, tmp_path: Path) -> None:
    flow = PictureFlow(a_folder(tmp_path))
    studio = flow.studio
    assert current_studio() is studio
    studio.ask(["leg_lift"], Rank.STILL)
    assert not studio.is_idle  # it waits for the start
    flow.start()
    all_drawn(qtbot, studio)
    assert studio.book("leg_lift") is not None
    flow.close()
    assert current_studio() is None


@pytest.mark.usefixtures("qapp")
def test_closing_in_the_midst_of_work_is_no_bug(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    flow = PictureFlow(a_folder(tmp_path))
    flow.start()
    flow.studio.ask(["leg_lift", "nobody", "somebody"], Rank.STILL)
    flow.close()
    assert "bug" not in caplog.text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("dark", "theme"), [(False, "light"), (True, "dark")])
def test_the_chosen_figure_is_drawn_for_the_theme(tmp_path: Path, dark: bool, theme: str) -> None:
    flow = PictureFlow(a_folder(tmp_path))
    flow.wear(Preferences(figure="man", skin="cocoa", outfit="meadow"), dark=dark)
    assert flow.studio.cast == Cast("man", "cocoa", "meadow", theme)
    flow.wear(Preferences(), dark=dark)
    assert flow.studio.cast.figure == "woman"
    flow.close()
