"""Names as long as the letters in the brackets behind them say: "Pacific Gas and Electric (PG&E)"."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_LETTERS = LazyRegexp(r" \(([A-Z][A-Z&.-]{1,8})\)")
_WORD = LazyRegexp(r"[^\s()\[\],;:!?\"“”]+")
_NOT_JOINED = LazyRegexp(r"[()\[\],;:!?\"“”\n]")
_LOOK_BACK = 120
_LONGEST_FORM = 16
_BETWEEN = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "du", "to", "&"})


def with_bracketed(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those inside a name that letters in brackets stand for replaced by the whole of it.

    Of what is in no part tagged nothing is made: "Gross Domestic Product (GDP)" names nobody.
    """
    starts = [span.start for span in spans]
    found: list[TypedSpan] = []
    for match in _LETTERS.finditer(text.string):
        start = _begin(text.string, match.start(), match.group(1))
        inside = spans[bisect_left(starts, start) : bisect_left(starts, match.start())] if start is not None else []
        if start is None or not inside or inside[-1].end > match.start():
            continue
        if len(inside) > 1 or (inside[0].start, inside[0].end) != (start, match.start()):
            tag = "MISC" if all(one.tag == "MISC" for one in inside) else "ORG"
            found.append(TypedSpan(start, match.start(), tag))
    if not found:
        return spans
    ends = [span.end for span in found]
    return sorted([*found, *(span for span in spans if not _is_inside(span, found, ends))])


def _is_inside(span: TypedSpan, found: list[TypedSpan], ends: list[int]) -> bool:
    at = bisect_left(ends, span.end)
    return at < len(found) and found[at].start <= span.start


def _begin(string: str, end: int, letters: str) -> int | None:
    """Return where the words begin whose initials are the letters, None where no words have them."""
    wanted = "".join(char for char in letters if char.isalpha())
    last = string[max(0, end - _LONGEST_FORM) : end].rpartition(" ")[2]
    if last.lower() in load_words("surroundings", "left_out_of_letters") and last[:1] != wanted[-1]:
        end -= len(last) + 1  # "Pacific Gas and Electric Company (PG&E)"
    if wanted.lower() in load_words("entities", "never_alone"):
        return None
    opened = max(0, end - _LOOK_BACK)
    for match in _NOT_JOINED.finditer(string, opened, end):
        opened = match.end()
    initials = ""
    for word in reversed(list(_WORD.finditer(string, opened, end))):
        initials = _initials(word.group()) + initials
        if len(initials) > len(wanted) or not wanted.endswith(initials):
            return None
        if initials == wanted:
            return word.start() if len(wanted) > 1 else None
    return None


def _initials(word: str) -> str:
    """Return what a word adds to an acronym: its capital, those of its parts, all of "US", nothing of "and"."""
    if word.lower() in _BETWEEN:
        return ""
    bare = word.replace(".", "")
    if bare.isupper() and len(bare) <= 3:
        return bare
    return "".join(part[0] for part in word.split("-") if part[:1].isupper()) or "?"
