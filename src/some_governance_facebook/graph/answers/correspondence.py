"""What the answers can speak of what was written in private, and what is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from attrs import evolve

from some_governance import EARLIEST, Coverage, Gap, Span
from some_governance_facebook.graph.answers.chains import Run, Sheet
from some_governance_facebook.graph.answers.dialect import CONVERSATIONS
from some_governance_facebook.graph.answers.reading import Excerpt

UNLISTED = (
    "messages were asked for, and it is not known which conversations there are: fetch "
    "all pages of /conversations"
)
FETCH = "were not seen whole: fetch /{conversation}/messages of each, with all pages"

_FACTS = ("message",)


def corresponded(
    runs: Iterable[Run], sheets: Iterable[Sheet]
) -> Iterator[Coverage | Gap]:
    """
    Yield what can be said of an account's messages, and what is missing.

    All of them are known when all conversations are, and each was seen whole: until
    the first of all requests. What is wrong with a run is a gap already.
    """
    runs, sheets = tuple(runs), tuple(sheets)
    excerpts = [*_fetched(runs), *_beside(sheets)]
    known = _known(excerpts)
    newest: dict[str, Coverage | Gap | None] = {}
    for run in sorted(runs, key=lambda run: run.began):
        account = run.first.asked.account
        if run.edge == CONVERSATIONS and account:
            told = None if run.flaw() else _covered(run, account, known)
            if isinstance(told, Coverage):
                yield told
            newest[account] = told
    for each in excerpts:
        newest.setdefault(each.account, _gap(each.source, each.account, UNLISTED))
    yield from (told for told in newest.values() if isinstance(told, Gap))


def _fetched(runs: Iterable[Run]) -> Iterator[Excerpt]:
    """Yield what was asked for by itself, each conversation with all its pages."""
    for run in runs:
        pages = [
            each
            for sheet in run.sheets
            for each in sheet.found.excerpts
            if not each.nested
        ]
        if pages:
            yield evolve(
                pages[0],
                at=run.began,
                ids=frozenset[str]().union(*(each.ids for each in pages)),
                whole=run.flaw() is None,
                more=False,
            )


def _beside(sheets: Iterable[Sheet]) -> Iterator[Excerpt]:
    """Yield what came within conversations, or what nobody asked for."""
    for sheet in sheets:
        for each in sheet.found.excerpts:
            if each.nested or not sheet.reading.asked.known:
                yield each


def _known(excerpts: Sequence[Excerpt]) -> Mapping[str, datetime]:
    """Tell of every conversation that was seen whole until when that is."""
    counted: dict[str, int] = {}
    for each in excerpts:
        counted[each.conversation] = max(
            each.total or 0, counted.get(each.conversation, 0)
        )
    known: dict[str, datetime] = {}
    for each in excerpts:
        whole = each.whole and not each.more
        if whole and each.at and len(each.ids) >= counted[each.conversation]:
            until = known.get(each.conversation, each.at)
            known[each.conversation] = max(until, each.at)
    return known


def _covered(run: Run, account: str, known: Mapping[str, datetime]) -> Coverage | Gap:
    """Give what a whole list of conversations can speak of, or say what is missing."""
    source = run.first.answer.source
    listed = {
        each.conversation for sheet in run.sheets for each in sheet.found.excerpts
    }
    seen = [known[each] for each in listed if each in known]
    if len(seen) < len(listed):
        lacking = f"{len(listed) - len(seen)} of {len(listed)} conversations"
        return _gap(source, account, f"messages of {lacking} {FETCH}")
    return Coverage(
        source=source,
        facts=_FACTS,
        account=account,
        span=Span(EARLIEST, min([run.began, *seen])),
    )


def _gap(source: str, account: str, why: str) -> Gap:
    return Gap(source=source, why=why, facts=_FACTS, account=account)
