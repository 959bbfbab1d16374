"""A ledger of an invented municipality."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ledgers import created

from some_governance.archive.ledger.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a ledger in which nothing was done yet."""
    with created(tmp_path) as ledger:
        yield ledger
