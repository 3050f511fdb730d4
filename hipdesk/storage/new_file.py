"""Files for the person, written whole or not at all, and never over another by accident."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from hipdesk.domain.errors import KnownError

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


def write_new(target: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file that only its owner may read. Raises KnownError when it cannot be made."""
    _refuse_if_there(target, replace=replace)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            _write(part, content)
            if replace:
                part.replace(target)
            else:
                _give_name(part, target)
        finally:
            part.unlink(missing_ok=True)
    except FileExistsError:
        raise _there(target) from None
    except OSError as error:
        raise _cannot_write(target, error) from error


def write_new_folder(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a new folder of files. Raises KnownError when it cannot be made."""
    _refuse_if_there(target, replace=False)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            part.mkdir(mode=_PRIVATE_FOLDER)
            for name, content in contents.items():
                _write(part / name, content)
            part.rename(target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise _cannot_write(target, error) from error


def _write(file: Path, content: bytes) -> None:
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _give_name(part: Path, target: Path) -> None:
    try:
        os.link(part, target)  # fails where another file came to have the name meanwhile
    except FileExistsError:
        raise
    except OSError:  # some disks, such as many sticks, know no second name
        part.replace(target)


def _refuse_if_there(target: Path, *, replace: bool) -> None:
    if target.is_dir() or (target.exists() and not replace):
        raise _there(target)


def _there(target: Path) -> KnownError:
    if target.is_dir():
        return KnownError(
            f"There is a folder {target} already.", "Nothing was written.", "Choose another name."
        )
    return KnownError(
        f"There is a file {target} already.",
        "It was left as it is, and nothing was written.",
        "Choose another name, or add “--replace” to write over it.",
    )


def _cannot_write(target: Path, error: OSError) -> KnownError:
    return KnownError(
        f"HipDesk cannot write {target}: {error.strerror or error}.",
        "Nothing was written, and your history was not changed.",
        "See that the folder exists, has space and may be written to.",
    )
