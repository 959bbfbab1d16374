"""What a post shows, in words that are neutral to platforms."""

import pytest

from some_governance import Json, Node
from some_governance_facebook.answers.media import images, media


def attached(*attachments: Json) -> Json:
    """Make the attachments of a post, or those within one."""
    return {"data": list(attachments)}


PHOTO: dict[str, Json] = {"type": "photo"}
VIDEO: dict[str, Json] = {"type": "video_inline"}


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, ()),
        ({"attachments": attached()}, ()),
        ({"attachments": attached(PHOTO)}, ("image",)),
        ({"attachments": attached(PHOTO, PHOTO, VIDEO)}, ("image", "video")),
        ({"attachments": attached({"media_type": "link"})}, ("link",)),
        (
            {"attachments": attached({"type": "native", "media_type": "photo"})},
            ("image",),
        ),
        ({"attachments": attached({"type": "hologram"})}, ("other",)),
        ({"attachments": attached({"media": {}})}, ("other",)),
        ({"attachments": attached({"type": "album"})}, ("image",)),
        (
            {
                "attachments": attached(
                    {"type": "album", "subattachments": attached(VIDEO)}
                )
            },
            ("video",),
        ),
        (
            {"attachments": attached(VIDEO), "is_fb_live_videos": True},
            ("live", "video"),
        ),
        ({"was_fb_live_videos": True, "status_type": "added_video"}, ("live",)),
        ({"status_type": "added_photos"}, ("image",)),
        ({"status_type": "added_photos", "attachments": attached(VIDEO)}, ("video",)),
        ({"status_type": "tagged_in_photo"}, ()),
        ({"status_type": "mobile_status_update"}, ("text",)),
        (
            {"status_type": "mobile_status_update", "attachments": attached(PHOTO)},
            ("image",),
        ),
        (
            {"status_type": "mobile_status_update", "full_picture": "https://h/1.jpg"},
            (),
        ),
        ({"full_picture": "https://h/1.jpg"}, ()),
    ],
)
def test_what_a_post_shows(fields: dict[str, Json], shown: tuple[str, ...]) -> None:
    """A post shows what is attached to it; nothing is claimed that nobody told."""
    post = Node(platform="facebook", source="a.json", fields=fields)

    assert shown == media(post)


def pictured(id: str) -> Json:
    """Attach a picture that has an id."""
    return {"type": "photo", "target": {"id": id}}


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        ({}, None),
        ({"status_type": "mobile_status_update"}, ()),
        ({"status_type": "added_photos"}, None),
        ({"attachments": attached(VIDEO)}, ()),
        ({"attachments": attached({"type": "hologram"})}, None),
        ({"attachments": attached(PHOTO)}, None),
        ({"attachments": attached(pictured("1"))}, ("facebook:1",)),
        ({"attachments": attached(pictured("1"), PHOTO)}, None),
        ({"attachments": attached(pictured("2"), VIDEO)}, ("facebook:2",)),
        (
            {
                "attachments": attached(
                    {
                        "type": "album",
                        "target": {"id": "9"},
                        "subattachments": attached(
                            pictured("3"), pictured("1"), pictured("3")
                        ),
                    }
                )
            },
            ("facebook:3", "facebook:1"),
        ),
    ],
)
def test_the_pictures_of_a_post(
    fields: dict[str, Json], ids: tuple[str, ...] | None
) -> None:
    """All of them are named, or nobody knows which they are; an album is its own."""
    post = Node(platform="facebook", source="a.json", fields=fields)

    assert ids == images(post, media(post))
