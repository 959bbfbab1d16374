"""`some-governance fetch`: what an API tells is saved, and what it doesn't is told."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from example_connection import BEGAN, TOKEN, Api, Clock, missed
from example_platform import REGISTERS, save

from some_governance import (
    PermissionMissing,
    PlatformError,
    Secret,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.cli.app import run
from some_governance.cli.status import Status

ACCOUNT = "example:1000"
LISTS = {"/1000/posts": [["2026-10-06"], ["2026-10-07"]], "/1/comments": [[]]}
SOON = BEGAN + timedelta(minutes=30)


class Session:
    """A command line where an API can be connected to."""

    def __init__(
        self,
        folder: Path,
        install: Callable[..., None],
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self.api = Api(LISTS)
        self.clock = Clock()
        self.folder = folder
        self._capsys = capsys
        install("example", provide_platforms=lambda: [self.api.platform])
        monkeypatch.setattr("some_governance.cli.edge.now", self.clock)
        monkeypatch.setattr("some_governance.cli.edge.sleep", self.clock.sleep)
        monkeypatch.setenv("SOME_GOVERNANCE_EXAMPLE_TOKEN", TOKEN)

    def __call__(self, *more: str, account: str | None = ACCOUNT) -> tuple:
        """Fetch."""
        named = [] if account is None else ["--account", account]
        status = run(["fetch", "example", str(self.folder), *named, *more])
        return status, *self._capsys.readouterr()

    @property
    def place(self) -> Path:
        """Where the answers lie."""
        return self.folder / "example" / "1000" / "api"

    @property
    def manifest(self) -> dict:
        """What the manifest says."""
        return json.loads((self.place / "manifest.json").read_text("utf-8"))


@pytest.fixture
def session(
    tmp_path: Path,
    install: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Session]:
    """Give a command line, and a folder that isn't there yet."""
    return Session(tmp_path / "saved", install, capsys, monkeypatch)


def test_all_that_was_had_ends_with_0(session: Session) -> None:
    """It says how much was saved, where, and what to do next."""
    status, out, err = session()

    assert (Status.ALL_MET, "") == (status, err)
    assert [
        f"example:1000: 3 pages saved in {session.place}",
        (
            f"next: write {session.folder / 'registers.toml'} with example:1000 in it "
            f"(some-governance init shows one, with an example's accounts), and then "
            f"some-governance assess {session.folder}"
        ),
    ] == out.splitlines()
    assert 3 == len(session.manifest["answers"])
    assert session.manifest["fetch"]["finished"]


def test_what_was_fetched_can_be_assessed(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next command is the one that it names, with the moment that it tells of."""
    save(session.folder)
    _, out, _ = session()
    [line] = [each for each in out.splitlines() if each.startswith("next: ")]

    asked = f"next: some-governance assess {session.folder} --at 2026-10-12T06:00:00Z"
    assert asked == line
    status = run(line.removeprefix("next: some-governance ").split())
    assert Status.ALL_MET == status
    assert "Våre retningslinjer" in capsys.readouterr().out


def test_the_moment_is_that_of_which_all_accounts_tell(session: Session) -> None:
    """Whatever was fetched first: what came since is known of one account alone."""
    save(session.folder)
    session()
    session.clock.sleep(timedelta(hours=1))
    _, out, _ = session(account="example:2000")

    assert out.endswith(f"assess {session.folder} --at 2026-10-12T06:00:00Z\n")


def test_registers_without_a_moment_need_none(session: Session) -> None:
    """Then it is the moment of the last fetch anyway."""
    save(session.folder, registers=REGISTERS.replace("at = 2026-10-12\n", ""))
    _, out, _ = session()

    assert out.endswith(f"next: some-governance assess {session.folder}\n")


def test_one_file_of_credentials_serves_all_platforms(
    session: Session,
    install: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Its tables for others than the one that is fetched from are left alone."""
    other = evolve(session.api.platform, name="other")
    install("other", provide_platforms=lambda: [other])
    monkeypatch.delenv("SOME_GOVERNANCE_EXAMPLE_TOKEN")
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(f'[example]\ntoken = "{TOKEN}"\n[other]\ntoken = "b"\n')
    secrets.chmod(0o600)

    assert Status.ALL_MET == session("--credentials", str(secrets))[0]
    status, _, err = session("--credentials", str(secrets), account="other:1")
    assert Status.BAD_INPUT == status
    assert "write example:<id there>" in err


def test_a_folder_without_registers_names_no_accounts(session: Session) -> None:
    """It is told apart from one that isn't there."""
    session.folder.mkdir()
    status, _, err = session(account=None)

    assert Status.BAD_INPUT == status
    assert "no account of example is named: give" in " ".join(err.split())


def test_what_lies_ahead_cannot_be_fetched(session: Session) -> None:
    """Nothing is asked: a fetch that can't tell of anything isn't saved."""
    status, _, err = session("--since", "2026-10-12T06:00:01Z")

    assert (Status.BAD_INPUT, []) == (status, session.api.asked)
    assert "it lies ahead: name a moment that has passed" in err
    assert not session.folder.exists()
    assert Status.ALL_MET == session("--since", "2026-10-12T06:00:00Z")[0]


def test_what_was_missed_ends_with_2(session: Session) -> None:
    """It says what was not answered, and why; the rest was had."""
    refused = PermissionMissing("example", "not enough", "see_posts", 403)
    session.api.faults["/1000/posts", 2] = missed(refused)
    status, out, err = session()

    assert (Status.UNTOLD, "") == (status, err)
    assert (
        "  missed /1000/posts: not enough (HTTP 403); ask for the permission see_posts"
    ) == out.splitlines()[1]
    assert "next: write " in out


def test_a_platform_that_wants_us_to_wait_ends_with_2(session: Session) -> None:
    """What was had is saved, and it says from when on to go on."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", SOON)
    status, out, _ = session()

    assert Status.UNTOLD == status
    assert [
        f"example:1000: 2 pages saved in {session.place}",
        (
            "  the fetch that began 2026-10-12 06:00 UTC is not finished: slow down; "
            "ask again from 2026-10-12 06:30 UTC"
        ),
        "next: type the same again from 2026-10-12 06:30 UTC, and it goes on",
    ] == out.splitlines()
    assert [] == session.clock.slept


def test_what_only_somebody_can_put_right_is_not_tried_again(session: Session) -> None:
    """Whoever types the same again hears the same again."""
    session.api.faults["/1/comments", 1] = PlatformError("example", "another's token")
    status, out, _ = session()

    assert Status.UNTOLD == status
    assert "is not finished: another's token\n" in out
    assert out.endswith("next: put that right, and type the same again\n")


def test_it_goes_on_where_it_was(session: Session) -> None:
    """What is there already isn't asked for again."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", SOON)
    session()
    asked = len(session.api.asked)
    status, out, _ = session()

    assert Status.ALL_MET == status
    assert [("/1/comments", 1)] == session.api.asked[asked:]
    assert (
        f"example:1000: 1 pages saved in {session.place}; 2 were there already"
    ) == out.splitlines()[0]


def test_it_begins_anew_where_that_is_asked_for(session: Session) -> None:
    """An old fetch that never ended need not be gone on with."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", SOON)
    session()
    status, out, _ = session("--anew")

    assert Status.ALL_MET == status
    assert out.startswith(f"example:1000: 3 pages saved in {session.place}\n")


@pytest.mark.parametrize(("minutes", "waits"), [("29", 0), ("30", 1), ("31", 1)])
def test_it_waits_as_long_as_it_may(session: Session, minutes: str, waits: int) -> None:
    """And then goes on by itself."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", SOON)
    status, out, _ = session("--wait", minutes)

    assert waits == len(session.clock.slept)
    assert (Status.ALL_MET if waits else Status.UNTOLD) == status
    assert (f"{2 + waits} pages saved" in out) is True
    assert "there already" not in out


def test_it_waits_so_long_in_all(session: Session) -> None:
    """The second wait is measured by what the first one left."""
    later = SOON + timedelta(minutes=20)
    session.api.faults["/1000/posts", 2] = Throttled("example", "slow down", SOON)
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", later)
    status, out, _ = session("--wait", "49")

    assert (Status.UNTOLD, 1) == (status, len(session.clock.slept))
    assert "next: type the same again from 2026-10-12 06:50 UTC" in out


def test_a_wait_is_a_minute_at_least(session: Session) -> None:
    """A platform that names a moment that has passed isn't asked at once."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", BEGAN)
    status, _, _ = session("--wait", "1")

    assert (Status.ALL_MET, [timedelta(minutes=1)]) == (status, session.clock.slept)


def test_begun_anew_it_goes_on_after_a_wait(session: Session) -> None:
    """What came before the wait isn't asked for again."""
    session.api.faults["/1/comments", 1] = Throttled("example", "slow down", SOON)
    session("--anew", "--wait", "60")

    assert [("/1000/posts", 1), ("/1000/posts", 2), ("/1/comments", 1)] == (
        session.api.asked[:3]
    )
    assert [("/1/comments", 1)] == session.api.asked[3:]


def test_a_dead_token_ends_with_2_and_says_who_must_act(session: Session) -> None:
    """What was had is saved."""
    dead = TokenRejected("example", "token expired", "whoever authorised", 400)
    session.api.faults["/1/comments", 1] = dead
    status, out, _ = session()

    assert Status.UNTOLD == status
    assert "token expired (HTTP 400); whoever authorised must authorise again" in out
    assert out.endswith("next: type the same again with a new token, and it goes on\n")


def test_what_failed_in_passing_is_worth_another_try(session: Session) -> None:
    """The next fetch asks for that alone."""
    session.api.faults["/1/comments", 1] = missed(Unavailable("example", "busy", 500))
    status, out, _ = session()

    assert Status.UNTOLD == status
    assert "  missed /1/comments: busy (HTTP 500)\n" in out
    assert out.endswith("next: type the same again, and it goes on\n")
    assert Status.ALL_MET == session()[0]


def test_stopped_it_leaves_a_manifest(session: Session) -> None:
    """After Ctrl-C what was had can be read, and gone on with."""
    session.api.faults["/1/comments", 1] = KeyboardInterrupt()
    status, out, err = session()

    assert (Status.BAD_INPUT, "") == (status, out)
    assert err.endswith("some-governance: stopped\n")
    assert 2 == len(session.manifest["answers"])
    assert session.manifest["fetch"]["finished"] is None


def test_the_platform_gets_what_was_asked_for(session: Session) -> None:
    """The account, since when, and what opens it."""
    session("--since", "2026-10-01T00:00+02:00")

    [wanted], [given] = session.api.wanted, session.api.given
    assert (ACCOUNT, datetime.fromisoformat("2026-09-30T22:00Z")) == (
        wanted.account,
        wanted.since,
    )
    assert TOKEN == given.secrets["token"].reveal()
    assert isinstance(given.secrets["token"], Secret)


@pytest.mark.parametrize(
    ("registered", "since"),
    [(True, "2026-09-30T22:00:00+00:00"), (False, "2026-10-01T00:00:00+00:00")],
)
def test_a_day_begins_in_the_registers_zone(
    session: Session, registered: bool, since: str
) -> None:
    """Without registers nobody knows another zone than UTC."""
    if registered:
        save(session.folder)
    session("--since", "2026-10-01")

    assert since == session.manifest["fetch"]["since"]


def test_without_an_account_the_registers_tell(session: Session) -> None:
    """All open accounts of the platform are fetched, others are not."""
    more = """
        [[accounts]]
        id = "example:2000"
        [[accounts]]
        id = "example:3000"
        closed = 2026-01-01
        [[accounts]]
        id = "other:1"
    """
    save(session.folder, registers=REGISTERS + more)
    status, out, _ = session(account=None)

    assert Status.ALL_MET == status
    assert ["example:1000", "example:2000"] == [
        each.account for each in session.api.wanted
    ]
    assert 2 == out.count(" pages saved in ")


def test_several_accounts_may_be_named(session: Session) -> None:
    """Each once; one that is stopped stops no other."""
    session.api.faults["/1000/posts", 1] = TokenRejected("example", "dead", "Kari")
    status, _, _ = session("--account", "example:2000", "--account", ACCOUNT)

    assert Status.UNTOLD == status
    assert [ACCOUNT, "example:2000"] == [each.account for each in session.api.wanted]


def test_an_id_may_have_colons(session: Session) -> None:
    """As those of decentralised networks; names of folders have none."""
    status, _, _ = session(account="example:did:plc:kari")
    saved = session.folder / "example" / "did_plc_kari" / "api" / "manifest.json"

    assert Status.ALL_MET == status
    assert "example:did:plc:kari" == json.loads(saved.read_text("utf-8"))["account"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--account", "1000"], "'1000' is no account here: write example:<id there>"),
        (["--account", "facebook:1"], "'facebook:1' is no account here"),
        (["--account", "example:../x"], "'example:../x' is no account here"),
        (["--account", "example:"], "'example:' is no account here"),
        ([], "isn't there: name another, or accounts, and it is made"),
        (["--token", "canary"], "No such option"),
        (["--account", ACCOUNT, "--since", "today"], "'today' is no moment"),
        (["--account", ACCOUNT, "--wait", "-1"], "-1 is not in the range"),
        (["--account", ACCOUNT, "--credentials", "nowhere"], "does not exist"),
    ],
)
def test_wrong_usage_ends_with_3(
    session: Session, arguments: list[str], said: str
) -> None:
    """A slip is told before anything goes out."""
    status, out, err = session(*arguments, account=None)

    assert (Status.BAD_INPUT, "", []) == (status, out, session.api.given)
    assert said in err.replace("\n", " ")


def test_a_platform_that_nobody_knows_ends_with_3(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    """The known ones are named."""
    status = run(["fetch", "exmaple", str(session.folder)])

    assert Status.BAD_INPUT == status
    assert "no such platform. The known ones are: example" in capsys.readouterr().err


def test_a_platform_without_a_connector_ends_with_3(
    session: Session,
    install: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It says so, in words."""
    from some_governance import Platform

    mute = Platform(name="mute", title="Mute")
    install("mute", provide_platforms=lambda: [mute])
    status = run(["fetch", "mute", str(session.folder), "--account", "mute:1"])

    assert Status.BAD_INPUT == status
    assert "mute: its plug-in can't connect to an API" in capsys.readouterr().err


def test_without_a_token_it_ends_with_3(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says where to write one."""
    monkeypatch.delenv("SOME_GOVERNANCE_EXAMPLE_TOKEN")
    status, out, err = session()

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "there is no token for example:1000" in err


def test_a_file_that_others_may_read_is_warned_of(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is used all the same."""
    monkeypatch.delenv("SOME_GOVERNANCE_EXAMPLE_TOKEN")
    file = tmp_path / "secrets.toml"
    file.write_text('[example]\ntoken = "canary-of-a-file"\n')
    file.chmod(0o644)
    status, _, err = session("--credentials", str(file))

    assert Status.ALL_MET == status
    assert (
        f"some-governance: {file} holds secrets, and others may read it: chmod 600 it\n"
    ) == err
    file.chmod(0o600)
    assert "" == session("--credentials", str(file))[2]


def test_a_folder_that_cannot_be_written_to_ends_with_3(session: Session) -> None:
    """What the system says is told."""
    session.folder.write_text("a file, and no folder")
    status, _, err = session()
    assert Status.BAD_INPUT == status

    session.folder.unlink()
    session.folder.mkdir()
    (session.folder / "example").write_text("a file, and no folder")
    status, _, err = session()

    assert Status.BAD_INPUT == status
    assert "can't be written to: Not a directory" in err.replace("\n", " ")


def test_no_secret_is_written_or_said(session: Session) -> None:
    """Neither in the folder nor on the terminal."""
    session.api.lists["/1000/posts"] = [[TOKEN, f"2026-{TOKEN}"]]
    session.api.faults["/1/comments", 1] = missed(Unavailable("example", TOKEN))
    _, out, err = session()

    everything = [each.read_text("utf-8") for each in session.place.iterdir()]
    assert "canary" not in f"{out}{err}{everything}"
