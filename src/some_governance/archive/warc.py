"""What was captured as a WARC 1.1 file, for the depot."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import BinaryIO
from urllib.parse import quote, urlencode
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

from some_governance.archive.canonical import canonical
from some_governance.archive.capsules.capsule import Capsule, CapsulePart
from some_governance.archive.capsules.reading import capsule_asking
from some_governance.errors import ArchiveError
from some_governance.limits import Json
from some_governance.version import VERSION

_EXTRA = "writing WARC needs an extra: pip install 'some-governance[warc]'"
_FIELDS = "application/warc-fields"
_INFO = (
    f"software: some-governance {VERSION}\r\n"
    "format: WARC File Format 1.1\r\n"
    "conformsTo: http://iipc.github.io/warc-specifications/specifications/"
    "warc-format/warc-1.1/\r\n"
)


@frozen(kw_only=True)
class _Record:
    """
    A record of the file.

    Attributes:
        name: What its id is made of.

        type: What WARC calls it.

        at: When it was captured.

        part: Its block.

        target: What was asked for; `None` for the file itself.

        about: Name of the record that it speaks of; `None` where it isn't about one.
    """

    name: str
    type: str
    at: datetime
    part: CapsulePart
    target: str | None = None
    about: str | None = None


def write_warc(capsules: Iterable[Capsule], out: BinaryIO) -> None:
    """
    Write what was captured. The same capsules, in any order, give the same bytes.

    We hold what was answered and not its HTTP headers: each answer, picture and film is
    a `resource`, and what was asked for it stands in a `metadata` record. What follows
    the platform's name in `WARC-Target-URI` is the request, and no place on the web.

    Args:
        capsules: At least one.

        out: Where to.

    Raises:
        ArchiveError: warcio isn't installed, there is no capsule, or one says what none
            can.
    """
    try:
        from warcio.warcwriter import WARCWriter
    except ModuleNotFoundError:
        raise ArchiveError(_EXTRA) from None
    by_id = {capsule.id: capsule for capsule in capsules}
    if not by_id:
        raise ArchiveError("there is no capsule to write: name one or more")
    writer = WARCWriter(out, gzip=False, warc_version="WARC/1.1")
    info = _Record(
        name="\n".join(sorted(by_id)),
        type="warcinfo",
        at=min(capsule.metadata.captured for capsule in by_id.values()),
        part=CapsulePart(name="warcinfo", body=_INFO.encode(), media_type=_FIELDS),
    )
    told = (each for id in sorted(by_id) for each in _records(by_id[id]))
    for record in (info, *told):
        body = record.part.body
        written = writer.create_warc_record(
            record.target,
            record.type,
            payload=BytesIO(body),
            length=len(body),
            warc_content_type=record.part.media_type,
            warc_headers_dict=_headers(record, _id(info.name)),
        )
        writer.write_record(written)


def _records(capsule: Capsule) -> Iterator[_Record]:
    """Yield an answer and what was asked for it, one after the other; then pictures."""
    asked = capsule_asking(capsule)
    parts = {part.name: part for part in capsule.parts}
    platform = capsule.metadata.platform
    for answer in asked.answers:
        name = f"{capsule.id}/{answer.file}"
        target = _target(platform, answer.request, answer.parameters)
        part = parts[answer.file]
        yield _Record(
            name=name, type="resource", at=answer.fetched_at, part=part, target=target
        )
        said: Json = {
            "capsule": capsule.id,
            "captured_by": capsule.metadata.captured_by,
            "file": answer.file,
            "page": answer.page,
            "last": answer.last,
            "version": answer.version,
        }
        yield _Record(
            name=f"{name}/asked",
            type="metadata",
            at=answer.fetched_at,
            part=CapsulePart(
                name="asked", body=canonical(said), media_type="application/json"
            ),
            target=target,
            about=name,
        )
    for each in asked.attachments:
        if each.file is not None:
            yield _Record(
                name=f"{capsule.id}/{each.file}",
                type="resource",
                at=capsule.metadata.captured,
                part=parts[each.file],
                target=_target(platform, f"/{each.of}/{each.key}", {}),
            )


def _headers(record: _Record, info: str) -> dict[str, str]:
    digest = f"sha256:{record.part.sha256}"
    headers = {
        "WARC-Record-ID": _id(record.name),
        "WARC-Date": f"{record.at:%Y-%m-%dT%H:%M:%S.%fZ}",
        "WARC-Block-Digest": digest,
    }
    if record.target is not None:
        headers["WARC-Warcinfo-ID"] = info
        headers["WARC-Payload-Digest"] = digest
    if record.about is not None:
        headers["WARC-Refers-To"] = _id(record.about)
    return headers


def _id(name: str) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, name)}>"


def _target(platform: str, request: str, parameters: Mapping[str, str]) -> str:
    path = quote(request.lstrip("/"), safe="/:", errors="surrogatepass")
    query = urlencode(sorted(parameters.items()), errors="surrogatepass")
    return f"{platform}:/{path}{'?' if query else ''}{query}"
