"""The folder of a voice: what is kept, what is made anew, what is removed."""

import hashlib
import json
from pathlib import Path

from hipdesk.domain.voice.prompts import Kind, Prompt
from hipdesk.domain.voice.prompts_manifest import read_voice
from voice import shelf
from voice.shelf import Rendered

RECIPE = {"engine": "test", "seed": 0}
ONE = Prompt("count.1", Kind.COUNT, "One.")
SAME = Prompt("rep.1", Kind.NUMBER, "One.")
TEN = Prompt("name.ten", Kind.NAME, "10-second test.", "Ten second test.")


def a_clip(folder: Path, prompt: Prompt, content: bytes = b"sound") -> Rendered:
    path = folder / f"{prompt.id}.opus"
    path.write_bytes(content)
    return Rendered(path.name, prompt.said, 0.5, hashlib.sha256(content).hexdigest())


def a_folder(folder: Path) -> dict[str, Rendered]:
    clips = {one.said: a_clip(folder, one) for one in (ONE, TEN)}
    shelf.write(folder, (ONE, SAME, TEN), clips, RECIPE)
    return clips


def test_words_that_are_said_alike_share_a_file() -> None:
    assert shelf.file_names((ONE, SAME, TEN)) == {
        "One.": "count.1.opus",
        "Ten second test.": "name.ten.opus",
    }


def test_what_is_written_is_what_the_app_reads(tmp_path: Path) -> None:
    a_folder(tmp_path)
    book = read_voice((tmp_path / shelf.MANIFEST).read_text(encoding="utf-8"))
    assert len(book) == 3
    assert book["rep.1"].file == "count.1.opus"
    assert book["rep.1"].kind is Kind.NUMBER
    assert book["name.ten"].text == "10-second test."


def test_what_is_as_it_was_made_is_kept(tmp_path: Path) -> None:
    clips = a_folder(tmp_path)
    assert shelf.kept(tmp_path, RECIPE) == {one.file: one for one in clips.values()}


def test_a_changed_or_lost_file_is_made_anew(tmp_path: Path) -> None:
    a_folder(tmp_path)
    (tmp_path / "count.1.opus").write_bytes(b"other")
    assert shelf.kept(tmp_path, RECIPE).keys() == {"name.ten.opus"}
    (tmp_path / "name.ten.opus").unlink()
    assert shelf.kept(tmp_path, RECIPE) == {}


def test_another_recipe_makes_everything_anew(tmp_path: Path) -> None:
    a_folder(tmp_path)
    assert shelf.kept(tmp_path, RECIPE | {"seed": 1}) == {}


def test_a_broken_manifest_keeps_nothing(tmp_path: Path) -> None:
    a_folder(tmp_path)
    for text in ("{", "[]", json.dumps({**RECIPE, "clips": {"count.1": {}}})):
        (tmp_path / shelf.MANIFEST).write_text(text, encoding="utf-8")
        assert shelf.kept(tmp_path, RECIPE) == {}


def test_a_clip_that_nobody_says_is_removed(tmp_path: Path) -> None:
    clips = a_folder(tmp_path)
    shelf.write(tmp_path, (ONE,), {ONE.said: clips[ONE.said]}, RECIPE)
    assert [path.name for path in tmp_path.glob("*.opus")] == ["count.1.opus"]


def test_the_manifest_has_a_line_for_each_prompt(tmp_path: Path) -> None:
    a_folder(tmp_path)
    lines = (tmp_path / shelf.MANIFEST).read_text(encoding="utf-8").splitlines()
    assert [one for one in lines if '"rep.1"' in one and '"sha256"' in one]
