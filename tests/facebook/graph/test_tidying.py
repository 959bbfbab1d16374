"""What must not be kept is taken out before anything is."""

import pytest

from some_governance import Json
from some_governance_facebook.graph.tidying import tidied

GONE = "***"


@pytest.mark.parametrize(
    "key",
    [
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
        "reaction",
        "reactions",
        "upload_ip",
        "Latitude",
    ],
)
@pytest.mark.parametrize("value", ["198.51.100.7", 58.95, {"name": "hjemme"}, []])
def test_a_position_is_dropped_by_its_key(key: str, value: Json) -> None:
    """However deep it stands, and whatever it holds."""
    assert [{"a": {key: GONE}, "b": 1}] == tidied([{"a": {key: value}, "b": 1}])


@pytest.mark.parametrize(
    "value",
    ["198.51.100.7", "2001:db8::7", "::1", "1:2:3:4:5:6:7:8", "-58.9524", "5.73456"],
)
def test_a_position_is_dropped_by_what_it_looks_like(value: str) -> None:
    """Where a label in some language says what it is, its look has to."""
    assert {"label": "Bredde", "value": GONE} == tidied(
        {"label": "Bredde", "value": value}
    )


@pytest.mark.parametrize(
    "value", ["12:30", "12:30:45", "3.14", "kl. 198.51.100.7", "abc", "", 58.9524]
)
def test_other_values_stay(value: Json) -> None:
    """A time of day, a price and a sentence are no position."""
    assert {"value": value, "post": "58.9524"} == tidied(
        {"value": value, "post": "58.9524"}
    )
