"""A line that says what is being done or was done, aloud too."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from hipdesk.ui.widgets.text import Text, TextRole


class Told(Text):
    """Hidden while there is nothing to say."""

    def __init__(self, ident: str) -> None:
        super().__init__("", TextRole.STRONG)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.hide()

    def tell(self, text: str) -> None:
        """Say this; "" takes it away."""
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
