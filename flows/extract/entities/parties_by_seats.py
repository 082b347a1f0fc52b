"""Parties that nothing knows and seats tell: "Green Harbour took 17 seats"."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_SEATS = LazyRegexp(
    r" (?:has |had |have )?(?:won|wins|took|takes|lost|holds|held|kept|gained|got) (?:only |just |all |about )?"
    r"(?:\d{1,3}|[a-z]+) (?:(?:more|fewer) |(?:of|out of) (?:the |its )?(?:\d{1,3} )?)?(?:seats|mandates)\b"
)


def parties_by_seats(
    text: Text, spans: list[TypedSpan], wordings: list[str], persons: Collection[str]
) -> dict[str, str]:
    """Return the unknown names that are told to have won or lost seats, as bodies; no person of the story is one."""
    if " seats" not in text.lower and " mandates" not in text.lower:
        return {}
    named = zip(wordings, spans, strict=True)
    told = {name for name, span in named if _SEATS.match(text.string, span.end)}
    return {name: "ORG" for name in told if name not in persons and is_unknown(name)}
