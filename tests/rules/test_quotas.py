"""How much is published: at most so much, at least so much, or by need."""

import re
from datetime import date, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    clause,
    coverage,
    guidelines,
    judgement,
    oslo,
    publication,
    published,
    reply,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.spans import ALWAYS, Span
from some_governance.rules.quotas import RULES, PublicationQuota
from some_governance.rules.rule import UNLIMITED, UNSAID, Approx, Scope
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation

AT_MOST = PublicationQuota(at_most=3, per=Per.ISO_WEEK, counts=("news",))
AT_LEAST = PublicationQuota(at_least=3, per=Per.ISO_WEEK, counts=("news",))
EVERY_WEEK = [*published(3, "2026-11-03 12:00"), *published(3, "2026-11-10 12:00")]
EVERY_WEEK += published(3, "2026-11-17 12:00")
PAGE = account()
NOON = "2026-11-24 12:03"


def met(count: int, of: str = FACEBOOK) -> Outcome:
    """Give so many periods that keep the rule."""
    return Outcome(verdict=Verdict.MET, account=of, count=count)


def not_judged(count: int) -> Outcome:
    """Give so many periods that the rule doesn't speak of."""
    return Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK, count=count)


def whole(verdict: Verdict, week: str | None = "2026-W48", **fields: object) -> Outcome:
    """Give an outcome about a whole week of the page."""
    return Outcome(
        verdict=verdict, subject=FACEBOOK, account=FACEBOOK, period=week, **fields
    )


def asks(about: str, subject: str, **values: object) -> Outcome:
    """Give the question that a human, or a source, has to answer."""
    verdict = Verdict.NEEDS_JUDGEMENT
    if about in ("as-account", "publication"):
        verdict = Verdict.MISSING_FACT
    return Outcome(
        verdict=verdict, subject=subject, account=FACEBOOK, about=about, values=values
    )


def last_week(*facts: object, **situated: object) -> Situation:
    """Ask about the week of 23 November only."""
    return situation(PAGE, *facts, **{"since": "2026-11-23 00:00", **situated})


class TestCeiling:
    """At most three news in a week."""

    @pytest.mark.parametrize("count", [0, 2, 3])
    def test_up_to_the_most_is_right(self, count: int) -> None:
        """Two and three of three are right, and so is nothing at all."""
        assert [met(1)] == list(AT_MOST.check(last_week(*published(count))))

    def test_each_publication_beyond_the_most_is_too_many(self) -> None:
        """The fourth and the fifth of three are too many, each for itself."""
        items = list(published(5))
        broken = [
            Outcome(
                verdict=Verdict.BROKEN,
                subject=item.id,
                account=FACEBOOK,
                period="2026-W48",
                at=item.at,
                values={"count": count, "at_most": 3},
            )
            for count, item in ((4, items[3]), (5, items[4]))
        ]

        assert broken == list(AT_MOST.check(last_week(*items)))

    def test_each_account_and_each_week_has_its_own(self) -> None:
        """Three on one page and three on another, week for week, are right."""
        asked = situation(
            PAGE,
            account(INSTAGRAM),
            *EVERY_WEEK,
            *published(3),
            *published(3, account=INSTAGRAM),
        )

        assert [met(4), met(4, INSTAGRAM)] == list(AT_MOST.check(asked))

    def test_other_accounts_are_not_asked(self) -> None:
        """A quota for Instagram says nothing of Facebook."""
        rule = evolve(AT_MOST, accounts=Accounts(platform="instagram"))

        assert [] == list(rule.check(last_week(*published(4))))

    @pytest.mark.parametrize(
        "other",
        [
            {"kind": "event"},
            {"as_account": False},
            {"as_account": None, "kind": "event"},
        ],
    )
    def test_other_publications_do_not_count(self, other: dict[str, object]) -> None:
        """Events, and what citizens write on the page, are no news of ours."""
        items = [*published(3), publication("x", **other)]

        assert [met(1)] == list(AT_MOST.check(last_week(*items)))

    def test_a_quota_for_all_kinds_counts_all_kinds(self) -> None:
        """Where the text names no kind, news, events and the unknown count alike."""
        rule = evolve(AT_MOST, counts=())
        items = [
            publication("1", "2026-11-24 10:00", kind="news"),
            publication("2", "2026-11-24 11:00", kind="event"),
            publication("3", "2026-11-24 12:00", kind=None),
            publication("4", "2026-11-24 13:00", kind=None),
        ]

        assert [met(1)] == list(rule.check(last_week(*items[:3])))
        assert ["4"] == [each.subject for each in rule.check(last_week(*items))]

    def test_replies_are_no_publications(self) -> None:
        """Who answers a lot publishes nothing."""
        answers = [reply(str(number)) for number in range(4)]

        assert [met(1)] == list(AT_MOST.check(last_week(*answers)))

    def test_a_band_ends_at_its_upper_end(self) -> None:
        """«cirka 2-3» is at most three."""
        rule = evolve(AT_MOST, at_most=Approx(low=2, high=3))

        assert [met(1)] == list(rule.check(last_week(*published(3))))
        assert [4] == [
            each.values["count"] for each in rule.check(last_week(*published(4)))
        ]

    @pytest.mark.parametrize("count", [2, 3])
    def test_a_week_that_is_not_over_is_pending(self, count: int) -> None:
        """On Friday nobody knows yet how many there will be."""
        asked = last_week(*published(count), at="2026-11-27 12:00")

        assert [whole(Verdict.PENDING, due=oslo(AT), values={"count": count})] == list(
            AT_MOST.check(asked)
        )

    def test_what_is_broken_is_not_pending(self) -> None:
        """The fourth is too many on the day on which it is published."""
        asked = last_week(*published(4), at="2026-11-27 12:00")

        assert [Verdict.BROKEN] == [each.verdict for each in AT_MOST.check(asked)]

    @pytest.mark.parametrize(
        "seen",
        [
            None,
            span("2026-11-23 00:01", AT),
            span("2026-11-23 00:00", "2026-11-29 23:59"),
        ],
        ids=["nobody looked", "all but the first minute", "all but the last"],
    )
    def test_a_week_that_was_not_all_seen_is_not_known(self, seen: Span | None) -> None:
        """Three that were seen may be four."""
        covered = [] if seen is None else [coverage("publication", span=seen)]
        asked = last_week(*published(3), covered=covered)

        assert [
            whole(Verdict.MISSING_FACT, about="publication", values={"count": 3})
        ] == list(AT_MOST.check(asked))

    def test_what_was_seen_to_be_too_many_is_broken(self) -> None:
        """Four that were seen are too many, whatever else there was."""
        asked = last_week(*published(4), covered=[])

        assert [Verdict.BROKEN] == [each.verdict for each in AT_MOST.check(asked)]


class TestUnknown:
    """What nobody knows of a publication asks where it could tip the quota."""

    UNKNOWN = publication("x", "2026-11-25 12:00", kind=None)
    UNKNOWN_VOICE = publication("x", "2026-11-25 12:00", as_account=None)

    def test_an_unknown_kind_that_can_not_tip_asks_nothing(self) -> None:
        """Whatever the third is, three are right."""
        asked = last_week(*published(2), self.UNKNOWN)

        assert [met(1)] == list(AT_MOST.check(asked))

    def test_an_unknown_kind_that_could_tip_asks_a_human(self) -> None:
        """If the fourth is news, it is too many."""
        asked = last_week(*published(3), self.UNKNOWN)

        assert [asks("kind", "x")] == list(AT_MOST.check(asked))

    def test_an_unknown_voice_that_could_tip_is_a_missing_fact(self) -> None:
        """If the page itself spoke, it is too many; the platform has to tell."""
        asked = last_week(*published(3), self.UNKNOWN_VOICE)

        assert [asks("as-account", "x")] == list(AT_MOST.check(asked))

    def test_a_voice_comes_before_a_kind(self) -> None:
        """Of what kind it is matters only if the page itself spoke."""
        asked = last_week(*published(3), evolve(self.UNKNOWN, as_account=None))

        assert [asks("as-account", "x")] == list(AT_MOST.check(asked))

    def test_what_is_too_many_for_certain_is_broken_beside_the_question(self) -> None:
        """Four are too many; whether a fifth is one too is still asked."""
        asked = last_week(*published(4), self.UNKNOWN)
        broken, question = AT_MOST.check(asked)

        assert Verdict.BROKEN is broken.verdict
        assert asks("kind", "x") == question

    @pytest.mark.parametrize(
        ("answers", "verdict", "about"),
        [
            (["news"], Verdict.BROKEN, None),
            (["event"], Verdict.MET, None),
            (["news", "event"], Verdict.NEEDS_JUDGEMENT, "kind"),
        ],
    )
    def test_a_human_says_of_what_kind_it_is(
        self, answers: list[str], verdict: Verdict, about: str | None
    ) -> None:
        """Judged news counts, judged an event doesn't, and disputed it is asked."""
        judged = [judgement("x", "kind", answer) for answer in answers]
        (outcome,) = AT_MOST.check(last_week(*published(3), self.UNKNOWN, *judged))

        assert (verdict, about) == (outcome.verdict, outcome.about)
        assert (len(answers) > 1) == bool(outcome.values.get("disputed"))

    @pytest.mark.parametrize(
        ("sure", "verdict"),
        [(1, Verdict.BROKEN), (2, Verdict.NEEDS_JUDGEMENT), (3, Verdict.MET)],
    )
    def test_an_unknown_kind_may_reach_the_floor(
        self, sure: int, verdict: Verdict
    ) -> None:
        """With one unknown, one is too few, three are enough, and of two it asks."""
        (outcome,) = AT_LEAST.check(last_week(*published(sure), self.UNKNOWN))

        assert verdict is outcome.verdict

    def test_what_tips_most_and_least_is_asked_once(self) -> None:
        """Two unknown could be too few or too many: each is asked about once."""
        rule = PublicationQuota(
            at_least=1, at_most=1, per=Per.ISO_WEEK, counts=("news",)
        )
        asked = last_week(evolve(self.UNKNOWN, id="w"), self.UNKNOWN)

        assert [asks("kind", "w"), asks("kind", "x")] == list(rule.check(asked))


class TestFloor:
    """At least three news in a week."""

    @pytest.mark.parametrize("count", [3, 4])
    def test_the_least_is_enough(self, count: int) -> None:
        """Three and four of three are enough."""
        assert [met(1)] == list(AT_LEAST.check(last_week(*published(count))))

    @pytest.mark.parametrize("count", [0, 2])
    def test_less_than_the_least_is_too_little(self, count: int) -> None:
        """Two of three are too few, and so is nothing; it was due with the week."""
        assert [
            whole(Verdict.BROKEN, due=oslo(AT), values={"count": count, "at_least": 3})
        ] == list(AT_LEAST.check(last_week(*published(count))))

    def test_a_band_begins_at_its_lower_end(self) -> None:
        """«cirka 3-4» is at least three."""
        rule = evolve(AT_LEAST, at_least=Approx(low=3, high=4))

        assert [met(1)] == list(rule.check(last_week(*published(3))))
        assert [3] == [
            each.values["at_least"] for each in rule.check(last_week(*published(2)))
        ]

    def test_a_week_that_is_not_over_is_pending(self) -> None:
        """On Friday there is time left."""
        asked = last_week(*published(2), at="2026-11-27 12:00")

        assert [whole(Verdict.PENDING, due=oslo(AT), values={"count": 2})] == list(
            AT_LEAST.check(asked)
        )

    def test_a_week_that_has_enough_already_is_met(self) -> None:
        """Three on Friday are three, whatever comes."""
        asked = last_week(*published(3), at="2026-11-27 12:00")

        assert [met(1)] == list(AT_LEAST.check(asked))

    def test_a_week_that_was_not_all_seen_is_not_known(self) -> None:
        """Two that were seen may be three."""
        asked = last_week(
            *published(2), covered=[coverage("publication", account=INSTAGRAM)]
        )

        assert [
            whole(Verdict.MISSING_FACT, about="publication", values={"count": 2})
        ] == list(AT_LEAST.check(asked))

    @pytest.mark.parametrize("at", ["2026-11-27 12:00", AT])
    def test_most_and_least_of_a_week_wait_together(self, at: str) -> None:
        """One week that isn't over, or wasn't seen, is one thing to wait for."""
        rule = evolve(AT_LEAST, at_most=4)
        waiting = list(rule.check(last_week(*published(2), at=at, covered=[])))

        assert 1 == len(waiting)

    @pytest.mark.parametrize("count", [2, 3, 4, 5])
    def test_between_least_and_most_is_right(self, count: int) -> None:
        """«3-4» is kept by three and by four."""
        band = Approx(low=3, high=4)
        rule = evolve(AT_LEAST, at_least=band, at_most=band)
        (outcome,) = rule.check(last_week(*published(count)))

        assert (Verdict.MET if count in (3, 4) else Verdict.BROKEN) is outcome.verdict


class TestPeriods:
    """Weeks are the municipality's own."""

    @pytest.mark.parametrize(
        ("since", "at", "edge"),
        [
            ("2027-03-22 00:00", "2027-04-05 00:00", "2027-03-29 00:00"),
            ("2026-10-19 00:00", "2026-11-02 00:00", "2026-10-26 00:00"),
        ],
        ids=["the night in spring", "the night in autumn"],
    )
    def test_the_week_ends_at_midnight_also_when_the_clock_changes(
        self, since: str, at: str, edge: str
    ) -> None:
        """Two before midnight and two after it are two in each week."""
        sunday, monday = f"{edge[:8]}{int(edge[8:10]) - 1} 23:58", edge
        items = [*published(2, sunday), *published(2, monday)]
        rule = evolve(AT_MOST, at_most=2)

        assert [met(2)] == list(rule.check(situation(PAGE, *items, since=since, at=at)))

    def test_the_hour_that_comes_twice_counts_twice(self) -> None:
        """Two at 02:30 in autumn, an hour apart, are two."""
        once = oslo("2026-10-25 02:30")
        asked = situation(
            PAGE,
            publication("1", once),
            publication("2", once + timedelta(hours=1)),
            since="2026-10-19 00:00",
            at="2026-10-26 00:00",
        )
        (broken,) = evolve(AT_MOST, at_most=1).check(asked)

        assert ("2", "2026-W43") == (broken.subject, broken.period)

    @pytest.mark.parametrize(
        ("per", "key"),
        [
            (Per.DAY, "2026-11-24"),
            (Per.MONTH, "2026-11"),
            (Per.HALF_YEAR, "2026-H2"),
            (Per.YEAR, "2026"),
        ],
    )
    @pytest.mark.parametrize(
        ("rule", "right", "count"), [(AT_MOST, 3, 4), (AT_LEAST, 3, 2)]
    )
    def test_a_quota_can_be_of_a_day_or_of_half_a_year(
        self, rule: PublicationQuota, right: int, count: int, per: Per, key: str
    ) -> None:
        """The period is named in what is too many, or too few."""

        def broken(count: int) -> list[str | None]:
            asked = situation(
                PAGE, *published(count), since="2026-01-01 00:00", at="2027-01-01 00:00"
            )
            return [
                each.period
                for each in evolve(rule, per=per).check(asked)
                if each.verdict is Verdict.BROKEN and each.at in (None, oslo(NOON))
            ]

        assert key not in broken(right)
        assert key in broken(count)

    def test_a_day_is_the_municipalitys_own(self) -> None:
        """A minute before midnight and midnight are two days."""
        asked = situation(
            PAGE,
            *published(3, "2026-11-24 23:57"),
            publication("x", "2026-11-25 00:00", kind="news"),
            since="2026-11-24 00:00",
            at="2026-11-26 00:00",
        )

        assert [met(2)] == list(evolve(AT_MOST, per=Per.DAY).check(asked))

    @pytest.mark.parametrize(
        ("since", "weeks"),
        [("2026-11-01 23:59", 5), (SINCE, 4), ("2026-11-08 23:59", 4)],
    )
    def test_weeks_that_end_in_the_window_are_asked(
        self, since: str, weeks: int
    ) -> None:
        """Where they began before it, too: nobody else sees their end."""
        assert [met(weeks)] == list(AT_MOST.check(situation(PAGE, since=since)))

    @pytest.mark.parametrize(
        ("since", "found"),
        [
            ("2026-11-23 00:00", [3, 4]),
            ("2026-11-24 12:02", [3, 4]),
            ("2026-11-24 12:03", [4]),
            ("2026-11-24 12:04", []),
        ],
    )
    def test_what_is_too_many_is_told_in_the_window_in_which_it_came(
        self, since: str, found: list[int]
    ) -> None:
        """What came earlier in the week counts, and was told before."""
        items = published(4, "2026-11-24 12:00")
        two = evolve(AT_MOST, at_most=2)

        assert found == [
            each.values["count"]
            for each in two.check(situation(PAGE, *items, since=since))
            if each.verdict is Verdict.BROKEN
        ]


class TestLifetime:
    """A week in which the account was opened, or closed."""

    @pytest.mark.parametrize(
        ("opened", "closed"),
        [("2026-11-24 09:00", None), (None, "2026-11-27 09:00")],
        ids=["opened", "closed"],
    )
    def test_it_is_not_held_against_the_floor(
        self, opened: str | None, closed: str | None
    ) -> None:
        """An account that was open for half a week needn't fill the week."""
        brief = account(opened=opened, closed=closed)
        asked = situation(brief, since="2026-11-23 00:00")

        assert [not_judged(1)] == list(AT_LEAST.check(asked))

    @pytest.mark.parametrize(
        ("opened", "closed"),
        [("2026-11-24 09:00", None), (None, "2026-11-27 09:00")],
        ids=["opened", "closed"],
    )
    @pytest.mark.parametrize(("count", "broken"), [(3, 0), (4, 1)])
    def test_it_is_held_against_the_ceiling(
        self, opened: str | None, closed: str | None, count: int, broken: int
    ) -> None:
        """The fourth of three is too many also in the week of the opening."""
        brief = account(opened=opened, closed=closed)
        asked = situation(brief, *published(count), since="2026-11-23 00:00")
        rule = evolve(AT_MOST, at_least=1)

        assert [broken] == [
            int(each.verdict is Verdict.BROKEN) for each in rule.check(asked)
        ]

    @pytest.mark.parametrize(
        ("opened", "closed", "judged"),
        [
            ("2026-11-23 00:00", None, [met(1)]),
            (None, AT, [met(1)]),
            (AT, None, []),
            (None, "2026-11-23 00:00", []),
        ],
        ids=["from its start", "to its end", "only after it", "only before it"],
    )
    def test_a_week_is_whole_or_no_week_of_the_account(
        self, opened: str | None, closed: str | None, judged: list[Outcome]
    ) -> None:
        """Open from Monday to Monday is a whole week; before and after is none."""
        brief = account(opened=opened, closed=closed)
        asked = situation(brief, *published(3), since="2026-11-23 00:00")

        assert judged == list(AT_LEAST.check(asked))

    @pytest.mark.parametrize(
        ("opened", "closed"), [(AT, None), (None, "2026-11-23 00:00")]
    )
    def test_what_it_published_while_it_was_closed_is_told(
        self, opened: str | None, closed: str | None
    ) -> None:
        """A page that goes on publishing after its end isn't out of reach."""
        brief = account(opened=opened, closed=closed)
        asked = situation(brief, *published(4), since="2026-11-23 00:00")

        assert [("lifetime", item.id) for item in published(4)] == [
            (each.about, each.subject) for each in AT_MOST.check(asked)
        ]

    @pytest.mark.parametrize(
        "rule",
        [
            AT_LEAST,
            PublicationQuota(at_most=UNLIMITED, per=Per.ISO_WEEK),
            PublicationQuota(at_most=UNSAID, per=Per.ISO_WEEK),
        ],
    )
    def test_only_a_number_can_be_overstepped(self, rule: PublicationQuota) -> None:
        """Where no number holds, what came after the end changes nothing."""
        gone = account(closed="2026-11-23 00:00")
        asked = situation(gone, *published(4), since="2026-11-23 00:00")

        assert [] == list(rule.check(asked))


class TestKinds:
    """What a publication is, by its record and by a human."""

    @pytest.mark.parametrize(
        ("kind", "answers", "asks_for_it"),
        [
            ("news", [], False),
            ("event", [], False),
            ("news", ["news"], False),
            ("news", ["event"], True),
            ("event", ["news"], True),
            (None, ["event"], False),
            ("news", ["news", "event"], True),
        ],
    )
    def test_a_record_and_a_human_that_differ_are_a_question(
        self, kind: str | None, answers: list[str], asks_for_it: bool
    ) -> None:
        """Neither is taken before the other in silence."""
        items = [*published(3), publication("odd", "2026-11-25 12:00", kind=kind)]
        judged = [judgement("odd", "kind", answer) for answer in answers]
        found = AT_MOST.check(situation(PAGE, *items, *judged))

        assert asks_for_it == any(
            (each.subject, each.about) == ("odd", "kind") for each in found
        )


class TestModes:
    """A week in which the clause's mode began or ended."""

    def test_only_what_was_published_in_the_mode_counts(self) -> None:
        """Of four, one was published in the crisis, which the clause leaves out."""
        view = last_week(*published(4)).narrowed(
            ALWAYS, (Span(since=oslo("2026-11-24 12:01")),)
        )

        assert [met(1)] == list(AT_MOST.check(view))

    def test_it_is_not_held_against_the_floor(self) -> None:
        """Half a week out of the crisis needn't be filled."""
        view = last_week().narrowed(ALWAYS, (Span(since=oslo("2026-11-24 12:01")),))

        assert [not_judged(1)] == list(AT_LEAST.check(view))

    @pytest.mark.parametrize("rule", [AT_MOST, AT_LEAST])
    def test_a_week_out_of_the_mode_is_not_asked(self, rule: PublicationQuota) -> None:
        """A clause for crises says nothing of a week without one."""
        assert [] == list(rule.check(last_week().narrowed(ALWAYS, ())))


class TestVersions:
    """A number that changes on a day is two versions of a clause."""

    OLD = clause(AT_MOST, id="quotas/news", until=date(2026, 11, 16))
    NEW = clause(evolve(AT_MOST, at_most=1), id="quotas/news", since=date(2026, 11, 16))

    @pytest.mark.parametrize(
        ("at", "count", "broken"),
        [
            ("2026-11-15 22:00", 3, 0),
            ("2026-11-15 22:00", 4, 1),
            ("2026-11-16 00:00", 1, 0),
            ("2026-11-16 00:00", 2, 1),
        ],
    )
    def test_a_week_has_the_number_that_held_when_it_began(
        self, at: str, count: int, broken: int
    ) -> None:
        """Three a week until Sunday, and from Monday one."""
        report = assess(
            guidelines(self.OLD, self.NEW), situation(PAGE, *published(count, at))
        )

        assert broken == report.count(Verdict.BROKEN)

    def test_a_week_in_which_the_number_changed_has_the_old_one(self) -> None:
        """From Wednesday on one: in this week three are right still."""
        old = evolve(self.OLD, until=date(2026, 11, 18))
        new = evolve(self.NEW, since=date(2026, 11, 18))
        items = published(3, "2026-11-19 12:00")
        report = assess(guidelines(old, new), situation(PAGE, *items))

        assert 0 == report.count(Verdict.BROKEN)


class TestWithoutNumber:
    """The text demands and names no number, or leaves it to need."""

    ENOUGH = PublicationQuota(at_least=UNSAID, per=UNSAID)
    WEEKLY = PublicationQuota(at_least=UNSAID, per=Per.ISO_WEEK)
    NOT_TOO_MUCH = PublicationQuota(at_most=UNSAID, per=UNSAID)
    BY_NEED = PublicationQuota(at_most=UNLIMITED, per=UNSAID)

    @pytest.mark.parametrize("count", [0, 1, 100])
    @pytest.mark.parametrize("covered", [[], [coverage()]])
    def test_by_need_any_number_is_right(
        self, count: int, covered: list[object]
    ) -> None:
        """A hundred are right, nothing is right, and nobody need have looked."""
        asked = last_week(*published(count), covered=covered)

        assert [met(1)] == list(self.BY_NEED.check(asked))

    @pytest.mark.parametrize(
        ("rule", "question", "right", "wrong"),
        [
            (ENOUGH, "publishes-enough", "yes", "no"),
            (NOT_TOO_MUCH, "publishes-too-much", "no", "yes"),
        ],
    )
    def test_a_human_judges_the_window(
        self, rule: PublicationQuota, question: str, right: str, wrong: str
    ) -> None:
        """Nobody has answered, one answer is right, another wrong, two contradict."""

        def outcome(*answers: str) -> Outcome:
            judged = [judgement(FACEBOOK, question, answer) for answer in answers]
            (found,) = rule.check(last_week(*judged))
            return found

        assert asks(question, FACEBOOK) == outcome()
        assert met(1) == outcome(right)
        assert Outcome(
            verdict=Verdict.BROKEN,
            subject=FACEBOOK,
            account=FACEBOOK,
            values={"question": question, "answer": wrong},
        ) == outcome(wrong)
        assert asks(question, FACEBOOK, disputed=True) == outcome(right, wrong)

    def test_a_human_judges_each_week(self) -> None:
        """Where the text names a period, each is judged for itself."""
        asked = situation(
            PAGE, judgement(f"{FACEBOOK}#2026-W47", "publishes-enough", "yes")
        )

        assert [
            *(
                asks("publishes-enough", f"{FACEBOOK}#2026-W{week}")
                for week in (45, 46, 48)
            ),
            met(1),
        ] == list(self.WEEKLY.check(asked))

    def test_a_week_that_is_not_over_is_not_asked_about_yet(self) -> None:
        """Nobody need judge a week on its Friday."""
        asked = last_week(at="2026-11-27 12:00")

        assert [whole(Verdict.PENDING, due=oslo(AT), values={"count": 0})] == list(
            self.WEEKLY.check(asked)
        )

    @pytest.mark.parametrize(
        ("made", "counts"), [("2026-11-22 23:59", False), ("2026-11-23 00:00", True)]
    )
    def test_a_judgement_from_before_the_period_says_nothing_of_it(
        self, made: str, counts: bool
    ) -> None:
        """Who judged before the week began can't have judged the week."""
        judged = judgement(FACEBOOK, "publishes-enough", "yes", at=made)
        (outcome,) = self.ENOUGH.check(last_week(judged))

        assert counts == (outcome.verdict is Verdict.MET)

    def test_an_account_that_was_opened_since_is_not_judged(self) -> None:
        """Whether it publishes enough is asked of accounts open all the time."""
        asked = situation(account(opened="2026-11-24 09:00"))

        assert [not_judged(1)] == list(self.ENOUGH.check(asked))


class TestRule:
    """What a quota says of itself, and what is none."""

    def test_it_is_one_kind_of_rule(self) -> None:
        """Guidelines name it; each account can be asked for itself."""
        assert (PublicationQuota,) == RULES
        assert ("publication-quota", Scope.PERIOD) == (AT_MOST.kind, AT_MOST.scope)

    @pytest.mark.parametrize(
        ("rule", "questions", "judged"),
        [
            (AT_MOST, ("kind",), False),
            (evolve(AT_MOST, counts=()), (), False),
            (PublicationQuota(at_most=UNLIMITED, per=UNSAID), (), False),
            (
                PublicationQuota(at_most=UNSAID, per=UNSAID),
                ("publishes-too-much",),
                True,
            ),
            (
                PublicationQuota(at_least=UNSAID, per=UNSAID),
                ("publishes-enough",),
                True,
            ),
            (
                PublicationQuota(at_least=UNSAID, at_most=3, per=Per.ISO_WEEK),
                ("publishes-enough",),
                False,
            ),
            (
                PublicationQuota(at_least=UNSAID, at_most=UNSAID, per=Per.DAY),
                ("publishes-too-much", "publishes-enough"),
                True,
            ),
        ],
    )
    def test_it_names_its_questions(
        self, rule: PublicationQuota, questions: tuple[str, ...], judged: bool
    ) -> None:
        """Kinds and missing numbers are asked for; a human decides without numbers."""
        assert (questions, judged) == (rule.questions, rule.judged)

    def test_it_names_its_words(self) -> None:
        """Kinds and tiers are words that the guidelines define."""
        rule = evolve(AT_MOST, accounts=Accounts(tier="main", platform="facebook"))

        assert ("news", "main") == rule.words

    @pytest.mark.parametrize(
        ("fields", "refusal"),
        [
            ({"per": Per.DAY}, "it has neither at_most nor at_least: name one"),
            (
                {"per": Per.DAY, "at_least": UNLIMITED},
                'at_least = "unlimited" demands nothing: leave it out',
            ),
            (
                {"per": UNLIMITED, "at_most": UNSAID},
                'per = "unlimited" is no period: write "unsaid"',
            ),
            ({"per": Per.DAY, "at_most": -1}, "-1 publications: write 0 or more"),
            ({"per": Per.DAY, "at_least": -1}, "-1 publications: write 0 or more"),
            ({"per": UNSAID, "at_most": 3}, "a number needs a period: name per"),
            (
                {"per": UNSAID, "at_least": Approx(low=1, high=2)},
                "a number needs a period: name per",
            ),
            (
                {"per": "ever", "at_most": 3, "each": "all"},
                'per = "ever" needs topics: add each = "topic"',
            ),
            *(
                (
                    {"per": Per.DAY, "each": "all", **amount},
                    'each = "all" needs a number: name at_most or at_least',
                )
                for amount in (
                    {"at_most": UNSAID},
                    {"at_most": UNLIMITED},
                    {"at_most": 3, "at_least": UNSAID},
                )
            ),
        ],
    )
    def test_what_demands_nothing_is_no_quota(
        self, fields: dict[str, object], refusal: str
    ) -> None:
        """A quota without a number, or a number without a period, is refused."""
        with pytest.raises(ValueError, match=f"^{re.escape(refusal)}$"):
            PublicationQuota(**fields)

    def test_nothing_at_all_may_be_published(self) -> None:
        """At most none is a quota, and the first is too many."""
        rule = PublicationQuota(at_most=0, per=Per.DAY)

        assert [1] == [
            each.values["count"]
            for each in rule.check(last_week(*published(1)))
            if each.verdict is Verdict.BROKEN
        ]
