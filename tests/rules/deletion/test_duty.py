"""What has to be removed, and what comes first."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    comment,
    coverage,
    coverage_without,
    judgement,
    oslo,
    publication,
    receipt,
    removal,
    reply,
    situation,
    span,
    step,
)

from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.deletion.duty import RemovalDuty
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

RULE = RemovalDuty(grounds=("personal-attack",), before=("documented",))
UNARCHIVED = evolve(RULE, archived=False)
BARE = evolve(UNARCHIVED, before=())
TWO = evolve(RULE, grounds=("personal-attack", "unfit"))

OF = "facebook:100_1_c"
WRITTEN = oslo("2026-11-24 12:30")
REMOVED = oslo("2026-11-25 12:00")
INSTANT = timedelta(microseconds=1)

ATTACK = judgement(OF, "removal-ground", "personal-attack")
OFF_TOPIC = judgement(OF, "removal-ground", "off-topic")


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so much of the page that asks for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def question(name: str, *, disputed: bool = False) -> Outcome:
    """Give what comes out where a human has to say more."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=OF,
        account=FACEBOOK,
        about=name,
        values={"disputed": True} if disputed else {},
    )


def missing(fact: str, subject: str = OF) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def broken(due: datetime | None = REMOVED, **values: Value) -> Outcome:
    """Give what comes out for a removal that lacks something."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        at=REMOVED,
        due=due,
        values=values,
    )


STANDS = Outcome(
    verdict=Verdict.PENDING, subject=OF, account=FACEBOOK, at=WRITTEN, due=None
)


def outcomes(
    rule: RemovalDuty, *facts: Record, page: Record | None = None, **situated: object
) -> list[Outcome]:
    """Give all that comes out for the page and one comment there."""
    page = page or account()
    return list(rule.check(situation(page, comment(), *facts, **situated)))


class TestWhatHasToGo:
    """A human says what is against the rules, and on which ground."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], question("removal-ground")),
            (["no"], counted(Verdict.NOT_APPLICABLE)),
            (["personal-attack"], STANDS),
            (["off-topic"], question("must-be-removed")),
            (["no", "personal-attack"], question("removal-ground", disputed=True)),
            (["no", "off-topic"], question("removal-ground", disputed=True)),
            (
                ["personal-attack", "off-topic"],
                question("removal-ground", disputed=True),
            ),
            (["personal-attack", "unfit"], STANDS),
            (["off-topic", "news"], question("must-be-removed")),
        ],
    )
    def test_a_comment_that_stands(self, answers: list[str], outcome: Outcome) -> None:
        """On a listed ground it has to go, on two of them too; no time is named."""
        judged = [judgement(OF, "removal-ground", answer) for answer in answers]

        assert [outcome] == outcomes(TWO, *judged)

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], question("must-be-removed")),
            (["perhaps"], question("must-be-removed")),
            (["no"], counted(Verdict.NOT_APPLICABLE)),
            (["yes"], STANDS),
            (["yes", "no"], question("must-be-removed", disputed=True)),
        ],
    )
    def test_on_another_ground_a_human_says(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """Where two sentences pull apart, nobody guesses which is stronger."""
        judged = [judgement(OF, "must-be-removed", answer) for answer in answers]

        assert [outcome] == outcomes(RULE, OFF_TOPIC, *judged)

    @pytest.mark.parametrize(
        ("ground", "must", "outcome"),
        [
            ("no", "yes", counted(Verdict.NOT_APPLICABLE)),
            ("personal-attack", "no", STANDS),
        ],
    )
    def test_where_the_text_says_it_nobody_else_is_heard(
        self, ground: str, must: str, outcome: Outcome
    ) -> None:
        """That it must be removed is asked on unlisted grounds alone."""
        judged = (
            judgement(OF, "removal-ground", ground),
            judgement(OF, "must-be-removed", must),
        )

        assert [outcome] == outcomes(RULE, *judged)

    def test_what_is_hidden_still_stands(self) -> None:
        """To hide something is not to take it away."""
        assert [STANDS] == outcomes(RULE, ATTACK, removal(action="hide"))

    def test_what_was_written_at_an_unknown_time_still_stands(self) -> None:
        """Its age is unknown, the duty isn't."""
        page, old = account(), comment(at=None)

        assert [evolve(STANDS, at=None)] == list(
            RULE.check(situation(page, old, ATTACK))
        )

    @pytest.mark.parametrize(
        ("judge", "outcome"),
        [
            ([], question("removal-ground")),
            (
                [judgement(OF, "removal-ground", "no")],
                counted(Verdict.NOT_APPLICABLE),
            ),
            ([OFF_TOPIC], question("must-be-removed")),
            (
                [OFF_TOPIC, judgement(OF, "must-be-removed", "no")],
                counted(Verdict.NOT_APPLICABLE),
            ),
            (
                [OFF_TOPIC, judgement(OF, "must-be-removed", "yes")],
                broken(step="documented"),
            ),
            ([ATTACK], broken(step="documented")),
            (
                [ATTACK, judgement(OF, "removal-ground", "unfit")],
                broken(step="documented"),
            ),
            ([ATTACK, OFF_TOPIC], question("removal-ground", disputed=True)),
        ],
    )
    def test_what_was_removed_is_judged_too(
        self, judge: list[Record], outcome: Outcome
    ) -> None:
        """Steps belong to what had to go; whether it might is another sentence's."""
        assert [outcome] == outcomes(TWO, removal(), *judge)


class TestTooLate:
    """The text names no time, so a human may say that it is over."""

    LATE = Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        at=WRITTEN,
        values={"question": "too-late", "answer": "yes"},
    )

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["no"], STANDS),
            (["yes"], LATE),
            (["yes", "no"], question("too-late", disputed=True)),
        ],
    )
    def test_an_attack_that_still_stands(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """It can become a breach."""
        judged = [judgement(OF, "too-late", each) for each in answers]

        assert [outcome] == outcomes(RULE, ATTACK, *judged)

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], question("removal-ground")),
            ([OFF_TOPIC], question("must-be-removed")),
            (
                [judgement(OF, "removal-ground", "no")],
                counted(Verdict.NOT_APPLICABLE),
            ),
            (
                [ATTACK, removal(), step("documented"), receipt()],
                counted(Verdict.MET),
            ),
            ([ATTACK, removal()], broken(step="documented")),
        ],
        ids=["no ground yet", "another ground", "no ground", "removed", "undocumented"],
    )
    def test_only_what_waits_can_wait_too_long(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """Of what may stay, and what is gone, it changes nothing."""
        assert [outcome] == outcomes(RULE, judgement(OF, "too-late"), *facts)

    def test_what_was_said_needs_no_whole_list(self) -> None:
        """A human's word is enough where nobody vouches for removals."""
        late = judgement(OF, "too-late")
        covered = [coverage_without("removal")]

        assert self.LATE in outcomes(RULE, ATTACK, late, covered=covered)


class TestOtherActions:
    """A text may want it hidden, muted, cut or closed."""

    HIDES = evolve(RULE, actions=("hide",), archived=False)
    UNHIDDEN = evolve(STANDS, values={"action": "hide"})
    CLOSES = evolve(BARE, actions=("close-comments",))
    UGLY = judgement("p", "removal-ground", "personal-attack")

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], UNHIDDEN),
            ([removal(action="mute")], UNHIDDEN),
            ([removal(action="remove-part")], UNHIDDEN),
            ([removal(action="hide"), step("documented")], counted(Verdict.MET)),
            (
                [removal(action="hide")],
                broken(step="documented", action="hide"),
            ),
            ([removal()], counted(Verdict.NOT_APPLICABLE)),
            (
                [removal(action="hide"), removal(id="x"), step("documented")],
                counted(Verdict.MET),
            ),
        ],
        ids=["stands", "muted", "cut", "hidden", "undocumented", "removed", "both"],
    )
    def test_a_duty_to_hide(self, facts: list[Record], outcome: Outcome) -> None:
        """What is hidden is done; what is gone for good can't be hidden any more."""
        assert [outcome] == outcomes(self.HIDES, ATTACK, *facts)

    @pytest.mark.parametrize(
        ("since", "outcome"),
        [
            ("2026-11-24 12:30", counted(Verdict.NOT_APPLICABLE)),
            ("2026-11-24 12:31", missing("removal")),
        ],
    )
    def test_what_is_gone_may_have_been_hidden_where_nobody_looked(
        self, since: str, outcome: Outcome
    ) -> None:
        """Then it would have been documented before that."""
        seen = coverage("removal", span=span(since, AT))
        covered = [coverage_without("removal"), seen]

        assert outcome in outcomes(self.HIDES, ATTACK, removal(), covered=covered)

    AGAIN = removal(action="hide", id="again", at="2026-11-26 12:00")
    SHOWN = removal(action="hide", until="2026-11-26 11:00")

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([SHOWN], UNHIDDEN),
            ([SHOWN, AGAIN], counted(Verdict.MET)),
            ([evolve(SHOWN, until=oslo(AT))], UNHIDDEN),
            ([evolve(SHOWN, until=oslo(AT) + INSTANT)], counted(Verdict.MET)),
            ([SHOWN, removal(id="x")], counted(Verdict.NOT_APPLICABLE)),
        ],
        ids=["shown", "hidden again", "just shown", "not yet shown", "removed"],
    )
    def test_what_is_shown_again_stands(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """It waits to be hidden, as if it never had been."""
        found = outcomes(self.HIDES, ATTACK, step("documented"), *facts)

        assert [outcome] == found

    @pytest.mark.parametrize(
        ("hidden", "unseen", "told"),
        [
            (removal(action="hide"), "2026-11-25 12:00", True),
            (removal(action="hide"), "2026-11-25 11:59", False),
            (removal(action="hide", at="2026-11-01 12:00"), "2026-11-01 12:00", True),
            (removal(action="hide", at="2026-11-01 12:00"), "2026-11-01 11:59", False),
            (removal(), "2026-11-25 12:00", False),
        ],
    )
    def test_what_nobody_looks_at_may_be_shown_again(
        self, hidden: Record, unseen: str, told: bool
    ) -> None:
        """So it isn't known to be hidden, whenever that was; what is gone is gone."""
        again = oslo(unseen) + timedelta(minutes=1)
        rule = evolve(self.HIDES, before=(), actions=("hide", "remove"))
        covered = [
            coverage_without("removal"),
            coverage("removal", span=Span(EARLIEST, oslo(unseen))),
            coverage("removal", span=Span(again)),
        ]
        found = outcomes(rule, ATTACK, hidden, covered=covered)

        assert told == (missing("removal") in found)

    @pytest.mark.parametrize("action", ["hide", "remove-part", "mute"])
    def test_several_will_do(self, action: str) -> None:
        """Where the text names two, either is right."""
        rule = evolve(BARE, actions=("remove", action))

        assert [STANDS] == outcomes(rule, ATTACK)
        assert [counted(Verdict.MET)] == outcomes(rule, ATTACK, removal(action=action))
        assert [counted(Verdict.MET)] == outcomes(rule, ATTACK, removal())

    @pytest.mark.parametrize(
        ("facts", "found"),
        [
            ([], [("p", Verdict.NEEDS_JUDGEMENT)]),
            ([UGLY], [("p", Verdict.PENDING)]),
            ([UGLY, removal("p", action="close-comments")], [(None, Verdict.MET)]),
        ],
        ids=["not judged", "open", "closed"],
    )
    def test_a_duty_to_close(
        self, facts: list[Record], found: list[tuple[str | None, Verdict]]
    ) -> None:
        """Each publication is judged, whoever's it is, and no comment."""
        came = outcomes(self.CLOSES, publication("p"), *facts)

        assert found == [(each.subject, each.verdict) for each in came]

    def test_both_are_judged_where_both_are_named(self) -> None:
        """Comments to be hidden, and publications to be closed."""
        rule = evolve(BARE, actions=("hide", "close-comments"))

        assert [OF, "p"] == [each.subject for each in outcomes(rule, publication("p"))]

    def test_what_closes_has_to_see_publications(self) -> None:
        """And nobody has to vouch for comments."""
        for fact, told in (("publication", True), ("comment", False)):
            found = outcomes(self.CLOSES, covered=[coverage_without(fact)])

            assert [missing(fact, FACEBOOK)] * told == found

    def test_no_action_is_refused(self) -> None:
        """Then nothing could ever be done."""
        with pytest.raises(ValueError, match="actions"):
            evolve(RULE, actions=())


class TestTheSteps:
    """Documented, removed, archived."""

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            (REMOVED - INSTANT, counted(Verdict.MET)),
            (REMOVED, counted(Verdict.MET)),
            (
                REMOVED + INSTANT,
                broken(None, step="documented", taken=REMOVED + INSTANT),
            ),
        ],
    )
    def test_documented_comes_first(self, at: datetime, outcome: Outcome) -> None:
        """At the same instant is early enough, a microsecond later is not."""
        documented = step("documented", at=at)

        assert [outcome] == outcomes(RULE, ATTACK, removal(), documented, receipt())

    def test_once_documented_in_time_is_enough(self) -> None:
        """Who documents it again afterwards has lost nothing."""
        steps = (
            step("documented", id="again", at="2026-11-26 12:00"),
            step("documented", at="2026-11-25 11:00"),
        )

        assert [counted(Verdict.MET)] == outcomes(
            RULE, ATTACK, removal(), *steps, receipt()
        )

    def test_the_first_time_is_told(self) -> None:
        """Of two that were too late, the earlier came nearer."""
        steps = (
            step("documented", id="later", at="2026-11-27 12:00"),
            step("documented", id="late", at="2026-11-26 12:00"),
        )
        late = broken(None, step="documented", taken=oslo("2026-11-26 12:00"))

        assert [late] == outcomes(RULE, ATTACK, removal(), *steps)

    @pytest.mark.parametrize(
        "other",
        [
            step("documented", of="facebook:100_1_d"),
            step("followed-up"),
        ],
        ids=["of another", "another step"],
    )
    def test_another_step_is_not_this_one(self, other: Record) -> None:
        """What was done about something else, or something else that was done."""
        assert [broken(step="documented")] == outcomes(RULE, ATTACK, removal(), other)

    def test_one_after_the_other(self) -> None:
        """Where the text names two, their order is the text's."""
        rule = evolve(UNARCHIVED, before=("documented", "legal"))
        early = step("legal", at="2026-11-25 10:59")
        wrong = broken(
            None, step="legal", taken=oslo("2026-11-25 10:59"), precedes="documented"
        )

        assert [wrong] == outcomes(rule, ATTACK, removal(), step("documented"), early)

    def test_each_step_is_asked_for(self) -> None:
        """The first one that lacks is told."""
        rule = evolve(UNARCHIVED, before=("documented", "followed-up"))
        first, second = step("documented"), step("followed-up")

        assert [broken(step="documented")] == outcomes(rule, ATTACK, removal(), second)
        assert [broken(step="followed-up")] == outcomes(rule, ATTACK, removal(), first)
        assert [counted(Verdict.MET)] == outcomes(
            rule, ATTACK, removal(), first, second
        )

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], broken(step="documented")),
            ([step("documented")], missing("at")),
        ],
        ids=["never", "once"],
    )
    def test_when_it_went_has_to_be_known(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """What never was done wasn't done first; what was may have been, or not."""
        gone = removal(at=None, observed="2026-11-25 12:00")
        if outcome.verdict is Verdict.BROKEN:
            outcome = evolve(outcome, at=None)

        assert [outcome] == outcomes(RULE, ATTACK, gone, *facts, receipt())

    def test_where_nothing_comes_first_it_need_not_be_known_when_it_went(self) -> None:
        """That the archive has a copy is enough."""
        facts = ATTACK, removal(at=None), receipt()

        assert [counted(Verdict.MET)] == outcomes(evolve(RULE, before=()), *facts)

    @pytest.mark.parametrize(
        ("rule", "facts", "outcome"),
        [
            (BARE, [], counted(Verdict.MET)),
            (UNARCHIVED, [step("documented")], counted(Verdict.MET)),
            (RULE, [step("documented")], broken(receipt=False)),
            (evolve(RULE, before=()), [], broken(receipt=False)),
            (evolve(RULE, before=()), [receipt()], counted(Verdict.MET)),
        ],
    )
    def test_only_what_the_text_names(
        self, rule: RemovalDuty, facts: list[Record], outcome: Outcome
    ) -> None:
        """A text without a word of archiving asks for none here."""
        assert [outcome] == outcomes(rule, ATTACK, removal(), *facts)

    @pytest.mark.parametrize(
        "copy",
        [
            receipt(captured="2026-11-25 12:00"),
            receipt(captured="2026-11-27 12:00", at="2026-11-27 13:00"),
            receipt(captured=None),
        ],
        ids=["before", "afterwards", "nobody knows"],
    )
    def test_the_copy_may_be_taken_before_or_after(self, copy: Record) -> None:
        """That it came first is for the sentence that says so."""
        facts = ATTACK, removal(), step("documented")

        assert [counted(Verdict.MET)] == outcomes(RULE, *facts, copy)

    def test_a_copy_of_something_else_is_none(self) -> None:
        """The archive has to have what was removed."""
        other = receipt("facebook:100_1_d")

        assert [broken(receipt=False)] == outcomes(
            RULE, ATTACK, removal(), step("documented"), other
        )


class TestWhatIsAskedAbout:
    """Comments that stand, and what others wrote that was removed."""

    def test_a_comment_that_was_removed_stands_no_more(self) -> None:
        """It is asked about once."""
        assert [question("removal-ground")] == outcomes(RULE, removal())

    @pytest.mark.parametrize("said", [publication("p"), reply("p")])
    def test_what_the_account_wrote_it_may_take_back(self, said: Record) -> None:
        """A slip of its own has to be neither documented nor archived here."""
        own = judgement("p", "removal-ground", "personal-attack")
        page = situation(account(), said, own, removal("p"))

        assert [] == list(RULE.check(page))

    @pytest.mark.parametrize(
        "seen",
        [[], [publication("p", as_account=None)], [reply("p", as_account=None)]],
        ids=["nobody saw it", "a publication", "a reply"],
    )
    def test_whose_words_went_has_to_be_known(self, seen: list[Record]) -> None:
        """The account may have taken back its own: on no ground anybody is asked."""
        page = situation(account(), *seen, removal("p"))

        assert [missing("as-account", "p")] == list(RULE.check(page))

    @pytest.mark.parametrize(
        "said", [publication("p", as_account=False), reply("p", as_account=False)]
    )
    def test_private_words_are_somebody_else_s(self, said: Record) -> None:
        """What went up by mistake, in no account's voice, is judged like a comment."""
        page = situation(account(), said, removal("p"))

        assert [evolve(question("removal-ground"), subject="p")] == list(
            RULE.check(page)
        )

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            (SINCE, AT, [STANDS]),
            ("2026-11-24 12:30", AT, [STANDS]),
            ("2026-11-24 12:31", AT, []),
            (SINCE, "2026-11-24 12:30", []),
        ],
    )
    def test_a_comment_is_judged_by_when_it_was_written(
        self, since: str, until: str, asks: list[Outcome]
    ) -> None:
        """By the version of that moment, and the mode."""
        world, held = situation(account(), comment(), ATTACK), span(since, until)

        assert asks == list(RULE.check(world.narrowed(held)))
        assert asks == list(RULE.check(world.narrowed(Span(), (held,))))

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            ("2026-11-25 12:00", AT, [question("removal-ground")]),
            ("2026-11-25 12:01", AT, []),
            (SINCE, "2026-11-25 12:00", [counted(Verdict.NOT_APPLICABLE)]),
        ],
    )
    def test_a_removal_is_judged_by_when_it_was_made(
        self, since: str, until: str, asks: list[Outcome]
    ) -> None:
        """
        A comment that was removed later isn't held against the older version.

        It is counted as not spoken of there: so it is, too, when nobody knows any
        more that it was removed, and a human found nothing wrong with it.
        """
        world, held = situation(account(), comment(), removal()), span(since, until)

        assert asks == list(RULE.check(world.narrowed(held)))
        assert asks == list(RULE.check(world.narrowed(Span(), (held,))))

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [("2026-11-25 12:00", STANDS), ("2026-11-25 12:01", counted(Verdict.MET))],
    )
    def test_what_is_removed_later_still_stands(
        self, at: str, outcome: Outcome
    ) -> None:
        """Nobody knows on the day before what the day brings."""
        assert [outcome] == outcomes(BARE, ATTACK, removal(), at=at)

    @pytest.mark.parametrize(
        ("facts", "undated"),
        [
            ([comment(at=None)], OF),
            ([comment(), removal(at=None)], f"{OF}:removed"),
        ],
        ids=["written", "removed"],
    )
    def test_of_an_unknown_time_the_sentence_may_not_have_held(
        self, facts: list[Record], undated: str
    ) -> None:
        """Seen while it was in force, it may have been written, or gone, before."""
        world = situation(account(), *facts, ATTACK)

        assert [missing("at", undated)] == list(
            RULE.check(world.narrowed(span("2026-11-25 00:00", AT)))
        )

    def test_each_thing_for_itself(self) -> None:
        """Two that stand rightly, one that has to go, one that went as it should."""
        found = outcomes(
            BARE,
            *(comment(id) for id in ("a", "b", "c")),
            *(judgement(id, "removal-ground", "no") for id in ("a", "b")),
            judgement("c", "removal-ground", "personal-attack"),
            ATTACK,
            removal("c"),
        )

        assert [
            STANDS,
            counted(Verdict.MET),
            counted(Verdict.NOT_APPLICABLE, 2),
        ] == found

    def test_only_the_chosen_accounts(self) -> None:
        """A sentence about main accounts asks nothing of a campaign's."""
        rule = evolve(RULE, accounts=Accounts(tier="main"))
        other = account(INSTAGRAM, tier="campaign"), comment("i", account=INSTAGRAM)

        assert [question("removal-ground")] == outcomes(rule, *other)

    def test_each_account_has_its_own(self) -> None:
        """What has to go from one page is no matter of the other's."""
        found = outcomes(
            RULE,
            account(INSTAGRAM),
            comment("i", account=INSTAGRAM),
            judgement("i", "removal-ground", "no"),
            ATTACK,
        )

        assert [(FACEBOOK, Verdict.PENDING), (INSTAGRAM, Verdict.NOT_APPLICABLE)] == [
            (each.account, each.verdict) for each in found
        ]


class TestWhatIsKnown:
    """That nothing is there means something where all of it would be."""

    @pytest.mark.parametrize(
        ("covered", "lacking"),
        [
            (coverage_without("comment"), ["comment"]),
            (coverage_without("removal"), ["removal"]),
            (coverage_without("comment", "removal"), ["comment", "removal"]),
            (coverage(account=INSTAGRAM), ["comment", "removal"]),
            (coverage(span=span(SINCE, "2026-11-29 23:59")), ["comment", "removal"]),
            (coverage(span=span(SINCE, AT)), []),
        ],
        ids=["no comments", "no removals", "neither", "elsewhere", "ended", "exact"],
    )
    def test_all_comments_and_removals_have_to_be_known(
        self, covered: Coverage, lacking: list[str]
    ) -> None:
        """A comment that nobody saw may have to go."""
        page = situation(account(), covered=[covered])

        assert [missing(fact, FACEBOOK) for fact in lacking] == list(RULE.check(page))

    @pytest.mark.parametrize(
        ("covered", "outcome"),
        [
            (coverage("comment", "removal", span=span(SINCE, AT)), STANDS),
            (
                coverage("comment", "removal", span=span(SINCE, "2026-11-26 00:00")),
                STANDS,
            ),
            (
                coverage("comment", "removal", span=span("2026-11-24 12:30", AT)),
                STANDS,
            ),
            (
                coverage("comment", "removal", span=span("2026-11-24 12:31", AT)),
                missing("removal"),
            ),
            (
                coverage("comment", "removal", span=span(SINCE, "2026-11-24 12:30")),
                missing("removal"),
            ),
            (coverage("comment"), missing("removal")),
        ],
        ids=["all", "fresh end", "since", "later", "before", "none"],
    )
    def test_whether_it_still_stands_has_to_be_known(
        self, covered: Coverage, outcome: Outcome
    ) -> None:
        """What nobody has looked at since it was written may be gone."""
        assert outcome == outcomes(RULE, ATTACK, covered=[covered])[-1]

    def test_an_old_end_of_what_was_seen_is_no_news(self) -> None:
        """Seen a month and a day ago, a comment may be gone by now."""
        seen = coverage("comment", "removal", span=span(SINCE, "2026-11-29 00:00"))
        found = outcomes(RULE, ATTACK, covered=[seen], at="2026-12-31 00:00")

        assert missing("removal") == found[-1]

    @pytest.mark.parametrize(
        ("facts", "lacking"),
        [
            ([], "step"),
            ([step("documented")], "receipt"),
        ],
    )
    @pytest.mark.parametrize(
        ("since", "until", "told"),
        [
            ("2026-11-24 12:30", "2026-11-30 00:00", False),
            ("2026-11-24 12:30", "2026-11-25 12:01", False),
            ("2026-11-24 12:31", "2026-11-30 00:00", True),
            ("2026-11-25 12:00", "2026-11-30 00:00", True),
            ("2026-11-02 00:00", "2026-11-24 12:30", True),
        ],
        ids=["all", "fresh end", "later", "from the removal on", "before"],
    )
    def test_what_was_done_has_to_be_known(
        self, facts: list[Record], lacking: str, since: str, until: str, told: bool
    ) -> None:
        """It could come since the comment was written; else nobody is accused."""
        seen = coverage("step", "receipt", span=span(since, until))
        covered = [coverage("comment", "removal"), seen]
        (outcome,) = outcomes(RULE, ATTACK, removal(), *facts, covered=covered)

        assert (missing(lacking) == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    @pytest.mark.parametrize(
        ("facts", "lacking"), [([], "step"), ([step("documented")], "receipt")]
    )
    @pytest.mark.parametrize(
        ("at", "told"), [("2026-12-29 00:00", False), ("2026-12-29 00:01", True)]
    )
    def test_what_was_done_may_have_been_told_since_anybody_looked(
        self, facts: list[Record], lacking: str, at: str, told: bool
    ) -> None:
        """A register that was gone through a month ago is too old."""
        seen = coverage("step", "receipt", span=span(SINCE, "2026-11-28 00:00"))
        covered = [coverage("comment", "removal"), seen]
        (outcome,) = outcomes(RULE, ATTACK, removal(), *facts, covered=covered, at=at)

        assert (missing(lacking) == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    @pytest.mark.parametrize(
        ("facts", "lacking"), [([], "step"), ([step("documented")], "receipt")]
    )
    @pytest.mark.parametrize(
        ("since", "told"), [(EARLIEST, False), (oslo("2020-01-01 00:00"), True)]
    )
    def test_what_was_done_about_something_undated_may_be_old(
        self, facts: list[Record], lacking: str, since: datetime, told: bool
    ) -> None:
        """Written nobody knows when, it may have been documented long ago."""
        seen = coverage("step", "receipt", span=Span(since))
        covered = [coverage("comment", "removal"), seen]
        said = comment(at=None, observed="2026-11-24 12:30"), removal(), ATTACK
        (outcome,) = RULE.check(situation(account(), *said, *facts, covered=covered))

        assert (missing(lacking) == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    def test_what_is_known_to_be_done_needs_no_whole_list(self) -> None:
        """A step and a receipt are enough."""
        facts = ATTACK, removal(), step("documented"), receipt()
        covered = [coverage("comment", "removal")]

        assert [counted(Verdict.MET)] == outcomes(RULE, *facts, covered=covered)

    def test_without_the_ground_nothing_is_met(self) -> None:
        """All steps taken, and nobody knows why: a human is asked."""
        facts = removal(), step("documented"), receipt()

        assert [question("removal-ground")] == outcomes(RULE, *facts)


class TestWhatIsDoneAsDemanded:
    """What went on another ground, documented and archived: no answer changes it."""

    DONE = (removal(), OFF_TOPIC, step("documented"), receipt())

    @pytest.mark.parametrize("answers", [[], ["yes", "no"], ["perhaps"]])
    def test_nobody_is_asked(self, answers: list[str]) -> None:
        """Nor is anything counted: it would be met, or not spoken of."""
        judged = [judgement(OF, "must-be-removed", each) for each in answers]

        assert [] == outcomes(RULE, *self.DONE, *judged)

    @pytest.mark.parametrize(
        ("answer", "verdict"),
        [("yes", Verdict.MET), ("no", Verdict.NOT_APPLICABLE)],
    )
    def test_an_answer_is_heard_all_the_same(
        self, answer: str, verdict: Verdict
    ) -> None:
        """Where a human gave one."""
        judged = judgement(OF, "must-be-removed", answer)

        assert [counted(verdict)] == outcomes(RULE, *self.DONE, judged)

    @pytest.mark.parametrize("lacks", [step("documented"), receipt()])
    def test_where_something_lacks_a_human_is_asked(self, lacks: Record) -> None:
        """A step, or the copy: then the answer decides."""
        facts = [each for each in self.DONE if each != lacks]

        assert [question("must-be-removed")] == outcomes(RULE, *facts)

    def test_where_nobody_knows_a_human_is_asked(self) -> None:
        """What may not be spoken of needs no fact."""
        facts = [each for each in self.DONE if each != receipt()]
        covered = [coverage_without("receipt")]

        assert [question("must-be-removed")] == outcomes(RULE, *facts, covered=covered)

    def test_on_which_ground_is_asked_all_the_same(self) -> None:
        """Another sentence may forbid the removal."""
        judged = judgement(OF, "removal-ground", "personal-attack")

        assert [question("removal-ground", disputed=True)] == outcomes(
            RULE, *self.DONE, judged
        )


def test_a_rule_names_its_questions_and_words() -> None:
    """What it asks, and what the guidelines have to define for it."""
    rule = evolve(RULE, accounts=Accounts(tier="main"))

    assert ("removal-ground", "must-be-removed", "too-late") == rule.questions
    assert ("personal-attack", "documented", "main") == rule.words
    assert (Scope.THREAD, False) == (rule.scope, rule.judged)


def test_what_the_file_does_not_say() -> None:
    """No step comes first, the archive has a copy, and it goes for good."""
    assert evolve(RULE, before=(), archived=True, actions=("remove",)) == RemovalDuty(
        grounds=("personal-attack",)
    )


def test_a_list_without_a_ground_is_refused() -> None:
    """Then nothing would ever have to go."""
    with pytest.raises(ValueError, match="grounds"):
        RemovalDuty(grounds=())
