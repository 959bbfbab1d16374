"""What is known of the sanctions that were given."""

from collections.abc import Iterator
from datetime import datetime

from some_governance.outcomes import Outcome
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import common
from some_governance.rules.asking import missing
from some_governance.situation.situation import Situation

SANCTIONS = "sanction"
"""What a `MISSING_FACT` is about when no source can speak of all sanctions."""


def unseen(situation: Situation) -> Iterator[Outcome]:
    """Say so when nobody can tell which sanctions were given."""
    whole = situation.window.meets(situation.in_force)
    for span in common([whole], situation.during):
        if not situation.covers(Sanction, None, span):
            yield missing(SANCTIONS, SANCTIONS, None)
            return


def is_lifted(given: Sanction, at: datetime) -> bool:
    """Tell whether it was taken back by an instant."""
    return given.lifted is not None and given.lifted <= at
