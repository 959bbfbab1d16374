"""Who may act: appointed people, and units by their own access."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import FINE, Outcome, counted, met
from some_governance.records.accounts import Account
from some_governance.records.people import Grant
from some_governance.rules.acts import (
    ACTS,
    asked,
    deed_of,
    not_ours,
    shown_by,
    unseen,
)
from some_governance.rules.asking import YES, missing, wrong
from some_governance.rules.hands import ADMINISTRATOR, COVERED, GRANTS, HANDS, Hands
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class AppointedOnly:
    """
    Only appointed people act in the account's voice.

    What is not said in the account's voice is a private utterance, and not spoken
    of. The access of a unit that the text names covers its people for the actions
    that it was granted for; whether it covers another action, and whether another
    unit's access covers anything, is for a human to say.

    Attributes:
        actions: `publish`, `reply`, `comment`, `message`.

        roles: Appointed to one of these, words of the guidelines.

        units: Units whose own access covers their people, words of the guidelines.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "appointed-only"
    reads: ClassVar[tuple[str, ...]] = ("publication", "reply", "message", *HANDS)
    scope: ClassVar[Scope] = Scope.THREAD
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
            spans = asked(situation, account)
            for kind in shown_by(self.actions):
                yield from unseen(situation, kind, account, spans)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        hands = Hands(roles=self.roles, units=self.units)
        for kind in shown_by(self.actions):
            acts = situation.subjects(kind, account)
            doubted = hands.doubted(situation, account, acts)
            yield from met(len(acts) - len(doubted))
            for act in doubted:
                yield not_ours(act) or hands.refuse(situation, deed_of(act)) or FINE


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
    reads: ClassVar[tuple[str, ...]] = ("grant",)
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
