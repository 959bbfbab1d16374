"""What editors are told of the files is what the loader reads, and refuses."""

import json
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import field, frozen
from attrs.validators import min_len
from jsonschema import Draft202012Validator
from loading.written import GUIDELINES, REGISTER, changed
from strategies import RULES

from some_governance import (
    EVERY_ACCOUNT,
    Accounts,
    GuidelinesError,
    Json,
    Outcome,
    PluginError,
    Scope,
    Situation,
    municipality_names,
)
from some_governance.loading.guidelines import read_guidelines
from some_governance.loading.registers import read_registers
from some_governance.report.printable import printable_json
from some_governance.rules.catalogue import BUILT_IN
from some_governance.schemas.files import guidelines_schema, registers_schema
from some_governance.schemas.outputs import OUTPUTS

MAKERS: dict[str, Callable[[], dict[str, Json]]] = {
    "guidelines": guidelines_schema,
    "registers": registers_schema,
    **OUTPUTS,
}
RULE = GUIDELINES[GUIDELINES.index("  [clauses.rule]") :].partition("\n\n")[0]


def written(value: Any) -> Any:
    """Give what TOML says as editors see it: dates are texts."""
    if isinstance(value, dict):
        return {name: written(each) for name, each in value.items()}
    if isinstance(value, list):
        return [written(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def wrong(schema: dict[str, Json], text: str) -> list[str]:
    """Tell where a file is not as its schema says."""
    found = Draft202012Validator(schema).iter_errors(written(tomllib.loads(text)))
    return [f"{each.json_path}: {each.message}" for each in found]


@pytest.fixture(scope="module")
def guidelines() -> dict[str, Json]:
    """Give the schema of guidelines, with the rules that come with the library."""
    return guidelines_schema()


@pytest.fixture(scope="module")
def registers() -> dict[str, Json]:
    """Give the schema of registers."""
    return registers_schema()


@pytest.mark.parametrize("name", MAKERS)
def test_the_shipped_schema_is_what_the_classes_give(name: str, project: Path) -> None:
    """After a change, make it anew: `some-governance schema NAME > its file`."""
    file = project / f"src/some_governance/schemas/{name}.schema.json"

    assert printable_json(MAKERS[name]()) == file.read_text("utf-8"), (
        f"some-governance schema {name} > {file.relative_to(project)}"
    )


@pytest.mark.parametrize("name", MAKERS)
def test_a_schema_is_one(name: str) -> None:
    """It is JSON Schema of 2020-12, and says so."""
    schema = MAKERS[name]()

    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator.META_SCHEMA["$schema"] == schema["$schema"]


@pytest.mark.parametrize("name", MAKERS)
def test_each_reference_leads_somewhere(name: str) -> None:
    """What a schema refers to stands in it."""
    schema = MAKERS[name]()
    defined = schema.get("$defs", {})
    assert isinstance(defined, dict)

    assert {f"#/$defs/{each}" for each in defined} == set(_references(schema))


def _references(schema: Json) -> Iterator[str]:
    match schema:
        case {"$ref": str() as reference}:
            yield reference
        case dict():
            for each in schema.values():
                yield from _references(each)
        case list():
            for each in schema:
                yield from _references(each)


@pytest.mark.parametrize("name", MAKERS)
def test_each_key_is_explained(name: str) -> None:
    """Whoever rests on a key in an editor reads what it is for."""
    assert [] == list(_unexplained(MAKERS[name](), name))


def _unexplained(schema: Json, place: str) -> Iterator[str]:
    match schema:
        case dict():
            for name, each in schema.items():
                if name == "properties" and isinstance(each, dict):
                    for key, said in each.items():
                        table = isinstance(said, dict) and "items" in said
                        if "description" not in said and not table:
                            yield f"{place}.{key}"
                yield from _unexplained(each, f"{place}.{name}")


@pytest.mark.parametrize(
    "file",
    [
        "src/some_governance/cli/starter/guidelines.toml",
        "docs/tutorial/randaberg/service-goals.toml",
        *(
            f"src/some_governance/municipalities/{name}.toml"
            for name in municipality_names()
        ),
    ],
)
def test_guidelines_that_are_read_are_right(
    guidelines: dict[str, Json], project: Path, file: str
) -> None:
    """No editor complains of guidelines that come with the library."""
    assert [] == wrong(guidelines, (project / file).read_text("utf-8"))


@pytest.mark.parametrize(
    "file",
    [
        "src/some_governance/cli/starter/registers.toml",
        "docs/tutorial/randaberg/registers.toml",
    ],
)
def test_registers_that_are_read_are_right(
    registers: dict[str, Json], project: Path, file: str
) -> None:
    """No editor complains of the sample."""
    assert [] == wrong(registers, (project / file).read_text("utf-8"))


def test_all_that_may_be_written_is_right(
    guidelines: dict[str, Json], registers: dict[str, Json]
) -> None:
    """The files with every key are as the schemas say."""
    assert ([], []) == (wrong(guidelines, GUIDELINES), wrong(registers, REGISTER))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 1", "format = 2"),
        ("format = 1", ""),
        ('owner = "Our municipality"', ""),
        ('owner = "Our municipality"', 'ower = "Our municipality"'),
        ('owner = "Our municipality"', "owner = 3"),
        ('owner = "Our municipality"', 'owner = " "'),
        ('language = "nb"', 'language = "norsk bokmål"'),
        ("read_on = 2026-11-22", "read_on = 2026"),
        ("read_on = 2026-11-22", "read_on = 2026-11-22T10:00:00"),
        ("[words]", "[wrods]"),
        ('event = "', "event = 3 # "),
        ('event = "', '"an event" = "'),
        ('asks = "Is this news?"', ""),
        ('answers = ["news"', 'answers = [3, "news"'),
        ('since = "-P4M"', 'since = "4 months"'),
        ('since = "-P4M"', 'since = "-PT4H"'),
        ('id = "accounts/main"', 'id = "Accounts/Main"'),
        ('id = "accounts/main"', 'id = "main"'),
        ('quote = "Our main account is on Facebook."', "quote = []"),
        ('quote = "Our main account is on Facebook."', "quote = [3]"),
        ('modality = "definition"', 'modality = "fact"'),
        ('modality = "definition"', ""),
        ('defines = "main"', "defines = true"),
        ("since = 2026-01-01", 'since = "soon"'),
        ('kind = "publication-quota"', 'kind = "publication-qouta"'),
        ('kind = "publication-quota"', ""),
        ('kind = "publication-quota"', 'kind = "administrators"'),
        ("at_most = 10", "at_most = 10.5"),
        ("at_most = 10", "at_most = { approx = 3 }"),
        ("at_most = 10", "at_mots = 10"),
        ('per = "iso-week"', 'per = "week"'),
        ('per = "iso-week"', ""),
        ('tier = "main"', 'teir = "main"'),
        ('counts = ["news"]', 'counts = "news"'),
        (RULE, '  rule = "administrators"'),
        (RULE, '  [clauses.rule]\n  kind = "administrators"\n  at_least = -1'),
        (RULE, '  [clauses.rule]\n  kind = "removal-grounds"\n  grounds = []'),
        (
            RULE,
            '  [clauses.rule]\n  kind = "archive-duty"\n  of = ["burnt"]',
        ),
        (
            RULE,
            '  [clauses.rule]\n  kind = "appointed-only"\n  actions = ["update"]',
        ),
        (
            RULE,
            '  [clauses.rule]\n  kind = "reply-duty"\n  within = { hours = 10001 }',
        ),
        (RULE, '  [clauses.rule]\n  kind = "reply-duty"\n  within = "soon"'),
        (
            RULE,
            '  [clauses.rule]\n  kind = "handled-daily"\n  except_days = ["lørdag"]',
        ),
    ],
)
def test_what_guidelines_are_refused_for_editors_see(
    guidelines: dict[str, Json], old: str, new: str
) -> None:
    """A slip that the loader refuses is underlined while it is written."""
    text = changed(GUIDELINES, old, new)

    with pytest.raises(GuidelinesError):
        read_guidelines(text.encode(), "our.toml")
    assert [] != wrong(guidelines, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 1", ""),
        ("observed = 2026-11-02T06:00:00+01:00", ""),
        ("observed = 2026-11-02T06:00:00+01:00", "observed = 2026-11-02T06:00:00"),
        ("observed = 2026-11-02T06:00:00+01:00", 'observed = "today"'),
        ('guidelines = "randaberg"', "guidelines = 3"),
        ('zone = "Europe/Oslo"', 'zone = "the zone of Oslo"'),
        ('zone = "Europe/Oslo"', 'zoen = "Europe/Oslo"'),
        ('country = "NO"', 'land = "NO"'),
        ('easter = "western"', 'easter = "eastern"'),
        ("monday-friday =", "mandag ="),
        ("saturday = []", "saturday = 8"),
        ('name = "summer"', ""),
        ('closes = "12:00"', "closes = 12"),
        ('facts = ["person", ', 'facts = ["persons", '),
        ('facts = ["publication"]', "facts = []"),
        ("[[accounts]]", "[[account]]"),
        ('id = "facebook:1000"', 'id = "1000"'),
        ('id = "facebook:1000"', ""),
        ('tier = "main"', 'teir = "main"'),
        ("opened = 2012-03-01", "opened = 2012"),
        ('logins = ["facebook:11", "instagram:11"]', 'logins = ["11"]'),
        ('role = "administrator"\naccount', "role = 3\naccount"),
        ("since = 2020-01-01\n\n[[grants]]", "\n[[grants]]"),
        ("natural = true", 'natural = "yes"'),
        ('media = ["image"]', 'media = "image"'),
        ('action = "hide"', 'action = "burn"'),
        ('by = "web-editor"', 'by = "the web editor"'),
        ('supersedes = ["our-first", "our-second"]', "supersedes = 3"),
        ('text = ""', "text = 3"),
    ],
)
def test_what_registers_are_refused_for_editors_see(
    registers: dict[str, Json], old: str, new: str
) -> None:
    """A slip that the loader refuses is underlined while it is written."""
    text = changed(REGISTER, old, new)

    with pytest.raises(GuidelinesError):
        read_registers(text.encode(), "registers.toml")
    assert [] != wrong(registers, text)


def test_every_kind_of_rule_may_be_written(guidelines: dict[str, Json]) -> None:
    """Each kind has its own keys, and says what it is for."""
    definitions = guidelines["$defs"]
    assert isinstance(definitions, dict)

    assert {f"rule-{rule.kind}" for rule in (*BUILT_IN, *map(type, RULES))} == {
        name for name in definitions if name.startswith("rule-")
    }


@frozen(kw_only=True)
class PluginRule:
    """
    Somebody else's sentence is kept.

    Attributes:
        of: What it is about.
    """

    kind: ClassVar[str] = "somebody-elses"
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    of: dict[str, str] = field(validator=min_len(1))
    unexplained: bool = False

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Say nothing."""
        yield from ()


def test_a_plug_ins_rule_may_be_written() -> None:
    """Whoever installs a plug-in is told of its rules too."""
    schema = guidelines_schema([*BUILT_IN, PluginRule])
    text = changed(
        GUIDELINES,
        RULE,
        '  [clauses.rule]\n  kind = "somebody-elses"\n  of = {a = "b"}',
    )

    assert [] == wrong(schema, text)
    assert [] != wrong(schema, changed(text, '{a = "b"}', "{}"))
    assert [] != wrong(guidelines_schema(), text)


def test_a_rule_that_is_none_is_refused() -> None:
    """Two rules of one kind are somebody's fault, and it is said whose."""

    class Other(PluginRule):
        """Another rule of that kind."""

    with pytest.raises(PluginError):
        guidelines_schema([PluginRule, Other])


def test_a_schema_is_plain_json() -> None:
    """What is handed to editors can be written and read again."""
    schema = guidelines_schema()

    assert schema == json.loads(json.dumps(schema))
