"""What somebody does on an account, as rules name it and as facts show it."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.spans import Span, united
from some_governance.records.utterances import Publication, Reply
from some_governance.rules.asking import missing
from some_governance.situation.index import Act
from some_governance.situation.situation import Situation

VOICE = "as-account"
"""What a `MISSING_FACT` is about when nobody knows whether the account spoke."""

ACTS: Mapping[str, type[Act]] = MappingProxyType(
    {"publish": Publication, "reply": Reply, "comment": Reply}
)
"""The actions that rules name, and the facts that show them."""


def actions_of(act: Act) -> tuple[str, ...]:
    """Give the actions that an act may be, the likeliest first."""
    return tuple(action for action, kind in ACTS.items() if isinstance(act, kind))


def broken_by(act: Act, account: str) -> Outcome:
    """Say that an act on an account breaks the clause."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=act.id,
        account=account,
        at=act.at,
        values={"action": actions_of(act)[0]},
    )


def shown_by(actions: Iterable[str]) -> tuple[type[Act], ...]:
    """Give the kinds of facts that show some actions, each once."""
    return tuple(dict.fromkeys(ACTS[action] for action in actions))


def asked(situation: Situation, account: Account) -> Span:
    """Give the time in which this clause judges what was done on an account."""
    return situation.window.meets(situation.in_force).meets(account.lifetime)


def unseen(
    situation: Situation, kind: type[Act], account: Account, spans: Iterable[Span]
) -> Iterator[Outcome]:
    """Say so when no source can speak of all acts of a kind in some spans."""
    if not all(situation.covers(kind, account.id, span) for span in united(spans)):
        yield missing(fact_name(kind), account.id, account.id)
