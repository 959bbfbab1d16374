"""One answer as it was read, and what was found in it."""

import pytest
from facebook.samples import ACCOUNT, CANARY, answer, listed, post

from some_governance import EARLIEST, Answer, Limits, PayloadError
from some_governance_facebook.answers.asked import DIALECT
from some_governance_facebook.graph.answers.reading import Reading


@pytest.mark.parametrize("items", [1, 2])
def test_as_many_items_as_the_limit_are_read(items: int) -> None:
    """An answer may have as many items as the limit says."""
    read = Reading.of(answer(listed(*[post()] * items)), DIALECT, Limits(items=2))

    assert isinstance(read.body, dict)
    assert [post()] * items == read.body["data"]


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
    read = Reading.of(answer(listed(post(), more=True)), DIALECT, Limits())

    assert read.more
    assert CANARY not in str(read.body)


def test_what_a_reading_shows_of_itself_has_no_words() -> None:
    """What people wrote is in no trace of an error."""
    assert "Biblioteket" not in repr(
        Reading.of(answer(listed(post())), DIALECT, Limits())
    )


def test_paging_of_anything_but_a_list_is_not_read() -> None:
    """Only lists have pages."""
    assert not Reading.of(answer({"id": "1", "paging": 5}), DIALECT, Limits()).more


def test_an_unknown_moment_is_before_everything() -> None:
    """Of an answer that nobody knows when it was asked for, all else is newer."""
    unknown = Reading.of(answer({}, fetched_at=None), DIALECT, Limits())

    assert (EARLIEST, ACCOUNT) == (unknown.fetched_at, unknown.asked.account)
