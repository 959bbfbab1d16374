"""What employees are told, and held to by nobody."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome, Verdict
from some_governance.records.facts import fact_name
from some_governance.records.groups import Group
from some_governance.rules.asking import missing
from some_governance.rules.rule import Approx, Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

GROUPS = fact_name(Group)
"""What a `MISSING_FACT` is about when no source can name all groups."""

CLOSED = "group-closed"
"""What a `MISSING_FACT` is about when nobody knows whether a group is closed."""

MEMBERS = "group-members"
"""What a `MISSING_FACT` is about when nobody knows how many are in a group."""


@frozen(kw_only=True)
class GroupSize:
    """
    A group lies below, within or above the text's band of sizes.

    This is for information, and the text's own claim: it breaks nothing, and says
    nothing of what the law calls public. «Over 20-30» leaves 20 below the band, and
    30 within it.

    Attributes:
        band: Persons: up to its lower end, inclusive, a group lies below; from there
            up to its upper end, inclusive, within; beyond that, above.

        closed_only: Whether it speaks of closed groups only.
    """

    kind: ClassVar[str] = "group-size"
    reads: ClassVar[tuple[str, ...]] = ("group",)
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    band: Approx
    closed_only: bool = True

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield one outcome for each group, as it was last looked at."""
        if not situation.judges_states:
            return
        if not situation.knows_now(Group, None):
            yield missing(GROUPS, GROUPS, None)
        for group in situation.every(Group):
            if self.closed_only and group.closed is None:
                yield missing(CLOSED, group.id, None)
            elif self.closed_only and not group.closed:
                yield NOT_SPOKEN_OF
            elif group.members is None:
                yield missing(MEMBERS, group.id, None)
            else:
                yield self._told(group.id, group.members)

    def _told(self, group: str, members: int) -> Outcome:
        low, high = self.band.low, self.band.high
        if members <= low:
            position = "below"
        else:
            position = "within" if members <= high else "above"
        return Outcome(
            verdict=Verdict.NOT_APPLICABLE,
            subject=group,
            values={
                "members": members,
                "position": position,
                "low": low,
                "high": high,
            },
        )


RULES = (GroupSize,)
