"""Accounts, and those who look after them."""

from functools import partial

from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import Delegation
from some_governance.records.groups import Group
from some_governance.records.handlings import Handling
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.testing.builders.invented import (
    BEGAN,
    PAGE,
    REPLIED,
    SEEN,
)

account = partial(
    Account,
    id=PAGE,
    observed=SEEN,
    tier="main",
    unit="communications",
    name="Eksempel kommune",
    opened=BEGAN,
)
profile = partial(
    Profile, id=PAGE, observed=SEEN, account=PAGE, name="Eksempel kommune"
)
person = partial(
    Person, id="kari", observed=SEEN, unit="communications", logins=("example:1",)
)
appointment = partial(
    Appointment,
    id="kari-administrator",
    observed=SEEN,
    since=BEGAN,
    person="kari",
    role="administrator",
    account=PAGE,
)
grant = partial(
    Grant,
    id="service-desk",
    observed=SEEN,
    since=BEGAN,
    unit="service-desk",
    account=PAGE,
    actions=("publish", "reply"),
)
access = partial(
    Access,
    id=f"{PAGE}/example:1",
    observed=SEEN,
    login="example:1",
    account=PAGE,
    role="administrator",
    natural=True,
)
group = partial(Group, id="example:group-1", observed=SEEN, members=12, closed=True)
handling = partial(
    Handling, id=f"{PAGE}/morning", observed=SEEN, account=PAGE, at=REPLIED, by="kari"
)
delegation = partial(
    Delegation,
    id="kari-communications",
    observed=SEEN,
    since=BEGAN,
    body="communications",
    person="kari",
)
