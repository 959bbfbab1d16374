"""What is due, by when, and whose it is: as text and as data."""

import json

from attrs import evolve
from builders import oslo
from report.pseudo import left_in_english, pseudo

from some_governance import Finding, Report, Verdict, duties
from some_governance.assessment import is_past
from some_governance.report.due import due_as_json, due_as_text


def listed_with_weeks(report: Report) -> list[Finding]:
    """List what is due, and the week that isn't over."""
    return [*report.having(Verdict.PENDING), *duties(report)]


def undated(report: Report, at: str | None) -> Finding:
    """Give what is pending without a date, since a moment or not."""
    (pending,) = report.having(Verdict.PENDING)
    moment = None if at is None else oslo(at)
    return evolve(pending, outcome=evolve(pending.outcome, due=None, at=moment))


def test_each_duty_stands_with_its_sentence(report: Report) -> None:
    """By when, whose, which clause, and what it is about."""
    text = due_as_text(report, listed_with_weeks(report))

    assert text.startswith(
        "Testbygda kommune: Retningslinjer\n"
        "As of 2026-11-26 07:00, Europe/Oslo: 2 due\n"
        "\n"
        "2026-11-29 24:00: quotas/weekly (not yet due)\n"
        "  «Slik skal det være.» (line 1)\n"
        "  facebook:100: 0 so far in 2026-W48 (2026-11-23 to 2026-11-29); due"
    )
    assert "no date: roles/two (violation, kommunikasjon)\n" in text


def test_what_is_past_stands_apart(report: Report) -> None:
    """Behind what is left to do, and where nothing is past, nowhere."""
    listed = listed_with_weeks(report)
    left, past = due_as_text(report, listed).split(
        "\nPast: it was done, or its time is over (2)\n"
        "------------------------------------------\n"
    )

    assert ["quotas/weekly", "roles/two"] == [
        each.clause.id for each in listed if not is_past(each)
    ]
    assert ("quotas/weekly (not yet due)" in left, "roles/two" in left) == (True, True)
    assert ("quotas/weekly (deviation)" in past, "dialogue/polite" in past) == (
        True,
        True,
    )
    assert left == due_as_text(report, [e for e in listed if not is_past(e)])


def test_the_undated_have_an_age(report: Report) -> None:
    """Whole days since it happened."""
    lines = [
        due_as_text(report, [undated(report, at)]).splitlines()[3]
        for at in ("2026-11-23 07:00", "2026-11-25 07:00", "2026-11-25 07:01", None)
    ]

    assert [
        "no date, 3 days old: quotas/weekly (not yet due)",
        "no date, 1 day old: quotas/weekly (not yet due)",
        "no date, 0 days old: quotas/weekly (not yet due)",
        "no date: quotas/weekly (not yet due)",
    ] == lines


def test_what_is_about_no_account_stands_for_itself(report: Report) -> None:
    """No name before it."""
    (pending,) = report.having(Verdict.PENDING)
    common = evolve(pending, outcome=evolve(pending.outcome, account=None))

    assert "\n  0 so far in" in due_as_text(report, [common])


def test_as_data_each_duty_is_a_finding(report: Report) -> None:
    """With its age, in the same order."""
    found = duties(report)
    data = json.loads(due_as_json(report, found))

    assert ("some-governance/due", 1, "testbygda", "Europe/Oslo") == tuple(
        data[key] for key in ("schema", "version", "guidelines", "zone")
    )
    assert [each.id for each in found] == [each["id"] for each in data["due"]]
    assert [
        None if each.outcome.at is None else (report.at - each.outcome.at).days
        for each in found
    ] == [each["days"] for each in data["due"]]
    assert [is_past(each) for each in found] == [each["past"] for each in data["due"]]
    assert {True, False} == {each["past"] for each in data["due"]}


def test_no_word_of_ours_is_left_in_english(report: Report) -> None:
    """By when, whose it is, and what it is, in another language."""
    ages = [undated(report, at) for at in ("2026-11-23 07:00", None)]
    duties = [*listed_with_weeks(report), *ages]
    text = due_as_text(report, duties, pseudo())
    owner = report.guidelines.owner, report.guidelines.title
    of_a_plugin = "rudeness"

    data = json.loads(due_as_json(report, duties))

    assert set() == left_in_english(text, data, owner, of_a_plugin)
