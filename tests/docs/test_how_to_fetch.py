"""What the page on fetching shows is what happens."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from example_connection import Api, missed

from some_governance import PlatformError, Secret, discover, load_registers
from some_governance.cli.fetch import fetch as fetch_command
from some_governance.cli.tokens import tokens as tokens_command
from some_governance.cli.wallet import Wallet, read_credentials, variable

PAGE = Path(__file__, "../../../docs/how-to/fetch.md").resolve().read_text("utf-8")


def block(language: str) -> str:
    """Give the first example in a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def fetch() -> Callable[..., bool]:
    """Give the function of the page."""
    named: dict[str, Any] = {}
    exec(block("python"), named)
    fetch: Callable[..., bool] = named["fetch"]
    return fetch


def test_the_function_fetches(fetch: Callable[..., bool], tmp_path: Path) -> None:
    """It tells whether all was had."""
    api = Api({"/1000/posts": [["2026-10-06"]], "/1/comments": [[]]})
    token = Secret("canary-of-the-docs")

    assert fetch(api.platform, "example:1000", token, tmp_path, business="9")
    assert {"business": "9"} == api.given[0].settings
    assert (tmp_path / "manifest.json").exists()
    api.faults["/1/comments", 1] = missed(PlatformError("example", "gone"))
    assert not fetch(api.platform, "example:1000", token, tmp_path)


def test_the_variables_are_those_that_are_read() -> None:
    """Each secret and each setting of Facebook is named, and nothing else."""
    connector = discover(["facebook"]).platform("facebook").connector
    assert connector is not None

    names = (*connector.secrets, *connector.settings)
    assert [variable("facebook", name) for name in names] == re.findall(
        r"export (\w+)=", block("sh")
    )


def test_so_are_those_of_instagram() -> None:
    """The page names each of its variables and settings."""
    connector = discover(["instagram"]).platform("instagram").connector
    assert connector is not None

    for name in (*connector.secrets, *connector.settings):
        of = variable("instagram", name).removeprefix("SOME_GOVERNANCE_INSTAGRAM")
        assert f"{of}`" in PAGE


def test_the_registers_can_be_read(tmp_path: Path) -> None:
    """They are all that it takes to assess what was fetched."""
    *_, registers = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "registers.toml").write_text(registers, "utf-8")

    assert load_registers(tmp_path / "registers.toml").at is None


def test_the_file_can_be_read(tmp_path: Path) -> None:
    """Each account has its own token, and shares the rest."""
    platforms = discover(["facebook", "instagram"]).platforms
    connector = platforms["facebook"].connector
    assert connector is not None
    text = "\n".join(re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[:2])
    text = text.replace("…", "canary")
    assert tomllib.loads(text)
    (tmp_path / "secrets.toml").write_text(text, "utf-8")
    wallet = Wallet(
        tables=read_credentials(tmp_path / "secrets.toml", platforms), environ={}
    )
    found = wallet.credentials("facebook:100200301", connector)

    assert {"token", "app-secret"} == found.secrets.keys()
    assert {"business": "canary"} == found.settings


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z]+)", PAGE))))
def test_the_options_are_there(option: str) -> None:
    """The page names no option that the commands don't take."""
    params = [*fetch_command.params, *tokens_command.params]

    assert option in [name for each in params for name in each.opts]


@pytest.mark.parametrize("platform", ["youtube", "flickr"])
def test_so_are_those_of_youtube_and_flickr(platform: str, tmp_path: Path) -> None:
    """Each has a table in a file, and a variable, for all that it takes."""
    platforms = discover([platform]).platforms
    connector = platforms[platform].connector
    assert connector is not None
    tables = re.findall(rf"(?s)\[{platform}\]\n.*?(?=\n\[|```)", PAGE)
    (tmp_path / "secrets.toml").write_text(tables[0].replace("…", "canary"), "utf-8")
    wallet = Wallet(
        tables=read_credentials(tmp_path / "secrets.toml", platforms), environ={}
    )
    found = wallet.credentials(f"{platform}:1", connector)

    assert found.secrets
    for name in (*connector.secrets, *connector.settings):
        of = variable(platform, name).split(platform.upper())[1]
        assert f"{of}`" in PAGE
