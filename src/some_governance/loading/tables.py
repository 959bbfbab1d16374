"""A table of a file, read into a value of a class, key by key."""

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Generic, TypeAlias, TypeVar, cast, get_type_hints

from attrs import NOTHING, Attribute, fields, frozen
from cattrs import Converter

from some_governance.errors import SomeGovernanceError
from some_governance.limits import Json
from some_governance.loading.expected import exactly, expected
from some_governance.loading.misfits import (
    Misfit,
    Misfits,
    choices,
    key_step,
    unknown,
)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Hook: TypeAlias = Callable[[object, object], object]
"""Reads what is written as a value of a kind, or raises `Misfits`."""

Schema: TypeAlias = Mapping[str, Json]
"""What may be written, as JSON Schema says it."""


@frozen
class Written(Generic[T_co]):
    """
    A way to write a value that its kind alone doesn't tell.

    Attributes:
        expected: What to write, for messages.

        hook: Reads it.

        schema: What may be written, for editors; `None` for what its kind allows.
    """

    expected: str
    hook: Callable[[object, object], T_co]
    schema: Schema | None = None


@frozen
class Key:
    """
    One key of a table.

    Attributes:
        field: The field that it fills.

        kind: Of what kind the class wants it.

        hook: Reads it.

        expected: What to write, for messages.

        required: Whether it has to be written.

        written: Whether it is written in another way than its kind.

        schema: As in `Written`.
    """

    field: "Attribute[object]"
    kind: object
    hook: Hook
    expected: str
    required: bool
    written: bool = False
    schema: Schema | None = None

    @property
    def argument(self) -> str:
        """What the class calls it when a value is made."""
        return self.field.alias or self.field.name


@frozen
class Table(Generic[T]):
    """
    Reads tables into values. Unknown keys are refused.

    Attributes:
        make: Makes a value of what the keys say.

        keys: The keys that it reads.

        shape: The class whose fields they are.

        elsewhere: Keys that may be written too, and are read elsewhere.
    """

    make: Callable[..., T]
    keys: Mapping[str, Key]
    shape: type
    elsewhere: Collection[str] = ()

    @classmethod
    def of(
        cls,
        make: Callable[..., T],
        converter: Converter,
        *,
        shape: type | None = None,
        written: Mapping[str, Written[object]] = MappingProxyType({}),
        named: Mapping[str, str] = MappingProxyType({}),
        given: Collection[str] = (),
        optional: Collection[str] = (),
        elsewhere: Collection[str] = (),
    ) -> "Table[T]":
        """
        Make it from the fields of an attrs class.

        Args:
            make: The class, or a function that takes what its fields would.

            converter: Knows how each kind of value is read.

            shape: The class, where `make` is a function.

            written: Fields that are written in another way.

            named: Fields that are called something else in a file.

            given: Fields that no file says: `read` is given them.

            optional: Fields that the class requires and a file needn't say.

            elsewhere: Keys that may be written too, and are read elsewhere.
        """
        shape = shape or cast(type, make)
        hints = get_type_hints(shape)
        keys = {}
        for each in fields(shape):
            if not each.init or each.name in given:
                continue
            kind = hints[each.name]
            how = written.get(each.name) or Written(
                expected(kind), converter.get_structure_hook(kind)
            )
            keys[named.get(each.name, each.name)] = Key(
                field=each,
                kind=kind,
                hook=how.hook,
                expected=how.expected,
                required=each.default is NOTHING and each.name not in optional,
                written=each.name in written,
                schema=how.schema,
            )
        return cls(make, keys, shape, elsewhere)

    def read(
        self, value: object, given: Mapping[str, object] = MappingProxyType({})
    ) -> T:
        """
        Make a value of a table.

        Args:
            value: As it was written.

            given: What the file doesn't say; where it does, the file holds.

        Raises:
            Misfits: All that doesn't fit.
        """
        table = exactly(value, dict, "a table")
        arguments = dict(given)
        found: list[Misfit] = []
        for name, key in self.keys.items():
            if name in table:
                try:
                    arguments[key.argument] = key.hook(table[name], key.kind)
                except Misfits as misfits:
                    found += misfits.under(name)
            elif key.required:
                found.append(Misfit("it is missing", f"write {key.expected}", (name,)))
        for number, name in enumerate(table, start=1):
            if name not in self.keys and name not in self.elsewhere:
                step = key_step(name, number)
                known = choices(name, [*self.keys, *self.elsewhere])
                found.append(Misfit("unknown key", known, (step,)))
        if found:
            raise Misfits(*found)
        try:
            return self.make(**arguments)
        except (ValueError, TypeError, SomeGovernanceError) as error:
            raise self._refused(error) from None

    def hook(self, value: object, _: object) -> T:
        """Read a table that says everything itself."""
        return self.read(value)

    @staticmethod
    def behind(hook: Hook) -> "Table[object] | None":
        """Give the table that a hook reads, if it reads one."""
        owner = getattr(hook, "__self__", None)
        return owner if isinstance(owner, Table) else None

    def _refused(self, error: Exception) -> Misfits:
        """Say what making a value refuses, at the key that it names."""
        match error.args:
            case (str(), Attribute(name=name), Collection() as words, str() as word):
                return Misfits(*unknown(word, map(str, words)).under(name))
        message = str(error.args[0]) if error.args else type(error).__name__
        named = re.match(r"(?:Length of )?'(\w+)' ", message)
        path = (named[1],) if named and named[1] in self.keys else ()
        return Misfits.of(message, "", *path)
