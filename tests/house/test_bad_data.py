"""Whatever lies in a file, one kind of error comes out: ours."""

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

import some_governance
from some_governance import SomeGovernanceError, unpack_capsule

CONTENTS = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00\x9f",
    "words": "Hei, dette er ingen fil. \u202e".encode(),
    "another JSON": b'{"schema": 1, "version": [], "plan": 5}',
    "a list": b"[1, 2, 3]",
    "another TOML": b"id = 5\n[[clauses]]\nid = []\n[calendar]\nzone = 3\n",
    "brackets": b"[" * 100_000,
    "zeros": b"\0" * 100,
    "numbers": b'{"a": 1e999, "b": ' + b"9" * 6000 + b"}",
    "half a table": b'a,b,c\n"1,2\n',
}
FINE = {
    ("load_judgements", "nothing"),
    ("read_json", "another JSON"),
    ("read_json", "a list"),
}
"""A log of no judgements yet, and what is JSON."""
REST = {"name": "it", "platform": "facebook", "platforms": {}}
TAKES_MORE = {"read_body", "unpack_capsule"}
READERS = [
    name
    for name in some_governance.__all__
    if name.startswith(("load_", "read_", "unpack_")) and name not in TAKES_MORE
]


def given(name: str, path: Path) -> Callable[[], object]:
    """Give a reader what lies somewhere: the path, the bytes, or the text."""
    reader = getattr(some_governance, name)
    first, *others = inspect.signature(reader).parameters.values()
    needed = {
        each.name: REST[each.name] for each in others if each.default is each.empty
    }

    def read() -> object:
        as_asked = {Path: lambda: path, bytes: path.read_bytes, str: lambda: path.name}
        return reader(as_asked[first.annotation](), **needed)

    return read


@pytest.mark.parametrize("name", READERS)
def test_what_can_not_be_read_is_refused(name: str, tmp_path: Path) -> None:
    """Nothing but our own error leaves a reader, and nothing wrong is taken."""
    taken = set()
    for what, content in CONTENTS.items():
        path = tmp_path / what
        path.write_bytes(content)
        try:
            given(name, path)()
        except SomeGovernanceError:
            continue
        taken.add((name, what))

    assert {each for each in FINE if each[0] == name} == taken


@pytest.mark.parametrize("name", [each for each in READERS if each.startswith("load_")])
def test_what_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    """A file that is missing, or is a folder, is no traceback."""
    for path in (tmp_path / "missing", tmp_path):
        with pytest.raises(SomeGovernanceError):
            given(name, path)()


@pytest.mark.parametrize("what", CONTENTS)
def test_a_capsule_of_anything_is_refused(what: str) -> None:
    """Files that are no capsule's are none."""
    with pytest.raises(SomeGovernanceError):
        unpack_capsule({"metadata.json": CONTENTS[what]}, "it")


@pytest.mark.parametrize("content", CONTENTS.values(), ids=list(CONTENTS))
def test_a_moment_is_one_or_refused(content: bytes) -> None:
    """Also what reads a single value raises our own error."""
    with pytest.raises(SomeGovernanceError):
        some_governance.instant(content.decode("latin-1"))
