"""Rows of a register don't contradict each other."""

import pytest
from loading.written import REGISTER, changed, refused_register

from some_governance.errors import GuidelinesError
from some_governance.loading.registers import read_registers

SECOND_PERSON = '[[persons]]\nid = "employee-2"\nlogins = ["instagram:11"]\n\n'
JUDGEMENT = REGISTER[
    REGISTER.index("[[judgements]]") : REGISTER.index("[[delegations]]")
]
PERSONS = REGISTER[REGISTER.index("[[persons]]") : REGISTER.index("[[appointments]]")]
ACCOUNTS = REGISTER[REGISTER.index("[[accounts]]") : REGISTER.index("[[profiles]]")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "[[modes]]",
            f"{JUDGEMENT}[[modes]]",
            (
                "judgements[1]: it has the id of judgements[0], or says the same; keep "
                "one of the two, or give each an id of its own"
            ),
        ),
        (
            "[[persons]]",
            '[[persons]]\nid = "employee-1"\n\n[[persons]]',
            (
                "persons[1]: it has the id of persons[0], or says the same; keep one "
                "of the two, or give each an id of its own"
            ),
        ),
        (
            "until = 2027-01-01",
            "until = 2019-12-31",
            "grants[0].until: it ends before it begins; let until be after since",
        ),
        (
            "opened = 2012-03-01",
            "opened = 2012-03-01\nclosed = 2012-02-29",
            "accounts[0].closed: it ends before it begins; let closed be after opened",
        ),
        (
            "until = 2026-10-07T12:00:00+02:00",
            "until = 2026-10-06T12:00:00+02:00",
            "removals[0].until: it ends before it begins; let until be after at",
        ),
        (
            "[[appointments]]",
            f"{SECOND_PERSON}[[appointments]]",
            (
                "persons[1].logins[0]: instagram:11 is a login of employee-1 too; give "
                "each login to one person"
            ),
        ),
        (
            'person = "employee-1"',
            'person = "employe-1"',
            (
                "appointments[0].person: employe-1 is not in [[persons]]; did you mean "
                "employee-1? Else list it there too"
            ),
        ),
        *(
            (
                f'{before}account = "facebook:1000"',
                f'{before}account = "facebook:100"',
                (
                    f"{where}.account: facebook:100 is not in [[accounts]]; did you "
                    f"mean facebook:1000? Else list it there too"
                ),
            )
            for before, where in (
                ('facts = ["publication"]\n', "coverage[1]"),
                ("[[profiles]]\n", "profiles[0]"),
                ('role = "administrator"\n', "appointments[0]"),
                ('unit = "servicetorget"\n', "grants[0]"),
                ('login = "facebook:11"\n', "accesses[0]"),
                ('id = "facebook:1000_1"\n', "publications[0]"),
                ('to = "facebook:1000_1"\n', "replies[0]"),
                ('on = "facebook:1000_1"\n', "comments[0]"),
                ('[[removals]]\nof = "facebook:1000_1_2"\n', "removals[0]"),
                ("[[handlings]]\n", "handlings[0]"),
            )
        ),
    ],
)
def test_a_contradiction_is_placed(old: str, new: str, message: str) -> None:
    """What can't be true is most often a slip of the pen: the nearest id is named."""
    assert [f"registers.toml: {message}"] == refused_register(old, new)


HEAD = """\
format = 1
observed = 2026-11-02
calendar = { zone = "Europe/Oslo", hours = {} }
"""
SAID_AT = "2026-10-06T10:00:00Z"
A_DAY_BEFORE = "2026-10-05T10:00:00Z"
LESS_THAN_A_DAY = "2026-10-05T10:00:01Z"


def row(table: str, **said: str) -> str:
    """Write a row of a register; what stands on an account is on `facebook:1`."""
    keys = {
        "publications": {"id": "'facebook:1_1'", "account": "'facebook:1'"},
        "comments": {
            "id": "'facebook:1_2'",
            "on": "'facebook:1_1'",
            "account": "'facebook:1'",
        },
        "replies": {
            "id": "'facebook:1_3'",
            "to": "'facebook:1_2'",
            "account": "'facebook:1'",
        },
        "removals": {"of": "'facebook:1_2'", "account": "'facebook:1'"},
        "steps": {"of": "'facebook:1_2'", "step": "'documented'"},
        "receipts": {"of": "'facebook:1_2'", "ref": "'2026/1'"},
        "judgements": {"of": "'facebook:1_2'", "question": "'kind'", "by": "'ola'"},
    }
    written = {**keys.get(table, {}), **said}
    return "".join(
        (f"[[{table}]]\n", *(f"{key} = {value}\n" for key, value in written.items()))
    )


def told(*rows: str) -> list[str]:
    """Tell what can't be true of rows; nothing when they are read."""
    try:
        read_registers("".join((HEAD, *rows)).encode(), "registers.toml")
    except GuidelinesError as refusal:
        return str(refusal).removeprefix("registers.toml: ").splitlines()
    return []


POST = row("publications", at=SAID_AT)
COMMENT = row("comments", at=SAID_AT)


@pytest.mark.parametrize(
    ("table", "of"),
    [
        ("comments", "facebook:1_1"),
        ("replies", "facebook:1_2"),
        ("removals", "facebook:1_2"),
    ],
)
@pytest.mark.parametrize("listed", [True, False])
def test_what_is_about_a_thing_stands_on_its_account(
    table: str, of: str, listed: bool
) -> None:
    """A comment can't stand on another account than the publication above it."""
    accounts = [row("accounts", id=f"'{id}'") for id in ("facebook:1", "instagram:2")]
    above = [POST] if table == "comments" else [POST, COMMENT]
    elsewhere = row(table, at=SAID_AT, account="'instagram:2'")

    assert [
        (
            f"{table}[0].account: {of} stands on facebook:1; name that account, or "
            f"correct the id"
        )
    ] == told(*accounts[: 2 * listed], *above, elsewhere)


def test_an_account_that_is_misspelt_is_told_once() -> None:
    """A slip in a publication isn't told again of each thing that stands under it."""
    listed = row("accounts", id="'facebook:1'")
    post = row("publications", at=SAID_AT, account="'facebook:2'")
    (problem,) = told(listed, post, COMMENT)

    assert problem.startswith("publications[0].account: facebook:2 is not in [[acc")


EARLY = [
    (POST, "comments", "at", {}),
    (POST, "replies", "at", {"to": "'facebook:1_1'"}),
    (POST, "removals", "at", {"of": "'facebook:1_1'"}),
    (COMMENT, "replies", "at", {}),
    (COMMENT, "removals", "at", {}),
    (COMMENT, "steps", "at", {}),
    (COMMENT, "receipts", "at", {}),
    (COMMENT, "receipts", "captured", {"at": SAID_AT}),
]


@pytest.mark.parametrize(("above", "table", "key", "said"), EARLY)
def test_nothing_is_about_what_was_not_yet_written(
    above: str, table: str, key: str, said: dict[str, str]
) -> None:
    """Nobody answers, removes or archives a comment a day before it is there."""
    of = "facebook:1_1" if above is POST else "facebook:1_2"

    assert [
        (
            f"{table}[0].{key}: {of} was written later; let it come after that, or "
            f"correct the id"
        )
    ] == told(above, row(table, **{**said, key: A_DAY_BEFORE}))


@pytest.mark.parametrize(("above", "table", "key", "said"), EARLY)
@pytest.mark.parametrize("moment", [LESS_THAN_A_DAY, "2026-10-06", SAID_AT])
def test_a_date_alone_is_not_too_early(
    above: str, table: str, key: str, said: dict[str, str], moment: str
) -> None:
    """A date is its midnight: who writes one means any moment of that day."""
    assert [] == told(above, row(table, **{**said, key: moment}))


@pytest.mark.parametrize("table", ["steps", "receipts"])
@pytest.mark.parametrize(
    "ours",
    [POST, row("replies", at=SAID_AT, id="'facebook:1_1'", to="'facebook:1_9'")],
    ids=["publication", "reply"],
)
def test_what_the_account_says_may_be_archived_as_a_draft(
    table: str, ours: str
) -> None:
    """A publication is documented, or archived, before it is out; a comment isn't."""
    early = row(table, of="'facebook:1_1'", at="2026-09-01")

    assert [] == told(ours, early)


@pytest.mark.parametrize("table", ["replies", "removals"])
def test_of_an_unknown_time_nothing_is_too_early(table: str) -> None:
    """Where the platform doesn't say when it was written, it may be long ago."""
    assert [] == told(row("comments"), row(table, at="2020-01-01"))
    assert [] == told(COMMENT, row(table))


def test_what_is_not_in_the_register_is_somebody_else_s_to_know() -> None:
    """A removal may be of a comment that a platform shows, and of an account too."""
    page = row("accounts", id="'facebook:1'")

    assert [] == told(page, row("removals", at="2020-01-01"))
    assert [] == told(page, row("steps", of="'facebook:1'", at="1999-01-01"))


@pytest.mark.parametrize(("table", "key"), [("comments", "on"), ("replies", "to")])
def test_nothing_stands_under_itself(table: str, key: str) -> None:
    """Who copies an id too often is told so."""
    same = row(table, id="'facebook:1_7'", **{key: "'facebook:1_7'"})

    assert [f"{table}[0].{key}: it stands under itself; name what it stands under"] == (
        told(same)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("publications", "comments"),
        ("publications", "replies"),
        ("comments", "replies"),
    ],
)
def test_a_platform_has_one_id_for_what_was_said(one: str, other: str) -> None:
    """The same thing is a comment or a reply, and not both."""
    rows = [row(each, id="'facebook:1_7'", at=SAID_AT) for each in (one, other)]

    assert [
        (
            f"{other}[0]: it has the id of {one}[0], or says the same; keep one of the "
            f"two, or give each an id of its own"
        )
    ] == told(*rows)


def test_ids_of_other_kinds_are_other_ids() -> None:
    """A register may call a step and a receipt by one name."""
    rows = [row(table, id="'our-own'", at=SAID_AT) for table in ("steps", "receipts")]

    assert [] == told(*rows)


@pytest.mark.parametrize(
    ("voice", "problems"),
    [
        (
            "true",
            [
                (
                    "comments[0].as_account: what the account itself writes is a "
                    "reply; move it to [[replies]]"
                ),
            ],
        ),
        ("false", []),
    ],
)
def test_what_the_account_writes_is_no_comment(voice: str, problems: list[str]) -> None:
    """Else it would have to answer itself."""
    assert problems == told(row("comments", at=SAID_AT, as_account=voice))


@pytest.mark.parametrize(
    ("captured", "problems"),
    [
        ("2026-10-07", []),
        ("2026-10-07T12:00:00Z", []),
        ("2026-10-07T23:59:59+02:00", []),
        (
            "2026-10-08",
            [
                (
                    "receipts[0].captured: it was captured after the archive had it; "
                    "let captured come before at"
                ),
            ],
        ),
    ],
)
def test_a_copy_is_taken_before_the_archive_has_it(
    captured: str, problems: list[str]
) -> None:
    """On the day on which it was confirmed it may have been taken, and not after it."""
    assert problems == told(row("receipts", at="2026-10-07", captured=captured))


@pytest.mark.parametrize(
    ("other", "right"),
    [
        ({}, True),
        ({"of": "'facebook:1_9'"}, False),
        ({"question": "'irony'"}, False),
        ({"id": "'nobody'"}, True),
    ],
    ids=["the same", "another thing", "another question", "not here"],
)
def test_a_judgement_replaces_an_answer_to_its_own_question(
    other: dict[str, str], right: bool
) -> None:
    """Else the old answer would stand, and nobody would know why."""
    old = row("judgements", **{"id": "'old'", "answer": "'no'", "at": SAID_AT, **other})
    new = row(
        "judgements", answer="'yes'", at=SAID_AT, supersedes="['elsewhere', 'old']"
    )

    assert [
        (
            "judgements[1].supersedes: old is no other answer to the same question; "
            "name the judgement of the same thing that this one replaces"
        )
    ][right:] == told(old, new)


def test_a_judgement_does_not_replace_itself() -> None:
    """Its own id there is a slip: it would go on standing."""
    same = row("judgements", id="'a'", answer="'no'", at=SAID_AT, supersedes="'a'")
    (problem,) = told(same)

    assert problem.startswith("judgements[0].supersedes: a is no other answer to the")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("until = 2027-01-01", "until = 2020-01-01"),
        ("opened = 2012-03-01", "opened = 2012-03-01\nclosed = 2012-03-01"),
        ("opened = 2012-03-01", "closed = 2012-03-01"),
        ('"facebook:11", "instagram:11"', '"facebook:11", "facebook:11"'),
        ('person = "employee-1"', 'person = "instagram:11"'),
        (
            'account = "facebook:1000"\nsince = 2020-01-01\n\n[[g',
            "since=2020-01-01\n[[g",
        ),
        (PERSONS, ""),
        (ACCOUNTS, ""),
    ],
)
def test_what_may_be_true_is_read(old: str, new: str) -> None:
    """
    A register needs to list nobody, and then may speak of whom it likes.

    What ends at the instant at which it begins never was, but was meant so; an
    appointment may name a login, and may be for all accounts.
    """
    assert read_registers(changed(REGISTER, old, new).encode(), "registers.toml")
