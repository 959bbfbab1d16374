"""The guidelines that the docs show are read, and hold."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import account, mode, published, situation

from some_governance import Guidelines, Record, Verdict, assess, load_guidelines
from some_governance.cli.app import run
from some_governance.cli.status import Status

FIVE = "quotas/five-a-month"
DAILY = "quotas/daily-in-a-crisis"


@pytest.fixture(scope="module")
def file(
    blocks: Callable[[str, str], list[str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Give the file that the page shows."""
    (shown,) = blocks("how-to/write-guidelines.md", "toml")
    file = tmp_path_factory.mktemp("docs") / "fjellvik.toml"
    file.write_text(shown, "utf-8")
    return file


@pytest.fixture(scope="module")
def fjellvik(file: Path) -> Guidelines:
    """Give the guidelines that the page shows."""
    return load_guidelines(file)


def broken(guidelines: Guidelines, *facts: Record) -> list[tuple[str, str | None]]:
    """Give what breaks the quotas for posts in November: weight and period."""
    november = situation(
        account(), *facts, since="2026-11-01 00:00", at="2026-12-01 00:00"
    )
    return [
        (each.weight.value if each.weight else "", each.outcome.period)
        for each in assess(guidelines, november).having(Verdict.BROKEN)
        if each.clause.id in (FIVE, DAILY)
    ]


@pytest.mark.parametrize(
    ("posts", "breaches"), [(4, []), (5, []), (6, [("deviation", "2026-11")])]
)
def test_the_sixth_post_of_a_month_is_a_deviation(
    fjellvik: Guidelines, posts: int, breaches: list[tuple[str, str]]
) -> None:
    """Five posts of any kind are right as a rule, a sixth asks for a reason."""
    assert breaches == broken(fjellvik, *published(posts))


def test_in_a_crisis_each_day_has_its_post(fjellvik: Guidelines) -> None:
    """Within a crisis silence is a violation, day by day, and six posts are not."""
    crisis = mode("crisis", "2026-11-09 12:00", "2026-11-12 00:00")

    assert [("violation", "2026-11-11")] == broken(
        fjellvik, crisis, *published(6, "2026-11-10 12:00")
    )


def test_all_ten_sentences_have_a_decider(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command that the page names lists ten clauses, and none lacks its rule."""
    assert Status.ALL_MET == run(["clauses", str(file)])
    last = capsys.readouterr().out.splitlines()[-1]
    assert ": 10 of 10 clauses have a decider (" in last
    assert last.endswith("), 0 lack theirs")


def test_ten_sentences_know_their_place(fjellvik: Guidelines) -> None:
    """The sentences stand in the order of the text, one in each line."""
    lines = [f"line {number}" for number in range(1, 11)]

    assert lines == [each.place for each in fjellvik.clauses]
