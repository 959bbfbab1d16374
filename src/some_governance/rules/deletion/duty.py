"""What has to be removed, and what comes first."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, counted
from some_governance.records.accounts import Account
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.utterances import Comment
from some_governance.rules.absence import absent
from some_governance.rules.acts import asked, unseen
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import (
    GROUND,
    REMOVE,
    broken_by,
    removals_of,
    removals_on,
    steps_of,
    unplaced,
    written,
)
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

MUST_GO = "must-be-removed"
"""Asks a human whether something has to go on a ground that the text doesn't list."""


@frozen(kw_only=True)
class RemovalDuty:
    """
    What a human finds to be against the rules is documented, removed and archived.

    Each comment that stands is judged: `no`, or a ground. On a ground that the text
    doesn't list for removal, two sentences of it may pull apart, so a human says
    whether it has to go. Of what was removed, the steps are asked for, and a copy in
    the archive, taken before or after.

    Attributes:
        grounds: Those on which it has to be removed, words of the guidelines.

        before: Steps that have to be taken first, words of the guidelines.

        archived: Whether the archive has to have a copy.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "removal-duty"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = (GROUND, MUST_GO)
    judged: ClassVar[bool] = False

    grounds: tuple[str, ...] = field(validator=min_len(1))
    before: tuple[str, ...] = ()
    archived: bool = True
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The grounds, the steps, and the words for accounts."""
        return (*self.grounds, *self.before, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each comment and each removal in the window.

        `MISSING_FACT` for an account of which no source can name them all.
        """
        for account in situation.chosen(self.accounts):
            for kind in (Comment, Removal):
                yield from unseen(situation, kind, account, asked(situation, account))
            yield from unplaced(situation, account, REMOVE)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        removals = tuple(removals_on(situation, account, REMOVE))
        judged = {removal.of for removal in removals}
        for comment in situation.subjects(Comment, account):
            if not removals_of(situation, comment.id):
                yield self._bound(situation, comment.id, account) or absent(
                    situation, Removal, comment, None
                )
            elif comment.id not in judged:
                yield NOT_SPOKEN_OF  # another sentence, or window, judges its removal
        for removal in removals:
            yield self._bound(situation, removal.of, account) or self._steps(
                situation, removal
            )

    def _bound(self, situation: Situation, of: str, account: Account) -> Outcome | None:
        """Say why one thing needn't be removed, or can't be told; `None` if it must."""
        ground = situation.answer(of, GROUND)
        if ground.given == NO:
            return NOT_SPOKEN_OF
        listed = ground.lies_in(self.grounds)
        if listed:
            return None
        if listed is None or NO in ground.answers:
            return ask(GROUND, of, account.id, ground)
        must = situation.answer(of, MUST_GO)
        if must.given == YES:
            return None
        if must.given == NO:
            return NOT_SPOKEN_OF
        return ask(MUST_GO, of, account.id, must)

    def _steps(self, situation: Situation, removal: Removal) -> Outcome:
        """Hold a removal against what had to come first, and the archive."""
        at, of = removal.at, removal.of
        lacking = partial(
            absent,
            situation,
            fact=removal,
            due=removal.happened,
            since=written(situation, removal),
            late=True,
            of=of,
        )
        for name in self.before:
            taken = steps_of(situation, of, name)
            if not taken:
                return lacking(kind=Step, step=name)
            if at is None:
                return missing(WHEN, of, removal.account)
            if min(taken) > at:
                return broken_by(removal, step=name, taken=min(taken))
        if self.archived and not situation.about(ArchiveReceipt, of):
            return lacking(kind=ArchiveReceipt, receipt=False)
        return FINE
