"""Comments of a page all at once, where nothing about them is out of the way."""

from itertools import compress
from operator import not_
from typing import Any

from attrs import evolve

from some_governance import Bulk, Comment, Node, Record, Reply
from some_governance_facebook.graph.answers.columns import (
    LIST,
    MAYBE_FLAG,
    MAYBE_OBJECT,
    MAYBE_TEXT,
    NOTHING,
    NUMBER,
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
from some_governance_facebook.graph.answers.dialect import COMMENTS, REPLIES
from some_governance_facebook.graph.answers.reading import Found, Reading
from some_governance_facebook.graph.answers.remarks import Listing, Roll, Sheaf
from some_governance_facebook.graph.answers.wanted import STREAM, TOPLEVEL
from some_governance_facebook.graph.nodes import goes_on
from some_governance_facebook.graph.taking import taken
from some_governance_instagram.answers.asked import DIALECT, PLATFORM

_COMMENTS, _REPLIES = Bulk(Comment), Bulk(Reply)
_PREFIX = f"{PLATFORM}:".__add__


def found_at_once(answer: Node, reading: Reading) -> Found | None:
    """
    Find the comments under a medium, and the replies to each, all at once.

    Args:
        answer: The list, secrets in it included.

        reading: The answer that it is.

    Returns:
        What `found_comments` finds, many times as fast; `None` where that has to look
        at each of them.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    items, asked = answer.fields.get("data"), reading.asked
    if not isinstance(items, list) or asked.edge != COMMENTS:
        return None
    if not (asked.node and asked.account and reading.answer.fetched_at):
        return None
    try:
        return _gathered(answer, items, reading)
    except Odd:
        return None


def _gathered(answer: Node, items: list[Any], reading: Reading) -> Found:
    within_each = column(checked(items, OBJECT), REPLIES, MAYBE_OBJECT)
    lists = within(within_each, "data", LIST | NOTHING)
    if len(known(lists)) < len(known(within_each)):
        raise Odd
    inner = [each for data in lists if data for each in data]
    column(checked(inner, OBJECT), REPLIES, NOTHING)
    native = column([*items, *inner], "id", TEXT)
    check_ids(native, NUMBER)
    ids = [*map(_PREFIX, native)]
    tops = ids[: len(items)]
    above = [id for id, data in zip(tops, lists, strict=True) for _ in data or ()]
    parents = _parents([*items, *inner], [""] * len(items) + above)
    records = _records([*items, *inner], ids, parents, reading)

    of = Roll(
        source=reading.answer.source,
        account=reading.asked.account or "",
        publication=DIALECT.id(reading.asked.node or ""),
        placed=True,
        ids=tuple(ids),
        parents=tuple(parents),
        counted=tuple((id, None) for id in ids),
    )
    first = _listing(reading, of.publication, _part(of, 0, len(items)), goes_on(answer))
    listings = [evolve(first, nested=False, depth=TOPLEVEL)]
    modifiers, begin = reading.wanted.get(REPLIES), len(items)
    whole = {*(modifiers or ())} <= {"limit"}
    pagings = within(within_each, "paging", MAYBE_OBJECT)
    for id, data, paging in zip(tops, lists, pagings, strict=True):
        if data is not None or modifiers is not None:
            end = begin + len(data or ())
            more = paging is not None and "next" in paging
            part = _part(of, begin, end)
            listings.append(_listing(reading, id, part, more, whole))
            begin = end
    sheaf = Sheaf(roll=of, records=tuple(records))
    return Found(sheaves=(sheaf,), listings=tuple(listings))


def _parents(items: list[Any], above: list[str]) -> list[str]:
    """Give what each of them answers, by id: as it says, or by its place."""
    named = column(items, "parent_id", MAYBE_TEXT)
    check_ids(known(named), NUMBER)
    return [
        _PREFIX(each) if each else place
        for each, place in zip(named, above, strict=True)
    ]


def _records(
    items: list[Any], ids: list[str], parents: list[str], reading: Reading
) -> list[Record]:
    """Make comments, replies, and removals of what was hidden."""
    account, publication = reading.asked.account, DIALECT.id(reading.asked.node or "")
    column(items, "media", NOTHING)
    authors = column(items, "from", MAYBE_OBJECT)
    by, usual = logins(authors, PLATFORM), column(items, "username", MAYBE_TEXT)
    names = zip(within(authors, "username", MAYBE_TEXT), usual, strict=True)
    author = words([told or other for told, other in names])
    at = instants(column(items, "timestamp", TEXT))
    text = words(column(items, "text", MAYBE_TEXT))
    hidden = column(items, "hidden", MAYBE_FLAG)
    on = [each or publication for each in parents]
    own = [
        login == account
        or each.get("user") is not None
        or bool(person and person.get("self_ig_scoped_id") is not None)
        for login, each, person in zip(by, items, authors, strict=True)
    ]
    others = [*map(not_, own)]
    source, observed = reading.answer.source, reading.fetched_at
    seen = {"source": source, "observed": observed, "account": account}
    return [
        *_COMMENTS(
            sum(others),
            seen,
            id=compress(ids, others),
            on=compress(on, others),
            at=compress(at, others),
            author=compress(author, others),
            by=compress(by, others),
            text=compress(text, others),
        ),
        *_REPLIES(
            sum(own),
            seen | {"as_account": True},
            id=compress(ids, own),
            to=compress(on, own),
            at=compress(at, own),
            text=compress(text, own),
        ),
        *(
            taken(id, "hide", account=account or "", observed=observed, source=source)
            for id in compress(ids, hidden)
        ),
    ]


def _part(roll: Roll, begin: int, end: int) -> tuple[Roll, ...]:
    if begin == end:
        return ()
    return (
        Roll(
            source=roll.source,
            account=roll.account,
            publication=roll.publication,
            placed=True,
            ids=roll.ids[begin:end],
            parents=roll.parents[begin:end],
            counted=roll.counted[begin:end],
        ),
    )


def _listing(
    reading: Reading, of: str, rolls: tuple[Roll, ...], more: bool, whole: bool = True
) -> Listing:
    return Listing(
        of=of,
        account=reading.asked.account,
        source=reading.answer.source,
        at=reading.answer.fetched_at,
        rolls=rolls,
        nested=True,
        depth=STREAM,
        whole=whole,
        more=more,
        unfiltered=True,
        total=None,
    )
