"""Which accounts a clause speaks of."""

from attrs import frozen

from some_governance.records.accounts import Account

TIER_OR_UNIT = "tier-or-unit"
"""What is missing of an account whose tier or unit the register doesn't say."""

LIFECYCLE = "lifecycle"
"""What is missing of an account whose life the register doesn't say."""


@frozen(kw_only=True)
class Accounts:
    """
    A choice of accounts; what is `None`, or empty, doesn't narrow it.

    Attributes:
        platform: Only on this platform.

        except_platform: Not on this platform.

        tier: Only of this tier, a word of the guidelines.

        unit: Only run by this unit, a word of the guidelines.

        lifecycle: Only with one of these lives, words of the guidelines.

        except_lifecycle: Not with one of these lives, words of the guidelines.
    """

    platform: str | None = None
    except_platform: str | None = None
    tier: str | None = None
    unit: str | None = None
    lifecycle: tuple[str, ...] = ()
    except_lifecycle: tuple[str, ...] = ()

    def choose(self, account: Account) -> bool | None:
        """Tell whether it is chosen; `None` when the register doesn't say enough."""
        fits = {self._placed(account), self._lives(account)}
        if False in fits or not self.reaches(account.platform):
            return False
        return None if None in fits else True

    def unsaid(self, account: Account) -> str:
        """Name what the register doesn't say of an account that may be chosen."""
        return TIER_OR_UNIT if self._placed(account) is None else LIFECYCLE

    def _placed(self, account: Account) -> bool | None:
        """Tell whether its tier and its unit are chosen."""
        said = [
            (wanted, found)
            for wanted, found in ((self.tier, account.tier), (self.unit, account.unit))
            if wanted is not None
        ]
        if any(found is not None and found != wanted for wanted, found in said):
            return False
        return None if any(found is None for _, found in said) else True

    def _lives(self, account: Account) -> bool | None:
        """Tell whether its life is chosen."""
        if not (self.lifecycle or self.except_lifecycle):
            return True
        if account.lifecycle is None:
            return None
        if account.lifecycle in self.except_lifecycle:
            return False
        return not self.lifecycle or account.lifecycle in self.lifecycle

    def reaches(self, platform: str) -> bool:
        """Tell whether any account of a platform can be chosen."""
        return self.platform in (None, platform) and self.except_platform != platform

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the guidelines that it names."""
        placed = (word for word in (self.tier, self.unit) if word is not None)
        return (*placed, *self.lifecycle, *self.except_lifecycle)


EVERY_ACCOUNT = Accounts()
"""No account is left out."""
