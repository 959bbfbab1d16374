"""Whether factual errors are corrected."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import (
    FINE,
    Outcome,
    counted,
    not_applicable,
)
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment
from some_governance.rules.acts import asked, unseen
from some_governance.rules.answered import looked_at, unsettled
from some_governance.rules.asking import NO, YES, ask, wrong
from some_governance.rules.dialogue.incoming import (
    COMMENT,
    INCOMING,
    Incoming,
    not_theirs,
)
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ERROR = "factual-error"
"""Asks a human whether somebody has written a factual error."""

CORRECTED = "corrected"
"""Asks a human whether the factual error was corrected."""


@frozen(kw_only=True)
class Corrected:
    """
    A factual error that somebody writes is corrected, whatever else they write.

    Attributes:
        of: Where: in a `comment`, in a `message`.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "corrected"
    reads: ClassVar[tuple[str, ...]] = tuple(INCOMING)
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = (ERROR, CORRECTED)
    judged: ClassVar[bool] = True

    of: tuple[str, ...] = field(
        default=(COMMENT,), validator=deep_iterable(in_(INCOMING), min_len(1))
    )
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

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
        closer = partial(_corrected, situation)
        for name in self.of:
            kind = INCOMING[name]
            voice = None if kind is Comment else False
            rows = situation.rows(kind, account)
            rest = unsettled(rows, ERROR, (NO,), voice=voice)
            yield from not_applicable(len(rows.facts) - len(rest.facts))
            yield from looked_at(rest, account.id, closer, voice=voice)


def _corrected(situation: Situation, said: Incoming) -> Outcome:
    if outcome := not_theirs(said):
        return outcome
    error = situation.answer(said.id, ERROR)
    corrected = situation.answer(said.id, CORRECTED)
    if error.given != YES:
        return ask(ERROR, said.id, said.account, error)
    if corrected.given == YES:
        return FINE
    return wrong(CORRECTED, said.id, said.account, corrected, said.at)
