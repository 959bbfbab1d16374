"""Comments and replies, as records: whose voice each is, and what it stands under."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from some_governance import Comment, Gap, Records, Removal, Reply
from some_governance_facebook.graph.answers.dialect import DIALOGUE
from some_governance_facebook.graph.answers.remarks import NONE, Remark
from some_governance_facebook.graph.answers.settling import settled
from some_governance_facebook.graph.taking import taken

LOOSE = (
    "comments of which nobody knows whether they answer another comment, and which: "
    "ask for the field parent"
)


def spoken(remarks: Sequence[Remark], platform: str) -> Records:
    """
    Make one record of each comment, of all that answers show of it.

    What the page itself wrote is a reply. Who wrote it is settled first, so that no
    comment is both. A comment whose parent nobody knows stands under the publication,
    and a gap says so.

    Raises:
        PayloadError: Two answers contradict each other.
    """
    said = tuple(settled(remarks, platform))
    return Records.of(
        *(_record(remark) for remark in said),
        *_hidden(remarks, platform),
        gaps=[*_loose(said), *_lacking(said)],
    )


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


def _loose(said: Iterable[Remark]) -> Iterator[Gap]:
    """Yield where it isn't known what comments answer."""
    for remark in said:
        if remark.parent.weight < NONE:
            yield _gap(remark.source, remark.account, LOOSE)


def _lacking(said: Sequence[Remark]) -> Iterator[Gap]:
    """Yield where Graph counts more replies to comments than were seen."""
    seen = Counter(remark.parent.id for remark in said if remark.parent.id)
    loose = Counter(
        remark.publication.id for remark in said if remark.parent.weight < NONE
    )
    lacking: Counter[tuple[str, str]] = Counter()
    for remark in said:
        known = seen[remark.id] + loose[remark.publication.id]
        lacking[remark.source, remark.account] += max(0, (remark.replies or 0) - known)
    for (source, account), number in (+lacking).items():
        why = (
            f"{number} replies to comments are counted, and were not seen: fetch the "
            f"comments of each comment, or those of each post with filter=stream"
        )
        yield _gap(source, account, why)


def _gap(source: str, account: str, why: str) -> Gap:
    return Gap(source=source, why=why, facts=DIALOGUE, account=account)
