"""The text breaks its own rule, and the report says so."""

from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    appointment,
    situation,
)

from some_governance.assessment import assess
from some_governance.findings import Weight
from some_governance.guidelines.guidelines import Guidelines
from some_governance.outcomes import Verdict
from some_governance.records.record import Record

AT_LEAST_TWO = "roles/at-least-two-administrators"

# As the text has them: the tier of each account, and how many it names for it.
ACCOUNTS = {
    FACEBOOK: ("main", 3),
    INSTAGRAM: ("main", 1),
    YOUTUBE: ("other", 1),
    FLICKR: ("other", 1),
}


def test_only_facebook_passes_minimum_two(randaberg: Guidelines) -> None:
    """With the text's own numbers of administrators, only Facebook passes minimum 2."""
    facts: list[Record] = []
    for page, (tier, count) in ACCOUNTS.items():
        facts.append(account(page, tier=tier))
        facts += [appointment(f"person-{number}", page) for number in range(count)]
    report = assess(randaberg, situation(*facts))

    (tally,) = (each for each in report.tallies if each.clause.id == AT_LEAST_TWO)
    found = [each for each in report.findings if each.clause.id == AT_LEAST_TWO]
    assert ((Verdict.MET, 1), (Verdict.BROKEN, 3)) == tally.counts
    assert [
        (each, Weight.WARNING, {"at_least": 2, "count": 1})
        for each in (FLICKR, INSTAGRAM, YOUTUBE)
    ] == [(each.outcome.subject, each.weight, each.outcome.values) for each in found]
