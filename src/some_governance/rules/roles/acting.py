"""Who may act: appointed people, and units by their own access."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import Outcome, met, not_applicable
from some_governance.records.people import Appointment, Grant, Person
from some_governance.rules.acts import (
    ACTS,
    VOICE,
    actions_of,
    asked,
    broken_by,
    shown_by,
    unseen,
)
from some_governance.rules.asking import YES, missing, wrong
from some_governance.rules.roles.words import (
    ADMINISTRATOR,
    APPOINTMENTS,
    GRANTS,
    HAND,
    UNIT,
    WHOSE_LOGIN,
)
from some_governance.rules.rule import Scope
from some_governance.situation.index import Act
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

COVERED = "covered-by-access"
"""Asks a human whether a unit's access covers what it did, or may do."""


@frozen(kw_only=True)
class AppointedOnly:
    """
    Only appointed people act in the account's voice.

    What is not said in the account's voice is a private utterance, and not spoken
    of. The access of a unit that the text names covers its people for the actions
    that it was granted for; whether it covers another action, and whether another
    unit's access covers anything, is for a human to say.

    Attributes:
        actions: `publish`, `reply`, `comment`.

        roles: Appointed to one of these, words of the guidelines.

        units: Units whose own access covers their people, words of the guidelines.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "appointed-only"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = (COVERED,)
    judged: ClassVar[bool] = False

    actions: tuple[str, ...] = field(validator=deep_iterable(in_(ACTS), min_len(1)))
    roles: tuple[str, ...] = (ADMINISTRATOR,)
    units: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The roles, the units, and the words for accounts."""
        return (*self.roles, *self.units, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each act in the window, at its own instant.

        `MISSING_FACT` for an account whose acts no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            right = private = 0
            spans = [asked(situation, account)]
            for kind in shown_by(self.actions):
                yield from unseen(situation, kind, account, spans)
                for act in situation.subjects(kind, account):
                    if act.as_account is False:
                        private += 1
                    elif outcome := self._judge(situation, account.id, act):
                        yield outcome
                    else:
                        right += 1
            yield from met(right, account.id)
            yield from not_applicable(private, account.id)

    def _judge(self, situation: Situation, account: str, act: Act) -> Outcome | None:
        """Say what is wrong with an act, if anything."""
        if act.as_account is None:
            return missing(VOICE, act.id, account)
        if act.by is None:
            return missing(HAND, act.id, account)
        person = situation.person(act.by)
        if any(
            situation.person(held.person) == person and held.role in self.roles
            for held in situation.appointments(account, act.at)
        ):
            return None
        granted = [
            grant
            for grant in situation.grants(account, act.at)
            if act.by in grant.logins or grant.unit == situation.unit(person)
        ]
        if granted:
            return self._covered(situation, account, act, granted)
        if lacking := _unknown(situation, account, act, person):
            return missing(lacking, act.id, account)
        return broken_by(act, account)

    def _covered(
        self, situation: Situation, account: str, act: Act, granted: list[Grant]
    ) -> Outcome | None:
        """Hold an act against what a unit was granted; ask where that is silent."""
        named = [grant.actions for grant in granted if grant.unit in self.units]
        if any(action in actions for actions in named for action in actions_of(act)):
            return None
        answer = situation.answer(act.id, COVERED)
        if answer.given == YES:
            return None
        if not situation.knows(Appointment, account, act.at):
            return missing(APPOINTMENTS, act.id, account)
        return wrong(COVERED, act.id, account, answer)


def _unknown(situation: Situation, account: str, act: Act, person: str) -> str | None:
    """Name what nobody can tell of someone who seems not to be appointed."""
    if not situation.is_known(person) and not situation.knows(Person, None, act.at):
        return WHOSE_LOGIN
    if not situation.knows(Appointment, account, act.at):
        return APPOINTMENTS
    if not situation.knows(Grant, account, act.at):
        return GRANTS
    by_unit = any(
        situation.is_known(person) or not grant.logins
        for grant in situation.grants(account, act.at)
    )
    return UNIT if by_unit and situation.unit(person) is None else None


@frozen(kw_only=True)
class UnitAccess:
    """
    A unit has access to an account for certain actions.

    Access that was granted for more than the text names, or to an account that it
    doesn't name, is for a human to judge.

    Attributes:
        unit: A word of the guidelines.

        actions: What the text names: `publish`, `update`, `reply`, `comment` …

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "unit-access"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = (COVERED,)
    judged: ClassVar[bool] = False

    unit: str
    actions: tuple[str, ...] = field(validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The unit, and the words for accounts."""
        return (self.unit, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield one outcome for each access of the unit that holds at `at`.

        `MISSING_FACT` for a named account whose accesses no source can name.
        """
        for account in situation.states(EVERY_ACCOUNT):
            named = self.accounts.choose(account)
            if named and not situation.knows_now(Grant, account.id):
                yield missing(GRANTS, account.id, account.id)
            for grant in situation.grants(account.id, situation.at):
                if grant.unit != self.unit:
                    continue
                answer = situation.answer(grant.id, COVERED)
                right = named and set(grant.actions) <= set(self.actions)
                if right or answer.given == YES:
                    yield from met(1, account.id)
                else:
                    yield wrong(COVERED, grant.id, account.id, answer)
