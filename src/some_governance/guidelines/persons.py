"""Persons in facts whom no register has: for the most part, slips."""

from collections.abc import Collection, Iterator
from functools import partial

from some_governance.guidelines.vocabulary import UnknownWord, counted
from some_governance.nearest import meant
from some_governance.records.collection import Records
from some_governance.records.decisions import Delegation
from some_governance.records.handlings import Handling
from some_governance.records.people import Appointment, Person
from some_governance.records.removals import Removal, Step
from some_governance.records.utterances import Publication, Reply

HAND = "by"
"""The field that tells whose hand it was."""

_BY_HAND = (Publication, Reply, Handling, Removal, Step)
"""Kinds of facts that tell whose hand it was: a login, or the id of a person."""


def unknown_persons(records: Records) -> Iterator[UnknownWord]:
    """
    Yield whose hand it was, by an id that nobody has, in order.

    Where no persons are registered, nobody is looked for; a login that is nobody's is
    a missing fact where it matters. A slip here doesn't silence any rule.
    """
    if not any(isinstance(fact, Person) for fact in records.facts):
        return
    known = {
        fact.id if isinstance(fact, Person) else fact.person
        for fact in records.facts
        if isinstance(fact, Person | Appointment | Delegation)
    }
    yield from counted(
        (fact, HAND, fact.by, partial(_whose, fact.by, known))
        for fact in records.facts
        if isinstance(fact, _BY_HAND)
        and fact.by is not None
        and fact.by not in known
        and ":" not in fact.by
    )


def _whose(hand: str, known: Collection[str]) -> str:
    """Say whose hand may be meant; others aren't named."""
    return meant(hand, known) or "add this person to the register"
