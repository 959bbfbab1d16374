"""
`python -m benchmarks.arkivmeldinger`: messages to an archive, written per second.

The figure stands beside a floor of the same run: what the standard library takes to
hash the same files and to write the same elements, once they are there.

What a message may hold is drawn here, too, for the proof and the tests: all of Unicode,
control characters, marks of direction, lone surrogates, and texts of 100 kB.
"""

import argparse
import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from xml.etree.ElementTree import Element, fromstring, tostring

from attrs import frozen
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from some_governance import Comment, Message, Publication, Records, Reply
from some_governance.archive.actors import Actor
from some_governance.archive.arkivmelding.checking import arkivmelding_problems
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    CaseFile,
    FiksConfiguration,
    FiledAs,
    LegalBasis,
)
from some_governance.archive.arkivmelding.elements import CATALOGUE, CREATE, OWN
from some_governance.archive.arkivmelding.escaping import unescaped
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.parsing import read_xml
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.capsules.capsule import Capsule, Taken
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.platforms.captures import Attachment, Captured, Uttered
from some_governance.platforms.pages import Page, Request

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
ACCOUNT = "facebook:100"
LARGE = 100_000
BATCH = 250
NASTY = (
    *("\x00", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\udfff", "\ufffe", "\uffff"),
    *("\r", "\r\n", "\n", "\t", "\u2028", "\u200f", "\u202e", "\u2066", "\ufeff"),
    *("👩‍👩‍👧", "🇳🇴", "🏽", "\U0001fffe", "\U0010ffff", "é", "ﷺ", "שלום", "æøå"),
    *("\\", "\\u0000", "&", "<", "]]>", "&#0;", "&amp;", '"', "'", "<!--", "***"),
)
OURS = ("Vedlegg", "JSON", "Avsender", "fil", "thread.json", "Kommentar på facebook")
NAMES = {"c": CREATE, "m": CATALOGUE, "o": OWN}
RECORD = "c:registrering"


@frozen(kw_only=True)
class Case:
    """
    One message that is written, and what is said in it.

    Attributes:
        text: What somebody wrote.

        author: Under which name, if any.

        capsule: What it was packed in.

        key: Under which it is handed in.

        configuration: What was agreed on with the archive.

        filing: How it is filed.

        head: The last entry of the ledger, if any.
    """

    text: str
    author: str | None
    capsule: Capsule
    key: str
    configuration: FiksConfiguration
    filing: Filing
    head: Anchor | None


ANY = st.text(st.characters())
"""All of Unicode, lone surrogates too."""

SHORT = ANY | st.lists(st.sampled_from(NASTY), max_size=12).map("".join)
WORDS = st.one_of(
    SHORT,
    SHORT,
    st.sampled_from(OURS),
    st.builds(lambda text: (text * LARGE)[:LARGE], ANY.filter(bool)),
)
SAID = SHORT.map("x{}".format)
"""Something, at least."""

ACTOR = st.builds(Actor, id=SAID, role=SAID, vouched_by=SAID)
TAKEN = st.builds(
    Taken,
    action=st.sampled_from(["remove", "hide"]),
    ground=st.none() | WORDS,
    judgements=st.dictionaries(ANY, ANY, max_size=2),
    clause=st.none() | ANY,
    quote=st.none() | WORDS,
    by=ACTOR,
)
CASE_FILE = st.builds(CaseFile, key=SAID, title=st.none() | SAID)
CONFIGURATION = st.builds(
    FiksConfiguration,
    system=SAID,
    organisation=SAID,
    access=st.builds(ArchiveCode, code=ANY, description=ANY),
    legal_bases=st.just((LegalBasis(law="offl. § 13", since=date(2009, 1, 1)),)),
    case_file=CASE_FILE,
    filed_as=st.sampled_from(FiledAs),
    administrative_unit=st.none() | SAID,
    journal_unit=st.none() | SAID,
)
# Of what a human wrote, nobody can tell here whether it repeats a citizen's words.
FILING = st.just(Filing()) | st.builds(
    Filing,
    title=WORDS.map(lambda title: "x" + title.replace("*", "+")),
    note=st.none() | SAID,
    released_by=ACTOR,
)
HEAD = st.none() | st.builds(
    Anchor, sequence=st.integers(1, 2**63), digest=st.just("a" * 64)
)
KINDS = st.sampled_from([Comment, Message, Publication, Reply])


def packed(
    kind: type, id: str, text: str, author: str | None, taken: Taken | None
) -> Capsule:
    """Let somebody say something with a picture, capture it, and pack it."""
    said = {"id": id, "account": ACCOUNT, "at": AT, "text": text, "observed": AT}
    if kind is Comment:
        thing: Uttered = Comment(on="facebook:100_1", author=author, **said)
    elif kind is Message:
        thing = Message(conversation="facebook:t_1", author=author, **said)
    elif kind is Reply:
        thing = Reply(to="facebook:100_1", **said)
    else:
        thing = Publication(**said)
    question = Request(request="/100_1/comments")
    page = Page(
        question=question,
        number=1,
        last=True,
        fetched_at=AT,
        body=json.dumps({"message": text}).encode(),
        version="v24.0",
    )
    captured = Captured(
        of=id,
        account=ACCOUNT,
        at=AT,
        by="some-governance-facebook 0.1.0",
        pages=(page,),
        records=Records.of(thing),
        attachments=(
            Attachment(of=id, key="1", media_type="image/jpeg", body=b"\xff\xd8\xff"),
        ),
        permalinks={id: f"https://www.facebook.com/{id}"},
    )
    return pack_capsule(captured, taken)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a message: somebody says something, it is captured, packed and filed."""
    text, author = draw(WORDS), draw(st.none() | WORDS)
    kind, id = draw(KINDS), draw(ANY.map("facebook:{}".format))
    return Case(
        text=text,
        author=author if kind in (Comment, Message) else None,
        capsule=packed(kind, id, text, author, draw(st.none() | TAKEN)),
        key=draw(SAID),
        configuration=draw(CONFIGURATION),
        filing=draw(FILING),
        head=draw(HEAD),
    )


def faults(case: Case, schemas: ArkivmeldingSchemas | None) -> Iterator[str]:
    """
    Write a message, and yield what is wrong with it.

    Args:
        case: What it says.

        schemas: Those of the standard; `None` where they aren't at hand.
    """
    message = as_arkivmelding(
        case.capsule, case.key, case.configuration, case.filing, case.head
    )
    problems = arkivmelding_problems(
        message, case.capsule, case.configuration, case.filing
    )
    yield from (f"our check: {each}" for each in problems)
    if schemas is not None:
        yield from (f"the schemas: {each}" for each in schemas.problems(message.body))
    read = read_xml(message.body)
    for path, said in _wanted(case).items():
        if said != [unescaped(each.text or "") for each in read.findall(path, NAMES)]:
            yield f"{path} doesn't read back"
    bodies = {each.name: each.body for each in message.documents}
    thread = json.loads(bodies["dokument-0001.json"])["thread"]
    # Two halves of a letter that stand beside each other are a whole one in JSON.
    text = json.loads(json.dumps(case.text))
    if [text] != [each["text"] for each in thread]:
        yield "the thread doesn't say what was said"


def _wanted(case: Case) -> dict[str, list[str]]:
    """Tell what has to be read back, and where; of the sender, if there is one."""
    metadata, filing = case.capsule.metadata, case.filing
    own = f"{RECORD}/c:virksomhetsspesifikkeMetadata/o:capsule"
    wanted = {
        f"{RECORD}/c:referanseEksternNoekkel/m:noekkel": [case.key],
        f"{own}/o:item": [metadata.of],
        f"{own}/o:permalink": [metadata.permalink or ""],
    }
    for path, said in (
        (f"{RECORD}/c:tittel", filing.title),
        (f"{RECORD}/c:merknad/c:merknadstekst", filing.note),
        (f"{own}/o:taken/o:quote", metadata.taken and metadata.taken.quote),
        (f"{own}/o:taken/o:ground", metadata.taken and metadata.taken.ground),
    ):
        if said is not None:
            wanted[path] = [said]
    filed_as = filing.filed_as or case.configuration.filed_as
    if case.author and case.author.strip() and filed_as is not FiledAs.OUTGOING:
        names = f"{RECORD}/c:korrespondansepart/c:korrespondansepartNavn"
        wanted[names] = [case.author, case.configuration.organisation]
    return wanted


def schemas() -> ArkivmeldingSchemas | None:
    """Load the schemas from the folder that `SOME_GOVERNANCE_XSD` names, if it does."""
    folder = os.environ.get("SOME_GOVERNANCE_XSD")
    return ArkivmeldingSchemas(Path(folder) / "fiks-arkiv-v1") if folder else None


def searched(runs: int, chance: random.Random) -> tuple[int, tuple[str, ...]]:
    """Draw so many messages; tell how many there were, and what was wrong."""
    known, found = schemas(), list[str]()
    tried = 0

    def search(case: Case) -> None:
        nonlocal tried
        tried += 1
        found.extend(f"message {tried}: {each}" for each in faults(case, known))

    # Hypothesis keeps what it has drawn until it is through.
    for begun in range(0, runs, BATCH):
        drawn = settings(
            max_examples=min(BATCH, runs - begun),
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[*HealthCheck],
        )(given(cases())(search))
        seed(chance.randrange(2**32))(drawn)()
    return tried, tuple(found)


@frozen(kw_only=True)
class Speed:
    """
    What messages took, in seconds each; the median.

    Attributes:
        written: To write one.

        checked: To write and to check one.

        floor: To hash its files and to write its elements, when they are there.
    """

    written: float
    checked: float
    floor: float


def measured(messages: int) -> Speed:
    """Write so many messages of a usual size."""
    configuration = FiksConfiguration(
        system="some-governance",
        organisation="Fjellvik kommune",
        access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
        legal_bases=(LegalBasis(law="offl. § 13", since=date(2009, 1, 1)),),
        case_file=CaseFile(key="sosiale-medier"),
    )
    times: dict[str, list[float]] = {"written": [], "checked": [], "floor": []}
    for number in range(messages):
        capsule = packed(Comment, f"facebook:{number}", "Hei! " * 40, "Ola", None)
        began = time.perf_counter()
        message = as_arkivmelding(capsule, f"key-{number}", configuration)
        times["written"].append(time.perf_counter() - began)
        problems = arkivmelding_problems(message, capsule, configuration)
        times["checked"].append(time.perf_counter() - began)
        if problems:
            raise SystemExit(f"a message is wrong: {problems[0]}")
        tree = fromstring(message.body)
        began = time.perf_counter()
        _floor(tree, [each.body for each in message.documents])
        times["floor"].append(time.perf_counter() - began)
    return Speed(**{name: median(each) for name, each in times.items()})


def _floor(tree: Element, bodies: Sequence[bytes]) -> None:
    for body in bodies:
        hashlib.sha256(body).hexdigest()
    tostring(tree, encoding="utf-8", xml_declaration=True)


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.arkivmeldinger")
    parser.add_argument("--messages", type=int, default=2_000)
    options = parser.parse_args(arguments)
    speed = measured(options.messages)
    print(f"F, to hash the files and write the elements: {speed.floor * 1e6:.0f} µs")
    for name, seconds in (("written", speed.written), ("and checked", speed.checked)):
        print(
            f"{name}: {1 / seconds:.0f} messages a second, "
            f"{seconds / speed.floor:.1f} F each"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
