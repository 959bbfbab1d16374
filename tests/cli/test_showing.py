"""How a thing that waits for a judgement is shown."""

import pytest
from builders import account, asked, comment, message, publication, situation

from some_governance.cli.showing import shown_item
from some_governance.judging.worklist import worklist
from some_governance.records.record import Record
from some_governance.rules.dialogue import Corrected

POST = publication(text="Vi åpner.")
COMMENT = comment(text="Når?")
EARLIER = message("facebook:m_0", "2026-11-24 12:00", as_account=True, text="Hei!")
MESSAGE = message(text="Når?")
LATER = message("facebook:m_2", "2026-11-24 13:00", as_account=True, text="Fredag.")


def shown(*facts: Record) -> str:
    """Show the one thing that waits."""
    known = account(), *facts
    report = asked(Corrected(of=("comment", "message")), *known)
    (item,) = worklist(report, situation(*known).records)
    return shown_item(item, 1, 1, report)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            [POST, COMMENT],
            (
                "1 of 1: comment, facebook:100, 2026-11-24 12:30\n"
                "  facebook:100_1_c\n"
                "  under: Vi åpner.\n"
                "  | Når?"
            ),
        ),
        (
            [EARLIER, MESSAGE, LATER],
            (
                "1 of 1: message, facebook:100, 2026-11-24 12:30\n"
                "  facebook:m_1\n"
                "  after: Hei!\n"
                "  | Når?\n"
                "  answered 2026-11-24 13:00: Fredag."
            ),
        ),
    ],
    ids=["a comment", "a message"],
)
def test_a_thing_is_shown_where_it_stands(facts: list[Record], expected: str) -> None:
    """A comment stands under its post, a message comes after the one before it."""
    assert f"\n{expected}" == shown(*facts)
