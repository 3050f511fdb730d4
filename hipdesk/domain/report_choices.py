"""What of a person is printed: only what they choose."""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.preferences import LONGEST_NAME


class Part(StrEnum):
    """Something that may be printed or left out."""

    AGE = "age"
    TAGS = "tags"
    NOTES = "notes"


PARTS = {
    Part.AGE: "Age",
    Part.TAGS: "What you told of your health",
    Part.NOTES: "Your own words: goal and notes",
}
USUAL = frozenset({Part.AGE, Part.TAGS})


@dataclass(frozen=True)
class Choices:
    """A name, "" for none, and the parts that are printed."""

    name: str = ""
    parts: frozenset[Part] = USUAL

    @property
    def printed_name(self) -> str:
        """On one line, without what cannot be printed."""
        shown = "".join(one if one.isprintable() else " " for one in self.name)
        return " ".join(shown.split())[:LONGEST_NAME]

    def has(self, part: Part) -> bool:
        return part in self.parts
