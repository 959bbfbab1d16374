"""What rows of a register say of each other that can't be true."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias, TypeVar

from some_governance.loading.facts import Facts
from some_governance.loading.misfits import Misfit, Steps, written_path
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.people import Appointment, Person
from some_governance.records.record import Lasting, Record

R = TypeVar("R", bound=Record)

Mention: TypeAlias = tuple[Steps, str | None]
"""An id, and where it is mentioned."""


def contradictions(facts: Facts, covered: Iterable[str | None]) -> Iterator[Misfit]:
    """
    Yield what can't be true, as facts and coverage stand together in one register.

    A register that lists accounts lists all that it speaks of, and so it is with
    persons: whoever isn't there is a slip of the pen.

    Args:
        facts: All facts of the register.

        covered: The account that each row of its coverage speaks of.
    """
    yield from _told_twice(facts)
    yield from _over_before(facts)
    yield from _shared_logins(facts)
    yield from _strangers(facts, covered)


def _told_twice(facts: Facts) -> Iterator[Misfit]:
    first: dict[tuple[type[Record], str], Steps] = {}
    for steps, fact in _each(facts, Record):
        other = first.setdefault((type(fact), fact.id), steps)
        if other is not steps:
            yield Misfit(
                f"it has the id of {written_path(other)}, or says the same",
                "keep one of the two, or give each an id of its own",
                steps,
            )


def _over_before(facts: Facts) -> Iterator[Misfit]:
    backwards = "it ends before it begins"
    for steps, lasting in _each(facts, Lasting):
        if lasting.until is not None and lasting.until < lasting.since:
            yield Misfit(backwards, "let until be after since", (*steps, "until"))
    for steps, account in _each(facts, Account):
        if account.closed is not None and account.closed < account.happened:
            yield Misfit(backwards, "let closed be after opened", (*steps, "closed"))


def _shared_logins(facts: Facts) -> Iterator[Misfit]:
    owners: dict[str, str] = {}
    for steps, person in _each(facts, Person):
        for index, login in enumerate(person.logins):
            owner = owners.setdefault(login, person.id)
            if owner != person.id:
                yield Misfit(
                    f"{login} is a login of {owner} too",
                    "give each login to one person",
                    (*steps, "logins", index),
                )


def _strangers(facts: Facts, covered: Iterable[str | None]) -> Iterator[Misfit]:
    accounts = {account.id for _, account in _each(facts, Account)}
    persons = [person for _, person in _each(facts, Person)]
    hands = {hand for each in persons for hand in (each.id, *each.logins)}
    of_facts = (
        ((*steps, "account"), getattr(fact, "account", None))
        for steps, fact in _each(facts, Record)
    )
    of_coverage = (
        (("coverage", index, "account"), account)
        for index, account in enumerate(covered)
    )
    appointed = (
        ((*steps, "person"), held.person) for steps, held in _each(facts, Appointment)
    )
    yield from _missing(of_facts, "accounts", accounts)
    yield from _missing(of_coverage, "accounts", accounts)
    yield from _missing(appointed, "persons", hands)


def _missing(
    mentions: Iterable[Mention], table: str, known: set[str]
) -> Iterator[Misfit]:
    near = cache(lambda name: nearest(name, known))
    for steps, mentioned in mentions:
        if known and mentioned is not None and mentioned not in known:
            yield Misfit(
                f"{mentioned} is not in [[{table}]]",
                f"{near(mentioned)} Else list it there too",
                steps,
            )


def _each(facts: Facts, kind: type[R]) -> Iterator[tuple[Steps, R]]:
    """Yield the facts of a kind, and where each stands."""
    return (
        ((table, index), fact)
        for table, rows in facts.items()
        for index, fact in enumerate(rows)
        if isinstance(fact, kind)
    )
