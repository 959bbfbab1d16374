"""How Graph hides and removes, each with one call that is read back."""

from some_governance import Act, Clearance, Done, Once, Request


def hide(once: Once, clearance: Clearance, told: str, shown: str) -> Done:
    """
    Hide something, and read back whether it is.

    Args:
        once: Makes the call.

        clearance: Gives leave.

        told: The parameter that hides.

        shown: The field that says whether it is hidden.

    Raises:
        PlatformError: The clearance is for something else, or was used.
        Throttled: No call may go out now; the clearance is as good as before.
    """
    request = f"/{once.native(clearance, 'hide')}"
    hidden = Request(request=request, parameters={"fields": shown})

    def look() -> bool:
        body = once.client.ask(hidden)
        return isinstance(body, dict) and body.get(shown) is True

    parameters = {told: "true"}
    act = Act(method="POST", request=request, parameters=parameters, look=look)
    return once.done(clearance, act)


def remove(once: Once, clearance: Clearance) -> Done:
    """
    Remove something, and read back whether it is gone.

    Raises:
        PlatformError: The clearance is for something else, or was used.
        Throttled: No call may go out now; the clearance is as good as before.
    """
    request = f"/{once.native(clearance, 'remove')}"
    there = Request(request=request, parameters={"fields": "id"})

    def look() -> bool:
        once.client.ask(there)
        return False

    act = Act(method="DELETE", request=request, look=look, vanishes=True)
    return once.done(clearance, act)
