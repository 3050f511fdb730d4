"""What Linux tells about a process; imports next to nothing, for the probe's sake."""

import os
import sys


def children(pid: int) -> list[int]:
    """The processes that a process started and that still run."""
    found: list[int] = []
    for task in os.listdir(f"/proc/{pid}/task"):
        found += map(int, _read(f"/proc/{pid}/task/{task}/children").split())
    return found


def pss_mb(pid: int) -> float:
    """Memory of a process in MB; what it shares with others is counted in part."""
    for line in _read(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"Linux does not tell the memory of process {pid}")


def cpu_s(pid: int) -> float:
    """Processor time that a process has used, in seconds."""
    assert sys.platform != "win32"  # so that types can be checked there too
    fields = _read(f"/proc/{pid}/stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _read(path: str) -> str:
    with open(path, encoding="ascii") as file:
        return file.read()
