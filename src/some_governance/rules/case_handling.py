"""No case is handled on social media."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    Verdict,
    counted,
    met,
    not_applicable,
)
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment, Message
from some_governance.rules.acts import OURS, UTTERANCES, asked, not_ours, unseen
from some_governance.rules.answered import Answered, looked_at, unsettled
from some_governance.rules.asking import NO, YES, ask, wrong
from some_governance.rules.rule import Scope
from some_governance.situation.index import Utterance
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class CaseHandling:
    """
    No case is handled here, neither by what the account says nor by what it gets.

    What the account says handles no case, as a human judges. A comment, or a message,
    that is a matter for a case is taken to the ordinary channel, as a human says; until
    it is, the duty stays open, since the text names no time. Of others that come in it
    doesn't speak. What isn't said in the account's voice is a private utterance, and
    not spoken of.

    Attributes:
        question: Asks of what the account says whether it handles a case: `yes`
            breaks the clause. A word of the guidelines.

        of: `publication`, `reply`, `message`.

        incoming: Which answers make a comment a matter for a case, or a message where
            `of` names messages; `None` where the text doesn't speak of what comes in.
            The clause that archives it may ask the same: it is answered once.

        referred: Asks of it whether it was taken to the ordinary channel; a word of
            the guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: One of `incoming` and `referred` is given without the other.
    """

    kind: ClassVar[str] = "case-handling"
    reads: ClassVar[tuple[str, ...]] = tuple(UTTERANCES)
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = True

    question: str
    of: tuple[str, ...] = field(
        default=("reply",), validator=deep_iterable(in_(OURS), min_len(1))
    )
    incoming: Answered | None = None
    referred: str | None = None
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if (self.incoming is None) != (self.referred is None):
            raise ValueError("name both of incoming and referred, or neither")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human is asked."""
        return tuple(self.awaited)

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The answers that decide."""
        awaited: dict[str, tuple[str, ...]] = {self.question: (YES, NO)}
        if self.incoming and self.referred:
            awaited[self.incoming.question] = self.incoming.answers
            awaited[self.referred] = (YES,)
        return awaited

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts; the questions define their own answers."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each thing said in the window."""
        kinds: dict[type[Utterance], None] = dict.fromkeys(
            [*(OURS[name] for name in self.of), *([Comment] if self.incoming else [])]
        )
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            for kind in kinds:
                yield from unseen(situation, kind, account, spans)
            outcomes = (self._answered(situation, account, kind) for kind in kinds)
            yield from counted(chain.from_iterable(outcomes), account.id)

    def _answered(
        self, situation: Situation, account: Account, kind: type[Utterance]
    ) -> Iterator[Outcome]:
        """Yield what comes out for each thing of a kind."""
        rows = situation.rows(kind, account)
        closer = partial(self._judged, situation)
        if kind is Comment and self.incoming:
            rest = self.incoming.may_choose(rows)
            yield from not_applicable(len(rows.facts) - len(rest.facts))
            yield from looked_at(rest, account.id, closer)
        else:
            rest = unsettled(rows, self.question, (NO,), voice=True)
            yield from met(len(rows.facts) - len(rest.facts))
            yield from looked_at(rest, account.id, closer, voice=True)

    def _judged(self, situation: Situation, said: Utterance) -> Outcome:
        """Say what comes out for what the account says, or gets."""
        if isinstance(said, Comment) or (
            isinstance(said, Message) and said.as_account is False
        ):
            return self._referred(situation, said)
        if outcome := not_ours(said):
            return outcome
        answer = situation.answer(said.id, self.question)
        return wrong(self.question, said.id, said.account, answer, said.at)

    def _referred(self, situation: Situation, said: Utterance) -> Outcome:
        """Say whether what comes in was taken to the ordinary channel."""
        if self.incoming is None or self.referred is None:
            return NOT_SPOKEN_OF
        chosen = self.incoming.chooses(situation, said.id)
        if chosen is False:
            return NOT_SPOKEN_OF
        question = self.referred if chosen else self.incoming.question
        answer = situation.answer(said.id, question)
        if answer.given == YES:
            return FINE
        if chosen and answer.given == NO:
            return Outcome(
                verdict=Verdict.PENDING,
                subject=said.id,
                account=said.account,
                at=said.at,
                values={"question": question, "answer": NO},
            )
        return ask(question, said.id, said.account, answer)


RULES = (CaseHandling,)
