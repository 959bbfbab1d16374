"""What a plug-in raises is ours, or is named."""

from collections.abc import Iterator
from contextlib import contextmanager

from some_governance.errors import PluginError, SomeGovernanceError


@contextmanager
def guarded(platform: str, capability: str) -> Iterator[None]:
    """
    Let errors of ours through, and name the plug-in for any other.

    What another one says is not repeated, it may hold a citizen's words or a secret.

    Raises:
        PluginError: The plug-in failed.
    """
    try:
        yield
    except (SomeGovernanceError, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
        how = f"raised {type(error).__name__}"
        raise failed(platform, capability, how) from None


def failed(platform: str, capability: str, how: str) -> PluginError:
    """Make the error for a plug-in that did something it should not have."""
    return PluginError(
        platform, f"{capability} {how}: keep what you gave it, and update the plug-in"
    )
