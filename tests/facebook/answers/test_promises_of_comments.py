"""What translation promises of comments, over many answers."""

import random
from collections.abc import Collection, Mapping
from datetime import datetime
from itertools import combinations

from attrs import frozen
from facebook.samples import answer, comment, later, listed, post, translated

from some_governance import EARLIEST, Answer, Comment, Json, Span

NESTED = "id,comments.filter(stream){id,parent}"
DAY = 24 * 60


@frozen
class Asking:
    """One request, with all its pages, and the moment of the first."""

    pages: tuple[Answer, ...]
    at: datetime


def asking(
    account: str,
    node: str,
    edge: str,
    minutes: float,
    *pages: list[Json],
    **parameters: str,
) -> Asking:
    """Make a request to which Graph answered with these pages, a minute apart."""
    answers = tuple(
        answer(
            listed(*items, more=number < len(pages)),
            f"/{node}/{edge}",
            source=f"{account}-{node}-{edge}-{minutes}-{number}.json",
            account=f"facebook:{account}",
            parameters=parameters,
            page=number,
            fetched_at=later(minutes + number),
        )
        for number, items in enumerate(pages, start=1)
    )
    return Asking(answers, later(minutes + 1))


def stream(account: str, number: int, minutes: float, *pages: list[Json]) -> Asking:
    """Ask for all that stands below a post."""
    fields = {"filter": "stream", "fields": "id,parent"}
    node = f"{account}_{number}"
    return asking(account, node, "comments", minutes, *pages, **fields)


def top(node: str, minutes: float, *pages: list[Json]) -> Asking:
    """Ask for what stands right under something."""
    return asking("100", node, "comments", minutes, *pages, order="chronological")


def said(post_: int, number: int, replies: Json = None) -> dict[str, Json]:
    """Make a comment, with or without the count of its replies."""
    return comment(number, id=f"{post_}_{number}", comment_count=replies)


def ours(number: int, page: int = 100, **fields: Json) -> dict[str, Json]:
    """Make a post of a page."""
    return post(id=f"{page}_{number}", **fields)


def begun(post_: int, number: int) -> dict[str, Json]:
    """Make the first page of a list within a post, which goes on."""
    return {"data": [said(post_, number)], "paging": {"next": "https://h/"}}


FIRST = asking(
    "100",
    "100",
    "published_posts",
    0,
    [ours(1, comments=begun(1, 11)), ours(2, comments=begun(2, 22))],
    [ours(3, comments={"data": [said(3, 31)]})],
    fields=NESTED,
)
POST_1 = stream("100", 1, 10, [said(1, 11)], [said(1, 12)], [said(1, 13)])
TOP_2 = top("100_2", 20, [said(2, 21, 2)], [said(2, 22, 0), said(2, 23)])
BELOW_21 = top("2_21", 30, [said(2, 24, 0)], [said(2, 25, 0)])
BELOW_23 = top("2_23", 40, [])
SECOND = asking(
    "100", "100", "published_posts", DAY, [ours(1)], [ours(2), ours(3)], limit="2"
)
AGAIN = {
    number: stream("100", number, DAY - 10 * number, [said(number, 10 * number + 1)])
    for number in (1, 2, 3)
}
SINCE = asking("200", "200", "published_posts", 0, [ours(5, 200)], since="1")
UNDER_5 = stream("200", 5, 5, [said(5, 51)], [said(5, 52)])
THIRD = asking(
    "300",
    "300",
    "published_posts",
    0,
    [ours(6, 300, comments={"data": [said(6, 61)]})],
    [ours(7, 300)],
    [ours(8, 300, comments={"data": []})],
    fields=NESTED,
)
REST = (
    *asking("100", "100", "feed", 3, [ours(1)], [ours(9)]).pages,
    answer(said(1, 11, 1), "/1_11", source="alone.json", fetched_at=later(7)),
)
ASKINGS = (
    *(FIRST, POST_1, TOP_2, BELOW_21, BELOW_23, SECOND, *AGAIN.values()),
    *(SINCE, UNDER_5, THIRD),
)
ANSWERS = (*(page for each in ASKINGS for page in each.pages), *REST)

Way = tuple[tuple[Answer, ...], datetime]
"""Answers by which all comments under a post are known, and until when."""

LAST_PAGE = FIRST.pages[1]
UNDER_2 = (*TOP_2.pages, *BELOW_21.pages, *BELOW_23.pages)
WAYS: Mapping[int, list[Way]] = {
    1: [(POST_1.pages, POST_1.at), (AGAIN[1].pages, AGAIN[1].at)],
    2: [(UNDER_2, TOP_2.at), (AGAIN[2].pages, AGAIN[2].at)],
    3: [((LAST_PAGE,), later(2)), (AGAIN[3].pages, AGAIN[3].at)],
}


def known(posts: Asking, seen: Collection[Answer]) -> datetime | None:
    """Tell until when all comments are known, by a table made by hand."""
    if not all(page in seen for page in posts.pages):
        return None
    newest = [
        max(
            (at for pages, at in ways if all(page in seen for page in pages)),
            default=None,
        )
        for ways in WAYS.values()
    ]
    told = [at for at in newest if at is not None]
    return min([posts.at, *told]) if len(told) == len(newest) else None


SHOWN: Mapping[int, list[Answer]] = {
    1: [FIRST.pages[0], SECOND.pages[0], REST[0]],
    2: [FIRST.pages[0], SECOND.pages[1]],
    3: [LAST_PAGE, SECOND.pages[1]],
    5: [*SINCE.pages],
    **{6 + number: [page] for number, page in enumerate(THIRD.pages)},
}
"""The answers that show a post: without any, it may be a live video."""

WAYS_OF_EACH: Mapping[int, list[Way]] = {
    **WAYS,
    5: [(UNDER_5.pages, UNDER_5.at)],
    **{6 + n: [((page,), later(n + 1))] for n, page in enumerate(THIRD.pages)},
}

Told = set[tuple[str | None, str | None, Span]]
"""Accounts, or publications, and the times for which their comments are known."""


def expected(seen: Collection[Answer]) -> Told:
    """Tell what can be known with these answers."""
    untils: set[tuple[str, str | None, datetime | None]] = {
        ("facebook:100", None, known(each, seen)) for each in (FIRST, SECOND)
    }
    if all(page in seen for page in THIRD.pages):
        untils.add(("facebook:300", None, THIRD.at))
    for post_, ways in WAYS_OF_EACH.items():
        account = "100" if post_ < 4 else "200" if post_ < 6 else "300"
        told = [at for pages, at in ways if all(page in seen for page in pages)]
        if told and any(page in seen for page in SHOWN[post_]):
            id = f"facebook:{account}"
            untils.add((id, f"{id}_{post_}", max(told)))
    return {
        (account, under, Span(EARLIEST, until))
        for account, under, until in untils
        if until
    }


def left(dropped: Collection[Answer]) -> list[Answer]:
    """Give the answers that were not dropped."""
    return [each for each in ANSWERS if each not in dropped]


def covered(seen: Collection[Answer]) -> Told:
    """Tell what translation says can be known."""
    return {
        (each.account, each.under, each.span)
        for each in translated(*seen).coverage
        if each.facts == ("comment", "reply")
    }


def test_all_comments_are_known_from_all_answers() -> None:
    """Twenty-four answers, of which three requests for posts know all comments."""
    assert 24 == len(ANSWERS) == len({each.source for each in ANSWERS})
    assert {
        ("facebook:100", None, Span(EARLIEST, FIRST.at)),
        ("facebook:100", None, Span(EARLIEST, AGAIN[3].at)),
        ("facebook:300", None, Span(EARLIEST, THIRD.at)),
    } == {each for each in covered(ANSWERS) if each[1] is None}
    assert expected(ANSWERS) == covered(ANSWERS)


def test_coverage_of_comments_never_spans_an_unseen_page() -> None:
    """Whichever one or two of 24 answers are missing, no more is told, and no less."""
    drops = [*combinations(ANSWERS, 1), *combinations(ANSWERS, 2)]

    assert 300 == len(drops)
    assert [] == [
        tuple(each.source for each in dropped)
        for dropped in drops
        if expected(seen := left(dropped)) != covered(seen)
    ]


def test_nor_does_it_with_few_answers_left() -> None:
    """Whichever many of them are missing, no more is told, and no less."""
    chance = random.Random(20261102)
    told = set()
    for _ in range(200):
        seen = left(chance.sample(ANSWERS, k=chance.randint(3, 20)))

        assert expected(seen) == covered(seen), [each.source for each in seen]
        told |= covered(seen)

    assert len(told) > 3


def test_a_comment_is_there_as_long_as_one_answer_shows_it() -> None:
    """Without any one of the answers, the comments of all others are told."""
    for dropped in ANSWERS:
        seen = left([dropped])
        shown = {each.id for one in seen for each in translated(one).each(Comment)}

        assert shown == {each.id for each in translated(*seen).each(Comment)}
