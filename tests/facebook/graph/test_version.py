"""One version is asked for, and the one that answers is told."""

import pytest

from some_governance_facebook.graph.version import VERSION, told


def test_the_version_is_the_newest_that_is_known() -> None:
    """It stands here, so that nobody changes it without meaning to."""
    assert "v26.0" == VERSION == told(VERSION)


@pytest.mark.parametrize(
    ("header", "version"),
    [
        *(("v25.0", "v25.0"), ("v1234.1234", "v1234.1234"), (None, None), ("", None)),
        *(("26.0", None), ("v26", None), ("v26.0 ", None), ("v12345.0", None)),
        *(("v1.\x1b", None), ("v\u00b26.0", None)),
    ],
)
def test_only_a_version_is_taken_from_the_header(
    header: str | None, version: str | None
) -> None:
    """Whatever else stands there is kept nowhere."""
    assert version == told(header)
