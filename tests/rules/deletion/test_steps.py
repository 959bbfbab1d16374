"""Who removes, and what they see to afterwards."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    comment,
    coverage,
    coverage_without,
    grant,
    judgement,
    oslo,
    person,
    publication,
    removal,
    reply,
    situation,
    span,
    step,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.removals import Taking
from some_governance.records.spans import Span
from some_governance.rules.deletion.steps import RemovalSteps
from some_governance.rules.rule import UNSAID, Scope
from some_governance.rules.within import Within
from some_governance.situation.selection import Accounts

BY = RemovalSteps()
RULE = RemovalSteps(after=("followed-up",))
PROMPT = evolve(RULE, within=Within(hours=24))

OF = "facebook:100_1_c"
REMOVED = oslo("2026-11-25 12:00")
DUE = oslo("2026-11-26 12:00")
INSTANT = timedelta(microseconds=1)

KARI = appointment("kari")
OLA = person("ola")


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many removals from the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def missing(fact: str, subject: str = OF) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def undone(
    verdict: Verdict = Verdict.PENDING,
    due: datetime | None = None,
    step: str = "followed-up",
) -> Outcome:
    """Give what comes out for a removal that a step still belongs to."""
    return Outcome(
        verdict=verdict,
        subject=OF,
        account=FACEBOOK,
        about=step,
        at=REMOVED,
        due=due,
        values={"step": step},
    )


REFUSED = Outcome(
    verdict=Verdict.BROKEN,
    subject=OF,
    account=FACEBOOK,
    at=REMOVED,
    values={"action": "remove"},
)
COVERED = Outcome(
    verdict=Verdict.NEEDS_JUDGEMENT,
    subject=OF,
    account=FACEBOOK,
    about="covered-by-access",
)


def outcomes(rule: RemovalSteps, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for the page and a comment that stood there."""
    world = situation(account(), comment(), person("kari"), *facts, **situated)
    return list(rule.check(world))


def followed_up(at: str | datetime = "2026-11-25 13:00", **fields: object) -> Record:
    """Let Kari follow it up."""
    return step("followed-up", at=at, **fields)


class TestTheHand:
    """Who removes is appointed."""

    @pytest.mark.parametrize(
        ("held", "outcome"),
        [
            ([KARI], counted(Verdict.MET)),
            ([appointment("kari", None)], counted(Verdict.MET)),
            ([], REFUSED),
            ([appointment("kari", role="editor")], REFUSED),
            ([appointment("kari", INSTAGRAM)], REFUSED),
            ([appointment("kari", since="2026-11-25 12:00")], counted(Verdict.MET)),
            ([appointment("kari", since="2026-11-25 12:01")], REFUSED),
            ([appointment("kari", until="2026-11-25 12:00")], REFUSED),
            ([appointment("kari", until="2026-11-25 12:01")], counted(Verdict.MET)),
        ],
    )
    def test_at_the_moment_of_the_removal(
        self, held: list[Record], outcome: Outcome
    ) -> None:
        """An appointment holds from its first instant up to, and without, its end."""
        assert [outcome] == outcomes(BY, removal(), *held)

    @pytest.mark.parametrize(
        ("roles", "outcome"),
        [(("editor",), counted(Verdict.MET)), (("web-editor",), REFUSED)],
    )
    def test_the_text_says_which_role(
        self, roles: tuple[str, ...], outcome: Outcome
    ) -> None:
        """Where editors may remove, an editor may."""
        held = appointment("kari", role="editor")

        assert [outcome] == outcomes(evolve(BY, roles=roles), removal(), held)

    @pytest.mark.parametrize(
        ("gone", "fact"),
        [
            (removal(by=None), "by"),
            (removal(at=None), "at"),
            (removal(by=None, at=None), "by"),
            (removal(by="facebook:9"), "whose-login"),
        ],
        ids=["hand", "moment", "neither", "login"],
    )
    def test_what_nobody_knows_of_it_is_missing(self, gone: Record, fact: str) -> None:
        """A removal without a hand, a moment or a person is never fine."""
        covered = coverage_without("person")

        assert [missing(fact)] == outcomes(BY, gone, KARI, covered=[covered])

    @pytest.mark.parametrize("fact", ["appointment", "grant"])
    def test_who_else_may_has_to_be_known(self, fact: str) -> None:
        """Without the register nobody is accused."""
        covered = coverage_without(fact)

        assert [missing(fact)] == outcomes(BY, removal(), covered=[covered])

    @pytest.mark.parametrize(
        ("rule", "access", "outcome"),
        [
            (BY, grant("publish"), COVERED),
            (BY, grant("remove"), COVERED),
            (evolve(BY, units=("servicetorget",)), grant("publish"), COVERED),
            (
                evolve(BY, units=("servicetorget",)),
                grant("remove"),
                counted(Verdict.MET),
            ),
        ],
    )
    def test_a_units_own_access(
        self, rule: RemovalSteps, access: Record, outcome: Outcome
    ) -> None:
        """It covers what it was granted for, of a unit that the text names."""
        desk = person("ola", unit="servicetorget")

        assert [outcome] == outcomes(rule, removal(by="ola"), desk, access)

    @pytest.mark.parametrize(
        ("answer", "verdict"), [("yes", Verdict.MET), ("no", Verdict.BROKEN)]
    )
    def test_a_human_says_what_access_covers(
        self, answer: str, verdict: Verdict
    ) -> None:
        """The service desk removed something: did its access cover it?"""
        desk = person("ola", unit="servicetorget"), grant("publish")
        judged = judgement(OF, "covered-by-access", answer)
        (outcome,) = outcomes(BY, removal(by="ola"), *desk, judged)

        assert verdict is outcome.verdict

    @pytest.mark.parametrize(
        ("actions", "action", "outcomes_"),
        [
            (("remove",), "hide", []),
            (
                ("remove", "hide"),
                "hide",
                [evolve(REFUSED, values={"action": "hide"})],
            ),
            (("hide",), "remove", []),
        ],
    )
    def test_to_hide_is_another_action(
        self, actions: tuple[Taking, ...], action: str, outcomes_: list[Outcome]
    ) -> None:
        """Who hides is spoken of only where the text says so."""
        rule = evolve(BY, actions=actions)

        assert outcomes_ == outcomes(rule, removal(action=action, by="ola"), OLA)


class TestTheSteps:
    """What belongs to a removal is done afterwards."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (REMOVED - INSTANT, [undone()]),
            (REMOVED, [counted(Verdict.MET)]),
            (REMOVED + INSTANT, [counted(Verdict.MET)]),
            (oslo("2026-11-29 23:59"), [counted(Verdict.MET)]),
        ],
    )
    def test_afterwards_is_from_the_removal_on(
        self, at: datetime, expected: list[Outcome]
    ) -> None:
        """What was done before it doesn't follow it up."""
        assert expected == outcomes(RULE, KARI, removal(), followed_up(at))

    def test_without_a_time_it_stays_open(self) -> None:
        """The text names none, so nothing is broken by waiting."""
        assert [undone()] == outcomes(RULE, KARI, removal())

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (DUE - INSTANT, [counted(Verdict.MET)]),
            (DUE, [undone(Verdict.BROKEN, DUE)]),
            (None, [undone(Verdict.BROKEN, DUE)]),
        ],
    )
    def test_with_a_time_it_breaks(
        self, at: datetime | None, expected: list[Outcome]
    ) -> None:
        """A day after it was removed, a follow-up comes too late."""
        steps = [followed_up(at)] if at else []

        assert expected == outcomes(PROMPT, KARI, removal(), *steps)

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-26 11:59:59.999999", Verdict.PENDING),
            ("2026-11-26 12:00", Verdict.BROKEN),
        ],
    )
    def test_until_then_it_is_not_due(self, at: str, verdict: Verdict) -> None:
        """Up to a microsecond before, there is still time."""
        assert [undone(verdict, DUE)] == outcomes(PROMPT, KARI, removal(), at=at)

    def test_working_days_come_from_the_calendar(self) -> None:
        """Removed on a Friday, it is followed up by the end of Monday."""
        rule = evolve(RULE, within=Within(working_days=1))
        friday = removal(at="2026-11-20 12:00")
        (outcome,) = outcomes(rule, KARI, friday)

        assert oslo("2026-11-24 00:00") == outcome.due
        assert [counted(Verdict.MET)] == outcomes(
            rule, KARI, friday, followed_up("2026-11-23 23:59")
        )

    def test_several_steps_are_asked_for_one_by_one(self) -> None:
        """Each is a duty of its own."""
        rule = evolve(RULE, after=("followed-up", "documented"))

        assert [undone(), undone(step="documented")] == outcomes(rule, KARI, removal())
        assert [undone(step="documented")] == outcomes(
            rule, KARI, removal(), followed_up()
        )

    def test_a_step_about_something_else_is_none(self) -> None:
        """Another comment was followed up."""
        other = followed_up(of="facebook:100_1_d")

        assert [undone()] == outcomes(RULE, KARI, removal(), other)

    def test_the_hand_and_the_steps_are_two_things(self) -> None:
        """Who may not remove has still to follow up what they removed."""
        gone = removal(by="ola")

        assert [REFUSED, undone()] == outcomes(RULE, OLA, gone)
        assert [REFUSED] == outcomes(RULE, OLA, gone, followed_up())

    @pytest.mark.parametrize("rule", [RULE, PROMPT], ids=["no time", "a day"])
    @pytest.mark.parametrize(
        ("steps", "expected"),
        [
            ([], [missing("at"), evolve(undone(), at=None)]),
            ([followed_up("2026-11-24 13:00")], [missing("at")]),
            ([followed_up("2026-11-28 13:00")], [missing("at")]),
        ],
        ids=["none", "before it was found gone", "afterwards"],
    )
    def test_when_it_went_has_to_be_known(
        self, rule: RemovalSteps, steps: list[Record], expected: list[Outcome]
    ) -> None:
        """Nobody can say what came after a moment that nobody knows, nor in time."""
        gone = removal(at=None, observed="2026-11-25 12:00")

        assert expected == outcomes(rule, KARI, gone, *steps)


class TestWhatIsAskedAbout:
    """Somebody else's words, taken away while the sentence was in force."""

    @pytest.mark.parametrize("said", [publication("p"), reply("p")])
    def test_what_the_account_wrote_it_may_take_back(self, said: Record) -> None:
        """Whoever's hand it was, nothing has to be followed up."""
        assert [] == outcomes(RULE, said, removal("p", by="ola"), OLA)

    @pytest.mark.parametrize(
        "seen",
        [[], [publication("p", as_account=None)], [reply("p", as_account=None)]],
        ids=["nobody saw it", "a publication", "a reply"],
    )
    def test_whose_words_went_has_to_be_known(self, seen: list[Record]) -> None:
        """Nobody is refused for what may have been the account's own slip."""
        gone = removal("p", by="ola")

        assert [missing("as-account", "p")] == outcomes(RULE, *seen, gone, OLA)

    @pytest.mark.parametrize(
        "said", [publication("p", as_account=False), reply("p", as_account=False)]
    )
    def test_private_words_are_somebody_else_s(self, said: Record) -> None:
        """Whoever removes them has to follow it up."""
        assert [evolve(undone(), subject="p")] == outcomes(
            RULE, KARI, said, removal("p")
        )

    def test_what_stands_is_not_spoken_of(self) -> None:
        """Where nothing was removed, there is nothing to see to."""
        assert [] == outcomes(RULE, KARI)

    def test_each_removal_for_itself(self) -> None:
        """Two as they should be, one that nobody followed up."""
        found = outcomes(
            RULE,
            KARI,
            *(comment(id) for id in ("a", "b")),
            *(removal(id) for id in ("a", "b", OF)),
            *(followed_up(of=id) for id in ("a", "b")),
        )

        assert [undone(), counted(Verdict.MET, 2)] == found

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            ("2026-11-25 12:00", AT, True),
            ("2026-11-25 12:01", AT, False),
            (SINCE, "2026-11-25 12:00", False),
        ],
    )
    def test_the_sentence_of_that_moment_judges_it(
        self, since: str, until: str, asks: bool
    ) -> None:
        """A version judges from its beginning up to its end; a mode's sentence too."""
        held = span(since, until)
        world = situation(account(), KARI, comment(), removal())

        assert [undone()] * asks == list(RULE.check(world.narrowed(held)))
        assert [undone()] * asks == list(RULE.check(world.narrowed(Span(), (held,))))

    def test_only_the_chosen_accounts(self) -> None:
        """A sentence about main accounts asks nothing of a campaign's."""
        rule = evolve(RULE, accounts=Accounts(tier="main"))
        other = account(INSTAGRAM, tier="campaign"), removal("i", account=INSTAGRAM)

        assert [undone()] == outcomes(rule, KARI, removal(), *other)

    def test_each_account_has_its_own(self) -> None:
        """Kari is appointed on one page, and not on the other."""
        found = outcomes(
            BY,
            KARI,
            account(INSTAGRAM),
            comment("i", account=INSTAGRAM),
            removal(),
            removal("i", account=INSTAGRAM),
        )

        assert [(FACEBOOK, Verdict.MET), (INSTAGRAM, Verdict.BROKEN)] == [
            (each.account, each.verdict) for each in found
        ]


class TestWhatIsKnown:
    """That nothing is there means something where all of it would be."""

    @pytest.mark.parametrize(
        ("covered", "told"),
        [
            (coverage_without("removal"), True),
            (coverage("removal", account=INSTAGRAM), True),
            (coverage("removal", account=FACEBOOK), False),
            (coverage("removal", span=span(SINCE, "2026-11-29 23:59")), True),
            (coverage("removal", span=span(SINCE, AT)), False),
        ],
        ids=["none", "elsewhere", "here", "ended", "exact"],
    )
    def test_all_removals_have_to_be_known(self, covered: Coverage, told: bool) -> None:
        """A minute that nobody saw may have had one."""
        assert [missing("removal", FACEBOOK)] * told == outcomes(
            RULE, covered=[covered]
        )

    @pytest.mark.parametrize(
        ("rule", "seen", "outcome"),
        [
            (RULE, ("2026-11-25 12:00", AT), undone()),
            (RULE, ("2026-11-25 12:00", "2026-11-26 00:00"), undone()),
            (RULE, ("2026-11-25 12:01", AT), missing("step")),
            (RULE, (SINCE, "2026-11-25 12:00"), missing("step")),
            (
                PROMPT,
                ("2026-11-25 12:00", "2026-11-26 12:00"),
                undone(Verdict.BROKEN, DUE),
            ),
            (PROMPT, ("2026-11-25 12:00", "2026-11-26 11:59"), missing("step")),
            (PROMPT, ("2026-11-25 12:01", "2026-11-26 12:00"), missing("step")),
        ],
        ids=["open", "fresh end", "later", "before", "due", "not quite", "too late"],
    )
    def test_the_steps_have_to_be_known(
        self, rule: RemovalSteps, seen: tuple[str, str], outcome: Outcome
    ) -> None:
        """From the removal until it is due; with no time, until now or lately."""
        covered = [coverage_without("step"), coverage("step", span=span(*seen))]

        assert [outcome] == outcomes(rule, KARI, removal(), covered=covered)

    def test_what_is_known_to_be_done_needs_no_whole_list(self) -> None:
        """A follow-up that is known is enough."""
        facts = KARI, removal(), followed_up()
        covered = [coverage_without("step")]

        assert [counted(Verdict.MET)] == outcomes(RULE, *facts, covered=covered)


def test_a_rule_names_its_questions_and_words() -> None:
    """What it asks, and what the guidelines have to define for it."""
    rule = evolve(RULE, units=("servicetorget",), accounts=Accounts(tier="main"))

    assert ("covered-by-access",) == rule.questions
    assert ("administrator", "servicetorget", "followed-up", "main") == rule.words
    assert (Scope.ACCOUNT, False) == (rule.scope, rule.judged)


def test_what_the_file_does_not_say() -> None:
    """Administrators remove, nothing has to follow, and no time is named."""
    assert (("administrator",), (), UNSAID) == (BY.roles, BY.after, BY.within)


def test_a_rule_about_nothing_is_refused() -> None:
    """A sentence that speaks of no action would be silent for ever."""
    with pytest.raises(ValueError, match="'actions'"):
        RemovalSteps(actions=())
