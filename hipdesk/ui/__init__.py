"""Widgets: they take values and emit wishes."""
