"""The plug-in that is built outside our house works, and is found beside ours."""

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve

from some_governance import (
    DEFAULT_LIMITS,
    Comment,
    Credentials,
    Platform,
    PlatformError,
    Publication,
    Records,
    Reply,
    Secret,
    discover,
    fetch_into,
    load_folder,
    saving,
)
from some_governance.testing import (
    PromiseBroken,
    SteadyClock,
    check_connection,
    check_platform,
)

PATHS = "PYTHONPATH"
MODULES = ("some_governance_mastodon", "check_mastodon")


@pytest.fixture(scope="module")
def folder(project: Path) -> Path:
    """Give the folder that the page includes its files from."""
    return project / "docs/how-to/mastodon"


@pytest.fixture
def shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Give what the check shows, with the plug-in beside it."""
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield __import__("check_mastodon")
    for name in MODULES:
        monkeypatch.delitem(sys.modules, name, raising=False)


def code(path: Path) -> int:
    """Count the lines of a module that are neither empty nor docstrings."""
    text = path.read_text("utf-8")
    told = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and ast.get_docstring(node)
        for line in range(node.body[0].lineno, node.body[0].end_lineno + 1)  # type: ignore[operator]
    }
    lines = enumerate(text.splitlines(), start=1)
    return sum(bool(line.strip()) for number, line in lines if number not in told)


def test_it_is_as_short_as_the_page_says(folder: Path) -> None:
    """Less than 150 lines of code."""
    assert code(folder / "some_governance_mastodon.py") < 150


def test_it_keeps_all_its_promises(shown: ModuleType) -> None:
    """What the script checks is whole, and the check can fail."""
    check_platform(shown.MASTODON, shown.PAYLOADS)
    check_connection(shown.MASTODON, shown.REHEARSAL)

    with pytest.raises(PromiseBroken, match="no payload shows it"):
        check_platform(shown.MASTODON, shown.PAYLOADS[:1])


def test_the_page_shows_what_the_check_says(
    shown: ModuleType, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    """Where coverage spans what others wrote, that is told as the page quotes it."""
    plugin = sys.modules["some_governance_mastodon"]
    seen = plugin.seen
    facts = ("publication", "reply", "comment")
    monkeypatch.setattr(plugin, "seen", lambda each: evolve(seen(each), facts=facts))

    with pytest.raises(PromiseBroken) as caught:
        check_platform(shown.MASTODON, shown.PAYLOADS)

    page = (project / "docs/how-to/add-a-platform.md").read_text("utf-8")
    assert f"```text\n{caught.value}\n```" in page


def told(shown: ModuleType) -> Records:
    """Give what the payloads tell."""
    platform = shown.MASTODON
    assert isinstance(platform, Platform)
    return platform.translated(shown.PAYLOADS)


def test_statuses_become_what_they_are(shown: ModuleType) -> None:
    """Words come as HTML; own replies are replies, and those of others comments."""
    records = told(shown)
    (post,) = records.each(Publication)
    (said,) = records.each(Comment)
    (ours,) = records.each(Reply)

    assert ("Ny gangvei\ner åpen & lys #fjellvik", ("image",), ("fjellvik",)) == (
        post.text,
        post.media,
        post.tags,
    )
    assert (post.id, "mastodon:9", False) == (said.on, said.by, said.as_account)
    assert (said.id, True) == (ours.to, ours.as_account)
    assert ["a direct message: not translated"] == [
        each.why for each in records.unrecognised
    ]


def test_it_vouches_for_the_account_s_own_words_only(shown: ModuleType) -> None:
    """A server may not have heard what others said."""
    (seen,) = told(shown).coverage

    assert (("publication", "reply"), shown.ACCOUNT) == (seen.facts, seen.account)


def test_a_page_of_another_fetch_vouches_for_nothing(shown: ModuleType) -> None:
    """A later first page and an earlier second one are not one list."""
    first, second, *_ = shown.PAYLOADS
    late = evolve(first, fetched_at=second.fetched_at.replace(day=3))

    assert () == shown.MASTODON.translated([late, second]).coverage


REGISTERS = """\
format = 1
guidelines = "randaberg"
since = 2026-10-01
at = 2026-11-02T12:00:00+01:00
observed = 2026-11-02T12:00:00+01:00

[calendar]
zone = "Europe/Oslo"
hours = { monday-friday = ["08:00-15:30"] }
"""


def test_what_is_fetched_is_kept_and_vouched_for(
    shown: ModuleType, tmp_path: Path
) -> None:
    """That a page is the last one stands in a header, and is known from the folder."""
    clock, secrets = SteadyClock(), shown.REHEARSAL.credentials.secrets.values()
    place = tmp_path / "mastodon" / "7" / "api"
    with (
        saving(place, shown.ACCOUNT, clock=clock, secrets=secrets) as kept,
        shown.Server(
            shown.REHEARSAL.credentials,
            clock=clock,
            sleep=clock.sleep,
            limits=DEFAULT_LIMITS,
            transport=shown.SERVER.again(),
        ) as connection,
    ):
        stopped = fetch_into(kept, connection, platform="mastodon")
    (tmp_path / "registers.toml").write_text(REGISTERS, "utf-8")
    read = load_folder(tmp_path, {"mastodon": shown.MASTODON}).records

    assert (None, []) == (stopped, list(kept.missing))
    assert [("publication", "reply")] == [each.facts for each in read.coverage]
    assert told(shown).facts == tuple(
        evolve(each, observed=wanted.observed)
        for each, wanted in zip(read.facts, told(shown).facts, strict=True)
    )


@pytest.mark.parametrize("secrets", [{}, {"token": Secret("a-token-of-nobody")}])
def test_without_token_or_server_nobody_connects(
    shown: ModuleType, secrets: dict[str, Secret]
) -> None:
    """What is missing is said before anything goes out."""
    clock = SteadyClock()

    with pytest.raises(PlatformError, match="give a token, and the server"):
        shown.Server(
            Credentials(secrets=secrets), clock=clock, sleep=clock.sleep, limits=None
        )


def test_it_is_found_by_its_entry_point(shown: ModuleType, folder: Path) -> None:
    """The last line of its `pyproject.toml` is enough."""
    line = (folder / "pyproject.toml").read_text("utf-8").splitlines()[-1]
    name, _, value = line.replace('"', "").partition(" = ")
    found = [EntryPoint(name=name, value=value, group="some_governance")]

    assert shown.MASTODON == discover(found=found).platform("mastodon")


@pytest.fixture(scope="module")
def elsewhere(
    project: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Install its wheel and ours in a new environment; what both need is lent to it."""
    pytest.importorskip("pip", reason="what installs the wheels is not there")
    tmp_path = tmp_path_factory.mktemp("elsewhere")
    outside = shutil.copytree(folder, tmp_path / "mastodon")
    for source in (project, outside):
        built = [
            "-m",
            "hatchling",
            "build",
            "-t",
            "wheel",
            "-d",
            str(tmp_path / "dist"),
        ]
        run(sys.executable, *built, cwd=source)
    wheels = sorted(map(str, (tmp_path / "dist").iterdir()))
    environment = tmp_path / "environment"
    venv.create(environment)
    python = environment / "bin" / "python"
    install = ("install", "--quiet", "--no-index", "--no-deps", *wheels)
    run(sys.executable, "-m", "pip", "--python", str(python), *install, cwd=tmp_path)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    lent = environment / "lib" / version / "site-packages" / "lent.pth"
    lent.write_text(sysconfig.get_paths()["purelib"], "utf-8")
    return environment / "bin"


def run(*command: str, cwd: Path) -> str:
    """Run a command that finds nothing but what is installed; give what it prints."""
    environment = {name: each for name, each in os.environ.items() if name != PATHS}
    ran = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert 0 == ran.returncode, ran.stdout + ran.stderr
    return ran.stdout


@pytest.mark.search
def test_its_wheel_is_found_beside_ours(elsewhere: Path, tmp_path: Path) -> None:
    """Whoever installs it has one platform more."""
    listed = run(str(elsewhere / "some-governance"), "platforms", cwd=tmp_path)

    assert "mastodon: Mastodon; can translate, connect" in listed.splitlines()
    assert "facebook: " in listed


@pytest.mark.search
def test_its_wheel_keeps_all_its_promises(elsewhere: Path, folder: Path) -> None:
    """Where it is installed, by the script that the page shows."""
    script = str(folder / "check_mastodon.py")
    said = run(str(elsewhere / "python"), "-P", script, cwd=folder)

    assert "Mastodon keeps all its promises.\n" == said
