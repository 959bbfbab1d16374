"""A page is read, and told to hide and remove, over HTTP."""

from collections import Counter, deque
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from benchmarks.loopback import (
    BROKEN,
    PAGE,
    SLOW,
    TOKEN,
    Answer,
    Clock,
    Loopback,
    Script,
    refused,
    spread,
    throttled,
)
from some_governance import (
    DEFAULT_LIMITS,
    LATEST,
    Clearance,
    Credentials,
    Effect,
    Missed,
    Page,
    PermissionMissing,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    TokenState,
    Unavailable,
    Wanted,
)
from some_governance import Answer as Saved
from some_governance.connecting.once import UNPROVEN, USED
from some_governance_facebook.answers.translation import translate
from some_governance_facebook.connecting.connection import (
    ANOTHER,
    NO_ACCOUNT,
    NO_TOKEN,
    PageConnection,
    connect,
)
from some_governance_facebook.connecting.fetching import BUSINESS_NEEDED
from some_governance_facebook.connecting.questions import TO_ACT, to_read

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
ACCOUNT = f"facebook:{PAGE}"
COMMENT = "1_10001"


def connected(
    server: Loopback,
    clock: Clock | None = None,
    *,
    token: str = TOKEN,
    app_secret: str | None = "app-secret-of-a-test",
    business: str | None = "5",
    patience: float = 60,
    workers: int = 4,
) -> PageConnection:
    """Connect to a server on this machine."""
    clock = clock or Clock(NOW)
    secrets = {"token": Secret(token)}
    if app_secret is not None:
        secrets["app-secret"] = Secret(app_secret)
    return connect(
        Credentials(
            secrets=secrets, settings={} if business is None else {"business": business}
        ),
        clock=clock,
        sleep=clock.sleep,
        limits=DEFAULT_LIMITS,
        address=server.address,
        patience=timedelta(seconds=patience),
        workers=workers,
    )


def gathered(
    script: Script, clock: Clock | None = None, **how: Any
) -> tuple[Loopback, list[Page | Missed], PlatformError | None]:
    """Fetch all that can be had: what came, and what put an end to it."""
    told: deque[Page | Missed] = deque()
    stop = None
    with Loopback(script) as server, connected(server, clock, **how) as connection:
        try:
            told.extend(connection.fetch(Wanted(account=ACCOUNT)))
        except PlatformError as error:
            stop = error
    return server, [*told], stop


def pages(told: list[Page | Missed]) -> list[Page]:
    """Give the pages among what came."""
    return [each for each in told if isinstance(each, Page)]


def missed(told: list[Page | Missed]) -> dict[str, PlatformError]:
    """Give what was missed, by its request."""
    return {each.question.request: each.error for each in told if type(each) is Missed}


def saved(told: list[Page | Missed]) -> list[Saved]:
    """Give pages as the translation reads them."""
    return [
        Saved(
            source=f"{number}.json",
            body=page.body,
            account=ACCOUNT,
            request=page.question.request,
            parameters=page.question.parameters,
            page=page.number,
            fetched_at=page.fetched_at,
        )
        for number, page in enumerate(pages(told))
    ]


def kinds(told: list[Page | Missed]) -> Counter[str]:
    """Count the records that pages tell."""
    records = translate(saved(told), DEFAULT_LIMITS)
    return Counter(type(fact).__name__ for fact in records.facts)


def test_all_of_a_page_is_fetched() -> None:
    """Who has access, posts, comments and messages, over pages that come empty."""
    server, told, error = gathered(Script(counts=spread(120, 3)))
    records = translate(saved(told), DEFAULT_LIMITS)

    assert (None, {}) == (error, missed(told))
    assert (
        3 == sum(f"/{PAGE}/published_posts" == path for _, path, _ in server.calls) - 1
    )
    assert {"Publication": 120, "Access": 3, "Profile": 1} == {
        kind: number
        for kind, number in kinds(told).items()
        if kind not in ("Comment", "Reply")
    }
    assert 360 == kinds(told)["Comment"] + kinds(told)["Reply"]
    assert () == records.gaps
    assert {("access",), ("publication",), ("comment", "reply"), ("message",)} == {
        each.facts for each in records.coverage if each.under is None
    }


def test_secrets_go_out_as_they_should_and_are_kept_nowhere() -> None:
    """The token as a bearer only; a proof with each call; none of it on a page."""
    server, told, _ = gathered(Script())

    assert {f"Bearer {TOKEN}"} == server.tokens
    assert all("appsecret_proof" in asked for _, _, asked in server.calls)
    assert not any("access_token" in asked for _, _, asked in server.calls)
    kept = b"".join(page.body for page in pages(told))
    assert TOKEN.encode() not in kept
    assert b"page2" not in kept


def test_without_the_app_s_secret_there_is_no_proof() -> None:
    """Most apps don't ask for it."""
    server, _, error = gathered(Script(), app_secret=None)

    assert error is None
    assert not any("appsecret_proof" in asked for _, _, asked in server.calls)


def test_without_the_business_its_people_are_missed() -> None:
    """That is said, and how to mend it; the rest is fetched."""
    server, told, error = gathered(Script(), business=None)

    assert error is None
    assert {f"/{PAGE}/assigned_users"} == missed(told).keys()
    assert BUSINESS_NEEDED == missed(told)[f"/{PAGE}/assigned_users"].what
    assert 0 == server.asked(f"/{PAGE}/assigned_users")


def test_what_one_question_misses_stops_no_other() -> None:
    """Errors with 400 and 200, slow and broken connections, and too short a right."""
    troubles = {
        f"/{PAGE}/roles": [refused(200, status=403)],
        f"/{PAGE}/visitor_posts": [refused(100, status=200)],
        f"/{PAGE}_1/comments": [BROKEN] * 3,
        f"/{PAGE}_3/comments": [BROKEN, refused(2, status=500)],
        f"/{PAGE}/conversations": [SLOW],
    }
    server, told, error = gathered(
        Script(counts=[3, 4, 5], troubles=troubles), patience=0.3, workers=1
    )
    lacking = missed(told)

    assert error is None
    assert {f"/{PAGE}/roles", f"/{PAGE}/visitor_posts", f"/{PAGE}_1/comments"} == {
        *lacking
    }
    assert isinstance(lacking[f"/{PAGE}/roles"], PermissionMissing)
    assert isinstance(lacking[f"/{PAGE}_1/comments"], Unavailable)
    assert 9 == kinds(told)["Comment"] + kinds(told)["Reply"]
    assert 2 == server.asked(f"/{PAGE}/conversations")


def test_throttled_in_the_middle_it_goes_on_later_without_asking_twice() -> None:
    """What was had is kept; what was whole is not asked for again."""
    script = Script(counts=[3] * 40, troubles={f"/{PAGE}_20/comments": [throttled(19)]})
    clock = Clock(NOW)
    server, first, error = gathered(script, clock)

    assert isinstance(error, Throttled)
    assert NOW + timedelta(minutes=19) == error.until - sum(clock.slept, timedelta())
    assert not any(
        f"{n}/comments" in path for _, path, _ in server.calls for n in (30,)
    )

    answered: dict[Request, list[Saved]] = {}
    for page, answer in zip(pages(first), saved(first), strict=True):
        answered.setdefault(page.question, []).append(answer)
    whole = {
        page.question: answered[page.question] for page in pages(first) if page.last
    }

    def kept(question: Request) -> tuple[Saved, ...] | None:
        return tuple(whole[question]) if question in whole else None

    clock.sleep(timedelta(minutes=20))
    with Loopback(script) as again, connected(again, clock) as connection:
        second = list(connection.fetch(Wanted(account=ACCOUNT, saved=kept)))

    assert {} == missed(second)
    assert not {page.question for page in pages(second)} & whole.keys()
    assert {("GET", "/me")} | {
        ("GET", page.question.request) for page in pages(second)
    } == {(method, path) for method, path, _ in again.calls}
    assert 120 == sum(kinds([*first, *second])[kind] for kind in ("Comment", "Reply"))


def test_a_token_that_dies_half_way_ends_it() -> None:
    """What was had until then is kept, and says that more is missing."""
    server, told, error = gathered(Script(counts=[3] * 40, dies_after=20))
    records = translate(saved(told), DEFAULT_LIMITS)

    assert isinstance(error, TokenRejected)
    assert isinstance(next(iter(missed(told).values())), TokenRejected)
    assert len(server.calls) <= 20 + 4
    assert 40 == kinds(told)["Publication"]
    assert any("not all comments under" in gap.why for gap in records.gaps)


def test_a_network_that_is_down_ends_it() -> None:
    """It isn't tried for each of thousands of posts."""
    troubles = {f"/{PAGE}_{n}/comments": [BROKEN] * 3 for n in range(1, 41)}
    _, told, error = gathered(Script(counts=[3] * 40, troubles=troubles))

    assert isinstance(error, Unavailable)
    assert 10 <= len(missed(told)) <= 13


def test_since_narrows_posts() -> None:
    """And with them the comments that are asked for."""
    since = datetime(2026, 11, 1, tzinfo=UTC)
    with Loopback(Script()) as server, connected(server) as connection:
        list(connection.fetch(Wanted(account=ACCOUNT, since=since)))

    asked = {path: parameters for _, path, parameters in server.calls}
    assert "1793491200" == asked[f"/{PAGE}/published_posts"]["since"]
    assert "since" not in asked[f"/{PAGE}_1/comments"]


def test_messages_are_asked_for_no_faster_than_twice_a_second() -> None:
    """Each conversation by itself."""

    class Talking(Script):
        def items(self, path: str) -> object:  # type: ignore[override]
            if path.endswith("/conversations"):
                return [{"id": "t_1"}, {"id": "t_2"}]
            return [] if path.endswith("/messages") else super().items(path)

    clock = Clock(NOW)
    server, _, error = gathered(Talking(), clock)

    assert error is None
    assert (1, 1) == (server.asked("/t_1/messages"), server.asked("/t_2/messages"))
    assert timedelta(seconds=1.5) <= sum(clock.slept, timedelta())


@pytest.mark.parametrize("account", ["facebook:999", "facebook:1000"])
def test_the_token_of_another_page_is_refused(account: str) -> None:
    """Graph would show an empty page, and nobody would know that it isn't."""
    with Loopback(Script()) as server, connected(server) as connection:
        with pytest.raises(PlatformError) as caught:
            list(connection.fetch(Wanted(account=account)))
        with pytest.raises(PlatformError):
            connection.hide(leave("hide", account=account))

    assert ANOTHER == caught.value.what
    assert ["/me"] == [path for _, path, _ in server.calls]


@pytest.mark.parametrize("me", [[], {"name": "Eksempel"}])
def test_a_token_that_is_nobody_s_is_refused(me: object) -> None:
    """Where Graph doesn't say whose it is."""
    script = Script(troubles={"/me": [Answer(me)]})  # type: ignore[arg-type]
    with (
        Loopback(script) as server,
        connected(server) as connection,
        pytest.raises(PlatformError) as caught,
    ):
        connection.token(ACCOUNT)

    assert ANOTHER == caught.value.what


@pytest.mark.parametrize("account", ["100", "instagram:100", "facebook:", "facebook:x"])
def test_only_a_page_can_be_asked_about(account: str) -> None:
    """Its id is a number."""
    with (
        Loopback(Script()) as server,
        connected(server) as connection,
        pytest.raises(PlatformError) as caught,
    ):
        connection.token(account)

    assert NO_ACCOUNT == caught.value.what
    assert [] == server.calls


def test_a_token_tells_its_state() -> None:
    """When it ends, what it lacks, and who gave it."""
    with Loopback(Script()) as server, connected(server) as connection:
        state = connection.token(ACCOUNT)

    held = ("pages_read_engagement", "pages_read_user_content")
    assert (
        TokenState(
            account=ACCOUNT,
            valid=True,
            expires=LATEST,
            data_expires=datetime(2027, 1, 1, tzinfo=UTC),
            permissions=held,
            missing=tuple(sorted({*to_read("5")} - {*held})),
            missing_to_act=TO_ACT,
            who="facebook:900",
        )
        == state
    )


def test_a_dead_token_is_not_valid() -> None:
    """Graph tells nothing else of it then."""
    with Loopback(Script(dies_after=0)) as server, connected(server) as connection:
        assert TokenState(account=ACCOUNT, valid=False) == connection.token(ACCOUNT)


def leave(action: str, **fields: str) -> Clearance:
    """Give leave to hide or remove a comment."""
    given = {
        "id": f"c-{action}",
        "action": action,
        "of": f"facebook:{COMMENT}",
        "account": ACCOUNT,
        "digest": "0" * 64,
        "receipt": "arkiv-7",
        **fields,
    }
    return Clearance(**given, at=NOW)  # type: ignore[arg-type]


def test_a_comment_is_hidden_once() -> None:
    """And looked at afterwards."""
    with Loopback(Script()) as server, connected(server) as connection:
        done = connection.hide(leave("hide"))
        with pytest.raises(PlatformError, match=USED):
            connection.hide(leave("hide"))

    assert (Effect.DONE, {COMMENT}) == (done.effect, server.script.hidden)
    _, (method, path, asked), (_, _, looked) = server.calls
    assert ("POST", f"/{COMMENT}", "true") == (method, path, asked["is_hidden"])
    assert "is_hidden" == looked["fields"]


def test_a_comment_is_removed_once() -> None:
    """Said to be done, and then not to be read any more."""
    with Loopback(Script()) as server, connected(server) as connection:
        done = connection.remove(leave("remove"))
        with pytest.raises(PlatformError, match=USED):
            connection.remove(leave("remove"))

    assert (Effect.DONE, {COMMENT}) == (done.effect, server.script.removed)
    assert 1 == sum(method == "DELETE" for method, _, _ in server.calls)


def test_a_removal_whose_answer_is_lost_is_unknown() -> None:
    """That it can't be read is no proof; nobody calls again."""
    script = Script(removed={COMMENT}, troubles={f"/{COMMENT}": [BROKEN]})
    with Loopback(script) as server, connected(server) as connection:
        done = connection.remove(leave("remove"))

    assert (Effect.UNKNOWN, UNPROVEN) == (done.effect, done.why)
    assert 1 == sum(method == "DELETE" for method, _, _ in server.calls)


def test_leave_to_hide_is_none_to_remove() -> None:
    """Nor the other way, nor for another platform's comments."""
    with Loopback(Script()) as server, connected(server) as connection:
        for act, given in (
            (connection.remove, leave("hide")),
            (connection.hide, leave("remove")),
            (connection.hide, leave("hide", of="instagram:11")),
        ):
            with pytest.raises(PlatformError):
                act(given)

    assert {"/me"} == {path for _, path, _ in server.calls}


def test_there_is_no_connection_without_a_token() -> None:
    """It says how to give one."""
    clock = Clock(NOW)
    with pytest.raises(PlatformError) as caught:
        connect(Credentials(), clock=clock, sleep=clock.sleep, limits=DEFAULT_LIMITS)

    assert NO_TOKEN == caught.value.what
