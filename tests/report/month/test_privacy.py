"""A month's page has nobody's personal data, whatever stands in the facts."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve
from builders import EVERYTHING, calendar, oslo

from some_governance import (
    Gap,
    Month,
    Record,
    Records,
    Situation,
    Unrecognised,
    assess,
    load_municipality,
    month,
    month_as_html,
    month_as_json,
    month_as_text,
)
from some_governance.records.fields import FieldClass
from some_governance.records.record import field_classes
from some_governance.testing.builders import (
    COMMENT,
    PAGE,
    POST,
    comment,
    message,
    one_of_each,
    publication,
    removal,
    reply,
)

CANARY = "kanarifugl"
MORE = (
    publication(id=f"{PAGE}_2", kind=None, as_account=False),
    comment(id="example:100_1_9"),
    removal(id="taken-2", of="example:100_1_9", action="hide"),
    reply(id="example:100_1_3", to=POST, as_account=False),
    message(id="example:m_2", as_account=True),
)


def canaries(fact: Record) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield a canary for each field whose data is somebody's; and for its source."""
    for name, whose in field_classes(type(fact)).items():
        if name == "source" or whose is not FieldClass.PUBLIC:
            canary = f"{CANARY}-{type(fact).__name__}-{name}"
            several = isinstance(getattr(fact, name), tuple)
            yield name, (canary,) if several else canary


@pytest.fixture(scope="module")
def page() -> Month:
    """Give a month in which each personal field of each fact holds a canary."""
    facts = [evolve(fact, **dict(canaries(fact))) for fact in (*one_of_each(), *MORE)]
    told = Situation(
        records=Records.of(
            *facts,
            coverage=[EVERYTHING],
            gaps=[Gap(source=CANARY, why=CANARY)],
            unrecognised=[
                Unrecognised(source=CANARY, path=CANARY, why=CANARY, raw=CANARY)
            ],
        ),
        calendar=calendar(),
        since=oslo("2026-11-01"),
        at=oslo("2026-12-01"),
    )
    return month(assess(load_municipality("randaberg"), told), told)


@pytest.mark.parametrize("write", [month_as_text, month_as_html, month_as_json])
def test_no_personal_field_shows(page: Month, write: Callable[[Month], str]) -> None:
    """Neither a citizen's words or name, nor what somebody did in an office."""
    assert CANARY not in write(page)
    assert CANARY not in repr(page)


@pytest.mark.parametrize("write", [month_as_text, month_as_html, month_as_json])
def test_no_id_shows_but_those_of_accounts(
    page: Month, write: Callable[[Month], str]
) -> None:
    """By an id, what somebody wrote is found again."""
    ids = {fact.id for fact in (*one_of_each(), *MORE)} - {PAGE}

    assert COMMENT in ids
    assert set() == {id for id in ids if id in write(page)}


def test_each_kind_of_personal_field_has_its_canary() -> None:
    """Words, names, hands, reasons, logins."""
    flown = {
        f"{type(fact).__name__}.{name}"
        for fact in one_of_each()
        for name, _ in canaries(fact)
    }

    assert {
        "Comment.text",
        "Judgement.reason",
        "Person.logins",
        "PlanItem.goal",
        "Removal.by",
        "Sanction.person",
    } <= flown


def test_the_page_has_something_to_tell(page: Month) -> None:
    """It isn't silent because nothing was heard."""
    (main,) = page.accounts

    assert (1, 2) == (main.published.count, main.replies.comments)
    assert {"remove", "hide"} == {each.action for each in page.taken}
    assert [1] == [len(each.items) for each in page.plans[:1]]
