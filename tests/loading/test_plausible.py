"""Rows of a register don't contradict each other."""

import pytest
from loading.written import REGISTER, changed, refused_register

from some_governance.loading.registers import read_registers

SECOND_PERSON = '[[persons]]\nid = "employee-2"\nlogins = ["instagram:11"]\n\n'
JUDGEMENT = REGISTER[REGISTER.index("[[judgements]]") : REGISTER.index("[[modes]]")]
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
            )
        ),
    ],
)
def test_a_contradiction_is_placed(old: str, new: str, message: str) -> None:
    """What can't be true is most often a slip of the pen: the nearest id is named."""
    assert [f"registers.toml: {message}"] == refused_register(old, new)


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
