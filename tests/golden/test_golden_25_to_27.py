"""The cases that separate right from nearly right, 25 to 27: crisis and openings."""

import pytest
from builders import (
    INSTAGRAM,
    account,
    appointment,
    approval,
    comment,
    judgement,
    mode,
    person,
    publication,
    reply,
    situation,
)
from golden.reading import ASKED, OPEN, VIOLATION, asks, tally, told

from some_governance import Guidelines, Record, Report, Verdict, assess

NEW_ACCOUNT = "accounts/new-account-by-agreement"
ONLY_APPOINTED = "roles/only-appointed-administrators"
CRISIS = "crisis/through-crisis-management"
REPLYING = (
    "dialogue/reply-to-questions-and-comments",
    "dialogue/thank-for-praise",
    "dialogue/neutral-if-natural",
    "dialogue/always-reply-to-negative",
)

POST = "facebook:100_1"
OF = "facebook:100_1_c"


def ask(randaberg: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold the main page, and Kari who administers it, against the text."""
    page = account(opened="2012-01-01 00:00")
    held = person("kari"), appointment("kari")
    return assess(randaberg, situation(page, *held, *facts, **window))


class Test25:
    """In a crisis, an appointed administrator publishes without clearance."""

    FLOOD = mode("crisis", "2026-11-24 08:00", "2026-11-25 08:00")

    @pytest.mark.parametrize("said", [publication(), reply()])
    def test_it_is_a_violation_though_she_is_appointed(
        self, randaberg: Guidelines, said: Record
    ) -> None:
        """One sentence is broken, the other kept."""
        report = ask(randaberg, self.FLOOD, said)

        assert [VIOLATION] == told(report, CRISIS)
        assert {Verdict.MET: 1} == tally(report, ONLY_APPOINTED)

    @pytest.mark.parametrize(
        ("body", "at", "verdict"),
        [
            ("kriseledelse", "2026-11-24 11:59", Verdict.MET),
            ("kriseledelse", "2026-11-24 12:00", Verdict.MET),
            ("kriseledelse", "2026-11-24 12:01", Verdict.BROKEN),
            ("kommunikasjon", "2026-11-24 11:59", Verdict.BROKEN),
        ],
    )
    def test_it_goes_via_the_crisis_management(
        self, randaberg: Guidelines, body: str, at: str, verdict: Verdict
    ) -> None:
        """Cleared by them, and before it is published."""
        cleared = approval(POST, body, at)
        report = ask(randaberg, self.FLOOD, publication(), cleared)

        assert {verdict: 1} == tally(report, CRISIS)

    @pytest.mark.parametrize(
        ("at", "asked"),
        [
            ("2026-11-24 07:59", 0),
            ("2026-11-24 08:00", 1),
            ("2026-11-25 07:59", 1),
            ("2026-11-25 08:00", 0),
        ],
    )
    def test_only_while_it_lasts(
        self, randaberg: Guidelines, at: str, asked: int
    ) -> None:
        """From the instant at which it was declared, up to its end."""
        report = ask(randaberg, self.FLOOD, publication(at=at))

        assert [VIOLATION] * asked == told(report, CRISIS)

    def test_without_a_crisis_nobody_asks(self, randaberg: Guidelines) -> None:
        """The register says that none was declared."""
        report = ask(randaberg, publication())

        assert {} == tally(report, CRISIS)


class Test26:
    """The agreement with Kommunikasjon is dated the day after the opening."""

    def ask(self, randaberg: Guidelines, *agreed: Record) -> Report:
        """Open a school's account on a Tuesday, and ask on the Monday after."""
        school = account(INSTAGRAM, tier="unit", opened="2026-11-24 10:00")
        return ask(randaberg, school, *agreed)

    def test_it_is_a_violation(self, randaberg: Guidelines) -> None:
        """A day too late is no agreement beforehand."""
        report = self.ask(
            randaberg, approval(INSTAGRAM, "kommunikasjon", "2026-11-25 00:00")
        )

        assert [VIOLATION] == told(report, NEW_ACCOUNT)

    @pytest.mark.parametrize("at", ["2026-11-20 12:00", "2026-11-24 23:59"])
    def test_on_the_day_of_the_opening_it_is_in_time(
        self, randaberg: Guidelines, at: str
    ) -> None:
        """Agreements have dates, not hours."""
        report = self.ask(randaberg, approval(INSTAGRAM, "kommunikasjon", at))

        assert {Verdict.MET: 1} == tally(report, NEW_ACCOUNT)

    def test_without_one_it_is_a_violation_too(self, randaberg: Guidelines) -> None:
        """No agreement at all is no agreement beforehand."""
        assert [VIOLATION] == told(self.ask(randaberg), NEW_ACCOUNT)

    def test_an_account_from_before_is_not_asked_about(
        self, randaberg: Guidelines
    ) -> None:
        """The main page was opened long before the time that is asked about."""
        assert {} == tally(ask(randaberg), NEW_ACCOUNT)


class Test27:
    """Nobody has said whether a comment is praise, negative or neutral."""

    @pytest.mark.parametrize("clause", REPLYING)
    @pytest.mark.parametrize("facts", [[], [reply(to=OF)]], ids=["open", "answered"])
    def test_it_is_never_all_right(
        self, randaberg: Guidelines, clause: str, facts: list[Record]
    ) -> None:
        """Each sentence that depends on it asks, also when somebody has replied."""
        report = ask(randaberg, comment(), *facts)

        assert [ASKED] == told(report, clause)
        assert ["sentiment"] == asks(report, clause)

    def test_of_a_question_nobody_needs_to_know_it(self, randaberg: Guidelines) -> None:
        """That it is a question is enough for «svare på spørsmål»."""
        question = comment(), judgement(OF, "enquiry", "question")
        report = ask(randaberg, *question)

        assert [OPEN] == told(report, REPLYING[0])
        assert [ASKED] == told(report, REPLYING[3])

    def test_two_who_disagree_have_not_said_it(self, randaberg: Guidelines) -> None:
        """Praise for one, irony for another: a human is asked again."""
        judged = (judgement(OF, "sentiment", each) for each in ("praise", "negative"))
        report = ask(randaberg, comment(), *judged, reply(to=OF))

        assert [ASKED] == told(report, "dialogue/thank-for-praise")
        assert [ASKED] == told(report, "dialogue/always-reply-to-negative")
