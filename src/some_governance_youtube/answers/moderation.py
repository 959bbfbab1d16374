"""What answers tell of moderation: what is held back, rejected, and closed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal, TypeAlias

from some_governance import Removal, Sheet
from some_governance_youtube.answers.asked import (
    PUBLISHED,
    REJECTED,
    THREADS,
    record_id,
)
from some_governance_youtube.answers.reading import Found, Sight

Told: TypeAlias = tuple[datetime, bool, str, str]
"""When something was seen, whether it was taken away then, where, on which account."""


def held_back(sights: Iterable[Sight]) -> Iterator[Removal]:
    """
    Yield what was not shown to everybody, or was rejected, when it was seen last.

    YouTube holds comments for review by itself, too, and doesn't say whose hand it
    was. What is seen again was shown by then: when it was, between the two, nobody
    tells. What was rejected never is.
    """
    hidden: defaultdict[str, list[Told]] = defaultdict(list)
    for each in sights:
        told = each.observed, each.status != PUBLISHED, each.source, each.account
        if each.status == REJECTED:
            yield _removal(each.of, "remove", told)
        elif each.status is not None:
            hidden[each.of].append(told)
    yield from _seen(hidden, "hide")


def closed(sheets: Iterable[Sheet[Found]]) -> Iterator[Removal]:
    """Yield the videos on which nobody could comment, when they were seen last."""
    seen: defaultdict[str, list[Told]] = defaultdict(list)
    for sheet in sheets:
        answer = sheet.answer
        of = answer.parameters.get("videoId")
        known = answer.account and answer.fetched_at and not sheet.found.gaps
        if answer.request == THREADS and of and known:
            shut = sheet.found.closed is not None
            told = sheet.fetched_at, shut, answer.source, answer.account or ""
            seen[record_id(of)].append(told)
    yield from _seen(seen, "close-comments")


def _seen(
    told: dict[str, list[Told]], action: Literal["hide", "close-comments"]
) -> Iterator[Removal]:
    for of, each in told.items():
        if any(away for _, away, _, _ in each):
            yield _removal(of, action, max(each))


def _removal(
    of: str, action: Literal["remove", "hide", "close-comments"], last: Told
) -> Removal:
    observed, away, source, account = last
    return Removal(
        id=f"{of}:{action}",
        observed=observed,
        source=source,
        of=of,
        account=account,
        action=action,
        until=None if away else observed,
    )
