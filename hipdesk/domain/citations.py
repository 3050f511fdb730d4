"""Sources as people name them."""

import re

_CATALOGUED = re.compile(r"\s*\(article [0-9a-f_]+\)|\s*\(not opened\)")


def citation(source: str) -> str:
    """A source without the marks of our own filing, such as "(article 001_de5d...)"."""
    return _CATALOGUED.sub("", source)
