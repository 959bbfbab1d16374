"""
What type checkers see of the library from outside. It is read, and never run.

A comment that ignores an error is a test, too: without the error, mypy complains of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_type

from some_governance import (
    Answer,
    Clause,
    Comment,
    Connection,
    Connector,
    Coverage,
    Credentials,
    Decision,
    Finding,
    Guidelines,
    Limits,
    Missed,
    Outcome,
    Page,
    Platform,
    PlatformError,
    Plugins,
    Publication,
    Record,
    Records,
    Report,
    Rule,
    Secret,
    Situation,
    Tells,
    Throttled,
    Transport,
    Wanted,
    as_json,
    as_text,
    assess,
    decide,
    discover,
    duties,
    hookimpl,
    load_folder,
    load_guidelines,
    load_municipality,
    read_json,
)
from some_governance.testing import (
    HttpAnswer,
    PromiseBroken,
    Rehearsal,
    ScriptedServer,
    builders,
    check_connection,
    check_guidelines,
    check_platform,
    on,
)


def the_road(folder: Path, platforms: Mapping[str, Platform]) -> None:
    """From files to a report, each step has its type."""
    guidelines = load_municipality("randaberg")
    assert_type(guidelines, Guidelines)
    assert_type(load_guidelines(folder / "ours.toml"), Guidelines)
    assert_type(guidelines.clauses, tuple[Clause, ...])
    assert_type(guidelines.clauses[0].rule, Rule | None)
    assert_type(load_folder(folder, platforms).records, Records)


def asking(guidelines: Guidelines, situation: Situation, proposed: Record) -> None:
    """A report holds findings, and a decision is what would change."""
    report = assess(guidelines, situation)
    assert_type(report, Report)
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.findings[0].outcome, Outcome)
    assert_type(duties(report), tuple[Finding, ...])
    assert_type(as_json(report), str)
    assert_type(as_text(report), str)
    assert_type(decide(guidelines, situation, proposed), Decision)
    assert_type(decide(guidelines, situation, proposed).caused, tuple[Finding, ...])
    assess(situation, guidelines)  # type: ignore[arg-type]


def facts(records: Records, at: datetime) -> None:
    """Facts are found by their kind, and made with their fields only."""
    assert_type(records.each(Comment), Iterator[Comment])
    assert_type(records.facts, tuple[Record, ...])
    assert_type(records.coverage, tuple[Coverage, ...])
    assert_type(Records.join([records]), Records)
    for post in records.each(Publication):
        assert_type(post.as_account, bool | None)
        assert_type(post.happened, datetime)
        post.text = "Something else"  # type: ignore[misc]
    Comment(id="example:1", observed=at, on="example:2")  # type: ignore[call-arg]
    Comment(id=1, observed=at, on="2", account="3")  # type: ignore[arg-type]


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """Translate as a plug-in does."""
    for answer in answers:
        read_json(answer.body, "example", limits)
    return Records()


def backwards(limits: Limits, answers: Sequence[Answer]) -> Records:
    """Take the arguments the wrong way round."""
    return translate(answers, limits)


@hookimpl
def provide_platforms() -> Iterable[Platform]:
    """Offer a platform as a plug-in does."""
    return [
        Platform(
            name="example",
            title="Example",
            translate=translate,
            tells={"translate": Tells(some=("comment",))},
        ),
        Platform(name="example", title="Example", translate=backwards),  # type: ignore[arg-type]
    ]


def connected(connection: Connection, error: PlatformError) -> None:
    """What a fetch yields is a page, or what was missed."""
    assert_type(provide_platforms(), Iterable[Platform])
    assert_type(discover(["facebook"]), Plugins)
    told = connection.fetch(Wanted(account="example:1"))
    assert_type(told, Iterator[Page | Missed])
    if isinstance(error, Throttled):
        assert_type(error.until, datetime)
    Credentials(secrets={"token": Secret("a-token")})
    Credentials(secrets={"token": "a-token"})  # type: ignore[dict-item]


def connect(
    credentials: Credentials,
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[timedelta], None],
    limits: Limits,
    transport: Transport | None = None,
) -> Connection:
    """Connect as an adapter does, through a transport where one is given."""
    raise NotImplementedError(credentials, clock, sleep, limits, transport)


def rehearsed(platform: Platform) -> None:
    """What connects for real is what is rehearsed."""
    assert_type(Connector(connect=connect), Connector)
    rehearsal = Rehearsal(
        connect=connect,
        server=ScriptedServer(on("/posts", {"posts": []}, HttpAnswer(status=500))),
        account="example:1",
        credentials=Credentials(),
    )
    check_connection(platform, rehearsal)


def tested(platform: Platform, guidelines: Guidelines, error: PromiseBroken) -> None:
    """Builders are typed as what they build."""
    assert_type(builders.comment(text="Takk!"), Comment)
    assert_type(builders.situation(builders.comment()), Situation)
    builders.comment(text=1)  # type: ignore[arg-type]
    builders.comment(words="Takk!")  # type: ignore[call-arg]
    check_platform(platform, [Answer(source="1.json", body=b"{}")])
    check_guidelines(guidelines, text="Slik skal det være.")
    assert_type(error.broken[0].mend, str)
