"""What takes the extra `report`, and says so where that isn't installed."""

from collections.abc import Iterator
from contextlib import contextmanager

from some_governance.errors import ReportError


@contextmanager
def taking_the_extra(what: str) -> Iterator[None]:
    """
    Import what only the extra brings.

    Args:
        what: What takes it, as the sentence begins: `a report in HTML needs`.

    Raises:
        ReportError: The extra isn't installed; it says how to do that.
    """
    try:
        yield
    except ImportError:
        raise ReportError(
            f"{what} an extra: pip install 'some-governance[report]'"
        ) from None
