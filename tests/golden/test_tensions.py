"""Where the text pulls two ways, both sentences speak, and nobody guesses."""

import pytest
from attrs import evolve
from builders import (
    account,
    appointment,
    approval,
    calendar,
    comment,
    grant,
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
    step,
)
from golden.reading import ASKED, OPEN, VIOLATION, WARNING, asks, tally, told

from some_governance import (
    Guidelines,
    PublicHolidays,
    Record,
    Report,
    SpecialDay,
    Verdict,
    Weight,
    assess,
)

ONLY_APPOINTED = "roles/only-appointed-administrators"
DESK = "roles/servicetorget-access-to-facebook"
PRIVATE = "roles/other-posts-are-private"
DAILY = "handling/daily-except-weekends"
THREE_STEPS = "deletion/document-remove-archive"
NEWS = "quotas/news-per-week"
QUESTIONS = "dialogue/reply-to-questions-and-comments"
NEXT_DAY = "dialogue/check-next-working-day"
NEGATIVE = "dialogue/always-reply-to-negative"
EXTRAORDINARY = "deletion/only-in-extraordinary-cases"
FOLLOW_UP = "deletion/administrators-delete-and-follow-up"
CRISIS = "crisis/through-crisis-management"

OF = "facebook:100_1_c"
KARI = (person("kari"), appointment("kari"))
HOLIDAYS = evolve(
    calendar(),
    public_holidays=PublicHolidays(country="NO"),
    special_days=[SpecialDay.parse(on="12-24", closes="12:00")],
)


def ask(randaberg: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold the main page, and Kari who administers it, against the text."""
    asked = situation(account(), *KARI, *facts, **window)
    return assess(randaberg, evolve(asked, calendar=HOLIDAYS))


def judged(**answers: str) -> list[Record]:
    """Let Ola answer about the comment: `removal_ground` is `removal-ground`."""
    return [
        judgement(OF, question.replace("_", "-"), answer)
        for question, answer in answers.items()
    ]


class TestT3:
    """«skal … tas bort», and «bør bare» be deleted on three grounds: a fourth."""

    OFF_TOPIC = (
        comment(),
        *judged(removal_ground="off-topic", extraordinary="yes", sentiment="negative"),
    )
    GONE = (*OFF_TOPIC, removal(), step("documented"), receipt())

    def test_while_it_stands_a_human_is_asked_whether_it_must_go(
        self, randaberg: Guidelines
    ) -> None:
        """The one sentence asks; the other has nothing to say of what stands."""
        report = ask(randaberg, *self.OFF_TOPIC)

        assert [ASKED] == told(report, THREE_STEPS)
        assert ["must-be-removed"] == asks(report, THREE_STEPS)
        assert {} == tally(report, EXTRAORDINARY)

    @pytest.mark.parametrize(
        ("must", "three_steps"), [("yes", [OPEN]), ("no", [])], ids=["yes", "no"]
    )
    def test_what_the_human_says_holds(
        self,
        randaberg: Guidelines,
        must: str,
        three_steps: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """It has to go, or it may stay."""
        report = ask(randaberg, *self.OFF_TOPIC, *judged(must_be_removed=must))

        assert three_steps == told(report, THREE_STEPS)

    def test_when_it_is_gone_both_sentences_speak(self, randaberg: Guidelines) -> None:
        """A warning from the one, a question from the other, which lacks a copy."""
        report = ask(randaberg, *self.GONE[:-1])

        assert [WARNING] == told(report, EXTRAORDINARY)
        assert [ASKED] == told(report, THREE_STEPS)

    def test_when_it_went_in_three_steps_nobody_is_asked(
        self, randaberg: Guidelines
    ) -> None:
        """Whether it had to or not, the other sentence is content; the one isn't."""
        report = ask(randaberg, *self.GONE)

        assert [WARNING] == told(report, EXTRAORDINARY)
        assert [] == told(report, THREE_STEPS)

    @pytest.mark.parametrize(
        ("must", "verdict"),
        [("yes", Verdict.MET), ("no", Verdict.NOT_APPLICABLE)],
    )
    def test_what_keeps_the_one_still_breaks_the_other(
        self, randaberg: Guidelines, must: str, verdict: Verdict
    ) -> None:
        """That it had to go doesn't make the ground one of the three."""
        report = ask(randaberg, *self.GONE, *judged(must_be_removed=must))

        assert {verdict: 1} == tally(report, THREE_STEPS)
        assert [WARNING] == told(report, EXTRAORDINARY)

    def test_each_names_the_other(self, randaberg: Guidelines) -> None:
        """Who reads the one is shown the other."""
        assert (EXTRAORDINARY,) == randaberg.clause(THREE_STEPS).against
        assert THREE_STEPS in randaberg.clause(EXTRAORDINARY).against


class TestT4:
    """The service desk may update and post; whether it may reply, nobody wrote."""

    ACCESS = (person("ola", unit="servicetorget"), grant("publish", "update"))
    CRITICISM = (comment(), *judged(sentiment="negative", enquiry="comment"))
    REPLIED = (*ACCESS, *CRITICISM, reply("r", to=OF, by="ola"))

    def test_it_may_publish(self, randaberg: Guidelines) -> None:
        """Without a personal appointment."""
        report = ask(randaberg, *self.ACCESS, publication(by="ola"))

        assert {Verdict.MET: 1} == tally(report, ONLY_APPOINTED)
        assert {Verdict.MET: 1} == tally(report, DESK)

    def test_of_its_reply_a_human_is_asked(self, randaberg: Guidelines) -> None:
        """Both whether it might, and with that, whether the comment is answered."""
        report = ask(randaberg, *self.REPLIED)

        for clause in (ONLY_APPOINTED, NEGATIVE, QUESTIONS):
            assert [ASKED] == told(report, clause)
            assert ["covered-by-access"] == asks(report, clause)
        assert {Verdict.MET: 1} == tally(report, DESK)

    @pytest.mark.parametrize(
        ("answer", "only_appointed", "negative"),
        [("yes", [], []), ("no", [VIOLATION], [OPEN])],
    )
    def test_what_the_human_says_settles_both(
        self,
        randaberg: Guidelines,
        answer: str,
        only_appointed: list[tuple[Verdict, Weight | None]],
        negative: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """It was covered, and answers; or it wasn't, and answers nothing."""
        said = judgement("r", "covered-by-access", answer)
        report = ask(randaberg, *self.REPLIED, said)

        assert only_appointed == told(report, ONLY_APPOINTED)
        assert negative == told(report, NEGATIVE)

    def test_of_its_deletion_a_human_is_asked_too(self, randaberg: Guidelines) -> None:
        """«Administratorene er ansvarlig for å slette»: the desk isn't named."""
        gone = removal(by="ola"), step("followed-up", at="2026-11-26 12:00")
        report = ask(randaberg, *self.ACCESS, *self.CRITICISM, *gone)

        assert [ASKED] == told(report, FOLLOW_UP)

    def test_each_names_the_other(self, randaberg: Guidelines) -> None:
        """Who reads the one is shown the other."""
        assert DESK in randaberg.clause(ONLY_APPOINTED).against
        assert (ONLY_APPOINTED,) == randaberg.clause(DESK).against


class TestT8:
    """Nothing says that a crisis lifts anything."""

    FLOOD = mode("crisis", "2026-11-01 00:00")
    ITEMS = tuple(published(11))
    FACTS = (
        *ITEMS,
        publication("stranger", by="facebook:9"),
        comment(),
        *judged(sentiment="negative", enquiry="comment", removal_ground="no"),
    )

    def test_all_other_sentences_say_what_they_say_without_one(
        self, randaberg: Guidelines
    ) -> None:
        """Quota, hours, appointments, handling, replies: each as on any day."""
        calm, crisis = (
            [each for each in report.tallies if each.clause.id != CRISIS]
            for report in (
                ask(randaberg, *self.FACTS),
                ask(randaberg, *self.FACTS, self.FLOOD),
            )
        )

        assert calm == crisis

    def test_what_the_crisis_management_cleared_still_counts(
        self, randaberg: Guidelines
    ) -> None:
        """11 news items, all cleared: the quota speaks, and so does the handling."""
        cleared = (
            approval(item.id, "kriseledelse", "2026-11-24 11:00") for item in self.ITEMS
        )
        report = ask(randaberg, *self.ITEMS, *cleared, self.FLOOD)

        assert {Verdict.MET: 11} == tally(report, CRISIS)
        assert [(Verdict.BROKEN, Weight.DEVIATION)] == told(report, NEWS)
        assert [VIOLATION] * 20 == told(report, DAILY)

    def test_what_was_not_cleared_breaks_both(self, randaberg: Guidelines) -> None:
        """11 violations, and the 11th is a deviation too."""
        report = ask(randaberg, *self.ITEMS, self.FLOOD)

        assert [VIOLATION] * 11 == told(report, CRISIS)
        assert [(Verdict.BROKEN, Weight.DEVIATION)] == told(report, NEWS)

    def test_the_sentence_names_those_that_still_hold(
        self, randaberg: Guidelines
    ) -> None:
        """Who reads it is shown what isn't lifted."""
        assert {NEWS, ONLY_APPOINTED} < {*randaberg.clause(CRISIS).against}


class TestT9:
    """A negative comment is always answered, and this one may be deleted."""

    CRITICISM = (
        comment(),
        step("documented"),
        receipt(),
        *judged(sentiment="negative", enquiry="comment", extraordinary="yes"),
    )
    ATTACK = judgement(OF, "removal-ground", "personal-attack")
    FOLLOWED_UP = step("followed-up", at="2026-11-26 12:00")

    @pytest.mark.parametrize("clause", [NEGATIVE, QUESTIONS])
    def test_deleted_and_followed_up_it_needs_no_reply(
        self, randaberg: Guidelines, clause: str
    ) -> None:
        """On a ground of the three, with the follow-up that belongs to it."""
        facts = *self.CRITICISM, self.ATTACK, removal(), self.FOLLOWED_UP
        report = ask(randaberg, *facts)

        assert {Verdict.MET: 1} == tally(report, clause)
        assert {Verdict.MET: 1} == tally(report, FOLLOW_UP)

    @pytest.mark.parametrize("clause", [NEGATIVE, QUESTIONS])
    def test_without_the_follow_up_both_duties_are_open(
        self, randaberg: Guidelines, clause: str
    ) -> None:
        """To delete in silence is no answer."""
        report = ask(randaberg, *self.CRITICISM, self.ATTACK, removal())

        assert [OPEN] == told(report, clause)
        assert [OPEN] == told(report, FOLLOW_UP)

    @pytest.mark.parametrize(
        ("facts", "finding", "question"),
        [
            ([removal(action="hide"), ATTACK], OPEN, None),
            ([removal()], ASKED, "removal-ground"),
            ([removal(), *judged(removal_ground="off-topic")], OPEN, None),
            ([removal(), *judged(removal_ground="no")], OPEN, None),
            ([ATTACK], OPEN, None),
        ],
        ids=["hidden", "no ground yet", "another ground", "no ground", "stands"],
    )
    def test_nothing_less_discharges_the_duty(
        self,
        randaberg: Guidelines,
        facts: list[Record],
        finding: tuple[Verdict, Weight | None],
        question: str | None,
    ) -> None:
        """Hidden, or gone without one of the three grounds, it waits for a reply."""
        report = ask(randaberg, *self.CRITICISM, self.FOLLOWED_UP, *facts)

        assert [finding] == told(report, NEGATIVE)
        assert [question] == asks(report, NEGATIVE)

    def test_a_reply_discharges_it_whatever_was_removed(
        self, randaberg: Guidelines
    ) -> None:
        """Answered before it went off topic, it was answered."""
        off_topic = removal(), *judged(removal_ground="off-topic")
        report = ask(randaberg, *self.CRITICISM, *off_topic, reply(to=OF))

        assert {Verdict.MET: 1} == tally(report, NEGATIVE)
        assert [WARNING] == told(report, EXTRAORDINARY)

    def test_each_names_the_other(self, randaberg: Guidelines) -> None:
        """Who reads the one is shown the other."""
        assert FOLLOW_UP in randaberg.clause(NEGATIVE).see
        assert NEGATIVE in randaberg.clause(FOLLOW_UP).see


class TestT12:
    """Read by the letter, who praises a nurse by name names a third person."""

    NAMED = (
        comment(),
        removal(),
        *judged(removal_ground="names-third-party", sentiment="praise"),
    )

    def test_the_name_alone_is_not_enough(self, randaberg: Guidelines) -> None:
        """Whether the case is extraordinary, a human is asked."""
        report = ask(randaberg, *self.NAMED)

        assert [ASKED] == told(report, EXTRAORDINARY)
        assert ["extraordinary"] == asks(report, EXTRAORDINARY)

    @pytest.mark.parametrize(("answer", "findings"), [("yes", []), ("no", [WARNING])])
    def test_what_the_human_says_decides(
        self,
        randaberg: Guidelines,
        answer: str,
        findings: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """Rightly deleted, or deleted without need."""
        report = ask(randaberg, *self.NAMED, *judged(extraordinary=answer))

        assert findings == told(report, EXTRAORDINARY)


class TestT15:
    """The working day after the general reply, not after the question."""

    @pytest.mark.parametrize(
        ("asked", "replied", "due"),
        [
            ("2026-11-24 12:30", "2026-11-27 15:00", "2026-12-01 00:00"),
            ("2026-11-27 12:30", "2026-11-28 11:00", "2026-12-01 00:00"),
            ("2026-11-27 12:30", "2026-11-29 23:59", "2026-12-01 00:00"),
            ("2026-11-27 12:30", "2026-11-30 00:00", "2026-12-02 00:00"),
            ("2026-12-23 12:30", "2026-12-24 10:00", "2026-12-29 00:00"),
            ("2027-03-23 12:30", "2027-03-24 10:00", "2027-03-31 00:00"),
        ],
        ids=[
            "asked on Tuesday, replied to on Friday",
            "on a Saturday",
            "in the last minute of a Sunday",
            "in the first minute of a Monday",
            "on Christmas Eve",
            "on the Wednesday before Easter",
        ],
    )
    def test_it_is_counted_from_the_reply(
        self, randaberg: Guidelines, asked: str, replied: str, due: str
    ) -> None:
        """By the municipality's own calendar."""
        report = ask(
            randaberg,
            comment(at=asked),
            reply("general", replied, to=OF),
            judgement("general", "interim"),
            at="2027-05-01 00:00",
        )

        assert [VIOLATION] == told(report, NEXT_DAY)
        assert [oslo(due)] == [
            each.outcome.due for each in report.findings if each.clause.id == NEXT_DAY
        ]


class TestT19:
    """An employee answers in their own name under the municipality's post."""

    CRITICISM = (comment(), *judged(sentiment="negative", enquiry="question"))
    IN_PRIVATE = (person("ola"), reply("r", to=OF, by="ola", as_account=False))

    @pytest.mark.parametrize("clause", [NEGATIVE, QUESTIONS])
    def test_a_private_answer_discharges_nothing(
        self, randaberg: Guidelines, clause: str
    ) -> None:
        """It breaks nothing either: it isn't the municipality that spoke."""
        report = ask(randaberg, *self.CRITICISM, *self.IN_PRIVATE)

        assert [OPEN] == told(report, clause)
        assert {Verdict.NOT_APPLICABLE: 1} == tally(report, ONLY_APPOINTED)

    @pytest.mark.parametrize("clause", [NEGATIVE, QUESTIONS])
    def test_not_even_an_administrators(
        self, randaberg: Guidelines, clause: str
    ) -> None:
        """Kari, too, may have an opinion of her own."""
        private = reply("r", to=OF, as_account=False)
        report = ask(randaberg, *self.CRITICISM, private)

        assert [OPEN] == told(report, clause)

    def test_whose_voice_it_was_has_to_be_known(self, randaberg: Guidelines) -> None:
        """Unknown, it neither answers nor leaves open."""
        report = ask(randaberg, *self.CRITICISM, reply("r", to=OF, as_account=None))

        assert [(Verdict.MISSING_FACT, None)] == told(report, NEGATIVE)
        assert ["as-account"] == asks(report, NEGATIVE)

    def test_the_sentences_name_each_other(self, randaberg: Guidelines) -> None:
        """Who reads of private utterances is shown the duties that stay open."""
        assert (QUESTIONS, NEGATIVE) == randaberg.clause(PRIVATE).against
        assert PRIVATE in randaberg.clause(NEGATIVE).against
