"""Language tags of BCP 47, such as ``en``, ``pt-BR``, ``zh-Hant``: which are real, and the form that is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_CODES = Path(__file__).with_name("language_codes.txt")
"""A language a line: its code in BCP 47, then other codes of ISO 639 that mean the same."""
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


def is_language_tag(tag: str) -> bool:
    """Tell whether a tag is well-formed and begins with the code of a language, the shortest there is: de, not deu."""
    found = _TAG.fullmatch(tag)
    return found is not None and _languages().get(code := found["language"].lower()) == code


def language_tag(printed: str) -> str | None:
    """Return the tag that is meant in the form that BCP 47 recommends, "en-GB" for "eng_gb"; None where it is none."""
    found = _TAG.fullmatch(printed.strip().replace("_", "-"))
    language = _languages().get(found["language"].lower()) if found else None
    if found is None or language is None:
        return None
    tag = found.group().lower()
    for name, form in (("region", str.upper), ("script", str.title)):
        if found[name]:
            start, end = found.span(name)
            tag = tag[:start] + form(found[name]) + tag[end:]
    return language + tag[found.end("language") :]


@cache
def _languages() -> Mapping[str, str]:
    """Return the code of each language by every code that means it."""
    lines = _CODES.read_text(encoding="ascii").splitlines()
    return {code: codes[0] for codes in map(str.split, lines) for code in codes}
