"""The speech child: what it is told, and whatever it does or leaves undone, the app goes on.

No engine of a system is needed: a stand-in takes the child's place, and the child itself is run
with the silent engine that Qt has for tests.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.services import system_speech
from hipdesk.services.audio_process import AudioProcess, Patience
from hipdesk.services.system_speech import SystemSpeech, child_command

QUICK = Patience(look_s=0.2, looks_to_start=40, looks_to_answer=5)
STAND_IN = """
import sys
how, file = sys.argv[1:]
def tell(*fields):
    print("\\t".join(fields), flush=True)
if how == "lacks":
    tell("unavailable", "no engine is installed")
    sys.exit(3)
if how == "dies":
    sys.exit(1)
if how == "slow":
    for line in sys.stdin:
        if line.startswith("ping"):
            break
tell("ready", "a mouth")
name = ""
with open(file, "a", buffering=1) as heard:
    for line in sys.stdin:
        if line.startswith("ping"):
            if how != "hangs":
                tell("pong")
            continue
        heard.write(line)
        command, *rest = line.rstrip("\\n").split("\t")
        if command == "say":
            name = rest[0]
            tell("saying", name)
            if how == "short":
                tell("said", name)
        if command == "hush" and how != "endless":
            tell("said", name)
"""
WITH_SILENT_ENGINE = (
    "import sys; from hipdesk.services.speech_child import main; sys.exit(main(['mock']))"
)
MakeSpeech = Callable[..., SystemSpeech]


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    file = tmp_path / "heard.txt"
    file.touch()
    return file


@pytest.fixture
def make_speech(qapp: object, heard: Path) -> Iterator[MakeSpeech]:
    """With a stand-in of this manner, or another command; ended at the end."""
    assert qapp is not None
    made = []

    def make(how: str = "usual", command: list[str] | None = None) -> SystemSpeech:
        stand_in = [sys.executable, "-c", STAND_IN, how, str(heard)]
        patience = Patience() if command else QUICK
        speech = SystemSpeech(command=command or stand_in, patience=patience)
        made.append(speech)
        speech.start()
        return speech

    yield make
    for one in made:
        one.close()


def ready(qtbot: QtBot, speech: SystemSpeech) -> SystemSpeech:
    qtbot.waitUntil(lambda: speech.is_ready)
    return speech


def children(speech: SystemSpeech) -> list[AudioProcess]:
    return speech.findChildren(AudioProcess)


def waits_for(qtbot: QtBot, heard: Path, *last: str) -> None:
    qtbot.waitUntil(lambda: heard.read_text().splitlines()[-len(last) :] == list(last))


def test_a_name_is_said_and_ended_with_its_room(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = ready(qtbot, make_speech())
    speech.say("name.own", "Clam\twith\na band", 0.2)
    waits_for(qtbot, heard, "say\tname.own\tClam with a band", "hush")
    qtbot.waitUntil(lambda: not speech._name)  # it has said that it ended
    speech.say("name.own", "Once more", 0.2)
    waits_for(qtbot, heard, "say\tname.own\tOnce more", "hush")


def test_it_is_told_when_it_is_heard_and_when_no_more(
    qtbot: QtBot, make_speech: MakeSpeech
) -> None:
    speech = ready(qtbot, make_speech())
    told: list[bool] = []
    speech.speaks.connect(told.append)
    speech.say("name.own", "Clam", 60.0)
    qtbot.waitUntil(lambda: told == [True])
    speech.hush()
    qtbot.waitUntil(lambda: told == [True, False])
    speech.say("name.own", "Clam", 60.0)
    qtbot.waitUntil(lambda: told == [True, False, True])
    speech.stop()
    assert told == [True, False, True, False]


def test_what_has_ended_is_not_told_to_end(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = ready(qtbot, make_speech("short"))
    speech.say("one", "Clam", 0.3)
    waits_for(qtbot, heard, "say\tone\tClam")
    qtbot.wait(500)
    assert "hush" not in heard.read_text()


def test_a_hush_ends_it_at_once(qtbot: QtBot, make_speech: MakeSpeech, heard: Path) -> None:
    speech = ready(qtbot, make_speech())
    speech.hush()
    speech.say("one", "Clam", 60.0)
    speech.hush()
    waits_for(qtbot, heard, "say\tone\tClam", "hush")
    assert heard.read_text().count("hush") == 1


def test_volume_and_mute_hold_for_it_too(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = make_speech()
    speech.set_volume(40)
    ready(qtbot, speech)
    waits_for(qtbot, heard, "volume\t40")
    speech.say("one", "Clam", 60.0)
    speech.set_muted(True)
    speech.say("two", "Clam", 60.0)
    waits_for(qtbot, heard, "say\tone\tClam", "hush")


def test_what_comes_too_late_is_not_said(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = ready(qtbot, make_speech())
    speech.say("late", "Clam", 5.0, late_s=1.1)
    speech.say("no room left", "Clam", 0.5, late_s=0.6)
    speech.say("in time", "Clam", 5.0, late_s=0.9)
    waits_for(qtbot, heard, "say\tin time\tClam")
    assert heard.read_text().count("say") == 1


def test_what_comes_while_the_engine_gets_ready_waits_a_little(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = make_speech("slow")
    speech.say("first", "Clam", 5.0)
    assert not speech.is_ready
    waits_for(qtbot, heard, "volume\t100", "say\tfirst\tClam")


def test_it_does_not_wait_longer_than_its_room_nor_longer_than_it_may_be_late(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = make_speech("slow")
    short.say("no room left", "Clam", 0.05)
    ready(qtbot, short)
    monkeypatch.setattr(system_speech, "LATEST_S", 0.05)
    late = make_speech("slow")
    late.say("too late", "Clam", 60.0)
    ready(qtbot, late)
    late.say("in time", "Clam", 60.0)
    waits_for(qtbot, heard, "say\tin time\tClam")
    assert heard.read_text().count("say") == 1


def test_an_engine_that_never_ends_is_given_up(
    qtbot: QtBot,
    make_speech: MakeSpeech,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(system_speech, "HUSHED_MS", 200)
    speech = ready(qtbot, make_speech("endless"))
    speech.say("one", "Clam", 0.1)
    qtbot.waitUntil(lambda: not speech.is_ready)
    qtbot.waitUntil(lambda: not children(speech))
    speech.say("two", "Clam", 0.1)
    assert "does not end" in caplog.text
    speech.start()
    ready(qtbot, speech)


def test_while_it_ought_to_end_nothing_new_is_begun(
    qtbot: QtBot, make_speech: MakeSpeech, heard: Path
) -> None:
    speech = ready(qtbot, make_speech("endless"))
    speech.say("one", "Clam", 0.05)
    waits_for(qtbot, heard, "hush")
    speech.say("two", "Clam", 0.05)
    qtbot.wait(100)
    assert "two" not in heard.read_text()


def test_a_system_without_an_engine_is_asked_once(
    qtbot: QtBot, make_speech: MakeSpeech, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    speech = make_speech("lacks")
    qtbot.waitUntil(lambda: "no engine is installed" in caplog.text)
    qtbot.waitUntil(lambda: not children(speech))
    speech.start()
    assert not children(speech)


@pytest.mark.parametrize("how", ["dies", "hangs"])
def test_a_child_that_dies_or_hangs_is_done_without(
    qtbot: QtBot, make_speech: MakeSpeech, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    speech = make_speech(how)
    qtbot.waitUntil(lambda: "the speech child failed" in caplog.text)
    speech.say("one", "Clam", 1.0)
    assert not speech.is_ready
    qtbot.waitUntil(lambda: not children(speech))


def test_the_child_itself_says_what_it_is_told_and_ends_when_it_is_told(
    qtbot: QtBot, make_speech: MakeSpeech
) -> None:
    speech = ready(qtbot, make_speech(command=[sys.executable, "-c", WITH_SILENT_ENGINE]))
    (child,) = children(speech)
    told: list[list[str]] = []
    child.said.connect(told.append)
    speech.set_volume(30)
    speech.say("long", "a " * 200, 0.4)
    qtbot.waitUntil(lambda: ["said", "long"] in told)
    speech.say("short", "Clam", 5.0)
    qtbot.waitUntil(lambda: ["said", "short"] in told)
    spoken = [one for one in told if one[0] != "pong"]
    assert spoken == [["saying", "long"], ["said", "long"], ["saying", "short"], ["said", "short"]]
    assert speech.is_ready


def test_the_child_of_this_system_gets_ready_or_says_why_not(qtbot: QtBot) -> None:
    """Whatever engines there are here, and never the silent one."""
    owner = SystemSpeech(command=child_command())
    child = AudioProcess(child_command(), Patience(), owner)
    told: list[list[str]] = []
    child.said.connect(told.append)
    child.start()
    qtbot.waitUntil(lambda: any(one[0] in {"ready", "unavailable"} for one in told))
    assert ["ready", "mock"] not in told
    owner.close()
