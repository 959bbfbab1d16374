"""A decision, as text and as data: what would follow if something were done."""

from collections import Counter
from collections.abc import Iterable, Iterator

from some_governance.assessment import Decision
from some_governance.findings import Finding
from some_governance.limits import Json
from some_governance.outcomes import Verdict
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.report.data import (
    clause_data,
    finding_data,
    plain,
    tally_data,
    word_data,
)
from some_governance.report.lines import clock, listed, quote, title, wrapped
from some_governance.report.names import WEIGHTS
from some_governance.report.printable import printable, printable_json
from some_governance.report.proposed import proposal
from some_governance.report.said import clauses

SCHEMA = "some-governance/decision"
VERSION = 1

_CAUSED = (
    ("Would be broken", Verdict.BROKEN),
    ("Would wait for a human's judgement", Verdict.NEEDS_JUDGEMENT),
    ("Could not be told", Verdict.MISSING_FACT),
    ("Would have to follow", Verdict.PENDING),
)


def decision_as_text(decision: Decision) -> str:
    """Write what would be caused, cured and left, with every clause that spoke."""
    return "\n".join([*_head(decision), *_body(decision), *_foot(decision)]) + "\n"


def decision_as_json(decision: Decision) -> str:
    """Write it as JSON; ids are strings, moments are UTC."""
    data: dict[str, Json] = {
        "schema": SCHEMA,
        "version": VERSION,
        "guidelines": decision.guidelines.id,
        "accounts": dict(decision.accounts),
        "since": plain(decision.since),
        "at": plain(decision.at),
        "zone": decision.zone,
        "proposed": [_named(each) for each in decision.proposed],
        "caused": _data(decision.caused),
        "cured": _data(decision.cured),
        "left": _data(decision.left),
        "excused": _data(decision.excused),
        "spoke": [tally_data(each) for each in decision.spoke],
        "advice": [clause_data(each) for each in decision.advice],
        "unknown_words": [word_data(each) for each in decision.unknown_words],
    }
    return printable_json(data)


def _named(record: Record) -> dict[str, Json]:
    return {"fact": fact_name(type(record)), "id": record.id}


def _data(findings: Iterable[Finding]) -> list[Json]:
    return [finding_data(each) for each in findings]


def _head(decision: Decision) -> Iterator[str]:
    guidelines = decision.guidelines
    yield printable(f"{guidelines.owner}: {guidelines.title}")
    yield f"If it were done, as of {clock(decision.at, decision.zone)}, {decision.zone}"
    done = sorted(decision.proposed, key=lambda each: isinstance(each, Judgement))
    proposed = (proposal(each, decision) for each in done)
    yield from wrapped(f"Proposed: {'; '.join(proposed)}", "", "  ")
    yield from wrapped(f"In short: {_summary(decision)}", "", "  ")


def _summary(decision: Decision) -> str:
    weights = Counter(each.weight for each in decision.caused)
    verdicts = Counter(each.outcome.verdict for each in decision.caused)
    counts = [
        (weights[weight], one if weights[weight] == 1 else many)
        for weight, (one, many) in WEIGHTS
    ]
    counts += [
        (verdicts[Verdict.NEEDS_JUDGEMENT], "to be judged"),
        (verdicts[Verdict.MISSING_FACT], "not known"),
        (verdicts[Verdict.PENDING], "to follow"),
        (len(decision.cured), "cured"),
        (len(decision.excused), "excused"),
    ]
    said = ", ".join(f"{count} {what}" for count, what in counts if count)
    if decision.spoke and not said:
        return "it would change nothing in what the guidelines ask for"
    return said or "the guidelines say nothing of it"


def _body(decision: Decision) -> Iterator[str]:
    for name, verdict in _CAUSED:
        caused = (e for e in decision.caused if e.outcome.verdict is verdict)
        yield from _part(name, caused, decision)
    yield from _part("Would be excused", decision.excused, decision)
    yield from _part("Would be cured", decision.cured, decision)
    if decision.left:
        yield from title(f"Stays as it is ({len(decision.left)})")
        for (clause, verdict), count in Counter(
            (each.clause.version, each.outcome.verdict) for each in decision.left
        ).items():
            yield from wrapped(f"{clause}: {count} {verdict.value}", "", "  ")


def _part(name: str, found: Iterable[Finding], decision: Decision) -> Iterator[str]:
    found = tuple(found)
    if found:
        yield from title(f"{name} ({len(found)})")
        yield from clauses(found, decision)


def _foot(decision: Decision) -> Iterator[str]:
    if decision.spoke:
        yield from title("What has something to say of it")
        for tally in decision.spoke:
            counts = ", ".join(f"{count} {each.value}" for each, count in tally.counts)
            yield from wrapped(f"{tally.clause.version}: {counts}", "", "  ")
    if decision.advice:
        yield from title("Also read")
        for clause in decision.advice:
            yield printable(clause.version)
            yield from quote(clause)
    if decision.unknown_words:
        yield from title("Words that the guidelines don't know")
        yield from listed(
            f"{each.fact}: {each.field} {each.word}; {each.instead}"
            for each in decision.unknown_words
        )
