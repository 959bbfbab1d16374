"""The text breaks its own rule: tension T2."""

import pytest
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    appointment,
    situation,
)

from some_governance import Verdict, Weight, assess, load_municipality

TWO = "roles/at-least-two-administrators"
NAMED = {FACEBOOK: 3, YOUTUBE: 1, FLICKR: 1, INSTAGRAM: 1}
"""How many administrators the text itself names for each of its accounts."""


def test_only_facebook_has_the_two_administrators_that_the_text_asks_for() -> None:
    """With the text's own administrators, only Facebook passes «minimum 2»."""
    tiers = {FACEBOOK: "main", INSTAGRAM: "main", YOUTUBE: "other", FLICKR: "other"}
    facts = [
        *(account(id, tier=tier) for id, tier in tiers.items()),
        *(
            appointment(f"administrator-{number}", id)
            for id, count in NAMED.items()
            for number in range(count)
        ),
    ]
    report = assess(load_municipality("randaberg"), situation(*facts))
    (tally,) = (each for each in report.tallies if each.clause.id == TWO)

    assert {YOUTUBE, FLICKR, INSTAGRAM} == {
        finding.outcome.account
        for finding in report.findings
        if finding.clause.id == TWO and finding.weight is Weight.WARNING
    }
    assert (1, 3) == (tally.count(Verdict.MET), tally.count(Verdict.BROKEN))


@pytest.mark.parametrize("quoted", ["Facebook: […].", "YouTube/Flickr/Instagram: […]."])
def test_nobody_s_name_is_shipped(quoted: str) -> None:
    """The text's persons are not in the product: their names stand as […]."""
    quotes = {
        fragment
        for clause in load_municipality("randaberg").clauses
        for fragment in clause.quote
    }

    assert quoted in quotes
