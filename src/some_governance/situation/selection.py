"""Which accounts a clause speaks of."""

from attrs import frozen

from some_governance.records.accounts import Account


@frozen(kw_only=True)
class Accounts:
    """
    A choice of accounts; what is `None` doesn't narrow it.

    Attributes:
        platform: Only on this platform.

        except_platform: Not on this platform.

        tier: Only of this tier, a word of the guidelines.

        unit: Only run by this unit, a word of the guidelines.
    """

    platform: str | None = None
    except_platform: str | None = None
    tier: str | None = None
    unit: str | None = None

    def choose(self, account: Account) -> bool | None:
        """Tell whether it is chosen; `None` when the register doesn't say enough."""
        if not self.reaches(account.platform):
            return False
        said = [
            (wanted, found)
            for wanted, found in ((self.tier, account.tier), (self.unit, account.unit))
            if wanted is not None
        ]
        if any(found is not None and found != wanted for wanted, found in said):
            return False
        return None if any(found is None for _, found in said) else True

    def reaches(self, platform: str) -> bool:
        """Tell whether any account of a platform can be chosen."""
        return self.platform in (None, platform) and self.except_platform != platform

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the guidelines that it names."""
        return tuple(word for word in (self.tier, self.unit) if word is not None)


EVERY_ACCOUNT = Accounts()
"""No account is left out."""
