"""What is taken out of a delivery or a download before anything of it is kept."""

import re

from some_governance import Json
from some_governance_facebook.graph.scrubbing import GONE

_POSITIONS = frozenset(
    {
        "coordinate",
        "coordinates",
        "exif_data",
        "ip",
        "ip_address",
        "lat",
        "latitude",
        "location",
        "long",
        "longitude",
        "place",
        "upload_ip",
    }
)
_REACTIONS = frozenset({"reaction", "reactions"})
_DROPPED = _POSITIONS | _REACTIONS

# Where only a label, in some language, says what a value is.
_LABELLED = "value"
_POSITION = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}"  # 192.0.2.17
    r"|(?=.*::|(?:[^:]*:){7})[0-9A-Fa-f:.]{2,45}"  # 2001:db8::17
    r"|-?[0-9]{1,3}\.[0-9]{4,}"  # 58.95240
)


def tidied(value: Json) -> Json:
    """
    Give it without addresses on the net, positions, and who reacted to what.

    That something was there stays, so that it isn't taken for something else.
    """
    if isinstance(value, list):
        return [tidied(each) for each in value]
    if isinstance(value, dict):
        return {
            key: GONE if _told(key, each) else tidied(each)
            for key, each in value.items()
        }
    return value


def _told(key: str, value: Json) -> bool:
    if key.lower() in _DROPPED:
        return True
    return (
        key == _LABELLED and isinstance(value, str) and bool(_POSITION.fullmatch(value))
    )
