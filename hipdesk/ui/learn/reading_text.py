"""A paragraph to read: large, with room between its lines."""

from html import escape

from PySide6.QtCore import Qt

from hipdesk.ui.widgets.text import Text, TextRole

LINE_HEIGHT = 135  # percent of the font's own


class ReadingText(Text):
    """Only the distance of its lines needs more than plain text."""

    def __init__(self, plain: str) -> None:
        super().__init__("", TextRole.LEAD)
        self.plain = plain
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f'<p style="line-height: {LINE_HEIGHT}%">{escape(plain)}</p>')
        self.setAccessibleName(plain)
