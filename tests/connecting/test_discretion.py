"""What httpcore logs of answers holds no secret, while a connection is open."""

import logging

import pytest
from facebook.samples import CANARY

from some_governance.connecting.discretion import Discretion
from some_governance_facebook.graph.scrubbing import cleaned as graphs_own

LOG = logging.getLogger("httpcore.http11")


def cleaned(text: str) -> str:
    """Take secrets out as Graph needs it."""
    return graphs_own(text, ["kort-token"])


class Owner:
    """Somebody with a secret."""


@pytest.fixture
def _owner() -> Owner:
    """Be discreet about a secret while somebody has it."""
    owner = Owner()
    Discretion(owner, cleaned)
    return owner


@pytest.mark.usefixtures("_owner")
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Malformed access token kort-token", "Malformed access token ***"),
        (f"Malformed access token {CANARY}", "Malformed access token ***"),
        ("/me?appsecret_proof=abcdef&x=1", "/me?appsecret_proof=***&x=1"),
        ("receive_response_headers.started", "receive_response_headers.started"),
    ],
)
def test_secrets_are_taken_out(
    said: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Those that are known, and others by their names and forms; the rest stays."""
    with caplog.at_level(logging.DEBUG):
        LOG.debug(said)
        LOG.debug("%s, said %s", said, "Graph")

    assert [told, f"{told}, said Graph"] == caplog.messages


@pytest.mark.parametrize("ended", [True, False])
def test_afterwards_the_logger_is_as_it_was(ended: bool) -> None:
    """Others use it too; so it is also where nobody cared to end it."""
    before = [*LOG.filters]
    owner = Owner()
    discretion = Discretion(owner, cleaned)
    assert [*before, discretion] == LOG.filters
    if ended:
        discretion.end()
        assert before == LOG.filters
    del owner

    assert before == LOG.filters
