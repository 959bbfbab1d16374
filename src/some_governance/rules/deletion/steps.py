"""Who removes, and what they see to before and afterwards."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from attrs import evolve, field, frozen
from attrs.validators import min_len

from some_governance.outcomes import FINE, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.removals import Removal, Step, Taking
from some_governance.records.spans import EARLIEST
from some_governance.rules.absence import TOO_LATE, absent, waited
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.asking import missing
from some_governance.rules.hands import ADMINISTRATOR, COVERED, HANDS, WHEN, Deed, Hands
from some_governance.rules.removed import (
    REMOVE,
    broken_by,
    not_first,
    removals_on,
    steps_of,
    telling,
    unplaced,
    written,
)
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class RemovalSteps:
    """
    Removals are made by appointed people, who see to what belongs to them.

    Attributes:
        roles: Who may remove: appointed to one of these, words of the guidelines;
            empty for anybody.

        units: As in `appointed-only`, where there are roles.

        before: Steps that have to be taken first, in this order, words of the
            guidelines.

        after: Steps that have to be taken afterwards, words of the guidelines.

        never: Steps that may not be taken, neither before nor afterwards, words of
            the guidelines.

        within: How long there is for what comes afterwards, from the removal;
            `UNSAID` when the text names no time: then the duty stays open, until a
            human judges that it has waited too long.

        actions: Of what it speaks: `remove`, `remove-part`, `hide`, `close-comments`,
            `mute`.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: It demands nothing, or forbids a step that it demands.
    """

    kind: ClassVar[str] = "removal-steps"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal", "step", *HANDS)
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    roles: tuple[str, ...] = (ADMINISTRATOR,)
    units: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    within: Within | Literal[Unnumbered.UNSAID] = UNSAID
    actions: tuple[Taking, ...] = field(default=REMOVE, validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if not (self.roles or self.before or self.after or self.never):
            raise ValueError("it demands nothing: name roles, before, after or never")
        if both := {*self.before, *self.after}.intersection(self.never):
            raise ValueError(
                f"'never' forbids {min(both)}, which has to be taken: name it once"
            )

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (
            *([COVERED] if self.roles else ()),
            *([TOO_LATE] if self.after and self.within is UNSAID else ()),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The roles, units and steps, and the words for accounts."""
        return (
            *self.roles,
            *self.units,
            *self.before,
            *self.after,
            *self.never,
            *self.accounts.words,
        )

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
        for removal in removals_on(situation, account, self.actions):
            found: list[Outcome] = []
            for each in self._found(situation, removal):
                if each not in found:  # several steps may lack the same fact
                    found.append(each)
            yield from found or [FINE]

    def _found(self, situation: Situation, removal: Removal) -> Iterator[Outcome]:
        """Yield what is wrong with a removal, or can't be told of it."""
        if refused := self._refused(situation, removal):
            yield refused
        if late := not_first(situation, removal, self.before):
            broken = late.verdict is Verdict.BROKEN
            yield evolve(late, about=str(late.values["step"])) if broken else late
        yield from self._undone(situation, removal)
        yield from self._forbidden(situation, removal)

    def _refused(self, situation: Situation, removal: Removal) -> Outcome | None:
        """
        Say what is wrong with the hand, or can't be told of it.

        When it was has to be known, for the hand as well as for the order of steps.
        """
        if self.roles:
            deed = Deed(
                subject=removal.of,
                account=removal.account,
                at=removal.at,
                by=removal.by,
                actions=(removal.action,),
            )
            return Hands(roles=self.roles, units=self.units).refuse(situation, deed)
        if removal.at is None and (self.before or self.after):
            return missing(WHEN, removal.of, removal.account)
        return None

    def _undone(self, situation: Situation, removal: Removal) -> Iterator[Outcome]:
        """
        Yield what belongs to a removal and wasn't done, or not in time.

        Of a removal whose time nobody knows, any step may be one afterwards: when it
        was is asked for along with its hand.
        """
        since, due = removal.at or EARLIEST, None
        if removal.at is not None and isinstance(self.within, Within):
            due = self.within.due(removal.at, situation.calendar)
        undone = [
            name
            for name in self.after
            if not any(
                since <= at and (due is None or at < due)
                for at in steps_of(situation, removal.of, name)
            )
        ]
        late = None
        if undone and self.within is UNSAID:
            late = waited(situation, removal.of, removal.account, removal.at)
        for name in undone:
            if late is None:
                outcome = absent(
                    situation,
                    Step,
                    removal,
                    due,
                    of=removal.of,
                    about=name,
                    step=name,
                )
                yield telling(outcome, removal.action)
            elif late.verdict is Verdict.BROKEN:
                yield evolve(late, about=name)
            else:
                yield late

    def _forbidden(self, situation: Situation, removal: Removal) -> Iterator[Outcome]:
        """Yield the steps that may not be taken and were, or may have been."""
        taken = {
            name: steps
            for name in self.never
            if (steps := steps_of(situation, removal.of, name))
        }
        for name, steps in taken.items():
            yield evolve(broken_by(removal, never=name, taken=steps[0]), about=name)
        if self.never and not taken:
            unseen = absent(
                situation,
                Step,
                removal,
                None,
                since=written(situation, removal),
                of=removal.of,
            )
            if unseen.verdict is Verdict.MISSING_FACT:
                yield unseen
