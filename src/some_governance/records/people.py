"""Who may do what: persons, appointments, and access."""

from datetime import datetime

from attrs import frozen

from some_governance.errors import RecordError
from some_governance.records.fields import Official, Public
from some_governance.records.record import Lasting, Record
from some_governance.records.spans import EARLIEST


@frozen(kw_only=True, repr=False)
class Person(Record):
    """
    A natural person in the municipality's service, and the logins that are theirs.

    Attributes:
        id: The register's own; without a colon, which is the mark of a login.

        unit: Where they work; `None` when the register doesn't say.

        logins: Ids by which platforms know them, `platform:native`.
    """

    unit: Official[str | None] = None
    logins: Official[tuple[str, ...]] = ()

    def __attrs_post_init__(self) -> None:
        if ":" in self.id:
            raise RecordError(
                f"person {self.id}: an id with a colon is a login; give the person "
                f"an id of the register's own, and this among its logins"
            )

    @property
    def happened(self) -> datetime:
        """Always: who is who doesn't depend on time."""
        return EARLIEST


@frozen(kw_only=True, repr=False)
class Appointment(Lasting):
    """
    A person is appointed to a role.

    Attributes:
        person: Id of the person.

        role: A word of the guidelines.

        account: On which account; `None` for the whole municipality.

        unit: For which unit; `None` to take the person's own.
    """

    person: Official[str]
    role: Public[str]
    account: Public[str | None] = None
    unit: Official[str | None] = None


@frozen(kw_only=True, repr=False)
class Grant(Lasting):
    """
    A unit has access to an account, without a personal appointment.

    Attributes:
        unit: A word of the guidelines.

        account: Id of the account.

        actions: What the unit may do there: `publish`, `update`, `reply` …

        logins: Ids by which the platform knows the unit's own access.
    """

    unit: Public[str]
    account: Public[str]
    actions: Public[tuple[str, ...]]
    logins: Official[tuple[str, ...]] = ()


@frozen(kw_only=True, repr=False)
class Access(Record):
    """
    A login can do something with an account, as the platform itself shows it.

    It is one sight of one moment. A later one doesn't replace it, or else nobody
    could tell any more who had access before: so its id names login and moment.

    Attributes:
        login: `platform:native`.

        account: Id of the account.

        role: What the access amounts to: `administrator`, `editor`, or `viewer` for
            one who can do neither.

        natural: Whether a human uses it; `None` when the platform doesn't say.
    """

    login: Official[str]
    account: Public[str]
    role: Public[str]
    natural: Public[bool | None] = None
