"""A digest of facts, column by column, tells them apart."""

import pickle
from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve
from builders import comment, judgement, removal

from some_governance.records import digests
from some_governance.records.digests import Undigested, digested
from some_governance.records.record import Record

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def whole(*facts: Record) -> bytes:
    """Give all that is digested of some facts."""
    return b"".join(digested(facts))


def judged(*ids: str) -> list[Record]:
    """Judge some things, all with the same answer."""
    return [evolve(judgement("c", "irony", "no"), id=id) for id in ids]


@pytest.mark.parametrize(
    ("ones", "others"),
    [
        (("a", "b"), ("a", "c")),
        (("a", "b"), ("a\nb",)),
        (("a", "b\nc"), ("a\nb", "c")),
        (("a", "b\nc"), ("a", "b\\nc")),
        (("a", "a"), ("a",)),
        (("\ud800", "a"), ("\ud801", "a")),
    ],
)
def test_other_words_give_another_digest(
    ones: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Also where what parts them stands in a word, or a word is no Unicode."""
    assert whole(*judged(*ones)) != whole(*judged(*others))


def test_an_instant_counts_to_the_microsecond() -> None:
    """Whether all facts say the same, or each its own."""
    facts = [comment(f"{number}", AT + timedelta(number)) for number in range(3)]
    later = [evolve(facts[0], at=AT + datetime.resolution), *facts[1:]]

    assert whole(*facts) != whole(*later)
    assert whole(facts[0]) != whole(later[0])


def test_unknown_is_not_empty() -> None:
    """A moment, a voice or a hand that nobody knows is told apart from each known."""
    facts = [
        comment("a", AT),
        comment("a", None),
        evolve(comment("a", AT), as_account=None),
        evolve(removal("a", AT), by=""),
        evolve(removal("a", AT), by=None),
    ]
    pairs = [(each, comment("b", AT)) for each in facts]

    assert len(facts) == len({whole(*pair) for pair in pairs})


def test_very_many_facts_are_digested_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out where one part ends."""
    facts = judged(*"abcde")
    monkeypatch.setattr(digests, "_ROWS", 2)
    seen = {whole(*facts[:number], *facts[number + 1 :]) for number in range(5)}

    assert 6 == len({*seen, whole(*facts)})


def test_a_digest_is_made_when_somebody_reads_it() -> None:
    """Until then it costs nothing, and it travels as what was read."""
    read: list[str] = []

    class Batch:
        @property
        def digest(self) -> str:
            read.append("read")
            return "c0ffee"

    digest = Undigested(Batch())

    assert [] == read
    assert "c0ffee" == str(digest) == pickle.loads(pickle.dumps(digest))
    assert ["read", "read"] == read
