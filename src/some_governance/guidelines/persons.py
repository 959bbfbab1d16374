"""Persons in facts whom no register has: for the most part, slips."""

from collections.abc import Collection, Iterator
from functools import partial
from operator import attrgetter
from typing import TypeAlias

from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.vocabulary import UnknownWord, counted
from some_governance.nearest import meant
from some_governance.records.collection import Records
from some_governance.records.decisions import Delegation, Judgement
from some_governance.records.handlings import Handling
from some_governance.records.people import Appointment, Person
from some_governance.records.removals import Removal, Step
from some_governance.records.utterances import Publication, Reply

HAND = "by"
"""The field that tells whose hand it was."""

Handed: TypeAlias = Publication | Reply | Handling | Removal | Step | Judgement

_BY_HAND: tuple[type[Handed], ...] = (
    Publication,
    Reply,
    Handling,
    Removal,
    Step,
    Judgement,
)
"""Kinds of facts that tell whose hand it was: a login, or the id of a person."""

_HAND = attrgetter(HAND)


def unknown_persons(guidelines: Guidelines, records: Records) -> Iterator[UnknownWord]:
    """
    Yield whose hand it was, by an id that nobody has, in order.

    Where no persons are registered, nobody is looked for; a login that is nobody's is
    a missing fact where it matters. A role may judge, of whatever name: so of who
    judged, only a name is told that is almost a known one. A slip here doesn't silence
    any rule.
    """
    known = registered(records)
    if known:
        yield from counted(
            (fact, HAND, hand, partial(_whose, hand, known))
            for kind in _BY_HAND
            if (slips := _slips(kind, guidelines, records, known))
            for fact in records.each(kind)
            if (hand := fact.by) in slips and hand is not None
        )


def _slips(
    kind: type[Handed],
    guidelines: Guidelines,
    records: Records,
    known: Collection[str],
) -> frozenset[str]:
    """Give the ids in facts of a kind that nobody has and somebody should."""
    return frozenset(
        hand
        for hand in _hands(kind, records)
        if hand is not None
        and ":" not in hand
        and hand not in known
        and (kind is not Judgement or slip(hand, guidelines, known))
    )


def _hands(kind: type[Handed], records: Records) -> Collection[str | None]:
    if kind is Judgement:
        return records.judges
    return {*map(_HAND, records.each(kind))}


def registered(records: Records) -> frozenset[str]:
    """Give the ids of all persons, where any are registered as such."""
    persons = frozenset(person.id for person in records.each(Person))
    if not persons:
        return persons
    appointed = (each.person for each in records.each(Appointment))
    delegated = (each.person for each in records.each(Delegation))
    return persons.union(appointed, delegated)


def slip(judge: str, guidelines: Guidelines, known: Collection[str]) -> str:
    """Ask whether another name was meant than a judge's; empty for what may be one."""
    roles = {*guidelines.words, *(each.bearer for each in guidelines.clauses)}
    return "" if judge in {*known, *roles} else meant(judge, known)


def _whose(hand: str, known: Collection[str]) -> str:
    """Say whose hand may be meant; others aren't named."""
    return meant(hand, known) or "add this person to the register"
