"""What was asked of a platform, and what came of it page by page."""

import json
from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from some_governance.errors import PlatformError
from some_governance.limits import Json
from some_governance.mappings import FrozenMapping
from some_governance.platforms.answers import without_query
from some_governance.records.fields import utc


def _written(value: Json) -> str:
    """Write JSON so that what is equal is written alike."""
    return json.dumps(value, sort_keys=True)


@frozen(kw_only=True)
class Request:
    """
    One request, whatever the number of pages that answer it.

    Attributes:
        request: Its path, without version, `/1000/published_posts`.

        parameters: Its parameters, without secrets and without a place to go on from.

        json: What goes along as JSON in the body, of a call that changes something;
            `None` for nothing. It is never kept.
    """

    request: str = field(converter=without_query)
    parameters: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    json: Json = field(default=None, repr=False, eq=_written)


@frozen(kw_only=True)
class Page:
    """
    One page of what a platform answered, to be kept.

    Attributes:
        question: What it answers.

        number: Which page of the answer it is, from 1.

        last: Whether the platform says that no page comes after it.

        fetched_at: When it was asked for.

        body: As received, but for secrets.

        version: The version of the API that answered, as the platform says; `None`
            when it doesn't.

        below: Whether it tells nothing but what stands below one thing: the comments
            of a post, the messages of a conversation. Of such answers, when they stay
            the same from fetch to fetch, only the first and the last are kept.
    """

    question: Request
    number: int
    last: bool
    fetched_at: datetime = field(converter=utc)
    body: bytes = field(repr=False)
    version: str | None = None
    below: bool = False


@frozen(kw_only=True)
class Missed:
    """
    A question that was not answered, or not to its end.

    Attributes:
        question: What was asked, or was going to be.

        at: When it was given up.

        error: Why.
    """

    question: Request
    at: datetime = field(converter=utc)
    error: PlatformError
