"""A ledger is read as far as somebody asks, and tells the same as if it were whole."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from ledgers import (
    AT_ONCE,
    KARI,
    NOW,
    REPLY,
    THING,
    again,
    append,
    begin,
    confirm,
    created,
    keep,
    now,
    remove,
)

from some_governance.archive.ledger import following
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.errors import ArchiveError


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Write a ledger with several cases about the same things, and a hold."""
    with created(tmp_path_factory.mktemp("written")) as ledger:
        for number in range(4):
            remove(ledger, f"old-{number}", f"facebook:old-{number}")
        remove(ledger, "case-1")
        begin(ledger, "case-2", action="keep")
        keep(ledger, "case-2", REPLY)
        begin(ledger, "case-3")
        ledger.hold([THING], "complaint", at=NOW, actor=KARI)
        begin(ledger, "case-4", REPLY)
        return ledger.path.read_bytes()


@pytest.fixture
def lived(written: bytes, tmp_path: Path) -> Iterator[Ledger]:
    """Give that ledger."""
    path = tmp_path / "nowhere.ledger"
    path.write_bytes(written)
    with Ledger.open(path, clock=now, retention=AT_ONCE) as ledger:
        yield ledger


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the digests of the entries that are read, as they are."""
    digests: list[str] = []
    plainly = Entry.read.__func__  # type: ignore[attr-defined]

    def reading(kind: type[Entry], body: str, digest: str) -> Entry:
        digests.append(digest)
        return plainly(kind, body, digest)  # type: ignore[no-any-return]

    monkeypatch.setattr(Entry, "read", classmethod(reading))
    return digests


@pytest.fixture
def fresh(lived: Ledger) -> Iterator[Ledger]:
    """Open that ledger anew."""
    with again(lived) as ledger:
        yield ledger


def tampered(ledger: Ledger, *statements: str) -> None:
    """Let somebody change the file in passing; the triggers stand there afterwards."""
    with sqlite3.connect(ledger.path) as stranger:
        triggers = stranger.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            stranger.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            stranger.execute(statement)
        for _, sql in triggers:
            stranger.execute(sql)
    stranger.close()


def test_a_long_ledger_is_opened_at_its_end(fresh: Ledger, read: list[str]) -> None:
    """Its last two entries, and the holds, however many there are."""
    head = fresh.head

    assert 3 == len(read) < head.sequence
    assert ["complaint"] == [each.why for each in fresh.holds]
    assert "nowhere" == fresh.municipality


def test_what_is_begun_takes_a_few_entries(fresh: Ledger, read: list[str]) -> None:
    """Nothing is read of what nobody asks about."""
    remove(fresh, "case-5", "facebook:new")

    assert len(read) < 40 < fresh.head.sequence == 60


def test_a_case_is_the_same_however_it_is_read(lived: Ledger, fresh: Ledger) -> None:
    """Asked for by itself, or read with all the others."""
    assert [*lived.cases.values()] == [fresh.case(id) for id in lived.cases]
    assert fresh.cases == lived.cases
    assert [*fresh.cases] == [*lived.cases]
    assert None is fresh.case("no-case") is lived.case("no-case")


def test_the_open_cases_are_known(fresh: Ledger) -> None:
    """In the order in which they were opened."""
    fresh.case("case-4")

    assert ["case-2", "case-3", "case-4"] == [each.id for each in fresh.open_cases]
    append(fresh, EntryKind.CLOSED, "case-3", why="stale")
    begin(fresh, "case-6", "facebook:new")
    assert ["case-2", "case-4", "case-6"] == [each.id for each in fresh.open_cases]


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_many_open_cases_are_known(
    fresh: Ledger, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """However many are asked for by one question."""
    monkeypatch.setattr(following, "_AT_ONCE", at_once)

    assert ["case-2", "case-3", "case-4"] == [each.id for each in fresh.open_cases]
    assert fresh.open_cases == tuple(
        each for each in fresh.cases.values() if not each.closed
    )


def test_the_cases_about_a_thing_are_known(fresh: Ledger) -> None:
    """Those that were opened about it; not those in which it was captured, too."""
    assert ["case-1", "case-2", "case-3"] == [e.id for e in fresh.cases_about(THING)]
    assert ["case-4"] == [each.id for each in fresh.cases_about(REPLY)]
    assert () == fresh.cases_about("facebook:nothing")
    begin(fresh, "case-7", "facebook:nothing")
    assert ["case-7"] == [each.id for each in fresh.cases_about("facebook:nothing")]


def test_an_open_case_is_found_though_nobody_asked_for_it(fresh: Ledger) -> None:
    """A thing is in one case that takes it away."""
    with pytest.raises(ArchiveError, match="in case case-3 already, which kari"):
        begin(fresh, "case-5")
    with pytest.raises(ArchiveError, match="case is closed"):
        begin(fresh, "old-3", "facebook:old-3")


def test_a_case_of_another_process_is_followed(fresh: Ledger) -> None:
    """Whether it was known when it went on, or is asked for afterwards."""
    assert fresh.case("case-3") is not None
    with again(fresh) as other:
        for id, item in (("case-3", THING), ("case-4", REPLY)):
            name = keep(other, id, item)
            receipt = confirm(other, name, id)
            append(other, EntryKind.REMOVING, id, capsule=name, receipt=receipt)
            _ = fresh.head

            case = fresh.case(id)
            assert case is not None
            assert [(EntryKind.REMOVING, None)] == list(case.calls)
        assert fresh.cases == other.cases


def test_what_was_read_whole_is_followed(fresh: Ledger) -> None:
    """By whomever it is made longer."""
    assert 8 == len(fresh.cases)
    with again(fresh) as other:
        remove(other, "case-5", "facebook:new")
        append(other, EntryKind.CLOSED, "case-4", why="stale")

        assert fresh.cases == other.cases
        assert fresh.retained() == other.retained()


def test_what_is_written_meanwhile_is_not_recalled(fresh: Ledger) -> None:
    """It is followed, once."""
    chain = fresh._told.now()
    with again(fresh) as other:
        append(other, EntryKind.CLOSED, "case-3", why="stale")
        fresh._told._recall(chain, ["case-3"])

        assert not chain.cases["case-3"].closed
        assert fresh.case("case-3") == other.case("case-3")


def test_what_was_read_whole_is_read_once(fresh: Ledger, read: list[str]) -> None:
    """Only what comes behind it is read from then on."""
    _ = fresh.cases
    before = len(read)
    _ = fresh.cases

    assert before == len(read)


def test_a_capsule_is_found_in_its_case(fresh: Ledger, lived: Ledger) -> None:
    """By its name alone."""
    for case in lived.cases.values():
        for each in case.captures:
            assert lived.capsule(each.capsule) == fresh.capsule(each.capsule)


@pytest.mark.parametrize("statement", ["SET body = ' '", "SET digest = 'x'"])
def test_a_last_entry_that_was_changed_is_told(fresh: Ledger, statement: str) -> None:
    """Before anything is written behind it."""
    last = "(SELECT max(sequence) FROM entries)"
    tampered(fresh, f"UPDATE entries {statement} WHERE sequence = {last}")

    with pytest.raises(ArchiveError) as error:
        begin(fresh, "case-5", "facebook:new")

    assert str(error.value) == (
        f"{fresh.path}: entry 51 is broken: this entry isn't what its digest says; "
        f"stop, and run some-governance ledger verify {fresh.path}"
    )


def test_a_last_entry_that_does_not_follow_is_told(fresh: Ledger) -> None:
    """Both are entries, and one of them is another."""
    other = "(SELECT max(sequence) - 1 FROM entries)"
    tampered(
        fresh,
        "CREATE TEMP TABLE one AS SELECT body, digest FROM entries WHERE sequence = 4",
        "UPDATE entries SET body = (SELECT body FROM one), "
        f"digest = (SELECT digest FROM one) WHERE sequence = {other}",
    )

    with pytest.raises(ArchiveError, match="is broken: it doesn't follow the one"):
        _ = fresh.head


def test_what_is_recalled_and_broken_is_told(fresh: Ledger) -> None:
    """A case that lost an entry is nothing to go on with."""
    tampered(fresh, "DELETE FROM entries WHERE case_id = 'case-3'")
    tampered(fresh, "UPDATE entries SET body = ' ' WHERE case_id = 'old-1'")

    assert None is fresh.case("case-3")
    with pytest.raises(ArchiveError, match="entry 11 is broken: this entry"):
        fresh.case("old-1")


def test_a_ledger_that_was_begun_has_a_head(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Of one entry."""
    with created(tmp_path_factory.mktemp("new")) as new, again(new) as other:
        assert 1 == other.head.sequence
        assert {} == other.cases
        assert () == other.open_cases
