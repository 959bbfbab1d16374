"""Two guidelines, or two editions of one, and what they say in different ways."""

from datetime import date

import pytest
from attrs import evolve
from builders import WORDS, clause, guidelines
from dateutil.relativedelta import relativedelta

from some_governance.calendars import CalendarFrame, Season, WeeklyHours
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.differences import (
    Change,
    Difference,
    GuidelinesPart,
    Side,
    differences,
)
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.rules.handling import HandledDaily, Weekday
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators
from some_governance.rules.rule import UNSAID, Approx
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts

QUOTA = PublicationQuota(
    at_most=10, per=Per.ISO_WEEK, counts=("news",), accounts=Accounts(tier="main")
)
OURS = clause(QUOTA, id="quotas/news")


def changed(ours: Clause, theirs: Clause) -> list[tuple[str, object, object]]:
    """Give what differs between two sentences of one id."""
    (found,) = differences(guidelines(ours), guidelines(theirs))
    assert (GuidelinesPart.CLAUSE, ours.version, None) == (
        found.part,
        found.name,
        found.only,
    )
    return [(each.where, each.before, each.after) for each in found.changes]


def test_what_is_the_same_doesnt_differ() -> None:
    """Guidelines say the same as themselves, also in another order."""
    ours = guidelines(OURS, clause())

    assert () == differences(ours, ours)
    assert () == differences(ours, guidelines(clause(), OURS))


@pytest.mark.parametrize(
    ("fields", "where", "before", "after"),
    [
        (
            {"quote": ("Sju.",)},
            "quote",
            ["Slik skal det være."],
            ["Sju."],
        ),
        ({"modality": Modality.SHOULD}, "modality", "shall", "should"),
        ({"bearer": "editor"}, "bearer", None, "editor"),
        ({"until": date(2027, 1, 1)}, "until", None, "2027-01-01"),
        ({"when": "crisis"}, "when", None, "crisis"),
        ({"after_gap": True}, "after_gap", False, True),
        ({"place": "line 2"}, "place", "line 1", "line 2"),
    ],
)
def test_a_sentence_says_it_otherwise(
    fields: dict[str, object], where: str, before: object, after: object
) -> None:
    """Another quote, modality, bearer, date or mode is told with both."""
    modes = {"crisis": DefinedMode()}
    ours = guidelines(OURS, modes=modes)
    (found,) = differences(ours, guidelines(evolve(OURS, **fields), modes=modes))

    assert (Change(where=where, before=before, after=after),) == found.changes


@pytest.mark.parametrize(
    ("fields", "changes"),
    [
        ({"at_most": 7}, [("rule.at_most", 10, 7)]),
        ({"at_most": UNSAID}, [("rule.at_most", 10, "unsaid")]),
        (
            {"at_most": Approx(low=3, high=4)},
            [("rule.at_most", 10, {"approx": [3, 4]})],
        ),
        ({"at_least": 1}, [("rule.at_least", None, 1)]),
        ({"per": Per.MONTH}, [("rule.per", "iso-week", "month")]),
        ({"counts": ("news", "event")}, [("rule.counts", ["news"], ["news", "event"])]),
        (
            {"accounts": Accounts(platform="facebook")},
            [
                ("rule.accounts.tier", "main", None),
                ("rule.accounts.platform", None, "facebook"),
            ],
        ),
    ],
)
def test_a_rule_has_other_numbers(
    fields: dict[str, object], changes: list[tuple[str, object, object]]
) -> None:
    """Each number of a rule is told by its key, from what to what."""
    rule = evolve(QUOTA, **fields)

    assert changes == changed(OURS, evolve(OURS, rule=rule))


def test_a_rule_is_another() -> None:
    """Where another kind decides, both kinds are told, and what each of them says."""
    ours = clause(HandledDaily(times=2, except_days=(Weekday.SUNDAY,)))
    theirs = clause(Administrators(at_least=2))

    found = changed(ours, theirs)
    assert ("rule.kind", "handled-daily", "administrators") in found
    assert ("rule.except_days", ["sunday"], None) in found
    assert ("rule.at_least", None, 2) in found


def test_a_rule_is_gone() -> None:
    """A sentence that nothing decides any more has lost its rule."""
    found = changed(clause(Administrators(at_least=2)), clause())

    assert ("rule.kind", "administrators", None) in found
    assert {None} == {after for _, _, after in found}


def test_a_sentence_stands_in_one_only() -> None:
    """What is left out, or new, is told whole, but without what is so anyway."""
    only = clause(Administrators(at_least=2), id="roles/two")
    changes = (
        Change(where="quote", before=["Slik skal det være."], after=None),
        Change(where="place", before="line 1", after=None),
        Change(where="modality", before="shall", after=None),
        Change(where="rule.kind", before="administrators", after=None),
        Change(where="rule.at_least", before=2, after=None),
    )
    both, one = guidelines(OURS, only), guidelines(OURS)

    (gone,) = differences(both, one)
    (new,) = differences(one, both)

    assert (
        Difference(
            part=GuidelinesPart.CLAUSE,
            name="roles/two",
            only=Side.BEFORE,
            changes=changes,
        )
        == gone
    )
    assert Side.AFTER is new.only
    assert [each.before for each in changes] == [each.after for each in new.changes]


class TestVersions:
    """Versions of one sentence are held against each other by their beginning."""

    @staticmethod
    def named(
        ours: list[Clause], theirs: list[Clause]
    ) -> list[tuple[str, Side | None]]:
        """Give the names of what differs, and who alone has it."""
        found = differences(guidelines(*ours), guidelines(*theirs))
        return [(each.name, each.only) for each in found]

    OLD = evolve(OURS, until=date(2026, 1, 1))
    NEW = evolve(OURS, since=date(2026, 1, 1), rule=evolve(QUOTA, at_most=7))

    def test_a_version_is_new(self) -> None:
        """The edition that changes a number on a date ends one version, adds one."""
        assert [
            ("quotas/news", None),
            ("quotas/news@2026-01-01", Side.AFTER),
        ] == self.named([OURS], [self.NEW, self.OLD])

    def test_a_version_begins_later(self) -> None:
        """Versions that begin on other days belong together in the order of time."""
        later = evolve(self.NEW, since=date(2026, 2, 1))
        ended = evolve(self.OLD, until=date(2026, 2, 1))

        assert [
            ("quotas/news", None),
            ("quotas/news@2026-01-01", None),
        ] == self.named([self.OLD, self.NEW], [ended, later])

    def test_versions_that_begin_together_belong_together(self) -> None:
        """One that goes from between two others leaves them as they are."""
        between = evolve(self.NEW, until=date(2026, 7, 1))
        newest = evolve(OURS, since=date(2026, 7, 1), after_gap=True)

        assert [("quotas/news@2026-01-01", Side.BEFORE)] == self.named(
            [self.OLD, between, newest], [self.OLD, newest]
        )

    def test_a_version_is_gone(self) -> None:
        """What an edition leaves out is told."""
        assert [("quotas/news@2026-01-01", Side.BEFORE)] == self.named(
            [self.OLD, self.NEW], [self.OLD]
        )


class TestTables:
    """Words, questions, modes and the head differ too."""

    @staticmethod
    def between(**fields: object) -> list[Difference]:
        """Give what differs when guidelines are changed like that."""
        ours = guidelines(clause())
        return list(differences(ours, evolve(ours, **fields)))

    def test_the_head_differs(self) -> None:
        """Another title, another day of reading."""
        (head,) = self.between(title="Regler", read_on=date(2027, 1, 1))

        assert (GuidelinesPart.HEAD, "", None) == (head.part, head.name, head.only)
        assert [
            ("title", "Retningslinjer", "Regler"),
            ("read_on", "2026-11-22", "2027-01-01"),
        ] == [(each.where, each.before, each.after) for each in head.changes]

    def test_the_calendar_differs(self) -> None:
        """Hours that a text names are told by their day, as they are written."""
        hours = WeeklyHours.parse({"monday": "08:00-15:30"})
        (head,) = self.between(calendar=CalendarFrame(zone="Europe/Oslo", hours=hours))

        said = {each.where: each.after for each in head.changes}
        assert ("Europe/Oslo", ["08:00-15:30"]) == (
            said["calendar.zone"],
            said["calendar.hours.monday"],
        )

    def test_a_season_is_told_whole(self) -> None:
        """What stands in a list is told as the file has it, key by key."""
        summer = Season.parse(
            name="sommer",
            since="05-15",
            until="09-15",
            hours=WeeklyHours.parse({"monday": "08:00-15:00"}),
        )
        frame = CalendarFrame(zone="Europe/Oslo", seasons=(summer,))
        (head,) = self.between(calendar=frame)

        (season,) = {each.where: each.after for each in head.changes}[
            "calendar.seasons"
        ]
        assert ("sommer", "05-15", ["08:00-15:00"]) == (
            season["name"],
            season["since"],
            season["hours"]["monday"],
        )

    def test_a_word_means_something_else(self) -> None:
        """A word, by what it means; a word that is gone, too."""
        words: dict[str, str] = {**{word: f"{word}." for word in WORDS}, "news": "New!"}
        del words["unfit"]
        whole = guidelines(clause())
        questions = {
            name: each
            for name, each in whole.questions.items()
            if "unfit" not in each.answers
        }
        found = self.between(words=words, questions=questions)

        assert [
            (GuidelinesPart.WORD, "news", None, ("news.", "New!")),
            (GuidelinesPart.WORD, "unfit", Side.BEFORE, ("unfit.", None)),
        ] == [
            (
                each.part,
                each.name,
                each.only,
                (each.changes[0].before, each.changes[0].after),
            )
            for each in found
            if each.part is GuidelinesPart.WORD
        ]

    def test_a_question_has_another_answer(self) -> None:
        """Its sentence and its answers are told apart."""
        whole: Guidelines = guidelines(clause())
        kind = Question(asks="kind?", answers=("news", "campaign"))
        (found,) = self.between(questions={**whole.questions, "kind": kind})

        assert (
            GuidelinesPart.QUESTION,
            (
                Change(
                    where="answers",
                    before=["news", "event"],
                    after=["news", "campaign"],
                ),
            ),
        ) == (found.part, found.changes)

    @pytest.mark.parametrize(
        ("since", "until", "written"),
        [
            (relativedelta(months=-4), relativedelta(), ["-P4M"]),
            (relativedelta(years=-1, days=-2), relativedelta(), ["-P1Y2D"]),
            (relativedelta(), relativedelta(weeks=2), ["P14D"]),
        ],
    )
    def test_a_mode_is_new(
        self, since: relativedelta, until: relativedelta, written: list[str]
    ) -> None:
        """Its durations are told as a file writes them."""
        mode = DefinedMode(event="election", since=since, until=until)
        (found,) = self.between(modes={"campaign": mode})

        assert (GuidelinesPart.MODE, "campaign", Side.AFTER) == (
            found.part,
            found.name,
            found.only,
        )
        assert ["election", *written] == [each.after for each in found.changes]

    def test_a_mode_lasts_no_longer(self) -> None:
        """Where a duration is none at all, that is a number too."""
        ours = guidelines(
            clause(), modes={"a": DefinedMode(event="e", until=relativedelta(days=3))}
        )
        theirs = guidelines(
            clause(), modes={"a": DefinedMode(event="e", since=relativedelta(days=-1))}
        )
        (found,) = differences(ours, theirs)

        assert [("since", "P0D", "-P1D"), ("until", "P3D", "P0D")] == [
            (each.where, each.before, each.after) for each in found.changes
        ]

    def test_a_mode_that_is_declared_says_nothing(self) -> None:
        """It is there all the same."""
        (found,) = self.between(modes={"crisis": DefinedMode()})

        assert ("crisis", Side.AFTER, ()) == (found.name, found.only, found.changes)
