"""Payloads are changed in one place at a time, and files are held in memory."""

import json

import pytest

from some_governance import PayloadError
from some_governance.testing import HeldFiles, mutations


def test_files_are_held_in_memory() -> None:
    """They are sorted, and what isn't there can't be read."""
    files = HeldFiles(bodies={"b.json": b"2", "a.json": b"1"})

    assert (("a.json", "b.json"), b"1") == (files.names, files.read("a.json"))
    with pytest.raises(PayloadError, match="isn't in the download"):
        files.read("c.json")


def test_what_is_no_json_has_no_places() -> None:
    """A picture is not changed."""
    assert [] == [*mutations.odd(b"\xff\xd8"), *mutations.worded(b"")]
    assert set() == mutations.sentences(b"")


def test_one_thing_is_odd_at_a_time() -> None:
    """All else stays as it was, and so does the payload itself."""
    body = b'{"a": [{"b": "x"}], "c": 1}'
    mutants = list(mutations.odd(body))
    places = {each.place for each in mutants}

    assert {"$", "a", "a[0]", "a[0].b", "c"} == places
    assert all(
        {"a": [{"b": "x"}]}.items() <= json.loads(each.body).items()
        for each in mutants
        if each.place == "c"
    )
    assert {"c": 1} in [json.loads(each.body) for each in mutants]


@pytest.mark.parametrize(
    ("written", "elsewhere"),
    [
        (
            "2026-10-05T10:00:00Z",
            "2026-10-05T12:00:00+02:00",
        ),
        (
            "2026-10-05T10:00:00+00:00",
            "2026-10-05T12:00:00+02:00",
        ),
        ("2026-10-05T10:00:00+0000", "2026-10-05T12:00:00+0200"),
    ],
)
def test_a_moment_is_written_otherwise(written: str, elsewhere: str) -> None:
    """As it was written, in another zone; or without one, a little off."""
    body = json.dumps({"at": written}).encode()

    assert [elsewhere] == [
        json.loads(each.body)["at"] for each in mutations.elsewhere(body)
    ]
    assert ["2026-10-05T09:58:59", "2026-10-05T10:01:01"] == [
        json.loads(each.body)["at"] for each in mutations.naive(body)
    ]


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00Z", "9999-12-31T21:59:59Z"])
def test_beside_the_first_and_the_last_moment_there_is_none(text: str) -> None:
    """A platform may write one of them where it knows of no moment."""
    body = json.dumps({"at": text}).encode()

    assert [] == [*mutations.naive(body)]


@pytest.mark.parametrize(
    "text", ["2026-10-05", "2026-10-05T10:00:00", "not a moment at all", 7]
)
def test_what_is_no_moment_is_left_alone(text: object) -> None:
    """Neither a day nor what has no zone."""
    body = json.dumps({"at": text}).encode()

    assert [] == [*mutations.elsewhere(body), *mutations.naive(body)]
