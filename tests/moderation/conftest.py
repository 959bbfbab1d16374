"""A ledger, and a scene, begun anew for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ledgers import AT_ONCE
from moderation.fakes import Clock, Scene

from some_governance.archive.ledger.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Begin a ledger of an invented municipality."""
    path = tmp_path / "ledger.db"
    with Ledger.create(path, "testbygda", clock=Clock(), retention=AT_ONCE) as begun:
        yield begun


@pytest.fixture
def scene(ledger: Ledger) -> Scene:
    """Set it all up."""
    return Scene(ledger)
