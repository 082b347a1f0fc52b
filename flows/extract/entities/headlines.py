"""Names in a headline that has capitals on all words: where they end is told by the story below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.entities.common_words import is_common_word
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text

_WORD = LazyRegexp(r"[^\W_][\w’'.&-]*")
_SHORT = 3
_MOSTLY = 0.8
_AT_LEAST = 3
_LONGEST = 240


def with_headline(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, those of such a headline replaced by the names that the story has in its body.

    What is in no name of the body stays tagged, but for the words at its edges that the body has in small letters.
    """
    end = headline_end(text)
    if end == 0:
        return _without_verbs(text.string, spans)
    words = list(_WORD.finditer(text.string, 0, end)) if 0 < end <= _LONGEST else []
    if not _is_in_capitals(words):
        return spans
    inside = [span for span in spans if span.end <= end]
    body = spans[len(inside) :]
    told = set(_WORD.findall(text.string, end))
    named = list(_named(text.string[:end], words, _wordings(text.string, body), told))
    ends = [one.end for one in named]
    rest = [
        one
        for span in inside
        for one in _pieces(text.string, span, told)
        if not overlaps(one.start, one.end, named, ends)
        and _is_told(text.string[:end], one, told)
        and not (one.end < span.end and is_common_word(text.string[one.start : one.end]))
    ]
    return [*sorted([*named, *rest]), *body]


def is_in_capital_headline(text: Text, start: int) -> bool:
    """Tell whether a position is in a headline that has capitals on all words: none of them shows a name by itself."""
    end = headline_end(text)
    return start < end <= _LONGEST and _is_in_capitals(list(_WORD.finditer(text.string, 0, end)))


def _without_verbs(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans of a text that is such a headline alone without the verbs in them: "North Korea Mourns"."""
    is_line = len(string) <= _LONGEST and "\n" not in string and not string.endswith((".", "”", '"'))
    if not is_line or not _is_in_capitals(list(_WORD.finditer(string))) or string.isupper():
        return spans
    return [piece for span in spans for piece in _pieces(string, span, set())]


def _is_in_capitals(words: list[re.Match[str]]) -> bool:
    """Tell whether nearly all words of a headline, short ones aside, have a capital."""
    long = [word.group() for word in words if len(word.group()) > _SHORT]
    return len(long) >= _AT_LEAST and sum(word[0].isupper() for word in long) >= _MOSTLY * len(long)


def _wordings(string: str, body: list[TypedSpan]) -> dict[str, str]:
    """Return the tags of the names of the body, in capitals, with surnames and first words of bodies."""
    found: dict[str, str] = {}
    for span in body:
        name = string[span.start : span.end].upper()
        found.setdefault(name, span.tag)
        first, _, rest = name.partition(" ")
        if rest and span.tag == "PER":
            found.setdefault(rest, "PER")
            found.setdefault(name.rpartition(" ")[2], "PER")
        elif rest and span.tag == "ORG":
            found.setdefault(name.rpartition(" ")[0], "ORG")
            if first.lower() not in load_words("borders", "openings_of_bodies") and len(first) > _SHORT:
                found.setdefault(first, "ORG")
    return found


def _is_told(headline: str, span: TypedSpan, told: set[str]) -> bool:
    """Tell whether the body has all words of a name with a capital letter, or it is an acronym among other words."""
    name = headline[span.start : span.end]
    is_acronym = name.isupper() and not headline.isupper()
    return is_acronym or all(word.capitalize() in told or word in told for word in _WORD.findall(name))


def _named(headline: str, words: list[re.Match[str]], wordings: dict[str, str], told: set[str]) -> Iterator[TypedSpan]:
    """Yield the names of the body that stand in a headline, the longest at each word."""
    done = 0
    for at, word in enumerate(words):
        if word.start() < done:
            continue
        for last in reversed(words[at : at + 6]):
            end = last.end() - 2 * last.group().endswith(("'s", "’s", "'S", "’S"))
            tag = wordings.get(headline[word.start() : end].upper())
            if tag and not (last is word and word.group().lower() in told):
                yield TypedSpan(word.start(), end, tag)
                done = last.end()
                break


def _pieces(string: str, span: TypedSpan, told: set[str]) -> Iterator[TypedSpan]:
    """Yield what is left of a name between the words that the body has in small letters."""
    begin = end = None
    for word in _WORD.finditer(string, span.start, span.end):
        lower = word.group().lower()
        is_common = lower in told or lower in load_words("borders", "verbs_never_inside")
        if is_common and lower not in _KEPT:
            if begin is not None and end is not None:
                yield span._replace(start=begin, end=end)
            begin = end = None
        else:
            begin, end = begin if begin is not None else word.start(), word.end()
    if begin is not None and end is not None:
        yield span._replace(start=begin, end=end)


_KEPT = frozenset({"of", "and", "the", "for", "de", "la", "in", "on"})
"""Words of names that every body has in small letters."""
