"""One answer as it was read, and what was found in it."""

import json

import pytest
from facebook.samples import ACCOUNT, CANARY, answer, listed, post

from some_governance import EARLIEST, Answer, Limits, PayloadError
from some_governance_facebook.answers.asked import DIALECT
from some_governance_facebook.graph.answers.reading import Reading


@pytest.mark.parametrize("items", [1, 2])
def test_as_many_items_as_the_limit_are_read(items: int) -> None:
    """An answer may have as many items as the limit says."""
    _, body = Reading.of(answer(listed(*[post()] * items)), DIALECT, Limits(items=2))

    assert isinstance(body, dict)
    assert [post()] * items == body["data"]


def test_more_items_than_the_limit_are_refused() -> None:
    """An answer with one item more is refused, whatever is in it."""
    for body in (listed(*[post()] * 3), [1, 2, 3]):
        with pytest.raises(PayloadError, match=r"data: 3 items; the limit is 2"):
            Reading.of(answer(body), DIALECT, Limits(items=2))


def test_what_is_no_json_is_refused_by_the_name_of_its_file() -> None:
    """Who gets the error knows which file to fetch again."""
    broken = Answer(source="posts-1.json", body=b'{"data" []}')

    with pytest.raises(PayloadError, match=r"\$: not JSON .*\(in posts-1\.json\)"):
        Reading.of(broken, DIALECT, Limits())


def test_secrets_are_gone_once_an_answer_is_read() -> None:
    """An answer tells that there is a page after it, and not by which address."""
    read, body = Reading.of(answer(listed(post(), more=True)), DIALECT, Limits())

    assert read.more
    assert CANARY not in str(read.without_secrets(body))


def test_what_is_kept_tells_of_no_other_page() -> None:
    """Where nothing else is secret, cursors are left out of what is kept."""
    page = listed(post())
    read, body = Reading.of(answer(page), DIALECT, Limits())
    assert page == read.without_secrets(body)

    kept = read.unrecognised(body, "", "of a shape that is not known")

    assert ("$", {"cursors": "***"}) == (kept.path, json.loads(kept.raw)["paging"])


def test_what_a_reading_shows_of_itself_has_no_words() -> None:
    """What people wrote is in no trace of an error."""
    read, _ = Reading.of(answer(listed(post())), DIALECT, Limits())

    assert "Biblioteket" not in repr(read)


def test_paging_of_anything_but_a_list_is_not_read() -> None:
    """Only lists have pages."""
    read, _ = Reading.of(answer({"id": "1", "paging": 5}), DIALECT, Limits())

    assert not read.more


def test_an_unknown_moment_is_before_everything() -> None:
    """Of an answer that nobody knows when it was asked for, all else is newer."""
    unknown, _ = Reading.of(answer({}, fetched_at=None), DIALECT, Limits())

    assert (EARLIEST, ACCOUNT) == (unknown.fetched_at, unknown.asked.account)
