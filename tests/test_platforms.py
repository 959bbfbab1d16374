"""What a platform can, what it can't, and what happens when its plug-in fails."""

import traceback
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Limits,
    PayloadError,
    Platform,
    PlatformError,
    PluginError,
    RecordError,
    Records,
)

CANARY = "Kari Nordmann skriver at bussen aldri kommer"
NOTHING = Records.of()


def raising(error: BaseException) -> Platform:
    """Make a platform whose plug-in raises when it translates."""

    def translate(_: Sequence[Answer], __: Limits) -> Records:
        raise error

    return Platform(name="example", title="Example", translate=translate)


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
    able = Platform(name="example", title="Example", translate=lambda *_: NOTHING)
    unable = Platform(name="example", title="Example")

    assert ("translate",) == able.capabilities
    assert () == unable.capabilities


def test_a_platform_says_in_words_what_it_cannot() -> None:
    """Whoever asks for a capability that isn't there is told what to do."""
    with pytest.raises(PlatformError) as caught:
        Platform(name="example", title="Example").translated([])

    assert "example" == caught.value.platform
    assert (
        "example: its plug-in can't translate answers of an API; keep them, and "
        "update the plug-in"
    ) == str(caught.value)


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
        f"plug-in example: translate raised {error.__name__}: keep the answers, and "
        "update the plug-in"
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


def test_an_answer_keeps_its_moment_in_utc() -> None:
    """The moment of asking is an instant, whatever the offset that it came with."""
    here = datetime(2026, 11, 2, 7, tzinfo=timezone(timedelta(hours=1)))
    answer = Answer(source="posts.json", body=b"", fetched_at=here)

    assert answer.fetched_at is not None
    assert UTC is answer.fetched_at.tzinfo
    assert "2026-11-02T06:00:00+00:00" == answer.fetched_at.isoformat()


@pytest.mark.parametrize(
    ("request_", "kept"),
    [
        ("/1000/posts?access_token=EAAcanary", "/1000/posts"),
        ("/1000/posts?a=1?access_token=EAAcanary", "/1000/posts"),
        ("/1000/posts", "/1000/posts"),
        (None, None),
    ],
)
def test_a_request_ends_before_its_query(
    request_: str | None, kept: str | None
) -> None:
    """A whole address may have been saved, and a token stands in its query."""
    answer = Answer(source="posts.json", body=b"", request=request_)

    assert kept == answer.request
    assert "EAAcanary" not in repr(answer)


def test_an_answer_shows_neither_its_body_nor_its_parameters() -> None:
    """A body holds citizens' words, and a careless manifest may hold a token."""
    answer = Answer(
        source="posts.json",
        body=CANARY.encode(),
        parameters={"access_token": "EAAcanary"},
    )

    assert "Nordmann" not in repr(answer)
    assert "EAAcanary" not in repr(answer)
