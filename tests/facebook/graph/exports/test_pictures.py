"""Pictures and videos are told apart by how their address ends, else by metadata."""

import pytest

from some_governance import Json, Node
from some_governance_facebook.graph.exports.pictures import kind


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ({"uri": "media/1.jpg"}, "image"),
        ({"uri": "media/1.HEIC"}, "image"),
        ({"uri": "media/1.mp4"}, "video"),
        ({"uri": "media/1.mp4", "media_metadata": {"photo_metadata": {}}}, "video"),
        ({"uri": "media/1", "media_metadata": {"photo_metadata": {}}}, "image"),
        ({"media_metadata": {"video_metadata": {}}}, "video"),
        ({"media_metadata": {"camera_metadata": {}}}, "other"),
        ({"uri": "media/1.pdf"}, "other"),
        ({}, "other"),
    ],
)
def test_what_media_is(media: dict[str, Json], expected: str) -> None:
    """The ending of its address tells it before what the platform says of it."""
    node = Node(platform="facebook", source="posts_1.json", fields=media)

    assert expected == kind(node)
