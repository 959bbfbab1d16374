"""Events in any order, delivered any number of times: what they tell together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any

from attrs import evolve

from some_governance import (
    Comment,
    Gap,
    Message,
    Publication,
    Record,
    Records,
    Removal,
    Reply,
    Unrecognised,
)
from some_governance_facebook.graph.happenings import Done, Happening, Passing, Said
from some_governance_facebook.graph.scrubbing import as_raw
from some_governance_facebook.graph.taking import taken

UNDATED = "a post of which nobody knows when it was published: ask the API for it"
UNHEARD = "a message that was taken back before anybody knew of it"
LOOSE = (
    "comments of which nobody knows whether they answer another comment, and which: "
    "ask the API for them"
)

# It was seen right after it happened: answers of the API that nobody dated are as old
# as what they tell of, and of two that were seen at once neither would hold.
_THEN = timedelta(microseconds=1)

# What does not change is told by the first event that knows it, the rest by the last.
_FIRST = ("under", "publication", "at", "author", "by", "own")
_LAST = ("text", "media", "images", "tags")


def folded(happenings: Iterable[Happening]) -> Records:
    """
    Put together what events tell: the same in any order, however often each came.

    Of several deliveries of one event the first counts. Words are those of the last
    edit. What is removed stays so, whatever comes again; what was hidden is so until
    it is shown.
    """
    first: dict[bytes, Happening] = {}
    for each in happenings:
        known = first.get(each.digest)
        if known is None or each.before(known):
            first[each.digest] = each
    said: defaultdict[str, list[Said]] = defaultdict(list)
    done: defaultdict[str, list[Done]] = defaultdict(list)
    passing: defaultdict[str, list[str]] = defaultdict(list)
    named: list[Unrecognised] = []
    for happening in first.values():
        for meaning in happening.meanings:
            match meaning:
                case Said():
                    said[meaning.id].append(meaning)
                case Done():
                    done[meaning.of].append(meaning)
                case Passing():
                    passing[meaning.what].append(happening.source)
                case _:
                    named.append(meaning)
    told = [_put_together(each) for each in said.values()]
    made = [_record(each) for each in told]
    named += [each for each in made if isinstance(each, Unrecognised)]
    named += [_counted(what, sources) for what, sources in passing.items()]
    return Records.of(
        *(each for each in made if isinstance(each, Record)),
        *(removal for each in done.values() for removal in _removals(each)),
        gaps=[_loose(each) for each in told if each.kind is Comment and not each.under],
        unrecognised=named,
    )


def _put_together(many: Sequence[Said]) -> Said:
    """Make one of all that was said of the same thing."""
    if len(many) == 1:
        return many[0]
    told = sorted(many, key=lambda each: (each.edit, each.time, each.digest))
    last = told[-1]
    same = [each for each in told if each.kind is last.kind]
    known: dict[str, Any] = {name: _known(name, same) for name in _FIRST}
    known |= {name: _known(name, same[::-1]) for name in _LAST}
    return evolve(last, **known, gone=any(each.gone for each in same))


def _known(name: str, told: Iterable[Said]) -> object:
    """Give the first that is known, or else what stands for unknown."""
    values = [getattr(each, name) for each in told]
    return next((value for value in values if value not in (None, ())), values[0])


def _record(said: Said) -> Record | Unrecognised:
    """Make the record, or say why there can be none."""
    if said.kind is Publication:
        return _publication(said)
    return _message(said) if said.kind is Message else _comment(said)


def _publication(said: Said) -> Publication | Unrecognised:
    if said.at is None:
        return _unrecognised(said, UNDATED)
    return Publication(
        id=said.id,
        observed=said.time + _THEN,
        source=said.source,
        account=said.account,
        at=said.at,
        as_account=said.own,
        media=said.media,
        images=said.images,
        tags=said.tags,
        text=said.text,
    )


def _comment(said: Said) -> Comment | Reply:
    under = said.under or said.publication or ""
    if said.own:
        return Reply(
            id=said.id,
            observed=said.time + _THEN,
            source=said.source,
            to=under,
            account=said.account,
            at=said.at,
            as_account=True,
            text=said.text,
        )
    return Comment(
        id=said.id,
        observed=said.time + _THEN,
        source=said.source,
        on=under,
        account=said.account,
        at=said.at,
        author=said.author,
        by=said.by,
        as_account=said.own,
        text=said.text,
    )


def _message(said: Said) -> Message | Unrecognised:
    if said.under is None:
        return _unrecognised(said, UNHEARD)
    return Message(
        id=said.id,
        observed=said.time + _THEN,
        source=said.source,
        conversation=said.under,
        account=said.account,
        at=said.at,
        by=said.by,
        as_account=said.own,
        text="" if said.gone else said.text,
    )


def _removals(done: Iterable[Done]) -> Iterator[Removal]:
    """
    Yield what was done to one thing.

    Of removals the first holds. It is hidden from when it was hidden until it was
    shown; of both at the same moment, it was hidden. What is shown was hidden before,
    also where nobody told.
    """
    hidden = removed = None
    by_time = sorted(
        done, key=lambda each: (each.time, each.act != "show", each.digest)
    )
    for each in by_time:
        match each.act:
            case "show":
                yield _hidden(hidden or evolve(each, at=None), until=each)
                hidden = None
            case "hide":
                hidden = hidden or each
            case _:
                removed = removed or each
    if hidden is not None:
        yield _hidden(hidden)
    if removed is not None:
        yield taken(
            removed.of,
            "remove",
            account=removed.account,
            observed=removed.time,
            source=removed.source,
            at=removed.at,
        )


def _hidden(hidden: Done, until: Done | None = None) -> Removal:
    last = until or hidden
    return taken(
        hidden.of,
        "hide",
        account=hidden.account,
        observed=last.time,
        source=last.source,
        at=hidden.at,
        until=until.time if until else None,
    )


def _loose(said: Said) -> Gap:
    return Gap(
        source=said.source,
        why=LOOSE,
        facts=("comment", "reply"),
        account=said.account,
    )


def _counted(what: str, sources: Sequence[str]) -> Unrecognised:
    """Name all of a kind in one line, without telling whose they are."""
    return Unrecognised(
        source=min(sources),
        path="$",
        why=what,
        raw=as_raw({"events": len(sources)}),
        left_out=True,
    )


def _unrecognised(said: Said, why: str) -> Unrecognised:
    return Unrecognised(source=said.source, path=said.path, why=why, raw=said.raw)
