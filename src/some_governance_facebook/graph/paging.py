"""Where a list goes on: taken from the address of its next page, never followed."""

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit

from some_governance import Json, Place
from some_governance_facebook.graph.nodes import segments

NO_ADDRESS = "the next page's address can't be read: what comes after is not fetched"
FOREIGN = "the next page's address is on another host: it is not followed"
ELSEWHERE = "the next page's address is of another list: it is not followed"
NO_PLACE = "the next page's address doesn't tell where to go on"

# A cursor is enough by itself; the others are of lists that are paged by time, or
# by number.
_CURSOR = "after"
_OTHERS = ("__paging_token", "offset", "until")
_VALUE = re.compile(r"[\x21-\x7e]{1,4000}")
_SELF = "me"
_HTTPS = 443


def onward(answer: Json, request: str, address: str) -> Place | str | None:
    """
    Tell where the list in an answer goes on.

    An empty page may have another one after it, and the last page has a cursor as
    well: only the address of the next page tells that there is one. It holds the
    token, and comes from outside: nothing of it is used but the place.

    Args:
        answer: What was answered, before it is scrubbed.

        request: What was asked, `/100/published_posts`.

        address: Where our own calls go, `https://graph.facebook.com`.

    Returns:
        `None` where nothing comes after it, and words of ours where that can't be
        told.
    """
    paging = answer.get("paging") if isinstance(answer, dict) else None
    following = paging.get("next") if isinstance(paging, dict) else None
    if following is None:
        return None
    if not isinstance(following, str):
        return NO_ADDRESS
    try:
        split = urlsplit(following)
        host = _host(split)
        query = dict(parse_qsl(split.query, max_num_fields=100))
    except ValueError:
        return NO_ADDRESS
    if host != _host(urlsplit(address)):
        return FOREIGN
    if not _same(segments(split.path), segments(request)):
        return ELSEWHERE
    names = (_CURSOR,) if _CURSOR in query else _OTHERS
    place = {name: query[name] for name in names if name in query}
    if not place or not all(map(_VALUE.fullmatch, place.values())):
        return NO_PLACE
    return place


def _host(address: SplitResult) -> tuple[str, str | None, int]:
    """Give whom an address calls, with the port written out."""
    return address.scheme, address.hostname, address.port or _HTTPS


def _same(path: list[str], ours: list[str]) -> bool:
    """Tell whether it is the same list; Graph writes out whom `me` stands for."""
    return path[-1:] == ours[-1:] and (path[:-1] == ours[:-1] or ours[:1] == [_SELF])
