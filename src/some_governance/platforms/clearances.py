"""Leave to hide or remove one thing, once."""

from datetime import datetime
from typing import Literal

from attrs import field, frozen

from some_governance.errors import RecordError
from some_governance.records.fields import utc


@frozen(kw_only=True)
class Clearance:
    """
    Leave to hide or remove one thing, once.

    A connection asks for one, and only who has seen to it that an archived copy is
    there makes one. It holds for one call, whatever comes of that.

    Attributes:
        id: Its own, by which a connection knows one that was used.

        action: What may be done.

        of: Id of the thing, `facebook:1_11`.

        account: Id of the account on which it stands.

        digest: SHA-256 of what was judged and captured, in lower-case hex.

        receipt: What the archive calls its copy, or who vouches for it; needed to
            remove.

        at: When it was given.

    Raises:
        RecordError: It is meant to remove, and has no receipt.
    """

    id: str
    action: Literal["hide", "remove"]
    of: str
    account: str
    digest: str = field(repr=False)
    receipt: str | None = None
    at: datetime = field(converter=utc)

    def __attrs_post_init__(self) -> None:
        if self.action == "remove" and not self.receipt:
            raise RecordError(
                f"clearance {self.id}: nothing is removed without a receipt of the "
                f"archive; archive {self.of} first"
            )
