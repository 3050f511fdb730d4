"""A studio with files of its own, for the tests of the figure."""

import json
import lzma
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hipdesk.domain.picture_colours import Cast
from hipdesk.services.worker import Worker
from hipdesk.ui.figure.studio import Studio, open_studio
from tests.domain.picture_books import book_data

PALETTES = """
[themes.light]
line = "#101010"
accent = "#ff0000"
[themes.dark]
line = "#e0e0e0"
accent = "#ff0000"
[[skins]]
id = "honey"
skin = "#eebb99"
[[skins]]
id = "cocoa"
skin = "#553322"
[[outfits]]
id = "lagoon"
top = "#3fa7a0"
"""
HONEY, COCOA = QColor("#eebb99"), QColor("#553322")


def write_book(folder: Path, data: dict[str, Any], figure: str = "woman") -> Path:
    """A picture file, as the app reads it."""
    file = folder / figure / f"{data['exercise']}.json.xz"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(lzma.compress(json.dumps(data).encode()))
    return file


def a_folder(path: Path, *books: dict[str, Any]) -> Path:
    """A folder of pictures: palettes, and these books or one of a leg lift."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "palettes.toml").write_text(PALETTES, "utf-8")
    for data in books or (book_data(),):
        write_book(path, data)
    return path


@contextmanager
def a_studio(folder: Path) -> Iterator[Studio]:
    """A studio that works on a thread of its own, and is the application's."""
    worker = Worker()
    studio = Studio(folder, worker.submit)
    studio.wear(Cast("woman", "honey", "lagoon", "light"))
    open_studio(studio)
    studio.start()
    try:
        yield studio
    finally:
        open_studio(None)
        studio.stop()
        assert worker.close()


class Bench:
    """Does a studio's jobs only when it is told to, on this thread."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(
        self,
        job: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        def work() -> None:
            try:
                done = job()
            except Exception as error:  # noqa: BLE001  # whatever it was
                on_error(error)
            else:
                on_done(done)

        self.waiting.append(work)

    def do_one(self) -> None:
        self.waiting.pop(0)()

    def do_all(self) -> int:
        """How many jobs there were."""
        count = 0
        while self.waiting:
            self.do_one()
            count += 1
        return count


@contextmanager
def a_bench(folder: Path) -> Iterator[tuple[Studio, Bench]]:
    """A studio that works when it is told to."""
    bench = Bench()
    studio = Studio(folder, bench.submit)
    studio.wear(Cast("woman", "honey", "lagoon", "light"))
    open_studio(studio)
    studio.start()
    try:
        yield studio, bench
    finally:
        open_studio(None)


def colour_at(image: QImage, x: float, y: float) -> QColor:
    """The colour at a place given in shares of the width and height."""
    return image.pixelColor(int(x * image.width()), int(y * image.height()))


def all_drawn(qtbot: QtBot, studio: Studio) -> None:
    """Wait until nothing is left to do."""
    qtbot.waitUntil(lambda: studio.is_idle)
