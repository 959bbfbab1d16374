"""One of each thing that we write as JSON, with something in each of its parts."""

import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from archive.scene import capsule
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    coverage,
    coverage_without,
    guidelines,
    oslo,
    publication,
    published,
    situation,
)
from ledgers import created, remove
from moderation.scenes import ANSWERS, ATTACKS, KARI, a_plan, judged
from report.month.conftest import facts as happenings
from report.month.conftest import text as spoken

from some_governance import (
    Administrators,
    Decision,
    Disposition,
    Gap,
    Modality,
    Per,
    PublicationQuota,
    Report,
    UnknownWord,
    Unrecognised,
    Verdict,
    as_json,
    assess,
    decide,
    differences,
    duties,
    month,
    month_as_json,
)
from some_governance.archive.archives import FollowUp
from some_governance.archive.folder.notes import (
    Afterwards,
    Confirmation,
    Entrance,
    write_note,
)
from some_governance.archive.ledger.anchors import Anchor, anchors_as_json
from some_governance.archive.ledger.exporting import ledger_as_lines
from some_governance.cli.app import run
from some_governance.moderation.plans import plan_as_json
from some_governance.report.decision import decision_as_json
from some_governance.report.differences import differences_as_json
from some_governance.report.due import due_as_json
from some_governance.report.over_time.compared import comparison_as_json
from some_governance.report.over_time.comparing import compare
from some_governance.report.over_time.trended import trend_as_json
from some_governance.report.over_time.trending import trend
from some_governance.report.saved.reading import read_report
from some_governance.report.saved.values import SavedReport

HEAD = Anchor(sequence=3, digest="0" * 64)
QUOTA_RULE = PublicationQuota(at_most=2, per=Per.ISO_WEEK, counts=("news",))
QUOTA = clause(
    QUOTA_RULE,
    id="quotas/weekly",
    modality=Modality.AS_A_RULE,
    read_as=Modality.SHOULD,
    because=("quotas/why",),
    against=("quotas/more",),
    bearer="kommunikasjon",
)
TEXT = guidelines(
    QUOTA,
    clause(id="quotas/more", against=("quotas/weekly",), modality=Modality.SHOULD),
    clause(id="quotas/why", modality=Modality.DEFINITION),
    clause(id="quotas/advice", see=("quotas/weekly",), modality=Modality.ADVICE),
    clause(Administrators(at_least=2), id="roles/two"),
)
WORD = UnknownWord(
    fact="publication",
    field="kind",
    word="nwes",
    count=2,
    source="register",
    instead="did you mean news?",
)
UNREAD = Unrecognised(source="x.json", path="data[3]", why="another node", raw="{}")


def a_report() -> Report:
    """Report of weeks with too much and too little, of which somebody decided."""
    made = assess(
        TEXT,
        situation(
            account(name="Testbygda"),
            account(INSTAGRAM),
            *published(3, "2026-11-03 12:00"),
            *published(3, "2026-11-17 12:00", kind=None),
            at="2026-11-26 07:00",
        ),
    )
    broken = next(made.having(Verdict.BROKEN))
    decided = Disposition(
        id="decided",
        observed=made.at,
        finding=broken.id,
        basis=broken.basis,
        at=oslo("2026-11-20 10:00"),
        by="leder",
        reason="Springflo.",
        until=oslo("2026-11-21 10:00"),
    )
    return evolve(
        made,
        dispositions=(decided, evolve(decided, finding="0" * 16)),
        later={"reply": 1},
        unknown_words=(WORD,),
        gaps=(Gap(source="x", why="gone", facts=("reply",), account=FACEBOOK),),
        unrecognised=(UNREAD, evolve(UNREAD, left_out=True)),
    )


def a_decision() -> Decision:
    """Decide about a third news item in a week, and one more that is said to be."""
    known = [account(name="Testbygda"), *published(2, "2026-11-03 12:00")]
    proposed = publication("facebook:100_new", at="2026-11-04 12:00", kind="news")
    made = decide(TEXT, situation(*known), proposed)
    finding = made.caused[0]
    return evolve(
        made,
        cured=(finding,),
        left=(finding,),
        excused=(finding,),
        advice=TEXT.clauses[3:4],
        unknown_words=(WORD,),
    )


def _saved(report: Report) -> SavedReport:
    return read_report(as_json(report).encode(), "it")


def _comparison(_: Path) -> str:
    """Compare two reports, of which the newer one can't see all, and lost a clause."""
    old = _saved(a_report())
    changed = evolve(old.findings[0], basis="0" * 16, count=9)
    newer = evolve(old, findings=(changed,), tallies=old.tallies[:1])
    return comparison_as_json(compare(old, newer))


def _trend(_: Path) -> str:
    saved = _saved(a_report())
    return trend_as_json(trend([saved, evolve(saved, tallies=saved.tallies[:1])]))


def _month(_: Path) -> str:
    seen = [
        coverage_without("publication", "comment", "reply", "sanction", "plan"),
        coverage("publication", "comment", "reply", account=FACEBOOK),
    ]
    told, earlier = (
        situation(*happenings(), since=since, at=at, covered=seen)
        for since, at in (("2026-11-01", "2026-12-01"), ("2026-10-01", "2026-11-01"))
    )
    now, before = (assess(spoken(), each) for each in (told, earlier))
    return month_as_json(month(now, told, before))


def _due(_: Path) -> str:
    report = a_report()
    return due_as_json(report, duties(report))


def _differences(_: Path) -> str:
    changed = evolve(QUOTA, rule=evolve(QUOTA_RULE, at_most=3))
    other = guidelines(changed, *TEXT.clauses[1:-1])
    return differences_as_json(TEXT, other, differences(TEXT, other))


def _said(*command: str | Path) -> str:
    """Give what a command writes as JSON."""
    output = StringIO()
    with redirect_stdout(output):
        run([*map(str, command), "--format", "json"])
    return output.getvalue()


def _check(folder: Path) -> str:
    text = '[guidelines]\n[[clauses]]\nid = "a/b"\n'
    (folder / "wrong.toml").write_text(text)
    return _said("check", folder / "wrong.toml")


def _entry(folder: Path) -> str:
    with created(folder) as ledger:
        remove(ledger)
        return [*ledger_as_lines(ledger.entries())][-4]


def _verified(folder: Path) -> str:
    anchors = folder / "anchors.json"
    anchors.write_bytes(anchors_as_json([HEAD]))
    with created(folder) as ledger:
        path = ledger.path
    return _said("ledger", "verify", path, "--anchors", anchors)


def _note(note: Entrance | Afterwards | Confirmation) -> Callable[[Path], str]:
    def written(folder: Path) -> str:
        write_note(folder / "note.json", note)
        return (folder / "note.json").read_text()

    return written


def _part(name: str) -> Callable[[Path], bytes]:
    return lambda _: capsule().files[name]


_PLAN = a_plan(
    ATTACKS, ANSWERS, known=(*judged(extraordinary="no"), *judged(ANSWERS)), urgent=True
)
_AT = oslo("2026-11-29 12:00")

WRITERS: Mapping[str, Callable[[Path], str | bytes]] = MappingProxyType(
    {
        "report": lambda _: as_json(a_report()),
        "due": _due,
        "decision": lambda _: decision_as_json(a_decision()),
        "differences": _differences,
        "comparison": _comparison,
        "trend": _trend,
        "month": _month,
        "check": _check,
        "clauses": lambda _: _said("clauses", "randaberg"),
        "plan": lambda _: plan_as_json(_PLAN),
        "verified": _verified,
        "anchors": lambda _: anchors_as_json([HEAD]),
        "entry": _entry,
        "capsule": _part("manifest.json"),
        "capsule-metadata": _part("metadata.json"),
        "capsule-captured": _part("captured.json"),
        "capsule-thread": _part("thread.json"),
        "entrance": _note(Entrance(key="k", capsule="c", at=_AT, head=HEAD)),
        "afterwards": _note(
            Afterwards(
                key="k",
                capsule="c",
                done=FollowUp(action="hide", at=_AT, role="leder", verified=_AT),
                head=HEAD,
            )
        ),
        "confirmation": _note(
            Confirmation(capsule="c", by=KARI, at=_AT, system_id="id-1")
        ),
    }
)
"""What writes each, given a folder that is empty."""


def written(name: str, folder: Path) -> Any:
    """Give one of them, as it is read back."""
    return json.loads(WRITERS[name](folder))
