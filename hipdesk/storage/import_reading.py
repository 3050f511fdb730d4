"""A file that was handed in, read with no trust in who wrote it.

What is no export of HipDesk's at all is refused whole; of one that is, each record is looked at.
"""

import json
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_checks import MisfitError, shown
from hipdesk.domain.exchange_checks import moment as check_moment
from hipdesk.domain.exchange_records import FORMAT, VERSION, Kind, Record
from hipdesk.storage.import_checks import CHECKS

LARGEST = 100_000_000  # bytes; ten years are about a tenth of it
_FIELDS = {"format", "version", "exported_at", *(kind.value for kind in Kind)}
_NOTHING = "Nothing was imported, and your history was not changed."
_ANOTHER = "Choose a file that “hipdesk export” wrote."


@dataclass(frozen=True)
class Placed:
    """A record, and where in the file it stands."""

    place: str
    record: Record


@dataclass(frozen=True)
class Brought:
    """The records of a file that can be taken, and those that cannot with the reason."""

    good: Mapping[Kind, list[Placed]]
    refused: Mapping[Kind, list[str]] = field(default_factory=dict)


def read_import(source: Path) -> Brought:
    """Read a file; raises KnownError when it is no export of this or an earlier release."""
    return brought_from(_content(source), source)


def brought_from(content: bytes, source: Path) -> Brought:
    """The records of a file with this content."""
    told = _parsed(content, source)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise _refused(source, "it is not an export of HipDesk's.", _ANOTHER)
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise _refused(source, f"its version is {shown(version)}.", _ANOTHER)
    if version > VERSION:
        raise _refused(
            source,
            f"it was written by a newer HipDesk (version {version}, this one knows {VERSION}).",
            "Install the newest HipDesk, then import it again.",
        )
    if told.keys() != _FIELDS:
        odd = min(told.keys() ^ _FIELDS)
        which = "an unknown" if odd in told else "no"
        raise _refused(source, f"it has {which} field {shown(odd)}.", _ANOTHER)
    try:
        check_moment(told["exported_at"])
    except MisfitError as misfit:
        raise _refused(source, f"{misfit.within('exported_at')}.", _ANOTHER) from None
    return _sorted_out(told, source)


def _content(source: Path) -> bytes:
    try:
        status = source.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(source, "it is not a file.", _ANOTHER)
        if status.st_size > LARGEST:
            raise _refused(
                source,
                f"it has {status.st_size / 1e6:.0f} MB, and more than {LARGEST / 1e6:.0f} MB are "
                "not read.",
                _ANOTHER,
            )
        with source.open("rb") as opened:
            return opened.read(LARGEST + 1)[:LARGEST]
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot read {source}: {error.strerror or error}.",
            _NOTHING,
            "See that the file is there and that you may read it.",
        ) from error


def _parsed(content: bytes, source: Path) -> Any:
    if content.startswith((b"PK", b"\x1f\x8b")) or source.suffix.lower() in {".zip", ".gz"}:
        raise _refused(source, "it is packed.", "Unpack it, then import the file inside.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(source, f"byte {error.start} is not UTF-8 text.", _ANOTHER) from None
    try:
        return json.loads(text, object_pairs_hook=_fields, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise _refused(source, f"it is not JSON: {error.msg}, {where}.", _ANOTHER) from None
    except RecursionError:
        raise _refused(source, "it is nested too deeply.", _ANOTHER) from None
    except ValueError as error:  # a field twice, a number that is none or has no end
        raise _refused(source, f"{error}.", _ANOTHER) from None


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"an object has the field {shown(twice)} twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"it holds {name}, which is no number")


def _sorted_out(told: Mapping[str, Any], source: Path) -> Brought:
    good: dict[Kind, list[Placed]] = {}
    refused: dict[Kind, list[str]] = {}
    seen = _Seen()
    for kind in Kind:
        if not isinstance(told[kind.value], list):
            raise _refused(source, f"{kind.value} should be a list.", _ANOTHER)
        good[kind], refused[kind] = [], []
        for index, one in enumerate(told[kind.value]):
            place = f"{kind.value}[{index}]"
            try:
                CHECKS[kind](one)
                seen.expect_first(kind, one, place)
            except MisfitError as misfit:
                refused[kind].append(str(misfit.within(place)))
            else:
                good[kind].append(Placed(place, one))
    return Brought(good, refused)


class _Seen:
    """The ids of a file so far; each may be there once."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], str] = {}
        self._running = ""

    def expect_first(self, kind: Kind, one: Record, place: str) -> None:
        ids = [(kind.value, one["id"], "")]
        if kind is Kind.SESSIONS:
            for part in ("sets", "hurts"):
                ids += [(part, each["id"], f".{part}[{at}]") for at, each in enumerate(one[part])]
            if one["state"] == "running":
                if self._running:
                    raise MisfitError(f"runs, and so does {self._running}", ".state")
                self._running = place
        for what, name, within in ids:
            before = self._places.setdefault((what, name), place + within)
            if before != place + within:
                raise MisfitError(f"has the same id as {before}: {shown(name)}", within)


def _refused(source: Path, why: str, what_to_do: str) -> KnownError:
    return KnownError(f"HipDesk cannot import {source}: {why}", _NOTHING, what_to_do)
