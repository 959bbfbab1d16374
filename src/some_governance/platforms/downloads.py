"""What somebody downloaded from a platform («Download your information»)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from attrs import field, frozen
from attrs.converters import optional

from some_governance.limits import Limits
from some_governance.records.collection import Records
from some_governance.records.fields import utc
from some_governance.records.spans import Span


class Files(Protocol):
    """The files of a download, wherever they lie: in a folder, or in a zip."""

    @property
    def names(self) -> Sequence[str]:
        """Their paths within the download, with `/`, sorted; may name persons."""
        ...

    def read(self, name: str, /) -> bytes:
        """
        Give the bytes of one file.

        Raises:
            PayloadError: It can't be read, or breaks a limit.
        """
        ...


@frozen(kw_only=True)
class Download:
    """
    A download of an account, with what is known of it.

    Attributes:
        source: Where it lies, for messages and coverage; no person's name in it.

        files: What is in it.

        account: Id of the account, `facebook:1000`; `None` when nobody knows.

        asked: The time that was chosen when it was asked for, `[since, until)`;
            `None` when nobody knows, and then it vouches for nothing.

        made_at: When the platform made it; `None` when nobody knows.
    """

    source: str
    files: Files = field(repr=False)
    account: str | None = None
    asked: Span | None = None
    made_at: datetime | None = field(default=None, converter=optional(utc))


class ReadExport(Protocol):
    """A function from a download to neutral records, pure but for its files."""

    def __call__(self, download: Download, limits: Limits, /) -> Records:
        """
        Translate what is in a download, and say what it can speak of.

        Raises:
            PayloadError: It can't be read, breaks a limit, or holds an impossible
                value in a shape that is known.
        """
        ...
