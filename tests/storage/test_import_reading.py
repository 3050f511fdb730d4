"""Files from strangers: each fault is refused by its place, and nothing is thrown but that."""

import json
import os
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.import_reading import LARGEST, brought_from, read_import
from tests.storage.builders import NOW

GOLDEN = export_bytes(read_records(Path(__file__).parent / "golden" / "0002.db"), NOW)
TOLD = json.loads(GOLDEN)
FILE = Path("mine.json")


def refusal(content: bytes, file: Path = FILE) -> str:
    """Why a whole file is refused."""
    with pytest.raises(KnownError) as refused:
        brought_from(content, file)
    assert "Nothing was imported" in str(refused.value)
    return refused.value.what_happened


def refused_record(change: Callable[[Any], object]) -> str:
    """Why the one record that was changed is refused; all others are taken."""
    told = deepcopy(TOLD)
    change(told)
    found = brought_from(json.dumps(told).replace("Infinity", "1e999").encode(), FILE)
    (why,) = (one for refused in found.refused.values() for one in refused)
    return why


def test_our_own_is_taken_whole() -> None:
    found = brought_from(GOLDEN, FILE)
    assert not any(found.refused.values())
    assert [len(one) for one in found.good.values()] == [5, 4, 3, 15]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not JSON: Expecting value, line 1, column 1"),
        (b"[1, 2,\n 3", "not JSON: .* line 2, column 3"),
        (b"PK\x03\x04 whatever", "it is packed"),
        (b"\x1f\x8b whatever", "it is packed"),
        (GOLDEN.replace(b"sch\xc3\xb6n", b"sch\xf6n"), r"byte \d+ is not UTF-8"),
        (GOLDEN.replace(b"210.75", b"NaN"), "NaN, which is no number"),
        (GOLDEN.replace(b"210.75", b"-Infinity"), "-Infinity, which is no number"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b"[" + b"9" * 5000 + b"]", "integer string conversion"),
        (b'{"format": 1, "format": 2}', "has the field 'format' twice"),
        (b"null", "not an export"),
        (b'{"format": "other"}', "not an export"),
        (GOLDEN.replace(b'"version": 1', b'"version": 2'), "newer HipDesk .version 2"),
        (GOLDEN.replace(b'"version": 1', b'"version": "1"'), "its version is '1'"),
        (GOLDEN.replace(b'"version": 1', b'"version": true'), "its version is true"),
        (GOLDEN.replace(b'"entries": [', b'"entries": 3, "more": ['), "unknown field 'more'"),
        (GOLDEN.replace(b'"exported_at": "2026', b'"exported_at": "9'), "exported_at should be"),
        (b'{"format": "hipdesk-history", "version": 1}', "it has no field"),
    ],
)
def test_what_is_no_export_is_refused_whole(content: bytes, why: str) -> None:
    import re

    assert re.search(why, refusal(content))


def test_a_list_that_is_none_is_refused_whole() -> None:
    assert "entries should be a list" in refusal(json.dumps({**TOLD, "entries": {}}).encode())


def test_packed_by_name(tmp_path: Path) -> None:
    assert "it is packed" in refusal(GOLDEN, tmp_path / "mine.ZIP")


def first(told: Any, name: str = "sessions") -> Any:
    return told[name][0]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (
            lambda told: first(told)["sets"][2].update(reps_done=-1),
            "sessions[0].sets[2].reps_done should be a whole number from 0 to 1000000, but is -1",
        ),
        (
            lambda told: first(told).update(pain=11),
            "sessions[0].pain should be a whole number from 0 to 10, but is 11",
        ),
        (
            lambda told: first(told).update(pain=True),
            "sessions[0].pain should be a whole number from 0 to 10, but is true",
        ),
        (
            lambda told: first(told).update(active_s=1e400),
            "sessions[0].active_s should be a number from 0 to 1000000, but is inf",
        ),
        (
            lambda told: first(told).update(started_at="3026-11-21T04:22:04.000000Z"),
            "sessions[0].started_at should be a UTC moment",
        ),
        (
            lambda told: first(told).update(started_at="2026-02-30T04:22:04.000000Z"),
            "sessions[0].started_at should be a UTC moment",
        ),
        (
            lambda told: first(told).update(local_date="0001-01-01"),
            "sessions[0].local_date should be a day such as",
        ),
        (
            lambda told: first(told).update(started_offset_s=86_400),
            "sessions[0].started_offset_s should be a whole number",
        ),
        (lambda told: first(told).update(ended_at=None), "sessions[0].ended_offset_s should"),
        (
            lambda told: first(told).update(ended_at=None, ended_offset_s=None),
            "sessions[0].ended_at is missing, though the session is over",
        ),
        (lambda told: first(told).update(state="discarded"), "sessions[0].discarded_from should"),
        (lambda told: first(told).update(note="\ud800"), "sessions[0].note holds half of a char"),
        (lambda told: first(told).update(note="x" * 100_001), "sessions[0].note should be a text"),
        (lambda told: first(told).update(id=""), "sessions[0].id should be a text of 1 to 200"),
        (lambda told: first(told).update(more=1), "field that HipDesk does not know: 'more'"),
        (lambda told: first(told).pop("note"), "sessions[0] has no field 'note'"),
        (lambda told: told["sessions"].append(7), "sessions[5] should be an object, but is 7"),
        (
            lambda told: first(told)["sets"][0].update(item=2),
            "sessions[0].sets[0].item is 2, but the session has 2 items",
        ),
        (
            lambda told: first(told)["sets"][0].update(reopened_at=None, reopened_offset_s=None),
            "sessions[0].sets has two records of one set that both stand",
        ),
        (
            lambda told: first(told)["hurts"][0].update(side=None),
            "sessions[0].hurts[0] names a set by item, side and number, or by none",
        ),
        (
            lambda told: told["sessions"][1].update(id=first(told)["id"]),
            "sessions[1] has the same id as sessions[0]",
        ),
        (
            lambda told: told["sessions"][1]["sets"][0].update(id=first(told)["sets"][1]["id"]),
            "sessions[1].sets[0] has the same id as sessions[0].sets[1]",
        ),
        (
            lambda told: first(told).update(state="running"),
            "sessions[4].state runs, and so does sessions[0]",
        ),
        (
            lambda told: first(told, "entries").update(kind="Diagnosis"),
            "entries[0].kind is of an unknown kind: 'Diagnosis'",
        ),
        (
            lambda told: first(told, "entries")["body"].update(pain=11),
            "entries[0].body.pain should be a whole number from 0 to 10",
        ),
        (
            lambda told: first(told, "entries")["body"].update(pain="much"),
            "entries[0].body is no CheckIn: CheckIn.pain should be int",
        ),
        (
            lambda told: first(told, "entries")["body"].update(at="now"),
            "entries[0].body.at stands beside the body",
        ),
        (
            lambda told: told["entries"][1]["body"].update(day="1066-10-14"),
            "entries[1].body.day should be a day",
        ),
        (
            lambda told: told["entries"][1]["body"].update(equipment=["sword"]),
            "entries[1].body is no Home",
        ),
        (lambda told: first(told, "corrections").update(field="age"), "corrections[0].field is"),
        (
            lambda told: first(told, "corrections")["after"].update(pain=99),
            "corrections[0].after.pain should be",
        ),
        (
            lambda told: told["corrections"][1].update(after=[[[]]]),
            "corrections[1].after should be a whole number",
        ),
        (
            lambda told: told["preferences"].append({"id": "geometry", "value": "1"}),
            "preferences[15] cannot be '1' for 'geometry'",
        ),
        (
            lambda told: first(told, "preferences").update(value=4),
            "preferences[0] cannot be 4 for 'count_in_s'",
        ),
    ],
)
def test_a_record_that_cannot_be_is_refused_by_its_place(
    change: Callable[[Any], object], why: str
) -> None:
    assert why in refused_record(change)


def test_a_message_holds_nothing_that_a_terminal_obeys() -> None:
    why = refused_record(lambda told: first(told).update(state="\x1b[2J\x9b" + "x" * 500))
    assert why.isprintable()
    assert len(why) < 300


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(KnownError, match="100 MB"):
        read_import(file)


@pytest.mark.only_on("linux", "macos")
def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(KnownError, match="it is not a file"):
            read_import(tmp_path / name)
    with pytest.raises(KnownError, match="cannot read"):
        read_import(tmp_path / "none.json")
