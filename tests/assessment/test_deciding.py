"""Before it is done, the guidelines say what would follow."""

from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    account,
    appointment,
    approval,
    clause,
    comment,
    coverage,
    coverage_without,
    disposal,
    guidelines,
    judgement,
    mode,
    oslo,
    person,
    publication,
    published,
    receipt,
    removal,
    reply,
    situation,
    span,
    step,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import FACT, RULEBOOK, SITUATIONS

from benchmarks.splits import asks, differences
from some_governance.assessment import Decision, decide
from some_governance.errors import RecordError
from some_governance.findings import Finding
from some_governance.guidelines.clause import Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Verdict
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.rules.accounts import AccountCount
from some_governance.rules.approvals import ApprovalNeeded
from some_governance.rules.deletion import RemovalGrounds
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, AppointedOnly
from some_governance.rules.within import Within
from some_governance.situation.periods import Per
from some_governance.situation.situation import Situation

NEWS = clause(
    PublicationQuota(at_most=3, per=Per.ISO_WEEK, counts=("news",)),
    id="quotas/news",
    modality=Modality.AS_A_RULE,
    see=("quotas/why", "quotas/advice", "quotas/old", "roles/appointed"),
)
APPOINTED = clause(
    AppointedOnly(actions=("publish", "reply")), id="roles/appointed", see=()
)
REPLIES = clause(ReplyDuty(within=Within(hours=24)), id="dialogue/reply")
GROUNDS = clause(RemovalGrounds(grounds=("personal-attack",)), id="deletion/grounds")
TEXT = guidelines(
    NEWS,
    APPOINTED,
    REPLIES,
    GROUNDS,
    clause(Administrators(at_least=2), id="roles/two"),
    clause(AccountCount(at_most=2), id="accounts/few"),
    clause(id="quotas/why", modality=Modality.DEFINITION),
    clause(id="quotas/advice", read_as=Modality.ADVICE),
    clause(id="quotas/old", modality=Modality.ADVICE, until=oslo(AT).date()),
    clause(id="quotas/unlinked", modality=Modality.ADVICE),
)
COMMENT = "facebook:100_1_c"
LATER = oslo("2026-11-29 13:00")


def decided(*proposed: Record, known: tuple[Record, ...] = ()) -> Decision:
    """Decide where Kari administers a page, and wrote a post with a comment."""
    facts = (account(), appointment("kari"), publication(kind="event"), comment())
    return decide(TEXT, situation(*facts, *known), *proposed)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None]]:
    """Give clause, verdict and subject of findings."""
    return [
        (each.clause.id, each.outcome.verdict.value, each.outcome.subject)
        for each in findings
    ]


def spoke(decision: Decision) -> dict[str, dict[str, int]]:
    """Give what the clauses that spoke say, by their ids."""
    return {
        tally.clause.id: {each.value: count for each, count in tally.counts}
        for tally in decision.spoke
    }


class TestPublishing:
    """A post in the account's voice."""

    @pytest.mark.parametrize(("before", "breaks"), [(1, 0), (2, 0), (3, 1)])
    def test_the_one_that_is_too_many_breaks_the_quota(
        self, before: int, breaks: int
    ) -> None:
        """The fourth of three."""
        decision = decided(
            publication("new", "2026-11-24 18:00"), known=tuple(published(before))
        )

        assert [("quotas/news", "broken", "new")] * breaks == said(decision.caused)
        assert ((), ()) == (decision.cured, decision.excused)

    def test_a_stranger_s_hand_breaks_the_clause_about_appointments(self) -> None:
        """It is about the post, and says what was done."""
        decision = decided(publication("new", by="ola", kind="event"))

        assert [("roles/appointed", "broken", "new")] == said(decision.caused)

    def test_what_has_to_be_judged_first_is_asked(self) -> None:
        """Of a post of unknown kind that could tip the quota."""
        decision = decided(publication("new", kind=None), known=tuple(published(3)))

        assert [("quotas/news", "needs-judgement", "new")] == said(decision.caused)
        assert ("new",) == decision.caused[0].items

    def test_a_judgement_may_come_along_with_it(self) -> None:
        """Then nothing is asked."""
        kind = judgement("new", "kind", "event")
        decision = decided(
            publication("new", kind=None), kind, known=tuple(published(3))
        )

        assert () == decision.caused

    def test_a_reason_may_come_along_with_it(self) -> None:
        """What would break a main rule is excused then."""
        why = judgement("new", "exception", reason="en stor hendelse")
        decision = decided(
            publication("new", "2026-11-24 18:00"), why, known=tuple(published(3))
        )

        assert [("quotas/news", "excused", "new")] == said(decision.excused)
        assert () == decision.caused

    def test_an_excuse_that_stands_is_not_told_again(self) -> None:
        """Another post in that week changes nothing for it."""
        old = publication("old", "2026-11-24 17:00")
        why = judgement("old", "exception", reason="en stor hendelse")
        decision = decided(
            publication("new", "2026-11-24 18:00"),
            known=(*published(3), old, why),
        )

        assert [("quotas/news", "broken", "new")] == said(decision.caused)
        assert ((), ()) == (decision.excused, decision.left)

    def test_all_who_have_something_to_say_are_named(self) -> None:
        """Each once, also where all is well; and the advice that they link to."""
        decision = decided(publication("new"))

        assert {"quotas/news": {"met": 1}, "roles/appointed": {"met": 1}} == spoke(
            decision
        )
        assert ["quotas/why", "quotas/advice"] == [each.id for each in decision.advice]

    def test_a_judgement_of_it_speaks_of_its_period(self) -> None:
        """The week of a post whose kind is judged."""
        decision = decided(judgement("facebook:100_1", "kind", "event"))

        assert {"quotas/news": {"met": 1}, "roles/appointed": {"met": 1}} == spoke(
            decision
        )

    def test_a_clause_that_looks_at_all_of_the_account_speaks_of_it(self) -> None:
        """The second post about one topic, and nothing else that it counts."""
        few = PublicationQuota(
            at_most=1, each="topic", per=Per.MONTH, counts=("event",)
        )
        known = (
            publication("one", "2026-11-24 10:00", kind="event", topic="jul"),
            publication("other", "2026-11-24 11:00", kind="event", topic="haust"),
        )
        decision = decide(
            guidelines(clause(few, id="quotas/topic")),
            situation(account(), *known),
            publication("new", "2026-11-24 18:00", kind="event", topic="jul"),
        )

        assert [("quotas/topic", "broken", "new")] == said(decision.caused)
        assert {"quotas/topic": {"broken": 1}} == spoke(decision)

    def test_words_that_nobody_knows_are_told(self) -> None:
        """A slip in the proposal settles nothing."""
        decision = decided(publication("new", kind="nwes"), known=tuple(published(3)))

        assert ["nwes"] == [each.word for each in decision.unknown_words]
        assert [("quotas/news", "needs-judgement", "new")] == said(decision.caused)


class TestReplying:
    """An answer to a comment."""

    def test_in_time_it_cures(self) -> None:
        """Nobody has answered yet, and the day is over."""
        decision = decided(reply("new", "2026-11-25 12:00", to=COMMENT))

        assert [("dialogue/reply", "broken", COMMENT)] == said(decision.cured)
        assert ((), ()) == (decision.caused, decision.left)

    def test_late_it_leaves_what_is_broken(self) -> None:
        """A late reply is no worse than silence."""
        decision = decided(reply("new", "2026-11-25 13:00", to=COMMENT))

        assert [("dialogue/reply", "broken", COMMENT)] == said(decision.left)
        assert ((), ()) == (decision.caused, decision.cured)

    def test_other_threads_are_not_spoken_of(self) -> None:
        """What another comment waits for has nothing to do with it."""
        other = comment("other", on="elsewhere")
        decision = decided(reply("new", "2026-11-25 12:00", to=COMMENT), known=(other,))

        assert {"roles/appointed": {"met": 1}, "dialogue/reply": {"met": 1}} == spoke(
            decision
        )
        assert () == decision.left

    def test_who_does_not_speak_of_it_is_not_named(self) -> None:
        """A clause about questions, where it is none."""
        text = guidelines(
            clause(ReplyDuty(to=To(kinds=("question",))), id="dialogue/questions"),
            clause(ReplyDuty(), id="dialogue/all"),
        )
        decision = decide(
            text,
            situation(
                account(),
                publication(),
                comment(),
                judgement(COMMENT, "enquiry", "comment"),
            ),
            reply("new", to=COMMENT),
        )

        assert {"dialogue/all": {"met": 1}} == spoke(decision)

    def test_its_neighbours_are_not_spoken_of(self) -> None:
        """What waits under the same post is another matter."""
        decision = decided(
            reply("new", "2026-11-25 12:00", to=COMMENT), known=(comment("other"),)
        )

        assert {"roles/appointed": {"met": 1}, "dialogue/reply": {"met": 1}} == spoke(
            decision
        )
        assert () == decision.left

    def test_a_neighbour_that_it_changes_is(self) -> None:
        """A reply to the post may answer a comment under it."""
        decision = decided(reply("new", "2026-11-25 12:00", to="facebook:100_1"))

        assert [("dialogue/reply", "needs-judgement", COMMENT)] == said(decision.caused)
        assert {"needs-judgement": 1} == spoke(decision)["dialogue/reply"]


class TestRemoving:
    """A comment is taken away."""

    @pytest.mark.parametrize(
        ("judged", "caused"),
        [
            ([], [("deletion/grounds", "needs-judgement", COMMENT)]),
            (
                [judgement(COMMENT, "removal-ground", "off-topic")],
                [("deletion/grounds", "broken", COMMENT)],
            ),
            ([judgement(COMMENT, "removal-ground", "personal-attack")], []),
        ],
    )
    def test_the_ground_decides(
        self, judged: list[Record], caused: list[object]
    ) -> None:
        """Not judged, not on the list, on the list."""
        assert caused == said(decided(removal(), *judged).caused)

    def test_the_post_above_it_is_not_spoken_of(self) -> None:
        """Neither it, nor its week, nor who waits beside it."""
        decision = decided(removal(), known=(comment("other"),))

        assert {
            "deletion/grounds": {"needs-judgement": 1},
            "dialogue/reply": {"broken": 1},
        } == spoke(decision)
        assert [("dialogue/reply", "broken", COMMENT)] == said(decision.left)

    @pytest.mark.parametrize(
        "said_of_it",
        [
            step("documented"),
            receipt(),
            disposal(),
            judgement(COMMENT, "sentiment", "negative"),
        ],
    )
    def test_what_is_said_of_it_is_about_it(self, said_of_it: Record) -> None:
        """A step, a copy, a judgement: what it waits for stays."""
        decision = decided(said_of_it, known=(comment("other"),))

        assert [("dialogue/reply", "broken", COMMENT)] == said(decision.left)


class TestAccounts:
    """An account is opened or closed."""

    def test_one_too_many(self) -> None:
        """Opened last, and without administrators."""
        new = account("facebook:300", opened="2026-11-24 12:00")
        decision = decided(new, known=(account(INSTAGRAM),))

        assert [
            ("roles/two", "broken", "facebook:300"),
            ("accounts/few", "broken", "facebook:300"),
        ] == said(decision.caused)

    def test_closing_cures(self) -> None:
        """Nobody has to administer what is closed."""
        gone = account(closed=AT, observed=LATER)
        decision = decided(gone)

        assert ("roles/two", "broken", FACEBOOK) in said(decision.cured)
        assert () == decision.caused
        assert "accounts/few" not in spoke(decision)

    def test_what_stays_on_the_account_is_left(self) -> None:
        """A second administrator would be needed all the same."""
        decision = decided(appointment("kari", role="editor"))

        assert ("roles/two", "broken", FACEBOOK) in said(decision.left)
        assert ("dialogue/reply", "broken", COMMENT) in said(decision.left)

    def test_other_accounts_are_not_spoken_of(self) -> None:
        """What is lacking on Instagram stays out of it."""
        decision = decided(
            appointment("ola"), known=(account(INSTAGRAM), person("ola"))
        )

        assert [("roles/two", "broken", FACEBOOK)] == said(decision.cured)
        assert {FACEBOOK} == {each.outcome.account for each in decision.left}

    def test_nor_are_they_by_a_clause_about_all_accounts(self) -> None:
        """That there is one account too many is no matter of another one's editor."""
        many = account("facebook:300", opened="2026-11-20 12:00")
        decision = decided(
            appointment("kari", role="editor"), known=(account(INSTAGRAM), many)
        )

        assert "accounts/few" not in {clause for clause, _, _ in said(decision.left)}

    def test_what_touches_everything_speaks_of_everything(self) -> None:
        """A person may be behind any hand."""
        decision = decided(person("ola"), known=(account(INSTAGRAM),))

        assert {"accounts/few", "roles/two"} < spoke(decision).keys()
        assert {FACEBOOK, INSTAGRAM} == {each.outcome.account for each in decision.left}

    def test_an_approval_cures(self) -> None:
        """What wasn't approved would be."""
        text = guidelines(
            clause(ApprovalNeeded(of=("account",), by=("kommunikasjon",)))
        )
        page = account(opened="2026-11-24 12:00")
        decision = decide(text, situation(page), approval(FACEBOOK))

        assert [("test/clause", "broken", FACEBOOK)] == said(decision.cured)


class TestMoment:
    """Both sides are asked at the same moment."""

    @pytest.mark.parametrize(
        ("at", "asked"),
        [
            ("2026-11-29 23:59", oslo(AT)),
            (AT, oslo(AT) + timedelta(microseconds=1)),
            ("2026-12-01 00:00", oslo("2026-12-01 00:00") + timedelta(microseconds=1)),
        ],
    )
    def test_it_is_right_after_what_is_proposed(self, at: str, asked: object) -> None:
        """Or the moment of asking, when that comes later."""
        assert asked == decided(publication("new", at)).at

    def test_the_passing_of_time_is_not_told(self) -> None:
        """What is due meanwhile breaks on both sides."""
        late = comment("late", "2026-11-29 23:00")
        decision = decided(publication("new", "2026-12-03 12:00"), known=(late,))

        assert ((), ()) == (decision.caused, decision.cured)

    def test_an_account_is_closed_when_it_is_closed(self) -> None:
        """Its opening lies long ago."""
        gone = account(closed="2026-12-02 12:00", observed=LATER)

        assert oslo("2026-12-02 12:00") < decided(gone).at

    def test_nothing_proposed_changes_nothing(self) -> None:
        """It is asked at the moment of asking."""
        decision = decided()

        assert (oslo(AT), (), (), ()) == (
            decision.at,
            decision.caused,
            decision.left,
            decision.proposed,
        )


class TestRefusals:
    """What can't be proposed."""

    def test_it_has_no_truth_value(self) -> None:
        """Nobody may read a yes or a no into it."""
        with pytest.raises(TypeError, match="no truth value"):
            bool(decided())

    def test_what_was_observed_before_what_is_known(self) -> None:
        """It would be ignored, and look harmless."""
        with pytest.raises(RecordError) as refused:
            decided(account(closed=AT, observed="2026-11-01 12:00"))

        assert (
            "account facebook:100: it is proposed as it was observed before what is "
            "known of it; let it be observed later"
        ) == str(refused.value)

    def test_what_contradicts_what_is_known(self) -> None:
        """Two stories of one instant."""
        with pytest.raises(RecordError, match="say different things"):
            decided(account(closed=AT))


@pytest.mark.search
@settings(max_examples=2 * settings().max_examples)
@given(
    SITUATIONS,
    st.lists(
        FACT, min_size=1, max_size=2, unique_by=lambda each: (type(each), each.id)
    ),
)
def test_a_decision_is_the_difference_between_two_assessments(
    known: Situation, facts: list[Record]
) -> None:
    """Whatever is proposed, nothing that it changes is missed."""
    proposed = [evolve(each, observed=LATER) for each in facts]
    try:
        decision = decide(RULEBOOK, known, *proposed)
    except RecordError:
        return
    before = evolve(known, at=decision.at)
    joined = Records.join([known.records, Records.of(*proposed)])
    after = evolve(before, records=joined)

    assert [] == list(
        differences(decision, asks(RULEBOOK, before), asks(RULEBOOK, after))
    )


def test_what_all_share_knows_of_an_account_that_no_register_has() -> None:
    """A removal there shows that it is, and it may publish what counts for all."""
    rule = PublicationQuota(per=Per.ISO_WEEK, at_most=1, each="all")
    bound = guidelines(clause(rule, id="quotas/all"))
    decision = decide(bound, situation(account()), removal("c", AT, account=INSTAGRAM))

    assert {INSTAGRAM} == {
        each.outcome.subject for each in decision.caused if each.outcome.about
    }


def test_a_mode_changes_who_speaks() -> None:
    """In a crisis, what is published is for others to approve."""
    assert Verdict.BROKEN in {
        each.outcome.verdict
        for each in decide(
            RULEBOOK,
            situation(account(), publication("p", by="ola")),
            mode("crisis", "2026-11-20 00:00"),
        ).caused
    }


def test_what_nobody_knows_whether_it_holds_is_told() -> None:
    """Where nobody can say whether there is a crisis, a quota may hold, or not."""
    quota = evolve(NEWS, unless="crisis", see=())
    bound = guidelines(quota, APPOINTED, modes={"crisis": DefinedMode()})
    known = situation(account(), covered=[coverage_without("mode")])
    decided = decide(bound, known, publication("new", by=None))
    replied = decide(bound, known, comment("new"))
    unknown = [("quotas/news", "mode", Verdict.MISSING_FACT)]

    assert unknown == [
        (each.clause.id, each.outcome.about, each.outcome.verdict)
        for each in decided.left
    ]
    assert ("quotas/news", 1) in [
        (each.clause.id, each.count(Verdict.MISSING_FACT)) for each in decided.spoke
    ]
    assert "quotas/news" not in {each.clause.id for each in replied.spoke}
    assert () == replied.left


def test_a_clause_that_is_known_to_hold_says_what_it_says() -> None:
    """That nobody knows of other times is no matter of what is proposed."""
    quota = evolve(NEWS, unless="crisis", see=())
    bound = guidelines(quota, modes={"crisis": DefinedMode()})
    known = situation(
        account(),
        since="2026-11-09 00:00",
        covered=[
            coverage_without("mode"),
            coverage("mode", span=span("2026-11-16 00:00", "2026-12-01 00:00")),
        ],
    )
    decided = decide(bound, known, publication("new", "2026-11-20 12:00", by=None))

    assert () == decided.left
    assert [Verdict.MET] == [each for each, _ in decided.spoke[0].counts]


def test_what_is_taken_away_is_no_matter_of_an_unknown_mode() -> None:
    """What stands around it is approved, or isn't, with it and without it."""
    approved = clause(
        ApprovalNeeded(of=("publication",), by=("kriseledelse",)), when="crisis"
    )
    bound = guidelines(approved, modes={"crisis": DefinedMode()})
    known = situation(
        account(),
        publication("p"),
        comment("c", on="p"),
        covered=[coverage_without("mode")],
    )

    assert () == decide(bound, known, removal("c", id="new")).left
    assert [approved.id] == [
        each.clause.id for each in decide(bound, known, publication("new")).left
    ]
