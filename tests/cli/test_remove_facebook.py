"""A comment on Facebook is removed over HTTP; what nobody knows of stays unknown."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from cli.offices import JUDGED, KARI, OLA, REGISTERS, Office, Ran
from facebook.threads import Carrier
from moderation.scenes import COMMENT as ELSEWHERE

from benchmarks.loopback import BROKEN, TOKEN, Answer, Clock, Loopback
from benchmarks.threads import COMMENT, Thread
from some_governance import Credentials, Secret
from some_governance.cli.status import Status
from some_governance_facebook.connecting.connection import connect

OF = f"facebook:{COMMENT}"
OPENS = Credentials(
    secrets={"token": Secret(TOKEN), "app-secret": Secret("app-secret-of-a-test")}
)

Start = Callable[[Thread], Loopback]


class Breaking(Thread):
    """A page that removes what it is asked to, and breaks off while it says so."""

    def answer(self, method: str, path: str, parameters: Mapping[str, str]) -> Answer:
        """Answer a call."""
        answer = super().answer(method, path, parameters)
        return BROKEN if method == "DELETE" else answer


@pytest.fixture
def start(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Give a function that lets a page on this machine play a thread."""
    text = REGISTERS.replace(ELSEWHERE, OF)
    (office.folder / "registers.toml").write_text(text, "utf-8")
    clock = Clock(datetime(2026, 11, 29, 11, tzinfo=UTC))
    monkeypatch.setattr("some_governance.cli.edge.now", clock)
    monkeypatch.setattr("some_governance.cli.edge.sleep", clock.sleep)
    opened: list[Loopback] = []

    def start(script: Thread) -> Loopback:
        server = Loopback(script)
        opened.append(server.__enter__())
        call = partial(
            connect,
            address=server.address,
            transport=Carrier(),
            patience=timedelta(seconds=5),
        )
        office.connect = lambda _, **given: call(OPENS, **given)
        return server

    yield start
    for server in opened:
        server.__exit__(None, None, None)


def remove(office: Office) -> Ran:
    """Let Kari remove the comment, and Ola confirm that it is archived."""
    wanted = office("remove", "--of", OF, *KARI, *JUDGED, "--yes")
    assert wanted.status == Status.UNTOLD, wanted
    office.confirm()
    return office("run", office.plan)


def deleted(server: Loopback) -> int:
    """Count the calls that remove."""
    return [method for method, *_ in server.calls].count("DELETE")


def test_a_comment_is_gone_once_its_copy_is_confirmed(
    office: Office, start: Start
) -> None:
    """One call removes it, and nothing goes out before the archive has it."""
    server = start(Thread(replies=0))
    ran = remove(office)

    assert ran.status == Status.ALL_MET, ran
    assert COMMENT in server.script.removed
    assert deleted(server) == 1


def test_what_reading_can_t_prove_is_settled_by_who_looks(
    office: Office, start: Start
) -> None:
    """The connection broke; error 100/33 proves nothing, and nobody asks again."""
    server = start(Breaking(replies=0))
    unknown = remove(office)
    read = office("settle", office.plan)
    again = office("run", office.plan)
    said = office("settle", office.plan, "--outcome", "gone", "--yes", *OLA)

    assert unknown.status == Status.UNTOLD, unknown
    assert "unknown: it was asked for, and nobody knows" in unknown.out
    assert (read.status, again.status) == (Status.UNTOLD, Status.UNTOLD)
    assert said.status == Status.ALL_MET, said
    assert deleted(server) == 1
