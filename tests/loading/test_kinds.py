"""A rule is of a kind that somebody brings, and a broken kind is named."""

from collections.abc import Iterator
from typing import ClassVar

import pytest
from attrs import define, frozen

from some_governance.errors import PluginError
from some_governance.loading.kinds import lacking, read_rules
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.structure import strict_converter
from some_governance.outcomes import Outcome
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.roles.holding import Administrators
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Hashtags:
    """A rule as a plug-in may bring one."""

    kind: ClassVar[str] = "hashtags"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_most: int = 3

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Yield nothing."""
        yield from ()


class Namesake(Hashtags):
    """A rule that another plug-in called the same."""


class Nameless(Hashtags):
    """A rule whose author forgot its name."""

    kind: ClassVar[str] = None  # type: ignore[assignment]


@frozen(kw_only=True)
class Failing(Hashtags):
    """A rule that breaks when it is made."""

    kind: ClassVar[str] = "failing"

    def __attrs_post_init__(self) -> None:
        raise ZeroDivisionError


@frozen(kw_only=True)
class Unwritable(Hashtags):
    """A rule with a field that no file can hold."""

    kind: ClassVar[str] = "unwritable"

    parts: frozenset[str] = frozenset()


def read(value: object, *rules: type[Rule]) -> Rule:
    """Read a rule of one of these kinds."""
    converter = strict_converter()
    read_rules(converter, rules)
    return converter.structure(value, Rule)


def refused(value: object) -> Misfit:
    """Tell why a rule of the built-in kinds is refused."""
    with pytest.raises(Misfits) as refusal:
        read(value, *BUILT_IN)
    (misfit,) = refusal.value.found
    return misfit


def test_a_rule_is_read_by_its_kind() -> None:
    """The kind names the class, and the other keys are its numbers."""
    rule = read({"kind": "administrators", "at_least": 2}, *BUILT_IN)

    assert Administrators(at_least=2) == rule


def test_a_plug_in_may_bring_a_kind() -> None:
    """A kind that we never heard of is read like our own."""
    assert Hashtags(at_most=1) == read({"kind": "hashtags", "at_most": 1}, Hashtags)


def test_the_same_class_may_be_brought_twice() -> None:
    """Who names our own kinds once more does no harm."""
    assert Hashtags() == read({"kind": "hashtags"}, Hashtags, Hashtags)


KNOWN = f"known are {', '.join(sorted(rule.kind for rule in BUILT_IN))}"


@pytest.mark.parametrize(
    ("value", "misfit"),
    [
        ("administrators", Misfit("it is a text in quotes", "write a table")),
        (
            {"at_least": 2},
            Misfit("it is missing", f"name the kind of rule; {KNOWN}", ("kind",)),
        ),
        (
            {"kind": 3},
            Misfit(
                "it is no text in quotes", f"name the kind of rule; {KNOWN}", ("kind",)
            ),
        ),
        (
            {"kind": "administrator"},
            Misfit(
                "there is no rule of the kind administrator",
                f"did you mean administrators? K{KNOWN[1:]}; or install the plug-in "
                f"that brings it",
                ("kind",),
            ),
        ),
        (
            {"kind": "at least two"},
            Misfit(
                "there is no rule of that kind",
                f"{KNOWN}; or install the plug-in that brings it",
                ("kind",),
            ),
        ),
        (
            {"kind": "administrators", "at_last": 2},
            Misfit(
                "unknown key",
                "did you mean at_least? Known are accounts, at_least, at_most, kind",
                ("at_last",),
            ),
        ),
    ],
)
def test_a_rule_of_no_kind_is_refused(value: object, misfit: Misfit) -> None:
    """The nearest kind is named, and that a plug-in may be missing."""
    assert misfit == refused(value)


def test_two_rules_of_one_kind_are_refused() -> None:
    """Nobody guesses which is meant: both are named."""
    with pytest.raises(PluginError) as refusal:
        read({"kind": "hashtags"}, Hashtags, Namesake)

    assert (
        f"plug-in {__name__.partition('.')[0]}: the rules {__name__}.Hashtags and "
        f"{__name__}.Namesake both have the kind hashtags; rename one, or leave its "
        f"plug-in out"
    ) == str(refusal.value)


def test_a_rule_without_a_kind_is_refused() -> None:
    """A class that no file could name is an error of its author."""
    with pytest.raises(
        PluginError, match=r"the rule .*Nameless has no kind; give it one, a text"
    ):
        read({"kind": "hashtags"}, Nameless)


@frozen(kw_only=True)
class Asking(Rule):
    """A rule that has nothing of its own but its name."""

    kind: ClassVar[str] = "asking"


@frozen(kw_only=True)
class Half:
    """A rule that forgot one thing."""

    kind: ClassVar[str] = "half"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()

    accounts: Accounts

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Yield nothing."""
        yield from ()


@pytest.mark.parametrize(
    ("rule", "missing"),
    [
        (Half, "judged"),
        (Asking, "scope, accounts, questions, words, judged, check"),
    ],
)
def test_a_rule_that_lacks_something_is_refused(rule: type[Rule], missing: str) -> None:
    """A rule that could only fail while it is asked is named before that."""
    with pytest.raises(PluginError) as refusal:
        read({"kind": "hashtags"}, Hashtags, rule)

    assert refusal.value.what == (
        f"the rule {__name__}.{rule.__name__} has no {missing}; update the plug-in, "
        f"or leave it out"
    )


def test_a_rule_is_whole_with_fields_alone() -> None:
    """What a clause says itself needs no value in the class, whoever made that."""

    @define(slots=False)
    class Fields:
        kind: ClassVar[str] = "fields"
        scope: Scope
        accounts: Accounts
        questions: tuple[str, ...]
        words: tuple[str, ...]
        judged: bool

        def check(self, _: Situation) -> Iterator[Outcome]:
            yield from ()

    assert () == lacking(Fields)


def test_every_rule_of_ours_is_whole() -> None:
    """What is asked of a plug-in's rules holds for ours, and is all that there is."""
    named = {name for name in vars(Rule) if not name.startswith("_")} | {"kind"}

    assert [()] * len(BUILT_IN) == [lacking(rule) for rule in BUILT_IN]
    assert named == set(lacking(dict))


@pytest.mark.parametrize(
    ("rule", "error"), [(Failing, "ZeroDivisionError"), (Unwritable, "TypeError")]
)
def test_a_rule_that_breaks_is_named(rule: type[Rule], error: str) -> None:
    """What a plug-in does wrong isn't blamed on the file."""
    with pytest.raises(PluginError) as refusal:
        read({"kind": rule.kind}, rule)

    assert refusal.value.what == (
        f"the rule {__name__}.{rule.__name__} failed with {error}; update the plug-in, "
        f"or leave it out"
    )


def test_a_broken_rule_that_no_clause_has_takes_nobody_down() -> None:
    """Another plug-in's rules are read all the same."""
    assert Hashtags() == read({"kind": "hashtags"}, Hashtags, Failing, Unwritable)
