"""
A hundred bombs: small inputs that are made to take much time or much memory.

Each is read where it would be: as an answer of an API, as a delivery, as a file of a
download, or as a zip. It may be refused or read, but within a second and 64 mebibytes,
beside its own bytes.
"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from attrs import field, frozen

from benchmarks.hostile import answered, delivered, exported, unzipped
from benchmarks.zips import Member, zip_of
from some_governance import SomeGovernanceError

SECONDS = 1.0
BYTES = 64 * 1024 * 1024

_KIB, _MIB = 1024, 1024 * 1024


@frozen
class Bomb:
    """
    Something that must not go off.

    Attributes:
        name: What it is.

        make: Makes it; that is not measured.

        read: Reads it.
    """

    name: str
    make: Callable[[], bytes] = field(repr=False)
    read: Callable[[bytes], object] = field(repr=False)


def went_off(bomb: Bomb) -> Iterator[str]:
    """Read a bomb twice, once with a watch and once with scales."""
    body = bomb.make()
    began = time.process_time()
    wrong = _read(bomb, body)
    seconds = time.process_time() - began
    tracemalloc.start()
    _read(bomb, body)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    if wrong is not None:
        yield f"{bomb.name}: {wrong}"
    if seconds > SECONDS:
        yield f"{bomb.name}: {seconds:.1f} s"
    if most > BYTES:
        yield f"{bomb.name}: {most // _MIB} MiB"


def _read(bomb: Bomb, body: bytes) -> str | None:
    try:
        bomb.read(body)
    except SomeGovernanceError:
        return None
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"it raised {type(error).__name__}"
    return None


def bombs(place: Path) -> tuple[Bomb, ...]:
    """
    Give all bombs.

    Args:
        place: A folder for the zips.
    """
    readers = {
        "answer": partial(answered, "facebook", "/100/published_posts"),
        "media": partial(answered, "instagram", "/17/media"),
        "delivery": partial(delivered, "facebook"),
        "posts": partial(exported, "facebook", "profile_posts_1.json"),
        "conversation": partial(exported, "instagram", "message_1.json"),
    }
    zips = partial(unzipped, "facebook", place / "bomb.zip")
    return (
        *(
            Bomb(f"{what}, as {where}", partial(make), read)
            for what, make in _JSON.items()
            for where, read in readers.items()
        ),
        *(Bomb(what, make, zips) for what, make in _ZIPS.items()),
    )


def _posts(words: bytes) -> bytes:
    """Make one post with these words, wherever posts are read."""
    post = b'{"id": "100_1", "created_time": "2026-11-01T12:00:00+0000", "message": "'
    post += words + b'", "timestamp": 1793534400, "data": [{"post": "' + words + b'"}]}'
    return b'{"data": [' + post + b'], "status_updates": [' + post + b"]}"


_JSON: dict[str, Callable[[], bytes]] = {
    "a million arrays, one in another": lambda: b"[" * 1_000_000,
    "a million arrays, all closed": lambda: b"[" * 1_000_000 + b"]" * 1_000_000,
    "objects, one in another": lambda: b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
    "half a million arrays, side by side": lambda: b"[" + b"[]," * 500_000 + b"[]]",
    "a hundred thousand objects": lambda: b'{"data": [%s1]}' % (b'{"a":{}},' * 100_000),
    "a number of a million digits": lambda: b"[" + b"9" * _MIB + b"]",
    "a broken number of a million digits": lambda: b"[0." + b"9" * _MIB + b"]",
    "a million backslashes": lambda: b'["' + b"\\" * _MIB + b'"]',
    "a million quotes": lambda: b'"' * _MIB,
    "a text that never ends": lambda: b'["' + b"[" * _MIB,
    "a million hashes": lambda: _posts(b"#" * _MIB),
    "a hashtag without letters": lambda: _posts(b"#" + b"1" * _MIB),
    "names of secrets": lambda: _posts(b"access_token " * 80_000),
    "a name of a secret, encoded": lambda: _posts(b"access_token%" + b"25" * 500_000),
    "lone halves of characters": lambda: _posts(b"\\ud83d" * 150_000),
}
"""What is JSON, or nearly."""


def _flat(times: int, **strange: Any) -> bytes:
    """Make a zip of one letter, written so many times."""
    return zip_of([Member(name="posts_1.json", body=b"1" * times, **strange)])


def _overlapping(count: int) -> bytes:
    """List so many members, all in the place of the first."""
    body = b"1" * 64 * _KIB
    others = [Member(name=f"{number}.json", body=body, at=0) for number in range(count)]
    return zip_of([Member(name="first.json", body=body), *others])


def _many(count: int, name: str = "") -> bytes:
    """List so many members with nothing in them."""
    return zip_of(
        [Member(name=f"{name}{n}.json", body=b"", method=0) for n in range(count)]
    )


def _nested(depth: int) -> bytes:
    """Put a zip into a zip, and that into another."""
    body = _flat(_MIB)
    for _ in range(depth):
        body = zip_of([Member(name="posts.zip", body=body, method=0)])
    return body


_ZIPS: dict[str, Callable[[], bytes]] = {
    "2 MiB of one letter": lambda: _flat(2 * _MIB),
    "8 MiB of one letter": lambda: _flat(8 * _MIB),
    "64 MiB of one letter": lambda: _flat(64 * _MIB),
    "1 MiB of one letter, said to be nothing": lambda: _flat(_MIB, size=0),
    "16 MiB of one letter, said to be one byte": lambda: _flat(16 * _MIB, size=1),
    "one letter, said to be 4 GiB": lambda: _flat(1, size=2**32 - 1),
    "a wrong checksum": lambda: _flat(_MIB, crc=0),
    "a hundred files of 1 MiB": lambda: zip_of(
        [Member(name=f"{n}.json", body=b'"%s"' % (b"1" * _MIB)) for n in range(100)]
    ),
    "one file in the place of another": lambda: _overlapping(1),
    "ten files in the place of one": lambda: _overlapping(10),
    "a thousand files in the place of one": lambda: _overlapping(1000),
    "as many files as there may be": lambda: _many(40_000),
    "one file more than there may be": lambda: _many(40_001),
    "a hundred thousand files": lambda: _many(100_000),
    "long names": lambda: _many(120, "a" * 65_000),
    "longer names": lambda: _many(140, "a" * 65_000),
    "long names of wide characters": lambda: _many(120, "😀" * 16_000),
    "the same name, ten thousand times": lambda: zip_of(
        [Member(name="a.json", body=b"", method=0)] * 10_000
    ),
    "a zip in a zip": lambda: _nested(1),
    "fifty zips, one in another": lambda: _nested(50),
    "a name that leads out": lambda: zip_of([Member(name="../" * 10_000 + "a.json")]),
    "a link": lambda: _flat(_MIB, mode=0o120777),
    "a lock": lambda: _flat(_MIB, flags=1),
    "another way of packing": lambda: _flat(_MIB, method=14),
    "a million arrays, packed": lambda: zip_of(
        [Member(name="posts_1.json", body=b"[" * _MIB)]
    ),
}
"""What is a zip, or nearly."""
