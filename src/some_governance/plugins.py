"""Plug-ins: found when somebody asks, each on its own, chosen by name."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from itertools import groupby
from pathlib import Path
from typing import TypeVar, cast

import pluggy
from attrs import field, frozen

from some_governance.archive.archives import Archive
from some_governance.archive.catalogue import BUILT_IN_ARCHIVES
from some_governance.errors import ArchiveError, PluginError, UnknownPlatform
from some_governance.hookspecs import PROJECT, Hooks
from some_governance.loading.kinds import lacking
from some_governance.mappings import FrozenMapping
from some_governance.municipalities import municipality_names
from some_governance.platforms.platform import Platform
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule

V = TypeVar("V")

_OUR_ARCHIVES = FrozenMapping({each.name: each for each in BUILT_IN_ARCHIVES})


@frozen(kw_only=True)
class Plugins:
    """
    What all plug-ins together provide, built-in rules and archives among it.

    Attributes:
        platforms: By name, sorted.

        rules: Kinds of rules, the built-in ones first.

        guidelines: Guidelines files by name, which is the file's without `.toml`;
            those that come with the library are not among them.

        archives: By name, sorted, the built-in ones among them.

        failed: What could not be used, and why: one broken plug-in takes nobody
            else down.
    """

    platforms: Mapping[str, Platform] = field(factory=dict)
    rules: tuple[type[Rule], ...] = BUILT_IN
    guidelines: Mapping[str, Path] = field(factory=dict)
    archives: Mapping[str, Archive] = _OUR_ARCHIVES
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

    def archive(self, name: str) -> Archive:
        """
        Give the archive of a name.

        Raises:
            ArchiveError: No plug-in provides it; it names those that there are, and
                the plug-ins that failed.
        """
        if name not in self.archives:
            known = ", ".join(self.archives)
            reasons = "".join(f"; {failure}" for failure in self.failed)
            raise ArchiveError(
                f"no archive is called {name}. The known ones are: {known}{reasons}"
            )
        return self.archives[name]


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
    chosen = {point for point in points if names is None or point.name in names}
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    absent = (names or frozenset()).difference(point.name for point in chosen)
    failed = [
        PluginError(name, "it is allowed and not installed; install it, or don't ask")
        for name in sorted(absent)
    ]
    by_name = sorted(chosen, key=lambda point: (point.name, point.value))
    for name, alike in groupby(by_name, lambda point: point.name):
        failed += _register(manager, name, list(alike))
    gathering = _Gathering(manager, failed)
    platforms = gathering.named("provide_platforms", _platform)
    guidelines = gathering.named("provide_guidelines", _file, municipality_names())
    kinds = gathering.named("provide_rules", _rule, [rule.kind for rule in BUILT_IN])
    archives = gathering.named("provide_archives", _archive, _OUR_ARCHIVES)
    return Plugins(
        platforms=platforms,
        rules=(*BUILT_IN, *kinds.values()),
        guidelines=guidelines,
        archives=FrozenMapping({**_OUR_ARCHIVES, **archives}),
        failed=tuple(failed),
    )


def _register(
    manager: "pluggy.PluginManager", name: str, points: list[EntryPoint]
) -> Iterator[PluginError]:
    """Load the one plug-in of a name; yield why it can't be used, if it can't."""
    places = " and ".join(point.value for point in points)
    if len(points) > 1:
        yield PluginError(name, f"{places} bear the same name: keep one of them")
        return
    try:
        plugin = points[0].load()
        manager.register(plugin, name)
        manager.check_pending()
        if not manager.get_hookcallers(plugin):
            raise TypeError("it implements no hook: mark its functions with hookimpl")
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
        manager.unregister(name=name)
        yield PluginError(name, f"{places} can't be loaded: {_said(error)}")


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
        read: Callable[[object], tuple[str, V]],
        ours: Collection[str] = (),
    ) -> dict[str, V]:
        """Give what a hook provides, sorted by name; a name twice is refused."""
        values: dict[str, V] = {}
        providers: dict[str, list[str]] = {}
        for plugin, name, value in self._values(hook, read):
            values[name] = value
            providers.setdefault(name, []).append(plugin)
        for name, plugins in sorted(providers.items()):
            everyone = ["the library itself"] * (name in ours) + plugins
            if len(everyone) > 1:
                del values[name]
                what = f"{name} is provided by {', '.join(everyone)}: keep one of them"
                self._failed += (PluginError(each, what) for each in sorted({*plugins}))
        return dict(sorted(values.items()))

    def _values(
        self, hook: str, read: Callable[[object], tuple[str, V]]
    ) -> Iterator[tuple[str, str, V]]:
        """Yield plug-in, name and value; nothing of a plug-in that fails."""
        implementations = getattr(self._manager.hook, hook).get_hookimpls()
        for each in sorted(implementations, key=lambda impl: impl.plugin_name):
            try:
                values = [read(value) for value in each.function()]
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - as above
                what = f"{hook} failed: {_said(error)}"
                self._failed.append(PluginError(each.plugin_name, what))
                continue
            yield from ((each.plugin_name, name, value) for name, value in values)


def _platform(value: object) -> tuple[str, Platform]:
    if not isinstance(value, Platform):
        raise TypeError(f"a {type(value).__name__} is no Platform")
    return value.name, value


def _file(value: object) -> tuple[str, Path]:
    if not isinstance(value, Path):
        raise TypeError(f"a {type(value).__name__} is no Path")
    return value.stem, value


def _archive(value: object) -> tuple[str, Archive]:
    if not isinstance(value, Archive):
        raise TypeError(f"a {type(value).__name__} is no Archive")
    return value.name, value


def _rule(value: object) -> tuple[str, type[Rule]]:
    kind, check = getattr(value, "kind", None), getattr(value, "check", None)
    if not (isinstance(value, type) and isinstance(kind, str) and callable(check)):
        raise TypeError(f"{value!r} is no class with a kind and check")
    if missing := lacking(value):
        raise TypeError(f"the rule {value.__qualname__} has no {', '.join(missing)}")
    return kind, cast(type[Rule], value)


def _said(error: BaseException) -> str:
    """Give what an error says, on one line; what says it may fail as well."""
    try:
        said = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - as above
        said = "it can't say why"
    return f"{type(error).__name__}: {said}"
