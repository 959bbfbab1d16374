"""Pages of Graph are read quickly, and right, and what says so can tell."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from benchmarks.graph_pages import KINDS, sheet
from benchmarks.translation_peers import FLOOR, OURS, Peer
from benchmarks.translations import checked, measured, shown

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_as_large_as_it_was_asked_for(kind: str) -> None:
    """What stands within its things comes on top, and a seed makes one page."""
    page = sheet(kind, 5)

    assert 5 == len(json.loads(page.answer.body)["data"])
    assert 5 <= len(page.told)
    assert page == sheet(kind, 5)
    assert page != sheet(kind, 5, seed=2)


def test_ours_is_never_wrong() -> None:
    """We tell everything, refuse what is impossible, and keep no token."""
    ours = [each for each in checked(6) if each.who == OURS]

    assert [*KINDS] == [each.kind for each in ours]
    assert all(each.things == each.right for each in ours)
    assert all(each.impossible == each.refused > 5 for each in ours)
    assert all(each.secret for each in ours)


def test_who_is_wrong_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that moves times, forgets words and takes anything isn't taken for right."""
    page = sheet("posts", 3)
    (first, *others) = page.told.items()
    liar = Peer(
        name="liar",
        read=bytes,
        told=lambda _: iter(
            [
                (first[0], AT, first[1][1]),
                *((id, at, "") for id, (at, _) in others),
            ]
        ),
    )
    monkeypatch.setattr("benchmarks.translations.KINDS", ["posts"])
    monkeypatch.setattr("benchmarks.translations.peers", lambda _: [liar, "absent"])
    (read,) = checked(3)

    assert (3, 0, 0, 0, True) == (
        read.things,
        read.right,
        read.texts,
        read.refused,
        read.secret,
    )
    assert "not installed: absent" == [*shown([], [read])][-1]


def test_each_time_stands_beside_the_floor() -> None:
    """Every page has a row of ours, and one of `json.loads` that it is counted in."""
    times = [*measured((2, 3), 1, 1)]

    assert {1.0} == {each.floor for each in times if each.who == FLOOR}
    assert {1.0} == {each.ratio for each in times if each.who == OURS}
    assert {each.page for each in times} == {
        each.page for each in times if each.who == OURS
    }


def test_tables_and_data(
    keeps: Callable[[str], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """On the screen come tables; the same figures are kept as data."""
    assert {"times", "read", "goals"} < keeps("translation").keys()
    assert "token in words" in capsys.readouterr().out
