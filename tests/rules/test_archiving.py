"""What the archive has to have."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    comment,
    coverage,
    coverage_without,
    judgement,
    message,
    oslo,
    publication,
    receipt,
    removal,
    reply,
    situation,
    span,
)

from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.archiving import RULES, ArchiveDuty
from some_governance.rules.rule import Scope
from some_governance.rules.sample import Sample
from some_governance.rules.within import Within
from some_governance.situation.selection import Accounts

WORTHY = ArchiveDuty(
    of=("comment",), criteria=("legal-documentation", "documented", "unfit")
)
REMOVED = ArchiveDuty(of=("removal",))
CAPTURED = evolve(REMOVED, captured_first=True)
BOTH = evolve(WORTHY, of=("comment", "removal"))

OF = "facebook:100_1_c"
WRITTEN = oslo("2026-11-24 12:30")
GONE = oslo("2026-11-25 12:00")
IDS = tuple(f"facebook:100_1_{digit}" for digit in "0123456789")
INSTANT = timedelta(microseconds=1)


def worth(answer: str = "legal-documentation", of: str = OF) -> Record:
    """Let Ola say by which criterion something is worth archiving."""
    return judgement(of, "archive-worthy", answer)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many things of the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def question(*, disputed: bool = False) -> Outcome:
    """Give what comes out where a human has to say whether it is worth it."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=OF,
        account=FACEBOOK,
        about="archive-worthy",
        values={"disputed": True} if disputed else {},
    )


def missing(fact: str, subject: str = OF) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def broken(at: datetime | None, due: datetime | None, **values: Value) -> Outcome:
    """Give what comes out for what the archive should have."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=OF,
        account=FACEBOOK,
        at=at,
        due=due,
        values=values,
    )


UNKEPT = broken(WRITTEN, WRITTEN, receipt=False)
LOST = evolve(broken(GONE, GONE, receipt=False), about="removal")


def outcomes(rule: ArchiveDuty, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for the page and one comment there."""
    return list(rule.check(situation(account(), comment(), *facts, **situated)))


class TestWhatIsWorthIt:
    """The content decides, so a human does."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            ([], question()),
            (["no"], counted(Verdict.MET)),
            (["legal-documentation"], UNKEPT),
            (["unfit"], UNKEPT),
            (["legal-documentation", "unfit"], UNKEPT),
            (["no", "legal-documentation"], question(disputed=True)),
            (["off-topic"], question()),
            (["no", "off-topic"], question(disputed=True)),
            (["legal-documentation", "off-topic"], question(disputed=True)),
            (["yes"], question()),
        ],
    )
    def test_what_the_archive_does_not_have(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """One criterion is enough, two are no contradiction; no other word counts."""
        assert [outcome] == outcomes(WORTHY, *map(worth, answers))

    def test_what_is_not_worth_it_is_counted_as_kept(self) -> None:
        """A receipt more, or less, turns nothing."""
        for copies in ([], [receipt()]):
            assert [counted(Verdict.MET)] == outcomes(WORTHY, worth("no"), *copies)

    @pytest.mark.parametrize("answers", [[], ["legal-documentation"], ["off-topic"]])
    @pytest.mark.parametrize("captured", ["2026-11-24 12:31", None])
    def test_what_the_archive_has(
        self, answers: list[str], captured: str | None
    ) -> None:
        """It needs no judgement, whenever the copy was taken."""
        copy = receipt(captured=captured, at="2026-11-29 23:59")

        assert [counted(Verdict.MET)] == outcomes(WORTHY, copy, *map(worth, answers))

    def test_a_copy_of_something_else_is_none(self) -> None:
        """Another comment was archived, and judged."""
        other = receipt("facebook:100_1_d"), worth("no", "facebook:100_1_d")

        assert [question()] == outcomes(WORTHY, *other)

    def test_a_receipt_that_came_later_is_not_yet_there(self) -> None:
        """At noon nobody knows of what the archive confirms at one."""
        copy = receipt(at="2026-11-25 13:00")

        assert [UNKEPT] == outcomes(WORTHY, worth(), copy, at="2026-11-25 12:59")
        assert [counted(Verdict.MET)] == outcomes(
            WORTHY, worth(), copy, at="2026-11-25 13:01"
        )

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("publication", publication(OF, as_account=True)),
            ("publication", publication(OF, as_account=False)),
            ("comment", comment(OF)),
            ("reply", reply(OF, as_account=True)),
            ("reply", reply(OF, as_account=False)),
            ("reply", reply(OF, as_account=None)),
            ("message", message(OF, as_account=True)),
            ("message", message(OF, as_account=False)),
            ("message", message(OF, as_account=None)),
        ],
    )
    def test_sent_or_received(self, name: str, said: Record) -> None:
        """Whose words they are, and of which kind, makes no difference."""
        world = situation(account(), said, worth())
        page = evolve(WORTHY, of=(name,))

        assert [(Verdict.BROKEN, OF)] == [
            (each.verdict, each.subject) for each in page.check(world)
        ]

    @pytest.mark.parametrize("of", ["publication", "reply", "message", "removal"])
    def test_only_what_the_text_names(self, of: str) -> None:
        """A sentence about others asks nothing of a comment."""
        assert [] == outcomes(evolve(WORTHY, of=(of,)), worth())

    def test_what_was_said_at_an_unknown_time(self) -> None:
        """It is archived or not, whenever it was."""
        world = situation(
            account(), comment(at=None, observed="2026-11-24 12:30"), worth()
        )

        assert [evolve(UNKEPT, at=None)] == list(WORTHY.check(world))


class TestWhatIsRemoved:
    """No ground, no judgement: whatever is removed."""

    def test_without_a_copy_it_is_lost(self) -> None:
        """Every removal, whoever wrote it and whatever anybody thinks of it."""
        assert [LOST] == outcomes(REMOVED, removal())
        assert [LOST] == outcomes(REMOVED, removal(), worth("no"))

    def test_with_a_copy_it_is_kept(self) -> None:
        """Where the text doesn't say when, any copy will do."""
        late = receipt(captured="2026-11-28 12:00", at="2026-11-28 13:00")

        assert [counted(Verdict.MET)] == outcomes(REMOVED, removal(), receipt())
        assert [counted(Verdict.MET)] == outcomes(REMOVED, removal(), late)

    @pytest.mark.parametrize("said", [publication("p"), reply("p"), comment("p")])
    def test_its_own_words_too(self, said: Record) -> None:
        """What the account takes back is archived as well."""
        found = outcomes(REMOVED, said, removal("p"))

        assert [evolve(LOST, subject="p")] == found

    def test_what_nobody_saw_is_asked_about(self) -> None:
        """A comment that was gone before anybody read it was still removed."""
        gone = removal("facebook:100_1_unread")

        assert ["facebook:100_1_unread"] == [
            each.subject for each in outcomes(REMOVED, gone)
        ]

    @pytest.mark.parametrize("rule", [REMOVED, CAPTURED])
    @pytest.mark.parametrize("action", ["hide", "mute", "close-comments"])
    def test_hidden_is_not_removed(self, rule: ArchiveDuty, action: str) -> None:
        """What is hidden, muted or closed can still be archived."""
        assert [] == outcomes(rule, removal(action=action))

    def test_a_part_that_was_removed_is_lost_too(self) -> None:
        """Of what was cut there has to be a copy, taken before the cut."""
        part = removal(action="remove-part")
        late = receipt(captured="2026-11-25 12:01")
        told = {"action": "remove-part", "receipt": False}

        assert [evolve(LOST, values=told)] == outcomes(REMOVED, part)
        assert [counted(Verdict.MET)] == outcomes(CAPTURED, part, receipt())
        (outcome,) = outcomes(CAPTURED, part, late)
        assert "remove-part" == outcome.values["action"]

    @pytest.mark.parametrize(
        ("judged", "found"),
        [
            ([], [question(), LOST]),
            ([worth()], [UNKEPT, LOST]),
            ([worth("no")], [LOST, counted(Verdict.MET)]),
        ],
        ids=["not judged", "worth it", "not worth it"],
    )
    def test_a_removed_comment_is_two_things(
        self, judged: list[Record], found: list[Outcome]
    ) -> None:
        """A text that speaks of both asks about both."""
        gone = removal(), *judged

        assert found == outcomes(BOTH, *gone)
        assert [counted(Verdict.MET, 2)] == outcomes(BOTH, *gone, receipt())


class TestCapturedFirst:
    """What is captured afterwards may not be what was there."""

    @pytest.mark.parametrize(
        ("captured", "outcome"),
        [
            (GONE - INSTANT, counted(Verdict.MET)),
            (GONE, counted(Verdict.MET)),
            (GONE + INSTANT, broken(GONE, None, captured=GONE + INSTANT)),
            (None, missing("captured")),
        ],
    )
    def test_the_copy_is_taken_before(
        self, captured: datetime | None, outcome: Outcome
    ) -> None:
        """At the same instant is early enough, a microsecond later is not."""
        copy = receipt(captured=captured, at="2026-11-27 12:00")

        assert [outcome] == outcomes(CAPTURED, removal(), copy)

    @pytest.mark.parametrize("captured", ["2026-11-25 12:01", None])
    def test_one_in_time_is_enough(self, captured: str | None) -> None:
        """Whatever else was captured later, or when nobody knows."""
        copies = receipt(id="other", captured=captured), receipt()

        assert [counted(Verdict.MET)] == outcomes(CAPTURED, removal(), *copies)

    def test_one_that_may_have_been_in_time_is_asked_for(self) -> None:
        """Of two, one came too late, and of the other nobody knows."""
        copies = (
            receipt(id="late", captured="2026-11-25 12:01"),
            receipt(id="unknown", captured=None),
        )

        assert [missing("captured")] == outcomes(CAPTURED, removal(), *copies)

    def test_the_first_of_the_late_is_told(self) -> None:
        """Of two that were too late, the earlier came nearer."""
        copies = (
            receipt(id="a", captured="2026-11-25 14:00"),
            receipt(id="b", captured="2026-11-25 13:00"),
        )

        assert [broken(GONE, None, captured=oslo("2026-11-25 13:00"))] == outcomes(
            CAPTURED, removal(), *copies
        )

    @pytest.mark.parametrize("captured", ["2026-11-24 13:00", "2026-11-27 12:00", None])
    def test_when_it_went_has_to_be_known(self, captured: str | None) -> None:
        """Before what, nobody can say."""
        gone = removal(at=None, observed="2026-11-25 12:00")

        assert [missing("at")] == outcomes(CAPTURED, gone, receipt(captured=captured))

    def test_without_any_copy_the_moment_does_not_matter(self) -> None:
        """Whenever it went, it is lost."""
        gone = removal(at=None, observed="2026-11-25 12:00")

        assert [evolve(LOST, at=None)] == outcomes(CAPTURED, gone)

    def test_of_what_stands_it_says_nothing(self) -> None:
        """A comment may be captured when it was judged, weeks after."""
        rule = evolve(WORTHY, captured_first=True)
        copy = receipt(captured="2026-11-29 12:00", at="2026-11-29 13:00")

        assert [counted(Verdict.MET)] == outcomes(rule, worth(), copy)


class TestCopies:
    """A copy has what the text says that a copy has to have."""

    COMPLETE = evolve(REMOVED, metadata=("documented", "unfit"), form="formal")

    @staticmethod
    def lacks(**values: Value) -> Outcome:
        """Give what comes out for a copy that lacks something."""
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=OF,
            account=FACEBOOK,
            at=GONE,
            values=values,
        )

    def outcome(self, *copies: dict[str, object]) -> Outcome:
        """Let a comment be removed of which the archive has some copies."""
        receipts = [
            receipt(OF, id=str(number), **copy) for number, copy in enumerate(copies)
        ]
        (found,) = self.COMPLETE.check(
            situation(account(), comment(), removal(), *receipts)
        )
        return found

    def test_what_one_copy_lacks_is_told_once(self) -> None:
        """By the comment that was worth it, and not again by its removal."""
        both = evolve(self.COMPLETE, of=("comment", "removal"), criteria=BOTH.criteria)
        copy = receipt(OF, metadata=("unfit",), form="formal")
        facts = situation(account(), comment(), worth(), removal(), copy)

        assert [("metadata", "documented")] == [
            pair for each in both.check(facts) for pair in each.values.items()
        ]

    @pytest.mark.parametrize("more", [(), ("kommunikasjon",)])
    def test_all_that_it_has_to_have(self, more: tuple[str, ...]) -> None:
        """More than the text wants is right too, in any order."""
        metadata = (*more, "unfit", "documented")

        assert counted(Verdict.MET) == self.outcome(
            {"metadata": metadata, "form": "formal"}
        )

    @pytest.mark.parametrize(
        ("metadata", "left"),
        [
            (("documented",), "unfit"),
            (("unfit", "kommunikasjon"), "documented"),
            ((), "documented, unfit"),
        ],
    )
    def test_what_it_lacks_is_told(self, metadata: tuple[str, ...], left: str) -> None:
        """Words are named in the order of the text."""
        assert self.lacks(metadata=left) == self.outcome(
            {"metadata": metadata, "form": "formal"}
        )

    def test_the_wrong_form_is_told(self) -> None:
        """Whatever is said of it."""
        assert self.lacks(form="unfit") == self.outcome(
            {"metadata": ("documented", "unfit"), "form": "unfit"}
        )

    @pytest.mark.parametrize(
        ("copy", "about"),
        [
            ({"form": "formal"}, "metadata"),
            ({"metadata": ("documented", "unfit")}, "form"),
            ({}, "metadata"),
        ],
    )
    def test_what_nobody_says_of_it_is_asked_for(
        self, copy: dict[str, object], about: str
    ) -> None:
        """A register that doesn't say it leaves it open."""
        assert missing(about) == self.outcome(copy)

    def test_one_complete_copy_is_enough(self) -> None:
        """Of three copies one has it all: the others may lack what they lack."""
        whole = {"metadata": ("documented", "unfit"), "form": "formal"}

        assert counted(Verdict.MET) == self.outcome({"metadata": ()}, {}, whole)

    def test_one_that_may_be_complete_is_asked_for(self) -> None:
        """One copy lacks its form, of the other nobody knows."""
        known = {"metadata": ("documented", "unfit"), "form": "unfit"}

        assert missing("metadata") == self.outcome(known, {"form": "formal"})

    @pytest.mark.parametrize(
        ("judged", "verdict"),
        [
            ([], Verdict.BROKEN),
            ([worth()], Verdict.BROKEN),
            ([worth("no")], Verdict.MET),
        ],
    )
    def test_of_what_is_worth_it_too(
        self, judged: list[Record], verdict: Verdict
    ) -> None:
        """What isn't worth archiving needs no better copy."""
        rule = evolve(WORTHY, form="formal")
        (found,) = rule.check(
            situation(account(), comment(), receipt(OF, form="unfit"), *judged)
        )

        assert verdict is found.verdict

    def test_a_complete_copy_that_came_too_late_is_late(self) -> None:
        """What it has to have comes beside when it was taken."""
        rule = evolve(CAPTURED, form="formal")
        late = receipt(OF, captured="2026-11-25 12:01", form="formal")
        (found,) = rule.check(situation(account(), comment(), removal(), late))

        assert oslo("2026-11-25 12:01") == found.values["captured"]

    def test_its_words_are_defined(self) -> None:
        """Guidelines say what each of them means."""
        assert ("documented", "unfit", "formal") == self.COMPLETE.words


class TestInTime:
    """«arkiveres innen et døgn»: the archive has confirmed a copy by then."""

    IN_A_DAY = evolve(WORTHY, within=Within(hours=24))
    GONE_IN_A_DAY = evolve(REMOVED, within=Within(hours=24))
    DUE = oslo("2026-11-25 12:30")
    REMOVAL_DUE = oslo("2026-11-26 12:00")

    @pytest.mark.parametrize(
        ("at", "found"),
        [
            (DUE - INSTANT, counted(Verdict.MET)),
            (DUE, broken(WRITTEN, DUE, confirmed=DUE)),
            (DUE + INSTANT, broken(WRITTEN, DUE, confirmed=DUE + INSTANT)),
            (None, broken(WRITTEN, DUE, receipt=False)),
        ],
    )
    def test_a_copy_has_to_be_confirmed_by_then(
        self, at: datetime | None, found: Outcome
    ) -> None:
        """A microsecond before the day is over is in time, at its end is not."""
        copies = [] if at is None else [receipt(at=at)]

        assert [found] == outcomes(self.IN_A_DAY, worth(), *copies)

    @pytest.mark.parametrize(
        ("at", "found"),
        [
            (REMOVAL_DUE - INSTANT, counted(Verdict.MET)),
            (
                REMOVAL_DUE,
                evolve(
                    broken(GONE, REMOVAL_DUE, confirmed=REMOVAL_DUE), about="removal"
                ),
            ),
            (None, evolve(LOST, due=REMOVAL_DUE)),
        ],
    )
    def test_what_is_removed_has_its_time_from_then(
        self, at: datetime | None, found: Outcome
    ) -> None:
        """However long it stood there before."""
        copies = [] if at is None else [receipt(at=at)]

        assert [found] == outcomes(self.GONE_IN_A_DAY, removal(), *copies)

    @pytest.mark.parametrize(
        ("asked", "verdict"),
        [("2026-11-25 12:29", Verdict.PENDING), ("2026-11-25 12:30", Verdict.BROKEN)],
    )
    def test_until_then_it_waits(self, asked: str, verdict: Verdict) -> None:
        """What is worth it, and not yet archived, is due."""
        waits = evolve(broken(WRITTEN, self.DUE, receipt=False), verdict=verdict)

        assert [waits] == outcomes(self.IN_A_DAY, worth(), at=asked)

    @pytest.mark.parametrize(
        ("asked", "verdict"),
        [("2026-11-26 11:59", Verdict.PENDING), ("2026-11-26 12:00", Verdict.BROKEN)],
    )
    @pytest.mark.parametrize("action", ["remove", "remove-part"])
    def test_until_then_a_removal_waits_too(
        self, action: str, asked: str, verdict: Verdict
    ) -> None:
        """It may still be archived, from a copy that was taken."""
        told = {} if action == "remove" else {"action": action}
        waits = evolve(
            LOST,
            verdict=verdict,
            due=self.REMOVAL_DUE,
            values={"receipt": False, **told},
        )

        assert [waits] == outcomes(self.GONE_IN_A_DAY, removal(action=action), at=asked)

    @pytest.mark.parametrize("late", [[], [receipt(at="2026-11-26 12:00")]])
    def test_what_was_late_may_not_have_been_worth_it(self, late: list[Record]) -> None:
        """Who archives it all at some time is not late with what wasn't worth it."""
        assert [question()] == outcomes(self.IN_A_DAY, *late)
        assert [counted(Verdict.MET)] == outcomes(self.IN_A_DAY, *late, worth("no"))

    def test_the_first_of_the_late_is_told(self) -> None:
        """Of two that came too late, the earlier came nearer."""
        copies = (
            receipt(id="a", at="2026-11-27 12:00"),
            receipt(id="b", at="2026-11-26 12:00"),
        )

        assert [
            broken(WRITTEN, self.DUE, confirmed=oslo("2026-11-26 12:00"))
        ] == outcomes(self.IN_A_DAY, worth(), *copies)

    @pytest.mark.parametrize(
        ("asked", "verdict", "due"),
        [
            ("2026-11-25 12:29", Verdict.PENDING, DUE),
            ("2026-11-25 12:30", Verdict.BROKEN, None),
        ],
    )
    def test_a_copy_may_be_completed_in_time(
        self, asked: str, verdict: Verdict, due: datetime | None
    ) -> None:
        """What it lacks is a breach once the day is over."""
        rule = evolve(self.IN_A_DAY, form="formal")
        copy = receipt(at="2026-11-24 13:00", form="unfit")
        lacks = broken(WRITTEN, due, form="unfit")

        assert [evolve(lacks, verdict=verdict)] == outcomes(rule, copy, at=asked)

    def test_what_was_completed_too_late_was_not_in_time(self) -> None:
        """Only copies that came in time are held against what they have to have."""
        rule = evolve(self.IN_A_DAY, form="formal")
        copies = (
            receipt(id="a", at="2026-11-24 13:00", form="unfit"),
            receipt(id="b", at="2026-11-26 13:00", form="formal"),
        )

        assert [broken(WRITTEN, None, form="unfit")] == outcomes(rule, *copies)

    @pytest.mark.parametrize("form", ["unfit", None])
    def test_what_nobody_knows_of_a_copy_is_asked_for_at_once(
        self, form: str | None
    ) -> None:
        """What is unknown isn't pending; what is known to lack is."""
        rule = evolve(self.IN_A_DAY, form="formal")
        copy = receipt(at="2026-11-24 13:00", form=form)
        (found,) = outcomes(rule, copy, at="2026-11-24 14:00")

        assert (Verdict.MISSING_FACT if form is None else Verdict.PENDING) is (
            found.verdict
        )

    @pytest.mark.parametrize("copies", [[], [receipt(at="2026-11-24 13:00")]])
    def test_from_when_it_counts_has_to_be_known(self, copies: list[Record]) -> None:
        """Nobody knows when it was said, or removed: so nobody knows what is late."""
        said = comment(at=None, observed="2026-11-24 12:30")
        gone = removal(at=None, observed="2026-11-25 12:00")
        of_words = situation(account(), said, worth(), *copies)
        unjudged = situation(account(), said, *copies)

        assert [missing("at")] == list(self.IN_A_DAY.check(of_words))
        assert [question()] == list(self.IN_A_DAY.check(unjudged))
        assert [missing("at")] == outcomes(self.GONE_IN_A_DAY, gone, *copies)

    @pytest.mark.parametrize(
        ("since", "until", "told"),
        [
            (WRITTEN, DUE, False),
            (WRITTEN + INSTANT, DUE, True),
            (WRITTEN, DUE - INSTANT, True),
        ],
    )
    @pytest.mark.parametrize("late", [[], [receipt(at="2026-11-26 12:00")]])
    def test_the_archive_has_to_be_known_until_then(
        self, late: list[Record], since: datetime, until: datetime, told: bool
    ) -> None:
        """A copy may have come in time that nobody tells of, and another one later."""
        covered = [
            coverage_without("receipt"),
            coverage("receipt", span=Span(since, until)),
        ]
        (found,) = outcomes(self.IN_A_DAY, worth(), *late, covered=covered)

        assert told is (missing("receipt") == found)
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is found.verdict

    @pytest.mark.parametrize(
        ("until", "told"), [(REMOVAL_DUE, False), (REMOVAL_DUE - INSTANT, True)]
    )
    def test_of_what_was_removed_too(self, until: datetime, told: bool) -> None:
        """A month later nobody need have looked again: what comes then is late."""
        seen = coverage("receipt", span=Span(WRITTEN, until))
        covered = [coverage_without("receipt"), seen]
        (found,) = outcomes(
            self.GONE_IN_A_DAY, removal(), covered=covered, at="2026-12-29 00:00"
        )

        assert told is (missing("receipt") == found)
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is found.verdict

    def test_working_days_are_the_municipalitys(self) -> None:
        """Two working days from Tuesday are over with Thursday."""
        rule = evolve(WORTHY, within=Within(working_days=2))
        friday = oslo("2026-11-27 00:00")

        for at, verdict in [
            (friday - INSTANT, Verdict.MET),
            (friday, Verdict.BROKEN),
        ]:
            (found,) = outcomes(rule, worth(), receipt(at=at))
            assert verdict is found.verdict

    def test_a_copy_in_time_may_have_been_taken_too_late(self) -> None:
        """That it was confirmed in time doesn't show what was there before."""
        rule = evolve(CAPTURED, within=Within(hours=24))
        captured = GONE + INSTANT
        copy = receipt(captured=captured, at="2026-11-25 13:00")

        assert [broken(GONE, None, captured=captured)] == outcomes(
            rule, removal(), copy
        )


class TestSample:
    """Only of some things a copy is kept."""

    TENTH = ArchiveDuty(of=("comment",), sample=Sample(every=10))
    WEEK = ArchiveDuty(of=("comment",), sample=Sample(weeks=(48,)))
    HELD = (IDS[0], IDS[7])

    @staticmethod
    def found(rule: ArchiveDuty, *facts: Record) -> list[tuple[Verdict, object, int]]:
        """Give what comes out for the page, and how often."""
        return [
            (each.verdict, each.subject, each.count)
            for each in rule.check(situation(account(), *facts))
        ]

    def test_what_is_in_it_is_archived(self) -> None:
        """Of ten comments two are in it, and eight may go, whatever they say."""
        said = [comment(id) for id in IDS]

        assert [
            *((Verdict.BROKEN, id, 1) for id in self.HELD),
            (Verdict.NOT_APPLICABLE, None, 8),
        ] == self.found(self.TENTH, *said)
        assert [
            (Verdict.MET, None, 2),
            (Verdict.NOT_APPLICABLE, None, 8),
        ] == self.found(self.TENTH, *said, *map(receipt, self.HELD))

    def test_what_comes_later_changes_nothing(self) -> None:
        """A sample of nine comments is in the sample of ten."""
        for count in range(1, 11):
            said = [comment(id) for id in IDS[:count]]
            broken = [id for id in self.HELD if id in IDS[:count]]

            assert broken == [
                subject
                for verdict, subject, _ in self.found(self.TENTH, *said)
                if verdict is Verdict.BROKEN
            ]

    @pytest.mark.parametrize("judged", [[], [worth("no")], [worth("no", IDS[0])]])
    def test_without_criteria_nobody_is_asked(self, judged: list[Record]) -> None:
        """What is in it is kept, whatever anybody thinks that it is worth."""
        assert () == self.TENTH.questions
        assert [(Verdict.BROKEN, IDS[0], 1)] == self.found(
            self.TENTH, comment(IDS[0]), *judged
        )

    @pytest.mark.parametrize(
        ("answer", "verdict"),
        [
            (None, Verdict.NEEDS_JUDGEMENT),
            ("no", Verdict.MET),
            ("legal-documentation", Verdict.BROKEN),
        ],
    )
    def test_with_criteria_only_what_is_in_it_is_judged(
        self, answer: str | None, verdict: Verdict
    ) -> None:
        """Of what isn't in it, nobody has to say what it is worth."""
        rule = evolve(self.TENTH, criteria=("legal-documentation",))
        judged = [worth(answer, id) for id in IDS[:2] if answer]
        said = [comment(id) for id in IDS[:2]]

        assert ("archive-worthy",) == rule.questions
        assert [verdict, Verdict.NOT_APPLICABLE] == [
            each for each, _, _ in self.found(rule, *said, *judged)
        ]

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-22 23:59", Verdict.NOT_APPLICABLE),
            ("2026-11-23 00:00", Verdict.BROKEN),
            ("2026-11-29 23:59", Verdict.BROKEN),
        ],
    )
    def test_a_week_is_the_calendars(self, at: str, verdict: Verdict) -> None:
        """From Monday at midnight, in Oslo's time."""
        assert [verdict] == [
            each for each, _, _ in self.found(self.WEEK, comment(at=at))
        ]

    def test_what_nobody_can_date_is_asked_for(self) -> None:
        """It may be in it: then the archive needs a copy, if it has none."""
        said = comment(at=None, observed="2026-11-24 12:30")

        assert [missing("at")] == list(self.WEEK.check(situation(account(), said)))
        assert [(Verdict.MET, None, 1)] == self.found(self.WEEK, said, receipt())
        assert [(Verdict.BROKEN, IDS[0], 1)] == self.found(
            self.TENTH, evolve(said, id=IDS[0])
        )

    def test_what_was_removed_is_in_it_or_not_as_it_was_said(self) -> None:
        """A comment of week 47 is none of week 48, also when it was removed then."""
        rule = evolve(self.WEEK, of=("removal",))
        old = comment(at="2026-11-20 12:00")

        assert [(Verdict.BROKEN, OF, 1)] == self.found(rule, comment(), removal())
        assert [(Verdict.NOT_APPLICABLE, None, 1)] == self.found(rule, old, removal())

    def test_when_what_was_removed_was_said_has_to_be_known(self) -> None:
        """A comment that nobody saw before it went may be of any week."""
        rule = evolve(self.WEEK, of=("removal",))

        assert [missing("at")] == list(rule.check(situation(account(), removal())))
        assert [(Verdict.MET, None, 1)] == self.found(rule, removal(), receipt())

    def test_a_removal_is_chosen_by_what_was_removed(self) -> None:
        """By the id of the comment, and not by its own."""
        rule = evolve(self.TENTH, of=("removal",))

        assert [
            (Verdict.BROKEN, IDS[0], 1),
            (Verdict.NOT_APPLICABLE, None, 2),
        ] == self.found(
            rule,
            removal(IDS[0], id=IDS[1]),
            removal(IDS[1], id=IDS[7]),
            removal(IDS[2], id=IDS[0]),
        )


class TestWhatIsAskedAbout:
    """What happened while the sentence was in force."""

    @pytest.mark.parametrize(
        ("since", "until", "expected"),
        [
            ("2026-11-24 12:30", "2026-11-25 12:00", [UNKEPT]),
            ("2026-11-24 12:31", "2026-11-25 12:01", [LOST]),
            ("2026-11-25 12:00", AT, [LOST]),
            ("2026-11-25 12:01", AT, []),
            (SINCE, "2026-11-24 12:30", []),
        ],
    )
    def test_the_sentence_of_that_moment_judges_it(
        self, since: str, until: str, expected: list[Outcome]
    ) -> None:
        """A comment by when it was written, a removal by when it was made."""
        world = situation(account(), comment(), worth(), removal())
        held = span(since, until)

        assert expected == list(BOTH.check(world.narrowed(held)))
        assert expected == list(BOTH.check(world.narrowed(Span(), (held,))))

    def test_each_thing_for_itself(self) -> None:
        """Two kept, one not worth it, one not judged."""
        found = outcomes(
            WORTHY,
            *(comment(id) for id in ("a", "b", "c")),
            *(receipt(id) for id in ("a", "b")),
            worth("no", "c"),
        )

        assert [question(), counted(Verdict.MET, 3)] == found

    def test_only_the_chosen_accounts(self) -> None:
        """A sentence about main accounts asks nothing of a campaign's."""
        rule = evolve(BOTH, accounts=Accounts(tier="main"))
        other = (
            account(INSTAGRAM, tier="campaign"),
            comment("i", account=INSTAGRAM),
            removal("i", account=INSTAGRAM),
        )

        assert [question()] == outcomes(rule, *other)

    def test_each_account_has_its_own(self) -> None:
        """What is lost on one page is no matter of the other's."""
        found = outcomes(
            REMOVED,
            account(INSTAGRAM),
            removal(),
            removal("i", account=INSTAGRAM),
            receipt("i"),
        )

        assert [(FACEBOOK, Verdict.BROKEN), (INSTAGRAM, Verdict.MET)] == [
            (each.account, each.verdict) for each in found
        ]


class TestWhatIsKnown:
    """That nothing is there means something where all of it would be."""

    @pytest.mark.parametrize(
        ("covered", "lacking"),
        [
            (coverage_without("comment"), ["comment"]),
            (coverage_without("removal"), ["removal"]),
            (coverage_without("publication", "reply"), []),
            (coverage(account=INSTAGRAM), ["comment", "removal"]),
            (coverage(span=span(SINCE, "2026-11-29 23:59")), ["comment", "removal"]),
            (coverage(span=span(SINCE, AT)), []),
        ],
        ids=["no comments", "no removals", "others", "elsewhere", "ended", "exact"],
    )
    def test_all_that_the_text_names_has_to_be_known(
        self, covered: Coverage, lacking: list[str]
    ) -> None:
        """What nobody saw may be worth archiving."""
        page = situation(account(), covered=[covered])

        assert [missing(fact, FACEBOOK) for fact in lacking] == list(BOTH.check(page))

    @pytest.mark.parametrize("of", [("message",), ("comment", "message")])
    def test_messages_that_nobody_saw(self, of: tuple[str, ...]) -> None:
        """Where the text names them, somebody has to vouch for them."""
        page = situation(account(), covered=[coverage_without("message")])
        rule = evolve(WORTHY, of=of)

        assert [missing("message", FACEBOOK)] == list(rule.check(page))

    @pytest.mark.parametrize(
        ("rule", "facts"),
        [(WORTHY, [worth()]), (REMOVED, [removal()])],
        ids=["said", "removed"],
    )
    @pytest.mark.parametrize(
        ("later", "until", "told"),
        [
            (0, AT, False),
            (0, "2026-11-26 00:00", False),
            (1, AT, True),
            (0, "2026-11-24 12:30", True),
        ],
        ids=["all", "fresh end", "later", "before"],
    )
    def test_the_archive_has_to_be_known(
        self,
        rule: ArchiveDuty,
        facts: list[Record],
        later: int,
        until: str,
        told: bool,
    ) -> None:
        """From when it was written until lately; else nobody is accused."""
        seen = Span(WRITTEN + later * INSTANT, oslo(until))
        covered = [coverage_without("receipt"), coverage("receipt", span=seen)]
        (outcome,) = outcomes(rule, *facts, covered=covered)

        assert (missing("receipt") == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    @pytest.mark.parametrize(
        ("rule", "facts"),
        [(WORTHY, [worth()]), (REMOVED, [removal()])],
        ids=["said", "removed"],
    )
    @pytest.mark.parametrize(
        ("at", "told"), [("2026-12-29 00:00", False), ("2026-12-29 00:01", True)]
    )
    def test_a_copy_may_have_come_since_anybody_looked(
        self, rule: ArchiveDuty, facts: list[Record], at: str, told: bool
    ) -> None:
        """It counts whenever it comes: what was seen a month ago is too old."""
        seen = coverage("receipt", span=span(SINCE, "2026-11-28 00:00"))
        covered = [coverage_without("receipt"), seen]
        (outcome,) = outcomes(rule, *facts, covered=covered, at=at)

        assert (missing("receipt") == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    @pytest.mark.parametrize(
        ("rule", "facts"),
        [
            (WORTHY, [comment(at=None), worth()]),
            (REMOVED, [comment(at=None), removal()]),
            (REMOVED, [removal()]),
        ],
        ids=["said", "removed", "unseen"],
    )
    @pytest.mark.parametrize(
        ("since", "told"), [(EARLIEST, False), (oslo("2020-01-01 00:00"), True)]
    )
    def test_what_is_undated_may_have_been_archived_long_ago(
        self, rule: ArchiveDuty, facts: list[Record], since: datetime, told: bool
    ) -> None:
        """Nobody knows since when there could be a copy."""
        seen = coverage("receipt", span=Span(since))
        world = situation(
            account(), *facts, covered=[coverage_without("receipt"), seen]
        )
        (outcome,) = rule.check(world)

        assert (missing("receipt") == outcome) is told
        assert (Verdict.MISSING_FACT if told else Verdict.BROKEN) is outcome.verdict

    def test_what_the_archive_is_known_to_have_needs_no_whole_list(self) -> None:
        """A receipt is enough."""
        facts = removal(), receipt()
        covered = [coverage_without("receipt")]

        assert [counted(Verdict.MET, 2)] == outcomes(BOTH, *facts, covered=covered)


@pytest.mark.parametrize(
    ("rule", "questions", "words"),
    [
        (WORTHY, ("archive-worthy",), ("legal-documentation", "documented", "unfit")),
        (REMOVED, (), ()),
        (BOTH, ("archive-worthy",), ("legal-documentation", "documented", "unfit")),
        (evolve(REMOVED, accounts=Accounts(tier="main")), (), ("main",)),
    ],
)
def test_a_rule_names_its_questions_and_words(
    rule: ArchiveDuty, questions: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Of what is removed nobody is asked whether it is worth it."""
    assert (questions, words, Scope.THREAD, False) == (
        rule.questions,
        rule.words,
        rule.scope,
        rule.judged,
    )


@pytest.mark.parametrize("of", [(), ("account",), ("comment", "handling")])
def test_what_cannot_be_archived_is_refused(of: tuple[str, ...]) -> None:
    """Nothing at all, or nothing that anybody said."""
    with pytest.raises(ValueError, match="of"):
        ArchiveDuty(of=of, criteria=("legal-documentation",))


@pytest.mark.parametrize("of", [("comment",), ("removal", "reply")])
def test_what_is_judged_needs_criteria(of: tuple[str, ...]) -> None:
    """Without one, every answer but no would be asked again."""
    with pytest.raises(ValueError, match="name what makes a thing worth it, or a"):
        ArchiveDuty(of=of)


def test_a_sample_needs_no_criteria() -> None:
    """What is in it is archived because it is; removals never needed any."""
    rule = ArchiveDuty(of=("comment", "removal"), sample=Sample(every=10))

    assert ((), ()) == (rule.questions, rule.words)
    assert {"archive-worthy": ()} == rule.awaited
    assert () == ArchiveDuty(of=("removal", "removal")).questions


def test_the_chapter_has_this_kind_of_rule() -> None:
    """Guidelines name it in their files."""
    assert ["archive-duty"] == [rule.kind for rule in RULES]
