"""What the schemas of the standard let pass, and we don't."""

from some_governance.archive.arkivmelding.checking.checks import (
    arkivmelding_problems,
    follow_up_problems,
)

__all__ = ["arkivmelding_problems", "follow_up_problems"]
