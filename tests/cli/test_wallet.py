"""Credentials come from variables and a file, and are seen by nobody."""

import os
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

import click
import pytest
from attrs import evolve
from example_connection import Api

from some_governance import (
    Connector,
    Credentials,
    GuidelinesError,
    Platform,
    Secret,
)
from some_governance.cli.wallet import (
    Wallet,
    open_to_others,
    read_credentials,
    variable,
)

API = Api({})
PLATFORMS = {
    "example": API.platform,
    "mute": Platform(name="mute", title="Mute"),
}
CONNECTOR = Connector(
    connect=API.connect, secrets=("token", "app-secret"), settings=("business",)
)


@pytest.fixture
def wallet(tmp_path: Path) -> Callable[..., Wallet]:
    """Give a function that reads a file of credentials, and variables."""

    def wallet(text: str | None = None, **environ: str) -> Wallet:
        tables: Mapping[str, Mapping[str, Secret]] = {}
        if text is not None:
            path = tmp_path / "secrets.toml"
            path.write_text(text, "utf-8")
            tables = read_credentials(path, PLATFORMS)
        return Wallet(tables=tables, environ=environ)

    return wallet


def shown(credentials: Credentials) -> Mapping[str, str]:
    """Tell what credentials hold."""
    secrets = {name: each.reveal() for name, each in credentials.secrets.items()}
    return {**secrets, **credentials.settings}


def test_variables_are_named_after_the_platform() -> None:
    """In capitals, with _ for what a variable can't have."""
    assert "SOME_GOVERNANCE_FACEBOOK_APP_SECRET" == variable("facebook", "app-secret")
    assert "SOME_GOVERNANCE_MY_SITE_TOKEN" == variable("my-site", "token")


def test_credentials_come_from_variables(wallet: Callable[..., Wallet]) -> None:
    """Secrets stay secret, settings are text; what is empty isn't there."""
    found = wallet(
        SOME_GOVERNANCE_EXAMPLE_TOKEN="canary-1",
        SOME_GOVERNANCE_EXAMPLE_APP_SECRET="",
        SOME_GOVERNANCE_EXAMPLE_BUSINESS="77",
        SOME_GOVERNANCE_FACEBOOK_TOKEN="another",
    ).credentials("example:1000", CONNECTOR)

    assert {"token": "canary-1", "business": "77"} == shown(found)
    assert {"token"} == found.secrets.keys()
    assert "canary-1" not in repr(found)


def test_an_accounts_own_go_before_its_platforms(
    wallet: Callable[..., Wallet],
) -> None:
    """The nearest holds, name by name; variables fill in what no table has."""
    found = wallet(
        """
        [example]
        token = "everybodys"
        business = "77"
        ["example:1000"]
        token = "its-own"
        """,
        SOME_GOVERNANCE_EXAMPLE_TOKEN="from-outside",
        SOME_GOVERNANCE_EXAMPLE_APP_SECRET="outside",
    )

    assert {"token": "its-own", "business": "77", "app-secret": "outside"} == shown(
        found.credentials("example:1000", CONNECTOR)
    )
    assert "everybodys" == shown(found.credentials("example:2000", CONNECTOR))["token"]


def test_what_nothing_opens_is_told(wallet: Callable[..., Wallet]) -> None:
    """Who lacks a token learns where to write it."""
    found = wallet(SOME_GOVERNANCE_EXAMPLE_APP_SECRET="outside")

    with pytest.raises(click.UsageError) as caught:
        found.credentials("example:1000", CONNECTOR)

    assert (
        "there is no token for example:1000: set SOME_GOVERNANCE_EXAMPLE_TOKEN, or "
        'give --credentials FILE with token under [example] or ["example:1000"]'
    ) == caught.value.message


def test_a_setting_may_be_needed_too(wallet: Callable[..., Wallet]) -> None:
    """Who has the token learns what else is lacking."""
    both = evolve(CONNECTOR, needed_settings=("business",))
    found = wallet("[example]\ntoken = 'inside'")

    with pytest.raises(click.UsageError) as caught:
        found.credentials("example:1000", both)
    told = wallet(
        "[example]\ntoken = 'inside'", SOME_GOVERNANCE_EXAMPLE_BUSINESS="7"
    ).credentials("example:1000", both)

    assert (
        "there is no business for example:1000: set SOME_GOVERNANCE_EXAMPLE_BUSINESS, "
        'or give --credentials FILE with business under [example] or ["example:1000"]'
    ) == caught.value.message
    assert {"token": "inside", "business": "7"} == shown(told)


def test_one_of_several_may_open(wallet: Callable[..., Wallet]) -> None:
    """Who has none of them learns of each."""
    either = evolve(CONNECTOR, needed=("token", "app-secret"))
    found = wallet(SOME_GOVERNANCE_EXAMPLE_APP_SECRET="outside")

    assert {"app-secret": "outside"} == shown(found.credentials("example:1000", either))
    with pytest.raises(click.UsageError) as caught:
        wallet().credentials("example:1000", either)

    assert (
        "there is no token or app-secret for example:1000: set "
        "SOME_GOVERNANCE_EXAMPLE_TOKEN or SOME_GOVERNANCE_EXAMPLE_APP_SECRET, or give "
        "--credentials FILE with token or app-secret under [example] or "
        '["example:1000"]'
    ) == caught.value.message


def test_a_variable_that_is_no_secret_is_refused(
    wallet: Callable[..., Wallet],
) -> None:
    """A token with its line end is told, and not shown."""
    found = wallet(SOME_GOVERNANCE_EXAMPLE_TOKEN="canary\n")

    with pytest.raises(click.UsageError) as caught:
        found.credentials("example:1000", CONNECTOR)

    assert "SOME_GOVERNANCE_EXAMPLE_TOKEN: a secret holds white space" in str(
        caught.value
    )
    assert "canary" not in str(caught.value)
    assert caught.value.__context__ is None


def test_all_that_is_wrong_with_a_file_is_told(wallet: Callable[..., Wallet]) -> None:
    """Each with its place, and never with what stands there."""
    with pytest.raises(GuidelinesError) as caught:
        wallet(
            """
            exmaple = "canary"
            mute = {}
            example = "canary"
            ["example:1"]
            tokn = "canary"
            token = 5
            app-secret = "canary canary"
            """
        )

    assert [
        (
            "secrets.toml: exmaple: no platform that can be connected to has this "
            "name; did you mean example?"
        ),
        (
            "secrets.toml: mute: no platform that can be connected to has this name; "
            "the known ones are example"
        ),
        "secrets.toml: example: it is no table; write [example] above it",
        "secrets.toml: example:1.tokn: nobody asks for it; did you mean token?",
        "secrets.toml: example:1.token: a secret is empty: give the token itself",
        (
            "secrets.toml: example:1.app-secret: a secret holds white space or control "
            "characters: strip the line end"
        ),
    ] == str(caught.value).splitlines()


def test_a_file_that_is_no_toml_is_not_shown(wallet: Callable[..., Wallet]) -> None:
    """The error leads to the line."""
    with pytest.raises(GuidelinesError, match="line 2, column") as caught:
        wallet("[example]\ntoken = canary")

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[canary]\ntoken = 1", "<table #1>: no platform that can be connected to has"),
        ("[mute]\n[canary]\ntoken = 1", "mute: no platform that can be connected to"),
        ("[example]\ntoken = 1\ncanary = 1", "example.<key #2>: nobody asks for it"),
        ("[example]\ntoken = 'canary", "line 2, column"),
        ("[example]\ntoken = 'canary 1'", "a secret holds white space"),
        ("example = 'canary'", "it is no table"),
    ],
)
def test_a_secret_in_the_wrong_place_is_not_shown(
    wallet: Callable[..., Wallet], text: str, told: str
) -> None:
    """Neither as a name, nor in a frame of the traceback of what is told."""
    with pytest.raises(GuidelinesError) as caught:
        wallet(text)

    assert told in str(caught.value)
    assert "canary" not in frames(caught.value)


def test_a_variable_is_in_no_frame(wallet: Callable[..., Wallet]) -> None:
    """Programs that log the locals of what failed don't log the environment."""
    found = wallet(SOME_GOVERNANCE_EXAMPLE_TOKEN="canary\n")

    with pytest.raises(click.UsageError) as caught:
        found.credentials("example:1000", CONNECTOR)

    assert "canary" not in frames(caught.value)


def frames(error: BaseException) -> str:
    """Write a traceback with the locals of all frames but those of the tests."""
    whole = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [each for each in whole.stack if each.filename != __file__]
    assert ours
    assert error.__context__ is None
    return f"{error}{[each.locals for each in ours]}"


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
@pytest.mark.parametrize(
    ("mode", "is_open"),
    [(0o600, False), (0o400, False), (0o640, True), (0o604, True), (0o620, True)],
)
def test_a_file_that_others_may_read_is_found(
    tmp_path: Path, mode: int, is_open: bool
) -> None:
    """Its owner alone is nobody else."""
    path = tmp_path / "secrets.toml"
    path.touch()
    path.chmod(mode)

    assert is_open == open_to_others(path)
