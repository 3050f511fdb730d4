"""Runs HipDesk, or the bare window, with a witness inside that writes what happened when.

    probe.py FILE STEPS (bare | hipdesk) [ARGUMENT]...

It writes lines of Python literals: an event and a reading of the monotonic clock, which is the
same one for all processes. STEPS are those of witness.py, with commas between.
"""

import sys

ROOT = __file__.rpartition("/packaging/")[0]
sys.path[:1] = [ROOT, f"{ROOT}/packaging"]  # not this folder

from benchmarks import witness  # noqa: E402  needs the path above


def main() -> int:
    path, steps, program, *arguments = sys.argv[1:]
    sys.argv = [program, *arguments]
    with open(path, "a", encoding="utf-8") as file:
        here = witness.Witness(file, steps)
        if program == "bare":
            return witness.run_bare(here)
        from hipdesk.__main__ import main as hipdesk  # noqa: PLC0415  only when it is measured
        from hipdesk.ui.frame import Frame  # noqa: PLC0415  as above

        here.watch(Frame)
        return hipdesk()


if __name__ == "__main__":
    sys.exit(main())
