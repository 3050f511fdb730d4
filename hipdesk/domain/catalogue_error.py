"""What is wrong in the catalogue's files, and where."""

from typing import NamedTuple

from hipdesk.domain.errors import KnownError

_LONGEST_SHOWN = 60  # of a wrong value, in an error's message


class CatalogueError(KnownError):
    """Something in the catalogue's files is not as it must be."""

    def __init__(self, file: str, entry: str, field: str, expected: str, found: str) -> None:
        super().__init__(
            f"In {file}, entry {entry}: {field} should be {expected}, but is {found}.",
            "Your history is somewhere else and was not touched.",
            "Put the file right, or install HipDesk again.",
        )
        self.file = file
        self.entry = entry
        self.field = field
        self.expected = expected
        self.found = found


class Place(NamedTuple):  # one is made for every value: it must be cheap
    """Where in the catalogue a value stands."""

    file: str
    entry: str
    path: tuple[str, ...] = ()

    def inside(self, name: str) -> "Place":
        """The place of a value within the one here."""
        return Place(self.file, self.entry, (*self.path, name))

    def error(self, expected: str, value: object) -> CatalogueError:
        """The error that says what was expected instead of `value`."""
        return self.error_saying(expected, _described(value))

    def error_saying(self, expected: str, found: str) -> CatalogueError:
        field = ", ".join(self.path) or "the file"
        return CatalogueError(self.file, self.entry, field, expected, found)


def _described(value: object) -> str:
    match value:
        case str():
            return f'"{shortened(value)}"'
        case bool():
            return "true" if value else "false"
        case int() if abs(value) > 10**12:
            return "a very large number"
        case int() | float():
            return f"{value}"
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return "a date or a time"


def shortened(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """The text as one printable line of about `longest` characters at most."""
    text = "".join(one if one.isprintable() else " " for one in text)
    return text if len(text) <= longest else f"{text[:longest]}…"
