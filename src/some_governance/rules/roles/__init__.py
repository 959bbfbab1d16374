"""Who may do what."""

from some_governance.rules.roles.acting import AppointedOnly, UnitAccess
from some_governance.rules.roles.holding import (
    AdministeredBy,
    Administrators,
    OfficeFilled,
    OwnAdministrators,
)

RULES = (
    OfficeFilled,
    Administrators,
    OwnAdministrators,
    AdministeredBy,
    AppointedOnly,
    UnitAccess,
)
