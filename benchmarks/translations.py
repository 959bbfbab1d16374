"""
`python -m benchmarks translation`: pages of Graph, how quickly read, and how well.

Times are medians of rounds in turns, beside `json.loads` of the same bytes, and beside
other packages. How well: how many things have their id, their moment and their words;
and how many pages are refused that nobody could have meant.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial

from attrs import asdict, evolve, frozen

from benchmarks.graph_pages import KINDS, POST, Sheet, sheet
from benchmarks.rounds import ROUNDS, in_turns
from benchmarks.translation_peers import FLOOR, OURS, PLATFORMS, Peer, peers

SIZES = (25, 100, 500)
STREAM = "comments, a stream"
THINGS = 1_000
"""So many are read for each time that is taken."""

SECRET = "EAACANARYcanaryCANARYcanary0123456789"
_IMPOSSIBLE = {
    "a day that there is not": (rb"-\d\d-\d\dT", b"-02-30T"),
    "a time without its zone": (rb"\+0000", b""),
    "an id that is a list": (rb'"id":"[^"]*"', b'"id":["1"]'),
    "words that are a number": (rb'"(message|text|caption)":"', rb'"\1":7,"x":"'),
    "a number that is none": (rb'"data":', b'"x":NaN,"data":'),
    "a number beyond all": (rb'"data":', b'"x":1e999,"data":'),
    "a hundred levels": (rb'"data":', b'"x":%b%b,"data":' % (b"[" * 100, b"]" * 100)),
}
"""What is changed where it first stands in a page: nobody can have meant that."""


@frozen(kw_only=True)
class Time:
    """
    What reading a page took.

    Attributes:
        page: How many things are in its list, and which.

        who: Who read it.

        microseconds: For each thing, those within others too.

        floor: As many times as long as `json.loads`.

        ratio: As many times as long as ours.
    """

    page: str
    who: str
    microseconds: float
    floor: float
    ratio: float


@frozen(kw_only=True)
class Read:
    """
    How well pages of a kind were read.

    Attributes:
        kind: What they hold.

        who: Who read them.

        things: How many were told.

        right: Of how many id and words are right, and the time is the right moment.

        texts: Of how many all is right, but that the time was left a text.

        impossible: How many pages nobody can have meant.

        refused: How many of those were refused.

        secret: Whether a token within words was taken out.
    """

    kind: str
    who: str
    things: int
    right: int
    texts: int
    impossible: int
    refused: int
    secret: bool


def measured(sizes: Sequence[int], rounds: int, things: int) -> Iterator[Time]:
    """Yield what each page takes: streams of all sizes, all other pages of one."""
    usual = sizes[len(sizes) // 2]
    pages = [(f"{size} {STREAM}", sheet(STREAM, size)) for size in sizes]
    pages += [(f"{usual} {STREAM}, kept", _as_kept(sheet(STREAM, usual)))]
    pages += [(f"{usual} {kind}", sheet(kind, usual)) for kind in KINDS]
    for name, page in dict(pages).items():
        able = [peer for peer in peers(page) if isinstance(peer, Peer)]
        times = max(1, things // len(page.told))
        body = page.answer.body
        ways = {peer.name: partial(_again, peer, body, times) for peer in able}
        took = in_turns(ways, rounds)
        yield from _compared(name, took, times * len(page.told))


def together(pages: int, size: int, rounds: int) -> Iterator[Time]:
    """Yield what streams under as many posts take, all of them in one call."""
    those = [_elsewhere(sheet(STREAM, size, seed), seed) for seed in range(pages)]
    things = sum(len(each.told) for each in those)
    answers = [each.answer for each in those]
    ways: dict[str, Callable[[], object]] = {
        OURS: partial(PLATFORMS["facebook"].translated, answers),
        FLOOR: lambda: [json.loads(each.body) for each in answers],
    }
    name = f"{pages} pages of {size}, at once"
    yield from _compared(name, in_turns(ways, rounds), things)


def _elsewhere(page: Sheet, number: int) -> Sheet:
    """Put a stream under another post."""
    post = str(int(POST) + number)
    answer = evolve(
        page.answer,
        source=f"{number}.json",
        body=page.answer.body.replace(POST.encode(), post.encode()),
        request=str(page.answer.request).replace(POST, post),
    )
    return evolve(page, answer=answer)


def _compared(page: str, took: Mapping[str, float], things: int) -> Iterator[Time]:
    for who, seconds in took.items():
        yield Time(
            page=page,
            who=who,
            microseconds=1e6 * seconds / things,
            floor=seconds / took[FLOOR],
            ratio=seconds / took[OURS],
        )


def _again(peer: Peer, body: bytes, times: int) -> None:
    for _ in range(times):
        peer.read(body)


def _as_kept(page: Sheet) -> Sheet:
    """Write a page as a fetch keeps it."""
    body = json.dumps(json.loads(page.answer.body)).encode()
    return evolve(page, answer=evolve(page.answer, body=body))


def checked(size: int) -> Iterator[Read]:
    """Yield how well everybody reads each kind."""
    for kind in KINDS:
        page = sheet(kind, size)
        body, secret = page.answer.body, f"a token {SECRET} and".encode()
        impossible = [re.sub(*each, body, count=1) for each in _IMPOSSIBLE.values()]
        words = re.sub(rb'("(?:message|text|caption)":")', rb"\1" + secret, body)
        for peer in peers(page):
            if isinstance(peer, Peer):
                told = {id: (at, said) for id, at, said in peer.told(peer.read(body))}
                right = [_right(told.get(id), each) for id, each in page.told.items()]
                yield Read(
                    kind=kind,
                    who=peer.name,
                    things=len(page.told),
                    right=right.count(datetime),
                    texts=right.count(str),
                    impossible=len(impossible),
                    refused=sum(_refuses(peer, each) for each in impossible),
                    secret=not any(
                        SECRET in str(said)
                        for _, _, said in peer.told(peer.read(words))
                    ),
                )


def _right(
    told: tuple[object, object] | None, meant: tuple[datetime, str]
) -> type | None:
    """Tell as what a time was given, where it and the words are right."""
    if told is None or told[1] != meant[1]:
        return None
    if isinstance(told[0], datetime):
        return datetime if told[0] == meant[0] else None
    return str if told[0] == f"{meant[0]:%Y-%m-%dT%H:%M:%S+0000}" else None


def _refuses(peer: Peer, body: bytes) -> bool:
    try:
        peer.read(body)
    except Exception:  # noqa: BLE001 - each package refuses in its own way
        return True
    return False


def shown(times: Sequence[Time], reads: Sequence[Read]) -> Iterator[str]:
    """Yield the lines of both tables."""
    yield f"{'a page of':32}{'who':28}{'µs each':>10}{'× json':>9}{'× ours':>9}"
    for row in times:
        yield (
            f"{row.page:32}{row.who:28}{row.microseconds:10,.2f}"
            f"{row.floor:9,.2f}{row.ratio:9,.2f}"
        )
    yield ""
    yield (
        f"{'a page of':24}{'who':28}{'right':>10}{'but text':>10}"
        f"{'refused':>10}  token in words"
    )
    for read in reads:
        yield (
            f"{read.kind:24}{read.who:28}{read.right:>5}/{read.things:<4}"
            f"{read.texts:>5}/{read.things:<4}{read.refused:>6}/{read.impossible:<3}"
            f"  {'taken out' if read.secret else 'kept'}"
        )
    absent = sorted(each for each in peers(sheet(STREAM, 1)) if isinstance(each, str))
    if absent:
        yield f"not installed: {', '.join(absent)}"


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the tables, and the same as data."""
    if quick:
        times, reads = [*measured((2, 3), 1, 1), *together(2, 3, 1)], [*checked(4)]
    else:
        times = [*measured(SIZES, ROUNDS, THINGS), *together(100, 100, ROUNDS)]
        reads = [*checked(100)]
    data = {"times": [*map(asdict, times)], "read": [*map(asdict, reads)]}
    return [*shown(times, reads)], data
