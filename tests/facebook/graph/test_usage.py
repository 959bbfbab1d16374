"""How much of Graph's limits is used, in all the shapes that its headers have."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from some_governance import Usage
from some_governance_facebook.graph.usage import usage

APP, PAGE, BUSINESS = "x-app-usage", "x-page-usage", "x-business-use-case-usage"


def business(**entry: object) -> str:
    """Make the header that tells of one page."""
    return json.dumps({"100": [{"type": "pages", "call_count": 1, **entry}]})


@pytest.mark.parametrize(
    ("header", "percent"),
    [
        ('{"call_count":28,"total_time":25,"total_cputime":25}', 28),
        ('{"call_count":1,"total_time":208,"total_cputime":2}', 208),
        ("{'call_count':85,'total_cputime':56,'total_time':60}", 85),
        ("17%", 17),
        (" 17.5% ", 17.5),
        ('{"call_volume":3,"cpu_time":4}', 4),
        ('{"acc_id_util_pct":9.67,"reset_time_duration":100}', 9.67),
        ('{"call_count":12,"something_new":99}', 12),
        ('{"call_count":true,"total_time":"80","total_cputime":-5}', 0),
        ("{}", 0),
    ],
)
def test_the_highest_percent_of_a_header_holds(header: str, percent: float) -> None:
    """Calls, time and computing time: whichever is used up first."""
    assert Usage(percents={APP: percent}) == usage({APP: header})


@pytest.mark.parametrize(
    "header",
    [
        *("", " ", "%", "much%", "17", "null", '"17%"', "[17]", "{", "\ud800"),
        *('{"call_count":NaN}', '{"call_count":' + "9" * 100 + "}"),
        *("[" * 100, " " * 70_000 + "1"),
    ],
)
def test_what_is_no_usage_tells_nothing(header: str) -> None:
    """A header of another shape breaks nothing, and is left out."""
    assert Usage(percents={}) == usage({APP: header})


def test_no_headers_tell_nothing() -> None:
    """Graph only tells after some calls."""
    assert Usage(percents={}, regain=None) == usage({})


@pytest.mark.parametrize("kind", ["pages", "instagram", "messenger"])
def test_a_business_is_told_by_its_objects(kind: str) -> None:
    """Of several objects, the one that is used up most."""
    header = json.dumps(
        {
            "100": [{"type": kind, "call_count": 5}, {"type": kind, "total_time": 70}],
            "101": [{"type": kind, "call_count": 60}],
        }
    )

    assert {BUSINESS: 70} == usage({BUSINESS: header}).percents


def test_limits_of_advertising_are_not_ours() -> None:
    """A campaign that is used up doesn't keep a page from being read."""
    header = business(
        type="ads_insights", call_count=100, estimated_time_to_regain_access=9
    )

    assert Usage(percents={BUSINESS: 0}) == usage({BUSINESS: header})


@pytest.mark.parametrize(
    ("told", "regain"),
    [
        (0, None),
        (19, timedelta(minutes=19)),
        (0.5, timedelta(seconds=30)),
        (1_440, timedelta(days=1)),
        (1_441, timedelta(days=1)),
        (10**30, timedelta(days=1)),
        ("19", None),
        (-1, None),
    ],
)
def test_the_time_until_access_is_in_minutes(
    told: object, regain: timedelta | None
) -> None:
    """Nothing keeps us away for more than a day at a time."""
    header = business(estimated_time_to_regain_access=told)

    assert regain == usage({BUSINESS: header}).regain


def test_each_header_stands_for_itself() -> None:
    """The app's and the page's limits are two."""
    told = usage({APP: "17%", PAGE: "{'call_count':85}", "x-other": "99%"})

    assert {APP: 17, PAGE: 85} == told.percents


@pytest.mark.skipif(
    "SOME_GOVERNANCE_PAYLOADS" not in os.environ,
    reason="SOME_GOVERNANCE_PAYLOADS is not set",
)
def test_headers_as_they_were_sent() -> None:
    """The samples of others are read."""
    payloads = Path(os.environ["SOME_GOVERNANCE_PAYLOADS"])
    sample = payloads / "facebook" / "api" / "docs_usage_headers.json"
    headers = json.loads(sample.read_text())
    throttled = {BUSINESS: headers[f"{BUSINESS}__throttled"]}

    assert {APP: 28, PAGE: 85, BUSINESS: 1} == usage(headers).percents
    assert timedelta(minutes=19) == usage(throttled).regain
