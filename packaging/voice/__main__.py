"""`python -m voice`: renders or checks the clips."""

import sys

from voice.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
