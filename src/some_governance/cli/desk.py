"""The open questions of a folder: counted, handed out, asked, and taken back."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from attrs import frozen

from some_governance.cli.inquiry import Inquiry
from some_governance.cli.sitting import Sitting, Work
from some_governance.judging.items import WorkItem
from some_governance.judging.log import append_judgements
from some_governance.judging.returned import returned
from some_governance.judging.sheet import Delimiter, as_sheet, read_sheet
from some_governance.judging.worklist import OFFERED, narrowed, revision, worklist
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.judgements import JUDGEMENTS, load_judgements
from some_governance.loading.toml import read_file
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.report.names import account_name
from some_governance.report.printable import printable


@frozen(kw_only=True)
class Desk:
    """
    Where the open questions of a folder lie.

    Attributes:
        inquiry: What is asked about.

        questions: Names of those that are wanted; empty for all that wait.

        accounts: Ids of those that are wanted; empty for all.
    """

    inquiry: Inquiry
    questions: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        _known(self.questions, self.inquiry.guidelines.questions, "--question")
        accounts = (each.id for each in self.inquiry.folder.records.each(Account))
        _known(self.accounts, accounts, "--account")

    def count(self) -> None:
        """Show how many questions of each kind are open, by account."""
        report, items = self._work()
        counts = Counter(
            (item.account, question.name)
            for item in items
            for question in item.questions
        )
        by_account: dict[str | None, list[tuple[str, int]]] = {}
        for (account, name), count in counts.items():
            by_account.setdefault(account, []).append((name, count))
        for account, named in by_account.items():
            name = account_name(report, account) or report.guidelines.owner
            click.echo(printable(name))
            for question, count in named:
                asks = report.guidelines.questions[question].asks
                click.echo(printable(f"{count:7} {question}: {asks}"))
        click.echo(f"{_open(items)}, about {_counted(len(items), 'thing')}")

    def hand_out(self, path: Path, delimiter: Delimiter) -> None:
        """Write a sheet; nobody else on this machine may read it."""
        report, items = self._work()
        if not items:
            click.echo("nothing is open: no sheet is written")
            return
        try:
            path.touch(mode=0o600, exist_ok=False)
            path.write_bytes(as_sheet(report, items, delimiter=delimiter))
        except FileExistsError:
            raise click.BadParameter(
                f"{path} is there already: name another file, or remove it",
                param_hint="--to",
            ) from None
        except OSError as error:
            raise click.BadParameter(
                f"{path} can't be written: {error.strerror}", param_hint="--to"
            ) from None
        click.echo(f"{_open(items)}; fill in answer, and read them back with --from")

    def take_back(self, path: Path, by: str) -> None:
        """Record the answers of a sheet: all of them, or none."""
        sheet = read_sheet(read_file(path, DEFAULT_LIMITS), path.name)
        records = self._records()
        taken = returned(
            sheet,
            path.name,
            self.inquiry.report(records),
            records,
            by=by,
            at=_now(),
        )
        append_judgements(self._log, taken.judgements)
        said = [f"{_counted(len(taken.judgements), 'answer')} recorded"]
        if taken.recorded:
            said.append(f"{taken.recorded} on record already")
        if taken.moot:
            said.append(f"{taken.moot} left out, since nothing asks for them any more")
        if sheet.empty:
            said.append(f"{_counted(sheet.empty, 'row')} without an answer")
        _, items = self._work()
        click.echo(f"{', '.join(said)}; {_open(items)}")

    def ask(self, by: str) -> None:
        """Ask somebody what is open."""
        self._sit(by, self._work())

    def revise(self, by: str, of: str) -> None:
        """Ask somebody again what was answered about a thing, then what is open."""
        records = self._records()
        report = self.inquiry.report(records)
        item = revision(report, records, of)
        if item is None:
            raise click.BadParameter(
                f"nobody has judged {of!r} so far", param_hint="--revise"
            )
        self._sit(by, (report, (item,)), of)

    def _sit(self, by: str, work: Work, of: str | None = None) -> None:
        sitting = Sitting(by=by, log=self._log, now=_now)
        sitting.hold(work, lambda: self._work(of))
        _, left = self._work(of)
        click.echo(f"{_counted(sitting.answered, 'answer')} recorded; {_open(left)}")

    def _work(self, of: str | None = None) -> Work:
        """Assess what is known by now, and give what is open; of one thing, or all."""
        records = self._records()
        report = self.inquiry.report(records)
        offered = not {*OFFERED}.isdisjoint(self.questions)
        items = narrowed(
            worklist(report, records, offered=offered),
            questions=self.questions,
            accounts=self.accounts,
        )
        return report, tuple(item for item in items if of in (None, item.of))

    def _records(self) -> Records:
        """Give what the folder told, and what its log has told since."""
        if not self._log.exists():
            return self.inquiry.folder.records
        return Records.join([self.inquiry.folder.records, load_judgements(self._log)])

    @property
    def _log(self) -> Path:
        return self.inquiry.folder.path / JUDGEMENTS


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the edge: the clock comes in here


def _known(names: Iterable[str], known: Iterable[str], option: str) -> None:
    """Refuse what isn't known, with what may be meant."""
    known = tuple(known)
    for name in names:
        if name not in known:
            raise click.BadParameter(
                f"{name!r} is not known here: {nearest(name, known)}", param_hint=option
            )


def _open(items: Iterable[WorkItem]) -> str:
    count = sum(len(item.questions) for item in items)
    return f"{_counted(count, 'question')} open"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
