"""Several answers that show the same thing: one record of it."""

import pytest
from facebook.samples import answer, fact, later, listed, post, translated, unasked

from some_governance import Answer, Json, PayloadError, Publication

HAND: Json = {"id": "200"}


def feed(minutes: float = 0, **fields: Json) -> Answer:
    """Answer with the same post along another edge, so many minutes later."""
    body = listed(post(**fields))
    return answer(body, "/100/feed", fetched_at=later(minutes))


def test_what_one_answer_does_not_know_another_fills() -> None:
    """One answer knows the hand, the other of the same moment what is shown."""
    told = fact(
        answer(listed(post(admin_creator=HAND, message=None))),
        feed(status_type="added_video"),
    )

    assert isinstance(told, Publication)
    assert ("facebook:200", True, ("video",)) == (told.by, told.as_account, told.media)
    assert "Biblioteket er åpent til kl. 19 i dag." == told.text
    assert "100/feed-1.json" == told.source


def test_what_is_shown_adds_up() -> None:
    """One answer tells of the attachments, the other of the kind of status."""
    told = fact(
        answer(listed(post(status_type="added_photos"))),
        feed(status_type="added_video"),
    )

    assert isinstance(told, Publication)
    assert ("image", "video") == told.media


def test_who_spoke_does_not_change() -> None:
    """A later answer that doesn't know the hand takes nothing away."""
    told = fact(
        answer(listed(post(admin_creator=HAND))), feed(5, message="Stengt i dag")
    )

    assert isinstance(told, Publication)
    assert ("facebook:200", True) == (told.by, told.as_account)
    assert (later(5), "Stengt i dag") == (told.observed, told.text)


def test_words_that_are_gone_stay_gone() -> None:
    """Words are as they were seen last."""
    told = fact(feed(), feed(5, message=None))

    assert isinstance(told, Publication)
    assert (None, None) == (told.text, told.by)


def test_a_contradiction_names_both_answers() -> None:
    """Two files that say different things of the same moment can't both be right."""
    with pytest.raises(PayloadError) as refused:
        translated(answer(listed(post(message="Stengt"))), feed())

    assert (
        "facebook: $: 100/feed-1.json and 100/published_posts-1.json differ in text of "
        "facebook:100_1, seen at the same moment: keep one, or say in the manifest "
        "when each was fetched"
    ) == str(refused.value)


def test_the_same_page_twice_is_one_profile() -> None:
    """A page in a list and by itself is one page."""
    page: Json = {"id": "100", "name": "Eksempel", "category": "Library"}

    assert 1 == len(translated(unasked(page), unasked(listed(page))).facts)
