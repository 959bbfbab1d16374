"""`python -m some_governance`: the command, for who can't find it on their path."""

from some_governance.cli import main

main()
