"""Comments and replies, as records: whose voice each is, and what it stands under."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from some_governance import Comment, Gap, Record, Removal, Reply
from some_governance_facebook.graph.answers.dialect import DIALOGUE
from some_governance_facebook.graph.answers.reading import Found
from some_governance_facebook.graph.answers.remarks import Remark, Roll
from some_governance_facebook.graph.answers.settling import settled
from some_governance_facebook.graph.taking import taken

LOOSE = (
    "comments of which nobody knows whether they answer another comment, and which: "
    "ask for the field parent"
)


def spoken(found: Found, platform: str) -> tuple[list[Record], list[Gap]]:
    """
    Make one record of each comment, of all that answers show of it; and what lacks.

    What the page itself wrote is a reply. Who wrote it is settled first, so that no
    comment is both. A comment whose parent nobody knows stands under the publication,
    and a gap says so.

    Args:
        found: What was found in all answers.

        platform: Whose answers they are.

    Raises:
        PayloadError: Two answers contradict each other.
    """
    remarks = found.remarks
    said = tuple(settled(remarks, platform))
    records: list[Record] = [*map(_record, said), *_hidden(remarks, platform)]
    for sheaf in found.sheaves:
        records += sheaf.records
    rolls = [*Roll.among(said), *(sheaf.roll for sheaf in found.sheaves)]
    return records, [*_missing(rolls)]


def _record(remark: Remark) -> Comment | Reply:
    under = remark.parent.id or remark.publication.id
    if remark.as_account:
        return Reply(
            id=remark.id,
            observed=remark.observed,
            source=remark.source,
            to=under,
            account=remark.account,
            at=remark.at,
            by=remark.hand,
            as_account=True,
            text=remark.text,
        )
    return Comment(
        id=remark.id,
        observed=remark.observed,
        source=remark.source,
        on=under,
        account=remark.account,
        at=remark.at,
        author=remark.author,
        by=remark.by,
        as_account=remark.as_account,
        text=remark.text,
    )


def _hidden(remarks: Iterable[Remark], platform: str) -> Iterator[Removal]:
    """
    Yield what was hidden when an answer told it last, or before that.

    What is seen again was shown by then: when it was, between the two, nobody tells.
    """
    told = [each for each in remarks if each.hidden is not None]
    ever = {each.id for each in told if each.hidden}
    for remark in settled(told, platform):
        if remark.id in ever:
            yield taken(
                remark.id,
                "hide",
                account=remark.account,
                observed=remark.observed,
                source=remark.source,
                until=None if remark.hidden else remark.observed,
            )


def _missing(rolls: Sequence[Roll]) -> Iterator[Gap]:
    """Yield where nobody knows what comments answer, and where some were not seen."""
    seen: Counter[str] = Counter()
    loose: Counter[str] = Counter()
    for roll in rolls:
        seen.update(roll.parents)
        if not roll.placed:
            loose[roll.publication] += len(roll.ids)
            yield _gap(roll.source, roll.account, LOOSE)
    lacking: Counter[tuple[str, str]] = Counter()
    for roll in rolls:
        for id, number in roll.counted:
            known = seen[id] + loose[roll.publication]
            lacking[roll.source, roll.account] += max(0, (number or 0) - known)
    for (source, account), number in (+lacking).items():
        why = (
            f"{number} replies to comments are counted, and were not seen: fetch the "
            f"comments of each comment, or those of each post with filter=stream"
        )
        yield _gap(source, account, why)


def _gap(source: str, account: str, why: str) -> Gap:
    return Gap(source=source, why=why, facts=DIALOGUE, account=account)
