"""Reads picture books and draws their pages; everything here runs on the worker thread."""

import json
import logging
import lzma
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from hipdesk.domain.body_map import BODY_MAP, read_body_map
from hipdesk.domain.own_exercise import is_own_id
from hipdesk.domain.picture_book import Book, Frame, read_book
from hipdesk.domain.picture_colours import Cast, Colours, Palettes, painted, read_palettes
from hipdesk.domain.picture_page import Leaf, frame

log = logging.getLogger(__name__)

STAGES = 5  # drawings of one breath, from out to in
BREATH = 0.008  # how much taller the figure is when breathed in
_FLOOR = 0.85  # of the height: what stays where it is while the figure breathes
_LARGEST = 3200  # pixels across: of a larger drawing Qt leaves out the blur of wide soft shadows


@dataclass(frozen=True)
class Sheet:
    """One drawing at one size; `stage` counts from 0 (breathed out) to STAGES (in)."""

    exercise_id: str
    leaf: Leaf
    width: int  # device pixels
    height: int
    ratio: float = 1.0  # device pixels in one of the widget's
    stage: int = 0


class Easel:
    """Keeps the palettes; what cannot be read or drawn is told in the log, never raised."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._palettes: Palettes | None = None
        self._painted: tuple[Cast, Colours] | None = None

    def read(self, figure: str, exercise_id: str) -> Book | None:
        """The book of this exercise; None when there is none or it cannot be read."""
        if is_own_id(exercise_id):
            return None  # nobody drew it
        of_all = exercise_id == BODY_MAP
        file = self._folder / ("" if of_all else figure) / f"{exercise_id}.json.xz"
        try:
            data = json.loads(lzma.decompress(file.read_bytes()))
            book = read_body_map(data) if of_all else read_book(data)
            if book.exercise_id != exercise_id:
                raise ValueError(f"it is of {book.exercise_id}")  # noqa: TRY301  # told below
        except FileNotFoundError:
            log.warning("there is no picture file %s", file)
        except (OSError, EOFError, ValueError, lzma.LZMAError) as error:
            log.warning("the picture file %s cannot be read: %s", file, error)
        else:
            return book
        return None

    def draw(self, book: Book, sheet: Sheet, cast: Cast) -> QImage | None:
        """The drawing on a transparent ground; None when it is not to be drawn."""
        try:
            return draw(frame(book, sheet.leaf), self.colours(cast), book, sheet)
        except (OSError, ValueError, KeyError) as error:
            log.warning("%s of %s cannot be drawn: %s", sheet.leaf, sheet.exercise_id, error)
        return None

    def colours(self, cast: Cast) -> Colours:
        """Every token's colour; OSError or ValueError when the palettes cannot be read."""
        if self._palettes is None:
            text = (self._folder / "palettes.toml").read_text("utf-8")
            self._palettes = read_palettes(text)
        if self._painted is None or self._painted[0] != cast:
            self._painted = (cast, self._palettes.of(cast))
        return self._painted[1]


def svg(drawing: Frame, colours: Colours, book: Book, grown: float = 1.0) -> bytes:
    """The drawing in its colours, to be drawn at any size; so many times taller than it is."""
    body = painted(f"{drawing.base}{drawing.feel}{drawing.ink}", colours)
    if grown != 1.0:
        top = book.height * _FLOOR * (1.0 - grown)
        body = f'<g transform="matrix(1 0 0 {grown:g} 0 {top:g})">{body}</g>'
    box = f"0 0 {book.width:g} {book.height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'.encode()


def draw(drawing: Frame, colours: Colours, book: Book, sheet: Sheet) -> QImage:
    """Draw at the size of the sheet; ValueError when it is no SVG.

    While PySide draws by QSvgRenderer no other thread runs, and the window stood for 20 ms with
    each picture of the player's size; while it reads an image they do. What is larger than Qt
    can blur is drawn smaller and enlarged.
    """
    grown = 1.0 + BREATH * sheet.stage / STAGES
    buffer = QBuffer()
    buffer.setData(svg(drawing, colours, book, grown))
    reader = QImageReader(buffer, b"svg")
    size = QSize(sheet.width, sheet.height)
    drawn = size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(size)
    reader.setScaledSize(drawn)
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    if drawn != size:
        image = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image.setDevicePixelRatio(sheet.ratio)
    return image
