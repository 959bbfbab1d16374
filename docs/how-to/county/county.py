"""All municipalities of a county, assessed on Dask, account by account."""

import gc
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from attrs import evolve, frozen
from dask.distributed import Client, Future, KilledWorker, LocalCluster

from some_governance import (
    Guidelines,
    Records,
    ReportPart,
    Situation,
    SomeGovernanceError,
    as_json,
    assess,
    discover,
    load_folder,
    load_guidelines,
    load_municipality,
)


@frozen(kw_only=True)
class Known:
    """What a municipality asks, and what it knows, by account."""

    guidelines: Guidelines
    asked: Situation
    shares: Mapping[str | None, Records]

    @property
    def situation(self) -> Situation:
        """What it asks about: its own calendar and window, and all shares here."""
        return evolve(self.asked, records=Records.join(self.shares.values()))


def read(folder: Path, at: datetime) -> Known:
    """Read what a municipality has saved, as it looks at a moment."""
    saved = load_folder(folder, discover(["facebook"]).platforms)
    registers = saved.registers
    known = Known(
        guidelines=load_guidelines(
            folder / registers.guidelines, base_of=load_municipality
        ),
        asked=Situation(
            records=Records(),
            calendar=registers.calendar,
            calendars=registers.calendars,
            since=registers.since,
            at=at,
        ),
        shares=saved.records.by_account(),
    )
    gc.freeze()
    return known


def accounts(known: Known) -> list[str]:
    """Give the accounts that anything is known of."""
    return [each for each in known.shares if each is not None]


def only(known: Known, account: str) -> Known:
    """Leave out what an account isn't judged by: this is all that has to travel."""
    return evolve(known, shares={of: known.shares[of] for of in (None, account)})


def about(known: Known, account: str) -> ReportPart:
    """Ask about one account."""
    return ReportPart.of_accounts(known.guidelines, known.situation, [account])


def whole(known: Known) -> ReportPart:
    """Ask what has to see all accounts."""
    return ReportPart.of_municipality(known.guidelines, known.situation)


def joined(parts: Iterable[ReportPart]) -> str:
    """Make a municipality's report of all its parts."""
    return as_json(ReportPart.join(parts).report)


def planned(client: Client, known: Future) -> Future:
    """Ask about a municipality, each account wherever there is room."""
    parts = [client.submit(whole, known)]
    for account in client.submit(accounts, known).result():
        share = client.submit(only, known, account)
        parts.append(client.submit(about, share, account))
    return client.submit(joined, parts)


def assessed(
    client: Client, folders: Iterable[Path], at: datetime
) -> tuple[dict[str, str], dict[str, str]]:
    """Give the reports of all municipalities, and why others have none, by name."""
    reading = {
        # What lies in a folder may change: it is read each time.
        folder.name: client.submit(read, folder, at, pure=False)
        for folder in folders
    }
    reports: dict[str, Future] = {}
    told: dict[str, str] = {}
    failed: dict[str, str] = {}
    for name, known in reading.items():
        try:
            reports[name] = planned(client, known)
        except (SomeGovernanceError, KilledWorker) as error:
            failed[name] = str(error)
    for name, report in reports.items():
        try:
            told[name] = report.result()
        except (SomeGovernanceError, KilledWorker) as error:
            failed[name] = str(error)
    return told, failed


def one_by_one(folders: Iterable[Path], at: datetime) -> dict[str, str]:
    """Do the same in a plain loop."""
    reports = {}
    for folder in folders:
        known = read(folder, at)
        reports[folder.name] = as_json(assess(known.guidelines, known.situation))
    return reports


def main(county: Path, at: datetime) -> int:
    """Write a report beside each folder of a county; name those that failed."""
    folders = sorted(each for each in county.iterdir() if each.is_dir())
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0"
        ) as cluster,
        Client(cluster) as client,
    ):
        reports, failed = assessed(client, folders, at)
    for name, report in reports.items():
        (county / f"{name}.json").write_text(report, "utf-8")
    for name, why in failed.items():
        print(f"{name}: {why}", file=sys.stderr)
    print(f"{len(reports)} of {len(folders)} municipalities have a report")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])))
