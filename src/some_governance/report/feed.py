"""What is due, and what is planned, as a feed that calendar programs subscribe to."""

from collections.abc import Container, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from textwrap import shorten
from typing import Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from attrs import frozen

from some_governance.assessment import is_past
from some_governance.calendars import Calendar
from some_governance.findings import Finding, Report
from some_governance.guidelines.known import Known
from some_governance.records.fields import utc
from some_governance.records.plans import PlanItem
from some_governance.report.extra import taking_the_extra
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.names import WEIGHTS, account_name, place
from some_governance.report.printable import printable
from some_governance.report.said import said
from some_governance.report.templates.words import WEEKDAYS
from some_governance.situation.situation import Situation

_SHOWN: Final = timedelta(minutes=30)
"""How long something is shown. What is due at midnight is so on the day before."""

_LONGEST: Final = 80
_AGAIN: Final = "PT1H"
"""How often a calendar program may ask for the feed again."""


@frozen(kw_only=True)
class _Entry:
    """
    Something that a calendar shows.

    Attributes:
        uid: What it is known by, however often it is read again.

        what: In a line.

        more: All there is to say, line by line.

        where: Name of the account; empty for none.

        category: What kind of thing it is.

        begins: When it begins, or the day; `None` for what is to be done some day.

        made: When it was made; `None` where nobody says.
    """

    uid: str
    what: str
    more: tuple[str, ...]
    where: str
    category: str
    begins: datetime | date | None
    made: datetime | None = None


def due_as_ics(
    report: Report,
    duties: Iterable[Finding],
    situation: Situation,
    *,
    language: Language = ENGLISH,
) -> str:
    """
    Write duties, and what is planned to be published, as a feed in iCalendar.

    A duty with a due moment is an event that ends with it; one that is overdue is an
    event of the whole day on which it was asked; one without is a to-do, of every day.
    What is past is left out, so that a calendar that is read again drops it. The same
    duty keeps its id. It holds ids, and words of the guidelines: neither what citizens
    said, nor why anybody decided anything, so that it may lie where others find it.

    Args:
        report: What the duties stand in.

        duties: Some of its findings.

        situation: What was assessed: it has what is planned.

        language: Of our own words; what is quoted stays as it is.

    Raises:
        ReportError: The extra `report` isn't installed.
    """
    made = _Making(report, language)
    left = (made.duty(each) for each in duties if not is_past(each))
    items = sorted(situation.every(PlanItem), key=_time)
    planned = (made.planned(each, situation.calendar) for each in items)
    guidelines = report.guidelines
    name = language.say("{owner}: due and planned", owner=guidelines.owner)
    return _written([*left, *planned], name, report.at)


def _time(item: PlanItem) -> tuple[date, time, str]:
    return item.day or date.max, item.clock or time.max, item.id


@frozen
class _Making:
    """
    Makes entries of what a report tells.

    Attributes:
        report: The report.

        language: In which they are told.
    """

    report: Report
    language: Language

    def duty(self, duty: Finding) -> _Entry:
        """Make an entry of something to be done."""
        clause, due = duty.clause, duty.outcome.due
        overdue = due is not None and due <= self.report.at
        quoted = f"«{clause.text}» ({place(clause, self.language)})"
        weight = WEIGHTS[duty.weight] if duty.weight else message("not yet due")
        lines = [said(duty, self.report, self.language), quoted]
        if overdue and due is not None:
            at = self.language.deadline(due, self._zone)
            lines.append(self.language.say("It was due {at}.", at=at))
        return _Entry(
            uid=self._uid(duty.id, "due"),
            what=self._what(duty, overdue),
            more=(*lines, f"{clause.version}, {duty.id}"),
            where=account_name(self.report, duty.outcome.account),
            category=self.language.say(weight),
            begins=self._today if overdue else due and due - _SHOWN,
        )

    def planned(self, item: PlanItem, calendar: Calendar) -> _Entry:
        """Make an entry of something to be published, of what everybody may know."""
        say = self.language.say
        return _Entry(
            uid=self._uid(item.id, "plan"),
            what=say("Planned: {item}", item=item.id),
            more=(*self._planned(item), f"{item.plan}, {item.id}"),
            where=account_name(self.report, item.account),
            category=say("publishing plan"),
            begins=_begins(item, calendar),
            made=item.made,
        )

    def _planned(self, item: PlanItem) -> Iterator[str]:
        say = self.language.say
        if content := self._known(item.content):
            yield content
        if item.day is None and item.weekday is not None:
            day = item.weekday.value
            yield say("On a {weekday}", weekday=say(WEEKDAYS[day]))
        if item.day is None and item.clock is not None:
            yield say("At {clock}", clock=f"{item.clock:%H:%M}")
        if purposes := self._known(item.purposes):
            yield say("For {purposes}", purposes=purposes)
        if item.publications:
            ids = ", ".join(item.publications)
            yield say("Published as {publications}", publications=ids)

    def _known(self, words: Iterable[str]) -> str:
        """List the words that the guidelines know; others may be anybody's."""
        return ", ".join(each for each in words if each in self._words)

    def _what(self, duty: Finding, overdue: bool) -> str:
        what = shorten(duty.clause.text, _LONGEST, placeholder=" …")
        names = {"what": what, "bearer": duty.bearer}
        match duty.bearer, overdue:
            case None, False:
                return what
            case None, True:
                # Translators: {what} begins a sentence of the guidelines.
                return self.language.say("Overdue: {what}", **names)
            case _, True:
                return self.language.say("Overdue, {bearer}: {what}", **names)
        return self.language.say("{bearer}: {what}", **names)

    def _uid(self, id: str, of: str) -> str:
        """Give what no other municipality's feed has, in letters that all take."""
        own, whose = (
            quote(each, safe="", errors="surrogatepass")
            for each in (id, self.report.guidelines.id)
        )
        return f"{own}@{of}.{whose}.some-governance"

    @cached_property
    def _words(self) -> Container[str]:
        return Known.by(self.report.guidelines).words

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.report.zone)

    @property
    def _today(self) -> date:
        return self.report.at.astimezone(self._zone).date()


def _begins(item: PlanItem, calendar: Calendar) -> datetime | date | None:
    """Give the moment of something planned, or its day; `None` where it has none."""
    if item.day is None or item.clock is None:
        return item.day
    return utc(datetime.combine(item.day, item.clock, calendar.zone))


def _written(entries: Iterable[_Entry], name: str, at: datetime) -> str:
    """Write entries as iCalendar."""
    with taking_the_extra("a calendar feed needs"):
        from icalendar import Calendar, Event, Todo, vText
    feed = Calendar()
    feed.add("version", "2.0")
    feed.add("prodid", "-//some-governance//due//EN")
    feed.add("method", "PUBLISH")
    feed.add("last-modified", at)
    for key in ("name", "x-wr-calname"):
        feed.add(key, vText(_text(name)))
    feed.add("refresh-interval", vText(_AGAIN), parameters={"VALUE": "DURATION"})
    feed.add("x-published-ttl", vText(_AGAIN))
    for entry in entries:
        shown = Todo() if entry.begins is None else Event()
        shown.add("uid", entry.uid)
        shown.add("dtstamp", at)
        shown.add("last-modified", at)
        shown.add("summary", _text(entry.what))
        shown.add("description", "\n".join(map(_text, entry.more)))
        shown.add("categories", [_text(entry.category)])
        if entry.where:
            shown.add("location", _text(entry.where))
        if entry.made is not None:
            shown.add("created", entry.made)
        if entry.begins is not None:
            shown.add("dtstart", entry.begins)
            shown.add("transp", "TRANSPARENT")
        if isinstance(entry.begins, datetime):
            shown.add("duration", _SHOWN)
        feed.add_component(shown)
    return str(feed.to_ical(), "utf-8")


def _text(text: str) -> str:
    r"""Write words on one line; the library takes `\N` for the end of one."""
    return printable(text).replace("\\N", "\\x5cN")
