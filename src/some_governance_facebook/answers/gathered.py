"""Comments of a page all at once, where nothing about them is out of the way."""

from itertools import compress
from operator import eq, not_
from typing import Any

from some_governance import Bulk, Comment, Node, Record, Reply
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.answers.threads import Under
from some_governance_facebook.graph.answers.columns import (
    MAYBE_FLAG,
    MAYBE_OBJECT,
    MAYBE_TEXT,
    MAYBE_WHOLE,
    NOTHING,
    NUMBERS,
    OBJECT,
    TEXT,
    Odd,
    check_ids,
    checked,
    column,
    instants,
    known,
    logins,
    within,
    words,
)
from some_governance_facebook.graph.answers.dialect import COMMENTS
from some_governance_facebook.graph.answers.reading import Reading
from some_governance_facebook.graph.answers.remarks import Roll, Sheaf
from some_governance_facebook.graph.taking import taken

_COMMENTS, _REPLIES = Bulk(Comment), Bulk(Reply)

_LINKED = "reply_comment_id="
"""Stands in the address of what answers a comment."""

_PREFIX = f"{PLATFORM}:".__add__
_ID_ALONE = {("id",)}


def gathered(listed: Node, reading: Reading, under: Under) -> Sheaf | None:
    """
    Read the comments of a list that stands under a post, all at once.

    It gives what reading them one by one gives, many times as fast. `None` where it
    takes a closer look at each: what is told of one isn't told in the usual way, or
    something stands within it.

    Args:
        listed: The list.

        reading: The answer that it is.

        under: What it stands under.
    """
    items = listed.fields.get("data")
    placed = under.post and under.account
    asked = (under.parents or under.direct) and COMMENTS not in reading.wanted
    if not (isinstance(items, list) and placed and asked and reading.answer.fetched_at):
        return None
    try:
        return _gathered(items, reading, under)
    except Odd:
        return None


def _gathered(items: list[Any], reading: Reading, under: Under) -> Sheaf:
    column(checked(items, OBJECT), COMMENTS, NOTHING)
    native = column(items, "id", TEXT)
    check_ids(native, NUMBERS)
    counts = column(items, "comment_count", MAYBE_WHOLE)
    if min(known(counts), default=0) < 0:
        raise Odd
    hidden = column(items, "is_hidden", MAYBE_FLAG)
    authors = column(items, "from", MAYBE_OBJECT)
    creators = column(items, "admin_creator", MAYBE_OBJECT)
    by, hands = logins(authors, PLATFORM), logins(creators, PLATFORM)
    names = words(within(authors, "name", MAYBE_TEXT))
    at = instants(column(items, "created_time", TEXT))
    text = words(column(items, "message", MAYBE_TEXT))
    ids, above = [*map(_PREFIX, native)], _above(items, native)

    account, publication = under.account or "", f"{PLATFORM}:{under.post}"
    source, observed = reading.answer.source, reading.fetched_at
    seen = {"source": source, "observed": observed, "account": account}
    on = [each or publication for each in above]
    own = [each == account for each in by]
    others = [*map(not_, own)]
    others_by = [*compress(by, others)]
    told: list[Record] = [
        *_COMMENTS(
            sum(others),
            seen,
            id=compress(ids, others),
            on=compress(on, others),
            at=compress(at, others),
            author=compress(names, others),
            by=others_by,
            as_account=[
                None if each is None else False for each in compress(by, others)
            ],
            text=compress(text, others),
        ),
        *_REPLIES(
            sum(own),
            seen | {"as_account": True},
            id=compress(ids, own),
            to=compress(on, own),
            at=compress(at, own),
            by=compress(hands, own),
            text=compress(text, own),
        ),
        *(
            taken(id, "hide", account=account, observed=observed, source=source)
            for id in compress(ids, hidden)
        ),
    ]
    roll = Roll(
        source=source,
        account=account,
        publication=publication,
        placed=True,
        ids=tuple(ids),
        parents=tuple(above),
        counted=tuple(pair for pair in zip(ids, counts, strict=True) if pair[1] != 0),
    )
    return Sheaf(roll=roll, records=tuple(told))


def _above(items: list[Any], native: list[str]) -> list[str]:
    """Give what each of them answers, by id; empty for none."""
    parents = column(items, "parent", MAYBE_OBJECT)
    above = within(parents, "id", MAYBE_TEXT)
    check_ids(known(above), NUMBERS)
    urls = column(items, "permalink_url", MAYBE_TEXT)
    top = "".join(url for url, of in zip(urls, above, strict=True) if url and not of)
    alone = {tuple(each) for each in parents if each is not None} <= _ID_ALONE
    if not alone or _LINKED in top or any(map(eq, above, native)):
        raise Odd
    return [_PREFIX(each) if each else "" for each in above]
