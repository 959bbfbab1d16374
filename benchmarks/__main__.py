"""`python -m benchmarks [part …]`: how quick it is, part by part."""

import argparse
import json

from benchmarks import assessing, calendars, imports, translations

PARTS = {
    "assess": assessing.run,
    "calendars": calendars.run,
    "decide": assessing.more,
    "growth": assessing.growth,
    "imports": imports.run,
    "memory": assessing.memory,
    "translation": translations.run,
}


def main(arguments: list[str] | None = None) -> None:
    """Run the parts that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; else all")
    parser.add_argument("--json", action="store_true", help="data in place of tables")
    parser.add_argument("--quick", action="store_true", help="only see that it runs")
    chosen = parser.parse_args(arguments)
    for name in chosen.parts:
        if name not in PARTS:
            parser.error(f"there is no part {name!r}: choose of {', '.join(PARTS)}")
    figures = {}
    for name in chosen.parts or PARTS:
        lines, figures[name] = PARTS[name](chosen.quick)
        if not chosen.json:
            print(*lines, sep="\n")
    if chosen.json:
        print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
