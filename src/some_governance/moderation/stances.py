"""What a finding means for something that somebody is about to do."""

from enum import Enum
from typing import Literal, TypeAlias

from some_governance.findings import Finding, Weight
from some_governance.outcomes import Verdict

Act: TypeAlias = Literal["remove", "hide", "publish", "reply"]
"""What somebody may be about to do."""

REFUSING = frozenset({Weight.VIOLATION, Weight.DEVIATION})
"""
Breaches that nothing is taken away against.

A deviation for which there is a reason on record comes out as excused.
"""

DOUBTS = frozenset({Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT})
"""Nothing is taken away while one of them stands."""


class Stance(Enum):
    """What a finding means for an act."""

    REFUSES = "refuses"
    """It isn't done."""

    RECORDED = "recorded"
    """It may be done, and that it was done against this is written down."""

    SHOWN = "shown"
    """It may be done; who does it is told."""


def stance(act: Act, finding: Finding) -> Stance:
    """
    Say what a finding that an act would cause means for it.

    What is published or replied can be seen and taken back, so all that is shown.
    What is taken away can't, and is refused by a breach of a duty, and by doubt.
    """
    if act in ("publish", "reply"):
        return Stance.SHOWN
    verdict = finding.outcome.verdict
    if finding.weight in REFUSING or verdict in DOUBTS:
        return Stance.REFUSES
    if finding.breaks or verdict is Verdict.EXCUSED:
        return Stance.RECORDED
    return Stance.SHOWN
