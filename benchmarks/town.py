"""An invented municipality, as it lies in a folder: what it wrote and what it knows."""

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.payloads import ANSWERS, CITIZEN, DELIVERIES, FILES
from benchmarks.threads import COMMENT
from some_governance import Json

OF = f"facebook:{COMMENT}"
GUIDELINES = """\
format = 1

[guidelines]
id = "testbygda"
title = "Retningslinjer for sosiale medier"
owner = "Testbygda kommune"
language = "nb"
source = "https://example.org/retningslinjer"
read_on = 2026-10-01

[words]
administrator = "Styrer kontoen."

[questions.removal-ground]
asks = "På hvilket grunnlag kan dette slettes?"
answers = ["no", "personal-attack"]

[[clauses]]
id = "deletion/attack"
quote = "Personangrep er å gå løs på en person."
place = "line 1"
modality = "definition"
defines = "personal-attack"

[[clauses]]
id = "deletion/grounds"
quote = "Bare personangrep bør slettes."
place = "line 2"
modality = "should"
rule = { kind = "removal-grounds", grounds = ["personal-attack"] }

[[clauses]]
id = "deletion/kept"
quote = "Det som slettes, skal arkiveres."
place = "line 3"
modality = "shall"
rule = { kind = "archive-duty", of = ["removal"], captured_first = true }
"""
REGISTERS = f"""\
format = 1
guidelines = "ours.toml"
since = 2026-11-01
observed = 2026-12-01T12:00:00Z

[calendar]
zone = "Europe/Oslo"
hours = {{ monday-friday = ["08:00-15:30"] }}

[[coverage]]
facts = ["account", "person", "appointment", "grant", "publication", "comment"]

[[accounts]]
id = "facebook:100"

[[persons]]
id = "kari"

[[persons]]
id = "ola"

[[publications]]
id = "facebook:100_1"
account = "facebook:100"
at = 2026-11-20T12:00:00Z
as_account = true

[[comments]]
id = "{OF}"
on = "facebook:100_1"
account = "facebook:100"
at = 2026-11-24T11:30:00Z
as_account = false
author = "Per {CITIZEN}"
text = "Du er en tosk, sier {CITIZEN}!"
"""
AGREED = """\
format = 1
system = "some-governance"
organisation = "Testbygda kommune"
access = { code = "UO", description = "Unntatt offentlighet" }
archive_part = { code = "SOME", description = "Sosiale medier" }
[[legal_bases]]
law = "offl. § 13, jf. fvl. § 13"
since = 2009-01-01
"""


def settle(folder: Path) -> None:
    """Lay down what the municipality wrote."""
    folder.mkdir()
    (folder / "ours.toml").write_text(GUIDELINES, "utf-8")
    (folder / "registers.toml").write_text(REGISTERS, "utf-8")


def save(folder: Path) -> None:
    """Lay down what platforms told, too: by their APIs, webhooks, and downloads."""
    settle(folder)
    for platform, native in (("facebook", "100"), ("instagram", "17")):
        place, account = folder / platform / native, f"{platform}:{native}"
        answers = dict(enumerate(ANSWERS[platform].items(), start=1))
        _save(
            place / "api",
            {f"{number}.json": body for number, (_, body) in answers.items()},
            {
                "account": account,
                "answers": {
                    f"{number}.json": {
                        "request": request,
                        "parameters": {},
                        "page": 1,
                        "fetched_at": "2026-11-28T12:00:00Z",
                    }
                    for number, (request, _) in answers.items()
                },
            },
        )
        came: Json = {"1.json": {"received_at": "2026-11-28T12:00:00Z"}}
        _save(
            place / "webhook",
            {"1.json": DELIVERIES[platform]},
            {"account": account, "deliveries": came},
        )
        made: Json = {f"{CITIZEN}s": {"made_at": "2026-11-28T12:00:00Z"}}
        _save(
            place / "export",
            {f"{CITIZEN}s/{name}": body for name, body in FILES[platform].items()},
            {"account": account, "exports": made},
        )


def _save(place: Path, bodies: Mapping[str, Json], manifest: dict[str, Json]) -> None:
    schema: dict[str, Json] = {"schema": "some-governance/manifest", "version": 1}
    for name, body in [*bodies.items(), ("manifest.json", schema | manifest)]:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(json.dumps(body), "utf-8")
