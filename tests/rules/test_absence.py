"""What it means for one thing that something about it isn't there."""

from datetime import datetime

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    account,
    comment,
    coverage,
    judgement,
    oslo,
    publication,
    removal,
    reply,
    situation,
    span,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.utterances import Reply
from some_governance.rules.absence import absent, waited
from some_governance.situation.situation import Situation

COMMENT = comment()
POST = publication()
WRITTEN = oslo("2026-11-24 12:30")
DUE = oslo("2026-11-26 12:30")


def world(
    *covered: Coverage, facts: tuple[Record, ...] = (), at: str = AT
) -> Situation:
    """Ask at a moment about what somebody saw."""
    return situation(account(), *facts, covered=covered, at=at)


def lacking(verdict: Verdict, due: datetime | None) -> Outcome:
    """Give what it means for the comment."""
    return Outcome(
        verdict=verdict, subject=COMMENT.id, account=FACEBOOK, at=WRITTEN, due=due
    )


def missing(fact: str = "reply", subject: str = COMMENT.id) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


SEEN = coverage("reply", span=span("2026-11-24 12:30", AT))


class TestWaited:
    """Where nothing says by when, a human may."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], None),
            (["no"], None),
            (["perhaps"], None),
            (
                ["yes"],
                Outcome(
                    verdict=Verdict.BROKEN,
                    subject=COMMENT.id,
                    account=FACEBOOK,
                    at=WRITTEN,
                    values={"question": "too-late", "answer": "yes"},
                ),
            ),
            (
                ["yes", "no"],
                Outcome(
                    verdict=Verdict.NEEDS_JUDGEMENT,
                    subject=COMMENT.id,
                    account=FACEBOOK,
                    about="too-late",
                    values={"disputed": True},
                ),
            ),
        ],
    )
    def test_a_human_is_heard(
        self, answers: list[str], outcome: Outcome | None
    ) -> None:
        """Silence, no, and what is neither say nothing; a dispute is asked about."""
        judged = (judgement(COMMENT.id, "too-late", each) for each in answers)
        asked = world(facts=(COMMENT, *judged))

        assert outcome == waited(asked, COMMENT.id, FACEBOOK, WRITTEN)


class TestByWhen:
    """It could be there since the fact, and had to be by a moment, or by none."""

    @pytest.mark.parametrize(
        ("due", "at", "verdict"),
        [
            (DUE, "2026-11-26 12:29", Verdict.PENDING),
            (DUE, "2026-11-26 12:30", Verdict.BROKEN),
            (None, AT, Verdict.PENDING),
        ],
        ids=["before", "due", "no time"],
    )
    def test_all_was_seen(
        self, due: datetime | None, at: str, verdict: Verdict
    ) -> None:
        """Not yet due, broken, or open for ever."""
        assert lacking(verdict, due) == absent(world(SEEN, at=at), Reply, COMMENT, due)

    @pytest.mark.parametrize(
        ("due", "since", "until", "told"),
        [
            (DUE, "2026-11-24 12:30", "2026-11-26 12:30", False),
            (DUE, "2026-11-24 12:31", "2026-11-26 12:30", True),
            (DUE, "2026-11-24 12:30", "2026-11-26 12:29", True),
            (None, "2026-11-24 12:30", "2026-11-24 12:31", False),
            (None, "2026-11-24 12:31", AT, True),
        ],
    )
    def test_not_all_was_seen(
        self, due: datetime | None, since: str, until: str, told: bool
    ) -> None:
        """From the fact until it is due; without a time, until lately."""
        seen = coverage("reply", span=span(since, until))
        verdict = Verdict.PENDING if due is None else Verdict.BROKEN
        expected = missing() if told else lacking(verdict, due)

        assert expected == absent(world(seen), Reply, COMMENT, due)

    @pytest.mark.parametrize(
        ("since", "begin", "told"),
        [
            (None, "2026-11-24 12:30", False),
            (None, "2026-11-24 12:31", True),
            ("2026-11-20 12:00", "2026-11-20 12:00", False),
            ("2026-11-20 12:00", "2026-11-20 12:01", True),
            ("2026-11-25 12:00", "2026-11-25 12:00", False),
        ],
    )
    @pytest.mark.parametrize("due", [DUE, None])
    def test_it_could_come_since_another_moment(
        self, due: datetime | None, since: str | None, begin: str, told: bool
    ) -> None:
        """Since the fact, where nothing else is said: earlier, or later."""
        seen = world(coverage("reply", span=span(begin, AT)))
        verdict = Verdict.PENDING if due is None else Verdict.BROKEN
        expected = missing() if told else lacking(verdict, due)
        from_ = None if since is None else oslo(since)

        assert expected == absent(seen, Reply, COMMENT, due, since=from_)

    @pytest.mark.parametrize(
        ("until", "late", "told"),
        [
            ("2026-11-26 12:30", False, False),
            ("2026-11-26 12:30", True, False),
            ("2026-11-26 12:29", False, True),
            ("2026-11-26 12:29", True, False),
        ],
    )
    def test_what_counts_late_has_to_be_seen_until_lately(
        self, until: str, late: bool, told: bool
    ) -> None:
        """Until it is due is enough where nothing counts afterwards."""
        seen = world(coverage("reply", span=span("2026-11-24 12:30", until)))
        expected = missing() if told else lacking(Verdict.BROKEN, DUE)

        assert expected == absent(seen, Reply, COMMENT, DUE, late=late)

    @pytest.mark.parametrize(("late", "told"), [(False, False), (True, True)])
    def test_what_counts_late_may_have_come_since_anybody_looked(
        self, late: bool, told: bool
    ) -> None:
        """Seen until it was due, two months ago: by now it may be there."""
        seen = coverage("reply", span=span("2026-11-24 12:30", "2026-11-26 12:30"))
        expected = missing() if told else lacking(Verdict.BROKEN, DUE)

        assert expected == absent(
            world(seen, at="2027-01-30 00:00"), Reply, COMMENT, DUE, late=late
        )

    @pytest.mark.parametrize(
        ("at", "told"),
        [("2026-12-25 12:31", False), ("2026-12-25 12:31:00.000001", True)],
    )
    def test_what_was_seen_goes_stale(self, at: str, told: bool) -> None:
        """What nobody has looked at for more than a month may be done by now."""
        seen = coverage("reply", span=span("2026-11-24 12:30", "2026-11-24 12:31"))
        expected = missing() if told else lacking(Verdict.PENDING, None)

        assert expected == absent(world(seen, at=at), Reply, COMMENT, None)


class TestWhatItIsAbout:
    """The fact itself, or what the fact is about."""

    @pytest.mark.parametrize(
        ("kind", "name"),
        [(Step, "step"), (ArchiveReceipt, "receipt"), (Removal, "removal")],
    )
    def test_each_kind_is_seen_for_itself(self, kind: type[Record], name: str) -> None:
        """Who saw all replies has seen no step."""
        assert missing(name) == absent(world(SEEN), kind, COMMENT, None)
        assert lacking(Verdict.PENDING, None) == absent(
            world(coverage(name)), kind, COMMENT, None
        )

    def test_a_removal_is_about_what_was_removed(self) -> None:
        """What lacks, lacks of the comment; since when, says the removal."""
        gone = removal()
        seen = coverage("step", span=span("2026-11-25 12:00", AT))

        assert Outcome(
            verdict=Verdict.PENDING,
            subject=gone.of,
            account=FACEBOOK,
            about="followed-up",
            at=oslo("2026-11-25 12:00"),
            values={"step": "followed-up"},
        ) == absent(
            world(seen),
            Step,
            gone,
            None,
            of=gone.of,
            about="followed-up",
            step="followed-up",
        )
        assert missing("step", gone.of) == absent(
            world(), Step, gone, None, of=gone.of, about="followed-up"
        )

    def test_of_an_unknown_moment_nothing_is_told(self) -> None:
        """Seen on the 29th, written at some time before."""
        old = comment(at=None)

        assert evolve(lacking(Verdict.PENDING, None), at=None) == absent(
            world(coverage("reply")), Reply, old, None
        )
        assert missing() == absent(
            world(coverage("reply", span=span("2026-11-29 12:01", AT))),
            Reply,
            old,
            None,
        )


class TestUnderWhichPublication:
    """Replies may have been fetched under some publications only."""

    @pytest.mark.parametrize(
        "asked", [POST, COMMENT, comment("d", on=COMMENT.id), reply(to=COMMENT.id)]
    )
    @pytest.mark.parametrize(
        ("under", "told"), [(POST.id, False), ("facebook:100_2", True), (None, False)]
    )
    def test_those_under_that_one_have_to_be_seen(
        self, asked: Record, under: str | None, told: bool
    ) -> None:
        """However deep in the thread it stands."""
        seen = evolve(coverage("reply", account=FACEBOOK), under=under)
        found = absent(world(seen, facts=(POST, COMMENT)), Reply, asked, None)

        assert (Verdict.MISSING_FACT if told else Verdict.PENDING) is found.verdict

    @pytest.mark.parametrize("kind", [Step, Removal])
    def test_of_other_kinds_the_whole_account_has_to_be_seen(
        self, kind: type[Record]
    ) -> None:
        """Who looked under one publication hasn't seen what was done elsewhere."""
        seen = evolve(coverage("step", "removal", account=FACEBOOK), under=POST.id)
        found = absent(world(seen, facts=(POST, COMMENT)), kind, COMMENT, None)

        assert Verdict.MISSING_FACT is found.verdict

    def test_a_reply_about_a_removal_is_of_the_whole_account(self) -> None:
        """A removal stands under nothing."""
        seen = evolve(coverage("reply", account=FACEBOOK), under=POST.id)
        found = absent(world(seen, facts=(POST, COMMENT)), Reply, removal(), None)

        assert Verdict.MISSING_FACT is found.verdict
