"""Prints a simulated year of four people week by week, to be read; through dev.py histories."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:1] = [str(ROOT), str(ROOT / "packaging")]

from hipdesk.domain.catalogue_text import parse_catalogue  # noqa: E402  needs the path above
from hipdesk.paths import catalogue_texts  # noqa: E402  as above
from lives.life import Life  # noqa: E402  as above
from lives.people import EVERYBODY  # noqa: E402  as above
from lives.telling import LEGEND, weeks  # noqa: E402  as above

A_YEAR = 364  # days


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py histories", description=__doc__)
    parser.add_argument("--days", type=int, default=A_YEAR)
    parser.add_argument("names", nargs="*", choices=[*EVERYBODY, []], help="all, if none is named")
    options = parser.parse_args()
    catalogue = parse_catalogue(catalogue_texts())
    print(LEGEND, end="")
    for name in options.names or EVERYBODY:
        print(f"\n{name.upper()}\n")
        for week in weeks(Life(EVERYBODY[name], catalogue).live(options.days)):
            print(week, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
