"""Plug-ins: found when somebody asks, each on its own, chosen by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TypeVar

import pluggy
from attrs import field, frozen

from some_governance.errors import PluginError, UnknownPlatform
from some_governance.hookspecs import PROJECT, Hooks
from some_governance.platforms import Platform
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule

V = TypeVar("V")


@frozen(kw_only=True)
class Plugins:
    """
    What all plug-ins together provide, the built-in rules among it.

    Attributes:
        platforms: By name, sorted.

        rules: Kinds of rules, the built-in ones first.

        guidelines: Guidelines files by name, which is the file's without `.toml`.

        failed: What could not be used, and why: one broken plug-in takes nobody
            else down.
    """

    platforms: Mapping[str, Platform] = field(factory=dict)
    rules: tuple[type[Rule], ...] = BUILT_IN
    guidelines: Mapping[str, Path] = field(factory=dict)
    failed: tuple[PluginError, ...] = ()

    def platform(self, name: str) -> Platform:
        """
        Give the platform of a name.

        Raises:
            UnknownPlatform: No plug-in provides it; it names those that there are,
                and the plug-ins that failed.
        """
        if name not in self.platforms:
            raise UnknownPlatform(name, self.platforms, map(str, self.failed))
        return self.platforms[name]


def discover(
    allowed: Iterable[str] | None = None,
    *,
    found: Iterable[EntryPoint] | None = None,
) -> Plugins:
    """
    Load the installed plug-ins and gather what they provide.

    Plug-ins are code that runs with all rights of the program: one that embeds this
    library names those that it trusts.

    Args:
        allowed: Names of the plug-ins to load; `None` for all that are installed.

        found: The entry points to choose from; `None` for those of this
            environment, in the group `some_governance`.
    """
    names = None if allowed is None else frozenset(allowed)
    points = entry_points(group=PROJECT) if found is None else found
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    failed: list[PluginError] = []
    for point in sorted(points, key=lambda each: (each.name, each.value)):
        if names is None or point.name in names:
            failed += _register(manager, point)
    gathering = _Gathering(manager, failed)
    platforms = gathering.named(
        "provide_platforms", Platform, lambda platform: platform.name
    )
    guidelines = gathering.named("provide_guidelines", Path, lambda path: path.stem)
    kinds = gathering.named(
        "provide_rules",
        type,
        lambda rule: str(getattr(rule, "kind", rule.__name__)),
        taken={rule.kind: "the library itself" for rule in BUILT_IN},
    )
    return Plugins(
        platforms=platforms,
        rules=(*BUILT_IN, *kinds.values()),
        guidelines=guidelines,
        failed=tuple(failed),
    )


def _register(
    manager: "pluggy.PluginManager", point: EntryPoint
) -> Iterator[PluginError]:
    """Load one plug-in; yield why it can't be used, if it can't."""
    if manager.has_plugin(point.name):
        yield PluginError(
            point.name,
            f"two plug-ins bear this name, {point.value} is the second; remove one",
        )
        return
    try:
        manager.register(point.load(), point.name)
        manager.check_pending()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
        if manager.has_plugin(point.name):
            manager.unregister(name=point.name)
        yield PluginError(point.name, f"{point.value} can't be loaded: {_said(error)}")


class _Gathering:
    """Asks each plug-in on its own, and keeps what is provided under one name."""

    def __init__(
        self, manager: "pluggy.PluginManager", failed: list[PluginError]
    ) -> None:
        self._manager = manager
        self._failed = failed

    def named(
        self,
        hook: str,
        kind: type[V],
        name_of: Callable[[V], str],
        taken: Mapping[str, str] | None = None,
    ) -> dict[str, V]:
        """Give what a hook provides, sorted by name; a name twice is refused."""
        providers: dict[str, list[tuple[str, V | None]]] = {
            name: [(provider, None)] for name, provider in (taken or {}).items()
        }
        for plugin, value in self._values(hook, kind):
            providers.setdefault(name_of(value), []).append((plugin, value))
        chosen = {}
        for name, offers in sorted(providers.items()):
            everyone = ", ".join(provider for provider, _ in offers)
            for provider, _ in offers[1:]:
                self._fail(
                    provider,
                    f"{name} is provided more than once, by {everyone}: "
                    f"remove all but one",
                )
            only = offers[0][1]
            if len(offers) == 1 and only is not None:
                chosen[name] = only
        return chosen

    def _values(self, hook: str, kind: type[V]) -> Iterator[tuple[str, V]]:
        implementations = getattr(self._manager.hook, hook).get_hookimpls()
        for each in sorted(implementations, key=lambda impl: impl.plugin_name):
            try:
                values = list(each.function())
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - as above
                self._fail(each.plugin_name, f"{hook} failed: {_said(error)}")
                continue
            for value in values:
                if isinstance(value, kind):
                    yield each.plugin_name, value
                else:
                    self._fail(
                        each.plugin_name,
                        f"{hook} gave a {type(value).__name__}, not a {kind.__name__}",
                    )

    def _fail(self, plugin: str, what: str) -> None:
        self._failed.append(PluginError(plugin, what))


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
