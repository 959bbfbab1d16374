"""When something may be removed, when it must be, and what belongs to it."""

from some_governance.rules.deletion.duty import RemovalDuty
from some_governance.rules.deletion.grounds import RemovalGrounds
from some_governance.rules.deletion.steps import RemovalSteps

RULES = (RemovalGrounds, RemovalDuty, RemovalSteps)
