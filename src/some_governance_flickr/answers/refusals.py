"""Errors of Flickr's API, which come under HTTP 200 too, in our words."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from attrs import frozen

from some_governance import Json


class Kind(Enum):
    """What an error means, and what to do."""

    BUSY = ("Flickr is out of order", "ask again")
    GONE = (
        "no such thing, or not visible",
        "this is no proof that it was removed; check the id, and whose token asks",
    )
    LACKING = ("permission missing", "take a token of the account's own, that may this")
    OTHER = ("unknown error", "look the number up in Flickr's reference")
    RATE = ("too many calls within an hour", "ask again in a while")
    SETUP = ("the signature was not taken", "check the app's secret, and the token's")
    TOKEN = ("token or key rejected", "whoever gave the access must authorise again")

    @property
    def meaning(self) -> str:
        """What it means."""
        return self.value[0]

    @property
    def remedy(self) -> str:
        """What to do."""
        return self.value[1]


_CODES: Mapping[int, Kind] = MappingProxyType(
    {
        1: Kind.GONE,
        2: Kind.GONE,
        96: Kind.SETUP,
        97: Kind.SETUP,
        98: Kind.TOKEN,
        99: Kind.LACKING,
        100: Kind.TOKEN,
        105: Kind.BUSY,
        106: Kind.BUSY,
    }
)
_STATUSES: Mapping[int, Kind] = MappingProxyType(
    {
        401: Kind.TOKEN,
        403: Kind.LACKING,
        404: Kind.GONE,
        429: Kind.RATE,
        **dict.fromkeys(range(500, 600), Kind.BUSY),
    }
)


@frozen(kw_only=True)
class Refusal:
    """
    An error that Flickr sent in place of an answer.

    Its message may hold names, so that it is not kept.

    Attributes:
        kind: What it means.

        code: Its number; `None` where it has none.
    """

    kind: Kind
    code: int | None = None

    @classmethod
    def within(cls, body: Json) -> "Refusal | None":
        """Find it in an answer; `None` where there is none."""
        if not isinstance(body, dict) or body.get("stat") != "fail":
            return None
        code = body.get("code")
        if isinstance(code, str) and code.isascii() and code.isdigit():
            code = int(code[:6])
        if isinstance(code, bool) or not isinstance(code, int):
            return cls(kind=Kind.OTHER)
        return cls(kind=_CODES.get(code, Kind.OTHER), code=code)

    @classmethod
    def by_status(cls, status: int) -> "Refusal":
        """Make one of which only the HTTP status is known."""
        return cls(kind=_STATUSES.get(status, Kind.OTHER))

    @property
    def what(self) -> str:
        """What it means, in our words."""
        code = "without a number" if self.code is None else str(self.code)
        return f"Flickr error {code} ({self.kind.meaning})"

    @property
    def why(self) -> str:
        """What it means and what to do, in our words."""
        return f"{self.what}: {self.kind.remedy}"
