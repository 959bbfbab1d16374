"""What findings hold is written as the reader's language has it."""

from datetime import UTC, datetime

import pytest
from builders import OSLO, clause, oslo
from report.pseudo import pseudo

from some_governance import Finding, Outcome, Value, Verdict, language
from some_governance.records.facts import FACTS
from some_governance.report.language import ENGLISH, Language
from some_governance.report.names import FACTS as FACT_NAMES
from some_governance.report.values import Shown, Words
from some_governance.rules.media import MEDIA

AT = datetime(2026, 11, 29, 11, 0, tzinfo=UTC)


def words(language: Language = ENGLISH) -> Words:
    """Write in a language, in Oslo."""
    return Words(language, {}, OSLO, AT)


@pytest.mark.parametrize(
    ("value", "name", "english", "circled"),
    [
        (None, "taken", "never", "ⓝⓔⓥⓔⓡ"),
        (oslo("2026-11-02 07:05"), "at", "2026-11-02 07:05", "2. november 2026, 07:05"),
        (True, "loud", "True", "True"),
        (12345, "count", "12,345", "12\u00a0345"),
        ("2026-11-02", "last", "2026-11-02", "2. november 2026"),
        ("2026-W45", "last", "2026-W45", "2026-W45"),
        ("20261102", "last", "20261102", "20261102"),
        ("2026-11-31", "last", "2026-11-31", "2026-11-31"),
        ("on 2026-11-02", "last", "on 2026-11-02", "on 2026-11-02"),
        ("hide", "action", "hide", "ⓗⓘⓓⓔ"),
        ("hide", "sanction", "hide", "hide"),
        ("yes", "answer", "yes", "ⓨⓔⓢ"),
        ("later", "answer", "later", "later"),
        ("video, live", "media", "video, live", "ⓥⓘⓓⓔⓞ, ⓛⓘⓥⓔ"),
        ("monday 2026-11-03", "found", "monday 2026-11-03", "ⓜⓞⓝⓓⓐⓨ 3. november 2026"),
        ("facebook:300", "found", "facebook:300", "facebook:300"),
    ],
)
def test_a_value_is_written_as_what_it_is(
    value: Value, name: str, english: str, circled: str
) -> None:
    """Days and numbers as people write them; words of our own, by what they are of."""
    assert english == words().value(value, name)
    assert circled == words(pseudo()).value(value, name)


def test_every_medium_has_a_name() -> None:
    """What publications show is a list of our own."""
    told = words(pseudo()).value(", ".join(MEDIA), "media")

    assert not set(MEDIA) & set(told.split(", "))


def test_every_kind_of_fact_has_a_name() -> None:
    """None is told by what only programs call it."""
    assert FACTS.keys() == FACT_NAMES.keys()


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("2026-11-02", "2. november 2026"),
        ("2026-11", "november 2026"),
        (None, "ⓣⓗⓔ ⓦⓘⓝⓓⓞⓦ"),
    ],
)
def test_a_period_is_told_as_people_write_it(period: str | None, told: str) -> None:
    """A day as a day, a month as a month."""
    outcome = Outcome(verdict=Verdict.PENDING, period=period)
    finding = Finding(clause=clause(), outcome=outcome)

    assert told == Shown(finding, words(pseudo()))["period"]


def test_periods_that_something_is_missing_of() -> None:
    """Those that are days are written as people write days."""
    items = ("facebook:1#2026-11-02", "facebook:1#2026-W45", "facebook:1")
    outcome = Outcome(verdict=Verdict.MISSING_FACT)
    finding = Finding(clause=clause(), outcome=outcome, items=items)

    where = Shown(finding, words(language("nb")))["where"]

    assert "2. november 2026, uke 45 i 2026" == where


def test_norwegian_has_its_own_days() -> None:
    """Each form of it."""
    assert "2. november 2026" == words(language("nn")).value("2026-11-02")


@pytest.mark.parametrize(
    ("due", "told"),
    [(oslo("2026-11-03 00:00"), "2026-11-02 24:00"), (None, "never")],
)
def test_what_is_due_at_midnight_is_due_on_the_day_before(
    due: datetime | None, told: str
) -> None:
    """A plug-in's sentence may tell of a moment that there isn't."""
    outcome = Outcome(verdict=Verdict.BROKEN, due=due)

    assert told == words().tell("due", Finding(clause=clause(), outcome=outcome))
