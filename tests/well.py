"""Somebody well at the questions of the first start: the keys of each answer."""

from PySide6.QtCore import Qt

from hipdesk.domain.first_start_question import Question

ENTER = Qt.Key.Key_Return
_WELL: dict[str, tuple[Qt.Key | str, ...]] = {
    "age": ("4", "5", ENTER),
    "pain": ("3", ENTER),
    "floor": ("y",),
    "side": ("b",),
    "pace": ("2",),
    "home": (ENTER,),
    "days": (ENTER,),
    "goal": (ENTER,),
}


def well_keys(question: Question) -> tuple[Qt.Key | str, ...]:
    """No, or none of these, but where somebody well says something else."""
    return _WELL.get(question.id, ("n",))
