"""What somebody who breaks the rules of the house meets with."""

from some_governance.rules.sanctions.ladder import SanctionLadder
from some_governance.rules.sanctions.terms import SanctionTerms

RULES = (SanctionLadder, SanctionTerms)
