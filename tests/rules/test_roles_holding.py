"""Who holds a role: offices, and administrators of accounts."""

import re

import pytest
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    access,
    account,
    appointment,
    coverage,
    coverage_without,
    person,
    situation,
    span,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS
from some_governance.rules.roles import (
    AdministeredBy,
    Administrators,
    OfficeFilled,
    OwnAdministrators,
)
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.selection import Accounts

PAGE = account()
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
BLIND = (coverage_without("appointment"),)
BLIND_TO_ACCESS = (coverage_without("access"),)


def appointed(count: int, **fields: object) -> list[Record]:
    """Appoint so many persons."""
    return [appointment(name, **fields) for name in ("kari", "ola", "per", "siv")][
        :count
    ]


def broken(**values: object) -> Outcome:
    """Give what is wrong with the page."""
    return Outcome(
        verdict=Verdict.BROKEN, subject=FACEBOOK, account=FACEBOOK, values=values
    )


def missing(about: str, subject: str = FACEBOOK) -> Outcome:
    """Give what nobody knows of the page."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


def whose(login: str) -> Outcome:
    """Give that nobody knows whose login it is."""
    return missing("whose-login", login)


class TestAdministrators:
    """Enough persons administer each open account, and not too many."""

    TWO = Administrators(at_least=2)
    TWO_TO_THREE = Administrators(at_least=2, at_most=3)

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [
            (0, broken(count=0, at_least=2)),
            (1, broken(count=1, at_least=2)),
            (2, MET),
            (3, MET),
        ],
    )
    def test_two_of_two_are_enough(self, count: int, outcome: Outcome) -> None:
        """One is too few, two are enough, and three are as well."""
        asked = situation(PAGE, *appointed(count))

        assert [outcome] == list(self.TWO.check(asked))

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [
            (1, broken(count=1, at_least=2)),
            (2, MET),
            (3, MET),
            (4, broken(count=4, at_most=3)),
        ],
    )
    def test_three_of_three_are_not_too_many(
        self, count: int, outcome: Outcome
    ) -> None:
        """Two and three are right, and the fourth is too many."""
        asked = situation(PAGE, *appointed(count))

        assert [outcome] == list(self.TWO_TO_THREE.check(asked))

    def test_one_person_with_two_logins_is_one(self) -> None:
        """Persons are counted, not logins."""
        asked = situation(
            PAGE,
            person("kari", "facebook:1", "facebook:2"),
            access("facebook:1"),
            access("facebook:2"),
        )

        assert [broken(count=1, at_least=2)] == list(self.TWO.check(asked))

    def test_two_appointments_of_one_person_are_one(self) -> None:
        """Who is appointed on the page and for all is one administrator."""
        asked = situation(PAGE, appointment("kari"), appointment("kari", None))

        assert [broken(count=1, at_least=2)] == list(self.TWO.check(asked))

    @pytest.mark.parametrize(
        ("until", "outcome"),
        [(AT, broken(count=1, at_least=2)), ("2026-11-30 00:01", MET)],
    )
    def test_an_appointment_that_has_ended_does_not_count(
        self, until: str, outcome: Outcome
    ) -> None:
        """The moment of asking decides, and an end is exclusive."""
        asked = situation(PAGE, appointment("kari"), appointment("ola", until=until))

        assert [outcome] == list(self.TWO.check(asked))

    @pytest.mark.parametrize(
        ("covered", "count", "outcome"),
        [
            (BLIND, 1, missing("appointment")),
            (BLIND_TO_ACCESS, 1, missing("appointment")),
            (BLIND, 2, MET),
        ],
    )
    def test_nobody_knows_who_else_there_is(
        self, covered: tuple[object, ...], count: int, outcome: Outcome
    ) -> None:
        """Two that are known are enough; one may be two."""
        asked = situation(PAGE, *appointed(count), covered=covered)

        assert [outcome] == list(self.TWO.check(asked))

    @pytest.mark.parametrize(
        ("observed", "about"),
        [(AT, "appointment"), ("2026-11-30 00:01", "access-later")],
    )
    def test_access_that_was_seen_later_is_no_fault_of_the_register(
        self, observed: str, about: str
    ) -> None:
        """Whoever asks as of a later moment knows."""
        seen = access("facebook:9", observed=observed)
        asked = situation(PAGE, appointment("kari"), seen, covered=BLIND_TO_ACCESS)

        assert [missing(about)] == list(self.TWO.check(asked))

    def test_access_that_was_seen_before_too_is_known(self) -> None:
        """Then it's the appointments that nobody can name all of."""
        looks = ("2026-11-29 12:00", "2026-12-01 12:00")
        seen = [access(f"facebook:{at}", observed=at) for at in looks]
        covered = [coverage("access", span=span(at, at)) for at in looks]
        asked = situation(PAGE, *seen, covered=covered)

        assert [missing("appointment")] == list(self.TWO.check(asked))

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [(3, missing("appointment")), (4, broken(count=4, at_most=3))],
    )
    def test_nobody_knows_whether_there_are_too_many(
        self, count: int, outcome: Outcome
    ) -> None:
        """Four that are known are too many; three may be four."""
        asked = situation(PAGE, *appointed(count), covered=BLIND)

        assert [outcome] == list(self.TWO_TO_THREE.check(asked))

    @pytest.mark.parametrize(
        ("logins", "outcomes"),
        [
            (1, [whose("facebook:0")]),
            (2, [whose("facebook:0"), whose("facebook:1")]),
        ],
    )
    def test_a_login_that_nobody_knows_may_be_the_second(
        self, logins: int, outcomes: list[Outcome]
    ) -> None:
        """Beside Kari, a stranger may be herself or another: each login is named."""
        strangers = [access(f"facebook:{number}") for number in range(logins)]
        asked = situation(PAGE, appointment("kari"), *strangers)

        assert outcomes == list(self.TWO.check(asked))

    def test_one_login_alone_is_too_few(self) -> None:
        """Whoever it is, it is one person at most."""
        asked = situation(PAGE, access("facebook:9"))

        assert [broken(count=1, at_least=2)] == list(self.TWO.check(asked))

    def test_a_human_whom_nobody_knows_is_one(self) -> None:
        """Where one is enough, a human's login is enough, and a machine's isn't."""
        one = Administrators(at_least=1)

        assert [MET] == list(one.check(situation(PAGE, access("facebook:9"))))
        assert [broken(count=0, at_least=1)] == list(
            one.check(situation(PAGE, access("facebook:9", natural=False)))
        )
        assert [whose("facebook:9")] == list(
            one.check(situation(PAGE, access("facebook:9", natural=None)))
        )

    @pytest.mark.parametrize(
        ("closed", "asks"), [(None, True), (AT, False), ("2026-11-30 00:01", True)]
    )
    def test_closed_accounts_need_nobody(self, closed: str | None, asks: bool) -> None:
        """An account that is closed at the moment of asking is not asked about."""
        asked = situation(account(closed=closed))

        assert asks == bool(list(self.TWO.check(asked)))

    @pytest.mark.parametrize(
        ("fields", "refusal"),
        [
            ({}, "it has neither at_least nor at_most: name one"),
            (
                {"at_least": 3, "at_most": 2},
                "at_most = 2 is below at_least = 3",
            ),
        ],
    )
    def test_what_nobody_can_keep_or_break_is_refused(
        self, fields: dict[str, int], refusal: str
    ) -> None:
        """A rule without a number demands nothing."""
        with pytest.raises(ValueError, match=f"^{re.escape(refusal)}$"):
            Administrators(**fields)

    def test_an_account_may_have_nobody_if_the_text_says_so(self) -> None:
        """At most none is a rule, and kept by none."""
        asked = situation(PAGE)

        assert [MET] == list(Administrators(at_most=0).check(asked))


class TestOwnAdministrators:
    """«Disse kontoene blir ivaretatt av egne administratorer»."""

    OWN = OwnAdministrators()
    TWO = OwnAdministrators(at_least_persons=2)

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [(0, broken(count=0, at_least=1)), (1, MET), (2, MET)],
    )
    def test_somebody_is_appointed_on_that_very_account(
        self, count: int, outcome: Outcome
    ) -> None:
        """One is enough."""
        assert [outcome] == list(self.OWN.check(situation(PAGE, *appointed(count))))

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [(1, broken(count=1, at_least=2)), (2, MET), (3, MET)],
    )
    def test_the_text_may_want_more(self, count: int, outcome: Outcome) -> None:
        """Of two, one is too few."""
        assert [outcome] == list(self.TWO.check(situation(PAGE, *appointed(count))))

    @pytest.mark.parametrize("elsewhere", [None, INSTAGRAM])
    def test_appointed_for_all_is_not_its_own(self, elsewhere: str | None) -> None:
        """Who administers everything, or another account, isn't this account's own."""
        asked = situation(PAGE, appointment("kari", elsewhere))

        assert [broken(count=0, at_least=1)] == list(self.OWN.check(asked))

    def test_appointed_for_all_and_here_is(self) -> None:
        """Who is appointed on the page as well is its own."""
        asked = situation(PAGE, appointment("kari"), appointment("kari", None))

        assert [MET] == list(self.OWN.check(asked))

    def test_another_role_is_not_that(self) -> None:
        """An editor of the page doesn't administer it."""
        asked = situation(PAGE, appointment("kari", role="web-editor"))

        assert [broken(count=0, at_least=1)] == list(self.OWN.check(asked))

    def test_whom_the_platform_shows_there_is_its_own(self) -> None:
        """An access is always to one account."""
        asked = situation(PAGE, person("kari", "facebook:1"), access("facebook:1"))

        assert [MET] == list(self.OWN.check(asked))

    def test_without_a_source_nobody_can_tell(self) -> None:
        """That none is known doesn't show that there is none."""
        asked = situation(PAGE, appointment("kari", None), covered=BLIND)

        assert [missing("appointment")] == list(self.OWN.check(asked))

    def test_a_closed_account_needs_none(self) -> None:
        """What is closed nobody has to look after."""
        closed = account(closed="2026-11-20 00:00")

        assert [] == list(self.OWN.check(situation(closed)))

    def test_it_names_its_words(self) -> None:
        """The role, and the words for accounts, are the guidelines'."""
        rule = OwnAdministrators(accounts=Accounts(tier="main"))

        assert ("administrator", "main") == rule.words
        assert (Scope.ACCOUNT, (), False) == (rule.scope, rule.questions, rule.judged)
        with pytest.raises(ValueError, match="at_least_persons"):
            OwnAdministrators(at_least_persons=0)


class TestAdministeredBy:
    """One unit's people administer the account."""

    RULE = AdministeredBy(unit="kommunikasjon")
    KARI = person("kari", "facebook:1", unit="kommunikasjon")
    OLA = person("ola", unit="skole")
    PER = person("per")

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([appointment("kari")], MET),
            ([access("facebook:1")], MET),
            ([], broken(count=0, others=0, unit="kommunikasjon")),
            (
                [appointment("kari"), appointment("ola")],
                broken(count=2, others=1, unit="kommunikasjon"),
            ),
            ([appointment("ola", unit="kommunikasjon")], MET),
            (
                [appointment("kari", unit="skole")],
                broken(count=1, others=1, unit="kommunikasjon"),
            ),
            ([appointment("kari"), appointment("per")], missing("unit")),
            ([appointment("kari"), access("facebook:9")], whose("facebook:9")),
            (
                [appointment("ola"), access("facebook:9"), appointment("per")],
                broken(count=2, others=1, unit="kommunikasjon"),
            ),
        ],
        ids=[
            "one of theirs",
            "one of theirs by login",
            "nobody",
            "one of another unit",
            "appointed for the unit",
            "appointed for another unit",
            "one whose unit nobody knows",
            "a login that nobody knows",
            "one of another unit, whatever the rest are",
        ],
    )
    def test_the_administrators_units_decide(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """All of them have to be of the unit, and there has to be one."""
        asked = situation(PAGE, self.KARI, self.OLA, self.PER, *facts)

        assert [outcome] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ([], missing("appointment")),
            ([appointment("kari")], missing("appointment")),
            (
                [appointment("ola")],
                broken(count=1, others=1, unit="kommunikasjon"),
            ),
        ],
    )
    def test_nobody_knows_who_else_there_is(
        self, facts: list[Record], outcome: Outcome
    ) -> None:
        """One of another unit is enough to break it; that all are ours isn't known."""
        asked = situation(PAGE, self.KARI, self.OLA, *facts, covered=BLIND)

        assert [outcome] == list(self.RULE.check(asked))


class TestOfficeFilled:
    """Somebody holds a role."""

    WEB_EDITOR = OfficeFilled(role="web-editor", each=Scope.MUNICIPALITY)
    RESPONSIBLE = OfficeFilled(role="administrator")

    @pytest.mark.parametrize(
        ("facts", "verdict"),
        [
            ([], Verdict.BROKEN),
            ([appointment("kari", None, role="web-editor")], Verdict.MET),
            ([appointment("kari", FACEBOOK, role="web-editor")], Verdict.BROKEN),
            ([appointment("kari", None)], Verdict.BROKEN),
            (
                [appointment("kari", None, role="web-editor", until=AT)],
                Verdict.BROKEN,
            ),
        ],
        ids=["nobody", "one", "only on an account", "another role", "no longer"],
    )
    def test_an_office_of_the_whole_municipality(
        self, facts: list[Record], verdict: Verdict
    ) -> None:
        """The web editor is appointed for the municipality, not for an account."""
        (outcome,) = self.WEB_EDITOR.check(situation(*facts))

        assert (verdict, None) == (outcome.verdict, outcome.account)

    def test_what_is_broken_is_the_office(self) -> None:
        """No account is at fault when nobody is web editor."""
        assert [
            Outcome(
                verdict=Verdict.BROKEN,
                subject="web-editor",
                values={"count": 0, "at_least": 1},
            )
        ] == list(self.WEB_EDITOR.check(situation()))

    def test_nobody_knows_who_holds_it(self) -> None:
        """Without a register of appointments, somebody may hold the office."""
        assert [
            Outcome(
                verdict=Verdict.MISSING_FACT, subject="web-editor", about="appointment"
            )
        ] == list(self.WEB_EDITOR.check(situation(covered=BLIND)))

    def test_an_office_that_is_not_in_force_is_not_asked_about(self) -> None:
        """A clause that doesn't hold at the moment of asking judges no state."""
        assert [] == list(self.WEB_EDITOR.check(situation().narrowed(ALWAYS, ())))
        view = situation(PAGE).narrowed(span("2026-01-01 00:00", AT))
        assert [] == list(self.RESPONSIBLE.check(view))

    @pytest.mark.parametrize(
        ("count", "verdict"),
        [(1, Verdict.BROKEN), (2, Verdict.MET), (3, Verdict.MET)],
    )
    def test_an_office_may_need_more_than_one(
        self, count: int, verdict: Verdict
    ) -> None:
        """Two of two are enough."""
        rule = OfficeFilled(role="administrator", at_least_persons=2)
        (outcome,) = rule.check(situation(PAGE, *appointed(count)))

        assert verdict is outcome.verdict

    def test_each_account_needs_somebody(self) -> None:
        """Somebody is responsible for Facebook, and nobody for Instagram."""
        asked = situation(PAGE, account(INSTAGRAM), appointment("kari"))
        facebook, instagram = self.RESPONSIBLE.check(asked)

        assert MET == facebook
        assert (Verdict.BROKEN, INSTAGRAM) == (instagram.verdict, instagram.subject)

    def test_an_office_for_nobody_is_none(self) -> None:
        """At least none demands nothing."""
        with pytest.raises(ValueError, match="at_least_persons"):
            OfficeFilled(role="web-editor", at_least_persons=0)


@pytest.mark.parametrize(
    ("rule", "scope", "words"),
    [
        (
            OfficeFilled(role="web-editor", each=Scope.MUNICIPALITY),
            Scope.MUNICIPALITY,
            ("web-editor",),
        ),
        (OfficeFilled(role="editor"), Scope.ACCOUNT, ("editor",)),
        (
            Administrators(at_least=2, accounts=Accounts(tier="main")),
            Scope.ACCOUNT,
            ("administrator", "main"),
        ),
        (
            AdministeredBy(unit="kommunikasjon", accounts=Accounts(tier="main")),
            Scope.ACCOUNT,
            ("kommunikasjon", "administrator", "main"),
        ),
    ],
)
def test_a_rule_names_its_words(
    rule: Rule, scope: Scope, words: tuple[str, ...]
) -> None:
    """Roles, units and tiers are words that the guidelines define."""
    assert (scope, words) == (rule.scope, rule.words)
    assert ((), False) == (rule.questions, rule.judged)


@pytest.mark.parametrize(
    "rule",
    [
        OfficeFilled(role="administrator"),
        Administrators(at_least=1),
        AdministeredBy(unit="kommunikasjon"),
    ],
)
def test_a_snapshot_and_a_register_together_know_all(rule: Rule) -> None:
    """The platform showed who has access, and the register who is appointed."""
    seen = span("2026-11-29 12:00", "2026-11-29 12:00")
    asked = situation(
        PAGE,
        person("kari", "facebook:1", unit="kommunikasjon"),
        access("facebook:1"),
        covered=[coverage("access", span=seen), coverage("appointment")],
    )

    assert [MET] == list(rule.check(asked))
