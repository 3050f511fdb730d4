"""The one error that these tools raise on purpose."""


class Problem(Exception):  # noqa: N818  it is what a person reads, not a class of faults
    """Something that the person at the terminal can mend; its text says how."""
