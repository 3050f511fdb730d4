"""The two sizes of paper."""

from enum import StrEnum


class Paper(StrEnum):
    """A sheet of paper, upright."""

    A4 = "a4"
    LETTER = "letter"


PAPERS = {Paper.A4: "A4", Paper.LETTER: "Letter"}

_LETTER = {"US", "CA", "MX", "CL", "CO", "CR", "GT", "PA", "PH", "PR", "VE"}


def usual_paper(territory: str) -> Paper:
    """What most printers of this territory, such as "US", hold."""
    return Paper.LETTER if territory.upper() in _LETTER else Paper.A4
