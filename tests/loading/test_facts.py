"""The tables of facts in a register: a row for each fact."""

from datetime import UTC, date, datetime, time

import pytest
from attrs import evolve
from builders import oslo
from loading.written import REGISTER, changed, refused_register

from some_governance.loading.facts import TABLES
from some_governance.loading.registers import read_registers
from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import (
    Approval,
    Delegation,
    Disposition,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.facts import FACTS
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
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.records.weekdays import Weekday

OBSERVED = oslo("2026-11-02 06:00")
ACCOUNT = "facebook:1000"
POST = "facebook:1000_1"
COMMENT = "facebook:1000_1_2"
ONE = "an id without white space"
SHORT = ", of at most 200 characters"
KNOWN = "Known are at, basis, body, by, id, of"

FACTS_OF_THE_REGISTER: tuple[Record, ...] = (
    Account(
        id=ACCOUNT,
        observed=OBSERVED,
        tier="main",
        unit="kommunikasjon",
        name="Our main account",
        lifecycle="time-limited",
        opened=oslo("2012-03-01 00:00"),
        planned_end=date(2026, 12, 31),
    ),
    Profile(
        id="register:0", observed=OBSERVED, account=ACCOUNT, name="Our municipality"
    ),
    Person(
        id="employee-1",
        observed=OBSERVED,
        unit="kommunikasjon",
        logins=("facebook:11", "instagram:11"),
    ),
    Appointment(
        id="register:1",
        observed=OBSERVED,
        person="employee-1",
        role="administrator",
        account=ACCOUNT,
        since=oslo("2020-01-01 00:00"),
    ),
    Grant(
        id="register:2",
        observed=OBSERVED,
        unit="servicetorget",
        account=ACCOUNT,
        actions=("publish", "update"),
        logins=("facebook:77",),
        since=oslo("2020-01-01 00:00"),
        until=oslo("2027-01-01 00:00"),
    ),
    Access(
        id="register:3",
        observed=OBSERVED,
        login="facebook:11",
        account=ACCOUNT,
        role="administrator",
        natural=True,
    ),
    Publication(
        id=POST,
        observed=OBSERVED,
        account=ACCOUNT,
        at=oslo("2026-10-05 10:00"),
        by="employee-1",
        as_account=True,
        kind="news",
        media=("image",),
        images=("facebook:55",),
        credited=False,
        tags=("vår", "Høst"),
        topic="spring-fair",
        plan_item="item-1",
        text="",
    ),
    Reply(
        id="facebook:1000_1_1",
        observed=OBSERVED,
        to=POST,
        account=ACCOUNT,
        at=datetime(2026, 10, 5, 10, 5, tzinfo=UTC),
    ),
    Comment(
        id=COMMENT,
        observed=OBSERVED,
        on=POST,
        account=ACCOUNT,
        at=oslo("2026-10-05 11:00"),
        author="Kari Nordmann",
        by="facebook:4711",
        as_account=False,
        text="And who pays?",
    ),
    Message(
        id="facebook:m_7",
        observed=OBSERVED,
        conversation="facebook:t_7",
        account=ACCOUNT,
        at=oslo("2026-10-05 11:30"),
        author="Kari Nordmann",
        by="facebook:4711",
        as_account=False,
        text="When does the library open?",
    ),
    Removal(
        id="register:8",
        observed=OBSERVED,
        of=COMMENT,
        account=ACCOUNT,
        at=oslo("2026-10-06 12:00"),
        by="employee-1",
        action="hide",
        until=oslo("2026-10-07 12:00"),
    ),
    Step(
        id="register:9",
        observed=OBSERVED,
        of=COMMENT,
        step="documented",
        at=oslo("2026-10-06 11:00"),
        by="employee-1",
        why="It names somebody.",
    ),
    ArchiveReceipt(
        id="register:10",
        observed=OBSERVED,
        of=COMMENT,
        captured=oslo("2026-10-06 11:30"),
        at=oslo("2026-10-07 00:00"),
        ref="2026/1234-1",
        retention="kept-ten-years",
        metadata=("author", "time"),
        form="pdf-a",
        by="employee-1",
    ),
    Disposal(
        id="register:12",
        observed=OBSERVED,
        of=COMMENT,
        at=oslo("2026-10-20 00:00"),
        by="employee-1",
    ),
    Sanction(
        id="register:13",
        observed=OBSERVED,
        person="facebook:4711",
        account=ACCOUNT,
        sanction="warning",
        at=oslo("2026-10-06 13:00"),
        until=oslo("2026-11-06 00:00"),
        lifted=oslo("2026-10-21 00:00"),
        because_of=(COMMENT,),
        by="employee-1",
    ),
    Image(
        id="facebook:55",
        observed=OBSERVED,
        own=False,
        credit_required=True,
        photographer="Kari Nordmann",
    ),
    Plan(
        id="plan-october",
        observed=OBSERVED,
        made=oslo("2026-09-28 00:00"),
        owner="kommunikasjon",
    ),
    PlanItem(
        id="item-1",
        observed=OBSERVED,
        plan="plan-october",
        made=oslo("2026-09-29 00:00"),
        account=ACCOUNT,
        day=date(2026, 10, 5),
        clock=time(10),
        weekday=Weekday.MONDAY,
        content=("text", "image"),
        goal="That people come.",
        purposes=("news-and-information",),
        publications=(POST,),
    ),
    AgendaItem(
        id="register:14",
        observed=OBSERVED,
        body="leadership-group",
        at=oslo("2026-10-01 00:00"),
        plan="plan-october",
    ),
    Group(id="facebook:group-1", observed=OBSERVED, members=25, closed=True),
    Approval(
        id="register:11",
        observed=OBSERVED,
        of=POST,
        body="kommunikasjon",
        at=oslo("2026-10-04 00:00"),
        by="employee-1",
        basis="The plan of the year.",
    ),
    Delegation(
        id="register:15",
        observed=OBSERVED,
        body="kommunikasjon",
        person="employee-1",
        since=oslo("2026-10-01 00:00"),
        until=oslo("2026-11-01 00:00"),
    ),
    Disposition(
        id="register:16",
        observed=OBSERVED,
        finding="0123456789abcdef",
        basis="fedcba9876543210",
        at=oslo("2026-10-20 00:00"),
        by="web-editor",
        reason="We knew, and it is mended.",
        until=oslo("2026-12-01 00:00"),
    ),
    Handling(
        id="register:7",
        observed=OBSERVED,
        account=ACCOUNT,
        at=oslo("2026-10-05 00:00"),
        by="employee-1",
    ),
    Judgement(
        id="register:4",
        observed=OBSERVED,
        of=POST,
        question="kind",
        answer="news",
        at=oslo("2026-10-06 00:00"),
        by="web-editor",
        reason="It was in the paper too.",
        supersedes=("our-first", "our-second"),
    ),
    Mode(
        id="register:5",
        observed=OBSERVED,
        mode="crisis",
        since=oslo("2026-10-10 00:00"),
        until=oslo("2026-10-11 00:00"),
    ),
    Event(
        id="register:6",
        observed=OBSERVED,
        name="election",
        since=oslo("2027-09-13 00:00"),
    ),
)


def facts(text: str = REGISTER) -> dict[type[Record], Record]:
    """Give the facts of a register that has one of each kind."""
    registers = read_registers(text.encode(), "registers.toml")
    return {type(fact): fact for fact in registers.records.facts}


def test_every_kind_of_fact_has_a_table() -> None:
    """Where no plug-in reads a platform, a register can tell everything by hand."""
    assert set(FACTS.values()) == set(TABLES.values())


@pytest.mark.parametrize(
    "fact", FACTS_OF_THE_REGISTER, ids=lambda fact: type(fact).__name__
)
def test_a_row_becomes_a_fact(fact: Record) -> None:
    """Every field of every kind of fact is read; dates are midnight in the zone."""
    read = facts()[type(fact)]
    if fact.id.startswith("register:"):
        assert read.id.startswith("register:")
        assert len("register:") + 16 == len(read.id)
    else:
        assert fact.id == read.id

    assert fact == evolve(read, id=fact.id)


@pytest.mark.parametrize(("table", "kind"), TABLES.items())
def test_a_fact_says_where_it_was_read(table: str, kind: type[Record]) -> None:
    """The source names the file, the table and the row."""
    assert f"registers.toml: {table}[0]" == facts()[kind].source


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("profiles", Profile),
        ("appointments", Appointment),
        ("grants", Grant),
        ("accesses", Access),
        ("removals", Removal),
        ("steps", Step),
        ("receipts", ArchiveReceipt),
        ("disposals", Disposal),
        ("sanctions", Sanction),
        ("agenda_items", AgendaItem),
        ("approvals", Approval),
        ("delegations", Delegation),
        ("dispositions", Disposition),
        ("handlings", Handling),
        ("judgements", Judgement),
        ("modes", Mode),
        ("events", Event),
    ],
)
def test_a_row_may_have_an_id_of_its_own(table: str, kind: type[Record]) -> None:
    """A judgement that another one replaces has to be named."""
    named = changed(REGISTER, f"[[{table}]]", f'[[{table}]]\nid = "our-own"')

    assert "our-own" == facts(named)[kind].id


def test_words_may_be_empty() -> None:
    """A picture without a word is a publication, too."""
    published = facts()[Publication]

    assert isinstance(published, Publication)
    assert "" == published.text


def test_every_kind_of_fact_is_read_whole() -> None:
    """The register of these tests has a row of each kind, and here is each of them."""
    assert set(TABLES.values()) == {type(fact) for fact in FACTS_OF_THE_REGISTER}


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ('"our-first"', ("our-first",)),
        ('["our-first"]', ("our-first",)),
        ('["our-second", "our-first"]', ("our-second", "our-first")),
        ("[]", ()),
    ],
)
def test_a_judgement_replaces_one_or_several(
    written: str, ids: tuple[str, ...]
) -> None:
    """One id is written as it is, several as a list."""
    judged = facts(changed(REGISTER, '["our-first", "our-second"]', written))[Judgement]

    assert isinstance(judged, Judgement)
    assert ids == judged.supersedes


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        (Reply, "at = 2026-10-05T10:05:00Z\n"),
        (Comment, "at = 2026-10-05T11:00:00+02:00\n"),
        (Removal, "at = 2026-10-06T12:00:00+02:00\n"),
    ],
)
def test_a_moment_that_nobody_knows_is_left_out(kind: type[Record], old: str) -> None:
    """Then it is known from when the register was gone through."""
    read = facts(changed(REGISTER, old, ""))[kind]

    assert isinstance(read, kind)
    assert (None, OBSERVED) == (getattr(read, "at", ""), read.happened)


@pytest.mark.parametrize(
    "old", ['ref = "2026/1234-1"\n', 'by = "employee-1"\n\n[[disposals]]']
)
def test_one_who_confirms_a_receipt_is_enough(old: str) -> None:
    """The archive's own name for it, or a person who vouches for it."""
    kept = facts(changed(REGISTER, old, "\n[[disposals]]" * ("[[" in old)))

    assert COMMENT == getattr(kept[ArchiveReceipt], "of", None)


def test_rows_that_say_different_things_have_different_ids() -> None:
    """Two persons may be appointed to the same on the same day."""
    text = REGISTER + (
        '[[persons]]\nid = "employee-2"\n'
        '[[appointments]]\nperson = "employee-2"\nrole = "administrator"\n'
        'account = "facebook:1000"\nsince = 2020-01-01\n'
    )
    # TOML lets a list of tables go on further down.
    registers = read_registers(text.encode(), "registers.toml")

    appointments = list(registers.records.each(Appointment))
    assert 2 == len({each.id for each in appointments})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'id = "facebook:1000"\ntier',
            "tier",
            (
                "accounts[0].id: it is missing; "
                "write <platform>:<its id there>, like facebook:1000"
            ),
        ),
        (
            'id = "facebook:1000"\ntier',
            'id = "facebook"\ntier',
            (
                "accounts[0].id: it names no platform; "
                "write <platform>:<its id there>, like facebook:1000"
            ),
        ),
        (
            'id = "employee-1"\n',
            "",
            "persons[0].id: it is missing; write an id without white space",
        ),
        (
            'id = "facebook:1000_1"\n',
            "",
            "publications[0].id: it is missing; write an id without white space",
        ),
        (
            'id = "facebook:1000_1_1"\n',
            "",
            "replies[0].id: it is missing; write an id without white space",
        ),
        (
            'id = "employee-1"',
            'id = "facebook:11"',
            (
                "persons[0]: person facebook:11: an id with a colon is a login; give "
                "the person an id of the register's own, and this among its logins"
            ),
        ),
        (
            'logins = ["facebook:77"]',
            'logins = "facebook:77"',
            "grants[0].logins: it is a text in quotes; write a list",
        ),
        (
            'login = "facebook:11"',
            'login = "kari"',
            (
                "accesses[0].login: it names no platform; "
                "write <platform>:<its id there>, like facebook:1000"
            ),
        ),
        (
            "natural = true",
            'natural = "yes"',
            "accesses[0].natural: it is a text in quotes; write true or false",
        ),
        (
            'of = "facebook:1000_1"\nquestion',
            'of = ""\nquestion',
            (
                "judgements[0].of: it is no id; "
                "write an id without white space, of at most 200 characters"
            ),
        ),
        (
            'answer = "news"',
            "answer = true",
            "judgements[0].answer: it is a truth value; write a text in quotes",
        ),
        (
            'reason = "It was in the paper too."',
            'reason = " "',
            "judgements[0].reason: it is empty; write something",
        ),
        (
            "at = 2026-10-06\n",
            "at = 2026-10-06T08:00:00\n",
            "judgements[0].at: it has no offset; write 2026-10-06T08:00:00+02:00",
        ),
        (
            "opened = 2012-03-01",
            "opened = 2012",
            (
                "accounts[0].opened: it is a whole number; write a date, or a "
                "date-time with its offset: 2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            'role = "administrator"\naccount = "facebook:1000"\nsince',
            'roles = "administrator"\naccount = "facebook:1000"\nsince',
            "appointments[0].role: it is missing; write a text in quotes",
        ),
        *(
            (
                f'[[{table}]]\n{key} = "facebook:1000_1{end}"',
                f"[[{table}]]",
                f"{table}[0].{key}: it is missing; write {ONE}{or_}",
            )
            for table, key, end, or_ in (
                ("removals", "of", "_2", ""),
                ("steps", "of", "_2", ", or a list of them"),
                ("receipts", "of", "_2", ", or a list of them"),
                ("approvals", "of", "", ", or a list of them"),
                ("comments", "id", "_2", ""),
            )
        ),
        (
            'on = "facebook:1000_1"\n',
            "",
            "comments[0].on: it is missing; write an id without white space",
        ),
        (
            'on = "facebook:1000_1"\n',
            'on = "the post of Monday"\n',
            (
                "comments[0].on: it is no id; "
                "write an id without white space, of at most 200 characters"
            ),
        ),
        (
            'on = "facebook:1000_1"\naccount = "facebook:1000"',
            'on = "facebook:1000_1"\naccount = "main"',
            (
                "comments[0].account: it names no platform; "
                "write <platform>:<its id there>, like facebook:1000"
            ),
        ),
        (
            "as_account = false",
            "as_account = 0",
            "comments[0].as_account: it is a whole number; write true or false",
        ),
        (
            'text = "And who pays?"',
            "text = 3",
            "comments[0].text: it is a whole number; write a text in quotes",
        ),
        (
            'author = "Kari Nordmann"',
            'authr = "Kari Nordmann"',
            (
                "comments[0].authr: unknown key; did you mean author? Known are "
                "account, as_account, at, author, by, id, on, text"
            ),
        ),
        (
            'action = "hide"',
            'action = "delete"',
            (
                'removals[0].action: "delete" is not known here; '
                'write "remove", "remove-part", "hide", "close-comments" or "mute"'
            ),
        ),
        (
            'action = "hide"',
            "action = true",
            (
                "removals[0].action: it is a truth value; "
                'write "remove", "remove-part", "hide", "close-comments" or "mute"'
            ),
        ),
        (
            'action = "hide"',
            'ground = "off-topic"',
            (
                "removals[0].ground: unknown key; "
                "known are account, action, at, by, id, of, until"
            ),
        ),
        (
            'step = "documented"\n',
            "",
            "steps[0].step: it is missing; write a text in quotes",
        ),
        (
            "at = 2026-10-06T11:00:00+02:00\n",
            "",
            (
                "steps[0].at: it is missing; write a date, or a "
                "date-time with its offset: 2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            'why = "It names somebody."',
            'reason = "It names somebody."',
            "steps[0].reason: unknown key; known are at, by, id, of, step, why",
        ),
        (
            (
                'ref = "2026/1234-1"\nretention = "kept-ten-years"\n'
                'metadata = ["author", "time"]\nform = "pdf-a"\nby = "employee-1"\n'
            ),
            "",
            (
                "receipts[0]: receipt of facebook:1000_1_2: nobody confirms it; name "
                "what the archive "
                "calls it (ref), or who vouches for it (by)"
            ),
        ),
        (
            'ref = "2026/1234-1"',
            "ref = 1234",
            "receipts[0].ref: it is a whole number; write a text in quotes",
        ),
        (
            'ref = "2026/1234-1"',
            'ref = ""',
            "receipts[0].ref: it is empty; write something",
        ),
        (
            "captured = 2026-10-06T11:30:00+02:00",
            "captured = 2026-10-06T11:30:00",
            "receipts[0].captured: it has no offset; write 2026-10-06T11:30:00+02:00",
        ),
        (
            'body = "kommunikasjon"\n',
            "",
            "approvals[0].body: it is missing; write a text in quotes",
        ),
        (
            "at = 2026-10-04\n",
            "",
            (
                "approvals[0].at: it is missing; write a date, or a "
                "date-time with its offset: 2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            'clock = "10:00"',
            'clock = "noon"',
            (
                "plan_items[0].clock: it is no time of day; "
                'write a time of day like "08:00"'
            ),
        ),
        (
            '["our-first", "our-second"]',
            "3",
            (
                "judgements[0].supersedes: it is a whole number; "
                "write an id without white space, or a list of them"
            ),
        ),
        (
            '["our-first", "our-second"]',
            '["our-first", "our second"]',
            (
                "judgements[0].supersedes[1]: it is no id; "
                "write an id without white space, of at most 200 characters"
            ),
        ),
        (
            '["our-first", "our-second"]',
            '"our first"',
            (
                "judgements[0].supersedes: it is no id; "
                "write an id without white space, of at most 200 characters"
            ),
        ),
        (
            'media = ["image"]',
            'source = "Facebook"',
            (
                "publications[0].source: unknown key; known are account, as_account, "
                "at, by, credited, id, images, kind, media, plan_item, tags, text, "
                "topic"
            ),
        ),
        (
            'media = ["image"]',
            "observed = 2026-10-06",
            (
                "publications[0].observed: unknown key; known are account, as_account, "
                "at, by, credited, id, images, kind, media, plan_item, tags, text, "
                "topic"
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_placed(old: str, new: str, message: str) -> None:
    """The error names the table, the row and the key."""
    assert f"registers.toml: {message}" == refused_register(old, new)[0]


class TestSpreading:
    """A row that says the same of several things is as many rows."""

    SEVERAL = changed(
        REGISTER,
        'of = "facebook:1000_1"\nbody',
        'of = ["facebook:1000_1", "facebook:55"]\nbody',
    )

    def test_several_are_approved_at_once(self) -> None:
        """Each has its own id, and all the place of their row."""
        registers = read_registers(self.SEVERAL.encode(), "registers.toml")
        approvals = list(registers.records.each(Approval))

        assert {"facebook:1000_1", "facebook:55"} == {each.of for each in approvals}
        assert 2 == len({each.id for each in approvals})
        assert {"registers.toml: approvals[0]"} == {each.source for each in approvals}

    def test_one_is_the_same_as_a_list_of_one(self) -> None:
        """What another row, or a judgement, calls it doesn't change."""
        of = changed(
            REGISTER, 'of = "facebook:1000_1"\nbody', 'of = ["facebook:1000_1"]\nbody'
        )

        assert facts()[Approval] == facts(of)[Approval]

    def test_several_pictures_are_the_municipalitys_own(self) -> None:
        """Of pictures, it is the id."""
        text = changed(
            REGISTER, 'id = "facebook:55"', 'id = ["facebook:55", "facebook:56"]'
        )
        registers = read_registers(text.encode(), "registers.toml")

        assert ["facebook:55", "facebook:56"] == [
            each.id for each in registers.records.each(Image)
        ]

    @pytest.mark.parametrize(
        ("new", "messages"),
        [
            (
                'of = ["a b", "facebook:55"]\nbody',
                [f"approvals[0].of[0]: it is no id; write {ONE}{SHORT}"],
            ),
            (
                'of = ["facebook:1000_1", "facebook:55"]\nbodies',
                [
                    "approvals[0].body: it is missing; write a text in quotes",
                    f"approvals[0].bodies: unknown key; did you mean body? {KNOWN}",
                ],
            ),
            ("of = []\nbody", ["approvals[0].of: it is empty; name one or more"]),
        ],
        ids=["one is wrong", "the row is wrong", "none"],
    )
    def test_what_is_wrong_is_told_once(self, new: str, messages: list[str]) -> None:
        """At the member, or at the row, however many it speaks of."""
        told = refused_register('of = "facebook:1000_1"\nbody', new)

        assert [f"registers.toml: {each}" for each in messages] == told

    def test_a_fact_about_itself_alone_takes_no_list(self) -> None:
        """One removal is of one thing, at one moment."""
        (told,) = refused_register(
            'of = "facebook:1000_1_2"\naccount', 'of = ["facebook:1000_1_2"]\naccount'
        )

        assert "registers.toml: removals[0].of: it is a list" in told


class TestPlanned:
    """What stands in a plan came with it, unless it says that it came later."""

    def test_it_is_as_old_as_its_plan(self) -> None:
        """Nobody knew of it before, and nobody forgets when without the plan."""
        (item,) = (
            fact
            for fact in facts(changed(REGISTER, "made = 2026-09-29\n", "")).values()
            if isinstance(fact, PlanItem)
        )

        assert oslo("2026-09-28 00:00") == item.made == item.happened
        assert "item-1" == item.id

    def test_a_plan_that_is_not_listed_is_a_slip(self) -> None:
        """A register that lists plans lists all that it speaks of."""
        (told,) = refused_register(
            'plan = "plan-october"\nmade', 'plan = "plan-oct"\nmade'
        )

        assert (
            "registers.toml: plan_items[0].plan: plan-oct is not in [[plans]]; did you "
            "mean plan-october? Else list it there too"
        ) == told
