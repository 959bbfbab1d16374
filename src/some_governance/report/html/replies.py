"""Whether those who write to an account are answered, and in what time."""

from collections.abc import Iterable, Iterator

import htpy as h

from some_governance.report.durations import allowed, duration, open_time
from some_governance.report.figures import ReplyFigures, ReplyPromise
from some_governance.report.html.telling import Telling
from some_governance.report.language import Language


def replied(figures: ReplyFigures, language: Language) -> h.Node:
    """Say how many comments were answered, how soon, and how many wait."""
    return [[h.p[each] for each in _replied(figures, language)]]


def _replied(figures: ReplyFigures, language: Language) -> Iterator[str]:
    yield language.say(
        "{comments} written, {answered} answered, {open} to be answered",
        comments=language.number(figures.comments),
        answered=language.number(figures.answered),
        open=language.number(figures.open),
    )
    if figures.open_median is not None and figures.open_slowest is not None:
        yield language.say(
            "Half of the answers came within {median} of opening hours, the slowest "
            "after {slowest}",
            median=open_time(figures.open_median, language),
            slowest=open_time(figures.open_slowest, language),
        )
    if figures.median is not None and figures.slowest is not None:
        yield language.say(
            "By the clock, half of the answers came within {median}, the slowest "
            "after {slowest}",
            median=duration(figures.median, language),
            slowest=duration(figures.slowest, language),
        )
    if not figures.seen:
        yield language.say(
            "The sources didn't see all comments and replies: there may be more"
        )


def promises(promised: Iterable[ReplyPromise], telling: Telling) -> h.Node:
    """Say what clauses promise of the time to an answer, and whether it was kept."""
    return h.ul[
        [
            h.li[
                telling.quote(each.clause),
                " ",
                telling.link(each.clause),
                h.p[_kept(each, telling.language)],
            ]
            for each in promised
        ]
    ]


def _kept(promise: ReplyPromise, language: Language) -> str:
    kept = language.say(
        "{kept} of {decided} within {time}",
        kept=language.number(promise.kept),
        decided=language.number(promise.decided),
        time=allowed(promise.within, language),
    )
    if not promise.untold:
        return kept
    return language.say(
        "{kept}; of {untold} nobody can tell yet",
        kept=kept,
        untold=language.number(promise.untold),
    )
