"""Mastodon for some-governance: what an account publishes, and what is said below."""

import json
import re
from datetime import timedelta
from html import unescape

import some_governance as sg

NAME = "mastodon"
MEDIA = {"image": "image", "video": "video", "gifv": "video"}
NEXT = re.compile(r'[?&]max_id=([0-9]+)[^>]*>; rel="next"')
OF_ACCOUNTS = ("/statuses", "/verify_credentials")
TELLS = sg.Tells(all=("publication", "reply"), some=("comment",))


def translate(answers, limits):
    """Translate statuses; vouch for an account's own, where all pages were seen."""
    many, lists = [], {}
    for answer in sorted(answers, key=lambda each: each.fetched_at or sg.EARLIEST):
        records = read(answer, sg.read_json(answer.body, NAME, limits))
        many.append(records)
        if answer.fetched_at and all(each.left_out for each in records.unrecognised):
            lists.setdefault(answer.request, {})[answer.page] = answer
    for request, pages in lists.items():
        chain = [each for n in range(len(pages)) if (each := pages.get(n + 1))]
        times = [each.fetched_at for each in chain]  # of one fetch, if they ascend
        whole = len(chain) == len(pages) and chain[-1].last and times == sorted(times)
        if whole and str(request).endswith("/statuses"):
            many.append(sg.Records.of(coverage=[seen(chain[0])]))
    try:
        return sg.Records.join(many)
    except sg.RecordError:
        hint = "two answers contradict each other: keep one of them"
        raise sg.PayloadError(NAME, "$", hint) from None


def seen(answer):
    """Vouch for what the account itself wrote; of others', a server shows only some."""
    span = sg.Span(sg.EARLIEST, answer.fetched_at)
    told = {"source": answer.source, "account": answer.account, "span": span}
    return sg.Coverage(facts=TELLS.all, **told)


def statuses(body):
    """Give the statuses in an answer: those of a thread, of a list, or just one."""
    match body:
        case {"ancestors": [*above], "descendants": [*below]}:
            return [*above, *below]
        case [*items]:
            return items
    return [body]


def read(answer, body):
    """Translate one answer; what is no status is kept, and named."""
    facts, odd = [], []
    for number, item in enumerate(statuses(body)):
        place = {"source": answer.source, "path": f"[{number}]"}
        match item:
            case {"visibility": "direct"}:
                why = "a direct message: not translated"
                odd.append(sg.Unrecognised(**place, why=why, raw="null", left_out=True))
            case {"id": str(), "created_at": str(), "account": {}} if answer.account:
                facts.append(fact(answer, sg.Node(platform=NAME, fields=item, **place)))
            case _:
                raw, why = json.dumps(item), "no status of a known account"
                odd.append(sg.Unrecognised(**place, why=why, raw=raw))
    return sg.Records.of(*facts, unrecognised=odd)


def fact(answer, node):
    """Make of a status a publication, an own reply, or somebody's comment."""
    author, at = node.login("account"), node.instant("created_at")
    html = re.sub(r"<br[^>]*>", "\n", node.text("content") or "")
    common = {
        "id": f"{NAME}:{node.own_id()}",
        "observed": answer.fetched_at or at,
        "source": answer.source,
        "account": answer.account,
        "at": at,
        "as_account": author == answer.account,
        "text": unescape(re.sub(r"<[^>]*>", "", html)),
    }
    above = node.identity("in_reply_to_id")
    if author != answer.account:
        on = above or (answer.request or "/").split("/")[1]
        name = node.node("account").text("display_name")
        return sg.Comment(**common, on=f"{NAME}:{on}", by=author, author=name)
    if above:
        return sg.Reply(**common, to=f"{NAME}:{above}")
    shown = {each.text("type") for each in node.listed("media_attachments")}
    media = tuple(sorted({MEDIA.get(each, "other") for each in shown}))
    tags = tuple(each.text("name") or "" for each in node.listed("tags"))
    return sg.Publication(**common, media=media, tags=tags)


class Server:
    """The server of an account: the line to it, and the connection over that line."""

    platform = NAME

    def __init__(self, credentials, *, clock, sleep, limits, transport=None):
        self.secret = credentials.secrets.get("token")
        server = credentials.settings.get("server")
        if self.secret is None or server is None:
            raise sg.PlatformError(NAME, "give a token, and the server: social.example")
        self.clock, self.limits, self.scrub = clock, limits, sg.Scrub([self.secret])
        self.address = f"https://{server}/api/v1"
        self.transport = sg.carrier(NAME, self.address, transport)
        self.budget = sg.Budget(NAME, clock, sleep)
        self.turn, self.close = self.budget.turn, self.transport.close
        self.client = sg.Client(self, clock=clock, sleep=sleep, limits=limits)

    def hear(self, method, question, place, _, /):
        """Make one call, and say what the answer means."""
        at, asked = self.clock(), question.request
        area = "accounts" if asked.endswith(OF_ACCOUNTS) else "statuses"
        call = sg.HttpCall(
            method=method,
            url=f"{self.address}/{area}{asked}",
            query={**question.parameters, **place},
            headers={"Authorization": f"Bearer {self.secret.reveal()}"},
        )
        how = {"patience": sg.PATIENCE, "most": self.limits.bytes, "clock": self.clock}
        got = sg.send(call, self.transport, **how)
        if isinstance(got, sg.Lost):
            return got
        if got.status != 200:
            return sg.Heard(at=at, error=self.error(got.status))
        try:
            body = sg.read_json(self.scrub.bytes(got.body), NAME, self.limits)
        except sg.PayloadError as error:
            return sg.Heard(at=at, error=sg.Unavailable(NAME, error.hint))
        onward = NEXT.search(got.headers.get("link", ""))
        return sg.Heard(at=at, body=body, onward=onward and {"max_id": onward[1]})

    def error(self, status):
        """Say in our words what a status means; the server's may hold the token."""
        if status == 401:
            return sg.TokenRejected(NAME, "no such token", "the account's owner", 401)
        if status == 429:
            until = self.budget.refused(timedelta(minutes=5))
            return sg.Throttled(NAME, "300 calls in 5 minutes are all", until, 429)
        kind = sg.Invisible if status in (404, 410) else sg.PlatformError
        kind = sg.Unavailable if status >= 500 else kind
        return kind(NAME, "the server doesn't give it", status)

    def fetch(self, wanted, /):
        """Yield an account's statuses, and the thread of each."""
        sweep, ids = sg.Sweep(client=self.client, wanted=wanted), []
        own = f"/{wanted.account.removeprefix(f'{NAME}:')}/statuses"
        for told in sweep.ask([sg.Request(request=own, parameters={"limit": "40"})]):
            yield from told.news()
            each = (one for body in told.bodies for one in statuses(body))
            ids += [one["id"] for one in each if isinstance(one, dict) and "id" in one]
        for told in sweep.ask(sg.Request(request=f"/{id}/context") for id in ids):
            yield from told.news()

    def token(self, account, /):
        """Tell whether the token is this account's."""
        told = self.client.ask(sg.Request(request="/verify_credentials"))
        own = isinstance(told, dict) and account == f"{NAME}:{told.get('id')}"
        return sg.TokenState(account=account, valid=own)

    def unable(self, *_, **__):
        """Say that nobody takes away what others wrote, but the server's moderators."""
        what = "only the server's moderators take something away: report it to them"
        raise sg.Unable(NAME, what)

    capture = hide = remove = unable

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


@sg.hookimpl
def provide_platforms():
    """Give the platform that this plug-in can read."""
    connector = sg.Connector(
        connect=Server, settings=("server",), needed_settings=("server",)
    )
    given = {"connector": connector, "tells": {"translate": TELLS}}
    return [sg.Platform(name=NAME, title="Mastodon", translate=translate, **given)]
