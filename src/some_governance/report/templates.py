"""What findings say, by kind of rule, or by what is missing."""

from types import MappingProxyType

BROKEN = MappingProxyType(
    {
        ("publication-quota", "at_most"): (
            "{subject}, published {at}, is number {count} in {period}; "
            "at most {at_most}"
        ),
        ("publication-quota", "at_least"): "{count} in {period}; at least {at_least}",
        ("office-filled", "at_least"): (
            "persons who hold the role: {count}; at least {at_least}"
        ),
        ("administrators", "at_most"): "administrators: {count}; at most {at_most}",
        ("administrators", "at_least"): "administrators: {count}; at least {at_least}",
        ("administered-by", "others"): (
            "administrators: {count}, of whom {others} are not of {unit}"
        ),
        ("appointed-only", "action"): (
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("handled-daily", "at_least"): (
            "entries in the handling log, {period}: {count}; at least {at_least}"
        ),
        ("follows-opening-hours", "action"): (
            "{subject}: {action}, {at}, outside the municipality's opening hours"
        ),
        ("reply-duty", ""): "{subject}, written {at}, had no reply by {due}",
        ("interim-follow-up", ""): (
            "{subject}, an interim reply of {at}, was not followed up by {due}"
        ),
        ("removal-grounds", "ground"): (
            "{subject}, removed {at}: the ground is {ground}, which is not on the list"
        ),
        ("removal-duty", "taken"): "{subject}, removed {at}: {step} only {taken}",
        ("removal-duty", "step"): "{subject}, removed {at}: {step} is not recorded",
        ("removal-duty", "receipt"): (
            "{subject}, removed {at}: the archive has confirmed no copy"
        ),
        ("removal-steps", "action"): (
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("removal-steps", "step"): (
            "{subject}, removed {at}: {step} was not recorded by {due}"
        ),
        ("archive-duty", "captured"): (
            "{subject}, removed {at}: the copy was taken only afterwards, {captured}"
        ),
        ("archive-duty", "receipt"): (
            "{subject}, {at}: the archive has confirmed no copy"
        ),
        ("approval-needed", "approved"): (
            "{subject}, {at}, was not approved in time; it was approved: {approved}"
        ),
    }
)
"""By the kind of rule, and a value that the outcome has; the first one speaks."""

PENDING = MappingProxyType(
    {
        "approval-needed": "{subject}, opened {at}, is to be approved",
        "reply-duty": "{subject} has waited for a reply since {at}{age}",
        "interim-follow-up": (
            "{subject}, an interim reply of {at}, is to be followed up"
        ),
        "removal-duty": "{subject}, written {at}{age}, is to be removed",
        "removal-steps": "{subject}, removed {at}{age}: {step} is not recorded yet",
    }
)
"""By the kind of rule, where it is about one thing; others tell of a period."""

MISSING = MappingProxyType(
    {
        "publication": (
            "no source can speak of all publications{where}; fetch them, or let the "
            "register vouch for them"
        ),
        "reply": (
            "no source can speak of all replies{where}; fetch them, or let the "
            "register vouch for them"
        ),
        "comment": (
            "no source can speak of all comments{where}; fetch them, or let the "
            "register vouch for them"
        ),
        "removal": (
            "no source can speak of all removals; let the register vouch for them"
        ),
        "step": (
            "no source can speak of all that was done about it; let the register "
            "vouch for the steps: {items}"
        ),
        "receipt": (
            "no source can speak of all that the archive has confirmed; let the "
            "register vouch for the receipts: {items}"
        ),
        "approval": (
            "no source can speak of all approvals that there ever were; let the "
            "register vouch for them, without since: {items}"
        ),
        "handling": (
            "no source can speak of the handling log{where}; let the register vouch "
            "for it"
        ),
        "as-account": "whether the account itself spoke is unknown: {items}",
        "by": "nobody knows whose hand it was: {items}",
        "whose-login": (
            "a login belongs to nobody in the register; add it to a person: {items}"
        ),
        "appointment": (
            "no source can name all who are appointed and all who have access; let the "
            "register vouch for both"
        ),
        "grant": (
            "no source can name all accesses that units were granted; let the register "
            "vouch for them"
        ),
        "unit": "the register doesn't say of which unit a person is",
        "account": "the register doesn't have this account; add it",
        "accounts": (
            "no source can name all accounts of the municipality; let the register "
            "vouch for them"
        ),
        "tier-or-unit": "the register doesn't say of which tier or unit it is",
        "lifetime": "published while the register has the account closed: {items}",
        "at": "nobody knows when it was: {items}",
        "captured": "nobody knows when the copy was taken: {items}",
        "opened": "the register doesn't say when it was opened",
        "mode": "no source can say when this held: {items}",
    }
)
"""By what is missing."""
