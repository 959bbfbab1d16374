"""A register is read whole, or refused with all that is wrong in it."""

import copy
import pickle
from contextlib import suppress
from pathlib import Path

import pytest
from builders import oslo
from hypothesis import given
from loading.mutations import mutations
from loading.written import REGISTER, changed, refused_register

from some_governance.errors import GuidelinesError
from some_governance.limits import Limits
from some_governance.loading.registers import (
    Registers,
    load_registers,
    read_registers,
)
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import Span

SMALLEST = """\
format = 1
observed = 2026-11-02
calendar = { zone = "Europe/Oslo", hours = {} }
"""


def read(text: str) -> Registers:
    """Read a register as it is written."""
    return read_registers(text.encode(), "registers.toml")


def test_a_register_says_what_to_ask() -> None:
    """By which guidelines, from when and at which moment."""
    registers = read(REGISTER)

    assert ("randaberg", oslo("2026-10-01 00:00"), oslo("2026-11-02 07:00")) == (
        registers.guidelines,
        registers.since,
        registers.at,
    )


def test_a_register_may_say_next_to_nothing() -> None:
    """When it was gone through, and when the town hall is open, is enough."""
    registers = read(SMALLEST)

    assert (None, None, None, (), ()) == (
        registers.guidelines,
        registers.since,
        registers.at,
        registers.records.facts,
        registers.records.coverage,
    )


def test_coverage_is_read() -> None:
    """What the register speaks of, until it was last gone through or until before."""
    assert (
        Coverage(
            source="registers.toml: coverage[0]",
            facts=("account", "appointment", "person"),
            span=Span(until=oslo("2026-11-02 06:00")),
        ),
        Coverage(
            source="registers.toml: coverage[1]",
            facts=("publication",),
            account="facebook:1000",
            span=Span(oslo("2020-01-01 00:00"), oslo("2026-11-02 00:00")),
        ),
    ) == read(REGISTER).records.coverage


def test_nobody_vouches_for_what_is_to_come() -> None:
    """An end that lies ahead of `observed` is cut there."""
    text = changed(REGISTER, "until = 2026-11-02\n", "until = 2027-01-01\n")

    (_, coverage) = read(text).records.coverage
    assert oslo("2026-11-02 06:00") == coverage.span.until


def test_coverage_that_begins_after_the_register_was_seen_is_refused() -> None:
    """Nobody can have looked at what hadn't come yet."""
    begins = "since = 2020-01-01\nuntil = 2026-11-02\n"
    message = (
        "registers.toml: coverage[1].since: it begins after observed; a register "
        "vouches for what it was gone through for"
    )

    assert [message] == refused_register(begins, "since = 2026-12-01\n")


def test_a_snapshot_may_be_vouched_for() -> None:
    """Coverage that ends where it begins is a look at one instant."""
    text = changed(REGISTER, "until = 2026-11-02\n", "until = 2020-01-01\n")

    (_, coverage) = read(text).records.coverage
    assert coverage.span.since == coverage.span.until


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "observed = 2026-11-02T06:00:00+01:00\n",
            "",
            (
                "observed: it is missing; write a date, or a date-time with its "
                "offset: 2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            "since = 2026-10-01",
            'since = "2026-10-01"',
            (
                "since: it is a text in quotes; write a date, or a date-time with its "
                "offset: 2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            "since = 2026-10-01",
            "since = 2026-11-02T07:00:00+01:00",
            "since: 'since' is not before at: let it begin before it ends",
        ),
        (
            'guidelines = "randaberg"',
            'guidelines = ""',
            "guidelines: it is empty; write something",
        ),
        (
            "[[appointments]]",
            "[[apointments]]",
            (
                "apointments: unknown key; did you mean appointments? Known are "
                "accesses, account_calendars, accounts, agenda_items, appointments, "
                "approvals, at, "
                "calendar, comments, coverage, delegations, disposals, dispositions, "
                "events, grants, groups, guidelines, handlings, images, judgements, "
                "messages, modes, observed, persons, plan_items, plans, profiles, "
                "publications, receipts, removals, replies, sanctions, since, steps"
            ),
        ),
        (
            "[[modes]]",
            "[modes]",
            "modes: it is a table; write a list",
        ),
        (
            '["person", "account", "appointment"]',
            '["person", "accounts", "appointment"]',
            (
                'coverage[0].facts[1]: "accounts" is not known here; did you mean '
                "account? "
                "Known are access, account, agenda-item, appointment, approval, "
                "comment, delegation, disposal, disposition, event, grant, group, "
                "handling, image, judgement, message, mode, person, plan, plan-item, "
                "profile, publication, receipt, removal, reply, sanction, step"
            ),
        ),
        (
            '["person", "account", "appointment"]',
            "[]",
            (
                "coverage[0].facts: 'facts' is empty: name the kinds of facts that it "
                "covers"
            ),
        ),
        (
            'facts = ["person", "account", "appointment"]\n',
            "",
            "coverage[0].facts: it is missing; write a list",
        ),
        (
            "until = 2026-11-02\n",
            "until = 2019-12-31\n",
            "coverage[1].until: 'until' is before since: let it begin before it ends",
        ),
        (
            'account = "facebook:1000"\nsince = 2020-01-01\nuntil = 2026-11-02\n',
            'account = "main"\n',
            (
                "coverage[1].account: it names no platform; "
                "write <platform>:<its id there>, like facebook:1000"
            ),
        ),
    ],
)
def test_what_is_wrong_is_placed(old: str, new: str, message: str) -> None:
    """The error says where, what is wrong, and what would be right."""
    assert [f"registers.toml: {message}"] == refused_register(old, new)


@pytest.mark.parametrize(
    ("calendar", "message"),
    [
        (
            "",
            (
                "calendar: it is missing; write a table, or name guidelines that "
                "have one"
            ),
        ),
        ("calendar = 3\n", "calendar: it is a whole number; write a table"),
    ],
)
def test_a_register_has_a_calendar(calendar: str, message: str) -> None:
    """Without a zone nobody knows when a day begins."""
    with pytest.raises(GuidelinesError) as refusal:
        read(f"format = 1\nobserved = 2026-11-02\n{calendar}")

    assert f"registers.toml: {message}" == str(refusal.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """A broken calendar doesn't hide a broken row, nor a broken head."""
    text = changed(REGISTER, "Europe/Oslo", "Oslo")
    text = changed(text, "observed = ", "observd = ")
    text = changed(text, "natural = true", "natural = 1")
    text = changed(text, 'role = "administrator"', "role = 1")

    with pytest.raises(GuidelinesError) as refusal:
        read(text)

    assert [
        "calendar.zone",
        "observed",
        "observd",
        "appointments[0].role",
        "accesses[0].natural",
    ] == [problem.where for problem in refusal.value.problems]


def test_a_file_is_loaded_by_its_name(tmp_path: Path) -> None:
    """Sources and errors name the file, not the way to it."""
    file = tmp_path / "ours.toml"
    file.write_text(REGISTER, "utf-8")

    registers = load_registers(file)

    assert {"ours.toml"} == {
        fact.source.partition(":")[0] for fact in registers.records.facts
    }
    with pytest.raises(GuidelinesError, match=r"^ours.toml: the file: it is larger"):
        load_registers(file, limits=Limits(bytes=99))


def test_registers_can_be_sent_to_another_process() -> None:
    """They are values: pickled and read again, they are the same."""
    registers = read(REGISTER)

    assert registers == pickle.loads(pickle.dumps(registers))
    assert registers == copy.deepcopy(registers)


def test_the_order_of_rows_changes_no_fact() -> None:
    """A row that stands elsewhere tells the same."""
    post = '[[publications]]\nid = "facebook:{0}"\naccount = "facebook:1"\nat = {1}\n'
    rows = [post.format(day, f"2026-10-{day:02}") for day in range(1, 8)]

    assert read(SMALLEST + "".join(rows)).records.facts == (
        read(SMALLEST + "".join(reversed(rows))).records.facts
    )


CANARY = "Kari Nordmann skrev at kanarifuglen er syk"


@pytest.mark.search
@pytest.mark.parametrize(
    "line",
    [
        line
        for line in REGISTER.splitlines()
        if " = " in line and not line.startswith(("format", "hours", "holidays"))
    ],
)
def test_no_words_of_a_citizen_are_in_a_message(line: str) -> None:
    """Whatever somebody pastes where, an error shows neither value nor made-up key."""
    key, _, value = line.partition(" = ")
    for wrong in (
        f'{key} = "{CANARY}"',
        f'{key} = ["{CANARY}"]',
        f'{key} = {{ "{CANARY}" = 1 }}',
        f'"{CANARY}" = {value}',
        f'{key} = "{CANARY}',
        f'{line}\n"{CANARY}" = 1\n"{CANARY}" = 2',
    ):
        try:
            read(changed(REGISTER, line, wrong))
        except GuidelinesError as refusal:
            told = str(refusal)
        else:
            told = ""
        assert "kanari" not in told


@given(mutations(REGISTER))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    """No file, however broken, raises anything but the library's own error."""
    with suppress(GuidelinesError):
        read(text)


def test_many_judgements_are_read() -> None:
    """Ten thousand rows are an ordinary year of a big municipality."""
    rows = (
        f'[[judgements]]\nof = "facebook:1000_{number}"\nquestion = "kind"\n'
        f'answer = "news"\nat = 2026-10-06\nby = "web-editor"\n'
        for number in range(10_000)
    )

    facts: tuple[Record, ...] = read(SMALLEST + "".join(rows)).records.facts

    assert 10_000 == len({fact.id for fact in facts})
