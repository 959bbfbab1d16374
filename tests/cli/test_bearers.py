"""Only who bears a duty can be asked for."""

import click
import pytest
from builders import clause, guidelines

from some_governance.cli.bearers import check_bearer

TEXT = guidelines(clause(bearer="editor"), clause(id="test/other"))


@pytest.mark.parametrize("bearer", [None, "editor"])
def test_everybody_and_a_bearer_can_be_asked_for(bearer: str | None) -> None:
    """Nothing is said then."""
    check_bearer(bearer, TEXT)


def test_who_bears_nothing_is_refused() -> None:
    """With who does; what was typed is escaped."""
    with pytest.raises(click.BadParameter, match="did you mean editor"):
        check_bearer("edtior", TEXT)
    with pytest.raises(click.BadParameter, match=r"\\x1b"):
        check_bearer("\x1b", TEXT)
