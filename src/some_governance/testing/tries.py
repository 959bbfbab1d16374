"""A connection that is checked, and what can go wrong on its line."""

from collections.abc import Iterator
from itertools import cycle, islice

import httpx
from attrs import field, frozen

from some_governance.platforms.platform import Platform
from some_governance.testing.readings import Reading, readings
from some_governance.testing.rehearsals import Rehearsal
from some_governance.testing.routes import HttpAnswer, Playing
from some_governance.testing.servers import ScriptedServer
from some_governance.testing.stages import Tried, answer

FAILURES: tuple[tuple[str, Playing], ...] = (
    ("HTTP 500", HttpAnswer(status=500, body={"error": "out of order"})),
    ("a broken line", httpx.ConnectError("no line")),
    ("HTTP 429", HttpAnswer(status=429, body={}, headers={"Retry-After": "600"})),
    ("no JSON", HttpAnswer(body=b"<html>")),
    ("silence", httpx.ReadTimeout("nobody answers")),
    ("HTTP 401", HttpAnswer(status=401, body={"error": "no such token"})),
    ("half an answer", HttpAnswer(breaks=True)),
    ("HTTP 403", HttpAnswer(status=403, body={"error": "not allowed"})),
)
"""What may come in place of an answer."""

_EACH = 3
"""How many of them each call gets in its turn."""


@frozen(kw_only=True)
class Tries:
    """
    A connection that is checked.

    Attributes:
        platform: Whose it is.

        rehearsal: How it is tried.

        whole: What an undisturbed fetch gave.

        asked: How many calls that took.
    """

    platform: Platform
    rehearsal: Rehearsal
    whole: Tried = field(repr=False)
    asked: int

    @property
    def reading(self) -> Reading | None:
        """What the platform makes of that; `None` where it translates nothing."""
        account = self.rehearsal.account
        answers = [answer(each, account) for each in self.whole.pages]
        able = readings(self.platform, answers)
        return next((each for each in able if each.payloads), None)

    def broken_off(self, calls: int) -> Iterator[tuple[str, ScriptedServer]]:
        """Yield servers that fail from each of so many calls on, and how."""
        failures = cycle(FAILURES)
        for call in range(1, calls + 1):
            for how, failure in islice(failures, _EACH):
                server = self.rehearsal.server.again(failure, call)
                yield f"{how} from call {call} on", server
