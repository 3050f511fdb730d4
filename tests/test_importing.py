"""What names a class of Qt is imported on the window's thread, and in short steps."""

import os
import subprocess
import sys
from pathlib import Path

from tests.no_sound import NO_SOUND
from tests.settled import settle_with_history

A_START = """
import os, sys, threading
from pathlib import Path

behind = []

class Watch:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if threading.current_thread() is not threading.main_thread():
            behind.append(name)

sys.meta_path.insert(0, Watch)

from hipdesk.main import Start, application
from hipdesk.options import Options
from hipdesk.paths import Folders
from shiboken6 import Shiboken

app, data = application(), Path(sys.argv[1])
start = Start(app, Folders(data), Options(data))
start.built.connect(app.quit)
start.frame.show()
app.exec()

for name in behind:
    for thing in list(vars(sys.modules.get(name, sys)).values()):
        if isinstance(thing, type) and issubclass(thing, Shiboken.Object):
            print("a class of Qt:", name, thing.__name__)
print("behind:", *behind)
print("in all:", *sys.modules, flush=True)
os._exit(0)
"""


def test_no_class_of_qt_is_made_on_another_thread_than_the_windows(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    command = [sys.executable, "-c", A_START, str(data)]
    environment = os.environ | NO_SOUND
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    *made, behind, all_of_them = told.stdout.splitlines()
    assert made == []
    assert {"hipdesk.loading", "hipdesk.storage.store"} <= set(behind.split())
    assert {"hipdesk.desk", "hipdesk.ui.player.player_page"} <= set(all_of_them.split())
