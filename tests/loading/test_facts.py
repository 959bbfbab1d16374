"""The tables of facts in a register: a row for each fact."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from builders import oslo
from loading.written import REGISTER, changed, refused_register

from some_governance.loading.facts import TABLES
from some_governance.loading.registers import read_registers
from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import Event, Judgement, Mode
from some_governance.records.facts import FACTS
from some_governance.records.handlings import Handling
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.record import Record
from some_governance.records.utterances import Publication, Reply

OBSERVED = oslo("2026-11-02 06:00")
ACCOUNT = "facebook:1000"
POST = "facebook:1000_1"

FACTS_OF_THE_REGISTER: tuple[Record, ...] = (
    Account(
        id=ACCOUNT,
        observed=OBSERVED,
        tier="main",
        unit="kommunikasjon",
        name="Our main account",
        opened=oslo("2012-03-01 00:00"),
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
        text="",
    ),
    Reply(
        id="facebook:1000_1_1",
        observed=OBSERVED,
        to=POST,
        account=ACCOUNT,
        at=datetime(2026, 10, 5, 10, 5, tzinfo=UTC),
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
            'of = "facebook:1000_1"',
            'of = ""',
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
            "at = 2026-10-06",
            "at = 2026-10-06T08:00:00",
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
        (
            'media = ["image"]',
            'source = "Facebook"',
            (
                "publications[0].source: unknown key; known are account, as_account, "
                "at, by, id, kind, media, text"
            ),
        ),
        (
            'media = ["image"]',
            "observed = 2026-10-06",
            (
                "publications[0].observed: unknown key; known are account, as_account, "
                "at, by, id, kind, media, text"
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_placed(old: str, new: str, message: str) -> None:
    """The error names the table, the row and the key."""
    assert f"registers.toml: {message}" == refused_register(old, new)[0]
