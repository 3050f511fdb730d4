"""`hipdesk export` and `hipdesk import`: the history handed out, and taken in.

Qt is not imported, SQLAlchemy only to make the first database of a folder.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.exchange import preview_text, records, undone_text
from hipdesk.paths import Folders, catalogue_texts
from hipdesk.services.folder_lock import folder_to_ourselves
from hipdesk.storage.export_csv import csv_tables
from hipdesk.storage.export_file import count_text, export, read_records
from hipdesk.storage.import_reading import read_import
from hipdesk.storage.import_run import preview_import, run_import, undo_import
from hipdesk.storage.new_file import write_new_folder


def export_json(data: Path, target: Path, now: datetime, *, replace: bool) -> str:
    """Write everything into one file; what was done, in a sentence."""
    written = export(Folders(data).database, target.absolute(), now, replace=replace)
    return f"Written to {target}: {count_text(written)}."


def export_csv(data: Path, target: Path) -> str:
    """Write a new folder of tables; what was done, in a sentence."""
    found = read_records(Folders(data).database)
    tables = csv_tables(found)
    write_new_folder(target.absolute(), tables)
    return f"Written to {target}, {len(tables)} tables: {count_text(found)}."


def import_file(
    data: Path, source: Path, now: datetime, *, dry_run: bool, without_refused: bool
) -> str:
    """Take in a file, or only say what that would do."""
    database = Folders(data).database
    brought = read_import(source.absolute())
    exercises = {one.id for one in parse_catalogue(catalogue_texts()).exercises}
    if dry_run:
        preview = preview_import(database, brought, exercises)
        told = f"{preview_text(preview)}\n\nThis is only a look; nothing was changed."
        if preview.refusals:
            told += " The file would be refused; with “--without-refused” the rest is imported."
        return told
    with folder_to_ourselves(data):
        done = run_import(database, brought, exercises, now, without_refused=without_refused)
    if not done.writes:
        return f"{preview_text(done)}\n\nThere was nothing to import; nothing was changed."
    return (
        f"{preview_text(done)}\n\nImported: {records(done.writes)} written. "
        "“hipdesk import --undo” takes it back."
    )


def undo(data: Path, now: datetime) -> str:
    """Take the last import back."""
    with folder_to_ourselves(data):
        return undone_text(undo_import(Folders(data).database, now))
