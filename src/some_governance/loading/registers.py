"""A municipality's registers from their TOML file."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from attrs import evolve, field, frozen
from cattrs import Converter

from some_governance.calendars import Calendar
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.facts import TABLES, Facts, read_facts
from some_governance.loading.ids import NATIVE
from some_governance.loading.instants import instants
from some_governance.loading.misfits import Misfit, Misfits, refusal
from some_governance.loading.plausible import contradictions
from some_governance.loading.register_calendar import (
    CALENDARS,
    CalendarOf,
    account_calendars,
    never_open,
    register_calendar,
    unknown_holidays,
)
from some_governance.loading.structure import (
    add_hook,
    among,
    read_list,
    strict_converter,
)
from some_governance.loading.tables import Table, Written
from some_governance.loading.toml import read_document, read_file
from some_governance.mappings import FrozenMapping
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.facts import FACTS
from some_governance.records.spans import EARLIEST, LATEST, Span

T = TypeVar("T")


@frozen(kw_only=True)
class Registers:
    """
    What a municipality itself knows.

    Attributes:
        records: Its facts, and what they can speak of.

        calendar: When it is open: its own, or that of its guidelines.

        calendars: When accounts are that have hours of their own, by id.

        guidelines: Name of the municipality whose guidelines hold, or of a file
            beside the register; `None` when it doesn't say.

        since: From when to ask, in UTC; `None` when it doesn't say.

        at: At which moment to ask, in UTC; `None` when it doesn't say.
    """

    records: Records
    calendar: Calendar
    calendars: Mapping[str, Calendar] = field(
        factory=FrozenMapping[Calendar], converter=FrozenMapping[Calendar]
    )
    guidelines: str | None = None
    since: datetime | None = None
    at: datetime | None = None


def load_registers(
    path: Path,
    *,
    calendar_of: CalendarOf | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Registers:
    """
    Load a municipality's registers.

    Args:
        path: The TOML file.

        calendar_of: Asked with the guidelines that the register names, where its own
            calendar is not whole; `None` to refuse a register without a whole one.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is missing or wrong; it names all that is.
    """
    body = read_file(path, limits)
    return read_registers(body, path.name, calendar_of=calendar_of, limits=limits)


def read_registers(
    body: bytes,
    name: str,
    *,
    calendar_of: CalendarOf | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Registers:
    """
    Read a municipality's registers from the bytes of a file.

    Args:
        body: What the TOML file holds.

        name: What sources and the error call the file.

        calendar_of: As in `load_registers`.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is wrong; it names all that is.
    """
    written = read_document(body, name, limits)
    found: list[Misfit] = []
    # Where one part is wrong, something stands in for it, so that the others speak.
    calendar = _noted(
        found, lambda: register_calendar(written, calendar_of), never_open()
    )
    converter = strict_converter()
    add_hook(converter, datetime, instants(calendar))
    head = _noted(
        found, lambda: head_table(converter).read(written), _Head(observed=EARLIEST)
    )
    facts: Facts = _noted(
        found, lambda: read_facts(written, name, head.observed, converter), {}
    )
    calendars: dict[str, Calendar] = _noted(
        found, lambda: account_calendars(written, calendar), {}
    )
    if not found:
        found += unknown_holidays(calendar, head.observed)
        found += _too_late(head)
        found += contradictions(
            facts, [each.account for each in head.coverage], calendars
        )
    if found:
        raise refusal(name, found)
    return Registers(
        records=Records.of(
            *(fact for rows in facts.values() for _, fact in rows),
            coverage=[
                evolve(
                    each,
                    source=f"{name}: coverage[{index}]",
                    span=Span(each.span.since, min(each.span.until, head.observed)),
                )
                for index, each in enumerate(head.coverage)
            ],
        ),
        calendar=calendar,
        calendars=calendars,
        guidelines=head.guidelines,
        since=head.since,
        at=head.at,
    )


@frozen(kw_only=True)
class _Head:
    """
    What the municipality itself knows. Other fields as in `Registers`.

    Attributes:
        observed: When somebody last went through it and found it right.

        coverage: What it can speak of: who isn't in a list that it covers isn't
            there.
    """

    observed: datetime
    guidelines: str | None = None
    since: datetime | None = None
    at: datetime | None = None
    coverage: tuple[Coverage, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.since is not None and self.at is not None and self.since >= self.at:
            raise ValueError("'since' is not before at: let it begin before it ends")


@frozen(kw_only=True)
class _Coverage:
    """
    Kinds of facts of which the register has all there are.

    Attributes:
        facts: Names of the kinds of facts.

        account: Id of the account that it speaks of; without it, of all.

        since: From when; without it, always.

        until: Until when, exclusive; without it, as long as `observed` reaches.
    """

    facts: tuple[str, ...]
    account: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def _noted(found: list[Misfit], read: Callable[[], T], otherwise: T) -> T:
    """Read something; note what doesn't fit, and give something else instead."""
    try:
        return read()
    except Misfits as misfits:
        found += misfits.found
        return otherwise


def _too_late(head: "_Head") -> Iterator[Misfit]:
    """Refuse coverage of a time that nobody can have looked at yet."""
    for index, each in enumerate(head.coverage):
        if each.span.since > head.observed:
            yield Misfit(
                "it begins after observed",
                "a register vouches for what it was gone through for",
                ("coverage", index, "since"),
            )


def head_table(converter: Converter) -> Table[_Head]:
    """Make the table of what stands outside the calendar and the tables of facts."""
    facts = among({name: name for name in FACTS})
    coverage = Table.of(
        _coverage,
        converter,
        shape=_Coverage,
        written={
            "facts": Written(
                "a list",
                lambda value, _: read_list(value, facts, str),
                {"type": "array", "items": {"enum": [*FACTS]}, "minItems": 1},
            ),
            "account": NATIVE,
        },
    )
    add_hook(converter, Coverage, coverage.hook)
    return Table.of(_Head, converter, elsewhere=["calendar", CALENDARS, *TABLES])


def _coverage(
    facts: tuple[str, ...],
    account: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Coverage:
    if not facts:
        raise ValueError("'facts' is empty: name the kinds of facts that it covers")
    span = Span(since or EARLIEST, until or LATEST)
    if span.until < span.since:
        raise ValueError("'until' is before since: let it begin before it ends")
    facts = tuple(sorted(set(facts)))
    return Coverage(source="", facts=facts, account=account, span=span)
