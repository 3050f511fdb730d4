"""Which release's tables a file has."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from hipdesk.storage.schema_version import (
    HEAD,
    SHIPPED,
    FileState,
    ForeignDatabaseError,
    newer,
    state_of,
    version_of,
)


def test_the_head_is_the_last_script() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_versions_stand_before_at_or_after_the_head() -> None:
    assert state_of(None, "0002") is FileState.ABSENT
    assert state_of("0001", "0002") is FileState.OLDER
    assert state_of("0002", "0002") is FileState.CURRENT
    assert state_of("0010", "0002") is FileState.NEWER


@pytest.mark.parametrize(
    ("statements", "version"),
    [
        ([], None),
        (["CREATE TABLE alembic_version (version_num)"], None),
        (["CREATE TABLE alembic_version AS SELECT '0001' AS version_num"], "0001"),
    ],
)
def test_the_version_is_read(statements: list[str], version: str | None) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        assert version_of(connection) == version


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE notes (text)"],
        ["CREATE TABLE notes (text)", "CREATE TABLE alembic_version (version_num)"],
        ["CREATE TABLE alembic_version AS SELECT 'a1b2c3d4e5f6' AS version_num"],
        ["CREATE TABLE alembic_version AS SELECT '0001' AS v UNION SELECT '0002'"],
    ],
)
def test_the_tables_of_another_program_are_told(statements: list[str]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        with pytest.raises(ForeignDatabaseError):
            version_of(connection)


def test_a_newer_database_is_refused_in_plain_words() -> None:
    text = str(newer(Path("/data/hipdesk.db"), "0007"))
    assert "0007" in text
    assert "untouched" in text
    assert "--data-dir" in text
