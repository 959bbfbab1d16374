"""What every kind of rule offers, and the words that rules share."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import ClassVar, Final, Protocol, TypeAlias, runtime_checkable

from attrs import field, frozen
from attrs.validators import and_, ge, instance_of

from some_governance.outcomes import Outcome
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation


class Scope(Enum):
    """
    What a rule has to see at once.

    A rule is asked about one account at a time, unless it has to see them all. Before
    something is done, one that sees less is only asked about what that touches.
    """

    THREAD = "thread"
    """What happened (`subjects`), each with what stands around it in its thread."""

    PERIOD = "period"
    """What happened in a period (`periods`) on one account."""

    ACCOUNT = "account"
    """One account."""

    MUNICIPALITY = "municipality"
    """All accounts, or none."""


class Rule(Protocol):
    """
    One kind of rule: a frozen value with the clause's own numbers.

    Attributes:
        kind: Its name in a guidelines file.
    """

    kind: ClassVar[str]

    @property
    def scope(self) -> Scope:
        """What it has to see at once."""
        ...

    @property
    def accounts(self) -> Accounts:
        """Which accounts the clause speaks of."""
        ...

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it may ask a human, words of the guidelines."""
        ...

    @property
    def words(self) -> tuple[str, ...]:
        """All other words of the guidelines that it names."""
        ...

    @property
    def judged(self) -> bool:
        """Whether a human's answer always decides."""
        ...

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out, for each subject in the situation.

        Pure: the same situation gives the same outcomes. What is met or not
        applicable is counted; what asks for something is an outcome of its own, but for
        questions that nobody has answered: those in a row may be one.
        """
        ...


@runtime_checkable
class AwaitsAnswers(Protocol):
    """A rule that waits for certain answers; one that names none needn't be one."""

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The answers that it waits for, by question: each has to be possible."""
        ...


@runtime_checkable
class ReadsFacts(Protocol):
    """A rule that says what it reads; it can be asked what a source tells it."""

    @property
    def reads(self) -> tuple[str, ...]:
        """
        Kinds of facts that `check` may look at, whatever its fields say.

        Accounts and judgements are not named: every rule may look at those.
        """
        ...


class Unnumbered(Enum):
    """What a text can say of an amount without a number."""

    UNLIMITED = "unlimited"
    """By need: any amount is right."""

    UNSAID = "unsaid"
    """It demands, and names no number: a human has to judge."""


UNLIMITED: Final = Unnumbered.UNLIMITED
"""By need, «ved behov»: any amount is right."""
UNSAID: Final = Unnumbered.UNSAID
"""The text demands, and names no number: a human has to judge."""


@frozen(kw_only=True)
class Approx:
    """
    About so many: a band, «cirka 3-4».

    As a floor its lower end holds, as a ceiling its upper end.

    Attributes:
        low: Lower end, inclusive.

        high: Upper end, inclusive; at least `low`.

    Raises:
        ValueError: The ends are negative or in the wrong order.
    """

    low: int = field(validator=and_(instance_of(int), ge(0)))
    high: int = field(validator=instance_of(int))

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            raise ValueError(
                f"approx = [{self.low}, {self.high}] ends before it begins: "
                f"write the lower number first"
            )


Amount: TypeAlias = int | Approx | Unnumbered
"""How many: a number, about a number, by need, or unsaid."""


def floor(amount: int | Approx) -> int:
    """Give the number that is enough."""
    return amount.low if isinstance(amount, Approx) else amount


def ceiling(amount: int | Approx) -> int:
    """Give the number that is not yet too many."""
    return amount.high if isinstance(amount, Approx) else amount
