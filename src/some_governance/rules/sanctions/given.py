"""What is known of the sanctions that were given."""

from datetime import datetime

from some_governance.records.sanctions import Sanction

SANCTIONS = "sanction"
"""What a `MISSING_FACT` is about when no source can speak of all sanctions."""


def is_lifted(given: Sanction, at: datetime) -> bool:
    """Tell whether it was taken back by an instant."""
    return given.lifted is not None and given.lifted <= at
