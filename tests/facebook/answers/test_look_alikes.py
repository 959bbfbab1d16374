"""Whoever calls themselves what the page is called is not the page."""

import json
from datetime import UTC, datetime
from itertools import chain, islice, product

from some_governance import Answer, Comment, Records, Reply, discover

NAME = "Eksempel kommune"
SEEN = datetime(2026, 11, 2, 6, tzinfo=UTC)

# What looks the same, or nearly: Cyrillic and Greek letters, marks without width,
# other spaces, other forms of a letter.
SAME = {
    "E": ["\u0415", "\u0395", "\uff25", "\U0001d404"],
    "k": ["\u043a", "\u03ba", "\uff4b", "\U0001d424"],
    "e": ["\u0435", "\uff45", "\U0001d41e", "e\u0301"],
    "m": ["\uff4d", "\U0001d426", "rn"],
    "n": ["\u043f", "\uff4e", "\U0001d427"],
    " ": ["\u00a0", "\u2009", "  ", "\u200b "],
    "o": ["\u043e", "\u03bf", "\uff4f", "\U0001d428", "0"],
    "u": ["\u03c5", "\uff55", "\U0001d42e"],
}
LOOK_ALIKES = [
    *islice(
        chain(
            [NAME, NAME.upper(), f"{NAME} ", f"{NAME}\u200d", f"\u202e{NAME[::-1]}"],
            (
                NAME.replace(one, other)
                for one, others in SAME.items()
                for other in others
            ),
            (
                NAME.replace("e", first).replace("o", second)
                for first, second in product(SAME["e"], SAME["o"])
            ),
        ),
        50,
    )
]


def told(*names: str) -> Records:
    """Translate comments, each by somebody of that name who isn't the page."""
    comments = [
        {
            "id": f"1_{number}",
            "created_time": "2026-11-01T12:00:00+0000",
            "message": "Vi svarer her.",
            "from": {"id": str(900 + number), "name": name},
            "comment_count": 0,
        }
        for number, name in enumerate(names)
    ]
    answer = Answer(
        source="comments.json",
        body=json.dumps({"data": comments}).encode(),
        account="facebook:100",
        request="/100_1/comments",
        fetched_at=SEEN,
    )
    return discover(["facebook"]).platform("facebook").translated([answer])


def test_a_display_name_makes_nobody_the_page() -> None:
    """Of 50 look-alikes none is counted as the account's own reply."""
    assert len({*LOOK_ALIKES}) == 50
    facts = told(*LOOK_ALIKES)
    said = list(facts.each(Comment))
    assert len(said) == 50
    assert {each.as_account for each in said} == {False}
    assert list(facts.each(Reply)) == []
