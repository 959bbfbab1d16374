"""What was asked of the Graph API: of which page, and along which edge."""

import pytest
from facebook.samples import ACCOUNT, answer

from some_governance_facebook.answers.asked import DIALECT
from some_governance_facebook.graph.answers.asked import Asked
from some_governance_facebook.graph.nodes import Paging


def asked(request: str | None, account: str | None, edge: str | None = None) -> Asked:
    """Tell what was asked, by its request or by the edge in the paging."""
    return Asked.of(answer({}, request, account=account), Paging(edge=edge), DIALECT)


def test_the_manifest_tells_what_was_asked() -> None:
    """A request names the node and the edge, whatever the paging says."""
    assert Asked(
        known=True, account=ACCOUNT, node="100", edge="published_posts"
    ) == asked("/v26.0/100/published_posts", ACCOUNT, edge="feed")


def test_a_page_by_number_is_the_account() -> None:
    """Where the manifest names no account, the page that was asked about is it."""
    assert ACCOUNT == asked("/100/roles", None).account


@pytest.mark.parametrize(
    "request_", ["/me/roles", "/eksempel/roles", "/100/photos", "/100", "/٣/roles"]
)
def test_nothing_else_is_the_account(request_: str) -> None:
    """Neither a name, `me`, nor a node that needn't be a page tells the account."""
    assert asked(request_, None).account is None


def test_another_page_is_elsewhere() -> None:
    """An answer about another page than the folder's account is nobody's."""
    strayed = asked("/999/roles", ACCOUNT)

    assert (True, None) == (strayed.elsewhere, strayed.account)
    assert not asked("/100/roles", ACCOUNT).elsewhere
    assert not asked("/999/accounts", ACCOUNT).elsewhere


@pytest.mark.parametrize(
    ("request_", "node", "edge"),
    [
        ("/", None, None),
        ("/100_1", "100_1", None),
        ("/100/roles/200", "100", ""),
        ("/100/" + "a" * 40, "100", "a" * 40),
        ("/100/" + "a" * 41, "100", ""),
        ("/100/Ola%20Eksempel", "100", ""),
    ],
)
def test_an_edge_that_graph_cannot_have_is_none(
    request_: str, node: str | None, edge: str | None
) -> None:
    """What is no edge is not taken for one, nor for a node."""
    assert Asked(known=True, account=ACCOUNT, node=node, edge=edge) == asked(
        request_, ACCOUNT
    )


@pytest.mark.parametrize(
    ("edge", "taken"), [("posts", "posts"), ("Ola.Eksempel", None), (None, None)]
)
def test_without_a_manifest_the_paging_tells(
    edge: str | None, taken: str | None
) -> None:
    """The addresses of other pages name the edge, and that is all that they do."""
    told = Paging(node="4", edge=edge)
    node = "4" if taken else None

    assert Asked(known=False, account=ACCOUNT, node=node, edge=taken) == Asked.of(
        answer({}, None), told, DIALECT
    )
