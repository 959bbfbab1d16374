"""`python -m some_governance`: the command, for who can't find it on their path."""

import sys

from some_governance.cli import main

if __name__ == "__main__":
    sys.exit(main())
