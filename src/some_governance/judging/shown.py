"""How a moment and words are shown to whoever judges."""

from datetime import datetime
from zoneinfo import ZoneInfo

from some_governance.findings import Report
from some_governance.report.printable import printable


def moment(report: Report, at: datetime) -> str:
    """Show a moment to the minute, in the calendar's zone."""
    return f"{at.astimezone(ZoneInfo(report.zone)):%Y-%m-%d %H:%M}"


def excerpt(text: str, longest: int) -> str:
    """Show words on one line, with at most so many letters."""
    shown = printable(" ".join(text.split()))
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
