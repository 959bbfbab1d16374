"""What was removed, as rules look at it."""

from datetime import datetime

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    comment,
    oslo,
    publication,
    removal,
    reply,
    situation,
    span,
    step,
)

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.removals import Taking
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.removed import (
    broken_by,
    removals_of,
    removals_on,
    steps_of,
    telling,
    unplaced,
    written,
)
from some_governance.situation.situation import Situation

OF = "facebook:100_1_c"
PAGE = account()
SAID = comment()


def taken(world: Situation, *actions: Taking) -> list[str]:
    """Name what was taken away on the page in one of these ways."""
    return [each.id for each in removals_on(world, PAGE, actions or ("remove",))]


def unknown(world: Situation, *actions: Taking) -> list[Outcome]:
    """Give what has to be known of what was taken away on the page."""
    return list(unplaced(world, PAGE, actions or ("remove",)))


def whose(of: str) -> Outcome:
    """Give what comes out where nobody knows whose words were taken away."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=of, account=FACEBOOK, about="as-account"
    )


def test_to_remove_goes_unsaid_and_other_actions_are_told() -> None:
    """What breaks, or waits, tells that it was hidden; what is fine needn't."""
    broken = broken_by(removal(), step="documented")
    pending = Outcome(verdict=Verdict.PENDING, subject=OF)

    assert {"step": "documented"} == dict(broken.values)
    assert broken == telling(broken, "remove")
    assert {"step": "documented", "action": "mute"} == dict(
        telling(broken, "mute").values
    )
    assert {"action": "remove-part"} == dict(telling(pending, "remove-part").values)
    assert {"action": "hide"} == dict(broken_by(removal(action="hide")).values)
    assert FINE is telling(FINE, "hide")
    assert whose(OF) == telling(whose(OF), "hide")


class TestClosed:
    """Where comments are closed, others are silenced."""

    @pytest.mark.parametrize("voice", [True, False, None])
    def test_whoever_wrote_what_stands_above(self, voice: bool | None) -> None:
        """The account takes nothing of its own back by it."""
        post = publication("p", as_account=voice)
        closed = removal("p", id="closed", action="close-comments")
        muted = removal("p", id="muted", action="mute")

        assert ["closed"] == taken(situation(PAGE, post, closed), "close-comments")
        assert [] == unknown(situation(PAGE, post, closed), "close-comments")
        assert ["closed"] == taken(situation(PAGE, closed), "close-comments")
        assert ["muted"] * (voice is False) == taken(
            situation(PAGE, post, muted), "mute"
        )
        assert [whose("p")] * (voice is None) == unknown(
            situation(PAGE, post, muted), "mute"
        )


class TestOfOneThing:
    """Whether one thing is gone."""

    def test_it_may_be_gone_twice(self) -> None:
        """Two sources may each tell of it; the earlier comes first."""
        later = removal(id="a", at="2026-11-26 12:00")
        first = removal(id="b", at="2026-11-25 12:00")

        assert (first, later) == removals_of(situation(PAGE, later, first), OF)

    @pytest.mark.parametrize(
        ("at", "hidden"),
        [("2026-11-26 11:59", 1), ("2026-11-26 12:00", 0), ("2026-11-26 12:01", 0)],
    )
    def test_it_may_be_shown_again(self, at: str, hidden: int) -> None:
        """From then on it is not gone; before that, nobody knew of it."""
        ended = removal(action="hide", until="2026-11-26 12:00")
        world = situation(PAGE, ended, at=at)

        assert (ended,) * hidden == removals_of(world, OF, ("hide",))

    @pytest.mark.parametrize(
        ("observed", "until", "hidden"),
        [
            ("2026-11-27 11:59", None, []),
            ("2026-11-27 12:01", None, ["seen"]),
            ("2026-11-27 12:01", "2026-11-27 12:01", []),
        ],
    )
    def test_the_source_that_saw_it_last_tells_whether_it_still_is(
        self, observed: str, until: str | None, hidden: list[str]
    ) -> None:
        """One tells when it was hidden and shown, another that it was seen hidden."""
        told = removal(
            action="hide",
            id="told",
            until="2026-11-27 12:00",
            observed="2026-11-27 12:00",
        )
        seen = removal(
            action="hide", id="seen", at=None, until=until, observed=observed
        )
        world = situation(PAGE, told, seen)

        assert hidden == [each.id for each in removals_of(world, OF, ("hide",))]

    def test_each_action_has_an_end_of_its_own(self) -> None:
        """Heard again, it may still be hidden."""
        muted = removal(action="mute", id="m", until="2026-11-27 12:00")
        hidden = removal(action="hide", id="h", observed="2026-11-20 12:00")
        world = situation(PAGE, muted, hidden)

        assert (hidden,) == removals_of(world, OF, ("hide", "mute"))

    def test_that_it_was_hidden_stays_a_fact(self) -> None:
        """It was done, whatever was done since."""
        ended = removal(action="hide", id="h", until="2026-11-26 12:00")

        assert ["h"] == taken(situation(PAGE, SAID, ended), "hide")

    @pytest.mark.parametrize("action", ["remove-part", "hide", "mute"])
    def test_it_may_be_asked_for_in_another_way(self, action: Taking) -> None:
        """What isn't gone as a whole is something else, unless it is asked for."""
        other = removal(action=action)

        assert () == removals_of(situation(PAGE, other), OF)
        assert (other,) == removals_of(situation(PAGE, other), OF, ("remove", action))

    @pytest.mark.parametrize(
        "other",
        [
            removal(action="hide"),
            removal("facebook:100_1_d"),
            removal(at="2026-11-30 00:00"),
        ],
        ids=["hidden", "another", "later"],
    )
    def test_it_is_not_gone(self, other: Record) -> None:
        """What is hidden is still there; so is what goes tomorrow."""
        assert () == removals_of(situation(PAGE, other), OF)


class TestOnAnAccount:
    """What others wrote and was taken away, by time."""

    @pytest.mark.parametrize(
        ("actions", "ids"),
        [
            (("remove",), ["removed"]),
            (("hide",), ["hidden"]),
            (("hide", "remove"), ["hidden"]),
        ],
    )
    def test_in_the_ways_that_the_text_names(
        self, actions: tuple[Taking, ...], ids: list[str]
    ) -> None:
        """Hidden things are not removed things; what was both counts once."""
        world = situation(
            PAGE,
            SAID,
            removal(id="removed", at="2026-11-25 13:00"),
            removal(id="hidden", action="hide"),
        )

        assert ids == taken(world, *actions)

    @pytest.mark.parametrize(
        ("one", "other", "holds"),
        [
            ({}, {"at": "2026-11-25 13:00"}, "one"),
            ({}, {"by": None}, "one"),
            ({"by": None}, {"at": "2026-11-25 13:00"}, "other"),
            ({"at": None, "observed": "2026-11-24 12:00"}, {"by": None}, "other"),
            ({"at": None, "observed": "2026-11-24 12:00"}, {}, "other"),
        ],
        ids=["the first", "the hand", "the hand, later", "the time", "both"],
    )
    def test_what_several_sources_tell_of_counts_once(
        self, one: dict[str, str | None], other: dict[str, str | None], holds: str
    ) -> None:
        """The source holds that knows when it was, then whose hand, then the first."""
        world = situation(
            PAGE, SAID, removal(id="one", **one), removal(id="other", **other)
        )

        assert [holds] == taken(world, "remove")

    @pytest.mark.parametrize(
        ("said", "theirs"),
        [
            (publication("p", as_account=True), False),
            (publication("p", as_account=False), True),
            (publication("p", as_account=None), None),
            (reply("p", as_account=True), False),
            (reply("p", as_account=False), True),
            (reply("p", as_account=None), None),
            (comment("p", as_account=False), True),
            (comment("p", as_account=None), True),
            (comment("p", as_account=True), True),
            (comment("q", as_account=False), None),
            (publication("p", "2026-11-30 00:00", as_account=True), None),
        ],
    )
    def test_what_the_account_wrote_it_takes_back(
        self, said: Record, theirs: bool | None
    ) -> None:
        """Whose words nobody knows, or nobody saw, has to be found out first."""
        world = situation(PAGE, said, removal("p", id="gone"))

        assert ["gone"] * (theirs is True) == taken(world)
        assert [whose("p")] * (theirs is None) == unknown(world)

    @pytest.mark.parametrize(
        ("actions", "of"),
        [
            (("remove",), ["removed"]),
            (("hide",), ["hidden"]),
            (("hide", "remove"), ["hidden", "removed"]),
        ],
    )
    def test_whose_words_went_is_asked_where_the_text_speaks_of_it(
        self, actions: tuple[Taking, ...], of: list[str]
    ) -> None:
        """A sentence about hiding asks nothing of what was removed."""
        world = situation(
            PAGE,
            removal("removed", "2026-11-25 13:00"),
            removal("hidden", action="hide"),
        )

        assert [whose(each) for each in of] == unknown(world, *actions)

    @pytest.mark.parametrize(
        ("at", "asked"),
        [
            ("2026-11-24 23:59:59.999999", False),
            ("2026-11-25 00:00", True),
            ("2026-11-25 23:59:59.999999", True),
            ("2026-11-26 00:00", False),
        ],
    )
    @pytest.mark.parametrize("known", [True, False], ids=["known", "found gone"])
    def test_within_the_window(self, at: str, asked: bool, known: bool) -> None:
        """By when it was removed; by when it was found gone, where nobody knows."""
        gone = removal(at=at) if known else removal(at=None, observed=at)
        day = {"since": "2026-11-25 00:00", "at": "2026-11-26 00:00"}

        assert [gone.id] * asked == taken(situation(PAGE, SAID, gone, **day))
        assert [whose(OF)] * asked == unknown(situation(PAGE, gone, **day))

    @pytest.mark.parametrize(
        ("since", "until", "asked"),
        [
            ("2026-11-25 12:00", "2026-11-25 12:01", True),
            ("2026-11-25 12:01", "2026-11-25 12:02", False),
            ("2026-11-25 11:59", "2026-11-25 12:00", False),
        ],
    )
    def test_while_the_sentence_holds(
        self, since: str, until: str, asked: bool
    ) -> None:
        """By its dates in force, and by its mode."""
        gone, held = removal(), span(since, until)
        seen, unseen = situation(PAGE, SAID, gone), situation(PAGE, gone)

        assert [gone.id] * asked == taken(seen.narrowed(held))
        assert [gone.id] * asked == taken(seen.narrowed(Span(), (held,)))
        assert [whose(OF)] * asked == unknown(unseen.narrowed(held))
        assert [whose(OF)] * asked == unknown(unseen.narrowed(Span(), (held,)))

    def test_on_that_account(self) -> None:
        """What went on Instagram is no matter of the page's."""
        gone = removal(account=INSTAGRAM)

        assert [] == taken(situation(PAGE, SAID, gone))
        assert [] == unknown(situation(PAGE, gone))


@pytest.mark.parametrize(
    ("said", "since"),
    [
        ([comment()], oslo("2026-11-24 12:30")),
        ([publication(OF)], oslo("2026-11-24 12:00")),
        ([reply(OF)], oslo("2026-11-24 13:00")),
        ([comment(at=None)], EARLIEST),
        ([], EARLIEST),
    ],
    ids=["a comment", "a publication", "a reply", "nobody knows when", "unseen"],
)
def test_since_when_there_was_what_was_removed(
    said: list[Record], since: datetime
) -> None:
    """Since it was written; it may be as old as the account where nobody knows."""
    gone = removal()

    assert since == written(situation(PAGE, *said, gone), gone)


@pytest.mark.parametrize(
    ("steps", "moments"),
    [
        ([], ()),
        ([step("documented")], ("2026-11-25 11:00",)),
        (
            [
                step("documented", id="b", at="2026-11-26 11:00"),
                step("documented", id="a", at="2026-11-24 11:00"),
            ],
            ("2026-11-24 11:00", "2026-11-26 11:00"),
        ),
        ([step("followed-up")], ()),
        ([step("documented", "facebook:100_1_d")], ()),
    ],
)
def test_when_a_step_was_taken(steps: list[Record], moments: tuple[str, ...]) -> None:
    """All moments of that step about that thing, in order."""
    found: tuple[datetime, ...] = steps_of(situation(*steps), OF, "documented")

    assert tuple(map(oslo, moments)) == found


def test_a_breach_is_about_what_was_removed() -> None:
    """The comment is its subject, not the record of its removal."""
    assert Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        at=oslo("2026-11-25 12:00"),
        values={"ground": "off-topic"},
    ) == broken_by(removal(), ground="off-topic")
