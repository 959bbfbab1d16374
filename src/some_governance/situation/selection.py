"""Which accounts a clause speaks of."""

from typing import TypeAlias

from attrs import Attribute, field, frozen

from some_governance.records.accounts import Account

TIER_OR_UNIT = "tier-or-unit"
"""What is missing of an account whose tier or unit the register doesn't say."""

LIFECYCLE = "lifecycle"
"""What is missing of an account whose life the register doesn't say."""


Named: TypeAlias = str | tuple[str, ...] | None
"""One name, or several; `None` for all."""


def _named(_: object, key: "Attribute[Named]", value: Named) -> None:
    if value == ():
        raise ValueError(f"'{key.name}' is empty: name one or more, or leave it out")


@frozen(kw_only=True)
class Accounts:
    """
    A choice of accounts; what is `None`, or empty, doesn't narrow it.

    Attributes:
        platform: Only on this platform, or on one of these.

        except_platform: Not on this platform, or on none of these.

        tier: Only of this tier, or of one of these, words of the guidelines.

        unit: Only run by this unit, or by one of these, words of the guidelines.

        lifecycle: Only with one of these lives, words of the guidelines.

        except_lifecycle: Not with one of these lives, words of the guidelines.

    Raises:
        ValueError: A list of platforms, tiers or units is empty.
    """

    platform: Named = field(default=None, validator=_named)
    except_platform: Named = field(default=None, validator=_named)
    tier: Named = field(default=None, validator=_named)
    unit: Named = field(default=None, validator=_named)
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
        if any(found is not None and found not in _all(one) for one, found in said):
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
        chosen = self.platform is None or platform in _all(self.platform)
        return chosen and platform not in _all(self.except_platform)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the guidelines that it names."""
        placed = (*_all(self.tier), *_all(self.unit))
        return (*placed, *self.lifecycle, *self.except_lifecycle)


def _all(named: Named) -> tuple[str, ...]:
    """Give what was named, once or in a list."""
    if named is None:
        return ()
    return (named,) if isinstance(named, str) else named


EVERY_ACCOUNT = Accounts()
"""No account is left out."""
