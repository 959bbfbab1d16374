"""What somebody does on an account, as rules name it and as facts show it."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.spans import Span, common, united
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.rules.asking import missing
from some_governance.rules.hands import WHEN, Deed
from some_governance.situation.index import Act, Happening, Utterance
from some_governance.situation.situation import Situation

VOICE = "as-account"
"""What a `MISSING_FACT` is about when nobody knows whether the account spoke."""

ACTS: Mapping[str, type[Act]] = MappingProxyType(
    {"publish": Publication, "reply": Reply, "comment": Reply, "message": Message}
)
"""The actions that rules name, and the facts that show them."""

OURS: Mapping[str, type[Act]] = MappingProxyType(
    {"publication": Publication, "reply": Reply, "message": Message}
)
"""What an account may say, by the name of its kind of fact."""

UTTERANCES: Mapping[str, type[Utterance]] = MappingProxyType(
    {"publication": Publication, "comment": Comment, "reply": Reply, "message": Message}
)
"""What rules may speak of, by the name of its kind of fact."""


def deed_of(act: Act) -> Deed:
    """Give an act as something that a hand did; a message may be called a reply."""
    if isinstance(act, Message):
        actions: tuple[str, ...] = ("message", "reply")
    else:
        actions = tuple(name for name, kind in ACTS.items() if isinstance(act, kind))
    return Deed(
        subject=act.id,
        account=act.account,
        at=act.at,
        by=act.by,
        actions=actions,
    )


def not_ours(act: Act) -> Outcome | None:
    """
    Say why what somebody said isn't judged as the account's; `None` when it is its own.

    What isn't is a private utterance, and not spoken of; what may be has to be known.
    """
    if act.as_account is None:
        return missing(VOICE, act.id, act.account)
    return None if act.as_account else NOT_SPOKEN_OF


def shown_by(actions: Iterable[str]) -> tuple[type[Act], ...]:
    """Give the kinds of facts that show some actions, each once."""
    return tuple(dict.fromkeys(ACTS[action] for action in actions))


def asked(situation: Situation, account: Account) -> tuple[Span, ...]:
    """Give the times in which this clause judges what was done on an account."""
    whole = situation.window.meets(situation.in_force).meets(account.lifetime)
    return common([whole], situation.during)


def unseen(
    situation: Situation,
    kind: type[Happening],
    account: Account,
    spans: Iterable[Span],
) -> Iterator[Outcome]:
    """
    Say of what happened of a kind in some spans that nobody can tell it all.

    Without a span nothing can have happened that is asked about, whenever it was.
    """
    asked_about = united(spans)
    if not all(situation.covers(kind, account.id, span) for span in asked_about):
        yield missing(fact_name(kind), account.id, account.id)
    if asked_about:
        for event in situation.adrift(kind, account):
            yield missing(WHEN, event.id, account.id)
