"""What several accounts publish that share a quota."""

from collections.abc import Iterator
from math import inf

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.spans import Span, common
from some_governance.rules.asking import missing
from some_governance.rules.published import Counts, Items
from some_governance.situation.periods import Period
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ACCOUNTS = "accounts"
"""What a `MISSING_FACT` is about when no source can name all accounts."""

UNREGISTERED = "account"
"""What is missing of an account that the register doesn't have."""


def strangers(situation: Situation, accounts: Accounts) -> Iterator[Outcome]:
    """Say of accounts that no register has that they may share the quota."""
    for id, lacking in situation.unplaced(accounts):
        if lacking == UNREGISTERED:
            yield missing(lacking, id, id)


def together(
    counts: Counts, situation: Situation, accounts: Accounts, period: Period
) -> Items:
    """
    Sort what the chosen accounts published by whether it counts.

    What an account published that may be chosen may count, and so may what nobody
    has seen of it.
    """
    sharing = tuple(situation.chosen(accounts))
    parts = [Items.of(counts, situation, each, period) for each in sharing]
    return Items(
        situation=situation,
        accounts=tuple(
            each.id for each in sharing if common([each.lifetime], [period.span])
        ),
        account=None,
        period=period,
        sure=tuple(
            sorted(
                (item for part in parts for item in part.sure),
                key=lambda item: (item.at, item.id),
            )
        ),
        unsure=tuple(each for part in parts for each in part.unsure),
        others=tuple(
            (outcome, count)
            for outcome, count in _others(counts, situation, accounts, period)
            if count
        ),
    )


def _others(
    counts: Counts, situation: Situation, accounts: Accounts, period: Period
) -> Iterator[tuple[Outcome, float]]:
    """Yield what isn't known of accounts, and how much each may have published."""
    registered = {each.id: each for each in situation.chosen(EVERY_ACCOUNT)}
    for id, lacking in situation.unplaced(accounts):
        if lacking != UNREGISTERED:
            items = Items.of(counts, situation, registered[id], period)
            unseen = items.absence() is Verdict.MISSING_FACT
            yield missing(lacking, id, id), inf if unseen else items.most
    until_now = period.span.meets(Span(until=situation.at))
    if not situation.covers_lately(Account, None, until_now):
        yield missing(ACCOUNTS, ACCOUNTS, None), inf
