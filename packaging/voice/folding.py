"""What was heard and what was to be said, made comparable: case, digits, spelling."""

import re
from collections.abc import Iterable, Sequence

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

# One word in two spellings: a recogniser writes American English, and joins or parts words as it
# likes. Words that only sound alike are not here: they count as misheard.
_SPELT = {
    "centre": "center",
    "mobilisation": "mobilization",
    "okay": "ok",
}
_JOINED = (
    "half way",
    "soft ball",
    "figure four",
    "shoulder width",
    "hip width",
    "work top",
    "knee cap",
)


def fold(text: str) -> tuple[str, ...]:
    """The words of a text, as they are compared."""
    plain = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("'", "")
    plain = re.sub(r"\d+", lambda found: f" {_number(int(found[0]))} ", plain)
    words = re.sub(r"[^a-z]+", " ", plain).split()
    folded = " ".join(_SPELT.get(word, word) for word in words)
    for pair in _JOINED:
        folded = re.sub(rf"\b{pair}\b", pair.replace(" ", ""), folded)
    return tuple(folded.split())


def misheard(said: Sequence[str], heard: Sequence[str]) -> int:
    """How many words must be put in, left out or changed to make one of the other."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, start=1):
        above, row = row, [number]
        for column, other in enumerate(heard, start=1):
            changed = above[column - 1] + (word != other)
            row.append(min(changed, above[column] + 1, row[-1] + 1))
    return row[-1]


def vocabulary(texts: Iterable[str]) -> tuple[str, ...]:
    """Every word of the texts, once, in order."""
    return tuple(sorted({word for text in texts for word in fold(text)}))


def _number(value: int) -> str:
    if value < len(_UNITS):
        return _UNITS[value]
    if value < 100:
        tens, units = divmod(value, 10)
        return " ".join((_TENS[tens - 2], *([_UNITS[units]] if units else [])))
    return " ".join(_UNITS[int(digit)] for digit in str(value))
