"""`hipdesk export`: the history handed out. Neither Qt nor SQLAlchemy is imported."""

from datetime import datetime
from pathlib import Path

from hipdesk.paths import Folders
from hipdesk.storage.export_csv import csv_tables
from hipdesk.storage.export_file import count_text, export, read_records
from hipdesk.storage.new_file import write_new_folder


def export_json(data: Path, target: Path, now: datetime, *, replace: bool) -> str:
    """Write everything into one file; what was done, in a sentence."""
    records = export(Folders(data).database, target.absolute(), now, replace=replace)
    return f"Written to {target}: {count_text(records)}."


def export_csv(data: Path, target: Path) -> str:
    """Write a new folder of tables; what was done, in a sentence."""
    records = read_records(Folders(data).database)
    tables = csv_tables(records)
    write_new_folder(target.absolute(), tables)
    return f"Written to {target}, {len(tables)} tables: {count_text(records)}."
