"""A photo or comment is captured with what goes with it, or says what lacks."""

import pytest
from flickr.playing import (
    ANYBODY,
    OWNER,
    PICTURE,
    REST,
    asked,
    asks,
    connected,
    instead,
    script,
    size,
    sizes,
)
from flickr.samples import (
    ACCOUNT,
    KARI,
    NSID,
    alone,
    comment,
    comment_id,
    fail,
    ok,
    said,
)

from some_governance import (
    NOT_SEEN,
    Captured,
    Credentials,
    Json,
    PlatformError,
    Throttled,
)
from some_governance.testing import HttpAnswer, Route, ScriptedServer, on
from some_governance_flickr.answers.coverage import UNSEEN
from some_governance_flickr.connecting.acting import (
    KEY_ONLY,
    NO_HIDING,
    ONLY_COMMENTS,
)
from some_governance_flickr.connecting.capturing import (
    ANOTHER,
    BY,
    NAMELESS,
    NO_FILM,
    NO_OWNER,
    NO_PICTURE,
    NOT_CAPTURED,
)

THING, PHOTO = f"flickr:{comment_id()}", "flickr:1"
LIST, INFO, SIZES = "photos.comments.getList", "photos.getInfo", "photos.getSizes"


def captured(
    server: ScriptedServer,
    of: str = THING,
    *,
    credentials: Credentials = OWNER,
    media: bool = True,
) -> Captured:
    """Capture something of the account."""
    with connected(server, credentials) as connection:
        return connection.capture(of, ACCOUNT, media=media)


def test_a_comment_is_captured_alone() -> None:
    """Nothing stands below it; the photo stands above."""
    server = ScriptedServer(*script())
    capture = captured(server)
    server.verify()

    assert () == capture.lacking
    assert [THING] == [each.id for each in capture.thread]
    assert [PHOTO] == [each.id for each in capture.above]
    assert (ACCOUNT, BY, False) == (capture.account, capture.by, capture.gone)
    assert [f"{LIST} 1", f"{INFO} 1"] == asked(server)


def test_a_photo_is_captured_with_its_comments_and_its_picture() -> None:
    """In the largest size."""
    server = ScriptedServer(*script())
    capture = captured(server, PHOTO)
    server.verify()
    (picture,) = capture.attachments

    assert () == capture.lacking
    assert [PHOTO, THING, f"flickr:{comment_id(12)}"] == [
        each.id for each in capture.thread
    ]
    assert (PHOTO, "flickr:1_abc123") == (picture.of, picture.key)
    assert ("image/jpeg", b"JPEG") == (picture.media_type, picture.body)
    assert PICTURE == asked(server)[-1]
    assert "authorization" not in server.requests[-1].headers


@pytest.mark.parametrize(
    ("of", "credentials", "unable"),
    [
        (THING, OWNER, {"hide": NO_HIDING}),
        (THING, ANYBODY, {"hide": NO_HIDING, "remove": KEY_ONLY}),
        (PHOTO, OWNER, {"hide": NO_HIDING, "remove": ONLY_COMMENTS}),
    ],
)
def test_what_can_t_be_done_is_told_beforehand(
    of: str, credentials: Credentials, unable: dict[str, str]
) -> None:
    """Flickr hides nothing, and removes comments by a token of the account's own."""
    told = captured(ScriptedServer(*script()), of, credentials=credentials)

    assert unable == told.unable


def test_it_says_where_things_stand_on_the_web() -> None:
    """A comment where Flickr says, a photo below its owner."""
    links = captured(ScriptedServer(*script()), PHOTO).permalinks

    assert f"https://www.flickr.com/photos/{NSID}/1/" == links[PHOTO]
    assert "https://www.flickr.com/photos/eksempel/1/#comment11" == links[THING]


def test_a_comment_may_tell_no_address() -> None:
    """Nothing is made up."""
    server = instead(asks(LIST, said(comment(permalink=None)), photo_id="1"))

    assert THING not in captured(server).permalinks


def test_pictures_may_be_left_out() -> None:
    """The digest is the same."""
    without = captured(ScriptedServer(*script()), PHOTO, media=False)
    (picture,) = without.attachments

    assert () == without.lacking
    assert picture.body is None
    assert without.digest == captured(ScriptedServer(*script()), PHOTO).digest


def test_another_picture_in_its_place_changes_the_digest() -> None:
    """Flickr keeps the id, and changes what the file is called."""
    other = sizes(size("https://live.staticflickr.com/65535/1_def456_b.jpg"))
    replaced = captured(instead(asks(SIZES, other, photo_id="1")), PHOTO, media=False)
    same = captured(ScriptedServer(*script()), PHOTO, media=False)

    assert replaced.digest != same.digest


@pytest.mark.parametrize(
    ("shown", "lacks"),
    [
        (sizes(), (NAMELESS, NO_PICTURE)),
        (sizes(size("")), (NAMELESS, NO_PICTURE)),
        (sizes(size(), size("https://x", media="video")), (NO_FILM,)),
        (sizes(size("https://example.org/1/1_abc_b.jpg")), ("own hosts",)),
        (sizes(size("https://live.staticflickr.com/x.jpg")), (NAMELESS,)),
    ],
)
def test_a_picture_that_can_t_be_had_is_said(
    shown: Json, lacks: tuple[str, ...]
) -> None:
    """So is one that nobody can tell from another."""
    lacking = captured(instead(asks(SIZES, shown, photo_id="1")), PHOTO).lacking

    for each in lacks:
        assert any(each in why for why in lacking)


@pytest.mark.parametrize(
    ("of", "route", "lacks"),
    [
        (THING, asks(LIST, said(comment(12)), photo_id="1"), NOT_SEEN),
        (THING, asks(LIST, fail(1), photo_id="1"), "/flickr.photos.comments.getList"),
        (THING, asks(INFO, fail(1), photo_id="1"), NOT_SEEN),
        (THING, asks(INFO, ok(photo=alone(owner=None)), photo_id="1"), NO_OWNER),
        (PHOTO, asks(INFO, fail(1), photo_id="1"), NOT_SEEN),
        (PHOTO, asks(LIST, said(comment()), photo_id="1"), f"1 {UNSEEN}"),
        (PHOTO, asks(LIST, fail(105), photo_id="1"), "out of order"),
        (PHOTO, asks(LIST, ok(gallery={}), photo_id="1"), "not translated"),
        (PHOTO, asks(SIZES, fail(105), photo_id="1"), "/flickr.photos.getSizes"),
    ],
)
def test_a_capture_that_is_not_whole_says_so(of: str, route: Route, lacks: str) -> None:
    """And then nothing is removed."""
    assert any(lacks in why for why in captured(instead(route), of).lacking)


@pytest.mark.parametrize("of", [THING, PHOTO])
def test_what_stands_on_another_account_is_refused(of: str) -> None:
    """Whoever named the account is told."""
    other = ok(photo=alone(owner={"nsid": KARI}))
    with pytest.raises(PlatformError) as caught:
        captured(instead(asks(INFO, other, photo_id="1")), of)

    assert ANOTHER == caught.value.what


@pytest.mark.parametrize(
    "of", ["flickr:x", "flickr:1-2", "flickr:1/2", "facebook:1", "1", comment_id()]
)
def test_other_things_are_not_captured(of: str) -> None:
    """Nothing goes out."""
    server = ScriptedServer()
    with pytest.raises(PlatformError) as caught:
        captured(server, of)

    assert NOT_CAPTURED == caught.value.what
    assert [] == server.requests


def test_a_limit_is_raised_wherever_it_comes() -> None:
    """A capture that broke off is none."""
    stop = HttpAnswer(status=429, body=b"")
    with pytest.raises(Throttled):
        captured(instead(asks(INFO, stop, photo_id="1")))


def test_pictures_of_another_host_are_not_fetched() -> None:
    """An address in an answer is somebody else's word."""
    inside = sizes(size("https://169.254.169.254/65535/1_abc123_b.jpg"))
    server = instead(asks(SIZES, inside, photo_id="1"), on("/latest", {}))
    captured(server, PHOTO)

    assert {REST} == {each.url.path for each in server.requests}
