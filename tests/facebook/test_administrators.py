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
)

from some_governance import EARLIEST, Access, Json, PayloadError
from some_governance_facebook.administrators import HOMELESS, TASKLESS, role


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
            id="facebook:100:200",
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


@pytest.mark.parametrize("request_", [None, "/200"])
def test_access_that_was_not_asked_for_as_such_is_told(request_: str | None) -> None:
    """The account is known and the shape is clear, so that it's access to it."""
    someone = person(200, business={"id": "900"})
    records = translated(answer(someone, request_, fetched_at=None))

    assert [("facebook:100:200", EARLIEST)] == [
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
