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

from some_governance.outcomes import Outcome, Value, Verdict
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
            (removal(by="facebook:9"), "whose-hand"),
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


class TestTooLate:
    """Where the text names no time, a human may say that it is over."""

    TWO = evolve(RULE, after=("followed-up", "documented"))
    LATE = Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        about="followed-up",
        at=REMOVED,
        values={"question": "too-late", "answer": "yes"},
    )
    DISPUTED = Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=OF,
        account=FACEBOOK,
        about="too-late",
        values={"disputed": True},
    )

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], undone()),
            (["no"], undone()),
            (["yes"], LATE),
            (["yes", "no"], DISPUTED),
        ],
    )
    def test_a_human_says(self, answers: list[str], outcome: Outcome) -> None:
        """Nobody has to; who says yes breaks it, and two who differ are asked."""
        judged = [judgement(OF, "too-late", each) for each in answers]

        assert [outcome] == outcomes(RULE, KARI, removal(), *judged)

    def test_each_step_that_never_came_is_too_late(self) -> None:
        """What was done is told no more; of a dispute, humans are asked once."""
        late, disputed = judgement(OF, "too-late"), judgement(OF, "too-late", "no")
        also = evolve(self.LATE, about="documented")

        assert [self.LATE, also] == outcomes(self.TWO, KARI, removal(), late)
        assert [also] == outcomes(self.TWO, KARI, removal(), late, followed_up())
        assert [self.DISPUTED] == outcomes(self.TWO, KARI, removal(), late, disputed)

    def test_what_was_done_is_not_too_late(self) -> None:
        """Followed up at last, nobody has to wait any longer."""
        late = judgement(OF, "too-late")

        assert [counted(Verdict.MET)] == outcomes(
            RULE, KARI, removal(), late, followed_up()
        )

    def test_what_was_said_needs_no_whole_list(self) -> None:
        """A human's word is enough where nobody vouches for the steps."""
        covered = [coverage_without("step")]
        late = judgement(OF, "too-late")

        assert [self.LATE] == outcomes(RULE, KARI, removal(), late, covered=covered)

    @pytest.mark.parametrize("at", ["2026-11-26 11:59", "2026-11-26 12:00"])
    def test_where_the_text_names_a_time_it_decides(self, at: str) -> None:
        """Nobody is heard beside the clock."""
        late = judgement(OF, "too-late", at="2026-11-25 13:00")
        (outcome,) = outcomes(PROMPT, KARI, removal(), late, at=at)

        assert outcome == undone(outcome.verdict, DUE)

    def test_of_an_unknown_time_it_is_said_as_well(self) -> None:
        """Whoever removed it, nothing came of it for too long."""
        gone, late = removal(at=None), judgement(OF, "too-late")

        assert [missing("at"), evolve(self.LATE, at=None)] == outcomes(
            RULE, KARI, gone, late
        )


class TestAnybody:
    """A text that names no role doesn't ask whose hand it was."""

    RULE = evolve(RULE, roles=())

    @pytest.mark.parametrize("by", ["kari", "ola", "facebook:9", None])
    @pytest.mark.parametrize("blind_to", ["appointment", "grant", "person"])
    def test_nobody_s_hand_is_asked_for(self, by: str | None, blind_to: str) -> None:
        """Appointed or not, known or not: what counts is what came of it."""
        covered = [coverage_without(blind_to)]
        gone = removal(by=by)

        assert [counted(Verdict.MET)] == outcomes(
            self.RULE, gone, followed_up(), covered=covered
        )
        assert [undone()] == outcomes(self.RULE, gone, covered=covered)

    @pytest.mark.parametrize(
        ("rule", "steps", "expected"),
        [
            (RULE, [followed_up()], [missing("at")]),
            (RULE, [], [missing("at"), evolve(undone(), at=None)]),
            (
                evolve(RULE, after=(), before=("documented",)),
                [step("documented")],
                [missing("at")],
            ),
            (
                evolve(RULE, after=(), never=("told-author",)),
                [],
                [counted(Verdict.MET)],
            ),
        ],
        ids=["afterwards", "never done", "before", "forbidden"],
    )
    def test_when_it_went_has_to_be_known_where_order_counts(
        self, rule: RemovalSteps, steps: list[Record], expected: list[Outcome]
    ) -> None:
        """What came afterwards nobody knows then; what never came, never did."""
        assert expected == outcomes(rule, removal(at=None, by=None), *steps)

    def test_a_sentence_that_demands_nothing_is_refused(self) -> None:
        """No role and no step would be silent for ever."""
        with pytest.raises(ValueError, match="it demands nothing"):
            RemovalSteps(roles=())

    def test_it_asks_nothing_of_access(self) -> None:
        """Whose access covers what is no question of it."""
        assert ("too-late",) == self.RULE.questions
        assert () == evolve(self.RULE, within=Within(hours=24)).questions


def late(name: str, **values: Value) -> Outcome:
    """Give what comes out for a step that wasn't taken as it had to be."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        about=name,
        at=REMOVED,
        values=values,
    )


class TestFirst:
    """Some steps come before the removal, one after the other."""

    RULE = RemovalSteps(roles=(), before=("documented", "captured"))
    DOCUMENTED = step("documented", at="2026-11-25 10:00")

    @staticmethod
    def captured(at: str | datetime, **fields: object) -> Record:
        """Let Kari capture it."""
        return step("captured", at=at, **fields)

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (
                oslo("2026-11-25 10:00") - INSTANT,
                late(
                    "captured",
                    step="captured",
                    taken=oslo("2026-11-25 10:00") - INSTANT,
                    precedes="documented",
                ),
            ),
            (oslo("2026-11-25 10:00"), counted(Verdict.MET)),
            (REMOVED - INSTANT, counted(Verdict.MET)),
            (REMOVED, counted(Verdict.MET)),
            (
                REMOVED + INSTANT,
                late("captured", step="captured", taken=REMOVED + INSTANT),
            ),
        ],
    )
    def test_each_after_the_one_before_it(
        self, at: datetime, expected: Outcome
    ) -> None:
        """At one instant is in order; an instant too early, or too late, is not."""
        assert [expected] == outcomes(
            self.RULE, removal(), self.DOCUMENTED, self.captured(at)
        )

    def test_once_in_order_is_enough(self) -> None:
        """Captured too early, and again in time; and once more afterwards."""
        times = ("2026-11-25 09:00", "2026-11-25 11:00", "2026-11-26 11:00")
        again = (self.captured(at, id=at) for at in times)

        assert [counted(Verdict.MET)] == outcomes(
            self.RULE, removal(), self.DOCUMENTED, *again
        )

    def test_the_last_of_those_that_came_too_early_is_told(self) -> None:
        """It came nearest."""
        times = ("2026-11-25 08:00", "2026-11-25 09:00")
        early = (self.captured(at, id=at) for at in times)
        (outcome,) = outcomes(self.RULE, removal(), self.DOCUMENTED, *early)

        assert oslo("2026-11-25 09:00") == outcome.values["taken"]

    def test_a_step_that_was_never_taken(self) -> None:
        """It had to be there by the removal."""
        lacking = evolve(late("captured", step="captured"), due=REMOVED)

        assert [lacking] == outcomes(self.RULE, removal(), self.DOCUMENTED)

    def test_of_an_unknown_time_the_order_still_counts(self) -> None:
        """Captured before it was documented: whenever it went, that is wrong."""
        gone = removal(at=None)
        found = outcomes(
            self.RULE, gone, self.DOCUMENTED, self.captured("2026-11-25 09:00")
        )

        assert [missing("at"), Verdict.BROKEN] == [found[0], found[1].verdict]

    @pytest.mark.parametrize(
        ("since", "until", "outcome"),
        [
            ("2026-11-24 12:30", AT, Verdict.BROKEN),
            ("2026-11-24 12:31", AT, Verdict.MISSING_FACT),
            ("2026-11-24 12:30", "2026-11-25 13:00", Verdict.BROKEN),
        ],
    )
    def test_it_has_to_be_known_that_it_was_not_taken(
        self, since: str, until: str, outcome: Verdict
    ) -> None:
        """It could come since the comment was written, and be told until lately."""
        seen = coverage("step", span=span(since, until))
        covered = [coverage_without("step"), seen]

        assert [outcome] == [
            each.verdict for each in outcomes(self.RULE, removal(), covered=covered)
        ]

    def test_what_several_steps_lack_is_told_once(self) -> None:
        """Nobody vouches for the steps, before nor afterwards nor at all."""
        rule = evolve(self.RULE, after=("followed-up", "legal"), never=("told-author",))
        covered = [coverage_without("step")]

        assert [missing("step")] == outcomes(rule, removal(), covered=covered)


class TestNever:
    """Some steps may not be taken."""

    RULE = RemovalSteps(roles=(), never=("told-author", "told-why"))
    TOLD = step("told-author", at="2026-11-25 13:00")

    def test_what_was_not_done_is_right(self) -> None:
        """Nobody told the author; what else was done is no matter of it."""
        assert [counted(Verdict.MET)] == outcomes(self.RULE, removal(), followed_up())

    @pytest.mark.parametrize("at", ["2026-11-25 11:59", "2026-11-25 12:01"])
    def test_neither_before_nor_afterwards(self, at: str) -> None:
        """Whenever it was, it may not be."""
        told = step("told-author", at=at)

        assert [late("told-author", never="told-author", taken=oslo(at))] == outcomes(
            self.RULE, removal(), told
        )

    def test_each_for_itself_and_the_first_time(self) -> None:
        """Two that were taken are two breaches, each told from when it began."""
        again = step("told-author", at="2026-11-27 12:00", id="again")
        why = step("told-why", at="2026-11-26 12:00")

        assert [
            late("told-author", never="told-author", taken=oslo("2026-11-25 13:00")),
            late("told-why", never="told-why", taken=oslo("2026-11-26 12:00")),
        ] == outcomes(self.RULE, removal(), again, self.TOLD, why)

    @pytest.mark.parametrize(
        ("since", "until", "expected"),
        [
            ("2026-11-24 12:30", AT, counted(Verdict.MET)),
            ("2026-11-24 12:31", AT, missing("step")),
            ("2026-11-24 12:30", "2026-11-25 13:00", counted(Verdict.MET)),
            (SINCE, "2026-11-24 12:30", missing("step")),
        ],
        ids=["all", "later", "fresh end", "before"],
    )
    def test_all_steps_have_to_be_known(
        self, since: str, until: str, expected: Outcome
    ) -> None:
        """What nobody saw since the comment was written may have been done."""
        covered = [coverage_without("step"), coverage("step", span=span(since, until))]

        assert [expected] == outcomes(self.RULE, removal(), covered=covered)

    def test_what_is_known_to_be_done_needs_no_whole_list(self) -> None:
        """Who told the author did so."""
        covered = [coverage_without("step")]
        (outcome,) = outcomes(self.RULE, removal(), self.TOLD, covered=covered)

        assert Verdict.BROKEN is outcome.verdict

    @pytest.mark.parametrize("demanded", ["before", "after"])
    def test_what_has_to_be_taken_is_not_forbidden(self, demanded: str) -> None:
        """A sentence can't say both."""
        with pytest.raises(ValueError, match="'never' forbids told-why"):
            evolve(self.RULE, **{demanded: ("told-why", "documented")})


class TestOtherActions:
    """What isn't removed for good has its own steps."""

    @pytest.mark.parametrize("action", ["remove-part", "hide", "mute"])
    def test_the_action_is_told(self, action: Taking) -> None:
        """What is asked for after hiding is asked for as hidden."""
        rule = evolve(RULE, roles=(), actions=(action,), never=("told-author",))
        told = step("told-author")
        found = outcomes(rule, removal(action=action), told)

        assert [action, action] == [each.values["action"] for each in found]
        assert [] == outcomes(rule, removal(), told)

    def test_comments_are_closed_under_a_publication_of_our_own(self) -> None:
        """Others are silenced by it, so the account's own words make no difference."""
        rule = evolve(RULE, actions=("close-comments",))
        closed = removal("p", action="close-comments", by="ola")
        found = outcomes(rule, publication("p"), closed, OLA)

        assert [("p", Verdict.BROKEN), ("p", Verdict.PENDING)] == [
            (each.subject, each.verdict) for each in found
        ]


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

    rule = evolve(rule, before=("documented",), never=("told-author",))

    assert ("covered-by-access", "too-late") == rule.questions
    assert ("covered-by-access",) == BY.questions
    assert ("covered-by-access",) == PROMPT.questions
    assert (
        "administrator",
        "servicetorget",
        "documented",
        "followed-up",
        "told-author",
        "main",
    ) == rule.words
    assert (Scope.THREAD, False) == (rule.scope, rule.judged)


def test_what_the_file_does_not_say() -> None:
    """Administrators remove, nothing has to follow, and no time is named."""
    assert (("administrator",), (), UNSAID) == (BY.roles, BY.after, BY.within)
    assert ((), ()) == (BY.before, BY.never)


def test_a_rule_about_nothing_is_refused() -> None:
    """A sentence that speaks of no action would be silent for ever."""
    with pytest.raises(ValueError, match="'actions'"):
        RemovalSteps(actions=())
