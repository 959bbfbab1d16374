"""What follows when somebody answers in general terms first."""

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    asked,
    calendar,
    clause,
    comment,
    coverage,
    coverage_without,
    grant,
    guidelines,
    judgement,
    message,
    mode,
    oslo,
    person,
    publication,
    reply,
    situation,
    span,
    tallied,
)

from some_governance.assessment import assess
from some_governance.calendars import PublicHolidays, SpecialDay
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.dialogue import InterimFollowUp
from some_governance.rules.rule import Scope
from some_governance.rules.within import Within
from some_governance.situation.selection import Accounts

NEXT_DAY = InterimFollowUp(within=Within(working_days=1))
NOTICE = InterimFollowUp(notice=True)
BOTH = InterimFollowUp(notice=True, within=Within(working_days=1))
APPOINTED = evolve(NEXT_DAY, roles=("administrator",), units=("servicetorget",))

PAGE = account()
COMMENT = comment("c")
# A Friday: there is time until the end of Monday.
FRIDAY = "2026-11-20 15:00"
INTERIM = reply("i", FRIDAY, to="c")
IS_INTERIM = judgement("i", "interim")
FACTS = (PAGE, publication(), COMMENT, INTERIM, IS_INTERIM)
DUE = oslo("2026-11-24 00:00")

MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)


def later(at: str | datetime | None, id: str = "j", **fields: object) -> list[Record]:
    """Reply to the same comment again, and finally."""
    answer = reply(id, at, **{"to": "c", **fields})
    return [answer, judgement(id, "interim", "no")]


def asks(question: str, **values: object) -> Outcome:
    """Ask a human about the reply."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="i",
        account=FACEBOOK,
        about=question,
        values=values,
    )


def missing(about: str, subject: str = "i") -> Outcome:
    """Give what nobody knows of a reply."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def lacking(verdict: Verdict) -> Outcome:
    """Give what it means that nothing followed."""
    return Outcome(
        verdict=verdict, subject="i", account=FACEBOOK, at=oslo(FRIDAY), due=DUE
    )


class TestWhichReplies:
    """A human says which replies answer in general terms only."""

    @pytest.mark.parametrize("rule", [NEXT_DAY, NOTICE, BOTH])
    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], asks("interim")),
            (["no"], NOT_SPOKEN_OF),
            (["yes", "no"], asks("interim", disputed=True)),
        ],
    )
    def test_a_human_says_so(
        self, rule: InterimFollowUp, answers: list[str], outcome: Outcome
    ) -> None:
        """Nobody said, it is the whole answer, or two disagree."""
        judged = [judgement("i", "interim", answer) for answer in answers]
        facts = situation(PAGE, COMMENT, INTERIM, *judged)

        assert [outcome] == list(rule.check(facts))

    @pytest.mark.parametrize("judged", [[], [IS_INTERIM]])
    @pytest.mark.parametrize(
        ("voice", "outcome"),
        [(False, NOT_SPOKEN_OF), (None, missing("as-account"))],
    )
    def test_only_what_the_account_says_is_spoken_of(
        self, voice: bool | None, outcome: Outcome, judged: list[Record]
    ) -> None:
        """A private reply promises nothing for the municipality."""
        said = evolve(INTERIM, as_account=voice)

        assert [outcome] == list(
            NEXT_DAY.check(situation(PAGE, COMMENT, said, *judged))
        )

    def test_right_under_a_publication_it_needs_no_judgement(self) -> None:
        """It answers nobody, whether it is said in general terms or not."""
        under = evolve(INTERIM, to="p")
        facts = situation(PAGE, publication("p"), COMMENT, under)

        assert [NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    def test_whoever_spoke_a_whole_answer_is_no_interim_one(self) -> None:
        """Of what needs no follow-up, the voice needn't be known."""
        said = evolve(INTERIM, as_account=None)
        facts = situation(PAGE, said, judgement("i", "interim", "no"))

        assert [NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    def test_what_stands_under_a_publication_answers_nobody(self) -> None:
        """What the account adds to its own post is no reply to a comment."""
        said = evolve(INTERIM, to="facebook:100_1")
        facts = situation(PAGE, publication(), said, IS_INTERIM)

        assert [NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    @pytest.mark.parametrize(
        ("covered", "outcome"),
        [
            ([EVERYTHING], None),
            ([coverage_without("publication")], missing("publication")),
            (
                [
                    coverage_without("publication"),
                    coverage("publication", span=span("2026-11-01 00:00", AT)),
                ],
                missing("publication"),
            ),
        ],
    )
    def test_what_nobody_saw_may_be_a_publication(
        self, covered: list[Coverage], outcome: Outcome | None
    ) -> None:
        """Unless all publications were seen: then it is a comment that is gone."""
        said = evolve(INTERIM, to="facebook:100_9")
        facts = situation(PAGE, said, IS_INTERIM, covered=covered)

        found = list(NEXT_DAY.check(facts))
        assert (outcome in found) is (outcome is not None)

    @pytest.mark.parametrize("seen", [[], [reply("c", "2026-11-20 12:00", to="x")]])
    def test_what_stands_under_something_else_may_answer_somebody(
        self, seen: list[Record]
    ) -> None:
        """A comment that nobody saw, or another reply, isn't a publication."""
        answered = [judgement(each.id, "interim", "no") for each in seen]
        tally = tallied(NEXT_DAY, PAGE, INTERIM, *seen, *answered)

        assert 1 == tally["needs-judgement"]

    @pytest.mark.parametrize(
        ("at", "tally"),
        [
            ("2026-11-01 23:59", {}),
            (SINCE, {"needs-judgement": 1}),
            ("2026-11-29 23:59", {"needs-judgement": 1}),
            (AT, {}),
        ],
    )
    def test_replies_in_the_window_are_asked_about(
        self, at: str, tally: dict[str, int]
    ) -> None:
        """What was answered before was asked about before."""
        assert tally == tallied(NEXT_DAY, PAGE, reply(at=at, to="c"))

    @pytest.mark.parametrize(
        ("until", "tally"),
        [(date(2026, 11, 21), {"broken": 1}), (date(2026, 11, 20), {})],
    )
    def test_by_the_sentence_in_force_that_day(
        self, until: date, tally: dict[str, int]
    ) -> None:
        """A reply of the 20th is judged by its version, also when it ends before."""
        assert tally == tallied(clause(NEXT_DAY, until=until), *FACTS)

    @pytest.mark.parametrize(
        ("began", "count"), [("2026-11-20 15:00", 0), ("2026-11-20 15:01", 1)]
    )
    def test_not_in_a_mode_that_lifts_it(self, began: str, count: int) -> None:
        """Where the text excepts a crisis, what is answered in one isn't judged."""
        rules = guidelines(
            clause(NEXT_DAY, unless="crisis"), modes={"crisis": DefinedMode()}
        )
        report = assess(rules, situation(*FACTS, mode("crisis", began)))

        assert count == report.count(Verdict.BROKEN)


class TestNotice:
    """An interim reply says that somebody will check it up."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], asks("notice")),
            (["yes"], MET),
            (
                ["no"],
                Outcome(
                    verdict=Verdict.BROKEN,
                    subject="i",
                    account=FACEBOOK,
                    at=INTERIM.at,
                    values={"question": "notice", "answer": "no"},
                ),
            ),
            (["yes", "no"], asks("notice", disputed=True)),
        ],
    )
    def test_a_human_says_whether_it_does(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """«med beskjed om»: nobody read it, it does, it doesn't, or two disagree."""
        judged = [judgement("i", "notice", answer) for answer in answers]

        assert [outcome] == list(NOTICE.check(situation(*FACTS, *judged)))

    def test_it_needs_no_time(self) -> None:
        """Whenever it was written, it says so."""
        said = evolve(INTERIM, at=None)
        facts = situation(PAGE, said, IS_INTERIM, judgement("i", "notice"))

        assert [MET] == list(NOTICE.check(facts))

    @pytest.mark.parametrize(
        ("answer", "follow_up", "tally"),
        [
            ("yes", later("2026-11-23 12:00"), {"met": 1, "not-applicable": 1}),
            ("yes", [], {"broken": 1}),
            ("no", later("2026-11-23 12:00"), {"broken": 1, "not-applicable": 1}),
            ("no", [], {"broken": 1}),
        ],
    )
    def test_one_sentence_may_demand_both(
        self, answer: str, follow_up: list[Record], tally: dict[str, int]
    ) -> None:
        """The notice alone isn't enough, nor is the follow-up alone."""
        notice = judgement("i", "notice", answer)

        assert tally == tallied(BOTH, *FACTS, notice, *follow_up)


class TestFollowUp:
    """An interim reply is followed up by the end of the next working day."""

    @pytest.mark.parametrize(
        ("at", "outcomes"),
        [
            ("2026-11-20 15:00", [lacking(Verdict.BROKEN)]),
            ("2026-11-20 15:00:01", [MET]),
            ("2026-11-23 23:59:59", [MET]),
            ("2026-11-24 00:00", [lacking(Verdict.BROKEN)]),
            ("2026-11-24 00:00:01", [lacking(Verdict.BROKEN)]),
        ],
        ids=["the same moment", "at once", "the last second", "too late", "later"],
    )
    def test_until_the_day_is_over(self, at: str, outcomes: list[Outcome]) -> None:
        """«å sjekke opp påfølgende arbeidsdag»: from a Friday, by Monday's end."""
        facts = situation(*FACTS, *later(at))

        assert [*outcomes, NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-23 23:59", Verdict.PENDING),
            ("2026-11-24 00:00", Verdict.BROKEN),
            ("2026-11-24 00:01", Verdict.BROKEN),
        ],
    )
    def test_until_then_it_is_not_due(self, at: str, verdict: Verdict) -> None:
        """A minute to midnight there is still time."""
        assert [lacking(verdict)] == list(NEXT_DAY.check(situation(*FACTS, at=at)))

    @pytest.mark.parametrize(
        "follow_up",
        [
            later("2026-11-23 12:00", as_account=False),
            later("2026-11-23 12:00", to="d"),
            later("2026-11-20 14:59"),
        ],
        ids=["private", "elsewhere", "before"],
    )
    def test_only_a_later_answer_of_the_account_follows_it_up(
        self, follow_up: list[Record]
    ) -> None:
        """A private reply, an answer to somebody else, or an earlier one doesn't."""
        facts = situation(*FACTS, *follow_up)

        assert [lacking(Verdict.BROKEN), NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    AGAIN = reply("j", "2026-11-23 12:00", to="c")
    ASKS_AGAIN = Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT, subject="j", account=FACEBOOK, about="interim"
    )

    def test_another_general_reply_is_no_follow_up(self) -> None:
        """Whoever says on Monday that it takes longer hasn't checked it up."""
        report = asked(NEXT_DAY, *FACTS, self.AGAIN, judgement("j", "interim"))

        assert 0 == report.count(Verdict.MET)
        assert [("i", DUE), ("j", oslo("2026-11-25 00:00"))] == [
            (each.outcome.subject, each.outcome.due) for each in report.findings
        ]

    def test_whether_a_later_reply_is_general_is_asked_once(self) -> None:
        """For the first reply as well as for itself, and nothing is kept by it."""
        facts = situation(*FACTS, self.AGAIN)

        assert [self.ASKS_AGAIN] == list(NEXT_DAY.check(facts))

    def test_of_several_in_a_row_it_is_asked_once_too(self) -> None:
        """One of three later replies was asked about for the first one."""
        later = [
            reply(each, f"2026-11-2{day} 12:00", to=to)
            for each, day, to in (("j", 3, "c"), ("k", 4, "d"), ("l", 5, "d"))
        ]
        facts = situation(*FACTS, comment("d"), *later)
        others = evolve(self.ASKS_AGAIN, subject=None, count=2, subjects=("k", "l"))

        assert [self.ASKS_AGAIN, others] == list(NEXT_DAY.check(facts))

    def test_two_who_do_not_agree_whether_it_is_are_asked_once_too(self) -> None:
        """What is disputed follows nothing up."""
        both = judgement("j", "interim"), judgement("j", "interim", "no")
        facts = situation(*FACTS, self.AGAIN, *both)

        assert [evolve(self.ASKS_AGAIN, values={"disputed": True})] == list(
            NEXT_DAY.check(facts)
        )

    def test_it_is_asked_also_where_this_sentence_does_not_judge_it(self) -> None:
        """A reply after the sentence was in force may have followed it up."""
        facts = situation(*FACTS, self.AGAIN)
        held = span(SINCE, "2026-11-23 12:00")

        assert [self.ASKS_AGAIN] == list(NEXT_DAY.check(facts.narrowed(held)))

    @pytest.mark.parametrize(
        ("others", "found"),
        [
            (later("2026-11-23 14:00", "k"), [ASKS_AGAIN, NOT_SPOKEN_OF, MET]),
            (later("2026-11-24 00:00", "k"), [ASKS_AGAIN, NOT_SPOKEN_OF]),
        ],
        ids=["in time", "too late"],
    )
    def test_a_full_answer_in_time_follows_it_up_whatever_the_other_is(
        self, others: list[Record], found: list[Outcome]
    ) -> None:
        """One that is no general reply is enough."""
        came = list(NEXT_DAY.check(situation(*FACTS, self.AGAIN, *others)))

        assert {*map(repr, found)} == {*map(repr, came)}
        assert len(found) == len(came)

    @pytest.mark.parametrize(
        ("answers", "first"),
        [
            (["yes"], lacking(Verdict.BROKEN)),
            (["no"], missing("as-account", "j")),
            ([], missing("as-account", "j")),
        ],
    )
    def test_of_a_general_reply_nobody_has_to_know_the_voice(
        self, answers: list[str], first: Outcome
    ) -> None:
        """Whoever's it is, it wouldn't follow anything up."""
        unknown = evolve(self.AGAIN, as_account=None)
        judged = [judgement("j", "interim", each) for each in answers]
        came = list(NEXT_DAY.check(situation(*FACTS, unknown, *judged)))

        assert first == came[0]

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-23 12:00", missing("as-account", "j")),
            (None, missing("as-account", "j")),
            ("2026-11-20 14:59", lacking(Verdict.BROKEN)),
            ("2026-11-24 00:00", lacking(Verdict.BROKEN)),
        ],
        ids=["in time", "nobody knows when", "too early", "too late"],
    )
    def test_of_an_unknown_voice_in_time_nobody_can_say(
        self, at: str | None, outcome: Outcome
    ) -> None:
        """Only what could have followed it up is a doubt."""
        facts = situation(*FACTS, *later(at, as_account=None))

        assert [outcome, NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    def test_a_follow_up_of_unknown_time_may_have_come_in_time(self) -> None:
        """Nobody is told off for what may have been right."""
        facts = situation(*FACTS, *later(None))

        assert [missing("at", "j"), NOT_SPOKEN_OF] == list(NEXT_DAY.check(facts))

    def test_one_that_came_in_time_for_certain_is_enough(self) -> None:
        """Doubts about others don't matter then."""
        follow_ups = [
            *later(None),
            *later("2026-11-21 12:00", "k", as_account=None),
            *later("2026-11-23 12:00", "l"),
        ]

        assert {"met": 1, "not-applicable": 3} == tallied(NEXT_DAY, *FACTS, *follow_ups)

    def test_an_interim_reply_of_unknown_time_has_no_deadline(self) -> None:
        """When it has to be followed up, nobody can say."""
        said = evolve(INTERIM, at=None)
        facts = situation(PAGE, COMMENT, said, IS_INTERIM)

        assert [missing("at")] == list(NEXT_DAY.check(facts))

    @pytest.mark.parametrize(
        ("seen", "outcomes"),
        [
            (coverage_without("reply"), [missing("reply", FACEBOOK), missing("reply")]),
            (
                coverage(span=span(SINCE, "2026-11-23 23:59")),
                [missing("reply", FACEBOOK), missing("reply")],
            ),
            (
                coverage(span=span(SINCE, "2026-11-24 00:00")),
                [missing("reply", FACEBOOK), lacking(Verdict.BROKEN)],
            ),
            (
                coverage(span=span("2026-11-20 15:01", AT)),
                [missing("reply", FACEBOOK), missing("reply")],
            ),
            (coverage(span=span(SINCE, AT)), [lacking(Verdict.BROKEN)]),
        ],
        ids=["never", "a minute short", "until then", "from later", "all the time"],
    )
    def test_without_all_replies_nobody_can_say_that_none_came(
        self, seen: Coverage, outcomes: list[Outcome]
    ) -> None:
        """From the interim reply to the deadline every reply has to be seen."""
        assert outcomes == list(NEXT_DAY.check(situation(*FACTS, covered=[seen])))

    def test_each_account_is_asked_about_for_itself(self) -> None:
        """Followed up on Facebook, and forgotten on Instagram."""
        other = reply("k", FRIDAY, to="d", account=INSTAGRAM)
        report = asked(
            NEXT_DAY,
            *FACTS,
            *later("2026-11-23 12:00"),
            account(INSTAGRAM),
            other,
            judgement("k", "interim"),
        )

        assert [INSTAGRAM] == [each.outcome.account for each in report.findings]
        assert (1, 1) == (report.count(Verdict.MET), report.count(Verdict.BROKEN))


class TestHands:
    """What follows it up is said by somebody who may reply."""

    PEOPLE = (
        person("kari", unit="kommunikasjon"),
        person("ola", unit="servicetorget"),
        person("per", unit="kommunikasjon"),
        appointment("kari"),
    )
    LATER = "2026-11-23 12:00"

    @pytest.mark.parametrize(
        ("by", "facts", "outcome"),
        [
            ("kari", [], MET),
            (None, [], MET),
            ("per", [], lacking(Verdict.BROKEN)),
            ("per", [appointment("per", until="2026-11-23 12:01")], MET),
            (
                "per",
                [appointment("per", until="2026-11-23 12:00")],
                lacking(Verdict.BROKEN),
            ),
            ("ola", [], lacking(Verdict.BROKEN)),
            ("ola", [grant("reply")], MET),
            (
                "ola",
                [grant("publish")],
                evolve(asks("covered-by-access"), subject="j"),
            ),
            ("ola", [grant("publish"), judgement("j", "covered-by-access")], MET),
            (
                "ola",
                [grant("publish"), judgement("j", "covered-by-access", "no")],
                lacking(Verdict.BROKEN),
            ),
        ],
        ids=[
            "appointed",
            "unknown",
            "not appointed",
            "still appointed",
            "no longer appointed",
            "of a unit without access",
            "of a unit that may reply",
            "of a unit that may do something else",
            "and it is covered",
            "and it isn't",
        ],
    )
    def test_whoever_may_not_reply_follows_nothing_up(
        self, by: str | None, facts: list[Record], outcome: Outcome
    ) -> None:
        """A neighbour's answer is no answer of the municipality's."""
        world = situation(*FACTS, *self.PEOPLE, *facts, *later(self.LATER, by=by))

        assert [outcome, NOT_SPOKEN_OF] == list(APPOINTED.check(world))

    def test_where_the_text_names_nobody_everybody_may(self) -> None:
        """The account's voice is enough then."""
        world = situation(*FACTS, *self.PEOPLE, *later(self.LATER, by="per"))

        assert [MET, NOT_SPOKEN_OF] == list(NEXT_DAY.check(world))

    @pytest.mark.parametrize("blind_to", ["appointment", "grant"])
    def test_without_the_registers_a_hand_may_be_right(self, blind_to: str) -> None:
        """Nobody can say that Per wasn't appointed, or had no access."""
        facts = *FACTS, *self.PEOPLE, *later(self.LATER, by="per")
        world = situation(*facts, covered=[coverage_without(blind_to)])

        assert [missing(blind_to, "j"), NOT_SPOKEN_OF] == list(APPOINTED.check(world))

    def test_one_that_may_reply_for_certain_is_enough(self) -> None:
        """Whoever else has said something, too."""
        others = later(self.LATER, by="per"), later("2026-11-23 13:00", "k", by="kari")
        facts = *FACTS, *self.PEOPLE, *others[0], *others[1]

        assert {"met": 1, "not-applicable": 2} == tallied(APPOINTED, *facts)


class TestCalendar:
    """Deadlines are the municipality's own."""

    HOLIDAYS = evolve(
        calendar(),
        public_holidays=PublicHolidays(country="NO"),
        special_days=[SpecialDay.parse(on="12-24", hours=[])],
    )

    @pytest.mark.parametrize(
        ("at", "due"),
        [
            ("2027-03-24 12:00", "2027-03-31 00:00"),
            ("2027-03-31 12:00", "2027-04-02 00:00"),
            ("2026-12-23 16:00", "2026-12-29 00:00"),
        ],
    )
    def test_holidays_are_no_working_days(self, at: str, due: str) -> None:
        """From the Wednesday before Easter there is time until the Tuesday."""
        facts = situation(
            PAGE,
            reply("i", at, to="c"),
            IS_INTERIM,
            since="2026-12-01 00:00",
            at="2027-05-01 00:00",
        )
        (outcome,) = NEXT_DAY.check(evolve(facts, calendar=self.HOLIDAYS))

        assert (Verdict.BROKEN, oslo(due)) == (outcome.verdict, outcome.due)

    @pytest.mark.parametrize(
        ("within", "at", "due"),
        [
            (Within(hours=24), "2026-10-24 12:00", "2026-10-25 11:00"),
            (Within(hours=24), "2026-03-28 12:00", "2026-03-29 13:00"),
            (Within(opening_hours=2), "2026-10-23 14:30", "2026-10-26 09:00"),
            (Within(opening_hours=2), "2026-03-27 14:30", "2026-03-30 09:00"),
            (Within(working_days=1), "2026-10-23 14:30", "2026-10-27 00:00"),
            (Within(working_days=1), "2026-03-27 14:30", "2026-03-31 00:00"),
        ],
    )
    @pytest.mark.parametrize(
        ("seconds", "verdict"),
        [(-1, Verdict.MET), (0, Verdict.BROKEN), (1, Verdict.BROKEN)],
    )
    def test_also_in_the_nights_in_which_the_clock_changes(
        self, within: Within, at: str, due: str, seconds: int, verdict: Verdict
    ) -> None:
        """The last second before the deadline is in time, and the deadline isn't."""
        follow_up = later(oslo(due) + timedelta(seconds=seconds))
        facts = situation(
            PAGE,
            reply("i", at, to="c"),
            IS_INTERIM,
            *follow_up,
            since="2026-01-01 00:00",
        )
        outcomes = InterimFollowUp(within=within).check(facts)

        assert {verdict, Verdict.NOT_APPLICABLE} == {each.verdict for each in outcomes}


class TestMessages:
    """A general answer in a conversation is followed up there."""

    RULE = evolve(NEXT_DAY, of=("message",))
    ASKED = message("q", "2026-11-20 14:00")
    SAID = message("i", FRIDAY, as_account=True, by=None)

    def outcomes(self, *facts: Record, **changed: object) -> list[Outcome]:
        """Give what comes out for the general answer, and not for others."""
        rule = evolve(self.RULE, **changed)
        found = rule.check(situation(PAGE, self.ASKED, self.SAID, *facts))
        return [each for each in found if each.verdict is not Verdict.NOT_APPLICABLE]

    def later(
        self, at: str | None, answer: str = "no", **fields: object
    ) -> list[Record]:
        """Write again in the same conversation, and let a human judge it."""
        said = message("j", at, **{"as_account": True, "by": None, **fields})
        return [said, judgement("j", "interim", answer)]

    @pytest.mark.parametrize(
        ("of", "subjects"),
        [
            (("comment",), {"i2"}),
            (("message",), {"i"}),
            (("comment", "message"), {"i", "i2"}),
        ],
    )
    def test_of_what_it_names(self, of: tuple[str, ...], subjects: set[str]) -> None:
        """Replies to comments, unless the file says more."""
        below = evolve(INTERIM, id="i2")
        known = situation(PAGE, publication(), COMMENT, below, self.SAID)

        assert subjects == {
            each
            for finding in asked(evolve(NEXT_DAY, of=of), *known.records.facts).findings
            for each in finding.items
        }

    @pytest.mark.parametrize(
        ("judged", "expected"),
        [([], [asks("interim")]), (["no"], []), (["yes"], [lacking(Verdict.BROKEN)])],
    )
    def test_a_human_says_which_answers_are_general(
        self, judged: list[str], expected: list[Outcome]
    ) -> None:
        """Of the account's own; what citizens write isn't spoken of."""
        facts = [judgement("i", "interim", each) for each in judged]

        assert expected == self.outcomes(*facts)

    def test_of_an_unknown_voice_nobody_can_say(self) -> None:
        """It may be the account's promise."""
        said = evolve(self.SAID, as_account=None)

        assert [missing("as-account")] == list(
            self.RULE.check(situation(PAGE, said, IS_INTERIM))
        )

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            ("2026-11-20 14:59", [lacking(Verdict.BROKEN)]),
            ("2026-11-20 15:00:01", [MET]),
            ("2026-11-23 23:59:59", [MET]),
            ("2026-11-24 00:00", [lacking(Verdict.BROKEN)]),
            (None, [missing("at", "j")]),
        ],
        ids=["before", "right after", "in time", "too late", "nobody knows"],
    )
    def test_it_is_followed_up_in_time(
        self, at: str | None, expected: list[Outcome]
    ) -> None:
        """By the end of the next working day, in the same conversation."""
        assert expected == self.outcomes(IS_INTERIM, *self.later(at))

    def test_in_another_conversation_it_is_not(self) -> None:
        """What is said to somebody else keeps no promise to this one."""
        elsewhere = self.later("2026-11-23 10:00", conversation="facebook:t_2")

        assert [lacking(Verdict.BROKEN)] == self.outcomes(IS_INTERIM, *elsewhere)

    @pytest.mark.parametrize(
        ("covered", "verdict"),
        [
            (EVERYTHING, Verdict.BROKEN),
            (coverage_without("reply", "publication"), Verdict.BROKEN),
            (coverage_without("message"), Verdict.MISSING_FACT),
        ],
    )
    def test_messages_have_to_be_seen(
        self, covered: Coverage, verdict: Verdict
    ) -> None:
        """Neither posts nor what stands below them tells anything of them."""
        known = situation(PAGE, self.ASKED, self.SAID, IS_INTERIM, covered=[covered])
        found = self.RULE.check(known)

        assert verdict in {each.verdict for each in found if each.subject == "i"}

    @pytest.mark.parametrize(
        ("said", "expected"),
        [("yes", [MET]), ("no", [Verdict.BROKEN]), (None, [asks("notice")])],
    )
    def test_it_says_that_somebody_will_check(
        self, said: str | None, expected: list[Outcome | Verdict]
    ) -> None:
        """«med beskjed om», also where nobody else reads it."""
        judged = [] if said is None else [judgement("i", "notice", said)]
        found = self.outcomes(IS_INTERIM, *judged, notice=True, within=None)

        assert expected == [
            each.verdict if each.verdict is Verdict.BROKEN else each for each in found
        ]


def test_no_word_of_a_citizen_comes_out() -> None:
    """Nobody finds a name or a sentence in what the rule says."""
    citizen = comment("c", text="CANARY", author="CANARY", by="CANARY")
    said = evolve(INTERIM, text="CANARY")
    private = reply("p", FRIDAY, to="c", as_account=None, text="CANARY")

    for judged in ([], [IS_INTERIM], [IS_INTERIM, judgement("i", "notice", "no")]):
        report = asked(BOTH, PAGE, citizen, said, private, *judged)

        assert report.findings
        assert "CANARY" not in repr(report.findings)


@pytest.mark.parametrize(
    ("rule", "words", "questions"),
    [
        (NEXT_DAY, (), ("interim",)),
        (NOTICE, (), ("interim", "notice")),
        (BOTH, (), ("interim", "notice")),
        (
            APPOINTED,
            ("administrator", "servicetorget"),
            ("interim", "covered-by-access"),
        ),
        (
            evolve(APPOINTED, notice=True),
            ("administrator", "servicetorget"),
            ("interim", "notice", "covered-by-access"),
        ),
    ],
)
def test_it_names_its_words_and_questions(
    rule: InterimFollowUp, words: tuple[str, ...], questions: tuple[str, ...]
) -> None:
    """Whoever demands no notice doesn't ask for one."""
    chosen = evolve(rule, accounts=Accounts(tier="main"))

    assert ((*words, "main"), questions) == (chosen.words, chosen.questions)
    assert (Scope.THREAD, False) == (chosen.scope, chosen.judged)


def test_a_rule_that_demands_nothing_is_refused() -> None:
    """A sentence about interim replies says something of them."""
    with pytest.raises(ValueError, match="neither notice nor within: name one"):
        InterimFollowUp()
