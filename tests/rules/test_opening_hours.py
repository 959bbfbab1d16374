"""Whether an account keeps the municipality's opening hours."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    asked,
    calendar,
    clause,
    coverage,
    coverage_without,
    judgement,
    message,
    oslo,
    publication,
    reply,
    situation,
    span,
)

from some_governance.calendars import PublicHolidays, Season, SpecialDay, WeeklyHours
from some_governance.findings import Weight
from some_governance.guidelines.clause import Modality
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.rules.opening_hours import (
    RULES,
    FollowsOpeningHours,
    HoursReading,
    OpeningDays,
)
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation

PAGE = account()
LIMIT = FollowsOpeningHours(reading=HoursReading.LIMIT, actions=("publish", "reply"))
PROMISE = evolve(LIMIT, reading=HoursReading.PROMISE)
ORDINARY = evolve(LIMIT, on=OpeningDays.ORDINARY)
SPECIAL = evolve(LIMIT, on=OpeningDays.SPECIAL)

YEAR = {"since": "2026-06-01 00:00", "at": "2027-06-01 00:00"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
HOLIDAYS = evolve(
    calendar(),
    public_holidays=PublicHolidays(country="NO"),
    seasons=[
        Season.parse(
            name="summer",
            since="06-15",
            until="08-15",
            hours=WeeklyHours.parse(dict.fromkeys(WEEKDAYS, "08:00-15:00")),
        )
    ],
    special_days=[SpecialDay.parse(on="12-24", closes="12:00")],
)
NIGHTS = evolve(
    calendar(),
    hours=WeeklyHours.parse({"saturday": "22:00-02:30", "sunday": "02:30-06:00"}),
)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many acts on the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def missing(about: str, subject: str = "p") -> Outcome:
    """Give what nobody knows."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def broken(at: str, subject: str = "p", action: str = "publish") -> Outcome:
    """Give an act while the municipality was closed."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=subject,
        account=FACEBOOK,
        at=oslo(at),
        values={"action": action},
    )


def verdicts(rule: FollowsOpeningHours, asked: Situation) -> list[Verdict]:
    """Give what comes out, in order."""
    return [each.verdict for each in rule.check(asked)]


def all_year(*facts: Record) -> Situation:
    """Ask about a year with holidays, summer hours and a half day."""
    return evolve(situation(PAGE, *facts, **YEAR), calendar=HOLIDAYS)


class TestLimit:
    """Read as a limit, the account acts while the municipality is open."""

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            ("2026-11-24 07:59:59", broken("2026-11-24 07:59:59")),
            ("2026-11-24 08:00", counted(Verdict.MET)),
            ("2026-11-24 15:29:59", counted(Verdict.MET)),
            ("2026-11-24 15:30", broken("2026-11-24 15:30")),
            ("2026-11-28 12:00", broken("2026-11-28 12:00")),
        ],
    )
    def test_an_act_while_it_is_closed_breaks_it(
        self, at: str, outcome: Outcome
    ) -> None:
        """A second before it opens, or when it closes, or on a Saturday."""
        assert [outcome] == list(LIMIT.check(situation(PAGE, publication("p", at))))

    def test_replies_are_acts_too(self) -> None:
        """Who answers in the evening acts in the evening."""
        at = "2026-11-24 20:00"
        outcome = broken(at, "r", "reply")

        assert [outcome] == list(LIMIT.check(situation(PAGE, reply("r", at))))

    def test_messages_are_acts_where_the_text_names_them(self) -> None:
        """Who writes in private in the evening acts in the evening."""
        at = "2026-11-24 20:00"
        rule = evolve(LIMIT, actions=("message",))
        asked = situation(PAGE, message("m", at, as_account=True))

        assert [] == list(LIMIT.check(asked))
        assert [broken(at, "m", "message")] == list(rule.check(asked))

    @pytest.mark.parametrize(
        ("actions", "subjects"),
        [
            (("publish",), ["p"]),
            (("reply",), ["r"]),
            (("comment",), ["r"]),
            (("reply", "comment"), ["r"]),
            (("publish", "reply"), ["p", "r"]),
        ],
    )
    def test_only_the_named_actions_are_asked_about(
        self, actions: tuple[str, ...], subjects: list[str]
    ) -> None:
        """A clause about publishing says nothing of replies."""
        at = "2026-11-24 20:00"
        rule = evolve(LIMIT, actions=actions)
        found = rule.check(situation(PAGE, publication("p", at), reply("r", at)))

        assert subjects == [each.subject for each in found]

    @pytest.mark.parametrize(
        ("rule", "voice", "outcome"),
        [
            (LIMIT, True, missing("at", "r")),
            (LIMIT, None, missing("at", "r")),
            (LIMIT, False, counted(Verdict.NOT_APPLICABLE)),
            (ORDINARY, True, missing("at", "r")),
            (PROMISE, True, counted(Verdict.NOT_APPLICABLE)),
        ],
    )
    def test_of_an_unknown_time_nobody_knows_whether_it_was_open(
        self, rule: FollowsOpeningHours, voice: bool | None, outcome: Outcome
    ) -> None:
        """An answer of which the platform doesn't say when it was written."""
        act = reply("r", None, as_account=voice)

        assert [outcome] == list(rule.check(situation(PAGE, act)))

    @pytest.mark.parametrize("at", ["2026-11-24 12:00", "2026-11-24 20:00"])
    @pytest.mark.parametrize(
        ("voice", "outcome"),
        [
            (None, missing("as-account")),
            (False, counted(Verdict.NOT_APPLICABLE)),
        ],
    )
    def test_whose_voice_it_was_matters(
        self, at: str, voice: bool | None, outcome: Outcome
    ) -> None:
        """A citizen may write at night; whether it was one, nobody guesses."""
        act = publication("p", at, as_account=voice)

        assert [outcome] == list(LIMIT.check(situation(PAGE, act)))

    def test_like_answers_of_an_account_are_counted(self) -> None:
        """Two in time, one of a citizen, and one too late."""
        found = LIMIT.check(
            situation(
                PAGE,
                publication("p", "2026-11-24 20:00"),
                publication("q"),
                reply("r"),
                reply("s", as_account=False),
            )
        )

        assert [
            broken("2026-11-24 20:00"),
            counted(Verdict.MET, 2),
            counted(Verdict.NOT_APPLICABLE),
        ] == list(found)

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            (oslo("2027-03-28 01:59"), Verdict.MET),
            (oslo("2027-03-28 01:59") + timedelta(minutes=1), Verdict.MET),
            (oslo("2027-03-28 06:00"), Verdict.BROKEN),
            (oslo("2026-10-25 02:30"), Verdict.MET),
            (oslo("2026-10-25 02:30") + timedelta(hours=1), Verdict.MET),
            (oslo("2026-10-25 06:00"), Verdict.BROKEN),
            (oslo("2026-10-24 21:59"), Verdict.BROKEN),
        ],
    )
    def test_also_in_the_nights_in_which_the_clock_changes(
        self, at: datetime, verdict: Verdict
    ) -> None:
        """What the clock on the wall reads decides, both times that it reads it."""
        act = publication("p", at)
        night = evolve(situation(PAGE, act, **YEAR), calendar=NIGHTS)

        assert [verdict] == verdicts(LIMIT, night)

    @pytest.mark.parametrize(
        ("kind", "about"), [("publication", "publication"), ("reply", "reply")]
    )
    def test_acts_that_nobody_saw_are_a_missing_fact(
        self, kind: str, about: str
    ) -> None:
        """Whether something was published at night, nobody can tell."""
        found = LIMIT.check(
            situation(PAGE, publication("p"), covered=[coverage_without(kind)])
        )

        assert [missing(about, FACEBOOK), counted(Verdict.MET)] == list(found)

    @pytest.mark.parametrize(
        ("opened", "closed", "seen", "outcomes"),
        [
            ("2026-11-23 00:00", None, ("2026-11-23 00:00", "2026-11-30 00:00"), 0),
            ("2026-11-23 00:00", None, ("2026-11-23 00:01", "2026-11-30 00:00"), 1),
            (None, "2026-11-10 00:00", ("2026-11-02 00:00", "2026-11-10 00:00"), 0),
            (None, "2026-11-10 00:01", ("2026-11-02 00:00", "2026-11-10 00:00"), 1),
            (None, "2026-10-01 00:00", ("2026-10-01 00:00", "2026-10-02 00:00"), 0),
        ],
    )
    def test_only_while_the_account_was_open(
        self,
        opened: str | None,
        closed: str | None,
        seen: tuple[str, str],
        outcomes: int,
    ) -> None:
        """Nobody need have looked before the account was opened, or after its end."""
        rule = evolve(LIMIT, actions=("publish",))
        page = account(opened=opened, closed=closed)
        covered = [coverage("publication", span=span(*seen))]

        assert [Verdict.MISSING_FACT] * outcomes == verdicts(
            rule, situation(page, covered=covered)
        )

    def test_a_clause_that_is_not_in_force_is_not_asked(self) -> None:
        """An act is judged by the version in force at its moment."""
        view = situation(PAGE, publication("p", "2026-11-24 20:00")).narrowed(
            Span(until=oslo("2026-11-24 20:00"))
        )

        assert [] == list(LIMIT.check(view))

    def test_only_the_chosen_accounts(self) -> None:
        """A clause about main accounts asks nothing of a campaign's."""
        rule = evolve(LIMIT, accounts=Accounts(tier="main"))
        other = account(INSTAGRAM, tier="campaign")
        late = publication("p", "2026-11-24 20:00", account=INSTAGRAM)

        assert [] == list(rule.check(situation(PAGE, other, late)))

    def test_a_main_rule_has_exceptions(self) -> None:
        """A storm warning at night is a deviation, and excused with a reason."""
        sentence = clause(LIMIT, modality=Modality.AS_A_RULE)
        late = publication("p", "2026-11-24 20:00")
        (deviation,) = asked(sentence, PAGE, late).findings
        (excused,) = asked(
            sentence, PAGE, late, judgement("p", "exception", reason="Farevarsel.")
        ).findings

        assert Weight.DEVIATION is deviation.weight
        assert Verdict.EXCUSED is excused.outcome.verdict


class TestOnWhichDays:
    """The ordinary hours, and those of vacations and holidays, are two sentences."""

    @pytest.mark.parametrize(
        ("at", "special", "verdict"),
        [
            ("2026-11-24 12:00", False, Verdict.MET),
            ("2026-11-24 20:00", False, Verdict.BROKEN),
            ("2026-11-28 12:00", False, Verdict.BROKEN),
            ("2026-07-01 14:59", True, Verdict.MET),
            ("2026-07-01 15:00", True, Verdict.BROKEN),
            ("2026-07-04 12:00", True, Verdict.BROKEN),
            ("2026-12-24 11:59", True, Verdict.MET),
            ("2026-12-24 12:00", True, Verdict.BROKEN),
            ("2027-03-28 12:00", True, Verdict.BROKEN),
            ("2027-05-17 00:00", True, Verdict.BROKEN),
            ("2027-05-17 23:59", True, Verdict.BROKEN),
            ("2027-05-18 00:00", False, Verdict.BROKEN),
        ],
    )
    def test_an_act_is_judged_by_one_of_them(
        self, at: str, special: bool, verdict: Verdict
    ) -> None:
        """No act breaks both, and none falls between them."""
        asked = all_year(publication("p", at))
        beside, speaks = [Verdict.NOT_APPLICABLE], [verdict]

        assert [
            speaks,
            beside if special else speaks,
            speaks if special else beside,
        ] == [verdicts(rule, asked) for rule in (LIMIT, ORDINARY, SPECIAL)]

    @pytest.mark.parametrize(
        ("seen", "ordinary", "special"),
        [
            (("2026-12-22 00:00", "2026-12-26 00:00"), 0, 0),
            (("2026-12-22 00:01", "2026-12-26 00:00"), 1, 0),
            (("2026-12-22 00:00", "2026-12-25 23:59"), 0, 1),
            (("2026-12-22 00:00", "2026-12-24 00:00"), 0, 1),
            (("2026-12-24 00:00", "2026-12-26 00:00"), 1, 0),
        ],
    )
    def test_only_its_own_days_have_to_be_seen(
        self, seen: tuple[str, str], ordinary: int, special: int
    ) -> None:
        """Two ordinary days before Christmas, and two that are special."""
        asked = evolve(
            situation(
                PAGE,
                covered=[coverage("publication", "reply", span=span(*seen))],
                since="2026-12-22 00:00",
                at="2026-12-26 00:00",
            ),
            calendar=HOLIDAYS,
        )

        assert [ordinary, special] == [
            verdicts(rule, asked).count(Verdict.MISSING_FACT) // 2
            for rule in (ORDINARY, SPECIAL)
        ]

    def test_a_month_without_such_days_asks_nothing(self) -> None:
        """Nobody need have looked at November for what holds in holidays."""
        asked = evolve(situation(PAGE, covered=[]), calendar=HOLIDAYS)

        assert [] == list(SPECIAL.check(asked))


class TestPromise:
    """Read as a promise to residents, nothing that is published breaks it."""

    @pytest.mark.parametrize("on", OpeningDays)
    @pytest.mark.parametrize("voice", [True, False, None])
    @pytest.mark.parametrize("at", ["2026-11-24 12:00", "2027-05-17 20:00"])
    def test_acts_are_counted_and_not_judged(
        self, on: OpeningDays, voice: bool | None, at: str
    ) -> None:
        """By day or by night, on whatever day, in whosever voice."""
        act = publication("p", at, as_account=voice)

        assert [counted(Verdict.NOT_APPLICABLE)] == list(
            evolve(PROMISE, on=on).check(all_year(act))
        )

    def test_nobody_need_have_seen_them(self) -> None:
        """Where nothing can be broken, no fact is missing."""
        assert [] == list(PROMISE.check(situation(PAGE, covered=[])))


@pytest.mark.parametrize("rule", [LIMIT, PROMISE, ORDINARY, SPECIAL])
def test_a_rule_asks_no_human(rule: FollowsOpeningHours) -> None:
    """The calendar decides, one account at a time."""
    assert ((), Scope.THREAD, False) == (rule.questions, rule.scope, rule.judged)


def test_a_rule_names_its_words() -> None:
    """Tiers are words that the guidelines define."""
    assert ("main",) == evolve(LIMIT, accounts=Accounts(tier="main")).words


@pytest.mark.parametrize("actions", [(), ("shout",)])
def test_a_rule_without_a_known_action_is_refused(actions: tuple[str, ...]) -> None:
    """Nobody can be asked about no action, or about one that no fact shows."""
    with pytest.raises(ValueError, match="actions"):
        FollowsOpeningHours(reading=HoursReading.LIMIT, actions=actions)


def test_the_chapter_has_this_kind_of_rule() -> None:
    """Guidelines name it in their files."""
    assert ["follows-opening-hours"] == [rule.kind for rule in RULES]
