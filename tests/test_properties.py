"""What holds for every situation, not only for those that somebody thought of."""

import pickle
import random

import pytest
from attrs import evolve
from builders import coverage
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import (
    BATCHES,
    PUBLICATION,
    RECORDS,
    RULEBOOK,
    SITUATIONS,
    seen,
)

from benchmarks.blind import blacked_out
from some_governance.assessment import assess, duties, is_past
from some_governance.findings import Report
from some_governance.records.collection import Records
from some_governance.report.data import as_json
from some_governance.situation.situation import Situation


def rebuilt(records: Records, shuffle: random.Random) -> Records:
    """Make the same batch from its parts in another order."""
    facts, covered = list(records.facts), list(records.coverage)
    shuffle.shuffle(facts)
    shuffle.shuffle(covered)
    return Records.of(*facts, coverage=covered)


@given(SITUATIONS, st.randoms(use_true_random=False))
def test_the_order_of_records_makes_no_difference(
    asked: Situation, shuffle: random.Random
) -> None:
    """Assessed twice, from facts in another order, a month gets the same report."""
    again = seen(rebuilt(asked.records, shuffle))

    assert assess(RULEBOOK, asked) == assess(RULEBOOK, again)


@given(BATCHES, st.randoms(use_true_random=False))
def test_joining_is_blind_to_order_and_to_grouping(
    batches: list[Records], shuffle: random.Random
) -> None:
    """Batches join to the same, in any order, by twos or all at once, and again."""
    joined = Records.join(batches)
    shuffled = shuffle.sample(batches, len(batches))
    cut = shuffle.randrange(len(shuffled) + 1)
    halves = [Records.join(shuffled[:cut]), Records.join(shuffled[cut:])]

    assert joined == Records.join(shuffled)
    assert joined == Records.join(halves)
    assert joined == Records.join([joined, *batches])


@given(RECORDS, st.lists(PUBLICATION, max_size=8, unique_by=lambda each: each.id))
def test_another_platform_removes_no_finding(
    records: Records, others: list[object]
) -> None:
    """What YouTube tells takes away nothing that was found on Facebook."""
    youtube = Records.of(
        *(
            evolve(each, id=f"youtube:300_{each.id}", account="youtube:300")
            for each in others
        ),
        coverage=[coverage("publication", "profile", "access", account="youtube:300")],
    )
    before = assess(RULEBOOK, seen(records))
    after = assess(RULEBOOK, seen(Records.join([records, youtube])))

    assert [] == [each for each in before.findings if each not in after.findings]


def travelled(report: Report) -> Report:
    """Send a report through a pickle."""
    copy = pickle.loads(pickle.dumps(report))
    assert isinstance(copy, Report)
    return copy


@given(SITUATIONS)
def test_a_report_survives_a_trip_between_processes(asked: Situation) -> None:
    """Pickled or evolved, a report and its findings stay what they are."""
    report = assess(RULEBOOK, asked)
    copy = travelled(report)

    assert report == copy
    assert report == evolve(report)
    assert [each.id for each in report.findings] == [each.id for each in copy.findings]
    assert [each.basis for each in report.findings] == [
        each.basis for each in copy.findings
    ]
    assert list(report.findings) == [evolve(each) for each in report.findings]
    assert hash(report) == hash(copy)


@given(SITUATIONS)
def test_records_and_situations_survive_it_too(asked: Situation) -> None:
    """A pickled situation gets the same report in the other process."""
    copy = pickle.loads(pickle.dumps(asked))

    assert asked == copy
    assert asked.records == evolve(copy.records)
    assert asked.records.digest == copy.records.digest
    assert assess(RULEBOOK, asked) == assess(RULEBOOK, copy)


def test_guidelines_survive_it_too() -> None:
    """Pickled or evolved, guidelines stay what they are."""
    copy = pickle.loads(pickle.dumps(RULEBOOK))

    assert RULEBOOK == copy
    assert RULEBOOK == evolve(RULEBOOK)
    assert (RULEBOOK.digest, hash(RULEBOOK)) == (copy.digest, hash(copy))


@given(SITUATIONS)
def test_every_finding_rests_on_a_clause_of_the_guidelines(asked: Situation) -> None:
    """Nothing is found that no sentence speaks of, and no finding comes twice."""
    report = assess(RULEBOOK, asked)

    assert {each.clause for each in report.findings} <= set(RULEBOOK.clauses)
    assert len(report.findings) == len({each.id for each in report.findings})


@given(SITUATIONS)
def test_duties_are_the_findings_that_are_pending_or_broken(asked: Situation) -> None:
    """Every duty is a finding; what is left comes first, dated ones before others."""
    report = assess(RULEBOOK, asked)
    listed = duties(report)
    left = [each for each in listed if not is_past(each)]
    past = [each for each in listed if is_past(each)]

    assert set(listed) <= set(report.findings)
    assert [*left, *past] == [*listed]
    for part in (left, past):
        dates = [each.outcome.due for each in part]
        dated = [due for due in dates if due is not None]
        assert [*sorted(dated), *[None] * (len(dates) - len(dated))] == dates


@pytest.mark.search
# More situations than elsewhere: no example may tell a citizen's words.
@settings(max_examples=2 * settings().max_examples)
@given(SITUATIONS)
def test_the_words_of_citizens_change_nothing(asked: Situation) -> None:
    """With all words and names blacked out, the report is the same, byte for byte."""
    one, other = (
        assess(RULEBOOK, seen(each))
        for each in (asked.records, blacked_out(asked.records))
    )

    assert one == other
    assert as_json(one) == as_json(other)
