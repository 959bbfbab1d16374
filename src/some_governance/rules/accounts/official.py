"""Which accounts the guidelines speak of."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import Outcome, met
from some_governance.rules.acts import asked
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class OfficialAccounts:
    """
    What follows is asked of the official accounts: those that the register has.

    An account that a platform shows, and that the register doesn't have, is reported
    as missing there.

    Attributes:
        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "official-accounts"
    reads: ClassVar[tuple[str, ...]] = ("account",)
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield one outcome for each account that was open while the clause holds."""
        for account in situation.chosen(self.accounts):
            if asked(situation, account):
                yield from met(1, account.id)
