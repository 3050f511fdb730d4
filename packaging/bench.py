"""Measures HipDesk beside a bare Qt window and prints a table; Linux, through dev.py bench."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:1] = [str(ROOT), str(ROOT / "packaging")]

from benchmarks.figures import Bench  # noqa: E402  needs the path above
from benchmarks.table import Figure, render  # noqa: E402  as above
from benchmarks.ten_years import write_ten_years  # noqa: E402  as above
from devtools.desk import Desk  # noqa: E402  as above
from hipdesk.domain.clock import SystemClock  # noqa: E402  as above
from hipdesk.storage.store import open_store  # noqa: E402  as above
from tests.settled import settle  # noqa: E402  as above
from tests.sound_server import SoundServer  # noqa: E402  as above

PARTS = ("startup", "pages", "memory", "processor", "pictures", "progress", "plan", "countdown")
FULL_COUNTDOWN_MIN = 10
SHORT_COUNTDOWN_MIN = 1


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="of each figure; the median is shown")
    parser.add_argument("--full", action="store_true", help="follow a countdown for ten minutes")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all, if none is named")
    options = parser.parse_args()
    figures: list[Figure] = []
    with (
        Desk() as desk,
        SoundServer() as sound,
        tempfile.TemporaryDirectory(prefix="hipdesk-bench-") as folder,
    ):
        bench = Bench(desk.environment | sound.environment, Path(folder), options.runs)
        for part in options.parts or PARTS:
            print(f"measuring: {part}", file=sys.stderr, flush=True)
            figures += _measure(bench, part, Path(folder), full=options.full)
    print(render(figures))
    return 0 if all(figure.holds for figure in figures) else 1


def _measure(bench: Bench, part: str, folder: Path, *, full: bool) -> Iterator[Figure]:
    match part:
        case "startup":
            return bench.startup()
        case "pages":
            return bench.pages()
        case "memory":
            return bench.memory()
        case "processor":
            return bench.processor()
        case "pictures":
            return bench.pictures()
        case "progress":
            return bench.progress(_ten_years(folder / "ten-years"))
        case "plan":
            return bench.plan()
        case _:
            return bench.countdown(FULL_COUNTDOWN_MIN if full else SHORT_COUNTDOWN_MIN)


def _ten_years(folder: Path) -> tuple[str, str]:
    """Fills a data folder; returns the arguments that open it."""
    settle(folder, days_ago=30)
    store = open_store(folder / "hipdesk.db")
    write_ten_years(store.engine, SystemClock().now() - timedelta(days=1))
    store.close()
    return "--data-dir", str(folder)


if __name__ == "__main__":
    sys.exit(main())
