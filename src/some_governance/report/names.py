"""How people know what a report speaks of."""

from typing import TypeAlias

from some_governance.assessment import Decision
from some_governance.findings import Report

Told: TypeAlias = Report | Decision
"""What findings stand in."""


def account_name(told: Told, account: str | None) -> str:
    """Name an account as people know it, and its platform; else by its id."""
    if account is None or account not in told.accounts:
        return account or ""
    return f"{told.accounts[account]} ({account.partition(':')[0]})"
