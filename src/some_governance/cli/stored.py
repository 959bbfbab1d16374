"""Plans as they lie in a folder, to be gone on with."""

from pathlib import Path

import click

from some_governance.archive.durable import write_file
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.toml import read_file
from some_governance.moderation.plan_files import read_plan
from some_governance.moderation.plans import RemovalPlan, plan_as_json
from some_governance.report.printable import printable

PLANS = "plans"
"""Holds the plans that were made in a folder."""

PLAN = click.argument("plan")
"""A plan, by the beginning of its id, or by its file."""

_SHORT = 12


def short(id: str) -> str:
    """Give the beginning of an id, by which people call it."""
    return id[:_SHORT]


def place_of(folder: Path, plan: RemovalPlan) -> Path:
    """Say where a plan lies."""
    return folder / PLANS / f"{short(plan.id)}.json"


def store(path: Path, plan: RemovalPlan) -> None:
    """
    Store a plan, whole or not at all.

    Raises:
        click.ClickException: The file can't be written.
    """
    try:
        write_file(path, plan_as_json(plan))
    except OSError as error:
        raise click.UsageError(
            printable(f"{path} can't be written: {error.strerror}")
        ) from None


def forget(folder: Path, case: str) -> None:
    """
    Delete the plan of a case, if one is stored: it tells a digest of what was said.

    Raises:
        click.ClickException: It can't be deleted.
    """
    path = folder / PLANS / f"{short(case)}.json"
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise click.ClickException(
            printable(f"{path} can't be deleted: {error.strerror}; delete it")
        ) from None


def stored(folder: Path, given: str) -> RemovalPlan:
    """
    Read a plan, by the beginning of its id, or by its file.

    Raises:
        click.BadParameter: There is none, or there are several.
        GuidelinesError: The file is no plan.
        PayloadError: As `read_plan`.
    """
    plans = sorted(each.stem for each in (folder / PLANS).glob("*.json"))
    found = [each for each in plans if given and each.startswith(short(given))]
    if len(found) == 1:
        path = folder / PLANS / f"{found[0]}.json"
    elif Path(given).is_file():
        path = Path(given)
    else:
        known = ", ".join(found or plans) or "none"
        raise click.BadParameter(
            printable(f"{given!r} is no plan here: those that there are: {known}"),
            param_hint="PLAN",
        )
    return read_plan(read_file(path, DEFAULT_LIMITS), path.name)
