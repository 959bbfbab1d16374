"""What was said, in the order in which somebody reads it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from some_governance.records.utterances import Message, Publication
from some_governance.situation import batches
from some_governance.situation.index import Utterance


def in_threads(
    wanted: Iterable[Utterance], said: Mapping[str, Utterance]
) -> tuple[Utterance, ...]:
    """
    Order what was said: each publication, then what stands under it, by time.

    Threads are ordered by account and time, and so are conversations, each from its
    first message on. What stands under something unseen begins a thread of its own,
    and so does one of those that stand under each other in a circle.

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
    by_time = sorted(needed.values(), key=_order(needed.values()), reverse=True)
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
    """Give the id of what something stands under, or in; `None` for a publication."""
    return None if isinstance(utterance, Publication) else batches.above(utterance)


def _order(
    said: Iterable[Utterance],
) -> Callable[[Utterance], tuple[str, datetime, str, datetime, str]]:
    """Give what orders things that were said: by time, each conversation together."""
    began: dict[str, datetime] = {}
    for each in said:
        if isinstance(each, Message):
            first = began.get(each.conversation, each.happened)
            began[each.conversation] = min(first, each.happened)

    def place(each: Utterance) -> tuple[str, datetime, str, datetime, str]:
        whole, since = each.id, each.happened
        if isinstance(each, Message):
            whole, since = each.conversation, began[each.conversation]
        return each.account, since, whole, each.happened, each.id

    return place
