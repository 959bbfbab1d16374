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
    comment,
    coverage,
    coverage_without,
    delegation,
    guidelines,
    message,
    mode,
    oslo,
    person,
    publication,
    removal,
    reply,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

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

    def test_a_message_as_well(self) -> None:
        """What nobody else reads is approved where the text speaks of it."""
        answer = message("m", as_account=True)
        rule = evolve(SAYING, of=("message",))

        assert [] == said(answer)
        assert [unapproved(oslo("2026-11-24 12:30"), "m")] == said(answer, rule=rule)
        assert [counted(Verdict.MET)] == said(answer, cleared(of="m"), rule=rule)
        assert [counted(Verdict.NOT_APPLICABLE)] == said(message("m"), rule=rule)
        assert [missing("message", FACEBOOK)] == said(
            rule=rule, covered=[coverage_without("message")]
        )

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


class TestSeveralParties:
    """«avklares med Facebookredaksjon i samråd med redaksjonens ansvarlige leder»."""

    BOTH = ApprovalNeeded(of=("publication",), by_all=("editor", "kommunikasjon"))

    @pytest.mark.parametrize(
        ("editor", "leader", "lacks"),
        [
            ("2026-11-24 09:00", "2026-11-24 10:00", None),
            ("2026-11-24 10:00", "2026-11-24 10:00", None),
            ("2026-11-24 10:01", "2026-11-24 10:00", "kommunikasjon"),
            ("2026-11-24 09:00", "2026-11-24 12:01", "kommunikasjon"),
            ("2026-11-24 12:01", "2026-11-24 10:00", "editor"),
            ("2026-11-24 09:00", None, "kommunikasjon"),
            (None, "2026-11-24 10:00", "editor"),
        ],
    )
    def test_each_approves_and_in_this_order(
        self, editor: str | None, leader: str | None, lacks: str | None
    ) -> None:
        """First the editors, then their leader, both before it is published."""
        given = [
            approval(POST, body, at, id=f"{number}-{body}")
            for number, body, at in (
                (2, "editor", editor),
                (2, "kommunikasjon", leader),
            )
            if at is not None
        ]
        (outcome,) = said(publication(), *given, rule=self.BOTH)

        assert lacks == outcome.values.get("lacks")
        assert (lacks is None) is (outcome == counted(Verdict.MET))

    def test_one_approval_is_not_one_of_two(self) -> None:
        """Who may approve for both parties has to do so twice."""
        deputy = delegation("kari", "editor"), delegation("kari", "kommunikasjon")
        once = approval(POST, "web-editor", "2026-11-24 09:00", by="kari")
        twice = approval(POST, "web-editor", "2026-11-24 10:00", by="kari", id="twice")

        (outcome,) = said(publication(), *deputy, once, rule=self.BOTH)
        assert "kommunikasjon" == outcome.values["lacks"]
        assert [counted(Verdict.MET)] == said(
            publication(), *deputy, once, twice, rule=self.BOTH
        )

    def test_an_earlier_approval_in_the_wrong_order_does_no_harm(self) -> None:
        """Approved again in the right order, it is in order."""
        given = [
            approval(POST, body, at, id=at)
            for body, at in (
                ("kommunikasjon", "2026-11-24 08:00"),
                ("editor", "2026-11-24 09:00"),
                ("kommunikasjon", "2026-11-24 10:00"),
            )
        ]

        assert [counted(Verdict.MET)] == said(publication(), *given, rule=self.BOTH)

    def test_what_came_first_is_told(self) -> None:
        """The finding tells who is lacking, and when it was approved at all."""
        late = [
            approval(POST, "kommunikasjon", "2026-11-25 12:00"),
            approval(POST, "editor", "2026-11-24 11:00"),
        ]
        (outcome,) = said(publication(), *late, rule=self.BOTH)

        assert {
            "lacks": "kommunikasjon",
            "approved": oslo("2026-11-24 11:00"),
        } == dict(outcome.values)


class TestInAnyOrder:
    """Where the text puts nobody first, both agree whenever they do."""

    BOTH = ApprovalNeeded(
        of=("publication",), by_all=("editor", "kommunikasjon"), ordered=False
    )
    THREE = evolve(BOTH, by_all=("editor", "kommunikasjon", "kriseledelse"))
    EARLY, LATER = "2026-11-24 09:00", "2026-11-24 10:00"

    @pytest.mark.parametrize(
        ("editor", "leader", "lacks"),
        [
            (EARLY, LATER, None),
            (LATER, EARLY, None),
            (LATER, LATER, None),
            ("2026-11-24 12:00", EARLY, None),
            ("2026-11-24 12:01", EARLY, "editor"),
            (EARLY, "2026-11-24 12:01", "kommunikasjon"),
            (EARLY, None, "kommunikasjon"),
            (None, EARLY, "editor"),
            (None, None, "editor"),
        ],
    )
    def test_each_approves_in_time(
        self, editor: str | None, leader: str | None, lacks: str | None
    ) -> None:
        """Whoever was first, both before it is published."""
        given = [
            approval(POST, body, at)
            for body, at in (("editor", editor), ("kommunikasjon", leader))
            if at is not None
        ]
        (outcome,) = said(publication(), *given, rule=self.BOTH)

        assert lacks == outcome.values.get("lacks")
        assert (lacks is None) is (outcome == counted(Verdict.MET))

    def test_that_the_order_is_open_is_told(self) -> None:
        """Who reads the finding knows that nobody had to be first."""
        (outcome,) = said(
            publication(), cleared(self.EARLY, body="editor"), rule=self.BOTH
        )

        assert {
            "ordered": False,
            "lacks": "kommunikasjon",
            "approved": oslo(self.EARLY),
        } == dict(outcome.values)

    @pytest.mark.parametrize(("count", "met"), [(1, False), (2, True), (3, True)])
    def test_one_approval_is_not_one_of_two(self, count: int, met: bool) -> None:
        """Who may approve for both parties has to do so twice."""
        deputy = delegation("kari", "editor"), delegation("kari", "kommunikasjon")
        given = (
            approval(POST, "web-editor", self.EARLY, by="kari", id=str(number))
            for number in range(count)
        )
        found = said(publication(), *deputy, *given, rule=self.BOTH)

        assert met is (found == [counted(Verdict.MET)])

    @pytest.mark.parametrize("first", ["one", "two"])
    def test_an_approval_is_left_to_whom_it_alone_can_be_of(self, first: str) -> None:
        """Kari stands in for two of them, Ola for one: nobody takes his place."""
        held = (
            delegation("kari", "editor"),
            delegation("kari", "kommunikasjon"),
            delegation("ola", "editor"),
        )
        second = {"one": "two", "two": "one"}[first]
        given = (
            approval(POST, "web-editor", self.EARLY, by="kari", id=first),
            approval(POST, "web-editor", self.EARLY, by="ola", id=second),
        )

        assert [counted(Verdict.MET)] == said(
            publication(), *held, *given, rule=self.BOTH
        )

    def test_it_is_passed_on_as_far_as_it_has_to_be(self) -> None:
        """Of three parties, each takes what another can do without."""
        held = (
            delegation("kari", "editor"),
            delegation("kari", "kommunikasjon"),
            delegation("ola", "kommunikasjon"),
            delegation("ola", "kriseledelse"),
            delegation("per", "editor"),
        )
        given = [
            approval(POST, "web-editor", self.EARLY, by=by, id=by)
            for by in ("kari", "ola", "per")
        ]

        assert [counted(Verdict.MET)] == said(
            publication(), *held, *given, rule=self.THREE
        )
        (outcome,) = said(publication(), *held, *given[:2], rule=self.THREE)
        assert "kriseledelse" == outcome.values["lacks"]

    def test_a_delegation_that_may_be_is_asked_for(self) -> None:
        """Whether Kari could speak for the editors decides about both."""
        given = (
            approval(POST, "kommunikasjon", self.EARLY),
            approval(POST, "web-editor", self.LATER, by="kari"),
        )
        blind = [coverage_without("delegation")]

        assert [missing("delegation", POST)] == said(
            publication(), *given, rule=self.BOTH, covered=blind
        )

    def test_one_of_several_has_no_order(self) -> None:
        """Where one is enough, nothing can be left open."""
        with pytest.raises(ValueError, match="'ordered' is for by_all"):
            evolve(SAYING, ordered=False)


class TestARemoval:
    """That others' words are removed is approved first."""

    RULE = ApprovalNeeded(of=("removal",), by=("kommunikasjon",))
    OF = "facebook:100_1_c"
    GONE = removal()
    REMOVED = oslo("2026-11-25 12:00")

    def unapproved(self, approved: datetime | None = None) -> Outcome:
        """Give what comes out where nobody approved it in time."""
        return unapproved(self.REMOVED, self.OF, approved)

    def agreed(self, at: str | datetime, **fields: object) -> Record:
        """Let Kommunikasjon approve that the comment goes."""
        return approval(self.OF, "kommunikasjon", at, **fields)

    @pytest.mark.parametrize(
        ("at", "late"),
        [
            (REMOVED - INSTANT, False),
            (REMOVED, False),
            (REMOVED + INSTANT, True),
        ],
    )
    def test_before_or_at_that_instant(self, at: datetime, late: bool) -> None:
        """A microsecond later is too late, and is told."""
        expected = self.unapproved(at) if late else counted(Verdict.MET)

        assert [expected] == said(comment(), self.GONE, self.agreed(at), rule=self.RULE)

    def test_nobody_approved_it(self) -> None:
        """Neither that, nor by whom it may be, is open."""
        others = (
            approval(self.OF, "editor", "2026-11-25 11:00"),
            approval(POST, "kommunikasjon", "2026-11-25 11:00"),
        )

        assert [self.unapproved()] == said(
            comment(), self.GONE, *others, rule=self.RULE
        )

    @pytest.mark.parametrize("fact", ["removal", "approval"])
    def test_what_nobody_saw_is_missing(self, fact: str) -> None:
        """Removals, and approvals, have to be known."""
        covered = [coverage_without(fact)]
        lacking = {
            "removal": [missing("removal", FACEBOOK), self.unapproved()],
            "approval": [missing("approval", self.OF)],
        }

        assert lacking[fact] == said(
            comment(), self.GONE, rule=self.RULE, covered=covered
        )

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ([comment(), removal(at=None)], [missing("at", OF)]),
            ([GONE], [missing("as-account", OF)]),
            ([publication("p"), removal("p")], []),
            ([comment()], []),
            ([comment(), removal(action="hide")], []),
            ([comment(), removal(action="remove-part")], []),
        ],
        ids=["when", "whose", "our own", "stands", "hidden", "in part"],
    )
    def test_what_it_speaks_of(
        self, facts: list[Record], expected: list[Outcome]
    ) -> None:
        """Others' words, removed at a time that is known; not what is hidden."""
        assert expected == said(*facts, rule=self.RULE)

    def test_another_action_has_its_own_approver(self) -> None:
        """Who hides asks the editor, and the finding tells what was done."""
        hides = evolve(self.RULE, by=("editor",), actions=("hide", "close-comments"))
        hidden = removal(action="hide")
        given = approval(self.OF, "editor", "2026-11-25 11:00")
        (outcome,) = said(comment(), hidden, rule=hides)

        assert {"approved": None, "action": "hide"} == dict(outcome.values)
        assert [counted(Verdict.MET)] == said(comment(), hidden, given, rule=hides)
        assert [] == said(comment(), self.GONE, rule=hides)

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            ("ola", counted(Verdict.MET)),
            ("kari", None),
            (None, missing("by", OF)),
        ],
    )
    def test_nobody_approves_their_own(
        self, by: str | None, expected: Outcome | None
    ) -> None:
        """Kari removes it, so somebody else has to say yes."""
        rule = evolve(self.RULE, own=False)
        given = self.agreed("2026-11-25 11:00", by=by)

        assert [expected or self.unapproved()] == said(
            comment(), self.GONE, given, rule=rule
        )

    def test_beside_what_is_said(self) -> None:
        """A sentence may speak of both."""
        rule = evolve(self.RULE, of=("publication", "removal"))

        assert [POST, self.OF] == [
            each.subject
            for each in said(publication(), comment(), self.GONE, rule=rule)
        ]

    def test_no_action_is_refused(self) -> None:
        """Then it would be silent for ever."""
        with pytest.raises(ValueError, match="actions"):
            evolve(self.RULE, actions=())


class TestDelegation:
    """Who holds a delegation approves for its body."""

    GIVEN = approval(POST, "web-editor", "2026-11-24 11:00", by="kari")

    @pytest.mark.parametrize(
        ("held", "counts"),
        [
            (delegation("kari", "kriseledelse"), True),
            (delegation("kari", "kriseledelse", since="2026-11-24 11:00"), True),
            (delegation("kari", "kriseledelse", since="2026-11-24 11:01"), False),
            (delegation("kari", "kriseledelse", until="2026-11-24 11:00"), False),
            (delegation("ola", "kriseledelse"), False),
            (delegation("kari", "kommunikasjon"), False),
        ],
        ids=["always", "from then", "too late", "over", "another", "for others"],
    )
    def test_at_the_moment_of_the_approval(self, held: Record, counts: bool) -> None:
        """It has to hold when the approval is given."""
        expected = counted(Verdict.MET) if counts else unapproved()

        assert [expected] == said(publication(), self.GIVEN, held)

    def test_by_a_login_of_that_person(self) -> None:
        """Who approves with a login is the person behind it."""
        kari = person("kari", "facebook:1")
        given = approval(POST, "web-editor", "2026-11-24 11:00", by="facebook:1")

        assert [counted(Verdict.MET)] == said(
            publication(), kari, given, delegation("kari", "kriseledelse")
        )

    @pytest.mark.parametrize(
        ("by", "expected"),
        [("kari", missing("delegation", POST)), (None, unapproved())],
    )
    def test_without_a_source_she_may_hold_one(
        self, by: str | None, expected: Outcome
    ) -> None:
        """Where nobody says who approved, no delegation makes it count."""
        blind = [coverage_without("delegation")]
        given = approval(POST, "web-editor", "2026-11-24 11:00", by=by)

        assert [expected] == said(publication(), given, covered=blind)

    def test_a_delegation_that_may_be_is_no_matter_of_a_late_approval(self) -> None:
        """What came too late counts for nobody."""
        late = approval(POST, "web-editor", "2026-11-24 12:01", by="kari")
        blind = [coverage_without("delegation")]

        assert [unapproved()] == said(publication(), late, covered=blind)

    def test_while_it_is_not_due_nobody_has_to_know(self) -> None:
        """Kommunikasjon can still agree itself, until the day is over."""
        given = approval(FACEBOOK, "web-editor", "2026-11-24 11:00", by="kari")
        blind = [coverage_without("delegation")]

        assert [unagreed(Verdict.PENDING)] == opened(
            given, asked="2026-11-24 12:00", covered=blind
        )
        assert [missing("delegation", FACEBOOK)] == opened(given, covered=blind)

    def test_one_party_may_be_unsure_for_another_to_lack(self) -> None:
        """Whether her earlier word was the editors' decides about both."""
        rule = ApprovalNeeded(of=("publication",), by_all=("editor", "kommunikasjon"))
        first = approval(POST, "web-editor", "2026-11-24 09:00", by="kari")
        second = approval(POST, "kommunikasjon", "2026-11-24 10:00", by="ola")
        held = delegation("ola", "editor")
        blind = [coverage_without("delegation")]

        assert [missing("delegation", POST)] == said(
            publication(), first, second, held, rule=rule, covered=blind
        )


class TestNobodyApprovesTheirOwn:
    """Who publishes it is not who approves it."""

    OTHER = evolve(SAYING, own=False)

    @pytest.mark.parametrize(
        ("by", "hand", "expected"),
        [
            ("ola", "kari", counted(Verdict.MET)),
            ("kari", "kari", unapproved(approved=None)),
            ("facebook:1", "kari", unapproved(approved=None)),
            (None, "kari", missing("by", POST)),
            ("ola", None, missing("by", POST)),
            ("facebook:9", "kari", counted(Verdict.MET)),
        ],
    )
    def test_whose_hands_they_are(
        self, by: str | None, hand: str | None, expected: Outcome
    ) -> None:
        """Two people are needed, and both have to be known."""
        kari = person("kari", "facebook:1")
        given = approval(POST, "kriseledelse", "2026-11-24 11:00", by=by)

        assert [expected] == said(publication(by=hand), kari, given, rule=self.OTHER)

    @pytest.mark.parametrize(
        ("by", "expected"),
        [("facebook:9", missing("whose-hand", POST)), ("ola", counted(Verdict.MET))],
    )
    def test_a_login_of_nobody_may_be_hers(self, by: str, expected: Outcome) -> None:
        """Where the register doesn't have everybody, a login may be anybody's."""
        given = approval(POST, "kriseledelse", "2026-11-24 11:00", by=by)
        blind = [coverage_without("person")]

        assert [expected] == said(publication(), given, rule=self.OTHER, covered=blind)

    def test_another_approval_is_enough(self) -> None:
        """Her own word does no harm where somebody else approved as well."""
        given = [
            approval(POST, "kriseledelse", "2026-11-24 11:00", by=by, id=by)
            for by in ("kari", "ola")
        ]

        assert [counted(Verdict.MET)] == said(publication(), *given, rule=self.OTHER)

    def test_otherwise_one_may(self) -> None:
        """Where the text doesn't forbid it, nobody has to know the hands."""
        given = approval(POST, "kriseledelse", "2026-11-24 11:00", by="kari")

        assert [counted(Verdict.MET)] == said(publication(), given)


class TestOldApprovals:
    """An approval may get too old."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            ("2026-10-24 11:59", unapproved(approved=oslo("2026-10-24 11:59"))),
            ("2026-10-24 12:00", counted(Verdict.MET)),
            ("2026-11-24 12:00", counted(Verdict.MET)),
        ],
    )
    def test_after_a_month_it_is_none(self, at: str, expected: Outcome) -> None:
        """A month ago to the minute is not too old."""
        rule = evolve(SAYING, valid_for=relativedelta(months=1))

        assert [expected] == said(publication(), cleared(at), rule=rule)

    @pytest.mark.parametrize(
        ("at", "said_at", "verdict"),
        [
            ("2026-10-24 12:00", "2026-10-25 12:00", Verdict.MET),
            ("2026-10-24 11:59", "2026-10-25 12:00", Verdict.BROKEN),
            ("2026-03-28 12:00", "2026-03-29 12:00", Verdict.MET),
            ("2026-03-28 11:59", "2026-03-29 12:00", Verdict.BROKEN),
        ],
    )
    def test_a_day_is_one_of_the_calendar(
        self, at: str, said_at: str, verdict: Verdict
    ) -> None:
        """Over the nights in which clocks change it is 25 hours long, or 23."""
        rule = evolve(SAYING, of=("publication",), valid_for=relativedelta(days=1))
        post = publication(at=said_at)
        (outcome,) = said(post, cleared(at), rule=rule, since="2026-01-01 00:00")

        assert verdict is outcome.verdict


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"by": ("editor",), "by_all": ("editor",)}, "name one of by and by_all"),
        ({}, "name one of by and by_all"),
        (
            {"by": ("editor",), "own": False, "of": ("publication", "account")},
            "'own' can't be false of an account",
        ),
        (
            {"by": ("editor",), "valid_for": relativedelta()},
            "'valid_for' is no time at all",
        ),
    ],
)
def test_what_contradicts_itself_is_refused(
    fields: dict[str, object], wrong: str
) -> None:
    """One list of parties, a hand that can be known, and time to use it in."""
    with pytest.raises(ValueError, match=wrong):
        ApprovalNeeded(**{"of": ("publication",), **fields})  # type: ignore[arg-type]


def test_a_rule_names_its_words() -> None:
    """Who approves, and which accounts: the guidelines define both."""
    rule = evolve(SAYING, accounts=Accounts(tier="main"))
    both = ApprovalNeeded(of=("account",), by_all=("editor", "kommunikasjon"))

    assert ("editor", "kommunikasjon") == both.words
    assert ("kriseledelse", "main") == rule.words
    assert ((), Scope.THREAD, False) == (rule.questions, rule.scope, rule.judged)


@pytest.mark.parametrize(
    ("of", "by", "wrong"),
    [
        ((), ("kriseledelse",), "of"),
        (("comment",), ("kriseledelse",), "of"),
        (("account",), (), "name one of by and by_all"),
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
