"""The rule of a clause: its class by `kind`, its fields by the other keys."""

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import fields_dict, has
from cattrs import Converter

from some_governance.errors import PluginError
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfits, choices, is_plain
from some_governance.loading.structure import add_hook
from some_governance.loading.tables import Table
from some_governance.rules.rule import Rule

_MEMBERS = ("kind", "scope", "accounts", "questions", "words", "judged", "check")


def read_rules(converter: Converter, rules: Iterable[type[Rule]]) -> None:
    """
    Tell a converter how rules are read. A `PluginError` then names who is to blame.

    Args:
        converter: Knows how all else is read.

        rules: The kinds that there are.

    Raises:
        PluginError: Two classes have the same kind, or one is no whole rule.
    """
    kinds = _by_kind(rules)

    @cache
    def table_of(rule: type[Rule]) -> Table[Rule]:
        return Table.of(rule, converter, elsewhere=["kind"])

    def read(value: object, _: object) -> Rule:
        rule = _rule_of(exactly(value, dict, "a table"), kinds)
        try:
            return table_of(rule).read(value)
        except Misfits:
            raise
        except Exception as error:
            raise PluginError(
                _package(rule),
                f"the rule {_named(rule)} failed with {type(error).__name__}; "
                f"update the plug-in, or leave it out",
            ) from error

    add_hook(converter, Rule, read)


def lacking(rule: type) -> tuple[str, ...]:
    """
    Name what a class lacks of what every `Rule` offers; nothing, if it is one.

    What is only inherited from the protocol itself is not there: it does nothing.
    """
    fields = fields_dict(rule) if has(rule) else {}
    return tuple(
        name
        for name in _MEMBERS
        if name not in fields
        and getattr(rule, name, None) in (None, getattr(Rule, name, None))
    )


def _by_kind(rules: Iterable[type[Rule]]) -> Mapping[str, type[Rule]]:
    kinds: dict[str, type[Rule]] = {}
    for rule in rules:
        kind = getattr(rule, "kind", None)
        if not isinstance(kind, str):
            raise PluginError(
                _package(rule),
                f"the rule {_named(rule)} has no kind; give it one, a text",
            )
        if missing := lacking(rule):
            raise PluginError(
                _package(rule),
                f"the rule {_named(rule)} has no {', '.join(missing)}; "
                f"update the plug-in, or leave it out",
            )
        other = kinds.setdefault(kind, rule)
        if other is not rule:
            raise PluginError(
                _package(rule),
                f"the rules {_named(other)} and {_named(rule)} both have the kind "
                f"{kind}; rename one, or leave its plug-in out",
            )
    return kinds


def _rule_of(
    table: Mapping[str, object], kinds: Mapping[str, type[Rule]]
) -> type[Rule]:
    """Give the class that a table names, or refuse it at its `kind`."""
    kind = table.get("kind")
    if type(kind) is str and kind in kinds:
        return kinds[kind]
    if type(kind) is str:
        shown = f"the kind {kind}" if is_plain(kind) else "that kind"
        what = f"there is no rule of {shown}"
        instead = f"{choices(kind, kinds)}; or install the plug-in that brings it"
    else:
        what = "it is missing" if kind is None else "it is no text in quotes"
        instead = f"name the kind of rule; {choices('', kinds)}"
    raise Misfits.of(what, instead, "kind")


def _named(rule: type[Rule]) -> str:
    return f"{rule.__module__}.{rule.__qualname__}"


def _package(rule: type[Rule]) -> str:
    return rule.__module__.partition(".")[0]
