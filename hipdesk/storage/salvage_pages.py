"""The rows of a damaged database, read from its pages without the help of SQLite.

As the file format has it: a page of a table's leaves begins with 13 and lists its cells; a cell
is a record, of which a long one goes on in other pages. What a write-ahead log beside the file
committed takes the place of the file's own pages.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]

_LEAF = 13
_USUAL_SIZE = 4096
_MOST_COLUMNS = 30
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class BrokenError(ValueError):
    """Bytes that are no record."""


def rows_in(file: Path) -> Iterator[Row]:
    """Every row of every leaf that can be made out, also of pages that were given up since."""
    content = file.read_bytes()
    size = _page_size(content)
    pages = {
        number + 1: content[number * size : (number + 1) * size]
        for number in range(-(-len(content) // size))
    }
    log = file.with_name(file.name + "-wal")
    if log.exists():
        pages |= _committed(log.read_bytes(), size)
    for number, page in sorted(pages.items()):
        if len(page) > 8 and number > 1 and page[0] == _LEAF:
            yield from _leaf(page, pages, size)


def _page_size(content: bytes) -> int:
    told = int.from_bytes(content[16:18], "big")
    told = 65536 if told == 1 else told
    return told if 512 <= told <= 65536 and told & (told - 1) == 0 else _USUAL_SIZE


def _committed(log: bytes, size: int) -> dict[int, bytes]:
    """The pages of whole transactions in a log; those of a former round have other salts."""
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    salts = log[16:24]
    for start in range(_WAL_HEADER, len(log) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
        number, in_all = struct.unpack(">II", log[start : start + 8])
        if log[start + 8 : start + 16] != salts:
            break
        waiting[number] = log[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        if in_all:
            committed |= waiting
            waiting = {}
    return committed


def _leaf(page: bytes, pages: dict[int, bytes], size: int) -> Iterator[Row]:
    cells = int.from_bytes(page[3:5], "big")
    for index in range(min(cells, (len(page) - 8) // 2)):
        at = int.from_bytes(page[8 + 2 * index : 10 + 2 * index], "big")
        try:
            yield _record(_payload(page, at, pages, size))
        except (BrokenError, IndexError, struct.error, UnicodeDecodeError):
            continue


def _payload(page: bytes, at: int, pages: dict[int, bytes], size: int) -> bytes:
    length, at = _varint(page, at)
    _, at = _varint(page, at)
    if length <= size - 35:
        return page[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    local = least + (length - least) % (size - 4)
    local = local if local <= size - 35 else least
    found = page[at : at + local]
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    for _ in range(len(pages)):
        if len(found) >= length or following not in pages:
            break
        found += pages[following][4:]
        following = int.from_bytes(pages[following][:4], "big")
    if len(found) < length:
        raise BrokenError
    return found[:length]


def _record(payload: bytes) -> Row:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != end or not 1 <= len(kinds) <= _MOST_COLUMNS:
        raise BrokenError
    values = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise BrokenError
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind in {0, 8, 9}:
        return (None if kind == 0 else kind - 8), at
    if kind in _WIDTHS:
        width = _WIDTHS[kind]
        return int.from_bytes(payload[at : at + width], "big", signed=True), at + width
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind < 13 or kind % 2 == 0:  # HipDesk writes no blobs
        raise BrokenError
    width = (kind - 13) // 2
    if at + width > len(payload):
        raise BrokenError
    return payload[at : at + width].decode(), at + width


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(9):
        byte = content[at + count]
        if count == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    raise BrokenError
