"""`some-governance tokens`: who must act before a token ends."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from example_connection import BEGAN, TOKEN, Api, Clock
from example_platform import REGISTERS, save

from some_governance import (
    LATEST,
    TokenRejected,
    TokenState,
    Unavailable,
)
from some_governance.cli.app import run
from some_governance.cli.status import Status

ONE, OTHER = "example:1000", "example:2000"
DAY = timedelta(days=1)


class Session:
    """A command line where tokens can be asked about."""

    def __init__(
        self,
        folder: Path,
        install: Callable[..., None],
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self.api = Api({})
        self.folder = folder
        self._capsys = capsys
        install("example", provide_platforms=lambda: [self.api.platform])
        monkeypatch.setattr("some_governance.cli.edge.now", lambda: BEGAN)
        monkeypatch.setattr("some_governance.cli.edge.sleep", Clock().sleep)
        monkeypatch.setenv("SOME_GOVERNANCE_EXAMPLE_TOKEN", TOKEN)

    def __call__(self, *arguments: str) -> tuple[Status, list[str], str]:
        """Ask."""
        status = run(["tokens", *arguments])
        captured = self._capsys.readouterr()
        return status, captured.out.splitlines(), captured.err


@pytest.fixture
def session(
    tmp_path: Path,
    install: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Session:
    """Give a command line, and a folder with two accounts."""
    more = '[[accounts]]\nid = "example:2000"\n[[accounts]]\nid = "other:1"\n'
    folder = save(tmp_path / "saved", registers=REGISTERS + more)
    return Session(folder, install, capsys, monkeypatch)


def state(account: str = ONE, **keys: object) -> TokenState:
    """Make what a platform says of a token."""
    return TokenState(**{"account": account, "valid": True, **keys})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ends", "status"),
    [
        (14 * DAY - timedelta(seconds=1), Status.BROKEN),
        (14 * DAY, Status.BROKEN),
        (14 * DAY + timedelta(seconds=1), Status.ALL_MET),
    ],
)
@pytest.mark.parametrize("which", ["expires", "data_expires"])
def test_what_ends_within_two_weeks_ends_with_1(
    session: Session, which: str, ends: timedelta, status: Status
) -> None:
    """The token, or its access to data, whichever comes first."""
    session.api.states[ONE] = state(**{which: BEGAN + ends})

    assert status == session("--account", ONE)[0]


def test_how_soon_is_too_soon_can_be_said(session: Session) -> None:
    """Who needs a month to get at somebody says so."""
    session.api.states[ONE] = state(expires=BEGAN + 30 * DAY)

    assert Status.ALL_MET == session("--account", ONE, "--within", "29")[0]
    assert Status.BROKEN == session("--account", ONE, "--within", "30")[0]
    assert Status.BAD_INPUT == session("--account", ONE, "--within", "-1")[0]


def test_the_accounts_are_those_of_the_registers_soonest_first(
    session: Session,
) -> None:
    """Accounts that nobody can connect to are left out."""
    session.api.states[ONE] = state(expires=BEGAN + 60 * DAY)
    session.api.states[OTHER] = state(
        OTHER,
        expires=BEGAN + 90 * DAY,
        data_expires=BEGAN + timedelta(days=3, hours=23),
        missing=("see_posts", "see_roles"),
        who="facebook:77",
    )
    status, out, err = session(str(session.folder))

    assert (Status.BROKEN, "") == (status, err)
    assert [
        (
            "example:2000: the token ends 2027-01-10 06:00 UTC, in 90 days; its access "
            "to data ends 2026-10-16 05:00 UTC, in 3 days; to read, it lacks "
            "see_posts, see_roles; facebook:77 must authorise again"
        ),
        "example:1000: the token ends 2026-12-11 06:00 UTC, in 60 days",
    ] == out
    assert 2 == session.api.closed


def test_one_that_lacks_a_permission_ends_with_1(session: Session) -> None:
    """It opens the account, and not all of it."""
    session.api.states[ONE] = state(missing=("see_roles",))
    status, out, _ = session("--account", ONE)

    assert Status.BROKEN == status
    assert [
        (
            "example:1000: nothing says when the token ends; to read, it lacks "
            "see_roles; whoever authorised the access must authorise again"
        )
    ] == out


def test_one_that_lacks_a_permission_to_act_reads_all_the_same(
    session: Session,
) -> None:
    """It is told, and nobody has to act who only reads."""
    session.api.states[ONE] = state(expires=LATEST, missing_to_act=("remove_all",))
    status, out, _ = session("--account", ONE)

    assert Status.ALL_MET == status
    assert [
        "example:1000: the token doesn't end; to hide and remove, it lacks remove_all"
    ] == out


def test_a_dead_one_comes_first_and_ends_with_1(session: Session) -> None:
    """Whether the platform says so, or refuses to say anything."""
    session.api.states[ONE] = state(expires=BEGAN + DAY)
    session.api.states[OTHER] = state(OTHER, valid=False, expires=BEGAN + DAY)
    third = "example:3000"
    session.api.states[third] = TokenRejected("example", "dead", "Kari's office", 400)
    accounts = [word for each in (ONE, OTHER, third) for word in ("--account", each)]
    status, out, _ = session(*accounts)

    assert Status.BROKEN == status
    assert [
        (
            "example:2000: the platform doesn't accept the token; "
            "whoever authorised the access must authorise again"
        ),
        "example:3000: dead (HTTP 400); Kari's office must authorise again",
        (
            "example:1000: the token ends 2026-10-13 06:00 UTC, in 1 days; whoever "
            "authorised the access must authorise again"
        ),
    ] == out


def test_one_that_has_ended_is_told_as_such(session: Session) -> None:
    """Its access to data may end before the platform refuses it."""
    session.api.states[ONE] = state(expires=LATEST, data_expires=BEGAN)
    status, [line], _ = session("--account", ONE)

    assert Status.BROKEN == status
    assert "; its access to data ended 2026-10-12 06:00 UTC; " in line


def test_one_that_is_dead_though_it_has_no_end_ends_with_1(session: Session) -> None:
    """Somebody may have taken the access away."""
    session.api.states[ONE] = state(valid=False)
    status, _, _ = session("--account", ONE)

    assert Status.BROKEN == status


def test_what_cannot_be_told_ends_with_2(session: Session) -> None:
    """The others are told; what is wrong with one of those goes before."""
    session.api.states[ONE] = Unavailable("example", "out of order", 500)
    status, out, _ = session("--account", ONE, "--account", OTHER)

    assert Status.UNTOLD == status
    assert [
        "example:1000: out of order (HTTP 500)",
        "example:2000: nothing says when the token ends",
    ] == out
    session.api.states[OTHER] = state(OTHER, valid=False)
    assert Status.BROKEN == session("--account", ONE, "--account", OTHER)[0]


def test_a_token_that_is_not_there_is_one_that_cannot_be_told(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is known of the others is told all the same."""
    monkeypatch.delenv("SOME_GOVERNANCE_EXAMPLE_TOKEN")
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(f'["{OTHER}"]\ntoken = "canary"\n', "utf-8")
    secrets.chmod(0o600)
    session.api.states[OTHER] = state(OTHER, expires=LATEST)
    status, out, err = session(str(session.folder), "--credentials", str(secrets))

    assert (Status.UNTOLD, "") == (status, err)
    assert [
        (
            "example:1000: there is no token for example:1000: set "
            "SOME_GOVERNANCE_EXAMPLE_TOKEN, or give --credentials FILE with token "
            'under [example] or ["example:1000"]'
        ),
        "example:2000: the token doesn't end",
    ] == out


def test_a_plugin_that_fails_ends_with_3(session: Session) -> None:
    """It is named, and what it says isn't repeated."""
    session.api.states[ONE] = ValueError("Kari Nordmann")
    status, out, err = session("--account", ONE)

    assert (Status.BAD_INPUT, []) == (status, out)
    assert "plug-in example: token raised ValueError" in err
    assert "Kari" not in err


def test_without_accounts_it_ends_with_3(session: Session, tmp_path: Path) -> None:
    """A folder without registers names none."""
    status, out, err = session(str(tmp_path))

    assert (Status.BAD_INPUT, []) == (status, out)
    assert "no account of example is named" in err
