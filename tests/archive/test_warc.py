"""WARC: what was captured, read back by another program."""

import io
import json
import sys
from collections.abc import Iterable

import pytest
from archive.scene import PICTURE, capsule, captured, page
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.warc import write_warc
from some_governance.errors import ArchiveError
from some_governance.platforms.pages import Request

Read = list[tuple[dict[str, str], bytes]]

CAPSULE = capsule()
OTHER = capsule(taken=None)


def written(*capsules: Capsule) -> bytes:
    """Write capsules to a file."""
    out = io.BytesIO()
    write_warc(capsules, out)
    return out.getvalue()


def read(file: bytes) -> Read:
    """Read each record of a file, and hold it against its digests."""
    records = []
    for record in ArchiveIterator(io.BytesIO(file), check_digests="raise"):
        records.append(
            (dict(record.rec_headers.headers), record.content_stream().read())
        )
        assert record.digest_checker.passed
        assert "WARC/1.1" == record.rec_headers.protocol
    return records


def only(records: Read, kind: str) -> Read:
    """Give the records of one type."""
    return [each for each in records if each[0]["WARC-Type"] == kind]


def test_each_answer_and_picture_is_a_resource() -> None:
    """The bytes are those that were received, with the request and the moment."""
    resources = only(read(written(CAPSULE)), "resource")

    assert [page(1).body, page(2).body, PICTURE.body] == [body for _, body in resources]
    assert [
        ("facebook:/100_1_11/comments?limit=50", "2026-11-29T11:00:01.000000Z"),
        ("facebook:/100_1_11/comments?limit=50", "2026-11-29T11:00:02.000000Z"),
        ("facebook:/facebook:100_1_11/9001", "2026-11-29T11:00:00.000000Z"),
    ] == [(each["WARC-Target-URI"], each["WARC-Date"]) for each, _ in resources]
    assert ["application/json", "application/json", "image/jpeg"] == [
        each["Content-Type"] for each, _ in resources
    ]


def test_what_was_asked_stands_beside_the_answer() -> None:
    """Which page it was, of which version of the API, and who captured it."""
    records = read(written(CAPSULE))
    answers, asked = only(records, "resource"), only(records, "metadata")

    assert [answers[0][0]["WARC-Record-ID"], answers[1][0]["WARC-Record-ID"]] == [
        each["WARC-Refers-To"] for each, _ in asked
    ]
    assert {
        "capsule": CAPSULE.id,
        "captured_by": "facebook 1.0",
        "file": "captured/0002.json",
        "last": True,
        "page": 2,
        "version": "v25.0",
    } == json.loads(asked[1][1])


def test_the_file_says_who_made_it() -> None:
    """Every other record leads to that."""
    (info, said), *others = read(written(CAPSULE, OTHER))

    assert "warcinfo" == info["WARC-Type"]
    assert said.startswith(b"software: some-governance ")
    assert {info["WARC-Record-ID"]} == {each["WARC-Warcinfo-ID"] for each, _ in others}


def test_digests_are_sha256_in_hex() -> None:
    """Base 32 of that length has signs that a header may not hold."""
    for headers, _ in read(written(CAPSULE)):
        algorithm, _, digest = headers["WARC-Block-Digest"].partition(":")

        assert ("sha256", 64) == (algorithm, len(bytes.fromhex(digest)) * 2)


def test_every_record_has_an_id_of_its_own() -> None:
    """The same answer in two capsules is two records."""
    ids = [each["WARC-Record-ID"] for each, _ in read(written(CAPSULE, OTHER))]

    assert 11 == len(ids) == len(set(ids))


def test_a_changed_byte_is_found() -> None:
    """Another program sees it by the digest."""
    file = written(CAPSULE).replace(b'"page": 2}', b'"page": 3}')

    with pytest.raises(Exception, match="digest"):
        read(file)


@given(st.permutations([CAPSULE, OTHER, CAPSULE]))
def test_the_same_capsules_give_the_same_bytes(capsules: Iterable[Capsule]) -> None:
    """In any order, and however often one is named."""
    assert written(CAPSULE, OTHER) == written(*capsules)


@pytest.mark.parametrize(
    ("question", "target"),
    [
        (Request(request="/a"), "facebook:/a"),
        (Request(request="a b/æ"), "facebook:/a%20b/%C3%A6"),
        (Request(request="//x\r\nY: z"), "facebook:/x%0D%0AY:%20z"),
        (
            Request(request="/a", parameters={"b": "\r\n&", "a": "æ\ud800"}),
            "facebook:/a?a=%C3%A6%ED%A0%80&b=%0D%0A%26",
        ),
    ],
)
def test_nothing_that_was_asked_breaks_a_header(question: Request, target: str) -> None:
    """Whatever is in a request is written as addresses are."""
    file = written(pack_capsule(captured(pages=(page(question=question),))))

    assert target == only(read(file), "resource")[0][0]["WARC-Target-URI"]


@given(st.binary(max_size=200))
def test_any_bytes_come_back(body: bytes) -> None:
    """An answer that looks like the end of a record is an answer."""
    odd = b"\r\n\r\nWARC/1.1\r\nWARC-Type: resource\r\n\r\n" + body
    picture = evolve(PICTURE, body=body)
    file = written(
        pack_capsule(captured(pages=(page(body=odd),), attachments=(picture,)))
    )

    assert [odd, body] == [each for _, each in only(read(file), "resource")]


def test_without_capsules_there_is_nothing_to_write() -> None:
    """An empty file would look like one of nothing."""
    with pytest.raises(ArchiveError, match="there is no capsule to write"):
        written()


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks warcio is told what to install."""
    monkeypatch.setitem(sys.modules, "warcio.warcwriter", None)
    with pytest.raises(ArchiveError) as refused:
        written(CAPSULE)

    assert "writing WARC needs an extra: pip install 'some-governance[warc]'" == str(
        refused.value
    )
