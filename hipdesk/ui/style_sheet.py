"""The style sheets of Qt's own controls; ours paint themselves."""

from collections.abc import Callable

from hipdesk.ui.theme import Theme

BAR = 12  # pixels; a bar does not grow with the text


def scroll_bar_sheet(theme: Theme) -> str:
    """A bar with a round handle and no buttons."""
    t = theme
    return f"""
QScrollBar:vertical {{ background: transparent; width: {BAR}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {BAR}px; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text_muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: 0; width: 0; height: 0; }}
"""


def control_sheet(theme: Theme, px: Callable[[float], int]) -> str:
    """Fields, lists and tables, with the bars within them."""
    t = theme
    pad = px(7)
    return f"""
QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit {{
    color: {t.text}; background: {t.surface}; border: 1px solid {t.outline}; border-radius: 10px;
    padding: {pad}px {px(10)}px; selection-color: {t.accent_text};
    selection-background-color: {t.accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus {{
    border: 2px solid {t.focus}; padding: {pad - 1}px {px(10) - 1}px; }}
QSpinBox > QLineEdit, QSpinBox > QLineEdit:focus, QDateEdit > QLineEdit,
QDateEdit > QLineEdit:focus {{ border: 0; padding: 0; }}
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {{
    subcontrol-origin: border; width: 0; }}
QComboBox {{ combobox-popup: 0; }}
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
{scroll_bar_sheet(t)}"""
