"""Thousands of broken files: each is refused by its place, or what it says can be lived with.

What is taken is written down, read back, counted and made a plan of, as the app would.
"""

import json
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hipdesk.domain.correction_words import correction_lines
from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.history import Correction
from hipdesk.domain.rules.plan import plan_for
from hipdesk.paths import resources
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.export_records import records_in
from hipdesk.storage.fact_reading import known_in
from hipdesk.storage.import_plan import plan_import
from hipdesk.storage.import_reading import Brought, brought_from
from hipdesk.storage.import_rows import put
from hipdesk.storage.import_run import run_import
from hipdesk.storage.instants import from_text
from hipdesk.storage.quick_look import quick_look
from hipdesk.storage.store import open_store
from tests.domain.real_catalogue import real_catalogue
from tests.settled import settle_with_history
from tests.storage.builders import NOW
from tests.storage.histories import EXERCISES, quick_folder
from tests.storage.worlds import bytes_in

FILE = Path("mine.json")
GOLDEN = Path(__file__).parent / "golden" / "0002.db"
SCHEMA = json.loads((resources() / "export.schema.json").read_text("utf-8"))
NASTY: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        11,
        10**6,
        10**7,
        2**63,
        -(2**63) - 1,
        10**300,
        0.5,
        -0.0,
        1e308,
    ),
    *("", "x", "running", "discarded", "done", "skipped", "left", "2026-11-21", "0000-00-00"),
    *("2026-11-21T17:30:00.000000Z", "2199-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    *(
        "\ud800",
        "\0",
        "\x1b[2J",
        "=1+1",
        "'; DROP TABLE session; --",
        "<b>x</b>",
        "%s{0}",
        "é" * 300,
    ),
    *([], {}, [[]], [None], {"": {}}, {"at": 1}, [1] * 200, "Screening", "Goal", "Opened"),
)


def test_a_thousand_broken_files_do_no_harm() -> None:
    fuzz(1_000, seed=1)


@pytest.mark.long
def test_twenty_thousand_broken_files_do_no_harm() -> None:
    fuzz(20_000, seed=2)


def test_broken_files_leave_a_real_database_as_it_was(tmp_path: Path) -> None:
    """The same through the front door, with fewer: nothing is left beside it either."""
    file = settle_with_history(tmp_path) / "hipdesk.db"
    chance, before, refused = random.Random(3), bytes_in(tmp_path), 0
    for content in mutations(chance, 60):
        try:
            run_import(file, brought_from(content, FILE), EXERCISES, NOW)
            break
        except KnownError:
            refused += 1
            assert bytes_in(tmp_path) == before
    assert refused > 0


def fuzz(count: int, seed: int) -> Counter[str]:
    """So many files; how many of them were refused whole, in part, or taken."""
    outcomes: Counter[str] = Counter()
    with quick_folder() as folder:
        file = settle_with_history(folder) / "hipdesk.db"
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            here = records_in(connection)
            for number, content in enumerate(mutations(random.Random(seed), count)):
                try:
                    brought = brought_from(content, FILE)
                except KnownError as error:
                    outcomes["refused whole"] += 1
                    outcomes["not to be shown"] += not str(error).isprintable()
                    continue
                refused = any(brought.refused.values())
                assert all(one.isprintable() for why in brought.refused.values() for one in why)
                outcomes["refused in part" if refused else "taken"] += 1
                connection.execute("BEGIN")
                live_with(connection, here, brought, whole=number % 10 == 0)
                connection.execute("ROLLBACK")
            assert records_in(connection) == here
    print(dict(outcomes))  # noqa: T201  # `-s` shows how many were what
    assert outcomes["not to be shown"] == 0
    assert min(outcomes[one] for one in ("refused whole", "refused in part", "taken")) > count / 100
    return outcomes


def live_with(connection: sqlite3.Connection, here: Any, brought: Brought, *, whole: bool) -> None:
    """Write what is taken, and read it as the app would."""
    found = plan_import(here, brought, EXERCISES)
    for change in found.changes:
        put(connection, change.kind, change.after)
    assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
    if not whole:
        return
    records = records_in(connection)
    by_id = {(kind, one["id"]): one for kind, all_ in records.items() for one in all_}
    assert all(by_id[one.kind, one.after["id"]] == one.after for one in found.changes)
    Draft202012Validator(SCHEMA).validate(json.loads(export_bytes(records, NOW)))
    known, catalogue = known_in(connection), real_catalogue()
    for day in (date(2026, 11, 21), date(2027, 6, 1)):
        plan_for(known.facts(catalogue, day), catalogue, known.preferences, day)
    corrections = [
        Correction(
            one["subject"],
            one["field"],
            json.dumps(one["before"]),
            json.dumps(one["after"]),
            from_text(one["at"], one["offset_s"]),
        )
        for one in records[Kind.CORRECTIONS]
    ]
    correction_lines(corrections, None, known.entered, catalogue)


def mutations(chance: random.Random, count: int) -> Iterator[bytes]:
    """A whole export, broken anew each time: its bytes, its values or its structure."""
    records = read_records(GOLDEN)
    told = json.loads(export_bytes(records, NOW))
    ways: tuple[Callable[[Any, random.Random], bytes], ...] = (bytewise, *[structured] * 4)
    for _ in range(count):
        yield chance.choice(ways)(told, chance)


def bytewise(told: Any, chance: random.Random) -> bytes:
    content = bytearray(json.dumps(told, ensure_ascii=False).encode())
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(content)), chance.randint(1, 40)
        way = chance.randrange(5)
        if way == 0:
            content[at] = chance.randrange(256)
        elif way == 1:
            del content[at : at + length]
        elif way == 2:
            content[at:at] = content[at : at + length]
        elif way == 3:
            content[at:at] = chance.choice(
                [b"\xff", b"NaN", b"1e999", b"[" * 5000, b"\\ud800", b'"']
            )
        else:
            del content[at:]
            content += b" "
    return bytes(content)


def structured(told: Any, chance: random.Random) -> bytes:
    told = deepcopy(told)
    for _ in range(chance.randint(1, 3)):
        holder, key = any_place(told, chance)
        way = chance.randrange(6)
        if way == 0:
            del holder[key]
        elif way == 1 and isinstance(holder, list):
            holder.append(deepcopy(holder[key]))
        elif way == 2:
            other, name = any_place(told, chance)
            holder[key] = deepcopy(other[name])
        elif way == 3 and isinstance(holder, dict):
            holder[chance.choice(["more", "at", "id", "session_id", ""])] = deepcopy(
                chance.choice(NASTY)
            )
        else:
            holder[key] = deepcopy(chance.choice(NASTY))
        if not told:
            break
    return json.dumps(told).encode()


def any_place(told: Any, chance: random.Random) -> tuple[Any, Any]:
    """An object or list somewhere within, and one of its keys."""
    kind = chance.choice([*told, *[one.value for one in Kind] * 9])
    holder, key = told, kind if kind in told else chance.choice(list(told))
    while isinstance(holder[key], dict | list) and holder[key] and chance.random() < 0.85:
        holder = holder[key]
        key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    return holder, key


def test_what_is_taken_opens_in_the_store(tmp_path: Path) -> None:
    """The first few that are taken whole, as the window's own store reads them."""
    taken = 0
    for number, content in enumerate(mutations(random.Random(4), 400)):
        try:
            brought = brought_from(content, FILE)
            file = tmp_path / f"{number}.db"
            done = run_import(file, brought, EXERCISES, NOW)
        except KnownError:
            continue
        taken += 1
        with closing(open_store(file)) as store:
            for summary in store.history.summaries(100):
                store.history.session(summary.id)
            store.entries.known()
        assert quick_look(file, date(2026, 1, 1), date(2027, 1, 1)).problem is None
        assert done.writes
        if taken == 3:
            break
    assert taken == 3
