"""Time-stamps: an authority has seen the head, and that can be checked offline."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from ledgers import KARI, NOW

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.contents import held
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.stamps import check_stamp, stamp_head
from some_governance.archive.ledger.verifying import verify_ledger
from some_governance.errors import ArchiveError

HEAD = Anchor(sequence=17, digest="0f" * 32)
SETTINGS = """
[req]
distinguished_name = nobody
[nobody]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[stamps]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="openssl makes the authority of these tests"
)

Authority = tuple[Callable[[bytes], bytes], bytes]


def openssl(folder: Path, *arguments: str) -> None:
    """Run openssl in a folder."""
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def authority_in(folder: Path, name: str) -> Authority:
    """Make an authority: how it is asked, and its root certificate."""
    (folder / "settings").write_text(SETTINGS)
    (folder / "serial").write_text("01\n")
    key = ("-newkey", "rsa:2048", "-nodes", "-config", "settings")
    subject = ("-subj", f"/CN={name}")
    openssl(
        folder, "req", "-x509", *key, "-keyout", "root.key", "-out", "root.pem",
        *subject, "-extensions", "root",
    )  # fmt: skip
    openssl(
        folder, "req", *key, "-keyout", "signer.key", "-out", "signer.csr", *subject
    )
    openssl(
        folder, "x509", "-req", "-in", "signer.csr", "-CA", "root.pem", "-CAkey",
        "root.key", "-CAcreateserial", "-out", "signer.pem", "-extfile", "settings",
        "-extensions", "signer",
    )  # fmt: skip

    def send(question: bytes) -> bytes:
        (folder / "question").write_bytes(question)
        openssl(
            folder, "ts", "-reply", "-config", "settings", "-section", "stamps",
            "-queryfile", "question", "-signer", "signer.pem", "-inkey", "signer.key",
            "-out", "answer",
        )  # fmt: skip
        return (folder / "answer").read_bytes()

    return send, (folder / "root.pem").read_bytes()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Make an invented authority."""
    return authority_in(tmp_path_factory.mktemp("authority"), "Invented")


def test_a_stamp_says_when_the_head_was_seen(authority: Authority) -> None:
    """The authority's clock says so, in UTC."""
    send, root = authority
    seen = check_stamp(HEAD, stamp_head(HEAD, send), [root])

    assert UTC is seen.tzinfo
    assert datetime(2020, 1, 1, tzinfo=UTC) < seen


def test_a_ledger_keeps_its_stamps(ledger: Ledger, authority: Authority) -> None:
    """And they are checked later, with what the ledger kept."""
    send, root = authority
    head = ledger.head
    entry = ledger.stamp(head, stamp_head(head, send), at=NOW, actor=KARI)
    (kept,) = held(entry)

    seen = check_stamp(head, ledger._contents.read(kept), [root])

    assert timedelta() <= seen - datetime(2020, 1, 1, tzinfo=UTC)
    assert () == verify_ledger(ledger.path).faults


@pytest.mark.parametrize(
    "other",
    [Anchor(sequence=18, digest="0f" * 32), Anchor(sequence=17, digest="0" * 64)],
)
def test_a_stamp_is_for_one_head(authority: Authority, other: Anchor) -> None:
    """Neither for another entry nor for another digest."""
    send, root = authority
    token = stamp_head(HEAD, send)

    with pytest.raises(ArchiveError, match=f"doesn't hold for entry {other.sequence}"):
        check_stamp(other, token, [root])


def test_a_stamp_of_somebody_else_does_not_hold(
    authority: Authority, tmp_path: Path
) -> None:
    """Nobody trusts them, or nobody at all; or their certificate is none."""
    _, stranger = authority_in(tmp_path, "Stranger")
    token = stamp_head(HEAD, authority[0])

    for roots in ([stranger], [], [b"no certificate"]):
        with pytest.raises(ArchiveError, match="doesn't hold for entry 17"):
            check_stamp(HEAD, token, roots)


def test_a_changed_stamp_does_not_hold(authority: Authority) -> None:
    """Wherever a byte of its signature is another one: that is what it ends with."""
    send, root = authority
    token = stamp_head(HEAD, send)
    for place in range(len(token) - 200, len(token), 20):
        other = bytearray(token)
        other[place] ^= 1

        with pytest.raises(ArchiveError):
            check_stamp(HEAD, bytes(other), [root])


@pytest.mark.parametrize("answer", [b"", b"words"])
def test_what_is_no_answer_is_none(answer: bytes) -> None:
    """A page that says that the authority is down, for instance."""
    with pytest.raises(ArchiveError, match="no answer of a time-stamping authority"):
        stamp_head(HEAD, lambda _: answer)


def test_an_authority_may_refuse() -> None:
    """Then nothing is stamped: its answer holds a status alone."""
    rejection = bytes.fromhex("30053003020102")

    with pytest.raises(ArchiveError, match="refused"):
        stamp_head(HEAD, lambda _: rejection)


def test_an_answer_to_another_question_is_none(authority: Authority) -> None:
    """An old one, which somebody gives again."""
    send, _ = authority
    older = stamp_head(HEAD, send)

    with pytest.raises(ArchiveError, match="another question"):
        stamp_head(HEAD, lambda _: older)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how to get it."""
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)

    for call in (
        lambda: stamp_head(HEAD, lambda _: b""),
        lambda: check_stamp(HEAD, b"", []),
    ):
        with pytest.raises(ArchiveError, match=r"some-governance\[stamp\]"):
            call()
