"""What a source can speak of, what it could not see, and what nobody understood."""

from attrs import field, frozen

from some_governance.records.spans import ALWAYS, Span


@frozen(kw_only=True)
class Coverage:
    """
    What one source can speak of: made by the one who fetched, or keeps, the facts.

    Where nothing covers, nothing is known: neither that something is there nor that
    it isn't.

    Attributes:
        source: Where the facts were read.

        facts: Names of the kinds of facts that it speaks of, as in `FACTS`.

        account: Id of the account that it speaks of; `None` for all.

        under: Id of a publication, where it speaks only of what stands under that;
            `None` for the whole account.

        span: The time that it speaks of. A span that is one instant is a snapshot:
            the state as it was seen then.
    """

    source: str
    facts: tuple[str, ...]
    account: str | None = None
    under: str | None = None
    span: Span = ALWAYS


@frozen(kw_only=True)
class Gap:
    """
    Something that a source was asked for and did not give.

    Attributes:
        source: Where it was to be read.

        why: Why it is missing, in our words.

        facts: Names of the kinds of facts that are missing; empty when unknown.

        account: Id of the account; `None` when unknown.
    """

    source: str
    why: str
    facts: tuple[str, ...] = ()
    account: str | None = None


@frozen(kw_only=True)
class Unrecognised:
    """
    Valid data that nobody translated. Named, never dropped in silence.

    Attributes:
        source: Where it was read.

        path: Where in it, `data[3]`; `$` for the whole.

        why: What it is, or why it is not understood.

        raw: Itself, as JSON without secrets. It may hold citizens' words.

        left_out: Whether it is known what it is, and that no rule looks at it: who
            likes what, what an account says of itself.
    """

    source: str
    path: str
    why: str
    raw: str = field(repr=False)
    left_out: bool = False
