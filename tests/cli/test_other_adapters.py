"""YouTube and Flickr by command line: fetched, told of, hidden, removed."""

from collections.abc import Callable, Mapping

import httpx
import pytest
from attrs import field, frozen
from cli.offices import JUDGED, KARI, REGISTERS, Office
from flickr import playing as flickr
from flickr import samples as photos
from moderation.scenes import COMMENT
from youtube import playing as youtube
from youtube import samples as videos

from some_governance import Platform, load_folder
from some_governance.cli.status import Status
from some_governance.connecting import carriers
from some_governance.testing import HttpAnswer, Route, ScriptedServer, on
from some_governance_flickr.plugin import provide_platforms as provide_flickr
from some_governance_youtube.plugin import provide_platforms as provide_youtube


@frozen(kw_only=True)
class Scene:
    """
    A platform, and what is tried on it.

    Attributes:
        provide: Gives the platform.

        account: Id of the account.

        of: Id of the comment that is taken away.

        on: Id of what it stands on.

        variables: What the command line finds in its environment.

        server: Plays it; a route takes another's place.

        gone: Plays that the comment is gone once it was removed.

        coverage: How much is vouched for of the whole account.
    """

    provide: Callable[[], object]
    account: str
    of: str
    on: str
    variables: Mapping[str, str] = field(repr=False)
    server: Callable[..., ScriptedServer]
    gone: Callable[[], list[Route]]
    coverage: set[str]

    @property
    def platform(self) -> str:
        """Its name."""
        return self.account.partition(":")[0]


def rejected() -> list[Route]:
    """Play that YouTube doesn't show the second comment, where its id is asked for."""
    where = {"id": videos.comment_id(12)}
    return [on(f"{youtube.ROOT}/comments", videos.listed("comment"), where=where)]


def vanishing() -> list[Route]:
    """Play that the first comment on Flickr is there until it is removed."""
    first, second = photos.comment(), photos.comment(12, author=photos.NSID)
    removed: list[httpx.Request] = []

    def remove(request: httpx.Request) -> HttpAnswer:
        removed.append(request)
        return HttpAnswer(body=photos.ok())

    def shown(_: httpx.Request) -> HttpAnswer:
        left = [second] if removed else [first, second]
        return HttpAnswer(body=photos.said(*left))

    id = photos.comment_id()
    return [
        flickr.asks("photos.comments.deleteComment", remove, comment_id=id),
        flickr.asks("photos.comments.getList", shown, photo_id="1"),
    ]


YOUTUBE = Scene(
    provide=provide_youtube,
    account=videos.ACCOUNT,
    of=f"youtube:{videos.comment_id(12)}",
    on=f"youtube:{videos.video_id()}",
    variables={"SOME_GOVERNANCE_YOUTUBE_TOKEN": youtube.TOKEN},
    server=youtube.instead,
    gone=rejected,
    coverage={"publication", "comment", "reply"},
)
FLICKR = Scene(
    provide=provide_flickr,
    account=photos.ACCOUNT,
    of=f"flickr:{photos.comment_id()}",
    on="flickr:1",
    variables={
        "SOME_GOVERNANCE_FLICKR_KEY": flickr.KEY,
        "SOME_GOVERNANCE_FLICKR_APP_SECRET": flickr.APP_SECRET,
        "SOME_GOVERNANCE_FLICKR_TOKEN": flickr.TOKEN,
        "SOME_GOVERNANCE_FLICKR_TOKEN_SECRET": flickr.TOKEN_SECRET,
    },
    server=flickr.instead,
    gone=vanishing,
    coverage={"publication", "comment"},
)

Open = Callable[..., ScriptedServer]


@pytest.fixture(params=[YOUTUBE, FLICKR], ids=["youtube", "flickr"])
def scene(request: pytest.FixtureRequest) -> Scene:
    """Give one after the other."""
    scene: Scene = request.param
    return scene


@pytest.fixture
def play(
    scene: Scene,
    office: Office,
    install: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> Open:
    """Give a function that plays the platform, for an office that is on it."""
    text = REGISTERS.replace(COMMENT, scene.of).replace(
        'facebook:100_1"', f'{scene.on}"'
    )
    text = text.replace("facebook:100_1_e", f"{scene.platform}:e")
    text = text.replace("facebook:100", scene.account)
    (office.folder / "registers.toml").write_text(text, "utf-8")
    install(scene.platform, provide_platforms=scene.provide)
    monkeypatch.setattr("some_governance.cli.edge.sleep", lambda _: None)
    for name, value in scene.variables.items():
        monkeypatch.setenv(name, value)

    def play(*routes: Route) -> ScriptedServer:
        server = scene.server(*routes)
        monkeypatch.setattr(carriers, "usual", lambda _: server)
        return server

    return play


def test_an_account_is_fetched_and_read(
    scene: Scene, office: Office, play: Open
) -> None:
    """All was had, and what was fetched vouches for itself."""
    play().verify()
    (platform,) = scene.provide()  # type: ignore[attr-defined]
    assert isinstance(platform, Platform)
    ran = office(f"fetch {scene.platform}", "--account", scene.account)
    saved = load_folder(office.folder, {scene.platform: platform})

    assert Status.ALL_MET == ran.status, ran.out
    assert scene.coverage == {
        fact
        for each in saved.records.coverage
        if each.account == scene.account and each.under is None
        for fact in each.facts
    }
    assert () == saved.records.gaps


def test_its_token_is_told_of(scene: Scene, office: Office, play: Open) -> None:
    """It holds; nothing says when it ends."""
    play()
    ran = office("tokens", "--account", scene.account)

    assert (Status.ALL_MET, True) == (ran.status, "nothing says when" in ran.out), ran


def test_a_comment_is_gone_once_its_copy_is_confirmed(
    scene: Scene, office: Office, play: Open
) -> None:
    """One call removes it, and nothing goes out before the archive has it."""
    server = play(*scene.gone())
    wanted = office("remove", "--of", scene.of, *KARI, *JUDGED, "--yes")
    assert Status.UNTOLD == wanted.status, wanted
    assert 0 == server.writes
    office.confirm()
    ran = office("run", office.plan)

    assert Status.ALL_MET == ran.status, ran.out
    assert 1 == server.writes


def test_a_comment_is_hidden_where_that_can_be(
    scene: Scene, office: Office, play: Open
) -> None:
    """On YouTube it is held for review; on Flickr it is said that nothing is hidden."""
    shown = videos.thread(videos.comment(12, moderationStatus="heldForReview"))
    routes = youtube.held(shown) if scene is YOUTUBE else []
    server = play(*routes)
    ran = office("hide", "--of", scene.of, *KARI, *JUDGED, "--yes")
    hidden = scene is YOUTUBE

    assert hidden is (ran.status == Status.ALL_MET), ran
    assert (1 if hidden else 0) == server.writes
