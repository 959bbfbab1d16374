"""What platforms are said to tell is what they tell."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from exported import ACCOUNT, DECEMBER, MADE, NOON, OCTOBER, conversation, download
from facebook import posted
from facebook import samples as facebook
from flickr import samples as flickr
from instagram import samples as instagram
from youtube import samples as youtube

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Delivery,
    Download,
    Json,
    Platform,
    Records,
    Span,
    Tells,
    load_folder,
)
from some_governance.loading.downloads import opened
from some_governance.records.facts import fact_name
from some_governance_facebook import plugin as of_facebook
from some_governance_flickr import plugin as of_flickr
from some_governance_instagram import plugin as of_instagram
from some_governance_youtube import plugin as of_youtube

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"
PLATFORMS: Mapping[str, Platform] = {
    each.name: each
    for plugin in (of_facebook, of_flickr, of_instagram, of_youtube)
    for each in plugin.provide_platforms()
}
KARI: Json = {"id": "300"}


def told_by_api() -> Mapping[str, Records]:
    """Answer with all that each API has, asked for as a fetch asks."""
    page = facebook.answer
    own: Json = {"from": {"id": facebook.PAGE}, "parent": {"id": "1_11"}}
    pages = [
        page({"id": facebook.PAGE, "name": "Eksempel kommune"}, f"/{facebook.PAGE}"),
        page(facebook.listed(facebook.post())),
        facebook.comments(facebook.comment(is_hidden=True), facebook.comment(12) | own),
        page(facebook.listed(facebook.person()), f"/{facebook.PAGE}/roles"),
        page(facebook.listed(), f"/{facebook.PAGE}/assigned_users"),
        page(facebook.listed({"id": "t_5"}), f"/{facebook.PAGE}/conversations"),
        facebook.messages(facebook.message()),
    ]
    listed, answer = instagram.listed, instagram.answer
    hidden = instagram.comment(hidden=True)
    accounts = [
        instagram.profile(),
        instagram.media(instagram.medium(comments_count=2)),
        instagram.comments(
            hidden | {"replies": listed(instagram.ours())},
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
    ]
    held = youtube.thread(youtube.comment(12, moderationStatus="heldForReview"))
    channel = [
        youtube.channels(),
        youtube.uploads(1),
        youtube.videos(youtube.video()),
        youtube.threads(youtube.thread(youtube.comment(), youtube.reply())),
        youtube.threads(held, state="heldForReview"),
        youtube.threads(state="likelySpam"),
    ]
    person: Json = {"nsid": flickr.NSID, "username": {"_content": "eksempel"}}
    photos = [
        flickr.answer(flickr.ok(person=person), "/flickr.people.getInfo"),
        flickr.photos(flickr.photo(count_comments="2")),
        flickr.comments(flickr.comment(), flickr.comment(12, author=flickr.NSID)),
    ]
    return {
        "facebook": PLATFORMS["facebook"].translated(pages),
        "flickr": PLATFORMS["flickr"].translated(photos),
        "instagram": PLATFORMS["instagram"].translated(accounts),
        "youtube": PLATFORMS["youtube"].translated(channel),
    }


def told_by_webhook() -> Mapping[str, Records]:
    """Deliver one of everything that happens and is understood."""
    gone: Json = {"mid": "m2", "is_deleted": True}
    feed = posted.feed
    changes = [
        feed("status", message="Åpent i dag", **{"from": {"id": posted.PAGE}}),
        feed(),
        feed(comment_id="1_12", parent_id="1_11", **{"from": {"id": posted.PAGE}}),
        feed(comment_id="1_13", verb="hide"),
    ]
    private = posted.written({"mid": "m1", "text": "Hei"}), posted.written(gone)
    page = posted.delivery(posted.entry(*changes, messaging=list(private)))
    value: Json = {"id": "11", "text": "Hei", "media": {"id": "1"}, "from": KARI}
    own: Json = {
        "id": "12",
        "text": "Takk",
        "parent_id": "11",
        "media": {"id": "1"},
        "from": {"id": posted.PAGE},
    }
    account = posted.delivery(
        posted.entry(
            {"field": "comments", "value": value},
            {"field": "comments", "value": own},
            messaging=list(private),
        ),
        about="instagram",
    )
    return {
        "facebook": PLATFORMS["facebook"].delivered([page]),
        "instagram": PLATFORMS["instagram"].delivered([account]),
    }


def told_by_export() -> Mapping[str, Records]:
    """Download what each platform gives, of a time that is known."""
    asked = Span(OCTOBER, DECEMBER)
    inbox = conversation(("Kari Eksempel", "Hei"), others=["Kari Eksempel"])
    post: Json = {"timestamp": NOON, "data": [{"post": "Åpent"}]}
    shown: Json = {"media": [{"uri": "media/1.jpg", "creation_timestamp": NOON}]}
    page = {"profile_posts_1.json": [post], "inbox/kari_1/message_1.json": inbox}
    account = {
        "media/posts_1.json": [shown],
        "media/archived_posts.json": {"ig_archived_post_media": [shown]},
        "messages/inbox/kari_1/message_1.json": inbox,
    }
    given = {"account": ACCOUNT, "asked": asked, "made_at": MADE}
    of_account = given | {"account": "instagram:17"}
    return {
        "facebook": PLATFORMS["facebook"].exported(download(page, **given)),
        "instagram": PLATFORMS["instagram"].exported(download(account, **of_account)),
    }


def kinds(records: Records) -> tuple[set[str], set[str]]:
    """Name the kinds of facts that were told, and those of which all were."""
    vouched = {kind for each in records.coverage for kind in each.facts}
    return {fact_name(type(fact)) for fact in records.facts}, vouched


TOLD = {
    "translate": told_by_api(),
    "webhook": told_by_webhook(),
    "read-export": told_by_export(),
}


@pytest.mark.parametrize(
    ("platform", "capability"),
    [(name, each) for name, able in PLATFORMS.items() for each in able.tells],
)
def test_a_source_tells_what_it_is_said_to_tell(platform: str, capability: str) -> None:
    """Where it tells all it can, it tells no less and no more, and vouches for that."""
    tells = PLATFORMS[platform].tells[capability]
    found, vouched = kinds(TOLD[capability][platform])

    assert {*tells.all} == vouched
    assert {*tells.all, *tells.some} == found


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_capability_is_said_to_tell_something(platform: str) -> None:
    """What connects fetches what is translated, and tells nothing more."""
    able = PLATFORMS[platform]

    assert {*able.capabilities} - {"connect"} == {*able.tells}


def told_by_payloads(folder: Path) -> Iterable[tuple[Tells, Records]]:
    """Yield what comes of every payload, by itself, with what it was said to tell."""
    for name, platform in PLATFORMS.items():
        for path in sorted((folder / name).glob("*/*")):
            tells = platform.tells
            match path.parent.name:
                case "api":
                    answer = Answer(
                        source=path.stem, body=path.read_bytes(), account=f"{name}:1"
                    )
                    yield tells["translate"], platform.translated([answer])
                case "webhook":
                    delivery = Delivery(source=path.stem, body=path.read_bytes())
                    yield tells["webhook"], platform.delivered([delivery])
                case _:
                    with opened(path, "<download #1>", name, DEFAULT_LIMITS) as files:
                        given = Download(
                            source="<download #1>", files=files, account=f"{name}:1"
                        )
                        yield tells["read-export"], platform.exported(given)


def test_no_payload_tells_more() -> None:
    """Whatever was ever seen of the platforms, and the sample month."""
    if VARIABLE not in os.environ:
        pytest.skip(f"{VARIABLE} names no folder of payloads")
    for tells, records in told_by_payloads(Path(os.environ[VARIABLE])):
        found, vouched = kinds(records)

        assert found <= {*tells.all, *tells.some}
        assert vouched <= {*tells.all}


def test_the_sample_month_tells_no_more(project: Path) -> None:
    """All that its pages answered."""
    tells = PLATFORMS["facebook"].tells["translate"]
    saved = load_folder(project / "docs/tutorial/randaberg", PLATFORMS)
    found, vouched = kinds(
        Records.of(
            *(each for each in saved.records.facts if "/api/" in str(each.source)),
            coverage=[
                each for each in saved.records.coverage if "/api/" in each.source
            ],
        )
    )

    assert found <= {*tells.all, *tells.some}
    assert {"publication", "comment", "reply", "access"} == vouched


def test_nothing_is_told_of_facts_that_there_are_not() -> None:
    """A plug-in that misspells a kind hears of it at once."""
    with pytest.raises(ValueError, match="coment"):
        Tells(some=("coment",))
    with pytest.raises(ValueError, match="coment"):
        Tells(all=("coment",))
