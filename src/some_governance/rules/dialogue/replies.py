"""Whether comments are answered, in time, by somebody who speaks for the account."""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar, Literal

from attrs import field, frozen

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.record import Record
from some_governance.records.removals import Removal, Step
from some_governance.records.utterances import Comment, Reply
from some_governance.rules.absence import absent
from some_governance.rules.acts import asked, unseen
from some_governance.rules.asking import NO, YES, ask, missing, wrong
from some_governance.rules.dialogue.enquiries import Choice, To
from some_governance.rules.dialogue.voices import NOBODY, heard
from some_governance.rules.hands import COVERED, WHEN, Hands
from some_governance.rules.removed import GROUND, removals_of
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

IN_THREAD = "answered-in-thread"
"""Asks a human whether a later reply in the same thread answers a comment."""

TOO_LATE = "too-late"
"""Lets a human say that a duty without a deadline has waited too long."""


@frozen(kw_only=True)
class ReplyDuty:
    """
    Comments of a kind are answered.

    What answers is a reply in the account's voice. One whose hand is known not to be
    among those who may reply is a private utterance, and answers nothing; whose hand
    an unknown one is, is for the clause about who may reply. A later reply that
    stands in the same thread, but isn't a reply to the comment itself, may answer it
    or not: a human says.

    Attributes:
        to: Which comments.

        unless: Which of them not: those of which another clause speaks.

        within: How long there is, from when the comment was written; `UNSAID` when
            the text names no time: then the duty stays open, until a human judges
            that it has waited too long.

        optional: A question whose answer, whichever it is, discharges the duty:
            «dersom det føles naturlig».

        roles: Only replies by people appointed to these count, words of the
            guidelines; empty for all in the account's voice.

        units: As in `appointed-only`, where there are roles.

        removed_for: The removal of the comment on these grounds, in time, discharges
            it too, words of the guidelines.

        removed_with: If these steps were taken about it, words of the guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: `unless` excepts every comment.
    """

    kind: ClassVar[str] = "reply-duty"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    judged: ClassVar[bool] = False

    to: To = field(factory=To)
    unless: To | None = None
    within: Within | Literal[Unnumbered.UNSAID] = UNSAID
    optional: str | None = None
    roles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    removed_for: tuple[str, ...] = ()
    removed_with: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self.unless == To():
            raise ValueError(
                "'unless' excepts every comment: name some, or leave it out"
            )

    @property
    def _choice(self) -> Choice:
        """Which comments it speaks of."""
        return Choice(to=self.to, unless=self.unless)

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (
            *self._choice.questions,
            IN_THREAD,
            *([TOO_LATE] if self.within is UNSAID else ()),
            *([self.optional] if self.optional else ()),
            *([COVERED] if self.roles else ()),
            *([GROUND] if self.removed_for else ()),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words for comments, people, removals and accounts."""
        return (
            *self._choice.words,
            *self.roles,
            *self.units,
            *self.removed_for,
            *self.removed_with,
            *self.accounts.words,
        )

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each comment in the window.

        `MISSING_FACT` for an account whose comments no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            yield from unseen(situation, Comment, account, asked(situation, account))
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        choice = self._choice
        for comment in situation.subjects(Comment, account):
            question = choice.open_question(situation, comment)
            if question is None:
                yield NOT_SPOKEN_OF
            elif question:
                answer = situation.answer(comment.id, question)
                yield ask(question, comment.id, account.id, answer)
            else:
                yield self._settled(situation, comment)

    def _settled(self, situation: Situation, comment: Comment) -> Outcome:
        """Say what came of a comment: one way that settles it is enough."""
        due = None
        if isinstance(self.within, Within) and comment.at is not None:
            due = self.within.due(comment.at, situation.calendar)
        doubts = []
        for outcome in self._ways(situation, comment, due):
            if outcome is FINE:
                return FINE
            if outcome is not None:
                doubts.append(outcome)
        return doubts[0] if doubts else self._lacking(situation, comment, due)

    def _ways(
        self, situation: Situation, comment: Comment, due: datetime | None
    ) -> Iterator[Outcome | None]:
        """Yield what each way to settle it came to; nothing for one that didn't."""
        if due is None and self.within is not UNSAID:
            yield missing(WHEN, comment.id, comment.account)
        else:
            yield self._answered(situation, comment, due)
        yield self._removed(situation, comment, due)
        yield self._left_open(situation, comment)
        if due is not None or self.within is UNSAID:
            yield self._in_thread(situation, comment, due)

    def _answered(
        self, situation: Situation, comment: Comment, due: datetime | None
    ) -> Outcome | None:
        """Say whether a reply to it answers it."""
        told = heard(situation, comment.id, self._hands, due=due)
        return FINE if told.counting else next(iter(told.doubts), None)

    def _in_thread(
        self, situation: Situation, comment: Comment, due: datetime | None
    ) -> Outcome | None:
        """Say whether a reply beside it answers it."""
        beside = heard(situation, comment.on, self._hands, since=comment.at, due=due)
        answer = situation.answer(comment.id, IN_THREAD)
        if beside == NOBODY or answer.given == NO:
            return None
        if answer.given != YES:
            return ask(IN_THREAD, comment.id, comment.account, answer)
        return FINE if beside.counting else beside.doubts[0]

    def _removed(
        self, situation: Situation, comment: Comment, due: datetime | None
    ) -> Outcome | None:
        """Say whether its removal settles it."""
        if not self.removed_for:
            return None
        removals = [
            each
            for each in removals_of(situation, comment.id)
            if due is None or each.at is None or each.at < due
        ]
        if not removals:
            return _unseen(situation, Removal, comment, due)
        ground = situation.answer(comment.id, GROUND)
        listed = ground.lies_in(self.removed_for)
        if listed is None:
            return ask(GROUND, comment.id, comment.account, ground)
        if not listed:
            return None
        taken = {step.step for step in situation.about(Step, comment.id)}
        if not taken.issuperset(self.removed_with):
            return _unseen(situation, Step, comment, due, late=True)
        dated = due is not None and any(each.at is not None for each in removals)
        if self.within is UNSAID or dated:
            return FINE
        return missing(WHEN, comment.id, comment.account)

    def _left_open(self, situation: Situation, comment: Comment) -> Outcome | None:
        """Say whether a human left it open, where the text lets one."""
        if self.optional is None:
            return None
        answer = situation.answer(comment.id, self.optional)
        if answer.given in (YES, NO):
            return FINE
        return ask(self.optional, comment.id, comment.account, answer)

    def _lacking(
        self, situation: Situation, comment: Comment, due: datetime | None
    ) -> Outcome:
        """Say what it means that nothing answers it."""
        late = situation.answer(comment.id, TOO_LATE)
        if due is None and (late.disputed or late.given == YES):
            return wrong(TOO_LATE, comment.id, comment.account, late, comment.at)
        return absent(situation, Reply, comment, due)

    @property
    def _hands(self) -> Hands | None:
        return Hands(roles=self.roles, units=self.units) if self.roles else None


def _unseen(
    situation: Situation,
    kind: type[Record],
    comment: Comment,
    due: datetime | None,
    *,
    late: bool = False,
) -> Outcome | None:
    """Say so when nobody can tell that something wasn't there by a deadline."""
    if due is None:
        return None
    outcome = absent(situation, kind, comment, due, late=late)
    return outcome if outcome.verdict is Verdict.MISSING_FACT else None
