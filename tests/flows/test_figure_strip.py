"""A strip of whole sessions: at every known time the figure is in the pose that the phase demands.

The session runs as it does in the app, through its flow and page; only the clock stands still
between two looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hipdesk.domain.session_state import SessionState
from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.ui.figure.figure_view import FigureView
from hipdesk.ui.figure.studio import Studio
from tests.domain.builders import CATALOGUE, a_routine
from tests.domain.picture_books import a_loop, a_moving_frame, book_data
from tests.flows.players import Player, a_player
from tests.ui.figure.studios import HONEY, a_folder, a_studio
from tests.ui.pages import dressed, settle

FRAMES = 17
LOOK_S = 0.25
EXERCISES = {  # and whether each is drawn on one side
    "leg_lift": "right",  # repetitions, one side after the other
    "slow_roll": "right",  # continuous movement
    "squeeze_and_push": "both",  # rounds of two efforts, each with its own loop
}


def a_strip_book(exercise_id: str, drawn_side: str) -> dict[str, object]:
    loops = [
        a_loop(name)
        | {"frames": [a_moving_frame(f"{name}_{at}", at) for at in range(FRAMES)]}
        | {"feel": [], "arrows": []}
        for name in ("main", "push")[: 2 if exercise_id == "squeeze_and_push" else 1]
    ]
    return book_data(exercise_id, drawn_side=drawn_side, stills=[], loops=loops)


@dataclass(frozen=True)
class Demand:
    """What a phase's time demands, told without the code that draws."""

    loop: str
    frame: int
    mirrored: bool


def demand(state: SessionState, elapsed_s: float, drawn_side: str) -> Demand:
    phase = state.phase
    share = min(1.0, elapsed_s / phase.seconds)
    cycle = CATALOGUE[state.sets[min(state.set_index, len(state.sets) - 1)].exercise_id].cycle_s
    turn = elapsed_s / cycle % 1.0
    at = {
        PhaseKind.MOVE_IN: share,
        PhaseKind.HOLD: 1.0,
        PhaseKind.MOVE_OUT: 1.0 - share,
        PhaseKind.WORK: 2 * turn if turn <= 0.5 else 2 - 2 * turn,
    }.get(phase.kind, 0.0)
    return Demand(
        "push" if phase.part == "push" else "main",
        round(at * (FRAMES - 1)),
        drawn_side == "right" and phase.side is Side.LEFT,
    )


def shown(figure: FigureView) -> Demand:
    (page,) = figure.shown
    return Demand(page.leaf.clip.removeprefix("loop "), page.leaf.index, page.mirrored)


def painted(figure: FigureView) -> int:
    """The frame that stands on the screen: where the bar of skin is; read on the mirrored side."""
    image: QImage = figure.grab().toImage()
    box = figure._parts[0].box
    row = int(box.y() + box.height() / 2)
    honey = QColor(HONEY).rgb()
    skin = [x for x in range(image.width()) if image.pixel(x, row) == honey]
    unit = box.width() / 960
    middle = (sum(skin) / len(skin) + 0.5 - box.x()) / unit
    if figure.shown[0].mirrored:
        middle = 960 - middle
    return round((middle - 75) / 40)


def looks(player: Player) -> Iterator[tuple[SessionState, float]]:
    """Every quarter of a second of session time until the finish."""
    while player.driver.session is not None:
        session = player.session
        yield session.state, session.elapsed_s
        player.clock.go_on(LOOK_S)
        player.driver._look()


def drawn(qtbot: QtBot, studio: Studio) -> None:
    qtbot.waitUntil(lambda: studio.is_idle)
    settle()


@pytest.mark.parametrize(("exercise_id", "drawn_side"), EXERCISES.items())
def test_the_figure_is_where_the_phases_time_demands(
    qtbot: QtBot, tmp_path: Path, exercise_id: str, drawn_side: str
) -> None:
    folder = a_folder(tmp_path / "pictures", a_strip_book(exercise_id, drawn_side))
    seen: set[tuple[PhaseKind, bool]] = set()
    frames: set[int] = set()
    with dressed(), a_studio(folder) as studio, a_player(qtbot, tmp_path) as player:
        player.begin(a_routine(exercise_id))
        figure = player.flow.page.face.picture.figure
        drawn(qtbot, studio)
        for index, (state, elapsed_s) in enumerate(looks(player)):
            wanted = demand(state, elapsed_s, drawn_side)
            assert shown(figure) == wanted, (state.phase.kind, elapsed_s)
            seen.add((state.phase.kind, wanted.mirrored))
            if index % 3 == 0:  # what is painted, two thirds as often as what is shown changes
                drawn(qtbot, studio)
                assert painted(figure) == wanted.frame, (state.phase.kind, elapsed_s)
                frames.add(wanted.frame)
    kinds = {kind for kind, _ in seen}
    assert {PhaseKind.SET_UP, PhaseKind.COUNT_IN, PhaseKind.FINISH} <= kinds
    assert kinds & {PhaseKind.MOVE_IN, PhaseKind.WORK}
    assert {mirrored for _, mirrored in seen} == (
        {False, True} if drawn_side == "right" else {False}
    )
    assert len(frames) > 4


def test_a_late_look_shows_the_frame_of_its_time(qtbot: QtBot, tmp_path: Path) -> None:
    """A slow machine skips frames; it is never behind."""
    folder = a_folder(tmp_path / "pictures", a_strip_book("leg_lift", "right"))
    with dressed(), a_studio(folder) as studio, a_player(qtbot, tmp_path) as player:
        player.begin(a_routine("leg_lift"))
        figure = player.flow.page.face.picture.figure
        drawn(qtbot, studio)
        player.until("move_in")
        for _ in range(12):
            player.clock.go_on(1.9)  # as late as can be without being a gap
            player.driver._look()
            session = player.session
            assert shown(figure) == demand(session.state, session.elapsed_s, "right")


def test_a_pause_freezes_the_figure(qtbot: QtBot, tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "pictures", a_strip_book("leg_lift", "right"))
    with dressed(), a_studio(folder) as studio, a_player(qtbot, tmp_path) as player:
        player.begin(a_routine("leg_lift"))
        figure = player.flow.page.face.picture.figure
        drawn(qtbot, studio)
        player.until("move_in")
        player.pass_time(1.0)
        before = shown(figure)
        assert 0 < before.frame < FRAMES - 1
        player.press("pause_button")
        for _ in range(5):
            player.clock.go_on(1.0)
            player.driver._look()
        assert shown(figure) == before
