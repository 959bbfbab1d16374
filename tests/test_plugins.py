"""Plug-ins: each on its own, chosen by name; a broken one takes nobody down."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint
from itertools import permutations
from pathlib import Path
from types import ModuleType
from typing import ClassVar, Never

import pytest
from attrs import frozen

from some_governance import (
    BUILT_IN,
    EVERY_ACCOUNT,
    Accounts,
    Archive,
    ArchiveError,
    Hooks,
    Outcome,
    Platform,
    PluginError,
    Plugins,
    PublicationQuota,
    Scope,
    Situation,
    UnknownPlatform,
    discover,
    hookimpl,
)

Install = Callable[..., EntryPoint]

OURS = {"folder", "vault"}


class Base:
    """What a small rule has in common with all others."""

    scope: ClassVar[Scope] = Scope.ACCOUNT
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Yield nothing."""
        yield from ()


@frozen(kw_only=True)
class Politeness(Base):
    """A kind of rule that no library has."""

    kind: ClassVar[str] = "politeness"


@frozen(kw_only=True)
class Brevity(Base):
    """Another one."""

    kind: ClassVar[str] = "brevity"


@frozen(kw_only=True)
class Impostor(Base):
    """One that takes the name of a built-in kind."""

    kind: ClassVar[str] = "publication-quota"


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Give a function that puts a plug-in where an entry point finds it."""

    def install(name: str, *, module: str = "", **hooks: object) -> EntryPoint:
        module = module or f"installed_{name}"
        plugin = ModuleType(module)
        for hook, gives in hooks.items():
            implementation = gives if callable(gives) else lambda gives=gives: gives
            implementation.__name__ = hook
            setattr(plugin, hook, hookimpl(implementation))
        monkeypatch.setitem(sys.modules, module, plugin)
        return EntryPoint(name, module, "some_governance")

    return install


def platform(name: str) -> Platform:
    """Make a platform that can do nothing."""
    return Platform(name=name, title=name.title())


def closed(_: Mapping[str, str], /, *, folder: Path, clock: object) -> Never:
    """Open no archive."""
    raise ArchiveError(f"{folder} and {clock}: it is closed")


def archive(name: str) -> Archive:
    """Make an archive that nobody can open."""
    return Archive(name=name, open=closed)


def raises(error: BaseException) -> Callable[[], Iterable[object]]:
    """Make a hook that raises."""

    def hook() -> Iterable[object]:
        raise error

    return hook


def failures(plugins: Plugins) -> list[str]:
    """List what failed, as it is told."""
    return [str(failure) for failure in plugins.failed]


def test_a_plugin_is_found(install: Install) -> None:
    """What a plug-in provides is there by its name, the built-in rules before it."""
    ours = Path("oslo.toml")
    point = install(
        "example",
        provide_platforms=[platform("example")],
        provide_rules=[Politeness],
        provide_guidelines=[ours],
        provide_archives=[archive("vault")],
    )

    plugins = discover(found=[point])

    assert platform("example") == plugins.platform("example")
    assert (*BUILT_IN, Politeness) == plugins.rules
    assert {"oslo": ours} == plugins.guidelines
    assert archive("vault") == plugins.archive("vault")
    assert ["folder", "vault"] == [each for each in plugins.archives if each in OURS]
    assert () == plugins.failed


def test_without_plugins_there_are_the_built_in_rules() -> None:
    """An environment without plug-ins still knows the library's own rules."""
    assert Plugins() == discover(found=[])
    assert BUILT_IN == Plugins().rules


def test_plugins_are_sorted_by_name_whatever_the_order_of_finding(
    install: Install,
) -> None:
    """Neither the order of installation nor that of calling shows anywhere."""
    points = [
        install("c", provide_platforms=[platform("ask")], provide_rules=[Brevity]),
        install("a", provide_platforms=[platform("zebra"), platform("myspace")]),
        install("b", provide_rules=[Politeness], provide_platforms=[]),
        install("d", nonsense=[]),
    ]
    wanted = discover(found=points)

    assert ["ask", "myspace", "zebra"] == list(wanted.platforms)
    assert (*BUILT_IN, Brevity, Politeness) == wanted.rules
    for order in permutations(points):
        plugins = discover(found=order)
        assert list(wanted.platforms) == list(plugins.platforms)
        assert wanted.rules == plugins.rules
        assert failures(wanted) == failures(plugins)


def test_the_order_of_calling_shows_in_no_failure(install: Install) -> None:
    """Who asks to be called early or late is told of by name all the same."""
    points = [install(name, provide_rules=raises(OSError())) for name in ("a", "b")]
    for point, order in zip(
        points, ({"tryfirst": True}, {"trylast": True}), strict=True
    ):
        plugin = sys.modules[point.value]
        hook = raises(OSError())
        plugin.provide_rules = hookimpl(hook, specname="provide_rules", **order)  # type: ignore[attr-defined]

    assert ["a", "b"] == [each.plugin for each in discover(found=points).failed]


def test_conflicts_are_told_in_the_order_of_their_names(install: Install) -> None:
    """What is provided twice is told by name, not in the order of providing."""
    both = [platform("zebra"), platform("ask")]
    points = [install(name, provide_platforms=both) for name in ("one", "two")]

    assert ["ask", "ask", "zebra", "zebra"] == [
        failure.what.partition(" ")[0] for failure in discover(found=points).failed
    ]


def test_a_hook_may_yield(install: Install) -> None:
    """What a hook gives is any iterable, a generator too."""

    def provide() -> Iterator[Platform]:
        yield platform("example")

    plugins = discover(found=[install("example", provide_platforms=provide)])

    assert ["example"] == list(plugins.platforms)


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("json:no_such_name", "AttributeError: module 'json' has no attribute"),
        ("json", "TypeError: it implements no hook: mark its functions with hookimpl"),
        ("builtins:None", "TypeError: it implements no hook"),
    ],
)
def test_a_plugin_that_cannot_be_loaded_is_named(
    install: Install, module: str, said: str
) -> None:
    """A plug-in that is broken on load is reported, and the others are there."""
    good = install("good", provide_platforms=[platform("example")])
    plugins = discover(found=[EntryPoint("bad", module, "some_governance"), good])

    assert ["example"] == list(plugins.platforms)
    [failure] = failures(plugins)
    assert failure.startswith(f"plug-in bad: {module} can't be loaded: ")
    assert said in failure


@pytest.mark.parametrize("error", [SystemExit(0), ImportError("no"), GeneratorExit()])
def test_a_plugin_that_raises_on_load_is_named(
    install: Install, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """A plug-in that exits while it is loaded ends nobody's run."""
    good = install("good", provide_platforms=[platform("example")])
    bad = install("bad", provide_platforms=[])

    def load(point: EntryPoint) -> object:
        if point.name == "bad":
            raise error
        return sys.modules[point.value]

    monkeypatch.setattr(EntryPoint, "load", load)
    plugins = discover(found=[bad, good])

    assert ["example"] == list(plugins.platforms)
    assert ["bad"] == [failure.plugin for failure in plugins.failed]
    assert type(error).__name__ in failures(plugins)[0]


def test_an_unknown_hook_is_refused_with_all_of_its_plugin(install: Install) -> None:
    """A misspelt hook is found when it is registered, and the plug-in isn't asked."""
    bad = install(
        "bad", provide_platform=[], provide_platforms=[platform("half-registered")]
    )
    good = install("good", provide_platforms=[platform("example")])
    plugins = discover(found=[bad, good])

    assert ["example"] == list(plugins.platforms)
    [failure] = failures(plugins)
    assert failure.startswith("plug-in bad: installed_bad can't be loaded: ")
    assert "unknown hook 'provide_platform'" in failure


def test_a_hook_with_an_argument_that_no_hook_has_is_refused(install: Install) -> None:
    """A hook is called with what its specification names, and no more."""
    bad = install("bad", provide_platforms=lambda config: [config])
    plugins = discover(found=[bad])

    [failure] = failures(plugins)
    assert "PluginValidationError" in failure
    assert "\n" not in failure


@pytest.mark.parametrize(
    "hook",
    ["provide_platforms", "provide_rules", "provide_guidelines", "provide_archives"],
)
@pytest.mark.parametrize(
    "error", [ValueError("broken"), SystemExit(1), GeneratorExit("over")]
)
def test_a_hook_that_raises_is_named(
    install: Install, hook: str, error: BaseException
) -> None:
    """A plug-in that is broken on call is reported, and takes nobody down."""
    good = install("good", provide_platforms=[platform("example")])
    bad = install("bad", **{hook: raises(error)})
    plugins = discover(found=[bad, good])

    assert ["example"] == list(plugins.platforms)
    assert [f"plug-in bad: {hook} failed: {type(error).__name__}: {error}"] == failures(
        plugins
    )


def test_one_broken_hook_leaves_the_others_of_its_plugin(install: Install) -> None:
    """Each hook of a plug-in stands for itself."""
    point = install(
        "half", provide_platforms=raises(OSError()), provide_rules=[Politeness]
    )
    plugins = discover(found=[point])

    assert Politeness in plugins.rules
    assert ["half"] == [failure.plugin for failure in plugins.failed]


class Mute(Exception):
    """An error that can't even say what it is."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


def test_an_error_without_words_is_named(install: Install) -> None:
    """An error whose text fails as well takes nobody down either."""
    point = install("bad", provide_platforms=raises(Mute()))

    assert [
        "plug-in bad: provide_platforms failed: Mute: it can't say why"
    ] == failures(discover(found=[point]))


@pytest.mark.parametrize(
    ("hook", "gives", "said"),
    [
        ("provide_platforms", ["example"], "TypeError: a str is no Platform"),
        ("provide_platforms", [Platform], "TypeError: a type is no Platform"),
        ("provide_platforms", [None], "TypeError: a NoneType is no Platform"),
        ("provide_platforms", 5, "TypeError: 'int' object is not iterable"),
        ("provide_guidelines", ["oslo.toml"], "TypeError: a str is no Path"),
        ("provide_archives", ["vault"], "TypeError: a str is no Archive"),
        ("provide_rules", [dict], "<class 'dict'> is no class with a kind and check"),
        ("provide_rules", [5], "TypeError: 5 is no class with a kind and check"),
        (
            "provide_rules",
            [Politeness()],
            "TypeError: Politeness() is no class with a kind and check",
        ),
    ],
)
def test_what_a_hook_is_not_for_is_refused(
    install: Install, hook: str, gives: object, said: str
) -> None:
    """A plug-in that gives something that is no platform is told what it gave."""
    good = install("good", provide_platforms=[platform("example")])
    plugins = discover(found=[install("bad", **{hook: lambda: gives}), good])

    assert ["example"] == list(plugins.platforms)
    assert BUILT_IN == plugins.rules
    assert {} == plugins.guidelines
    [failure] = failures(plugins)
    assert failure.startswith(f"plug-in bad: {hook} failed: ")
    assert said in failure


@pytest.mark.parametrize("moment", ["load", "call"])
def test_the_keyboard_goes_before_every_plugin(
    install: Install, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Ctrl-C while a plug-in is loaded or asked stops the run."""
    point = install("bad", provide_platforms=raises(KeyboardInterrupt()))
    if moment == "load":
        monkeypatch.setattr(EntryPoint, "load", lambda _: raises(KeyboardInterrupt())())

    with pytest.raises(KeyboardInterrupt):
        discover(found=[point])


@pytest.mark.parametrize(
    ("hook", "name", "gives"),
    [
        ("provide_platforms", "example", (platform("example"), platform("example"))),
        ("provide_rules", "politeness", (Politeness, Politeness)),
        ("provide_guidelines", "oslo", (Path("a/oslo.toml"), Path("b/oslo.toml"))),
        ("provide_archives", "vault", (archive("vault"), archive("vault"))),
    ],
)
def test_the_same_name_twice_is_refused(
    install: Install, hook: str, name: str, gives: tuple[object, object]
) -> None:
    """Nobody guesses which of two is meant: neither is taken, and both are named."""
    points = [
        install("one", **{hook: [gives[0]]}),
        install("other", **{hook: [gives[1]]}),
    ]
    plugins = discover(found=points)

    assert Plugins(failed=plugins.failed) == plugins
    what = f"{name} is provided by one, other: keep one of them"
    assert [f"plug-in one: {what}", f"plug-in other: {what}"] == failures(plugins)


def test_a_plugin_that_gives_the_same_name_twice_is_named_once(
    install: Install,
) -> None:
    """A plug-in that contradicts itself is refused like two that do."""
    twice = [platform("example"), platform("example")]
    plugins = discover(found=[install("one", provide_platforms=twice)])

    assert {} == plugins.platforms
    assert [
        "plug-in one: example is provided by one, one: keep one of them"
    ] == failures(plugins)


def test_a_built_in_rule_cannot_be_replaced(install: Install) -> None:
    """A plug-in can't change what Randaberg's quota means."""
    plugins = discover(found=[install("bad", provide_rules=[Impostor, Politeness])])

    assert (*BUILT_IN, Politeness) == plugins.rules
    assert PublicationQuota in plugins.rules
    what = "publication-quota is provided by the library itself, bad: keep one of them"
    assert [f"plug-in bad: {what}"] == failures(plugins)


def test_guidelines_that_come_with_the_library_cannot_be_replaced(
    install: Install,
) -> None:
    """A plug-in can't put other words into Randaberg's mouth."""
    point = install("bad", provide_guidelines=[Path("other/randaberg.toml")])
    plugins = discover(found=[point])

    assert {} == plugins.guidelines
    what = "randaberg is provided by the library itself, bad: keep one of them"
    assert [f"plug-in bad: {what}"] == failures(plugins)


@pytest.mark.parametrize(
    "member", ["scope", "accounts", "questions", "words", "judged"]
)
def test_a_rule_that_lacks_something_is_refused(install: Install, member: str) -> None:
    """A rule that could only fail while it is asked is named when it is found."""
    members = {name: value for name, value in vars(Base).items() if name != member}
    half = type("Half", (), {**members, "kind": "half"})
    plugins = discover(found=[install("bad", provide_rules=[half])])

    assert BUILT_IN == plugins.rules
    assert [
        f"plug-in bad: provide_rules failed: TypeError: the rule Half has no {member}"
    ] == failures(plugins)


def test_an_archive_that_comes_with_the_library_cannot_be_replaced(
    install: Install,
) -> None:
    """A plug-in can't confirm what a named person has to."""
    plugins = discover(found=[install("bad", provide_archives=[archive("folder")])])

    assert Plugins().archive("folder") == plugins.archive("folder")
    what = "folder is provided by the library itself, bad: keep one of them"
    assert [f"plug-in bad: {what}"] == failures(plugins)


def test_an_archive_that_nobody_provides_is_named(install: Install) -> None:
    """Whoever asks for it learns which there are, and which plug-in failed."""
    bad = install("bad", provide_archives=raises(OSError("disk")))
    with pytest.raises(ArchiveError) as refused:
        discover(found=[bad]).archive("vault")

    message = str(refused.value)
    assert message.startswith("no archive is called vault. The known ones are: ")
    assert "folder" in message
    assert message.endswith("; plug-in bad: provide_archives failed: OSError: disk")


def test_two_plugins_of_one_name_are_both_refused(install: Install) -> None:
    """Two plug-ins that bear one name can't be told apart, so none is loaded."""
    points = [
        install("same", module="first", provide_platforms=[platform("one")]),
        install("same", module="second", provide_platforms=[platform("other")]),
        install("good", provide_platforms=[platform("example")]),
    ]
    for order in permutations(points):
        plugins = discover(found=order)

        assert ["example"] == list(plugins.platforms)
        assert [
            "plug-in same: first and second bear the same name: keep one of them"
        ] == failures(plugins)


def test_an_entry_point_that_is_found_twice_is_one(install: Install) -> None:
    """The same plug-in, found in two places of the path, is no conflict."""
    point = install("example", provide_platforms=[platform("example")])
    plugins = discover(found=[point, EntryPoint(point.name, point.value, point.group)])

    assert ["example"] == list(plugins.platforms)
    assert () == plugins.failed


def test_one_plugin_under_two_names_is_loaded_once(install: Install) -> None:
    """The second name is reported, and the first one serves."""
    point = install("one", provide_platforms=[platform("example")])
    again = EntryPoint("two", point.value, point.group)
    plugins = discover(found=[again, point])

    assert ["example"] == list(plugins.platforms)
    assert ["two"] == [failure.plugin for failure in plugins.failed]


def test_only_what_is_allowed_is_loaded(install: Install) -> None:
    """A program that embeds the library names the plug-ins that it trusts."""
    points = [
        install("trusted", provide_platforms=[platform("example")]),
        install("other", provide_platforms=[platform("other")]),
        EntryPoint("evil", "no_such_module", "some_governance"),
    ]
    plugins = discover(["trusted"], found=points)

    assert ["example"] == list(plugins.platforms)
    assert () == plugins.failed
    assert Plugins() == discover([], found=points)


def test_what_is_allowed_and_not_installed_is_named(install: Install) -> None:
    """A slip among the trusted plug-ins leaves no platform out in silence."""
    point = install("facebook", provide_platforms=[platform("facebook")])
    plugins = discover(["facebook", "facebok"], found=[point])

    assert ["facebook"] == list(plugins.platforms)
    assert [
        "plug-in facebok: it is allowed and not installed; install it, or don't ask"
    ] == [str(failure) for failure in plugins.failed]


def test_the_allow_list_is_read_once(install: Install) -> None:
    """The names may come from anything that yields them."""
    points = [
        install(name, provide_platforms=[platform(name)]) for name in ("ask", "zebra")
    ]
    plugins = discover((name for name in ("zebra", "ask")), found=points)

    assert ["ask", "zebra"] == list(plugins.platforms)


def test_an_unknown_platform_is_told_with_the_known_and_the_failed(
    install: Install,
) -> None:
    """Who asks for a platform that isn't there learns which are, and what failed."""
    points = [
        install("good", provide_platforms=[platform("zebra"), platform("ask")]),
        install("bad", provide_platforms=raises(ValueError("no licence"))),
    ]
    with pytest.raises(UnknownPlatform) as caught:
        discover(found=points).platform("myspace")

    assert ("ask", "zebra") == caught.value.known
    assert (
        "plug-in myspace: no such platform. The known ones are: ask, zebra; "
        "plug-in bad: provide_platforms failed: ValueError: no licence"
    ) == str(caught.value)


def test_without_platforms_none_is_known() -> None:
    """The empty answer says so in a word."""
    with pytest.raises(UnknownPlatform, match="The known ones are: none"):
        Plugins().platform("facebook")


def test_installed_plugins_are_found_only_when_asked(
    monkeypatch: pytest.MonkeyPatch, install: Install
) -> None:
    """The environment is searched by `discover`, in the group of this project."""
    groups = []
    point = install("example", provide_platforms=[platform("example")])

    def entry_points(*, group: str) -> list[EntryPoint]:
        groups.append(group)
        return [point]

    monkeypatch.setattr("some_governance.plugins.entry_points", entry_points)
    assert [] == groups
    assert ["example"] == list(discover().platforms)
    assert ["some_governance"] == groups


def test_importing_the_library_loads_no_plugin() -> None:
    """Discovery is never a side effect of an import."""
    script = (
        "import sys; import some_governance.plugins; "
        "sys.exit(any(name.startswith('some_governance_') for name in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", script], check=False)

    assert 0 == ran.returncode


def test_discoveries_do_not_share_anything(install: Install) -> None:
    """A hundred municipalities in one process each find their own plug-ins."""
    points = [
        install(f"p{number}", provide_platforms=[platform(f"p{number}")])
        for number in range(5)
    ]
    chance = random.Random(1)
    for _ in range(20):
        chosen = chance.sample(points, k=chance.randrange(6))

        assert sorted(point.name for point in chosen) == list(
            discover(found=chosen).platforms
        )


def test_a_failure_is_a_plugin_error(install: Install) -> None:
    """A program reads from the failure which plug-in it was."""
    plugins = discover(found=[install("bad", provide_rules=raises(OSError("disk")))])

    [failure] = plugins.failed
    assert isinstance(failure, PluginError)
    assert "bad" == failure.plugin
    assert "provide_rules failed: OSError: disk" == failure.what


def test_every_hook_says_that_plugins_implement_it() -> None:
    """The specification itself is never called."""
    hooks = [name for name in vars(Hooks) if name.startswith("provide_")]

    assert 4 == len(hooks)
    for name in hooks:
        with pytest.raises(NotImplementedError):
            getattr(Hooks, name)(None)
