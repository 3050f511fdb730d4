"""Where HipDesk's files are: the user's data, and the resources that came with the program."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hipdesk.domain.errors import KnownError


@dataclass(frozen=True)
class Folders:
    """The files of one data folder."""

    data: Path

    @property
    def database(self) -> Path:
        return self.data / "hipdesk.db"

    @property
    def log(self) -> Path:
        return self.data / "hipdesk.log"

    @property
    def lock(self) -> Path:
        return self.data / "hipdesk.lock"


def resources() -> Path:
    """The catalogue, pictures, sounds and icons: in the package when installed, else beside it."""
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise KnownError(
        f"HipDesk's own files are missing: there is no folder “resources” at {package}.",
        "Your history is somewhere else and was not touched.",
        "Install HipDesk again.",
    )


def catalogue_texts() -> dict[str, str]:
    """The texts of the catalogue's files, by file name; raises KnownError if one is unreadable."""
    folder = resources() / "catalogue"
    try:
        return {file.name: file.read_text("utf-8") for file in folder.glob("*.toml")}
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(
            f"HipDesk cannot read its catalogue in {folder}: {error}.",
            "Your history is somewhere else and was not touched.",
            "Install HipDesk again.",
        ) from error


def data_folder(override: Path | None = None) -> Path:
    """The folder that holds everything of the user's; made, private, where it is absent.

    Raises KnownError when it cannot be made or written to.
    """
    folder = override.expanduser().absolute() if override is not None else _usual_data_folder()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        _prove_writable(folder)
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot write to its data folder {folder}: {error.strerror or error}.",
            "Nothing in it was changed.",
            "Give yourself the right to write there, or start HipDesk with “--data-dir” "
            "and a folder that you may write to.",
        ) from error
    return folder


def _usual_data_folder() -> Path:
    # With --data-dir it is never needed.
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_data_path("hipdesk", appauthor=False)


def _prove_writable(folder: Path) -> None:
    # Permission bits do not tell of access lists, read-only disks and full ones: writing does.
    proof = folder / f".write-test-{os.getpid()}"
    proof.write_bytes(b"\0")
    proof.unlink()
