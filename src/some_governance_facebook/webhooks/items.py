"""Words of a page's feed: what is a post, and what is said or done by which verb."""

from collections.abc import Mapping
from types import MappingProxyType

from some_governance_facebook.graph.happenings import Act

COMMENT = "comment"

ADD, EDITED = "add", "edited"
SAYING: Mapping[str, str] = MappingProxyType(
    {"add": ADD, "edit": EDITED, "edited": EDITED, "update": EDITED}
)
"""Verbs by which something is said, or said anew."""

DOING: Mapping[str, Act] = MappingProxyType(
    {"delete": "remove", "hide": "hide", "remove": "remove", "unhide": "show"}
)
"""Verbs by which something is done to what was said."""

POSTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "album": ("image",),
        "event": ("event",),
        "link": ("link",),
        "milestone": (),
        "note": (),
        "photo": ("image",),
        "photo-album": ("image",),
        "post": (),
        "share": ("link",),
        "status": (),
        "story": (),
        "timeline": (),
        "video": ("video",),
    }
)
"""What is a post, and what it shows by that name alone."""

REACTIONS = frozenset({"like", "reaction"})

OTHER_ITEMS = frozenset(
    {
        "address",
        "connection",
        "coupon",
        "cover",
        "experience",
        "group",
        "group_message",
        "interest",
        "mention",
        "page",
        "picture",
        "platform-story",
        "profile",
        "question",
        "rating",
        "relationship-status",
        "tag",
    }
)
OTHER_VERBS = frozenset({"block", "follow", "mute", "unblock"})
"""Known by name, and not translated."""
