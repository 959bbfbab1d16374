"""Credentials come from variables and a file, and are seen by nobody."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import click
import pytest
from example_connection import Api

from some_governance import Connector, Credentials, GuidelinesError, Platform
from some_governance.cli.wallet import Wallet, open_to_others, variable

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
        path = None
        if text is not None:
            path = tmp_path / "secrets.toml"
            path.write_text(text, "utf-8")
        return Wallet.read(path, PLATFORMS, environ)

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
