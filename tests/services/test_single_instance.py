"""One process has a data folder; a second one asks it for its window; the dead hold nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.services.single_instance import Answer, ask_to_raise, claim, claim_or_raise

OWNER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from hipdesk.services.single_instance import claim
app = QCoreApplication([])
mine = claim(Path(sys.argv[1]))
if mine is None:
    print("taken", flush=True)
    sys.exit(7)
def on_raise():
    import os
    print("raise", os.environ.get("XDG_ACTIVATION_TOKEN", ""), flush=True)
if "ends" in sys.argv:
    import socket
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1] + "/hipdesk.sock")
    listener.listen()
    print("mine", flush=True)
    listener.accept()[0].recv(100)
    sys.exit()
if "late" in sys.argv:
    QTimer.singleShot(500, lambda: mine.listen(on_raise))
elif "deaf" not in sys.argv:
    mine.listen(on_raise)
if "parent" in sys.argv:
    import subprocess
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    print("child", child.pid, flush=True)
print("mine", flush=True)
app.exec()
"""

StartOwner = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start_owner(tmp_path: Path) -> Iterator[StartOwner]:
    """Starts a process that claims the folder, and waits for its first word."""
    owners = []

    def start(*how: str, folder: Path = tmp_path) -> subprocess.Popen[str]:
        owner = subprocess.Popen(
            [sys.executable, "-c", OWNER, str(folder), *how],
            stdout=subprocess.PIPE,
            text=True,
        )
        owners.append(owner)
        return owner

    yield start
    for owner in owners:
        owner.kill()
        owner.wait(5)
        assert owner.stdout is not None
        owner.stdout.close()


def hear(owner: subprocess.Popen[str]) -> str:
    assert owner.stdout is not None
    return owner.stdout.readline().strip()


def test_a_folder_is_claimed_by_one_process_only(start_owner: StartOwner, tmp_path: Path) -> None:
    assert hear(start_owner()) == "mine"
    second = start_owner()
    assert hear(second) == "taken"
    assert second.wait(5) == 7
    assert claim(tmp_path) is None


def test_another_folder_is_free(start_owner: StartOwner, tmp_path: Path) -> None:
    assert hear(start_owner()) == "mine"
    (tmp_path / "other").mkdir()
    assert hear(start_owner(folder=tmp_path / "other")) == "mine"


def test_a_second_start_raises_the_first(
    start_owner: StartOwner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = start_owner()
    assert hear(owner) == "mine"
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert ask_to_raise(tmp_path) is Answer.RAISED
    assert hear(owner) == "raise"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    assert ask_to_raise(tmp_path) is Answer.RAISED
    assert hear(owner) == "raise token-1"


def test_the_folder_of_a_killed_process_is_free_at_once_and_heard_again(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    first = start_owner()
    assert hear(first) == "mine"
    os.kill(first.pid, signal.SIGKILL)
    first.wait(5)
    assert (tmp_path / "hipdesk.lock").exists()
    assert (tmp_path / "hipdesk.sock").exists()  # both are left behind, and in nobody's way
    second = start_owner()
    assert hear(second) == "mine"
    assert ask_to_raise(tmp_path) is Answer.RAISED
    assert hear(second).startswith("raise")


def test_a_child_of_a_killed_process_does_not_keep_the_lock(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    owner = start_owner("parent")
    child = int(hear(owner).removeprefix("child "))
    assert hear(owner) == "mine"
    os.kill(child, signal.SIGSTOP)  # it lives on when its parent is gone
    os.kill(owner.pid, signal.SIGKILL)
    owner.wait(5)
    mine = claim(tmp_path)
    os.kill(child, signal.SIGKILL)
    assert mine is not None
    mine.release()


def test_a_released_folder_is_free(tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert first is not None
    assert claim(tmp_path) is None
    first.release()
    second = claim(tmp_path)
    assert second is not None
    second.release()


def test_an_owner_that_is_only_starting_is_waited_for(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    owner = start_owner("late")
    assert hear(owner) == "mine"
    assert claim_or_raise(tmp_path) is None
    assert hear(owner).startswith("raise")


def test_an_owner_that_does_not_listen_is_not_waited_for_long(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    assert hear(start_owner("deaf")) == "mine"
    with pytest.raises(KnownError, match="does not answer"):
        claim_or_raise(tmp_path, starting_s=0.3)


def test_an_owner_that_hangs_is_not_waited_for_long(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    owner = start_owner()
    assert hear(owner) == "mine"
    os.kill(owner.pid, signal.SIGSTOP)
    with pytest.raises(KnownError, match="does not answer"):
        claim_or_raise(tmp_path, answer_s=0.3)


def test_the_folder_of_an_owner_that_ends_instead_of_answering_is_taken(
    start_owner: StartOwner,
    tmp_path: Path,
) -> None:
    assert hear(start_owner("ends")) == "mine"
    mine = claim_or_raise(tmp_path)
    assert mine is not None
    mine.release()


def test_a_long_folder_name_is_no_obstacle(start_owner: StartOwner, tmp_path: Path) -> None:
    folder = tmp_path / ("f" * 120)
    folder.mkdir()
    owner = start_owner(folder=folder)
    assert hear(owner) == "mine"
    assert ask_to_raise(folder) is Answer.RAISED
    assert hear(owner).startswith("raise")


def test_noise_on_the_socket_raises_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    mine = claim(tmp_path)
    assert mine is not None
    raised: list[int] = []
    mine.listen(lambda: raised.append(1))
    for noise in (b"hello\n", b"x" * 5000, b""):
        socket = QLocalSocket()
        socket.connectToServer(str(tmp_path / "hipdesk.sock"))
        assert socket.waitForConnected(1000)
        socket.write(noise)
        socket.flush()
        if noise:
            with qtbot.waitSignal(socket.disconnected):
                pass
        socket.abort()
    assert raised == []
    mine.release()
