"""A draft as one picture, for whoever writes poses."""

from pathlib import Path

from PIL import Image, ImageDraw

from illustrate import palettes
from illustrate.bundle import frame_content
from illustrate.contact_sheet import LABEL, PAPER, picture
from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, DrawnArrow, Frame, PictureSet, Point

WIDTH, COLUMNS = 480, 3
HEIGHT = WIDTH * VIEW_HEIGHT // VIEW_WIDTH
_ARROWS = {"move": "#2563c9", "force": "#c22a2a"}


def write(pictures: PictureSet, colours: palettes.Palettes, path: Path) -> Path:
    """The frames of every loop, then the stills, with their arrows and marks; as a PNG file."""
    chosen = colours.colours("light", 0, 0)
    drawn = [
        (f"{loop.id} {number}", frame, loop.arrows, feel)
        for loop in pictures.loops
        for number, (frame, feel) in enumerate(zip(loop.frames, loop.feel, strict=True))
    ]
    drawn += [(still.id, still.frame, still.arrows, still.feel) for still in pictures.stills]
    rows = -(-len(drawn) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * WIDTH, rows * (HEIGHT + LABEL)), "#ffffff")
    pen = ImageDraw.Draw(sheet)
    for index, (label, frame, arrows, feel) in enumerate(drawn):
        place = (index % COLUMNS * WIDTH, index // COLUMNS * (HEIGHT + LABEL))
        sheet.paste(_coloured(frame, chosen), (place[0], place[1] + LABEL))
        _mark(pen, (place[0], place[1] + LABEL), arrows, feel)
        pen.text((place[0] + 4, place[1] + 1), label, fill="#333333")
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)
    return path


def _coloured(frame: Frame, colours: dict[str, str]) -> Image.Image:
    return picture(palettes.whole(frame_content(frame), colours), PAPER["light"], WIDTH)


def _mark(
    pen: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    arrows: tuple[DrawnArrow, ...],
    feel: tuple[Point, ...],
) -> None:
    """Arrows as lines with a dot at their head, marks as rings."""
    scale = WIDTH / VIEW_WIDTH

    def placed(point: Point) -> tuple[float, float]:
        return corner[0] + point[0] * scale, corner[1] + point[1] * scale

    for arrow in arrows:
        line = [placed(point) for point in arrow.points]
        pen.line(line, fill=_ARROWS[arrow.kind], width=3)
        _ring(pen, line[-1], 5, _ARROWS[arrow.kind], filled=True)
    for point in feel:
        _ring(pen, placed(point), 9, "#f0442e", filled=False)


def _ring(
    pen: ImageDraw.ImageDraw, middle: Point, radius: float, colour: str, *, filled: bool
) -> None:
    x, y = middle
    box = (x - radius, y - radius, x + radius, y + radius)
    pen.ellipse(box, fill=colour if filled else None, outline=colour, width=2)
