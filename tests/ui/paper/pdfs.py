"""What a PDF holds, told by poppler."""

import subprocess
from pathlib import Path

A4, LETTER = "595 x 842 pts", "612 x 792 pts"


def _told(program: str, *arguments: object) -> str:
    done = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout


def text_of(file: Path, page: int = 0) -> str:
    """The words of a page, or of all, each run of white space as one space."""
    pages = ["-f", page, "-l", page] if page else []
    return " ".join(_told("pdftotext", "-layout", *pages, file, "-").split())


def about(file: Path) -> dict[str, str]:
    """What is told of the file, such as its "Title", its "Pages" and its "Page size"."""
    lines = (line.partition(":") for line in _told("pdfinfo", file).splitlines())
    return {name: value.strip() for name, _, value in lines}


def fonts_of(file: Path) -> dict[str, bool]:
    """Each typeface, and whether it is in the file."""
    rows = [line.split() for line in _told("pdffonts", file).splitlines()[2:]]
    return {row[0].rpartition("+")[2]: row[-5] == "yes" for row in rows}
