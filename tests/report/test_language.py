"""In which language a report is told."""

import pickle
import sys
from datetime import UTC, date, datetime
from gettext import NullTranslations
from zoneinfo import ZoneInfo

import pytest

from some_governance import LANGUAGES, Language, ReportError, language
from some_governance.report.language import ENGLISH, message

OSLO = ZoneInfo("Europe/Oslo")
AT = datetime(2026, 11, 2, 7, 5, tzinfo=UTC)


class _Backwards(NullTranslations):
    """A catalogue of one message, in one and in many."""

    def gettext(self, message: str) -> str:
        return {"{a} before {b}": "{b} etter {a}"}.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return {msgid1: "én dag", msgid2: "{count} dager"}[msgid1 if n == 1 else msgid2]


BACKWARDS = Language("nb", _Backwards())


def test_english_is_the_first():
    """English is what a report is told in when nobody asks."""
    assert LANGUAGES[0] == ENGLISH.code
    assert ENGLISH is language("en")


def test_values_stand_where_a_translation_names_them():
    """Another language may tell things in another order."""
    assert BACKWARDS.say("{a} before {b}", a="A", b="B") == "B etter A"
    assert BACKWARDS.fill("{a} before {b}", {"a": "A", "b": "B"}) == "B etter A"
    assert ENGLISH.say("{a} before {b}", a="A", b="B") == "A before B"


def test_what_a_value_holds_is_no_template():
    """Braces in a citizen's or a file's words stay braces."""
    assert ENGLISH.say("{a}", a="{b} {0}") == "{b} {0}"


@pytest.mark.parametrize(
    ("count", "said", "backwards"),
    [(0, "0 days", "0 dager"), (1, "1 day", "én dag"), (2000, "2,000 days", None)],
)
def test_one_and_many(count: int, said: str, backwards: str | None):
    """One is told in other words than several."""
    assert said == ENGLISH.many("{count} day", "{count} days", count)
    if backwards is not None:
        assert backwards == BACKWARDS.many("{count} day", "{count} days", count)


@pytest.mark.parametrize(
    ("code", "number"), [("en", "12,345"), ("nb", "12\xa0345"), ("nn", "12\xa0345")]
)
def test_numbers(code: str, number: str):
    """A long number has groups, as people there write them."""
    assert number == language(code).number(12345)
    assert 53 == len(language(code).number(10**39))


@pytest.mark.parametrize(
    ("code", "day"),
    [("en", "2026-05-17"), ("nb", "17. mai 2026"), ("nn", "17. mai 2026")],
)
def test_days(code: str, day: str):
    """A day is written as people there write it; in English as ISO 8601 does."""
    assert day == language(code).day(date(2026, 5, 17))


def test_a_moment_in_english():
    """A moment is told by the clocks of the municipality, not by UTC."""
    assert ENGLISH.clock(AT, OSLO) == "2026-11-02 08:05"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (datetime(2026, 11, 2, 22, 59, tzinfo=UTC), "2026-11-02 23:59"),
        (datetime(2026, 11, 2, 23, tzinfo=UTC), "2026-11-02 24:00"),
        (datetime(2026, 11, 2, 23, 1, tzinfo=UTC), "2026-11-03 00:01"),
        (datetime(2026, 10, 25, 23, tzinfo=UTC), "2026-10-25 24:00"),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01 00:00"),
    ],
)
def test_midnight_is_the_end_of_a_day(due: datetime, said: str):
    """What has to be done on a day isn't due on the next one."""
    zone = ZoneInfo("UTC") if due.year == 1 else OSLO
    assert said == ENGLISH.deadline(due, zone)


def test_a_moment_elsewhere():
    """A Norwegian moment has its month in words, and the clock beside it."""
    assert BACKWARDS.clock(AT, OSLO) == "2. november 2026, 08:05"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("2026-W53", "2026-W53 (2026-12-28 to 2027-01-03)"),
        ("2027-W53", "2027-W53"),
        ("2026-11", "2026-11"),
        ("2026-13", "2026-13"),
        ("the summer", "the summer"),
        ("0000-W01", "0000-W01"),
    ],
)
def test_periods(key: str, name: str):
    """A week is told with its days; what is no week keeps its name."""
    assert name == ENGLISH.period(key)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("nb", "uke 5 i 2026 (26. januar 2026 til 1. februar 2026)"),
        ("nn", "veke 5 i 2026 (26. januar 2026 til 1. februar 2026)"),
    ],
)
def test_a_week_elsewhere(code: str, name: str):
    """Norwegians know weeks by their numbers."""
    assert name == language(code).period("2026-W05")


@pytest.mark.parametrize("key", ["2026-11", "2026-W5", "the summer"])
def test_what_is_no_week(key: str):
    """It keeps its name."""
    assert key == language("nb").week(key)


@pytest.mark.parametrize(
    ("code", "name"), [("en", "W05"), ("nb", "u05"), ("nn", "v05")]
)
def test_a_week_where_there_is_little_room(code: str, name: str):
    """It has a letter of its own."""
    assert name == language(code).short_week("2026-W05")


def test_a_month_elsewhere():
    """A month is known by its name, in the line of a sentence."""
    assert BACKWARDS.period("2026-11") == "november 2026"


def test_a_language_that_nobody_has():
    """Who misspells a language learns which there are."""
    with pytest.raises(ReportError, match=r"no language 'no': did you mean nn or nb"):
        language("no")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch):
    """Other languages ask for their extra by name; English needs none."""
    monkeypatch.setitem(sys.modules, "babel.dates", None)
    with pytest.raises(ReportError, match=r"some-governance\[report\]"):
        language("nb")
    assert language("en").day(date(2026, 5, 17)) == "2026-05-17"


@pytest.mark.parametrize("code", LANGUAGES)
def test_between_processes(code: str):
    """A language goes to another process as its code."""
    assert pickle.loads(pickle.dumps(language(code))) == language(code)


def test_a_mark_changes_nothing():
    """Words that are marked for the catalogues are the same words."""
    assert message("late") == "late"
