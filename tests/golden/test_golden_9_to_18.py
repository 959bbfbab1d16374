"""The cases that separate right from nearly right, 9 to 11 and 14 to 18: dialogue."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from attrs import evolve
from builders import (
    account,
    appointment,
    calendar,
    comment,
    judgement,
    oslo,
    person,
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
    assess,
)

ONLY_APPOINTED = "roles/only-appointed-administrators"
ARCHIVING = "archiving/administrator-sees-to-archiving"
THREE_STEPS = "deletion/document-remove-archive"
QUESTIONS = "dialogue/reply-to-questions-and-comments"
NOTICE = "dialogue/general-reply-with-notice"
NEXT_DAY = "dialogue/check-next-working-day"
PRAISE = "dialogue/thank-for-praise"
NEUTRAL = "dialogue/neutral-if-natural"
NEGATIVE = "dialogue/always-reply-to-negative"
EXTRAORDINARY = "deletion/only-in-extraordinary-cases"
FOLLOW_UP = "deletion/administrators-delete-and-follow-up"
DELETED = "deletion/deleted-posts-are-archived"

REPLYING = (QUESTIONS, PRAISE, NEUTRAL, NEGATIVE)

OF = "facebook:100_1_c"
KARI = appointment("kari")


def ask(
    randaberg: Guidelines,
    *facts: Record,
    special_days: Iterable[SpecialDay] = (),
    **window: str,
) -> Report:
    """Hold the main page against the text, with Norway's holidays."""
    known = evolve(
        calendar(),
        public_holidays=PublicHolidays(country="NO"),
        special_days=special_days,
    )
    asked = situation(account(), person("kari"), *facts, **window)
    return assess(randaberg, evolve(asked, calendar=known))


def judged(**answers: str) -> list[Record]:
    """Let Ola answer about the comment: `removal_ground` is `removal-ground`."""
    return [
        judgement(OF, question.replace("_", "-"), answer)
        for question, answer in answers.items()
    ]


class Test9:
    """A retired administrator's reply is a private utterance."""

    QUESTION = (comment(), *judged(enquiry="question", sentiment="negative"))
    RETIRED = appointment("kari", until="2026-11-24 13:00")

    def test_the_question_is_still_unanswered(self, randaberg: Guidelines) -> None:
        """In the account's voice it is a violation, and answers nothing."""
        report = ask(randaberg, *self.QUESTION, self.RETIRED, reply(to=OF))

        assert [VIOLATION] == told(report, ONLY_APPOINTED)
        assert [OPEN] == told(report, QUESTIONS)
        assert [OPEN] == told(report, NEGATIVE)

    def test_in_their_own_voice_they_may_say_what_they_like(
        self, randaberg: Guidelines
    ) -> None:
        """A private utterance breaks nothing, and answers nothing either."""
        private = reply(to=OF, as_account=False)
        report = ask(randaberg, *self.QUESTION, self.RETIRED, private)

        assert {Verdict.NOT_APPLICABLE: 1} == tally(report, ONLY_APPOINTED)
        assert [OPEN] == told(report, QUESTIONS)
        assert [OPEN] == told(report, NEGATIVE)

    def test_a_moment_earlier_it_was_an_answer(self, randaberg: Guidelines) -> None:
        """Up to the last instant of the appointment."""
        answer = reply(to=OF, at="2026-11-24 12:59:59.999999")
        report = ask(randaberg, *self.QUESTION, self.RETIRED, answer)

        assert {Verdict.MET: 1} == tally(report, ONLY_APPOINTED)
        assert {Verdict.MET: 1} == tally(report, QUESTIONS)
        assert {Verdict.MET: 1} == tally(report, NEGATIVE)


CHRISTMAS_EVE_IS = {
    "open": [],
    "half a day": [SpecialDay.parse(on="12-24", closes="12:00")],
    "closed": [SpecialDay.parse(on="12-24", hours=[])],
}


class Test10And11:
    """After a reply in general terms, it is checked up on the next working day."""

    CASES = pytest.mark.parametrize(
        ("at", "eve", "day"),
        [
            ("2026-11-27 15:00", "open", "2026-11-30"),
            ("2027-03-31 12:00", "open", "2027-04-01"),
            ("2027-03-24 12:00", "open", "2027-03-30"),
            ("2026-12-23 16:00", "open", "2026-12-24"),
            ("2026-12-23 16:00", "half a day", "2026-12-24"),
            ("2026-12-23 16:00", "closed", "2026-12-28"),
        ],
        ids=[
            "10: Friday, so Monday",
            "10: Wednesday, so Thursday",
            "10: Wednesday before Maundy Thursday, so Tuesday",
            "11: 23 December and the 24th is open, so the 24th",
            "11: 23 December and the 24th is half a day, so the 24th",
            "11: 23 December and the 24th is closed, so Monday the 28th",
        ],
    )

    def ask(
        self, randaberg: Guidelines, at: str, eve: str, now: str, *later: Record
    ) -> Report:
        """Answer in general terms at a moment, and ask at another."""
        return ask(
            randaberg,
            KARI,
            comment(),
            reply("general", at, to=OF),
            judgement("general", "interim"),
            judgement("general", "notice"),
            *later,
            special_days=CHRISTMAS_EVE_IS[eve],
            at=now,
        )

    @CASES
    def test_until_the_end_of_that_day_it_is_open(
        self, randaberg: Guidelines, at: str, eve: str, day: str
    ) -> None:
        """In the last instant of the day there is still time."""
        report = self.ask(randaberg, at, eve, f"{day} 23:59:59.999999")

        assert [OPEN] == told(report, NEXT_DAY)
        assert {Verdict.MET: 1} == tally(report, NOTICE)

    @CASES
    def test_from_then_on_it_is_a_violation(
        self, randaberg: Guidelines, at: str, eve: str, day: str
    ) -> None:
        """At midnight the day is over."""
        midnight = date.fromisoformat(day) + timedelta(days=1)
        report = self.ask(randaberg, at, eve, f"{midnight} 00:00")

        assert [VIOLATION] == told(report, NEXT_DAY)
        assert [oslo(f"{midnight} 00:00")] == [
            each.outcome.due for each in report.findings if each.clause.id == NEXT_DAY
        ]

    @CASES
    def test_a_second_reply_on_that_day_keeps_it(
        self, randaberg: Guidelines, at: str, eve: str, day: str
    ) -> None:
        """It is checked up, and said, in the day's last minute."""
        answer = reply("answer", f"{day} 23:59", to=OF)
        judged = judgement("answer", "interim", "no")
        report = self.ask(randaberg, at, eve, "2027-05-01 00:00", answer, judged)

        assert {Verdict.MET: 1, Verdict.NOT_APPLICABLE: 1} == tally(report, NEXT_DAY)


DELETABLE = (comment(), KARI, step("documented"), step("followed-up", at="2026-11-26"))
PERFECT = judged(
    removal_ground="personal-attack",
    extraordinary="yes",
    sentiment="negative",
    enquiry="comment",
    archive_worthy="no",
)


class Test14:
    """A negative comment is deleted without archive: a violation, whatever else."""

    def test_even_when_the_ground_is_perfect(self, randaberg: Guidelines) -> None:
        """Ground, case, hand, documentation, follow-up: all right but the archive."""
        report = ask(randaberg, *DELETABLE, *PERFECT, removal())

        assert [VIOLATION] == told(report, DELETED)
        assert [VIOLATION] == told(report, ARCHIVING)
        assert [VIOLATION] == told(report, THREE_STEPS)
        for kept in (EXTRAORDINARY, FOLLOW_UP, NEGATIVE, QUESTIONS):
            assert {Verdict.MET: 1} == tally(report, kept)

    def test_with_the_archives_copy_it_is_all_right(
        self, randaberg: Guidelines
    ) -> None:
        """The same, archived: nothing is found."""
        report = ask(randaberg, *DELETABLE, *PERFECT, removal(), receipt())

        for clause in (DELETED, ARCHIVING, THREE_STEPS, EXTRAORDINARY, FOLLOW_UP):
            assert [] == told(report, clause)
            assert Verdict.MET in tally(report, clause)


class Test15:
    """Deleted, and captured a minute later: what was there may be lost."""

    LATE = receipt(captured="2026-11-25 12:01", at="2026-11-25 12:02")

    def test_documented_before_it_keeps_the_one_sentence(
        self, randaberg: Guidelines
    ) -> None:
        """«Innlegg som slettes skal arkiveres» is broken, the three steps are kept."""
        report = ask(randaberg, *DELETABLE, *PERFECT, removal(), self.LATE)

        assert [VIOLATION] == told(report, DELETED)
        assert {Verdict.MET: 1} == tally(report, THREE_STEPS)
        assert [] == told(report, ARCHIVING)

    def test_documented_afterwards_it_breaks_both(self, randaberg: Guidelines) -> None:
        """Documented as late as it was captured."""
        documented = step("documented", at="2026-11-25 12:01")
        report = ask(
            randaberg, comment(), KARI, documented, *PERFECT, removal(), self.LATE
        )

        assert [VIOLATION] == told(report, DELETED)
        assert [VIOLATION] == told(report, THREE_STEPS)

    def test_a_minute_earlier_was_early_enough(self, randaberg: Guidelines) -> None:
        """Captured at the very instant at which it went."""
        in_time = receipt(captured="2026-11-25 12:00")
        report = ask(randaberg, *DELETABLE, *PERFECT, removal(), in_time)

        assert {Verdict.MET: 1} == tally(report, DELETED)


class Test16:
    """A deletion with the ground «off topic» is a warning, not among the three."""

    FACTS = (
        *DELETABLE,
        removal(),
        *judged(removal_ground="off-topic", extraordinary="yes"),
    )

    def test_it_is_a_warning(self, randaberg: Guidelines) -> None:
        """«bør bare»: a warning, and no violation."""
        report = ask(randaberg, *self.FACTS, receipt())

        assert [WARNING] == told(report, EXTRAORDINARY)
        assert {Verdict.MET: 1} == tally(report, DELETED)

    def test_it_is_archived_all_the_same(self, randaberg: Guidelines) -> None:
        """On whatever ground, what is deleted is archived."""
        report = ask(randaberg, *self.FACTS)

        assert [WARNING] == told(report, EXTRAORDINARY)
        assert [VIOLATION] == told(report, DELETED)


class Test17:
    """A neutral comment that isn't addressed to the municipality asks for nothing."""

    NEUTRAL = judged(sentiment="neutral", enquiry="comment")

    def test_nobody_has_to_reply(self, randaberg: Guidelines) -> None:
        """None of the four sentences about replies speaks of it."""
        report = ask(randaberg, comment(), KARI, *self.NEUTRAL, *judged(addressed="no"))

        for clause in REPLYING:
            assert {Verdict.NOT_APPLICABLE: 1} == tally(report, clause)

    @pytest.mark.parametrize("natural", ["yes", "no"])
    def test_addressed_it_is_for_a_human_to_feel(
        self, randaberg: Guidelines, natural: str
    ) -> None:
        """Until somebody says whether it feels natural; then both are right."""
        addressed = comment(), KARI, *self.NEUTRAL, *judged(addressed="yes")
        before = ask(randaberg, *addressed)
        after = ask(randaberg, *addressed, *judged(feels_natural=natural))

        assert [ASKED] == told(before, NEUTRAL)
        assert ["feels-natural"] == asks(before, NEUTRAL)
        assert {Verdict.MET: 1} == tally(after, NEUTRAL)

    def test_a_neutral_question_is_still_a_question(
        self, randaberg: Guidelines
    ) -> None:
        """«svare på spørsmål»: that it is neutral excepts comments only."""
        asked = judged(sentiment="neutral", enquiry="question", addressed="no")
        report = ask(randaberg, comment(), KARI, *asked)

        assert [OPEN] == told(report, QUESTIONS)


class Test18:
    """Praise that is answered next month is answered."""

    PRAISED = (comment(), KARI, *judged(sentiment="praise", enquiry="comment"))

    @pytest.mark.parametrize("clause", [PRAISE, QUESTIONS])
    def test_the_text_names_no_time(self, randaberg: Guidelines, clause: str) -> None:
        """Open for a month, and then kept; never broken."""
        thanks = reply(at="2026-12-24 12:00", to=OF)
        before, after = (
            ask(randaberg, *self.PRAISED, thanks, at=at)
            for at in ("2026-12-24 12:00", "2026-12-24 12:01")
        )

        assert [OPEN] == told(before, clause)
        assert {Verdict.MET: 1} == tally(after, clause)

    def test_a_human_may_say_that_it_is_too_late(self, randaberg: Guidelines) -> None:
        """What waits too long is a violation once somebody has judged so."""
        report = ask(randaberg, *self.PRAISED, *judged(too_late="yes"))

        assert [VIOLATION] == told(report, PRAISE)
