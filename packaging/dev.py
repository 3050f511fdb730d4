"""Sets HipDesk up in this checkout, then starts, tests or measures it.

    python3 packaging/dev.py run [anything that hipdesk takes]
    python3 packaging/dev.py test [--python X] [--long] [anything that pytest takes]
    python3 packaging/dev.py bench [anything that packaging/bench.py takes]
    python3 packaging/dev.py lock [--upgrade]
    python3 packaging/dev.py sounds
    python3 packaging/dev.py illustrate [ID ...] [--check-only] [--draft]
    python3 packaging/dev.py voice [--check [ID ...]]
    python3 packaging/dev.py histories [NAME ...] [--days N]

It needs Python 3.11 or later with pip and venv, and nothing else.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python must be told so
    sys.exit(
        "HipDesk needs Python 3.11, 3.12 or 3.13, and this is {}.{}. Install one of them and "
        "run this file with it, for example: python3.12 packaging/dev.py run".format(
            *sys.version_info[:2]
        )
    )

from devtools import commands  # an older Python cannot even read what this imports

if __name__ == "__main__":
    sys.exit(commands.main(sys.argv[1:]))
