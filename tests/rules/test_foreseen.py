"""What stood in a plan before a mode began is carried out in it."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    WORDS,
    account,
    approval,
    clause,
    coverage_without,
    event,
    guidelines,
    judgement,
    plan,
    plan_item,
    publication,
    reply,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS
from some_governance.rules.approvals import ApprovalNeeded
from some_governance.rules.judged import Judged
from some_governance.rules.rule import Rule
from some_governance.situation.situation import Situation

IRONY = Judged(
    of=("publication", "reply"),
    question="irony",
    right=("no",),
    wrong=("yes",),
    except_planned=True,
)
CHECKED = ApprovalNeeded(
    of=("publication", "reply"), by=("kriseledelse",), except_planned=True
)

BEGINS = "2026-11-10 00:00"
ELECTION = event("election", "2026-11-25 00:00")
MODES = {
    "before-election": DefinedMode(event="election", since=relativedelta(days=-15))
}

POST = publication("p", "2026-11-12 12:00")
IRONIC = judgement("p", "irony", "yes")
PLAN = plan(made="2026-11-02 12:00")
ITEM = plan_item(made="2026-11-09 12:00", publications=("p",))

BROKEN, MET = "broken", "met"
ASKED, UNTOLD = "needs-judgement", "missing-fact"


def verdicts(
    rule: Rule, *facts: Record, without: str = "", when: str | None = "before-election"
) -> list[str]:
    """Say what comes out of a clause that holds for 15 days before the election."""
    text = guidelines(clause(rule, when=when), modes=MODES, words=WORDS)
    asked = situation(account(), ELECTION, *facts, covered=[coverage_without(without)])
    (tally,) = assess(text, asked).tallies
    return [verdict.value for verdict, _ in tally.counts]


@pytest.mark.parametrize("rule", [IRONY, CHECKED], ids=lambda rule: rule.kind)
class TestPublications:
    """A publication in the weeks before an election."""

    def test_what_was_planned_before_is_right(self, rule: Rule) -> None:
        """Whatever a human says of it, and whoever approved it or didn't."""
        assert [MET] == verdicts(rule, POST, IRONIC, PLAN, ITEM)

    def test_the_publication_may_name_the_item(self, rule: Rule) -> None:
        """Either of the two names the other."""
        named = evolve(POST, plan_item="item-1")

        assert [MET] == verdicts(
            rule, named, IRONIC, PLAN, evolve(ITEM, publications=())
        )

    @pytest.mark.parametrize(
        ("made", "verdict"), [("2026-11-09 23:59", MET), (BEGINS, BROKEN)]
    )
    def test_it_had_to_be_there_before_the_mode_began(
        self, rule: Rule, made: str, verdict: str
    ) -> None:
        """What was planned a minute before midnight was, and at midnight wasn't."""
        item = plan_item(made=made, publications=("p",))

        assert [verdict] == verdicts(rule, POST, IRONIC, PLAN, item)

    @pytest.mark.parametrize(
        ("made", "verdict"), [("2026-11-09 23:59", MET), (BEGINS, BROKEN)]
    )
    def test_an_item_may_have_come_with_its_plan(
        self, rule: Rule, made: str, verdict: str
    ) -> None:
        """An item that doesn't say since when is as old as its plan."""
        item = plan_item(publications=("p",))

        assert [verdict] == verdicts(rule, POST, IRONIC, plan(made=made), item)

    def test_what_carries_out_nothing_is_held_against_the_clause(
        self, rule: Rule
    ) -> None:
        """Another publication's place in the plan says nothing of this one."""
        other = evolve(ITEM, publications=("x",))

        assert [BROKEN] == verdicts(rule, POST, IRONIC, PLAN, other)

    @pytest.mark.parametrize("without", ["plan", "plan-item"])
    def test_where_plans_are_not_seen_nobody_knows(
        self, rule: Rule, without: str
    ) -> None:
        """It may have stood in a plan that nobody shows."""
        assert [UNTOLD] == verdicts(rule, POST, IRONIC, without=without)
        assert [MET] == verdicts(rule, POST, IRONIC, PLAN, ITEM, without=without)

    def test_what_is_right_anyhow_needs_no_plan(self, rule: Rule) -> None:
        """Nobody has to look for plans where nothing is wrong."""
        right = [
            judgement("p", "irony", "no"),
            approval("p", "kriseledelse", "2026-11-12 11:00"),
        ]

        assert [MET] == verdicts(rule, POST, *right, without="plan-item")

    def test_without_the_exception_plans_say_nothing(self, rule: Rule) -> None:
        """The text has to say that what was planned may go on."""
        strict = evolve(rule, except_planned=False)

        assert [BROKEN] == verdicts(strict, POST, IRONIC, PLAN, ITEM)

    def test_without_a_mode_there_is_nothing_to_foresee(self, rule: Rule) -> None:
        """A clause that always holds has no beginning that an item came before."""
        assert [BROKEN] == verdicts(rule, POST, IRONIC, PLAN, ITEM, when=None)
        assert [BROKEN] == verdicts(rule, POST, IRONIC, without="plan-item", when=None)

    def test_the_words_of_others_are_not_spoken_of(self, rule: Rule) -> None:
        """What nobody knows the voice of is asked for, planned or not."""
        unknown = evolve(POST, as_account=None)

        assert [UNTOLD] == verdicts(rule, unknown, IRONIC, PLAN, ITEM)

    def test_replies_are_in_no_plan(self, rule: Rule) -> None:
        """An item that names a reply doesn't excuse it."""
        said = reply("r", "2026-11-12 13:00", to="p")
        item = evolve(ITEM, publications=("p", "r"))
        facts = [POST, IRONIC, said, judgement("r", "irony", "yes"), PLAN, item]

        assert {BROKEN, MET} == set(verdicts(rule, *facts))


def test_what_was_planned_before_is_not_asked_about() -> None:
    """Nobody need judge what stood in the plan; of the rest somebody has to."""
    assert [MET] == verdicts(IRONY, POST, PLAN, ITEM)
    assert [ASKED] == verdicts(IRONY, POST, PLAN)
    assert [ASKED] == verdicts(IRONY, POST, without="plan")


def test_each_stretch_has_its_own_beginning() -> None:
    """Planned after the first crisis began and before the second, it is right then."""
    early, late = publication("early", "2026-11-03 12:00"), POST
    item = plan_item(made="2026-11-05 12:00", publications=("early", "p"))
    asked: Situation = situation(
        account(),
        early,
        late,
        judgement("early", "irony", "yes"),
        IRONIC,
        PLAN,
        item,
    )

    view = asked.narrowed(
        ALWAYS,
        (
            span("2026-11-02 08:00", "2026-11-04 00:00"),
            span(BEGINS, "2026-11-20 00:00"),
        ),
    )

    assert [
        (Verdict.BROKEN, "early"),
        (Verdict.MET, None),
    ] == [(each.verdict, each.subject) for each in IRONY.check(view)]
    assert Outcome(verdict=Verdict.MET, account=FACEBOOK) in list(IRONY.check(view))
