"""Where the text can be read in two ways, the file says which, and shows the other."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    agenda_item,
    appointment,
    approval,
    calendar,
    group,
    handling,
    image,
    judgement,
    person,
    plan,
    plan_item,
    publication,
    published,
    situation,
)
from dateutil.relativedelta import relativedelta
from golden.reading import ASKED, VIOLATION, WARNING, asks, tally, told

from some_governance import (
    AccountEnds,
    Accounts,
    Clause,
    ClosedDays,
    FollowsOpeningHours,
    Guidelines,
    HandledDaily,
    HoursReading,
    Modality,
    Per,
    PublicationQuota,
    PublicHolidays,
    Record,
    Report,
    Rule,
    Verdict,
    Weight,
    assess,
)

MAIN = "accounts/main-accounts"
OTHER = "accounts/other-accounts"
NEW_ACCOUNT = "accounts/new-account-by-agreement"
INACTIVE = "accounts/close-when-inactive"
RUN_BY = "roles/kommunikasjon-runs-main-accounts"
ONE_NAMED = "roles/youtube-flickr-instagram-administrators"
TWO = "roles/at-least-two-administrators"
DAILY = "handling/daily-except-weekends"
NEWS = "quotas/news-per-week"
BY_NEED = "quotas/other-main-accounts-by-need"
WHEN = "plan/item-names-weekday-and-time"
HOURS = "opening_hours/follow-the-municipality"
HOLIDAYS_TOO = "opening_hours/also-in-vacations-and-holidays"
NO_PAGES = "employees/no-pages-without-kommunikasjon"
APPROVED = "images/approved-for-use"
HORIZON = "plan/one-to-two-months-ahead"
AGENDA = "plan/on-agenda-every-month"
ARCHIVED = "archiving/case-handling-or-documentation-value"
VALUE = "archiving/what-has-documentation-value"
GROUPS = "employees/large-closed-groups-are-public"


def ask(guidelines: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold the main page, and Kari who administers it, against the text."""
    held = person("kari", unit="kommunikasjon"), appointment("kari")
    page = account(opened="2012-01-01 00:00")
    return assess(guidelines, situation(page, *held, *facts, **window))


def read(guidelines: Guidelines, id: str, rule: Rule) -> Guidelines:
    """Give guidelines in which one sentence is read in another way."""

    def changed(clause: Clause) -> Clause:
        return evolve(clause, rule=rule) if clause.id == id else clause

    return evolve(guidelines, clauses=tuple(map(changed, guidelines.clauses)))


class TestT1:
    """YouTube and Flickr are «andre kontoer», and run like the main accounts."""

    @pytest.mark.parametrize("page", [YOUTUBE, FLICKR])
    def test_as_other_accounts_they_need_not_be_run_by_kommunikasjon(
        self, randaberg: Guidelines, page: str
    ) -> None:
        """Their tier decides: the register follows the list of accounts."""
        run = person("ola", unit="kulturavdelingen"), appointment("ola", page)
        report = ask(randaberg, account(page, tier="other"), *run)

        assert {Verdict.MET: 1} == tally(report, RUN_BY)

    @pytest.mark.parametrize("page", [YOUTUBE, FLICKR])
    def test_as_main_accounts_they_would(
        self, randaberg: Guidelines, page: str
    ) -> None:
        """The other reading is one word in the register."""
        run = person("ola", unit="kulturavdelingen"), appointment("ola", page)
        report = ask(randaberg, account(page, tier="main"), *run)

        assert [VIOLATION] == told(report, RUN_BY)

    def test_the_sentences_name_each_other(self, randaberg: Guidelines) -> None:
        """Who reads one of the lists is shown the other."""
        assert {RUN_BY, BY_NEED} <= {*randaberg.clause(OTHER).see}
        assert (ONE_NAMED,) == randaberg.clause(OTHER).against
        assert OTHER in randaberg.clause(ONE_NAMED).against


class TestT2:
    """The text names one administrator where it asks for two."""

    def test_instagram_is_warned_of_too(self, randaberg: Guidelines) -> None:
        """«den enkelte konto» is read as every account."""
        one = account(INSTAGRAM), appointment("kari", INSTAGRAM)
        report = ask(randaberg, appointment("ola"), *one)

        assert [WARNING] == told(report, TWO)
        assert (ONE_NAMED,) == randaberg.clause(TWO).against


class TestT5:
    """Handled daily except at weekends; and the opening hours follow holidays."""

    MONDAY = "2027-05-17"

    @pytest.mark.parametrize(
        ("closed_days", "verdict"),
        [
            (ClosedDays.EXEMPT, Verdict.NOT_APPLICABLE),
            (ClosedDays.REQUIRED, Verdict.BROKEN),
        ],
    )
    def test_the_file_says_how_a_holiday_is_read(
        self, randaberg: Guidelines, closed_days: ClosedDays, verdict: Verdict
    ) -> None:
        """17 May 2027 is a Monday, and Whit Monday as well."""
        rule = randaberg.clause(DAILY).rule
        assert isinstance(rule, HandledDaily)
        assert ClosedDays.EXEMPT is rule.closed_days
        read_so = read(randaberg, DAILY, evolve(rule, closed_days=closed_days))
        day = {"since": f"{self.MONDAY} 00:00", "at": "2027-05-18 00:00"}
        asked = evolve(
            situation(account(), handling("2027-05-14 10:00"), **day),
            calendar=evolve(calendar(), public_holidays=PublicHolidays(country="NO")),
        )

        assert {verdict: 1} == tally(assess(read_so, asked), DAILY)

    def test_the_sentences_name_each_other(self, randaberg: Guidelines) -> None:
        """«Se pkt. 10, Åpningstider»."""
        assert (HOLIDAYS_TOO,) == randaberg.clause(DAILY).against
        assert (DAILY,) == randaberg.clause(HOLIDAYS_TOO).against
        assert HOURS in randaberg.clause(DAILY).see


class TestT6:
    """«åpningstiden» stands in quotation marks: a promise, or a limit on us."""

    LATE = publication(at="2026-11-24 21:00")

    @pytest.mark.parametrize(
        ("reading", "found"),
        [
            (HoursReading.PROMISE, []),
            (HoursReading.LIMIT, [(Verdict.BROKEN, Weight.DEVIATION)]),
        ],
    )
    def test_the_file_says_how_it_is_read(
        self,
        randaberg: Guidelines,
        reading: HoursReading,
        found: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """As a promise to residents, publishing late in the evening is no breach."""
        rule = randaberg.clause(HOURS).rule
        assert isinstance(rule, FollowsOpeningHours)
        assert HoursReading.PROMISE is rule.reading
        report = ask(read(randaberg, HOURS, evolve(rule, reading=reading)), self.LATE)

        assert found == told(report, HOURS)

    def test_a_plan_may_name_any_hour(self, randaberg: Guidelines) -> None:
        """The sentences name each other."""
        assert WHEN in randaberg.clause(HOURS).against
        assert (HOURS,) == randaberg.clause(WHEN).against


class TestT7:
    """«per uke»: the municipality's own ISO weeks, also over New Year."""

    def test_week_53_is_one_week(self, randaberg: Guidelines) -> None:
        """It begins on 28 December 2026 and ends on 3 January 2027."""
        rule = randaberg.clause(NEWS).rule
        assert isinstance(rule, PublicationQuota)
        assert Per.ISO_WEEK is rule.per
        window = {"since": "2026-12-28 00:00", "at": "2027-01-11 00:00"}
        report = ask(
            randaberg,
            *published(7, "2026-12-28 12:00"),
            *published(4, "2027-01-01 12:00"),
            **window,
        )

        assert ["2026-W53"] == [
            each.outcome.period for each in report.findings if each.clause.id == NEWS
        ]

    def test_seven_days_in_two_weeks_are_no_week(self, randaberg: Guidelines) -> None:
        """From Friday to Thursday, 11 items break nothing."""
        report = ask(
            randaberg,
            *published(6, "2026-11-20 12:00"),
            *published(5, "2026-11-26 12:00"),
        )

        assert [] == told(report, NEWS)


class TestT10:
    """«Opprett aldri …» stands among good advice; of accounts, another says «skal»."""

    def test_the_advice_is_held_against_nobody(self, randaberg: Guidelines) -> None:
        """The file reads the list as the text calls it: «Noen gode råd»."""
        assert Modality.ADVICE is randaberg.clause(NO_PAGES).force
        assert randaberg.clause(NO_PAGES).rule is None

    def test_of_an_account_the_duty_speaks(self, randaberg: Guidelines) -> None:
        """Without an agreement it is a violation, whatever the advice weighs."""
        school = account(INSTAGRAM, tier="unit", opened="2026-11-24 10:00")

        assert [VIOLATION] == told(ask(randaberg, school), NEW_ACCOUNT)

    def test_the_sentences_name_each_other(self, randaberg: Guidelines) -> None:
        """Who reads the duty is shown the advice."""
        assert (NO_PAGES,) == randaberg.clause(NEW_ACCOUNT).against
        assert (NEW_ACCOUNT,) == randaberg.clause(NO_PAGES).against


class TestT11:
    """«godkjent for bruk»: by whom, and on which basis, isn't said."""

    PICTURE = "facebook:image-1"
    USED = publication(media=("image",), images=(PICTURE,), credited=True)

    @pytest.mark.parametrize("basis", [None, "Licence.", "She agreed."])
    @pytest.mark.parametrize("body", ["kommunikasjon", "kriseledelse"])
    def test_any_recorded_approval_counts(
        self, randaberg: Guidelines, body: str, basis: str | None
    ) -> None:
        """Its basis is kept, and nothing is concluded from it."""
        given = approval(self.PICTURE, body, basis=basis)
        report = ask(randaberg, self.USED, image(self.PICTURE), given)

        assert {Verdict.MET: 1} == tally(report, APPROVED)


class TestT13:
    """«inaktive», and no number of days."""

    def test_a_human_is_asked_of_each_account(self, randaberg: Guidelines) -> None:
        """Nobody invents a number."""
        report = ask(randaberg)

        assert [ASKED] == told(report, INACTIVE)
        assert ["inactive"] == asks(report, INACTIVE)

    @pytest.mark.parametrize(("answer", "found"), [("yes", [VIOLATION]), ("no", [])])
    def test_what_the_human_says_holds(
        self,
        randaberg: Guidelines,
        answer: str,
        found: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """An account that is inactive, and open, ought to have been closed."""
        said = judgement(FACEBOOK, "inactive", answer)

        assert found == told(ask(randaberg, said), INACTIVE)

    def test_a_municipality_may_set_a_number(self, randaberg: Guidelines) -> None:
        """With one, facts decide."""
        rule = randaberg.clause(INACTIVE).rule
        assert isinstance(rule, AccountEnds)
        numbered = evolve(rule, idle_for=relativedelta(days=14))
        long_ago = publication(at="2026-11-05 12:00")

        report = ask(read(randaberg, INACTIVE, numbered), long_ago)
        assert [VIOLATION] == told(report, INACTIVE)
        report = ask(read(randaberg, INACTIVE, numbered), long_ago, publication("new"))
        assert [] == told(report, INACTIVE)


class TestT14:
    """«1 … og maks 2 måneder frem i tid»: counted from the plan's own day."""

    def test_neither_agenda_nor_month_begin_the_count(
        self, randaberg: Guidelines
    ) -> None:
        """Made on the 10th and discussed on the 20th, it reaches to the 10th."""
        facts = (
            plan(made="2026-11-10 12:00"),
            agenda_item("2026-11-20 09:00"),
            plan_item("last", "2027-01-10"),
        )
        assert {Verdict.MET: 1} == tally(ask(randaberg, *facts), HORIZON)

        later = (*facts, plan_item("one more", "2027-01-11"))
        assert [WARNING] == told(ask(randaberg, *later), HORIZON)


class TestT16:
    """The archive's words are those of repealed rules; they stay the text's own."""

    def test_the_sentence_is_quoted_as_it_stands(self, randaberg: Guidelines) -> None:
        """No rule leans on a law: the four values are the text's."""
        assert "kulturelt eller forskningsmessig verdi" in randaberg.clause(VALUE).text
        assert {
            "cultural-value",
            "research-value",
            "legal-documentation",
            "important-administrative-documentation",
        } == {*randaberg.clause(VALUE).defines}

    def test_each_of_its_values_makes_worthy(self, randaberg: Guidelines) -> None:
        """A human's answer is one of them, and the copy is owed."""
        post = publication()
        for value in randaberg.clause(VALUE).defines:
            said = judgement(post.id, "archive-worthy", value)
            report = ask(randaberg, post, said)
            assert [VIOLATION] == told(report, ARCHIVED)


class TestT17:
    """«over 20-30 personer» has no source in any law: the text's own claim."""

    def test_the_band_stays_a_band(self, randaberg: Guidelines) -> None:
        """What is told carries both ends, and weighs nothing."""
        report = ask(randaberg, group(25))
        (info,) = (each for each in report.findings if each.clause.id == GROUPS)

        assert (20, 30) == (info.outcome.values["low"], info.outcome.values["high"])
        assert info.weight is None
        assert Modality.DEFINITION is info.clause.force


class TestT18:
    """«rådmannens ledergruppe»: titles change, so a body has a name of its own."""

    def test_the_meeting_is_known_by_its_role(self, randaberg: Guidelines) -> None:
        """The sentence that names it defines the word, and is dated by its reading."""
        assert ("leadership-group",) == randaberg.clause(AGENDA).defines

    def test_another_bodys_meeting_is_none(self, randaberg: Guidelines) -> None:
        """A word that nobody defined is told of, and settles nothing."""
        window = {"since": "2026-11-01 00:00", "at": "2026-12-01 00:00"}
        other = agenda_item("2026-11-10 09:00", "kriseledelse")
        assert [VIOLATION] == told(ask(randaberg, plan(), other, **window), AGENDA)

        slip = agenda_item("2026-11-10 09:00", "rådmannens-ledergruppe")
        report = ask(randaberg, plan(), slip, **window)
        assert ["agenda-item"] == asks(report, AGENDA)
        assert ["rådmannens-ledergruppe"] == [
            each.word for each in report.unknown_words
        ]


def test_the_tiers_of_the_text_are_those_of_its_rules(randaberg: Guidelines) -> None:
    """`main`, `other` and `unit` are what the three lists of accounts define."""
    tiers = {
        rule.accounts.tier
        for each in randaberg.clauses
        if (rule := each.rule) is not None and isinstance(rule.accounts, Accounts)
    }

    assert tiers - {None} <= {"main", "other", "unit"}
    assert ("main",) == randaberg.clause(MAIN).defines
