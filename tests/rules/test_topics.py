"""How often one and the same matter is published."""

import re

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    coverage,
    guidelines,
    judgement,
    mode,
    oslo,
    publication,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.answered import Answered
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import UNLIMITED, UNSAID, Approx, Scope
from some_governance.situation.periods import Per

ONCE = PublicationQuota(at_most=1, per="ever", each="topic")
TWICE = evolve(ONCE, at_most=Approx(low=1, high=2))
STEERED = evolve(
    ONCE, except_answered=Answered(question="centrally-steered", answers=("yes",))
)
PAGE = account(opened="2026-01-01 00:00")


def met(count: int = 1) -> Outcome:
    """Give so many publications that are right."""
    return Outcome(verdict=Verdict.MET, account=FACEBOOK, count=count)


def post(
    id: str, topic: str | None = "fair", at: str | None = None, **f: object
) -> Record:
    """Publish about a matter, each id at its own hour."""
    at = at or f"2026-11-24 {ord(id) - 87:02}:00"
    return publication(id, at, topic=topic, **f)


def beyond(id: str, count: int = 2, limit: int = 1, topic: str = "fair") -> Outcome:
    """Give what comes out for a publication that is too many."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=id,
        account=FACEBOOK,
        at=oslo(f"2026-11-24 {ord(id) - 87:02}:00"),
        values={"topic": topic, "count": count, "at_most": limit},
    )


def judged(id: str, answer: str, question: str = "same-matter-again") -> Record:
    """Let a human judge a publication."""
    return judgement(id, question, answer)


def asking(id: str, question: str = "same-matter-again") -> tuple[Verdict, str, str]:
    """Give what is asked of a publication."""
    return Verdict.NEEDS_JUDGEMENT, id, question


def told(rule: PublicationQuota, *facts: Record, **how: object) -> list[Outcome]:
    """Give all that comes out for an old page."""
    return list(rule.check(situation(PAGE, *facts, **how)))


def asked(rule: PublicationQuota, *facts: Record, **how: object) -> list[object]:
    """Give what is asked, or missing."""
    return [
        (each.verdict, each.subject, each.about)
        for each in told(rule, *facts, **how)
        if each.about
    ]


class TestNamedTopics:
    """«marknadsfører me ikkje same arrangement eller sak meir enn ei gong»."""

    @pytest.mark.parametrize(
        ("rule", "ids", "outcomes"),
        [
            (ONCE, "a", [met()]),
            (ONCE, "ab", [beyond("b"), met()]),
            (ONCE, "abc", [beyond("b"), beyond("c", 3), met()]),
            (TWICE, "ab", [met(2)]),
            (TWICE, "abc", [beyond("c", 3, 2), met(2)]),
        ],
    )
    def test_the_same_matter_again_is_too_many(
        self, rule: PublicationQuota, ids: str, outcomes: list[Outcome]
    ) -> None:
        """The later ones break it, and the upper end of about so many holds."""
        assert outcomes == told(rule, *map(post, ids))

    def test_other_matters_are_counted_apart(self) -> None:
        """A fair and a concert are two matters."""
        assert [met(2)] == told(ONCE, post("a"), post("b", "concert"))

    def test_all_that_was_published_before_counts(self) -> None:
        """What was published in spring is published again in autumn."""
        before = post("a", at="2026-04-01 12:00")

        assert [beyond("b")] == told(ONCE, before, post("b"))

    @pytest.mark.parametrize(
        ("first", "outcomes"),
        [
            ("2026-11-22 23:59", [met(2)]),
            ("2026-11-23 00:00", [beyond("b"), met()]),
        ],
    )
    def test_or_what_was_published_in_a_period(
        self, first: str, outcomes: list[Outcome]
    ) -> None:
        """Once a week is once from Monday to Sunday."""
        weekly = evolve(ONCE, per=Per.ISO_WEEK)

        assert outcomes == told(weekly, post("a", at=first), post("b"))

    @pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
    def test_a_day_is_as_long_as_its_clock_says(self, day: str) -> None:
        """Over both nights in which clocks change, a day is one day."""
        daily = evolve(ONCE, per=Per.DAY)
        facts = post("a", at=f"{day} 00:00"), post("b", at=f"{day} 23:59")
        verdicts = {each.verdict for each in told(daily, *facts, since=day)}

        assert {Verdict.MET, Verdict.BROKEN} == verdicts

    def test_each_account_counts_its_own(self) -> None:
        """What is on Instagram isn't on Facebook."""
        other = account(INSTAGRAM, opened="2026-01-01 00:00")

        assert [met(), evolve(met(), account=INSTAGRAM)] == told(
            ONCE, other, post("a"), post("b", account=INSTAGRAM)
        )

    def test_what_is_not_the_accounts_does_not_count(self) -> None:
        """What others publish on it is not marketed by the municipality."""
        private = post("a", as_account=False)

        assert [met(), Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)] == (
            told(ONCE, private, post("b"))
        )

    def test_only_the_kinds_that_count(self) -> None:
        """News never breaks a quota for events: whoever published it has kept it."""
        events = evolve(ONCE, counts=("event",))

        assert [met(2)] == told(events, post("a"), post("b", kind="event"))
        assert [met(3)] == told(events, post("a"), post("b"), post("c", kind="event"))

    def test_only_in_its_mode(self) -> None:
        """What was published in a crisis doesn't count before or after."""
        rules = guidelines(
            clause(ONCE, unless="crisis"), modes={"crisis": DefinedMode()}
        )
        crisis = mode("crisis", "2026-11-24 10:00", "2026-11-24 10:30")
        report = assess(rules, situation(PAGE, post("a"), post("b"), crisis))

        assert (0, 1) == (report.count(Verdict.BROKEN), report.count(Verdict.MET))


class TestWhatAHumanSays:
    """Where topics don't tell, a human does, with one answer for each publication."""

    @pytest.mark.parametrize(
        ("rule", "facts", "wanted"),
        [
            (ONCE, [post("a", None)], []),
            (ONCE, [post("a", None), post("b", None)], [asking("b")]),
            (ONCE, [post("a"), post("b", None)], [asking("b")]),
            (ONCE, [post("a", None), post("b")], [asking("b")]),
            (TWICE, [post("a"), post("b", "concert"), post("c", None)], []),
            (TWICE, [post("a"), post("b"), post("c", None)], [asking("c")]),
            (TWICE, [post("a"), post("b", None), post("c", None)], [asking("c")]),
            (TWICE, [post("a"), post("b", None), post("c")], [asking("c")]),
            (TWICE, [post("a", "concert"), post("b", None), post("c")], []),
        ],
    )
    def test_it_is_asked_only_if_it_may_be_too_many(
        self, rule: PublicationQuota, facts: list[Record], wanted: list[object]
    ) -> None:
        """The first can't be one too many, and neither can the first two of two."""
        assert wanted == asked(rule, *facts)

    @pytest.mark.parametrize(
        ("answers", "verdict"),
        [
            (["no"], Verdict.MET),
            (["yes"], Verdict.BROKEN),
            (["yes", "no"], Verdict.NEEDS_JUDGEMENT),
        ],
    )
    @pytest.mark.parametrize("topic", [None, "fair", "concert"])
    def test_their_word_holds(
        self, answers: list[str], verdict: Verdict, topic: str | None
    ) -> None:
        """Who looked at it knows better than a name of the register."""
        said = [judged("b", answer) for answer in answers]
        outcomes = told(ONCE, post("a"), post("b", topic), *said)

        assert verdict in {each.verdict for each in outcomes}
        assert (verdict is Verdict.MET) is (outcomes == [met(2)])

    def test_what_they_say_is_told(self) -> None:
        """The finding has the question and the answer."""
        (outcome, _) = told(ONCE, post("a"), post("b", None), judged("b", "yes"))

        assert {"question": "same-matter-again", "answer": "yes"} == dict(
            outcome.values
        )

    def test_of_what_was_before_the_window_nobody_is_asked(self) -> None:
        """Only what is published in it is judged."""
        old = post("a", None, "2026-04-01 12:00"), post("b", None, "2026-04-02 12:00")

        assert [] == told(ONCE, *old)

    def test_where_nobody_saw_all_it_may_be_again(self) -> None:
        """What was published before somebody looked may be the same matter."""
        seen = [
            coverage("publication", span=span("2026-06-01 00:00", "2026-12-01 00:00"))
        ]

        assert [asking("a")] == asked(ONCE, post("a"), covered=seen)
        assert [met()] == told(ONCE, post("a"), judged("a", "no"), covered=seen)

    def test_before_it_was_opened_there_was_nothing(self) -> None:
        """A page that was opened then has been seen whole."""
        seen = [
            coverage("publication", span=span("2026-01-01 00:00", "2026-12-01 00:00"))
        ]

        assert [met()] == told(ONCE, post("a"), covered=seen)

    def test_of_the_window_all_has_to_be_seen(self) -> None:
        """What nobody saw may be too many."""
        seen = [
            coverage("publication", span=span("2026-01-01 00:00", "2026-11-25 00:00"))
        ]

        assert [(Verdict.MISSING_FACT, FACEBOOK, "publication")] == asked(
            ONCE, post("a"), covered=seen
        )


class TestWhatMayNotCount:
    """What isn't known of a publication matters only where it is too many."""

    EVENTS = evolve(ONCE, counts=("event",))

    @pytest.mark.parametrize(
        ("rule", "fields", "wanted"),
        [
            (ONCE, {"as_account": None}, (Verdict.MISSING_FACT, "b", "as-account")),
            (EVENTS, {"kind": None}, asking("b", "kind")),
            (STEERED, {}, asking("b", "centrally-steered")),
        ],
    )
    def test_one_that_is_too_many_may_not_count(
        self,
        rule: PublicationQuota,
        fields: dict[str, object],
        wanted: tuple[Verdict, str, str],
    ) -> None:
        """Before it is a breach, somebody has to say."""
        first = post("a", kind="event")
        left_in = judged("a", "no", "centrally-steered")

        assert [wanted] == asked(
            rule, first, left_in, post("b", **{"kind": "event", **fields})
        )

    @pytest.mark.parametrize(
        ("rule", "fields"),
        [(ONCE, {"as_account": None}), (EVENTS, {"kind": None}), (STEERED, {})],
    )
    def test_one_before_it_may_not_count(
        self, rule: PublicationQuota, fields: dict[str, object]
    ) -> None:
        """Then the later one is asked about, and one answer settles it."""
        first = post("a", **{"kind": "event", **fields})

        assert [asking("b")] == asked(rule, first, post("b", kind="event"))

    @pytest.mark.parametrize(
        ("first", "second", "outcomes"),
        [
            ("yes", "no", [met(2)]),
            ("no", "yes", [met(2)]),
            ("no", "no", [beyond("b"), met()]),
        ],
    )
    def test_what_is_excepted_does_not_count(
        self, first: str, second: str, outcomes: list[Outcome]
    ) -> None:
        """A centrally steered campaign may be published again, and again."""
        said = [
            judged(id, answer, "centrally-steered")
            for id, answer in (("a", first), ("b", second))
        ]
        assert outcomes == told(STEERED, post("a"), post("b"), *said)

    def test_while_nothing_is_too_many_nobody_is_asked(self) -> None:
        """The exception is asked about only where it would save something."""
        assert [met()] == told(STEERED, post("a"))


class TestAnExceptionOfAnAccountsQuota:
    """Also of so many a week, some may not count."""

    WEEKLY = PublicationQuota(
        at_most=1,
        per=Per.ISO_WEEK,
        except_answered=Answered(question="centrally-steered", answers=("yes",)),
    )

    @pytest.mark.parametrize(
        ("answers", "verdicts"),
        [
            (("no", "no"), [Verdict.BROKEN]),
            (("yes", "no"), [Verdict.MET]),
            ((None, "no"), [Verdict.NEEDS_JUDGEMENT]),
            ((None, None), [Verdict.NEEDS_JUDGEMENT] * 2),
            ((None, "yes"), [Verdict.MET]),
        ],
    )
    def test_what_is_excepted_does_not_count(
        self, answers: tuple[str | None, ...], verdicts: list[Verdict]
    ) -> None:
        """One that could tip it is asked about."""
        said = [
            judged(id, answer, "centrally-steered")
            for id, answer in zip("ab", answers, strict=True)
            if answer
        ]
        found = told(self.WEEKLY, post("a"), post("b"), *said, since="2026-11-23 00:00")

        assert verdicts == [each.verdict for each in found]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"at_most": 1, "per": "ever"}, 'per = "ever" needs topics'),
        ({"at_most": UNSAID, "per": "ever", "each": "topic"}, "needs a number"),
        ({"at_most": UNLIMITED, "per": "ever", "each": "topic"}, "needs a number"),
        ({"at_least": 1, "per": "ever", "each": "topic"}, "needs a number"),
        (
            {"at_least": 1, "at_most": 1, "per": "ever", "each": "topic"},
            "needs a number",
        ),
        ({"at_most": 1, "per": UNSAID, "each": "topic"}, "a number needs a period"),
    ],
)
def test_what_can_not_be_counted_is_refused(
    fields: dict[str, object], message: str
) -> None:
    """Topics have a most, and a time in which it is counted."""
    with pytest.raises(ValueError, match=re.escape(message)):
        PublicationQuota(**fields)  # type: ignore[arg-type]


def test_it_names_its_questions() -> None:
    """A topic goes on from period to period, so a whole account is seen at once."""
    rule = evolve(STEERED, counts=("event",))

    assert ("kind", "same-matter-again", "centrally-steered") == rule.questions
    assert {"kind": ("event",), "centrally-steered": ("yes",)} == dict(rule.awaited)
    assert {"kind": ()} == dict(ONCE.awaited)
    assert (Scope.ACCOUNT, Scope.PERIOD) == (
        rule.scope,
        TestAnExceptionOfAnAccountsQuota.WEEKLY.scope,
    )


def test_what_came_before_the_account_was_opened_counts_towards_nothing() -> None:
    """Nobody vouches for that time: it could come and go without being missed."""
    early = post("a", at="2025-12-31 23:59")

    assert [met()] == told(ONCE, early, post("b"))
    assert [beyond("b")] == told(ONCE, post("a", at="2026-01-01 00:00"), post("b"))
