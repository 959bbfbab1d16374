"""Whose hand it was: appointed people, and units by their own access."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.people import Appointment, Grant, Person
from some_governance.rules.asking import YES, missing, wrong
from some_governance.situation.index import Act
from some_governance.situation.situation import Situation

A = TypeVar("A", bound=Act)

ADMINISTRATOR = "administrator"
"""The role that administers an account."""

COVERED = "covered-by-access"
"""Asks a human whether a unit's access covers what it did, or may do."""

# What a `MISSING_FACT` may be about.
APPOINTMENTS = "appointment"
GRANTS = "grant"
HAND = "by"
UNIT = "unit"
WHEN = "at"
WHOSE_HAND = "whose-hand"
WHOSE_LOGIN = "whose-login"

HANDS = (APPOINTMENTS, GRANTS, "person")
"""Kinds of facts that tell whose hand it was."""


@frozen(kw_only=True)
class Deed:
    """
    Something that a hand did on an account.

    Attributes:
        subject: Id of what it is about.

        account: Id of the account.

        at: When; `None` when nobody can say.

        by: The hand; `None` when unknown.

        actions: What it may be called, the likeliest first.
    """

    subject: str
    account: str
    at: datetime | None
    by: str | None
    actions: tuple[str, ...]


@frozen(kw_only=True)
class Hands:
    """
    Who may do something: appointed people, and people of units that have access.

    The access of a unit that is named covers its people for the actions that it was
    granted for; whether it covers another action, and whether another unit's access
    covers anything, is for a human to say.

    Attributes:
        roles: Appointed to one of these, words of the guidelines.

        units: Units whose own access covers their people, words of the guidelines.
    """

    roles: tuple[str, ...]
    units: tuple[str, ...] = ()

    def refuse(self, situation: Situation, deed: Deed) -> Outcome | None:
        """Say what is wrong with whose hand it was, or can't be told of it."""
        if deed.by is None:
            return missing(HAND, deed.subject, deed.account)
        if deed.at is None:
            return missing(WHEN, deed.subject, deed.account)
        person = situation.person(deed.by)
        if any(
            situation.person(held.person) == person and held.role in self.roles
            for held in situation.appointments(deed.account, deed.at)
        ):
            return None
        granted = [
            grant
            for grant in situation.grants(deed.account, deed.at)
            if deed.by in grant.logins or grant.unit == situation.unit(person)
        ]
        if granted:
            return self._covered(situation, deed, deed.at, granted)
        if lacking := _unknown(situation, deed.account, deed.at, person):
            return missing(lacking, deed.subject, deed.account)
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=deed.subject,
            account=deed.account,
            at=deed.at,
            values={"action": deed.actions[0]},
        )

    def doubted(
        self, situation: Situation, account: Account, acts: Iterable[A]
    ) -> list[A]:
        """Leave out, of very many acts, those of appointed people in its voice."""
        terms = situation.terms(self.roles, account.id)
        return [
            act
            for act in acts
            if not act.as_account
            or act.by is None
            or (term := terms.get(act.by)) is None
            or act.at is None
            or not term.since <= act.at < term.until
        ]

    def _covered(
        self, situation: Situation, deed: Deed, at: datetime, granted: list[Grant]
    ) -> Outcome | None:
        """Hold a deed against what a unit was granted; ask where that is silent."""
        named = [grant.actions for grant in granted if grant.unit in self.units]
        if any(action in actions for actions in named for action in deed.actions):
            return None
        answer = situation.answer(deed.subject, COVERED)
        if answer.given == YES:
            return None
        if not situation.knows(Appointment, deed.account, at):
            return missing(APPOINTMENTS, deed.subject, deed.account)
        return wrong(COVERED, deed.subject, deed.account, answer, at)


def _unknown(
    situation: Situation, account: str, at: datetime, person: str
) -> str | None:
    """Name what nobody can tell of someone who seems not to be appointed."""
    if not situation.is_known(person) and not situation.knows(Person, None, at):
        return WHOSE_HAND
    if not situation.knows(Appointment, account, at):
        return APPOINTMENTS
    if not situation.knows(Grant, account, at):
        return GRANTS
    by_unit = any(
        situation.is_known(person) or not grant.logins
        for grant in situation.grants(account, at)
    )
    return UNIT if by_unit and situation.unit(person) is None else None
