"""Error bodies of the Data API, in our words."""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType

from attrs import frozen

from some_governance import Json


class Kind(Enum):
    """What an error means, and what to do."""

    BUSY = ("YouTube is out of order", "ask again")
    CLOSED = ("nobody can comment on this video", "nothing is missing")
    GONE = (
        "no such thing, or not visible",
        "this is no proof that it was removed; check the id, and whose token asks",
    )
    LACKING = (
        "permission missing",
        "take a token of the channel's own, with the scope youtube.force-ssl",
    )
    OTHER = ("unknown error", "look the reason up in YouTube's reference")
    QUOTA = (
        "the quota of the day is used up",
        "ask again after midnight, Pacific time",
    )
    RATE = ("too many calls in a short time", "ask again in a while")
    SETUP = (
        "the project of the token or key may not use this API",
        "enable the YouTube Data API v3 there, and look at what its key is limited to",
    )
    TOKEN = ("token or key rejected", "whoever gave the access must authorise again")

    @property
    def meaning(self) -> str:
        """What it means."""
        return self.value[0]

    @property
    def remedy(self) -> str:
        """What to do."""
        return self.value[1]


_REASONS: Mapping[str, Kind] = MappingProxyType(
    {
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT": Kind.LACKING,
        "API_KEY_INVALID": Kind.TOKEN,
        "RATE_LIMIT_EXCEEDED": Kind.RATE,
        "SERVICE_DISABLED": Kind.SETUP,
        "accessNotConfigured": Kind.SETUP,
        "authError": Kind.TOKEN,
        "backendError": Kind.BUSY,
        "channelNotFound": Kind.GONE,
        "commentNotFound": Kind.GONE,
        "commentThreadNotFound": Kind.GONE,
        "commentsDisabled": Kind.CLOSED,
        "dailyLimitExceeded": Kind.QUOTA,
        "forbidden": Kind.LACKING,
        "ineligibleAccount": Kind.LACKING,
        "insufficientPermissions": Kind.LACKING,
        "internalError": Kind.BUSY,
        "ipRefererBlocked": Kind.SETUP,
        "keyExpired": Kind.TOKEN,
        "keyInvalid": Kind.TOKEN,
        "playlistNotFound": Kind.GONE,
        "processingFailure": Kind.BUSY,
        "quotaExceeded": Kind.QUOTA,
        "rateLimitExceeded": Kind.RATE,
        "required": Kind.TOKEN,
        "userRateLimitExceeded": Kind.RATE,
        "videoNotFound": Kind.GONE,
    }
)
_BY_CODE: Mapping[int, Kind] = MappingProxyType(
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
    An error that YouTube sent in place of an answer.

    Its message may hold names and addresses, so that it is not kept.

    Attributes:
        kind: What it means.

        reason: YouTube's word for it; empty where that is none that is known.
    """

    kind: Kind
    reason: str = ""

    @classmethod
    def within(cls, body: Json) -> "Refusal | None":
        """Find it in an answer; `None` where there is none."""
        error = body.get("error") if isinstance(body, dict) else None
        if error is None:
            return None
        if not isinstance(error, dict):
            return cls(kind=Kind.OTHER)
        for reason in _reasons(error):
            if reason in _REASONS:
                return cls(kind=_REASONS[reason], reason=reason)
        code = error.get("code")
        return cls.by_code(code if isinstance(code, int) else 0)

    @classmethod
    def by_code(cls, code: int) -> "Refusal":
        """Make one of which only the number is known, which is an HTTP status."""
        return cls(kind=_BY_CODE.get(code, Kind.OTHER))

    @property
    def what(self) -> str:
        """What it means, in our words."""
        reason = self.reason or "without a reason"
        return f"YouTube error {reason} ({self.kind.meaning})"

    @property
    def why(self) -> str:
        """What it means and what to do, in our words."""
        return f"{self.what}: {self.kind.remedy}"


def _reasons(error: Mapping[str, Json]) -> Iterator[str]:
    """Yield the reasons in an error, the closest first."""
    for key in ("details", "errors"):
        listed = error.get(key)
        for each in listed if isinstance(listed, list) else ():
            reason = each.get("reason") if isinstance(each, dict) else None
            if isinstance(reason, str):
                yield reason
