"""What the answers about posts and pages can speak of, and what is missing."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from some_governance import EARLIEST, Coverage, Gap, Publication, Span
from some_governance_facebook.answers.asked import (
    ADMINISTRATORS,
    POSTS,
    PUBLISHED,
    VISITORS,
)
from some_governance_facebook.answers.chains import HOMELESS, Run
from some_governance_facebook.graph.nodes import instant

CROWDED = 550
"""Posts: Graph shows about 600 of a year, so that near that many it may have cut."""

PARTIAL = POSTS - {PUBLISHED, VISITORS}
PARTLY = "this doesn't hold all that a page published: ask for /published_posts"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR = timedelta(days=366)
_SECONDS = re.compile(r"[0-9]{1,11}")


def vouched(runs: Iterable[Run]) -> Iterator[Coverage | Gap]:
    """
    Yield what whole runs can speak of, and what the others lack.

    Only `/published_posts` holds all that a page published. It speaks of the time
    until its first page was asked for, within the request's `since` and `until`.
    What Graph refused is a gap already.
    """
    runs = tuple(runs)
    published = {run.first.asked.account for run in runs if run.edge == PUBLISHED}
    for run in runs:
        if run.first.asked.facts and run.edge not in ADMINISTRATORS:
            told = covered_posts(run) if run.edge == PUBLISHED else run.flaw()
            if run.edge in PARTIAL and run.first.asked.account not in published:
                told = told or PARTLY
            if isinstance(told, Coverage):
                yield told
            elif told is not None and not run.refused:
                yield run.gap(told)


def covered_posts(run: Run) -> Coverage | str:
    """Give what a run of `/published_posts` can speak of, or say why it can't."""
    flaw = run.flaw()
    if flaw is not None:
        return flaw
    if run.first.asked.account is None:
        return HOMELESS
    if _crowded(run):
        return (
            f"{CROWDED} posts or more within a year, where Graph leaves some out: "
            f"ask for a shorter time, with since"
        )
    try:
        since = _moment(run, "since") or EARLIEST
        until = min(run.began, _moment(run, "until") or run.began)
    except ValueError:
        return "since and until have to be seconds, or moments with their offset"
    if since >= until:
        return "no time lies between its since and its until"
    return Coverage(
        source=run.first.answer.source,
        facts=run.first.asked.facts,
        account=run.first.asked.account,
        span=Span(since, until),
    )


def _crowded(run: Run) -> bool:
    """Tell whether some year has so many posts that Graph may show no more."""
    times = sorted(
        fact.at
        for sheet in run.sheets
        for fact in sheet.found.facts
        if isinstance(fact, Publication)
    )
    return any(
        last - first < _YEAR
        for first, last in zip(times, times[CROWDED - 1 :], strict=False)
    )


def _moment(run: Run, name: str) -> datetime | None:
    text = run.first.answer.parameters.get(name)
    if text is None:
        return None
    if _SECONDS.fullmatch(text):
        return _EPOCH + timedelta(seconds=int(text))
    return instant(text)
