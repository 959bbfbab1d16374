"""Files that are checked: which kind each is, and what is wrong with it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from attrs import evolve, frozen

from some_governance.archive.schedules import load_retention
from some_governance.calendars import CalendarFrame, WeeklyHours
from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.keeping import RETENTION
from some_governance.errors import GuidelinesError, Problem, RecordError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.loose_ends import loose_ends
from some_governance.guidelines.persons import HAND, unknown_persons
from some_governance.guidelines.vocabulary import (
    UnknownWord,
    spoken_words,
    unknown_words,
)
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.facts import TABLES
from some_governance.loading.folder import REGISTERS
from some_governance.loading.judgements import JUDGEMENTS, load_judgements
from some_governance.loading.registers import load_registers
from some_governance.loading.toml import Table, read_document, read_file
from some_governance.plugins import Plugins
from some_governance.records.collection import Records

T = TypeVar("T")

_OF_REGISTERS = frozenset({"calendar", "observed", "coverage", *TABLES})


@frozen(kw_only=True)
class Checked:
    """
    What was found in a file.

    Attributes:
        name: The file's, as it was given or as it lies beside that.

        holds: What is in it.

        errors: All that is wrong.

        notes: What is not wrong, but may be forgotten.
    """

    name: str
    holds: str
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


class Checking:
    """
    Looks at files, each once, and at those that they name.

    Args:
        plugins: Those that are installed: they may bring guidelines, and rules.
    """

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins
        self._checked: dict[Path, Checked] = {}
        self._whole: dict[Path, tuple[Guidelines, Guidelines | None]] = {}
        self._spoken = frozenset[str]()

    @property
    def checked(self) -> tuple[Checked, ...]:
        """What was found, in the order in which it was looked at."""
        for path, (whole, base) in self._whole.items():
            notes = tuple(loose_ends(whole, base, spoken=self._spoken))
            self._checked[path] = evolve(self._checked[path], notes=notes)
        return tuple(self._checked.values())

    def look_at(self, path: Path) -> None:
        """Look at a file, or at the registers of a folder."""
        path = path / REGISTERS if path.is_dir() else path
        if path.resolve() in self._checked:
            return
        try:
            body = read_file(path, DEFAULT_LIMITS)
            written = read_document(body, path.name, DEFAULT_LIMITS)
        except GuidelinesError as error:
            self._tell(path, "unread", error.problems)
            return
        if path.name == RETENTION:
            errors = list[Problem]()
            _loaded(lambda: load_retention(path), errors)
            self._tell(path, "retention", errors)
        elif "clauses" in written or isinstance(written.get("guidelines"), dict):
            self._guidelines(path, written)
        elif _OF_REGISTERS.isdisjoint(written):
            self._tell(path, "unknown", [_NEITHER])
        else:
            self._registers(path, written)

    def _tell(
        self,
        path: Path,
        holds: str,
        errors: Iterable[Problem] = (),
        notes: Iterable[Problem] = (),
    ) -> None:
        self._checked[path.resolve()] = Checked(
            name=str(path), holds=holds, errors=tuple(errors), notes=tuple(notes)
        )

    def _guidelines(self, path: Path, written: Table) -> None:
        """Check guidelines, and the file that they extend."""
        self._tell(path, "guidelines")  # they come before what they extend
        extends = _extended_by(written)
        if extends is not None and extends.endswith(".toml"):
            self.look_at(path.parent / extends)
        try:
            whole = self._named(path.name, path.parent)
        except GuidelinesError as error:
            self._tell(path, "guidelines", _told(error, path))
            return
        base = None if extends is None else self._named(extends, path.parent)
        # What registers use is no loose end: that is known when all are through.
        self._whole[path.resolve()] = whole, base

    def _named(self, name: str, folder: Path) -> Guidelines:
        return named_guidelines(name, self._plugins, folder=folder)

    def _registers(self, path: Path, written: Table) -> None:
        """Check registers, the log beside them, and the guidelines that they name."""
        self._tell(path, "registers")  # they come before what they name
        errors, of_log = list[Problem](), list[Problem]()
        name, guidelines = written.get("guidelines"), None
        frame: CalendarFrame | None = None
        if isinstance(name, str):
            guidelines = self._of_registers(name, path, errors)
            frame = _ANY if guidelines is None else guidelines.calendar
        records = _loaded(
            lambda: load_registers(path, calendar_of=lambda _: frame).records, errors
        )
        log = path.parent / JUDGEMENTS
        judged: Records | None = Records()
        if log.exists():
            judged = _loaded(lambda: load_judgements(log), of_log)
        if records is not None:
            self._spoken |= spoken_words(records)
        if guidelines is not None and records is not None and judged is not None:
            for slip in _slips(guidelines, records, judged, errors):
                known = of_log if slip.source.startswith(JUDGEMENTS) else errors
                known.append(_unknown(slip))
        self._tell(path, "registers", errors, [_UNNAMED] if name is None else [])
        if log.exists():
            self._tell(log, "judgements", of_log)
        if (retention := path.parent / RETENTION).exists():
            self.look_at(retention)

    def _of_registers(
        self, name: str, path: Path, errors: list[Problem]
    ) -> Guidelines | None:
        """Look at the guidelines that registers name, and give them if they hold."""
        named = path.parent / name
        if name.endswith(".toml") and named.is_file():
            self.look_at(named)
            if self._checked[named.resolve()].errors:
                return None
        try:
            return self._named(name, path.parent)
        except GuidelinesError as error:
            (problem, *_) = error.problems
            errors.append(
                Problem(
                    where="guidelines",
                    what=f"{name}: {problem.what}",
                    instead=problem.instead,
                )
            )
            return None


_NEITHER = Problem(
    where="the file",
    what="it is neither guidelines nor registers",
    instead="guidelines have [guidelines] and [[clauses]], registers have observed and "
    "[calendar]",
)
_UNNAMED = Problem(
    where="guidelines",
    what="it doesn't say which guidelines hold",
    instead="name them, or give them to each command: --guidelines",
)


# What nobody misses in a calendar while its guidelines can't be read.
_ANY = CalendarFrame(zone=ZoneInfo("UTC"), hours=WeeklyHours())


def _extended_by(written: Table) -> str | None:
    match written.get("guidelines"):
        case {"extends": str() as name}:
            return name
    return None


def _told(error: GuidelinesError, path: Path) -> tuple[Problem, ...]:
    """Give what is wrong; where that is another file, that it can't be extended."""
    if error.file == path.name:
        return error.problems
    return (
        Problem(
            where="guidelines.extends",
            what=f"what it extends is wrong, {error.file}",
            instead=str(error.problems[0]),
        ),
    )


def _loaded(load: Callable[[], T], errors: list[Problem]) -> T | None:
    """Load something; note what is wrong with it."""
    try:
        return load()
    except GuidelinesError as error:
        errors += error.problems
        return None


def _slips(
    guidelines: Guidelines, records: Records, judged: Records, errors: list[Problem]
) -> tuple[UnknownWord, ...]:
    """Give words and persons that nobody knows; note facts that can't both be."""
    try:
        told = Records.join([records, judged])
        return (*unknown_words(guidelines, told), *unknown_persons(guidelines, told))
    except RecordError as error:
        errors.append(Problem(where=f"registers and {JUDGEMENTS}", what=str(error)))
        return ()


def _unknown(slip: UnknownWord) -> Problem:
    _, _, place = slip.source.partition(": ")
    others = slip.count - 1
    again = "once" if others == 1 else f"{others} times"
    more = f", here and {again} more" if others else ""
    known = "to the register" if slip.field == HAND else "to the guidelines"
    return Problem(
        where=f"{place}.{slip.field}",
        what=f"{slip.word} is not known {known}{more}",
        instead=slip.instead,
    )
