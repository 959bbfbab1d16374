"""What a platform's API answered, and who turns it into records."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from attrs import field, frozen
from attrs.converters import optional

from some_governance.limits import Limits
from some_governance.mappings import FrozenMapping
from some_governance.records.collection import Records
from some_governance.records.fields import utc


def without_query(request: str) -> str:
    """Cut a request before its `?`: what follows may hold a token."""
    return request.partition("?")[0]


@frozen(kw_only=True)
class Answer:
    """
    What a platform answered to one request, with what is known of the request.

    Attributes:
        source: Where it lies, for messages and coverage; no person's name in it.

        body: As received, without secrets.

        account: Id of the account that was asked about, `facebook:1000`; `None`
            when nobody knows.

        request: Path that was asked for, without version, `/1000/published_posts`;
            what follows a `?` is cut off; `None` when nobody knows.

        parameters: Parameters of the request, without secrets.

        page: Which page of the answer to this request it is, from 1.

        last: Whether it is known that the platform said that no page comes after it.
            Where the body itself says so, this may be left alone.

        fetched_at: When it was asked for; `None` when nobody knows, and then it
            vouches for nothing.
    """

    source: str
    body: bytes = field(repr=False)
    account: str | None = None
    request: str | None = field(default=None, converter=optional(without_query))
    parameters: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str], repr=False
    )
    page: int = 1
    last: bool = False
    fetched_at: datetime | None = field(default=None, converter=optional(utc))


class Translate(Protocol):
    """A pure function from what a platform answered to neutral records."""

    def __call__(self, answers: Sequence[Answer], limits: Limits, /) -> Records:
        """
        Translate answers, in any order, and say what they can speak of.

        Coverage is given only where the last page of an answer was seen. What is
        valid and not understood is kept as `Unrecognised`, an error body is a `Gap`.

        Raises:
            PayloadError: An answer can't be read, breaks a limit, or holds an
                impossible value in a shape that is known.
        """
        ...
