"""What can be said of accounts in numbers, and of which of them nobody can."""

from some_governance.report.figures.accounts import AccountFigures, account_figures
from some_governance.report.figures.publishing import Published, Quota, WeekFigures
from some_governance.report.figures.replying import ReplyFigures, ReplyPromise

__all__ = [
    "AccountFigures",
    "Published",
    "Quota",
    "ReplyFigures",
    "ReplyPromise",
    "WeekFigures",
    "account_figures",
]
