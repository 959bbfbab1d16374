"""
Hostile words in every output: each is read back as it stood, and nothing else moved.

All names, ids and words of a situation and its guidelines get a coat of what breaks
formats: ends of elements, lines and quotes, formulas, templates, controls, bidi marks,
lone surrogates, whole messages of another format. Every writer writes what came out; a
parser reads it back. Then each word must stand there as `printable` shows it, and the
output must have the shape that it has with harmless words.
"""

import csv
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from html.parser import HTMLParser
from io import StringIO
from itertools import chain
from typing import TypeAlias, TypeVar
from unicodedata import category
from urllib.parse import quote

import icalendar
from attrs import evolve, field, fields_dict, frozen

from benchmarks.splits import some
from some_governance import (
    Clause,
    Guidelines,
    Question,
    Records,
    Report,
    SavedReport,
    Situation,
    as_csv,
    as_html,
    as_json,
    as_text,
    assess,
    compare,
    comparison_as_json,
    comparison_as_text,
    due_as_ics,
    due_as_json,
    due_as_text,
    duties,
    language,
    month,
    month_as_html,
    month_as_json,
    month_as_text,
    read_report,
    trend,
    trend_as_json,
    trend_as_text,
)
from some_governance.loading.cells import uncut
from some_governance.report.printable import printable

T = TypeVar("T")
Shape: TypeAlias = Counter[str]
Dress: TypeAlias = Callable[[str], str]

_WILD = re.compile("C|Z[lp]")
"""Unicode categories of what can't be seen, and moves other things."""

_MARK = re.compile(r"zq([0-9]+)qz")
FACTS = 150
"""Out of so many facts a world is made."""

_COATED = frozenset(
    {
        *("account", "by", "conversation", "goal", "id", "images", "name"),
        *("of", "on", "path", "person", "plan", "plan_item", "publications", "reason"),
        *("source", "supersedes", "tags", "title", "to", "topic", "why"),
    }
)
"""Fields that hold what somebody chose freely; the others hold words of a list."""

PIECES = (
    *("<script>alert(1)</script>", '"><img src=x onerror=x>', "]]>", "<!--", "-->"),
    *("</style>", "</title>", "&amp;&lt;", "'", '"', "`", "\\", "\\n", "\\N", "\\,"),
    *("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", "\nDTSTART:20260101", ";", ",", ":", "|"),
    *("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r", "\n", "\v", "\f", "\0", "\x1b[2J"),
    *("\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\xa0"),
    *("\ud800", "\udfff", "\ud83d\ude00", "😀", "e\u0301", "\ufdd0", "\U0010ffff"),
    *("{0}", "{subject}", "{", "}", "%s", "%(a)s", "${a}", "{{7*7}}", "[bold]", "%"),
    *("javascript:alert(1)", "http://example.org/", "a" * 90, " ", "æøå", "؀", "語"),
)


@frozen
class Coat:
    """
    Words, each with something in front of it, and a mark by which it is found again.

    Attributes:
        chance: Draws what stands in front; `None` for nothing.

        numbers: The number of each word: the same word is the same all over.

        fronts: What stands in front of each, by its number.
    """

    chance: random.Random | None = None
    numbers: dict[str, int] = field(factory=dict)
    fronts: list[str] = field(factory=list)

    def on(self, word: str) -> str:
        """Put it on a word; what an id begins and a period ends with stays outside."""
        of, sign, period = word.partition("#")
        platform, colon, native = of.rpartition(":")
        number = self.numbers.setdefault(native, len(self.fronts))
        if number == len(self.fronts):
            pieces = self.chance.choices(PIECES, k=3) if self.chance else ()
            front = "".join(pieces)  # a colon would make a login of a person's id
            self.fronts.append(front if colon else front.replace(":", ""))
        return f"{platform}{colon}{self.fronts[number]}zq{number}qz{sign}{period}"

    def over(self, value: object) -> object:
        """Put it on a word, or on several."""
        match value:
            case str():
                return self.on(value)
            case tuple():
                return tuple(map(self.over, value))
        return value

    def around(self, value: T) -> T:
        """Put it on all that was chosen freely in a fact, or in what is said of it."""
        names = _COATED & fields_dict(type(value)).keys()
        changed = {name: self.over(getattr(value, name)) for name in names}
        return evolve(value, **changed)


@frozen(kw_only=True)
class World:
    """
    What writers write about.

    Attributes:
        report: What came out.

        situation: What was assessed.

        before: What came out of the first four weeks.

        month: They.
    """

    report: Report
    situation: Situation
    before: Report
    month: Situation


def coated(guidelines: Guidelines, situation: Situation, coat: Coat) -> World:
    """Give what comes out, when everything is called something else."""
    records = situation.records
    called = Records.of(
        *map(coat.around, records.facts),
        coverage=map(coat.around, records.coverage),
        gaps=map(coat.around, records.gaps),
        unrecognised=map(coat.around, records.unrecognised),
    )
    said = evolve(
        guidelines,
        title=coat.on(guidelines.title),
        owner=coat.on(guidelines.owner),
        clauses=tuple(_said(each, coat) for each in guidelines.clauses),
        questions={
            name: Question(asks=coat.on(each.asks), answers=each.answers)
            for name, each in guidelines.questions.items()
        },
    )
    whole = evolve(situation, records=called, calendars={})
    month = evolve(whole, at=whole.since + timedelta(weeks=4))
    return World(
        report=assess(said, whole),
        situation=whole,
        before=assess(said, month),
        month=month,
    )


def _said(clause: Clause, coat: Coat) -> Clause:
    return evolve(clause, quote=tuple(map(coat.on, clause.quote)))


Read: TypeAlias = Callable[[str], tuple[list[str], Shape]]


def read_text(written: str) -> tuple[list[str], Shape]:
    """Read text: nothing in it moves a cursor, and its lines can be joined again."""
    wild = Counter(sign for sign in written if _WILD.match(category(sign)))
    del wild["\n"]
    return ["".join(written.split())], wild


def read_json(written: str) -> tuple[list[str], Shape]:
    """Read JSON: every string of it, names included."""
    shape: Shape = Counter(sign for sign in written if ord(sign) < 32)
    del shape["\n"]
    return list(_strings(json.loads(written))), shape


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            yield from chain.from_iterable(map(_strings, value))
        case dict():
            yield from chain.from_iterable(map(_strings, chain(*value.items())))


class _Page(HTMLParser):
    """Collects what a page says, and what it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.shape: Shape = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape[f"<{tag} {' '.join(name for name, _ in attrs)}>"] += 1
        self.said += [value for _, value in attrs if value]

    def handle_endtag(self, tag: str) -> None:
        self.shape[f"</{tag}>"] += 1

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def handle_comment(self, data: str) -> None:
        self.shape["<!-->"] += 1
        self.said.append(data)

    def handle_decl(self, decl: str) -> None:
        self.shape[f"<!{decl}>"] += 1


def read_html(written: str) -> tuple[list[str], Shape]:
    """Read HTML: its elements with the names of their attributes, and all words."""
    page = _Page()
    page.feed(written)
    page.close()
    return page.said, page.shape


def read_csv(written: str) -> tuple[list[str], Shape]:
    """Read CSV: no cell is a formula, and each row has as many as the head."""
    rows = list(csv.reader(StringIO(written.removeprefix("\ufeff"), newline="")))
    cells = [cell for row in rows for cell in row]
    shape = Counter(str(len(row)) for row in rows)
    shape["formulas"] = sum(cell[:1] in tuple("=+-@\t\r") for cell in cells)
    return cells, shape


def read_ics(written: str) -> tuple[list[str], Shape]:
    """Read iCalendar: its components with the names of their properties."""
    shape: Shape = Counter(
        long=sum(len(line.encode()) > 75 for line in written.split("\r\n"))
    )
    said: list[str] = []
    for part in icalendar.Calendar.from_ical(written).walk():
        shape[part.name or ""] += 1
        shape["errors"] += len(part.errors)
        for name, value in part.property_items(recursive=False):
            shape[name] += 1
            those = value.cats if name == "CATEGORIES" else [value]
            said += ["".join(_meant(each).split()) for each in those]
    return said, shape


def _meant(value: object) -> str:
    """Give what a text says; of names that it doesn't know, the library doesn't."""
    unknown = isinstance(value, icalendar.vUnknown)
    return re.sub(r"\\(.)", r"\1", str(value)) if unknown else str(value)


def as_printed(words: str) -> Iterable[str]:
    """Give how words may be shown: as escapes, also in an address."""
    yield printable(words)
    yield uncut(printable(words))
    yield quote(words, safe="/:@", errors="surrogatepass")


def as_fed(words: str) -> Iterable[str]:
    """Give how words may be shown in a feed, lines joined: also in a thing's id."""
    for those in (words, "".join(words.split())):  # a summary has no line ends
        yield "".join(printable(those).replace("\\N", "\\x5cN").split())
    yield quote(words, safe="", errors="surrogatepass")


def as_joined(words: str) -> Iterable[str]:
    """Give how words are shown in lines that are joined again."""
    yield "".join(printable(words).split())
    yield from ("".join(printable(meant).split()) for meant in as_meant(words))


def as_meant(words: str) -> Iterable[str]:
    """Give the words; two halves of a sign that meet are that sign in JSON."""
    yield words.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@frozen
class Writer:
    """
    Something that writes.

    Attributes:
        write: Writes.

        read: Reads it back: all words, and what it is made of.

        forms: How words may stand there.
    """

    write: Callable[[World], str]
    read: Read
    forms: Callable[[str], Iterable[str]]


def writers() -> Mapping[str, Writer]:
    """Give everything that writes, by name."""
    said: dict[str, tuple[Callable[[World], str], Callable[[World], str]]] = {
        "report": (lambda w: as_text(w.report, ids=True), lambda w: as_json(w.report)),
        "due": (
            lambda w: due_as_text(w.report, duties(w.report)),
            lambda w: due_as_json(w.report, duties(w.report)),
        ),
        "month": (
            lambda w: month_as_text(month(w.before, w.month)),
            lambda w: month_as_json(month(w.before, w.month)),
        ),
        "comparison": (
            lambda w: comparison_as_text(compare(*_saved(w))),
            lambda w: comparison_as_json(compare(*_saved(w))),
        ),
        "trend": (
            lambda w: trend_as_text(trend(_saved(w))),
            lambda w: trend_as_json(trend(_saved(w))),
        ),
    }
    found: dict[str, Writer] = {}
    for name, (text, data) in said.items():
        found[f"{name}, text"] = Writer(text, read_text, as_joined)
        found[f"{name}, JSON"] = Writer(data, read_json, as_meant)
    norwegian = language("nb")
    return {
        **found,
        "report, text in Norwegian": Writer(
            lambda w: as_text(w.report, language=norwegian), read_text, as_joined
        ),
        "report, HTML": Writer(
            lambda w: as_html(w.report, w.situation), read_html, as_printed
        ),
        "month, HTML": Writer(
            lambda w: month_as_html(month(w.before, w.month)), read_html, as_printed
        ),
        "report, CSV": Writer(lambda w: as_csv(w.report), read_csv, as_printed),
        "due, ICS": Writer(
            lambda w: due_as_ics(w.report, duties(w.report), w.situation),
            read_ics,
            as_fed,
        ),
    }


def _saved(world: World) -> tuple[SavedReport, SavedReport]:
    before, report = (
        read_report(as_json(each).encode(), "report.json")
        for each in (world.before, world.report)
    )
    return before, report


def misread(
    guidelines: Guidelines, situation: Situation, words: int, chance: random.Random
) -> tuple[int, Counter[str], tuple[str, ...]]:
    """
    Put hostile words into worlds, so many in all, and let every writer write each.

    Returns:
        How many words there were, how many each writer wrote, and what was wrong.
    """
    put = 0
    wrote: Counter[str] = Counter(dict.fromkeys(writers(), 0))
    faults: list[str] = []
    while put < words:
        part = evolve(situation, records=some(situation.records, FACTS, chance))
        coat = Coat(chance)
        worlds = tuple(coated(guidelines, part, each) for each in (Coat(), coat))
        put += len(coat.fronts)
        for name, writer in writers().items():
            (_, usual), (said, shape) = (
                writer.read(writer.write(world)) for world in worlds
            )
            for number, right in _found(said, coat, writer):
                wrote[name] += 1
                if not right:
                    faults.append(f"{name}: {coat.fronts[number]!a} stands otherwise")
            if shape != usual:
                other = {*(shape - usual), *(usual - shape)}
                faults.append(f"{name}: not made of the same: {sorted(other)}")
    faults += [f"{name}: wrote none of them" for name in wrote if not wrote[name]]
    return put, wrote, tuple(faults)


def _found(
    said: Iterable[str], coat: Coat, writer: Writer
) -> Iterator[tuple[int, bool]]:
    """Yield the number of each word that is found, and whether it stands as it may."""
    for words in said:
        for mark in _MARK.finditer(words):
            number = int(mark[1])
            forms = writer.forms(coat.fronts[number])
            yield number, any(words.endswith(form, 0, mark.start()) for form in forms)
