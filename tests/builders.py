"""Facts, situations and guidelines in a few words, for all tests. Nobody is real."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from some_governance.assessment import assess
from some_governance.calendars import Calendar, WeeklyHours
from some_governance.findings import Report
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.records.accounts import Account, Profile
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.decisions import (
    Approval,
    Delegation,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.facts import FACTS
from some_governance.records.fields import utc
from some_governance.records.groups import Group
from some_governance.records.handlings import Handling
from some_governance.records.images import Image
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.plans import AgendaItem, Plan, PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
)
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.rules.rule import AwaitsAnswers, Rule
from some_governance.situation.situation import Situation

OSLO = ZoneInfo("Europe/Oslo")

FACEBOOK = "facebook:100"
INSTAGRAM = "instagram:200"
YOUTUBE = "youtube:300"
FLICKR = "flickr:400"

# Mondays: the window holds the four whole weeks 2026-W45 to 2026-W48.
SINCE = "2026-11-02 00:00"
AT = "2026-11-30 00:00"

WORDS = (
    "administrator",
    "block",
    "campaign",
    "comment",
    "dialogue",
    "documented",
    "dormant",
    "editor",
    "event",
    "followed-up",
    "formal",
    "graphics",
    "image",
    "kommunikasjon",
    "kriseledelse",
    "leadership-group",
    "legal-documentation",
    "long-term",
    "main",
    "negative",
    "neutral",
    "news",
    "off-topic",
    "personal-attack",
    "praise",
    "question",
    "reputation",
    "servicetorget",
    "short-term",
    "text",
    "time-limited",
    "unfit",
    "video",
    "warning",
    "web-editor",
)

QUESTIONS = {
    "addressed": (),
    "answered-in-thread": (),
    "archive-worthy": ("no", "legal-documentation"),
    "case-matter": (),
    "centrally-steered": (),
    "corrected": (),
    "credited": (),
    "covered-by-access": (),
    "enquiry": ("question", "comment"),
    "exception": (),
    "extraordinary": (),
    "factual-error": (),
    "feels-natural": (),
    "form-of-reply": ("formal", "unfit"),
    "grave": (),
    "handles-a-case": (),
    "handling-on-closed-days": (),
    "inactive": (),
    "interim": (),
    "irony": (),
    "kind": ("news", "event"),
    "must-be-removed": (),
    "notice": (),
    "publishes-enough": (),
    "publishes-too-much": (),
    "referred": (),
    "removal-ground": ("no", "personal-attack", "off-topic"),
    "same-matter-again": (),
    "sentiment": ("praise", "neutral", "negative"),
    "special-event": (),
    "too-late": (),
}
"""What may be asked, and what may be answered; nothing for yes and no."""


def oslo(text: str) -> datetime:
    """Give the instant at which Oslo's clock reads that."""
    return utc(datetime.fromisoformat(text).replace(tzinfo=OSLO))


def span(since: str, until: str) -> Span:
    """Give the span between two readings of Oslo's clock."""
    return Span(oslo(since), oslo(until))


def calendar(zone: str = "Europe/Oslo") -> Calendar:
    """Give a calendar that is open on weekdays, 08:00 to 15:30."""
    days = ("monday", "tuesday", "wednesday", "thursday", "friday")
    return Calendar(
        zone=zone,
        hours=WeeklyHours.parse(dict.fromkeys(days, "08:00-15:30")),
        made_with=("tzdata 2025.2",),
    )


def _timed(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Read Oslo's clock in all fields that hold a time of it."""
    times = (
        "observed",
        "at",
        "recorded_at",
        "since",
        "until",
        "opened",
        "closed",
        "captured",
        "made",
        "lifted",
    )
    return {
        name: oslo(value) if name in times and isinstance(value, str) else value
        for name, value in fields.items()
    }


def _make(kind: type[Record], /, **fields: Any) -> Any:
    return kind(**_timed({"observed": "2026-11-29 12:00", **fields}))


def account(id: str = FACEBOOK, **fields: Any) -> Account:
    """Make a main account, open since long ago."""
    return _make(Account, id=id, **{"tier": "main", **fields})


def profile(account: str = FACEBOOK, **fields: Any) -> Profile:
    """Make an account as its platform shows it."""
    return _make(Profile, id=account, account=account, **fields)


def person(id: str, *logins: str, **fields: Any) -> Person:
    """Make a person with logins."""
    return _make(Person, id=id, logins=logins, **fields)


def appointment(person: str, account: str | None = FACEBOOK, **fields: Any) -> Any:
    """Appoint a person administrator, since long ago and with no end."""
    fields = {"role": "administrator", "since": "2020-01-01 00:00", **fields}
    id = f"{person}-{fields['role']}-{account}"
    return _make(
        Appointment, **{"id": id, "person": person, "account": account, **fields}
    )


def grant(*actions: str, account: str = FACEBOOK, **fields: Any) -> Grant:
    """Give the service desk access, since long ago and with no end."""
    fields = {"unit": "servicetorget", "since": "2020-01-01 00:00", **fields}
    return _make(
        Grant, **{"id": "desk", "account": account, "actions": actions, **fields}
    )


def access(login: str, account: str = FACEBOOK, **fields: Any) -> Access:
    """Show that a human's login administers an account."""
    fields = {"role": "administrator", "natural": True, **fields}
    return _make(
        Access,
        **{"id": f"{account}/{login}", "login": login, **fields},
        account=account,
    )


def publication(
    id: str = "facebook:100_1", at: str | datetime = "2026-11-24 12:00", **fields: Any
) -> Publication:
    """Publish news in the account's voice, by Kari's hand."""
    fields = {"account": FACEBOOK, "as_account": True, "kind": "news", **fields}
    return _make(Publication, id=id, at=at, **{"by": "kari", **fields})


def published(
    count: int, at: str = "2026-11-24 12:00", **fields: Any
) -> Iterator[Publication]:
    """Publish so often, a minute apart, from a moment on."""
    account = fields.get("account", FACEBOOK)
    kind = fields.get("kind", "news")
    first = oslo(at)
    for number in range(count):
        moment = first + timedelta(minutes=number)
        yield publication(f"{account}_{kind}{moment:%m%dT%H%M}", moment, **fields)


def reply(
    id: str = "facebook:100_1_1", at: str | datetime = "2026-11-24 13:00", **fields: Any
) -> Reply:
    """Reply in the account's voice, by Kari's hand."""
    fields = {"to": "facebook:100_1", "account": FACEBOOK, "by": "kari", **fields}
    return _make(Reply, id=id, at=at, **{"as_account": True, **fields})


def comment(
    id: str = "facebook:100_1_c", at: str | datetime = "2026-11-24 12:30", **fields: Any
) -> Comment:
    """Let a citizen write under a publication."""
    fields = {"on": "facebook:100_1", "account": FACEBOOK, **fields}
    return _make(Comment, id=id, at=at, **{"as_account": False, **fields})


def message(
    id: str = "facebook:m_1", at: str | datetime = "2026-11-24 12:30", **fields: Any
) -> Message:
    """Let a citizen write to the account, where nobody else reads it."""
    fields = {"conversation": "facebook:t_1", "account": FACEBOOK, **fields}
    return _make(Message, id=id, at=at, **{"as_account": False, **fields})


def removal(
    of: str = "facebook:100_1_c", at: str | datetime = "2026-11-25 12:00", **fields: Any
) -> Removal:
    """Let Kari remove something."""
    fields = {"id": f"{of}:removed", "account": FACEBOOK, "by": "kari", **fields}
    return _make(Removal, of=of, at=at, **fields)


def step(
    step: str,
    of: str = "facebook:100_1_c",
    at: str | datetime = "2026-11-25 11:00",
    **fields: Any,
) -> Step:
    """Let Kari take a step about something."""
    fields = {"id": f"{of}:{step}", "by": "kari", **fields}
    return _make(Step, of=of, step=step, at=at, **fields)


def receipt(
    of: str = "facebook:100_1_c", at: str | datetime = "2026-11-25 11:30", **fields: Any
) -> ArchiveReceipt:
    """Let the archive confirm a copy that was taken an hour before the removal."""
    fields = {"id": f"{of}:receipt", "ref": "arkiv-1", **fields}
    fields = {"captured": "2026-11-25 11:00", **fields}
    return _make(ArchiveReceipt, of=of, at=at, **fields)


def plan(
    id: str = "plan-1", made: str | datetime = "2026-11-02 12:00", **fields: Any
) -> Plan:
    """Let Kommunikasjon make a publishing plan."""
    return _make(Plan, id=id, made=made, **{"owner": "kommunikasjon", **fields})


def plan_item(
    id: str = "item-1", day: str | None = "2026-11-25", **fields: Any
) -> PlanItem:
    """Plan something for a Wednesday morning on the main page, with all it needs."""
    planned = {
        "plan": "plan-1",
        "account": FACEBOOK,
        "clock": time(10),
        "content": ("text",),
        "goal": "That people come.",
        **fields,
    }
    on = None if day is None else date.fromisoformat(day)
    return _make(PlanItem, id=id, day=on, **planned)


def agenda_item(at: str, body: str = "leadership-group", **fields: Any) -> AgendaItem:
    """Put the plan on the agenda of a meeting."""
    fields = {"id": f"{body}/{at}", "plan": "plan-1", **fields}
    return _make(AgendaItem, body=body, at=at, **fields)


def image(id: str = "facebook:image-1", **fields: Any) -> Image:
    """Keep somebody else's picture, whose taker has to be named."""
    return _make(Image, id=id, **{"own": False, "credit_required": True, **fields})


def group(members: int | None, id: str = "facebook:group-1", **fields: Any) -> Group:
    """Look at a closed group."""
    return _make(Group, id=id, members=members, **{"closed": True, **fields})


def approval(
    of: str, body: str = "kommunikasjon", at: str = "2026-11-23 12:00", **fields: Any
) -> Approval:
    """Let somebody approve something on behalf of a unit."""
    fields = {"id": f"{of}:{body}", **fields}
    return _make(Approval, of=of, body=body, at=at, **fields)


def delegation(person: str, body: str = "kommunikasjon", **fields: Any) -> Delegation:
    """Let a person approve on behalf of a unit, since long ago and with no end."""
    fields = {"id": f"{person}-{body}", "since": "2020-01-01 00:00", **fields}
    return _make(Delegation, person=person, body=body, **fields)


def disposal(
    of: str = "facebook:100_1_c", at: str | datetime = "2026-11-27 12:00", **fields: Any
) -> Disposal:
    """Let Kari dispose of the archive's copy of something."""
    fields = {"id": f"{of}:disposal", "by": "kari", **fields}
    return _make(Disposal, of=of, at=at, **fields)


def sanction(
    sanction: str = "warning",
    at: str | datetime = "2026-11-24 12:00",
    person: str = "facebook:citizen-1",
    **fields: Any,
) -> Sanction:
    """Give a citizen who wrote on the main page a sanction."""
    fields = {"id": f"{person}-{sanction}-{at}", "account": FACEBOOK, **fields}
    return _make(Sanction, sanction=sanction, at=at, person=person, **fields)


def handling(at: str | datetime, account: str = FACEBOOK, **fields: Any) -> Handling:
    """Let Kari look after an account."""
    fields = {"id": f"{account}/{at}", "by": "kari", **fields}
    return _make(Handling, account=account, at=at, **fields)


def judgement(of: str, question: str, answer: str = "yes", **fields: Any) -> Judgement:
    """Let Ola judge, on the day before the window ends."""
    fields = {"at": "2026-11-29 10:00", "by": "ola", **fields}
    id = f"{question}-{of}-{answer}"
    return _make(
        Judgement, **{"id": id, "of": of, "question": question, **fields}, answer=answer
    )


def mode(name: str, since: str, until: str | None = None, **fields: Any) -> Mode:
    """Declare that something out of the ordinary holds."""
    id = f"{name}-{since}"
    return _make(Mode, **{"id": id, **fields}, mode=name, since=since, until=until)


def event(name: str, since: str, **fields: Any) -> Event:
    """Set the day of something that modes are counted from."""
    return _make(Event, **{"id": f"{name}-{since}", **fields}, name=name, since=since)


def coverage(
    *facts: str,
    account: str | None = None,
    span: Span = ALWAYS,
    source: str = "register",
) -> Coverage:
    """Vouch for kinds of facts; for all of them when none is named."""
    return Coverage(
        source=source, facts=facts or tuple(FACTS), account=account, span=span
    )


def coverage_without(*facts: str) -> Coverage:
    """Vouch for all kinds of facts but these."""
    return coverage(*(name for name in FACTS if name not in facts))


EVERYTHING = coverage()


def situation(
    *facts: Record,
    covered: Iterable[Coverage] = (EVERYTHING,),
    since: str = SINCE,
    at: str = AT,
    zone: str = "Europe/Oslo",
) -> Situation:
    """Ask about November 2026, in which everything was seen."""
    return Situation(
        records=Records.of(*facts, coverage=covered),
        calendar=calendar(zone),
        since=oslo(since),
        at=oslo(at),
    )


def clause(rule: Rule | None = None, id: str = "test/clause", **fields: Any) -> Clause:
    """Write a sentence that demands."""
    return Clause(
        **{
            "id": id,
            "quote": ("Slik skal det være.",),
            "place": "line 1",
            "modality": Modality.SHALL,
            "rule": rule,
            **fields,
        }
    )


def guidelines(
    *clauses: Clause,
    modes: Mapping[str, DefinedMode] | None = None,
    words: Iterable[str] = WORDS,
) -> Guidelines:
    """Bind sentences to guidelines in which every word is defined."""
    defined = {word for clause in clauses for word in clause.defines}
    return Guidelines(
        id="testbygda",
        title="Retningslinjer",
        owner="Testbygda kommune",
        language="nb",
        source="https://testbygda.example/",
        read_on=date(2026, 11, 22),
        clauses=clauses,
        words={word: f"{word}." for word in words if word not in defined},
        questions=_questions(clauses),
        modes=modes or {},
    )


def _questions(clauses: Iterable[Clause]) -> dict[str, Question]:
    """Give all questions; what a rule waits for may be answered too."""
    answers = {name: [*(some or ("yes", "no"))] for name, some in QUESTIONS.items()}
    for each in clauses:
        if isinstance(each.rule, AwaitsAnswers):
            for name, awaited in each.rule.awaited.items():
                answers.get(name, []).extend(awaited)
    return {
        name: Question(asks=f"{name}?", answers=tuple(dict.fromkeys(some)))
        for name, some in answers.items()
    }


def asked(rule: Rule | Clause, *facts: Record, **situated: Any) -> Report:
    """Ask one rule, or one sentence, about a situation."""
    sentence = rule if isinstance(rule, Clause) else clause(rule)
    return assess(guidelines(sentence), situation(*facts, **situated))


def tallied(rule: Rule | Clause, *facts: Record, **situated: Any) -> dict[str, int]:
    """Count what one rule, or one sentence, says of a situation, by verdict."""
    (tally,) = asked(rule, *facts, **situated).tallies
    return {verdict.value: count for verdict, count in tally.counts}
