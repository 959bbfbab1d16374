"""Reading: a capsule is made of its files again, strictly."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from archive.scene import capsule

from some_governance.archive.canonical import canonical
from some_governance.archive.capsules.capsule import MANIFEST, Capsule, CapsulePart
from some_governance.archive.capsules.reading import (
    capsule_asking,
    capsule_records,
    unpack_capsule,
)
from some_governance.errors import ArchiveError
from some_governance.limits import Limits

WHOLE = capsule()
CANARY = "Ola Nordmann, 12 år"


def forged(**others: bytes | None) -> Capsule:
    """Make a capsule with other files, whose manifest and id fit; `None` for none."""
    bodies = {part.name: part for part in WHOLE.parts}
    for name, body in others.items():
        file = f"{name}.json"
        if body is None:
            del bodies[file]
        else:
            bodies[file] = CapsulePart(
                name=file, body=body, media_type="application/json"
            )
    parts = tuple(bodies[name] for name in sorted(bodies))
    return Capsule(metadata=WHOLE.metadata, parts=parts)


def edited(name: str, **fields: Any) -> bytes:
    """Give a file with other fields."""
    body = next(part.body for part in WHOLE.parts if part.name == f"{name}.json")
    return canonical({**json.loads(body), **fields})


def everything(files: Mapping[str, bytes], id: str) -> None:
    """Read all that a capsule says."""
    read = unpack_capsule(files, id)
    capsule_records(read)
    capsule_asking(read)


def refusal(forged: Capsule) -> str:
    """Read a capsule whole, and give why that can't be done."""
    with pytest.raises(ArchiveError) as refused:
        everything(forged.files, forged.id)
    return str(refused.value).removeprefix(f"capsule {forged.id}: ")


def test_it_is_the_same_again() -> None:
    """Nothing is lost between the files and the capsule."""
    again = unpack_capsule(WHOLE.files, WHOLE.id)

    assert (WHOLE, WHOLE.id, WHOLE.files) == (again, again.id, again.files)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({"metadata": None}, "the capsule has no metadata.json"),
        ({"thread": None}, "the capsule has no thread.json"),
        (
            {"metadata": None, "thread": None},
            "the capsule has no metadata.json and no thread.json",
        ),
        ({"captured": None}, "captured.json: $: not JSON at line 1, column 1"),
        (
            {"metadata": b"["},
            "metadata.json: $: nested deeper than 64 levels, or with a",
        ),
        (
            {"metadata": b'{"of": 1, "of": 2}'},
            "metadata.json: $: an object holds a key",
        ),
        (
            {"metadata": edited("metadata", posted="yesterday", of=1)},
            (
                "metadata.json: of: it is a whole number; write a text in quotes\n"
                "metadata.json: posted: it is no moment; write a moment with its offset"
            ),
        ),
        (
            {"metadata": edited("metadata", captured="2026-11-29T12:00:00")},
            "metadata.json: captured: it is no moment",
        ),
        (
            {"metadata": edited("metadata", words="x")},
            "metadata.json: words: unknown key",
        ),
        ({"thread": edited("thread", more=[])}, "thread.json: it needs of, above,"),
        ({"thread": b"[]"}, "thread.json: it needs of, above, thread and removals"),
        (
            {"thread": edited("thread", thread=[{"fact": "person"}])},
            "thread.json: a row is no fact: comment, message, publication, removal",
        ),
        ({"thread": edited("thread", thread=[1])}, "thread.json: a row is no fact"),
        (
            {"thread": edited("thread", thread=[{"fact": 1}])},
            "thread.json: a row is no",
        ),
        (
            {"thread": edited("thread", thread=[{"fact": "comment"}])},
            "thread.json: id: it is missing",
        ),
        (
            {"captured": edited("captured", answers=[], attachments=[], by=None)},
            "captured.json: by: it is null; write a text in quotes",
        ),
        (
            {"captured": edited("captured", permalinks={"a": 1})},
            "captured.json: permalinks: it is a whole number; write a text",
        ),
    ],
)
def test_what_no_capsule_says_is_refused(
    others: dict[str, bytes | None], said: str
) -> None:
    """Files that fit their manifest, and say what none can, are named."""
    assert refusal(forged(**others)).startswith(said)


def odd_files(name: str, odd: object) -> Iterator[bytes]:
    """Yield a file with something odd at each of its keys, and at one of its own."""
    said = json.loads(edited(name))
    within = [said.get("taken"), *said.get("answers", ()), *said.get("thread", ())]
    for row in filter(None, [said, *within]):
        for key in [*row, CANARY]:
            before = dict(row)
            row[key] = odd
            yield canonical(said)
            row.clear()
            row.update(before)


@pytest.mark.parametrize("odd", [[CANARY], {CANARY: CANARY}, f"{CANARY} ", 7])
@pytest.mark.parametrize("name", ["metadata", "captured", "thread"])
def test_no_word_that_somebody_wrote_is_repeated(name: str, odd: object) -> None:
    """Whatever is wrong with a file, its words stay in it."""
    said = []
    for body in odd_files(name, odd):
        other = forged(**{name: body})
        try:
            everything(other.files, other.id)
        except ArchiveError as error:
            said.append(str(error))

    assert len(said) > 5
    assert [] == [each for each in said if CANARY in each]


@pytest.mark.parametrize("kind", ["answers", "attachments"])
def test_a_file_that_is_named_has_to_be_there(kind: str) -> None:
    """What was asked can't be about an answer that nobody has."""
    rows = json.loads(edited("captured"))[kind]
    rows[-1]["file"] = "captured/0009.json"
    said = refusal(forged(captured=edited("captured", **{kind: rows})))

    assert "captured.json: it names 1 files that aren't there" == said


def with_manifest(**fields: Any) -> tuple[dict[str, bytes], str]:
    """Give files with another manifest, and the id that fits it."""
    manifest = canonical({**json.loads(WHOLE.manifest), **fields})
    return {**WHOLE.files, MANIFEST: manifest}, hashlib.sha256(manifest).hexdigest()


@pytest.mark.parametrize("fields", [{"version": 2}, {"schema": "other"}])
def test_a_capsule_of_another_version_is_left_alone(fields: dict[str, object]) -> None:
    """What a later library wrote is not read as if it were ours."""
    with pytest.raises(ArchiveError) as refused:
        unpack_capsule(*with_manifest(**fields))

    assert (
        "manifest.json: it is no capsule of version 1: keep it, and read it with the "
        "library that wrote it"
    ) == str(refused.value)


@pytest.mark.parametrize(
    "name", ["../x.json", "/etc/x", "a\\b.json", "A.json", "a/b/c.json", "x", ""]
)
def test_a_manifest_names_no_odd_files(name: str) -> None:
    """A name that leads elsewhere, or that systems tell apart badly, is refused."""
    parts = json.loads(WHOLE.manifest)["parts"]
    parts[0]["name"] = name

    with pytest.raises(ArchiveError, match=r"manifest\.json: parts\[0\]\.name: "):
        unpack_capsule(*with_manifest(parts=parts))


def test_a_manifest_that_says_a_thing_twice_is_refused() -> None:
    """Of two rows about one file, nobody knows which holds."""
    parts = json.loads(WHOLE.manifest)["parts"]

    with pytest.raises(ArchiveError, match="are not sorted, each there once"):
        unpack_capsule(*with_manifest(parts=[parts[0], *parts]))


def test_a_manifest_in_other_words_is_refused() -> None:
    """The files fit, and yet it is not what this library writes."""
    manifest = WHOLE.manifest + b"\n"
    id = hashlib.sha256(manifest).hexdigest()

    with pytest.raises(ArchiveError, match=r"manifest\.json isn't as this library"):
        unpack_capsule({**WHOLE.files, MANIFEST: manifest}, id)


@pytest.mark.parametrize("read", [capsule_records, capsule_asking])
def test_a_file_that_is_too_large_is_not_read(read: Callable[..., object]) -> None:
    """A limit holds for each file that is read."""
    with pytest.raises(ArchiveError, match="bytes; the limit is 10"):
        read(WHOLE, Limits(bytes=10))


def test_a_capsule_that_is_too_large_is_not_read() -> None:
    """Of a manifest that breaks a limit nothing is believed."""
    with pytest.raises(ArchiveError, match="bytes; the limit is 10"):
        unpack_capsule(WHOLE.files, WHOLE.id, Limits(bytes=10))
