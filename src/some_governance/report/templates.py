"""What findings say, by kind of rule, or by what is missing."""

from types import MappingProxyType

BROKEN = MappingProxyType(
    {
        ("publication-quota", "topic"): (
            "{subject}, published {at}, is number {count} about {topic}; "
            "at most {at_most}"
        ),
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
        ("own-administrators", "at_least"): (
            "administrators of its own: {count}; at least {at_least}"
        ),
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
        ("reply-duty", ""): "{subject}, written {at}, had no reply by {due}{late}",
        ("interim-follow-up", ""): (
            "{subject}, an interim reply of {at}, was not followed up by {due}"
        ),
        ("reply-cap", "at_most"): (
            "{subject}, of {at}, is reply number {count} to the same person in "
            "{period}; at most {at_most}"
        ),
        ("removal-grounds", "ground"): (
            "{subject}, {done} {at}: the ground is {ground}, which is not on the list"
        ),
        ("removal-duty", "precedes"): (
            "{subject}, {done} {at}: {step}, {taken}, came before {precedes}"
        ),
        ("removal-duty", "taken"): "{subject}, {done} {at}: {step} only {taken}",
        ("removal-duty", "step"): "{subject}, {done} {at}: {step} is not recorded",
        ("removal-duty", "receipt"): (
            "{subject}, {done} {at}: the archive has confirmed no copy"
        ),
        ("removal-steps", "never"): (
            "{subject}, {done} {at}: {never} was recorded, {taken}, and may not be"
        ),
        ("removal-steps", "precedes"): (
            "{subject}, {done} {at}: {step}, {taken}, came before {precedes}"
        ),
        ("removal-steps", "taken"): "{subject}, {done} {at}: {step} only {taken}",
        ("removal-steps", "step"): (
            "{subject}, {done} {at}: {step} was not recorded by {due}"
        ),
        ("removal-steps", "action"): (
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("archive-duty", "captured"): (
            "{subject}, {done} {at}: the copy was taken only afterwards, {captured}"
        ),
        ("archive-duty", "metadata"): (
            "{subject}, {at}: the copy in the archive lacks {metadata}"
        ),
        ("archive-duty", "form"): (
            "{subject}, {at}: the copy in the archive has the form {form}"
        ),
        ("archive-duty", "confirmed"): (
            "{subject}, {at}: the archive confirmed a copy only {confirmed}; due {due}"
        ),
        ("archive-duty", "receipt"): (
            "{subject}, {at}: the archive has confirmed no copy"
        ),
        ("retention", "keep_until"): (
            "{of}, disposed of {at}, had to be kept until {keep_until}"
        ),
        ("archive-only", ""): (
            "{subject}, of {at}, is in the archive, and was not removed by {due}"
        ),
        ("approval-needed", "ordered"): (
            "{subject}, {at}, was not approved by {lacks} in time; {approval}"
        ),
        ("approval-needed", "lacks"): (
            "{subject}, {at}, was not approved by {lacks}, in time and in order; "
            "{approval}"
        ),
        ("approval-needed", "approved"): (
            "{subject}, {at}, was not approved in time; {approval}"
        ),
        ("hashtags", "tags"): "{subject}, published {at}, lacks {tags}",
        ("media-fits", "media"): (
            "{subject}, published {at}, shows {media}, for which the platform is not "
            "used"
        ),
        ("purpose-fits", "purposes"): (
            "{subject} is planned for {purposes}, for which the channel is not meant"
        ),
        ("plan-in-force", "last"): (
            "{subject} has no plan in force; the last one ended {last}"
        ),
        ("plan-in-force", ""): "{subject} has no plan in force",
        ("on-agenda", "at_least"): (
            "times on the agenda of {subject}, {period}: {count}; at least {at_least}"
        ),
        ("plan-horizon", "at_most"): (
            "{subject}, made {at}, ends {last}; at the latest {at_most}"
        ),
        ("plan-horizon", "last"): (
            "{subject}, made {at}, ends {last}; at the earliest {at_least}"
        ),
        ("plan-horizon", "at_least"): (
            "{subject}, made {at}, is empty; it ends {at_least} at the earliest"
        ),
        ("plan-item-fields", "reason=weekday"): (
            "{subject} is planned for {found}, which is another weekday"
        ),
        ("plan-item-fields", "reason=unknown-account"): (
            "{subject} is planned for {found}, an account that nobody has registered"
        ),
        ("plan-item-fields", "reason=closed-account"): (
            "{subject} is planned for {found}, an account that is closed then"
        ),
        ("plan-item-fields", "reason=unknown-content"): (
            "{subject} holds {found}, which the text doesn't name"
        ),
        ("plan-item-fields", "field=account"): (
            "{subject} doesn't say for which account it is planned"
        ),
        ("plan-item-fields", "field=day-and-time"): (
            "{subject} doesn't say on which day and at what time it is published"
        ),
        ("plan-item-fields", "field=content"): (
            "{subject} doesn't say what kind of content it is"
        ),
        ("plan-item-fields", "field=goal"): "{subject} doesn't say what its goal is",
        ("image-approved", "approved"): (
            "{image}, used {at} in {publication}, was not approved in time; {approval}"
        ),
        ("credited", "image"): (
            "{publication}, published {at}, doesn't say who took {image}"
        ),
        ("account-ends", "planned_end"): (
            "still open after its last day, which was {planned_end}"
        ),
        ("account-ends", "idle_since"): (
            "nothing was published, and nobody looked after it, since {idle_since}"
        ),
        ("account-count", "at_most"): (
            "{subject} is open account number {count}; at most {at_most}"
        ),
        ("account-count", "at_least"): "open accounts: {count}; at least {at_least}",
        ("sanction-ladder", "strikes"): (
            "{subject}: {sanction}, {at}, after {strikes} strikes; at least {at_least}"
        ),
        ("sanction-terms", "at_least"): (
            "{subject}: {sanction}, {at}, ends {ends}; {at_least} at the earliest"
        ),
        ("sanction-terms", "at_most"): (
            "{subject}: {sanction}, {at}, ends {ends}; {at_most} at the latest"
        ),
    }
)
"""
By the kind of rule, and a value that the outcome has, or is: the first one speaks.
"""

PENDING = MappingProxyType(
    {
        "archive-duty": "{subject}, of {at}{age}, is to be archived",
        "archive-only": "{subject}, of {at}, is in the archive, and is to be removed",
        "on-agenda": "times on the agenda of {subject} so far, {period}: {count}",
        "approval-needed": "{subject}, opened {at}, is to be approved",
        "reply-duty": "{subject} has waited for a reply since {at}{age}",
        "interim-follow-up": (
            "{subject}, an interim reply of {at}, is to be followed up"
        ),
        "removal-duty": "{subject}, written {at}{age}, is to be {done}",
        "removal-steps": "{subject}, {done} {at}{age}: {step} is not recorded yet",
        "case-handling": (
            "{subject}, written {at}{age}, is to be taken to the ordinary channel"
        ),
        "sanction-ladder": (
            "{subject}, strike {strikes}, given {at}{age}, leads to: {sanction}"
        ),
    }
)
"""By the kind of rule; where there is none, a period is told of."""

DONE = MappingProxyType(
    {
        "remove-part": "removed in part",
        "hide": "hidden",
        "close-comments": "closed for comments",
        "mute": "muted",
    }
)
"""By the action that an outcome tells; what tells none was removed."""

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
        "message": (
            "no source can speak of all messages{where}; fetch them, or let the "
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
        "delegation": (
            "no source can speak of all delegations; let the register vouch for "
            "them: {items}"
        ),
        "disposal": (
            "no source can speak of all that was disposed of; let the register vouch "
            "for it"
        ),
        "sanction": (
            "no source can speak of all sanctions; let the register vouch for them, "
            "for as long as they count"
        ),
        "handling": (
            "no source can speak of the handling log{where}; let the register vouch "
            "for it"
        ),
        "as-account": "whether the account itself spoke is unknown: {items}",
        "by": "nobody knows whose hand it was: {items}",
        "whose-hand": (
            "whose hand did it isn't in the register; add its login to a person "
            "there: {items}"
        ),
        "whose-login": (
            "a login belongs to nobody in the register; add it to a person: {items}"
        ),
        "appointment": (
            "no source can name all who are appointed and all who have access; let the "
            "register vouch for both"
        ),
        "access-later": (
            "who has access was first seen after this moment; ask as of a later one, "
            "or let the register vouch for who had it"
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
        "tier-or-unit": (
            "the register doesn't say of which tier or unit it is, in a word that the "
            "guidelines know"
        ),
        "lifecycle": "the register doesn't say what kind of life it has",
        "planned-end": "the register doesn't say on which day it is meant to end",
        "author": "nobody knows who wrote it: {items}",
        "because-of": "nobody says what it was given for: {items}",
        "metadata": "nobody says what is told of the copy in the archive: {items}",
        "form": "nobody says which form the copy in the archive has: {items}",
        "retention": "nobody says how long it is to be kept: {items}",
        "lifetime": "published while the register has the account closed: {items}",
        "at": "nobody knows when it was: {items}",
        "above": "nobody has seen the publication that it stands under: {items}",
        "captured": "nobody knows when the copy was taken: {items}",
        "opened": "the register doesn't say when it was opened",
        "media": "nobody knows what it shows: {items}",
        "tags": "nobody knows its hashtags: {items}",
        "plan": (
            "no source can speak of all plans that there ever were; let the register "
            "vouch for them, without since"
        ),
        "plan-item": (
            "no source can speak of all that stands in plans; let the register vouch "
            "for it, without since"
        ),
        "plan-owner": "the register doesn't say whose plan it is: {items}",
        "planned-account": (
            "the register doesn't say for which account it is planned: {items}"
        ),
        "planned-day": "the register doesn't say for when it is planned: {items}",
        "plan-in-force": (
            "whether a plan was in force is unknown: something stands in one without a "
            "day: {items}"
        ),
        "agenda-item": (
            "no source can speak of all agendas{where}; let the register vouch for them"
        ),
        "images": "nobody knows which pictures it shows: {items}",
        "image": "the register doesn't have this picture; add it: {items}",
        "own-image": "the register doesn't say whether it is our own: {items}",
        "credit-required": (
            "the register doesn't say whether its photographer has to be named: {items}"
        ),
        "group": "no source can name all groups; let the register vouch for them",
        "group-closed": "the register doesn't say whether it is closed: {items}",
        "group-members": "the register doesn't say how many are in it: {items}",
        "mode": "no source can say when this held: {items}",
    }
)
"""By what is missing."""

TOLD = MappingProxyType(
    {
        "group-size": (
            "{subject} has {members} members: {position} the band of {low} to {high}"
        ),
        "retention": "kept for their time, and may be disposed of: {items}",
    }
)
"""What is told for information, by kind of rule."""
