"""What the archive has to have."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import FINE, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.rules.absence import absent
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.asking import NO, ask, missing
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import AWAY, broken_by, lacking_by, taken_away
from some_governance.rules.rule import Scope
from some_governance.situation.index import Utterance
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

WORTHY = "archive-worthy"
"""Asks a human by which criterion something has to be archived; `no` for none."""

CAPTURED = "captured"
"""What a `MISSING_FACT` is about when nobody knows when a copy was taken."""

METADATA = "metadata"
"""What a `MISSING_FACT` is about when nobody knows what is said of a copy."""

FORM = "form"
"""What a `MISSING_FACT` is about when nobody knows which form a copy has."""

REMOVALS = "removal"

_KEPT = (*UTTERANCES, REMOVALS)


@frozen(kw_only=True)
class ArchiveDuty:
    """
    What is worth it is archived, and what is removed.

    The content decides, so each thing is judged by a human; what the archive has
    already needs no judgement, nor does a removal. What isn't worth it is counted as
    kept.

    Attributes:
        of: `publication`, `comment`, `reply`, and `removal` for what was removed,
            whole or in part.

        criteria: Answers that make a thing worth archiving, words of the guidelines.

        captured_first: Whether the copy of what is removed has to be taken before it
            is removed: what is captured afterwards may not be what was there.

        metadata: What has to be said of a copy beside its content, words of the
            guidelines. One copy that has all of it, in the right form, is enough.

        form: The form that a copy has to have, a word of the guidelines; `None` for
            whichever.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "archive-duty"
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(validator=deep_iterable(in_(_KEPT), min_len(1)))
    criteria: tuple[str, ...] = ()
    captured_first: bool = False
    metadata: tuple[str, ...] = ()
    form: str | None = None
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self._judges and not self.criteria:
            raise ValueError("'criteria' is empty: name what makes a thing worth it")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human is asked."""
        return (WORTHY,) if self._judges else ()

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The criteria."""
        return {WORTHY: self.criteria}

    @property
    def words(self) -> tuple[str, ...]:
        """The criteria, what a copy has to have, and the words for accounts."""
        form = [self.form] if self.form else []
        return (*self.criteria, *self.metadata, *form, *self.accounts.words)

    @property
    def _judges(self) -> bool:
        return any(name != REMOVALS for name in self.of)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each thing, and each removal, in the window.

        `MISSING_FACT` for an account of which no source can name them all.
        """
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            for name in self.of:
                kind = UTTERANCES.get(name, Removal)
                yield from unseen(situation, kind, account, spans)
            yield from counted(self._told(situation, account), account.id)

    def _told(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        """Yield each outcome; of what is wrong with one copy, once."""
        told = set[tuple[Verdict, str | None, str | None]]()
        for outcome in self._judged(situation, account):
            same = outcome.verdict, outcome.subject, outcome.about
            if outcome is FINE or same not in told:
                yield outcome
                told.add(same)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for name in self.of:
            if name == REMOVALS:
                for removal in taken_away(situation, account, AWAY):
                    yield self._removed(situation, removal)
            else:
                for said in situation.subjects(UTTERANCES[name], account):
                    yield self._said(situation, said)

    def _said(self, situation: Situation, said: Utterance) -> Outcome:
        receipts = situation.about(ArchiveReceipt, said.id)
        answer = situation.answer(said.id, WORTHY)
        if answer.given == NO:
            return FINE
        if receipts:
            return self._complete(receipts, said.id, said)
        if not answer.lies_in(self.criteria):
            return ask(WORTHY, said.id, said.account, answer)
        return absent(
            situation, ArchiveReceipt, said, said.happened, late=True, receipt=False
        )

    def _removed(self, situation: Situation, removal: Removal) -> Outcome:
        receipts = situation.about(ArchiveReceipt, removal.of)
        if not receipts:
            return lacking_by(
                situation, removal, ArchiveReceipt, about=REMOVALS, receipt=False
            )
        complete = self._complete(receipts, removal.of, removal)
        if complete is not FINE or not self.captured_first:
            return complete
        if removal.at is None:
            return missing(WHEN, removal.of, removal.account)
        captured = [each.captured for each in receipts if each.captured is not None]
        if any(at <= removal.at for at in captured):
            return FINE
        if len(captured) < len(receipts):
            return missing(CAPTURED, removal.of, removal.account)
        return broken_by(removal, captured=min(captured))

    def _complete(
        self, receipts: Iterable[ArchiveReceipt], of: str, fact: Utterance | Removal
    ) -> Outcome:
        """Say whether one copy of a thing has what a copy has to have."""
        lacks = [self._lacks(each) for each in receipts]
        if {} in lacks:
            return FINE
        for values in lacks:
            for about, value in values.items():
                if value is None:
                    return missing(about, of, fact.account)
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=of,
            account=fact.account,
            at=fact.at,
            values=lacks[0],
        )

    def _lacks(self, receipt: ArchiveReceipt) -> dict[str, str | None]:
        """Give what a copy doesn't have, by what it is; `None` for what isn't known."""
        lacks: dict[str, str | None] = {}
        left = [each for each in self.metadata if each not in (receipt.metadata or ())]
        if left:
            known = receipt.metadata is not None
            lacks[METADATA] = ", ".join(left) if known else None
        if self.form and receipt.form != self.form:
            lacks[FORM] = receipt.form
        return lacks


RULES = (ArchiveDuty,)
