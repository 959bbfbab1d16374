"""Conversations by who writes with whom, as webhooks know them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from attrs import evolve

from some_governance import Gap, Message, Record
from some_governance_facebook.graph.answers.dialect import Dialect
from some_governance_facebook.graph.answers.reading import Found
from some_governance_facebook.graph.messages import conversation

NAMELESS = (
    "conversations of which nobody knows who takes part: ask for from and to of each "
    "message; until then what a webhook tells of them is another conversation"
)


def by_partners(found: Found, dialect: Dialect) -> Found:
    """
    Call each conversation of two by who they are, once all answers are read.

    The other one wrote what is not the account's, or got what is. Where nobody knows
    them, or there are several, a conversation keeps Graph's own id, and a gap says so.
    """
    partners = _partners(found)
    named = {
        (account, of): conversation(
            dialect.platform, dialect.native(account), dialect.native(other)
        )
        for (account, of), others in partners.items()
        if len(others) == 1
        for other in others
    }
    return evolve(
        found,
        facts=tuple(_renamed(fact, named) for fact in found.facts),
        gaps=(*found.gaps, *_nameless(found, named)),
    )


def _partners(found: Found) -> Mapping[tuple[str, str], set[str]]:
    """Give who is known to take part in each conversation beside the account."""
    receivers = dict(found.receivers)
    partners: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in found.facts:
        if isinstance(fact, Message):
            others = partners[fact.account, fact.conversation]
            if fact.as_account:
                others |= receivers.get(fact.id, frozenset())
            elif fact.as_account is False and fact.by is not None:
                others.add(fact.by)
    return partners


def _renamed(fact: Record, named: Mapping[tuple[str, str], str]) -> Record:
    if not isinstance(fact, Message):
        return fact
    of = named.get((fact.account, fact.conversation), fact.conversation)
    return evolve(fact, conversation=of)


def _nameless(found: Found, named: Mapping[tuple[str, str], str]) -> Iterator[Gap]:
    """Yield how many conversations go by ids of which webhooks know nothing."""
    told = {
        (fact.account, fact.conversation): fact.source
        for fact in reversed(found.facts)
        if isinstance(fact, Message)
    }
    lacking: Counter[tuple[str, str]] = Counter(
        (source, key[0]) for key, source in told.items() if key not in named
    )
    for (source, account), number in lacking.items():
        yield Gap(
            source=source,
            why=f"{number} {NAMELESS}",
            facts=("message",),
            account=account,
        )
