"""What a day owns that is over: "Friday's deadly blast", "Monday's accord", "Sunday's statement says it will"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_OWNED = LazyRegexp(r"['’]s ([a-z-]+)(?: ([a-z-]+)(?: ([a-z-]+))?)?")
_TELLING = frozenset({"says", "shows", "finds", "said", "showed", "found", "revealed", "reveals"})


def owns_what_happened(string: str, end: int) -> bool:
    """Tell whether an expression that ends at a place owns what happened, was agreed on or tells something."""
    match = _OWNED.match(string, end)
    if match is None:
        return False
    words = [word for word in match.groups() if word]
    if not _TELLING.isdisjoint(words[1:]):
        return True
    happened = load_words("dates", "happened") | load_words("dates", "settled")
    at = next((at for at, word in enumerate(words[:2]) if word in happened), None)
    behind = words[at + 1 : at + 2] if at is not None else []
    is_named_by = behind != [] and (behind[0].endswith("ing") or behind[0] in load_words("dates", "held"))
    return at is not None and not is_named_by
