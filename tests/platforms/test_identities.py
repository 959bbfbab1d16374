"""A platform's own ids can stand in addresses and folders, and lead nowhere else."""

import pytest

from some_governance import is_native_id


@pytest.mark.parametrize(
    "text",
    [
        "1000",
        "1_11",
        "12345678@N01",
        "UC_x5XG1OV2P6uZZ5FSM9Ttw",
        "-dQw4w9WgXcQ",
        "did:plc:fjellvik234567",
        "x" * 200,
    ],
)
def test_ids_that_platforms_give(text: str) -> None:
    """Numbers, names, and those of decentralised networks."""
    assert is_native_id(text)


@pytest.mark.parametrize(
    "text",
    ["", ".", "..", ".x", "../x", "a/b", "a\\b", "a b", "a?b", "å", "1\n", "x" * 201],
)
def test_what_is_no_id(text: str) -> None:
    """It leads elsewhere, can't be written everywhere, or is too long."""
    assert not is_native_id(text)
