"""What a human alone can say of a thing, and what follows from it."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import Outcome, Verdict, counted, met
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment, Publication
from some_governance.rules.acts import UTTERANCES, asked, not_ours, unseen
from some_governance.rules.answered import looked_at, unsettled
from some_governance.rules.asking import ask
from some_governance.rules.foreseen import Foreseen
from some_governance.rules.planned import PLANNING
from some_governance.rules.rule import Scope
from some_governance.situation.index import Utterance
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Judged:
    """
    A human says of each thing whether it is as the text wants it.

    What is not said in the account's voice, a citizen's comment apart, is a private
    utterance, and not spoken of; so is a message that the account gets.

    Attributes:
        of: `publication`, `comment`, `reply`, `message`.

        question: What a human is asked, a word of the guidelines.

        right: Answers that keep the clause.

        wrong: Answers that break it. With another answer it is asked again.

        except_planned: Whether publications are right that carry out what stood in a
            plan before the clause's mode began; without a mode it means nothing.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "judged"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, *PLANNING)
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = True

    of: tuple[str, ...] = field(validator=deep_iterable(in_(UTTERANCES), min_len(1)))
    question: str
    right: tuple[str, ...] = field(validator=min_len(1))
    wrong: tuple[str, ...]
    except_planned: bool = False
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if both := set(self.right).intersection(self.wrong):
            raise ValueError(f"{min(both)} is both right and wrong: keep one")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human is asked."""
        return (self.question,)

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The answers that keep the clause, and those that break it."""
        return {self.question: (*self.right, *self.wrong)}

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts; the question defines its own answers."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each thing in the window.

        `MISSING_FACT` for an account of which no source can name them all.
        """
        foreseen = Foreseen.of(situation) if self.except_planned else None
        for account in situation.chosen(self.accounts):
            for name in self.of:
                spans = asked(situation, account)
                yield from unseen(situation, UTTERANCES[name], account, spans)
            outcomes = self._answers(situation, account, foreseen)
            yield from counted(outcomes, account.id)

    def _answers(
        self, situation: Situation, account: Account, foreseen: Foreseen | None
    ) -> Iterator[Outcome]:
        for name in self.of:
            kind = UTTERANCES[name]
            voice = None if kind is Comment else True
            rows = situation.rows(kind, account)
            rest = unsettled(rows, self.question, self.right, voice=voice)
            yield from met(len(rows.facts) - len(rest.facts))
            closer = partial(self._spared, situation, foreseen)
            if foreseen is not None:
                yield from map(closer, rest.facts)
            else:
                yield from looked_at(rest, account.id, closer, voice=voice)

    def _spared(
        self, situation: Situation, foreseen: Foreseen | None, said: Utterance
    ) -> Outcome:
        """Say what comes out, unless it was foreseen."""
        outcome = self._answered(situation, said)
        if foreseen is not None and isinstance(said, Publication):
            return foreseen.spare(situation, said, outcome)
        return outcome

    def _answered(self, situation: Situation, said: Utterance) -> Outcome:
        if not isinstance(said, Comment) and (outcome := not_ours(said)):
            return outcome
        answer = situation.answer(said.id, self.question)
        if answer.given not in self.wrong:
            return ask(self.question, said.id, said.account, answer)
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=said.id,
            account=said.account,
            at=said.at,
            values={"question": self.question, "answer": answer.given},
        )


RULES = (Judged,)
