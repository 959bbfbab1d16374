"""Pictures: approved before they are used, and who took them named."""

from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    account,
    approval,
    clause,
    coverage,
    coverage_without,
    guidelines,
    image,
    judgement,
    mode,
    oslo,
    publication,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.images import Image
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.images import RULES, Credited, ImageApproved
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.selection import Accounts

APPROVED, CREDITED = ImageApproved(), Credited()
BY = ImageApproved(by=("kommunikasjon",))
POST, PICTURE = "facebook:100_1", "facebook:image-1"
USE = f"{POST}#{PICTURE}"
PUBLISHED = oslo("2026-11-24 12:00")
INSTANT = timedelta(microseconds=1)
PAGE = account()
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)

used = publication(images=(PICTURE,), media=("image",), credited=False)


def found(rule: Rule, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for what the page published."""
    return list(rule.check(situation(PAGE, *facts, **situated)))


def asks(**values: Value) -> Outcome:
    """Give what comes out where a human has to look at a picture."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=USE,
        account=FACEBOOK,
        about="credited",
        values=values,
    )


def wrong(**values: Value) -> Outcome:
    """Give what comes out for a picture that was used against the text."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=USE,
        account=FACEBOOK,
        at=PUBLISHED,
        values={"publication": POST, "image": PICTURE, **values},
    )


def missing(fact: str, subject: str = USE) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def test_an_own_picture_needs_an_approval_and_no_credit() -> None:
    """Golden case 19: C62 doesn't speak of it, C61 still demands an approval."""
    own = image(own=True)

    assert [NOT_SPOKEN_OF] == found(CREDITED, used, own)
    assert [wrong(approved=None)] == found(APPROVED, used, own)


class TestApproved:
    """«Bilder som brukes skal være godkjent for bruk»."""

    @pytest.mark.parametrize("rule", [APPROVED, BY])
    @pytest.mark.parametrize("late", [-INSTANT, timedelta(), INSTANT])
    def test_before_it_is_used(self, rule: Rule, late: timedelta) -> None:
        """An approval of the very moment is in time; one after it is told."""
        given = evolve(approval(PICTURE), at=PUBLISHED + late)
        expected = wrong(approved=given.at) if late > timedelta() else MET

        assert [expected] == found(rule, used, given)

    @pytest.mark.parametrize(
        ("body", "rule", "expected"),
        [
            ("kommunikasjon", APPROVED, MET),
            ("servicetorget", APPROVED, MET),
            ("kommunikasjon", BY, MET),
            ("servicetorget", BY, wrong(approved=None)),
        ],
    )
    def test_by_those_whom_the_text_names(
        self, body: str, rule: Rule, expected: Outcome
    ) -> None:
        """Where it names nobody, anybody's approval counts."""
        assert [expected] == found(rule, used, approval(PICTURE, body))

    def test_the_basis_changes_nothing(self) -> None:
        """A licence and a consent are recorded, and nothing is inferred."""
        given = approval(PICTURE, basis="samtykke fra foreldre")

        assert [MET] == found(APPROVED, used, given, image(own=None))

    def test_another_pictures_approval_is_not_this_ones(self) -> None:
        """And that the post is approved doesn't approve its picture."""
        others = approval("facebook:image-2"), approval(POST)

        assert [wrong(approved=None)] == found(APPROVED, used, *others)

    def test_the_first_of_the_late_is_told(self) -> None:
        """Of two that were too late, the earlier came nearer."""
        late = [
            approval(PICTURE, at=f"2026-11-{day} 12:00", id=day) for day in ("26", "25")
        ]

        assert [wrong(approved=oslo("2026-11-25 12:00"))] == found(
            APPROVED, used, *late
        )

    @pytest.mark.parametrize(
        ("covered", "expected"),
        [
            ([coverage_without("approval")], missing("approval")),
            (
                [
                    coverage_without("approval"),
                    coverage("approval", span=Span(EARLIEST, PUBLISHED)),
                ],
                wrong(approved=None),
            ),
            (
                [
                    coverage_without("approval"),
                    coverage("approval", span=Span(EARLIEST, PUBLISHED - INSTANT)),
                ],
                missing("approval"),
            ),
            (
                [
                    coverage_without("approval"),
                    coverage("approval", span=span("2020-01-01 00:00", AT)),
                ],
                missing("approval"),
            ),
            (
                [coverage_without("approval"), coverage("approval", account=FACEBOOK)],
                wrong(approved=None),
            ),
        ],
    )
    def test_who_can_not_see_all_approvals_can_not_say_that_there_is_none(
        self, covered: list[Coverage], expected: Outcome
    ) -> None:
        """A picture may have been approved years ago."""
        assert [expected] == found(APPROVED, used, covered=covered)
        assert [MET] == found(APPROVED, used, approval(PICTURE), covered=covered)


class TestCredited:
    """«Vi skal opplyse om hvem som er fotograf der det er nødvendig»."""

    @pytest.mark.parametrize("credited", [True, False, None])
    @pytest.mark.parametrize(
        ("picture", "expected"),
        [
            (image(own=True, credit_required=True), NOT_SPOKEN_OF),
            (image(own=False, credit_required=False), NOT_SPOKEN_OF),
            (image(own=False, credit_required=None), missing("credit-required")),
            (image(own=None, credit_required=True), missing("own-image")),
            (image(own=None, credit_required=False), missing("own-image")),
        ],
    )
    def test_it_is_necessary_where_a_licence_demands_it(
        self, picture: Image, expected: Outcome, credited: bool | None
    ) -> None:
        """Whose a picture is, and what its licence demands, has to be known."""
        post = evolve(used, credited=credited)

        assert [expected] == found(CREDITED, post, picture)

    @pytest.mark.parametrize(
        ("credited", "expected"),
        [(True, MET), (False, wrong()), (None, asks())],
    )
    def test_then_somebody_is_named(
        self, credited: bool | None, expected: Outcome
    ) -> None:
        """Who took it stands beside the picture."""
        assert [expected] == found(CREDITED, evolve(used, credited=credited), image())

    @pytest.mark.parametrize(
        ("answers", "expected"),
        [
            (["yes"], MET),
            (["no"], wrong()),
            (["yes", "no"], asks(disputed=True)),
            (["maybe"], asks()),
        ],
    )
    def test_where_the_platform_does_not_say_a_human_does(
        self, answers: list[str], expected: Outcome
    ) -> None:
        """Of each picture; what the platform says needs nobody's answer."""
        judged = [judgement(USE, "credited", answer) for answer in answers]
        silent = evolve(used, credited=None)

        assert [expected] == found(CREDITED, silent, image(), *judged)
        assert [wrong()] == found(CREDITED, used, image(), *judged)

    def test_a_picture_that_no_register_has_is_of_nobody_known(self) -> None:
        """It has to be added."""
        other = image("facebook:image-2", own=True)

        assert [missing("image")] == found(CREDITED, used, other)


@pytest.mark.parametrize("rule", [APPROVED, CREDITED])
class TestUses:
    """Each picture in what the account publishes is asked about."""

    @pytest.mark.parametrize(
        ("images", "media", "expected"),
        [
            ((), (), NOT_SPOKEN_OF),
            ((), ("image",), NOT_SPOKEN_OF),
            (None, (), missing("images", POST)),
            (None, ("image",), missing("images", POST)),
            (None, ("text", "image"), missing("images", POST)),
            (None, ("other",), missing("images", POST)),
            (None, ("text",), NOT_SPOKEN_OF),
            (None, ("video", "link"), NOT_SPOKEN_OF),
        ],
    )
    def test_where_there_is_none_nothing_is_asked(
        self,
        rule: Rule,
        images: tuple[str, ...] | None,
        media: tuple[str, ...],
        expected: Outcome,
    ) -> None:
        """Where there may be one, somebody has to say which."""
        assert [expected] == found(rule, publication(images=images, media=media))

    def test_each_of_them_is_a_subject(self, rule: Rule) -> None:
        """Of two pictures, one may be right and the other wrong; each counts once."""
        pictures = ("facebook:image-2", PICTURE, PICTURE)
        known = image("facebook:image-2", own=True), image()
        given = approval("facebook:image-2")
        told = found(rule, evolve(used, images=pictures), *known, given)

        assert [USE] == [each.subject for each in told if each.subject]
        assert 2 == sum(each.count for each in told)

    def test_each_use_is_a_subject(self, rule: Rule) -> None:
        """A picture that is used twice is asked about twice."""
        again = evolve(used, id="facebook:100_2")
        told = found(rule, used, again, image())

        assert [USE, f"facebook:100_2#{PICTURE}"] == [each.subject for each in told]

    def test_only_what_the_account_says_is_spoken_of(self, rule: Rule) -> None:
        """A private utterance shows what it likes."""
        private, unknown = (evolve(used, as_account=voice) for voice in (False, None))

        assert [NOT_SPOKEN_OF] == found(rule, private, image())
        assert [missing("as-account", POST)] == found(rule, unknown, image())

    def test_publications_that_nobody_saw_may_have_been_made(self, rule: Rule) -> None:
        """All of the window has to be seen."""
        covered = [coverage_without("publication")]

        assert [missing("publication", FACEBOOK)] == found(rule, covered=covered)

    def test_only_on_the_accounts_that_the_text_names(self, rule: Rule) -> None:
        """What Instagram shows is another sentence's matter."""
        there = Accounts(platform="instagram")
        elsewhere = account(INSTAGRAM), evolve(used, id="i", account=INSTAGRAM)
        told = found(evolve(rule, accounts=there), used, *elsewhere, image())

        assert [f"i#{PICTURE}"] == [each.subject for each in told]

    def test_only_in_its_mode(self, rule: Rule) -> None:
        """In a crisis nobody waits for an approval."""
        crisis = mode("crisis", "2026-11-24 12:00")
        calm = clause(rule, unless="crisis")
        book = guidelines(calm, modes={"crisis": DefinedMode()})
        before = evolve(used, id="before", at=oslo("2026-11-24 11:59"))
        report = assess(book, situation(PAGE, crisis, used, before, image()))

        assert [f"before#{PICTURE}"] == [
            each.outcome.subject for each in report.findings
        ]


def test_they_name_who_approves_and_the_words_for_accounts() -> None:
    """The guidelines have to define them all."""
    main = Accounts(tier="main")
    rules = evolve(BY, accounts=main), Credited(accounts=main)

    assert [("kommunikasjon", "main"), ("main",)] == [each.words for each in rules]
    assert (ImageApproved, Credited) == RULES
    assert {Scope.THREAD} == {each.scope for each in RULES}
