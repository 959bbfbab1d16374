"""What findings say of what nobody can tell, by what is missing."""

from types import MappingProxyType

from some_governance.report.language import message

MISSING = MappingProxyType(
    {
        "publication": message(
            "no source can speak of all publications; fetch them, or let the "
            "register vouch for them"
        ),
        "reply": message(
            "no source can speak of all replies; fetch them, or let the "
            "register vouch for them"
        ),
        "comment": message(
            "no source can speak of all comments; fetch them, or let the "
            "register vouch for them"
        ),
        "message": message(
            "no source can speak of all messages; fetch them, or let the "
            "register vouch for them"
        ),
        "removal": message(
            "no source can speak of all removals; let the register vouch for them"
        ),
        "step": message(
            "no source can speak of all that was done about it; let the register "
            "vouch for the steps: {items}"
        ),
        "receipt": message(
            "no source can speak of all that the archive has confirmed; let the "
            "register vouch for the receipts: {items}"
        ),
        "approval": message(
            "no source can speak of all approvals that there ever were; let the "
            "register vouch for them, without since: {items}"
        ),
        "delegation": message(
            "no source can speak of all delegations; let the register vouch for "
            "them: {items}"
        ),
        "disposal": message(
            "no source can speak of all that was disposed of; let the register vouch "
            "for it"
        ),
        "sanction": message(
            "no source can speak of all sanctions; let the register vouch for them, "
            "for as long as they count"
        ),
        "handling": message(
            "no source can speak of the handling log; let the register vouch for it"
        ),
        "as-account": message("whether the account itself spoke is unknown: {items}"),
        "by": message("nobody knows whose hand it was: {items}"),
        "whose-hand": message(
            "whose hand did it isn't in the register; add its login to a person "
            "there: {items}"
        ),
        "whose-login": message(
            "a login belongs to nobody in the register; add it to a person: {items}"
        ),
        "appointment": message(
            "no source can name all who are appointed and all who have access; let the "
            "register vouch for both"
        ),
        "access-later": message(
            "who has access was first seen after this moment; ask as of a later one, "
            "or let the register vouch for who had it"
        ),
        "grant": message(
            "no source can name all accesses that units were granted; let the register "
            "vouch for them"
        ),
        "unit": message("the register doesn't say of which unit a person is"),
        "account": message("the register doesn't have this account; add it"),
        "accounts": message(
            "no source can name all accounts of the municipality; let the register "
            "vouch for them"
        ),
        "tier-or-unit": message(
            "the register doesn't say of which tier or unit it is, in a word that the "
            "guidelines know"
        ),
        "lifecycle": message("the register doesn't say what kind of life it has"),
        "planned-end": message(
            "the register doesn't say on which day it is meant to end"
        ),
        "author": message("nobody knows who wrote it: {items}"),
        "because-of": message("nobody says what it was given for: {items}"),
        "metadata": message(
            "nobody says what is told of the copy in the archive: {items}"
        ),
        "form": message("nobody says which form the copy in the archive has: {items}"),
        "retention": message("nobody says how long it is to be kept: {items}"),
        "lifetime": message(
            "published while the register has the account closed: {items}"
        ),
        "at": message("nobody knows when it was: {items}"),
        "above": message(
            "nobody has seen the publication that it stands under: {items}"
        ),
        "captured": message("nobody knows when the copy was taken: {items}"),
        "opened": message("the register doesn't say when it was opened"),
        "media": message("nobody knows what it shows: {items}"),
        "tags": message("nobody knows its hashtags: {items}"),
        "plan": message(
            "no source can speak of all plans that there ever were; let the register "
            "vouch for them, without since"
        ),
        "plan-item": message(
            "no source can speak of all that stands in plans; let the register vouch "
            "for it, without since"
        ),
        "plan-owner": message("the register doesn't say whose plan it is: {items}"),
        "planned-account": message(
            "the register doesn't say for which account it is planned: {items}"
        ),
        "planned-day": message(
            "the register doesn't say for when it is planned: {items}"
        ),
        "plan-in-force": message(
            "whether a plan was in force is unknown: something stands in one without a "
            "day: {items}"
        ),
        "agenda-item": message(
            "no source can speak of all agendas; let the register vouch for them"
        ),
        "images": message("nobody knows which pictures it shows: {items}"),
        "image": message("the register doesn't have this picture; add it: {items}"),
        "own-image": message("the register doesn't say whether it is our own: {items}"),
        "credit-required": message(
            "the register doesn't say whether its photographer has to be named: {items}"
        ),
        "group": message(
            "no source can name all groups; let the register vouch for them"
        ),
        "group-closed": message(
            "the register doesn't say whether it is closed: {items}"
        ),
        "group-members": message(
            "the register doesn't say how many are in it: {items}"
        ),
        "mode": message("no source can say when this held: {items}"),
    }
)
"""By what is missing."""

MISSING_IN = MappingProxyType(
    {
        "publication": message(
            "no source can speak of all publications in {where}; fetch them, or let "
            "the register vouch for them"
        ),
        "reply": message(
            "no source can speak of all replies in {where}; fetch them, or let the "
            "register vouch for them"
        ),
        "comment": message(
            "no source can speak of all comments in {where}; fetch them, or let the "
            "register vouch for them"
        ),
        "message": message(
            "no source can speak of all messages in {where}; fetch them, or let the "
            "register vouch for them"
        ),
        "handling": message(
            "no source can speak of the handling log in {where}; let the register "
            "vouch for it"
        ),
        "agenda-item": message(
            "no source can speak of all agendas in {where}; let the register vouch for "
            "them"
        ),
    }
)
"""By what is missing of some periods, which are named; of the whole, as above."""
