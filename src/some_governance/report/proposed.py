"""What is proposed, in words: it has no id yet that anybody knows."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve

from some_governance.assessment import Decision
from some_governance.findings import Finding
from some_governance.outcomes import Value
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal, Taking
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Comment, Publication, Reply
from some_governance.report.names import account_name

_TAKING: Mapping[Taking, str] = MappingProxyType(
    {
        "remove": "removal",
        "remove-part": "removal in part",
        "hide": "hiding",
        "close-comments": "closing for comments",
        "mute": "muting",
    }
)
"""What an action is called."""


def proposal(record: Record, decision: Decision) -> str:
    """Say what is proposed; whom it is about stays unsaid."""
    match record:
        case Publication():
            return f"publication on {account_name(decision, record.account)}"
        case Reply():
            return f"reply to {record.to}"
        case Comment():
            return f"comment under {record.on}"
        case Removal():
            return f"{_TAKING[record.action]} of {record.of}"
        case Sanction():
            return f"sanction {record.sanction}"
        case Judgement():
            of = _names(decision).get(record.of, record.of)
            return f"judgement of {of}: {record.question} {record.answer}"
        case _:
            return f"{fact_name(type(record))} {record.id}"


def in_words(finding: Finding, decision: Decision) -> Finding:
    """Give a finding that calls what is proposed by words, where it calls it by id."""
    names = _names(decision)
    outcome = finding.outcome
    return evolve(
        finding,
        outcome=evolve(
            outcome,
            subject=names.get(outcome.subject or "", outcome.subject),
            values={key: _named(value, names) for key, value in outcome.values.items()},
        ),
        items=tuple(names.get(item, item) for item in finding.items),
    )


def _names(decision: Decision) -> Mapping[str, str]:
    """Give what is said or given by its id; of several that are alike, none."""
    new = [
        each
        for each in decision.proposed
        if isinstance(each, Publication | Reply | Comment | Sanction)
    ]
    kinds = [type(each) for each in new]
    return {
        each.id: f"the proposed {fact_name(type(each))}"
        for each in new
        if kinds.count(type(each)) == 1
    }


def _named(value: Value, names: Mapping[str, str]) -> Value:
    return names.get(value, value) if isinstance(value, str) else value
