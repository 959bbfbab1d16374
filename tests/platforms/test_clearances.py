"""Nothing is removed without a receipt."""

from datetime import UTC, datetime

import pytest

from some_governance import Clearance, RecordError

AT = datetime(2026, 11, 2, 6, tzinfo=UTC)


def test_leave_to_hide_needs_no_receipt() -> None:
    """Hiding can be undone, so that a capture is enough."""
    clearance = Clearance(
        id="c1", action="hide", of="example:11", account="example:1", digest="0a", at=AT
    )

    assert clearance.receipt is None


@pytest.mark.parametrize("receipt", [None, ""])
def test_leave_to_remove_needs_a_receipt(receipt: str | None) -> None:
    """What is removed is gone, so that the archive has to have a copy before."""
    with pytest.raises(RecordError, match=r"clearance c1: .* archive example:11 first"):
        Clearance(
            id="c1",
            action="remove",
            of="example:11",
            account="example:1",
            digest="0a",
            receipt=receipt,
            at=AT,
        )


def test_leave_to_remove_names_the_archives_copy() -> None:
    """A receipt stands for the copy that is kept."""
    clearance = Clearance(
        id="c1",
        action="remove",
        of="example:11",
        account="example:1",
        digest="0a",
        receipt="2026/17-3",
        at=AT,
    )

    assert "2026/17-3" == clearance.receipt
