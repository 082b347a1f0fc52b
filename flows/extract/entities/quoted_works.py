"""Titles of works in marks, by the noun before them: 'her novel "The Silver Road"'."""

from __future__ import annotations

from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_OPENS = LazyRegexp(r"[\"“‘'](?=[A-Z0-9])")
_CLOSES = {'"': '"', "“": "”", "‘": "’", "'": "'"}
_LONGEST = 62
_BEHIND = LazyRegexp(r" (?:a|an|the|his|her|its|their) ((?:[a-z-]+ ){0,3}[a-z]+)\b")
_BEFORE = LazyRegexp(r"([a-z]+)(?: of)?,? $")
_WORD = LazyRegexp(r"[^\s]+")
_LONGEST_WORD = 24
_WORDS_AT_LEAST = 2
_WITHIN = frozenset("abcdefghijklmnopqrstuvwxyz,")


def with_works(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those inside the title of a work, or called like one, replaced by it or tagged so."""
    string = text.string
    quoted = [work for match in _OPENS.finditer(string) if (work := _title(string, match.start()))]
    names = {string[work.start : work.end] for work in quoted if _is_told(string, work) or _is_apart(string, work)}
    if not names:
        return spans
    names |= {name for work in quoted if " " in (name := string[work.start : work.end])}
    works = [work for work in quoted if string[work.start : work.end] in names]
    ends = [work.end for work in works]
    kept = [span for span in spans if not overlaps(span.start, span.end, works, ends)]
    kept = [span._replace(tag="MISC") if string[span.start : span.end] in names else span for span in kept]
    return sorted([*works, *kept])


def _title(string: str, mark: int) -> TypedSpan | None:
    """Return what stands in marks, without a comma at its end, where its words have capitals."""
    start, closing = mark + 1, _CLOSES[string[mark]]
    end = string.find(closing, start, start + _LONGEST)
    is_single = closing in {"'", "’"}
    if end < 0 or (is_single and (string[mark - 1 : mark].isalnum() or string[end + 1 : end + 2].isalnum())):
        return None
    while end > start and string[end - 1] in ",.":
        end -= 1
    words = _WORD.findall(string, start, end)
    small = load_words("surroundings", "small_words_of_titles")
    is_title = words != [] and all(not word[0].islower() or word in small for word in words)
    return TypedSpan(start, end, "MISC") if is_title and "\n" not in string[start:end] else None


def _is_apart(string: str, work: TypedSpan) -> bool:
    """Tell whether words with capitals stand in marks within a sentence and nobody says them."""
    words = string[work.start : work.end].split()
    small = load_words("surroundings", "small_words_of_titles")
    if sum(word.lower() not in small for word in words) < _WORDS_AT_LEAST or words[-1].endswith(("!", "?")):
        return False
    before = string[max(0, work.start - _LONGEST_WORD) : work.start - 1]
    last = before.split()[-1:]
    verbs = load_union(("entities", "speech_verbs"), ("surroundings", "cries"))
    is_inside = before.endswith(" ") and last != [] and last[0][-1] in _WITHIN and last[0].strip(",") not in verbs
    is_inside = is_inside and (last[0][0].islower() or last[0].endswith(("'s", "’s", ",")))
    behind = string[work.end : work.end + _LONGEST_WORD].lstrip(",.\"”’' ").split()[:2]
    return is_inside and verbs.isdisjoint(behind)


def _is_told(string: str, work: TypedSpan) -> bool:
    """Tell whether a noun of works stands before a title or behind it: "the film", "a superhero sequel"."""
    works = load_words("surroundings", "works")
    mark = work.start - 1
    before = _BEFORE.search(string, max(0, mark - _LONGEST_WORD), mark)
    if before and before.group(1) in works:
        return True
    behind = string.find(" ", work.end)
    following = _BEHIND.match(string, behind) if 0 <= behind <= work.end + 3 else None
    is_several = " " in string[work.start : work.end]
    return following is not None and is_several and not works.isdisjoint(following.group(1).split())
