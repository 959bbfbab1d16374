"""On which grounds something may be removed."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import FINE, Outcome, counted
from some_governance.records.removals import Removal, Taking
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.asking import NO, YES, ask, wrong
from some_governance.rules.removed import (
    GROUND,
    REMOVE,
    broken_by,
    removals_on,
    unplaced,
)
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class RemovalGrounds:
    """
    What others wrote is removed on a listed ground only.

    A human says on which ground, before or after: that it was said before is for the
    clause about documentation. What the account itself wrote, it may take back.

    Attributes:
        grounds: The closed list, words of the guidelines.

        also_judged: Questions that have to be answered with yes as well, whether the
            case is extraordinary for one.

        actions: Of what it speaks: `remove`, `remove-part`, `hide`, `close-comments`,
            `mute`. Each may have a list of its own, in a clause of its own.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "removal-grounds"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal")
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    grounds: tuple[str, ...] = field(validator=min_len(1))
    also_judged: tuple[str, ...] = ()
    actions: tuple[Taking, ...] = field(default=REMOVE, validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human is asked."""
        return (GROUND, *self.also_judged)

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The grounds, and yes to what is judged as well."""
        return {GROUND: self.grounds, **dict.fromkeys(self.also_judged, (YES,))}

    @property
    def words(self) -> tuple[str, ...]:
        """The grounds, and the words for accounts."""
        return (*self.grounds, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each removal in the window.

        `MISSING_FACT` for an account whose removals no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            yield from unseen(situation, Removal, account, asked(situation, account))
            yield from unplaced(situation, account, self.actions)
            yield from counted(
                (
                    self._judge(situation, removal)
                    for removal in removals_on(situation, account, self.actions)
                ),
                account.id,
            )

    def _judge(self, situation: Situation, removal: Removal) -> Outcome:
        ground = situation.answer(removal.of, GROUND)
        listed = ground.lies_in(self.grounds)
        if listed is None:
            return ask(GROUND, removal.of, removal.account, ground)
        if not listed:
            return broken_by(removal, ground=min(ground.answers - {NO}, default=NO))
        for question in self.also_judged:
            answer = situation.answer(removal.of, question)
            if answer.given != YES:
                of, account = removal.of, removal.account
                return wrong(question, of, account, answer, removal.at)
        return FINE
