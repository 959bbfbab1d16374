"""What a platform can, what it can't, and what happens when its plug-in fails."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import pytest
from builders import coverage, person, profile, publication

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Connector,
    Credentials,
    Delivery,
    Download,
    Limits,
    PayloadError,
    Platform,
    PlatformError,
    PluginError,
    RecordError,
    Records,
    Secret,
    Webhook,
)

CANARY = "Kari Nordmann skriver at bussen aldri kommer"
NOTHING = Records.of()


def raising(error: BaseException) -> Platform:
    """Make a platform whose plug-in raises when it translates."""

    def translate(_: Sequence[Answer], __: Limits) -> Records:
        raise error

    return Platform(name="example", title="Example", translate=translate)


class NoFiles:
    """A download in which nothing is."""

    names = ()

    def read(self, name: str) -> bytes:
        """Give nothing."""
        raise KeyError(name)


def hooked(records: Records = NOTHING) -> Webhook:
    """Make a webhook that believes everybody, and tells the same of everything."""

    def verify(_: bytes, __: Mapping[str, str], ___: Sequence[Secret]) -> None:
        return None

    return Webhook(
        verify=verify,
        challenge=lambda query, _: query["challenge"],
        translate=lambda *_: records,
    )


def test_a_platform_translates_what_it_is_given() -> None:
    """The answers and the limits reach the plug-in, and its records come back."""
    seen: list[tuple[Sequence[Answer], Limits]] = []

    def translate(answers: Sequence[Answer], limits: Limits) -> Records:
        seen.append((answers, limits))
        return NOTHING

    platform = Platform(name="example", title="Example", translate=translate)
    answers = [Answer(source="posts.json", body=b"{}")]
    strict = Limits(bytes=10)

    assert NOTHING is platform.translated(answers)
    assert NOTHING is platform.translated(answers, strict)
    assert [(answers, DEFAULT_LIMITS), (answers, strict)] == seen


def test_a_platform_names_what_it_can() -> None:
    """A capability is named when the plug-in has a function for it."""
    able = Platform(
        name="example",
        title="Example",
        translate=lambda *_: NOTHING,
        webhook=hooked(),
        read_export=lambda *_: NOTHING,
    )
    unable = Platform(name="example", title="Example")

    assert ("translate", "webhook", "read-export") == able.capabilities
    assert () == unable.capabilities


def test_a_platform_says_in_words_what_it_cannot() -> None:
    """Whoever asks for a capability that isn't there is told what to do."""
    with pytest.raises(PlatformError) as caught:
        Platform(name="example", title="Example").translated([])

    assert "example" == caught.value.platform
    assert (
        "example: its plug-in can't translate answers of an API; keep what you have, "
        "and update the plug-in"
    ) == str(caught.value)


def test_a_platform_translates_what_a_webhook_delivered_and_what_was_downloaded() -> (
    None
):
    """Each capability reads what it is for, and its records come back."""
    told, kept = Records.of(), Records.of()
    platform = Platform(
        name="example",
        title="Example",
        webhook=hooked(told),
        read_export=lambda *_: kept,
    )

    assert told is platform.delivered([Delivery(source="1.json", body=b"{}")])
    assert kept is platform.exported(Download(source="export", files=NoFiles()))


def test_a_platform_may_say_why_it_can_t() -> None:
    """Nobody has to wait for another plug-in, where no other can do more."""
    why = "there is no webhook: fetch instead"
    platform = Platform(name="example", title="Example", unable={"webhook": why})
    with pytest.raises(PlatformError) as caught:
        platform.delivered([])

    assert why == caught.value.what
    with pytest.raises(PlatformError, match="update the plug-in"):
        platform.translated([])
    with pytest.raises(ValueError, match="webhooks"):
        Platform(name="example", title="Example", unable={"webhooks": why})


def test_a_platform_without_webhook_or_downloads_says_so_too() -> None:
    """What it can't is said in words, for each thing that it may be asked."""
    platform = Platform(name="example", title="Example")

    with pytest.raises(PlatformError, match="can't translate what a webhook delivered"):
        platform.delivered([])
    with pytest.raises(PlatformError, match="can't read a download"):
        platform.exported(Download(source="export", files=NoFiles()))


@pytest.mark.parametrize("name", ["facebook", "example-2", "x"])
def test_a_name_can_begin_a_folder_and_an_id(name: str) -> None:
    """Small letters, digits and hyphens stand in folders and ids alike."""
    assert name == Platform(name=name, title="").name


@pytest.mark.parametrize("name", ["", "Facebook", "a:b", "a/b", "../a", "2x", "a\n"])
def test_a_name_that_breaks_a_folder_or_an_id_is_refused(name: str) -> None:
    """A colon ends a platform's name in an id, and a slash in a path."""
    with pytest.raises(ValueError, match="name"):
        Platform(name=name, title="Example")


@pytest.mark.parametrize(
    "error",
    [PayloadError("example", "data[3]", "no id"), RecordError("two sources differ")],
    ids=lambda error: type(error).__name__,
)
def test_what_a_plugin_says_in_our_words_comes_through(error: Exception) -> None:
    """A payload that can't be read is no fault of the plug-in."""
    with pytest.raises(type(error)) as caught:
        raising(error).translated([])

    assert error is caught.value


@pytest.mark.parametrize("error", [KeyError, ValueError, SystemExit, GeneratorExit])
def test_a_plugin_that_fails_is_named(error: type[BaseException]) -> None:
    """A plug-in that raises anything, an exit too, is named and ends nothing else."""
    with pytest.raises(PluginError) as caught:
        raising(error()).translated([])

    assert "example" == caught.value.plugin
    assert (
        f"plug-in example: translate raised {error.__name__}: keep what you gave "
        "it, and update the plug-in"
    ) == str(caught.value)


def test_a_failing_plugin_does_not_repeat_what_it_read() -> None:
    """What a citizen wrote may stand in a plug-in's error, and never in ours."""
    with pytest.raises(PluginError) as caught:
        raising(KeyError(CANARY)).translated([])

    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_a_plugin_does_not_catch_the_keyboard() -> None:
    """Who presses Ctrl-C is obeyed, also while a plug-in runs."""
    with pytest.raises(KeyboardInterrupt):
        raising(KeyboardInterrupt()).translated([])


def test_what_is_no_records_is_refused() -> None:
    """A plug-in that gives something else is named before that spreads."""
    platform = Platform(
        name="example",
        title="Example",
        translate=lambda *_: None,  # type: ignore[arg-type,return-value]
    )

    with pytest.raises(PluginError, match="translate gave a NoneType, not Records"):
        platform.translated([])


class Line:
    """A connection that says when it is opened and closed, and may fail at it."""

    def __init__(self, *fails: str) -> None:
        self.fails = fails
        self.told: list[str] = []

    def connect(self, _: object, **how: object) -> Any:
        """Open it."""
        self._say("connect")
        assert {"clock", "sleep", "limits"} == how.keys()
        return self

    def __enter__(self) -> str:
        self._say("enter")
        return "connection"

    def __exit__(self, *_: object) -> None:
        self._say("exit")

    def _say(self, what: str) -> None:
        self.told.append(what)
        if what in self.fails:
            raise ValueError("Kari Nordmann")


def opened(line: Line) -> Any:
    """Open a connection to a platform."""
    platform = Platform(
        name="example", title="Example", connector=Connector(connect=line.connect)
    )
    return platform.connected(
        Credentials(), clock=lambda: datetime.max, sleep=lambda _: None
    )


def test_a_connection_is_closed_after_use() -> None:
    """Also where what was done with it failed, and that is told as it is."""
    line = Line()

    def used() -> None:
        with opened(line) as connection:
            raise KeyError(connection)

    with pytest.raises(KeyError, match="connection"):
        used()

    assert ["connect", "enter", "exit"] == line.told


@pytest.mark.parametrize("fails", ["connect", "enter", "exit"])
def test_a_connection_that_fails_is_a_plugins_failure(fails: str) -> None:
    """Nothing of what it says is repeated."""
    with (
        pytest.raises(PluginError, match="connect raised ValueError") as caught,
        opened(Line(fails)),
    ):
        pass

    assert "Kari" not in str(caught.value)


def test_a_platform_without_a_connector_says_so() -> None:
    """Nobody can connect to what has no API."""
    mute = Platform(name="mute", title="Mute")
    connected = mute.connected(
        Credentials(), clock=lambda: datetime.max, sleep=lambda _: None
    )

    with pytest.raises(PlatformError, match="can't connect to an API"), connected:
        pass


OURS, THEIRS = "example:1", "example:2"
POST = publication("example:2_1", account=THEIRS)
VOUCHED = coverage("publication", account=THEIRS)


def ways(records: Records, account: str | None) -> dict[str, Callable[[], Records]]:
    """Let a plug-in that always tells the same tell of an account, in every way."""
    platform = Platform(
        name="example",
        title="Example",
        translate=lambda *_: records,
        read_export=lambda *_: records,
        webhook=hooked(records),
    )
    expected = frozenset(filter(None, [account]))
    answer = Answer(source="a", body=b"", account=account)
    delivery = Delivery(source="d", body=b"", accounts=expected)
    download = Download(source="e", files=NoFiles(), account=account)
    return {
        "translate": lambda: platform.translated([answer]),
        "webhook": lambda: platform.delivered([delivery]),
        "read_export": lambda: platform.exported(download),
    }


@pytest.mark.parametrize(
    "records", [Records.of(POST), Records.of(coverage=[VOUCHED])], ids=["fact", "word"]
)
@pytest.mark.parametrize("way", ["translate", "webhook", "read_export"])
def test_what_is_about_an_account_that_nobody_asked_about_is_refused(
    records: Records, way: str
) -> None:
    """One plug-in can't speak for another municipality's account."""
    with pytest.raises(PluginError, match=f"{way} gave records of 1 accounts"):
        ways(records, OURS)[way]()
    assert records == ways(records, THEIRS)[way]()


@pytest.mark.parametrize("way", ["translate", "webhook", "read_export"])
def test_where_nobody_knows_the_account_anything_may_be_told(way: str) -> None:
    """A folder without a manifest says nothing of whom it is about."""
    records = Records.of(POST)
    assert records == ways(records, None)[way]()


@pytest.mark.parametrize(
    "records",
    [
        Records.of(person("kari"), coverage=[coverage("person")]),
        Records.of(profile(THEIRS)),
    ],
    ids=["people", "a list of pages"],
)
def test_what_is_nobody_s_and_how_accounts_look_may_be_told(records: Records) -> None:
    """A token may open several pages, and Facebook lists them."""
    assert records == ways(records, OURS)["translate"]()
