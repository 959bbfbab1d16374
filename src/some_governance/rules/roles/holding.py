"""Who holds a role: offices, and administrators of accounts."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from attrs import field, frozen
from attrs.validators import ge, optional

from some_governance.outcomes import Outcome, Verdict, met
from some_governance.rules.asking import missing
from some_governance.rules.hands import ADMINISTRATOR, UNIT, WHOSE_LOGIN
from some_governance.rules.rule import Scope
from some_governance.situation.holders import Holders
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class OfficeFilled:
    """
    Somebody holds a role, at the moment of asking.

    Counts natural persons: two logins of one person are one. A login that belongs
    to nobody known may be anybody, so it alone never settles the count.

    Attributes:
        role: A word of the guidelines.

        at_least_persons: Persons, inclusive.

        each: Whether each open account needs them, or the municipality as a whole.

        accounts: Which accounts, where each account needs them.
    """

    kind: ClassVar[str] = "office-filled"
    reads: ClassVar[tuple[str, ...]] = ("appointment", "access", "person")

    role: str
    at_least_persons: int = field(default=1, validator=ge(1))
    each: Literal[Scope.ACCOUNT, Scope.MUNICIPALITY] = Scope.ACCOUNT
    accounts: Accounts = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    @property
    def scope(self) -> Scope:
        """What it is asked for."""
        return self.each

    @property
    def words(self) -> tuple[str, ...]:
        """The role, and the words for accounts."""
        return (self.role, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield one outcome for each account, or for the municipality."""
        if self.each is Scope.ACCOUNT:
            for account in situation.states(self.accounts):
                holders = situation.holders(self.role, account.id)
                yield from _enough(
                    holders, account.id, account.id, self.at_least_persons
                )
        elif situation.judges_states:
            holders = situation.holders(self.role, None)
            yield from _enough(holders, self.role, None, self.at_least_persons)


@frozen(kw_only=True)
class Administrators:
    """
    Each open account has enough, and not too many, administrators.

    Counts natural persons who are appointed administrators at the moment of asking,
    and those whom the platform shows as such; not logins, roles or units.

    Attributes:
        at_least: Persons, inclusive: 2 of 2 is enough.

        at_most: Persons, inclusive; `None` when the text names no most.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "administrators"
    reads: ClassVar[tuple[str, ...]] = ("appointment", "access", "person")
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_least: int = field(default=0, validator=ge(0))
    at_most: int | None = field(default=None, validator=optional(ge(0)))
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self.at_least == 0 and self.at_most is None:
            raise ValueError("it has neither at_least nor at_most: name one")
        if self.at_most is not None and self.at_most < self.at_least:
            raise ValueError(
                f"at_most = {self.at_most} is below at_least = {self.at_least}"
            )

    @property
    def words(self) -> tuple[str, ...]:
        """The role, and the words for accounts."""
        return (ADMINISTRATOR, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield one outcome for each open account.

        `MISSING_FACT` when no source can name all the account's administrators.
        """
        for account in situation.states(self.accounts):
            holders = situation.holders(ADMINISTRATOR, account.id)
            yield from _enough(
                holders, account.id, account.id, self.at_least, self.at_most
            )


@frozen(kw_only=True)
class OwnAdministrators:
    """
    An account has administrators of its own.

    Counts natural persons who are appointed administrators of that very account at
    the moment of asking, and those whom the platform shows as such; an appointment
    for the whole municipality makes nobody the account's own.

    Attributes:
        at_least_persons: Persons, inclusive.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "own-administrators"
    reads: ClassVar[tuple[str, ...]] = ("appointment", "access", "person")
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_least_persons: int = field(default=1, validator=ge(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The role, and the words for accounts."""
        return (ADMINISTRATOR, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield one outcome for each open account.

        `MISSING_FACT` when no source can name all the account's administrators.
        """
        for account in situation.states(self.accounts):
            own = situation.holders(ADMINISTRATOR, account.id, own=True)
            yield from _enough(own, account.id, account.id, self.at_least_persons)


def _enough(
    holders: Holders,
    subject: str,
    account: str | None,
    at_least: int,
    at_most: int | None = None,
) -> Iterator[Outcome]:
    """Hold the number of persons against the least and the most."""
    few, many = holders.least, holders.most
    values = None
    if many is not None and many < at_least:
        values = {"count": many, "at_least": at_least}
    elif at_most is not None and few > at_most:
        values = {"count": few, "at_most": at_most}
    if values is not None:
        yield Outcome(
            verdict=Verdict.BROKEN, subject=subject, account=account, values=values
        )
    elif few >= at_least and (
        at_most is None or (many is not None and many <= at_most)
    ):
        yield from met(1, account)
    elif many is None:
        yield missing(holders.lacking, subject, account)
    else:
        for login in holders.strangers:
            yield missing(WHOSE_LOGIN, login, account)


@frozen(kw_only=True)
class AdministeredBy:
    """
    An account is administered by one unit's people.

    Attributes:
        unit: A word of the guidelines.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "administered-by"
    reads: ClassVar[tuple[str, ...]] = ("appointment", "access", "person")
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    unit: str
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The unit, the role, and the words for accounts."""
        return (self.unit, ADMINISTRATOR, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield one outcome for each open account.

        Broken when somebody of another unit administers it, or nobody does;
        `MISSING_FACT` when no source can name all administrators, or their units.
        """
        for account in situation.states(self.accounts):
            holders = situation.holders(ADMINISTRATOR, account.id)
            units = [
                situation.unit_as(ADMINISTRATOR, person, account.id)
                for person in holders.persons
            ]
            others = sum(unit not in (self.unit, None) for unit in units)
            if others or (holders.most == 0):
                yield Outcome(
                    verdict=Verdict.BROKEN,
                    subject=account.id,
                    account=account.id,
                    values={"count": len(units), "others": others, "unit": self.unit},
                )
            elif not holders.complete:
                yield missing(holders.lacking, account.id, account.id)
            elif holders.strangers:
                for login in holders.strangers:
                    yield missing(WHOSE_LOGIN, login, account.id)
            elif None in units:
                yield missing(UNIT, account.id, account.id)
            else:
                yield from met(1, account.id)
