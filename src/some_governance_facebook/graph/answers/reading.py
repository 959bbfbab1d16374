"""One answer as it was read, and what was found in it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import chain
from operator import attrgetter
from typing import Any, TypeAlias

from attrs import field, fields, frozen

from some_governance import (
    EARLIEST,
    Answer,
    Gap,
    Json,
    Limits,
    Node,
    PayloadError,
    Record,
    Unrecognised,
    read_json,
)
from some_governance_facebook.graph.answers.asked import Asked
from some_governance_facebook.graph.answers.dialect import Dialect
from some_governance_facebook.graph.answers.logins import Login
from some_governance_facebook.graph.answers.remarks import (
    Listing,
    Remark,
    Sheaf,
    Tally,
)
from some_governance_facebook.graph.answers.wanted import Wanted, wanted
from some_governance_facebook.graph.nodes import Paging
from some_governance_facebook.graph.scrubbing import as_raw, may_hold_secrets, scrubbed

Raw: TypeAlias = "Json | Mapping[str, Json]"
"""Of an answer, as it was read or as an object whose fields are read."""


@frozen(kw_only=True)
class Reading:
    """
    One answer that was read: what it is, and not what it holds.

    Attributes:
        answer: As it came.

        dialect: What its platform's answers have of their own.

        asked: What it answers.

        more: Whether it says that there is a page after it.

        wanted: Which fields were asked for, as far as that is known.
    """

    answer: Answer
    dialect: Dialect = field(repr=False)
    asked: Asked
    more: bool
    wanted: Wanted

    @classmethod
    def of(
        cls, answer: Answer, dialect: Dialect, limits: Limits
    ) -> "tuple[Reading, Json]":
        """
        Read an answer, and give what it holds, as it is.

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
        reading = cls(
            answer=answer,
            dialect=dialect,
            asked=Asked.of(answer, paging, dialect),
            more=paging.more,
            wanted=wanted(answer.parameters.get("fields", "")),
        )
        return reading, body

    def without_secrets(self, read: Json) -> Json:
        """
        Give what it holds without secrets.

        But for cursors and addresses of other pages: nobody reads those, and what is
        kept of an answer is kept without them (`unrecognised`).
        """
        return scrubbed(read) if may_hold_secrets(self.answer.body) else read

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

    def unrecognised(self, raw: Raw, path: str, why: str) -> Unrecognised:
        """Keep a part of it that is not understood."""
        return Unrecognised(
            source=self.answer.source,
            path=path or "$",
            why=why,
            raw=as_raw(scrubbed(dict(raw) if isinstance(raw, Mapping) else raw)),
        )


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

        sheaves: Comments that were read all at once, in place of remarks.

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
    sheaves: tuple[Sheaf, ...] = ()
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
        several = [each for each in many if each is not NOTHING]
        if len(several) < 2:
            return several[0] if several else NOTHING
        lists: dict[str, Any] = {
            name: tuple(chain.from_iterable(map(attrgetter(name), several)))
            for name in _LISTS
        }
        return cls(**lists, whole=all(each.whole for each in several))


NOTHING = Found()
"""There was nothing to find, and that was understood."""

_LISTS = tuple(each.name for each in fields(Found) if each.name != "whole")


def _node(
    answer: Answer, platform: str, fields: dict[str, Json], path: str = ""
) -> Node:
    return Node(platform=platform, source=answer.source, path=path, fields=fields)
