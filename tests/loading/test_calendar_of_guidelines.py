"""Guidelines bring a calendar; a register takes it, completes it, or has its own."""

from datetime import date
from pathlib import Path

import pytest
from builders import oslo
from loading.written import GUIDELINES, changed

from some_governance.calendars import (
    Calendar,
    CalendarFrame,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    versions,
)
from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.folder import load_folder
from some_governance.loading.guidelines import read_guidelines
from some_governance.loading.register_calendar import CalendarOf
from some_governance.loading.registers import load_registers, read_registers

HEAD = 'format = 1\nguidelines = "our"\nobserved = 2026-11-02\n'
NORWAY = PublicHolidays(country="NO")
NINE_TO_THREE = WeeklyHours.parse({"monday": "09:00-15:00"})
OSLO = CalendarFrame(zone="Europe/Oslo", public_holidays=NORWAY)
HOUSE = CalendarFrame(zone="Europe/Oslo", public_holidays=NORWAY, hours=NINE_TO_THREE)

MISSING_HOURS = (
    "registers.toml: calendar.hours: it is missing; write hours by weekdays, like "
    '{ monday-friday = "08:00-15:30" }'
)
NO_CALENDAR = (
    "registers.toml: calendar: it is missing; write a table, or name guidelines that "
    "have one"
)


def written(calendar: str) -> Guidelines:
    """Read guidelines that say something of the calendar."""
    text = changed(GUIDELINES, "[words]", f"[calendar]\n{calendar}\n\n[words]")
    return read_guidelines(text.encode(), "our.toml")


def registered(
    calendar: str, frame: CalendarFrame | None, *, head: str = HEAD
) -> Calendar:
    """Read a register with this calendar, whose guidelines have that one."""
    body = (head + calendar).encode()
    return read_registers(body, "registers.toml", calendar_of=lambda _: frame).calendar


def refused(calendar: str, calendar_of: CalendarOf | None, *, head: str = HEAD) -> str:
    """Tell what is wrong with such a register."""
    with pytest.raises(GuidelinesError) as caught:
        read_registers(
            (head + calendar).encode(), "registers.toml", calendar_of=calendar_of
        )
    return str(caught.value)


def whole(**fields: object) -> Calendar:
    """Make a calendar as a register makes it."""
    said = {"zone": "Europe/Oslo", "public_holidays": NORWAY, "hours": NINE_TO_THREE}
    return Calendar(**{**said, "made_with": versions(), **fields})  # type: ignore[arg-type]


class TestGuidelines:
    """What a guidelines file may say of time."""

    def test_guidelines_needn_t_say_anything_of_time(self) -> None:
        """Without the table there is no calendar."""
        assert read_guidelines(GUIDELINES.encode(), "our.toml").calendar is None

    def test_a_zone_and_holidays_are_enough(self) -> None:
        """A text that names no hours isn't made to say that it is never open."""
        text = 'zone = "Europe/Oslo"\nholidays = { country = "NO" }'

        assert OSLO == written(text).calendar

    def test_all_that_a_register_can_say_can_stand_there(self) -> None:
        """Hours, seasons and special days are written in the same way."""
        text = written(
            'zone = "Europe/Oslo"\n'
            'hours = { monday = "09:00-15:00" }\n'
            'easter = "orthodox"\n'
            'seasons = [{ name = "summer", since = "06-15", until = "08-15", '
            "hours = {} }]\n"
            'special_days = [{ on = 2026-12-24, closes = "12:00" }]\n'
        )

        assert CalendarFrame(
            zone="Europe/Oslo",
            hours=NINE_TO_THREE,
            easter="orthodox",
            seasons=[
                Season.parse(
                    name="summer", since="06-15", until="08-15", hours=WeeklyHours()
                )
            ],
            special_days=[SpecialDay.parse(on="2026-12-24", closes="12:00")],
        ) == (text.calendar)

    @pytest.mark.parametrize(
        ("calendar", "message"),
        [
            (
                'holidays = { country = "NO" }',
                'calendar.zone: it is missing; write a zone like "Europe/Oslo"',
            ),
            (
                'zone = "Europe/Oslo"\nmade_with = ["x"]',
                (
                    "calendar.made_with: unknown key; known are easter, holidays, "
                    "hours, seasons, special_days, zone"
                ),
            ),
            (
                'zone = "Europe/Oslo"\nhours = { monday = "9" }',
                "calendar.hours.monday: '9' are no hours: write them like 08:00-15:30",
            ),
        ],
    )
    def test_what_is_wrong_with_it_is_placed(self, calendar: str, message: str) -> None:
        """The error names the key, and the other clauses are read all the same."""
        with pytest.raises(GuidelinesError) as caught:
            written(calendar)

        assert f"our.toml: {message}" == str(caught.value)

    def test_the_digest_is_the_same_on_every_machine(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Which holidays and zones a machine has installed changes no text."""
        text = 'zone = "Europe/Oslo"\nholidays = { country = "NO" }'
        here = written(text)
        monkeypatch.setattr("some_governance.loading.hours.versions", lambda: ("x",))

        assert here.digest == written(text).digest

    def test_what_extends_other_guidelines_takes_their_calendar(self) -> None:
        """A municipality's own goals needn't say again where its clock hangs."""
        base = written('zone = "Europe/Oslo"\nholidays = { country = "NO" }')

        assert OSLO == extending(base, "").calendar

    def test_what_extends_other_guidelines_may_have_its_own(self) -> None:
        """Its own calendar holds instead of theirs, and takes nothing from it."""
        base = written('zone = "Europe/Oslo"\nholidays = { country = "NO" }')
        stockholm = CalendarFrame(zone="Europe/Stockholm")

        own = extending(base, '\n[calendar]\nzone = "Europe/Stockholm"\n')
        assert stockholm == own.calendar

    def test_guidelines_without_a_calendar_give_none_to_others(self) -> None:
        """What says nothing of time adds nothing to what extends it."""
        base = read_guidelines(GUIDELINES.encode(), "our.toml")

        assert extending(base, "").calendar is None


def extending(base: Guidelines, calendar: str) -> Guidelines:
    """Read guidelines that extend others by one sentence."""
    text = (
        'format = 1\n\n[guidelines]\nid = "goals"\ntitle = "Our goals"\n'
        'owner = "Our municipality"\nlanguage = "nb"\n'
        'source = "https://www.example.org/goals"\nread_on = 2026-11-22\n'
        f'extends = "our"\n{calendar}\n'
        '[[clauses]]\nid = "quotas/joy"\nquote = "Be glad."\nplace = "line 1"\n'
        'modality = "advice"\n'
    )
    return read_guidelines(text.encode(), "goals.toml", base_of=lambda _: base)


class TestRegisters:
    """Whose calendar holds for a register."""

    def test_a_register_without_one_takes_that_of_its_guidelines(self) -> None:
        """Zone, holidays and hours come from the text."""
        assert whole() == registered("", HOUSE)

    def test_what_a_text_says_nothing_of_is_as_in_any_calendar(self) -> None:
        """Without holidays in either, there are none; Easter is the western one."""
        calendar = registered(
            "", CalendarFrame(zone="Europe/Oslo", hours=WeeklyHours())
        )

        assert Calendar(
            zone="Europe/Oslo", hours=WeeklyHours(), made_with=versions()
        ) == (calendar)

    def test_a_register_completes_that_of_its_guidelines(self) -> None:
        """Where the text names no hours, the register adds them."""
        calendar = registered('calendar = { hours = { monday = "09:00-15:00" } }', OSLO)

        assert whole() == calendar

    def test_each_key_of_a_register_holds_before_the_text(self) -> None:
        """A half day of the town hall's own takes nothing else away."""
        calendar = registered(
            '[[calendar.special_days]]\non = "12-24"\ncloses = "12:00"\n', HOUSE
        )
        half = SpecialDay.parse(on="12-24", closes="12:00")

        assert whole(special_days=[half]) == calendar

    def test_its_own_calendar_is_its_own_whole(self) -> None:
        """With a zone it is whole: no holidays come from the text."""
        calendar = registered('calendar = { zone = "Europe/Rome", hours = {} }', HOUSE)

        assert Calendar(
            zone="Europe/Rome", hours=WeeklyHours(), made_with=versions()
        ) == (calendar)

    def test_a_whole_calendar_is_its_own_also_where_it_is_wrong(self) -> None:
        """Hours that it lacks aren't taken from the text."""
        calendar = 'calendar = { zone = "Europe/Rome" }'

        assert MISSING_HOURS == refused(calendar, lambda _: HOUSE)

    @pytest.mark.parametrize("calendar", ["", "calendar = {}"])
    def test_hours_that_nobody_names_are_missing(self, calendar: str) -> None:
        """Neither the text nor the register says when it is open."""
        assert MISSING_HOURS == refused(calendar, lambda _: OSLO)

    @pytest.mark.parametrize("calendar_of", [None, lambda _: None])
    def test_a_calendar_that_nobody_has_is_missing(
        self, calendar_of: CalendarOf | None
    ) -> None:
        """Alone, and beside guidelines that say nothing, a register needs its own."""
        assert NO_CALENDAR == refused("", calendar_of)

    def test_what_a_register_calls_a_calendar_has_to_be_one(self) -> None:
        """A number is none, whatever the text says."""
        message = "registers.toml: calendar: it is a whole number; write a table"

        assert message == refused("calendar = 3", lambda _: HOUSE)

    def test_its_dates_are_read_in_that_zone(self) -> None:
        """A row of 1 March begins as the text's clock strikes midnight."""
        london = CalendarFrame(zone="Europe/London", hours=WeeklyHours())
        head = (
            'format = 1\nguidelines = "our"\nobserved = 2026-11-02\nat = 2026-07-01\n'
        )
        registers = read_registers(
            head.encode(), "registers.toml", calendar_of=lambda _: london
        )

        assert oslo("2026-07-01 01:00") == registers.at
        assert date(2026, 7, 1) == registers.calendar.day_of(oslo("2026-07-01 01:00"))

    @pytest.mark.parametrize(
        ("head", "asked"),
        [
            (HEAD, ["our"]),
            ("format = 1\nobserved = 2026-11-02\n", [None]),
            (f'{HEAD}calendar = {{ zone = "Europe/Oslo", hours = {{}} }}', []),
        ],
    )
    def test_the_guidelines_are_asked_only_where_they_matter(
        self, head: str, asked: list[str | None]
    ) -> None:
        """A register with a whole calendar is read without them."""
        names: list[str | None] = []

        def calendar_of(name: str | None) -> CalendarFrame:
            names.append(name)
            return HOUSE

        read_registers(head.encode(), "registers.toml", calendar_of=calendar_of)
        assert asked == names

    def test_what_is_no_name_of_guidelines_is_told_as_such(self) -> None:
        """Nobody is asked for guidelines that are called 3."""
        head = "format = 1\nguidelines = 3\nobserved = 2026-11-02\n"

        assert [
            NO_CALENDAR,
            "registers.toml: guidelines: it is a whole number; write a text in quotes",
        ] == refused("", lambda _: HOUSE, head=head).splitlines()

    def test_files_and_folders_ask_in_the_same_way(self, tmp_path: Path) -> None:
        """A file that is loaded by itself, or with its folder, gets that calendar."""
        file = tmp_path / "registers.toml"
        file.write_text(HEAD, "utf-8")

        assert whole() == load_registers(file, calendar_of=lambda _: HOUSE).calendar
        folder = load_folder(tmp_path, {}, calendar_of=lambda _: HOUSE)
        assert whole() == folder.registers.calendar
        with pytest.raises(GuidelinesError, match="it is missing; write a table, or"):
            load_folder(tmp_path, {})
