"""Of which time a download can speak."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from some_governance import Coverage, Download, Gap, Span
from some_governance_facebook.graph.exports.places import lacking
from some_governance_facebook.graph.exports.told import Told

PART_MISSING = "of files that are numbered, one is missing: save the whole download"
NOT_WHOLE = "something in it was not understood, so that it vouches for nothing"
NONE = "it holds none of them: choose them when you ask for the download"
EMPTY_TIME = "the time that was chosen lies after the download was made"


def covered(
    download: Download, kind: str, told: Told, *, expected: bool
) -> Iterator[Coverage | Gap]:
    """
    Tell of which time a download speaks for one kind of facts, or why of none.

    Of the time that was chosen when it was asked for, until it was made. Where nobody
    knows when that was, it was not before the newest that is in it.

    Args:
        download: What is known of it.

        kind: Name of the kind of facts.

        told: What its files tell.

        expected: Whether it is worth a word when it holds none of them.
    """
    lists = [each for each in told.lists if each.kind == kind]
    made_at = download.made_at or max(told.seen, default=None)

    def gap(why: str) -> Gap:
        return Gap(
            source=download.source, why=why, facts=(kind,), account=download.account
        )

    if not any(each.main for each in lists):
        if expected:
            yield gap(NONE)
    elif lacking(each.name for each in lists):
        yield gap(PART_MISSING)
    elif not told.whole:
        yield gap(NOT_WHOLE)
    elif download.asked is None or made_at is None:
        yield gap(_unknown(told.seen))
    else:
        span = download.asked.meets(Span(until=made_at))
        if span.since < span.until:
            yield Coverage(
                source=download.source,
                facts=(kind,),
                account=download.account,
                span=span,
            )
        else:
            yield gap(EMPTY_TIME)


def _unknown(seen: Iterable[datetime]) -> str:
    """Say that nobody knows of which time it speaks, and what it holds."""
    why = (
        "nobody knows of which time it speaks: write into the manifest what was chosen "
        "(since, until), and when it was made (made_at)"
    )
    days = sorted(f"{at:%Y-%m-%d}" for at in seen)
    return f"{why}; what it holds is from {days[0]} to {days[-1]}" if days else why
