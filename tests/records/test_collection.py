"""Batches of facts join, blind to their order, and never lose a contradiction."""

from itertools import permutations

import pytest
from attrs import evolve
from builders import (
    account,
    appointment,
    coverage,
    judgement,
    oslo,
    publication,
    reply,
    span,
)

from some_governance.errors import RecordError
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.people import Person
from some_governance.records.utterances import Publication

OLD = publication(kind=None, observed="2026-11-25 12:00", source="old.json")
NEW = publication(kind="news", observed="2026-11-26 12:00", source="new.json")


def test_facts_are_sorted_by_kind_account_moment_and_id() -> None:
    """Whatever order facts come in, a batch holds them in one."""
    facts = (
        account("facebook:100"),
        account("instagram:200"),
        publication("facebook:100_1", "2026-11-24 12:00"),
        publication("facebook:100_2", "2026-11-24 12:00"),
        publication("facebook:100_0", "2026-11-25 12:00"),
        publication("a", "2026-11-01 12:00", account="instagram:200"),
        reply(),
    )

    for shuffled in permutations(facts):
        assert facts == Records.of(*shuffled).facts


@pytest.mark.parametrize("facts", [(OLD, NEW), (NEW, OLD)])
def test_the_record_observed_last_holds(facts: tuple[Publication, ...]) -> None:
    """Of two observations of one publication, the later one is kept."""
    assert (NEW,) == Records.of(*facts).facts


@pytest.mark.parametrize("sources", list(permutations("abc")))
def test_of_equal_observations_one_is_kept(sources: tuple[str, ...]) -> None:
    """Of the same fact from several files, the file that sorts first is named."""
    facts = [evolve(NEW, source=source) for source in sources]

    assert ["a"] == [fact.source for fact in Records.of(*facts).facts]


@pytest.mark.parametrize("sources", [("a.json", "b.json"), ("b.json", "a.json")])
def test_a_contradiction_names_both_sources(sources: tuple[str, str]) -> None:
    """Two sources that say different things of the same instant are both named."""
    facts = [
        evolve(NEW, source=source, kind=f"kind of {source}", text="Kari er dum")
        for source in sources
    ]

    with pytest.raises(RecordError) as refused:
        Records.of(*facts)

    assert (
        "publication facebook:100_1: a.json and b.json say different things of the "
        "same instant; correct one, or observe it again"
    ) == str(refused.value)


@pytest.mark.parametrize(
    "facts", list(permutations([OLD, evolve(OLD, kind="event", source="b.json"), NEW]))
)
def test_a_contradiction_that_was_settled_since_is_none(
    facts: tuple[Publication, ...],
) -> None:
    """In whatever order they come, a later observation settles what came before."""
    assert (NEW,) == Records.of(*facts).facts


def test_the_same_id_of_another_kind_is_another_fact() -> None:
    """A publication and a reply of the same id are two facts."""
    assert 2 == len(Records.of(publication("x"), reply("x")).facts)


def test_batches_join_with_all_that_they_hold() -> None:
    """Facts, coverage, gaps and what nobody understood are all kept, each once."""
    whole = Records.of(
        OLD,
        account(),
        coverage=[coverage("reply", account="facebook:100"), coverage("publication")],
        gaps=[
            Gap(source="b", why="an error", account="facebook:100"),
            Gap(source="a", why="an error", facts=("reply",)),
        ],
        unrecognised=[
            Unrecognised(source="a", path="data[1]", why="a story", raw="{}"),
            Unrecognised(source="a", path="data[0]", why="a story", raw="{}"),
        ],
    )

    assert whole == Records.join([whole, Records(), whole])
    assert ["publication", "reply"] == [each.facts[0] for each in whole.coverage]
    assert ["a", "b"] == [gap.source for gap in whole.gaps]
    assert ["data[0]", "data[1]"] == [each.path for each in whole.unrecognised]


def test_nothing_joins_to_nothing() -> None:
    """No batches at all are an empty batch."""
    assert Records() == Records.join([]) == Records.of()


def test_each_gives_one_kind_in_order() -> None:
    """A batch can be asked for its facts of one kind."""
    batch = Records.of(account(), NEW, appointment("kari"))

    assert [NEW] == list(batch.each(Publication))
    assert [] == list(batch.each(Person))


def test_the_digest_is_blind_to_citizens_words() -> None:
    """Blacked out, the words leave the digest as it was."""
    said = evolve(NEW, text="Kari er dum")

    assert Records.of(said).digest == Records.of(evolve(said, text=None)).digest


def test_the_digest_is_blind_to_the_names_of_files() -> None:
    """A fact read from another file is the same fact."""
    assert Records.of(NEW).digest == Records.of(evolve(NEW, source="x")).digest


def test_every_other_difference_changes_the_digest() -> None:
    """Another fact, another kind or another coverage is another batch."""
    covered = coverage("publication", account="facebook:100")
    batches = [
        Records(),
        Records.of(NEW),
        Records.of(evolve(NEW, kind="event")),
        Records.of(evolve(NEW, kind=None)),
        Records.of(evolve(NEW, at=oslo("2026-11-24 12:01"))),
        Records.of(evolve(NEW, media=("image",))),
        Records.of(evolve(NEW, observed=oslo("2026-11-27 12:00"))),
        Records.of(judgement("x", "kind")),
        Records.of(judgement("x", "kind", by="per")),
        Records.of(coverage=[covered]),
        Records.of(coverage=[evolve(covered, account=None)]),
        Records.of(coverage=[evolve(covered, facts=("reply",))]),
        Records.of(coverage=[evolve(covered, source="x")]),
        Records.of(
            coverage=[
                evolve(covered, span=span("2026-11-02 00:00", "2026-11-03 00:00"))
            ]
        ),
    ]

    assert len(batches) == len({batch.digest for batch in batches})


def test_raw_data_stays_out_of_the_repr() -> None:
    """What nobody understood may hold citizens' words, so it isn't shown."""
    kept = Unrecognised(source="a", path="$", why="a story", raw='"Kari er dum"')

    assert "dum" not in repr(kept)
    assert "dum" not in repr(Records.of(unrecognised=[kept]))
