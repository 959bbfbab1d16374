"""No case is handled on social media."""

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment, Publication, Reply
from some_governance.rules.acts import asked, not_ours, unseen
from some_governance.rules.answered import Answered
from some_governance.rules.asking import NO, YES, ask, wrong
from some_governance.rules.rule import Scope
from some_governance.situation.index import Act
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

_OURS: Mapping[str, type[Act]] = MappingProxyType(
    {"publication": Publication, "reply": Reply}
)


@frozen(kw_only=True)
class CaseHandling:
    """
    No case is handled here, neither by what the account says nor by what it gets.

    What the account says handles no case, as a human judges. A comment that is a
    matter for a case is taken to the ordinary channel, as a human says; until it is,
    the duty stays open, since the text names no time. Of comments that are none it
    doesn't speak. What isn't said in the account's voice is a private utterance, and
    not spoken of.

    Attributes:
        question: Asks of what the account says whether it handles a case: `yes`
            breaks the clause. A word of the guidelines.

        of: `publication`, `reply`.

        incoming: Which answers make a comment a matter for a case; `None` where the
            text doesn't speak of what comes in. The clause that archives such
            comments may ask the same: it is answered once.

        referred: Asks of such a comment whether it was taken to the ordinary channel;
            a word of the guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: One of `incoming` and `referred` is given without the other.
    """

    kind: ClassVar[str] = "case-handling"
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = True

    question: str
    of: tuple[str, ...] = field(
        default=("reply",), validator=deep_iterable(in_(_OURS), min_len(1))
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
        acts = dict.fromkeys(_OURS[name] for name in self.of)
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            for kind in (*acts, *([Comment] if self.incoming else [])):
                yield from unseen(situation, kind, account, spans)
            yield from counted(
                chain(
                    *(self._ours(situation, kind, account) for kind in acts),
                    self._incoming(situation, account),
                ),
                account.id,
            )

    def _ours(
        self, situation: Situation, kind: type[Act], account: Account
    ) -> Iterator[Outcome]:
        for act in situation.subjects(kind, account):
            answer = situation.answer(act.id, self.question)
            if outcome := not_ours(act):
                yield outcome
            elif answer.given == NO:
                yield FINE
            else:
                yield wrong(self.question, act.id, account.id, answer, act.at)

    def _incoming(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        if self.incoming is None or self.referred is None:
            return
        for comment in situation.subjects(Comment, account):
            chosen = self.incoming.chooses(situation, comment.id)
            question = self.referred if chosen else self.incoming.question
            answer = situation.answer(comment.id, question)
            if chosen is False:
                yield NOT_SPOKEN_OF
            elif answer.given == YES:
                yield FINE
            elif chosen and answer.given == NO:
                yield Outcome(
                    verdict=Verdict.PENDING,
                    subject=comment.id,
                    account=account.id,
                    at=comment.at,
                    values={"question": question, "answer": NO},
                )
            else:
                yield ask(question, comment.id, account.id, answer)


RULES = (CaseHandling,)
