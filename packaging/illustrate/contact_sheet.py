"""All pictures on one sheet, to be looked at: each exercise with both figures, light and dark."""

import io
import json
import lzma
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from illustrate import palettes
from illustrate.bundle import SUFFIX
from illustrate.model import FIGURES, VIEW_HEIGHT, VIEW_WIDTH

FILE, PALETTES = "contact-sheet.png", "palettes.toml"
WIDTH = 216  # pixels of a picture
HEIGHT = WIDTH * VIEW_HEIGHT // VIEW_WIDTH
LABEL = 14  # pixels over each row
PAPER = {"light": "#eeece6", "dark": "#1b1e26", "contrast": "#ffffff"}
COLOURS = 192  # of the file's own palette
_STRIP = (0.0, 0.5, 1.0)  # of the main loop


@dataclass(frozen=True)
class Look:
    """How a row is coloured; skins and outfits take turns from row to row."""

    figure: str
    theme: str
    turn: int


def write(folder: Path) -> Path:
    """Draws the sheet of all bundles in the folder of the pictures; returns its path."""
    colours = palettes.load(folder / PALETTES)
    names = sorted({path.name.removesuffix(SUFFIX) for path in folder.glob(f"*/*{SUFFIX}")})
    rows = [
        (f"{name}, {figure}", _row(folder, colours, name, Look(figure, theme, turn)))
        for turn, name in enumerate(names)
        for figure, theme in zip(FIGURES, ("light", "dark"), strict=True)
        if (folder / figure / f"{name}{SUFFIX}").exists()
    ]
    rows += [
        (f"palette: {theme}", _palette_row(folder, colours, names[0], theme)) for theme in PAPER
    ]
    columns = max(len(row) for _, row in rows)
    sheet = Image.new("RGB", (columns * WIDTH, len(rows) * (HEIGHT + LABEL)), "#ffffff")
    pen = ImageDraw.Draw(sheet)
    for line, (label, row) in enumerate(rows):
        top = line * (HEIGHT + LABEL)
        pen.text((4, top + 1), label, fill="#333333")
        for column, picture in enumerate(row):
            sheet.paste(picture, (column * WIDTH, top + LABEL))
    path = folder / FILE
    sheet.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def _row(folder: Path, colours: palettes.Palettes, name: str, look: Look) -> list[Image.Image]:
    """The main loop in a few steps, the ends of the others, then the stills."""
    bundle = _read(folder / look.figure / f"{name}{SUFFIX}")
    main, *others = bundle["loops"] or [{"frames": []}]
    frames = [
        main["frames"][round(at * (len(main["frames"]) - 1))] for at in _STRIP if main["frames"]
    ]
    frames += [loop["frames"][-1] for loop in others]
    frames += [still["frame"] for still in bundle["stills"]]
    turn = look.turn + (look.figure == "man")
    chosen = colours.colours(look.theme, turn % len(colours.skins), turn % len(colours.outfits))
    return [picture(palettes.whole(frame, chosen), PAPER[look.theme]) for frame in frames]


def _palette_row(
    folder: Path, colours: palettes.Palettes, name: str, theme: str
) -> list[Image.Image]:
    """Every skin, with the outfits in turn."""
    bundle = _read(folder / FIGURES[0] / f"{name}{SUFFIX}")
    frame = bundle["loops"][0]["frames"][-1]
    return [
        picture(
            palettes.whole(frame, colours.colours(theme, skin, skin % len(colours.outfits))),
            PAPER[theme],
        )
        for skin in range(len(colours.skins))
    ]


def picture(svg: str, paper: str, width: int = WIDTH) -> Image.Image:
    """The drawing as pixels, as the app paints it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF  # noqa: PLC0415
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    _ = QGuiApplication.instance() or QGuiApplication([])
    height = width * VIEW_HEIGHT // VIEW_WIDTH
    image = QImage(2 * width, 2 * height, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    drawn = Image.open(io.BytesIO(bytes(buffer.data().data())))
    return drawn.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(lzma.decompress(path.read_bytes()))
    return content
