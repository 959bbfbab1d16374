"""What has to be removed, and what comes first."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    Verdict,
    counted,
    not_applicable,
)
from some_governance.records.accounts import Account
from some_governance.records.removals import ArchiveReceipt, Removal, Taking
from some_governance.records.utterances import Comment, Publication
from some_governance.rules.absence import TOO_LATE, absent, waited
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.answered import looked_at, unsettled
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import (
    CLOSE,
    GROUND,
    REMOVE,
    lacking_by,
    not_first,
    removals_of,
    removals_on,
    telling,
    undone,
    unplaced,
)
from some_governance.rules.rule import Scope
from some_governance.situation.index import Utterance
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
    whether it has to go; not of what is gone with all that is demanded, for no answer
    would change that. The text names no time: what stands waits, until a human
    judges that it has waited too long. Of what was removed, the steps are asked for,
    and a copy in the archive, taken before or after. A text that hides says so by its
    actions; what is shown again stands. Where comments have to be closed, each
    publication is judged.

    Attributes:
        grounds: Those on which it has to be removed, words of the guidelines.

        before: Steps that have to be taken first, in this order, words of the
            guidelines.

        archived: Whether the archive has to have a copy.

        actions: What has to be done, any of `remove`, `remove-part`, `hide`,
            `close-comments`, `mute`; the first of them is told of what waits.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "removal-duty"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal", "step", "receipt")
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = (GROUND, MUST_GO, TOO_LATE)
    judged: ClassVar[bool] = False

    grounds: tuple[str, ...] = field(validator=min_len(1))
    before: tuple[str, ...] = ()
    archived: bool = True
    actions: tuple[Taking, ...] = field(default=REMOVE, validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The grounds, and that there is none."""
        return {GROUND: (NO, *self.grounds)}

    @property
    def words(self) -> tuple[str, ...]:
        """The grounds, the steps, and the words for accounts."""
        return (*self.grounds, *self.before, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each thing that stands, and each removal.

        `MISSING_FACT` for an account of which no source can name them all.
        """
        for account in situation.chosen(self.accounts):
            for kind in (*self._kinds, Removal):
                yield from unseen(situation, kind, account, asked(situation, account))
            yield from unplaced(situation, account, self.actions)
            yield from counted(self._judged(situation, account), account.id)

    @property
    def _kinds(self) -> tuple[type[Comment | Publication], ...]:
        """What is judged while it stands."""
        closes = CLOSE in self.actions
        silences = any(action != CLOSE for action in self.actions)
        return (*([Comment] if silences else ()), *([Publication] if closes else ()))

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        removals = [
            each
            for each in removals_on(situation, account, self.actions)
            if removals_of(situation, each.of, self.actions)
        ]
        judged = {removal.of for removal in removals}
        gone = situation.named_by(Removal)
        closer = partial(self._stands, situation, account, judged)
        for kind in self._kinds:
            rows = situation.rows(kind, account)
            rest = unsettled(rows, GROUND, (NO,), but=gone)
            yield from not_applicable(len(rows.facts) - len(rest.facts))
            yield from looked_at(rest, account.id, closer, but=gone)
        for removal in removals:
            steps = self._steps(situation, removal)
            bound = self._bound(situation, removal.of, account)
            if steps is FINE and bound is not None and bound.about == MUST_GO:
                # It is met or not spoken of, whatever a human would say: nobody is
                # asked, and it counts as neither.
                continue
            yield bound or steps

    def _stands(
        self,
        situation: Situation,
        account: Account,
        judged: Collection[str],
        said: Utterance,
    ) -> Outcome | None:
        """Say what comes out for what stands; `None` for a removal that is judged."""
        if not removals_of(situation, said.id, (*self.actions, *REMOVE)):
            bound = self._bound(situation, said.id, account)
            return bound or _waiting(situation, said, self.actions[0])
        return None if said.id in judged else self._gone(situation, said)

    def _gone(self, situation: Situation, said: Utterance) -> Outcome:
        """
        Say that another sentence judges what is gone, or this one at another time.

        What was removed for good may have been hidden before: then this one would.
        """
        held = removals_of(situation, said.id, self.actions)
        if held:
            return undone(situation, held[-1]) or NOT_SPOKEN_OF
        unseen = absent(situation, Removal, said, None)
        if unseen.verdict is Verdict.MISSING_FACT:
            return unseen
        return NOT_SPOKEN_OF

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
        if late := not_first(situation, removal, self.before):
            return late
        if self.before and removal.at is None:
            return missing(WHEN, removal.of, removal.account)
        if self.archived and not situation.about(ArchiveReceipt, removal.of):
            return lacking_by(situation, removal, ArchiveReceipt, receipt=False)
        return undone(situation, removal) or FINE


def _waiting(situation: Situation, said: Utterance, action: Taking) -> Outcome:
    """Say what it means that nothing was done about something yet."""
    late = waited(situation, said.id, said.account, said.at)
    return late or telling(absent(situation, Removal, said, None), action)
