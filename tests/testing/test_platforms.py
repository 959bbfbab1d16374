"""Whoever writes a platform hears of each promise that it breaks."""

import copyreg
from collections.abc import Sequence

import pytest
from testing.flawed_parrots import FLAWS, OwnError, Private, Stamped, Stamping
from testing.parrot import POST, Parrot

from some_governance import Answer, Limits, PayloadError, Platform, Records
from some_governance.testing import (
    PLATFORM_PROMISES,
    PromiseBroken,
    check_platform,
)


def test_a_platform_that_keeps_its_promises_passes() -> None:
    """The parrot translates, hears a webhook and reads downloads as one should."""
    check_platform(Parrot().platform(), Parrot().payloads())


@pytest.mark.parametrize(
    ("promise", "flawed"), FLAWS, ids=[flawed.__name__ for _, flawed in FLAWS]
)
def test_a_flaw_is_told_by_its_promise(promise: str, flawed: type[Parrot]) -> None:
    """The first thing that is told is what is wrong, where, and how to mend it."""
    parrot = flawed()
    (kept,) = (each for each in PLATFORM_PROMISES if each.name == promise)

    with pytest.raises(PromiseBroken) as caught:
        check_platform(parrot.platform(), parrot.payloads())

    broken = caught.value.broken[0]
    assert (promise, kept.says, kept.mend) == (broken.promise, broken.says, broken.mend)
    assert all(
        part in str(caught.value) for part in (kept.says, broken.where, kept.mend)
    )


def test_a_moment_that_is_shown_twice_is_blamed_where_it_is_read() -> None:
    """Another place that says the same moment, and isn't read, is no fault."""
    check_platform(Stamped().platform(), Stamped().payloads())

    with pytest.raises(PromiseBroken) as caught:
        check_platform(Stamping().platform(), Stamping().payloads())

    where = "translate, posts-1.json, posts[0].at without an offset is a moment"
    assert where == caught.value.broken[0].where


def test_an_error_that_only_this_process_can_send_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Some libraries register all errors that they find where they are loaded."""
    monkeypatch.setitem(
        copyreg.dispatch_table, OwnError, lambda error: (OwnError, (error.path,))
    )

    with pytest.raises(PromiseBroken, match="pickled"):
        check_platform(Private().platform(), Private().payloads())


def refused(hint: str) -> str:
    """Tell where a platform that refuses its own payloads breaks a promise."""

    def translate(answers: Sequence[Answer], _: Limits) -> Records:
        if answers:
            raise PayloadError("parrot", "posts[0].at", hint)
        return Records()

    platform = Platform(name="parrot", title="Parrot", translate=translate)
    with pytest.raises(PromiseBroken) as caught:
        check_platform(platform, Parrot().payloads()[:1])
    return caught.value.broken[0].where


def test_what_a_payload_error_says_is_told() -> None:
    """Where it stands, and what to do."""
    where = refused("it has no zone; a moment ends as in +0000")

    assert where.endswith(
        "(parrot: posts[0].at: it has no zone; a moment ends as in +0000)"
    )


def test_words_are_not_told() -> None:
    """A hint that repeats what somebody wrote is left out."""
    assert POST["text"] not in refused(f"that can't be: {POST['text']}")


def test_each_promise_can_be_broken() -> None:
    """There is a flaw for each, and each flaw is of a promise."""
    assert {each.name for each in PLATFORM_PROMISES} == {
        promise for promise, _ in FLAWS
    }


def test_a_platform_that_can_nothing_promises_little() -> None:
    """Without capabilities, there is nothing to be shown."""
    check_platform(Platform(name="parrot", title="Parrot"), [])


def test_who_presses_ctrl_c_is_obeyed() -> None:
    """Also while a plug-in is checked."""

    def translate(_: Sequence[Answer], __: Limits) -> Records:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_platform(
            Platform(name="parrot", title="Parrot", translate=translate),
            Parrot().payloads(),
        )
