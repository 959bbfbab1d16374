"""Pictures and videos in a download, told apart."""

from some_governance import Node

IMAGE, VIDEO, OTHER = "image", "video", "other"

_IMAGES = (".gif", ".heic", ".jpeg", ".jpg", ".png", ".webp")
_VIDEOS = (".m4v", ".mov", ".mp4", ".webm")


def kind(media: Node) -> str:
    """
    Tell what a file of media is, by how its address ends, else by what is said of it.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    address = (media.text("uri") or "").lower()
    if address.endswith(_IMAGES):
        return IMAGE
    if address.endswith(_VIDEOS):
        return VIDEO
    about = media.node("media_metadata")
    if about is not None and about.has("photo_metadata"):
        return IMAGE
    if about is not None and about.has("video_metadata"):
        return VIDEO
    return OTHER
