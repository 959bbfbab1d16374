"""Error bodies of the Graph API, in our words."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from some_governance import Json

Meaning = tuple[str, str]
"""What an error means, and what to do."""

_LATER = "ask again later, and not at once: each call makes the wait longer"
_AUTHORISE = "whoever gave the access must authorise again"
_ACCESS = "check the token's permissions and the role on the page"
_BUSY: Meaning = ("Graph is out of order", "ask again")
_MISSING: Meaning = ("permission missing", _ACCESS)
_UNKNOWN: Meaning = ("unknown error", "look the number up in Meta's reference")

_MEANINGS: Mapping[int, Meaning] = MappingProxyType(
    {
        1: _BUSY,
        2: _BUSY,
        3: _MISSING,
        4: ("app rate limit", _LATER),
        10: _MISSING,
        17: ("user rate limit", _LATER),
        32: ("page rate limit", _LATER),
        100: (
            "no such object or field, or not visible with this token",
            f"check the id and the fields; {_ACCESS}",
        ),
        102: ("token rejected", _AUTHORISE),
        104: ("signature of the app's secret rejected", "check the app's secret"),
        190: ("token rejected", _AUTHORISE),
        230: ("person not reachable", "nothing can be fetched about this person"),
        341: ("app rate limit for an action", _LATER),
        368: ("blocked by Meta's policies", "stop, and let a human look into it"),
        506: ("duplicate post", "nothing is missing from what is read"),
        551: ("person not reachable", "nothing can be fetched about this person"),
        613: ("custom rate limit", _LATER),
        2500: ("request not understood", "correct the request"),
        80001: ("page rate limit", _LATER),
        80002: ("Instagram rate limit", _LATER),
        80006: ("Messenger rate limit", _LATER),
        1609005: ("link not readable by Meta", "nothing is missing from what is read"),
    }
)
_CLOSER: Mapping[tuple[int, int], Meaning] = MappingProxyType(
    {
        (10, 2018278): ("outside the time for messages", "nothing can be sent now"),
        (10, 2534022): ("outside the time for messages", "nothing can be sent now"),
        (100, 33): (
            "object gone, or not visible with this token",
            f"this is no proof that it was deleted; {_ACCESS}",
        ),
        (190, 458): ("token rejected: the app was removed", _AUTHORISE),
        (190, 459): ("token rejected: the person must log in", _AUTHORISE),
        (190, 460): ("token rejected: the password was changed", _AUTHORISE),
        (190, 463): ("token expired", _AUTHORISE),
        (190, 464): ("token rejected: the person is not confirmed", _AUTHORISE),
        (190, 467): ("token no longer valid", _AUTHORISE),
        (190, 490): ("token rejected: the person must log in", _AUTHORISE),
        (190, 492): ("token rejected: the role on the page is gone", _AUTHORISE),
    }
)


@frozen(kw_only=True)
class Refusal:
    """
    An error that Graph sent in place of an answer, also under HTTP 200.

    Its message may hold the token and names, so that it is not kept.

    Attributes:
        code: Its number; `None` when there is none.

        subcode: Its finer number.

        transient: Whether Graph says that it will pass.
    """

    code: int | None = None
    subcode: int | None = None
    transient: bool = False

    @classmethod
    def within(cls, body: Mapping[str, Json]) -> "Refusal | None":
        """Find it in an answer: an `error`, or the flat form of the log-in."""
        error = body.get("error")
        if isinstance(error, dict):
            return cls(
                code=_number(error.get("code")),
                subcode=_number(error.get("error_subcode")),
                transient=error.get("is_transient") is True,
            )
        if "error_type" in body and "error_message" in body:
            return cls(code=_number(body.get("code")))
        return None

    @property
    def what(self) -> str:
        """What it means, in our words."""
        if self.code is None:
            number = "without a number"
        elif self.subcode is None:
            number = f"{self.code}"
        else:
            number = f"{self.code}/{self.subcode}"
        meaning, _ = self._meaning()
        return f"Graph error {number} ({meaning})"

    @property
    def why(self) -> str:
        """What it means and what to do, in our words."""
        _, remedy = self._meaning()
        return f"{self.what}: {remedy}"

    def _meaning(self) -> Meaning:
        if self.code is None:
            return _UNKNOWN
        if self.subcode is not None and (self.code, self.subcode) in _CLOSER:
            return _CLOSER[self.code, self.subcode]
        if 200 <= self.code <= 299:
            return _MISSING
        return _MEANINGS.get(self.code, _UNKNOWN)


def _number(value: Json) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:20])
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value < 10**10 else None
