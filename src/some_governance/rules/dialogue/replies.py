"""Whether comments are answered, in time, by somebody who speaks for the account."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import ClassVar, Literal

from attrs import evolve, field, frozen, validators
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment, Reply
from some_governance.rules.absence import TOO_LATE, absent, waited
from some_governance.rules.acts import asked, unseen
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.dialogue.afterwards import IN_THREAD, replied
from some_governance.rules.dialogue.enquiries import Choice, To
from some_governance.rules.dialogue.expiry import expired
from some_governance.rules.dialogue.removing import Lawfully
from some_governance.rules.dialogue.voices import NOBODY, heard
from some_governance.rules.hands import COVERED, WHEN, Hands
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import Within, forward
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


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

        expires_after: How long after the publication comments are answered: what is
            written later under it needs no reply; `None` for ever.

        optional: A question whose answer, whichever it is, discharges the duty:
            «dersom det føles naturlig».

        roles: Only replies by people appointed to these count, words of the
            guidelines; empty for all in the account's voice.

        units: As in `appointed-only`, where there are roles.

        removed_for: The removal of the comment on these grounds, in time, discharges
            it too, words of the guidelines.

        removed_judged: If these questions are answered with yes, too: whether the
            case is extraordinary for one.

        removed_with: If these steps were taken when it was removed, or later, words
            of the guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: `unless` excepts every comment; or a removal is judged that
            settles nothing.
    """

    kind: ClassVar[str] = "reply-duty"
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    to: To = field(factory=To)
    unless: To | None = None
    within: Within | Literal[Unnumbered.UNSAID] = UNSAID
    expires_after: relativedelta | None = field(
        default=None, validator=validators.optional(forward)
    )
    optional: str | None = None
    roles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    removed_for: tuple[str, ...] = ()
    removed_judged: tuple[str, ...] = ()
    removed_with: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self.unless == To():
            raise ValueError(
                "'unless' excepts every comment: name some, or leave it out"
            )
        if self.removed_judged and not self.removed_for:
            raise ValueError("'removed_judged' needs removed_for: name its grounds")

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
            *self._lawfully.questions,
        )

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """What chooses comments, what leaves one open, and grounds for removals."""
        return {
            **self._choice.awaited,
            **({self.optional: (YES, NO)} if self.optional else {}),
            **self._lawfully.awaited,
        }

    @property
    def words(self) -> tuple[str, ...]:
        """The words for comments, people, removals and accounts."""
        return (
            *self._choice.words,
            *self.roles,
            *self.units,
            *self._lawfully.words,
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
            late = expired(situation, comment, self.expires_after)
            question = choice.open_question(situation, comment)
            if question is None or late is NOT_SPOKEN_OF:
                yield NOT_SPOKEN_OF
            elif question:
                answer = situation.answer(comment.id, question)
                yield ask(question, comment.id, account.id, answer)
            else:
                yield late or self._settled(situation, comment)

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
        yield self._lawfully.settles(
            situation, comment, due, timed=self.within is not UNSAID
        )
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
        if due is None:
            late = waited(situation, comment.id, comment.account, comment.at)
            return late or absent(situation, Reply, comment, None)
        lacking = absent(situation, Reply, comment, due)
        if lacking.verdict is not Verdict.BROKEN:
            return lacking
        return evolve(lacking, values=replied(situation, comment, self._hands, due))

    @property
    def _lawfully(self) -> Lawfully:
        return Lawfully(
            grounds=self.removed_for,
            judged=self.removed_judged,
            steps=self.removed_with,
        )

    @property
    def _hands(self) -> Hands | None:
        return Hands(roles=self.roles, units=self.units) if self.roles else None
