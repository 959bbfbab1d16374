"""Ids are those that Flickr gives, or none."""

import pytest
from flickr.samples import NSID, comment_id

from some_governance_flickr.answers.asked import person, photo, photo_of


@pytest.mark.parametrize(
    ("read", "native", "told"),
    [
        (person, NSID, NSID),
        (photo, "53012345678", "53012345678"),
        (photo_of, comment_id(photo=7), "7"),
    ],
)
def test_an_id_is_flickr_s(read: object, native: str, told: str) -> None:
    """Of each kind there is a form; a comment's names its photo."""
    assert callable(read)
    assert told == read(f"flickr:{native}")
    assert read(native) is None
    assert read(f"facebook:{native}") is None


@pytest.mark.parametrize(
    ("read", "native"),
    [
        (person, "eksempel"),
        (person, "1@N1"),
        (person, "1@N012"),
        (photo, "1" * 21),
        (photo, "1/2"),
        (photo, ""),
        (photo_of, "1-2"),
        (photo_of, "1-2-3-4"),
        (photo_of, "1-2-x"),
    ],
)
def test_an_id_of_another_form_is_none(read: object, native: str) -> None:
    """It leads to no request."""
    assert callable(read)
    assert read(f"flickr:{native}") is None
