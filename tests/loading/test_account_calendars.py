"""An account may have hours of its own, by the municipality's clock."""

import pytest
from builders import oslo
from loading.written import REGISTER, refused_register

from some_governance.calendars import Calendar
from some_governance.loading.registers import read_registers

ACCOUNT = "facebook:1000"
OWN = f'account = "{ACCOUNT}"\nhours = {{}}\n'


def read(own: str) -> tuple[Calendar, Calendar]:
    """Give the municipality's calendar, and that of its account."""
    text = f'{REGISTER}\n[[account_calendars]]\naccount = "{ACCOUNT}"\n{own}'
    registers = read_registers(text.encode(), "registers.toml")
    return registers.calendar, registers.calendars[ACCOUNT]


def test_without_any_nothing_is_its_own() -> None:
    """Most accounts go by the municipality's hours."""
    assert {} == dict(read_registers(REGISTER.encode(), "registers.toml").calendars)


@pytest.mark.parametrize(
    ("at", "town_hall", "account"),
    [
        ("2026-10-05 08:59", True, False),
        ("2026-10-05 09:00", True, True),
        ("2026-10-05 15:29", True, True),
        ("2026-10-05 15:30", False, True),
        ("2026-10-05 17:59", False, True),
        ("2026-10-05 18:00", False, False),
        ("2026-06-22 15:15", False, True),
        ("2026-12-28 10:00", False, False),
        ("2027-05-17 10:00", False, False),
    ],
)
def test_its_hours_are_its_own_and_its_holidays_are_not(
    at: str, town_hall: bool, account: bool
) -> None:
    """No season of the town hall holds for it; days that are closed are for all."""
    ours, own = read('hours = { monday-friday = "09:00-18:00" }')

    assert (town_hall, account) == (ours.is_open(oslo(at)), own.is_open(oslo(at)))


def test_it_may_have_days_of_its_own() -> None:
    """Then the town hall's special days don't hold for it."""
    _, own = read(
        'hours = { monday-friday = "09:00-18:00" }\n'
        'special_days = [{ on = "12-27", hours = "10:00-12:00" }]\n'
        'seasons = [{ name = "summer", since = "06-15", until = "08-15", '
        'hours = { monday = "10:00-11:00" } }]'
    )

    assert own.is_open(oslo("2026-12-28 10:00"))
    assert own.is_open(oslo("2026-12-27 11:59"))
    assert not own.is_open(oslo("2026-06-23 10:30"))


@pytest.mark.parametrize(
    ("own", "message"),
    [
        (
            'account = "facebook:1000"\n',
            (
                "account_calendars[0].hours: it is missing; write hours by weekdays, "
                'like { monday-friday = "08:00-15:30" }'
            ),
        ),
        (
            'account = "facebook:1000"\nhours = {}\nzone = "UTC"\n',
            (
                "account_calendars[0].zone: unknown key; known are account, hours, "
                "seasons, special_days"
            ),
        ),
        (
            f"{OWN}[[account_calendars]]\n{OWN}",
            ("account_calendars[1].account: it has a calendar above; keep one of them"),
        ),
        (
            'account = "facebook:1001"\nhours = {}\n',
            (
                "account_calendars[0].account: facebook:1001 is not in [[accounts]]; "
                "did you mean facebook:1000? Else list it there too"
            ),
        ),
    ],
    ids=["no hours", "another clock", "twice", "not listed"],
)
def test_what_is_wrong_is_placed(own: str, message: str) -> None:
    """The error says where, what is wrong, and what would be right."""
    told = refused_register("[[events]]", f"[[account_calendars]]\n{own}\n[[events]]")

    assert [f"registers.toml: {message}"] == told


def test_an_account_without_a_name_is_refused() -> None:
    """Whose hours they are has to be said."""
    (told,) = refused_register(
        "[[events]]", "[[account_calendars]]\nhours = {}\n[[events]]"
    )

    assert "account_calendars[0].account: it is missing" in told
