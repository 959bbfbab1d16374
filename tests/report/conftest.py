"""A report that has something in each of its parts."""

from collections.abc import Iterator
from typing import ClassVar

import pytest
from attrs import frozen
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    calendar,
    clause,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    oslo,
    published,
)

from some_governance import (
    EVERY_ACCOUNT,
    Accounts,
    Administrators,
    Gap,
    Modality,
    Outcome,
    Per,
    PublicationQuota,
    Records,
    Report,
    Scope,
    Situation,
    Unrecognised,
    Verdict,
    assess,
)


@frozen(kw_only=True)
class Says:
    """A rule that says what it was told to."""

    kind: ClassVar[str] = "says"
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    outcomes: tuple[Outcome, ...]

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Yield what it was told to."""
        yield from self.outcomes


WEEKLY = PublicationQuota(
    at_most=2,
    per=Per.ISO_WEEK,
    accounts=Accounts(platform="facebook"),
    counts=("news",),
)


@pytest.fixture(scope="session")
def known() -> Situation:
    """Give a situation in which much is published, and a source was not understood."""
    facts = [
        account(),
        account(INSTAGRAM),
        # Too much in two weeks, of which one is excused; what is unclear in a third.
        *published(3, "2026-11-03 12:00"),
        *published(3, "2026-11-10 12:00"),
        *published(3, "2026-11-17 12:00", kind=None),
        judgement(
            "facebook:100_news1110T1102",
            "exception",
            at="2026-11-20 10:00",
            reason="Springflo.",
        ),
    ]
    records = Records.of(
        *facts,
        coverage=[coverage_without("access"), coverage("access", account=INSTAGRAM)],
        gaps=[Gap(source="instagram", why="no plug-in reads instagram")],
        unrecognised=[
            Unrecognised(
                source="facebook/main/api/x.json",
                path="data[3]",
                why="another node",
                raw='{"message": "Kari Nordmann skriver"}',
            )
        ],
    )
    return Situation(
        records=records,
        calendar=calendar(),
        since=oslo("2026-11-02 00:00"),
        at=oslo("2026-11-26 07:00"),
    )


@pytest.fixture(scope="session")
def report(known: Situation) -> Report:
    """Give a report in which every verdict occurs, and every part has something."""
    late = Outcome(
        verdict=Verdict.BROKEN,
        subject="facebook:100_9",
        account=FACEBOOK,
        at=oslo("2026-07-01 12:00"),
        values={"rudeness": 7},
    )
    fine = Outcome(verdict=Verdict.MET, count=12)
    silent = Outcome(verdict=Verdict.NOT_APPLICABLE, count=3)
    text = guidelines(
        clause(WEEKLY, id="quotas/weekly", modality=Modality.AS_A_RULE),
        clause(
            Administrators(at_least=2),
            id="roles/two",
            quote=("Minst to personer", "skal administrere."),
            place="lines 2, 9",
            bearer="kommunikasjon",
        ),
        clause(
            Says(outcomes=(late, fine, silent)),
            id="dialogue/polite",
            modality=Modality.ADVICE,
        ),
        clause(id="archiving/all", place="line 12"),
        clause(id="plan/what-is", defines=("campaign",), modality=Modality.DEFINITION),
    )
    return assess(text, known)
