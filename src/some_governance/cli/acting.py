"""What is done on accounts, held against guidelines before it is."""

import click

from some_governance.cli.asker import ACCOUNT, AT, BY, JUDGED, Asker, proposes
from some_governance.cli.inquiry import NOW
from some_governance.cli.proposing import PROPOSED, closed, needed
from some_governance.cli.status import Status
from some_governance.records.accounts import Account
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Publication, Reply


@proposes()
@ACCOUNT
@AT
@BY
@click.option("--kind", metavar="WORD", help="What it is, a word of the guidelines.")
@click.option("--media", metavar="WORD", multiple=True, help="text, image, video …")
@click.option("--image", "images", metavar="ID", multiple=True, help="Its pictures.")
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="Its hashtags.")
@click.option("--topic", metavar="NAME", help="What it is about.")
@click.option("--plan-item", metavar="ID", help="What it carries out.")
@click.option("--credited/--uncredited", default=None, help="Are pictures credited?")
@JUDGED
@click.pass_obj
def publish(
    desk: Asker,
    account: str | None,
    at: str | None,
    by: str | None,
    kind: str | None,
    media: tuple[str, ...],
    images: tuple[str, ...],
    tags: tuple[str, ...],
    topic: str | None,
    plan_item: str | None,
    credited: bool | None,
    judged: tuple[tuple[str, str], ...],
) -> Status:
    """Publish something in the account's voice."""
    proposing = desk.open()
    when = proposing.moment(at, "--at")
    publication = Publication(
        id=PROPOSED,
        observed=when,
        account=proposing.account(account).id,
        at=when,
        by=by,
        as_account=True,
        kind=kind,
        media=media,
        images=images or None,
        credited=credited,
        tags=tags or None,
        topic=topic,
        plan_item=plan_item,
    )
    judgements = proposing.judgements(PROPOSED, judged, when, by)
    return desk.show(proposing, publication, *judgements)


@proposes()
@click.option("--to", metavar="ID", help="What is answered: a comment, or a post.")
@AT
@BY
@JUDGED
@click.pass_obj
def reply(
    desk: Asker,
    to: str | None,
    at: str | None,
    by: str | None,
    judged: tuple[tuple[str, str], ...],
) -> Status:
    """Reply to something in the account's voice."""
    proposing = desk.open()
    when, said = proposing.moment(at, "--at"), proposing.said(to, "--to")
    answer = Reply(
        id=PROPOSED,
        observed=when,
        to=said.id,
        account=said.account,
        at=when,
        by=by,
        as_account=True,
    )
    judgements = proposing.judgements(PROPOSED, judged, when, by)
    return desk.show(proposing, answer, *judgements)


@proposes("open")
@click.option("--account", metavar="ID", help="Which, as platform:id.")
@click.option("--at", "--opened", "opened", metavar="MOMENT", help=f"When. {NOW}")
@click.option("--tier", metavar="WORD", help="Its tier.")
@click.option("--unit", metavar="WORD", help="Who runs it.")
@click.option("--lifecycle", metavar="WORD", help="What kind of life it has.")
@click.option("--planned-end", metavar="DAY", help="The last day of it.")
@click.pass_obj
def open_(
    desk: Asker,
    account: str | None,
    opened: str | None,
    tier: str | None,
    unit: str | None,
    lifecycle: str | None,
    planned_end: str | None,
) -> Status:
    """Open an account."""
    proposing = desk.open()
    when = proposing.moment(opened, "--at")
    new = Account(
        id=proposing.new_account(account),
        observed=when,
        tier=tier,
        unit=unit,
        lifecycle=lifecycle,
        opened=when,
        planned_end=proposing.day(planned_end, "--planned-end"),
    )
    return desk.show(proposing, new)


@proposes()
@ACCOUNT
@click.option("--at", "--closed", "at", metavar="MOMENT", help=f"When. {NOW}")
@click.pass_obj
def close(desk: Asker, account: str | None, at: str | None) -> Status:
    """Close an account."""
    proposing = desk.open()
    when = proposing.moment(at, "--at")
    return desk.show(proposing, closed(proposing.account(account), when))


@proposes()
@click.option("--person", metavar="ID", help="Whom, as comments name their author.")
@click.option("--sanction", metavar="WORD", help="With what, a word of the guidelines.")
@click.option("--account", metavar="ID", help="On which account. [default: all]")
@AT
@BY
@click.option("--until", metavar="MOMENT", help="To when. [default: no end]")
@click.option("--because-of", metavar="ID", multiple=True, help="What it is for.")
@JUDGED
@click.pass_obj
def sanction(
    desk: Asker,
    person: str | None,
    sanction: str | None,
    account: str | None,
    at: str | None,
    by: str | None,
    until: str | None,
    because_of: tuple[str, ...],
    judged: tuple[tuple[str, str], ...],
) -> Status:
    """Warn or block somebody."""
    proposing = desk.open()
    when = proposing.moment(at, "--at")
    given = Sanction(
        id=PROPOSED,
        observed=when,
        person=needed(person, "--person", "whom, by the id of an author"),
        sanction=needed(sanction, "--sanction", "with what, a word of the guidelines"),
        account=None if account is None else proposing.account(account).id,
        at=when,
        until=None if until is None else proposing.moment(until, "--until"),
        because_of=tuple(
            proposing.said(each, "--because-of").id for each in because_of
        ),
        by=by,
    )
    judgements = proposing.judgements(PROPOSED, judged, when, by)
    return desk.show(proposing, given, *judgements)


ACTIONS = (publish, reply, open_, close, sanction)
"""All of them, but what takes something away."""
