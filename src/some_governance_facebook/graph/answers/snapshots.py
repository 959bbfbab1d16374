"""Who had access to a page at one moment, as two edges show it together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from attrs import frozen

from some_governance import Access, Coverage, Gap, Records, Span
from some_governance_facebook.graph.answers.administrators import role
from some_governance_facebook.graph.answers.chains import (
    HOMELESS,
    SAME_RUN,
    Key,
    Run,
    Sheet,
    runs,
)
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    ASSIGNED,
    ROLES,
)
from some_governance_facebook.graph.answers.logins import Login

_PEOPLE = "facebook"
"""Who may act on a page is somebody on Facebook, also where Instagram is linked."""

_TELLS: Mapping[str, str] = MappingProxyType(
    {
        ASSIGNED: "it tells of a business's people and systems",
        ROLES: "it tells of people outside a business",
    }
)


@frozen(kw_only=True)
class Snapshot:
    """
    Lists of who has access to an account, asked for at the same time.

    `/roles` shows people outside a business only, `/assigned_users` a business's
    only: one without the other can't tell how many there are.

    Attributes:
        account: Id of the account.

        runs: The newest of each request; at least one.
    """

    account: str
    runs: tuple[Run, ...]

    @classmethod
    def among(cls, account: str, runs: Iterable[Run]) -> Iterator["Snapshot"]:
        """Yield them, the newest first."""
        left = sorted(runs, key=lambda run: run.began)
        while left:
            newest = left[-1].began
            together = [run for run in left if newest - run.began <= SAME_RUN]
            held: dict[Key, Run] = {run.key: run for run in together}
            yield cls(account=account, runs=tuple(held.values()))
            del left[-len(together) :]

    @property
    def at(self) -> datetime:
        """When the first of it was asked for."""
        return min(run.began for run in self.runs)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All its pages."""
        return tuple(sheet for run in self.runs for sheet in run.sheets)

    def vouched(self) -> Coverage | None:
        """Give what it can speak of: that instant, when nothing is missing."""
        if any(run.refused for run in self.runs) or any(self.gaps()):
            return None
        first = self.runs[0].first
        return Coverage(
            source=first.answer.source,
            facts=first.facts,
            account=self.account,
            span=Span(self.at, self.at),
        )

    def gaps(self) -> Iterator[Gap]:
        """Yield what is missing; what Graph refused is a gap already."""
        for run in self.runs:
            flaw = run.flaw()
            if flaw and not run.refused:
                yield run.gap(flaw)
        first = self.runs[0].first
        for edge in sorted(ADMINISTRATORS.difference(run.edge for run in self.runs)):
            yield Gap(
                source=first.answer.source,
                why=f"/{edge} was not asked for at the same time: {_TELLS[edge]}",
                facts=first.facts,
                account=self.account,
            )


def who_has_access(sheets: Sequence[Sheet]) -> Records:
    """
    Tell who had access to which accounts, at each moment when somebody looked.

    What an older look lacks is no gap where a newer one has it. Lists of which nobody
    knows what was asked are no part of a snapshot, and vouch for nothing.
    """
    listed: list[Sheet] = []
    loose: list[Sheet] = []
    for sheet in sheets:
        asked = sheet.reading.asked
        known = asked.known and asked.edge in ADMINISTRATORS
        (listed if known else loose).append(sheet)
    gaps: list[Gap] = []
    of_accounts: defaultdict[str, list[Run]] = defaultdict(list)
    for run in runs(listed):
        account = run.first.asked.account
        if account is not None:
            of_accounts[account].append(run)
        elif not run.refused:
            gaps.append(run.gap(HOMELESS))
    snapshots = []
    for account, of in of_accounts.items():
        newest, *older = Snapshot.among(account, of)
        gaps.extend(newest.gaps())
        snapshots += [newest, *older]
    seen = [(each.at, sheet) for each in snapshots for sheet in each.sheets]
    seen += [(sheet.reading.fetched_at, sheet) for sheet in loose]
    return Records.of(
        *_accesses(seen),
        coverage=filter(None, (each.vouched() for each in snapshots)),
        gaps=gaps,
    )


def _accesses(seen: Iterable[tuple[datetime, Sheet]]) -> Iterator[Access]:
    """Yield one access for each login and each moment at which it was seen."""
    sightings: defaultdict[tuple[str, str, datetime], list[Login]] = defaultdict(list)
    for at, sheet in seen:
        for login in sheet.found.logins:
            sightings[login.account, login.id, at].append(login)
    for (account, identity, at), logins in sightings.items():
        natural = {login.natural for login in logins} - {None}
        yield Access(
            id=f"{account}:{identity}@{at.isoformat()}",
            observed=at,
            source=min(login.source for login in logins),
            login=f"{_PEOPLE}:{identity}",
            account=account,
            role=role(task for login in logins for task in login.tasks),
            natural=natural.pop() if len(natural) == 1 else None,
        )
