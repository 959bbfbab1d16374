"""Who removes, and what they see to afterwards."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import FINE, Outcome, counted
from some_governance.records.accounts import Account
from some_governance.records.removals import Removal, Step, Taking
from some_governance.records.spans import EARLIEST
from some_governance.rules.absence import absent
from some_governance.rules.acts import asked, unseen
from some_governance.rules.hands import ADMINISTRATOR, COVERED, Deed, Hands
from some_governance.rules.removed import REMOVE, removals_on, steps_of, unplaced
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class RemovalSteps:
    """
    Removals are made by appointed people, who see to what belongs to them.

    Attributes:
        roles: Who may remove: appointed to one of these, words of the guidelines.

        units: As in `appointed-only`.

        after: Steps that have to be taken afterwards, words of the guidelines.

        within: How long there is for them, from the removal; `UNSAID` when the text
            names no time: then the duty stays open.

        actions: `remove`, `hide`.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "removal-steps"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = (COVERED,)
    judged: ClassVar[bool] = False

    roles: tuple[str, ...] = (ADMINISTRATOR,)
    units: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    within: Within | Literal[Unnumbered.UNSAID] = UNSAID
    actions: tuple[Taking, ...] = field(default=REMOVE, validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The roles, units and steps, and the words for accounts."""
        return (*self.roles, *self.units, *self.after, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each removal in the window: its hand, and its steps.

        `MISSING_FACT` for an account whose removals no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            yield from unseen(situation, Removal, account, asked(situation, account))
            yield from unplaced(situation, account, self.actions)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        hands = Hands(roles=self.roles, units=self.units)
        for removal in removals_on(situation, account, self.actions):
            deed = Deed(
                subject=removal.of,
                account=account.id,
                at=removal.at,
                by=removal.by,
                actions=(removal.action,),
            )
            refused = hands.refuse(situation, deed)
            undone = tuple(self._undone(situation, removal))
            yield from [refused, *undone] if refused else undone or [FINE]

    def _undone(self, situation: Situation, removal: Removal) -> Iterator[Outcome]:
        """
        Yield what belongs to a removal and wasn't done, or not in time.

        Of a removal whose time nobody knows, any step may be one afterwards: when it
        was is asked for along with its hand.
        """
        since, due = removal.at or EARLIEST, None
        if removal.at is not None and isinstance(self.within, Within):
            due = self.within.due(removal.at, situation.calendar)
        for name in self.after:
            if not any(
                since <= at and (due is None or at < due)
                for at in steps_of(situation, removal.of, name)
            ):
                yield absent(
                    situation,
                    Step,
                    removal,
                    due,
                    of=removal.of,
                    about=name,
                    step=name,
                )
