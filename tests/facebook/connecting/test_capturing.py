"""A post or comment is captured over HTTP with all that stands below it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import ceil

import httpx
import pytest
from attrs import evolve
from facebook.threads import Carrier, picture

from benchmarks.loopback import (
    BROKEN,
    TOKEN,
    Answer,
    Clock,
    Loopback,
    refused,
    throttled,
)
from benchmarks.threads import (
    ACCOUNT,
    COMMENT,
    POST,
    SIBLING,
    WEB,
    Thread,
    reply,
)
from some_governance import (
    DEFAULT_LIMITS,
    Attachment,
    Captured,
    Comment,
    Credentials,
    Json,
    Limits,
    PayloadError,
    PlatformError,
    Publication,
    Reply,
    Secret,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.connecting.client import WAITS
from some_governance.connecting.gathering import (
    NOT_SEEN,
    NOT_UNDERSTOOD,
    STRAY,
    TOO_MUCH,
)
from some_governance.connecting.pictures import REDIRECTED
from some_governance_facebook.answers.attached import NAMELESS, NO_PICTURE
from some_governance_facebook.connecting.capturing import BY, NOT_CAPTURED
from some_governance_facebook.connecting.connection import ANOTHER, connect
from some_governance_facebook.graph.answers.tallies import COUNTED

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
THING = f"facebook:{COMMENT}"
TRIES = len(WAITS) + 1
PATHS = (f"/{COMMENT}", f"/{COMMENT}/comments", f"/{POST}")


def captured(
    script: Thread,
    of: str = THING,
    *,
    media: bool = True,
    account: str = ACCOUNT,
    limits: Limits = DEFAULT_LIMITS,
    carrier: Carrier | None = None,
) -> Captured:
    """Capture something of a page on this machine."""
    clock = Clock(NOW)
    secrets = {"token": Secret(TOKEN), "app-secret": Secret("app-secret-of-a-test")}
    with (
        Loopback(script) as server,
        connect(
            Credentials(secrets=secrets),
            clock=clock,
            sleep=clock.sleep,
            limits=limits,
            address=server.address,
            transport=carrier or Carrier(),
            patience=timedelta(seconds=5),
        ) as connection,
    ):
        return connection.capture(of, account, media=media)


def ids(capture: Captured) -> set[str]:
    """Give what it holds of the thread, in Graph's own words."""
    return {each.id.removeprefix("facebook:") for each in capture.thread}


@pytest.mark.parametrize("pages", [1, 2, 3, 4])
@pytest.mark.parametrize("replies", [4, 5, 59, 60])
def test_a_comment_is_captured_with_all_replies(replies: int, pages: int) -> None:
    """On however many pages they come, some of which are empty."""
    most = ceil(replies / pages)
    told = captured(Thread(replies=replies, most=most))

    assert () == told.lacking
    assert {COMMENT, *map(reply, range(1, replies + 1))} == ids(told)
    assert ceil(replies / most) == sum(
        page.question.request == f"/{COMMENT}/comments" and b'"data": [{' in page.body
        for page in told.pages
    )
    assert [True] == [
        page.last for page in told.pages if page.question.request == f"/{POST}"
    ]


@pytest.mark.parametrize("replies", [0, 1, 2])
def test_a_comment_may_have_few_replies_or_none(replies: int) -> None:
    """None is an answer too."""
    told = captured(Thread(replies=replies))

    assert () == told.lacking
    assert 1 + replies == len(told.thread)


def test_a_capture_says_what_it_is() -> None:
    """By whom and when it was made, of what, and where that stands."""
    web = f"{WEB}&comment_id=10001"
    told = captured(Thread(replies=2, more={COMMENT: {"permalink_url": web}}))

    assert (THING, ACCOUNT, NOW, BY) == (told.of, told.account, told.at, told.by)
    assert not told.gone
    assert {THING: web, f"facebook:{POST}": WEB} == dict(told.permalinks)
    assert {"captured/0001.json", "captured/0002.json", "captured/0003.json"} == {
        each.source for each in told.records.facts
    }
    assert [Comment, Comment, Publication, Reply] == [
        type(each) for each in told.records.facts
    ]
    assert TOKEN.encode() not in b"".join(page.body for page in told.pages)


def test_a_reply_is_captured_with_what_it_stands_under() -> None:
    """The comment that it answers, and the post; not the replies beside it."""
    told = captured(Thread(), f"facebook:{reply(1)}")

    assert () == told.lacking
    assert {reply(1)} == ids(told)
    assert {f"facebook:{each}" for each in (reply(1), COMMENT, POST)} == {
        each.id for each in told.records.facts
    }


def test_what_comments_answer_is_followed_upwards_to_an_end() -> None:
    """Also where they answer each other in a ring."""
    deep: dict[str, object] = {"parent": {"id": reply(2)}}
    ring: dict[str, object] = {"parent": {"id": reply(1)}}
    script = Thread(more={reply(1): deep, COMMENT: ring})  # type: ignore[dict-item]
    told = captured(script, f"facebook:{reply(1)}")

    assert [f"/{reply(1)}", f"/{reply(2)}", f"/{COMMENT}"] == [
        page.question.request
        for page in told.pages
        if page.question.request not in (f"/{POST}", f"/{reply(1)}/comments")
    ]


def test_what_a_comment_answers_may_not_be_seen() -> None:
    """It is said, and nobody looks further up."""
    script = Thread(troubles={f"/{COMMENT}": [refused(100, 33)]})
    (why,) = captured(script, f"facebook:{reply(1)}").lacking

    assert why.startswith(f"/{COMMENT}: ")


@pytest.mark.parametrize("replies", [0, 1, 60])
def test_a_post_is_captured_with_all_that_stands_below_it(replies: int) -> None:
    """Comments, and the replies to each."""
    told = captured(Thread(replies=replies, most=20), f"facebook:{POST}")

    assert () == told.lacking
    assert {POST, COMMENT, SIBLING, *map(reply, range(1, replies + 1))} == ids(told)


@pytest.mark.parametrize("arrives", range(1, 8))
def test_a_reply_that_arrives_meanwhile_is_seen_now_or_changes_the_digest(
    arrives: int,
) -> None:
    """So that nobody removes what wasn't captured."""
    script = Thread(replies=6, most=2, gaps=frozenset(), arrives=arrives)
    first, second = captured(script), captured(script)

    assert 7 == script.replies
    assert () == second.lacking
    assert (reply(7) in ids(first)) == (first.digest == second.digest)


def test_what_is_the_same_has_the_same_digest() -> None:
    """Whenever it is read, under whatever name, and with pictures or without."""
    script = Thread(more={COMMENT: {"attachment": picture()}})
    first = captured(script)
    script.more[reply(1)] = {"from": {"id": "300", "name": "Kari Nordmann"}}
    second = captured(script, media=False)

    assert ((), ()) == (first.lacking, second.lacking)
    assert first.digest == second.digest


@pytest.mark.parametrize(
    "changed",
    [
        lambda script: script.said.update({COMMENT: "Noe annet."}),
        lambda script: script.said.update({reply(4): "Noe annet."}),
        lambda script: script.more.update({COMMENT: {"attachment": picture("9002")}}),
        lambda script: script.more.update({COMMENT: {}}),
        lambda script: script.more.update({reply(1): {"attachment": picture("9002")}}),
    ],
)
def test_other_words_or_pictures_give_another_digest(
    changed: Callable[[Thread], None],
) -> None:
    """Of the comment, and of any reply."""
    script = Thread(more={COMMENT: {"attachment": picture()}})
    first = captured(script, media=False)
    changed(script)
    second = captured(script, media=False)

    assert ((), ()) == (first.lacking, second.lacking)
    assert first.digest != second.digest


@pytest.mark.parametrize("after", [1, 2, 3, 4, 5, 6])
def test_a_token_that_dies_ends_it(after: int) -> None:
    """Whatever was seen by then is not given for a capture."""
    with pytest.raises(TokenRejected):
        captured(Thread(replies=6, most=2, gaps=frozenset(), dies_after=after - 1))


@pytest.mark.parametrize("path", PATHS)
def test_a_limit_ends_it(path: str) -> None:
    """It says until when."""
    with pytest.raises(Throttled) as caught:
        captured(Thread(troubles={path: [throttled(5)]}))

    assert NOW + timedelta(minutes=5) == caught.value.until


def test_a_thing_that_can_not_be_read_is_an_error() -> None:
    """Nothing is captured then."""
    with pytest.raises(Unavailable):
        captured(Thread(troubles={f"/{COMMENT}": [BROKEN] * TRIES}))


@pytest.mark.parametrize("path", PATHS[1:])
@pytest.mark.parametrize("trouble", [BROKEN, refused(200, status=403), refused(100)])
def test_what_breaks_beside_the_thing_is_lacking(path: str, trouble: Answer) -> None:
    """It is never whole."""
    told = captured(Thread(troubles={path: [evolve(trouble)] * TRIES}))

    assert any(each.startswith(f"{path}: ") for each in told.lacking)
    assert not any(TOKEN in each or "Kari" in each for each in told.lacking)
    assert COMMENT in ids(told)


def test_an_error_in_the_middle_of_the_replies_is_lacking() -> None:
    """Though the first page of them came."""
    path = f"/{COMMENT}/comments"
    page: dict[str, object] = {
        "data": [Thread().uttered(reply(1))],
        "paging": {"next": f"https://elsewhere.example{path}?after=page2"},
    }
    told = captured(Thread(troubles={path: [Answer(page)]}))  # type: ignore[arg-type]

    assert any(each.startswith(f"{path}: ") for each in told.lacking)
    assert {COMMENT, reply(1)} == ids(told)


@pytest.mark.parametrize("count", [3, 4, 5])
@pytest.mark.parametrize("of", [COMMENT, POST])
def test_fewer_replies_than_are_counted_are_not_all(count: int, of: str) -> None:
    """Graph may keep some from whoever asks."""
    script = Thread(more={COMMENT: {"comment_count": count}})
    told = captured(script, f"facebook:{of}")

    assert (count > 4) == any("1 replies to comments are" in x for x in told.lacking)
    assert (count > 4) == bool(told.lacking)


@pytest.mark.parametrize("total", [3, 4, 5])
def test_a_list_that_is_counted_longer_than_it_is_is_not_whole(total: int) -> None:
    """Its summary tells."""
    listed: dict[str, object] = {
        "data": [Thread().uttered(reply(number)) for number in range(1, 5)],
        "summary": {"total_count": total},
    }
    path = f"/{COMMENT}/comments"
    told = captured(Thread(troubles={path: [Answer(listed)]}))  # type: ignore[arg-type]

    lacking = [f"captured/0002.json: 1 {COUNTED}"] if total > 4 else []
    assert lacking == [*told.lacking]


def test_what_is_hidden_is_seen_all_the_same() -> None:
    """The page's own token shows it."""
    told = captured(Thread(more={reply(3): {"is_hidden": True}}))

    assert () == told.lacking
    assert reply(3) in ids(told)


@pytest.mark.parametrize("of", [COMMENT, POST])
def test_what_can_not_be_seen_need_not_be_gone(of: str) -> None:
    """Graph says the same of both."""
    told = captured(Thread(troubles={f"/{of}": [refused(100, 33)]}), f"facebook:{of}")

    assert (NOT_SEEN,) == told.lacking
    assert not told.gone
    assert ((), ()) == (told.pages, told.thread)


@pytest.mark.parametrize("body", [[], 7, {"data": []}, {"id": COMMENT}])
def test_an_answer_that_does_not_show_the_thing_is_not_whole(body: object) -> None:
    """It is kept all the same."""
    path = f"/{COMMENT}"
    told = captured(Thread(troubles={path: [Answer(body)]}))  # type: ignore[arg-type]

    assert told.lacking
    assert told.pages


def test_an_answer_that_shows_something_else_is_not_whole() -> None:
    """Though that is a comment of the same post."""
    other = Answer(Thread().uttered(SIBLING))
    told = captured(Thread(troubles={f"/{COMMENT}": [other]}))

    assert f"{THING}: {NOT_UNDERSTOOD}" in told.lacking


def test_a_reply_that_nobody_knows_how_to_place_is_not_whole() -> None:
    """What it answers was removed, or is kept from us."""
    told = captured(Thread(more={reply(3): {"parent": {"id": "1_77"}}}))

    assert f"facebook:{reply(3)}: {STRAY}" in told.lacking


@pytest.mark.parametrize("bad", [{"id": "x y"}, {"id": None}, {"message": 7}])
def test_an_answer_that_can_not_be_is_an_error(bad: dict[str, Json]) -> None:
    """Nobody can say then what was captured."""
    with pytest.raises(PayloadError):
        captured(Thread(more={reply(3): bad}))


def test_what_nobody_understands_is_not_whole() -> None:
    """Its place in the answers is named, and not its words."""
    script = Thread(more={POST: {"is_published": False}})
    told = captured(script, f"facebook:{POST}")

    assert "captured/0001.json: $: a post that is not published" in told.lacking


def test_a_comment_may_stand_under_a_post_that_is_not_published() -> None:
    """As those do that stand under advertisements."""
    told = captured(Thread(more={POST: {"is_published": False}}))

    assert () == told.lacking


@pytest.mark.parametrize(
    "of",
    [
        "facebook:m_1",
        "facebook:t_1",
        "facebook:10001",
        "facebook:100_1_10001",
        "facebook:",
        "facebook:1_",
        "facebook:1_2/../3",
        "instagram:1_10001",
        "1_10001",
    ],
)
def test_nothing_but_posts_and_comments_is_captured(of: str) -> None:
    """It says which ids it takes."""
    with pytest.raises(PlatformError) as caught:
        captured(Thread(), of)

    assert NOT_CAPTURED == caught.value.what


def test_only_what_stands_on_the_token_s_own_page_is_captured() -> None:
    """Another page's token shows a part of it."""
    with pytest.raises(PlatformError) as caught:
        captured(Thread(), account="facebook:7")

    assert ANOTHER == caught.value.what


def test_pictures_come_along() -> None:
    """Of the comment and its replies; the post's are named, and not asked for."""
    carrier = Carrier()
    more = {
        COMMENT: {"attachment": picture()},
        reply(2): {"attachment": picture("9002")},
        POST: {"attachments": {"data": [picture("9003")]}},
    }
    told = captured(Thread(more=more), carrier=carrier)  # type: ignore[arg-type]

    assert () == told.lacking
    assert (
        Attachment(of=f"facebook:{POST}", key="facebook:9003"),
        Attachment(
            of=THING,
            key="facebook:9001",
            media_type="image/jpeg",
            body=b"/v/9001_n.jpg",
        ),
        Attachment(
            of=f"facebook:{reply(2)}",
            key="facebook:9002",
            media_type="image/jpeg",
            body=b"/v/9002_n.jpg",
        ),
    ) == told.attachments
    assert not any("authorization" in each.headers for each in carrier.requests)
    assert not any(TOKEN in str(each.url) for each in carrier.requests)


def test_pictures_that_are_not_asked_for_are_not_lacking() -> None:
    """They are named all the same."""
    carrier = Carrier()
    script = Thread(more={COMMENT: {"attachment": picture()}})
    told = captured(script, media=False, carrier=carrier)

    assert () == told.lacking
    assert (Attachment(of=THING, key="facebook:9001"),) == told.attachments
    assert [] == carrier.requests


def test_a_picture_that_can_not_be_had_is_lacking() -> None:
    """It is said why."""
    sent = httpx.Response(302, headers={"Location": "https://127.0.0.1/1.jpg"})
    carrier = Carrier(lambda _: sent)
    script = Thread(more={COMMENT: {"attachment": picture()}})
    told = captured(script, carrier=carrier)

    assert (f"{THING}: what goes with it: {REDIRECTED}",) == told.lacking
    assert (Attachment(of=THING, key="facebook:9001"),) == told.attachments
    assert 1 == len(carrier.requests)


def test_a_link_without_a_picture_lacks_nothing() -> None:
    """As those do that stand in what swindlers write."""
    carrier = Carrier()
    link: dict[str, Json] = {"type": "share", "title": "Vinn en telefon"}
    told = captured(Thread(more={COMMENT: {"attachment": link}}), carrier=carrier)

    assert () == told.lacking
    assert [THING] == [each.of for each in told.attachments]
    assert [] == carrier.requests


@pytest.mark.parametrize("media", [True, False])
def test_a_picture_without_an_address_is_lacking(media: bool) -> None:
    """Where it was asked for."""
    script = Thread(more={COMMENT: {"attachment": picture(media=None)}})
    told = captured(script, media=media)

    why = [f"{THING}: what goes with it: {NO_PICTURE}"] if media else []
    assert why == [*told.lacking]


@pytest.mark.parametrize("media", [True, False])
def test_a_picture_without_an_id_is_lacking(media: bool) -> None:
    """With its bytes too: another one could take its place unseen."""
    script = Thread(more={COMMENT: {"attachment": picture(None)}})
    told = captured(script, media=media)

    assert (f"{THING}: {NAMELESS}",) == told.lacking
    assert [media] == [each.body is not None for each in told.attachments]


@pytest.mark.parametrize(("total", "had"), [(12, 0), (13, 1), (25, 1), (26, 2)])
def test_all_pictures_together_have_a_limit(total: int, had: int) -> None:
    """Each of these has thirteen bytes."""
    more = {
        COMMENT: {"attachment": picture()},
        reply(2): {"attachment": picture("9002")},
    }
    limits = Limits(total=total)
    told = captured(Thread(more=more), limits=limits)  # type: ignore[arg-type]

    assert had == sum(each.body is not None for each in told.attachments)
    assert 2 - had == len(told.lacking)
    assert (total == 13) == any(TOO_MUCH in each for each in told.lacking)


def test_pages_are_numbered_as_they_came() -> None:
    """So that whoever keeps them knows which records they tell."""
    told = captured(Thread(replies=6, most=2, gaps=frozenset()))

    assert [1, 1, 2, 3, 1] == [page.number for page in told.pages]
