"""Several answers that show the same thing: one record of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve, fields_dict

from some_governance import PayloadError, Record
from some_governance_facebook.asked import PLATFORM

# Who spoke, and in whose voice, does not change.
_LASTING = ("as_account", "by")
_APART = frozenset({"observed", "source"})


def settled(facts: Iterable[Record]) -> Iterator[Record]:
    """
    Yield one record for each thing, as it was seen last.

    Answers show what was asked for: one may know the hand, another the words. Of
    those seen at the same moment, each fills what another doesn't know. Who spoke
    is also taken from earlier ones.

    Raises:
        PayloadError: Two were seen at the same moment and contradict each other.
    """
    sightings: defaultdict[tuple[type[Record], str], list[Record]] = defaultdict(list)
    for fact in facts:
        sightings[type(fact), fact.id].append(fact)
    for seen in sightings.values():
        yield _one(seen) if len(seen) > 1 else seen[0]


def _one(seen: Sequence[Record]) -> Record:
    by_time = sorted(seen, key=lambda fact: fact.observed)
    last = by_time[-1].observed
    newest = [fact for fact in by_time if fact.observed == last]
    known: dict[str, Any] = {
        name: _agreed(name, newest)
        for name in fields_dict(type(newest[0]))
        if name not in _APART
    }
    for name in _LASTING:
        if name in known and known[name] is None:
            earlier = (getattr(fact, name) for fact in reversed(by_time))
            known[name] = next((told for told in earlier if told is not None), None)
    return evolve(newest[0], **known, source=min(fact.source for fact in newest))


def _agreed(name: str, facts: Sequence[Record]) -> object:
    """Give what all that know it say; lists of what is shown add up."""
    told = {getattr(fact, name) for fact in facts} - {None, ()}
    if told and all(isinstance(value, tuple) for value in told):
        return tuple(sorted({each for value in told for each in value}))
    if len(told) > 1:
        sources = " and ".join(sorted({fact.source for fact in facts}))
        raise PayloadError(
            PLATFORM,
            "$",
            f"{sources} differ in {name} of {facts[0].id}, seen at the same moment: "
            f"keep one, or say in the manifest when each was fetched",
        )
    return told.pop() if told else getattr(facts[0], name)
