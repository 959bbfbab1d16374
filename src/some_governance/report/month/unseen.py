"""Of what nobody can speak in a time: what could not be seen."""

from collections.abc import Iterator

from attrs import frozen

from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import Span, common
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation

_ON_ACCOUNTS: tuple[type[Record], ...] = (
    Publication,
    Comment,
    Reply,
    Message,
    Removal,
)
_OF_ALL: tuple[type[Record], ...] = (Account, Plan, PlanItem, Sanction, ArchiveReceipt)


@frozen(kw_only=True)
class UnseenFact:
    """
    A kind of fact of which no source can speak all the time.

    Attributes:
        account: Id of the account; `None` for the municipality itself.

        fact: Name of the kind.
    """

    account: str | None
    fact: str


def unseen(situation: Situation, span: Span) -> Iterator[UnseenFact]:
    """Yield what isn't known of a span: of the municipality, then of each account."""
    for kind in _OF_ALL:
        if not situation.covers(kind, None, span):
            yield UnseenFact(account=None, fact=fact_name(kind))
    for account in situation.chosen(EVERY_ACCOUNT):
        for kind in _ON_ACCOUNTS:
            for part in common([span], [account.lifetime]):
                if not situation.covers(kind, account.id, part):
                    yield UnseenFact(account=account.id, fact=fact_name(kind))
