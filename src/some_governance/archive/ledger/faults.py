"""What can be wrong with a ledger."""

from enum import Enum

from attrs import frozen

from some_governance.archive.ledger.anchors import Anchor


class LedgerFlaw(Enum):
    """What can be wrong with a ledger."""

    FILE = "file"
    """The file isn't written as a ledger writes it."""

    ENTRY = "entry"
    """An entry was changed, is missing, or doesn't follow the one before it."""

    ORDER = "order"
    """An entry stands where it may not: a removal without a receipt, say."""

    CONTENT = "content"
    """What is kept was changed, or is gone without having been disposed of."""

    DISPOSAL = "disposal"
    """What was disposed of is still there."""

    ANCHOR = "anchor"
    """The entry that somebody else bears witness of is another, or was cut off."""


@frozen(kw_only=True)
class LedgerFault:
    """
    Something that is wrong with a ledger.

    Attributes:
        flaw: What, in one word.

        sequence: The first bad entry; `None` where no entry is touched.

        what: What, in words.
    """

    flaw: LedgerFlaw
    sequence: int | None
    what: str


@frozen(kw_only=True)
class VerifiedLedger:
    """
    What verifying a ledger came to.

    Attributes:
        head: The last entry that is as it was written; `None` where there is none.

        municipality: Whose ledger it is; `None` where that can't be read.

        faults: All that is wrong, the first bad entry first; empty where all is well.
    """

    head: Anchor | None
    municipality: str | None
    faults: tuple[LedgerFault, ...]
