"""Whether comments are answered, in time, by somebody who speaks for the account."""

from datetime import date, datetime, timedelta
from itertools import combinations

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
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

from benchmarks.cuts import cuts, turned
from some_governance.assessment import assess
from some_governance.findings import Weight
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.rule import Scope, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.selection import Accounts

OPEN = ReplyDuty()
TIMED = ReplyDuty(within=Within(hours=24))
NEGATIVE = ReplyDuty(
    to=To(sentiments=("negative",)),
    roles=("administrator",),
    units=("servicetorget",),
    removed_for=("personal-attack",),
    removed_with=("followed-up",),
)
NATURAL = ReplyDuty(optional="feels-natural")
APPOINTED = ReplyDuty(roles=("administrator",), units=("servicetorget",))

PAGE = account()
POST = publication()
# A Tuesday, half past twelve.
COMMENT = comment("c")
WRITTEN = oslo("2026-11-24 12:30")
DUE = oslo("2026-11-25 12:30")
FACTS = (PAGE, POST, COMMENT)
PEOPLE = (
    person("kari", unit="kommunikasjon"),
    person("ola", unit="servicetorget"),
    person("per", unit="kommunikasjon"),
    appointment("kari"),
)

MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)
PENDING = Outcome(
    verdict=Verdict.PENDING, subject="c", account=FACEBOOK, at=WRITTEN, due=None
)
UNTOLD = evolve(PENDING, verdict=Verdict.BROKEN, due=DUE)
BROKEN = evolve(UNTOLD, values={"replied": None})
TOO_LATE = Outcome(
    verdict=Verdict.BROKEN,
    subject="c",
    account=FACEBOOK,
    at=WRITTEN,
    values={"question": "too-late", "answer": "yes"},
)


def answer(
    at: str | datetime | None = "2026-11-24 13:00", id: str = "r", **fields: object
) -> Record:
    """Reply to the comment itself."""
    return reply(id, at, **{"to": "c", **fields})


def beside(
    at: str | datetime | None = "2026-11-24 13:00", id: str = "b", **fields: object
) -> Record:
    """Reply under the publication, where the comment stands too."""
    return reply(id, at, **fields)


def late(at: str) -> Outcome:
    """Say that the reply came late."""
    return evolve(UNTOLD, values={"replied": oslo(at)})


def asks(question: str, **values: object) -> Outcome:
    """Ask a human about the comment."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="c",
        account=FACEBOOK,
        about=question,
        values=values,
    )


def missing(about: str, subject: str = "c") -> Outcome:
    """Give what nobody knows."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def outcomes(rule: ReplyDuty, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out about the page with the comment."""
    return list(rule.check(situation(*FACTS, *facts, **situated)))


class TestWithoutADeadline:
    """Where the text names no time, the duty stays open."""

    @pytest.mark.parametrize(
        "at", ["2026-11-24 12:30", "2026-11-24 13:00", "2026-11-29 23:59", None]
    )
    def test_any_reply_discharges_it(self, at: str | None) -> None:
        """«svare på spørsmål og kommentarer»: also days later, or nobody knows when."""
        assert [MET] == outcomes(OPEN, answer(at))

    @pytest.mark.parametrize(
        "replies", [[], [answer(as_account=False)], [answer(AT)], [answer(to="d")]]
    )
    def test_until_then_it_is_open(self, replies: list[Record]) -> None:
        """No reply, a private one, one that comes later, or one to somebody else."""
        assert [PENDING] == outcomes(OPEN, *replies)

    def test_an_open_duty_is_no_breach(self) -> None:
        """It is on the list of what is due, without a day."""
        (finding,) = asked(OPEN, *FACTS).findings

        assert (False, None) == (finding.breaks, finding.outcome.due)

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], TOO_LATE),
            (["no"], PENDING),
            (["yes", "no"], asks("too-late", disputed=True)),
        ],
    )
    def test_a_human_may_say_that_it_is_too_late(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """It is too late, it isn't yet, or two disagree."""
        judged = [judgement("c", "too-late", answer) for answer in answers]

        assert [outcome] == outcomes(OPEN, *judged)

    def test_too_late_is_a_violation_of_what_shall_be(self) -> None:
        """«skal vi ... svare på spørsmål og kommentarer»."""
        (finding,) = asked(OPEN, *FACTS, judgement("c", "too-late")).findings

        assert Weight.VIOLATION is finding.weight

    @pytest.mark.parametrize(
        ("seen", "outcome"),
        [
            (coverage_without("reply"), missing("reply")),
            (
                coverage("comment", "account", "reply", account=FACEBOOK),
                PENDING,
            ),
            (coverage("comment", "reply", account=INSTAGRAM), missing("reply")),
            (coverage("comment", "reply", span=span(SINCE, AT)), PENDING),
            (
                coverage("comment", "reply", span=span(SINCE, "2026-11-29 00:00")),
                PENDING,
            ),
            (
                coverage("comment", "reply", span=span("2026-11-24 12:31", AT)),
                missing("reply"),
            ),
        ],
        ids=["never", "here", "elsewhere", "all the time", "lately", "from later"],
    )
    def test_without_all_replies_nobody_can_say_that_none_came(
        self, seen: Coverage, outcome: Outcome
    ) -> None:
        """A fresh end is enough, a later beginning isn't."""
        found = outcomes(OPEN, covered=[seen])

        assert outcome == next(each for each in found if each.subject == "c")

    @pytest.mark.parametrize(
        ("ended", "outcome"),
        [("2026-12-29 12:00", PENDING), ("2026-12-29 11:59", missing("reply"))],
    )
    def test_what_was_seen_a_month_ago_is_too_old(
        self, ended: str, outcome: Outcome
    ) -> None:
        """Sources that ended too early can't say that nobody has answered since."""
        seen = [coverage_without("reply"), coverage("reply", span=span(SINCE, ended))]
        found = outcomes(OPEN, covered=seen, at="2027-01-29 12:00")

        assert [outcome] == found

    def test_a_comment_of_unknown_time_is_a_duty_too(self) -> None:
        """Whenever it was written, somebody has to answer it."""
        undated = comment("c", None)
        (open_,) = OPEN.check(situation(PAGE, POST, undated))

        assert (Verdict.PENDING, None) == (open_.verdict, open_.at)
        assert {"met": 1} == tallied(OPEN, PAGE, POST, undated, answer())


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
        assert [outcome] == outcomes(TIMED, answer(at))

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
        assert [outcome] == outcomes(TIMED, at=at)

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-25 12:29", missing("as-account", "r")),
            (None, missing("as-account", "r")),
            ("2026-11-25 12:30", UNTOLD),
        ],
        ids=["in time", "nobody knows when", "too late"],
    )
    def test_of_an_unknown_voice_in_time_nobody_can_say(
        self, at: str | None, outcome: Outcome
    ) -> None:
        """What came too late answers nothing, whoever said it."""
        assert [outcome] == outcomes(TIMED, answer(at, as_account=None))

    def test_a_reply_of_unknown_time_may_have_come_in_time(self) -> None:
        """Another that did come in time is enough."""
        assert [missing("at", "r")] == outcomes(TIMED, answer(None))
        assert [MET] == outcomes(TIMED, answer(None), answer(id="s"))

    @pytest.mark.parametrize(
        "replies",
        [
            [],
            [answer()],
            [answer(as_account=None)],
            [beside(), judgement("c", "answered-in-thread")],
        ],
        ids=["none", "one", "one in doubt", "one beside it"],
    )
    def test_a_comment_of_unknown_time_has_no_deadline(
        self, replies: list[Record]
    ) -> None:
        """By when it had to be answered, nobody can say."""
        facts = situation(PAGE, POST, comment("c", None), *replies)

        assert [missing("at")] == list(TIMED.check(facts))

    @pytest.mark.parametrize(
        ("seen", "outcome"),
        [
            (coverage_without("reply"), missing("reply")),
            (
                coverage("comment", "reply", span=span("2026-11-24 12:30", AT)),
                BROKEN,
            ),
            (
                coverage("comment", "reply", span=span("2026-11-24 12:31", AT)),
                missing("reply"),
            ),
            (
                coverage("comment", "reply", span=span(SINCE, "2026-11-25 12:30")),
                UNTOLD,
            ),
            (
                coverage("comment", "reply", span=span(SINCE, "2026-11-25 12:29")),
                missing("reply"),
            ),
        ],
        ids=[
            "never",
            "from then",
            "from later",
            "until the deadline",
            "not until then",
        ],
    )
    def test_from_the_comment_to_the_deadline_all_has_to_be_seen(
        self, seen: Coverage, outcome: Outcome
    ) -> None:
        """Nobody is told off where a reply may have come unseen."""
        found = outcomes(TIMED, covered=[seen])

        assert outcome == next(each for each in found if each.subject == "c")

    def test_nobody_asks_whether_a_deadline_is_too_late(self) -> None:
        """The number of the text decides, not somebody's patience."""
        judged = judgement("c", "too-late")

        assert "too-late" not in TIMED.questions
        assert [evolve(PENDING, due=DUE)] == outcomes(
            TIMED, judged, at="2026-11-25 12:00"
        )

    @pytest.mark.parametrize(
        ("within", "at", "due"),
        [
            (Within(hours=24), "2026-10-24 12:00", "2026-10-25 11:00"),
            (Within(hours=24), "2026-03-28 12:00", "2026-03-29 13:00"),
            (Within(opening_hours=2), "2026-10-23 14:30", "2026-10-26 09:00"),
            (Within(opening_hours=2), "2026-03-27 14:30", "2026-03-30 09:00"),
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
        facts = (PAGE, POST, comment("c", at), said)

        assert tally == tallied(
            ReplyDuty(within=within), *facts, since="2026-01-01 00:00"
        )


class TestVoicesAndHands:
    """What answers is said in the account's voice, by somebody who may."""

    @pytest.mark.parametrize(
        ("by", "facts", "outcome"),
        [
            ("kari", [], MET),
            (None, [], MET),
            ("per", [], PENDING),
            ("facebook:9", [], PENDING),
            ("ola", [], PENDING),
            ("ola", [grant("reply")], MET),
            (
                "ola",
                [grant("publish")],
                evolve(asks("covered-by-access"), subject="r"),
            ),
            ("ola", [grant("publish"), judgement("r", "covered-by-access")], MET),
            (
                "ola",
                [grant("publish"), judgement("r", "covered-by-access", "no")],
                PENDING,
            ),
        ],
        ids=[
            "appointed",
            "unknown",
            "not appointed",
            "a login of nobody's",
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
        """A retired administrator's reply leaves the question unanswered."""
        assert [outcome] == outcomes(APPOINTED, *PEOPLE, *facts, answer(by=by))

    @pytest.mark.parametrize(
        ("until", "outcome"),
        [("2026-11-24 13:01", MET), ("2026-11-24 13:00", PENDING)],
    )
    def test_the_moment_of_the_reply_decides(
        self, until: str, outcome: Outcome
    ) -> None:
        """Per was appointed until one o'clock, or a minute longer."""
        held = appointment("per", until=until)

        assert [outcome] == outcomes(APPOINTED, *PEOPLE, held, answer(by="per"))

    @pytest.mark.parametrize(
        ("blind_to", "about"), [("appointment", "appointment"), ("grant", "grant")]
    )
    def test_without_the_registers_a_hand_may_be_right(
        self, blind_to: str, about: str
    ) -> None:
        """Nobody can say that Per wasn't appointed, or had no access."""
        covered = [coverage_without(blind_to)]

        assert [missing(about, "r")] == outcomes(
            APPOINTED, *PEOPLE, answer(by="per"), covered=covered
        )

    def test_an_unknown_voice_may_be_the_accounts(self) -> None:
        """One that is known is enough."""
        unsure = answer(as_account=None)

        assert [missing("as-account", "r")] == outcomes(OPEN, unsure)
        assert [MET] == outcomes(OPEN, unsure, answer(id="s"))

    def test_a_hand_at_an_unknown_time_may_be_right(self) -> None:
        """Whether Kari was appointed then, nobody can say; for all others it's said."""
        assert [missing("at", "r")] == outcomes(APPOINTED, *PEOPLE, answer(None))
        assert [MET] == outcomes(OPEN, *PEOPLE, answer(None))


class TestBeside:
    """A later reply in the same thread may answer a comment, or not."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], asks("answered-in-thread")),
            (["yes"], MET),
            (["no"], PENDING),
            (["yes", "no"], asks("answered-in-thread", disputed=True)),
        ],
    )
    def test_a_human_says(self, answers: list[str], outcome: Outcome) -> None:
        """What the account writes under its own post may be meant for one of them."""
        judged = [judgement("c", "answered-in-thread", each) for each in answers]

        assert [outcome] == outcomes(OPEN, beside(), *judged)

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-24 12:29", PENDING),
            ("2026-11-24 12:30", asks("answered-in-thread")),
            ("2026-11-24 12:31", asks("answered-in-thread")),
            (None, asks("answered-in-thread")),
        ],
    )
    def test_only_what_came_after_the_comment(
        self, at: str | None, outcome: Outcome
    ) -> None:
        """Nobody answers what nobody has written yet."""
        assert [outcome] == outcomes(OPEN, beside(at))

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-25 12:29", asks("answered-in-thread")),
            ("2026-11-25 12:30", UNTOLD),
            (None, asks("answered-in-thread")),
        ],
    )
    def test_only_what_came_in_time(self, at: str | None, outcome: Outcome) -> None:
        """After the deadline it helps nobody; of unknown time, it may have come."""
        assert [outcome] == outcomes(TIMED, beside(at))

    @pytest.mark.parametrize(
        ("said", "outcome"),
        [
            (beside(None), missing("at", "b")),
            (beside(as_account=None), missing("as-account", "b")),
        ],
    )
    def test_whether_it_came_in_time_no_human_can_say(
        self, said: Record, outcome: Outcome
    ) -> None:
        """It answers the comment: if it was the account, and if it came in time."""
        judged = judgement("c", "answered-in-thread")

        assert [outcome] == outcomes(TIMED, said, judged)

    @pytest.mark.parametrize(
        ("said", "outcome"),
        [
            (beside(as_account=False), PENDING),
            (beside(by="per"), PENDING),
            (beside(as_account=None), asks("answered-in-thread")),
            (beside(by=None), asks("answered-in-thread")),
            (reply("b", to="facebook:100_2"), PENDING),
        ],
        ids=["private", "not appointed", "unknown voice", "unknown hand", "elsewhere"],
    )
    def test_private_voices_answer_nobody(self, said: Record, outcome: Outcome) -> None:
        """What may be the account's is asked about."""
        assert [outcome] == outcomes(APPOINTED, *PEOPLE, said)

    def test_a_comment_below_another_is_answered_beside_it(self) -> None:
        """In a thread under a comment, replies are to the first of it."""
        below = comment("d", "2026-11-24 12:45", on="c")
        report = asked(OPEN, *FACTS, below, answer())
        (finding,) = report.findings

        assert (1, ("d",)) == (report.count(Verdict.MET), finding.items)

    def test_where_the_comment_has_no_time_any_reply_may_come_later(self) -> None:
        """Nobody can say that it came before."""
        facts = situation(PAGE, POST, comment("c", None), beside("2026-11-02 00:00"))

        assert [asks("answered-in-thread")] == list(OPEN.check(facts))


class TestRemoved:
    """A lawful removal discharges the duty, where the text lets it."""

    FOLLOWED = step("followed-up", of="c", at="2026-11-25 13:00")
    REMOVED = removal("c")
    ATTACK = judgement("c", "removal-ground", "personal-attack")
    IS_NEGATIVE = judgement("c", "sentiment", "negative")

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([REMOVED, ATTACK, FOLLOWED], MET),
            ([REMOVED, ATTACK], PENDING),
            ([REMOVED, FOLLOWED], asks("removal-ground")),
            (
                [
                    REMOVED,
                    ATTACK,
                    FOLLOWED,
                    judgement("c", "removal-ground", "off-topic"),
                ],
                asks("removal-ground", disputed=True),
            ),
            (
                [REMOVED, judgement("c", "removal-ground", "off-topic"), FOLLOWED],
                PENDING,
            ),
            ([REMOVED, judgement("c", "removal-ground", "no"), FOLLOWED], PENDING),
            (
                [
                    REMOVED,
                    ATTACK,
                    FOLLOWED,
                    judgement("c", "removal-ground", "no"),
                ],
                asks("removal-ground", disputed=True),
            ),
            (
                [
                    REMOVED,
                    judgement("c", "removal-ground", "off-topic"),
                    FOLLOWED,
                    judgement("c", "removal-ground", "no"),
                ],
                PENDING,
            ),
            ([ATTACK, FOLLOWED], PENDING),
            ([removal("c", action="hide"), ATTACK, FOLLOWED], PENDING),
            ([removal("c", AT), ATTACK, FOLLOWED], PENDING),
            ([REMOVED, ATTACK, step("documented", of="c")], PENDING),
            ([removal("c", None), ATTACK, FOLLOWED], missing("at")),
            (
                [removal("c", None, observed="2026-11-25 13:00"), ATTACK, FOLLOWED],
                MET,
            ),
            (
                [removal("c", None, observed="2026-11-25 13:01"), ATTACK, FOLLOWED],
                missing("at"),
            ),
            ([removal("c", None), ATTACK], PENDING),
            ([REMOVED, removal("c", None, id="x"), ATTACK, FOLLOWED], MET),
            ([removal("c", "2026-11-25 13:00"), ATTACK, FOLLOWED], MET),
            ([removal("c", "2026-11-25 13:00:01"), ATTACK, FOLLOWED], PENDING),
            (
                [REMOVED, removal("c", "2026-11-26 12:00", id="x"), ATTACK, FOLLOWED],
                MET,
            ),
            ([removal("c", action="remove-part"), ATTACK, FOLLOWED], PENDING),
            ([removal("c", action="mute"), ATTACK, FOLLOWED], PENDING),
        ],
        ids=[
            "lawfully",
            "not followed up",
            "without a ground",
            "on a disputed ground",
            "on another ground",
            "on no ground",
            "on a ground or none",
            "on another ground or none",
            "not removed",
            "hidden",
            "later",
            "another step",
            "nobody knows when",
            "found gone by then",
            "found gone later",
            "found gone and not followed up",
            "one source knows when",
            "followed up at that instant",
            "followed up before",
            "gone twice",
            "in part",
            "muted",
        ],
    )
    def test_on_a_ground_and_with_its_steps(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """A negative comment is answered, or removed for an attack and followed up."""
        found = outcomes(NEGATIVE, *PEOPLE, self.IS_NEGATIVE, *facts)

        assert [outcome] == found

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes", "yes"], MET),
            (["no", "yes"], PENDING),
            (["yes", "no"], PENDING),
            (["no", None], PENDING),
            ([None, "yes"], asks("extraordinary")),
            (["yes", None], asks("factual-error")),
            (["perhaps", "yes"], asks("extraordinary")),
        ],
    )
    def test_each_question_of_it_has_to_be_answered_with_yes(
        self, answers: list[str | None], outcome: Outcome
    ) -> None:
        """A case that isn't extraordinary was no lawful removal: it waits on."""
        questions = ("extraordinary", "factual-error")
        rule = evolve(NEGATIVE, removed_judged=questions)
        judged = [
            judgement("c", asked, each)
            for asked, each in zip(questions, answers, strict=True)
            if each is not None
        ]
        gone = self.IS_NEGATIVE, self.REMOVED, self.ATTACK, self.FOLLOWED

        assert [outcome] == outcomes(rule, *PEOPLE, *gone, *judged)

    def test_two_who_do_not_agree_on_it_are_asked(self) -> None:
        """Whether it was extraordinary, a human settles."""
        rule = evolve(NEGATIVE, removed_judged=("extraordinary",))
        both = (judgement("c", "extraordinary", each) for each in ("yes", "no"))
        gone = self.IS_NEGATIVE, self.REMOVED, self.ATTACK, self.FOLLOWED

        assert [asks("extraordinary", disputed=True)] == outcomes(
            rule, *PEOPLE, *gone, *both
        )

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], PENDING),
            ([REMOVED], asks("removal-ground")),
            ([REMOVED, judgement("c", "removal-ground", "off-topic")], PENDING),
        ],
        ids=["stands", "no ground yet", "another ground"],
    )
    def test_it_is_asked_only_on_a_ground_of_the_list(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """What is gone on no such ground waits anyway."""
        rule = evolve(NEGATIVE, removed_judged=("extraordinary",))

        assert [outcome] == outcomes(rule, *PEOPLE, self.IS_NEGATIVE, *facts)

    def test_a_judgement_of_no_removal_is_refused(self) -> None:
        """Where no removal settles anything, there is nothing to judge."""
        with pytest.raises(ValueError, match="'removed_judged' needs removed_for"):
            ReplyDuty(removed_judged=("extraordinary",))

    def test_where_the_text_says_nothing_of_it_it_discharges_nothing(self) -> None:
        """Praise that was removed has still not been thanked for."""
        assert [PENDING] == outcomes(OPEN, self.REMOVED, self.ATTACK, self.FOLLOWED)

    def test_on_two_grounds_of_the_list(self) -> None:
        """Whichever of them it was, it discharges the duty."""
        rule = evolve(NEGATIVE, removed_for=("personal-attack", "unfit"))
        grounds = self.ATTACK, judgement("c", "removal-ground", "unfit")

        assert [MET] == outcomes(
            rule, self.IS_NEGATIVE, self.REMOVED, self.FOLLOWED, *grounds
        )

    IN_TIME = evolve(TIMED, removed_for=("personal-attack",))

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            (["2026-11-25 12:29:59"], MET),
            (["2026-11-25 12:30"], BROKEN),
            (["2026-11-25 12:30:01"], BROKEN),
            ([None], missing("at")),
            ([None, "2026-11-25 12:29:59"], MET),
            ([None, "2026-11-25 12:30"], missing("at")),
        ],
        ids=[
            "the last second",
            "too late",
            "later",
            "nobody knows when",
            "or in time",
            "or too late",
        ],
    )
    def test_until_the_deadline(self, at: list[str | None], outcome: Outcome) -> None:
        """Whoever removes it after the deadline has left it unanswered until then."""
        gone = [removal("c", each, id=str(each)) for each in at]

        assert [outcome] == outcomes(self.IN_TIME, *gone, self.ATTACK)

    def test_what_went_too_late_needs_no_ground(self) -> None:
        """On whichever it was, it changes nothing."""
        late = removal("c", "2026-11-25 12:30")

        assert [BROKEN] == outcomes(self.IN_TIME, late)
        assert [asks("removal-ground")] == outcomes(self.IN_TIME, self.REMOVED)

    @pytest.mark.parametrize(
        ("at", "outcome"), [(AT, BROKEN), ("2027-01-30 00:00", missing("step"))]
    )
    def test_a_step_may_be_taken_after_the_deadline(
        self, at: str, outcome: Outcome
    ) -> None:
        """So it has to be seen until lately that nobody took it."""
        rule = evolve(self.IN_TIME, removed_with=("followed-up",))
        seen = coverage("step", span=span(SINCE, "2026-11-25 12:30"))
        facts = self.REMOVED, self.ATTACK
        late = step("followed-up", of="c", at="2026-11-28 12:00")

        assert [MET] == outcomes(rule, *facts, late)
        assert [outcome] == outcomes(
            rule, *facts, at=at, covered=[coverage_without("step"), seen]
        )

    def test_a_removal_needs_no_steps_where_the_text_names_none(self) -> None:
        """The ground alone is enough then."""
        rule = evolve(NEGATIVE, removed_with=())

        assert [MET] == outcomes(rule, self.IS_NEGATIVE, self.REMOVED, self.ATTACK)

    @pytest.mark.parametrize(
        ("blind_to", "facts", "outcome"),
        [
            ("removal", [], missing("removal")),
            ("step", [], BROKEN),
            ("step", [REMOVED, ATTACK], missing("step")),
            ("removal", [REMOVED, ATTACK], BROKEN),
        ],
    )
    def test_a_deadline_is_not_broken_where_it_may_have_been_removed(
        self, blind_to: str, facts: list[Record], outcome: Outcome
    ) -> None:
        """Where nobody sees removals, or steps, there may have been some."""
        rule = evolve(TIMED, removed_for=("personal-attack",), removed_with=("legal",))
        covered = [coverage_without(blind_to)]

        assert [outcome] == outcomes(rule, *facts, covered=covered)

    @pytest.mark.parametrize("blind_to", ["removal", "step"])
    def test_an_open_duty_stays_open(self, blind_to: str) -> None:
        """Where nothing is broken yet, unseen removals take nothing off the list."""
        covered = [coverage_without(blind_to)]

        assert [PENDING] == outcomes(NEGATIVE, self.IS_NEGATIVE, covered=covered)


class TestLeftOpen:
    """Where it has to feel natural, a human says whether it does."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], asks("feels-natural")),
            (["yes"], MET),
            (["no"], MET),
            (["yes", "no"], asks("feels-natural", disputed=True)),
        ],
    )
    def test_either_answer_is_right(self, answers: list[str], outcome: Outcome) -> None:
        """«dersom det føles naturlig»: somebody has thought about it."""
        judged = [judgement("c", "feels-natural", each) for each in answers]

        assert [outcome] == outcomes(NATURAL, *judged)

    def test_what_is_answered_needs_no_thought(self) -> None:
        """Whoever has answered has found it natural."""
        assert [MET] == outcomes(NATURAL, answer())
        assert [MET] == outcomes(
            NATURAL, beside(), judgement("c", "answered-in-thread")
        )


class TestOneWayIsEnough:
    """What settles the duty isn't hidden by a doubt about something else."""

    RULE = evolve(NATURAL, removed_for=("personal-attack",))
    DOUBTS = (
        answer(as_account=None),
        removal("c"),
        beside(as_account=None, id="x"),
    )

    @pytest.mark.parametrize(
        "settled",
        [
            [answer(id="s")],
            [beside(id="s"), judgement("c", "answered-in-thread")],
            [judgement("c", "removal-ground", "personal-attack")],
            [judgement("c", "feels-natural", "no")],
        ],
        ids=["answered", "in the thread", "removed", "left open"],
    )
    def test_whatever_else_is_in_doubt(self, settled: list[Record]) -> None:
        """An answer, a removal, or a human who left it open: any of them will do."""
        assert [MET] == outcomes(self.RULE, *self.DOUBTS, *settled)

    @pytest.mark.parametrize(
        ("settled", "outcome"),
        [
            ([judgement("c", "feels-natural")], MET),
            (
                [removal("c"), judgement("c", "removal-ground", "personal-attack")],
                missing("at"),
            ),
        ],
        ids=["left open", "removed"],
    )
    def test_a_comment_of_unknown_time_may_be_settled(
        self, settled: list[Record], outcome: Outcome
    ) -> None:
        """What needs no deadline needs no time; a removal has to come before it."""
        rule = evolve(self.RULE, within=Within(hours=24))
        facts = situation(PAGE, POST, comment("c", None), *settled)

        assert [outcome] == list(rule.check(facts))

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [
            (0, missing("as-account", "r")),
            (1, asks("removal-ground")),
            (2, asks("feels-natural")),
        ],
    )
    def test_one_doubt_is_told_at_a_time(self, count: int, outcome: Outcome) -> None:
        """A reply first, then a removal, then whether it feels natural."""
        assert [outcome] == outcomes(self.RULE, *self.DOUBTS[count:])

    @pytest.mark.parametrize("within", [OPEN.within, Within(hours=24)])
    @pytest.mark.parametrize("size", range(7))
    def test_less_knowledge_never_gives_met(
        self, size: int, within: Within | Unnumbered
    ) -> None:
        """Whatever is known of a comment, without one fact nothing turns out better."""
        rules = guidelines(
            clause(evolve(self.RULE, within=within, roles=("administrator",)))
        )
        about = (
            answer(id="t", by="ola"),
            beside(id="s"),
            removal("c"),
            judgement("c", "feels-natural"),
            judgement("c", "answered-in-thread"),
            judgement("c", "removal-ground", "personal-attack"),
        )
        for known in combinations(about, size):
            facts = situation(*FACTS, *PEOPLE, grant("publish"), *known)
            before = assess(rules, facts)
            faults = [
                turned(rules, facts, before, cut) for cut in cuts(facts.records, 1)
            ]

            assert not any(faults), known


class TestWhichComments:
    """A sentence speaks of some comments, and of others it doesn't."""

    ALL_BUT_NEUTRAL = ReplyDuty(
        unless=To(kinds=("comment",), sentiments=("neutral",)),
    )

    @pytest.mark.parametrize(
        ("sentiments", "outcome"),
        [
            ([], asks("sentiment")),
            (["negative"], PENDING),
            (["praise"], NOT_SPOKEN_OF),
            (["neutral"], NOT_SPOKEN_OF),
            (["negative", "praise"], asks("sentiment", disputed=True)),
        ],
    )
    def test_a_human_says_what_a_comment_is(
        self, sentiments: list[str], outcome: Outcome
    ) -> None:
        """Never guessed from its words: negative, praise, neutral, or disputed."""
        judged = [judgement("c", "sentiment", each) for each in sentiments]

        assert [outcome] == outcomes(NEGATIVE, *judged)

    @pytest.mark.parametrize(
        ("said", "outcome"),
        [
            ([], asks("sentiment")),
            (["neutral"], asks("enquiry")),
            (["neutral", "comment"], NOT_SPOKEN_OF),
            (["neutral", "question"], PENDING),
            (["negative"], PENDING),
        ],
    )
    def test_of_some_another_sentence_speaks(
        self, said: list[str], outcome: Outcome
    ) -> None:
        """Neutral comments have a sentence of their own; questions don't."""
        judged = [
            judgement("c", question, each)
            for question, each in zip(("sentiment", "enquiry"), said, strict=False)
        ]

        assert [outcome] == outcomes(self.ALL_BUT_NEUTRAL, *judged)

    @pytest.mark.parametrize(
        ("addressed", "outcome"), [("yes", PENDING), ("no", NOT_SPOKEN_OF)]
    )
    def test_what_is_not_addressed_to_the_municipality_is_not_spoken_of(
        self, addressed: str, outcome: Outcome
    ) -> None:
        """«som er henvendt til kommunen»."""
        rule = ReplyDuty(to=To(addressed=True))

        assert [outcome] == outcomes(rule, judgement("c", "addressed", addressed))

    def test_an_answer_does_not_make_it_one_of_them(self) -> None:
        """Whether the sentence speaks of it is asked first."""
        assert [asks("sentiment")] == outcomes(NEGATIVE, *PEOPLE, answer())

    @pytest.mark.parametrize(
        ("at", "tally"),
        [
            ("2026-11-01 23:59", {}),
            (SINCE, {"pending": 1}),
            ("2026-11-29 23:59", {"pending": 1}),
            (AT, {}),
        ],
    )
    def test_comments_in_the_window_are_asked_about(
        self, at: str, tally: dict[str, int]
    ) -> None:
        """What was written before was asked about before."""
        assert tally == tallied(OPEN, PAGE, POST, comment("c", at))

    @pytest.mark.parametrize(
        ("until", "tally"),
        [(date(2026, 11, 25), {"broken": 1}), (date(2026, 11, 24), {})],
    )
    def test_by_the_sentence_in_force_that_day(
        self, until: date, tally: dict[str, int]
    ) -> None:
        """Its deadline counts, also where the sentence ends before it."""
        assert tally == tallied(clause(TIMED, until=until), *FACTS)

    @pytest.mark.parametrize(
        ("began", "count"), [("2026-11-24 12:30", 0), ("2026-11-24 12:31", 1)]
    )
    def test_not_in_a_mode_that_lifts_it(self, began: str, count: int) -> None:
        """Where the text excepts a crisis, what is written in one isn't asked about."""
        rules = guidelines(
            clause(TIMED, unless="crisis"), modes={"crisis": DefinedMode()}
        )
        report = assess(rules, situation(*FACTS, mode("crisis", began)))

        assert count == report.count(Verdict.BROKEN)

    def test_each_account_has_its_own_comments(self) -> None:
        """One is answered on Facebook, two are forgotten on Instagram."""
        others = [comment(id, account=INSTAGRAM) for id in ("d", "e")]
        report = asked(TIMED, *FACTS, answer(), account(INSTAGRAM), *others)

        assert [(INSTAGRAM, "d"), (INSTAGRAM, "e")] == [
            (each.outcome.account, each.outcome.subject) for each in report.findings
        ]
        assert 1 == report.count(Verdict.MET)

    def test_only_on_the_accounts_that_the_text_names(self) -> None:
        """A sentence on the main accounts leaves out the others."""
        rule = ReplyDuty(accounts=Accounts(tier="main"))

        assert {} == tallied(rule, account(tier="event"), COMMENT)

    @pytest.mark.parametrize(
        ("seen", "tally"),
        [
            (coverage_without("comment"), {"missing-fact": 1}),
            (coverage(span=span(SINCE, "2026-11-29 23:59")), {"missing-fact": 1}),
            (coverage(span=span(SINCE, AT)), {}),
        ],
        ids=["never", "all but a minute", "all the time"],
    )
    def test_comments_that_nobody_saw_are_a_missing_fact(
        self, seen: Coverage, tally: dict[str, int]
    ) -> None:
        """No comment at all means something where every comment would be seen."""
        assert tally == tallied(OPEN, PAGE, covered=[seen])


@pytest.mark.parametrize(
    "facts",
    [
        [],
        [judgement("c", "too-late")],
        [answer(as_account=None, text="CANARY")],
        [beside(text="CANARY")],
        [removal("c")],
    ],
)
@pytest.mark.parametrize("rule", [evolve(NEGATIVE, to=To()), TIMED, NATURAL])
def test_no_word_of_a_citizen_comes_out(rule: ReplyDuty, facts: list[Record]) -> None:
    """Nobody finds a name or a sentence in what the rule says."""
    said = comment("c", text="CANARY", author="CANARY", by="CANARY")
    report = asked(rule, PAGE, POST, *PEOPLE, said, *facts)

    assert report.findings
    assert "CANARY" not in repr(report.findings)


@pytest.mark.parametrize(
    ("rule", "words", "questions"),
    [
        (OPEN, (), ("answered-in-thread", "too-late")),
        (TIMED, (), ("answered-in-thread",)),
        (
            NEGATIVE,
            (
                "negative",
                "administrator",
                "servicetorget",
                "personal-attack",
                "followed-up",
            ),
            (
                "sentiment",
                "answered-in-thread",
                "too-late",
                "covered-by-access",
                "removal-ground",
            ),
        ),
        (
            ReplyDuty(
                to=To(addressed=True),
                unless=To(kinds=("question",)),
                optional="feels-natural",
                within=Within(working_days=1),
                accounts=Accounts(tier="main"),
            ),
            ("question", "main"),
            ("addressed", "enquiry", "answered-in-thread", "feels-natural"),
        ),
    ],
)
def test_it_names_its_words_and_questions(
    rule: ReplyDuty, words: tuple[str, ...], questions: tuple[str, ...]
) -> None:
    """What it doesn't demand, it doesn't ask."""
    assert (words, questions) == (rule.words, rule.questions)
    assert (Scope.THREAD, False) == (rule.scope, rule.judged)


def test_an_exception_of_everything_is_refused() -> None:
    """Then nothing would ever have to be answered."""
    with pytest.raises(ValueError, match="'unless' excepts everything: name some"):
        ReplyDuty(unless=To())
