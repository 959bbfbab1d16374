"""A plug-in that fails is named; what it says of that isn't repeated."""

import pytest

from some_governance import PluginError, RecordError
from some_governance.platforms.guarding import guarded


@pytest.mark.parametrize("error", [ValueError("Kari Nordmann"), SystemExit(3)])
def test_what_a_plugin_raises_is_its_failure(error: BaseException) -> None:
    """Neither its words nor where they came from are told."""
    with pytest.raises(PluginError) as caught, guarded("example", "fetch"):
        raise error

    assert (
        f"plug-in example: fetch raised {type(error).__name__}: keep what you gave it, "
        "and update the plug-in"
    ) == str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("error", [RecordError("ours"), KeyboardInterrupt()])
def test_what_is_ours_goes_through(error: BaseException) -> None:
    """An error of the library, or somebody who stops it, is no failure."""
    with pytest.raises(type(error)) as caught, guarded("example", "fetch"):
        raise error

    assert error is caught.value


def test_what_goes_well_goes_on() -> None:
    """Nothing happens where nothing is raised."""
    with guarded("example", "fetch"):
        pass
