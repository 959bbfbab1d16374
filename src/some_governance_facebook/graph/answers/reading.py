"""One answer as it was read, and what was found in it."""

from collections.abc import Iterable
from datetime import datetime

from attrs import field, frozen

from some_governance import (
    EARLIEST,
    Answer,
    Gap,
    Json,
    Limits,
    PayloadError,
    Record,
    Unrecognised,
    read_json,
)
from some_governance_facebook.graph.answers.asked import Asked
from some_governance_facebook.graph.answers.dialect import Dialect
from some_governance_facebook.graph.answers.remarks import Listing, Remark, Tally
from some_governance_facebook.graph.answers.wanted import Wanted, wanted
from some_governance_facebook.graph.nodes import Node, Paging
from some_governance_facebook.graph.scrubbing import as_raw, scrubbed


@frozen(kw_only=True)
class Reading:
    """
    One answer, read and scrubbed.

    Attributes:
        answer: As it came.

        dialect: What its platform's answers have of their own.

        asked: What it answers.

        body: What it holds, without secrets.

        more: Whether it says that there is a page after it.

        wanted: Which fields were asked for, as far as that is known.
    """

    answer: Answer
    dialect: Dialect = field(repr=False)
    asked: Asked
    body: Json = field(repr=False)
    more: bool
    wanted: Wanted

    @classmethod
    def of(cls, answer: Answer, dialect: Dialect, limits: Limits) -> "Reading":
        """
        Read an answer.

        Raises:
            PayloadError: It isn't JSON, or breaks a limit.
        """
        platform = dialect.platform
        try:
            body = read_json(answer.body, platform, limits)
        except PayloadError as error:
            hint = f"{error.hint} (in {answer.source})"
            raise PayloadError(platform, error.path, hint) from None
        paging = Paging()
        items = body.get("data") if isinstance(body, dict) else body
        if isinstance(items, list):
            if len(items) > limits.items:
                hint = f"{len(items)} items; the limit is {limits.items}"
                raise PayloadError(platform, "data", f"{hint} (in {answer.source})")
            if isinstance(body, dict):
                paging = Paging.of(_node(answer, platform, body))
        return cls(
            answer=answer,
            dialect=dialect,
            asked=Asked.of(answer, paging, dialect),
            body=scrubbed(body),
            more=paging.more,
            wanted=wanted(answer.parameters.get("fields", "")),
        )

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the kinds of facts that it should tell."""
        return self.dialect.facts.get(self.asked.edge or "", ())

    @property
    def fetched_at(self) -> datetime:
        """When it was asked for; before everything, when nobody knows."""
        return self.answer.fetched_at or EARLIEST

    def node(self, fields: dict[str, Json], path: str = "") -> Node:
        """Make one of its objects readable."""
        return _node(self.answer, self.dialect.platform, fields, path)

    def unrecognised(self, raw: object, path: str, why: str) -> Unrecognised:
        """Keep a part of it that is not understood."""
        return Unrecognised(
            source=self.answer.source, path=path or "$", why=why, raw=as_raw(raw)
        )


@frozen(kw_only=True)
class Login:
    """
    Somebody who is shown to have access to a page.

    Attributes:
        id: By which the platform knows them.

        account: Id of the account.

        tasks: What they may do, in Graph's words.

        natural: Whether a human uses it; `None` when the answer doesn't say.

        source: Where it was read.
    """

    id: str
    account: str
    tasks: tuple[str, ...]
    natural: bool | None
    source: str


@frozen(kw_only=True)
class Excerpt:
    """
    Messages of one conversation, as one answer shows them.

    Attributes:
        conversation: Id of the conversation's record.

        account: Id of the account.

        source: Where it was read.

        at: When it was asked for; `None` when nobody knows.

        ids: Of the messages' records.

        nested: Whether it came within the conversation.

        whole: Whether nothing was left out of it, and all of it was understood.

        more: Whether it says that there is a page after it.

        total: How many messages there are, by Graph's count; `None` when it doesn't
            say.
    """

    conversation: str
    account: str
    source: str
    at: datetime | None
    ids: frozenset[str]
    nested: bool
    whole: bool
    more: bool
    total: int | None = None


@frozen(kw_only=True)
class Found:
    """
    What was found in an answer, or in one item of it.

    Attributes:
        facts: Records that stand by themselves.

        logins: Who has access; they become records when all pages are known.

        remarks: Comments; they become records when all answers are known.

        listings: The lists that comments stood in.

        tallies: How many comments there are.

        names: What accounts call themselves, each by its id.

        excerpts: What was shown of conversations.

        receivers: Ids of those who got a message, by its id.

        gaps: What was not given.

        unrecognised: What was not understood.

        whole: Whether everything was understood that the answer should tell.
    """

    facts: tuple[Record, ...] = ()
    logins: tuple[Login, ...] = ()
    remarks: tuple[Remark, ...] = ()
    listings: tuple[Listing, ...] = ()
    tallies: tuple[Tally, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    excerpts: tuple[Excerpt, ...] = ()
    receivers: tuple[tuple[str, frozenset[str]], ...] = ()
    gaps: tuple[Gap, ...] = ()
    unrecognised: tuple[Unrecognised, ...] = ()
    whole: bool = True

    @classmethod
    def join(cls, many: "Iterable[Found]") -> "Found":
        """Put together what was found in several items."""
        many = tuple(many)
        return cls(
            facts=tuple(fact for each in many for fact in each.facts),
            logins=tuple(login for each in many for login in each.logins),
            remarks=tuple(remark for each in many for remark in each.remarks),
            listings=tuple(listing for each in many for listing in each.listings),
            tallies=tuple(tally for each in many for tally in each.tallies),
            names=tuple(name for each in many for name in each.names),
            excerpts=tuple(excerpt for each in many for excerpt in each.excerpts),
            receivers=tuple(got for each in many for got in each.receivers),
            gaps=tuple(gap for each in many for gap in each.gaps),
            unrecognised=tuple(one for each in many for one in each.unrecognised),
            whole=all(each.whole for each in many),
        )


def _node(
    answer: Answer, platform: str, fields: dict[str, Json], path: str = ""
) -> Node:
    return Node(platform=platform, source=answer.source, path=path, fields=fields)
