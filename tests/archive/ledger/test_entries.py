"""Entries: the same bytes for the same things, and no others."""

import hashlib
import json
from typing import Any

import pytest
from attrs import evolve
from ledgers import ACCOUNT, KARI, NOW, THING, WORDS

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.entries import FIRST, Entry, digest_of
from some_governance.archive.ledger.kinds import CASELESS, EntryKind
from some_governance.errors import ArchiveError

HIDDEN = Entry(
    sequence=7,
    kind=EntryKind.HIDDEN,
    case="case-1",
    item=THING,
    account=ACCOUNT,
    at=NOW,
    recorded_at=NOW,
    actor=KARI,
    facts={},
    software="some-governance/0.1.0;sqlite/3.40.1",
    previous=FIRST,
)
BODY = (
    '{"account":"facebook:100","actor":{"id":"kari","role":"administrator",'
    '"vouched_by":"os-user"},"at":"2026-11-24T13:00:00+00:00","case":"case-1",'
    '"facts":{},"item":"facebook:100_1_c","kind":"hidden","previous":"' + FIRST + '",'
    '"recorded_at":"2026-11-24T13:00:00+00:00","sequence":7,'
    '"software":"some-governance/0.1.0;sqlite/3.40.1"}'
)


def read(body: str) -> Entry:
    """Read a body that nobody has changed since."""
    return Entry.read(body, digest_of(body))


def test_an_entry_is_canonical_json() -> None:
    """Keys sorted, no spaces, ASCII alone: these very bytes."""
    assert BODY == HIDDEN.body
    assert hashlib.sha256(BODY.encode()).hexdigest() == HIDDEN.digest


def test_an_entry_is_read_back() -> None:
    """As it was written."""
    assert HIDDEN == read(BODY)


def test_lists_come_back_as_they_were() -> None:
    """Facts that hold several things, too."""
    captured = evolve(
        HIDDEN,
        kind=EntryKind.CAPTURED,
        facts={
            "capsule": FIRST,
            "digest": FIRST,
            "covers": (THING,),
            "parts": (("thread.json", "application/json", 1, FIRST),),
            "classes": (("short-term", "P1Y"),),
        },
    )

    assert captured == read(captured.body)


def test_what_nobody_did_has_no_actor() -> None:
    """A call whose end nobody saw."""
    unknown = evolve(
        HIDDEN, kind=EntryKind.UNKNOWN, actor=None, facts={"why": "silence"}
    )

    assert unknown == read(unknown.body)
    assert '"actor":null' in unknown.body


def test_a_changed_entry_is_not_read() -> None:
    """Its digest says another thing."""
    with pytest.raises(ArchiveError, match="digest"):
        Entry.read(BODY.replace("kari", "karl"), HIDDEN.digest)


@pytest.mark.parametrize(
    "other",
    [
        "",
        "[]",
        "{}",
        "null",
        BODY + " ",
        BODY.replace('"facts":{}', '"facts":[]'),
        BODY.replace('"facts":{}', '"facts":{"capsule":{}}'),
        BODY.replace('"hidden"', '"invented"'),
        BODY.replace('"id":"kari"', '"id":"kari","name":"Kari"'),
        BODY.replace("13:00:00+00:00", "13:00:00"),
        BODY.replace("13:00:00+00:00", "14:00:00+01:00"),
        BODY.replace('"sequence":7', '"sequence":7.0'),
        BODY.replace('"sequence":7', '"sequence":7,"sequence":7'),
        BODY.replace('"sequence":7', '"sequence":"7"'),
        BODY.replace(FIRST, "0"),
        BODY.replace("some-governance/0.1.0;", "some governance "),
        "[" * 100_000,
    ],
)
def test_what_is_no_entry_is_refused(other: str) -> None:
    """Also where it says the same in another way."""
    with pytest.raises(ArchiveError):
        read(other)


@pytest.mark.parametrize("kind", EntryKind)
def test_an_entry_belongs_to_a_case_or_to_the_ledger(kind: EntryKind) -> None:
    """Its kind says which."""
    caseless: dict[str, Any] = {"case": None, "item": None, "account": None}
    wrong = {} if kind in CASELESS else caseless

    with pytest.raises(ArchiveError, match="case, item, account"):
        evolve(HIDDEN, kind=kind, **wrong)


@pytest.mark.parametrize("name", ["case", "item", "account"])
def test_a_case_is_about_a_thing_on_an_account(name: str) -> None:
    """All three are ids; none is missing, and none is a sentence."""
    for wrong in (None, "", WORDS):
        with pytest.raises(ArchiveError, match="case, item, account"):
            evolve(HIDDEN, **{name: wrong})


@pytest.mark.parametrize("name", ["id", "role", "vouched_by"])
def test_an_actor_is_told_by_id(name: str) -> None:
    """No name of a person, and nothing left out."""
    for wrong in ("", "Kari Nordmann"):
        said = {"id": "kari", "role": "administrator", "vouched_by": "os-user"}
        with pytest.raises(ArchiveError, match="actor"):
            evolve(HIDDEN, actor=Actor(**{**said, name: wrong}))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("sequence", 0), ("sequence", True), ("software", "a b"), ("previous", "0")],
)
def test_an_entry_has_its_place(name: str, wrong: object) -> None:
    """A number from 1 on, what wrote it, and the digest of the one before it."""
    with pytest.raises(ArchiveError, match="an entry has a number"):
        evolve(HIDDEN, **{name: wrong})


def test_facts_are_those_of_the_kind() -> None:
    """They are looked at whenever an entry is made."""
    with pytest.raises(ArchiveError, match="'hidden' has the facts"):
        evolve(HIDDEN, facts={"why": "done"})


def test_only_ascii_is_written() -> None:
    """A role with a letter of Norwegian is read back all the same."""
    actor = Actor(id="kari", role="ansvarlig-redaktør", vouched_by="os-user")
    entry = evolve(HIDDEN, actor=actor)

    assert entry.body.isascii()
    assert "ansvarlig-redaktør" == json.loads(entry.body)["actor"]["role"]
    assert entry == read(entry.body)
