"""The sample month: what was planted comes out, and the first page shows it truly."""

import json
import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from some_governance.cli.app import run
from some_governance.cli.status import Status
from some_governance.limits import Json

PAGE = "facebook:214873905562817"
SCHOOL = "facebook:307715428860193"
LIBRARY = "instagram:17841409618824035"
INSTAGRAM = "instagram:17841402957361840"
YOUTUBE = "youtube:UCq7LmRbKd0sTnZx4WvHe2Jg"
FLICKR = "flickr:197340582@N06"

ELEVENTH = f"{PAGE}_1029371143291701"
FOOTPATH = f"{PAGE}_1029393660074336"
LAST_OF_THAT_WEEK = f"{PAGE}_1029426145146897"

NEWS = "quotas/news-per-week"
ENOUGH = "quotas/enough-to-be-active"
APPOINTED = "roles/only-appointed-administrators"
TWO = "roles/at-least-two-administrators"
DAILY = "handling/daily-except-weekends"

Report = dict[str, list[dict[str, Json]]]


@pytest.fixture(scope="module")
def sample(project: Path) -> Path:
    """Give the folder of the sample month."""
    return project / "docs/tutorial/randaberg"


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give the first page of the tutorial."""
    return (project / "docs/tutorial/first-report.md").read_text("utf-8")


@pytest.fixture
def month(sample: Path, tmp_path: Path) -> Path:
    """Give a copy of the sample month that may be changed."""
    return Path(shutil.copytree(sample, tmp_path / "my-month"))


def blocks(page: str, language: str) -> list[str]:
    """Give the blocks of one language on a page, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def append(month: Path, text: str) -> None:
    """Write more at the end of a month's registers."""
    with (month / "registers.toml").open("a", encoding="utf-8") as registers:
        registers.write(f"\n{text}")


def shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Give what the command prints about a folder that breaks something."""
    assert Status.BROKEN == run(["assess", str(folder)])
    return capsys.readouterr().out


def found(folder: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    """Give the report about a folder that breaks something, as data."""
    assert Status.BROKEN == run(["assess", str(folder), "--format", "json"])
    report: Report = json.loads(capsys.readouterr().out)
    return report


def findings(report: Report, verdict: str) -> list[tuple[Json, Json, Json]]:
    """Give the findings of one verdict: clause, account, and what they are about."""
    return [
        (_clause(each)["id"], each["account"], each["subject"] or each["items"])
        for each in report["findings"]
        if each["verdict"] == verdict
    ]


def _clause(finding: dict[str, Json]) -> dict[str, Json]:
    clause = finding["clause"]
    assert isinstance(clause, dict)
    return clause


def stands_in(block: str, output: str) -> bool:
    """Tell whether a block's lines stand in an output, whole and one after another."""
    return f"\n{block}" in f"\n{output}"


def test_the_page_shows_what_the_command_prints(
    page: str, sample: Path, month: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who follows the page sees on the screen each block that the page shows."""
    before, after = page.split("## Change one thing")
    excerpts, judgements = blocks(after, "text"), blocks(after, "toml")
    steps = [(block, shown(sample, capsys)) for block in blocks(before, "text")]
    for judgement, excerpt in zip(judgements, excerpts, strict=True):
        append(month, judgement)
        steps.append((excerpt, shown(month, capsys)))

    assert [] == [block for block, output in steps if not stands_in(block, output)]
    assert 8 <= len(steps)


def test_the_eleventh_news_item_is_a_deviation(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The 11th news item in week 42 is a deviation, under the text's own sentence."""
    report = found(sample, capsys)

    (eleventh,) = (each for each in report["findings"] if each["subject"] == ELEVENTH)

    assert "deviation" == eleventh["weight"]
    assert "2026-W42" == eleventh["period"]
    assert {"count": 11, "at_most": 10} == eleventh["values"]
    assert (
        "På hovedsiden på Facebook skal det som hovedregel ikke legges ut mer enn 10 "
        "nyhetssaker per uke, inklusiv film og bildenyheter."
    ) in str(_clause(eleventh)["quote"])


def test_the_storm_warning_counts_in_the_week_that_begins(
    month: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten past midnight on a Monday in Oslo is a Sunday's news item in UTC."""
    registers = month / "registers.toml"
    text = registers.read_text("utf-8")
    registers.write_text(text.replace('"Europe/Oslo"', '"UTC"'), "utf-8")

    report = found(month, capsys)

    weeks = [
        each["period"] for each in report["findings"] if each["weight"] == "deviation"
    ]
    assert ["2026-W41"] == weeks


def test_what_is_broken_is_what_was_planted(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One no longer appointed, three single hands, one no, a day, and a full week."""
    broken = [
        (APPOINTED, PAGE, f"{PAGE}_1029383401459320"),
        (TWO, YOUTUBE, YOUTUBE),
        (TWO, FLICKR, FLICKR),
        (TWO, SCHOOL, SCHOOL),
        (DAILY, PAGE, PAGE),
        (ENOUGH, FLICKR, FLICKR),
        (NEWS, PAGE, ELEVENTH),
    ]

    assert Counter(broken) == Counter(findings(found(sample, capsys), "broken"))


def test_only_what_could_tip_asks_a_human(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of four posts that nobody judged, one is asked about; September's yes is old."""
    asked = [
        (ENOUGH, YOUTUBE, [YOUTUBE]),
        (ENOUGH, LIBRARY, [LIBRARY]),
        (NEWS, PAGE, [FOOTPATH]),
    ]

    assert asked == findings(found(sample, capsys), "needs-judgement")


def test_what_nobody_can_tell_is_not_met(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A post without its hand, accounts that nobody saw, and five logs."""
    unread = [YOUTUBE, FLICKR, INSTAGRAM, LIBRARY]
    weekdays = [day for day in range(1, 31) if date(2026, 10, day).weekday() < 5]
    days = [f"2026-10-{day:02}" for day in weekdays]
    missing = [
        (APPOINTED, PAGE, [f"{PAGE}_1029406782069366"]),
        *((APPOINTED, account, [account]) for account in unread),
        *((APPOINTED, account, [account]) for account in (PAGE, SCHOOL, *unread)),
        (TWO, LIBRARY, [LIBRARY]),
        *(
            (DAILY, account, [f"{account}#{day}" for day in days])
            for account in (SCHOOL, *unread)
        ),
    ]

    assert 22 == len(days)
    assert sorted(missing) == sorted(findings(found(sample, capsys), "missing-fact"))


def test_what_is_not_over_is_pending(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A week, and a day, that began before the question and end after it aren't due."""
    report = found(sample, capsys)

    pending = Counter(
        (each["period"], each["due"])
        for each in report["findings"]
        if each["verdict"] == "pending"
    )

    assert {
        ("2026-W45", "2026-11-08T23:00:00+00:00"): 1,
        ("2026-11-02", "2026-11-02T23:00:00+00:00"): 6,
    } == pending


def test_a_day_without_an_entry_is_a_violation(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One Wednesday was forgotten; the night of the storm counts as Monday's."""
    report = found(sample, capsys)

    broken = [
        (each["weight"], each["period"], each["values"])
        for each in report["findings"]
        if _clause(each)["id"] == DAILY and each["verdict"] == "broken"
    ]

    assert [("violation", "2026-10-28", {"count": 0, "at_least": 1})] == broken


def test_all_that_was_saved_was_understood(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every answer in the sample is in a shape that Facebook sends, and is whole."""
    report = found(sample, capsys)

    assert ([], []) == (report["gaps"], report["unrecognised"])


@pytest.mark.parametrize(
    ("answer", "too_many"),
    [("news", [ELEVENTH, LAST_OF_THAT_WEEK]), ("event", [ELEVENTH])],
)
def test_an_answer_settles_the_week(
    answer: str,
    too_many: list[str],
    page: str,
    month: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The footpath is the eleventh news item of week 43, or an event beside ten."""
    footpath, _ = blocks(page, "toml")
    append(month, footpath.replace('"news"', f'"{answer}"'))

    report = found(month, capsys)

    asked = [clause for clause, _, _ in findings(report, "needs-judgement")]
    broken = [
        subject for clause, _, subject in findings(report, "broken") if clause == NEWS
    ]
    assert [ENOUGH, ENOUGH] == asked
    assert too_many == broken


def test_the_sample_holds_no_secret(sample: Path) -> None:
    """What Graph puts its token into is in the sample, and the token is not."""
    saved = "".join(each.read_text("utf-8") for each in sample.rglob("*.json"))

    assert {"REDACTED"} == set(re.findall(r"access_token=([^&\"]*)", saved))
