"""That whoever holds a token holds the app's secret too."""

import hashlib
import hmac
from datetime import datetime

from some_governance import Secret


def proof(token: Secret, app_secret: Secret, at: datetime) -> dict[str, str]:
    """
    Make the parameters that prove it, for one call.

    Graph takes them for five minutes. What is given back is nearly a secret: it
    stands in no log, and in no frame that raises.

    Args:
        token: The token of the call.

        app_secret: Of the app that the token was given to.

        at: When the call goes out.
    """
    seconds = str(int(at.timestamp()))
    signed = f"{token.reveal()}|{seconds}".encode()
    digest = hmac.new(app_secret.reveal().encode(), signed, hashlib.sha256)
    return {"appsecret_proof": digest.hexdigest(), "appsecret_time": seconds}
