"""What publications show, in the words of the platforms."""

from collections.abc import Collection

from some_governance.records.utterances import Publication

IMAGE = "image"
OTHER = "other"
"""Something whose kind the platform doesn't say, or has no word for."""

MEDIA = ("text", IMAGE, "video", "live", "link", "event", OTHER)
"""All that a publication may show."""

SHOWN = "media"
"""What a `MISSING_FACT` is about when nobody knows what a publication shows."""


def shows(publication: Publication, media: Collection[str]) -> bool | None:
    """Tell whether a publication shows one of these; `None` when nobody can say."""
    if any(each in media for each in publication.media):
        return True
    return None if OTHER in publication.media or not publication.media else False
