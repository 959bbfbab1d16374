"""What was said, in the order in which somebody reads it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from some_governance.records.utterances import Comment, Publication
from some_governance.situation.index import Utterance


def in_threads(
    wanted: Iterable[Utterance], said: Mapping[str, Utterance]
) -> tuple[Utterance, ...]:
    """
    Order what was said: each publication, then what stands under it, by time.

    Threads are ordered by account and time. What stands under something unseen
    begins a thread of its own, and so does one of those that stand under each other
    in a circle.

    Args:
        wanted: What to order.

        said: All that was said, by id.
    """
    chosen = {each.id: each for each in wanted}
    needed: dict[str, Utterance] = {}
    for each in chosen.values():
        here: Utterance | None = each
        while here is not None and here.id not in needed:
            needed[here.id] = here
            here = said.get(above(here) or "")
    by_time = sorted(needed.values(), key=_by_time, reverse=True)
    below: defaultdict[str, list[Utterance]] = defaultdict(list)
    firsts = []
    for each in by_time:
        over = above(each)
        if over is None or over not in needed:
            firsts.append(each)
        else:
            below[over].append(each)
    # What the firsts don't lead to stands in a circle: it comes last.
    ordered: dict[str, Utterance] = {}
    waiting = [*by_time, *firsts]
    while waiting:
        each = waiting.pop()
        if each.id not in ordered:
            ordered[each.id] = each
            waiting += below[each.id]
    return tuple(each for id, each in ordered.items() if id in chosen)


def above(utterance: Utterance) -> str | None:
    """Give the id of what something stands under; `None` for a publication."""
    if isinstance(utterance, Publication):
        return None
    return utterance.on if isinstance(utterance, Comment) else utterance.to


def _by_time(utterance: Utterance) -> tuple[str, datetime, str]:
    return utterance.account, utterance.happened, utterance.id
