"""In which language a report is told, and how people there write days and numbers."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import import_module
from importlib.resources import files
from types import ModuleType
from typing import Final
from zoneinfo import ZoneInfo

from attrs import field, frozen

from some_governance.errors import ReportError
from some_governance.nearest import nearest
from some_governance.report.extra import taking_the_extra

DOMAIN: Final = "some-governance"
"""Name of the catalogues: `locale/<code>/LC_MESSAGES/<domain>.mo`, as gettext asks."""

_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


def message(text: str) -> str:
    """Mark words that are said later, so that the catalogues have them."""
    return text


@frozen
class Language:
    """
    A language, with what our own words are in it.

    What is quoted is never translated: clauses, a person's reasons, a source's words.
    English writes moments as ISO 8601 does, which readers of all countries read alike.

    Attributes:
        code: Its code, as `lang` in HTML has it: `en`, `nb` or `nn`.
    """

    code: str
    _catalogue: NullTranslations = field(repr=False, eq=False)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Give what makes it again: a catalogue can't be pickled."""
        return language, (self.code,)

    def say(self, text: str, /, **values: object) -> str:
        """Say words in it; values stand where their names are, in braces."""
        return self.fill(text, values)

    def fill(self, text: str, values: Mapping[str, object], /) -> str:
        """Say words in it, as `say`; a mapping may know more than the words need."""
        return self._catalogue.gettext(text).format_map(values)

    def many(self, one: str, several: str, count: int, /, **values: object) -> str:
        """Say words about a number of things, which stands where `{count}` is."""
        said = self._catalogue.ngettext(one, several, count)
        return said.format_map({"count": self.number(count), **values})

    def number(self, number: int) -> str:
        """Write a number, in groups of three digits where it is long."""
        if not self._local:
            return f"{number:,}"
        # Babel can't write more than 28 digits, and a file may say them.
        sign: str = _babel("numbers").get_group_symbol(self.code)
        return f"{number:,}".replace(",", sign)

    def day(self, day: date) -> str:
        """Write a day of the calendar."""
        if not self._local:
            return day.isoformat()
        return _day(day, self.code)

    def clock(self, at: datetime, zone: ZoneInfo) -> str:
        """Write a moment as the clocks of a zone show it, to the minute."""
        there = at.astimezone(zone)
        return self._moment(there.date(), f"{there:%H:%M}")

    def deadline(self, due: datetime, zone: ZoneInfo) -> str:
        """
        Write a moment by which something has to be done, exclusive.

        Midnight belongs to the day that ends with it, as ISO 8601 knows it: 24:00.
        """
        there = due.astimezone(zone)
        if there.time() != time.min or there.date() == date.min:
            return self.clock(due, zone)
        return self._moment(there.date() - timedelta(days=1), "24:00")

    def period(self, key: str) -> str:
        """
        Name a period by its key; a week with its first and last day.

        A key that is neither a week nor a month, as a plug-in may have it, stays as it
        is.
        """
        try:
            if _MONTH.fullmatch(key):
                return self._month(date.fromisoformat(f"{key}-01"))
            first, last = (date.fromisoformat(f"{key}-{day}") for day in (1, 7))
        except ValueError:  # no period of ours, or a week that no year has
            return key
        return self.say(
            "{week} ({first} to {last})",
            week=self.week(key),
            first=self.day(first),
            last=self.day(last),
        )

    def week(self, key: str) -> str:
        """Name a week by its key; a key of anything else stays as it is."""
        named = _WEEK.fullmatch(key)
        if named is None or not self._local:
            return key
        return self.say("week {number} of {year}", number=int(named[2]), year=named[1])

    def short_week(self, key: str) -> str:
        """Name a week of some year by its key, where there is little room."""
        # Translators: the number of a week, with the letter that weeks begin with.
        return self.say("W{number}", number=key.partition("-W")[2])

    def _moment(self, day: date, clock: str) -> str:
        if not self._local:
            return f"{self.day(day)} {clock}"
        return self.say("{day}, {time}", day=self.day(day), time=clock)

    def _month(self, first: date) -> str:
        if not self._local:
            return f"{first:%Y-%m}"
        dates = _babel("dates")
        written: str = dates.format_skeleton("yMMMM", first, locale=self.code)
        return written

    @property
    def _local(self) -> bool:
        return self.code != _ENGLISH


_ENGLISH: Final = "en"
LANGUAGES: Final = (_ENGLISH, "nb", "nn")
"""Codes of the languages that a report can be told in; the first is the default."""

ENGLISH: Final = Language(_ENGLISH, NullTranslations())


def language(code: str) -> Language:
    """
    Give a language by its code.

    Raises:
        ReportError: There is no such language, or it needs the extra `report`, which
            isn't installed.
    """
    if code == _ENGLISH:
        return ENGLISH
    if code not in LANGUAGES:
        raise ReportError(f"no language {code!r}: {nearest(code, LANGUAGES)}")
    _babel("dates")
    return Language(code, _catalogue(code))


@cache
def _catalogue(code: str) -> NullTranslations:
    path = files("some_governance.report") / "locale" / code / "LC_MESSAGES"
    with (path / f"{DOMAIN}.mo").open("rb") as catalogue:
        return GNUTranslations(catalogue)


@lru_cache(maxsize=1024)
def _day(day: date, code: str) -> str:
    """Write a day; a report names few of them, each very often."""
    written: str = _babel("dates").format_date(day, "long", locale=code)
    return written


def _babel(name: str) -> ModuleType:
    """Import a module of Babel, which knows how people write."""
    with taking_the_extra("other languages need"):
        return import_module(f"babel.{name}")
