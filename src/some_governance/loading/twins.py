"""What a download and another source both tell is told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from attrs import evolve

from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage, Gap
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.spans import Span, without
from some_governance.records.utterances import Message, Publication

Twin: TypeAlias = Publication | Message
"""What a download tells by an id of its own."""

Place: TypeAlias = tuple[type[Twin], str]
"""A kind of facts, and the id of an account."""

Doubtful: TypeAlias = Mapping[Place, Sequence[tuple[datetime, Twin]]]
"""What may be told twice, each with its moment."""

DOUBTFUL = (
    "in the download agree with none that another source tells of the same time, which "
    "has some that the download doesn't: none of them is counted, and that time is "
    "taken for not seen"
)

_SECOND = timedelta(seconds=1)


def told_once(download: Records, others: Records) -> Records:
    """
    Join downloads with what other sources of the same platform tell.

    A download doesn't say what the platform calls a post or a message. What agrees with
    exactly one of another source, in account, second and words, and is the only one
    that does, is the same. Of a post whose words one source doesn't tell, what it
    shows has to agree. The words stay here: nothing that is given back tells them.

    The rest may be the same too, where the other source speaks of that time and has
    something that the download doesn't: edited since, or told with another time. Then
    the download's is left out, nobody can speak of its second any more, and a gap
    says how many there are.
    """
    twins = _twins(download, others)
    doubtful = _doubtful(download, others, twins)
    left_out = {copy.id for copies in doubtful.values() for _, copy in copies}
    kept = [fact for fact in download.facts if _about(fact) not in left_out]
    return Records.join(
        [
            evolve(others, coverage=tuple(_seen(others.coverage, doubtful))),
            Records.of(
                *_renamed(kept, twins),
                coverage=_seen(download.coverage, doubtful),
                gaps=[*download.gaps, *_gaps(doubtful)],
                unrecognised=download.unrecognised,
            ),
        ]
    )


def _twins(download: Records, others: Records) -> Mapping[str, Twin]:
    """Give what other sources tell of the same thing, by the download's id of it."""
    at_once: defaultdict[tuple[Place, datetime], list[Twin]] = defaultdict(list)
    for place, at, fact in _dated(others):
        at_once[place, _second(at)].append(fact)
    found: dict[str, Twin] = {}
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for place, at, copy in _dated(download):
        same = [each for each in at_once[place, _second(at)] if _agree(copy, each)]
        for each in same:
            copies[each.id].append(copy.id)
        if len(same) == 1:
            found[copy.id] = same[0]
    return {id: other for id, other in found.items() if copies[other.id] == [id]}


def _agree(copy: Twin, other: Twin) -> bool:
    """Tell whether two say the same; where words aren't known, whether they show it."""
    if (
        isinstance(copy, Publication)
        and isinstance(other, Publication)
        and None in (copy.text, other.text)
    ):
        return copy.media == other.media != ()
    return (copy.text or "").split() == (other.text or "").split()


def _doubtful(
    download: Records, others: Records, twins: Mapping[str, Twin]
) -> Doubtful:
    """Give what may be told twice: nothing agrees, and something might be it."""
    known = {other.id for other in twins.values()}
    alone: defaultdict[Place, list[datetime]] = defaultdict(list)
    for place, at, fact in _dated(others):
        if fact.id not in known and not _is_foreign(fact):
            alone[place].append(at)
    told: defaultdict[Place, list[tuple[datetime, Twin]]] = defaultdict(list)
    for place, at, copy in _dated(download):
        told[place].append((at, copy))
    doubtful = {}
    for place, copies in told.items():
        times = [at for at, _ in copies]
        whole = Span(min(times), max(times) + _SECOND)
        reached = _spans(download.coverage, place) or [whole]
        lone = [at for at in alone[place] if any(at in span for span in reached)]
        seconds = {_second(at) for at in lone}
        seen = _spans(others.coverage, place) if lone else []
        doubtful[place] = [
            (at, copy)
            for at, copy in copies
            if copy.id not in twins
            and (_second(at) in seconds or any(at in span for span in seen))
        ]
    return {place: copies for place, copies in doubtful.items() if copies}


def _is_foreign(fact: Twin) -> bool:
    """Tell whether somebody else published it: a download holds only one's own."""
    return isinstance(fact, Publication) and fact.as_account is False


def _renamed(facts: Iterable[Record], twins: Mapping[str, Twin]) -> Iterator[Record]:
    """Yield facts of a download by the ids that other sources know."""
    facts = tuple(facts)
    conversations = {
        fact.conversation: other.conversation
        for fact in facts
        if isinstance(fact, Message)
        and isinstance(other := twins.get(fact.id), Message)
    }
    for fact in facts:
        twin = twins.get(_about(fact))
        match fact:
            case Removal() if twin is not None:
                id = twin.id + fact.id.removeprefix(fact.of)
                yield evolve(fact, id=id, of=twin.id)
            case Message():
                of = conversations.get(fact.conversation, fact.conversation)
                id, at = (twin.id, twin.at) if twin else (fact.id, fact.at)
                yield evolve(fact, id=id, at=at, conversation=of)
            case Publication() if isinstance(twin, Publication):
                yield evolve(fact, id=twin.id, at=twin.at)
            case _:
                yield fact


def _seen(coverage: Iterable[Coverage], doubtful: Doubtful) -> Iterator[Coverage]:
    """Yield of what sources can speak without the seconds of what is in doubt."""
    for each in coverage:
        holes = {
            fact_name(kind): [
                Span(_second(at), _second(at) + _SECOND) for at, _ in copies
            ]
            for (kind, account), copies in doubtful.items()
            if account == each.account and fact_name(kind) in each.facts
        }
        whole = tuple(name for name in each.facts if name not in holes)
        if whole:
            yield evolve(each, facts=whole)
        for name, seconds in holes.items():
            for span in without([each.span], seconds):
                yield evolve(each, facts=(name,), span=span)


def _gaps(doubtful: Doubtful) -> Iterator[Gap]:
    for (kind, account), copies in doubtful.items():
        name = fact_name(kind)
        yield Gap(
            source=copies[0][1].source,
            why=f"{len(copies)} {name}s {DOUBTFUL}",
            facts=(name,),
            account=account,
        )


def _dated(records: Records) -> Iterator[tuple[Place, datetime, Twin]]:
    """Yield what may be told twice and whose moment is known."""
    for fact in records.facts:
        if isinstance(fact, Twin) and fact.at is not None:
            yield (type(fact), fact.account), fact.at, fact


def _spans(coverage: Iterable[Coverage], place: Place) -> list[Span]:
    kind, account = place
    return [
        each.span
        for each in coverage
        if fact_name(kind) in each.facts and each.account == account
    ]


def _about(fact: Record) -> str:
    """Give the id of what a fact is, or of what it took away."""
    return fact.of if isinstance(fact, Removal) else fact.id


def _second(at: datetime) -> datetime:
    return at.replace(microsecond=0)
