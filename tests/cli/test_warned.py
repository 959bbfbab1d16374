"""What the library's loggers warn of, told on standard error."""

import logging

import pytest

from some_governance.cli.warned import tell_warnings


def test_a_warning_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """However often a command begins to listen; and what is less is not told."""
    tell_warnings()
    tell_warnings()
    log = logging.getLogger("some_governance.example")
    log.info("all is well")
    log.warning("the bridge is\x1b closed")

    assert "some-governance: the bridge is\\x1b closed\n" == capsys.readouterr().err
