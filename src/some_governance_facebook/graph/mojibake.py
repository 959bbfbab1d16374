"""Texts of a download, in which each byte of UTF-8 was written as a character."""

from some_governance import Json


def mended(text: str) -> str:
    """
    Give a text as it was before its bytes were taken for characters.

    One that holds other characters than bytes, or whose bytes aren't UTF-8, was never
    broken. Bytes are those of Latin-1: Windows has other characters for some of them.
    """
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def repaired(value: Json) -> Json:
    """
    Mend all texts of a file, and its keys, which are in the account's language.

    A key that would fall together with another one stays as it is.
    """
    if isinstance(value, str):
        return mended(value)
    if isinstance(value, list):
        return [repaired(each) for each in value]
    if isinstance(value, dict):
        return {_key(key, value): repaired(each) for key, each in value.items()}
    return value


def _key(key: str, among: dict[str, Json]) -> str:
    whole = mended(key)
    return key if whole in among else whole
