"""Whose hand it was: appointed people, and units by their own access."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    appointment,
    coverage_without,
    grant,
    judgement,
    oslo,
    person,
    publication,
    situation,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.utterances import Publication
from some_governance.rules.acts import deed_of
from some_governance.rules.hands import Deed, Hands

HANDS = Hands(roles=("administrator",), units=("servicetorget",))
PEOPLE = (
    account(),
    person("kari", "facebook:1", unit="kommunikasjon"),
    person("ola", "facebook:2", unit="servicetorget"),
    person("per", "facebook:3"),
)
DEED = Deed(
    subject="c",
    account=FACEBOOK,
    at=oslo("2026-11-24 12:00"),
    by="kari",
    actions=("remove", "delete"),
)
REFUSED = Outcome(
    verdict=Verdict.BROKEN,
    subject="c",
    account=FACEBOOK,
    at=DEED.at,
    values={"action": "remove"},
)
NOT_COVERED = Outcome(
    verdict=Verdict.BROKEN,
    subject="c",
    account=FACEBOOK,
    at=DEED.at,
    values={"question": "covered-by-access", "answer": "no"},
)


def missing(about: str) -> Outcome:
    """Give what nobody knows of the deed."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject="c", account=FACEBOOK, about=about
    )


def asks(**values: object) -> Outcome:
    """Ask whether a unit's access covers the deed."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="c",
        account=FACEBOOK,
        about="covered-by-access",
        values=values,
    )


def refused(deed: Deed, *facts: Record, **situated: object) -> Outcome | None:
    """Say what is wrong with whose hand it was."""
    return HANDS.refuse(situation(*PEOPLE, *facts, **situated), deed)


class TestAppointed:
    """Somebody appointed may do it."""

    @pytest.mark.parametrize(
        ("held", "outcome"),
        [
            (appointment("kari"), None),
            (appointment("facebook:1"), None),
            (appointment("kari", None), None),
            (appointment("kari", INSTAGRAM), REFUSED),
            (appointment("kari", role="editor"), REFUSED),
            (appointment("ola"), REFUSED),
            (appointment("kari", since="2026-11-24 12:00"), None),
            (appointment("kari", since="2026-11-24 12:01"), REFUSED),
            (appointment("kari", until="2026-11-24 12:01"), None),
            (appointment("kari", until="2026-11-24 12:00"), REFUSED),
        ],
        ids=[
            "on the account",
            "by login",
            "for all accounts",
            "elsewhere",
            "to another role",
            "somebody else",
            "from then",
            "from later",
            "until later",
            "until then",
        ],
    )
    @pytest.mark.parametrize("hand", ["kari", "facebook:1"])
    def test_on_that_account_at_that_moment(
        self, held: Record, outcome: Outcome | None, hand: str
    ) -> None:
        """Kari removes something, with her name or her login."""
        assert outcome == refused(evolve(DEED, by=hand), held)

    @pytest.mark.parametrize(
        ("unknown", "about"),
        [({"by": None}, "by"), ({"at": None}, "at"), ({"by": None, "at": None}, "by")],
    )
    def test_an_unknown_hand_or_moment_is_a_missing_fact(
        self, unknown: dict[str, None], about: str
    ) -> None:
        """Whether somebody was appointed then, nobody guesses."""
        assert missing(about) == refused(evolve(DEED, **unknown), appointment("kari"))


class TestByAccess:
    """A unit's own access covers its people for what it was granted for."""

    DESK = evolve(DEED, by="ola")

    @pytest.mark.parametrize(
        ("granted", "outcome"),
        [
            ([], REFUSED),
            ([grant("remove")], None),
            ([grant("delete", "publish")], None),
            ([grant("publish")], asks()),
            ([grant("publish"), grant("remove", id="more")], None),
            ([grant("remove", unit="kommunikasjon")], REFUSED),
            ([grant("remove", account=INSTAGRAM)], REFUSED),
            ([grant("remove", until="2026-11-24 12:01")], None),
            ([grant("remove", until="2026-11-24 12:00")], REFUSED),
        ],
        ids=[
            "none",
            "for this",
            "for it by another name",
            "for something else",
            "for two things",
            "another unit's",
            "elsewhere",
            "until later",
            "until then",
        ],
    )
    def test_for_what_it_was_granted(
        self, granted: list[Record], outcome: Outcome | None
    ) -> None:
        """The service desk's Ola removes something."""
        assert outcome == refused(self.DESK, *granted)

    def test_of_a_unit_that_the_text_does_not_name_a_human_says(self) -> None:
        """Also when it was granted for this."""
        kari = evolve(DEED, by="kari")

        assert asks() == refused(kari, grant("remove", unit="kommunikasjon"))

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], None),
            (["no"], NOT_COVERED),
            (["yes", "no"], asks(disputed=True)),
        ],
    )
    def test_a_human_says_whether_it_covers_more(
        self, answers: list[str], outcome: Outcome | None
    ) -> None:
        """One answered, or two contradict each other."""
        judged = [judgement("c", "covered-by-access", each) for each in answers]

        assert outcome == refused(self.DESK, grant("publish"), *judged)

    @pytest.mark.parametrize("answers", [[], ["no"]])
    def test_without_the_appointments_it_settles_nothing(
        self, answers: list[str]
    ) -> None:
        """Whoever isn't covered may be appointed."""
        judged = [judgement("c", "covered-by-access", each) for each in answers]

        assert missing("appointment") == refused(
            self.DESK,
            grant("publish"),
            *judged,
            covered=[coverage_without("appointment")],
        )


class TestUnknown:
    """Who seems not to be appointed may be, where somebody doesn't know all."""

    @pytest.mark.parametrize(
        ("blind_to", "hand", "outcome"),
        [
            ("person", "facebook:9", missing("whose-hand")),
            ("person", "facebook:1", REFUSED),
            ("appointment", "kari", missing("appointment")),
            ("grant", "kari", missing("grant")),
            ("event", "kari", REFUSED),
        ],
    )
    def test_without_a_register_nobody_can_tell(
        self, blind_to: str, hand: str, outcome: Outcome
    ) -> None:
        """Of persons, of appointments, or of accesses."""
        deed = evolve(DEED, by=hand)

        assert outcome == refused(deed, covered=[coverage_without(blind_to)])

    @pytest.mark.parametrize(
        ("hand", "logins", "outcome"),
        [
            ("per", (), missing("unit")),
            ("per", ("facebook:8",), missing("unit")),
            ("facebook:9", (), missing("unit")),
            ("facebook:9", ("facebook:8",), REFUSED),
            ("facebook:8", ("facebook:8",), None),
            ("kari", (), REFUSED),
        ],
        ids=[
            "a person of no known unit",
            "the same, where the unit has its own login",
            "a login that may be the unit's own",
            "a login that isn't",
            "the unit's own login",
            "a person of another unit",
        ],
    )
    def test_somebody_may_belong_to_the_unit(
        self, hand: str, logins: tuple[str, ...], outcome: Outcome | None
    ) -> None:
        """Where nobody knows whose hand it was, it may have been the desk's."""
        given = grant("remove", logins=logins)

        assert outcome == refused(evolve(DEED, by=hand), given)


@pytest.mark.parametrize(
    ("post", "left"),
    [
        (publication("p", by="kari"), False),
        (publication("p", by="facebook:1"), False),
        (publication("p", by="ola"), True),
        (publication("p", by="facebook:2"), True),
        (publication("p", by="nobody"), True),
        (publication("p", by=None), True),
        (publication("p", by="kari", as_account=False), True),
        (publication("p", by="kari", as_account=None), True),
        (publication("p", "2026-11-09 23:59", by="kari"), True),
        (publication("p", "2026-11-10 00:00", by="kari"), False),
        (publication("p", "2026-11-27 23:59", by="kari"), False),
        (publication("p", "2026-11-28 00:00", by="kari"), True),
    ],
)
def test_what_appointed_people_did_need_not_be_looked_at(
    post: Publication, left: bool
) -> None:
    """What is left out by then, nobody refuses."""
    held = appointment("facebook:1", since="2026-11-10", until="2026-11-28")
    other = appointment("ola", INSTAGRAM)
    known = situation(*PEOPLE, held, other)

    assert [post] * left == HANDS.doubted(known, account(), [post])
    assert left or HANDS.refuse(known, deed_of(post)) is None


@pytest.mark.parametrize(("by", "left"), [("kari", False), ("ola", True)])
def test_a_hand_is_whose_login_it_is(by: str, left: bool) -> None:
    """Also where somebody else is called like it."""
    people = person("ola", "kari"), person("per", "ola")
    known = situation(account(), *people, appointment("kari"))
    post = publication("p", by=by)

    assert [post] * left == HANDS.doubted(known, account(), [post])
    assert left or HANDS.refuse(known, deed_of(post)) is None
