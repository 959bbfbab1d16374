"""Cases that show what each sentence of a shipped municipality says of the world."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType

from attrs import evolve, field, frozen
from builders import AT, EVERYTHING, SINCE, situation
from municipalities.calendars import whole_calendar

from some_governance import Coverage, Guidelines, Record, assess

BROKEN = "broken"
MET = "met"
ASKED = "needs-judgement"
OPEN = "pending"
UNTOLD = "missing-fact"
UNSPOKEN = "not-applicable"


@frozen(kw_only=True)
class Case:
    """
    What one sentence says of some facts.

    Attributes:
        clause: Id of the sentence.

        says: The case, in a sentence of the body's own world.

        tally: How often each verdict comes out.

        facts: What is so. All kinds of facts are vouched for, if `covered` says
            nothing else.

        since: From when it is asked about, by Oslo's clock.

        at: The moment at which it is asked.

        covered: What sources vouch for.
    """

    clause: str
    says: str
    tally: Mapping[str, int] = field(converter=MappingProxyType)
    facts: tuple[Record, ...]
    since: str = SINCE
    at: str = AT
    covered: tuple[Coverage, ...] = (EVERYTHING,)

    def tallied(self, guidelines: Guidelines) -> dict[str, int]:
        """Count what the sentence says of the facts, by verdict."""
        asked = situation(
            *self.facts, since=self.since, at=self.at, covered=self.covered
        )
        report = assess(guidelines, evolve(asked, calendar=whole_calendar(guidelines)))
        (tally,) = (each for each in report.tallies if each.clause.id == self.clause)
        return {verdict.value: count for verdict, count in tally.counts}

    @property
    def shows(self) -> str | None:
        """Whether it shows how the sentence is kept, or broken; `None` for neither."""
        if BROKEN in self.tally:
            return BROKEN
        return (
            MET if self.tally.keys() <= {MET, UNSPOKEN} and MET in self.tally else None
        )


def case(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record | Iterable[Record],
    since: str = SINCE,
    at: str = AT,
    covered: Iterable[Coverage] = (EVERYTHING,),
) -> Case:
    """
    Write a case.

    Args:
        clause: As in `Case`.

        says: As in `Case`.

        verdict: What comes out, once; or how often each verdict does.

        facts: As in `Case`; several together where that reads better.

        since: As in `Case`.

        at: As in `Case`.

        covered: As in `Case`.
    """
    told: list[Record] = []
    for each in facts:
        told += [each] if isinstance(each, Record) else each
    return Case(
        clause=clause,
        says=says,
        tally={verdict: 1} if isinstance(verdict, str) else verdict,
        facts=tuple(told),
        since=since,
        at=at,
        covered=tuple(covered),
    )


@frozen(kw_only=True)
class CaseTable:
    """
    All cases of one municipality.

    Attributes:
        cases: At least one that keeps, and one that breaks, each sentence with a rule.

        never_broken: Sentences that nothing can break, each with why.

        never_met: Sentences that nothing can be said to keep, each with why.
    """

    cases: tuple[Case, ...] = field(converter=tuple)
    never_broken: Mapping[str, str] = field(factory=dict)
    never_met: Mapping[str, str] = field(factory=dict)


def cases_of(name: str) -> CaseTable:
    """Give a municipality's cases: `TABLE` in `cases_<name>.py`, beside this module."""
    module = import_module(f"municipalities.cases_{name.replace('-', '_')}")
    table = module.TABLE
    assert isinstance(table, CaseTable)
    return table
