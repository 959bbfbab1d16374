"""Builders make whole facts of an invented municipality; each field can be given."""

from functools import partial

import pytest
from attrs import fields_dict

from some_governance import FACTS, Record, assess, load_municipality
from some_governance.testing import builders

BUILDERS = {
    name: each for name, each in vars(builders).items() if isinstance(each, partial)
}


def test_there_is_a_builder_for_each_kind_of_fact() -> None:
    """It is called after the kind, or after what a register calls it."""
    made = {name: each() for name, each in BUILDERS.items()}

    assert {*FACTS.values()} <= {type(each) for each in made.values()}
    assert {name.replace("-", "_") for name in FACTS} | {"coverage"} == {*made}


@pytest.mark.parametrize("name", sorted(BUILDERS))
def test_a_builder_makes_what_it_is_told(name: str) -> None:
    """What is given takes the place of what is invented; the rest stays."""
    build = BUILDERS[name]
    fields = fields_dict(build.func)
    whole = build()

    assert whole == build(**{each: getattr(whole, each) for each in fields})
    assert "elsewhere" == build(source="elsewhere").source


def test_all_that_is_built_belongs_together() -> None:
    """It can be asked about at once, and each is seen."""
    facts = builders.one_of_each()
    report = assess(load_municipality("randaberg"), builders.situation(*facts))

    assert [*FACTS.values()] == [type(each) for each in facts]
    assert any(each.outcome.subject == builders.COMMENT for each in report.findings)


def test_whatever_is_built_is_seen_in_the_situation() -> None:
    """Nothing happened after the moment at which it is asked."""
    facts: tuple[Record, ...] = builders.one_of_each()

    assert all(each.happened < builders.AT for each in facts)
    assert {*facts} == {*builders.situation(*facts).records.facts}
