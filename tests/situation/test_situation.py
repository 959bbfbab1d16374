"""A situation sees what was known at a moment, and knows what it can't see."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    access,
    account,
    appointment,
    approval,
    calendar,
    comment,
    coverage,
    coverage_without,
    event,
    grant,
    judgement,
    message,
    mode,
    oslo,
    person,
    profile,
    publication,
    receipt,
    removal,
    reply,
    situation,
    span,
    step,
)

from some_governance.errors import RecordError
from some_governance.outcomes import Verdict
from some_governance.records.collection import Records
from some_governance.records.decisions import Approval
from some_governance.records.people import Access, Appointment
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.spans import ALWAYS, LATEST, Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation.index import Attached, Utterance
from some_governance.situation.periods import Per
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

WEEK = span("2026-11-23 00:00", AT)
COMMENT = "facebook:100_1_c"


def ids(facts: object) -> list[str]:
    """Name facts by their ids."""
    return [fact.id for fact in facts]


class TestWindow:
    """The window that is asked about."""

    @pytest.mark.parametrize("at", [SINCE, "2026-11-01 00:00"])
    def test_an_empty_window_is_refused(self, at: str) -> None:
        """Who asks about no time at all is told so."""
        with pytest.raises(RecordError, match="is empty: let it begin before it ends"):
            situation(at=at)

    def test_a_moment_without_a_zone_is_refused(self) -> None:
        """Nobody can say when a naive moment is."""
        with pytest.raises(RecordError, match="has no zone"):
            Situation(
                records=Records(),
                calendar=calendar(),
                since=oslo(SINCE).replace(tzinfo=None),
                at=oslo(AT),
            )

    def test_another_moment_sees_another_world(self) -> None:
        """Who asks the same records on the day before sees less of them."""
        page, post = account(), publication(at="2026-11-24 12:00")
        asked = situation(page, post)
        before = evolve(asked, at=oslo("2026-11-24 12:00"))

        assert [[post], []] == [
            list(each.subjects(Publication, page)) for each in (asked, before)
        ]
        assert [] == list(evolve(asked, records=Records()).chosen(EVERY_ACCOUNT))

    def test_its_ends_are_utc(self) -> None:
        """Whatever zone the window is given in, it is UTC."""
        asked = situation()

        assert Span(oslo(SINCE), oslo(AT)) == asked.window
        assert "2026-11-01T23:00:00+00:00" == asked.since.isoformat()


class TestSubjects:
    """What a rule is asked about."""

    @pytest.mark.parametrize(
        ("at", "seen"),
        [
            ("2026-11-01 23:59", False),
            ("2026-11-02 00:00", True),
            ("2026-11-29 23:59", True),
            ("2026-11-30 00:00", False),
        ],
    )
    def test_subjects_lie_in_the_window(self, at: str, seen: bool) -> None:
        """What happened before the window, or at its end, isn't asked about."""
        page = account()
        asked = situation(page, publication("p", at))

        assert seen == bool(ids(asked.subjects(Publication, page)))

    def test_subjects_are_of_one_kind_and_account(self) -> None:
        """Replies and other accounts' publications are other subjects."""
        page = account()
        asked = situation(
            page,
            publication("p"),
            publication("i", account=INSTAGRAM),
            reply("r"),
            comment("c"),
            removal(id="x"),
        )

        assert ["p"] == ids(asked.subjects(Publication, page))
        assert ["r"] == ids(asked.subjects(Reply, page))
        assert ["c"] == ids(asked.subjects(Comment, page))
        assert ["x"] == ids(asked.subjects(Removal, page))

    def test_what_has_no_moment_happened_when_it_was_seen(self) -> None:
        """A comment of an unknown time belongs where somebody saw it."""
        page = account()
        seen, later = (
            comment(day, None, observed=f"2026-11-{day} 12:00") for day in ("24", "30")
        )

        assert ["24"] == ids(situation(page, seen, later).subjects(Comment, page))

    def test_subjects_come_in_order_of_time(self) -> None:
        """The first that was said comes first, whatever its id."""
        page = account()
        asked = situation(
            page,
            publication("a", "2026-11-25 12:00"),
            publication("c", "2026-11-24 12:00"),
            publication("b", "2026-11-24 12:00"),
        )

        assert ["b", "c", "a"] == ids(asked.subjects(Publication, page))

    def test_a_view_sees_its_clauses_subjects_only(self) -> None:
        """An event is judged by the version in force, and in the mode, of its time."""
        page = account()
        days = [publication(str(n), f"2026-11-2{n} 12:00") for n in range(1, 6)]
        asked = situation(page, *days)
        view = asked.narrowed(
            span("2026-11-22 00:00", "2026-11-25 00:00"),
            (span("2026-11-01 00:00", "2026-11-24 00:00"),),
        )

        assert ["2", "3"] == ids(view.subjects(Publication, page))
        assert ["1", "2", "3"] == ids(view.items(Publication, page, asked.window))
        assert asked == view.narrowed(ALWAYS)

    @pytest.mark.parametrize("made", [comment, removal])
    @pytest.mark.parametrize(
        ("in_force", "during", "judged"),
        [
            (ALWAYS, ALWAYS, True),
            (span(SINCE, AT), ALWAYS, True),
            (span("2026-11-02 00:01", AT), ALWAYS, False),
            (span(SINCE, "2026-11-29 23:59"), ALWAYS, False),
            (ALWAYS, span("2026-01-01 00:00", "2027-01-01 00:00"), True),
            (ALWAYS, span(SINCE, "2026-11-25 00:00"), False),
        ],
        ids=[
            "always",
            "the window",
            "from later on",
            "until before",
            "in a mode all the time",
            "in a mode for a while",
        ],
    )
    def test_what_has_no_moment_is_judged_where_any_moment_would_be(
        self,
        made: Callable[..., Comment | Removal],
        in_force: Span,
        during: Span,
        judged: bool,
    ) -> None:
        """Where a clause came later, or holds in a mode, nobody can say of it."""
        page, undated = account(), made(at=None, observed="2026-11-24 12:00")
        dated = made(at="2026-11-24 12:00", id="dated")
        view = situation(page, undated, dated).narrowed(in_force, (during,))
        kind = type(undated)

        assert judged == (undated in view.subjects(kind, page))
        assert [undated] * (not judged) == list(view.adrift(kind, page))
        assert dated in view.subjects(kind, page)

    @pytest.mark.parametrize("observed", ["2026-11-01 23:59", AT])
    def test_what_was_seen_at_another_time_is_not_adrift(self, observed: str) -> None:
        """What was seen before the window happened before it."""
        page, undated = account(), comment(at=None, observed=observed)
        view = situation(page, undated).narrowed(span("2026-11-24 00:00", AT))

        assert [] == list(view.adrift(Comment, page))

    def test_periods_are_judged_by_the_version_of_their_beginning(self) -> None:
        """A week belongs to the version in force on its Monday."""
        view = situation().narrowed(span("2026-11-09 00:00", "2026-11-17 00:00"))

        assert ["2026-W46", "2026-W47"] == [
            week.key for week in view.periods(Per.ISO_WEEK)
        ]

    def test_without_a_length_the_period_is_the_window(self) -> None:
        """A text that names no period is asked about the window."""
        (whole,) = situation().periods(None)

        assert (None, span(SINCE, AT)) == (whole.key, whole.span)

    def test_the_window_too_is_judged_by_the_version_of_its_beginning(self) -> None:
        """A version that came later isn't asked about the whole window."""
        view = situation().narrowed(span("2026-11-03 00:00", AT))

        assert [] == list(view.periods(None))

    def test_without_a_length_each_stretch_in_the_mode_is_a_period(self) -> None:
        """Of two crises in a month, each is judged, cut to the month."""
        crises = (
            span("2026-10-30 00:00", "2026-11-03 00:00"),
            span("2026-11-10 08:00", "2026-11-12 16:00"),
        )
        view = situation().narrowed(ALWAYS, crises)

        assert [
            (None, span(SINCE, "2026-11-03 00:00")),
            (None, crises[1]),
        ] == [(each.key, each.span) for each in view.periods(None)]

    def test_a_stretch_is_judged_by_the_version_of_its_beginning(self) -> None:
        """A version that came between two crises is asked about the second."""
        crises = (
            span("2026-11-03 00:00", "2026-11-04 00:00"),
            span("2026-11-10 00:00", "2026-11-12 00:00"),
        )
        view = situation().narrowed(span("2026-11-03 12:00", AT), crises)

        assert [crises[1]] == [each.span for each in view.periods(None)]

    def test_a_window_of_which_nobody_knows_the_mode_has_no_stretch(self) -> None:
        """Where a crisis may go on is not known: nor where one begins or ends."""
        crisis = span("2026-11-10 00:00", "2026-11-12 00:00")
        unsure = span("2026-11-16 08:00", "2026-11-16 09:00")
        view = situation().narrowed(ALWAYS, (crisis,), unsure=(unsure,))

        assert [] == list(view.periods(None))

    def test_a_period_of_which_nobody_knows_the_mode_is_not_judged(self) -> None:
        """A week with an hour of which nobody can speak is left out."""
        unsure = (span("2026-11-16 08:00", "2026-11-16 09:00"),)
        view = situation().narrowed(ALWAYS, unsure=unsure)

        assert ["2026-W45", "2026-W46", "2026-W48"] == [
            week.key for week in view.periods(Per.ISO_WEEK)
        ]

    @pytest.mark.parametrize(
        ("opened", "closed", "open_then"),
        [
            (None, None, True),
            (AT, None, True),
            ("2026-11-30 00:01", None, False),
            (None, AT, False),
            (None, "2026-11-30 00:01", True),
        ],
    )
    def test_states_are_of_accounts_that_are_open(
        self, opened: str | None, closed: str | None, open_then: bool
    ) -> None:
        """Who administers an account is asked while it is open, at the end."""
        asked = situation(account(opened=opened, closed=closed))

        assert open_then == bool(list(asked.states(EVERY_ACCOUNT)))

    @pytest.mark.parametrize(
        ("at", "in_force", "during", "judged"),
        [
            ("2026-11-24 12:00", ALWAYS, ALWAYS, True),
            (SINCE, ALWAYS, ALWAYS, True),
            ("2026-11-01 23:59", ALWAYS, ALWAYS, False),
            (AT, ALWAYS, ALWAYS, False),
            ("2026-11-24 12:00", WEEK, ALWAYS, True),
            ("2026-11-20 12:00", WEEK, ALWAYS, False),
            ("2026-11-24 12:00", ALWAYS, WEEK, True),
            ("2026-11-20 12:00", ALWAYS, WEEK, False),
        ],
    )
    def test_what_happened_once_is_judged_by_its_own_instant(
        self, at: str, in_force: Span, during: Span, judged: bool
    ) -> None:
        """An opening belongs to the version, and the mode, of its day."""
        assert judged == situation().narrowed(in_force, (during,)).judges(oslo(at))

    @pytest.mark.parametrize(
        ("in_force", "during", "judged"),
        [
            (ALWAYS, (ALWAYS,), True),
            (Span(since=oslo(AT)), (ALWAYS,), True),
            (Span(until=oslo(AT)), (ALWAYS,), False),
            (ALWAYS, (), False),
            (ALWAYS, (Span(until=oslo(AT)),), False),
        ],
    )
    def test_states_are_judged_by_what_holds_at_the_end(
        self, in_force: Span, during: tuple[Span, ...], judged: bool
    ) -> None:
        """A state belongs to the version, and the mode, of the moment of asking."""
        view = situation(account()).narrowed(in_force, during)

        assert judged == view.judges_states == bool(list(view.states(EVERY_ACCOUNT)))


class TestAccounts:
    """Which accounts are meant, and which may be."""

    def test_chosen_accounts_are_those_for_certain(self) -> None:
        """An account without a tier is not chosen, and not forgotten."""
        asked = situation(
            account(FACEBOOK),
            account(INSTAGRAM, tier=None),
            account("flickr:4", tier="x"),
        )
        choice = Accounts(tier="main")

        assert [FACEBOOK] == ids(asked.chosen(choice))
        assert [(INSTAGRAM, "tier-or-unit")] == list(asked.unplaced(choice))

    def test_an_account_of_another_time_is_not_missed(self) -> None:
        """One that was closed before the window may be of whatever tier."""
        closed = account(INSTAGRAM, tier=None, closed="2026-01-01 00:00")

        assert [] == list(situation(closed).unplaced(Accounts(tier="main")))

    @pytest.mark.parametrize(
        "fact",
        [
            publication(account=INSTAGRAM),
            reply(account=INSTAGRAM),
            comment(account=INSTAGRAM),
            removal(account=INSTAGRAM),
            profile(INSTAGRAM),
            access("instagram:1", INSTAGRAM),
        ],
    )
    def test_an_account_that_only_its_platform_shows_may_be_meant(
        self, fact: Record
    ) -> None:
        """What a platform shows and no register has is named, if it can be chosen."""
        asked = situation(account(), fact)

        assert [(INSTAGRAM, "account")] == list(asked.unplaced(EVERY_ACCOUNT))
        assert [] == list(asked.unplaced(Accounts(platform="facebook")))


class TestPeople:
    """Who is behind a login, and where they work."""

    def test_a_known_login_is_a_person(self) -> None:
        """Kari's login is Kari, and nobody knows whose the other one is."""
        asked = situation(person("kari", "facebook:1", unit="kommunikasjon"))

        assert "kari" == asked.person("facebook:1") == asked.person("kari")
        assert "facebook:2" == asked.person("facebook:2")
        assert (True, True, False) == (
            asked.is_known("facebook:1"),
            asked.is_known("kari"),
            asked.is_known("facebook:2"),
        )
        assert "kommunikasjon" == asked.unit("kari")
        assert None is asked.unit("ola")

    def test_the_unit_of_an_appointment_comes_first(self) -> None:
        """Who is appointed for a unit acts for it, there and while it lasts."""
        asked = situation(
            person("kari", "facebook:1", unit="kommunikasjon"),
            person("ola"),
            appointment("ola", unit="skole"),
            appointment("facebook:1", unit="kultur"),
            appointment("kari", INSTAGRAM, unit="skole", until=AT),
        )

        assert "kultur" == asked.unit_as("administrator", "kari", FACEBOOK)
        assert "kommunikasjon" == asked.unit_as("administrator", "kari", INSTAGRAM)
        assert "kommunikasjon" == asked.unit_as("editor", "kari", FACEBOOK)
        assert None is asked.unit_as("administrator", "ola", INSTAGRAM)

    def test_two_units_are_none(self) -> None:
        """Who administers an account for two units is of neither for certain."""
        asked = situation(
            person("kari"),
            appointment("kari", id="1", unit="skole"),
            appointment("kari", id="2", unit="kommunikasjon"),
        )

        assert None is asked.unit_as("administrator", "kari", FACEBOOK)

    def test_appointments_are_for_an_account_or_for_all(self) -> None:
        """On an account, those for the whole municipality count too, once."""
        asked = situation(
            appointment("kari", id="1"),
            appointment("ola", None, id="2"),
            appointment("per", INSTAGRAM, id="3"),
            appointment("siv", id="4", until="2026-11-01 00:00"),
        )

        assert ["1", "2"] == ids(asked.appointments(FACEBOOK, oslo(AT)))
        assert ["2"] == ids(asked.appointments(None, oslo(AT)))

    def test_grants_hold_for_their_time(self) -> None:
        """Access that has ended isn't granted any more."""
        asked = situation(grant("publish", id="1"), grant("publish", id="2", until=AT))

        assert ["1"] == ids(asked.grants(FACEBOOK, oslo(AT)))
        assert [] == ids(asked.grants(INSTAGRAM, oslo(AT)))


class TestHolders:
    """Who holds a role."""

    def test_one_person_with_two_logins_is_one(self) -> None:
        """Appointments and accesses of one person are one person."""
        asked = situation(
            person("kari", "facebook:1", "facebook:2"),
            appointment("kari"),
            access("facebook:1"),
            access("facebook:2"),
        )
        holders = asked.holders("administrator", FACEBOOK)

        assert ("kari",) == holders.persons
        assert ((), False, True) == (
            holders.strangers,
            holders.certain,
            holders.complete,
        )

    @pytest.mark.parametrize(
        ("natural", "strangers", "certain"),
        [
            (True, ("facebook:9",), True),
            (None, ("facebook:9",), False),
            (False, (), False),
        ],
    )
    def test_a_login_that_nobody_knows_is_a_stranger(
        self, natural: bool | None, strangers: tuple[str, ...], certain: bool
    ) -> None:
        """A machine holds no role; a login that may be one is not certain."""
        asked = situation(access("facebook:9", natural=natural))
        holders = asked.holders("administrator", FACEBOOK)

        assert (strangers, certain) == (holders.strangers, holders.certain)

    def test_a_login_that_was_appointed_is_certainly_a_human(self) -> None:
        """Only people are appointed, also where the register gives their login."""
        asked = situation(appointment("facebook:9"), access("facebook:9", natural=None))
        holders = asked.holders("administrator", FACEBOOK)

        assert (("facebook:9",), True) == (holders.strangers, holders.certain)

    def test_another_role_is_another_role(self) -> None:
        """An editor is no administrator."""
        asked = situation(
            access("facebook:9", role="editor"), appointment("kari", role="editor")
        )
        holders = asked.holders("administrator", FACEBOOK)

        assert ((), ()) == (holders.persons, holders.strangers)

    @pytest.mark.parametrize(
        ("observed", "count"), [("2026-10-29 23:59", 0), ("2026-10-30 00:00", 1)]
    )
    def test_what_a_platform_showed_long_ago_is_too_old(
        self, observed: str, count: int
    ) -> None:
        """Access that was last seen more than a month ago says nothing of now."""
        seen = coverage("access", span=span(observed, observed))
        asked = situation(access("facebook:9", observed=observed), covered=[seen])

        assert count == len(asked.holders("administrator", FACEBOOK).strangers)

    def test_access_that_was_only_seen_later_settles_nothing(self) -> None:
        """Who looked after the moment can't tell how it was at the moment."""
        later = access("facebook:9", observed="2026-12-01 00:00")
        holders = situation(later).holders("administrator", FACEBOOK)

        assert ((), None) == (holders.strangers, holders.most)

    @pytest.mark.parametrize(
        ("looked", "strangers", "complete"),
        [
            ("2026-12-01 00:00", ("facebook:9",), True),
            ("2026-12-01 00:01", (), False),
        ],
    )
    def test_a_snapshot_soon_after_speaks_where_there_is_none_before(
        self, looked: str, strangers: tuple[str, ...], complete: bool
    ) -> None:
        """Whoever fetches everything sees one thing after another, within a day."""
        asked = situation(
            access("facebook:9", observed=looked),
            access("facebook:8", id="next", observed="2026-12-02 00:00"),
            covered=[
                coverage_without("access"),
                *(
                    coverage("access", span=span(each, each))
                    for each in (looked, "2026-12-02 00:00")
                ),
            ],
        )
        holders = asked.holders("administrator", FACEBOOK)

        assert (strangers, complete) == (holders.strangers, holders.complete)

    def test_a_later_snapshot_takes_nothing_from_an_earlier_one(self) -> None:
        """Who had access when somebody looked had it, whoever has it since."""
        looks = ("2026-11-29 12:00", "2026-12-01 12:00")
        asked = situation(
            access("facebook:8", observed=looks[0]),
            access("facebook:9", observed=looks[1]),
            covered=[coverage("access", span=span(each, each)) for each in looks],
        )

        assert ("facebook:8",) == asked.holders("administrator", FACEBOOK).strangers

    @pytest.mark.parametrize(
        ("seen", "strangers"),
        [
            (["2026-11-10 12:00"], ("facebook:8", "facebook:9")),
            (["2026-11-10 12:00", "2026-11-20 12:00"], ("facebook:9",)),
            (["2026-11-20 12:00", "2026-12-01 12:00"], ("facebook:9",)),
            (["2026-11-10 12:00", "2026-12-01 12:00"], ("facebook:8", "facebook:9")),
        ],
    )
    def test_who_is_not_in_the_newest_snapshot_has_no_access(
        self, seen: list[str], strangers: tuple[str, ...]
    ) -> None:
        """Access that was taken away between two looks isn't held any more."""
        asked = situation(
            access("facebook:8", observed="2026-11-10 12:00"),
            access("facebook:9", observed="2026-11-20 12:00"),
            covered=[coverage("access", span=span(each, each)) for each in seen],
        )

        assert strangers == asked.holders("administrator", FACEBOOK).strangers

    @pytest.mark.parametrize(
        ("covered", "account", "complete"),
        [
            (("appointment", "access"), FACEBOOK, True),
            (("appointment",), FACEBOOK, False),
            (("access",), FACEBOOK, False),
            (("appointment",), None, True),
            (("access",), None, False),
        ],
    )
    def test_all_are_named_by_those_who_know_both(
        self, covered: tuple[str, ...], account: str | None, complete: bool
    ) -> None:
        """The register knows who is appointed, the platform who has access."""
        asked = situation(covered=[coverage(*covered)])

        assert complete == asked.holders("administrator", account).complete


class TestAnswers:
    """What humans said, and what they declared."""

    def test_an_answer_is_to_one_question_about_one_thing(self) -> None:
        """What was answered of another thing answers nothing here."""
        asked = situation(judgement("p1", "kind", "news"))

        assert "news" == asked.answer("p1", "kind").given
        assert None is asked.answer("p2", "kind").given
        assert None is asked.answer("p1", "exception").given

    def test_a_judgement_that_came_later_counts_all_the_same(self) -> None:
        """What was published in November was news then, whenever that is said."""
        late = judgement("p1", "kind", "news", recorded_at="2026-12-01 12:00")

        assert "news" == situation(late).answer("p1", "kind").given

    def test_declared_modes_join(self) -> None:
        """Two declarations that touch are one time; without an end it is open."""
        asked = situation(
            mode("crisis", "2026-11-10 00:00", "2026-11-12 00:00"),
            mode("crisis", "2026-11-12 00:00", "2026-11-13 00:00"),
            mode("crisis", "2026-11-20 00:00"),
            mode("crisis", "2026-12-24 00:00"),
        )

        assert (
            span("2026-11-10 00:00", "2026-11-13 00:00"),
            Span(oslo("2026-11-20 00:00"), LATEST),
        ) == asked.declared("crisis")
        assert () == asked.declared("election")

    def test_events_are_known_before_they_come(self) -> None:
        """An election that lies ahead is known by name."""
        coming = event("election", "2027-09-13 00:00")

        assert (coming,) == situation(coming).dated("election")
        assert () == situation(coming).dated("crisis")


ABOUT: list[tuple[type[Attached], Callable[..., Attached]]] = [
    (Reply, lambda at, **more: reply(at=at, to=COMMENT, **more)),
    (Removal, lambda at, **more: removal(COMMENT, at, **more)),
    (Step, lambda at, **more: step("documented", COMMENT, at, **more)),
    (ArchiveReceipt, lambda at, **more: receipt(COMMENT, at, **more)),
    (Approval, lambda at, **more: approval(COMMENT, at=at, **more)),
]
"""Each kind of fact that is about one thing, and how to make one."""

each_kind_about = pytest.mark.parametrize(
    ("kind", "make"), ABOUT, ids=lambda each: getattr(each, "__name__", "")
)


class TestAbout:
    """What is about one thing, and what was said."""

    @each_kind_about
    def test_what_is_about_one_thing_comes_in_order_of_time(
        self, kind: type[Attached], make: Callable[..., Attached]
    ) -> None:
        """The first reply comes first, whatever its id; of two at once, the ids say."""
        asked = situation(
            make("2026-11-25 12:00", id="a"),
            make("2026-11-24 12:00", id="c"),
            make("2026-11-24 12:00", id="b"),
        )

        assert ["b", "c", "a"] == ids(asked.about(kind, COMMENT))

    @each_kind_about
    def test_what_is_about_another_thing_is_not_about_this(
        self, kind: type[Attached], make: Callable[..., Attached]
    ) -> None:
        """A receipt for one comment is no receipt for another, nor for its account."""
        asked = situation(make("2026-11-24 12:00"))

        assert [(), (), ()] == [
            asked.about(kind, of) for of in ("facebook:100_1", FACEBOOK, "")
        ]

    @pytest.mark.parametrize(("kind", "make"), ABOUT[:2])
    @pytest.mark.parametrize(
        ("at", "seen"), [("2026-11-29 23:59", 1), (AT, 0), ("2026-11-30 00:01", 0)]
    )
    def test_what_happens_on_an_account_happened_before_the_moment(
        self,
        kind: type[Attached],
        make: Callable[..., Attached],
        at: str,
        seen: int,
    ) -> None:
        """The window ends without the moment at which it is asked."""
        assert seen == len(situation(make(at)).about(kind, COMMENT))

    @pytest.mark.parametrize(("kind", "make"), ABOUT[2:])
    @pytest.mark.parametrize(
        ("at", "seen"), [("2026-11-29 23:59", 1), (AT, 1), ("2026-11-30 00:01", 0)]
    )
    def test_what_was_done_about_it_is_known_at_the_moment(
        self,
        kind: type[Attached],
        make: Callable[..., Attached],
        at: str,
        seen: int,
    ) -> None:
        """A step that is taken at the moment of asking is taken; a later one isn't."""
        assert seen == len(situation(make(at)).about(kind, COMMENT))

    def test_a_reply_of_long_ago_still_stands(self) -> None:
        """What is about a thing is seen whole, also from before the window."""
        old = reply(at="2026-01-05 12:00", to=COMMENT)

        assert (old,) == situation(old).about(Reply, COMMENT)

    @pytest.mark.parametrize("made", [publication, comment, reply, message])
    @pytest.mark.parametrize("at", ["2026-01-05 12:00", "2026-11-29 23:59"])
    def test_what_was_said_is_known_by_its_id(
        self, made: Callable[..., Utterance], at: str
    ) -> None:
        """Whatever was said, at any time before the moment."""
        said = made("facebook:7", at)

        assert said == situation(said).said("facebook:7")

    @pytest.mark.parametrize("made", [publication, comment, reply, message])
    @pytest.mark.parametrize("at", [AT, "2026-11-30 00:01"])
    def test_what_is_said_at_the_moment_is_not_yet_known(
        self, made: Callable[..., Utterance], at: str
    ) -> None:
        """Neither what comes later, nor what nobody ever said."""
        asked = situation(made("facebook:7", at))

        assert (None, None) == (asked.said("facebook:7"), asked.said("facebook:8"))

    def test_what_stands_in_a_thread_stands_under_its_publication(self) -> None:
        """A reply to a comment on a comment leads up to the post."""
        post, first = publication("p"), comment("c1", on="p")
        second, answer = comment("c2", on="c1"), reply("r", to="c2")
        asked = situation(post, first, second, answer)

        assert ["p"] * 4 == [
            asked.publication_over(each) for each in (post, first, second, answer)
        ]

    def test_a_message_stands_in_its_conversation(self) -> None:
        """It stands under no publication."""
        asked = situation(message("m"))

        assert "facebook:t_1" == asked.publication_over(message("m"))

    def test_the_messages_of_a_conversation_come_in_order_of_time(self) -> None:
        """Those of others stand elsewhere, and what is still to come isn't known."""
        one, two = (
            message("two", "2026-11-24 12:00"),
            message("one", "2026-11-24 13:00"),
        )
        other = message("other", conversation="facebook:t_2")
        asked = situation(two, other, one, message("late", AT))

        assert (one, two) == asked.about(Message, "facebook:t_1")
        assert (other,) == asked.about(Message, "facebook:t_2")

    def test_what_nobody_has_seen_may_be_the_publication(self) -> None:
        """Where the way up ends in what nobody read, that is as far as it goes."""
        asked = situation(comment("c1", on="unseen"), reply("r", to="c1"))

        assert "unseen" == asked.publication_over(reply("r", to="c1"))

    def test_a_thread_that_bites_its_tail_ends(self) -> None:
        """Comments that stand under each other, as broken data may say, loop nobody."""
        one, other = comment("c1", on="c2"), comment("c2", on="c1")
        asked = situation(one, other)

        assert ["c1", "c2"] == [asked.publication_over(each) for each in (one, other)]
        assert "c3" == asked.publication_over(comment("c3", on="c3"))

    def test_only_what_was_said_was_said(self) -> None:
        """A removal has no words, and its id is nobody's utterance."""
        gone = removal()

        assert None is situation(gone).said(gone.id)


class TestKnowing:
    """What absence means."""

    @pytest.mark.parametrize(
        ("spans", "covers"),
        [
            ([], False),
            ([ALWAYS], True),
            ([WEEK], True),
            ([span("2026-11-23 00:00", "2026-11-26 00:00")], False),
            (
                [
                    span("2026-11-26 00:00", AT),
                    span("2026-11-23 00:00", "2026-11-26 00:00"),
                ],
                True,
            ),
            (
                [
                    span("2026-11-26 00:01", AT),
                    span("2026-11-23 00:00", "2026-11-26 00:00"),
                ],
                False,
            ),
        ],
        ids=["none", "always", "exactly", "half", "two halves", "with a hole"],
    )
    def test_coverage_has_to_reach_over_the_whole_span(
        self, spans: list[Span], covers: bool
    ) -> None:
        """One minute that nobody saw is enough not to know."""
        asked = situation(
            covered=[coverage("publication", span=each) for each in spans]
        )

        assert covers == asked.covers(Publication, FACEBOOK, WEEK)

    @pytest.mark.parametrize(
        ("fact", "of", "asked_of", "covers"),
        [
            ("publication", None, FACEBOOK, True),
            ("publication", FACEBOOK, FACEBOOK, True),
            ("publication", INSTAGRAM, FACEBOOK, False),
            ("publication", FACEBOOK, None, False),
            ("reply", FACEBOOK, FACEBOOK, False),
        ],
    )
    def test_coverage_is_of_a_kind_and_an_account(
        self, fact: str, of: str | None, asked_of: str | None, covers: bool
    ) -> None:
        """Who saw one account has not seen all, and replies are no publications."""
        asked = situation(covered=[coverage(fact, account=of)])

        assert covers == asked.covers(Publication, asked_of, WEEK)

    @pytest.mark.parametrize(
        ("seen", "knows"),
        [
            (ALWAYS, True),
            (span("2026-11-01 00:00", "2026-11-20 12:01"), True),
            (span("2026-11-01 00:00", "2026-11-20 12:00"), False),
            (span("2026-11-20 12:00", AT), True),
            (span("2026-11-20 12:01", AT), False),
            (span("2026-11-20 12:00", "2026-11-20 12:00"), False),
        ],
    )
    def test_what_held_at_an_instant_is_known_within_coverage(
        self, seen: Span, knows: bool
    ) -> None:
        """An act is held against what was known of its own instant."""
        asked = situation(covered=[coverage("access", span=seen)])

        assert knows == asked.knows(Access, FACEBOOK, oslo("2026-11-20 12:00"))

    @pytest.mark.parametrize(
        ("seen", "knows"),
        [
            (ALWAYS, True),
            (span("2020-01-01 00:00", AT), True),
            (span("2020-01-01 00:00", "2026-10-30 00:00"), True),
            (span("2020-01-01 00:00", "2026-10-29 23:59"), False),
            (span("2026-10-30 00:00", "2026-10-30 00:00"), True),
            (span("2026-10-29 23:59", "2026-10-29 23:59"), False),
            (span(AT, AT), True),
            (span("2026-11-30 00:01", "2026-12-24 00:00"), False),
        ],
    )
    def test_what_was_seen_not_long_before_speaks_for_the_moment(
        self, seen: Span, knows: bool
    ) -> None:
        """A register that was gone through within a month still holds."""
        asked = situation(covered=[coverage("access", span=seen)])

        assert knows == asked.knows_now(Access, FACEBOOK)

    def test_how_long_is_for_the_program_to_say(self) -> None:
        """Who looks every day needn't believe what is older than a day."""
        seen = span("2026-11-28 00:00", "2026-11-28 00:00")
        asked = situation(covered=[coverage("access", span=seen)])
        strict = evolve(asked, fresh=timedelta(days=1))

        assert [True, False] == [
            each.knows_now(Access, FACEBOOK) for each in (asked, strict)
        ]

    @pytest.mark.parametrize(
        ("due", "covered", "verdict"),
        [
            ("2026-11-29 23:59", ALWAYS, Verdict.BROKEN),
            (AT, ALWAYS, Verdict.BROKEN),
            ("2026-11-30 00:01", ALWAYS, Verdict.PENDING),
            ("2026-11-30 00:01", span(SINCE, SINCE), Verdict.PENDING),
            (AT, span(SINCE, AT), Verdict.BROKEN),
            (AT, span(SINCE, "2026-11-29 23:59"), Verdict.MISSING_FACT),
            (AT, span("2026-11-02 00:01", AT), Verdict.MISSING_FACT),
        ],
    )
    def test_absence_is_decided_in_one_place(
        self, due: str, covered: Span, verdict: Verdict
    ) -> None:
        """Not yet due, not seen, or not done: the same for every rule."""
        asked = situation(covered=[coverage("appointment", span=covered)])

        assert verdict == asked.lacking(Appointment, FACEBOOK, oslo(SINCE), oslo(due))

    def test_each_kind_of_fact_is_seen_by_those_who_can(self) -> None:
        """Who reads all replies of one account can't say what the archive has."""
        asked = situation(covered=[coverage("reply", account=FACEBOOK)])
        then, due = oslo("2026-10-01 00:00"), oslo("2026-11-01 00:00")
        places = [(Reply, FACEBOOK), (Reply, INSTAGRAM), (ArchiveReceipt, FACEBOOK)]

        assert [Verdict.BROKEN, Verdict.MISSING_FACT, Verdict.MISSING_FACT] == [
            asked.lacking(*place, then, due) for place in places
        ]
        assert [True, False, False] == [
            asked.seen(*place).knows_since(then) for place in places
        ]

    @pytest.mark.parametrize(
        ("under", "covers"),
        [(None, False), ("facebook:100_1", True), ("facebook:100_2", False)],
    )
    def test_a_thread_vouches_for_itself(self, under: str | None, covers: bool) -> None:
        """Who read all replies under one publication has not read the account's."""
        thread = evolve(coverage("reply", account=FACEBOOK), under="facebook:100_1")
        asked = situation(covered=[thread])

        assert covers == asked.seen(Reply, FACEBOOK, under).covers(WEEK)

    @pytest.mark.parametrize("account", [None, FACEBOOK])
    def test_who_saw_the_account_saw_its_threads(self, account: str | None) -> None:
        """All replies of an account are those under each of its publications."""
        asked = situation(covered=[coverage("reply", account=account)])

        assert asked.seen(Reply, FACEBOOK, "facebook:100_1").covers(WEEK)

    def test_a_thread_goes_on_where_the_account_was_left(self) -> None:
        """What was seen of the account and of the thread is seen of the thread."""
        until, since = "2026-11-25 00:00", "2026-11-25 00:00"
        whole = coverage("reply", account=FACEBOOK, span=span(SINCE, until))
        thread = evolve(
            coverage("reply", account=FACEBOOK, span=span(since, AT)), under="p1"
        )
        asked = situation(covered=[whole, thread])

        assert asked.seen(Reply, FACEBOOK, "p1").covers(WEEK)
        assert not asked.seen(Reply, FACEBOOK).covers(WEEK)
        assert (asked.at, asked.fresh) == (
            asked.seen(Reply, FACEBOOK).at,
            asked.seen(Reply, FACEBOOK).fresh,
        )

    @pytest.mark.parametrize(
        ("covered", "unseen"),
        [
            ([ALWAYS], ()),
            ([], (Span(oslo(SINCE), LATEST),)),
            ([span(SINCE, AT)], ()),
            (
                [span("2026-11-10 00:00", AT)],
                (span(SINCE, "2026-11-10 00:00"),),
            ),
            (
                [span(SINCE, "2026-11-10 00:00")],
                (Span(oslo("2026-11-10 00:00"), LATEST),),
            ),
            (
                [span(SINCE, SINCE)],
                (Span(oslo(SINCE), LATEST),),
            ),
        ],
        ids=["all", "none", "the window", "the end", "the beginning", "a snapshot"],
    )
    def test_what_nobody_saw_of_the_whole_municipality(
        self, covered: list[Span], unseen: tuple[Span, ...]
    ) -> None:
        """Where no source speaks of the end, the unseen time goes on."""
        asked = situation(covered=[coverage("access", span=each) for each in covered])

        assert unseen == asked.unseen(Access)
