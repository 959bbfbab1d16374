"""Who may do what."""

from some_governance.rules.roles.acting import AppointedOnly, UnitAccess
from some_governance.rules.roles.holding import (
    AdministeredBy,
    Administrators,
    OfficeFilled,
)

RULES = (OfficeFilled, Administrators, AdministeredBy, AppointedOnly, UnitAccess)
