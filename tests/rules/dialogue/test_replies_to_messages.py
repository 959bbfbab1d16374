"""Whether messages are answered: as comments are, by what comes later."""

from datetime import datetime, timedelta
from itertools import combinations

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    SINCE,
    account,
    appointment,
    asked,
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
    removal,
    reply,
    situation,
    span,
    step,
    tallied,
)
from dateutil.relativedelta import relativedelta

from benchmarks.cuts import cuts, turned
from some_governance.assessment import assess, decide
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.utterances import Message
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.rule import Unnumbered
from some_governance.rules.within import Within

OPEN = ReplyDuty(of=("message",))
TIMED = evolve(OPEN, within=Within(hours=24))
QUESTIONS = evolve(OPEN, to=To(kinds=("question",)))
APPOINTED = evolve(OPEN, roles=("administrator",), units=("servicetorget",))
EVERYWHERE = ReplyDuty(of=("comment", "message"))

PAGE = account()
# A Tuesday, half past twelve.
ASKED = message("q", "2026-11-24 12:30")
WRITTEN = oslo("2026-11-24 12:30")
DUE = oslo("2026-11-25 12:30")

MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)
PENDING = Outcome(verdict=Verdict.PENDING, subject="q", account=FACEBOOK, at=WRITTEN)
UNTOLD = evolve(PENDING, verdict=Verdict.BROKEN, due=DUE)
BROKEN = evolve(UNTOLD, values={"replied": None})


def answer(
    at: str | datetime | None = "2026-11-24 13:00", id: str = "a", **fields: object
) -> Message:
    """Write in the same conversation, in the account's voice."""
    return message(id, at, **{"as_account": True, "by": None, **fields})


def late(at: str) -> Outcome:
    """Say that the answer came late."""
    return evolve(UNTOLD, values={"replied": oslo(at)})


def asks(question: str, **values: object) -> Outcome:
    """Ask a human about the message."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="q",
        account=FACEBOOK,
        about=question,
        values=values,
    )


def missing(about: str, subject: str = "q") -> Outcome:
    """Give what nobody knows."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def theirs(rule: ReplyDuty, *facts: Record, **situated: object) -> list[Outcome]:
    """Give what comes out about the message; the account's own are not spoken of."""
    found = rule.check(situation(PAGE, ASKED, *facts, **situated))
    return [each for each in found if each.verdict is not Verdict.NOT_APPLICABLE]


class TestWhatIsAsked:
    """A clause speaks of what it names: comments, messages, or both."""

    FACTS = (PAGE, publication(), comment("c"), ASKED)

    @pytest.mark.parametrize(
        ("rule", "subjects"),
        [(ReplyDuty(), ["c"]), (OPEN, ["q"]), (EVERYWHERE, ["c", "q"])],
        ids=["comments", "messages", "both"],
    )
    def test_of_what_it_names(self, rule: ReplyDuty, subjects: list[str]) -> None:
        """Whoever writes in private is forgotten by no clause that speaks of it."""
        found = rule.check(situation(*self.FACTS))

        assert subjects == [each.subject for each in found]

    def test_what_the_account_writes_needs_no_answer(self) -> None:
        """A message of its own is not spoken of, and counted."""
        assert {"not-applicable": 2} == tallied(OPEN, PAGE, answer(), answer(id="b"))

    def test_a_message_that_may_be_the_account_s_is_a_missing_fact(self) -> None:
        """Also where a later one would answer it, and whoever judges it."""
        unsure = evolve(ASKED, as_account=None)
        judged = judgement("q", "enquiry", "question")
        known = situation(PAGE, unsure, answer(), judged)

        assert missing("as-account") in QUESTIONS.check(known)

    @pytest.mark.parametrize(
        ("at", "tally"),
        [
            ("2026-11-01 23:59", {}),
            (SINCE, {"pending": 1}),
            ("2026-11-29 23:59", {"pending": 1}),
            (AT, {}),
        ],
    )
    def test_messages_in_the_window_are_asked_about(
        self, at: str, tally: dict[str, int]
    ) -> None:
        """What was written before it was asked about before."""
        assert tally == tallied(OPEN, PAGE, message("q", at))

    @pytest.mark.parametrize(
        ("began", "tally"),
        [("2026-11-24 12:30", {"pending": 1}), ("2026-11-24 12:31", {})],
    )
    def test_in_the_mode_that_the_clause_names(
        self, began: str, tally: dict[str, int]
    ) -> None:
        """A query of the minute before the crisis waits for nothing."""
        rules = guidelines(clause(OPEN, when="crisis"), modes={"crisis": DefinedMode()})
        report = assess(rules, situation(PAGE, ASKED, mode("crisis", began)))

        assert tally == {
            verdict.value: count for verdict, count in report.tallies[0].counts
        }

    @pytest.mark.parametrize(
        ("answers", "outcomes"),
        [
            ([], [asks("enquiry")]),
            (["question"], [PENDING]),
            (["comment"], []),
            (["question", "comment"], [asks("enquiry", disputed=True)]),
        ],
    )
    def test_a_human_says_of_which_kind_it_is(
        self, answers: list[str], outcomes: list[Outcome]
    ) -> None:
        """Thanks for an answer ask for none."""
        judged = [judgement("q", "enquiry", each) for each in answers]

        assert outcomes == theirs(QUESTIONS, *judged)

    @pytest.mark.parametrize(
        ("seen", "tally"),
        [
            (coverage_without("message"), {"missing-fact": 1}),
            (
                coverage("account", "message", span=span(SINCE, "2026-11-29 23:59")),
                {"missing-fact": 1},
            ),
            (coverage("account", "message", span=span(SINCE, AT)), {}),
        ],
        ids=["never", "all but a minute", "all the time"],
    )
    def test_messages_that_nobody_saw_are_a_missing_fact(
        self, seen: Coverage, tally: dict[str, int]
    ) -> None:
        """That nobody wrote means something where every message would be seen."""
        assert tally == tallied(OPEN, PAGE, covered=[seen])

    def test_it_asks_no_human_whether_something_beside_it_answers(self) -> None:
        """A conversation is one thread; comments stand in threads of their own."""
        assert "answered-in-thread" not in OPEN.questions
        assert "answered-in-thread" in EVERYWHERE.questions

    @pytest.mark.parametrize("of", [(), ("reply",), ("message", "reply")])
    def test_it_speaks_of_nothing_else(self, of: tuple[str, ...]) -> None:
        """What answers isn't answered again."""
        with pytest.raises(ValueError, match="of"):
            ReplyDuty(of=of)

    def test_messages_do_not_expire(self) -> None:
        """They stand under no publication that could grow old, as comments do."""
        rule = evolve(EVERYWHERE, expires_after=relativedelta(days=4))
        old = publication(at="2026-11-02 12:00")
        report = asked(rule, PAGE, old, comment("c"), ASKED)
        (finding,) = report.findings

        assert PENDING == finding.outcome
        assert 1 == report.count(Verdict.NOT_APPLICABLE)

    def test_nothing_expires_where_messages_alone_are_answered(self) -> None:
        """Such a number would mean nothing."""
        with pytest.raises(ValueError, match="'expires_after' is for comments"):
            evolve(OPEN, expires_after=relativedelta(days=4))


class TestWithoutADeadline:
    """Where the text names no time, the duty stays open."""

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-24 12:29:59", PENDING),
            ("2026-11-24 12:30", MET),
            ("2026-11-24 12:30:01", MET),
            ("2026-11-29 23:59", MET),
            (AT, PENDING),
        ],
    )
    def test_a_later_message_discharges_it(self, at: str, outcome: Outcome) -> None:
        """What was written before answers nothing, nor what is still to come."""
        assert [outcome] == theirs(OPEN, answer(at))

    @pytest.mark.parametrize(
        "others",
        [
            [],
            [answer(as_account=False)],
            [answer(conversation="facebook:t_2")],
            [reply("r", to="q", as_account=False)],
        ],
        ids=["nobody", "a citizen", "to somebody else", "a private reply"],
    )
    def test_until_then_it_is_open(self, others: list[Record]) -> None:
        """It is on the list of what is due, without a day."""
        assert PENDING in theirs(OPEN, *others)

    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_one_answer_is_enough_for_all_before_it(self, count: int) -> None:
        """Who writes three times in a row is answered once."""
        more = [
            message(f"q{number}", f"2026-11-24 12:4{number}") for number in range(count)
        ]
        report = asked(OPEN, PAGE, *more, answer())

        assert (count, ()) == (report.count(Verdict.MET), report.findings)

    def test_what_comes_after_the_answer_waits_for_the_next_one(self) -> None:
        """Two questions with an answer between them are one answer short."""
        again = message("again", "2026-11-24 14:00")
        report = asked(OPEN, PAGE, ASKED, answer(), again)
        (finding,) = report.findings

        assert (1, "again") == (report.count(Verdict.MET), finding.outcome.subject)
        assert (
            ()
            == asked(
                OPEN, PAGE, ASKED, answer(), again, answer("2026-11-24 15:00", "b")
            ).findings
        )

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (
                ["yes"],
                evolve(
                    PENDING,
                    verdict=Verdict.BROKEN,
                    values={"question": "too-late", "answer": "yes"},
                ),
            ),
            (["no"], PENDING),
            (["yes", "no"], asks("too-late", disputed=True)),
        ],
    )
    def test_a_human_may_say_that_it_is_too_late(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """It is too late, it isn't yet, or two disagree."""
        judged = [judgement("q", "too-late", each) for each in answers]

        assert [outcome] == theirs(OPEN, *judged)

    @pytest.mark.parametrize(
        ("seen", "outcome"),
        [
            (coverage("message", span=span(SINCE, AT)), PENDING),
            (coverage("message", span=span(SINCE, "2026-11-29 00:00")), PENDING),
            (
                coverage("message", span=span("2026-11-24 12:31", AT)),
                missing("message"),
            ),
        ],
        ids=["all the time", "lately", "from later"],
    )
    def test_without_all_messages_nobody_can_say_that_none_came(
        self, seen: Coverage, outcome: Outcome
    ) -> None:
        """A fresh end is enough, a later beginning isn't."""
        found = theirs(OPEN, covered=[seen])

        assert outcome == next(each for each in found if each.subject == "q")

    def test_replies_to_comments_need_not_be_seen(self) -> None:
        """What stands below posts tells nothing of conversations."""
        covered = [coverage_without("reply", "comment")]

        assert [PENDING] == theirs(OPEN, covered=covered)

    @pytest.mark.parametrize(
        ("others", "outcome"),
        [
            ([], evolve(PENDING, at=None)),
            ([answer()], missing("at")),
            ([answer(as_account=None)], missing("at")),
        ],
        ids=["nobody", "the account", "perhaps the account"],
    )
    def test_a_message_of_unknown_time_may_have_come_before_or_after(
        self, others: list[Record], outcome: Outcome
    ) -> None:
        """Where the account said nothing, nothing came after it."""
        found = OPEN.check(situation(PAGE, message("q", None), *others))

        assert outcome in list(found)

    def test_an_answer_of_unknown_time_may_have_come_before(self) -> None:
        """Another that did come later is enough."""
        assert [missing("at", "a")] == theirs(OPEN, answer(None))
        assert [MET] == theirs(OPEN, answer(None), answer(id="b"))

    def test_an_unknown_voice_may_be_the_account_s(self) -> None:
        """It is asked of both: of what may be answered, and of what may answer."""
        unsure = answer(as_account=None)

        assert [missing("as-account", "a")] * 2 == theirs(OPEN, unsure)
        assert MET in theirs(OPEN, unsure, answer(id="b"))


class TestDeadline:
    """Where there is a deadline, it decides."""

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-25 12:29:59", MET),
            ("2026-11-25 12:30", late("2026-11-25 12:30")),
            ("2026-11-25 12:30:01", late("2026-11-25 12:30:01")),
        ],
    )
    def test_the_last_moment_is_before_it(self, at: str, outcome: Outcome) -> None:
        """Of 24 hours, the last second is in time, and the next one isn't."""
        assert [outcome] == theirs(TIMED, answer(at))

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-25 12:29", evolve(PENDING, due=DUE)),
            ("2026-11-25 12:30", BROKEN),
            ("2026-11-25 12:31", BROKEN),
        ],
    )
    def test_until_then_it_is_not_due(self, at: str, outcome: Outcome) -> None:
        """A minute before, there is still a minute."""
        assert [outcome] == theirs(TIMED, at=at)

    def test_each_message_has_its_own_deadline(self) -> None:
        """An answer that is late for the first may be in time for the second."""
        second = message("second", "2026-11-24 18:00")
        report = asked(TIMED, PAGE, ASKED, second, answer("2026-11-25 17:59:59"))
        (finding,) = report.findings

        assert (1, "q") == (report.count(Verdict.MET), finding.outcome.subject)

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-25 12:29", missing("as-account", "a")),
            ("2026-11-25 12:30", UNTOLD),
        ],
        ids=["in time", "too late"],
    )
    def test_of_an_unknown_voice_in_time_nobody_can_say(
        self, at: str, outcome: Outcome
    ) -> None:
        """What came too late answers nothing, whoever said it."""
        assert outcome == theirs(TIMED, answer(at, as_account=None))[0]

    def test_a_message_of_unknown_time_has_no_deadline(self) -> None:
        """By when it had to be answered, nobody can say."""
        for others in ([], [answer()]):
            known = situation(PAGE, message("q", None), *others)

            assert missing("at") in list(TIMED.check(known))

    @pytest.mark.parametrize(
        ("seen", "outcome"),
        [
            (coverage("message", span=span("2026-11-24 12:30", AT)), BROKEN),
            (
                coverage("message", span=span("2026-11-24 12:31", AT)),
                missing("message"),
            ),
            (
                coverage("message", span=span(SINCE, "2026-11-25 12:30")),
                UNTOLD,
            ),
            (
                coverage("message", span=span(SINCE, "2026-11-25 12:29")),
                missing("message"),
            ),
        ],
        ids=["from then", "from later", "until the deadline", "not until then"],
    )
    def test_from_the_message_to_the_deadline_all_has_to_be_seen(
        self, seen: Coverage, outcome: Outcome
    ) -> None:
        """Nobody is told off where an answer may have come unseen."""
        found = theirs(TIMED, covered=[seen])

        assert outcome == next(each for each in found if each.subject == "q")

    @pytest.mark.parametrize(
        ("within", "at", "due"),
        [
            (Within(hours=24), "2026-10-24 12:00", "2026-10-25 11:00"),
            (Within(hours=24), "2026-03-28 12:00", "2026-03-29 13:00"),
            (Within(working_days=2), "2026-10-23 14:30", "2026-10-28 00:00"),
            (Within(working_days=2), "2026-03-27 14:30", "2026-04-01 00:00"),
        ],
    )
    @pytest.mark.parametrize(
        ("seconds", "tally"),
        [(-1, {"met": 1}), (0, {"broken": 1}), (1, {"broken": 1})],
    )
    def test_also_in_the_nights_in_which_the_clock_changes(
        self, within: Within, at: str, due: str, seconds: int, tally: dict[str, int]
    ) -> None:
        """The last second before the deadline is in time, and the deadline isn't."""
        said = answer(oslo(due) + timedelta(seconds=seconds))
        found = tallied(
            evolve(OPEN, within=within),
            PAGE,
            message("q", at),
            said,
            since="2026-01-01 00:00",
        )

        assert {**tally, "not-applicable": 1} == found

    def test_in_the_hour_that_comes_twice_the_order_is_that_of_the_moments(
        self,
    ) -> None:
        """Half past two in summer time is before a quarter past two in winter."""
        before, after = (
            datetime.fromisoformat(f"2026-10-25T{each}")
            for each in ("02:30+02:00", "02:15+01:00")
        )
        facts = PAGE, message("q", before), answer(after)

        assert {"met": 1, "not-applicable": 1} == tallied(
            OPEN, *facts, since="2026-10-01 00:00"
        )


class TestHands:
    """What answers is said by somebody who may."""

    PEOPLE = (
        person("kari", unit="kommunikasjon"),
        person("ola", unit="servicetorget"),
        person("per", unit="kommunikasjon"),
        appointment("kari"),
    )

    @pytest.mark.parametrize(
        ("by", "facts", "outcome"),
        [
            ("kari", [], MET),
            (None, [], MET),
            ("per", [], PENDING),
            ("ola", [], PENDING),
            ("ola", [grant("reply")], MET),
            ("ola", [grant("publish")], evolve(asks("covered-by-access"), subject="a")),
            ("ola", [grant("publish"), judgement("a", "covered-by-access")], MET),
            (
                "ola",
                [grant("publish"), judgement("a", "covered-by-access", "no")],
                PENDING,
            ),
        ],
        ids=[
            "appointed",
            "unknown",
            "not appointed",
            "of a unit without access",
            "of a unit that may reply",
            "of a unit that may do something else",
            "and it is covered",
            "and it isn't",
        ],
    )
    def test_a_hand_that_may_not_reply_is_private(
        self, by: str | None, facts: list[Record], outcome: Outcome
    ) -> None:
        """A message is a reply, as for comments; platforms seldom tell the hand."""
        assert [outcome] == theirs(APPOINTED, *self.PEOPLE, *facts, answer(by=by))


class TestSettledOtherwise:
    """A lawful removal settles it, or a human who left it open."""

    ATTACK = judgement("q", "removal-ground", "personal-attack")

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [("2026-11-25 12:29:59", MET), ("2026-11-25 12:30", BROKEN)],
    )
    def test_a_removal_in_time(self, at: str, outcome: Outcome) -> None:
        """On a ground of the list, and with its steps."""
        rule = evolve(
            TIMED, removed_for=("personal-attack",), removed_with=("followed-up",)
        )
        followed = step("followed-up", of="q", at="2026-11-26 12:00")

        assert [outcome] == theirs(rule, removal("q", at), self.ATTACK, followed)

    @pytest.mark.parametrize("said", ["yes", "no"])
    def test_a_human_leaves_it_open(self, said: str) -> None:
        """«dersom det føles naturlig»."""
        rule = evolve(OPEN, optional="feels-natural")

        assert [asks("feels-natural")] == theirs(rule)
        assert [MET] == theirs(rule, judgement("q", "feels-natural", said))


class TestKnowing:
    """Less knowledge is never better, and more of it never another story."""

    FACTS = (
        ASKED,
        answer(by="ola"),
        answer("2026-11-25 13:00", "b"),
        message("again", "2026-11-25 12:00"),
        answer(None, "undated"),
        message("unsure", "2026-11-24 15:00", as_account=None),
    )
    PEOPLE = (*TestHands.PEOPLE, grant("publish"))

    @pytest.mark.parametrize("within", [OPEN.within, Within(hours=24)])
    @pytest.mark.parametrize("size", range(1, 7))
    def test_less_knowledge_never_gives_met(
        self, size: int, within: Within | Unnumbered
    ) -> None:
        """Whatever is known of a conversation, without one fact nothing gets better."""
        rule = evolve(
            OPEN,
            within=within,
            roles=("administrator",),
        )
        rules = guidelines(clause(rule))
        for known in combinations(self.FACTS, size):
            facts = situation(PAGE, *self.PEOPLE, *known)
            before = assess(rules, facts)
            faults = [
                turned(rules, facts, before, cut) for cut in cuts(facts.records, 1)
            ]

            assert not any(faults), known

    def test_an_answer_cures_what_waits_in_its_conversation(self) -> None:
        """Whoever decides to answer sees which questions that settles."""
        again = message("again", "2026-11-24 13:00")
        other = message("other", conversation="facebook:t_2")
        known = situation(PAGE, ASKED, again, other)
        decision = decide(guidelines(clause(TIMED)), known, answer("2026-11-24 14:00"))

        assert {"q", "again"} == {each.outcome.subject for each in decision.cured}
        assert () == decision.caused

    def test_what_comes_in_batches_comes_to_the_same(self) -> None:
        """An answer that is told later, or a question before it, changes no story."""
        known = situation(PAGE, answer())
        grown = known.extend(Records.of(ASKED)).extend(Records.of(*self.FACTS[3:4]))
        whole = situation(PAGE, answer(), ASKED, self.FACTS[3])

        assert whole == grown
        assert list(OPEN.check(whole)) == list(OPEN.check(grown))


def test_no_word_of_a_citizen_comes_out() -> None:
    """Nobody finds a name or a sentence in what the rule says."""
    said = evolve(ASKED, text="CANARY", author="CANARY", by="CANARY")
    report = asked(TIMED, PAGE, said)

    assert report.findings
    assert "CANARY" not in repr(report.findings)
