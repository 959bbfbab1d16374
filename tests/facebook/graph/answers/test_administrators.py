"""Who has access to a page, as one item of an answer tells it."""

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    answer,
    fact,
    kept,
    listed,
    person,
    translated,
    unasked,
    whys,
)

from some_governance import EARLIEST, Access, Json, PayloadError
from some_governance_facebook.graph.answers.administrators import (
    HOMELESS,
    TASKLESS,
    UNKNOWN,
    role,
)

GRAPHS_OWN = (
    "ADVERTISE",
    "ANALYZE",
    "CREATE_CONTENT",
    "GLOBAL_STRUCTURE_MANAGEMENT",
    "MANAGE",
    "MANAGE_LEADS",
    "MESSAGING",
    "MODERATE",
    "MODERATE_COMMUNITY",
    "PAGES_MESSAGING",
    "PAGES_MESSAGING_SUBSCRIPTIONS",
    "PROFILE_PLUS_ADVERTISE",
    "PROFILE_PLUS_ANALYZE",
    "PROFILE_PLUS_CREATE_CONTENT",
    "PROFILE_PLUS_CREATIVE_MANAGEMENT",
    "PROFILE_PLUS_CREATOR_MANAGEMENT",
    "PROFILE_PLUS_FACEBOOK_ACCESS",
    "PROFILE_PLUS_FULL_CONTROL",
    "PROFILE_PLUS_GLOBAL_STRUCTURE_MANAGEMENT",
    "PROFILE_PLUS_MANAGE",
    "PROFILE_PLUS_MANAGE_LEADS",
    "PROFILE_PLUS_MESSAGING",
    "PROFILE_PLUS_MODERATE",
    "PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY",
    "PROFILE_PLUS_REVENUE",
    "READ_PAGE_MAILBOXES",
    "VIEW_MONETIZATION_INSIGHTS",
)
"""The tasks that Graph documents for a page."""


@pytest.mark.parametrize(
    ("tasks", "amounts_to"),
    [
        ((), "viewer"),
        (("ANALYZE", "ADVERTISE"), "viewer"),
        (("PROFILE_PLUS_REVENUE", "HOLOGRAM"), "viewer"),
        (("ANALYZE", "CREATE_CONTENT"), "editor"),
        (("PROFILE_PLUS_MODERATE",), "editor"),
        (("MESSAGING", "MANAGE"), "administrator"),
        (("PROFILE_PLUS_FULL_CONTROL",), "administrator"),
    ],
)
def test_what_tasks_amount_to(tasks: tuple[str, ...], amounts_to: str) -> None:
    """Who manages is an administrator, who speaks an editor, anybody else looks on."""
    assert amounts_to == role(tasks)


def test_somebody_with_a_role_has_access() -> None:
    """Whom `/roles` shows is a human; the name is left behind."""
    access = fact(answer(listed(person(200)), "/100/roles"))

    assert (
        Access(
            id=f"facebook:100:200@{FETCHED.isoformat()}",
            observed=FETCHED,
            login="facebook:200",
            account=ACCOUNT,
            role="administrator",
            natural=True,
        )
        == access
    )


@pytest.mark.parametrize(
    ("user_type", "natural"),
    [
        (None, None),
        ("SYSTEM_USER", False),
        ("Admin system user", False),
        ("BUSINESS_USER", True),
        ("Business person", True),
        ("ALIEN", None),
    ],
)
def test_whether_a_human_uses_a_login(
    user_type: str | None, natural: bool | None
) -> None:
    """A business has people and systems; only its own word tells which."""
    someone = person(200, user_type=user_type)
    access = fact(answer(listed(someone), "/100/assigned_users"))

    assert isinstance(access, Access)
    assert natural is access.natural


def test_a_system_among_roles_is_no_human() -> None:
    """A type that is named says more than the edge."""
    access = fact(answer(listed(person(200, user_type="SYSTEM")), "/100/roles"))

    assert isinstance(access, Access)
    assert access.natural is False


@pytest.mark.parametrize("request_", ["/me/roles", None])
def test_access_to_an_unknown_page_is_kept_by_name(request_: str | None) -> None:
    """Somebody administers something: no account can be told of it."""
    someone = person(200, business={"id": "900"})
    records = translated(answer(listed(someone), request_, account=None))

    assert () == records.facts
    assert ("data[0]", HOMELESS) == (kept(records).path, kept(records).why)


def test_access_without_tasks_is_kept_by_name() -> None:
    """Who may do nobody knows what may be an administrator: nothing is vouched for."""
    records = translated(
        answer(listed(person(200)), "/100/roles"),
        answer(listed({"id": "300"}), "/100/assigned_users"),
    )

    assert ("data[0]", TASKLESS) == (kept(records).path, kept(records).why)
    assert () == records.coverage


def test_an_unknown_task_costs_the_coverage() -> None:
    """A new task may be the one that administers: nobody is counted in silence."""
    someone = person(300, "ANALYZE", "CREATE_CONTENT", "HOLOGRAM")
    records = translated(
        answer(listed(person(200)), "/100/roles"),
        answer(listed(someone), "/100/assigned_users"),
    )

    assert [("facebook:200", "administrator"), ("facebook:300", "editor")] == [
        (each.login, each.role) for each in records.each(Access)
    ]
    assert ("data[0]", UNKNOWN) == (kept(records).path, kept(records).why)
    assert () == records.coverage
    assert ["/assigned_users: page 1 could not be understood whole"] == whys(records)


@pytest.mark.parametrize("task", GRAPHS_OWN)
def test_every_task_that_graph_names_is_known(task: str) -> None:
    """What Graph documents costs nobody the coverage."""
    records = translated(
        answer(listed(person(200, task)), "/100/roles"),
        answer(listed(), "/100/assigned_users"),
    )

    assert () == records.unrecognised
    assert 1 == len(records.coverage)


@pytest.mark.parametrize("request_", [None, "/200"])
def test_access_that_was_not_asked_for_as_such_is_told(request_: str | None) -> None:
    """The account is known and the shape is clear, so that it's access to it."""
    someone = person(200, business={"id": "900"})
    records = translated(answer(someone, request_, fetched_at=None))

    assert [(f"facebook:100:200@{EARLIEST.isoformat()}", EARLIEST)] == [
        (each.id, each.observed) for each in records.facts
    ]
    assert ((), ()) == (records.coverage, records.gaps)


def test_nobody_can_tell_a_person_from_a_page() -> None:
    """An id, a name and tasks: a person on a page, or a page of a person."""
    assert "an administrator or a page" in kept(translated(unasked(person()))).why


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": None}, "id"),
        ({"tasks": "MANAGE"}, "tasks"),
        ({"user_type": 1}, "user_type"),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """Somebody without an id, or with tasks that are none, is refused."""
    with pytest.raises(PayloadError, match=rf"data\[0\]\.{path}"):
        translated(answer(listed(person() | fields), "/100/roles"))
