"""What the archive has to have."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import ClassVar

from attrs import evolve, field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    Verdict,
    counted,
    met,
)
from some_governance.records.accounts import Account
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.rules.absence import absent
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.answered import looked_at, unsettled
from some_governance.rules.asking import NO, ask, missing
from some_governance.rules.copies import CAPTURED, Wanted
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import AWAY, broken_by, lacking_by, taken_away
from some_governance.rules.rule import Scope
from some_governance.rules.sample import Sample
from some_governance.rules.within import Within
from some_governance.situation.index import Utterance
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

WORTHY = "archive-worthy"
"""Asks a human by which criterion something has to be archived; `no` for none."""

REMOVALS = "removal"

_KEPT = (*UTTERANCES, REMOVALS)


@frozen(kw_only=True)
class ArchiveDuty:
    """
    What is worth it is archived, and what is removed.

    The content decides, so each thing is judged by a human; what the archive has
    in time already needs no judgement, nor does a removal. What isn't worth it is
    counted as kept. Where only a sample is kept, nobody is asked about what isn't in
    it; and without criteria, all that is in it is archived.

    Attributes:
        of: `publication`, `comment`, `reply`, `message`, and `removal` for what was
            removed, whole or in part.

        criteria: Answers that make a thing worth archiving, words of the guidelines.

        captured_first: Whether the copy of what is removed has to be taken before it
            is removed: what is captured afterwards may not be what was there.

        metadata: What has to be said of a copy beside its content, words of the
            guidelines. One copy that has all of it, in the right form, is enough.

        form: The form that a copy has to have, a word of the guidelines; `None` for
            whichever.

        within: How long the archive has to confirm it, from when the thing was said,
            or removed; `None` where a copy counts whenever it comes.

        sample: Of which things alone it speaks; `None` for all. What was removed is
            in it by its own id, or by when it was said.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "archive-duty"
    reads: ClassVar[tuple[str, ...]] = (*_KEPT, "receipt")
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(validator=deep_iterable(in_(_KEPT), min_len(1)))
    criteria: tuple[str, ...] = ()
    captured_first: bool = False
    metadata: tuple[str, ...] = ()
    form: str | None = None
    within: Within | None = None
    sample: Sample | None = None
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self._speaks_of_words and not (self.criteria or self.sample):
            raise ValueError(
                "'criteria' is empty: name what makes a thing worth it, or a sample"
            )

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
    def _wanted(self) -> Wanted:
        return Wanted(metadata=self.metadata, form=self.form)

    @property
    def _judges(self) -> bool:
        return self._speaks_of_words and bool(self.criteria)

    @property
    def _speaks_of_words(self) -> bool:
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
            if outcome.subject is None or same not in told:
                yield outcome
                told.add(same)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for name in self.of:
            if name == REMOVALS:
                for removal in taken_away(situation, account, AWAY):
                    yield self._drawn(situation, removal)
            else:
                rows = situation.rows(UTTERANCES[name], account)
                if not self.criteria or self.sample is not None:
                    yield from (self._drawn(situation, said) for said in rows.facts)
                    continue
                rest = unsettled(rows, WORTHY, (NO,))
                yield from met(len(rows.facts) - len(rest.facts))
                closer = partial(self._drawn, situation)
                kept = situation.named_by(ArchiveReceipt)
                yield from looked_at(rest, account.id, closer, but=kept)

    def _drawn(self, situation: Situation, fact: Utterance | Removal) -> Outcome:
        """Say what comes out for a thing, if the sample has it."""
        of = fact.of if isinstance(fact, Removal) else fact.id
        said = situation.said(of)
        at = said.at if said else None
        drawn = self.sample is None or self.sample.holds(of, at, situation.calendar)
        if drawn is False:
            return NOT_SPOKEN_OF
        if isinstance(fact, Removal):
            outcome = self._removed(situation, fact)
        else:
            outcome = self._said(situation, fact)
        if drawn is None and outcome is not FINE:
            return missing(WHEN, of, fact.account)
        return outcome

    def _said(self, situation: Situation, said: Utterance) -> Outcome:
        answer = situation.answer(said.id, WORTHY)
        if self.criteria and answer.given == NO:
            return FINE
        due = self._due(situation, said)
        if (outcome := self._timely(situation, said.id, said, due)) is not None:
            return outcome
        if self.criteria and not answer.lies_in(self.criteria):
            return ask(WORTHY, said.id, said.account, answer)
        if self.within is not None and due is None:
            return missing(WHEN, said.id, said.account)
        by = due or said.happened
        lacking = partial(absent, situation, ArchiveReceipt, said, by, late=due is None)
        return _telling(lacking, situation, said.id)

    def _removed(self, situation: Situation, removal: Removal) -> Outcome:
        due = self._due(situation, removal)
        outcome = self._timely(situation, removal.of, removal, due)
        if outcome is None:
            if self.within is not None and due is None:
                return missing(WHEN, removal.of, removal.account)
            lacking = partial(
                lacking_by, situation, removal, ArchiveReceipt, REMOVALS, due
            )
            return _telling(lacking, situation, removal.of)
        if outcome is not FINE or not self.captured_first:
            return outcome
        if removal.at is None:
            return missing(WHEN, removal.of, removal.account)
        receipts = situation.about(ArchiveReceipt, removal.of)
        captured = [each.captured for each in receipts if each.captured is not None]
        if any(at <= removal.at for at in captured):
            return FINE
        if len(captured) < len(receipts):
            return missing(CAPTURED, removal.of, removal.account)
        return broken_by(removal, captured=min(captured))

    def _due(self, situation: Situation, fact: Utterance | Removal) -> datetime | None:
        """Give the first instant that is too late; `None` where nobody can, or is."""
        if self.within is None or fact.at is None:
            return None
        return self.within.due(fact.at, situation.calendar)

    def _timely(
        self,
        situation: Situation,
        of: str,
        fact: Utterance | Removal,
        due: datetime | None,
    ) -> Outcome | None:
        """Say what copies that came in time come to; `None` where none did."""
        receipts = [
            each
            for each in situation.about(ArchiveReceipt, of)
            if self.within is None or (due is not None and each.at < due)
        ]
        if not receipts:
            return None
        outcome = self._wanted.among(receipts, of, fact)
        waits = due is not None and situation.at < due
        if waits and outcome.verdict is Verdict.BROKEN:
            return evolve(outcome, verdict=Verdict.PENDING, due=due)
        return outcome


def _telling(lacking: Callable[..., Outcome], situation: Situation, of: str) -> Outcome:
    """Let what lacks a copy in time tell of one that came too late, if one did."""
    late = [each.at for each in situation.about(ArchiveReceipt, of)]
    return lacking(confirmed=min(late)) if late else lacking(receipt=False)


RULES = (ArchiveDuty,)
