"""What findings say of what is not yet due, and for information."""

from types import MappingProxyType

from some_governance.report.language import message

PENDING = MappingProxyType(
    {
        "archive-duty": message("{subject}, of {ago}, is to be archived"),
        "archive-only": message(
            "{subject}, of {at}, is in the archive, and is to be removed"
        ),
        "on-agenda": message(
            "times on the agenda of {subject} so far, {period}: {count}"
        ),
        "approval-needed": message("{subject}, opened {at}, is to be approved"),
        "reply-duty": message("{subject} has waited for a reply since {ago}"),
        "interim-follow-up": message(
            "{subject}, an interim reply of {at}, is to be followed up"
        ),
        "removal-duty": message("{subject}, written {ago}, is to be {done}"),
        "removal-steps": message("{subject}, {done} {ago}: {step} is not recorded yet"),
        "case-handling": message(
            "{subject}, written {ago}, is to be taken to the ordinary channel"
        ),
        "sanction-ladder": message(
            "{subject}, strike {strikes}, given {ago}, leads to: {sanction}"
        ),
    }
)
"""
By the kind of rule; where there is none, a period is told of.

`{ago}` is when it was, and for how many days; `{done}` a word of `DONE`.
"""

TOLD = MappingProxyType(
    {
        ("group-size", "position=below"): message(
            "{subject} has {members} members: below the band of {low} to {high}"
        ),
        ("group-size", "position=within"): message(
            "{subject} has {members} members: within the band of {low} to {high}"
        ),
        ("group-size", "position=above"): message(
            "{subject} has {members} members: above the band of {low} to {high}"
        ),
        ("retention", ""): message(
            "kept for their time, and may be disposed of: {items}"
        ),
    }
)
"""What is told for information, by kind of rule and a value, as in `BROKEN`."""
