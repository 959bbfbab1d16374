"""A report as data: another program can read all that it says."""

import json
from datetime import datetime

import pytest
from attrs import evolve
from builders import clause
from hypothesis import example, given
from hypothesis import strategies as st

from some_governance import Finding, Gap, Outcome, Report, UnknownWord, Verdict
from some_governance.report.data import as_data, as_json

HOSTILE = "\x1b[31m\r\n\u202e\ud800\x9b\u2028"


def test_a_report_names_its_schema_and_its_version(report: Report) -> None:
    """A program knows what it reads before it reads on."""
    data = as_data(report)

    assert ("some-governance/report", 1) == (data["schema"], data["version"])
    assert [
        "schema",
        "version",
        "guidelines",
        "accounts",
        "since",
        "at",
        "zone",
        "totals",
        "findings",
        "tallies",
        "undecided",
        "outlived",
        "later",
        "unknown_words",
        "gaps",
        "unrecognised",
        "left_out",
        "provenance",
    ] == list(data)


def test_a_finding_says_all_that_it_knows(report: Report) -> None:
    """A finding comes with its sentence, its subject, and the numbers behind it."""
    finding = report.findings[0]

    assert {
        "id": finding.id,
        "basis": finding.basis,
        "clause": {
            "id": "quotas/weekly",
            "version": "quotas/weekly",
            "quote": "Slik skal det være.",
            "place": "line 1",
            "modality": "as-a-rule",
            "read_as": None,
            "rule": "publication-quota",
            "bearer": None,
            "because": [],
            "against": [],
        },
        "verdict": "broken",
        "weight": "deviation",
        "account": "facebook:100",
        "subject": "facebook:100_news1103T1102",
        "period": "2026-W45",
        "about": None,
        "count": 1,
        "items": [],
        "at": "2026-11-03T11:02:00+00:00",
        "due": None,
        "bearer": None,
        "values": {"at_most": 2, "count": 3},
        "dispositions": [],
    } == as_data(report)["findings"][0]


def test_every_verdict_is_counted(report: Report) -> None:
    """The totals name all verdicts, those that didn't occur as 0."""
    assert {
        "met": 12,
        "broken": 3,
        "excused": 1,
        "pending": 1,
        "needs-judgement": 3,
        "missing-fact": 1,
        "not-applicable": 3,
    } == as_data(report)["totals"]


def test_a_silent_clause_was_asked_too(report: Report) -> None:
    """Each clause that was asked has its tally, each that wasn't is named."""
    data = as_data(report)

    assert {
        "clause": "dialogue/polite",
        "digest": report.tallies[2].clause.digest,
        "counts": {"met": 12, "broken": 1, "not-applicable": 3},
    } == data["tallies"][2]
    assert ["archiving/all"] == data["undecided"]


def test_what_nobody_could_tell_is_named(report: Report) -> None:
    """Gaps and what nobody understood are there, without anybody's words."""
    data = as_data(report)

    assert [
        {
            "source": "instagram",
            "account": None,
            "facts": [],
            "why": "no plug-in reads instagram",
        }
    ] == data["gaps"]
    assert [
        {
            "source": "facebook/main/api/x.json",
            "path": "data[3]",
            "why": "another node",
        }
    ] == data["unrecognised"]
    assert [] == data["left_out"]
    assert "Nordmann" not in as_json(report)


def test_what_no_rule_looks_at_is_named_apart(report: Report) -> None:
    """It is understood, so that nobody has to find out what it may be."""
    known = tuple(evolve(each, left_out=True) for each in report.unrecognised)
    data = as_data(evolve(report, unrecognised=known))

    assert [] == data["unrecognised"]
    assert as_data(report)["unrecognised"] == data["left_out"]


def test_what_was_not_used_is_counted(report: Report) -> None:
    """What came too late by its kind, and each word that nobody defined."""
    word = UnknownWord(
        fact="publication",
        field="kind",
        word="nwes",
        count=2,
        source="register",
        instead="did you mean news?",
    )
    data = as_data(evolve(report, later={"reply": 1}, unknown_words=(word,)))

    assert {"reply": 1} == data["later"]
    assert [
        {
            "fact": "publication",
            "field": "kind",
            "word": "nwes",
            "count": 2,
            "source": "register",
            "instead": "did you mean news?",
        }
    ] == data["unknown_words"]


def test_a_report_can_be_made_again(report: Report) -> None:
    """It says from what it was made."""
    made = report.provenance
    data = as_data(report)

    assert {
        "library": made.library,
        "calendar": ["tzdata 2025.2"],
        "records": made.records,
    } == data["provenance"]
    assert made.guidelines == data["guidelines"]["digest"]
    assert as_json(report) == as_json(evolve(report))


def test_moments_are_utc_with_their_offset(report: Report) -> None:
    """A program needs no zone to know which instant is meant."""
    data = as_data(report)

    assert report.since == datetime.fromisoformat(str(data["since"]))
    assert "2026-11-01T23:00:00+00:00" == data["since"]
    assert "Europe/Oslo" == data["zone"]


def test_json_is_the_data_and_ends_its_last_line(report: Report) -> None:
    """What is written is what was meant, in a text file."""
    text = as_json(report)

    assert as_data(report) == json.loads(text)
    assert text.endswith("}\n")
    assert "«" not in text
    assert "Slik skal det være." in text


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (7, 7),
        (True, True),
        (None, None),
        ("a", "a"),
        (10**40, 10**40),
        (
            datetime.fromisoformat("2026-11-02T06:00:00+00:00"),
            "2026-11-02T06:00:00+00:00",
        ),
    ],
)
def test_every_value_is_plain(report: Report, value: object, plain: object) -> None:
    """What a rule can say, JSON can hold."""
    outcome = Outcome(verdict=Verdict.BROKEN, values={"x": value})  # type: ignore[dict-item]
    finding = Finding(clause=clause(), outcome=outcome)
    data = as_data(evolve(report, findings=(finding,)))

    assert {"x": plain} == data["findings"][0]["values"]


@given(st.text(st.characters()))
@example(HOSTILE)
def test_hostile_text_is_read_back_as_it_was(report: Report, hostile: str) -> None:
    """ESC, line ends, bidi marks and lone surrogates come back, and none is raw."""
    outcome = Outcome(verdict=Verdict.BROKEN, values={"said": hostile})
    finding = Finding(
        clause=clause(id="x/y", quote=(hostile,), place=hostile, bearer=hostile),
        outcome=outcome,
    )
    everywhere = evolve(
        report,
        findings=(finding,),
        gaps=(Gap(source=hostile, why=hostile, account=hostile),),
    )
    text = as_json(everywhere)

    assert as_data(everywhere) == json.loads(text.encode("utf-8"))
    assert not set(text) & set("\x1b\r\u202e\x9b\u2028\ud800")
    read = json.loads(text)
    assert hostile == read["findings"][0]["clause"]["quote"]
    assert {"source": hostile, "why": hostile, "account": hostile, "facts": []} == read[
        "gaps"
    ][0]
