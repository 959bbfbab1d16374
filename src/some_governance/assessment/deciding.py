"""What would follow if something were done: held against guidelines before it is."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import Never

from attrs import evolve, field, frozen

from some_governance.assessment.assessments import tally
from some_governance.assessment.hearing import Hearing
from some_governance.assessment.sides import NARROW, Side
from some_governance.errors import RecordError
from some_governance.findings import Finding, Tally
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.vocabulary import UnknownWord, unknown_words
from some_governance.mappings import FrozenMapping
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Disposal
from some_governance.rules.rule import Scope
from some_governance.situation.batches import Below, above
from some_governance.situation.index import Attached, about
from some_governance.situation.situation import Situation

_SHOWN = (Modality.ADVICE, Modality.DEFINITION)


@frozen(kw_only=True)
class Decision:
    """
    What a proposal would change. It has no truth value: read what it says.

    Attributes:
        guidelines: What it was held against.

        accounts: Names of the registered accounts that have one, by id.

        zone: Name of the calendar's zone, to show moments in.

        since: From when it was asked about, inclusive.

        at: The moment of which it speaks, with and without the proposal: right after
            what is proposed.

        proposed: The records that were added.

        caused: What would be broken, asked, missing or pending, and isn't now.

        cured: What is so now, and wouldn't be any more.

        left: What of the touched subjects would stay so; and what speaks of such
            facts, if its mode holds, which nobody knows.

        excused: What would be broken, and has a recorded reason.

        spoke: How often each verdict would come out of the clauses that have
            anything to say about what is touched.

        advice: Advice and definitions in force that those clauses link to.

        unknown_words: Words in what is proposed that the guidelines don't know.
    """

    guidelines: Guidelines
    accounts: Mapping[str, str] = field(converter=FrozenMapping[str])
    zone: str
    since: datetime
    at: datetime
    proposed: tuple[Record, ...]
    caused: tuple[Finding, ...]
    cured: tuple[Finding, ...]
    left: tuple[Finding, ...]
    excused: tuple[Finding, ...]
    spoke: tuple[Tally, ...]
    advice: tuple[Clause, ...]
    unknown_words: tuple[UnknownWord, ...]

    def __bool__(self) -> Never:
        raise TypeError("a decision has no truth value: look at what it causes")


def decide(guidelines: Guidelines, situation: Situation, *proposed: Record) -> Decision:
    """
    Say what records would change, if they were facts.

    Both sides are asked at `situation.at`, or right after what is proposed where that
    comes later: so the difference shows the proposal, and not the passing of time.

    Args:
        guidelines: What to hold it against.

        situation: What is known.

        proposed: What would be done, or be said: records of any kind. One that is
            known already, an account that is to be closed, is proposed as it would
            be, observed later.

    Raises:
        GuidelinesError: As `assess`.
        PluginError: As `assess`.
        RecordError: What is proposed contradicts what is known, or is older.
    """
    records = Records.of(*proposed)
    moment = max((_right_after(each) for each in proposed), default=situation.at)
    before = Hearing.of(guidelines, evolve(situation, at=max(situation.at, moment)))
    after, touched = before.extended(records)
    _refuse_older(records, after.told)
    kinds = frozenset(map(type, proposed))
    here = Side.of(before, touched, after, kinds)
    there = Side.of(after, touched, before, kinds, here)
    caused, cured = there.without(here), here.without(there)
    excused = there.excused_but(here)
    if touched.things is not None:
        named = touched.things.intersection(_named(records.facts))
        changed = {each.outcome.subject for each in (*caused, *cured, *excused)}
        things = named | touched.things.intersection(changed)
        scopes = _speaking(records.facts, named, after.told)
        here = here.closer(before, things, after, scopes, kinds)
        there = there.closer(after, things, before, scopes, kinds, here)
    unheard = there.unheard(here)
    spoke = there.spoke(here)
    spoke += tuple(tally(each.clause, [each.outcome]) for each in unheard)
    return Decision(
        guidelines=guidelines,
        accounts=after.told.names,
        zone=situation.calendar.zone.key,
        since=situation.since,
        at=after.told.at,
        proposed=records.facts,
        caused=caused,
        cured=cured,
        left=(*there.within(here), *unheard),
        excused=excused,
        spoke=spoke,
        advice=_advice(guidelines, after.told, spoke),
        unknown_words=tuple(unknown_words(guidelines, records)),
    )


def _named(proposed: Iterable[Record]) -> Iterator[str]:
    """Yield the ids of what is proposed, and of what it is about."""
    for each in proposed:
        yield each.id
        if isinstance(each, Judgement | Disposal):
            yield each.of
        elif isinstance(each, Attached):
            yield about(each)


def _speaking(
    proposed: Iterable[Record], named: frozenset[str], situation: Situation
) -> tuple[Scope, ...]:
    """
    Give the scopes whose clauses speak of what is proposed, whatever it changes.

    What is said to others, or taken away, is no matter of its period.
    """
    under = {above(each) for each in proposed if isinstance(each, Below)}
    told = situation.batches.told
    apart = chain.from_iterable(told.named(each) for each in named - under)
    if all(isinstance(each, Below) for each in apart):
        return (Scope.THREAD,)
    return NARROW


def _right_after(record: Record) -> datetime:
    """Give the smallest instant at which what is proposed has happened."""
    happened = record.happened
    if isinstance(record, Account) and record.closed is not None:
        happened = record.closed
    return happened + datetime.resolution


def _refuse_older(records: Records, situation: Situation) -> None:
    for proposed in records.facts:
        known = situation.batches.told.fact(type(proposed), proposed.id)
        if known != proposed:
            raise RecordError(
                f"{fact_name(type(proposed))} {proposed.id}: it is proposed as it "
                f"was observed before what is known of it; let it be observed later"
            )


def _advice(
    guidelines: Guidelines, situation: Situation, spoke: Iterable[Tally]
) -> tuple[Clause, ...]:
    """Give advice and definitions in force that the clauses that spoke link to."""
    spoken = {each.clause.version for each in spoke}
    linked = {link for each in spoke for link in each.clause.see}
    return tuple(
        clause
        for clause in guidelines.clauses
        if clause.id in linked
        and clause.force in _SHOWN
        and clause.version not in spoken
        and situation.at in clause.in_force(situation.calendar)
    )
