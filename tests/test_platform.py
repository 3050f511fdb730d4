"""Traps of the platform that once ended the app."""

import subprocess
import sys

VOID_CALLS = """
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

class Sender(QObject):
    sent = Signal(int)

app = QGuiApplication([])
image = QImage(8, 8, QImage.Format.Format_ARGB32)
painter = QPainter(image)
colour = QColor("red")
for _ in range(100_000):
    painter.fillRect(0, 0, 8, 8, colour)
painter.end()
sender = Sender()
heard = []
sender.sent.connect(heard.append)
for number in range(10_000):
    sender.sent.emit(number)
print(len(heard))
"""


def test_void_qt_calls_and_signals_do_not_wear_python_out() -> None:
    """PySide6 6.12 on Python 3.11 lost a reference on each, and aborted after some thousands."""
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "10000"), done.stderr
