"""The sample month as it was saved: whole, as Facebook sends it, and nobody's words."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import TypeAlias

import pytest

from some_governance import Comment, Publication, Records, discover, load_folder
from some_governance.limits import Json
from some_governance.loading.judgements import load_judgements
from some_governance.records.decisions import Judgement

Report: TypeAlias = dict[str, Json]
Saved: TypeAlias = dict[str, Json]

PAGES = ("214873905562817", "307715428860193")
SHORT = 12
"""Letters: a comment that is shorter may stand in a report by chance."""


@pytest.fixture(scope="module")
def records(sample: Path) -> Records:
    """Give what the sample tells."""
    return load_folder(sample, discover(["facebook"]).platforms).records


@pytest.fixture(scope="module")
def said(sample: Path) -> list[Saved]:
    """Give all that stands under posts, as Facebook sent it."""
    return [
        each
        for answer in sample.glob("facebook/*/api/comments-*.json")
        for each in json.loads(answer.read_text("utf-8"))["data"]
    ]


@pytest.fixture(scope="module")
def citizens(said: list[Saved]) -> list[Saved]:
    """Give what citizens wrote."""
    return [each for each in said if _told(each, "from", "id") not in PAGES]


def test_citizens_wrote_three_hundred_comments(
    records: Records, citizens: list[Saved]
) -> None:
    """All but two are on Facebook still: those stand in the register alone."""
    by_page = Counter(each.account for each in records.each(Comment))

    assert {f"facebook:{PAGES[0]}": 289, f"facebook:{PAGES[1]}": 11} == by_page
    assert 300 - 2 == len(citizens)


def test_every_post_was_asked_for_its_comments(sample: Path, records: Records) -> None:
    """The manifests name each post; some have no comment, and one has two pages."""
    asked = Counter(
        str(answer["request"]).split("/")[1]
        for manifest in sample.glob("facebook/*/api/manifest.json")
        for answer in json.loads(manifest.read_text("utf-8"))["answers"].values()
        if answer["request"].endswith("/comments")
    )
    posts = {each.id.removeprefix("facebook:") for each in records.each(Publication)}

    assert posts == set(asked)
    assert {1: 48, 2: 1} == Counter(asked.values())


def test_all_that_was_saved_was_understood(report: Report) -> None:
    """Every answer is in a shape that Facebook sends; only October was asked for."""
    gaps = report["gaps"]

    assert [] == report["unrecognised"]
    assert [] == report["unknown_words"]
    assert {} == report["later"]
    assert isinstance(gaps, list)
    assert [True, True] == ["older than its since" in str(gap) for gap in gaps]


@pytest.mark.parametrize(
    ("lacking", "count"), [("from", 4), ("message", 1), ("created_time", 1)]
)
def test_facebook_tells_little_of_some(
    citizens: list[Saved], lacking: str, count: int
) -> None:
    """Of some comments it says not who wrote them, or when, or there are no words."""
    assert count == sum(lacking not in each for each in citizens)


def test_some_stand_under_others_and_one_is_hidden(citizens: list[Saved]) -> None:
    """Comments stand under comments too."""
    assert 20 < sum("parent" in each for each in citizens)
    assert 1 == sum(each["is_hidden"] is True for each in citizens)


def test_nobody_says_the_same_twice(said: list[Saved]) -> None:
    """People don't."""
    words = Counter(each.get("message") for each in said)

    assert [] == [text for text, count in words.items() if count > 1]


@pytest.mark.parametrize("form", ["printed", "report"])
def test_no_citizen_stands_in_a_report(
    citizens: list[Saved], form: str, request: pytest.FixtureRequest
) -> None:
    """Neither what citizens wrote nor what they are called is repeated."""
    told = request.getfixturevalue(form)
    text = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
    words = {str(each.get("message", "")) for each in citizens}
    names = {name for each in citizens if (name := _told(each, "from", "name"))}

    assert [] == [each for each in words if len(each) > SHORT and each in text]
    assert [] == [each for each in names if each in text]
    assert 200 < len(names)


def test_the_log_holds_no_words_of_citizens(
    sample: Path, citizens: list[Saved]
) -> None:
    """What was judged is told by its id; a reason doesn't repeat it."""
    log = (sample / "judgements.csv").read_text("utf-8")
    words = {str(each.get("message", "")) for each in citizens}

    assert [] == [each for each in words if len(each) > SHORT and each in log]


def test_the_log_speaks_of_what_there_is(sample: Path, records: Records) -> None:
    """Every judgement is about something that was seen."""
    log = load_judgements(sample / "judgements.csv")
    judged = {each.of for each in log.each(Judgement)}

    assert set() == judged - {each.id for each in records.facts}


def test_people_judged_at_work(records: Records) -> None:
    """Three people judged some two thousand things, after they had come."""
    judgements = list(records.each(Judgement))
    when = {each.id: each.at for each in records.each(Comment) if each.at}

    assert 2_000 < len(judgements)
    assert {"leder", "radgiver-1", "radgiver-2"} == {each.by for each in judgements} - {
        "kulturskole-1"
    }
    assert [] == [
        each for each in judgements if each.of in when and each.recorded < when[each.of]
    ]


def test_the_sample_holds_no_secret(sample: Path) -> None:
    """What Graph puts its token into is in the sample, and the token is not."""
    saved = "".join(each.read_text("utf-8") for each in sample.rglob("*.json"))

    assert {"REDACTED"} == set(re.findall(r"access_token=([^&\"]*)", saved))


def _told(each: Saved, of: str, what: str) -> str | None:
    node = each.get(of)
    return str(node[what]) if isinstance(node, dict) else None
