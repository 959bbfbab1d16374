"""Whether factual errors are corrected."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, counted
from some_governance.records.accounts import Account
from some_governance.records.utterances import Comment
from some_governance.rules.acts import asked, unseen
from some_governance.rules.asking import NO, YES, ask, wrong
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ERROR = "factual-error"
"""Asks a human whether a comment holds a factual error."""

CORRECTED = "corrected"
"""Asks a human whether the factual error in a comment was corrected."""


@frozen(kw_only=True)
class Corrected:
    """
    A factual error in a comment is corrected, whatever else the comment says.

    Attributes:
        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "corrected"
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = (ERROR, CORRECTED)
    judged: ClassVar[bool] = True

    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each comment in the window.

        `MISSING_FACT` for an account whose comments no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            yield from unseen(situation, Comment, account, asked(situation, account))
            yield from counted(_judged(situation, account), account.id)


def _judged(situation: Situation, account: Account) -> Iterator[Outcome]:
    for comment in situation.subjects(Comment, account):
        error = situation.answer(comment.id, ERROR)
        corrected = situation.answer(comment.id, CORRECTED)
        if error.given == NO:
            yield NOT_SPOKEN_OF
        elif error.given != YES:
            yield ask(ERROR, comment.id, account.id, error)
        elif corrected.given == YES:
            yield FINE
        else:
            yield wrong(CORRECTED, comment.id, account.id, corrected, comment.at)
