"""Pages, as profiles: what an account looks like on Facebook."""

import pytest
from facebook.samples import (
    CANARY,
    FETCHED,
    answer,
    fact,
    kept,
    listed,
    translated,
    unasked,
    whys,
)

from some_governance import EARLIEST, Json, PayloadError, Profile
from some_governance_facebook.answers.pages import NESTED

LIBRARY: dict[str, Json] = {
    "access_token": CANARY,
    "category": "Library",
    "category_list": [{"id": "1", "name": "Library"}],
    "name": "Eksempel bibliotek",
    "id": "100",
    "tasks": ["MANAGE"],
}


def test_a_page_is_a_profile() -> None:
    """A page that was asked for shows how the account looks; its tasks are dropped."""
    for body, request in ((LIBRARY, "/100"), (listed(LIBRARY), "/me/accounts")):
        assert Profile(
            id="facebook:100",
            observed=FETCHED,
            account="facebook:100",
            name="Eksempel bibliotek",
        ) == fact(answer(body, request))


def test_a_page_is_known_by_its_category() -> None:
    """Without a manifest nobody knows when it was seen: all else is newer."""
    assert EARLIEST == fact(unasked(LIBRARY)).observed


def test_a_name_may_be_unknown() -> None:
    """A page that was asked for by its id alone is a page."""
    only = fact(answer({"id": "100"}, "/100"))

    assert isinstance(only, Profile)
    assert only.name is None


def test_a_list_of_pages_that_goes_on_is_a_gap() -> None:
    """Who forgets the next page of `/me/accounts` learns it."""
    assert ["/accounts: page 2 is missing: fetch it"] == whys(
        translated(answer(listed(LIBRARY, more=True), "/me/accounts"))
    )


def test_a_whole_list_of_pages_leaves_nothing_to_say() -> None:
    """All pages were seen, and that vouches for no other fact."""
    records = translated(answer(listed(LIBRARY), "/me/accounts"))

    assert ((), (), ()) == (records.gaps, records.coverage, records.unrecognised)


def test_lists_within_a_page_are_kept_by_name() -> None:
    """Posts that came along with a page are not lost in silence."""
    posts: Json = {"data": [{"id": "100_1"}]}
    records = translated(answer(LIBRARY | {"published_posts": posts}, "/100"))

    assert ("published_posts", NESTED) == (kept(records).path, kept(records).why)


@pytest.mark.parametrize(("key", "value"), [("id", None), ("name", ["Eksempel"])])
def test_an_impossible_value_is_refused(key: str, value: Json) -> None:
    """A page without an id, or with a name that is none, is refused."""
    with pytest.raises(PayloadError, match=rf"data\[0\]\.{key}"):
        translated(answer(listed(LIBRARY | {key: value}), "/me/accounts"))
