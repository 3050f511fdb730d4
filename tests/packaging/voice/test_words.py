"""The words are refused while they are not what the catalogue needs; and the tools are pinned."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from devtools.places import LOCKS, ROOT
from hipdesk.domain.voice.prompts_text import FILE
from voice.command import VOICE, main
from voice.words import WordsError, read_words


def words_with(folder: Path, old: str, new: str) -> Path:
    text = (VOICE / FILE).read_text(encoding="utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_the_words_there_are_will_do(tmp_path: Path) -> None:
    shutil.copy(VOICE / FILE, tmp_path)
    assert {one.id for one in read_words(tmp_path)} >= {"count.3", "next.glute_bridge"}


def test_every_difference_is_a_line(tmp_path: Path) -> None:
    folder = words_with(tmp_path, '"setup.mini_squat" = "', '"setup.mini_squat" = "Be ')
    with pytest.raises(WordsError) as caught:
        read_words(folder)
    assert str(caught.value).count("\n") == 1
    assert 'to be: "setup.mini_squat"' in str(caught.value)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match=re.escape(FILE)):
        read_words(tmp_path)
    with pytest.raises(WordsError, match="should be a table"):
        read_words(words_with(tmp_path, "[count]", "[counts]"))


def test_nothing_is_rendered_while_words_are_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words_with(tmp_path, '"next.glute_bridge" = "Next: glute bridge."', "")
    monkeypatch.setattr("voice.command.VOICE", tmp_path)
    assert main([]) == 1
    assert 'missing: "next.glute_bridge" = "Next: glute bridge."' in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_the_lock_names_every_tool() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {re.split(r"[<>=]", one)[0] for one in project["dependency-groups"]["voice"]}
    text = (LOCKS / "voice.txt").read_text(encoding="utf-8")
    assert wanted <= set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
    assert "pyside6" not in text
