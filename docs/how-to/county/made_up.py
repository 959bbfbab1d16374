"""A county that nobody lives in: 23 municipalities, each with what it has saved."""

import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

FIRST = ("Fjell", "Nes", "Sand", "Bjørke", "Lang", "Kvit", "Stein", "Øvre")
LAST = ("vik", "bygda", "dal")
NAMES = [f"{first}{last}" for last in LAST for first in FIRST][:23]
TEXTS = ("randaberg", "randaberg", "vestre-toten")
AT = datetime.fromisoformat("2026-11-02T07:00:00+01:00")

GUIDELINES = """\
format = 1
[guidelines]
id = "{id}"
title = "Retningslinjer for sosiale medier"
owner = "{name} kommune"
language = "nb"
source = "https://{id}.example/sosiale-medier"
read_on = 2026-10-01
extends = "{text}"
[[clauses]]
id = "quotas/our-own"
quote = "Vi legger ikke ut mer enn {posts} innlegg i uken på noen konto."
place = "line 1"
modality = "shall"
rule = {{ kind = "publication-quota", at_most = {posts}, per = "iso-week" }}
"""

REGISTERS = """\
format = 1
guidelines = "ours.toml"
since = 2026-10-01
observed = 2026-11-02T07:00:00+01:00
[calendar]
zone = "Europe/Oslo"
holidays = {{ country = "NO" }}
hours = {{ monday-friday = ["{opens:02}:00-{closes}:00"] }}
[[coverage]]
facts = ["account", "person", "appointment", "publication", "comment", "reply"]
[[persons]]
id = "kari"
"""

ACCOUNT = """\
[[accounts]]
id = "{account}"
tier = "main"
opened = 2020-01-01
[[appointments]]
person = "kari"
role = "administrator"
account = "{account}"
since = 2020-01-01
"""

POST = """\
[[publications]]
id = "{post}"
account = "{account}"
at = {at}
by = "kari"
as_account = true
"""

COMMENT = """\
[[comments]]
id = "{comment}"
on = "{post}"
account = "{account}"
at = {at}
as_account = false
"""

REPLY = """\
[[replies]]
id = "{comment}_r"
to = "{comment}"
account = "{account}"
at = {at}
by = "kari"
as_account = true
"""


def rows(number: int, comments: int, chance: random.Random) -> Iterator[str]:
    """Yield the rows of a municipality's accounts, with so many comments each."""
    for page in range(chance.randint(2, 5)):
        account = f"facebook:{1000 + 10 * number + page}"
        yield ACCOUNT.format(account=account)
        for each in range(comments):
            if each % 10 == 0:
                at = AT - timedelta(days=30 * chance.random() + 1)
                post = f"{account}_{each}"
                yield POST.format(post=post, account=account, at=at.isoformat())
            at += timedelta(minutes=chance.randint(1, 60))
            said = {"comment": f"{post}_c{each}", "account": account}
            yield COMMENT.format(**said, post=post, at=at.isoformat())
            if chance.random() < 0.9:
                answered = at + timedelta(hours=chance.randint(1, 30))
                yield REPLY.format(**said, at=answered.isoformat())


def county(folder: Path, comments: int) -> list[Path]:
    """Lay the county down, and give the folders of its municipalities."""
    chance = random.Random(2026)
    folders = []
    for number, name in enumerate(NAMES):
        place = folder / name.lower().replace("ø", "o")
        place.mkdir(parents=True)
        text = TEXTS[number % len(TEXTS)]
        own = {"id": place.name, "name": name, "posts": chance.randint(1, 9)}
        (place / "ours.toml").write_text(GUIDELINES.format(**own, text=text), "utf-8")
        hours = {"opens": chance.randint(7, 9), "closes": chance.randint(14, 16)}
        (place / "registers.toml").write_text(
            REGISTERS.format(**hours) + "".join(rows(number, comments, chance)), "utf-8"
        )
        folders.append(place)
    return sorted(folders)


if __name__ == "__main__":
    county(Path(sys.argv[1]), int(sys.argv[2]))
