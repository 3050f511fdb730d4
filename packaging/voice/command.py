"""The command: renders what has changed, or hears what there is.

voice [--all]
voice --check [ID ...]
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from voice.words import WordsError, read_words

ROOT = Path(__file__).resolve().parents[2]
VOICE = ROOT / "resources" / "voice" / "en"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py voice", allow_abbrev=False)
    parser.add_argument("--all", action="store_true", help="render every clip anew")
    parser.add_argument("--check", action="store_true", help="hear the clips, render nothing")
    parser.add_argument("ids", nargs="*", metavar="ID", help="check these, or what begins so")
    options = parser.parse_args(arguments)
    try:
        prompts = read_words(VOICE)
    except WordsError as fault:
        print(fault, file=sys.stderr)
        return 1
    if options.check:
        from voice.checking import check  # noqa: PLC0415  recognisers are slow to load

        return check(VOICE, prompts, options.ids)
    from voice.rendering import render  # noqa: PLC0415  as above

    return render(VOICE, prompts, anew=options.all)
