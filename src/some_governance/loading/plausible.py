"""What rows of a register say of each other that can't be true."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from some_governance.loading.facts import Facts
from some_governance.loading.misfits import Misfit, Steps, written_path
from some_governance.loading.register_calendar import CALENDARS
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.decisions import Judgement
from some_governance.records.people import Appointment, Person
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.record import Lasting, Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.utterances import Comment, Message, Publication, Reply

R = TypeVar("R", bound=Record)

Utterance: TypeAlias = Publication | Comment | Reply | Message
"""What was said: a platform has one id for each."""

_ABOUT: Mapping[type[Record], str] = MappingProxyType(
    {Comment: "on", Reply: "to", Removal: "of", Step: "of", ArchiveReceipt: "of"}
)
"""Kinds of facts that are about what was said, and the key that names it."""

# A date alone is its midnight: of two moments, one comes later for certain where a
# whole day lies between them.
_DAY = timedelta(days=1)

Mention: TypeAlias = tuple[Steps, str | None]
"""An id, and where it is mentioned."""


def contradictions(
    facts: Facts, covered: Iterable[str | None], calendars: Iterable[str] = ()
) -> Iterator[Misfit]:
    """
    Yield what can't be true, as facts and coverage stand together in one register.

    A register that lists accounts lists all that it speaks of, and so it is with
    persons: whoever isn't there is a slip of the pen.

    Args:
        facts: All facts of the register.

        covered: The account that each row of its coverage speaks of.

        calendars: The accounts that have hours of their own, in their rows' order.
    """
    yield from _told_twice(facts)
    yield from _over_before(facts)
    yield from _shared_logins(facts)
    yield from _misplaced(facts)
    yield from _voices(facts)
    yield from _captured_late(facts)
    yield from _other_questions(facts)
    yield from _strangers(facts, covered, calendars)


def _told_twice(facts: Facts) -> Iterator[Misfit]:
    first: dict[tuple[object, str], Steps] = {}
    for steps, fact in _each(facts, Record):
        kind = Utterance if isinstance(fact, Utterance) else type(fact)
        other = first.setdefault((kind, fact.id), steps)
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
    for steps, removal in _each(facts, Removal):
        if removal.at is not None and not removal.holds(removal.at):
            yield Misfit(backwards, "let until be after at", (*steps, "until"))


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


def _misplaced(facts: Facts) -> Iterator[Misfit]:
    said = {
        fact.id: fact for _, fact in _each(facts, Record) if isinstance(fact, Utterance)
    }
    accounts = {account.id for _, account in _each(facts, Account)}
    for steps, fact in _each(facts, Record):
        key = _ABOUT.get(type(fact), "")
        about = said.get(getattr(fact, key, ""))
        if about is None:
            continue
        if about is fact:
            yield Misfit(
                "it stands under itself", "name what it stands under", (*steps, key)
            )
        yield from _elsewhere(steps, fact, about, accounts)
        yield from _too_early(steps, fact, about)


def _elsewhere(
    steps: Steps, fact: Record, said: Utterance, accounts: set[str]
) -> Iterator[Misfit]:
    """Yield it when a fact about something stands on another account than that."""
    account = getattr(fact, "account", said.account)
    # One that isn't listed is told of in its own row, and not in each row below it.
    listed = not accounts or accounts.issuperset((account, said.account))
    if account != said.account and listed:
        yield Misfit(
            f"{said.id} stands on {said.account}",
            "name that account, or correct the id",
            (*steps, "account"),
        )


def _too_early(steps: Steps, fact: Record, said: Utterance) -> Iterator[Misfit]:
    """Yield the moments of a fact at which what it is about hadn't been written."""
    # What the account says may be documented, and archived, while it is a draft.
    drafted = isinstance(fact, Step | ArchiveReceipt) and not isinstance(said, Comment)
    if drafted or said.at is None:
        return
    for key in ("captured", "at"):
        moment = getattr(fact, key, None)
        if moment is not None and said.at - moment >= _DAY:
            yield Misfit(
                f"{said.id} was written later",
                "let it come after that, or correct the id",
                (*steps, key),
            )


def _voices(facts: Facts) -> Iterator[Misfit]:
    for steps, comment in _each(facts, Comment):
        if comment.as_account:
            yield Misfit(
                "what the account itself writes is a reply",
                "move it to [[replies]]",
                (*steps, "as_account"),
            )


def _captured_late(facts: Facts) -> Iterator[Misfit]:
    for steps, receipt in _each(facts, ArchiveReceipt):
        if receipt.captured is not None and receipt.captured - receipt.at >= _DAY:
            yield Misfit(
                "it was captured after the archive had it",
                "let captured come before at",
                (*steps, "captured"),
            )


def _other_questions(facts: Facts) -> Iterator[Misfit]:
    judged = {each.id: each for _, each in _each(facts, Judgement)}
    for steps, judgement in _each(facts, Judgement):
        for id in judgement.supersedes:
            other = judged.get(id)
            if other is judgement or (
                other is not None
                and (other.of, other.question) != (judgement.of, judgement.question)
            ):
                yield Misfit(
                    f"{id} is no other answer to the same question",
                    "name the judgement of the same thing that this one replaces",
                    (*steps, "supersedes"),
                )


def _strangers(
    facts: Facts, covered: Iterable[str | None], calendars: Iterable[str]
) -> Iterator[Misfit]:
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
    of_calendars = (
        ((CALENDARS, index, "account"), account)
        for index, account in enumerate(calendars)
    )
    appointed = (
        ((*steps, "person"), held.person) for steps, held in _each(facts, Appointment)
    )
    yield from _missing(of_facts, "accounts", accounts)
    yield from _missing(of_coverage, "accounts", accounts)
    yield from _missing(of_calendars, "accounts", accounts)
    yield from _missing(appointed, "persons", hands)
    plans = {plan.id for _, plan in _each(facts, Plan)}
    planned = (((*steps, "plan"), item.plan) for steps, item in _each(facts, PlanItem))
    yield from _missing(planned, "plans", plans)


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
        for index, fact in rows
        if isinstance(fact, kind)
    )
