"""A month's page as plain data."""

import json
from datetime import timedelta

from attrs import evolve

from some_governance import Month, month_as_data, month_as_json


def test_it_names_its_schema_and_its_month(full: Month) -> None:
    """A program knows what it reads before it reads on."""
    data = month_as_data(full)

    assert ("some-governance/month", 1, "2026-11") == (
        data["schema"],
        data["version"],
        data["month"],
    )
    assert ("2026-10-31T23:00:00+00:00", "2026-11-30T23:00:00+00:00", True) == (
        data["since"],
        data["at"],
        data["over"],
    )


def test_it_has_all_that_the_page_has(full: Month) -> None:
    """Each count, beside what it is of."""
    data = json.loads(month_as_json(full))

    assert {
        "weights": {
            "violation": 10,
            "deviation": 0,
            "warning": 1,
            "shortfall": 0,
            "advice": 0,
        },
        "questions": 1,
        "untold": 9,
        "pending": 4,
    } == data["totals"]
    assert 8 == data["before"]["weights"]["violation"]
    assert {
        "day": "2026-11-26",
        "clock": None,
        "account": "facebook:100",
        "content": ["text"],
        "purposes": ["reputation"],
        "publications": 0,
        "carried": "nothing-known",
    } == data["plans"][0]["items"][1]
    assert ("10:00", "2026-12") == (
        data["plans"][0]["items"][0]["clock"],
        data["plans"][1]["month"],
    )
    assert [
        {
            "action": "remove",
            "ground": "personal-attack",
            "clause": "deletion/attack",
            "quote": "Personangrep er å gå løs på en person.",
            "count": 1,
        },
        {"action": "hide", "ground": "no", "clause": None, "quote": None, "count": 1},
        {"action": "mute", "ground": None, "clause": None, "quote": None, "count": 1},
    ] == data["taken"]
    assert [{"sanction": "warning", "count": 1}] == data["sanctions"]
    archived = {"confirmed": 0, "lacking": 1, "untold": 0, "seen": False}
    assert archived == data["archived"]
    assert {"account": "youtube:300", "fact": "reply"} in data["unseen"]
    assert (1, 1, 0, 0) == tuple(
        data[name] for name in ("undated", "unregistered", "gaps", "not_understood")
    )


def test_it_has_the_figures_of_each_account(full: Month) -> None:
    """Times are in whole seconds."""
    main, *_, unseen = month_as_data(full)["accounts"]  # type: ignore[misc]

    assert {
        "count": 8,
        "by_kind": [
            {"kind": "event", "count": 1},
            {"kind": "news", "count": 6},
            {"kind": None, "count": 1},
        ],
        "unsure": 0,
        "seen": True,
    } == main["published"]
    assert {
        "week": "2026-W46",
        "since": "2026-11-09",
        "until": "2026-11-16",
        "whole": True,
        "count": 4,
        "by_kind": [
            {"kind": "event", "count": 1},
            {"kind": "news", "count": 2},
            {"kind": None, "count": 1},
        ],
        "unsure": 0,
        "seen": True,
        "quotas": [
            {
                "clause": "quotas/news",
                "at_most": 2,
                "at_least": 1,
                "counts": ["news"],
                "count": 2,
                "unsure": 1,
            }
        ],
    } == main["weeks"][2]
    assert {
        "comments": 4,
        "answered": 2,
        "open": 2,
        "undated": 0,
        "median": 175500,
        "slowest": 345600,
        "open_median": 48600,
        "open_slowest": 91800,
        "seen": True,
        "promises": [
            {"clause": "dialogue/reply", "kept": 1, "decided": 3, "untold": 0}
        ],
    } == main["replies"]
    assert ({"kind": 1}, 1, "Testbygda") == (
        main["questions"],
        main["administrators"],
        main["name"],
    )
    assert (None, None, False) == (
        unseen["name"],
        unseen["replies"]["median"],
        unseen["published"]["seen"],
    )


def test_a_part_of_a_second_is_left_out(full: Month) -> None:
    """Nobody answers by microseconds."""
    main, *_ = full.accounts
    replies = evolve(main.replies, median=timedelta(seconds=1, microseconds=999_999))
    page = evolve(full, accounts=(evolve(main, replies=replies),))

    assert 1 == json.loads(month_as_json(page))["accounts"][0]["replies"]["median"]


def test_of_a_month_without_another_nothing_is_compared(empty: Month) -> None:
    """There is nothing to put there."""
    assert month_as_data(empty)["before"] is None


def test_hostile_words_come_back_as_they_were(full: Month) -> None:
    """And no sign among them moves a cursor, or hides."""
    hostile = '\x1b[2J\u202e\r\n\ud800"</script>'
    main, *others = full.accounts
    page = evolve(
        full,
        owner=hostile,
        accounts=(evolve(main, name=hostile), *others),
        sanctions=((hostile, 1),),
    )
    written = month_as_json(page)
    data = json.loads(written)

    assert {hostile} == {
        data["guidelines"]["owner"],
        data["accounts"][0]["name"],
        data["sanctions"][0]["sanction"],
    }
    assert all(line.isprintable() for line in written.splitlines())
