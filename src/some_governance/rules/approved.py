"""Which approvals count, and for whom."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from attrs import frozen

from some_governance.records.decisions import Approval, Delegation
from some_governance.records.people import Person
from some_governance.rules.hands import HAND, WHOSE_HAND
from some_governance.situation.situation import Situation

DELEGATIONS = "delegation"
"""What a `MISSING_FACT` is about when no source can speak of all delegations."""

GIVEN = ("approval", DELEGATIONS, "person")
"""Kinds of facts that tell who approved, and for whom."""

Bodies: TypeAlias = tuple[str, ...]
"""One party to an approval: any of these will do."""

SURE = ""
"""Nothing has to be known any more before an approval counts."""


@frozen
class Asked:
    """
    Something that has to be approved.

    Attributes:
        of: Its id.

        account: Id of the account.

        at: When it was done.

        due: By when it had to be approved, exclusive.

        by: The hand; `None` when unknown.
    """

    of: str
    account: str
    at: datetime
    due: datetime
    by: str | None


def lacking(
    timely: Sequence[Approval],
    counts: Sequence[Mapping[str, str | None]],
    *,
    sure: bool,
) -> int | None:
    """
    Give the first party without an approval of its own, after that of the one before.

    Args:
        timely: The approvals, by time.

        counts: For each party, what has to be known before each of them counts.

        sure: Whether one of which something has to be known doesn't count.
    """
    left = list(timely)
    for number, doubts in enumerate(counts):
        right = {SURE} if sure else {*doubts.values()} - {None}
        while left and doubts[left[0].id] not in right:
            left.pop(0)
        if not left:
            return number
        left.pop(0)
    return None


def unmatched(
    timely: Sequence[Approval],
    counts: Sequence[Mapping[str, str | None]],
    *,
    sure: bool,
) -> int | None:
    """
    Give the first party for which no approval of its own is left, in any order.

    Where one approval may be of several parties, it is left to the one that has no
    other. The arguments are those of `lacking`.
    """
    given: dict[str, int] = {}

    def finds(number: int, tried: set[str]) -> bool:
        right = {SURE} if sure else {*counts[number].values()} - {None}
        for each in timely:
            if counts[number][each.id] in right and each.id not in tried:
                tried.add(each.id)
                if each.id not in given or finds(given[each.id], tried):
                    given[each.id] = number
                    return True
        return False

    return next((n for n in range(len(counts)) if not finds(n, set())), None)


def delegated(situation: Situation, approval: Approval, party: Bodies) -> str | None:
    """Say what has to be known before an approval is one of a party."""
    if approval.body in party:
        return SURE
    if approval.by is None:
        return None
    person = situation.person(approval.by)
    if any(
        each.body in party
        and situation.person(each.person) == person
        and each.holds(approval.at)
        for each in situation.every(Delegation)
    ):
        return SURE
    return None if situation.knows(Delegation, None, approval.at) else DELEGATIONS


def by_another(situation: Situation, approval: Approval, asked: Asked) -> str | None:
    """Say what has to be known before an approval is by another than the act."""
    if approval.by is None or asked.by is None:
        return HAND
    one, other = situation.person(approval.by), situation.person(asked.by)
    if one == other:
        return None
    known = situation.is_known(one) and situation.is_known(other)
    return SURE if known or situation.knows(Person, None, asked.at) else WHOSE_HAND
