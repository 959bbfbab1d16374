"""What the library's loggers warn of, told on standard error."""

import logging

import click

from some_governance.report.printable import printable


class _Told(logging.Handler):
    """Tells a warning as the commands tell errors."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"some-governance: {printable(record.getMessage())}", err=True)


_TOLD = _Told(logging.WARNING)


def tell_warnings() -> None:
    """Tell them from now on: a library's own loggers are silent."""
    logging.getLogger("some_governance").addHandler(_TOLD)
