"""`python -m illustrate`: makes or checks the pictures."""

import sys

from illustrate.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
