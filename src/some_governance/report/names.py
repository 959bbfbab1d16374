"""How people know what a report speaks of."""

from some_governance.findings import Report


def account_name(report: Report, account: str | None) -> str:
    """Name an account as people know it, and its platform; else by its id."""
    if account is None or account not in report.accounts:
        return account or ""
    return f"{report.accounts[account]} ({account.partition(':')[0]})"
