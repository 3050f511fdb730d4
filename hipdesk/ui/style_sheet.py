"""The one style sheet of the application: for Qt's own controls; ours paint themselves."""

from collections.abc import Callable

from hipdesk.ui.theme import Theme


def style_sheet(theme: Theme, px: Callable[[float], int]) -> str:
    """Rules by widget class only, so that a widget finds its own in one look."""
    t = theme
    pad, bar = px(7), 12
    return f"""
QToolTip {{ color: {t.text}; background: {t.surface_raised}; border: 1px solid {t.line};
    padding: 6px 8px; }}
QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit, QComboBox {{
    color: {t.text}; background: {t.surface}; border: 1px solid {t.outline}; border-radius: 10px;
    padding: {pad}px {px(10)}px; selection-color: {t.accent_text};
    selection-background-color: {t.accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus {{
    border: 2px solid {t.focus}; padding: {pad - 1}px {px(10) - 1}px; }}
QComboBox:disabled {{ color: {t.text_muted}; background: {t.surface_sunken}; }}
QSpinBox > QLineEdit, QSpinBox > QLineEdit:focus, QDateEdit > QLineEdit,
QDateEdit > QLineEdit:focus {{ border: 0; padding: 0; }}
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {{
    subcontrol-origin: border; width: 0; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
QComboBox QAbstractItemView {{ color: {t.text}; background: {t.surface_raised};
    border: 1px solid {t.line}; selection-color: {t.accent_soft_text};
    selection-background-color: {t.accent_soft}; outline: 0; }}
QComboBox QAbstractItemView::item {{ padding: {px(5)}px {px(8)}px; }}
QComboBox QAbstractItemView::item:selected {{ color: {t.accent_soft_text};
    background: {t.accent_soft}; }}
QTableView {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.line};
    border-radius: 12px; gridline-color: {t.line}; selection-color: {t.accent_soft_text};
    selection-background-color: {t.accent_soft}; outline: 0; }}
QTableView:focus {{ border: 2px solid {t.focus}; }}
QTableView::item {{ padding: 0 {px(10)}px; border: 0; }}
QHeaderView {{ background: transparent; border: 0; }}
/* The rounded frame of a table shows through the headings, which stand over their cells. */
QHeaderView::section {{ color: {t.text_muted}; background: transparent;
    padding: {px(8)}px {px(10) + 3}px; border: 0; border-bottom: 1px solid {t.line}; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text_muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: 0; width: 0; height: 0; }}
"""
