"""How people know what a report speaks of."""

from typing import TypeAlias

from some_governance.assessment import Decision
from some_governance.findings import Report, Weight

Told: TypeAlias = Report | Decision
"""What findings stand in."""

WEIGHTS = (
    (Weight.VIOLATION, ("violation", "violations")),
    (Weight.DEVIATION, ("deviation", "deviations")),
    (Weight.WARNING, ("warning", "warnings")),
    (Weight.SHORTFALL, ("shortfall", "shortfalls")),
    (Weight.ADVICE, ("piece of advice", "pieces of advice")),
)
"""What breaches are called, one and many, from the heaviest to the lightest."""


def account_name(told: Told, account: str | None) -> str:
    """Name an account as people know it, and its platform; else by its id."""
    if account is None or account not in told.accounts:
        return account or ""
    return f"{told.accounts[account]} ({account.partition(':')[0]})"
