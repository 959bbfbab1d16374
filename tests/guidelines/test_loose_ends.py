"""What somebody may have forgotten in guidelines that hold."""

from datetime import date

import pytest
from attrs import evolve
from builders import clause, guidelines
from dateutil.relativedelta import relativedelta

from some_governance.errors import Problem
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.loose_ends import loose_ends
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.rules.roles import OfficeFilled

RULED = clause(OfficeFilled(role="editor"), id="roles/editor")


def counted(since: int, until: int, event: str = "election") -> DefinedMode:
    """Count a mode from an event, in months."""
    return DefinedMode(
        event=event,
        since=relativedelta(months=since),
        until=relativedelta(months=until),
    )


def bare(*clauses: Clause, **given: object) -> Guidelines:
    """Bind sentences without any word or question that they don't need."""
    given = {"words": {"editor": "?"}, "questions": {}, "modes": {}, **given}
    return evolve(guidelines(), clauses=clauses, **given)


def told(*clauses: Clause, **given: object) -> list[tuple[str, str]]:
    """Tell what hangs loose: where, and what."""
    ends = loose_ends(bare(*clauses, **given))
    return [(each.clause or each.where, each.what) for each in ends]


def test_what_is_whole_leaves_nothing_loose() -> None:
    """Where each sentence has its rule and each word its use, nothing is noted."""
    assert [] == told(RULED)


def test_a_demand_without_a_rule_is_noted() -> None:
    """Nobody is held to a sentence that nothing decides, and its writer is told how."""
    (end,) = loose_ends(bare(RULED, clause(id="a/b", place="line 7")))

    assert (
        Problem(
            where="line 7 of the text",
            clause="a/b",
            what="it demands something, and nothing decides it",
            instead='give it a rule, or read_as = "advice" if nobody can be held to it',
        )
        == end
    )


@pytest.mark.parametrize(
    "sentence",
    [
        clause(id="a/b", modality=Modality.ADVICE),
        clause(id="a/b", modality=Modality.DEFINITION),
        clause(id="a/b", read_as=Modality.ADVICE),
    ],
)
def test_what_demands_nothing_needs_no_rule(sentence: Clause) -> None:
    """Advice and definitions are shown."""
    assert [] == told(RULED, sentence)


class TestNoDay:
    """A clause that is taken out wherever it would hold says nothing."""

    @pytest.mark.parametrize(
        ("modes", "never"),
        [
            ({"a": DefinedMode(), "b": DefinedMode()}, False),
            ({"a": counted(-4, 0), "b": DefinedMode()}, False),
            ({"a": DefinedMode(), "b": counted(-4, 0)}, False),
            ({"a": counted(-4, 0), "b": counted(-4, 0)}, True),
            ({"a": counted(-4, 0), "b": counted(-6, 1)}, True),
            ({"a": counted(-4, 0), "b": counted(-3, 0)}, False),
            ({"a": counted(-4, 0), "b": counted(-4, -1)}, False),
            ({"a": counted(-4, 0), "b": counted(-4, 0, "festival")}, False),
        ],
    )
    def test_one_mode_may_lie_in_the_other(
        self, modes: dict[str, DefinedMode], never: bool
    ) -> None:
        """Counted from one event, the one span may hold all of the other."""
        sentence = evolve(RULED, when="a", unless="b")

        assert [("roles/editor", "it holds on no day")] * never == told(
            sentence, modes=modes
        )

    def test_one_mode_is_no_other(self) -> None:
        """What holds in a crisis, except in a crisis, never holds."""
        sentence = evolve(RULED, when="a", unless="a")

        assert [("roles/editor", "it holds on no day")] == told(
            sentence, modes={"a": DefinedMode()}
        )

    @pytest.mark.parametrize(("when", "unless"), [("a", None), (None, "a")])
    def test_one_alone_leaves_days(self, when: str | None, unless: str | None) -> None:
        """A sentence of one mode holds in it, or outside."""
        sentence = evolve(RULED, when=when, unless=unless)

        assert [] == told(sentence, modes={"a": DefinedMode()})

    def test_months_have_their_own_lengths(self) -> None:
        """Thirty-one days hold each month, and thirty not each."""
        month = counted(-1, 0)
        for days, never in ((31, True), (30, False)):
            longer = DefinedMode(event="election", since=relativedelta(days=-days))
            sentence = evolve(RULED, when="a", unless="b")

            assert never == bool(told(sentence, modes={"a": month, "b": longer}))


class TestIdle:
    """What nothing names may be a left-over."""

    def test_words_are_named(self) -> None:
        """Those in `[words]`, and those that a clause defines."""
        defining = clause(
            id="a/b", modality=Modality.DEFINITION, defines=("main", "other")
        )
        bearer = evolve(RULED, bearer="main")

        assert [("words", "defined, and no clause needs them: news, other")] == told(
            bearer, defining, words={"editor": "?", "news": "?"}
        )

    def test_an_answer_needs_its_word(self) -> None:
        """A word that may be answered is no left-over."""
        asks = {"kind": Question(asks="?", answers=("news", "no"))}

        assert ["questions"] == [
            where
            for where, _ in told(
                RULED, words={"editor": "?", "news": "?"}, questions=asks
            )
        ]

    def test_questions_and_modes_are_named(self) -> None:
        """A question that no rule asks, and a mode of no clause."""
        idle = told(
            evolve(RULED, modality=Modality.AS_A_RULE, when="a"),
            modes={"a": DefinedMode(), "c": DefinedMode(), "b": DefinedMode()},
            questions={"exception": Question(asks="?"), "kind": Question(asks="?")},
        )

        assert [
            ("questions", "defined, and no clause needs them: kind"),
            ("modes", "defined, and no clause needs them: b, c"),
        ] == idle


def test_of_what_is_extended_nothing_is_told() -> None:
    """Who extends other guidelines mends only their own."""
    loose = clause(id="a/b")
    given = {
        "words": {"editor": "?", "news": "?"},
        "questions": {"kind": Question(asks="?")},
        "modes": {"a": DefinedMode()},
    }
    base = evolve(bare(RULED, loose), **given)
    own = clause(id="b/c", since=date(2026, 1, 1))
    whole = evolve(base, clauses=(*base.clauses, own))

    assert ["b/c@2026-01-01"] == [each.clause for each in loose_ends(whole, base)]
