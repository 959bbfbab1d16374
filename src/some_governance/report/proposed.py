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
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.names import account_name, fact

_TAKING: Mapping[Taking, str] = MappingProxyType(
    {
        "remove": message("removal of {of}"),
        "remove-part": message("removal in part of {of}"),
        "hide": message("hiding of {of}"),
        "close-comments": message("closing for comments of {of}"),
        "mute": message("muting of {of}"),
    }
)
"""What an action is called."""

_NAMES: Mapping[type[Record], str] = MappingProxyType(
    {
        Publication: message("the proposed publication"),
        Reply: message("the proposed reply"),
        Comment: message("the proposed comment"),
        Sanction: message("the proposed sanction"),
    }
)
"""What is called by words, since its id is known to nobody."""


def proposal(record: Record, decision: Decision, language: Language = ENGLISH) -> str:
    """Say what is proposed; whom it is about stays unsaid."""
    match record:
        case Publication():
            account = account_name(decision, record.account)
            return language.say("publication on {account}", account=account)
        case Reply():
            return language.say("reply to {to}", to=record.to)
        case Comment():
            return language.say("comment under {on}", on=record.on)
        case Removal():
            return language.say(_TAKING[record.action], of=record.of)
        case Sanction():
            return language.say("sanction {sanction}", sanction=record.sanction)
        case Judgement():
            return language.say(
                "judgement of {of}: {question} {answer}",
                of=_names(decision, language).get(record.of, record.of),
                question=record.question,
                answer=record.answer,
            )
        case _:
            return f"{fact(fact_name(type(record)), language)} {record.id}"


def in_words(
    finding: Finding, decision: Decision, language: Language = ENGLISH
) -> Finding:
    """Give a finding that calls what is proposed by words, where it calls it by id."""
    names = _names(decision, language)
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


def _names(decision: Decision, language: Language) -> Mapping[str, str]:
    """Give what is said or given by its id; of several that are alike, none."""
    kinds = [type(each) for each in decision.proposed]
    return {
        each.id: language.say(_NAMES[type(each)])
        for each in decision.proposed
        if type(each) in _NAMES and kinds.count(type(each)) == 1
    }


def _named(value: Value, names: Mapping[str, str]) -> Value:
    return names.get(value, value) if isinstance(value, str) else value
