"""A medium or comment is captured with all that stands below it."""

from collections.abc import Mapping

import httpx
import pytest
from instagram.samples import ACCOUNT, FETCHED, USER, comment, listed, medium, ours

from some_governance import (
    DEFAULT_LIMITS,
    Attachment,
    Captured,
    Credentials,
    Json,
    PlatformError,
    Secret,
    Throttled,
    TokenRejected,
)
from some_governance.connecting.gathering import NOT_SEEN
from some_governance_facebook.graph.answers.tallies import COUNTED
from some_governance_instagram.answers.attached import NO_BYTES
from some_governance_instagram.connecting.capturing import (
    BY,
    NO_MEDIUM,
    NO_OWNER,
    NOT_CAPTURED,
    ONLY_COMMENTS,
    PERHAPS_CUT,
)
from some_governance_instagram.connecting.connection import NO_ACCOUNT, connect

CDN = "https://scontent.cdninstagram.com"
GONE: Mapping[str, Json] = {"error": {"code": 100, "error_subcode": 33}}
COMMENT, MEDIUM = "instagram:11", "instagram:1"
WEB = "https://www.instagram.com/p/1/"


def whole() -> dict[str, Json]:
    """Give a medium with two comments, one of which has two replies."""
    replies = listed(ours(12), comment(13))
    return {
        "comment /11": comment(11, media={"id": "1"}),
        "comment /12": ours(12, media={"id": "1"}, parent_id="11"),
        "medium /1": medium(
            1,
            owner={"id": USER},
            comments_count=4,
            media_url=f"{CDN}/1.jpg",
            permalink=WEB,
        ),
        "/11/replies": replies,
        "/12/replies": listed(),
        "/1/comments": listed(comment(11, replies=replies), comment(14)),
    }


class Instagram:
    """Instagram by its answers; a comment is none when it is asked for as a medium."""

    def __init__(self, answers: Mapping[str, Json]) -> None:
        self.answers = dict(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.requests.append(request)
        if request.url.host.endswith(".cdninstagram.com"):
            headers = {"Content-Type": "image/jpeg"}
            return httpx.Response(200, headers=headers, content=b"JPEG")
        path = request.url.path.partition("/v26.0")[2]
        asked = "comment" if "text" in request.url.params["fields"] else "medium"
        body = self.answers.get(f"{asked} {path}", self.answers.get(path, GONE))
        failed = isinstance(body, Mapping) and "error" in body
        return httpx.Response(400 if failed else 200, json=body)


def captured(
    platform: Instagram, of: str = COMMENT, account: str = ACCOUNT, media: bool = True
) -> Captured:
    """Capture something."""
    with connect(
        Credentials(secrets={"token": Secret("IGAA-token-of-a-test")}),
        clock=lambda: FETCHED,
        sleep=lambda _: None,
        limits=DEFAULT_LIMITS,
        transport=httpx.MockTransport(platform),
    ) as connection:
        return connection.capture(of, account, media=media)


def ids(capture: Captured) -> list[str]:
    """Give what it holds of the thread, by Instagram's own ids."""
    return [each.id.removeprefix("instagram:") for each in capture.thread]


def test_a_comment_is_captured_with_its_replies_and_its_medium() -> None:
    """The bytes of that are not asked for."""
    platform = Instagram(whole())
    told = captured(platform)

    assert () == told.lacking
    assert (COMMENT, ACCOUNT, FETCHED, BY) == (told.of, told.account, told.at, told.by)
    assert ["11", "12", "13"] == ids(told)
    assert MEDIUM in {each.id for each in told.records.facts}
    assert {MEDIUM: WEB} == dict(told.permalinks)
    assert (Attachment(of=MEDIUM, key=MEDIUM),) == told.attachments
    assert ["/11", "/11/replies", "/1"] == [
        page.question.request for page in told.pages
    ]
    assert {"graph.instagram.com"} == {each.url.host for each in platform.requests}


def test_a_reply_is_captured_with_the_comment_that_it_answers() -> None:
    """And with no other reply to that."""
    told = captured(Instagram(whole()), "instagram:12")

    assert () == told.lacking
    assert ["12"] == ids(told)
    assert {"instagram:12", COMMENT, MEDIUM} == {each.id for each in told.records.facts}


def test_a_medium_is_captured_with_its_comments_and_its_bytes() -> None:
    """The replies came along with the comments."""
    told = captured(Instagram(whole()), MEDIUM)
    had = Attachment(of=MEDIUM, key=MEDIUM, media_type="image/jpeg", body=b"JPEG")

    assert () == told.lacking
    assert ["1", "11", "12", "13", "14"] == ids(told)
    assert (had,) == told.attachments


def test_what_can_t_be_hidden_is_told_beforehand() -> None:
    """Comments are hidden, and no media."""
    medium = captured(Instagram(whole()), MEDIUM).unable

    assert {"hide": ONLY_COMMENTS} == medium
    assert {} == captured(Instagram(whole())).unable


@pytest.mark.parametrize("of", [COMMENT, MEDIUM])
def test_the_digest_is_the_same_without_the_bytes(of: str) -> None:
    """So that whoever looks again need not fetch them."""
    told = [captured(Instagram(whole()), of, media=media) for media in (True, False)]

    assert [(), ()] == [each.lacking for each in told]
    assert told[0].digest == told[1].digest
    assert all(each.body is None for each in told[1].attachments)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("comment /11", comment(11, media={"id": "1"}, text="Noe annet.")),
        ("/11/replies", listed(ours(12), comment(13, text="Noe annet."))),
        ("/11/replies", listed(ours(12), comment(13), comment(15))),
        ("/11/replies", listed(ours(12))),
    ],
)
def test_other_words_or_replies_give_another_digest(path: str, body: Json) -> None:
    """Nobody removes what wasn't captured."""
    other = captured(Instagram({**whole(), path: body}))

    assert () == other.lacking
    assert captured(Instagram(whole())).digest != other.digest


def test_replies_that_go_on_are_asked_for() -> None:
    """More of them than came along with the comment."""
    goes_on = listed(ours(12), more=True)
    comments = listed(comment(11, replies=goes_on), comment(14))
    told = captured(Instagram({**whole(), "/1/comments": comments}), MEDIUM)

    assert () == told.lacking
    assert ["1", "11", "12", "13", "14"] == ids(told)


@pytest.mark.parametrize("count", [3, 4, 5])
def test_fewer_comments_than_are_counted_are_not_all(count: int) -> None:
    """Instagram may keep some from whoever asks, or end its list early."""
    answers = whole()
    answers["medium /1"] = medium(
        1, owner={"id": USER}, comments_count=count, media_url=f"{CDN}/1.jpg"
    )
    told = captured(Instagram(answers), MEDIUM)

    lacking = [f"captured/0001.json: 1 {COUNTED}"] if count > 4 else []
    assert lacking == [*told.lacking]


@pytest.mark.parametrize("number", [49, 50, 51])
def test_a_list_as_long_as_a_page_may_have_been_cut(number: int) -> None:
    """Instagram doesn't always say that it goes on."""
    replies = listed(*(comment(100 + each) for each in range(number)))
    told = captured(Instagram({**whole(), "/11/replies": replies}))

    assert ((PERHAPS_CUT,) if number == 50 else ()) == told.lacking
    assert 1 + number == len(told.thread)


def test_what_instagram_does_not_show_need_not_be_gone() -> None:
    """Neither as a comment nor as a medium."""
    told = captured(Instagram({}))

    assert (NOT_SEEN,) == told.lacking
    assert not told.gone
    assert ((), ()) == (told.pages, told.thread)


@pytest.mark.parametrize(
    ("path", "of"),
    [
        ("/11/replies", COMMENT),
        ("medium /1", COMMENT),
        ("comment /11", "instagram:12"),
        ("/1/comments", MEDIUM),
    ],
)
def test_what_can_not_be_read_beside_the_thing_is_lacking(path: str, of: str) -> None:
    """The thing itself is there."""
    told = captured(Instagram({**whole(), path: GONE}), of)

    request = path.rpartition(" ")[2]
    assert [True] == [each.startswith(f"{request}: ") for each in told.lacking]
    assert of in {each.id for each in told.thread}


def test_replies_of_a_medium_that_can_not_be_read_are_lacking() -> None:
    """Though the first of them came along."""
    goes_on = listed(ours(12), more=True)
    comments = listed(comment(11, replies=goes_on), comment(14))
    answers = {**whole(), "/1/comments": comments, "/11/replies": GONE}
    told = captured(Instagram(answers), MEDIUM)

    assert any(each.startswith("/11/replies: ") for each in told.lacking)


def test_a_comment_under_nobody_knows_what_is_lacking() -> None:
    """It is not understood either."""
    told = captured(Instagram({**whole(), "comment /11": comment(11)}))

    assert NO_MEDIUM in told.lacking


def test_a_medium_whose_bytes_are_not_told_is_lacking() -> None:
    """But only where they were asked for."""
    answers = {**whole(), "medium /1": medium(1, owner={"id": USER}, comments_count=4)}
    told = [captured(Instagram(answers), MEDIUM, media=each) for each in (True, False)]

    assert [(f"{MEDIUM}: what goes with it: {NO_BYTES}",), ()] == [
        each.lacking for each in told
    ]


@pytest.mark.parametrize("path", ["comment /11", "/11/replies", "medium /1"])
@pytest.mark.parametrize(("code", "kind"), [(190, TokenRejected), (4, Throttled)])
def test_a_dead_token_and_a_limit_end_it(
    path: str, code: int, kind: type[PlatformError]
) -> None:
    """Whatever was seen by then is not given for a capture."""
    with pytest.raises(kind):
        captured(Instagram({**whole(), path: {"error": {"code": code}}}))


@pytest.mark.parametrize("of", ["instagram:", "instagram:x", "facebook:1_11", "11"])
def test_nothing_but_media_and_comments_is_captured(of: str) -> None:
    """It says which ids it takes."""
    with pytest.raises(PlatformError) as caught:
        captured(Instagram(whole()), of)

    assert NOT_CAPTURED == caught.value.what


def test_the_account_has_to_be_one_of_instagram_s() -> None:
    """Else nobody knows where the thing stands."""
    with pytest.raises(PlatformError) as caught:
        captured(Instagram(whole()), account=f"facebook:{USER}")

    assert NO_ACCOUNT == caught.value.what


def test_a_picture_that_takes_too_long_is_asked_for_once() -> None:
    """And is lacking."""
    platform = Instagram(whole())

    def slow(request: httpx.Request) -> httpx.Response:
        if request.url.host.endswith(".cdninstagram.com"):
            platform.requests.append(request)
            raise httpx.ReadTimeout("canary")
        return platform(request)

    with connect(
        Credentials(secrets={"token": Secret("IGAA-token-of-a-test")}),
        clock=lambda: FETCHED,
        sleep=lambda _: None,
        limits=DEFAULT_LIMITS,
        transport=httpx.MockTransport(slow),
    ) as connection:
        told = connection.capture(MEDIUM, ACCOUNT)

    assert 1 == len(told.lacking)
    assert 1 == sum(each.url.path == "/1.jpg" for each in platform.requests)
    assert "canary" not in str(told.lacking)


@pytest.mark.parametrize("of", [COMMENT, MEDIUM])
def test_what_stands_on_another_account_is_refused(of: str) -> None:
    """A token may open several: what was named is what is meant."""
    answers = whole()
    answers["medium /1"] = medium(1, owner={"id": "999999"}, comments_count=4)
    with pytest.raises(PlatformError, match="another account"):
        captured(Instagram(answers), of)


@pytest.mark.parametrize("of", [COMMENT, MEDIUM])
def test_what_nobody_owns_is_not_whole(of: str) -> None:
    """Instagram tells an owner of one's own media only."""
    answers = whole()
    answers["medium /1"] = medium(1, comments_count=4)
    assert NO_OWNER in captured(Instagram(answers), of).lacking
