"""Several answers that show the same thing: one sight of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from attrs import evolve, fields_dict

from some_governance import PayloadError, Record
from some_governance_facebook.graph.answers.remarks import Clue, Remark

Sight = TypeVar("Sight", Record, Remark)

# What does not change: who spoke, when, and in whose voice.
_LASTING = ("as_account", "at", "author", "by", "hand", "replies")
_APART = frozenset({"observed", "source"})


def settled(seen: Iterable[Sight], platform: str) -> Iterator[Sight]:
    """
    Yield each thing once, as it was seen last.

    Answers show what was asked for: one may know the hand, another the words. Of
    those seen at the same moment, each fills what another doesn't know. What does
    not change is also taken from earlier ones, and where it stands from the one
    that knows it best.

    Raises:
        PayloadError: Two were seen at the same moment and contradict each other.
    """
    sights: defaultdict[tuple[type[Sight], str], list[Sight]] = defaultdict(list)
    for each in seen:
        sights[type(each), each.id].append(each)
    for same in sights.values():
        yield _one(same, platform) if len(same) > 1 else same[0]


def _one(seen: Sequence[Sight], platform: str) -> Sight:
    by_time = sorted(seen, key=lambda each: each.observed)
    last = by_time[-1].observed
    newest = [each for each in by_time if each.observed == last]
    known: dict[str, Any] = {
        name: _agreed(name, newest, platform)
        for name in fields_dict(type(newest[0]))
        if name not in _APART
    }
    for name, value in known.items():
        told = [getattr(each, name) for each in reversed(by_time)]
        if isinstance(value, Clue):
            known[name] = max(told)
        elif value is None and name in _LASTING:
            known[name] = next((each for each in told if each is not None), None)
    return evolve(newest[0], **known, source=min(each.source for each in newest))


def _agreed(name: str, seen: Sequence[Sight], platform: str) -> object:
    """Give what all that know it say; lists add up, and the greatest count holds."""
    told = {getattr(each, name) for each in seen} - {None, ()}
    if told and all(isinstance(value, tuple) for value in told):
        return tuple(sorted({each for value in told for each in value}))
    if told and all(type(value) in (Clue, int) for value in told):
        return max(told)
    if len(told) > 1:
        sources = " and ".join(sorted({each.source for each in seen}))
        raise PayloadError(
            platform,
            "$",
            f"{sources} differ in {name} of {seen[0].id}, seen at the same moment: "
            f"keep one, or say in the manifest when each was fetched",
        )
    return told.pop() if told else getattr(seen[0], name)
