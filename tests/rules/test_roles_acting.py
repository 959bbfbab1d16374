"""Who may act: appointed people, and units by their own access."""

from datetime import datetime

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    coverage,
    coverage_without,
    grant,
    judgement,
    message,
    oslo,
    person,
    publication,
    reply,
    situation,
    span,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.roles import RULES, AppointedOnly, UnitAccess
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.selection import Accounts

PAGE = account()
KARI = person("kari", "facebook:1", unit="kommunikasjon")
OLA = person("ola", "facebook:2", unit="servicetorget")
PER = person("per", "facebook:3")
PEOPLE = (PAGE, KARI, OLA, PER)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many acts on the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


MET = counted(Verdict.MET)


def missing(about: str, subject: str = "p") -> Outcome:
    """Give what nobody knows of an act."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def asks(subject: str = "p", **values: object) -> Outcome:
    """Ask whether a unit's access covers something."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=subject,
        account=FACEBOOK,
        about="covered-by-access",
        values=values,
    )


def not_covered(subject: str, at: datetime | None = None) -> Outcome:
    """Give what a human said isn't covered."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=subject,
        account=FACEBOOK,
        at=at,
        values={"question": "covered-by-access", "answer": "no"},
    )


class TestAppointedOnly:
    """Only appointed people act in the account's voice."""

    RULE = AppointedOnly(actions=("publish", "reply", "comment"))
    ACT = publication("p", by="ola")
    BROKEN = Outcome(
        verdict=Verdict.BROKEN,
        subject="p",
        account=FACEBOOK,
        at=oslo("2026-11-24 12:00"),
        values={"action": "publish"},
    )

    @pytest.mark.parametrize(
        ("held", "outcome"),
        [
            ([appointment("ola")], MET),
            ([appointment("ola", None)], MET),
            ([appointment("facebook:2")], MET),
            ([appointment("ola", INSTAGRAM)], BROKEN),
            ([appointment("kari")], BROKEN),
            ([appointment("ola", role="editor")], BROKEN),
            ([], BROKEN),
        ],
        ids=[
            "on the account",
            "for all accounts",
            "by login",
            "elsewhere",
            "somebody else",
            "to another role",
            "nobody",
        ],
    )
    @pytest.mark.parametrize("hand", ["ola", "facebook:2"])
    def test_an_appointment_on_the_account_is_needed(
        self, held: list[Record], outcome: Outcome, hand: str
    ) -> None:
        """Ola publishes, with his name or his login, and is appointed or isn't."""
        asked = situation(*PEOPLE, *held, evolve(self.ACT, by=hand))

        assert [outcome] == list(self.RULE.check(asked))

    def test_another_role_may_be_enough(self) -> None:
        """Where the text lets editors publish, an editor may."""
        rule = AppointedOnly(actions=("publish",), roles=("administrator", "editor"))
        asked = situation(*PEOPLE, appointment("ola", role="editor"), self.ACT)

        assert [MET] == list(rule.check(asked))

    @pytest.mark.parametrize(
        ("since", "until", "verdict"),
        [
            ("2026-11-24 12:00", None, Verdict.MET),
            ("2026-11-24 12:01", None, Verdict.BROKEN),
            ("2020-01-01 00:00", "2026-11-24 12:01", Verdict.MET),
            ("2020-01-01 00:00", "2026-11-24 12:00", Verdict.BROKEN),
        ],
    )
    def test_the_moment_of_the_act_decides(
        self, since: str, until: str | None, verdict: Verdict
    ) -> None:
        """Whoever is appointed a minute later wasn't appointed."""
        held = appointment("ola", since=since, until=until)
        (outcome,) = self.RULE.check(situation(*PEOPLE, held, self.ACT))

        assert verdict is outcome.verdict

    @pytest.mark.parametrize(
        ("until", "at", "verdict"),
        [
            ("2027-03-28 03:00", "2027-03-28 01:59", Verdict.MET),
            ("2027-03-28 03:00", "2027-03-28 03:00", Verdict.BROKEN),
            ("2026-10-25 03:00", "2026-10-25 02:59", Verdict.MET),
            ("2026-10-25 03:00", "2026-10-25 03:00", Verdict.BROKEN),
        ],
    )
    def test_also_in_the_nights_in_which_the_clock_changes(
        self, until: str, at: str, verdict: Verdict
    ) -> None:
        """The last minute before an end is covered, and the end isn't."""
        asked = situation(
            *PEOPLE,
            appointment("ola", until=until),
            publication("p", at, by="ola"),
            since="2026-10-01 00:00",
            at="2027-04-01 00:00",
        )
        (outcome,) = self.RULE.check(asked)

        assert verdict is outcome.verdict

    def test_replies_are_acts_too(self) -> None:
        """Who answers in the account's voice has to be appointed."""
        asked = situation(*PEOPLE, reply("r", "2026-11-24 13:00", by="ola"))

        assert [
            evolve(
                self.BROKEN,
                subject="r",
                at=oslo("2026-11-24 13:00"),
                values={"action": "reply"},
            )
        ] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("facts", "verdict"),
        [
            ([], Verdict.BROKEN),
            ([appointment("ola")], Verdict.MET),
            ([grant("reply")], Verdict.MET),
            ([grant("message")], Verdict.MET),
            ([grant("publish")], Verdict.NEEDS_JUDGEMENT),
        ],
        ids=["nobody", "appointed", "may reply", "may write", "may publish"],
    )
    def test_messages_are_acts_where_the_text_names_them(
        self, facts: list[Record], verdict: Verdict
    ) -> None:
        """Who may reply may do so in private; a text may speak of that alone."""
        rule = AppointedOnly(actions=("message",), units=("servicetorget",))
        written = message("m", "2026-11-24 13:00", by="ola", as_account=True)
        asked = situation(*PEOPLE, *facts, written)

        assert [] == list(self.RULE.check(asked))
        assert [verdict] == [each.verdict for each in rule.check(asked)]

    def test_somebody_else_s_message_is_no_act(self) -> None:
        """Who writes to the account doesn't speak for it."""
        asked = situation(*PEOPLE, message("m", by="facebook:citizen"))

        assert [counted(Verdict.NOT_APPLICABLE)] == list(
            AppointedOnly(actions=("message",)).check(asked)
        )

    @pytest.mark.parametrize(
        ("actions", "subjects"),
        [
            (("publish",), ["p"]),
            (("reply",), ["r"]),
            (("comment",), ["r"]),
            (("reply", "comment"), ["r"]),
            (("publish", "comment"), ["p", "r"]),
        ],
    )
    def test_only_the_named_actions_are_asked_about(
        self, actions: tuple[str, ...], subjects: list[str]
    ) -> None:
        """A clause about publishing says nothing of replies."""
        asked = situation(*PEOPLE, self.ACT, reply("r", by="ola"))
        rule = AppointedOnly(actions=actions)

        assert subjects == [each.subject for each in rule.check(asked)]

    def test_what_is_not_in_the_accounts_voice_is_private(self) -> None:
        """A citizen's post on the page is a private utterance."""
        asked = situation(*PEOPLE, evolve(self.ACT, as_account=False))

        assert [counted(Verdict.NOT_APPLICABLE)] == list(self.RULE.check(asked))

    def test_like_answers_of_an_account_are_counted(self) -> None:
        """Two that were right and one that was private are two counts."""
        asked = situation(
            *PEOPLE,
            appointment("ola"),
            self.ACT,
            reply("r", by="ola"),
            reply("s", as_account=False),
        )

        assert [
            counted(Verdict.MET, 2),
            counted(Verdict.NOT_APPLICABLE),
        ] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("unknown", "about"),
        [({"as_account": None}, "as-account"), ({"by": None}, "by")],
    )
    def test_an_unknown_voice_or_hand_is_a_missing_fact(
        self, unknown: dict[str, None], about: str
    ) -> None:
        """Who spoke, and in whose name, nobody guesses."""
        asked = situation(*PEOPLE, appointment("ola"), evolve(self.ACT, **unknown))

        assert [missing(about)] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("unknown", "outcome"),
        [
            ({}, missing("at", "r")),
            ({"by": None}, missing("by", "r")),
            ({"as_account": None}, missing("as-account", "r")),
            ({"as_account": False}, counted(Verdict.NOT_APPLICABLE)),
        ],
    )
    def test_whether_somebody_was_appointed_at_an_unknown_time_nobody_knows(
        self, unknown: dict[str, None], outcome: Outcome
    ) -> None:
        """Ola answered, and the platform doesn't say when."""
        act = reply("r", None, **{"by": "ola", **unknown})
        asked = situation(*PEOPLE, appointment("ola"), act)

        assert [outcome] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("at", "asks"),
        [
            ("2026-11-01 23:59", False),
            (SINCE, True),
            ("2026-11-29 23:59", True),
            (AT, False),
        ],
    )
    def test_acts_in_the_window_are_asked_about(self, at: str, asks: bool) -> None:
        """What was published before was asked about before."""
        asked = situation(*PEOPLE, publication("p", at, by="ola"))

        assert asks == bool(list(self.RULE.check(asked)))

    @pytest.mark.parametrize(
        ("blind_to", "hand", "outcome"),
        [
            ("appointment", "ola", missing("appointment")),
            ("grant", "ola", missing("grant")),
            ("person", "facebook:9", missing("whose-hand")),
            ("person", "facebook:2", BROKEN),
            ("person", "ola", BROKEN),
        ],
    )
    def test_who_is_not_known_to_be_appointed_may_be(
        self, blind_to: str, hand: str, outcome: Outcome
    ) -> None:
        """Without the registers, nobody can tell that somebody isn't appointed."""
        asked = situation(
            *PEOPLE, evolve(self.ACT, by=hand), covered=[coverage_without(blind_to)]
        )

        assert [outcome] == list(self.RULE.check(asked))

    def test_a_register_of_all_persons_knows_who_is_none(self) -> None:
        """A login that the whole register gives to nobody isn't appointed."""
        asked = situation(*PEOPLE, evolve(self.ACT, by="facebook:9"))

        assert [self.BROKEN] == list(self.RULE.check(asked))

    def test_a_clause_that_is_not_in_force_is_not_asked(self) -> None:
        """An act is judged by the version in force at its moment."""
        view = situation(*PEOPLE, self.ACT).narrowed(span(SINCE, "2026-11-24 12:00"))

        assert [] == list(self.RULE.check(view))

    @pytest.mark.parametrize(
        ("kind", "about"), [("publication", "publication"), ("reply", "reply")]
    )
    def test_acts_that_nobody_saw_are_a_missing_fact(
        self, kind: str, about: str
    ) -> None:
        """Whether others published too, nobody can tell."""
        asked = situation(
            *PEOPLE, appointment("ola"), self.ACT, covered=[coverage_without(kind)]
        )

        assert {missing(about, FACEBOOK), MET} == set(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("opened", "closed", "seen", "verdicts"),
        [
            ("2026-11-23 00:00", None, ("2026-11-23 00:00", AT), []),
            ("2026-11-23 00:00", None, ("2026-11-23 00:01", AT), ["missing-fact"]),
            (None, "2026-11-10 00:00", (SINCE, "2026-11-10 00:00"), []),
            (None, "2026-11-10 00:01", (SINCE, "2026-11-10 00:00"), ["missing-fact"]),
            (None, "2026-10-01 00:00", ("2026-10-01 00:00", SINCE), []),
        ],
    )
    def test_only_while_the_account_was_open(
        self,
        opened: str | None,
        closed: str | None,
        seen: tuple[str, str],
        verdicts: list[str],
    ) -> None:
        """Nobody need have looked before the account was opened, or after its end."""
        rule = AppointedOnly(actions=("publish",))
        asked = situation(
            account(opened=opened, closed=closed),
            covered=[coverage("publication", span=span(*seen))],
        )

        assert verdicts == [each.verdict.value for each in rule.check(asked)]


class TestUnitsAccess:
    """A unit's access stands beside appointments."""

    RULE = AppointedOnly(actions=("publish", "reply"), units=("servicetorget",))
    POST = publication("p", by="facebook:2")
    ANSWER = reply("p", by="facebook:2")

    @pytest.mark.parametrize(
        ("given", "act", "outcome"),
        [
            (grant("publish"), POST, MET),
            (grant("publish", "update"), POST, MET),
            (grant("publish", logins=("facebook:9",)), POST, MET),
            (grant("comment"), ANSWER, MET),
            (grant("reply"), ANSWER, MET),
            (grant("publish"), ANSWER, asks()),
            (grant("update"), POST, asks()),
            (grant("publish", until="2026-11-24 12:01"), POST, MET),
            (
                grant("publish", until="2026-11-24 12:00"),
                POST,
                TestAppointedOnly.BROKEN,
            ),
            (grant("publish", unit="skole"), POST, TestAppointedOnly.BROKEN),
            (grant("publish", account=INSTAGRAM), POST, TestAppointedOnly.BROKEN),
        ],
        ids=[
            "for this",
            "for this and more",
            "with a login of its own",
            "to comment",
            "to reply",
            "for something else",
            "to update",
            "until later",
            "until then",
            "to another unit",
            "elsewhere",
        ],
    )
    def test_it_covers_what_it_was_granted_for(
        self, given: Record, act: Record, outcome: Outcome
    ) -> None:
        """The service desk's Ola publishes; whether he may reply is for a human."""
        asked = situation(*PEOPLE, given, act)

        assert [outcome] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        "rule", [AppointedOnly(actions=("publish",)), RULE], ids=["no unit", "another"]
    )
    def test_a_unit_that_the_text_does_not_name_covers_nothing_by_itself(
        self, rule: AppointedOnly
    ) -> None:
        """An access that no sentence speaks of is for a human to judge."""
        asked = situation(
            person("siv", unit="reklame"),
            account(),
            grant("publish", unit="reklame"),
            publication("p", by="siv"),
        )

        assert [asks()] == list(rule.check(asked))

    def test_it_may_have_a_login_of_its_own(self) -> None:
        """What the desk's own login publishes, the desk publishes."""
        asked = situation(
            *PEOPLE,
            grant("publish", logins=("facebook:9",)),
            evolve(self.POST, by="facebook:9"),
        )

        assert [MET] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], asks()),
            (["yes"], MET),
            (["no"], not_covered("p", oslo("2026-11-24 13:00"))),
            (["yes", "no"], asks(disputed=True)),
        ],
    )
    def test_a_human_says_whether_it_covers_more(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """Nobody answered, one answered, or two contradict each other."""
        judged = [judgement("p", "covered-by-access", answer) for answer in answers]
        asked = situation(*PEOPLE, grant("publish"), self.ANSWER, *judged)

        assert [outcome] == list(self.RULE.check(asked))

    @pytest.mark.parametrize("answers", [[], ["no"]])
    def test_without_the_appointments_it_settles_nothing(
        self, answers: list[str]
    ) -> None:
        """Whoever isn't covered may still be appointed."""
        judged = [judgement("p", "covered-by-access", answer) for answer in answers]
        asked = situation(
            *PEOPLE,
            grant("publish"),
            self.ANSWER,
            *judged,
            covered=[coverage_without("appointment")],
        )

        assert [missing("appointment")] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("hand", "logins", "outcome"),
        [
            ("facebook:3", (), missing("unit")),
            ("facebook:3", ("facebook:8",), missing("unit")),
            ("facebook:9", (), missing("unit")),
            ("facebook:9", ("facebook:8",), TestAppointedOnly.BROKEN),
            ("facebook:1", (), TestAppointedOnly.BROKEN),
        ],
        ids=[
            "a person of no known unit",
            "the same, where the unit has its own login",
            "a login that may be the unit's own",
            "a login that isn't",
            "a person of another unit",
        ],
    )
    def test_somebody_may_belong_to_the_unit(
        self, hand: str, logins: tuple[str, ...], outcome: Outcome
    ) -> None:
        """Where nobody knows whose hand it was, it may have been the desk's."""
        asked = situation(
            *PEOPLE, grant("publish", logins=logins), evolve(self.POST, by=hand)
        )

        assert [outcome] == list(self.RULE.check(asked))


class TestUnitAccess:
    """The unit has access for what the text names."""

    RULE = UnitAccess(unit="servicetorget", actions=("publish", "update"))

    @pytest.mark.parametrize(
        ("given", "outcomes"),
        [
            ([grant("publish")], [MET]),
            ([grant("publish", "update")], [MET]),
            ([grant("publish", "reply")], [asks("desk")]),
            ([grant("reply", unit="skole")], []),
            ([grant("reply", until=AT)], []),
            ([grant("reply", account=INSTAGRAM)], []),
            ([], []),
        ],
        ids=["less", "all", "more", "another unit", "no longer", "elsewhere", "none"],
    )
    def test_more_access_than_the_text_names_is_for_a_human(
        self, given: list[Record], outcomes: list[Outcome]
    ) -> None:
        """To publish and update is named; to reply isn't."""
        assert outcomes == list(self.RULE.check(situation(PAGE, *given)))

    def test_access_to_an_account_that_the_text_does_not_name_is_for_a_human(
        self,
    ) -> None:
        """The text gives the service desk the main page, and no other account."""
        rule = evolve(self.RULE, accounts=Accounts(tier="main"))
        asked = situation(account(tier="unit"), grant("publish"))

        assert [asks("desk")] == list(rule.check(asked))

    def test_access_that_nobody_can_name_is_missing(self) -> None:
        """No access in the register is no news where no source speaks of access."""
        unseen = situation(PAGE, covered=[coverage_without("grant")])

        assert [missing("grant", FACEBOOK)] == list(self.RULE.check(unseen))

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], MET),
            (["no"], not_covered("desk")),
            (["yes", "no"], asks("desk", disputed=True)),
        ],
    )
    def test_a_human_says_whether_it_is_covered(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """Yes, no, or two who contradict each other."""
        judged = [judgement("desk", "covered-by-access", answer) for answer in answers]
        asked = situation(PAGE, grant("reply"), *judged)

        assert [outcome] == list(self.RULE.check(asked))


@pytest.mark.parametrize(
    ("rule", "scope", "words"),
    [
        (AppointedOnly(actions=("publish",)), Scope.THREAD, ("administrator",)),
        (
            AppointedOnly(
                actions=("publish",), roles=("editor",), accounts=Accounts(tier="main")
            ),
            Scope.THREAD,
            ("editor", "main"),
        ),
        (
            UnitAccess(
                unit="servicetorget",
                actions=("publish",),
                accounts=Accounts(tier="main"),
            ),
            Scope.ACCOUNT,
            ("servicetorget", "main"),
        ),
    ],
)
def test_a_rule_names_its_words_and_questions(
    rule: Rule, scope: Scope, words: tuple[str, ...]
) -> None:
    """Roles, units and tiers are words that the guidelines define."""
    assert (words, ("covered-by-access",)) == (rule.words, rule.questions)
    assert (scope, False) == (rule.scope, rule.judged)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (AppointedOnly, {"actions": ()}),
        (AppointedOnly, {"actions": ("shout",)}),
        (UnitAccess, {"unit": "servicetorget", "actions": ()}),
    ],
)
def test_a_rule_without_a_known_action_is_refused(
    kind: type[Rule], fields: dict[str, object]
) -> None:
    """Nobody can be asked about no action, or about one that no fact shows."""
    with pytest.raises(ValueError, match="actions"):
        kind(**fields)


def test_the_chapter_has_these_kinds_of_rules() -> None:
    """Guidelines name them in their files."""
    assert [
        "office-filled",
        "administrators",
        "own-administrators",
        "administered-by",
        "appointed-only",
        "unit-access",
    ] == [rule.kind for rule in RULES]
