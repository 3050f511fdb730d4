"""Reading and drawing pictures, whatever the files hold."""

import json
import logging
import lzma
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from hipdesk import paths
from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.picture_page import Leaf, frame
from hipdesk.ui.figure.easel import STAGES, Easel, Sheet, svg
from tests.domain.own_ones import OWN_ID
from tests.domain.picture_books import a_still, book_data
from tests.ui.figure.studios import COCOA, HONEY, a_folder, colour_at, write_book

pytestmark = pytest.mark.usefixtures("qapp")

CAST = Cast("woman", "honey", "lagoon", "light")
SHEET = Sheet("leg_lift", Leaf("loop main", 0), 320, 180)


def test_a_page_is_drawn_in_the_colours_of_the_cast(tmp_path: Path) -> None:
    easel = Easel(a_folder(tmp_path))
    book = easel.read("woman", "leg_lift")
    assert book is not None
    for cast, skin in ((CAST, HONEY), (Cast("woman", "cocoa", "", "dark"), COCOA)):
        image = easel.draw(book, SHEET, cast)
        assert image is not None
        assert (image.width(), image.height()) == (320, 180)
        assert colour_at(image, 0.2, 0.4) == skin
        assert colour_at(image, 0.9, 0.9).alpha() == 0


def test_a_drawing_knows_how_many_pixels_it_has_for_each_of_the_widgets(tmp_path: Path) -> None:
    easel = Easel(a_folder(tmp_path))
    book = easel.read("woman", "leg_lift")
    assert book is not None
    image = easel.draw(book, Sheet("leg_lift", Leaf("loop main", 0), 640, 360, 2.0), CAST)
    assert image is not None
    assert image.deviceIndependentSize().toTuple() == (320.0, 180.0)


def test_the_drawing_fills_the_sheet_as_on_paper() -> None:
    easel = Easel(paths.resources() / "pictures")
    book = easel.read("man", "knee_lift")
    assert book is not None
    sheet = Sheet("knee_lift", Leaf("loop main", 6), 640, 360)
    on_paper = QImage(640, 360, QImage.Format.Format_ARGB32_Premultiplied)
    on_paper.fill(Qt.GlobalColor.transparent)
    painter = QPainter(on_paper)
    drawing = svg(frame(book, sheet.leaf), easel.colours(CAST), book)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, 640, 360))
    painter.end()
    assert easel.draw(book, sheet, CAST) == on_paper


def test_others_go_on_while_it_draws() -> None:
    """PySide draws by QSvgRenderer with all other threads standing still."""
    easel = Easel(paths.resources() / "pictures")
    book = easel.read("man", "knee_lift")
    assert book is not None
    sheet = Sheet("knee_lift", Leaf("loop main", 6), 6400, 3600)
    began = threading.Event()

    def work() -> None:
        began.set()
        easel.draw(book, sheet, CAST)

    thread = threading.Thread(target=work)
    thread.start()
    began.wait()
    turns = [time.monotonic()]
    while thread.is_alive():
        turns.append(time.monotonic())
    stood = max(after - before for before, after in pairwise(turns))
    assert stood < (turns[-1] - turns[0]) / 4


def test_breathing_in_grows_a_little(tmp_path: Path) -> None:
    easel = Easel(a_folder(tmp_path))
    book = easel.read("woman", "leg_lift")
    assert book is not None
    out, inn = (
        easel.draw(book, Sheet("leg_lift", Leaf("loop main", 0), 960, 540, 1.0, stage), CAST)
        for stage in (0, STAGES)
    )
    assert out is not None
    assert inn is not None
    assert out != inn
    for image in (out, inn):
        assert colour_at(image, 0.2, 0.4) == HONEY


def test_a_missing_file_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    easel = Easel(a_folder(tmp_path))
    assert easel.read("man", "leg_lift") is None
    (line,) = caplog.records
    assert line.levelno == logging.WARNING
    assert "there is no picture file" in line.message
    assert "leg_lift.json.xz" in line.message


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not compressed",
        lzma.compress(b"no JSON"),
        lzma.compress(b"[]"),
        lzma.compress(b'{"format": 9}'),
        lzma.compress(b"\xff\xfe"),
        lzma.compress(b'{"format": 1}')[:-6],
        lzma.compress(json.dumps(book_data("another")).encode()),
        lzma.compress(b'{"format": 1}')[:12] + b"\0" * 9,
    ],
)
def test_a_broken_file_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    file = write_book(a_folder(tmp_path), book_data())
    file.write_bytes(content)
    assert Easel(tmp_path).read("woman", "leg_lift") is None
    (line,) = caplog.records
    assert "cannot be read" in line.message


@pytest.mark.parametrize("drawing", ["<path", "<g>", "</g>", "<g><path d='M0 0z'/></g></g>"])
def test_a_drawing_that_is_no_svg_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, drawing: str
) -> None:
    still = a_still("setup_1", frame={"base": drawing})
    easel = Easel(a_folder(tmp_path, book_data(stills=[still])))
    book = easel.read("woman", "leg_lift")
    assert book is not None
    sheet = Sheet("leg_lift", Leaf("still setup_1"), 32, 18)
    assert easel.draw(book, sheet, CAST) is None
    assert "cannot be drawn" in caplog.records[-1].message


def test_without_palettes_nothing_is_drawn(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    easel = Easel(a_folder(tmp_path))
    book = easel.read("woman", "leg_lift")
    assert book is not None
    (tmp_path / "palettes.toml").unlink()
    assert easel.draw(book, SHEET, CAST) is None
    assert "palettes.toml" in caplog.records[-1].message


def test_an_own_exercise_has_no_picture_and_that_is_no_trouble(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert Easel(a_folder(tmp_path)).read("woman", OWN_ID) is None
    assert not caplog.records
