"""What the answers can speak of what was said under posts, and what is missing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from attrs import evolve

from some_governance import EARLIEST, Coverage, Gap, Publication, Span
from some_governance_facebook.graph.answers.chains import Run, Sheet
from some_governance_facebook.graph.answers.coverage import covered_publications
from some_governance_facebook.graph.answers.dialect import DIALOGUE, LIVE, Dialect
from some_governance_facebook.graph.answers.remarks import Listing
from some_governance_facebook.graph.answers.tallies import (
    COUNTED,
    Whole,
    all_seen,
    counted,
    unseen_of,
)
from some_governance_facebook.graph.answers.wanted import STREAM, TOPLEVEL

POSTS_UNKNOWN = (
    "comments were asked for, and it is not known under which posts they could be: "
    "without since, fetch all pages of"
)
SINCE = (
    "comments under posts older than its since were not asked for: fetch posts "
    "without since"
)
GOES_ON = (
    "lists of comments go on after what is here: fetch the comments of each by "
    "themselves, with all pages"
)
FETCH = "were seen: fetch the comments of each with"


def discussed(
    runs: Iterable[Run], sheets: Iterable[Sheet], dialect: Dialect
) -> Iterator[Coverage | Gap]:
    """
    Yield what can be said of the comments under posts, and what is missing.

    What stands under one post is known once it was seen whole, until that was asked
    for. All comments on an account are known when all its posts are, and what stands
    under each: until the first of all requests. A comment may be new under a post that
    is old, so posts since some day are not enough for that.

    It speaks of what the page itself published: comments under visitors' posts are
    not asked for with its own, and are told where they were seen.
    """
    runs, sheets = tuple(runs), tuple(sheets)
    listings = [*_fetched(runs), *_beside(sheets)]
    unseen = unseen_of(listings, sheets)
    whole = all_seen(_whole(listings), listings, unseen, dialect)
    unfiltered = whole
    if not all(each.unfiltered for each in listings):
        plain = _whole(each for each in listings if each.unfiltered)
        unfiltered = all_seen(plain, listings, unseen, dialect)
    yield from _unfinished(listings, whole)
    yield from counted(unseen, listings)
    yield from _under(listings, whole, unfiltered, _posts(sheets))
    newest: dict[str, Coverage | Gap] = {
        each.account: _gap(each.source, each.account, posts_unknown(dialect))
        for each in listings
        if each.account and each.at
    }
    asked = frozenset(newest)
    for run in sorted(runs, key=lambda run: run.began):
        account = run.first.asked.account
        if run.edge == dialect.published and account:
            told = _covered(run, whole, unfiltered)
            if isinstance(told, Coverage):
                yield told
            newest[account] = told
    for account, told in newest.items():
        if isinstance(told, Gap) and account in asked:
            yield told


def posts_unknown(dialect: Dialect) -> str:
    """Say that not all comments on an account are known, since its posts aren't."""
    return f"{POSTS_UNKNOWN} /{dialect.published}"


def _posts(sheets: Iterable[Sheet]) -> Mapping[str, bool]:
    """Tell of the posts that were seen whether each is a live video, by id."""
    return {
        fact.id: LIVE in fact.media
        for sheet in sheets
        for fact in sheet.found.facts
        if isinstance(fact, Publication)
    }


def _under(
    listings: Sequence[Listing],
    whole: Whole,
    unfiltered: Whole,
    posts: Mapping[str, bool],
) -> Iterator[Coverage]:
    """Yield what can be said of each post for itself; one not seen may be live."""
    remarks = frozenset[str]().union(*(each.ids for each in listings))
    lists = {each.of: each for each in listings if each.of and each.account}
    for of, listing in lists.items():
        known = unfiltered if posts.get(of, True) else whole
        if of not in remarks and of in known:
            yield Coverage(
                source=listing.source,
                facts=DIALOGUE,
                account=listing.account,
                under=of,
                span=Span(EARLIEST, known[of][0]),
            )


def _fetched(runs: Iterable[Run]) -> Iterator[Listing]:
    """Yield the lists that were asked for by themselves, each with all its pages."""
    for run in runs:
        pages = [
            each
            for sheet in run.sheets
            for each in sheet.found.listings
            if not each.nested
        ]
        if pages:
            yield evolve(
                pages[0],
                at=run.began,
                rolls=tuple(roll for each in pages for roll in each.rolls),
                whole=run.flaw() is None,
                more=False,
                total=max((each.total for each in pages if each.total), default=None),
            )


def _beside(sheets: Iterable[Sheet]) -> Iterator[Listing]:
    """Yield the lists that came within something, or that nobody asked for."""
    for sheet in sheets:
        for each in sheet.found.listings:
            if each.nested or not sheet.reading.asked.known:
                yield each


def _whole(listings: Iterable[Listing]) -> Whole:
    """
    Tell of everything under which all comments are known, until when.

    Replies are known before what they answer is, and so on upwards, until nothing
    new is known.
    """
    listings = [each for each in listings if each.whole and not each.more]
    known: dict[str, tuple[datetime, int]] = {}
    while True:
        told: dict[str, tuple[datetime, int]] = {}
        for each in listings:
            until = _until(each, known)
            if each.of is not None and until is not None:
                seen = until, len(each.ids)
                told[each.of] = max(told.get(each.of, seen), seen)
        if told == known:
            return known
        known = told


def _until(listing: Listing, below: Whole) -> datetime | None:
    """Tell until when a list, and what stands below it, is known; `None` when not."""
    until = listing.at
    counted = (listing.total or 0) <= len(listing.ids)
    if until is None or not counted or listing.depth not in (STREAM, TOPLEVEL):
        return None
    if listing.depth == STREAM:
        return None if listing.lacks else until
    for roll in listing.rolls:
        for id, number in roll.counted:
            seen, known = below.get(id, (until, -1))
            if known < (number or 0):
                return None
            until = min(until, seen)
    return until


def _unfinished(listings: Sequence[Listing], whole: Whole) -> Iterator[Gap]:
    """Yield where lists go on, and where Graph counts more than was seen."""
    seen: defaultdict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for each in listings:
        if each.of not in whole:
            seen[each.of, each.depth] |= each.ids
    lacking: Counter[tuple[str, str | None]] = Counter()
    for each in listings:
        if each.of not in whole:
            if each.more:
                yield _gap(each.source, each.account, GOES_ON)
            more = (each.total or 0) - len(seen[each.of, each.depth])
            lacking[each.source, each.account] += max(0, more)
    for (source, account), number in (+lacking).items():
        yield _gap(source, account, f"{number} {COUNTED}")


def _covered(run: Run, whole: Whole, unfiltered: Whole) -> Coverage | Gap:
    """Give what can be said of all comments under the posts of a run, or the gap."""
    source, account = run.first.answer.source, run.first.asked.account
    dialect, covered = run.first.dialect, covered_publications(run)
    if isinstance(covered, str):
        return _gap(source, account, posts_unknown(dialect))
    if covered.span.since > EARLIEST:
        return _gap(source, account, SINCE)
    posts = _posts(run.sheets)
    seen = [
        known[post][0]
        for post, live in posts.items()
        if post in (known := unfiltered if live else whole)
    ]
    if len(seen) < len(posts):
        lacking = f"{len(posts) - len(seen)} of {len(posts)} posts"
        why = f"not all comments under {lacking} {FETCH} {dialect.discussion}"
        return _gap(source, account, why)
    until = min([covered.span.until, *seen])
    return evolve(covered, facts=DIALOGUE, span=Span(EARLIEST, until))


def _gap(source: str, account: str | None, why: str) -> Gap:
    return Gap(source=source, why=why, facts=DIALOGUE, account=account)
