"""Hostile words that move something, or stand otherwise, are found out."""

import random
from collections.abc import Callable

import pytest

from benchmarks import outputs
from benchmarks.outputs import (
    Coat,
    World,
    Writer,
    as_printed,
    misread,
    read_csv,
    read_html,
    read_ics,
    read_json,
    read_text,
)
from benchmarks.proofs import hostile
from benchmarks.proofs.hostile import prove_outputs
from benchmarks.proofs.sample import SAMPLE, sample

EMPTY_FEED = "BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n"


@pytest.mark.usefixtures("facebook")
def test_every_writer_withstands_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """One world of the sample's facts, all called by other names."""
    monkeypatch.setattr(hostile, "QUICK_WORDS", 10)
    monkeypatch.setattr(outputs, "FACTS", 60)

    assert (figure := prove_outputs(True, random.Random(1))).runs >= 10
    assert () == figure.faults


@pytest.mark.usefixtures("facebook")
@pytest.mark.parametrize(
    ("write", "fault"),
    [
        (lambda owner: owner, "not made of the same"),
        (lambda owner: owner.replace("<b>", ""), "stands otherwise"),
        (lambda owner: owner.replace("<", "&lt;"), None),
        (len, "wrote none"),
    ],
)
def test_a_writer_that_errs_is_found_out(
    write: Callable[[str], object], fault: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An element in a name becomes one of the page, is lost, or is told as it is."""

    def page(world: World) -> str:
        return f"<p>{write(world.report.guidelines.owner)}</p>"

    monkeypatch.setattr(outputs, "FACTS", 10)
    monkeypatch.setattr(outputs, "PIECES", ("<b>",))
    monkeypatch.setattr(
        outputs, "writers", lambda: {"page": Writer(page, read_html, as_printed)}
    )

    *_, faults = misread(*sample(SAMPLE), 1, random.Random(1))

    assert (fault is None) == (faults == ())
    assert not fault or any(fault in each for each in faults)


@pytest.mark.parametrize(
    ("read", "usual", "other"),
    [
        (read_text, "a\n", "a\x1b"),
        (read_json, '"a"', '\r"a"'),
        (read_html, "<p>a</p>", "<p id=b>a</p>"),
        (read_html, "a", "a<!--b-->"),
        (read_html, "a", "<!doctype b>a"),
        (read_csv, "a,b\r\n", "a\r\n"),
        (read_csv, "a\r\n", "=a\r\n"),
        (read_ics, EMPTY_FEED.format(""), EMPTY_FEED.format("X-A:b\r\n")),
        (read_ics, EMPTY_FEED.format(""), EMPTY_FEED.format(f"X-A:{'b' * 75}\r\n")),
    ],
)
def test_another_shape_is_seen(read: outputs.Read, usual: str, other: str) -> None:
    """A control, an element, an attribute, a cell, a formula, a property too many."""
    assert read(usual)[1] != read(other)[1]


def test_a_coat_leaves_what_an_id_begins_and_ends_with() -> None:
    """A platform's name and a period are ours; the same word has the same coat."""
    coat = Coat(random.Random(1))
    words = coat.on("facebook:1#2026-W48")

    assert words == coat.on("facebook:1#2026-W48")
    assert words == f"facebook:{coat.fronts[0]}zq0qz#2026-W48"
    assert Coat().on("facebook:1") == "facebook:zq0qz"
    assert ((words,), None) == (coat.over(("facebook:1#2026-W48",)), coat.over(None))
