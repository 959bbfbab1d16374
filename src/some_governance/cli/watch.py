"""`some-governance watch`: what is to be done, live."""

from contextlib import suppress
from pathlib import Path

import click
from rich.console import Console

from some_governance.cli.bearers import asks_for_a_bearer
from some_governance.cli.board import Lines, Screen
from some_governance.cli.inquiry import Inquiry, acts_in_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.cli.told import is_said
from some_governance.cli.watching import Lookout, changes_in, follow
from some_governance.report.language import Language


@click.command()
@acts_in_a_folder
@asks_for_a_bearer
@is_said
def watch(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    bearer: str | None,
    language: Language,
) -> Status:
    """
    Show what FOLDER leaves to be done, live, and again when its files change.

    It looks at the clock, too: when something becomes due, and every minute. A file
    that can't be read, as one that is just being written, leaves what was seen before,
    marked as old. Ctrl-C ends it. Into a file or a pipe it writes the list anew for
    each change.
    """
    plugins = installed_plugins()

    def load() -> Inquiry:
        return Inquiry.into(
            folder, guidelines, since, None, plugins=plugins, reading=lambda _: None
        )

    lookout = Lookout(load, bearer)
    console = Console()
    with suppress(KeyboardInterrupt):
        changes = changes_in(folder)
        seen = lookout.look(changed=True)
        if not console.is_interactive:
            follow(seen, lookout, changes, Lines(language))
        else:
            with Screen(console, language) as screen:
                follow(seen, lookout, changes, screen)
    return Status.ALL_MET
