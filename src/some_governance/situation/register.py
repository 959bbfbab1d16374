"""What the municipality and the platforms say of accounts, people and plans."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import TypeAlias, TypeVar, cast

from attrs import field, frozen

from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import Delegation, Disposition, Event, Mode
from some_governance.records.groups import Group
from some_governance.records.images import Image
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.plans import AgendaItem, Plan, PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import Disposal
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import LATEST, Span
from some_governance.situation.batches import Change
from some_governance.situation.selection import Accounts
from some_governance.situation.timelines import Series, grouped, regrouped

Kept: TypeAlias = (
    AgendaItem
    | Delegation
    | Disposal
    | Disposition
    | Group
    | Image
    | Plan
    | PlanItem
    | Sanction
)
"""What the municipality's registers keep, apart from what happens on accounts."""

R = TypeVar("R", bound=Record)


@frozen(kw_only=True)
class Choice:
    """
    The accounts that a clause speaks of.

    Attributes:
        sure: Those that are chosen, by id, in the order of the register.

        unsure: Those that may be chosen: nobody says enough of them.
    """

    sure: Mapping[str, Account]
    unsure: tuple[Account, ...]

    @classmethod
    def among(cls, registered: Iterable[Account], accounts: Accounts) -> "Choice":
        """Choose among registered accounts."""
        chosen = [(each, accounts.choose(each)) for each in registered]
        return cls(
            sure={each.id: each for each, sure in chosen if sure},
            unsure=tuple(each for each, sure in chosen if sure is None),
        )


@frozen(kw_only=True)
class Register:
    """
    The facts that are few, each table built when somebody looks into it.

    Attributes:
        facts: By kind, in order of time, also those that aren't known yet.

        at: The moment up to which they are known.
    """

    facts: Mapping[type[Record], Series[Record]]
    at: datetime
    _choices: dict[Accounts, Choice] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    def changed(self, changes: Iterable[Change]) -> "Register":
        """Give it with what has changed."""
        changes = tuple(changes)
        return Register(
            facts=regrouped(
                self.facts,
                ((type(old), old) for old, _ in changes if old is not None),
                ((type(new), new) for _, new in changes),
            ),
            at=self.at,
        )

    @cached_property
    def accounts(self) -> Mapping[str, Account]:
        """Registered accounts by id."""
        return {account.id: account for account in self._each(Account)}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names of the registered accounts that have one, by id."""
        return {
            id: each.name for id, each in self.accounts.items() if each.name is not None
        }

    def choice(self, accounts: Accounts) -> Choice:
        """Give those that are chosen, and those that may be; worked out once."""
        if accounts not in self._choices:
            self._choices[accounts] = Choice.among(self.accounts.values(), accounts)
        return self._choices[accounts]

    @cached_property
    def shown(self) -> frozenset[str]:
        """Ids of accounts that platforms show."""
        return frozenset(
            (
                *(profile.account for profile in self._each(Profile)),
                *(access.account for access in self._each(Access)),
            )
        )

    @cached_property
    def persons(self) -> Mapping[str, str]:
        """Ids of persons by login."""
        persons = self._each(Person)
        return {login: person.id for person in persons for login in person.logins}

    @cached_property
    def logins(self) -> Mapping[str, tuple[str, ...]]:
        """Logins by person."""
        return grouped((person, login) for login, person in self.persons.items())

    @cached_property
    def units(self) -> Mapping[str, str]:
        """Units by person, where the register says."""
        persons = self._each(Person)
        return {each.id: each.unit for each in persons if each.unit is not None}

    @cached_property
    def appointments(self) -> Mapping[str | None, tuple[Appointment, ...]]:
        """Appointments by account, `None` for the whole municipality."""
        return grouped((held.account, held) for held in self._each(Appointment))

    @cached_property
    def grants(self) -> Mapping[str, tuple[Grant, ...]]:
        """Grants by account."""
        return grouped((grant.account, grant) for grant in self._each(Grant))

    @cached_property
    def accesses(self) -> Mapping[str, tuple[Access, ...]]:
        """Accesses by account, also those that were seen after the moment."""
        accesses = cast("Series[Access]", self.facts.get(Access, ()))
        return grouped((access.account, access) for access in accesses)

    @cached_property
    def seen_later(self) -> frozenset[str]:
        """
        Accounts of which somebody's access was seen after the moment.

        How it was before is not known, unless somebody looked then, too.
        """
        return frozenset(
            account
            for account, accesses in self.accesses.items()
            if any(each.observed > self.at for each in accesses)
        )

    @cached_property
    def declared(self) -> Mapping[str, tuple[Span, ...]]:
        """Spans of declared modes, by mode."""
        return grouped(
            (mode.mode, Span(mode.since, mode.until or LATEST))
            for mode in self._each(Mode)
        )

    @cached_property
    def dated(self) -> Mapping[str, tuple[Event, ...]]:
        """Events by name."""
        return grouped((event.name, event) for event in self._each(Event))

    @cached_property
    def kept(self) -> Mapping[type[Record], Mapping[str, Kept]]:
        """What the registers keep, by kind and id, in order of time."""
        return {kind: {fact.id: fact for fact in self._each(kind)} for kind in KEPT}

    def _each(self, kind: type[R]) -> Iterator[R]:
        """Yield what is known of a kind, in order of time."""
        for fact in cast("Series[R]", self.facts.get(kind, ())):
            if fact.happened <= self.at:
                yield fact


KEPT: tuple[type[Kept], ...] = (
    AgendaItem,
    Delegation,
    Disposal,
    Disposition,
    Group,
    Image,
    Plan,
    PlanItem,
    Sanction,
)
"""Kinds of facts that the municipality's registers keep."""
