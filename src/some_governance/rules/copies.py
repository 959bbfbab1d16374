"""Copies in the archive, as rules look at them."""

from collections.abc import Iterable

from attrs import frozen

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.rules.asking import missing
from some_governance.situation.index import Utterance

CAPTURED = "captured"
"""What a `MISSING_FACT` is about when nobody knows when a copy was taken."""

METADATA = "metadata"
"""What a `MISSING_FACT` is about when nobody knows what is said of a copy."""

FORM = "form"
"""What a `MISSING_FACT` is about when nobody knows which form a copy has."""

RETENTION = "retention"
"""What a `MISSING_FACT` is about when nobody says in which class a copy is kept."""


@frozen(kw_only=True)
class Wanted:
    """
    What a copy has to have.

    Attributes:
        metadata: What has to be said of it beside its content.

        form: The form that it has to have; `None` for whichever.
    """

    metadata: tuple[str, ...]
    form: str | None

    def among(
        self, receipts: Iterable[ArchiveReceipt], of: str, fact: Utterance | Removal
    ) -> Outcome:
        """Say whether one copy of a thing has what a copy has to have."""
        lacks = [self._lacks(each) for each in receipts]
        if {} in lacks:
            return FINE
        for values in lacks:
            for about, value in values.items():
                if value is None:
                    return missing(about, of, fact.account)
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=of,
            account=fact.account,
            at=fact.at,
            values=lacks[0],
        )

    def _lacks(self, receipt: ArchiveReceipt) -> dict[str, str | None]:
        """Give what a copy doesn't have, by what it is; `None` for what isn't known."""
        lacks: dict[str, str | None] = {}
        left = [each for each in self.metadata if each not in (receipt.metadata or ())]
        if left:
            known = receipt.metadata is not None
            lacks[METADATA] = ", ".join(left) if known else None
        if self.form and receipt.form != self.form:
            lacks[FORM] = receipt.form
        return lacks
