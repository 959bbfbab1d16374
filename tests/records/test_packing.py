"""A batch comes through a pickle as it was, with what is no part of a fact."""

import copy
import pickle

from attrs import evolve
from builders import FACEBOOK, account, comment, coverage, judgement, publication

from some_governance.records.collection import Records
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.record import Record


def _beside(fact: Record) -> tuple[object, ...]:
    return fact.source, getattr(fact, "earlier", None)


def test_all_of_a_batch_comes_through() -> None:
    """Coverage, gaps, what nobody understood; copied, too, and none of it at all."""
    batch = Records.of(
        account(source="registers.toml"),
        comment(source="1.json"),
        evolve(comment("other"), earlier=(("by", publication().observed),)),
        judgement(FACEBOOK, "irony"),
        coverage=[coverage()],
        gaps=[Gap(source="api", why="an error body")],
        unrecognised=[Unrecognised(source="api", path="$", why="odd", raw="{}")],
    )
    again = pickle.loads(pickle.dumps(batch))

    assert batch == again == copy.copy(batch) == copy.deepcopy(batch)
    assert [*map(_beside, batch.facts)] == [*map(_beside, again.facts)]
    assert Records() == pickle.loads(pickle.dumps(Records()))


def test_a_batch_is_shorter_than_its_facts() -> None:
    """The names of fields are told once, not for each fact."""
    facts = tuple(comment(f"comment-{number}") for number in range(100))

    assert len(pickle.dumps(Records(facts=facts))) < 0.8 * len(pickle.dumps(facts))
