"""What has to hold of a connection, whatever happens on the line."""

from collections.abc import Callable, Iterator

import httpx
from attrs import evolve

from some_governance.platforms.captures import Captured
from some_governance.testing import covering
from some_governance.testing.acting import leave
from some_governance.testing.discretion import listening, named, shown_of
from some_governance.testing.routes import HttpAnswer
from some_governance.testing.servers import ScriptedServer
from some_governance.testing.stages import Tried, in_order, staged
from some_governance.testing.tries import FAILURES, Tries


def fails(tries: Tries) -> Iterator[str]:
    """Yield what an undisturbed fetch misses."""
    whole = tries.whole
    if whole.error is not None:
        yield f"fetch raises {named(whole.error)}"
    for each in whole.missed:
        yield f"fetch misses {each.question.request}: {each.error}"
    if not whole.pages:
        yield "fetch gives no page"


def strays(tries: Tries) -> Iterator[str]:
    """Yield what is asked that the script doesn't know."""
    for asked in _all_asked(tries).unexpected:
        yield f"it asks {asked}"


def ignores(tries: Tries) -> Iterator[str]:
    """Yield what the script answers, and nobody asks for."""
    if unplayed := _all_asked(tries).unplayed:
        yield f"nobody asks {', '.join(map(str, unplayed))}"


def misnumbers(tries: Tries) -> Iterator[str]:
    """Yield questions whose pages aren't numbered as they come."""
    questions = dict.fromkeys(each.question for each in tries.whole.pages)
    for question in questions:
        pages = [each for each in tries.whole.pages if each.question == question]
        if not in_order(pages):
            numbers = ", ".join(str(each.number) for each in pages)
            yield f"pages {numbers} of {question.request}"


def misleads(tries: Tries) -> Iterator[str]:
    """Yield what is vouched for of a fetch, or of a part of it, and wasn't seen."""
    if reading := tries.reading:
        if not reading.told.coverage:
            yield "what was fetched whole vouches for nothing"
        yield from covering.overstates(reading)
        yield from covering.vouches(reading)


def forgets(tries: Tries) -> Iterator[str]:
    """Yield what a fetch that is taken up again lacks, or asks twice."""
    expected = _contents(tries.whole)
    for how, server in tries.broken_off(tries.asked):
        first = staged(tries.rehearsal, server).fetch()
        second = staged(tries.rehearsal).fetch(first)
        had = {each.question for each in first.pages if first.saved(each.question)}
        for each in second.pages:
            if each.question in had:
                yield f"{how}: {each.question.request} was whole, and is asked again"
        kept = tuple(each for each in first.pages if each.question in had)
        both = evolve(second, pages=(*kept, *second.pages))
        if _contents(both) != expected:
            yield f"{how}: taken up again, the fetch has other pages than at once"


def raises(tries: Tries) -> Iterator[str]:
    """Yield where a failure on the line becomes something else than a platform's."""
    for how, server in tries.broken_off(tries.asked):
        tried = staged(tries.rehearsal, server).fetch()
        if tried.foul is not None:
            yield f"{how}: fetch raises {named(tried.foul)}"
        silent = tried.error is None and not tried.missed
        if silent and _contents(tried) != _contents(tries.whole):
            yield f"{how}: fetch ends as if it had all"
    for of in tries.rehearsal.captures:
        for how, server in _captures(tries, of):
            tried = staged(tries.rehearsal, server).capture(of)
            if tried.foul is not None:
                yield f"{how}: capture raises {named(tried.foul)}"


def lacks(tries: Tries) -> Iterator[str]:
    """Yield captures that say they are whole, and aren't."""
    for of in tries.rehearsal.captures:
        whole = staged(tries.rehearsal).capture(of)
        bare = staged(tries.rehearsal).capture(of, media=False)
        if whole.captured is None or bare.captured is None:
            yield f"{of} can't be captured: {whole.error or bare.error}"
        else:
            yield from _unlike(tries, whole.captured, of)
            if whole.captured.digest != bare.captured.digest:
                yield f"{of} has another digest without the bytes of pictures"
            yield from _parts(tries, whole.captured)


def _unlike(tries: Tries, told: Captured, of: str) -> Iterator[str]:
    """Yield where a capture isn't of what was asked for."""
    if told.lacking or told.gone:
        yield f"{of} is shown whole: {', '.join(told.lacking) or 'it is gone'}"
    if of not in {each.id for each in told.thread} or not told.pages:
        yield f"{of} is captured, and neither it nor a page is in that"
    if (told.of, told.account) != (of, tries.rehearsal.account):
        yield f"{of} is captured as {told.of} of {told.account}"
    if reading := tries.reading:
        had = {each.id for each in told.thread}
        for each in evolve(told, records=reading.told).thread:
            if each.id not in had:
                yield f"{of} is captured without {each.id}, which the fetch shows below"


def _parts(tries: Tries, whole: Captured) -> Iterator[str]:
    """Yield captures that were broken off, and don't say what is lacking."""
    for how, server in _captures(tries, whole.of):
        part = staged(tries.rehearsal, server).capture(whole.of).captured
        if part and not part.lacking and part.digest != whole.digest:
            yield f"{how}: {whole.of} is captured in part, and lacking says nothing"


def mistakes(tries: Tries) -> Iterator[str]:
    """Yield where what is told of a token is of another one, or no answer at all."""
    rehearsal = tries.rehearsal
    servers = [("nothing", rehearsal.server.again())]
    servers += [(how, rehearsal.server.again(failure)) for how, failure in FAILURES]
    for how, server in servers:
        tried = staged(rehearsal, server).token(rehearsal.account)
        if tried.foul is not None:
            yield f"{how} on the line: token raises {named(tried.foul)}"
        if tried.token is not None and tried.token.account != rehearsal.account:
            yield f"it tells of the token of {tried.token.account}"
    another, foreign = rehearsal.another, rehearsal.foreign
    if _opens(staged(rehearsal).token(another)):
        yield f"{another} isn't the token's account, and the token is said to open it"
    if foreign and _opens(staged(rehearsal, foreign.again()).token(rehearsal.account)):
        yield "the token is another account's, and it is said to open this one"


def _opens(tried: Tried) -> bool:
    return tried.token is not None and tried.token.valid


def shows(tries: Tries) -> Iterator[str]:
    """Yield where a secret shows, when a platform repeats all that it hears."""
    secrets = tries.rehearsal.secrets()
    told = tries.rehearsal.server.again()

    def said(request: httpx.Request) -> str:
        return " ".join([str(request.url), *request.headers.values(), *secrets])

    def echoed(request: httpx.Request) -> HttpAnswer:
        body = told.handle_request(request).json()
        more = {"access_token": said(request), "said": said(request)}
        return HttpAnswer(body=body | more if isinstance(body, dict) else body)

    def refused(status: int) -> Callable[[httpx.Request], HttpAnswer]:
        return lambda request: HttpAnswer(
            status=status,
            body={"error": said(request)},
            headers={"X-Echo": said(request)},
        )

    again = tries.rehearsal.server.again
    servers = [("all calls", again(echoed))]
    servers += [
        (f"call {call}", again(refused(status), call))
        for call in range(1, tries.asked + 1)
        for status in (400, 401, 429)
    ]
    for which, server in servers:
        with listening() as heard:
            tried = staged(tries.rehearsal, server).fetch()
        places = {**_places(tried), "the log": "".join(heard)}
        for place, text in places.items():
            if any(secret in text for secret in secrets):
                yield f"{place}, where {which} is answered with what it said"


def _captures(tries: Tries, of: str) -> Iterator[tuple[str, ScriptedServer]]:
    """Yield servers that fail from each call on that a capture takes."""
    stage = staged(tries.rehearsal)
    stage.capture(of)
    return tries.broken_off(len(stage.server.requests))


def _all_asked(tries: Tries) -> ScriptedServer:
    """Ask a server for all that the script is about, and give it."""
    rehearsal = tries.rehearsal
    stage = staged(rehearsal)
    stage.fetch()
    for of in rehearsal.captures:
        stage.capture(of)
    stage.token(rehearsal.account)
    for action, change in rehearsal.changes.items():
        stage.act([leave(action, change.of, rehearsal.account)])
    return stage.server


def _contents(tried: Tried) -> dict[tuple[object, int], bytes]:
    return {(each.question, each.number): each.body for each in tried.pages}


def _places(tried: Tried) -> dict[str, str]:
    """Give all that may be kept, printed or logged of a fetch."""
    kept = [f"{page!r}{page.question!r}{page.body!r}" for page in tried.pages]
    errors = [each.error for each in tried.missed]
    if tried.error is not None:
        errors.append(tried.error)  # type: ignore[arg-type]
    return {
        "a page": "".join(kept),
        "an error": "".join(shown_of(each) for each in errors),
    }
