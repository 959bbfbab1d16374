"""Whether people are answered, in time, by somebody who speaks for the account."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import ClassVar, Literal

from attrs import evolve, field, frozen
from attrs.validators import deep_iterable, in_, min_len, optional
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.rules.absence import TOO_LATE, absent, waited
from some_governance.rules.acts import UTTERANCES, asked, unseen
from some_governance.rules.asking import NO, YES, ask, ask_all, missing
from some_governance.rules.dialogue.afterwards import replied
from some_governance.rules.dialogue.answering import (
    IN_THREAD,
    answered,
    in_thread,
    left_open,
)
from some_governance.rules.dialogue.enquiries import Choice, To
from some_governance.rules.dialogue.expiry import expired
from some_governance.rules.dialogue.incoming import (
    ANSWERS,
    COMMENT,
    INCOMING,
    Incoming,
    not_theirs,
)
from some_governance.rules.dialogue.plainly import Plainly
from some_governance.rules.dialogue.removing import Lawfully
from some_governance.rules.hands import COVERED, HANDS, WHEN, Hands
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import Within, forward
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class ReplyDuty:
    """
    What people write is answered.

    What answers a comment is a reply in the account's voice. One whose hand is known
    not to be among those who may reply is a private utterance, and answers nothing;
    whose hand an unknown one is, is for the clause about who may reply. A later reply
    that stands in the same thread, but isn't a reply to the comment itself, may answer
    it or not: a human says. What answers a message is the first one in the account's
    voice that comes later in its conversation.

    Attributes:
        of: `comment`, `message`.

        to: Which of them.

        unless: Which of them not: those of which another clause speaks.

        within: How long there is, from when it was written; `UNSAID` when
            the text names no time: then the duty stays open, until a human judges
            that it has waited too long.

        expires_after: How long after the publication comments are answered: what is
            written later under it needs no reply; `None` for ever, as for messages.

        optional: A question whose answer, whichever it is, discharges the duty:
            «dersom det føles naturlig».

        roles: Only replies by people appointed to these count, words of the
            guidelines; empty for all in the account's voice.

        units: As in `appointed-only`, where there are roles.

        removed_for: Its removal on these grounds, in time, discharges the duty too,
            words of the guidelines.

        removed_judged: If these questions are answered with yes, too: whether the
            case is extraordinary for one.

        removed_with: If these steps were taken when it was removed, or later, words
            of the guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: `unless` excepts everything; a removal is judged that settles
            nothing; or messages alone expire.
    """

    kind: ClassVar[str] = "reply-duty"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal", "step", *HANDS)
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(
        default=(COMMENT,), validator=deep_iterable(in_(INCOMING), min_len(1))
    )
    to: To = field(factory=To)
    unless: To | None = None
    within: Within | Literal[Unnumbered.UNSAID] = UNSAID
    expires_after: relativedelta | None = field(
        default=None, validator=optional(forward)
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
                "'unless' excepts everything: name some of it, or leave it out"
            )
        if self.expires_after and COMMENT not in self.of:
            raise ValueError("'expires_after' is for comments: leave it out")
        if self.removed_judged and not self.removed_for:
            raise ValueError("'removed_judged' needs removed_for: name its grounds")

    @property
    def _choice(self) -> Choice:
        """Of which comments and messages it speaks."""
        return Choice(to=self.to, unless=self.unless)

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (
            *self._choice.questions,
            *([IN_THREAD] if COMMENT in self.of else ()),
            *([TOO_LATE] if self.within is UNSAID else ()),
            *([self.optional] if self.optional else ()),
            *([COVERED] if self.roles else ()),
            *self._lawfully.questions,
        )

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """What chooses, what leaves one open, and grounds for removals."""
        return {
            **self._choice.awaited,
            **({self.optional: (YES, NO)} if self.optional else {}),
            **self._lawfully.awaited,
        }

    @property
    def words(self) -> tuple[str, ...]:
        """The words for what is written, people, removals and accounts."""
        return (
            *self._choice.words,
            *self.roles,
            *self.units,
            *self._lawfully.words,
            *self.accounts.words,
        )

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each comment, or message, in the window.

        `MISSING_FACT` for an account of which no source can name them all.
        """
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            for name in self.of:
                yield from unseen(situation, INCOMING[name], account, spans)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for name in self.of:
            rows = situation.rows(INCOMING[name], account)
            rest: Sequence[Incoming] = rows.facts
            opened = self._choice.open_questions(rows)
            plain = name == COMMENT and self.expires_after is None
            if plain:
                plainly = Plainly.on(situation, account, self._hands, self.within)
                counts, rest, opened = plainly.settled(rows, opened)
                yield from counts
            each = zip(rest, opened, strict=True)
            for (question, answer), some in groupby(each, itemgetter(1)):
                if plain and question and answer is None:
                    yield ask_all(question, [said.id for said, _ in some], account.id)
                    continue
                for said, _ in some:
                    yield not_theirs(said) or self._answered(situation, question, said)

    def _answered(
        self, situation: Situation, question: str | None, said: Incoming
    ) -> Outcome:
        """Say what comes out for what somebody wrote, if it is chosen."""
        late = expired(situation, said, self.expires_after)
        if question is None or late is NOT_SPOKEN_OF:
            return NOT_SPOKEN_OF
        if question:
            answer = situation.answer(said.id, question)
            return ask(question, said.id, said.account, answer)
        return late or self._settled(situation, said)

    def _settled(self, situation: Situation, said: Incoming) -> Outcome:
        """Say what came of it: one way that settles it is enough."""
        due = None
        if isinstance(self.within, Within) and said.at is not None:
            due = self.within.due(said.at, situation.calendar)
        doubts = []
        for outcome in self._ways(situation, said, due):
            if outcome is FINE:
                return FINE
            if outcome is not None:
                doubts.append(outcome)
        return doubts[0] if doubts else self._lacking(situation, said, due)

    def _ways(
        self, situation: Situation, said: Incoming, due: datetime | None
    ) -> Iterator[Outcome | None]:
        """Yield what each way to settle it came to; nothing for one that didn't."""
        if due is None and self.within is not UNSAID:
            yield missing(WHEN, said.id, said.account)
        else:
            yield answered(situation, said, self._hands, due)
        yield self._lawfully.settles(
            situation, said, due, timed=self.within is not UNSAID
        )
        yield left_open(situation, said, self.optional)
        if due is not None or self.within is UNSAID:
            yield in_thread(situation, said, self._hands, due)

    def _lacking(
        self, situation: Situation, said: Incoming, due: datetime | None
    ) -> Outcome:
        """Say what it means that nothing answers it."""
        lacking = absent(situation, ANSWERS[type(said)], said, due)
        if due is None:
            return waited(situation, said.id, said.account, said.at) or lacking
        if lacking.verdict is not Verdict.BROKEN:
            return lacking
        return evolve(lacking, values=replied(situation, said, self._hands, due))

    @cached_property
    def _lawfully(self) -> Lawfully:
        return Lawfully(
            grounds=self.removed_for,
            judged=self.removed_judged,
            steps=self.removed_with,
        )

    @cached_property
    def _hands(self) -> Hands | None:
        return Hands(roles=self.roles, units=self.units) if self.roles else None
