"""Every payload that the platform is known to send is translated, or named."""

import os
from pathlib import Path

import pytest
from facebook.samples import FETCHED, translated

from some_governance import Answer, Records

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"

ASKED = {
    "pyfacebook_comment_info": ("/10158371815748553_10158371930463553", None),
    "restfb_comment_is_hidden": ("/123456789_8765432", "facebook:123456789"),
    "docs_assigned_users": ("/100/assigned_users", "facebook:100"),
    "docs_empty_page_with_next": ("/123/published_posts", "facebook:123"),
    "docs_error_80001_page_buc": ("/100/published_posts", "facebook:100"),
    "docs_roles": ("/100/roles", "facebook:100"),
    "pyfacebook_comments_stream_p1": (
        "/19292868552_10158407654328553/comments",
        "facebook:19292868552",
    ),
    "pyfacebook_conversation_info": ("/t_587956915396498", "facebook:2121008874780932"),
    "pyfacebook_debug_token": ("/debug_token", None),
    "pyfacebook_error_data": ("/100/feed", "facebook:100"),
    "pyfacebook_feed_p1": ("/4/posts", "facebook:4"),
    "pyfacebook_feed_p2": ("/4/posts", "facebook:4"),
    "pyfacebook_post_single_fields": (
        "/175154750010052_424924701699721",
        "facebook:175154750010052",
    ),
    "pyfacebook_user_accounts_p1": ("/me/accounts", None),
    "restfb_from_as_page": ("/987654321", "facebook:987654321"),
    "restfb_post_attachments": (
        "/1234567891234_987654321987654",
        "facebook:1234567891234",
    ),
}
"""What was probably asked for; of anything else, the node itself."""

BECOMES = {
    "docs_assigned_users": ["Access", "Access", "/roles was not asked for"],
    "docs_empty_page_with_next": ["/published_posts: page 2 is missing"],
    "docs_error_80001_page_buc": ["Graph error 80001 (page rate limit)"],
    "docs_roles": ["Access", "/assigned_users was not asked for"],
    "docs_usage_headers": ["usage headers"],
    "pyfacebook_comment_info": ["Comment"],
    "pyfacebook_comments_stream_p1": [
        *["Comment"] * 10,
        "/comments: page 2 is missing",
        "8 comments are counted, and were not seen",
        "comments were asked for, and it is not known under which posts",
    ],
    "pyfacebook_conversation_info": ["messages were asked for, and it is not known"],
    "pyfacebook_debug_token": ["what Graph says about a token"],
    "pyfacebook_error_data": ["Graph error 100 (no such object or field"],
    "pyfacebook_feed_p1": ["Publication"] * 5 + ["/posts: page 2 is missing"],
    "pyfacebook_feed_p2": ["Publication"] * 5 + ["/posts: this doesn't hold all"],
    "pyfacebook_post_single_fields": ["Publication"],
    "pyfacebook_user_accounts_p1": ["Profile"] * 4 + ["/accounts: page 2 is missing"],
    "restfb_comment_is_hidden": ["Removal", "Reply", "comments of which nobody knows"],
    "restfb_from_as_page": ["Profile"],
    "restfb_post_attachments": ["Publication"],
}
"""What each becomes when its request is known: facts, gaps, and what isn't read."""

ALONE = {
    "docs_assigned_users": ["somebody with access to a page"] * 2,
    "docs_empty_page_with_next": ["a page with nothing on it"],
    "docs_roles": ["an administrator or a page"],
    "pyfacebook_comments_stream_p1": [
        *["Comment"] * 10,
        "8 comments are counted, and were not seen",
        "lists of comments go on",
    ],
    "pyfacebook_feed_p1": ["Publication"] * 5,
    "pyfacebook_feed_p2": ["Publication"] * 5,
    "restfb_comment_is_hidden": ["a comment on a page that nobody names"],
    "pyfacebook_conversation_info": ["private messages of an account that nobody"],
    "pyfacebook_post_single_fields": ["a post or a comment"],
    "pyfacebook_user_accounts_p1": ["Profile"] * 4,
}
"""What becomes something else when nobody knows what was asked."""


@pytest.fixture(scope="module")
def payloads() -> dict[str, bytes]:
    """Give the payloads by name."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        pytest.skip(f"{VARIABLE} names no folder of payloads")
    files = sorted((Path(folder) / "facebook" / "api").glob("*.json"))
    return {file.stem: file.read_bytes() for file in files}


def told(records: Records) -> list[str]:
    """Name all that came out of a payload."""
    facts = [type(fact).__name__ for fact in records.facts]
    gaps = [gap.why for gap in records.gaps]
    return facts + gaps + [each.why for each in records.unrecognised]


def matches(expected: list[str], found: list[str]) -> bool:
    """Tell whether each thing found begins as expected."""
    return len(expected) == len(found) and all(
        one.startswith(beginning)
        for beginning, one in zip(expected, found, strict=True)
    )


def test_every_payload_becomes_something(payloads: dict[str, bytes]) -> None:
    """With or without a manifest, each payload is translated or named as what it is."""
    for name, body in payloads.items():
        request, account = ASKED.get(name, ("/1", None))
        known = Answer(
            source=name,
            body=body,
            request=request,
            account=account,
            fetched_at=FETCHED,
        )

        assert told(translated(known)), name
        assert told(translated(Answer(source=name, body=body))), name


@pytest.mark.parametrize("name", BECOMES)
def test_what_a_payload_becomes(payloads: dict[str, bytes], name: str) -> None:
    """Each payload that we have seen becomes what a reader would call it."""
    request, account = ASKED.get(name, ("/1", None))
    known = Answer(
        source=name,
        body=payloads[name],
        request=request,
        account=account,
        fetched_at=FETCHED,
    )
    alone = Answer(source=name, body=payloads[name])
    expected = BECOMES[name]

    assert matches(expected, told(translated(known)))
    assert matches(ALONE.get(name, expected), told(translated(alone)))


def test_no_token_is_kept(payloads: dict[str, bytes]) -> None:
    """The addresses of other pages, which hold the token, are kept nowhere."""
    for name, body in payloads.items():
        records = translated(Answer(source=name, body=body))

        assert "access_token=" not in repr(records), name
        assert not any(
            "graph.facebook.com" in each.raw for each in records.unrecognised
        )
