"""A month's page as parts, groups and facts, before it is text or HTML."""

from attrs import frozen

from some_governance.guidelines.clause import Clause


@frozen
class Fact:
    """
    Something that is so.

    Attributes:
        name: What it is called.

        value: How it is.

        clause: The sentence that it rests on; `None` for none.
    """

    name: str
    value: str
    clause: Clause | None = None


@frozen(kw_only=True)
class Group:
    """
    Facts that belong together.

    Attributes:
        title: What they are about; `None` where the part says it.

        facts: Themselves.

        notes: What is to be known of them.
    """

    title: str | None = None
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Part:
    """
    A part of the page.

    Attributes:
        id: Its name, the same in all languages.

        title: What it is called.

        groups: What stands in it.
    """

    id: str
    title: str
    groups: tuple[Group, ...]
