"""What is published without standing in a plan."""

import pytest
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    mode,
    oslo,
    plan,
    plan_item,
    publication,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.plans import PlanItem
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.plan import OutsidePlan
from some_governance.situation.selection import Accounts

RULE = OutsidePlan(question="special-event")
POST = "facebook:100_1"
PAGE, PLAN, ITEM = account(), plan(), plan_item()
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)
ASKS = Outcome(
    verdict=Verdict.NEEDS_JUDGEMENT,
    subject=POST,
    account=FACEBOOK,
    about="special-event",
)
BROKEN = Outcome(
    verdict=Verdict.BROKEN,
    subject=POST,
    account=FACEBOOK,
    at=oslo("2026-11-24 12:00"),
    values={"question": "special-event", "answer": "no"},
)


def found(
    *facts: Record, rule: OutsidePlan = RULE, **situated: object
) -> list[Outcome]:
    """Give all that comes out for what the page published."""
    return list(rule.check(situation(PAGE, *facts, **situated)))


def missing(fact: str, subject: str = POST) -> list[Outcome]:
    """Give what comes out where no source can tell."""
    return [
        Outcome(
            verdict=Verdict.MISSING_FACT,
            subject=subject,
            account=FACEBOOK,
            about=fact,
        )
    ]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], ASKS),
        (["yes"], MET),
        (["no"], BROKEN),
        (
            ["yes", "no"],
            Outcome(
                verdict=Verdict.NEEDS_JUDGEMENT,
                subject=POST,
                account=FACEBOOK,
                about="special-event",
                values={"disputed": True},
            ),
        ),
    ],
)
@pytest.mark.parametrize("named", [None, "item-2"])
def test_a_special_event_is_a_reason(
    named: str | None, answers: list[str], expected: Outcome
) -> None:
    """«Slik at vi kan inkludere spesielle hendelser ved behov»: a human says."""
    judged = [judgement(POST, "special-event", answer) for answer in answers]
    post = publication(plan_item=named)

    assert [expected] == found(PLAN, ITEM, post, *judged)


def test_what_stands_in_the_plan_needs_no_reason() -> None:
    """A publication that carries out an item is in the plan."""
    post = publication(plan_item="item-1")

    assert [MET] == found(PLAN, ITEM, post, judgement(POST, "special-event", "no"))


def test_a_plan_may_name_what_carried_it_out() -> None:
    """A platform knows no plans: the register ties what it sends to an item."""
    item = plan_item(publications=(POST,))

    assert [MET] == found(PLAN, item, publication())
    assert [] == [
        each for each in found(PLAN, item, publication("other")) if each == MET
    ]


@pytest.mark.parametrize("first", ["item-1", "item-2"])
def test_of_two_items_the_one_that_came_first_counts(first: str) -> None:
    """What was planned in time stays planned, whoever names it again afterwards."""
    other = {"item-1": "item-2", "item-2": "item-1"}[first]
    early = plan_item(first, made="2026-11-24 11:00", publications=(POST,))
    late = plan_item(other, made="2026-11-24 13:00", publications=(POST,))

    assert [MET] == found(PLAN, early, late, publication())


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (plan_item(made="2026-11-24 11:59"), MET),
        (plan_item(made="2026-11-24 12:00"), MET),
        (plan_item(made="2026-11-24 12:01"), NOT_SPOKEN_OF),
        (plan_item(made="2026-11-24 11:59", plan="unknown"), MET),
        (plan_item(plan="unknown"), NOT_SPOKEN_OF),
    ],
)
def test_an_item_counts_from_when_it_was_put_there(
    item: PlanItem, expected: Outcome
) -> None:
    """What was written into the plan afterwards was not planned."""
    assert [expected] == found(PLAN, item, publication(plan_item="item-1"))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("2026-11-24 12:00", MET),
        ("2026-11-24 12:01", NOT_SPOKEN_OF),
        ("2026-12-01 12:00", NOT_SPOKEN_OF),
    ],
)
def test_a_plan_counts_from_when_it_was_made(made: str, expected: Outcome) -> None:
    """No plan was in force before the first one."""
    assert [expected] == found(plan(made=made), ITEM, publication(plan_item="item-1"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-23", NOT_SPOKEN_OF),
        ("2026-11-24", ASKS),
        ("2026-11-25", ASKS),
    ],
)
def test_it_is_asked_only_while_a_plan_is_in_force(day: str, expected: Outcome) -> None:
    """Where no plan is in force, that is the breach, and another sentence tells it."""
    assert [expected] == found(PLAN, plan_item(day=day), publication())


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("2026-10-25 23:30", "2026-10-25", Verdict.NEEDS_JUDGEMENT),
        ("2026-10-26 00:00", "2026-10-25", Verdict.NOT_APPLICABLE),
        ("2027-03-28 23:30", "2027-03-28", Verdict.NEEDS_JUDGEMENT),
        ("2027-03-29 00:00", "2027-03-28", Verdict.NOT_APPLICABLE),
    ],
)
def test_a_day_is_the_municipalitys_own(
    published: str, day: str, expected: Verdict
) -> None:
    """A plan ends with its last day, of 25 hours or of 23."""
    facts = plan(made="2026-10-01 12:00"), plan_item(day=day), publication(at=published)
    window = {"since": "2026-10-01 00:00", "at": "2027-04-01 00:00"}

    assert [expected] == [each.verdict for each in found(*facts, **window)]


def test_what_stands_there_without_a_day_settles_nothing() -> None:
    """Whether the plan was in force is unknown then."""
    undated = plan_item("item-2", None)

    assert missing("plan-in-force") == found(PLAN, undated, publication())
    assert [ASKS] == found(PLAN, undated, ITEM, publication())


EVER = coverage(span=Span(EARLIEST, oslo("2026-11-24 12:00")))
POSTS = coverage("publication")


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        ([POSTS, EVER], [NOT_SPOKEN_OF]),
        ([coverage_without("plan")], missing("plan")),
        ([coverage_without("plan-item")], missing("plan-item")),
        (
            [POSTS, coverage(span=Span(EARLIEST, oslo("2026-11-24 11:59")))],
            missing("plan"),
        ),
        ([POSTS, coverage(span=span("2020-01-01 00:00", AT))], missing("plan")),
    ],
)
@pytest.mark.parametrize("named", [None, "item-2"])
def test_who_can_not_see_all_plans_can_not_say_that_there_was_none(
    named: str | None, covered: list[Coverage], expected: list[Outcome]
) -> None:
    """A plan of last year may have been in force."""
    assert expected == found(publication(plan_item=named), covered=covered)


@pytest.mark.parametrize(
    ("named", "expected"),
    [(None, [ASKS]), ("item-1", [MET]), ("item-2", missing("plan-item"))],
)
def test_an_item_that_nobody_sees_may_be_there(
    named: str | None, expected: list[Outcome]
) -> None:
    """A publication that names one is in the plan, or it isn't: who knows."""
    covered = [coverage_without("plan-item")]
    post = publication(plan_item=named)

    assert expected == found(PLAN, ITEM, post, covered=covered)


@pytest.mark.parametrize("answers", [[], ["yes"]])
def test_only_what_the_account_says_is_spoken_of(answers: list[str]) -> None:
    """A private utterance stands in no plan."""
    judged = [judgement(POST, "special-event", answer) for answer in answers]
    private, unknown = (publication(as_account=voice) for voice in (False, None))

    assert [NOT_SPOKEN_OF] == found(PLAN, ITEM, private, *judged)
    assert missing("as-account") == found(PLAN, ITEM, unknown, *judged)


def test_publications_that_nobody_saw_may_have_been_made() -> None:
    """All of the window has to be seen."""
    covered = [coverage_without("publication")]

    assert missing("publication", FACEBOOK) == found(covered=covered)


def test_only_on_the_accounts_that_the_text_names() -> None:
    """What Instagram shows is no matter of the page's plan."""
    rule = OutsidePlan(question="special-event", accounts=Accounts(platform="facebook"))
    elsewhere = account(INSTAGRAM), publication("i", account=INSTAGRAM)

    assert [ASKS] == found(PLAN, ITEM, publication(), *elsewhere, rule=rule)


def test_only_in_its_mode() -> None:
    """In a crisis nobody asks what was planned."""
    crisis = mode("crisis", "2026-11-24 12:00")
    calm = clause(RULE, unless="crisis")
    book = guidelines(calm, modes={"crisis": DefinedMode()})
    posts = publication(), publication("before", at="2026-11-24 11:59")
    report = assess(book, situation(PAGE, PLAN, ITEM, crisis, *posts))

    assert [("before",)] == [each.items for each in report.findings]


def test_it_names_its_question_and_the_words_for_accounts() -> None:
    """The guidelines have to define both; the answers are yes and no."""
    rule = OutsidePlan(question="special-event", accounts=Accounts(tier="main"))

    assert (("special-event",), ("main",)) == (rule.questions, rule.words)
    assert {"special-event": ("yes", "no")} == rule.awaited
