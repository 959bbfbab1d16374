"""What somebody has to approve first."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    approval,
    clause,
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

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span
from some_governance.rules.approvals import RULES, ApprovalNeeded
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

OPENING = ApprovalNeeded(of=("account",), by=("kommunikasjon",))
SAYING = ApprovalNeeded(of=("publication", "reply"), by=("kriseledelse",))

POST = "facebook:100_1"
PUBLISHED = oslo("2026-11-24 12:00")
OPENED = oslo("2026-11-24 10:00")
DAYS_END = oslo("2026-11-25 00:00")
INSTANT = timedelta(microseconds=1)

OLD = account(opened="2020-01-01 00:00")


def cleared(
    at: str | datetime = "2026-11-24 11:00", of: str = POST, body: str = "kriseledelse"
) -> Record:
    """Let the crisis management approve the post."""
    return approval(of, body, at)


def agreed(at: str | datetime, body: str = "kommunikasjon") -> Record:
    """Let Kommunikasjon agree to the page."""
    return approval(FACEBOOK, body, at)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so much on the page that asks for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def missing(fact: str, subject: str) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def unapproved(
    at: datetime = PUBLISHED, subject: str = POST, approved: datetime | None = None
) -> Outcome:
    """Give what comes out for something said that nobody approved in time."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=subject,
        account=FACEBOOK,
        at=at,
        due=at,
        values={"approved": approved},
    )


def unagreed(
    verdict: Verdict = Verdict.BROKEN, approved: datetime | None = None
) -> Outcome:
    """Give what comes out for an opening that nobody agreed to in time."""
    return Outcome(
        verdict=verdict,
        subject=FACEBOOK,
        account=FACEBOOK,
        at=OPENED,
        due=DAYS_END,
        values={"approved": approved},
    )


def said(*facts: Record, rule: ApprovalNeeded = SAYING, **how: object) -> list[Outcome]:
    """Give all that comes out for an old page and what was said there."""
    return list(rule.check(situation(OLD, *facts, **how)))


def opened(
    *facts: Record, at: str | None = "2026-11-24 10:00", asked: str = AT, **how: object
) -> list[Outcome]:
    """Give all that comes out for a page that was opened then."""
    page = account(opened=at)
    return list(OPENING.check(situation(page, *facts, at=asked, **how)))


class TestWhatIsSaid:
    """It is approved by the moment at which it is said."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (oslo("2026-10-01 12:00"), counted(Verdict.MET)),
            (PUBLISHED - INSTANT, counted(Verdict.MET)),
            (PUBLISHED, counted(Verdict.MET)),
            (PUBLISHED + INSTANT, unapproved(approved=PUBLISHED + INSTANT)),
            (None, unapproved()),
        ],
    )
    def test_before_or_at_that_instant(
        self, at: datetime | None, expected: Outcome
    ) -> None:
        """A microsecond later is too late, and is told."""
        approvals = [cleared(at)] if at else []

        assert [expected] == said(publication(), *approvals)

    def test_a_reply_as_well(self) -> None:
        """What is said to one resident is said by the municipality."""
        answer = reply()

        assert [unapproved(oslo("2026-11-24 13:00"), answer.id)] == said(answer)
        assert [counted(Verdict.MET)] == said(answer, cleared(of=answer.id))

    @pytest.mark.parametrize(
        ("of", "told"),
        [
            (("publication",), [POST]),
            (("reply",), ["facebook:100_1_1"]),
            (("reply", "publication"), [POST, "facebook:100_1_1"]),
            (("account",), []),
        ],
    )
    def test_only_what_the_text_names(
        self, of: tuple[str, ...], told: list[str]
    ) -> None:
        """A sentence about publications asks nothing of replies."""
        found = said(publication(), reply(), rule=evolve(SAYING, of=of))

        assert told == [each.subject for each in found]

    @pytest.mark.parametrize(
        "other",
        [
            cleared(of="facebook:100_2"),
            cleared(of=FACEBOOK),
            cleared(body="kommunikasjon"),
        ],
        ids=["another post", "the page", "another body"],
    )
    def test_another_approval_is_not_this_one(self, other: Record) -> None:
        """What others approved, or of something else, clears nothing."""
        assert [unapproved()] == said(publication(), other)

    @pytest.mark.parametrize("body", ["kriseledelse", "kommunikasjon"])
    def test_one_of_those_who_may_is_enough(self, body: str) -> None:
        """Where the text names two, either will do."""
        rule = evolve(SAYING, by=("kriseledelse", "kommunikasjon"))

        assert [counted(Verdict.MET)] == said(
            publication(), cleared(body=body), rule=rule
        )

    def test_one_in_time_is_enough(self) -> None:
        """Approved again afterwards, it was approved before."""
        again = approval(POST, "kriseledelse", "2026-11-25 12:00", id="again")

        assert [counted(Verdict.MET)] == said(publication(), cleared(), again)

    def test_the_first_of_the_late_is_told(self) -> None:
        """Of two that were too late, the earlier came nearer."""
        late = [
            approval(POST, "kriseledelse", "2026-11-26 12:00", id="a"),
            approval(POST, "kriseledelse", "2026-11-25 12:00", id="b"),
        ]

        assert [unapproved(approved=oslo("2026-11-25 12:00"))] == said(
            publication(), *late
        )

    @pytest.mark.parametrize(
        ("act", "expected"),
        [
            (publication(as_account=False), counted(Verdict.NOT_APPLICABLE)),
            (publication(as_account=None), missing("as-account", POST)),
            (reply(as_account=False), counted(Verdict.NOT_APPLICABLE)),
            (reply(as_account=None), missing("as-account", "facebook:100_1_1")),
            (
                reply(as_account=False, at=None),
                counted(Verdict.NOT_APPLICABLE),
            ),
            (reply(at=None), missing("at", "facebook:100_1_1")),
            (
                reply(as_account=None, at=None),
                missing("as-account", "facebook:100_1_1"),
            ),
        ],
    )
    def test_only_what_the_account_says(self, act: Record, expected: Outcome) -> None:
        """A private utterance needs no approval; whose it is, and when, is known."""
        assert [expected] == said(act)

    @pytest.mark.parametrize("act", [publication(as_account=None), reply(at=None)])
    def test_what_is_unknown_is_not_settled_by_an_approval(self, act: Record) -> None:
        """Approved at some time, and said at an unknown one: nobody can tell."""
        (outcome,) = said(act, cleared(of=act.id))

        assert Verdict.MISSING_FACT is outcome.verdict

    def test_each_for_itself(self) -> None:
        """Two approved, one private, one not."""
        posts = [publication(id) for id in ("a", "b")]
        private = publication("c", as_account=False)

        assert [
            unapproved(),
            counted(Verdict.MET, 2),
            counted(Verdict.NOT_APPLICABLE),
        ] == said(
            *posts, private, publication(), *(cleared(of=post.id) for post in posts)
        )

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            ("2026-11-24 12:00", AT, True),
            ("2026-11-24 12:01", AT, False),
            (SINCE, "2026-11-24 12:00", False),
        ],
    )
    def test_the_sentence_of_that_moment_judges_it(
        self, since: str, until: str, asks: bool
    ) -> None:
        """A version judges from its beginning up to its end."""
        view = situation(OLD, publication()).narrowed(span(since, until))

        assert [unapproved()] * asks == list(SAYING.check(view))

    @pytest.mark.parametrize(
        ("since", "until", "verdict"),
        [
            ("2026-11-24 12:00", None, Verdict.BROKEN),
            ("2026-11-24 11:00", "2026-11-24 12:01", Verdict.BROKEN),
            ("2026-11-24 12:01", None, None),
            ("2026-11-24 11:00", "2026-11-24 12:00", None),
        ],
    )
    def test_in_a_crisis_from_its_first_instant_to_its_end(
        self, since: str, until: str | None, verdict: Verdict | None
    ) -> None:
        """What was published before it was declared went its usual way."""
        text = guidelines(
            clause(SAYING, when="crisis"), modes={"crisis": DefinedMode()}
        )
        report = assess(
            text, situation(OLD, publication(), mode("crisis", since, until))
        )

        assert [verdict] * (verdict is not None) == [
            each.outcome.verdict for each in report.findings
        ]


class TestAnOpening:
    """It is approved by the day on which the account is opened."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (oslo("2026-10-01 12:00"), counted(Verdict.MET)),
            (OPENED, counted(Verdict.MET)),
            (OPENED + INSTANT, counted(Verdict.MET)),
            (DAYS_END - INSTANT, counted(Verdict.MET)),
            (DAYS_END, unagreed(approved=DAYS_END)),
            (None, unagreed()),
        ],
    )
    def test_by_the_end_of_that_day(
        self, at: datetime | None, expected: Outcome
    ) -> None:
        """On the same day is in time, the day after is not."""
        assert [expected] == opened(*([agreed(at)] if at else []))

    @pytest.mark.parametrize(
        ("asked", "verdict"),
        [
            ("2026-11-24 10:01", Verdict.PENDING),
            ("2026-11-24 23:59:59.999999", Verdict.PENDING),
            ("2026-11-25 00:00", Verdict.BROKEN),
        ],
    )
    def test_until_then_it_is_not_due(self, asked: str, verdict: Verdict) -> None:
        """While the day lasts, Kommunikasjon can still agree."""
        assert [unagreed(verdict)] == opened(asked=asked)

    def test_it_is_the_municipalitys_own_day(self) -> None:
        """Half past eleven in the evening in Oslo is another day than in UTC."""
        (outcome,) = opened(agreed("2026-11-25 00:30"), at="2026-11-24 23:30")

        assert (Verdict.BROKEN, DAYS_END) == (outcome.verdict, outcome.due)

    @pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
    def test_a_day_is_as_long_as_its_clock_says(self, day: str, hours: int) -> None:
        """The Sunday on which the clock changes ends at its own midnight."""
        first = oslo(f"{day} 00:00")
        last = first + timedelta(hours=hours) - INSTANT
        window = {"at": f"{day} 00:00", "since": "2026-01-01 00:00"}

        assert [counted(Verdict.MET)] == opened(agreed(last), **window)
        (outcome,) = opened(agreed(last + INSTANT), **window)
        assert Verdict.BROKEN is outcome.verdict

    def test_another_bodys_word_is_not_enough(self) -> None:
        """The web editor agreed, Kommunikasjon wasn't asked."""
        assert [unagreed()] == opened(agreed("2026-11-20 12:00", "web-editor"))

    def test_an_approved_post_is_no_approved_page(self) -> None:
        """What is approved is the opening itself."""
        post = approval(POST, "kommunikasjon", "2026-11-20 12:00")

        assert [unagreed()] == opened(post)

    def test_when_it_was_opened_has_to_be_known(self) -> None:
        """Agreed at some time, and opened at an unknown one: nobody can tell."""
        lacking = [missing("opened", FACEBOOK)]

        assert lacking == opened(at=None)
        assert lacking == opened(agreed("2020-01-01 12:00"), at=None)

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            ("2026-11-24 10:00", AT, True),
            ("2026-11-24 10:01", AT, False),
            (SINCE, "2026-11-24 10:00", False),
        ],
    )
    def test_openings_that_the_sentence_judges(
        self, since: str, until: str, asks: bool
    ) -> None:
        """An account that was there before the sentence needs no agreement."""
        page, held = account(opened="2026-11-24 10:00"), span(since, until)
        world = situation(page)

        assert [unagreed()] * asks == list(OPENING.check(world.narrowed(held)))
        assert [unagreed()] * asks == list(
            OPENING.check(world.narrowed(Span(), (held,)))
        )
        assert [unagreed()] * asks == list(
            OPENING.check(situation(page, since=since, at=until))
        )

    def test_an_opening_and_what_is_said(self) -> None:
        """A sentence may speak of both."""
        rule = evolve(SAYING, of=("publication", "account"))
        page = account(opened="2026-11-24 10:00")

        assert [unagreed(), unapproved()] == list(
            rule.check(situation(page, publication()))
        )


class TestWhichAccounts:
    """The text chooses accounts."""

    def test_only_the_chosen_accounts(self) -> None:
        """A sentence about main accounts asks nothing of a campaign's."""
        rule = evolve(SAYING, accounts=Accounts(tier="main"))
        other = (
            account(INSTAGRAM, tier="campaign"),
            publication("i", account=INSTAGRAM),
        )

        assert [unapproved()] == said(publication(), *other, rule=rule)

    def test_each_account_has_its_own(self) -> None:
        """What is cleared on one page is no matter of the other's."""
        found = said(
            account(INSTAGRAM, opened="2020-01-01 00:00"),
            publication(),
            publication("i", account=INSTAGRAM),
            cleared(of="i"),
        )

        assert [(FACEBOOK, Verdict.BROKEN), (INSTAGRAM, Verdict.MET)] == [
            (each.account, each.verdict) for each in found
        ]


class TestWhatIsKnown:
    """That nothing is there means something where all of it would be."""

    @pytest.mark.parametrize(
        ("covered", "lacking"),
        [
            (coverage_without("publication"), ["publication"]),
            (coverage_without("reply"), ["reply"]),
            (coverage(account=INSTAGRAM), ["publication", "reply"]),
            (
                coverage(span=span(SINCE, "2026-11-29 23:59")),
                ["publication", "reply"],
            ),
            (coverage(span=span(SINCE, AT)), []),
        ],
        ids=["no posts", "no replies", "elsewhere", "ended", "exact"],
    )
    def test_all_that_was_said_has_to_be_known(
        self, covered: Coverage, lacking: list[str]
    ) -> None:
        """What nobody saw may have gone out without a word from anybody."""
        expected = [missing(fact, FACEBOOK) for fact in lacking]

        assert expected == said(covered=[covered])
        assert [] == said(covered=[covered], rule=OPENING)

    @pytest.mark.parametrize(
        ("seen", "told"),
        [
            (ALWAYS, False),
            (Span(until=PUBLISHED), False),
            (Span(until=PUBLISHED - INSTANT), True),
            (span("2020-01-01 00:00", AT), True),
            (Span(since=PUBLISHED), True),
        ],
        ids=["all", "until then", "not quite", "not long ago", "after"],
    )
    def test_the_approvals_have_to_be_known(self, seen: Span, told: bool) -> None:
        """A post may have been approved long before; else nobody is accused."""
        covered = [coverage_without("approval"), coverage("approval", span=seen)]
        expected = missing("approval", POST) if told else unapproved()

        assert [expected] == said(publication(), covered=covered)

    @pytest.mark.parametrize(
        ("seen", "told"),
        [
            (Span(until=DAYS_END), False),
            (Span(until=DAYS_END - INSTANT), True),
            (Span(oslo("2020-01-01 00:00")), True),
        ],
        ids=["all", "ended", "not long ago"],
    )
    def test_the_agreements_have_to_be_known(self, seen: Span, told: bool) -> None:
        """Until the day is over, somebody may have agreed where nobody looked."""
        covered = [coverage_without("approval"), coverage("approval", span=seen)]
        expected = missing("approval", FACEBOOK) if told else unagreed()

        assert [expected] == opened(covered=covered)

    def test_an_approval_needs_no_whole_list(self) -> None:
        """One that is known is enough."""
        covered = [coverage_without("approval")]

        assert [counted(Verdict.MET)] == said(publication(), cleared(), covered=covered)
        assert [counted(Verdict.MET)] == opened(
            agreed("2026-11-24 12:00"), covered=covered
        )


def test_a_rule_names_its_words() -> None:
    """Who approves, and which accounts: the guidelines define both."""
    rule = evolve(SAYING, accounts=Accounts(tier="main"))

    assert ("kriseledelse", "main") == rule.words
    assert ((), Scope.ACCOUNT, False) == (rule.questions, rule.scope, rule.judged)


@pytest.mark.parametrize(
    ("of", "by", "wrong"),
    [
        ((), ("kriseledelse",), "of"),
        (("comment",), ("kriseledelse",), "of"),
        (("account",), (), "by"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(
    of: tuple[str, ...], by: tuple[str, ...], wrong: str
) -> None:
    """Nothing to approve, what a citizen says, or nobody who may."""
    with pytest.raises(ValueError, match=wrong):
        ApprovalNeeded(of=of, by=by)


def test_the_chapter_has_this_kind_of_rule() -> None:
    """Guidelines name it in their files."""
    assert ["approval-needed"] == [rule.kind for rule in RULES]
