"""What new facts touch: of all else, rules needn't be asked again."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import cast

from attrs import frozen

from some_governance.records.accounts import Account, Profile
from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Approval, Disposition, Judgement
from some_governance.records.people import Access, Appointment, Grant
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Disposal, Step
from some_governance.situation.batches import Below, Change, Told, above
from some_governance.situation.index import (
    ON_ACCOUNTS,
    Happening,
    is_known,
)
from some_governance.situation.timelines import Series, by_time, grouped


@frozen(kw_only=True)
class Touched:
    """
    What may come out differently when facts change.

    Attributes:
        accounts: Ids of accounts; `None` for all, and the municipality itself.

        things: Ids of what stands in the touched threads, where nothing else on
            those accounts is touched; `None` where everything on them is.
    """

    accounts: frozenset[str] | None = None
    things: frozenset[str] | None = None

    @classmethod
    def together(cls, many: "Iterable[Touched]") -> "Touched":
        """Give all that any of them touches."""
        accounts: frozenset[str] = frozenset()
        things: frozenset[str] | None = frozenset()
        for each in many:
            if each.accounts is None:
                return EVERYTHING
            accounts |= each.accounts
            if each.accounts:
                things = _both(things, each.things)
        return cls(accounts=accounts, things=things)

    @classmethod
    def by(
        cls, told: Told, changes: Iterable[Change], coverage: Iterable[Coverage]
    ) -> "Touched":
        """
        Say what changed facts, and coverage that came with them, touch.

        It may say too much, and never too little. A thread is touched as a whole;
        what is about something unknown touches everything.

        Args:
            told: All that was told, the changes included.

            changes: What was told before of each thing, and what holds now.

            coverage: What the sources can speak of now.
        """
        facts = [fact for change in changes for fact in change if fact is not None]
        return cls.together(
            (
                *(_by_fact(fact, told) for fact in facts),
                *(_accounts(each.account) for each in coverage),
            )
        )


EVERYTHING = Touched()
"""Everything may come out differently."""

NOTHING = Touched(accounts=frozenset(), things=frozenset())
"""Nothing can."""


def _both(
    some: frozenset[str] | None, others: frozenset[str] | None
) -> frozenset[str] | None:
    return None if some is None or others is None else some | others


def _accounts(account: str | None) -> Touched:
    """Touch all of one account; everything, where none is named."""
    return EVERYTHING if account is None else Touched(accounts=frozenset({account}))


def _by_fact(fact: Record, told: Told) -> Touched:
    if isinstance(fact, Disposition):
        return NOTHING
    if isinstance(fact, Account):
        return _accounts(fact.id)
    if isinstance(fact, Profile | Access | Grant | Appointment):
        return _accounts(fact.account)
    if isinstance(fact, Happening):
        around = [above(fact)] if isinstance(fact, Below) else []
        return _threads(told, [fact.id, *around], fact.account)
    if isinstance(fact, Judgement | Step | ArchiveReceipt | Disposal | Approval):
        return _about(fact.of, told)
    return EVERYTHING


def _about(of: str, told: Told) -> Touched:
    """Say what is touched when something is said about a thing."""
    named = tuple(told.named(of))
    if not named and of not in told.below:
        account = of.partition("#")[0]
        known = told.fact(Account, account) is not None
        return _accounts(account if known else None)
    if not all(isinstance(each, Account | Happening) for each in named):
        return EVERYTHING
    accounts = [_accounts(each.id) for each in named if isinstance(each, Account)]
    return Touched.together([*accounts, _threads(told, [of])])


def _threads(told: Told, ids: Iterable[str], *accounts: str) -> Touched:
    """Touch all that stands in the threads of some things, themselves included."""
    waiting, passed = list(ids), set[str]()
    touched = set(accounts)
    while waiting:
        id = waiting.pop()
        if id in passed:
            continue
        passed.add(id)
        waiting += [each.id for each in told.below.get(id, ())]
        for here in _happened(told, [id]):
            touched.add(here.account)
            if isinstance(here, Below):
                waiting.append(above(here))
    return Touched(accounts=frozenset(touched), things=frozenset(passed))


@frozen(kw_only=True)
class Threads:
    """
    The touched threads of a situation: what rules are asked about, of its accounts.

    Attributes:
        events: What stands in them, by kind and account, in order of time.

        moments: When it happened, before or after the change.
    """

    events: Mapping[tuple[type[Record], str], Series[Happening]]
    moments: tuple[datetime, ...]

    @classmethod
    def among(
        cls, told: Told, things: Iterable[str], at: datetime, *others: Told
    ) -> "Threads":
        """
        Find them among what was told, known at a moment.

        Args:
            told: What was told.

            things: Ids of what stands in them.

            at: The moment.

            others: What else was told, before or after: its moments count too.
        """
        things = tuple(things)
        here = [each for each in _happened(told, things) if is_known(each, at)]
        there = [each for other in others for each in _happened(other, things)]
        ordered = sorted(here, key=by_time)
        return cls(
            events=grouped(((type(each), each.account), each) for each in ordered),
            moments=tuple(sorted({each.happened for each in (*here, *there)})),
        )


def _happened(told: Told, ids: Iterable[str]) -> Iterator[Happening]:
    for id in ids:
        for kind in ON_ACCOUNTS:
            if (fact := told.fact(kind, id)) is not None:
                yield cast(Happening, fact)
