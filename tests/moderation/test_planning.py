"""What is taken away is planned, or refused with the sentence that refuses it."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    clause,
    guidelines,
    judgement,
    message,
    oslo,
    publication,
    situation,
)
from moderation.scenes import (
    ANSWERS,
    ATTACK,
    ATTACKS,
    BELOW,
    COMMENT,
    DUTY,
    GROUNDS,
    HANDS,
    KARI,
    KEPT,
    KNOWN,
    NOW,
    OURS,
    POST,
    TEXT,
    a_plan,
    captured,
    intent,
    judged,
    refused,
)

from some_governance.errors import GuidelinesError, RecordError
from some_governance.findings import Weight
from some_governance.guidelines.clause import Modality
from some_governance.moderation.planning import plan_removal
from some_governance.moderation.plans import (
    JudgedThing,
    PlanStep,
    RemovalAgainst,
    RemovalBasis,
    RemovalPlan,
)
from some_governance.moderation.refusals import RemovalRefused, WhyRefused
from some_governance.outcomes import Verdict
from some_governance.platforms.captures import Attachment, Captured, said_digest
from some_governance.records.decisions import Judgement
from some_governance.records.removals import Taking
from some_governance.records.utterances import Comment
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds, RemovalSteps
from some_governance.rules.dialogue import ReplyDuty


def of_these_words(question: str, answer: str = "yes", **fields: Any) -> Judgement:
    """Judge the comment as it reads."""
    return judgement(COMMENT, question, answer, digest=said_digest(ATTACKS), **fields)


def test_a_judged_attack_by_the_hand_of_an_administrator_is_planned() -> None:
    """The plan names the ground, the sentence, the hand, and the words judged."""
    made = a_plan()
    assert made.covers == (COMMENT,)
    assert made.basis == RemovalBasis(clause=GROUNDS.version, quote=GROUNDS.text)
    assert made.judged[0].ground == ATTACK
    assert made.judged[0].answers == {"removal-ground": ATTACK, "extraordinary": "yes"}
    assert made.judged[0].judgements == tuple(sorted(each.id for each in judged()))
    assert made.digest == captured().digest
    assert (made.by, made.at, made.archive) == (KARI, NOW, "folder")
    assert made.guidelines == TEXT.digest
    assert made.against == ()


def test_archived_before_removed_is_no_matter_of_a_clause() -> None:
    """A text that never speaks of archives gets the same order."""
    bare = guidelines(GROUNDS)
    steps = a_plan(text=bare).steps
    assert steps.index(PlanStep.ARCHIVE) < steps.index(PlanStep.REMOVE)
    assert steps == a_plan().steps


@pytest.mark.parametrize(
    ("wanted", "steps"),
    [
        ({}, "capture archive read-again remove follow-up"),
        (
            {"urgent": True},
            "capture hide-first archive read-again remove follow-up",
        ),
        (
            {"approved": True},
            "capture archive approve read-again remove follow-up",
        ),
        ({"action": "hide"}, "capture read-again hide"),
        (
            {"action": "hide", "urgent": True, "approved": True},
            "capture approve read-again hide",
        ),
    ],
)
def test_the_order_of_the_steps_is_always_the_same(
    wanted: dict[str, object], steps: str
) -> None:
    """To hide takes a capture; to remove, what the archive has confirmed."""
    made = a_plan(**wanted)
    assert steps.split() == [step.value for step in made.steps]


def test_what_stands_below_goes_along_and_needs_its_own_judgement() -> None:
    """One judgement serves one thing: the reply below was not judged."""
    made = refused(ATTACKS, ANSWERS)
    assert made.why is WhyRefused.NOT_ALLOWED
    assert {each.outcome.subject for each in made.findings} == {BELOW}


def test_a_thread_is_planned_whole_when_all_of_it_is_judged() -> None:
    """Each thing that goes is named, with what was judged of it."""
    made = a_plan(ATTACKS, ANSWERS, OURS, known=(*judged(), *judged(ANSWERS)))
    assert made.covers == (COMMENT, BELOW, OURS.id)
    assert [each.ground for each in made.judged] == [ATTACK, ATTACK, None]


def test_one_judgement_serves_one_thing() -> None:
    """Of 500 comments and one judgement, 499 are refused."""
    facts = situation(*KNOWN, *judged(evolve(ATTACKS, id="facebook:100_1_c250")))
    made = [
        plan_removal(TEXT, facts, captured(evolve(ATTACKS, id=id), of=id), intent())
        for id in (f"facebook:100_1_c{number}" for number in range(500))
    ]
    assert [each.of for each in made if isinstance(each, RemovalPlan)] == [
        "facebook:100_1_c250"
    ]
    assert sum(isinstance(each, RemovalRefused) for each in made) == 499


def test_hiding_leaves_what_stands_below() -> None:
    """Only the thing itself is hidden, and judged."""
    made = a_plan(ATTACKS, ANSWERS, action="hide")
    assert made.covers == (COMMENT,)
    assert made.basis == RemovalBasis(clause=DUTY.version, quote=DUTY.text)


@pytest.mark.parametrize("ground", ["no", "off-topic"])
def test_what_rests_on_no_ground_of_the_text_is_refused(ground: str) -> None:
    """It quotes the sentences that say when something may be removed."""
    bare = guidelines(GROUNDS)
    made = refused(known=judged(removal_ground=ground), text=bare)
    assert (made.why, made.clauses) == (WhyRefused.NO_CLAUSE, (GROUNDS,))
    assert made.decision is not None


def test_a_text_that_says_nothing_of_removing_lets_nothing_be_removed() -> None:
    """Silence is no consent."""
    bare = guidelines(clause(ReplyDuty(), id="dialogue/reply"))
    made = refused(text=bare)
    assert (made.why, made.clauses) == (WhyRefused.NO_CLAUSE, ())


def test_a_text_without_grounds_needs_none() -> None:
    """It may say who removes, and no more."""
    bare = guidelines(HANDS)
    made = a_plan(text=bare, known=(of_these_words("irony", "no"),))
    assert made.basis == RemovalBasis(clause=HANDS.version, quote=HANDS.text)
    assert made.judged[0].ground is None


def test_a_text_that_hides_rests_on_the_sentence_about_hiding() -> None:
    """Where a sentence speaks of the act itself, it goes before the others."""
    hides: tuple[Taking, ...] = ("hide",)
    hiding = clause(
        RemovalGrounds(grounds=(ATTACK,), actions=hides), id="deletion/hiding"
    )
    made = a_plan(text=guidelines(DUTY, GROUNDS, hiding), action="hide")
    assert made.basis == RemovalBasis(clause=hiding.version, quote=hiding.text)


def test_a_breach_of_should_is_written_into_the_plan() -> None:
    """The case is not extraordinary, and the text says «bør»."""
    made = a_plan(known=judged(extraordinary="no"))
    assert made.against == (
        RemovalAgainst(
            clause=GROUNDS.version,
            quote=GROUNDS.text,
            weight=Weight.WARNING.value,
            subject=COMMENT,
        ),
    )


def test_a_reason_on_record_permits_a_deviation_and_is_written_down() -> None:
    """«Som hovedregel» is refused without a reason, and permitted with one."""
    text = guidelines(evolve(GROUNDS, modality=Modality.AS_A_RULE))
    ordinary = judged(extraordinary="no")
    assert refused(known=ordinary, text=text).why is WhyRefused.NOT_ALLOWED
    reason = of_these_words("exception", reason="Til vern om tredjemann.")
    made = a_plan(known=(*ordinary, reason), text=text)
    assert [(each.clause, each.weight) for each in made.against] == [
        (GROUNDS.version, "excused")
    ]


def test_a_hand_without_an_appointment_is_refused() -> None:
    """The sentence that names who may remove refuses it."""
    made = refused(by=evolve(KARI, id="pelle"))
    assert [(each.clause.id, each.weight) for each in made.findings] == [
        (HANDS.id, Weight.VIOLATION)
    ]


def test_doubt_refuses() -> None:
    """Nobody has judged whether the case is extraordinary."""
    made = refused(known=judged()[:1])
    (finding,) = made.findings
    assert finding.outcome.verdict is Verdict.NEEDS_JUDGEMENT
    assert finding.outcome.about == "extraordinary"


def test_what_is_judged_in_the_same_breath_counts() -> None:
    """Who removes may answer what nobody had answered."""
    ground, extraordinary = judged()
    assert a_plan(known=(ground,), judgements=(extraordinary,)) == a_plan()


def test_disputed_answers_are_no_answers() -> None:
    """Two who disagree leave it in doubt, and neither is written down."""
    made = refused(known=(*judged(), *judged(removal_ground="no")[:1]))
    assert made.why is WhyRefused.NOT_ALLOWED


def test_an_unheard_dispute_is_left_out_of_the_plan() -> None:
    """Of what no sentence asks for, only what is agreed on is written down."""
    disputed = (of_these_words("irony", "yes"), of_these_words("irony", "no"))
    made = a_plan(known=(*judged(), *disputed))
    assert "irony" not in made.judged[0].answers


def test_a_step_that_the_text_calls_otherwise_is_documented_as_well() -> None:
    """Which word the text has for documenting is an argument."""
    text = guidelines(
        GROUNDS, clause(RemovalDuty(grounds=(ATTACK,), before=("warning",)), id="d/w")
    )
    assert refused(text=text).why is WhyRefused.NOT_ALLOWED
    assert a_plan(text=text, documented=("warning",)).covers == (COMMENT,)


def test_a_step_that_must_come_first_and_was_not_taken_refuses() -> None:
    """The engine documents, and does nothing else in anybody's name."""
    warned = clause(RemovalSteps(roles=(), before=("warning",)), id="deletion/warned")
    made = refused(text=guidelines(GROUNDS, warned))
    assert [each.clause.id for each in made.findings] == ["deletion/warned"]


def test_duties_that_follow_are_no_hindrance() -> None:
    """«Følge opp» comes after: it is pending, even where no register vouches."""
    made = a_plan(text=guidelines(GROUNDS, HANDS, KEPT))
    assert made.against == ()


def test_what_is_gone_is_not_planned() -> None:
    """The platform says that it isn't there."""
    assert refused(read=captured(gone=True)) == RemovalRefused(
        of=COMMENT, why=WhyRefused.NOT_THERE
    )


NO_HIDING = "it is there, or it is removed"
NO_REMOVING = "only its server's moderators can"


@pytest.mark.parametrize(
    ("wanted", "unable", "told"),
    [
        ({}, {"remove": NO_REMOVING}, {"remove": NO_REMOVING}),
        ({"action": "hide"}, {"hide": NO_HIDING}, {"hide": NO_HIDING}),
        ({"urgent": True}, {"hide": NO_HIDING}, {"hide": NO_HIDING}),
        (
            {"urgent": True},
            {"hide": NO_HIDING, "remove": NO_REMOVING},
            {"hide": NO_HIDING, "remove": NO_REMOVING},
        ),
    ],
)
def test_what_the_platform_can_t_do_is_not_planned(
    wanted: dict[str, object], unable: dict[str, str], told: dict[str, str]
) -> None:
    """It says so, in its own words, before anybody reads a plan; whole or not."""
    read = captured(unable=unable, lacking=("the film can't be had",))
    assert refused(read=read, **wanted) == RemovalRefused(
        of=COMMENT, why=WhyRefused.UNABLE, unable=told
    )


@pytest.mark.parametrize(
    ("action", "unable"),
    [("remove", {"hide": NO_HIDING}), ("hide", {"remove": NO_REMOVING})],
)
def test_what_the_platform_can_t_do_stops_nothing_else(
    action: str, unable: dict[str, str]
) -> None:
    """Where nothing can be hidden, something may be removed."""
    assert a_plan(read=captured(unable=unable), action=action).action == action


def test_what_is_not_whole_is_not_planned() -> None:
    """Nobody removes what could not be kept."""
    lacking = ("two of five replies were not shown",)
    assert refused(read=captured(lacking=lacking)) == RemovalRefused(
        of=COMMENT, why=WhyRefused.NOT_WHOLE, lacking=lacking
    )


OWN = publication(POST, text="Velkommen!")


def test_a_post_of_our_own_is_taken_back() -> None:
    """The account may take back its own words, and needs no sentence for that."""
    made = a_plan(read=captured(OWN, of=POST))
    assert (made.covers, made.basis) == ((POST,), None)


def test_what_others_wrote_below_our_post_is_judged() -> None:
    """It goes along, so it rests on a ground of its own."""
    read = captured(OWN, ATTACKS, of=POST)
    made = a_plan(read=read)
    assert made.covers == (POST, COMMENT)
    assert made.basis == RemovalBasis(clause=GROUNDS.version, quote=GROUNDS.text)
    unjudged = refused(read=read, known=(account(),))
    assert {each.outcome.subject for each in unjudged.findings} == {COMMENT}


def test_what_others_wrote_below_our_post_stays_where_no_sentence_lets_it_go() -> None:
    """A text that says nothing of removing protects them there, too."""
    bare = guidelines(clause(ReplyDuty(), id="dialogue/reply"))
    made = refused(read=captured(OWN, ATTACKS, of=POST), text=bare)
    assert made.why is WhyRefused.NO_CLAUSE


def test_an_urgent_plan_hides_and_is_held_against_that_too() -> None:
    """A sentence about hiding speaks, though it is to be removed in the end."""
    never: tuple[Taking, ...] = ("hide",)
    hiding = clause(
        RemovalSteps(roles=(), before=("warning",), actions=never), id="deletion/hiding"
    )
    text = guidelines(GROUNDS, hiding)
    assert a_plan(text=text).against == ()
    made = refused(text=text, urgent=True)
    assert [each.clause.id for each in made.findings] == ["deletion/hiding"]


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (captured(pages=()), "no answer of the platform's was kept"),
        (captured(evolve(ATTACKS, text=None)), f"nobody sees what {COMMENT} says"),
    ],
)
def test_what_nobody_can_keep_is_not_planned(read: Captured, said: str) -> None:
    """A capsule without bytes, or without words, proves nothing."""
    made = refused(read=read)
    assert (made.why, made.lacking) == (WhyRefused.NOT_WHOLE, (said,))


def test_a_picture_says_what_no_words_say() -> None:
    """A comment may be a picture alone."""
    picture = Attachment(of=COMMENT, key="9001", media_type="image/jpeg", body=b"jpg")
    wordless = evolve(ATTACKS, text=None)
    read = captured(wordless, attachments=(picture,))
    seen = said_digest(wordless, ["9001"])
    known = tuple(evolve(each, digest=seen) for each in judged())
    assert a_plan(read=read, known=known).covers == (COMMENT,)


def test_words_of_another_account_below_ours_are_planned_on_theirs() -> None:
    """What is captured says on which account it stands."""
    assert a_plan().account == FACEBOOK


def test_a_capture_that_contradicts_what_is_known_is_an_error() -> None:
    """Two who saw different words at one instant can't both be right."""
    with pytest.raises(RecordError, match="different things"):
        a_plan(evolve(ATTACKS, text="Noe annet."), known=(*judged(), ATTACKS))


def test_guidelines_without_a_rule_are_an_error() -> None:
    """Nothing would be asked, and silence would look like consent."""
    with pytest.raises(GuidelinesError, match="no clause with a rule"):
        a_plan(text=guidelines(clause(id="why", modality=Modality.DEFINITION)))


def test_a_message_is_planned_by_no_clause() -> None:
    """No platform lets a municipality take back what a citizen wrote to it."""
    read = captured(message("facebook:m_1"), of="facebook:m_1")
    assert isinstance(
        plan_removal(guidelines(GROUNDS), situation(*KNOWN), read, intent()),
        RemovalRefused,
    )


THANKS = evolve(ATTACKS, text="Takk for god hjelp!")
UNSURE = {
    "without a digest": (ATTACKS, None),
    "of other words": (THANKS, said_digest(ATTACKS)),
    "of other pictures": (ATTACKS, said_digest(ATTACKS, ["9001"])),
    "of the same words elsewhere": (ATTACKS, said_digest(evolve(ATTACKS, id="x"))),
}


@pytest.mark.parametrize(("says", "digest"), UNSURE.values(), ids=UNSURE)
def test_what_may_have_been_judged_of_other_words_counts_no_more(
    says: Comment, digest: str | None
) -> None:
    """Who wrote it may have thought better of it: somebody has to read it again."""
    ground, extraordinary = (evolve(each, digest=digest) for each in judged())
    made = refused(says, known=(ground, extraordinary))
    verdicts = {each.outcome.verdict for each in made.findings}
    assert verdicts == {Verdict.NEEDS_JUDGEMENT}
    assert {*made.uncounted} == {ground, extraordinary}
    again = tuple(
        evolve(each, id=f"{each.id}/2", supersedes=(each.id,)) for each in judged(says)
    )
    assert a_plan(says, known=(ground, extraordinary), judgements=again).judged == (
        JudgedThing(
            of=COMMENT,
            ground=ATTACK,
            answers={"removal-ground": ATTACK, "extraordinary": "yes"},
            judgements=tuple(sorted(each.id for each in again)),
            uncounted=tuple(sorted([ground.id, extraordinary.id])),
        ),
    )


def test_what_was_judged_just_now_has_to_be_of_these_words_too() -> None:
    """There is no second door."""
    made = refused(THANKS, known=(account(),), judgements=judged())
    assert {*made.uncounted} == {*judged()}


def test_a_judgement_without_a_digest_is_not_passed_over() -> None:
    """Ola found that it is no attack: what he read may have been this."""
    contradicts = judgement(COMMENT, "removal-ground", "no")
    made = refused(known=(*judged(), contradicts))
    assert {each.outcome.about for each in made.findings} == {"removal-ground"}
    assert {*made.uncounted} == {judged()[0], contradicts}


def test_what_replaces_a_judgement_replaces_it_whatever_it_is_of() -> None:
    """A judgement that was taken back doesn't count again."""
    ground, extraordinary = judged()
    back = judgement(COMMENT, "removal-ground", "no", supersedes=(ground.id,))
    made = refused(known=(ground, extraordinary, back))
    assert {*made.uncounted} == {ground, back}


def test_a_refusal_for_want_of_a_sentence_says_what_did_not_count() -> None:
    """A text that asks nobody for a ground has no doubt about it."""
    bare = guidelines(clause(ReplyDuty(), id="dialogue/reply"))
    unsure = judgement(COMMENT, "removal-ground", ATTACK)
    made = refused(known=(unsure,), text=bare)
    assert (made.why, made.uncounted) == (WhyRefused.NO_CLAUSE, (unsure,))


def test_what_stands_below_and_stays_may_be_judged_of_any_words() -> None:
    """Nothing is done to it."""
    below = tuple(evolve(each, digest=None) for each in judged(ANSWERS))
    thread, known = (ATTACKS, ANSWERS), (*judged(), *below)
    made = a_plan(*thread, known=known, action="hide")
    assert made.on_record == tuple(sorted(each.id for each in judged()))
    assert {*refused(*thread, known=known).uncounted} == {*below}
    silent = guidelines(clause(ReplyDuty(), id="dialogue/reply"))
    assert refused(*thread, known=known, action="hide", text=silent).uncounted == ()


def test_what_was_captured_was_so_before_whatever_the_clock_says() -> None:
    """Somebody set it back just now."""
    late = captured(at=NOW + timedelta(days=1))
    assert a_plan(read=late, text=guidelines(GROUNDS, KEPT)).against == ()


def test_a_plan_names_all_that_was_on_record() -> None:
    """Also what doesn't count: whatever it doesn't name was recorded afterwards."""
    disputed = (of_these_words("irony", "yes"), of_these_words("irony", "no"))
    replaced = of_these_words("mood", "bad")
    known = of_these_words("mood", "good", supersedes=(replaced.id,))
    undated = judgement(COMMENT, "sentiment", "negative")
    told = (*disputed, replaced, known, undated, *judged(), *judged(ANSWERS))
    made = a_plan(ATTACKS, ANSWERS, known=told)
    elsewhere = judgement(POST, "kind", "news")
    assert made.on_record == tuple(sorted(each.id for each in told))
    assert known.id in made.judged[0].judgements
    assert {*made.judged[0].uncounted} == {
        each.id for each in (*disputed, replaced, undated)
    }
    assert a_plan(ATTACKS, ANSWERS, known=(*told, elsewhere)) == made


@pytest.mark.parametrize(
    "recorded", ["2026-11-28 12:00", "2026-11-29 12:00", "2026-11-30 12:00", None]
)
def test_a_reason_on_record_is_prior_whatever_its_clock_says(
    recorded: str | None,
) -> None:
    """It is there now, and the thing isn't taken away yet."""
    text = guidelines(evolve(GROUNDS, modality=Modality.AS_A_RULE), HANDS)
    reason = of_these_words("exception", reason="Til vern.", recorded_at=recorded)
    known = (*judged(extraordinary="no"), reason)
    made = refused(known=known, text=text, by=evolve(KARI, id="pelle"), urgent=True)
    assert made.decision is not None
    (excused,) = made.decision.excused
    assert excused.outcome.values["afterwards"] is False


def test_what_was_seen_before_changes_nothing() -> None:
    """The digest tells what was judged, not what was saved."""
    earlier = evolve(ATTACKS, observed=oslo("2026-11-28 12:00"), text="Hei.")
    assert a_plan(known=(*judged(), earlier)) == a_plan()
