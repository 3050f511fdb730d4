"""The least that Qt can do: one window with one widget; what HipDesk is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    """Nothing but its background."""


def main() -> int:
    app = QApplication(sys.argv)
    window = Window()
    window.resize(1024, 700)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
