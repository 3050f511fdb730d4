"""Faults of the world that a person can meet, told apart from our own bugs."""


class KnownError(Exception):
    """Something outside the program went wrong; says what happened, what was kept, what to do.

    Each part is whole sentences for the person at the screen. Anything that is not a
    KnownError is a bug and is logged with its traceback.
    """

    def __init__(self, what_happened: str, what_was_kept: str = "", what_to_do: str = "") -> None:
        super().__init__(what_happened, what_was_kept, what_to_do)
        self.what_happened = what_happened
        self.what_was_kept = what_was_kept
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        parts = (self.what_happened, self.what_was_kept, self.what_to_do)
        return " ".join(part for part in parts if part)

    @property
    def told(self) -> str:
        """A first line that says what happened, and a second with the rest."""
        rest = " ".join(part for part in (self.what_was_kept, self.what_to_do) if part)
        return f"{self.what_happened}\n{rest}".rstrip()


class DamagedError(KnownError):
    """The file of the history itself is broken; what can be read of it can be saved."""
