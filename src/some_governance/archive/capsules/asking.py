"""What was asked for a capsule, and what came of it: `captured.json`."""

from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from some_governance.records.fields import Public, utc


@frozen(kw_only=True)
class AskedFor:
    """
    What was asked for one answer.

    Attributes:
        file: The answer's file in the capsule.

        request: As in `Request`.

        parameters: As in `Request`.

        page: As in `Page.number`.

        last: As in `Page`.

        fetched_at: As in `Page`.

        version: As in `Page`.
    """

    file: Public[str]
    request: Public[str]
    parameters: Public[Mapping[str, str]]
    page: Public[int]
    last: Public[bool]
    fetched_at: Public[datetime] = field(converter=utc)
    version: Public[str | None]


@frozen(kw_only=True)
class Attached:
    """
    A picture, film or file that goes with what was said.

    Attributes:
        of: As in `Attachment`.

        key: As in `Attachment`.

        media_type: As in `Attachment`.

        file: Its file in the capsule; `None` where its bytes were not had.
    """

    of: Public[str]
    key: Public[str]
    media_type: Public[str | None]
    file: Public[str | None]


@frozen(kw_only=True)
class Asking:
    """
    How a thing was captured.

    Attributes:
        at: As in `Captured`.

        by: As in `Captured`.

        gone: As in `Captured`.

        lacking: As in `Captured`, sorted.

        permalinks: As in `Captured`.

        answers: What was asked, in order of time.

        attachments: What goes with it, by what it goes with.
    """

    at: Public[datetime] = field(converter=utc)
    by: Public[str]
    gone: Public[bool]
    lacking: Public[tuple[str, ...]]
    permalinks: Public[Mapping[str, str]]
    answers: Public[tuple[AskedFor, ...]]
    attachments: Public[tuple[Attached, ...]]
