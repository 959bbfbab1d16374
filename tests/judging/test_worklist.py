"""The work list has each open question once, in the order in which things are read."""

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    YOUTUBE,
    account,
    clause,
    comment,
    grant,
    guidelines,
    image,
    judgement,
    message,
    oslo,
    person,
    plan,
    plan_item,
    publication,
    published,
    reply,
    situation,
)

from some_governance import (
    Clause,
    Guidelines,
    Modality,
    Record,
    Records,
    Report,
    Situation,
    WorkItem,
    assess,
    revision,
    worklist,
)
from some_governance.judging.things import Things
from some_governance.judging.worklist import narrowed
from some_governance.platforms.captures import said_digest
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.dialogue.interim import InterimFollowUp
from some_governance.rules.dialogue.replies import ReplyDuty
from some_governance.rules.images import Credited
from some_governance.rules.judged import Judged
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, UnitAccess
from some_governance.rules.rule import UNSAID
from some_governance.situation.periods import Per

ANSWER = clause(ReplyDuty(to=To(sentiments=("neutral",))), id="dialogue/answer")
HEAR = clause(
    Judged(
        of=("comment",), question="sentiment", right=("praise",), wrong=("negative",)
    ),
    id="dialogue/hear",
)
FACTS = clause(
    Judged(of=("comment",), question="factual-error", right=("no",), wrong=("yes",)),
    id="dialogue/facts",
)
ENOUGH = clause(PublicationQuota(at_least=UNSAID, per=UNSAID), id="quotas/enough")
WEEKLY = clause(PublicationQuota(at_least=UNSAID, per=Per.ISO_WEEK), id="quotas/weekly")
FEW = clause(
    PublicationQuota(at_most=1, per=Per.ISO_WEEK),
    id="quotas/few",
    modality=Modality.AS_A_RULE,
)


class Asked:
    """What comes out when some clauses are asked about some facts."""

    def __init__(self, *things: Clause | Record, **situated: str) -> None:
        """Assess."""
        clauses = [each for each in things if isinstance(each, Clause)]
        facts = [each for each in things if isinstance(each, Record)]
        self.rules: Guidelines = guidelines(*clauses)
        self.situation: Situation = situation(account(), *facts, **situated)
        self.report: Report = assess(self.rules, self.situation)

    def items(self, *, offered: bool = False) -> tuple[WorkItem, ...]:
        """Give the work list."""
        return worklist(self.report, self.situation.records, offered=offered)

    def open(self, *, offered: bool = False) -> list[tuple[str, list[str]]]:
        """Give each thing, and what is asked of it."""
        return [
            (item.of, [each.name for each in item.questions])
            for item in self.items(offered=offered)
        ]

    def revision(self, of: str) -> list[tuple[str, list[str]]] | None:
        """Give what was answered of a thing, and by which answers."""
        item = revision(self.report, self.situation.records, of)
        return item and [
            (each.name, [one.id for one in each.standing]) for each in item.questions
        ]


def test_a_question_that_two_clauses_ask_is_asked_once() -> None:
    """A human answers once, and both sentences say why."""
    (item,) = Asked(ANSWER, HEAR, comment()).items()
    (question,) = item.questions

    assert "facebook:100_1_c" == question.of
    assert ("sentiment", "sentiment?") == (question.name, question.asks)
    assert ("praise", "neutral", "negative") == question.answers
    assert ("dialogue/answer", "dialogue/hear") == tuple(
        each.id for each in question.clauses
    )
    assert () == question.standing


def test_a_thing_comes_with_all_its_questions() -> None:
    """What somebody has read once is judged in one go."""
    assert [("facebook:100_1_c", ["sentiment", "factual-error"])] == Asked(
        ANSWER, FACTS, comment()
    ).open()


def test_nothing_open_is_an_empty_list() -> None:
    """Who has answered all has nothing left."""
    answered = judgement("facebook:100_1_c", "sentiment", "praise")

    assert [] == Asked(HEAR, comment(), answered).open()


def test_things_are_read_in_threads_then_periods_then_the_rest() -> None:
    """Posts and comments first, weeks after them, the account and grants last."""
    worth = clause(
        Judged(
            of=("publication", "comment"),
            question="archive-worthy",
            right=("no",),
            wrong=("legal-documentation",),
        ),
        id="archiving/worth",
    )
    asked = Asked(
        ENOUGH,
        WEEKLY,
        clause(UnitAccess(unit="servicetorget", actions=("publish",)), id="roles/desk"),
        worth,
        grant("publish", "reply"),
        comment(),
        publication(),
        publication("facebook:100_2", "2026-11-25 12:00"),
        since="2026-11-16 00:00",
    )

    assert [
        ("facebook:100_1", "publication"),
        ("facebook:100_1_c", "comment"),
        ("facebook:100_2", "publication"),
        (f"{FACEBOOK}#2026-W47", "period"),
        (f"{FACEBOOK}#2026-W48", "period"),
        (FACEBOOK, "account"),
        ("desk", "grant"),
    ] == [(item.of, item.fact) for item in asked.items()]
    assert {FACEBOOK} == {item.account for item in asked.items()}


def test_contradicting_judgements_come_with_the_question() -> None:
    """Whoever decides sees who said what."""
    praise = judgement("facebook:100_1_c", "sentiment", "praise")
    negative = judgement("facebook:100_1_c", "sentiment", "negative")
    (item,) = Asked(HEAR, comment(), praise, negative).items()
    (question,) = item.questions

    assert question.disputed
    assert {praise, negative} == {*question.standing}


def test_an_answer_that_no_clause_can_use_is_shown() -> None:
    """A new answer replaces it, or else the two would contradict each other."""
    neutral = judgement("facebook:100_1_c", "sentiment", "neutral")
    (item,) = Asked(HEAR, comment(), neutral).items()

    assert (neutral,) == item.questions[0].standing


def test_what_was_said_of_an_earlier_window_stays() -> None:
    """An answer about September is no answer about November, nor is it wrong."""
    september = judgement(
        FACEBOOK, "publishes-enough", at="2026-09-30 12:00", id="september"
    )
    (item,) = Asked(ENOUGH, september).items()

    assert () == item.questions[0].standing


def test_a_dispute_within_the_window_leaves_earlier_answers_alone() -> None:
    """Only those two contradict each other."""
    told = [
        judgement(FACEBOOK, "publishes-enough", "no", at="2026-09-30 12:00", id="old"),
        judgement(FACEBOOK, "publishes-enough", "no", at="2026-11-29 12:00", id="one"),
        judgement(FACEBOOK, "publishes-enough", "yes", at="2026-11-29 13:00", id="two"),
    ]
    (item,) = Asked(ENOUGH, *told).items()

    assert ["one", "two"] == [each.id for each in item.questions[0].standing]


def test_a_dispute_that_reaches_back_is_shown_whole() -> None:
    """An exception is no matter of a window: the clause hears all answers."""
    main_rule = clause(
        Administrators(at_least=2), id="roles/two", modality=Modality.AS_A_RULE
    )
    told = [
        judgement(
            FACEBOOK, "exception", answer, at=f"2026-{month}-20 12:00", reason="storm"
        )
        for answer, month in (("yes", "09"), ("no", "11"))
    ]
    asked = Asked(main_rule, *told)

    assert [(FACEBOOK, ["exception"])] == asked.open()
    assert 2 == len(asked.items()[0].questions[0].standing)


def test_a_rule_may_hear_what_was_said_of_an_account_at_any_time() -> None:
    """Where such answers are disputed, a new one replaces the old one too."""
    told = [
        judgement(FACEBOOK, "sentiment", "praise", at="2026-09-30 12:00"),
        judgement(FACEBOOK, "sentiment", "negative", at="2026-11-29 12:00"),
    ]
    asked = Asked(HEAR, comment(), *told)
    (finding,) = asked.report.findings
    outcome = evolve(finding.outcome, values={"disputed": 1})
    about = evolve(finding, items=(FACEBOOK,), outcome=outcome)
    report = evolve(asked.report, findings=(about,))
    (item,) = worklist(report, asked.situation.records)

    assert {*told} == {*item.questions[0].standing}


def test_words_that_nobody_knows_are_no_answers() -> None:
    """A slip contradicts nothing; the right word beside it holds."""
    slip = judgement("facebook:100_1_c", "sentiment", "prais")
    asked = Asked(HEAR, comment(), slip)

    assert [("facebook:100_1_c", ["sentiment"])] == asked.open()
    assert () == asked.items()[0].questions[0].standing


def test_an_exception_is_offered_and_not_waited_for() -> None:
    """A breach of a main rule may have its reason; of a strict one, it has none."""
    strict = clause(PublicationQuota(at_most=1, per=Per.ISO_WEEK), id="quotas/strict")
    breach = list(published(2))
    asked = Asked(FEW, strict, *breach)

    assert [] == asked.open()
    assert [(breach[1].id, ["exception"])] == asked.open(offered=True)
    assert [] == Asked(strict, *breach).open(offered=True)


@pytest.mark.parametrize(
    ("answer", "reason", "offered"),
    [("yes", "storm", False), ("yes", None, True), ("no", None, False)],
)
def test_an_exception_is_offered_until_it_is_answered(
    answer: str, reason: str | None, offered: bool
) -> None:
    """A yes without a reason excuses nothing."""
    breach = list(published(2))
    told = judgement(breach[1].id, "exception", answer, reason=reason)

    assert offered is bool(Asked(FEW, *breach, told).open(offered=True))


def test_that_it_is_too_late_is_offered() -> None:
    """Where the text names no time, somebody may say that it has passed."""
    neutral = judgement("facebook:100_1_c", "sentiment", "neutral")
    asked = Asked(ANSWER, comment(), neutral)

    assert [] == asked.open()
    assert [("facebook:100_1_c", ["too-late"])] == asked.open(offered=True)


def test_what_is_due_is_not_too_late_by_a_judgement() -> None:
    """A week that isn't over yet waits for its end, and for nobody."""
    weekly = clause(PublicationQuota(at_least=2, per=Per.ISO_WEEK), id="quotas/two")

    assert [] == Asked(weekly, at="2026-11-26 00:00").open(offered=True)


def test_a_question_that_nobody_defined_is_left_out() -> None:
    """Its answer would not be heard."""

    class Undeclared(Judged):
        """A rule that doesn't say what it asks."""

        @property
        def questions(self) -> tuple[str, ...]:
            """Conceal it."""
            return ()

    rude = Undeclared(of=("comment",), question="rude", right=("no",), wrong=("yes",))

    assert [] == Asked(clause(rude), comment()).open()


def test_what_stands_above_and_below_is_shown() -> None:
    """Whether a comment is answered can't be judged without its answers."""
    post, one = publication(text="Vi åpner."), comment(text="Når?")
    told = [
        reply("after", "2026-11-24 14:00", text="Fredag."),
        reply("before", "2026-11-24 12:15"),
        reply("to-it", "2026-11-24 13:30", to=one.id),
        reply("too-new", "2026-11-30 00:00", to=one.id),
    ]
    (item,) = Asked(HEAR, post, one, *told).items()

    assert post == item.under
    assert "Når?" == item.text
    assert ["to-it", "after"] == [each.id for each in item.replies]


PRIVATE = clause(
    ReplyDuty(of=("message",), to=To(sentiments=("negative",))), id="dialogue/private"
)


def test_a_message_is_shown_in_its_conversation() -> None:
    """After the one before it, with what the account said later, or may have."""
    said = [
        message(id, f"2026-11-24 {at}", as_account=voice, text=f"{id}?")
        for id, at, voice in (
            ("first", "12:00", False),
            ("ours", "12:10", True),
            ("again", "12:20", False),
            ("thanks", "12:25", False),
            ("later", "12:30", True),
            ("unsure", "12:40", None),
        )
    ]
    elsewhere = message("x", "2026-11-24 12:15", conversation="facebook:t_2")
    too_new = message("too-new", "2026-11-30 00:00", as_account=True)
    items = {
        item.of: item for item in Asked(PRIVATE, *said, elsewhere, too_new).items()
    }

    assert ["first", "again", "thanks", "x"] == [*items]
    assert ["message"] * 4 == [item.fact for item in items.values()]
    assert [None, "ours", "again", None] == [
        item.under and item.under.id for item in items.values()
    ]
    assert "again?" == items["again"].text
    assert [["ours", "later", "unsure"], *[["later", "unsure"]] * 2, []] == [
        [each.id for each in item.replies] for item in items.values()
    ]


def test_a_message_of_the_account_s_own_is_shown_with_what_followed_it() -> None:
    """Whether it was general is seen from the question, and what was said later."""
    general = clause(InterimFollowUp(of=("message",), notice=True), id="dialogue/said")
    ours = [
        message(id, f"2026-11-24 {at}", as_account=True)
        for id, at in (("ours", "12:40"), ("later", "12:50"))
    ]
    items = Asked(general, message("theirs"), *ours).items()

    assert [("ours", "theirs", ["later"]), ("later", "ours", [])] == [
        (item.of, item.under and item.under.id, [each.id for each in item.replies])
        for item in items
    ]


def test_citizens_words_don_t_show_by_accident() -> None:
    """What is logged of an item holds none of its words."""
    post, one = publication(text="CANARY"), comment(text="CANARY")
    (item,) = Asked(HEAR, post, one, reply(to=one.id, text="CANARY")).items()

    assert "CANARY" not in repr(item)


def test_a_grant_says_what_was_granted() -> None:
    """Whether it covers more can't be judged without."""
    desk = clause(
        UnitAccess(unit="servicetorget", actions=("publish",)), id="roles/desk"
    )
    (item,) = Asked(desk, grant("publish", "reply")).items()

    assert ("desk", "servicetorget: publish, reply") == (item.of, item.text)


def test_what_no_source_tells_of_has_the_account_of_its_finding() -> None:
    """A rule of a plug-in may ask about things of its own."""
    asked = Asked(HEAR, comment(), person("kari"))
    (finding,) = asked.report.findings
    report = evolve(asked.report, findings=(evolve(finding, items=("example:?",)),))
    (item,) = worklist(report, asked.situation.records)

    assert ("example:?", "other", FACEBOOK) == (item.of, item.fact, item.account)


def test_a_revision_has_all_that_was_answered() -> None:
    """Somebody erred: the thing is judged anew, question by question."""
    told = [
        judgement("facebook:100_1_c", "sentiment", "praise", id="one"),
        judgement("facebook:100_1_c", "factual-error", "no", id="two"),
        judgement("facebook:100_1_c", "nonsense", "no", id="three"),
        judgement("facebook:100_9", "sentiment", "praise", id="four"),
    ]
    asked = Asked(HEAR, comment(), *told)

    assert [
        ("factual-error", ["two"]),
        ("sentiment", ["one"]),
    ] == asked.revision("facebook:100_1_c")
    assert [("sentiment", ["four"])] == asked.revision("facebook:100_9")
    assert asked.revision("facebook:100_2") is None


@pytest.mark.parametrize(("text", "known"), [("Når?", True), ("", True), (None, False)])
def test_a_question_names_the_digest_of_what_is_shown(
    text: str | None, known: bool
) -> None:
    """A removal asks later whether it was of these words."""
    said = comment(text=text)
    digest = said_digest(said) if known else None
    told = judgement(said.id, "sentiment", "praise")
    asked = Asked(HEAR, FACTS, said, told)
    again = revision(asked.report, asked.situation.records, said.id)

    assert [
        [digest],
        [digest],
    ] == [[each.digest for each in item.questions] for item in (*asked.items(), again)]


def test_what_says_nothing_has_no_digest() -> None:
    """An account's week has no words."""
    (item,) = Asked(WEEKLY, since="2026-11-23 00:00").items()

    assert [None] == [each.digest for each in item.questions]


def test_a_revision_of_an_account_leaves_earlier_windows_alone() -> None:
    """What was said of September is not what is said of November."""
    told = [
        judgement(FACEBOOK, "publishes-enough", at="2026-09-30 12:00", id="september"),
        judgement(FACEBOOK, "publishes-enough", at="2026-11-29 12:00", id="november"),
    ]

    assert [("publishes-enough", ["november"])] == Asked(ENOUGH, *told).revision(
        FACEBOOK
    )
    assert Asked(ENOUGH, told[0]).revision(FACEBOOK) is None


def test_a_list_is_narrowed_to_questions_and_accounts() -> None:
    """Who knows one thing well answers for that."""
    elsewhere = [
        account(INSTAGRAM),
        comment("instagram:1", account=INSTAGRAM, on="instagram:200_1"),
    ]
    items = Asked(ANSWER, FACTS, comment(), *elsewhere).items()

    def left(**by: object) -> list[tuple[str, int]]:
        kept = narrowed(items, **by)  # type: ignore[arg-type]
        return [(item.of, len(item.questions)) for item in kept]

    assert [("facebook:100_1_c", 2), ("instagram:1", 2)] == left()
    assert [("facebook:100_1_c", 1), ("instagram:1", 1)] == left(
        questions=["sentiment"]
    )
    assert [("instagram:1", 2)] == left(accounts=[INSTAGRAM])
    assert [] == left(accounts=[YOUTUBE])
    assert [] == left(questions=["kind"])


def test_a_picture_is_shown_by_the_post_that_uses_it() -> None:
    """Who says whether its taker is named reads what stands beside it."""
    post = publication(
        images=("facebook:image-1",), media=("image",), text="Foto: Per", credited=None
    )
    (item,) = Asked(clause(Credited()), post, image()).items()

    assert "facebook:100_1#facebook:image-1" == item.of
    assert ("image", FACEBOOK, "Foto: Per") == (item.fact, item.account, item.text)


@pytest.mark.parametrize(
    ("of", "known"),
    [
        ("item-1", True),
        ("plan-1", True),
        ("facebook:image-1", True),
        ("facebook:100_1#facebook:image-1", True),
        ("facebook:100#2026-W48", True),
        ("item-2", False),
        ("facebook:999_1#facebook:image-1", False),
    ],
)
def test_what_registers_keep_can_be_judged(of: str, known: bool) -> None:
    """Plans, what stands in them, and pictures, by themselves or in a post."""
    facts = (account(), publication(), plan(), plan_item(), image())

    assert known is Things.of(Records.of(*facts), oslo(AT)).knows(of)
