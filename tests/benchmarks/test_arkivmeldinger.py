"""Messages are drawn by a seed, every fault is seen, and their speed has a floor."""

import random
from datetime import date

import pytest
from attrs import evolve

from benchmarks import arkivmeldinger
from benchmarks.arkivmeldinger import Case, faults, main, measured, packed, searched
from benchmarks.proofs import hostile
from benchmarks.proofs.hostile import prove_arkivmeldinger
from some_governance import Comment
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    CaseFile,
    FiksConfiguration,
    LegalBasis,
)
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.messages import ArchiveMessage
from some_governance.archive.arkivmelding.writing import as_arkivmelding

CASE = Case(
    text="Hei",
    author="Ola",
    capsule=packed(Comment, "facebook:1", "Hei", "Ola", None),
    key="key",
    configuration=FiksConfiguration(
        system="some-governance",
        organisation="Fjellvik kommune",
        access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
        legal_bases=(LegalBasis(law="offl. § 13", since=date(2009, 1, 1)),),
        case_file=CaseFile(key="sosiale-medier"),
    ),
    filing=Filing(),
    head=None,
)


def test_messages_of_anything_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick proof draws fewer than the whole one; the line says what was held."""
    monkeypatch.setattr(hostile, "QUICK_MESSAGES", 3)
    monkeypatch.setattr(hostile, "MESSAGES", 4)
    quick, whole = (
        prove_arkivmeldinger(each, random.Random(1)) for each in (True, False)
    )

    assert (3, ()) == (quick.runs, quick.faults)
    assert (4, ()) == (whole.runs, whole.faults)
    assert quick.promise.startswith("arkivmeldinger of all of Unicode ")


@pytest.mark.parametrize("folder", ["", None])
def test_without_schemas_the_line_says_so(
    monkeypatch: pytest.MonkeyPatch, folder: str | None
) -> None:
    """What was read back stands, and nobody is told that a schema was asked."""
    monkeypatch.setattr(hostile, "QUICK_MESSAGES", 1)
    monkeypatch.delenv("SOME_GOVERNANCE_XSD", raising=False)
    if folder is not None:
        monkeypatch.setenv("SOME_GOVERNANCE_XSD", folder)

    assert (
        "(no SOME_GOVERNANCE_XSD)"
        in prove_arkivmeldinger(True, random.Random(1)).promise
    )


def test_the_same_seed_draws_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one draws others."""
    drawn: list[list[Case]] = [[], [], []]
    for seen, seed in zip(drawn, (1, 1, 2), strict=True):
        monkeypatch.setattr(
            arkivmeldinger, "faults", lambda case, _, seen=seen: seen.append(case) or ()
        )
        searched(5, random.Random(seed))

    assert drawn[0] == drawn[1] != drawn[2]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("antallFiler>6", "antallFiler>7", "our check: antallFiler"),
        (">Ola<", ">Kari<", "korrespondansepartNavn doesn't read back"),
        ("noekkel>key<", "noekkel>yek<", "m:noekkel doesn't read back"),
    ],
)
def test_a_fault_is_seen(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, fault: str
) -> None:
    """Of our own check, and of what is read back."""
    right = as_arkivmelding(CASE.capsule, CASE.key, CASE.configuration)
    assert old.encode() in right.body
    wrong = evolve(right, body=right.body.replace(old.encode(), new.encode()))
    assert [] == list(faults(CASE, None))

    monkeypatch.setattr(arkivmeldinger, "as_arkivmelding", lambda *_: wrong)

    assert [True] == [fault in each for each in faults(CASE, None)]


def test_other_words_are_seen() -> None:
    """What was said has to stand in the thread."""
    assert ["the thread doesn't say what was said"] == list(
        faults(evolve(CASE, text="Hallo"), None)
    )


def test_what_breaks_a_schema_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the schemas are at hand."""
    known = arkivmeldinger.schemas()
    if known is None:
        pytest.skip("SOME_GOVERNANCE_XSD names no folder with the schemas")
    right = as_arkivmelding(CASE.capsule, CASE.key, CASE.configuration)
    body = right.body.replace(b"<system>", b"<regel>").replace(
        b"</system>", b"</regel>"
    )
    monkeypatch.setattr(
        arkivmeldinger, "as_arkivmelding", lambda *_: evolve(right, body=body)
    )

    assert any(each.startswith("the schemas: line ") for each in faults(CASE, known))


def test_speed_stands_beside_a_floor(capsys: pytest.CaptureFixture[str]) -> None:
    """The floor does less than what is measured, and checking is more than writing."""
    speed = measured(5)

    assert 0 < speed.floor < speed.checked
    assert speed.written < speed.checked
    assert 0 == main(["--messages", "3"])
    floor, *figures = capsys.readouterr().out.splitlines()
    assert floor.startswith("F, to hash the files and write the elements: ")
    assert ["written", "and checked"] == [each.partition(":")[0] for each in figures]


def test_a_message_that_is_wrong_is_not_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A figure for broken messages would mean nothing."""
    monkeypatch.setattr(
        arkivmeldinger,
        "as_arkivmelding",
        lambda *_: ArchiveMessage(body=b"<arkivmelding/>"),
    )

    with pytest.raises(SystemExit, match="a message is wrong"):
        measured(1)
