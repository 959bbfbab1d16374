"""When what a finding tells of happened, by a report alone."""

from contextlib import suppress
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from some_governance.records.spans import Span
from some_governance.report.saved.values import SavedFinding
from some_governance.situation.periods import Per


def lasted(finding: SavedFinding, zone: str) -> Span | None:
    """
    Give the time that a finding is about: its period, or the moment of its subject.

    Args:
        finding: Any finding.

        zone: In which its period is counted.

    Returns:
        `None` where it is about no time, or about one that nobody can tell.
    """
    if finding.period is not None:
        return _period(finding.period, ZoneInfo(zone))
    if finding.at is not None:
        return Span(finding.at, finding.at + datetime.resolution)
    return None


def _period(key: str, zone: ZoneInfo) -> Span | None:
    """Give the span of a period by its key; a plug-in's may be of another kind."""
    half = key.replace("-H1", "-01").replace("-H2", "-07")
    for written in (key, f"{half}-01", f"{key}-01-01"):
        with suppress(ValueError, OverflowError):
            on = date.fromisoformat(written)
            for per in Per:
                if per.key(on) == key:
                    since, until = (
                        datetime.combine(day, time(), zone).astimezone(UTC)
                        for day in (on, on + per.length)
                    )
                    return Span(since, until)
    return None
