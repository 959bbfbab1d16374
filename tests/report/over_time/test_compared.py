"""What changed is told so that somebody can act: in words, and as data."""

import json

import pytest
from attrs import evolve
from builders import FACEBOOK, oslo
from hypothesis import given, settings
from hypothesis import strategies as st
from report.pseudo import left_in_english, pseudo
from saved_reports import asked_of, digest, found, report, saved

from some_governance import Gap, Language, Report, Verdict
from some_governance.findings import Weight
from some_governance.report.language import ENGLISH
from some_governance.report.over_time.compared import (
    comparison_as_json,
    comparison_as_text,
)
from some_governance.report.over_time.comparing import Compared, Turn, compare
from some_governance.report.over_time.hiding import Hidden, Hiding
from some_governance.report.over_time.telling import turned, unlike, unseen_by
from some_governance.report.printable import printable
from some_governance.report.saved.values import SavedReport

THEN = oslo("2026-11-10 12:00")
FEW = settings(max_examples=max(10, settings().max_examples // 5))


def two_reports() -> tuple[SavedReport, SavedReport]:
    """Give two reports between which each thing became of some finding."""
    late = found("a", version="quotas/films", at=THEN, due=THEN, rule="reply-duty")
    pending = evolve(
        late, verdict=Verdict.PENDING, weight=None, basis="0" * 16, clause=late.clause
    )
    mended = found("b", at=THEN, values={"count": 11, "at_most": 10})
    other = found("c", at=THEN, values={"count": 11})
    more = evolve(other, values={"count": 12}, basis="1" * 16)
    heavy = found("d", at=THEN)
    light = evolve(heavy, weight=Weight.WARNING)
    unseen = found("e", version="quotas/gone@2026-01-01", account=None)
    same = found("f")
    new = found("g", at=oslo("2026-11-28 12:00"), version="quotas/new")
    old = report(
        *(pending, mended, other, heavy, unseen, same),
        tallies=asked_of(pending, mended, unseen, new, met=2),
        at="2026-11-20 00:00",
    )
    newer = (late, more, light, same, new)
    return old, report(*newer, tallies=asked_of(*newer, mended))


OLD, NEW = two_reports()


def test_a_comparison_is_told_in_words() -> None:
    """What is new and worse comes first, each under its sentence."""
    assert """\
Testbygda kommune: Retningslinjer
Before: from 2026-11-02 00:00 to 2026-11-20 00:00, Europe/Oslo
Now: from 2026-11-02 00:00 to 2026-11-30 00:00, Europe/Oslo
In short: 1 new, 1 worse, 1 changed, 1 better, 1 mended, 1 no longer seen, 1 unchanged

New (1)
-------

violation: quotas/new
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): g

Worse (1)
---------

violation: quotas/films
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): a, written 2026-11-10 12:00, had no reply by 2026-11-10 12:00
    before: a has waited for a reply since 2026-11-10 12:00, 9 days; due 2026-11-10
    12:00

Says something else (1)
-----------------------

violation: quotas/news
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): c: count 12
    before: violation: c: count 11

Better (1)
----------

warning: quotas/news
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): d
    before: violation: d

Gone: mended, done or answered (1)
----------------------------------

violation: quotas/news
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): b: at_most 10, count 11

No longer seen, which doesn't say that it is mended (1)
-------------------------------------------------------

violation: quotas/gone@2026-01-01
  «Slik skal det være.» (line 1)
  - e
    the newer report could not have it: its clause is not asked

What came out of clauses, before and now
----------------------------------------
quotas/films: 2 met, 1 pending → 1 broken
quotas/news: 2 met, 1 broken → 4 broken
quotas/new: 2 met, 1 broken → 1 broken
quotas/gone@2026-01-01: 2 met, 1 broken → not asked
""" == comparison_as_text(compare(OLD, NEW))


def test_where_nothing_changed_that_is_all_there_is_to_say() -> None:
    """No part without anything in it."""
    assert """\
Testbygda kommune: Retningslinjer
Before: from 2026-11-02 00:00 to 2026-11-20 00:00, Europe/Oslo
Now: from 2026-11-02 00:00 to 2026-11-20 00:00, Europe/Oslo
In short: 6 unchanged
""" == comparison_as_text(compare(OLD, OLD))


def test_a_clause_that_had_nothing_to_ask_about_is_told() -> None:
    """It was asked, and there was nothing."""
    one = found(version="quotas/new")
    silent = tuple(evolve(each, counts=()) for each in asked_of(one))
    said = comparison_as_text(compare(report(tallies=silent), report(one)))

    assert said.endswith("quotas/new: nothing to ask about → 1 broken\n")


def test_what_weighs_stands_apart_from_what_does_not() -> None:
    """Of one clause, too."""
    weighs, waits = found("a"), found("b", verdict=Verdict.PENDING)
    said = comparison_as_text(compare(report(), report(weighs, waits)))

    assert "\nviolation: quotas/news\n" in said
    assert "\nquotas/news\n" in said


def test_each_report_names_its_accounts() -> None:
    """What is gone is told with the name that it had."""
    gone = found("a", at=THEN)
    old = report(gone, accounts={FACEBOOK: "Gamle Testbygda"})
    new = report(tallies=asked_of(gone), accounts={FACEBOOK: "Testbygda"})

    assert "- Gamle Testbygda (facebook): a\n" in comparison_as_text(compare(old, new))


def test_what_is_new_and_was_hidden_says_so() -> None:
    """The reader knows that it may be old."""
    one = found("a", at=THEN)
    said = comparison_as_text(compare(report(tallies=()), report(one)))

    assert "the older report could not have it: its clause is not asked\n" in said


HIDDEN = {
    Hiding.NOT_ASKED: ("", "its clause is not asked"),
    Hiding.ASKS_ELSE: ("", "its clause asks something else"),
    Hiding.ACCOUNT: ("", "its account is not registered"),
    Hiding.BEFORE: ("", "it lies before the time that is asked about, or may"),
    Hiding.AFTER: ("", "it lies after the moment of asking, or may"),
    Hiding.MISSING_FACT: ("plan-item", "a fact is missing: plan-item"),
    Hiding.NEEDS_JUDGEMENT: ("kind", "it waits for a human's judgement: kind"),
    Hiding.GAP: ("x: {why}", "a source did not give all: x: {why}"),
}


@pytest.mark.parametrize("why", Hiding)
def test_each_reason_is_told(why: Hiding) -> None:
    """In words, with the fact, the question or the gap."""
    what, said = HIDDEN[why]
    one = found()
    each = Compared(turn=Turn.UNSEEN, finding=one, before=one, hidden=Hidden(why, what))

    assert f"the newer report could not have it: {said}" == unseen_by(each, ENGLISH)


def test_a_kind_of_fact_is_named_in_the_language() -> None:
    """One of a plug-in's own stays as it is."""
    one = found()

    def told(what: str) -> str:
        hidden = Hidden(Hiding.MISSING_FACT, what)
        each = Compared(turn=Turn.NEW, finding=one, before=None, hidden=hidden)
        return unseen_by(each, pseudo())

    assert told("reply").endswith("ⓡⓔⓟⓛⓨ")
    assert told("own-fact").endswith("own-fact")


@pytest.mark.parametrize("turn", Turn)
def test_what_became_of_findings_is_counted(turn: Turn) -> None:
    """Also in short."""
    words = {Turn.UNSEEN: "no longer seen"}

    assert f"2 {words.get(turn, turn.value)}" == turned(2, turn, ENGLISH)


def test_what_the_reports_were_made_from_is_told_where_it_differs() -> None:
    """Other guidelines, another time, another release: none of them is a breach."""
    one = report()
    other = report(digest="1" * 64, since="2026-11-03 00:00", library="0.2.0")
    earlier = report(at="2026-11-20 00:00")
    renamed = evolve(one, guidelines=evolve(one.guidelines, id="naboen"))
    tzdata = evolve(one, provenance=evolve(one.provenance, calendar=("tzdata 3",)))

    def said(old: SavedReport, new: SavedReport) -> list[str]:
        return list(unlike(compare(old, new), ENGLISH))

    assert [] == said(one, one)
    assert [] == said(earlier, one)
    assert [
        "The guidelines were changed in between",
        "They ask about times that begin at several moments",
        "They were made with several releases: 0.1.0; 0.2.0",
    ] == said(one, other)
    assert ["They are of several guidelines: testbygda and naboen"] == said(
        one, renamed
    )
    assert ["The older report was given as the newer one"] == said(one, earlier)
    assert ["They were made with several releases: 0.1.0; 0.1.0, tzdata 3"] == said(
        one, tzdata
    )
    assert "- The guidelines were changed in between\n" in comparison_as_text(
        compare(one, other)
    )


def test_as_data_it_names_its_schema() -> None:
    """And which reports they are."""
    data = json.loads(comparison_as_json(compare(OLD, NEW)))

    assert ("some-governance/comparison", 1) == (data["schema"], data["version"])
    assert {
        "guidelines": {
            "id": "testbygda",
            "title": "Retningslinjer",
            "owner": "Testbygda kommune",
            "digest": "0" * 64,
        },
        "since": "2026-11-01T23:00:00+00:00",
        "at": "2026-11-19T23:00:00+00:00",
        "zone": "Europe/Oslo",
        "library": "0.1.0",
        "calendar": [],
        "records": "0" * 64,
    } == data["old"]
    assert "2026-11-29T23:00:00+00:00" == data["new"]["at"]
    assert {
        "new": 1,
        "worse": 1,
        "changed": 1,
        "better": 1,
        "mended": 1,
        "unseen": 1,
        "unchanged": 1,
    } == data["totals"]
    assert {
        "clause": "quotas/gone@2026-01-01",
        "before": {"met": 2, "broken": 1},
        "after": None,
    } == data["tallies"][-1]


def test_as_data_each_finding_is_as_its_report_had_it(report: Report) -> None:
    """Only what was decided about it stays there."""
    old = saved(report)
    data = json.loads(comparison_as_json(compare(old, evolve(old, findings=()))))
    written = json.loads(comparison_as_json(compare(evolve(old, findings=()), old)))
    was = {each["finding"]["id"]: each for each in data["findings"]}

    assert {each.id for each in report.findings} == was.keys()
    for each in written["findings"]:
        assert (None, "new") == (each["before"], each["turn"])
        assert each["finding"] == was[each["finding"]["id"]]["before"]
    assert {"turn", "hidden", "finding", "before"} == data["findings"][0].keys()


def test_as_data_a_finding_keeps_what_its_report_said_of_it() -> None:
    """Also where this release would say another id, or another weight."""
    one = found(
        "a",
        version="a/b@2027-01-01",
        weight=Weight.ADVICE,
        rule="says",
        bearer="kommunikasjon",
    )
    data = json.loads(comparison_as_json(compare(report(), report(one))))
    (written,) = data["findings"]

    assert (one.id, one.basis, "advice") == (
        written["finding"]["id"],
        written["finding"]["basis"],
        written["finding"]["weight"],
    )
    assert "kommunikasjon" == written["finding"]["bearer"]
    assert ("a/b@2027-01-01", "says") == (
        written["finding"]["clause"]["version"],
        written["finding"]["clause"]["rule"],
    )
    assert {"why": "not-asked", "what": ""} == written["hidden"]


@FEW
@given(st.text(st.characters()))
def test_hostile_words_are_escaped(hostile: str) -> None:
    """Whoever wrote the file: nothing moves the cursor, and JSON comes back."""
    one = found(
        hostile,
        id=digest(hostile),
        account=hostile,
        about=hostile,
        values={"said": hostile},
        period=hostile,
    )
    clause = evolve(one.clause, quote=hostile, place=hostile, rule=hostile)
    one = evolve(one, clause=clause)
    gap = Gap(source=hostile, why=hostile)
    old = report(one, accounts={hostile: hostile})
    named = evolve(old.guidelines, id=hostile, title=hostile, owner=hostile)
    new = evolve(old, findings=(), gaps=(gap,), guidelines=named)
    comparison = compare(old, new)
    text = comparison_as_text(comparison)
    (data,) = json.loads(comparison_as_json(comparison))["findings"]

    assert all(line == printable(line) for line in text.split("\n"))
    assert (hostile, hostile) == (
        data["finding"]["subject"],
        data["finding"]["clause"]["quote"],
    )
    assert f"{hostile}: {hostile}" == data["hidden"]["what"] or (
        "asks-else" == data["hidden"]["why"]
    )


def in_circles(old: SavedReport, new: SavedReport, language: Language) -> set[str]:
    """Give the words of a comparison that can't be translated."""
    comparison = compare(old, new)
    text = comparison_as_text(comparison, language)
    return left_in_english(text, json.loads(comparison_as_json(comparison)), OLD.zone)


def test_all_of_it_can_be_told_in_another_language(report: Report) -> None:
    """What stays is the guidelines' own, and ids."""
    one = saved(report)
    other = evolve(
        one,
        findings=one.findings[3:],
        tallies=one.tallies[1:],
        guidelines=evolve(one.guidelines, digest="1" * 64),
        provenance=evolve(one.provenance, library="0.2.0"),
    )
    facts = {"at", "most", "count"}  # names of values that no sentence tells

    assert facts == in_circles(OLD, NEW, pseudo())
    assert set() == in_circles(one, other, pseudo())
