"""Calls that hide or remove: each goes out once, and is read back."""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Literal

from attrs import field, frozen

from some_governance.connecting.client import Client
from some_governance.errors import Invisible, PlatformError, Unable
from some_governance.limits import Json
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.connections import Done, Effect
from some_governance.platforms.identities import NATIVE_ID, is_native_id

USED = "this clearance was used: only a new one gives leave, and a human gives that"
STAYS = "the platform said that it is done, and it is not: look at it there"
DENIED = "the platform said that it is not done, and not why"
LOST = "nobody knows whether the call arrived: look at it on the platform, later too"
UNSEEN = "the platform said that it is done, and it could not be read back: look there"
UNPROVEN = (
    "the call's answer was lost, and what can't be read now need not be removed: look "
    "at it on the platform"
)


@frozen(kw_only=True)
class Act:
    """
    How a platform is told to do something.

    Attributes:
        method: The HTTP method.

        request: What is changed, `/1_11`.

        parameters: How.

        json: What goes along as JSON in the body; `None` for nothing.

        look: Reads it back: whether it is done. It raises a `PlatformError` where it
            can't be read.

        vanishes: Whether it can't be read any more when it is done.
    """

    method: Literal["POST", "DELETE"]
    request: str
    parameters: Mapping[str, str] = field(factory=dict)
    json: Json = field(default=None, repr=False)
    look: Callable[[], bool]
    vanishes: bool = False


class Once:
    """
    Does what clearances give leave for. Several threads may use it.

    Args:
        client: Whom to tell.
    """

    def __init__(self, client: Client) -> None:
        self.client = client
        self._lock = Lock()
        self._used: set[str] = set()

    def native(self, clearance: Clearance, action: str) -> str:
        """
        Give the platform's own id of what a clearance is for.

        Raises:
            Unable: It is for another action or platform, or for nothing that can be
                there (`is_native_id`).
        """
        platform = self.client.platform
        mark = f"{platform}:"
        if clearance.action != action:
            what = f"clearance {clearance.id} is to {clearance.action}, not to {action}"
            raise Unable(platform, what)
        if not all(id.startswith(mark) for id in (clearance.of, clearance.account)):
            what = f"clearance {clearance.id} is for something on another platform"
            raise Unable(platform, what)
        native = clearance.of.removeprefix(mark)
        if not is_native_id(native):
            what = (
                f"clearance {clearance.id} is for something with an impossible id: one "
                f"has {NATIVE_ID}"
            )
            raise Unable(platform, what)
        return native

    def done(self, clearance: Clearance, act: Act) -> Done:
        """
        Do it with one call, whatever comes of that, and read back what came of it.

        Raises:
            PlatformError: The clearance was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        self.client.ready()
        with self._lock:
            if clearance.id in self._used:
                what = f"clearance {clearance.id}: {USED}"
                raise PlatformError(self.client.platform, what)
            self._used.add(clearance.id)
        try:
            said = self.client.call(
                act.method, act.request, act.parameters, json=act.json
            )
        except PlatformError as error:
            effect, why = Effect.REFUSED, error.what
        else:
            effect, why = _seen(act, said)
        return Done(clearance=clearance, effect=effect, at=self.client.clock(), why=why)


def _seen(act: Act, said: bool | None) -> tuple[Effect, str]:
    """Tell what came of a call, by what was said to it, and what is seen now."""
    try:
        done = act.look()
    except PlatformError as error:
        if act.vanishes and isinstance(error, Invisible):
            return (Effect.DONE, "") if said else (Effect.UNKNOWN, UNPROVEN)
        if said is False:
            return Effect.REFUSED, DENIED
        return Effect.UNKNOWN, UNSEEN if said else LOST
    if done:
        return Effect.DONE, ""
    if said is False:
        return Effect.REFUSED, DENIED
    return Effect.UNKNOWN, STAYS if said else LOST
