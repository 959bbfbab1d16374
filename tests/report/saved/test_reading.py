"""A report that was written as JSON can be read back, and nothing else can."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from builders import FACEBOOK
from hypothesis import given, settings
from hypothesis import strategies as st
from saved_reports import saved

from some_governance import (
    Finding,
    Gap,
    Limits,
    Outcome,
    Report,
    ReportError,
    Verdict,
    as_json,
)
from some_governance.findings import Weight
from some_governance.report.saved.reading import load_report, read_report

HOW = "give what `some-governance assess FOLDER --format json` wrote"


@pytest.fixture
def written(report: Report) -> dict[str, Any]:
    """Give a report as its JSON says it, to be changed."""
    data: dict[str, Any] = json.loads(as_json(report))
    return data


def read(written: object) -> object:
    """Read what is written."""
    return read_report(json.dumps(written).encode(), "x.json")


def refusal(written: object) -> str:
    """Give what is said of what can't be read."""
    with pytest.raises(ReportError) as error:
        read(written)
    return str(error.value)


def test_what_a_report_said_is_read_back(report: Report) -> None:
    """What it was held against, when, and what came out of it."""
    back = saved(report)
    guidelines, made = report.guidelines, report.provenance

    assert (guidelines.id, guidelines.title, guidelines.owner) == (
        back.guidelines.id,
        back.guidelines.title,
        back.guidelines.owner,
    )
    assert ("nb", made.guidelines) == (back.guidelines.language, back.guidelines.digest)
    assert (report.since, report.at, report.zone) == (back.since, back.at, back.zone)
    assert report.accounts == back.accounts
    assert report.gaps == back.gaps
    assert (made.library, made.calendar, made.records) == (
        back.provenance.library,
        back.provenance.calendar,
        back.provenance.records,
    )
    assert [(each.clause.version, each.counts) for each in report.tallies] == [
        (each.clause, each.counts) for each in back.tallies
    ]
    assert [each.clause.digest for each in report.tallies] == [
        each.digest for each in back.tallies
    ]
    assert {each: report.count(each) for each in Verdict} == {
        each: back.count(each) for each in Verdict
    }


def test_each_finding_is_read_back(report: Report) -> None:
    """With its identity, its sentence, and the numbers behind it."""
    both = list(zip(report.findings, saved(report).findings, strict=True))

    for finding, back in both:
        outcome, clause = finding.outcome, finding.clause
        assert (finding.id, finding.basis) == (back.id, back.basis)
        assert (outcome.verdict, finding.weight) == (back.verdict, back.weight)
        assert (clause.id, clause.version) == (back.clause.id, back.clause.version)
        assert (clause.text, clause.place) == (back.clause.quote, back.clause.place)
        assert (clause.rule and clause.rule.kind) == back.clause.rule
        assert (clause.bearer, finding.bearer) == (back.clause.bearer, back.bearer)
        assert (clause.because, clause.against) == (
            back.clause.because,
            back.clause.against,
        )
        assert (outcome.account, outcome.subject) == (back.account, back.subject)
        assert (outcome.period, outcome.about) == (back.period, back.about)
        assert (outcome.count, finding.items) == (back.count, back.items)
        assert (outcome.at, outcome.due) == (back.at, back.due)
        assert outcome.values == back.values
    assert {"violation", "deviation", "advice", None} == {
        back.weight and back.weight.value for _, back in both
    }


def test_a_moment_behind_a_finding_is_one_again(report: Report) -> None:
    """What only looks like one stays a text."""
    values = {"taken": report.at, "said": "2026-11-30", "ok": True, "no": None, "n": 3}
    finding = Finding(
        clause=report.findings[0].clause,
        outcome=Outcome(verdict=Verdict.BROKEN, values=values),
    )

    assert values == dict(saved(evolve(report, findings=(finding,))).findings[0].values)


def test_a_report_of_an_earlier_release_is_read(written: dict[str, Any]) -> None:
    """It doesn't tell the kind of a rule, nor what a clause asks."""
    for finding in written["findings"]:
        del finding["clause"]["rule"], finding["clause"]["bearer"]
    for tally in written["tallies"]:
        del tally["digest"]
    back = read_report(json.dumps(written).encode(), "x.json")

    assert {None} == {each.clause.rule for each in back.findings}
    assert {None} == {each.digest for each in back.tallies}


def test_what_a_later_release_adds_is_left_alone(written: dict[str, Any]) -> None:
    """New keys come without a new version."""
    before = read(written)
    for part in (written, written["findings"][0], written["findings"][0]["clause"]):
        part["mood"] = {"very": ["good"]}

    assert before == read(written)


def test_a_version_has_its_day(written: dict[str, Any]) -> None:
    """The version of a clause says since when it is in force."""
    clause = written["findings"][0]["clause"]
    clause["version"] = "quotas/weekly@2027-01-01"
    back = read_report(json.dumps(written).encode(), "x.json")

    assert "2027-01-01" == str(back.findings[0].clause.since)
    assert back.findings[1].clause.since is None


def test_a_newer_version_is_named(written: dict[str, Any]) -> None:
    """Whoever has one updates."""
    assert (
        "x.json: it is a report of version 2, and this reads up to 1; "
        "update some-governance"
    ) == refusal({**written, "version": 2})


@pytest.mark.parametrize("version", [0, -1, True, "1", 1.0, None])
def test_what_has_no_version_is_no_report(
    written: dict[str, Any], version: object
) -> None:
    """Neither a text nor a truth value is one."""
    assert f"x.json: it is no report; {HOW}" == refusal({**written, "version": version})


@pytest.mark.parametrize("other", [[], {}, "report", 1, None, {"schema": "report"}])
def test_another_json_is_no_report(other: object) -> None:
    """Its schema says what it is."""
    assert f"x.json: it is no report; {HOW}" == refusal(other)


Change = Callable[[dict[str, Any]], object]
WRONG: dict[str, tuple[Change, str]] = {
    "a key that is missing": (
        lambda it: it.pop("since"),
        "since: it is missing",
    ),
    "a text for a number": (
        lambda it: it["findings"][0].update(count="1"),
        "findings[0].count: it is a text in quotes",
    ),
    "a negative count": (
        lambda it: it["findings"][0].update(count=-1),
        "findings[0].count: 'count' must be >= 0: -1",
    ),
    "an unknown verdict": (
        lambda it: it["findings"][0].update(verdict="fine"),
        'findings[0].verdict: "fine" is not known here',
    ),
    "an unknown weight": (
        lambda it: it["findings"][0].update(weight="lead"),
        'findings[0].weight: "lead" is not known here',
    ),
    "an id of other digits": (
        lambda it: it["findings"][0].update(id="0" * 15),
        "findings[0].id: it is not well-formed",
    ),
    "a basis of other digits": (
        lambda it: it["findings"][0].update(basis="G" * 16),
        "findings[0].basis: it is not well-formed",
    ),
    "a version without a day": (
        lambda it: it["findings"][0]["clause"].update(version="a/b@today"),
        "findings[0].clause.version: it is no version of a clause",
    ),
    "a version of another day": (
        lambda it: it["tallies"][0].update(clause="a/b@20270101"),
        "tallies[0].clause: it is no version of a clause",
    ),
    "a moment without an offset": (
        lambda it: it.update(at="2026-11-30T00:00:00"),
        "at: it is no moment",
    ),
    "no moment": (
        lambda it: it.update(at="yesterday"),
        "at: it is no moment",
    ),
    "a moment that is none": (
        lambda it: it.update(at=20261130),
        "at: it is a whole number",
    ),
    "a year that nobody means": (
        lambda it: it.update(since="0001-01-01T00:00:00+00:00"),
        "since: the year 1 is out of reach",
    ),
    "a zone that there is not": (
        lambda it: it.update(zone="Europe/Oslol"),
        "zone: there is no zone 'Europe/Oslol': did you mean Europe/Oslo?",
    ),
    "a zone elsewhere on the disk": (
        lambda it: it.update(zone="../../etc/passwd"),
        "zone: there is no zone",
    ),
    "a value with a point": (
        lambda it: it["findings"][0]["values"].update(count=1.5),
        "findings[0].values.count: it is a number with a decimal point",
    ),
    "a value in a value": (
        lambda it: it["findings"][0]["values"].update({"a b": []}),
        "findings[0].values.<key #3>: it is a list",
    ),
    "a verdict that nobody counts": (
        lambda it: it["tallies"][0]["counts"].update(fine=1),
        'tallies[0].counts: "fine" is not known here',
    ),
    "a count that is true": (
        lambda it: it["tallies"][0]["counts"].update(met=True),
        "tallies[0].counts.met: it is a truth value",
    ),
    "a name that is none": (
        lambda it: it["accounts"].update({FACEBOOK: 7}),
        "accounts.<key #1>: it is a whole number",
    ),
    "a list for an object": (
        lambda it: it.update(provenance=[]),
        "provenance: it is a list",
    ),
    "a digest that is none": (
        lambda it: it["guidelines"].update(digest="x"),
        "guidelines.digest: it is not well-formed",
    ),
    "records without a digest": (
        lambda it: it["provenance"].update(records="x"),
        "provenance.records: it is not well-formed",
    ),
    "a question of other digits": (
        lambda it: it["tallies"][0].update(digest="x"),
        "tallies[0].digest: it is not well-formed",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_does_not_fit_is_refused(written: dict[str, Any], what: str) -> None:
    """The file, the place, what is wrong, and what to do."""
    change, said = WRONG[what]
    change(written)
    lines = refusal(written).splitlines()

    assert lines[0].startswith(f"x.json: {said}")
    assert [f"x.json: {HOW}"] == lines[1:]


def test_of_very_much_the_first_is_told(written: dict[str, Any]) -> None:
    """Six things that are wrong are told as five and one more."""
    for number in range(6):
        written["tallies"][0]["counts"][f"x{number}"] = "?"
    lines = refusal(written).splitlines()

    assert "x.json: tallies[0].counts.x4: it is a text in quotes" == lines[4]
    assert ["x.json: 1 more things are wrong", f"x.json: {HOW}"] == lines[5:]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"", "not JSON at line 1, column 1"),
        (b'{"a": 1, "a": 1}', "an object holds a key twice"),
        (b'{"a": NaN}', "NaN is not JSON"),
        (b"[" * 100_000, "nested deeper than 64 levels"),
        (b"\xff\xfe", "not UTF-8 at byte 0"),
        (b"9" * 41, "a number has more than 40 digits"),
    ],
)
def test_what_is_no_json_is_refused(body: bytes, what: str) -> None:
    """Limits hold here as everywhere."""
    with pytest.raises(ReportError, match=r"^x\.json: " + what):
        read_report(body, "x.json")


def test_a_report_that_is_too_large_is_refused(report: Report, tmp_path: Path) -> None:
    """One byte more than the limit is too many, and is not read to the end."""
    body = as_json(report).encode()
    path = tmp_path / "report.json"
    path.write_bytes(body)

    assert saved(report) == load_report(path, Limits(bytes=len(body)))
    with pytest.raises(ReportError, match=f"{len(body)} bytes; the limit is"):
        load_report(path, Limits(bytes=len(body) - 1))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Or is a folder."""
    with pytest.raises(ReportError, match=r"old\.json: it is not there; give what"):
        load_report(tmp_path / "old.json")
    with pytest.raises(ReportError, match=f"{tmp_path}: it is a folder; give what"):
        load_report(tmp_path)


@settings(max_examples=max(5, settings().max_examples // 5))
@given(st.text(st.characters()))
def test_hostile_words_come_back_as_they_were(report: Report, hostile: str) -> None:
    """ESC, line ends, bidi marks and lone surrogates."""
    finding = Finding(
        clause=evolve(
            report.findings[0].clause, quote=(hostile,), place=hostile, bearer=hostile
        ),
        outcome=Outcome(
            verdict=Verdict.MISSING_FACT,
            about=hostile,
            account=hostile,
            subject=hostile,
            period=hostile,
        ),
        items=(hostile,),
    )
    gap = Gap(source=hostile, why=hostile, facts=(hostile,), account=hostile)
    everywhere = evolve(
        report, findings=(finding,), gaps=(gap,), accounts={hostile: hostile}
    )
    back = saved(everywhere)
    (said,) = back.findings

    assert (finding.id, finding.basis) == (said.id, said.basis)
    assert (hostile, hostile) == (said.clause.quote, said.clause.place)
    assert (hostile, (hostile,)) == (said.about, said.items)
    assert ((gap,), {hostile: hostile}) == (back.gaps, dict(back.accounts))


def test_what_is_saved_knows_what_weighs(report: Report) -> None:
    """Advice is no breach; what asks a human or a source is untold."""
    findings = saved(report).findings

    assert {Weight.VIOLATION, Weight.DEVIATION} == {
        each.weight for each in findings if each.breaks
    }
    assert {Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT} == {
        each.verdict for each in findings if each.untold
    }
    assert Weight.ADVICE in {each.weight for each in findings}
