"""The adapters that come along keep what the kit asks of others."""

import json

import pytest
from attrs import evolve
from example_platform import ACCOUNT as EXAMPLE_ACCOUNT
from example_platform import EXAMPLE, NEWS
from exported import ACCOUNT, DECEMBER, MADE, NOON, OCTOBER, conversation, download
from facebook import posted
from facebook import samples as facebook
from instagram import samples as instagram

from some_governance import (
    Answer,
    Credentials,
    Delivery,
    Json,
    Platform,
    Secret,
    Span,
)
from some_governance.testing import (
    Change,
    HttpAnswer,
    Payload,
    Rehearsal,
    ScriptedServer,
    check_connection,
    check_platform,
    on,
)
from some_governance_facebook import plugin as of_facebook
from some_governance_facebook.connecting.connection import connect as to_facebook
from some_governance_instagram import plugin as of_instagram
from some_governance_instagram.connecting.connection import connect as to_instagram
from some_governance_instagram.connecting.logins import Way

ASKED = {"asked": Span(OCTOBER, DECEMBER), "made_at": MADE}
KARI: Json = {"id": "300", "name": "Kari Eksempel"}
INBOX = conversation(("Kari Eksempel", "Hei på dere"), others=["Kari Eksempel"])


def hook(delivery: Delivery, account: str) -> Delivery:
    """Say which account is expected."""
    return evolve(delivery, accounts=frozenset({account}))


def of_page() -> list[Payload]:
    """Give what Facebook sends: the API, webhooks, and a download."""
    own: Json = {"from": {"id": facebook.PAGE}, "parent": {"id": "1_11"}}
    hidden = facebook.comment(is_hidden=True)
    gone: Json = {"mid": "m2", "is_deleted": True}
    post: Json = {"timestamp": NOON, "data": [{"post": "Åpent hele dagen"}]}
    page = facebook.answer
    return [
        page({"id": facebook.PAGE, "name": "Eksempel kommune"}, f"/{facebook.PAGE}"),
        page(facebook.listed(facebook.post())),
        facebook.comments(hidden, facebook.comment(12) | own),
        page(facebook.listed(facebook.person()), f"/{facebook.PAGE}/roles"),
        page(facebook.listed(), f"/{facebook.PAGE}/assigned_users"),
        page(facebook.listed({"id": "t_5"}), f"/{facebook.PAGE}/conversations"),
        facebook.messages(facebook.message()),
        hook(
            posted.delivery(
                posted.entry(
                    posted.feed(
                        "status", message="Åpent i dag", **{"from": {"id": posted.PAGE}}
                    ),
                    posted.feed(),
                    posted.feed(
                        comment_id="1_12",
                        parent_id="1_11",
                        **{"from": {"id": posted.PAGE}},
                    ),
                    posted.feed(comment_id="1_13", verb="hide"),
                    messaging=[
                        posted.written({"mid": "m1", "text": "Hei på dere"}),
                        posted.written(gone),
                    ],
                )
            ),
            f"facebook:{posted.PAGE}",
        ),
        download(
            {"profile_posts_1.json": [post], "inbox/kari_1/message_1.json": INBOX},
            account=ACCOUNT,
            **ASKED,
        ),
    ]


def of_account() -> list[Payload]:
    """Give what Instagram sends: the API, webhooks, and a download."""
    listed, answer = instagram.listed, instagram.answer
    replies = {"replies": listed(instagram.ours())}
    comment: Json = {"id": "11", "text": "Hei på dere", "media": {"id": "1"}}
    own: Json = {"id": "12", "parent_id": "11", "from": {"id": posted.PAGE}}
    shown: Json = {"media": [{"uri": "media/1.jpg", "creation_timestamp": NOON}]}
    return [
        instagram.profile(),
        instagram.media(instagram.medium(comments_count=2)),
        instagram.comments(
            instagram.comment(hidden=True) | replies,
            fields=f"hidden,{instagram.REPLIES}",
        ),
        answer(listed(facebook.person()), "/900/roles"),
        answer(listed(), "/900/assigned_users"),
        answer(
            listed({"id": "aWdf5"}),
            "/900/conversations",
            parameters={"platform": "instagram"},
        ),
        answer(listed(instagram.message()), "/aWdf5/messages"),
        hook(
            posted.delivery(
                posted.entry(
                    {"field": "comments", "value": comment | {"from": KARI}},
                    {"field": "comments", "value": comment | own},
                    messaging=[posted.written({"mid": "m1", "text": "Hei på dere"})],
                ),
                about="instagram",
            ),
            f"instagram:{posted.PAGE}",
        ),
        download(
            {
                "media/posts_1.json": [shown],
                "media/archived_posts.json": {"ig_archived_post_media": [shown]},
                "messages/inbox/kari_1/message_1.json": INBOX,
            },
            account="instagram:17",
            **ASKED,
        ),
    ]


def only(module: object) -> Platform:
    """Give the platform of a plug-in."""
    (platform,) = module.provide_platforms()  # type: ignore[attr-defined]
    assert isinstance(platform, Platform)
    return platform


def of_example() -> list[Payload]:
    """Give what the platform of our other tests sends."""
    body = json.dumps(NEWS).encode()
    return [
        Answer(source="1.json", body=body, account=EXAMPLE_ACCOUNT, fetched_at=MADE)
    ]


@pytest.mark.parametrize(
    ("platform", "payloads"),
    [
        (only(of_facebook), of_page()),
        (only(of_instagram), of_account()),
        (EXAMPLE, of_example()),
    ],
    ids=["facebook", "instagram", "example"],
)
def test_our_platforms_keep_their_promises(
    platform: Platform, payloads: list[Payload]
) -> None:
    """All of them, with payloads that show each kind of fact."""
    check_platform(platform, payloads)


GONE = HttpAnswer(status=400, body={"error": {"code": 100, "error_subcode": 33}})
CREDENTIALS = {
    "token": Secret("kanarifugl-token-1"),
    "app-secret": Secret("kanarifugl-app-secret-2"),
}


def listed(*items: Json, path: str = "", after: str = "", count: int = 0) -> Json:
    """Make a page of a list; another one comes where it says after what."""
    paging: dict[str, Json] = {"cursors": {"before": "a", "after": after or "z"}}
    if after:
        paging["next"] = f"https://graph.facebook.com/v26.0{path}?after={after}"
    summary: Json = {"total_count": count, "order": "chronological"}
    return {"data": list(items), "paging": paging, "summary": summary}


def page_on_facebook() -> Rehearsal:
    """Play a page with two posts, and below the first a comment and its answer."""
    page: Json = {"id": "100", "name": "Eksempel kommune"}
    comment = facebook.comment(11, comment_count=1, is_hidden=False)
    ours = facebook.comment(
        12, parent={"id": "1_11"}, comment_count=0, is_hidden=False, **{"from": page}
    )
    post = facebook.post(1, **{"from": page})
    posts, below = "/100/published_posts", "/100_1/comments"
    script: list[tuple[str, Json, dict[str, str]]] = [
        ("/me", {"id": "100"}, {}),
        ("/100", page, {}),
        ("/100/roles", listed(facebook.person(200)), {}),
        ("/100/assigned_users", listed(), {}),
        (posts, listed(post, path=posts, after="p2"), {}),
        (posts, listed(facebook.post(2)), {"after": "p2"}),
        ("/100/visitor_posts", listed(), {}),
        (below, listed(comment, path=below, after="c2", count=2), {}),
        (below, listed(ours, count=2), {"after": "c2"}),
        ("/100_2/comments", listed(), {}),
        ("/100/conversations", listed({"id": "t_5"}), {}),
        ("/t_5/messages", listed(facebook.message()), {}),
        ("/1_11", comment, {}),
        ("/1_11/comments", listed(ours, count=1), {}),
        ("/100_1", post, {}),
        ("/debug_token", {"data": {"is_valid": True, "scopes": []}}, {}),
    ]
    return Rehearsal(
        connect=to_facebook,
        server=played(script, "/1_11"),
        account="facebook:100",
        credentials=Credentials(secrets=CREDENTIALS, settings={"business": "7"}),
        captures=("facebook:1_11",),
        hides=shown("facebook:1_11", {"is_hidden": True}),
        removes=shown("facebook:1_11", GONE),
        foreign=played([("/me", {"id": "101"}, {})]),
    )


def shown(of: str, now: "Json | HttpAnswer") -> Change:
    """Show something as it is now."""
    return Change(of=of, shows=(on(f"/v26.0/{of.partition(':')[2]}", now),))


def account_on_instagram() -> Rehearsal:
    """Play an account with a picture, a comment below it, and the answer to that."""
    user, name = instagram.USER, instagram.NAME
    settings = {"page": "900", "business": "7"}
    scopes: list[Json] = [*Way.of(settings).needed]
    ours = instagram.ours(12)
    script: list[tuple[str, Json, dict[str, str]]] = [
        (f"/{user}", {"id": user, "username": name, "name": "Fjellvik kommune"}, {}),
        (f"/{user}/media", {"data": [instagram.medium(1, comments_count=2)]}, {}),
        (f"/{user}/stories", {"data": []}, {}),
        (f"/{user}/tags", {"data": []}, {}),
        (
            "/1/comments",
            {"data": [instagram.comment(11, replies=instagram.listed(ours))]},
            {},
        ),
        ("/11/replies", {"data": [ours]}, {}),
        ("/900/conversations", {"data": []}, {}),
        ("/900/roles", {"data": [facebook.person(200)]}, {}),
        ("/900/assigned_users", {"data": []}, {}),
        ("/11", instagram.comment(11, media={"id": "1"}), {}),
        ("/1", instagram.medium(1, owner={"id": user}), {}),
        ("/debug_token", {"data": {"is_valid": True, "scopes": scopes}}, {}),
    ]
    return Rehearsal(
        connect=to_instagram,
        server=played(script, "/11"),
        account=instagram.ACCOUNT,
        credentials=Credentials(secrets=CREDENTIALS, settings=settings),
        captures=("instagram:11",),
        hides=shown("instagram:11", {"hidden": True}),
        removes=shown("instagram:11", GONE),
        foreign=played(script[-1:]),
    )


def played(
    script: list[tuple[str, Json, dict[str, str]]], changed: str = ""
) -> ScriptedServer:
    """Play a script under the version that is asked for; something can be changed."""
    asked = (on(f"/v26.0{path}", body, where=where) for path, body, where in script)
    told = {"success": True}
    methods = ("POST", "DELETE") if changed else ()
    acts = (on(f"/v26.0{changed}", told, method=method) for method in methods)
    return ScriptedServer(*asked, *acts)


@pytest.mark.parametrize(
    ("platform", "rehearsal"),
    [
        (only(of_facebook), page_on_facebook()),
        (only(of_instagram), account_on_instagram()),
    ],
    ids=["facebook", "instagram"],
)
def test_our_connections_keep_their_promises(
    platform: Platform, rehearsal: Rehearsal
) -> None:
    """Whatever happens on the line."""
    check_connection(platform, rehearsal)
