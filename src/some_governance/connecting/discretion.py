"""What httpx's engine logs of answers, without secrets."""

import logging
import weakref
from collections.abc import Callable

_LOGGER = "httpcore.http11"


class Discretion(logging.Filter):
    """
    Takes secrets out of one logger, until it ends, or nobody has its owner any more.

    At DEBUG, httpcore logs the headers of answers, in which a platform may repeat a
    token that it doesn't take, or an address with a proof.

    Args:
        owner: Whose secrets they are.

        clean: Takes secrets out of a text; it doesn't hold the owner.
    """

    def __init__(self, owner: object, clean: Callable[[str], str]) -> None:
        super().__init__()
        self._clean = clean
        log = logging.getLogger(_LOGGER)
        log.addFilter(self)
        self.end = weakref.finalize(owner, log.removeFilter, self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything through, cleaned."""
        record.msg, record.args = self._clean(record.getMessage()), None
        return True
