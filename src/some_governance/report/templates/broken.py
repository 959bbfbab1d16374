"""What findings say of what is broken, by kind of rule."""

from types import MappingProxyType

from some_governance.report.language import message

BROKEN = MappingProxyType(
    {
        ("publication-quota", "topic"): message(
            "{subject}, published {at}, is number {count} about {topic}; "
            "at most {at_most}"
        ),
        ("publication-quota", "at_most"): message(
            "{subject}, published {at}, is number {count} in {period}; "
            "at most {at_most}"
        ),
        ("publication-quota", "at_least"): message(
            "{count} in {period}; at least {at_least}"
        ),
        ("office-filled", "at_least"): message(
            "persons who hold the role: {count}; at least {at_least}"
        ),
        ("administrators", "at_most"): message(
            "administrators: {count}; at most {at_most}"
        ),
        ("administrators", "at_least"): message(
            "administrators: {count}; at least {at_least}"
        ),
        ("own-administrators", "at_least"): message(
            "administrators of its own: {count}; at least {at_least}"
        ),
        ("administered-by", "others"): message(
            "administrators: {count}, of whom {others} are not of {unit}"
        ),
        ("appointed-only", "action"): message(
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("handled-daily", "at_least"): message(
            "entries in the handling log, {period}: {count}; at least {at_least}"
        ),
        ("follows-opening-hours", "action"): message(
            "{subject}: {action}, {at}, outside the municipality's opening hours"
        ),
        ("reply-duty", "replied=never"): message(
            "{subject}, written {at}, had no reply by {due}, nor until {now}"
        ),
        ("reply-duty", "replied"): message(
            "{subject}, written {at}, had no reply by {due}; it came {replied}"
        ),
        ("reply-duty", ""): message("{subject}, written {at}, had no reply by {due}"),
        ("interim-follow-up", ""): message(
            "{subject}, an interim reply of {at}, was not followed up by {due}"
        ),
        ("reply-cap", "at_most"): message(
            "{subject}, of {at}, is reply number {count} to the same person in "
            "{period}; at most {at_most}"
        ),
        ("removal-grounds", "ground"): message(
            "{subject}, {done} {at}: the ground is {ground}, which is not on the list"
        ),
        ("removal-duty", "precedes"): message(
            "{subject}, {done} {at}: {step}, {taken}, came before {precedes}"
        ),
        ("removal-duty", "taken"): message(
            "{subject}, {done} {at}: {step} only {taken}"
        ),
        ("removal-duty", "step"): message(
            "{subject}, {done} {at}: {step} is not recorded"
        ),
        ("removal-duty", "receipt"): message(
            "{subject}, {done} {at}: the archive has confirmed no copy"
        ),
        ("removal-steps", "never"): message(
            "{subject}, {done} {at}: {never} was recorded, {taken}, and may not be"
        ),
        ("removal-steps", "precedes"): message(
            "{subject}, {done} {at}: {step}, {taken}, came before {precedes}"
        ),
        ("removal-steps", "taken"): message(
            "{subject}, {done} {at}: {step} only {taken}"
        ),
        ("removal-steps", "step"): message(
            "{subject}, {done} {at}: {step} was not recorded by {due}"
        ),
        ("removal-steps", "action"): message(
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("archive-duty", "captured"): message(
            "{subject}, {done} {at}: the copy was taken only afterwards, {captured}"
        ),
        ("archive-duty", "metadata"): message(
            "{subject}, {at}: the copy in the archive lacks {metadata}"
        ),
        ("archive-duty", "form"): message(
            "{subject}, {at}: the copy in the archive has the form {form}"
        ),
        ("archive-duty", "confirmed"): message(
            "{subject}, {at}: the archive confirmed a copy only {confirmed}; due {due}"
        ),
        ("archive-duty", "receipt"): message(
            "{subject}, {at}: the archive has confirmed no copy"
        ),
        ("retention", "keep_until"): message(
            "{of}, disposed of {at}, had to be kept until {keep_until}"
        ),
        ("archive-only", ""): message(
            "{subject}, of {at}, is in the archive, and was not removed by {due}"
        ),
        ("approval-needed", "ordered"): message(
            "{subject}, {at}, was not approved by {lacks} in time; {approval}"
        ),
        ("approval-needed", "lacks"): message(
            "{subject}, {at}, was not approved by {lacks}, in time and in order; "
            "{approval}"
        ),
        ("approval-needed", "approved"): message(
            "{subject}, {at}, was not approved in time; {approval}"
        ),
        ("hashtags", "tags"): message("{subject}, published {at}, lacks {tags}"),
        ("media-fits", "media"): message(
            "{subject}, published {at}, shows {media}, for which the platform is not "
            "used"
        ),
        ("purpose-fits", "purposes"): message(
            "{subject} is planned for {purposes}, for which the channel is not meant"
        ),
        ("plan-in-force", "last"): message(
            "{subject} has no plan in force; the last one ended {last}"
        ),
        ("plan-in-force", ""): message("{subject} has no plan in force"),
        ("on-agenda", "at_least"): message(
            "times on the agenda of {subject}, {period}: {count}; at least {at_least}"
        ),
        ("plan-horizon", "at_most"): message(
            "{subject}, made {at}, ends {last}; at the latest {at_most}"
        ),
        ("plan-horizon", "last"): message(
            "{subject}, made {at}, ends {last}; at the earliest {at_least}"
        ),
        ("plan-horizon", "at_least"): message(
            "{subject}, made {at}, is empty; it ends {at_least} at the earliest"
        ),
        ("plan-item-fields", "reason=weekday"): message(
            "{subject} is planned for {found}, which is another weekday"
        ),
        ("plan-item-fields", "reason=unknown-account"): message(
            "{subject} is planned for {found}, an account that nobody has registered"
        ),
        ("plan-item-fields", "reason=closed-account"): message(
            "{subject} is planned for {found}, an account that is closed then"
        ),
        ("plan-item-fields", "reason=unknown-content"): message(
            "{subject} holds {found}, which the text doesn't name"
        ),
        ("plan-item-fields", "field=account"): message(
            "{subject} doesn't say for which account it is planned"
        ),
        ("plan-item-fields", "field=day-and-time"): message(
            "{subject} doesn't say on which day and at what time it is published"
        ),
        ("plan-item-fields", "field=content"): message(
            "{subject} doesn't say what kind of content it is"
        ),
        ("plan-item-fields", "field=goal"): message(
            "{subject} doesn't say what its goal is"
        ),
        ("image-approved", "approved"): message(
            "{image}, used {at} in {publication}, was not approved in time; {approval}"
        ),
        ("credited", "image"): message(
            "{publication}, published {at}, doesn't say who took {image}"
        ),
        ("account-ends", "planned_end"): message(
            "still open after its last day, which was {planned_end}"
        ),
        ("account-ends", "idle_since"): message(
            "nothing was published, and nobody looked after it, since {idle_since}"
        ),
        ("account-count", "at_most"): message(
            "{subject} is open account number {count}; at most {at_most}"
        ),
        ("account-count", "at_least"): message(
            "open accounts: {count}; at least {at_least}"
        ),
        ("sanction-ladder", "strikes"): message(
            "{subject}: {sanction}, {at}, after {strikes} strikes; at least {at_least}"
        ),
        ("sanction-terms", "at_least"): message(
            "{subject}: {sanction}, {at}, ends {ends}; {at_least} at the earliest"
        ),
        ("sanction-terms", "at_most"): message(
            "{subject}: {sanction}, {at}, ends {ends}; {at_most} at the latest"
        ),
    }
)
"""
By the kind of rule, and a value that the outcome has, or is: the first one speaks.

`{done}` is a word of `DONE`, as in "hidden"; `{approval}` a sentence of its own.
"""
