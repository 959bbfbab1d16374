"""What httpx's engine logs of answers, without secrets."""

import logging
import weakref

from some_governance_facebook.graph.scrubbing import scrubbed

_LOGGER = "httpcore.http11"


class Discretion(logging.Filter):
    """
    Takes secrets out of one logger, until it ends, or nobody has its owner any more.

    At DEBUG, httpcore logs the headers of answers, in which Graph may repeat a token
    that it doesn't take, or an address with a proof.

    Args:
        owner: Whose secrets they are.

        secrets: Those that are known; others go by their names and forms.
    """

    def __init__(self, owner: object, *secrets: str) -> None:
        super().__init__()
        self._secrets = secrets
        log = logging.getLogger(_LOGGER)
        log.addFilter(self)
        self.end = weakref.finalize(owner, log.removeFilter, self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything through, cleaned."""
        record.msg, record.args = scrubbed(record.getMessage(), self._secrets), None
        return True
