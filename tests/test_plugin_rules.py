"""Rules that come from plug-ins, while they are asked."""

import hashlib
from collections.abc import Iterator
from typing import ClassVar

import pytest
from attrs import frozen
from builders import asked, clause

from some_governance import (
    EVERY_ACCOUNT,
    Accounts,
    Finding,
    GuidelinesError,
    Outcome,
    Per,
    PluginError,
    PublicationQuota,
    Scope,
    Situation,
    Verdict,
)


@frozen
class Failing:
    """A rule of a plug-in that fails in the middle of its work."""

    error: BaseException

    kind: ClassVar[str] = "failing"
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Say one thing, and fail."""
        yield Outcome(verdict=Verdict.MET)
        raise self.error


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (ZeroDivisionError("Kari skrev"), "ZeroDivisionError"),
        (SystemExit(0), "SystemExit"),
    ],
)
def test_a_failing_rule_is_named(error: BaseException, name: str) -> None:
    """A plug-in can't end a run as if all were met, nor hide behind a trace."""
    with pytest.raises(PluginError) as caught:
        asked(Failing(error))

    assert f"plug-in failing: its rule failed, {name}; update the plug-in" == str(
        caught.value
    )


def test_a_rule_may_say_itself_what_is_wrong() -> None:
    """An error of ours says more than that a plug-in failed."""
    error = GuidelinesError.of("our.toml", "clauses[1]", "it makes no sense")

    with pytest.raises(GuidelinesError) as caught:
        asked(Failing(error))

    assert error is caught.value


def test_a_fault_of_ours_is_not_a_plug_in_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """A built-in rule that fails is our fault, and is seen as it is."""

    def fail(*_: object) -> Iterator[Outcome]:
        raise ZeroDivisionError

    monkeypatch.setattr(PublicationQuota, "check", fail)

    with pytest.raises(ZeroDivisionError):
        asked(PublicationQuota(at_most=1, per=Per.ISO_WEEK))


def test_an_id_that_no_encoding_can_write_has_a_digest() -> None:
    """A lone surrogate in an id doesn't take the report down."""
    outcome = Outcome(verdict=Verdict.BROKEN, subject="facebook:\ud800")
    finding = Finding(clause=clause(), outcome=outcome)
    joined = "test/clause\x1ffacebook:\ud800\x1f\x1f".encode("utf-8", "surrogatepass")

    assert hashlib.sha256(joined).hexdigest()[:16] == finding.id
