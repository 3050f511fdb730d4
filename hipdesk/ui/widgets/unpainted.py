"""A new value of a bar that paints itself when it wants to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar


def set_value_unpainted(bar: QProgressBar, value: int) -> None:
    """Set the value that screen readers are told.

    Qt would paint the bar within this call, and everything else that waits to be painted; the
    bar says itself what of it is to be painted, with all the rest.
    """
    enabled = bar.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
    bar.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
    bar.setValue(value)
    bar.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, enabled)
