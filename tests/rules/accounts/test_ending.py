"""When an account has to be closed."""

import re
from datetime import date

import pytest
from builders import (
    FACEBOOK,
    account,
    clause,
    coverage_without,
    guidelines,
    handling,
    judgement,
    mode,
    oslo,
    publication,
    situation,
    tallied,
)
from dateutil.relativedelta import relativedelta

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.accounts import AccountEnds
from some_governance.rules.rule import UNSAID, Scope
from some_governance.situation.selection import Accounts

PLANNED = AccountEnds(planned_end=True, lifecycle=("time-limited",))
MONTH = AccountEnds(idle_for=relativedelta(months=1), except_lifecycle=("dormant",))
JUDGED = AccountEnds(idle_for=UNSAID, except_lifecycle=("dormant",))

LAST = date(2026, 11, 22)
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_APPLICABLE = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)


def over(due: str = "2026-11-23 00:00", planned_end: str = "2026-11-22") -> Outcome:
    """Give what comes out for a page that is open after its last day."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=FACEBOOK,
        account=FACEBOOK,
        about="planned-end",
        due=oslo(due),
        values={"planned_end": planned_end},
    )


def missing(fact: str) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=FACEBOOK, account=FACEBOOK, about=fact
    )


def idle(since: str = "2026-10-30 00:00") -> Outcome:
    """Give what comes out for a page on which nothing was done for too long."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=FACEBOOK,
        account=FACEBOOK,
        about="inactive",
        values={"idle_since": oslo(since)},
    )


def told(rule: AccountEnds, *facts: Record, **how: object) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(situation(*facts, **how)))


class TestPlannedEnds:
    """An account that was opened for a time is closed when that is over."""

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-22 00:00", MET),
            ("2026-11-22 23:59:59", MET),
            ("2026-11-23 00:00", over()),
            ("2026-11-29 12:00", over()),
        ],
    )
    def test_the_last_day_is_one_of_its_days(self, at: str, outcome: Outcome) -> None:
        """Golden 23: on the 22nd it may be open, on the 23rd no longer."""
        page = account(lifecycle="time-limited", planned_end=LAST)

        assert [outcome] == told(PLANNED, page, at=at)

    @pytest.mark.parametrize(
        ("last", "at", "due"),
        [
            (date(2026, 3, 28), "2026-03-29 00:00", "2026-03-29 00:00"),
            (date(2026, 10, 25), "2026-10-26 00:00", "2026-10-26 00:00"),
        ],
    )
    def test_a_day_ends_at_midnight_also_when_clocks_change(
        self, last: date, at: str, due: str
    ) -> None:
        """A day of 25 hours is one day, and so is the day before one of 23."""
        page, since = account(planned_end=last), "2026-03-01 00:00"
        eve = f"{last} 23:59:59"

        assert [over(due, last.isoformat())] == told(PLANNED, page, at=at, since=since)
        assert [MET] == told(PLANNED, page, at=eve, since=since)

    @pytest.mark.parametrize(
        ("lifecycle", "outcome"),
        [
            ("time-limited", missing("planned-end")),
            ("dormant", NOT_APPLICABLE),
            (None, missing("lifecycle")),
        ],
    )
    def test_without_a_last_day_its_life_decides(
        self, lifecycle: str | None, outcome: Outcome
    ) -> None:
        """A campaign page needs a last day, another one doesn't."""
        assert [outcome] == told(PLANNED, account(lifecycle=lifecycle))

    def test_a_text_may_demand_a_last_day_of_nobody(self) -> None:
        """Where no life is named, an account without a last day is not spoken of."""
        rule = AccountEnds(planned_end=True)

        assert [NOT_APPLICABLE] == told(rule, account(lifecycle=None))

    @pytest.mark.parametrize("closed", ["2026-11-22 12:00", "2026-11-25 12:00"])
    def test_what_is_closed_by_now_is_not_spoken_of(self, closed: str) -> None:
        """What holds now is judged: also one that was closed too late is closed."""
        page = account(planned_end=LAST, closed=closed)

        assert [NOT_APPLICABLE] == told(PLANNED, page)

    def test_one_that_is_closed_later_is_still_open(self) -> None:
        """A day of closing that lies ahead closes nothing yet."""
        page = account(planned_end=LAST, closed="2026-12-24 12:00")

        assert [over()] == told(PLANNED, page)


class TestIdleAccounts:
    """An account on which nothing is done for so long is closed."""

    OLD = account(opened="2020-01-01 00:00", lifecycle="active")

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-10-29 23:59:59", idle()),
            ("2026-10-30 00:00", MET),
            ("2026-11-29 23:59", MET),
        ],
    )
    def test_a_publication_of_its_own_shows_life(
        self, at: str, outcome: Outcome
    ) -> None:
        """A month ago to the minute is not yet too long."""
        assert [outcome] == told(MONTH, self.OLD, publication(at=at))

    def test_so_does_somebody_who_looks_after_it(self) -> None:
        """The handling log shows that somebody uses it."""
        assert [MET] == told(MONTH, self.OLD, handling("2026-11-03 09:00"))

    @pytest.mark.parametrize(
        ("as_account", "outcome"), [(False, idle()), (None, missing("as-account"))]
    )
    def test_a_private_voice_does_not(
        self, as_account: bool | None, outcome: Outcome
    ) -> None:
        """What others publish on it is no life; of an unknown voice nobody knows."""
        post = publication(as_account=as_account)

        assert [outcome] == told(MONTH, self.OLD, post)

    def test_one_certain_sign_is_enough(self) -> None:
        """Beside what the account said itself, an unknown voice doesn't matter."""
        posts = publication(as_account=None), publication("facebook:100_2")

        assert [MET] == told(MONTH, self.OLD, *posts)

    @pytest.mark.parametrize(
        ("opened", "outcome"),
        [
            (None, idle()),
            ("2026-10-30 00:00", idle()),
            ("2026-10-30 00:01", MET),
        ],
    )
    def test_a_new_account_can_not_have_been_idle_so_long(
        self, opened: str | None, outcome: Outcome
    ) -> None:
        """Less than a month after it was opened it isn't idle for a month."""
        page = account(opened=opened, lifecycle="active")

        assert [outcome] == told(MONTH, page)

    @pytest.mark.parametrize("fact", ["publication", "handling"])
    def test_without_a_source_nobody_can_tell(self, fact: str) -> None:
        """That nothing is known of it doesn't show that nothing was done."""
        blind = (coverage_without(fact),)

        assert [missing(fact)] == told(MONTH, self.OLD, covered=blind)

    @pytest.mark.parametrize(
        ("lifecycle", "outcome"),
        [("dormant", NOT_APPLICABLE), (None, missing("lifecycle")), ("active", idle())],
    )
    def test_a_dormant_account_may_lie_idle(
        self, lifecycle: str | None, outcome: Outcome
    ) -> None:
        """The text lets some lie idle; of an unknown life nobody knows."""
        assert [outcome] == told(MONTH, account(lifecycle=lifecycle))

    def test_of_one_that_is_used_its_life_is_not_asked(self) -> None:
        """What an account's life is doesn't matter while it is used."""
        assert [MET] == told(MONTH, account(lifecycle=None), publication())

    def test_without_exceptions_its_life_is_not_asked(self) -> None:
        """A text without exceptions doesn't ask for the life of any account."""
        rule = AccountEnds(idle_for=relativedelta(months=1))

        assert [idle()] == told(rule, account(lifecycle=None))

    @pytest.mark.parametrize(
        ("at", "posted", "outcome"),
        [
            ("2026-03-30 02:30", "2026-03-29 03:29", idle("2026-03-29 03:30")),
            ("2026-03-30 02:30", "2026-03-29 03:30", MET),
            ("2026-10-26 02:30", "2026-10-25 02:30", MET),
            ("2026-10-26 02:30", "2026-10-25 02:29", idle("2026-10-25 02:30")),
        ],
    )
    def test_a_day_ago_is_told_by_the_clock_on_the_wall(
        self, at: str, posted: str, outcome: Outcome
    ) -> None:
        """Where the clock left that time out it is later, where it came twice first."""
        rule = AccountEnds(idle_for=relativedelta(days=1))
        world = {"since": "2026-03-01 00:00", "at": at}

        assert [outcome] == told(rule, self.OLD, publication(at=posted), **world)

    def test_what_was_done_in_a_crisis_was_done(self) -> None:
        """A sentence that doesn't hold in a crisis knows of what was done there."""
        rules = guidelines(
            clause(MONTH, unless="crisis"), modes={"crisis": DefinedMode()}
        )
        crisis = mode("crisis", "2026-11-10 00:00", "2026-11-12 00:00")
        post = publication(at="2026-11-11 12:00")
        report = assess(rules, situation(self.OLD, crisis, post))

        assert 1 == report.count(Verdict.MET)


class TestInactiveAccounts:
    """A text that names no time lets a human judge (T13)."""

    @pytest.mark.parametrize(
        ("answers", "verdict"),
        [
            ([], Verdict.NEEDS_JUDGEMENT),
            (["no"], Verdict.MET),
            (["yes"], Verdict.BROKEN),
            (["yes", "no"], Verdict.NEEDS_JUDGEMENT),
        ],
    )
    def test_a_human_says_whether_it_is_inactive(
        self, answers: list[str], verdict: Verdict
    ) -> None:
        """Yes breaks it, no keeps it, and nothing is a question."""
        said = [judgement(FACEBOOK, "inactive", answer) for answer in answers]
        (outcome,) = told(JUDGED, account(lifecycle="active"), *said)

        assert verdict is outcome.verdict
        if verdict is Verdict.NEEDS_JUDGEMENT:
            assert ("inactive", FACEBOOK) == (outcome.about, outcome.subject)
        if verdict is Verdict.BROKEN:
            assert {"question": "inactive", "answer": "yes"} == dict(outcome.values)

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-10-29 23:59", Verdict.NEEDS_JUDGEMENT),
            ("2026-10-30 00:00", Verdict.MET),
        ],
    )
    def test_what_was_said_long_ago_is_asked_again(
        self, at: str, verdict: Verdict
    ) -> None:
        """An account that was in use 32 days ago may be inactive now."""
        said = judgement(FACEBOOK, "inactive", "no", at=at)
        (outcome,) = told(JUDGED, account(), said)

        assert verdict is outcome.verdict

    @pytest.mark.parametrize(
        ("lifecycle", "verdict"),
        [
            ("dormant", Verdict.NOT_APPLICABLE),
            (None, Verdict.MISSING_FACT),
            ("active", Verdict.BROKEN),
        ],
    )
    def test_a_dormant_account_may_be_inactive(
        self, lifecycle: str | None, verdict: Verdict
    ) -> None:
        """The exception holds here too."""
        said = judgement(FACEBOOK, "inactive")
        (outcome,) = told(JUDGED, account(lifecycle=lifecycle), said)

        assert verdict is outcome.verdict


def test_both_may_be_asked_of_one_account() -> None:
    """A campaign page that is over and lies idle breaks both, told apart."""
    rule = AccountEnds(planned_end=True, idle_for=relativedelta(months=1))

    assert [over(), idle()] == told(rule, account(planned_end=LAST))


def test_only_accounts_of_which_it_speaks() -> None:
    """A sentence about campaign pages says nothing of the main page."""
    rule = AccountEnds(planned_end=True, accounts=Accounts(tier="campaign"))

    assert [] == told(rule, account(planned_end=LAST))


@pytest.mark.parametrize(
    ("until", "tally"),
    [(date(2026, 11, 29), {}), (date(2026, 12, 1), {"broken": 1})],
)
def test_only_while_the_sentence_is_in_force(
    until: date, tally: dict[str, int]
) -> None:
    """How an account is now is judged by what holds now."""
    sentence = clause(PLANNED, until=until)

    assert tally == tallied(sentence, account(planned_end=LAST))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "it has neither planned_end nor idle_for: name one"),
        (
            {"lifecycle": ("time-limited",), "idle_for": UNSAID},
            "'lifecycle' needs a planned end: add planned_end = true",
        ),
        (
            {"except_lifecycle": ("dormant",), "planned_end": True},
            "'except_lifecycle' excepts from idle_for: name it too",
        ),
        (
            {"idle_for": relativedelta()},
            "'idle_for' is no time at all, or leads back: write one like \"P30D\"",
        ),
        (
            {"idle_for": relativedelta(months=-1)},
            "'idle_for' is no time at all, or leads back: write one like \"P30D\"",
        ),
    ],
)
def test_what_says_nothing_is_refused(fields: dict[str, object], message: str) -> None:
    """A rule that demands nothing, or can't mean what it says, is not made."""
    with pytest.raises(ValueError, match=re.escape(message)):
        AccountEnds(**fields)  # type: ignore[arg-type]


def test_it_names_its_words_and_questions() -> None:
    """Lives and tiers are words; whether an account is inactive is a question."""
    rule = AccountEnds(
        planned_end=True,
        lifecycle=("time-limited",),
        idle_for=UNSAID,
        except_lifecycle=("dormant",),
        accounts=Accounts(tier="main"),
    )

    assert ("time-limited", "dormant", "main") == rule.words
    assert (("inactive",), ()) == (rule.questions, PLANNED.questions)
    assert (True, False, False, False) == tuple(
        each.judged for each in (JUDGED, rule, PLANNED, MONTH)
    )
    assert Scope.ACCOUNT is rule.scope
