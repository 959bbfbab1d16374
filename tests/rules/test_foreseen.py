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
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import UNLIMITED, UNSAID, Approx, Rule
from some_governance.situation.periods import Per
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


class TestQuotas:
    """One publication a week before an election, and what was planned before."""

    ONE = PublicationQuota(at_most=1, per=Per.ISO_WEEK, except_planned=True)
    NEWS = evolve(ONE, counts=("news",))
    OTHER = publication("o", "2026-11-12 11:00")
    LAST = publication("q", "2026-11-12 13:00")

    @staticmethod
    def found(
        rule: Rule, *facts: Record, without: str = ""
    ) -> list[tuple[Verdict, str | None, str | None]]:
        """Give what comes out in the week of 9 November, the election weeks begun."""
        asked = situation(
            account(),
            *facts,
            since="2026-11-10 00:00",
            at="2026-11-16 00:00",
            covered=[coverage_without(without)],
        )
        view = asked.narrowed(ALWAYS, (span(BEGINS, "2026-11-25 00:00"),))
        return [(each.verdict, each.subject, each.about) for each in rule.check(view)]

    RIGHT = (Verdict.MET, None, None)

    def test_what_was_planned_before_does_not_count(self) -> None:
        """Beside one that was, there is room for one that wasn't, and for no other."""
        assert [self.RIGHT] == self.found(self.ONE, POST, PLAN, ITEM)
        assert [self.RIGHT] == self.found(self.ONE, self.OTHER, POST, PLAN, ITEM)
        assert [(Verdict.BROKEN, "q", None)] == self.found(
            self.ONE, self.OTHER, POST, self.LAST, PLAN, ITEM
        )

    def test_without_the_exception_it_counts(self) -> None:
        """A text has to say that what was planned may go on."""
        strict = evolve(self.ONE, except_planned=False)

        for without in ("", "plan"):
            assert [(Verdict.BROKEN, "p", None)] == self.found(
                strict, self.OTHER, POST, PLAN, ITEM, without=without
            )

    @pytest.mark.parametrize(
        ("made", "found"),
        [("2026-11-09 23:59", RIGHT), (BEGINS, (Verdict.BROKEN, "p", None))],
    )
    def test_it_had_to_be_planned_before_the_mode_began(
        self, made: str, found: tuple[Verdict, str | None, str | None]
    ) -> None:
        """A minute before midnight it was, and at midnight it wasn't."""
        item = plan_item(made=made, publications=("p",))

        assert [found] == self.found(self.ONE, self.OTHER, POST, PLAN, item)

    @pytest.mark.parametrize("without", ["plan", "plan-item"])
    def test_where_plans_are_not_seen_nobody_knows(self, without: str) -> None:
        """Either of two may have stood in a plan; one alone is right anyhow."""
        assert [(Verdict.MISSING_FACT, id, without) for id in "op"] == self.found(
            self.ONE, self.OTHER, POST, without=without
        )
        assert [self.RIGHT] == self.found(self.ONE, POST, without=without)
        assert [self.RIGHT] == self.found(
            self.ONE, self.OTHER, POST, PLAN, ITEM, without=without
        )

    def test_its_kind_comes_first(self) -> None:
        """Whether an event was planned makes no difference to a quota of news."""
        unknown = evolve(POST, kind=None)
        facts = self.OTHER, unknown

        assert [
            (Verdict.MISSING_FACT, "o", "plan"),
            (Verdict.NEEDS_JUDGEMENT, "p", "kind"),
        ] == self.found(self.NEWS, *facts, without="plan")
        assert [self.RIGHT] == self.found(self.NEWS, *facts, PLAN, ITEM)

    def test_without_a_mode_there_is_nothing_to_foresee(self) -> None:
        """A quota that always holds counts what was planned, whenever it was."""
        facts = self.OTHER, POST, PLAN, ITEM

        assert BROKEN in verdicts(self.ONE, *facts, when=None)
        assert BROKEN in verdicts(self.ONE, *facts, without="plan", when=None)
        assert BROKEN not in verdicts(self.ONE, *facts)

    def test_of_a_topic(self) -> None:
        """A matter that was planned is published once more than the text allows."""
        rule = PublicationQuota(
            at_most=1, per="ever", each="topic", except_planned=True
        )
        items = [evolve(each, topic="fair") for each in (self.OTHER, POST, self.LAST)]
        planned = [PLAN, ITEM]

        assert ["p", "q"] == [
            subject
            for verdict, subject, _ in self.found(rule, *items)
            if verdict is Verdict.BROKEN
        ]
        assert ["q"] == [
            subject
            for verdict, subject, _ in self.found(rule, *items, *planned)
            if verdict is Verdict.BROKEN
        ]

    def test_of_several_accounts_together(self) -> None:
        """What was planned for one of them leaves room on the others."""
        rule = evolve(self.ONE, each="all")

        assert [(Verdict.BROKEN, "p", None)] == self.found(rule, self.OTHER, POST)
        assert [self.RIGHT] == self.found(rule, self.OTHER, POST, PLAN, ITEM)

    def test_a_least_counts_what_was_planned(self) -> None:
        """A sentence of its own: one that was planned is one all the same."""
        least = PublicationQuota(at_least=1, per=Per.DAY)

        assert (Verdict.MET, None, None) in self.found(least, POST, PLAN, ITEM)

    @pytest.mark.parametrize(
        "amounts",
        [
            {"at_least": 1, "per": Per.DAY},
            {"at_least": 1, "at_most": 3, "per": Per.DAY},
            {"at_most": UNLIMITED, "per": UNSAID},
            {"at_most": UNSAID, "per": Per.DAY},
        ],
    )
    def test_only_a_most_can_spare_what_was_planned(
        self, amounts: dict[str, object]
    ) -> None:
        """A least would miss it, in silence; what has no number spares nothing."""
        with pytest.raises(ValueError, match="'except_planned' is for a number"):
            PublicationQuota(except_planned=True, **amounts)

    def test_about_so_many_is_a_number(self) -> None:
        """Of a band the upper end holds."""
        rule = evolve(self.ONE, at_most=Approx(low=0, high=1))

        assert [self.RIGHT] == self.found(rule, self.OTHER, POST, PLAN, ITEM)


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
