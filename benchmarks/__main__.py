"""
`python -m benchmarks [part …]`: how quick it is, part by part, and what is reached.

Several parts are run one after the other, each in a process of its own, so that none
has what another one left behind.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from attrs import asdict

from benchmarks import (
    assessing,
    calendar_steps,
    calendar_years,
    calendars,
    figures,
    goals,
    imports,
    parts,
    translations,
    weeks,
)

PARTS = {
    "assess": assessing.run,
    "calendars": calendars.run,
    "decide": assessing.more,
    "growth": assessing.growth,
    "imports": imports.run,
    "memory": assessing.memory,
    "million": assessing.million,
    "parts": parts.run,
    "steps": calendar_steps.run,
    "translation": translations.run,
    "weeks": weeks.run,
    "years": calendar_years.run,
}


def main(arguments: list[str] | None = None) -> None:
    """Run the parts that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; else all")
    parser.add_argument("--json", metavar="FILE", help="keep the data in it, too")
    parser.add_argument("--quick", action="store_true", help="only see that it runs")
    chosen = parser.parse_args(arguments)
    for name in chosen.parts:
        if name not in PARTS:
            parser.error(f"there is no part {name!r}: choose of {', '.join(PARTS)}")
    options = [*(["--quick"] if chosen.quick else [])]
    options += ["--json", chosen.json] if chosen.json else []
    names = chosen.parts or [*PARTS]
    if len(names) == 1:
        run(*names, quick=chosen.quick, file=chosen.json)
        return
    command = [sys.executable, "-m", "benchmarks"]
    failed = [
        name for name in names if subprocess.run([*command, name, *options]).returncode
    ]
    if failed:
        sys.exit(f"these parts failed: {', '.join(failed)}")


def run(part: str, *, quick: bool, file: str | None) -> None:
    """Run a part; print its tables, and its goals; keep the data, where it is asked."""
    lines, data = PARTS[part](quick)
    seen = [*goals.seen(part, data)]
    print(f"# {part}", *lines, *goals.shown(seen), "", sep="\n", flush=True)
    if file:
        reached = [{**asdict(each), "reached": each.reached} for each in seen]
        figures.kept(Path(file), part, {"goals": reached, **data})


if __name__ == "__main__":
    main()
