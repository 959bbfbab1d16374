"""What is said of the invented municipality again and again: ids, and moments."""

from datetime import UTC, datetime

PAGE = "example:100"
POST = "example:100_1"
COMMENT = "example:100_1_1"

BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
"""From when on people hold their offices."""

SINCE = datetime(2026, 11, 1, 23, tzinfo=UTC)
"""Midnight in Oslo, before the first Monday of November."""

POSTED = datetime(2026, 11, 24, 11, tzinfo=UTC)
COMMENTED = datetime(2026, 11, 24, 12, tzinfo=UTC)
REPLIED = datetime(2026, 11, 24, 13, tzinfo=UTC)
CAPTURED = datetime(2026, 11, 25, 10, tzinfo=UTC)
ARCHIVED = datetime(2026, 11, 25, 11, tzinfo=UTC)
REMOVED = datetime(2026, 11, 25, 12, tzinfo=UTC)
SEEN = datetime(2026, 11, 29, 11, tzinfo=UTC)
"""When everything here was seen."""

AT = datetime(2026, 11, 29, 23, tzinfo=UTC)
"""Midnight in Oslo, four weeks after `SINCE`."""
