"""Words of our own that the values of findings hold."""

from collections.abc import Mapping
from types import MappingProxyType

from some_governance.report.language import message

DONE = MappingProxyType(
    {
        # Translators: after what it was done to, "facebook:1_2, hidden 2026-11-25";
        # or "is to be hidden".
        "remove": message("removed"),
        # Translators: as "removed", after or before what it was done to.
        "remove-part": message("removed in part"),
        # Translators: as "removed", after or before what it was done to.
        "hide": message("hidden"),
        # Translators: as "removed", after or before what it was done to.
        "close-comments": message("closed for comments"),
        # Translators: as "removed", after or before what it was done to.
        "mute": message("muted"),
    }
)
"""What became of something, by the action that an outcome tells."""

ACTIONS = MappingProxyType(
    {
        # Translators: what somebody did, as a noun: "facebook:1_2: reply, 2026-11-25".
        "publish": message("publish"),
        "reply": message("reply"),
        "comment": message("comment"),
        "message": message("message"),
        # Translators: what somebody did, as a noun.
        "remove": message("remove"),
        # Translators: what somebody did, as a noun.
        "remove-part": message("remove-part"),
        # Translators: what somebody did, as a noun.
        "hide": message("hide"),
        # Translators: what somebody did, as a noun.
        "close-comments": message("close-comments"),
        # Translators: what somebody did, as a noun.
        "mute": message("mute"),
    }
)

MEDIA = MappingProxyType(
    {
        # Translators: what a publication shows.
        "text": message("text"),
        "image": message("image"),
        "video": message("video"),
        # Translators: what a publication shows: a film that is sent as it happens.
        "live": message("live"),
        "link": message("link"),
        "event": message("event"),
        "other": message("other"),
    }
)

WEEKDAYS = MappingProxyType(
    {
        "monday": message("monday"),
        "tuesday": message("tuesday"),
        "wednesday": message("wednesday"),
        "thursday": message("thursday"),
        "friday": message("friday"),
        "saturday": message("saturday"),
        "sunday": message("sunday"),
    }
)

ANSWERS = MappingProxyType(
    {
        # Translators: what a human answered to a question: "judged: yes".
        "yes": message("yes"),
        # Translators: what a human answered to a question: "judged: no".
        "no": message("no"),
    }
)

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"action": ACTIONS, "answer": ANSWERS, "found": WEEKDAYS, "media": MEDIA}
)
"""By the name of a value; all other words are the guidelines' own."""
