"""What is due and planned, as calendar programs read it."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    clause,
    comment,
    guidelines,
    oslo,
    plan,
    plan_item,
    publication,
    situation,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event, Todo, vText
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Administrators,
    Finding,
    Outcome,
    Record,
    Report,
    ReportError,
    Situation,
    Verdict,
    Weekday,
    assess,
    duties,
)
from some_governance.report.feed import due_as_ics
from some_governance.report.printable import printable
from some_governance.rules.dialogue import ReplyDuty

NOW = oslo("2026-11-26 07:00")
SENTENCE = clause(
    id="dialogue/soon",
    quote=("Svar,", "og svar snart; helst i dag."),
    place="line 7",
    bearer="kommunikasjon",
)
TEXT = guidelines(SENTENCE, clause(Administrators(at_least=1), id="roles/one"))


def pending(due: str | None = None, **fields: Any) -> Finding:
    """Find that something is to be done, by a moment or some day."""
    outcome = Outcome(
        **{
            "verdict": Verdict.PENDING,
            "subject": "facebook:100_1_c",
            "account": FACEBOOK,
            "due": None if due is None else oslo(due),
            **fields,
        }
    )
    return Finding(clause=SENTENCE, outcome=outcome)


def a_report(*facts: Record, at: datetime = NOW) -> tuple[Report, Situation]:
    """Report of a municipality in which something may be planned."""
    known = situation(account(name="Testbygda"), *facts, since="2026-10-01 00:00")
    known = evolve(known, at=at)
    return assess(TEXT, known), known


def feed(*found: Finding, facts: tuple[Record, ...] = (), at: datetime = NOW) -> str:
    """Write duties, and what is planned, as a feed."""
    report, known = a_report(*facts, at=at)
    return due_as_ics(report, found, known)


def shown(text: str) -> list[Event | Todo]:
    """Read a feed back."""
    read = Calendar.from_ical(text)
    assert [] == [each.errors for each in read.walk() if each.errors]
    return [*read.subcomponents]


def test_what_is_due_ends_with_its_moment() -> None:
    """Half an hour is seen; what is due at midnight is seen on the day before."""
    (event,) = shown(feed(pending("2026-11-30 00:00")))

    assert oslo("2026-11-29 23:30") == event["dtstart"].dt
    assert timedelta(minutes=30) == event["duration"].dt
    assert "TRANSPARENT" == event["transp"]


@pytest.mark.parametrize(
    ("due", "begins"),
    [
        ("2026-10-25 00:10", "20261024T214000Z"),
        ("2026-10-25 03:10", "20261025T014000Z"),
        ("2027-03-28 00:10", "20270327T224000Z"),
        ("2027-03-28 03:10", "20270328T004000Z"),
    ],
)
def test_the_nights_of_the_clock_are_no_others(due: str, begins: str) -> None:
    """Moments are UTC, which has no summer."""
    text = feed(pending(due), at=oslo("2026-10-20 07:00"))

    assert f"DTSTART:{begins}\r\n" in text


@pytest.mark.parametrize(
    ("due", "overdue"),
    [
        ("2026-11-26 06:59", True),
        ("2026-11-26 07:00", True),
        ("2026-11-26 07:01", False),
    ],
)
def test_what_is_overdue_stands_on_the_day_of_asking(due: str, overdue: bool) -> None:
    """Nobody looks for it in the weeks that are gone."""
    (event,) = shown(feed(pending(due)))

    assert overdue == (date(2026, 11, 26) == event["dtstart"].dt)
    assert overdue == event["summary"].startswith("Overdue, kommunikasjon: Svar, …")
    assert overdue == (f"\nIt was due {due}.\n" in event["description"])
    assert overdue == ("duration" not in event)


def test_the_day_of_asking_is_the_municipalitys() -> None:
    """An hour before midnight in UTC, it is tomorrow in Oslo."""
    at = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    (event,) = shown(feed(pending("2026-11-20 12:00"), at=at))

    assert date(2026, 11, 27) == event["dtstart"].dt


def test_what_has_no_moment_is_to_be_done_some_day() -> None:
    """A to-do without a date stands on every day."""
    (todo,) = shown(feed(pending()))

    assert isinstance(todo, Todo)
    assert ("dtstart" in todo, "due" in todo, "transp" in todo) == (False,) * 3


def test_a_duty_says_what_and_whose_where_and_why() -> None:
    """With the sentence that it rests on, word for word."""
    duty = pending("2026-11-30 12:00", at=oslo("2026-11-25 12:00"))
    (event,) = shown(feed(duty))

    assert {
        "summary": "kommunikasjon: Svar, … og svar snart; helst i dag.",
        "location": "Testbygda (facebook)",
        "description": (
            "the window; due 2026-11-30 12:00\n"
            "«Svar, … og svar snart; helst i dag.» (line 7)\n"
            f"dialogue/soon, {duty.id}"
        ),
        "uid": f"{duty.id}@due.testbygda.some-governance",
    } == {key: event[key] for key in ("summary", "location", "description", "uid")}
    assert ["not yet due"] == event.categories


def test_a_breach_has_its_weight_and_needs_no_bearer() -> None:
    """A long sentence is cut short where it is a title, and only there."""
    text = "Slik skal det være. " * 9 + "Så."
    duty = Finding(
        clause=clause(quote=(text,)),
        outcome=Outcome(verdict=Verdict.BROKEN, due=oslo("2026-11-27 00:00")),
    )
    (event,) = shown(feed(duty))
    overdue = evolve(duty, outcome=evolve(duty.outcome, due=oslo("2026-11-20 00:00")))
    (late,) = shown(feed(overdue))

    assert ["violation"] == event.categories
    assert "Slik skal det være. " * 3 + "Slik skal det …" == event["summary"]
    assert f"Overdue: {event['summary']}" == late["summary"]
    assert text in event["description"]
    assert "location" not in event


def test_what_is_past_is_left_out() -> None:
    """What was done, or is mended, is dropped by whoever reads the feed again."""
    past = pending(verdict=Verdict.BROKEN, at=oslo("2026-11-20 12:00"))

    assert [] == shown(feed(past))


def test_the_feed_has_a_name_and_says_how_often_to_read_it() -> None:
    """For programs old and new."""
    read = Calendar.from_ical(feed())

    assert [
        ("METHOD", "PUBLISH"),
        ("NAME", "Testbygda kommune: due and planned"),
        ("PRODID", "-//some-governance//due//EN"),
        ("VERSION", "2.0"),
        ("X-PUBLISHED-TTL", "PT1H"),
        ("X-WR-CALNAME", "Testbygda kommune: due and planned"),
    ] == sorted((key, value) for key, value in read.items() if isinstance(value, str))
    assert timedelta(hours=1) == read["refresh-interval"].dt
    assert NOW == read["last-modified"].dt


@pytest.mark.parametrize(
    ("day", "clock", "begins"),
    [
        ("2026-10-24", time(10), oslo("2026-10-24 10:00")),
        ("2026-10-26", time(10), oslo("2026-10-26 10:00")),
        ("2026-10-25", time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2027-03-28", time(2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        ("2026-11-25", None, date(2026, 11, 25)),
    ],
)
def test_what_is_planned_stands_at_its_time(
    day: str, clock: time | None, begins: datetime
) -> None:
    """By the municipality's clock; without one, on its day."""
    (event,) = shown(feed(facts=(plan(), plan_item(day=day, clock=clock))))

    assert begins == event["dtstart"].dt
    assert (clock is not None) == ("duration" in event)


def test_what_is_planned_tells_what_everybody_may_know() -> None:
    """In words of the guidelines: somebody's own may name others."""
    item = plan_item(
        content=("text", "Canary", "graphics"),
        goal="Canary",
        purposes=("campaign", "event", "for Canary"),
        publications=("facebook:100_1", "facebook:100_2"),
        made="2026-11-03 12:00",
    )
    text = feed(facts=(plan(), item))
    (event,) = shown(text)

    assert "Planned: item-1" == event["summary"]
    assert (
        "text, graphics\n"
        "For campaign, event\n"
        "Published as facebook:100_1, facebook:100_2\n"
        "plan-1, item-1"
    ) == event["description"]
    assert "Testbygda (facebook)" == event["location"]
    assert ["publishing plan"] == event.categories
    assert oslo("2026-11-03 12:00") == event["created"].dt
    assert "item-1@plan.testbygda.some-governance" == event["uid"]
    assert "Canary" not in text


def test_what_is_planned_for_no_day_is_to_be_done() -> None:
    """It says of day and time what there is."""
    item = plan_item(
        day=None, weekday=Weekday.TUESDAY, clock=time(9, 5), account=None, content=()
    )
    (todo,) = shown(feed(facts=(plan(), item)))
    (bare,) = shown(feed(facts=(plan(), evolve(item, weekday=None, clock=None))))

    assert isinstance(todo, Todo)
    assert "On a tuesday\nAt 09:05\nplan-1, item-1" == todo["description"]
    assert "plan-1, item-1" == bare["description"]
    assert "created" not in todo


def test_what_is_planned_comes_in_order_of_time() -> None:
    """Behind what is due, whatever the register's order."""
    items = [
        plan_item("d", None),
        plan_item("c", "2026-11-26", clock=None),
        plan_item("b", "2026-11-26"),
        plan_item("a", "2026-11-27"),
    ]
    text = feed(pending(), facts=(plan(), *items))

    assert [None, "b", "c", "a", "d"] == [
        event["uid"].partition("@")[0] if "@plan." in event["uid"] else None
        for event in shown(text)
    ]
    assert text == feed(pending(), facts=(*items[::-1], plan()))


def test_what_is_read_again_is_known_again() -> None:
    """Whatever its words, its numbers, or the day on which it is asked."""
    duty = pending("2026-11-30 12:00")
    other = Finding(
        clause=evolve(SENTENCE, quote=("Svar.",), bearer=None),
        outcome=evolve(duty.outcome, due=None, values={"count": 3}),
    )
    item = plan_item(content=("image",))
    before = feed(duty, facts=(plan(), plan_item()))
    after = feed(other, facts=(plan(), item), at=oslo("2026-11-27 07:00"))

    assert [e["uid"] for e in shown(before)] == [e["uid"] for e in shown(after)]
    assert before != after


def test_two_municipalities_share_no_id() -> None:
    """Somebody may look after both, with one calendar."""
    report, known = a_report(plan(), plan_item())
    theirs = evolve(report, guidelines=evolve(report.guidelines, id="nabobygda"))
    ids = [
        {event["uid"] for event in shown(due_as_ics(each, [pending()], known))}
        for each in (report, theirs)
    ]

    assert (2, 2, set()) == (*map(len, ids), ids[0] & ids[1])


def test_citizens_are_not_in_it() -> None:
    """A feed lies where its address is all that one needs."""
    asks = comment(
        "facebook:100_1_c",
        on="facebook:100_1",
        at="2026-11-25 12:00",
        text="Canary words",
        author="Canary Name",
        by="facebook:canary",
    )
    known = situation(account(), publication("facebook:100_1"), asks)
    report = assess(guidelines(clause(ReplyDuty())), known)
    text = due_as_ics(report, duties(report), known)

    assert "facebook:100_1_c" in text
    assert "canary" not in text.casefold()


def test_no_line_ends_within_what_isescaped() -> None:
    """The standard allows it; there are calendars that then drop the event."""
    texts = (
        feed(evolve(pending(), clause=evolve(SENTENCE, quote=("a" * length + ",;,;",))))
        for length in range(75)
    )

    assert not any(line.endswith("\\") for text in texts for line in text.splitlines())


HOSTILE = st.text(
    st.sampled_from("\r\n\0\x1b\x7f\x85\u2028\u202e\ud800\\;,:\"'=^nN Æ😀a")
    | st.characters(),
    max_size=120,
)


@settings(max_examples=max(20, settings().max_examples // 4))
@given(HOSTILE, HOSTILE)
@example("\r\nEND:VEVENT\r\n", "x" * 300)
@example("\\N\\n\\\\N", "\\")
@example("\r", "")
@example("\ud800\u202e", "a" * 62 + "\n;")
def test_whatever_stands_in_it_is_read_back(one: str, other: str) -> None:
    """By two programs, on short lines, with nothing lost but what is escaped."""
    duty = evolve(
        pending("2026-11-30 12:00", subject=one, account=other),
        clause=evolve(SENTENCE, quote=(one, other), place=other, bearer=one),
    )
    item = plan_item(id=one, plan=other, content=(one,), account=other)
    report, known = a_report(plan(other), item)
    report = evolve(report, guidelines=evolve(report.guidelines, owner=one))
    text = due_as_ics(report, [duty, pending()], known)
    lines = text.encode().split(b"\r\n")

    assert (b"", True) == (lines[-1], all(len(line) <= 75 for line in lines))
    assert all(printable(line) == line for line in text.split("\r\n"))
    assert sorted(_read(text), key=str) == sorted(_read_by_vobject(text), key=str)
    named = vText(escaped(f"{one}: due and planned")).to_ical()
    assert named in (line for line in _unfolded(text, "NAME:"))
    event = shown(text)[0]
    quoted = escaped(f"«{one} … {other}» ({other})")
    assert quoted in event["description"].split("\n")
    assert escaped(other) == event.get("location", "")


def _unfolded(text: str, name: str) -> Iterator[bytes]:
    """Yield what stands under a name."""
    for line in text.replace("\r\n ", "").split("\r\n"):
        if line.startswith(name):
            yield line.removeprefix(name).encode()


def escaped(text: str) -> str:
    """Write words as the feed does: what can't be seen, by its code."""
    return printable(text).replace("\\N", "\\x5cN")


KEYS = ("uid", "summary", "description", "location")


def _read(text: str) -> Iterator[tuple[object, ...]]:
    for each in Calendar.from_ical(text).subcomponents:
        begins = each["dtstart"].dt if "dtstart" in each else None
        categories = each.categories
        yield each.name, begins, *categories, *(str(each.get(key, "")) for key in KEYS)


def _read_by_vobject(text: str) -> Iterator[tuple[object, ...]]:
    for each in vobject.readOne(text).components():
        said = {name: values[0].value for name, values in each.contents.items()}
        begins = said.get("dtstart")
        categories = said["categories"]
        yield each.name, begins, *categories, *(said.get(key, "") for key in KEYS)


def test_no_word_of_ours_is_left_in_english() -> None:
    """Titles, kinds and what is told, in another language."""
    items = [
        plan_item(purposes=("campaign",), publications=("facebook:100_1_c",)),
        plan_item("item-2", None, weekday=Weekday.TUESDAY),
    ]
    found = [
        pending("2026-11-30 12:00"),
        pending("2026-11-20 12:00", verdict=Verdict.BROKEN),
        evolve(pending("2026-11-20 12:00"), clause=evolve(SENTENCE, bearer=None)),
        pending(),
    ]
    report, known = a_report(plan(), *items)
    text = due_as_ics(report, found, known, language=pseudo())
    said = [
        str(value)
        for component in Calendar.from_ical(text).walk()
        for key, value in component.items()
        if key in ("NAME", "SUMMARY", "DESCRIPTION")
    ] + [each for event in shown(text) for each in event.categories]
    data = (
        report.guidelines.owner,
        *(each.id for each in found),
        "item-1 item-2 plan-1 text campaign facebook:100_1_c kommunikasjon",
        *(SENTENCE.quote, SENTENCE.id),
    )

    assert set() == left_in_english("\n".join(said), *data)


def test_the_extra_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it isn't installed, nothing else is tried."""
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(ReportError, match=r"some-governance\[report\]"):
        feed()
