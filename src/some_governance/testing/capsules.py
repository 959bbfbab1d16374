"""Capsules of an invented comment."""

from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.platforms.captures import Captured
from some_governance.records.collection import Records
from some_governance.testing import builders
from some_governance.testing.mutations import CANARY


def capsule(text: str = "Når åpner dere i morgen?") -> Capsule:
    """
    Pack an invented comment, for an archive.

    Args:
        text: What it says. Who wrote it has a name that may show nowhere.
    """
    comment = builders.comment(text=text, author=CANARY)
    return pack_capsule(
        Captured(
            of=comment.id,
            account=comment.account,
            at=builders.CAPTURED,
            by="some_governance.testing",
            pages=(),
            records=Records.of(builders.publication(), comment),
        )
    )
