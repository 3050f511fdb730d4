"""A voice's manifest: what it gives, and what is said of a broken one."""

import json
from typing import Any

import pytest

from hipdesk.domain.voice.prompts import Clip, Kind
from hipdesk.domain.voice.prompts_manifest import ManifestError, read_voice


def an_entry(**changes: Any) -> dict[str, Any]:
    entry = {"kind": "count", "text": "Three", "seconds": 0.5, "file": "a.opus", "sha256": "ab"}
    return entry | changes


def a_manifest(**changes: Any) -> str:
    return json.dumps({"format": 1, "clips": {"count.3": an_entry()}} | changes)


def test_a_manifest_gives_its_clips_by_id() -> None:
    book = read_voice(a_manifest())
    assert book["count.3"] == Clip("count.3", Kind.COUNT, "Three", 0.5, "a.opus", "ab")


def test_a_whole_number_of_seconds_is_a_length() -> None:
    book = read_voice(a_manifest(clips={"count.3": an_entry(seconds=1)}))
    assert book["count.3"].seconds == 1.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "broken"),
        ("[]", "format 1"),
        (a_manifest(format=2), "format 1"),
        (a_manifest(clips={}), "no clips"),
        (a_manifest(clips=["count.3"]), "no clips"),
        (a_manifest(clips={"count.3": 7}), "count.3 is no entry"),
    ],
)
def test_what_is_no_manifest_is_said(text: str, said: str) -> None:
    with pytest.raises(ManifestError, match=said):
        read_voice(text)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "shout"}, "no known kind: 'shout'"),
        ({"kind": 3}, "no kind"),
        ({"text": ""}, "no text"),
        ({"seconds": 0}, "not above 0"),
        ({"seconds": 21.0}, "up to 20"),
        ({"seconds": True}, "no length"),
        ({"seconds": "1"}, "no length"),
        ({"file": "a/b.opus"}, "no file of the voice's folder"),
        ({"file": "a\\b.opus"}, "no file of the voice's folder"),
        ({"file": "a.wav"}, "no file of the voice's folder"),
        ({"sha256": None}, "no sha256"),
    ],
)
def test_what_is_wrong_with_a_clip_is_said_with_its_id(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ManifestError, match=said) as caught:
        read_voice(a_manifest(clips={"count.3": an_entry(**changes)}))
    assert "count.3" in str(caught.value)
    assert "Sessions go on" in str(caught.value)
