"""What has to hold of coverage: it vouches for what was seen, and no more."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from some_governance.platforms.answers import Answer
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.testing import mutations
from some_governance.testing.readings import Reading
from some_governance.testing.translating import undated

_PAIRS_OF = 12
"""Of more answers than these, not each pair is left out."""


def overstates(reading: Reading) -> Iterator[str]:
    """Yield coverage of what can't have been seen, however much was."""
    told = reading.told
    for each in told.coverage:
        kinds = ", ".join(each.facts)
        if reading.capability == "webhook":
            yield f"a webhook vouches for {kinds}: it never knows what it missed"
        if each.account is None:
            yield f"{reading.capability} vouches for {kinds} of all accounts"
    moments = [
        each.fetched_at
        for each in reading.payloads
        if isinstance(each, Answer) and each.fetched_at is not None
    ]
    if not moments:
        return
    for each in told.coverage:
        if each.span.until > max(moments):
            kinds = ", ".join(each.facts)
            yield f"{kinds} until {each.span.until}, fetched at {max(moments)}"
    bare = reading.asked(undated(each) for each in reading.payloads).records
    for each in bare.coverage:
        kinds = ", ".join(each.facts)
        yield f"{kinds}, of which nobody knows when it was fetched"


def vouches(reading: Reading) -> Iterator[str]:
    """Yield coverage in which something is missing that was there."""
    whole = reading.told
    given = reading.payloads
    many = (1, 2) if len(given) <= _PAIRS_OF else (1,)
    for count in many:
        for left in combinations(range(len(given)), count):
            kept = [each for at, each in enumerate(given) if at not in left]
            told = reading.asked(kept).records
            names = " and ".join(given[at].source for at in left)
            for what in _unseen(whole, told):
                yield f"{reading.capability}, without {names}: {what}"
    for body in reading.bodies():
        rest = [each for at, each in enumerate(given) if at != body.number]
        for mutant in mutations.unknown(body.body):
            told = reading.asked([*rest, body.instead(mutant.body)]).records
            for what in _unseen(whole, told):
                yield f"{body.place}, {mutant.place} of an unknown shape: {what}"


def _unseen(whole: Records, told: Records) -> Iterator[str]:
    """Yield what is vouched for to be all, and isn't."""
    known = {fact.id for fact in told.facts}
    before, after = (Counter(map(_kind, each.facts)) for each in (whole, told))
    for fact in whole.facts:
        if fact.id not in known and after[_kind(fact)] < before[_kind(fact)]:
            for each in told.coverage:
                if _covers(each, fact):
                    yield f"it vouches for {_kind(fact)} {fact.id}, and doesn't tell it"


def _covers(each: Coverage, fact: Record) -> bool:
    """Tell whether it says that a fact like that would be there."""
    span = each.span
    snapshot = span.since == span.until == fact.observed
    return (
        _kind(fact) in each.facts
        and each.account in (None, getattr(fact, "account", None))
        and each.under in (None, getattr(fact, "on", None), getattr(fact, "to", None))
        and (snapshot or fact.happened in span)
    )


def _kind(fact: Record) -> str:
    return fact_name(type(fact))
