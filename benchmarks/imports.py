"""
`python -m benchmarks imports`: how long it takes to import what is asked for.

Each way runs in processes of its own, in turns with the others, and loads what was
compiled before; it is timed from where Python itself has started. `-X importtime` tells
what a way loads.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from attrs import asdict, frozen

from benchmarks.rounds import ROUNDS

FLOOR = "attrs, dateutil, zoneinfo, tomllib"
SAVED = Path(__file__).parents[1] / "docs" / "tutorial" / "randaberg"


def command(*arguments: str) -> str:
    """Give a program that is the command line with some arguments."""
    line = ["some-governance", *arguments]
    return (
        f"import sys; sys.argv = {line}; from some_governance.cli import main; main()"
    )


CALENDAR = (
    "from datetime import date; "
    "from some_governance import Calendar, PublicHolidays, WeeklyHours; "
    "calendar = Calendar(zone='Europe/Oslo', public_holidays=PublicHolidays("
    "country='NO'), hours=WeeklyHours.parse({'monday': '08:00-15:30'})); "
    "on = date(2026, 11, 23)"
)
WAYS: Mapping[str, str] = {
    FLOOR: "import attrs, dateutil.relativedelta, zoneinfo, tomllib",
    "import some_governance": "import some_governance",
    "import assess": "from some_governance import assess, load_guidelines",
    "a calendar, no year asked": CALENDAR,
    "a calendar, one year asked": f"{CALENDAR}; calendar.next_working_day(on)",
    "load Randaberg's guidelines": (
        "from some_governance import load_municipality; load_municipality('randaberg')"
    ),
    "some-governance --help": command("--help"),
    "some-governance assess --help": command("assess", "--help"),
    "some-governance due FOLDER": command("due", str(SAVED)),
}

# It is told last of all, also where a program leaves in its own way.
TIMED = """
import atexit, sys, time
since = time.process_time()
atexit.register(lambda: sys.stderr.write(f"\\n{time.process_time() - since}"))
"""


@frozen(kw_only=True)
class Imported:
    """
    What one way took.

    Attributes:
        way: What was asked.

        milliseconds: Of processor time, from where Python had started.

        ratio: As many times as long as the floor took.

        modules: It loaded so many, besides those that Python starts with.

        holidays: So many of them are the package `holidays`.

        dearest: The packages that most of the importing was for, each with its share.
    """

    way: str
    milliseconds: float
    ratio: float
    modules: int
    holidays: int
    dearest: Mapping[str, float]


def measured(ways: Mapping[str, str], rounds: int) -> Iterator[Imported]:
    """Yield what each way took; the first is the floor."""
    start = loaded("pass")
    what = {way: loaded(program) for way, program in ways.items()}
    took: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way, program in ways.items():
            took[way].append(float(_told(TIMED + program)[-1]))
    floor, *_ = (median(each) for each in took.values())
    for way, seconds in took.items():
        spent = what[way]
        packages = Counter[str]()
        for module in spent.keys() - start.keys():
            packages[module.partition(".")[0]] += spent[module]
        dearest = packages.most_common(3)
        yield Imported(
            way=way,
            milliseconds=1e3 * median(seconds),
            ratio=median(seconds) / floor,
            modules=len(spent.keys() - start.keys()),
            holidays=sum(module.partition(".")[0] == "holidays" for module in spent),
            dearest={name: each / packages.total() for name, each in dearest},
        )


def loaded(program: str) -> Counter[str]:
    """Give what a program loads, each module with its own microseconds."""
    head, told = "import time:", _told(program, "-X", "importtime")
    said = (line.removeprefix(head) for line in told if line.startswith(head))
    _, *rows = (line.split("|") for line in said)
    return Counter({name.strip(): int(own) for own, _, name in rows})


def _told(program: str, *options: str) -> list[str]:
    """Run a program in a process of its own; give what it says on standard error."""
    compiles = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    ran = subprocess.run(
        [sys.executable, *options, "-c", program],
        env=compiles,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return ran.stderr.splitlines()


def shown(rows: Sequence[Imported]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{'what':36}{'ms':>8}{'× floor':>10}{'modules':>10}  most of it"
    for row in rows:
        dearest = ", ".join(f"{name} {each:.0%}" for name, each in row.dearest.items())
        yield (
            f"{row.way:36}{row.milliseconds:8.0f}{row.ratio:10.2f}"
            f"{row.modules:10}  {dearest}"
        )


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table, and the same as data."""
    rows = [*measured(WAYS, 1 if quick else ROUNDS)]
    return [*shown(rows)], {"imports": [*map(asdict, rows)]}
