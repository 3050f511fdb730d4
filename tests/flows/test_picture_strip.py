"""Real exercises with their real pictures: what is on the screen at known times of a session.

The times and places are written down here as the catalogue's tempo gives them, and the screen is
compared with a drawing of that very frame.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_page import Leaf
from hipdesk.domain.plan import free_routine
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.routine import Pacing
from hipdesk.ui.figure.easel import Easel, Sheet
from hipdesk.ui.figure.figure_view import FigureView
from tests.domain.real_catalogue import real_catalogue
from tests.flows.players import Player, a_player
from tests.ui.figure.studios import a_studio, all_drawn
from tests.ui.pages import dressed, settle

PICTURES = paths.resources() / "pictures"
NOTICED = 16  # of 255: a pixel of another colour
ALIKE = 0.002  # of the pixels; a neighbouring frame differs by more
PACING = Pacing(set_up_s=20, count_in_s=3)
SILENT = Preferences(voice_level=VoiceLevel.OFF)

# Session time in seconds: the clip, the place in it (0 start, 1 end), and whether it is mirrored.
STRIPS: dict[str, dict[float, tuple[str, float, bool]]] = {
    "knee_lift": {  # 2 s in, 10 s held, 2 s out, 2 s rest; five times; then the right side
        3.0: ("still setup_1", 0.0, True),
        22.0: ("loop main", 0.0, True),
        23.5: ("loop main", 0.25, True),
        24.0: ("loop main", 0.5, True),
        24.5: ("loop main", 0.75, True),
        29.0: ("loop main", 1.0, True),
        36.0: ("loop main", 0.5, True),
        38.0: ("loop main", 0.0, True),
        105.0: ("loop main", 0.0, False),
        109.0: ("loop main", 0.5, False),
        114.0: ("loop main", 1.0, False),
    },
    "lateral_hip_ball_release": {  # slow movement, eight seconds there and back
        22.0: ("loop main", 0.0, True),
        25.0: ("loop main", 0.5, True),
        27.0: ("loop main", 1.0, True),
        30.0: ("loop main", 0.25, True),
        35.0: ("loop main", 1.0, True),
        41.0: ("loop rotate", 0.5, True),
        43.0: ("loop rotate", 1.0, True),
        58.0: ("loop main", 0.0, False),
        65.0: ("loop main", 0.5, False),
    },
    "si_shotgun": {  # squeeze: 1 s, 5 s, 1 s, 8 s rest; 10 s for the belt; push the same
        22.0: ("loop main", 0.0, False),
        23.5: ("loop main", 0.5, False),
        28.0: ("loop main", 1.0, False),
        29.5: ("loop main", 0.5, False),
        34.0: ("loop main", 0.0, False),
        40.0: ("loop push", 0.0, False),
        48.5: ("loop push", 0.5, False),
        53.0: ("loop push", 1.0, False),
    },
}


def leaf_of(book: Book, clip: str, at: float) -> Leaf:
    loops = {f"loop {loop.id}": len(loop.frames) for loop in book.loops}
    return Leaf(clip, round(at * (loops[clip] - 1)) if clip in loops else 0)


def until(player: Player, at_s: float) -> None:
    """Let the session's time go on to exactly this."""
    while player.clock.reading < at_s:
        player.clock.go_on(min(0.5, at_s - player.clock.reading))
        player.driver._look()


def demanded(screen: QImage, drawing: QImage, left: int, top: int, *, mirrored: bool) -> QImage:
    """The screen as it has to be: the ground, and this drawing at its place."""
    wanted = QImage(screen.size(), screen.format())
    wanted.fill(screen.pixelColor(0, 0))
    painter = QPainter(wanted)
    painter.translate(left, top)
    if mirrored:
        painter.translate(drawing.width(), 0)
        painter.scale(-1, 1)
    painter.drawImage(0, 0, drawing)
    painter.end()
    return wanted


def differing(one: QImage, two: QImage) -> float:
    """The share of pixels that differ."""
    images = [image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, two)]
    first, second = (np.frombuffer(bytes(image.constBits()), np.uint8) for image in images)
    apart = np.abs(first.astype(np.int16) - second)
    return np.count_nonzero(apart > NOTICED) / (4 * one.width() * one.height())


@pytest.fixture(params=STRIPS)
def player(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Player]:
    """A session of one exercise, from its first second."""
    catalogue = real_catalogue()
    with dressed(), a_studio(PICTURES) as studio:
        studio.set_marks(False)
        with a_player(qtbot, tmp_path, catalogue=catalogue) as one:
            one.settings.change(SILENT)  # or a set-up card would wait for its reading
            one.begin(free_routine((request.param,), catalogue, PACING))
            yield one


def test_the_screen_shows_the_frame_that_its_time_demands(qtbot: QtBot, player: Player) -> None:
    exercise_id = player.session.state.sets[0].exercise_id
    figure: FigureView = player.flow.page.face.picture.figure
    studio, easel = figure._studio, Easel(PICTURES)
    assert studio is not None
    book = easel.read(studio.cast.figure, exercise_id)
    assert book is not None
    for at_s, (clip, at, mirrored) in STRIPS[exercise_id].items():
        until(player, at_s)
        settle()
        all_drawn(qtbot, studio)
        (part,) = figure._parts
        leaf = leaf_of(book, clip, at)
        assert (part.page.leaf, part.page.mirrored) == (leaf, mirrored), at_s
        box = part.box
        sheet = Sheet(exercise_id, leaf, int(box.width()), int(box.height()))
        drawing = easel.draw(book, sheet, studio.cast)
        assert drawing is not None
        screen = figure.grab().toImage()
        left, top = int(box.x()), int(box.y())
        wanted = demanded(screen, drawing, left, top, mirrored=mirrored)
        assert differing(screen, wanted) < ALIKE, at_s
