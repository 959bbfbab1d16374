"""What Graph refuses says what is wrong, and what to do."""

import pickle
from datetime import UTC, datetime

import pytest

from some_governance import (
    PermissionMissing,
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance_facebook.graph.faults import (
    NO_ERROR,
    REDIRECT,
    WHO,
    Invisible,
    fault,
)
from some_governance_facebook.graph.refusals import Refusal

LATER = datetime(2026, 11, 2, 7, tzinfo=UTC)


def faulted(status: int, refusal: Refusal | None) -> PlatformError | None:
    """Tell what is wrong with an answer to a request for posts."""
    return fault(
        "facebook",
        status,
        refusal,
        permission="pages_read_engagement",
        until=lambda: LATER,
    )


@pytest.mark.parametrize("status", [200, 400, 403, 500])
@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ((102, 190), TokenRejected),
        ((4, 17, 32, 341, 613, 80000, 80001, 80002, 80006, 80014), Throttled),
        ((3, 10, 200, 230, 299), PermissionMissing),
        ((1, 2), Unavailable),
        ((100,), Invisible),
        ((5, 104, 199, 300, 368, 2500, 79999, 80015), PlatformError),
    ],
)
def test_an_error_is_known_by_its_number(
    status: int, codes: tuple[int, ...], kind: type[PlatformError]
) -> None:
    """Whatever the HTTP status is; an error may come with 200 too."""
    errors = [faulted(status, Refusal(code=code)) for code in codes]

    assert [kind] * len(codes) == [type(error) for error in errors]
    assert {status} == {error.status for error in errors if error}


def test_errors_carry_what_a_program_needs() -> None:
    """Who must act, what is missing, and from when on to ask again."""
    rejected = faulted(400, Refusal(code=190, subcode=463))
    lacking = faulted(403, Refusal(code=200))
    throttled = faulted(400, Refusal(code=80001))

    assert isinstance(rejected, TokenRejected)
    assert isinstance(lacking, PermissionMissing)
    assert isinstance(throttled, Throttled)
    assert WHO == rejected.who
    assert "Graph error 190/463 (token expired)" == rejected.what
    assert "pages_read_engagement" == lacking.permission
    assert LATER == throttled.until


@pytest.mark.parametrize("subcode", [2018278, 2534022])
def test_outside_the_time_for_messages_nothing_is_lacking(subcode: int) -> None:
    """No permission would help there."""
    error = faulted(400, Refusal(code=10, subcode=subcode))

    assert PlatformError is type(error)


@pytest.mark.parametrize(
    ("status", "refusal", "kind"),
    [
        (400, Refusal(code=368, transient=True), Unavailable),
        (400, Refusal(code=4, transient=True), Throttled),
        (400, Refusal(code=190, transient=True), TokenRejected),
        (500, Refusal(), Unavailable),
        (499, Refusal(), PlatformError),
        (500, Refusal(code=104), PlatformError),
    ],
)
def test_what_passes_by_itself_is_unavailable(
    status: int, refusal: Refusal, kind: type[PlatformError]
) -> None:
    """Unless the number says more than that."""
    assert kind is type(faulted(status, refusal))


@pytest.mark.parametrize(
    ("status", "kind", "what"),
    [
        (300, PlatformError, REDIRECT),
        (302, PlatformError, REDIRECT),
        (399, PlatformError, REDIRECT),
        (199, PlatformError, NO_ERROR),
        (400, PlatformError, NO_ERROR),
        (404, PlatformError, NO_ERROR),
        (429, Throttled, NO_ERROR),
        (499, PlatformError, NO_ERROR),
        (500, Unavailable, NO_ERROR),
        (503, Unavailable, NO_ERROR),
    ],
)
def test_without_an_error_the_status_tells(
    status: int, kind: type[PlatformError], what: str
) -> None:
    """Something between us and Graph may have answered."""
    error = faulted(status, None)

    assert error is not None
    assert (kind, what, status) == (type(error), error.what, error.status)


@pytest.mark.parametrize("status", [200, 299])
def test_nothing_is_wrong_with_an_answer(status: int) -> None:
    """And nobody has to wait."""
    assert faulted(status, None) is None


def test_something_invisible_can_be_pickled() -> None:
    """As all errors can."""
    error = pickle.loads(pickle.dumps(Invisible("facebook", "gone", 400)))

    assert (Invisible, "facebook: gone (HTTP 400)") == (type(error), str(error))
