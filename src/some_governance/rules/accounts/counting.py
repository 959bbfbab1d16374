"""How many accounts there are."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, optional

from some_governance.outcomes import Outcome, Verdict, met
from some_governance.records.accounts import Account
from some_governance.rules.asking import missing
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

UNREGISTERED = "account"
"""What is missing of an account that the register doesn't have."""

ACCOUNTS = "accounts"
"""What a `MISSING_FACT` is about when no source can name all accounts."""


@frozen(kw_only=True)
class AccountCount:
    """
    There are enough, and not too many, accounts of a kind.

    Of too many, those that were opened last are the breach.

    Attributes:
        at_most: Open accounts, inclusive; `None` when the text names no most.

        at_least: Open accounts, inclusive.

        accounts: Which accounts are counted.
    """

    kind: ClassVar[str] = "account-count"
    reads: ClassVar[tuple[str, ...]] = ("account",)
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_most: int | None = field(default=None, validator=optional(ge(0)))
    at_least: int = field(default=0, validator=ge(0))
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if self.at_least == 0 and self.at_most is None:
            raise ValueError("it has neither at_most nor at_least: name one")
        if self.at_most is not None and self.at_most < self.at_least:
            raise ValueError(
                f"at_most = {self.at_most} is below at_least = {self.at_least}"
            )

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for the accounts that are open at `at`.

        `MISSING_FACT` when no source can name all accounts, or the register doesn't
        say enough of one that could tip the count.
        """
        if not situation.judges_states:
            return
        outcomes = tuple(self._counted(situation))
        yield from outcomes or met(1)

    def _counted(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what is wrong with the count, or can't be told of it."""
        opened = sorted(
            situation.states(self.accounts), key=lambda each: (each.happened, each.id)
        )
        doubts = [*self._doubts(situation)]
        few, most = len(opened), len(opened) + len(doubts)
        known = situation.knows_now(Account, None)
        if not known:
            doubts.append(missing(ACCOUNTS, ACCOUNTS, None))
        if self.at_most is not None:
            yield from _beyond(opened, self.at_most)
        if known and most < self.at_least:
            yield Outcome(
                verdict=Verdict.BROKEN,
                subject=ACCOUNTS,
                values={"count": few, "at_least": self.at_least},
            )
        elif few < self.at_least or self._may_exceed(most, known):
            yield from doubts

    def _may_exceed(self, most: int, known: bool) -> bool:
        return self.at_most is not None and (most > self.at_most or not known)

    def _doubts(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what isn't known of each account that may count."""
        opened = {account.id for account in situation.states(EVERY_ACCOUNT)}
        for account, lacking in situation.unplaced(self.accounts):
            if lacking == UNREGISTERED or account in opened:
                yield missing(lacking, account, account)


def _beyond(opened: Sequence[Account], at_most: int) -> Iterator[Outcome]:
    """Yield each account that is too many, by when they were opened."""
    for count, account in enumerate(opened[at_most:], start=at_most + 1):
        yield Outcome(
            verdict=Verdict.BROKEN,
            subject=account.id,
            account=account.id,
            values={"count": count, "at_most": at_most},
        )
