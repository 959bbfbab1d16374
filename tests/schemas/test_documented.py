"""Docstrings say in editors what the keys of a file are for."""

from typing import ClassVar

from some_governance.schemas.documented import attributes, summary


class Base:
    """
    Says something.

    Attributes:
        name: As people know
            it.

        since: `None` for ever.
    """


class Derived(Base):
    """
    Says more.

    Not this.

    Attributes:
        since: From when;
            `UNSAID` when the text names none, `AS_A_RULE` otherwise.

        until: Until when.

    Raises:
        ValueError: It is over.
    """

    kind: ClassVar[str] = "derived"


def test_the_first_paragraph_is_the_summary() -> None:
    """What stands below it is for programmers."""
    assert "Says more." == summary(Derived)


def test_attributes_are_those_of_all_it_builds_on() -> None:
    """The nearest class has the last word, in the words of the file."""
    assert {
        "name": "As people know it.",
        "since": 'From when; "unsaid" when the text names none, "as-a-rule" otherwise.',
        "until": "Until when.",
    } == attributes(Derived)


def test_what_can_be_left_out_is_called_so() -> None:
    """No file says `None`."""
    assert "left out for ever." == attributes(Base)["since"]


def test_a_class_may_say_nothing() -> None:
    """Then there is nothing to show."""
    bare = type("Bare", (), {})

    assert ("", {}) == (summary(bare), attributes(bare))
