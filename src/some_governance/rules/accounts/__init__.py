"""Which accounts the guidelines speak of, how many there are, and when they end."""

from some_governance.rules.accounts.counting import AccountCount
from some_governance.rules.accounts.ending import AccountEnds
from some_governance.rules.accounts.official import OfficialAccounts

RULES = (OfficialAccounts, AccountEnds, AccountCount)
