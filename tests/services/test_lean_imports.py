"""PySide6 is kept from reading the source of every module that is imported after it."""

import subprocess
import sys

import pytest

from devtools.places import ROOT

COUNT_READS = """
import {first}
import inspect
reads = []
read = inspect.getsource
inspect.getsource = lambda one: (reads.append(one), read(one))[1]
import hipdesk.domain.chart_model
import hipdesk.domain.session
print(len(reads))
"""


def reads_after(first: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", COUNT_READS.format(first=first)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return int(done.stdout)


@pytest.mark.parametrize(
    ("first", "reads"), [("PySide6.QtCore", True), ("hipdesk.services.lean_imports", False)]
)
def test_no_source_is_read(first: str, reads: bool) -> None:
    """Where the first of these fails, PySide6 has mended it and the module can go."""
    assert (reads_after(first) > 0) is reads
