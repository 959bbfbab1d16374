"""On which grounds something may be removed."""

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    asked,
    clause,
    comment,
    coverage,
    coverage_without,
    judgement,
    oslo,
    publication,
    removal,
    reply,
    situation,
    span,
)

from some_governance.guidelines.clause import Modality
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.removals import Taking
from some_governance.records.spans import Span
from some_governance.rules.deletion import RULES
from some_governance.rules.deletion.grounds import RemovalGrounds
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

LISTED = RemovalGrounds(grounds=("personal-attack", "unfit"))
RULE = evolve(LISTED, also_judged=("extraordinary",))

OF = "facebook:100_1_c"
REMOVED = oslo("2026-11-25 12:00")
RARE = judgement(OF, "extraordinary")


def on_ground(
    ground: str = "personal-attack", of: str = OF, **fields: object
) -> Record:
    """Let Ola say on which ground."""
    return judgement(of, "removal-ground", ground, **fields)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many removals from the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def broken(**values: str) -> Outcome:
    """Give what comes out for a removal that shouldn't have been."""
    return Outcome(
        verdict=Verdict.BROKEN, subject=OF, account=FACEBOOK, at=REMOVED, values=values
    )


def question(name: str, *, disputed: bool = False) -> Outcome:
    """Give what comes out where a human has to say more."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=OF,
        account=FACEBOOK,
        about=name,
        values={"disputed": True} if disputed else {},
    )


def missing(fact: str, subject: str) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


UNSEEN = missing("removal", FACEBOOK)


def outcomes(rule: RemovalGrounds, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for the page and a comment that stood there."""
    return list(rule.check(situation(account(), comment(), *facts, **situated)))


class TestTheGround:
    """A human says on which ground it was."""

    @pytest.mark.parametrize(
        ("ground", "outcome"),
        [
            ("personal-attack", counted(Verdict.MET)),
            ("unfit", counted(Verdict.MET)),
            ("off-topic", broken(ground="off-topic")),
            ("no", broken(ground="no")),
        ],
    )
    def test_the_list_is_closed(self, ground: str, outcome: Outcome) -> None:
        """Each listed ground will do; another one, or none at all, will not."""
        assert [outcome] == outcomes(LISTED, removal(), on_ground(ground))

    def test_a_removal_that_nobody_judged_is_asked_about(self) -> None:
        """What nobody has judged is never fine."""
        assert [question("removal-ground")] == outcomes(LISTED, removal())

    def test_a_ground_of_something_else_says_nothing(self) -> None:
        """What was found in one comment isn't true of the next."""
        other = on_ground(of="facebook:100_1_d")

        assert [question("removal-ground")] == outcomes(LISTED, removal(), other)

    @pytest.mark.parametrize(
        ("grounds", "outcome"),
        [
            (("personal-attack", "unfit"), counted(Verdict.MET)),
            (("off-topic", "news"), broken(ground="news")),
            (("off-topic", "no"), broken(ground="off-topic")),
        ],
        ids=["both listed", "neither", "neither, and none"],
    )
    def test_two_grounds_are_no_dispute(
        self, grounds: tuple[str, ...], outcome: Outcome
    ) -> None:
        """Whichever it was, the list says the same of both."""
        assert [outcome] == outcomes(LISTED, removal(), *map(on_ground, grounds))

    @pytest.mark.parametrize("other", ["off-topic", "no"])
    def test_two_who_contradict_each_other_are_asked_again(self, other: str) -> None:
        """On one answer it might go, on the other not: a human settles it."""
        both = on_ground(), on_ground(other)

        assert [question("removal-ground", disputed=True)] == outcomes(
            LISTED, removal(), *both
        )

    @pytest.mark.parametrize(
        ("ground", "outcome"),
        [
            ("personal-attack", counted(Verdict.MET)),
            ("off-topic", broken(ground="off-topic")),
        ],
    )
    def test_a_judgement_may_replace_another(
        self, ground: str, outcome: Outcome
    ) -> None:
        """Who replaces a judgement settles it, whichever way."""
        first = on_ground("no")
        second = on_ground(ground, supersedes=(first.id,))

        assert [outcome] == outcomes(LISTED, removal(), first, second)

    @pytest.mark.parametrize(
        "at", ["2026-11-25 11:00", "2026-11-25 12:00", "2026-12-24 12:00"]
    )
    def test_it_may_be_said_before_or_after(self, at: str) -> None:
        """That somebody said it first is for the clause about documentation."""
        ground = on_ground(at=at, recorded_at=at)

        assert [counted(Verdict.MET)] == outcomes(LISTED, removal(), ground)


class TestTheCase:
    """A ground alone may not be enough."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], counted(Verdict.MET)),
            (["no"], broken(question="extraordinary", answer="no")),
            ([], question("extraordinary")),
            (["perhaps"], question("extraordinary")),
            (["yes", "no"], question("extraordinary", disputed=True)),
        ],
    )
    def test_it_has_to_be_extraordinary_too(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """Yes keeps it, no breaks it, all else is asked."""
        judged = [judgement(OF, "extraordinary", answer) for answer in answers]

        assert [outcome] == outcomes(RULE, removal(), on_ground(), *judged)

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], question("removal-ground")),
            ([on_ground("off-topic")], broken(ground="off-topic")),
        ],
    )
    def test_without_a_ground_it_is_not_enough(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """An extraordinary case off topic is off topic."""
        assert [outcome] == outcomes(RULE, removal(), RARE, *facts)

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes", "yes"], counted(Verdict.MET)),
            (["yes", "no"], broken(question="factual-error", answer="no")),
            (["no", "yes"], broken(question="extraordinary", answer="no")),
        ],
    )
    def test_each_question_has_to_be_answered_with_yes(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """One no among them breaks it."""
        questions = ("extraordinary", "factual-error")
        judged = map(judgement, (OF, OF), questions, answers)
        rule = evolve(RULE, also_judged=questions)

        assert [outcome] == outcomes(rule, removal(), on_ground(), *judged)


class TestWhatIsAskedAbout:
    """Somebody else's words, taken away while the sentence was in force."""

    @pytest.mark.parametrize(
        ("actions", "action", "asks"),
        [
            (("remove",), "remove", True),
            (("remove",), "hide", False),
            (("hide",), "remove", False),
            (("hide",), "hide", True),
            (("remove", "hide"), "hide", True),
            (("remove",), "remove-part", False),
            (("remove-part",), "remove-part", True),
            (("remove-part",), "remove", False),
            (("mute",), "mute", True),
            (("hide",), "mute", False),
            (("close-comments",), "mute", False),
            (("close-comments",), "close-comments", True),
        ],
    )
    def test_hidden_is_not_removed(
        self, actions: tuple[Taking, ...], action: str, asks: bool
    ) -> None:
        """What is hidden is spoken of only where the text says so."""
        found = outcomes(evolve(LISTED, actions=actions), removal(action=action))

        assert [question("removal-ground")] * asks == found

    def test_each_action_has_its_own_list(self) -> None:
        """What may be muted for being off topic may not be removed for it."""
        mutes = RemovalGrounds(grounds=("off-topic",), actions=("mute",))
        muted, off_topic = removal(action="mute"), on_ground("off-topic")

        assert [counted(Verdict.MET)] == outcomes(mutes, muted, off_topic)
        assert [broken(ground="personal-attack", action="mute")] == outcomes(
            mutes, muted, on_ground()
        )
        assert [] == outcomes(LISTED, muted, off_topic)

    def test_comments_are_closed_on_a_ground(self) -> None:
        """Under a publication of the account's own, others are silenced."""
        rule = evolve(LISTED, actions=("close-comments",))
        closed = removal("p", action="close-comments")

        assert [evolve(question("removal-ground"), subject="p")] == outcomes(
            rule, publication("p"), closed
        )
        assert [counted(Verdict.MET)] == outcomes(
            rule, publication("p"), closed, on_ground(of="p")
        )

    @pytest.mark.parametrize("said", [publication("p"), reply("p")])
    def test_what_the_account_wrote_it_may_take_back(self, said: Record) -> None:
        """Nobody asks on which ground, nor whether it was extraordinary."""
        assert [] == outcomes(RULE, said, removal("p"))

    @pytest.mark.parametrize(
        "seen",
        [[], [publication("p", as_account=None)], [reply("p", as_account=None)]],
        ids=["nobody saw it", "a publication", "a reply"],
    )
    @pytest.mark.parametrize("judged", [[], [on_ground("no", "p")]])
    def test_whose_words_went_has_to_be_known(
        self, seen: list[Record], judged: list[Record]
    ) -> None:
        """The account may have taken back its own, for which it needs no ground."""
        assert [missing("as-account", "p")] == outcomes(
            LISTED, *seen, removal("p"), *judged
        )

    @pytest.mark.parametrize(
        "said", [publication("p", as_account=False), reply("p", as_account=False)]
    )
    def test_private_words_are_somebody_else_s(self, said: Record) -> None:
        """What went up in nobody's name but their own isn't the account's."""
        assert [evolve(question("removal-ground"), subject="p")] == outcomes(
            LISTED, said, removal("p")
        )

    @pytest.mark.parametrize(("action", "told"), [("remove", False), ("hide", True)])
    def test_whose_words_went_otherwise_need_not_be_known(
        self, action: str, told: bool
    ) -> None:
        """What was removed is no matter of a sentence about hiding."""
        rule = evolve(LISTED, actions=("hide",))

        assert [missing("as-account", "p")] * told == outcomes(
            rule, removal("p", action=action)
        )

    @pytest.mark.parametrize(
        ("ground", "outcome"),
        [
            ("personal-attack", counted(Verdict.MET)),
            ("no", evolve(broken(ground="no"), at=None)),
        ],
    )
    def test_of_what_is_only_known_to_be_gone_the_ground_counts(
        self, ground: str, outcome: Outcome
    ) -> None:
        """On which ground something went doesn't depend on when it went."""
        assert [outcome] == outcomes(LISTED, removal(at=None), on_ground(ground))

    def test_what_stands_is_not_spoken_of(self) -> None:
        """A personal attack that nobody removed breaks nothing here."""
        assert [] == outcomes(LISTED, on_ground())

    def test_each_removal_for_itself(self) -> None:
        """Two on a listed ground are counted, one on another is told."""
        found = outcomes(
            LISTED,
            *(comment(id) for id in ("a", "b")),
            *(removal(id) for id in ("a", "b", OF)),
            *(on_ground(of=id) for id in ("a", "b")),
            on_ground("off-topic"),
        )

        assert [broken(ground="off-topic"), counted(Verdict.MET, 2)] == found

    @pytest.mark.parametrize(
        ("since", "until", "asks"),
        [
            ("2026-11-25 12:00", "2026-11-26 00:00", True),
            ("2026-11-25 12:01", "2026-11-26 00:00", False),
            ("2026-11-24 00:00", "2026-11-25 12:00", False),
        ],
    )
    def test_the_sentence_of_that_moment_judges_it(
        self, since: str, until: str, asks: bool
    ) -> None:
        """A version judges from its beginning up to its end; a mode's sentence too."""
        held = span(since, until)
        world = situation(account(), comment(), removal())

        assert [question("removal-ground")] * asks == list(
            LISTED.check(world.narrowed(held))
        )
        assert [question("removal-ground")] * asks == list(
            LISTED.check(world.narrowed(Span(), (held,)))
        )

    def test_only_the_chosen_accounts(self) -> None:
        """A sentence about main accounts asks nothing of a campaign's."""
        rule = evolve(LISTED, accounts=Accounts(tier="main"))
        facts = (
            account(INSTAGRAM, tier="campaign"),
            removal("i", account=INSTAGRAM),
            removal(),
        )

        assert [question("removal-ground")] == outcomes(rule, *facts)

    def test_each_account_has_its_own_removals(self) -> None:
        """Two accounts, two removals, two answers."""
        found = outcomes(
            LISTED,
            account(INSTAGRAM),
            comment("i", account=INSTAGRAM),
            removal(),
            removal("i", account=INSTAGRAM),
            on_ground(of="i"),
        )

        assert [(FACEBOOK, Verdict.NEEDS_JUDGEMENT), (INSTAGRAM, Verdict.MET)] == [
            (each.account, each.verdict) for each in found
        ]


class TestWhatIsKnown:
    """That no removal is there means something where all of them would be."""

    @pytest.mark.parametrize(
        ("covered", "told"),
        [
            ([], True),
            ([coverage_without("removal")], True),
            ([coverage("removal", account=INSTAGRAM)], True),
            ([coverage("removal", account=FACEBOOK)], False),
            ([coverage("removal", span=span(SINCE, "2026-11-29 23:59"))], True),
            ([coverage("removal", span=span(SINCE, AT))], False),
            ([coverage("removal", span=span("2026-11-02 00:01", AT))], True),
        ],
        ids=["none", "others", "elsewhere", "here", "ended", "exact", "late"],
    )
    def test_all_removals_of_the_window_have_to_be_known(
        self, covered: list[Coverage], told: bool
    ) -> None:
        """A minute that nobody saw may have had one."""
        assert [UNSEEN] * told == outcomes(LISTED, covered=covered)

    def test_a_removal_needs_no_whole_list(self) -> None:
        """What is known to be removed is judged, whatever else is not known."""
        found = outcomes(LISTED, removal(), on_ground("no"), covered=[])

        assert [UNSEEN, broken(ground="no")] == found

    def test_only_the_time_in_which_it_judges_has_to_be_known(self) -> None:
        """Before a sentence came into force, nobody had to look."""
        seen = coverage("removal", span=span("2026-11-25 00:00", AT))
        world = situation(account(), covered=[seen])

        assert [UNSEEN] == list(LISTED.check(world))
        assert [] == list(
            LISTED.check(world.narrowed(Span(since=oslo("2026-11-25 00:00"))))
        )


@pytest.mark.parametrize(
    "facts",
    [
        [on_ground("off-topic")],
        [on_ground(), judgement(OF, "extraordinary", "no")],
    ],
    ids=["ground", "case"],
)
@pytest.mark.parametrize(
    ("recorded", "afterwards"),
    [("2026-11-25 11:59", False), ("2026-11-25 12:00", True)],
)
def test_an_exception_says_whether_it_came_first(
    facts: list[Record], recorded: str, afterwards: bool
) -> None:
    """Whatever the text is broken by, the reason may be on record before, or not."""
    reason = judgement(OF, "exception", reason="Reklame.", recorded_at=recorded)
    sentence = clause(RULE, modality=Modality.AS_A_RULE)
    report = asked(sentence, account(), comment(), removal(), *facts, reason)

    assert [(Verdict.EXCUSED, afterwards)] == [
        (each.outcome.verdict, each.outcome.values["afterwards"])
        for each in report.findings
    ]


def test_a_rule_names_its_questions_and_words() -> None:
    """What it asks, and what the guidelines have to define for it."""
    rule = evolve(RULE, accounts=Accounts(tier="main"))

    assert ("removal-ground", "extraordinary") == rule.questions
    assert ("removal-ground",) == LISTED.questions
    assert ("personal-attack", "unfit", "main") == rule.words
    assert (Scope.THREAD, False) == (rule.scope, rule.judged)


def test_a_list_without_a_ground_is_refused() -> None:
    """Then nothing might ever be removed: the text would say so in other words."""
    with pytest.raises(ValueError, match="grounds"):
        RemovalGrounds(grounds=())


def test_the_chapter_has_these_kinds_of_rules() -> None:
    """Guidelines name them in their files."""
    assert ["removal-grounds", "removal-duty", "removal-steps"] == [
        rule.kind for rule in RULES
    ]


def test_a_rule_about_nothing_is_refused() -> None:
    """A sentence that speaks of no action would be silent for ever."""
    with pytest.raises(ValueError, match="'actions'"):
        RemovalGrounds(grounds=("personal-attack",), actions=())
