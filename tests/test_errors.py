"""Errors say what, where and what to do, and survive a trip between processes."""

import pickle
from datetime import UTC, datetime, timedelta

import pytest

from some_governance.errors import (
    ArchiveError,
    CalendarError,
    GuidelinesError,
    PayloadError,
    PermissionMissing,
    PlatformError,
    PluginError,
    Problem,
    RecordError,
    SignatureError,
    SomeGovernanceError,
    Throttled,
    TokenRejected,
    Unable,
    Unavailable,
    UnknownPlatform,
)

UNTIL = datetime(2026, 11, 24, 12, tzinfo=UTC)

ERRORS = [
    (RecordError("it is naive"), "it is naive"),
    (CalendarError("never opens"), "never opens"),
    (SignatureError("no signature"), "no signature"),
    (ArchiveError("no receipt"), "no receipt"),
    (
        PayloadError("facebook", "data[3].created_time", "it is no time"),
        "facebook: data[3].created_time: it is no time",
    ),
    (PlatformError("facebook", "it refused"), "facebook: it refused"),
    (
        PlatformError("facebook", "it refused", 400),
        "facebook: it refused (HTTP 400)",
    ),
    (Unavailable("flickr", "out of order", 503), "flickr: out of order (HTTP 503)"),
    (
        TokenRejected("facebook", "the token has expired", "the page's owner", 401),
        (
            "facebook: the token has expired (HTTP 401); "
            "the page's owner must authorise again"
        ),
    ),
    (
        PermissionMissing("facebook", "it refused", "pages_read_engagement"),
        "facebook: it refused; ask for the permission pages_read_engagement",
    ),
    (Unable("flickr", "it hides nothing"), "flickr: it hides nothing"),
    (
        Throttled("facebook", "too many calls", UNTIL, 429),
        "facebook: too many calls (HTTP 429); ask again from 2026-11-24 12:00 UTC",
    ),
    (PluginError("flickr", "it has no name"), "plug-in flickr: it has no name"),
    (
        UnknownPlatform("faceboook", ["facebook", "flickr"], ["youtube broke"]),
        (
            "plug-in faceboook: no such platform. "
            "The known ones are: facebook, flickr; youtube broke"
        ),
    ),
    (
        UnknownPlatform("facebook", []),
        "plug-in facebook: no such platform. The known ones are: none",
    ),
    (
        GuidelinesError.of("a.toml", "line 3", "no such word", "write news"),
        "a.toml: line 3: no such word; write news",
    ),
    (
        GuidelinesError(
            "a.toml",
            (
                Problem(where="line 3", what="no such word", clause="quotas/news"),
                Problem(where="line 9", what="no such day"),
            ),
        ),
        (
            "a.toml: line 3 (clause quotas/news): no such word\n"
            "a.toml: line 9: no such day"
        ),
    ),
]


@pytest.mark.parametrize(("error", "message"), ERRORS)
def test_a_message_says_what_and_where(
    error: SomeGovernanceError, message: str
) -> None:
    """Every error says what is wrong, where, and what to do."""
    assert message == str(error)


@pytest.mark.parametrize(("error", "message"), ERRORS)
def test_an_error_can_be_pickled(error: SomeGovernanceError, message: str) -> None:
    """An error that crosses to another process says the same there."""
    copy = pickle.loads(pickle.dumps(error))

    assert (type(error), message, vars(error)) == (type(copy), str(copy), vars(copy))


@pytest.mark.parametrize(("error", "_"), ERRORS)
def test_every_error_has_one_base(error: SomeGovernanceError, _: str) -> None:
    """Whoever catches the base catches every error of the library."""
    with pytest.raises(SomeGovernanceError):
        raise error


@pytest.mark.parametrize(
    ("after", "again"),
    [
        (timedelta(0), "12:00"),
        (timedelta(microseconds=1), "12:01"),
        (timedelta(seconds=59), "12:01"),
        (timedelta(minutes=1), "12:01"),
    ],
)
def test_nobody_is_told_to_ask_again_too_early(after: timedelta, again: str) -> None:
    """What is told to the minute is the minute after."""
    assert f"2026-11-24 {again} UTC" == Throttled("x", "slow", UNTIL + after).again


def test_what_a_program_needs_is_an_attribute() -> None:
    """A program that has to wait, ask or authorise needn't read the message."""
    throttled = Throttled("facebook", "too many calls", UNTIL, 429)
    missing = PermissionMissing("facebook", "it refused", "pages_show_list", 403)
    rejected = TokenRejected("facebook", "expired", "the owner")
    unknown = UnknownPlatform("x", iter(["facebook"]), iter(["youtube broke"]))

    assert (UNTIL, 429) == (throttled.until, throttled.status)
    assert "2026-11-24 12:00 UTC" == throttled.again
    assert ("pages_show_list", 403) == (missing.permission, missing.status)
    assert ("the owner", None) == (rejected.who, rejected.status)
    assert ("x", ("facebook",)) == (unknown.plugin, unknown.known)
    assert ("youtube broke",) == unknown.failed
