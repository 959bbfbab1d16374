"""What the answers about what was published speak of, and what is missing."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from some_governance import (
    EARLIEST,
    Coverage,
    Gap,
    Publication,
    RecordError,
    Span,
    instant,
)
from some_governance_facebook.graph.answers.chains import HOMELESS, Run
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
)

PARTLY = "this doesn't hold all that an account published: ask for"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS = re.compile(r"[0-9]{1,11}")


def vouched(runs: Iterable[Run]) -> Iterator[Coverage | Gap]:
    """
    Yield what whole runs can speak of, and what the others lack.

    Only one edge holds all that an account published. It speaks of the time until
    its first page was asked for, within the request's `since` and `until`. What
    Graph refused is a gap already.
    """
    runs = tuple(runs)
    whole = {run.first.asked.account for run in runs if _of_all(run)}
    for run in runs:
        if run.first.facts and run.edge not in ADMINISTRATORS:
            told = covered_publications(run) if _of_all(run) else run.flaw()
            dialect = run.first.dialect
            if run.edge in dialect.partial and run.first.asked.account not in whole:
                told = told or f"{PARTLY} /{dialect.published}"
            if isinstance(told, Coverage):
                yield told
            elif told is not None and not run.refused:
                yield run.gap(told)


def covered_publications(run: Run) -> Coverage | str:
    """Give what a run of all that was published speaks of, or say why it can't."""
    flaw = run.flaw()
    if flaw is not None:
        return flaw
    if run.first.asked.account is None:
        return HOMELESS
    reach = run.first.dialect.reach(_times(run))
    if isinstance(reach, str):
        return reach
    try:
        since = max(reach, _moment(run, "since") or EARLIEST)
        until = min(run.began, _moment(run, "until") or run.began)
    except RecordError:
        return "since and until have to be seconds, or moments with their offset"
    if since >= until:
        return "no time lies between its since and its until"
    return Coverage(
        source=run.first.answer.source,
        facts=run.first.facts,
        account=run.first.asked.account,
        span=Span(since, until),
    )


def _of_all(run: Run) -> bool:
    """Tell whether a run was to hold all that was published."""
    return run.edge == run.first.dialect.published


def _times(run: Run) -> list[datetime]:
    """Give when what stands in a run was published, in order."""
    return sorted(
        fact.at
        for sheet in run.sheets
        for fact in sheet.found.facts
        if isinstance(fact, Publication)
    )


def _moment(run: Run, name: str) -> datetime | None:
    text = run.first.answer.parameters.get(name)
    if text is None:
        return None
    if _SECONDS.fullmatch(text):
        return _EPOCH + timedelta(seconds=int(text))
    return instant(text)
