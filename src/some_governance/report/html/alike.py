"""Findings that say the same, told once; and of a flood, some of each account."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import TypeVar

from attrs import field, frozen

from some_governance.assessment import is_past
from some_governance.findings import Finding
from some_governance.report.html.elements import SHOWN

K = TypeVar("K", bound=Hashable)


def parted(
    found: Iterable[Finding], key: Callable[[Finding], K]
) -> dict[K, list[Finding]]:
    """Part findings, in the order in which each part begins."""
    parts: dict[K, list[Finding]] = {}
    for each in found:
        parts.setdefault(key(each), []).append(each)
    return parts


@frozen(kw_only=True)
class Alike:
    """
    What one or more findings say alike.

    Attributes:
        words: What they say.

        first: The place of the first of them among all.

        accounts: On which accounts.
    """

    words: tuple[str, ...]
    first: int
    accounts: list[str | None] = field(factory=list)


def alike(
    found: Sequence[Finding], words: Callable[[Finding], tuple[str, ...]]
) -> tuple[list[Alike], int]:
    """
    Bring findings together that say the same; of very many, only the first.

    One of each account is taken, then a second of each, and so on: so the flood of one
    drowns no other. What is past comes after all that is still to be done. What is
    taken stands in the order in which it was given.

    Args:
        found: The findings, in order.

        words: What a finding says.

    Returns:
        What they say, and of how many things that is.
    """
    lines: dict[tuple[str, ...], Alike] = {}
    shown = 0
    for place, each in _in_turn(found):
        said = words(each)
        if said not in lines:
            if len(lines) == SHOWN:
                break
            lines[said] = Alike(words=said, first=place)
        lines[said].accounts.append(each.outcome.account)
        shown += each.outcome.count
    return sorted(lines.values(), key=lambda each: each.first), shown


def _in_turn(found: Iterable[Finding]) -> Iterator[tuple[int, Finding]]:
    """Yield one finding of each account, then a second of each, with their places."""
    accounts: dict[tuple[bool, str | None], list[tuple[int, Finding]]] = {}
    for place, each in enumerate(found):
        account = is_past(each), each.outcome.account
        accounts.setdefault(account, []).append((place, each))
    for past in (False, True):
        those = (some for account, some in accounts.items() if account[0] is past)
        rounds = chain.from_iterable(zip_longest(*those))
        yield from (each for each in rounds if each is not None)
