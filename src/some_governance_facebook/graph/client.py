"""A client for the Graph API, with one token."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from some_governance import (
    DEFAULT_LIMITS,
    PATIENCE,
    WEB_PAGE,
    Budget,
    Client,
    Heard,
    Limits,
    Lost,
    Place,
    PlatformError,
    Request,
    Secret,
    Throttled,
    Transport,
    Unavailable,
    carrier,
)
from some_governance_facebook.graph.answers.dialect import BELOW
from some_governance_facebook.graph.faults import fault
from some_governance_facebook.graph.hearing import Line, Said

FACEBOOK = "https://graph.facebook.com"
INSTAGRAM = "https://graph.instagram.com"

LATER = "it is out of order, and says for how long"


class Graph(Client):
    """
    A connection to Graph with one token. Several threads may use it.

    Secrets don't show: they go out in a header or are made for one call, and what is
    raised comes from frames that don't hold them.

    Args:
        platform: Whose name errors carry, `facebook`.

        token: Goes out as a bearer.

        app_secret: With it, each call proves that we hold it; `None` for no proof.

        permission: Names what is needed to ask a request, `/100/roles`.

        clock: Gives the moment, in UTC.

        sleep: Waits.

        limits: Bounds on what is read.

        address: Where calls go, without a version: https, but on this machine.

        transport: Carries the calls; `None` for the usual one. It is closed with the
            connection.

        patience: How long one call may take.

    Raises:
        PlatformError: The address is not https, or the environment names a proxy that
            can't be used.
    """

    def __init__(
        self,
        *,
        platform: str,
        token: Secret,
        app_secret: Secret | None = None,
        permission: Callable[[str], str],
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits = DEFAULT_LIMITS,
        address: str = FACEBOOK,
        transport: Transport | None = None,
        patience: timedelta = PATIENCE,
    ) -> None:
        line = Line(
            platform=platform,
            address=address,
            token=token,
            app_secret=app_secret,
            clock=clock,
            limits=limits,
            transport=carrier(platform, address, transport),
            patience=patience,
        )
        listener = _Listener(line, permission, Budget(platform, clock, sleep))
        super().__init__(
            listener, clock=clock, sleep=sleep, limits=limits, below=_below
        )


class _Listener:
    """Understands what Graph says, and keeps to its limits."""

    def __init__(
        self, line: Line, permission: Callable[[str], str], budget: Budget
    ) -> None:
        self.platform = line.platform
        self.turn = budget.turn
        self.close = line.close
        self._line = line
        self._permission = permission
        self._budget = budget

    def hear(
        self,
        method: str,
        question: Request,
        place: Place,
        secrets: Mapping[str, Secret],
    ) -> Heard | Lost:
        """Make one call, and understand what comes back."""
        said = self._line.hear(method, question, place, secrets)
        if isinstance(said, Lost):
            return said
        self._budget.learn(said.usage)
        done = said.body
        if isinstance(done, dict):
            done = done.get("success")
        return Heard(
            at=said.at,
            body=said.body,
            error=self._fault(question, said),
            onward=said.onward,
            done=done if isinstance(done, bool) else None,
            unclear=bool(said.garbled) and said.status < 300,
            after=said.after,
            version=said.version,
        )

    def _fault(self, question: Request, said: Said) -> PlatformError | None:
        """Tell what is wrong with an answer."""
        error = fault(
            self.platform,
            said.status,
            said.refusal,
            permission=self._permission(question.request),
            until=lambda: self._budget.refused(said.usage.regain or said.after),
        )
        if said.web_page and not isinstance(error, Throttled | Unavailable):
            error = Unavailable(self.platform, WEB_PAGE, said.status)
        if isinstance(error, Unavailable) and said.after > PATIENCE:
            until = self._budget.refused(said.after)
            return Throttled(self.platform, LATER, until, said.status)
        if error is None and said.garbled:
            return PlatformError(self.platform, said.garbled, said.status)
        return error


def _below(question: Request) -> bool:
    return question.request.rpartition("/")[2] in BELOW
