"""Files as a municipality may write them, and what it is told of their errors."""

import pytest

from some_governance.errors import GuidelinesError
from some_governance.loading.guidelines import read_guidelines
from some_governance.loading.registers import read_registers

GUIDELINES = """\
format = 1

[guidelines]
id = "our"
title = "Our guidelines"
owner = "Our municipality"
language = "nb"
source = "https://www.example.org/guidelines"
read_on = 2026-11-22

[words]
event = "Something to come to."
greeting = "Somebody says hello."

[questions.kind]
asks = "Is this news?"
answers = ["news", "event", "greeting"]

[questions.exception]
asks = "Is there a reason?"

[modes.crisis]

[modes.campaign]
event = "election"
since = "-P4M"

[[clauses]]
id = "accounts/main"
quote = "Our main account is on Facebook."
place = "line 1"
modality = "definition"
defines = "main"

[[clauses]]
id = "quotas/news-per-week"
quote = ["At most ten news items", "a week."]
place = "lines 2, 4"
modality = "as-a-rule"
defines = ["news"]
see = "accounts/main"
since = 2026-01-01
until = 2027-01-01
unless = "crisis"

  [clauses.rule]
  kind = "publication-quota"
  at_most = 10
  per = "iso-week"
  accounts = { platform = "facebook", tier = "main" }
  counts = ["news"]

[[clauses]]
id = "quotas/courage"
quote = "Be brave."
place = "line 5"
modality = "should"
read_as = "advice"
when = "campaign"
"""

REGISTER = """\
format = 1
guidelines = "randaberg"
since = 2026-10-01
at = 2026-11-02T07:00:00+01:00
observed = 2026-11-02T06:00:00+01:00

[calendar]
zone = "Europe/Oslo"
holidays = { country = "NO" }
easter = "western"
hours = { monday-friday = ["08:00-15:30"], saturday = [], sunday = "10:00-11:00" }

[[calendar.seasons]]
name = "summer"
since = "06-15"
until = "08-15"
hours = { monday-friday = ["08:00-15:00"] }

[[calendar.special_days]]
on = "12-24"
closes = "12:00"

[[calendar.special_days]]
on = 2026-12-28
hours = []

[[calendar.special_days]]
since = 2026-07-06
until = 2026-07-10
hours = ["08:00-12:00"]

[[coverage]]
facts = ["person", "account", "appointment"]

[[coverage]]
facts = ["publication"]
account = "facebook:1000"
since = 2020-01-01
until = 2026-11-02

[[accounts]]
id = "facebook:1000"
tier = "main"
unit = "kommunikasjon"
name = "Our main account"
lifecycle = "time-limited"
opened = 2012-03-01
planned_end = 2026-12-31

[[profiles]]
account = "facebook:1000"
name = "Our municipality"

[[persons]]
id = "employee-1"
unit = "kommunikasjon"
logins = ["facebook:11", "instagram:11"]

[[appointments]]
person = "employee-1"
role = "administrator"
account = "facebook:1000"
since = 2020-01-01

[[grants]]
unit = "servicetorget"
account = "facebook:1000"
actions = ["publish", "update"]
logins = ["facebook:77"]
since = 2020-01-01
until = 2027-01-01

[[accesses]]
login = "facebook:11"
account = "facebook:1000"
role = "administrator"
natural = true

[[publications]]
id = "facebook:1000_1"
account = "facebook:1000"
at = 2026-10-05T10:00:00+02:00
by = "employee-1"
as_account = true
kind = "news"
media = ["image"]
images = "facebook:55"
credited = false
tags = ["vår", "Høst"]
topic = "spring-fair"
plan_item = "item-1"
text = ""

[[replies]]
id = "facebook:1000_1_1"
to = "facebook:1000_1"
account = "facebook:1000"
at = 2026-10-05T10:05:00Z

[[comments]]
id = "facebook:1000_1_2"
on = "facebook:1000_1"
account = "facebook:1000"
at = 2026-10-05T11:00:00+02:00
author = "Kari Nordmann"
by = "facebook:4711"
as_account = false
text = "And who pays?"

[[messages]]
id = "facebook:m_7"
conversation = "facebook:t_7"
account = "facebook:1000"
at = 2026-10-05T11:30:00+02:00
author = "Kari Nordmann"
by = "facebook:4711"
as_account = false
text = "When does the library open?"

[[removals]]
of = "facebook:1000_1_2"
account = "facebook:1000"
at = 2026-10-06T12:00:00+02:00
by = "employee-1"
action = "hide"
until = 2026-10-07T12:00:00+02:00

[[steps]]
of = "facebook:1000_1_2"
step = "documented"
at = 2026-10-06T11:00:00+02:00
by = "employee-1"
why = "It names somebody."

[[receipts]]
of = "facebook:1000_1_2"
captured = 2026-10-06T11:30:00+02:00
at = 2026-10-07
ref = "2026/1234-1"
retention = "kept-ten-years"
metadata = ["author", "time"]
form = "pdf-a"
by = "employee-1"

[[disposals]]
of = "facebook:1000_1_2"
at = 2026-10-20
by = "employee-1"

[[sanctions]]
person = "facebook:4711"
account = "facebook:1000"
sanction = "warning"
at = 2026-10-06T13:00:00+02:00
until = 2026-11-06
lifted = 2026-10-21
because_of = "facebook:1000_1_2"
by = "employee-1"

[[images]]
id = "facebook:55"
own = false
credit_required = true
photographer = "Kari Nordmann"

[[plans]]
id = "plan-october"
made = 2026-09-28
owner = "kommunikasjon"

[[plan_items]]
id = "item-1"
plan = "plan-october"
made = 2026-09-29
account = "facebook:1000"
day = 2026-10-05
clock = "10:00"
weekday = "monday"
content = ["text", "image"]
goal = "That people come."
purposes = ["news-and-information"]
publications = "facebook:1000_1"

[[agenda_items]]
body = "leadership-group"
at = 2026-10-01
plan = "plan-october"

[[groups]]
id = "facebook:group-1"
members = 25
closed = true

[[approvals]]
of = "facebook:1000_1"
body = "kommunikasjon"
at = 2026-10-04
by = "employee-1"
basis = "The plan of the year."

[[handlings]]
account = "facebook:1000"
at = 2026-10-05
by = "employee-1"

[[judgements]]
of = "facebook:1000_1"
question = "kind"
answer = "news"
at = 2026-10-06
by = "web-editor"
reason = "It was in the paper too."
supersedes = ["our-first", "our-second"]

[[delegations]]
body = "kommunikasjon"
person = "employee-1"
since = 2026-10-01
until = 2026-11-01

[[dispositions]]
finding = "0123456789abcdef"
basis = "fedcba9876543210"
at = 2026-10-20
by = "web-editor"
reason = "We knew, and it is mended."
until = 2026-12-01

[[modes]]
mode = "crisis"
since = 2026-10-10
until = 2026-10-11

[[events]]
name = "election"
since = 2027-09-13
"""


def changed(text: str, old: str, new: str) -> str:
    """Give a file in which one thing is written in another way."""
    if old not in text:
        raise ValueError(f"{old} is not in the file")
    return text.replace(old, new, 1)


def refused_guidelines(old: str, new: str) -> list[str]:
    """Tell what is wrong with the guidelines when they are changed like that."""
    with pytest.raises(GuidelinesError) as refusal:
        read_guidelines(changed(GUIDELINES, old, new).encode(), "our.toml")
    return str(refusal.value).splitlines()


def refused_register(old: str, new: str) -> list[str]:
    """Tell what is wrong with the register when it is changed like that."""
    with pytest.raises(GuidelinesError) as refusal:
        read_registers(changed(REGISTER, old, new).encode(), "registers.toml")
    return str(refusal.value).splitlines()
