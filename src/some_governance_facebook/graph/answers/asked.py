"""What was asked of the Graph API: of which account, and along which edge."""

import re

from attrs import frozen

from some_governance import Answer
from some_governance_facebook.graph.answers.dialect import Dialect
from some_governance_facebook.graph.nodes import Paging, segments

ELSEWHERE = "an answer about another page than the account that it was saved for"

_EDGE = re.compile(r"[a-z_]{1,40}")


@frozen(kw_only=True)
class Asked:
    """
    What an answer answers, as far as anybody can tell.

    Attributes:
        known: Whether the request itself is known; if not, node and edge are what
            the answer's own paging names.

        account: Id of the account that was asked about; `None` when unknown.

        node: What was asked about, as the request names it; `None` when unknown.

        edge: What was asked for of it, `published_posts`; `None` for the node
            itself, or when unknown; empty when it is none that Graph can have.

        elsewhere: Whether the request names another page than the account that the
            answer was saved for; then it can't be told whose the answer is.
    """

    known: bool
    account: str | None = None
    node: str | None = None
    edge: str | None = None
    elsewhere: bool = False

    @classmethod
    def of(cls, answer: Answer, paging: Paging, dialect: Dialect) -> "Asked":
        """Tell it by the request; without one, by the paging."""
        if answer.request is None:
            if not (paging.edge and _EDGE.fullmatch(paging.edge)):
                return cls(known=False, account=answer.account)
            return cls(
                known=False,
                account=answer.account,
                node=paging.node,
                edge=paging.edge,
            )
        path = segments(answer.request)
        node = path[0] if path else None
        edge = path[1] if len(path) > 1 else None
        if edge and (len(path) > 2 or not _EDGE.fullmatch(edge)):
            edge = ""
        named = None
        if edge in dialect.of_account and node and node.isascii() and node.isdigit():
            named = dialect.id(node)
        elsewhere = None not in (answer.account, named) and answer.account != named
        return cls(
            known=True,
            account=None if elsewhere else answer.account or named,
            node=node,
            edge=edge,
            elsewhere=elsewhere,
        )
