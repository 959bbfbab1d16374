"""Who had access to a page at one moment, as two edges show it together."""

from datetime import datetime

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    answer,
    later,
    listed,
    person,
    translated,
    whys,
)

from some_governance import Access, Answer, Coverage, Json, Records, Span


def roles(
    *people: Json,
    at: datetime | None = FETCHED,
    page: int = 1,
    more: bool = False,
    account: str | None = ACCOUNT,
    node: str = "100",
) -> Answer:
    """Answer who has a role on the page, outside its business."""
    body = listed(*people, more=more)
    source = f"roles-{page}-{at}.json"
    request = f"/{node}/roles"
    return answer(
        body, request, source=source, page=page, fetched_at=at, account=account
    )


def assigned(
    *people: Json, at: datetime | None = FETCHED, business: str = "900"
) -> Answer:
    """Answer whom a business has assigned to the page."""
    return answer(
        listed(*people),
        "/100/assigned_users",
        source=f"assigned-{business}-{at}.json",
        parameters={"business": business},
        fetched_at=at,
    )


def logins(records: Records) -> list[tuple[str, datetime]]:
    """Give who has access, and when it was seen."""
    return [(each.login, each.observed) for each in records.each(Access)]


def test_two_edges_are_one_snapshot() -> None:
    """Both were seen whole: that is all who had access when the first was asked."""
    records = translated(roles(person(200), at=later(2)), assigned(person(300)))

    assert [("facebook:200", FETCHED), ("facebook:300", FETCHED)] == logins(records)
    assert (
        Coverage(
            source=f"assigned-900-{FETCHED}.json",
            facts=("access",),
            account=ACCOUNT,
            span=Span(FETCHED, FETCHED),
        ),
    ) == records.coverage
    assert () == records.gaps


def test_nobody_on_either_edge_is_an_answer() -> None:
    """Two empty lists say that nobody had access."""
    records = translated(roles(), assigned())

    assert (0, 1) == (len(records.facts), len(records.coverage))


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ([roles(person())], "/assigned_users was not asked for at the same time"),
        ([assigned(person())], "/roles was not asked for at the same time"),
        (
            [roles(person(), more=True), assigned()],
            "/roles: page 2 is missing: fetch it",
        ),
        ([roles(person(), page=2), assigned()], "/roles: page 1 is missing: fetch it"),
        (
            [roles(person(), at=None), assigned(at=None)],
            "/assigned_users: nobody knows when it was asked for",
        ),
        ([roles(at=later(16)), assigned()], "/assigned_users was not asked for"),
    ],
)
def test_half_a_snapshot_vouches_for_nothing(
    answers: list[Answer], missing: str
) -> None:
    """One edge without the other can't tell how many administrators there are."""
    records = translated(*answers)

    assert () == records.coverage
    assert whys(records)[0].startswith(missing)
    assert {("access",)} == {gap.facts for gap in records.gaps}


def test_edges_a_quarter_of_an_hour_apart_are_one_snapshot() -> None:
    """What was asked for a quarter of an hour later is still of the same time."""
    assert 1 == len(translated(roles(at=later(15)), assigned()).coverage)


def test_what_graph_refused_is_one_gap() -> None:
    """An error in place of an edge is told once, in its own words."""
    error = answer({"error": {"code": 200}}, "/100/assigned_users")
    records = translated(roles(person()), error)

    assert () == records.coverage
    assert ["Graph error 200 (permission missing)"] == [
        why.partition(":")[0] for why in whys(records)
    ]


def test_every_business_is_part_of_the_snapshot() -> None:
    """A page may be shared with several businesses, each asked about by itself."""
    records = translated(
        roles(), assigned(person(300)), assigned(person(400), business="901")
    )

    assert ["facebook:300", "facebook:400"] == [login for login, _ in logins(records)]
    assert 1 == len(records.coverage)


def test_one_login_on_both_edges_is_one_access() -> None:
    """Tasks add up, and the edge or the type that knows it says who is human."""
    records = translated(
        roles(person(200, "ANALYZE")), assigned(person(200, "MODERATE"))
    )
    (access,) = records.each(Access)

    assert ("editor", True) == (access.role, access.natural)
    assert f"assigned-900-{FETCHED}.json" == access.source


def test_edges_that_disagree_leave_it_unknown_who_is_human() -> None:
    """A human on one edge and a system on the other is neither for certain."""
    records = translated(roles(person(200)), assigned(person(200, user_type="SYSTEM")))
    (access,) = records.each(Access)

    assert access.natural is None


def test_each_look_is_a_snapshot() -> None:
    """Whose access ended between two looks had it at the first, and not at the last."""
    old = [roles(person(200)), assigned(person(300))]
    new = [roles(at=later(1440)), assigned(person(300), at=later(1440))]
    records = translated(*old, *new)

    assert [
        ("facebook:200", FETCHED),
        ("facebook:300", FETCHED),
        ("facebook:300", later(1440)),
    ] == sorted(logins(records))
    assert {Span(FETCHED, FETCHED), Span(later(1440), later(1440))} == {
        each.span for each in records.coverage
    }
    assert () == records.unrecognised


def test_looks_that_are_translated_apart_are_as_many() -> None:
    """A later fetch takes away nothing of what an earlier one proved."""
    old = [roles(person(200)), assigned(person(300))]
    new = [roles(at=later(1440)), assigned(person(300), at=later(1440))]

    assert translated(*old, *new) == Records.join([translated(*old), translated(*new)])


def test_half_an_older_look_is_no_gap() -> None:
    """The newer one has both lists; the older one vouches for nothing."""
    records = translated(roles(), roles(at=later(1440)), assigned(at=later(1440)))

    assert () == records.gaps
    assert [Span(later(1440), later(1440))] == [each.span for each in records.coverage]


def test_a_list_that_was_asked_for_again_holds() -> None:
    """Of two lists of the same time, the second one holds."""
    records = translated(
        roles(person(200)), roles(person(201), at=later(5)), assigned()
    )

    assert [("facebook:201", FETCHED)] == logins(records)
    assert () == records.unrecognised


def test_accounts_have_snapshots_of_their_own() -> None:
    """What is missing for one page is not missing for another."""
    other = roles(person(200), account="facebook:999", node="999")
    records = translated(roles(), assigned(), other)

    assert [ACCOUNT] == [each.account for each in records.coverage]
    assert ["facebook:999"] == [gap.account for gap in records.gaps]


def test_a_list_of_an_unknown_page_is_a_gap() -> None:
    """Nobody knows whose roles these are, even when there are none."""
    records = translated(roles(account=None, node="me"))

    assert [
        "/roles: nobody knows of which account: name the account in the manifest"
    ] == (whys(records))


def test_an_error_about_an_unknown_page_is_one_gap() -> None:
    """The error says all that there is to say."""
    error = answer({"error": {"code": 190}}, "/me/roles", account=None)

    assert 1 == len(translated(error).gaps)
