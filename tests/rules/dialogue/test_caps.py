"""How often one and the same correspondent is answered."""

import re

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    account,
    asked,
    clause,
    comment,
    coverage,
    coverage_without,
    guidelines,
    mode,
    oslo,
    publication,
    reply,
    situation,
    span,
)

from benchmarks.blind import blacked_out
from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.dialogue import RULES, ReplyCap
from some_governance.rules.rule import Approx, Scope
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts

CAP = ReplyCap(at_most=Approx(low=1, high=2), per=Per.ISO_WEEK)
PAGE = account(opened="2026-11-23 00:00")
WEEK = "2026-W48"
HERS, HIS = "facebook:citizen-1", "facebook:citizen-2"


def met(count: int = 1) -> Outcome:
    """Give so many weeks that are right."""
    return Outcome(verdict=Verdict.MET, account=FACEBOOK, count=count)


def beyond(number: int, count: int = 3, period: str = WEEK) -> Outcome:
    """Give what comes out for a reply that is too many."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=f"r{number}",
        account=FACEBOOK,
        period=period,
        at=oslo(f"2026-11-24 13:{number:02}"),
        values={"count": count, "at_most": 2},
    )


def missing(fact: str, of: str, period: str | None = None) -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT,
        subject=of,
        account=FACEBOOK,
        period=period,
        about=fact,
    )


def wrote(number: int, by: str | None = HERS, **fields: object) -> Record:
    """Let a citizen write."""
    return comment(f"c{number}", **{"by": by, **fields})


def answer(number: int, to: str | None = None, **fields: object) -> Record:
    """Answer the comment of that number, or another thing."""
    at = f"2026-11-24 13:{number:02}"
    return reply(f"r{number}", **{"at": at, "to": to or f"c{number}", **fields})


def exchange(count: int, by: str | None = HERS, first: int = 1) -> list[Record]:
    """Let one citizen write so often, and be answered each time."""
    numbers = range(first, first + count)
    return [fact for each in numbers for fact in (wrote(each, by), answer(each))]


def told(*facts: Record, rule: ReplyCap = CAP, **how: object) -> list[Outcome]:
    """Give all that comes out for a page that was opened in the last week."""
    return list(rule.check(situation(PAGE, *facts, **how)))


class TestTheCap:
    """«max. 1-2 svar om ugen»: the upper end is the most."""

    @pytest.mark.parametrize(
        ("count", "outcomes"),
        [
            (0, [met()]),
            (1, [met()]),
            (2, [met()]),
            (3, [beyond(3)]),
            (4, [beyond(3), beyond(4, 4)]),
        ],
    )
    def test_the_third_reply_in_a_week_is_too_many(
        self, count: int, outcomes: list[Outcome]
    ) -> None:
        """Two are right, and each one more breaks it."""
        assert outcomes == told(*exchange(count))

    @pytest.mark.parametrize(
        ("since", "outcomes"),
        [
            ("2026-11-24 13:03", [beyond(3), beyond(4, 4)]),
            ("2026-11-24 13:04", [beyond(4, 4)]),
            ("2026-11-24 13:05", [met()]),
        ],
    )
    def test_what_came_before_the_window_counts_and_was_told(
        self, since: str, outcomes: list[Outcome]
    ) -> None:
        """Each reply that is too many is told in the window in which it came."""
        assert outcomes == told(*exchange(4), since=since)

    def test_each_correspondent_has_their_own(self) -> None:
        """Two people, answered twice each, were each answered twice."""
        assert [met()] == told(*exchange(2), *exchange(2, HIS, first=3))

    def test_several_replies_to_one_comment_count_each(self) -> None:
        """What matters is how often they were answered."""
        replies = [answer(number, "c1") for number in (1, 2, 3)]

        assert [beyond(3)] == told(wrote(1), *replies)

    def test_a_reply_to_a_reply_goes_on_with_the_comment(self) -> None:
        """Answering in the thread below answers the same correspondent."""
        chain = answer(1), answer(2, "r1"), answer(3, "r2")

        assert [beyond(3)] == told(wrote(1), *chain)

    def test_a_word_under_a_publication_answers_nobody(self) -> None:
        """What the account adds to its own post is no reply to anybody."""
        replies = [answer(number, "facebook:100_1") for number in (1, 2, 3)]

        assert [met()] == told(publication(), *replies)

    def test_a_private_voice_does_not_count(self) -> None:
        """What somebody says for themselves is not the account's."""
        private = answer(3, as_account=False)

        assert [met()] == told(*exchange(2), wrote(3), private)

    def test_weeks_are_counted_apart(self) -> None:
        """Sunday's last reply is of one week, Monday's first of the next."""
        page = account(opened="2026-11-16 00:00")
        earlier = answer(3, at="2026-11-22 23:59")
        later = answer(3, at="2026-11-23 00:00")
        base = [page, *exchange(2), wrote(3)]

        assert [met(2)] == list(CAP.check(situation(*base, earlier)))
        (outcome, _) = CAP.check(situation(*base, later))
        assert ("r2", WEEK) == (outcome.subject, outcome.period)

    @pytest.mark.parametrize(
        ("day", "first", "last"),
        [
            ("2026-10-25", "2026-10-25 00:00", "2026-10-25 23:59"),
            ("2026-03-29", "2026-03-29 00:00", "2026-03-29 23:59"),
        ],
    )
    def test_a_day_is_as_long_as_its_clock_says(
        self, day: str, first: str, last: str
    ) -> None:
        """Over both nights in which clocks change, a day is one day."""
        rule = ReplyCap(at_most=1, per=Per.DAY)
        page = account(opened="2026-01-01 00:00", closed=f"{day} 23:59:59")
        facts = page, wrote(1), answer(1, at=first), answer(2, "c1", at=last)
        world = situation(*facts, since=f"{day} 00:00", at=AT)

        (outcome,) = (
            each for each in rule.check(world) if each.verdict is Verdict.BROKEN
        )
        assert ("r2", day) == (outcome.subject, outcome.period)

    def test_none_at_all_may_be_the_most(self) -> None:
        """A text may forbid it."""
        rule = ReplyCap(at_most=0, per=Per.ISO_WEEK)
        (outcome,) = told(*exchange(1), rule=rule)

        assert {"count": 1, "at_most": 0} == dict(outcome.values)


class TestWhatIsNotKnown:
    """What could tip the count has to be known."""

    @pytest.mark.parametrize(
        ("count", "unknown", "outcomes"),
        [
            (1, 1, [met()]),
            (2, 1, [missing("author", "c9")]),
            (0, 2, [met()]),
            (0, 3, [missing("author", f"c{each}") for each in (9, 10, 11)]),
            (3, 1, [beyond(3), missing("author", "c9")]),
        ],
    )
    def test_an_unknown_author_may_be_anybody(
        self, count: int, unknown: int, outcomes: list[Outcome]
    ) -> None:
        """Where she was answered twice, a third may have been to her."""
        assert outcomes == told(*exchange(count), *exchange(unknown, None, first=9))

    def test_an_unknown_author_is_told_once(self) -> None:
        """It may be the third of two people, and is one thing to find out."""
        facts = *exchange(2), *exchange(2, HIS, first=3), *exchange(1, None, first=9)

        assert [missing("author", "c9")] == told(*facts)

    def test_a_comment_that_nobody_saw_has_no_author(self) -> None:
        """What was answered may have been hers."""
        assert [missing("author", "c9")] == told(*exchange(2), answer(9))

    def test_replies_in_a_circle_answer_nobody_known(self) -> None:
        """Broken data don't lead anywhere."""
        circle = answer(8, "r9"), answer(9, "r8")

        assert [missing("author", "r9"), missing("author", "r8")] == told(
            *exchange(1), *circle
        )

    @pytest.mark.parametrize(
        ("count", "by", "outcomes"),
        [
            (2, HERS, [missing("as-account", "r9")]),
            (2, HIS, [met()]),
            (1, HERS, [met()]),
        ],
    )
    def test_an_unknown_voice_may_be_the_accounts(
        self, count: int, by: str, outcomes: list[Outcome]
    ) -> None:
        """It matters to whom it was said."""
        unknown = answer(9, as_account=None)

        assert outcomes == told(*exchange(count), wrote(9, by), unknown)

    @pytest.mark.parametrize(
        ("seen", "outcomes"),
        [
            ("2026-11-25 12:00", [missing("at", "r9")]),
            ("2026-11-23 00:00", [missing("at", "r9")]),
            ("2026-11-22 23:59", [met()]),
        ],
    )
    def test_an_unknown_moment_was_before_it_was_seen(
        self, seen: str, outcomes: list[Outcome]
    ) -> None:
        """What was seen before the week was not said in it."""
        undated = answer(9, at=None, observed=seen)

        assert outcomes == told(*exchange(2), wrote(9), undated)

    def test_all_replies_have_to_be_known(self) -> None:
        """There may be more than somebody saw."""
        outcomes = told(*exchange(2), covered=[coverage_without("reply")])

        assert [missing("reply", FACEBOOK, WEEK)] == outcomes

    def test_what_is_too_many_is_so_for_certain(self) -> None:
        """Three are too many, however many more there were."""
        blind = [coverage("reply", span=span("2026-11-24 00:00", AT))]

        assert [beyond(3), missing("reply", FACEBOOK, WEEK)] == told(
            *exchange(3), covered=blind
        )

    def test_a_week_that_lasts_is_not_over(self) -> None:
        """There may come more."""
        (outcome,) = told(*exchange(2), at="2026-11-26 00:00")

        assert (Verdict.PENDING, WEEK, oslo("2026-11-30 00:00"), FACEBOOK) == (
            outcome.verdict,
            outcome.period,
            outcome.due,
            outcome.subject,
        )


class TestWhatItSpeaksOf:
    """The text chooses accounts, and times."""

    def test_only_of_its_accounts(self) -> None:
        """What another page answers is no matter of this one."""
        rule = evolve(CAP, accounts=Accounts(platform="instagram"))

        assert [] == told(*exchange(3), rule=rule)

    def test_each_account_counts_its_own(self) -> None:
        """Twice here and once there is twice here."""
        other = account(INSTAGRAM, opened="2026-11-23 00:00")
        there = answer(3, account=INSTAGRAM)
        facts = other, *exchange(2), wrote(3, account=INSTAGRAM), there

        assert [met(), evolve(met(), account=INSTAGRAM)] == told(*facts)

    def test_only_while_an_account_was_there(self) -> None:
        """Of the weeks before it was opened nothing is said."""
        old = account(opened="2026-11-09 00:00", closed="2026-11-16 00:00")

        assert [met()] == list(CAP.check(situation(old)))

    def test_only_in_its_mode(self) -> None:
        """What is answered in a crisis doesn't count where it isn't spoken of."""
        rules = guidelines(
            clause(CAP, unless="crisis"), modes={"crisis": DefinedMode()}
        )
        crisis = mode("crisis", "2026-11-24 13:02", "2026-11-24 13:03")
        report = assess(rules, situation(PAGE, *exchange(3), crisis))

        assert 0 == report.count(Verdict.BROKEN)


def test_no_person_is_in_the_report() -> None:
    """A finding is about a reply, and never names whom it answered."""
    report = asked(CAP, PAGE, *exchange(3), *exchange(1, None, first=9))

    assert 2 == len(report.findings)
    assert "citizen" not in repr(report.findings)


def test_who_they_are_makes_no_difference() -> None:
    """With all names and ids of citizens blacked out, the outcomes are the same."""
    facts = *exchange(3), *exchange(2, HIS, first=4), *exchange(1, None, first=9)
    world = situation(PAGE, *facts)
    blind = situation(*blacked_out(world.records).facts)

    assert list(CAP.check(world)) == list(CAP.check(blind))


@pytest.mark.parametrize("at_most", [-1])
def test_less_than_none_is_refused(at_most: int) -> None:
    """Nobody can be answered less than never."""
    with pytest.raises(ValueError, match=re.escape("-1 replies: write 0 or more")):
        ReplyCap(at_most=at_most, per=Per.ISO_WEEK)


def test_it_names_its_words_and_asks_nobody() -> None:
    """It looks at one account at a time."""
    rule = evolve(CAP, accounts=Accounts(tier="main"))

    assert (("main",), (), False) == (rule.words, rule.questions, rule.judged)
    assert Scope.ACCOUNT is rule.scope
    assert "reply-cap" in [each.kind for each in RULES]
