"""Where speech can be at all: the units that hold a quotation mark or a word of speech."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.sentences import Span
from flows.extract.statements.cues import Cue, cue_nouns, cue_verbs, source_openings, speaking_nouns, words
from flows.extract.statements.headline_ends import lone_headline_end
from flows.extract.statements.quotations import Quotation
from flows.extract.text import Text

_SOURCE_MARK = LazyRegexp("[:–—-]")

_SPEAKING = LazyRegexp(":|, (?:is|was|runs|ran|goes|went|came|comes) |(?:goes|runs|went|ran)[,.]")
"""What stands beside a noun that speaks without "that"."""
_BETWEEN_COMMAS = LazyRegexp(",[^,;:]{4,40},")
"""Where a speaker may part a clause: "The rule, the tribunal held, is old"."""

_NEEDS_MARKS = frozenset({"label", "of", "for"})
"""What may follow a cue that says something in quotation marks only: "described it as", "spoke of"."""


@cache
def _telling_words() -> frozenset[str]:
    verbs = {word for word, cue in cue_verbs().items() if not (cue.frames <= _NEEDS_MARKS or _needs_that(word, cue))}
    return frozenset({*verbs, *source_openings(), *words("firm_attitudes", "owned_sources", "unowned_nouns")})


@cache
def _words_with_that() -> frozenset[str]:
    return frozenset(
        {*cue_nouns(), *speaking_nouns(), *(word for word, cue in cue_verbs().items() if _needs_that(word, cue))}
    )


@cache
def _told_by() -> frozenset[str]:
    return frozenset({"that", *_telling_words(), *_words_with_that()})


def _needs_that(word: str, cue: Cue) -> bool:
    is_explicit = "explicit" in cue.frames and "object_infinitive" not in cue.frames
    is_explicit = is_explicit and word not in words("disagreeing")
    return word in words("mostly_nouns") or is_explicit


def units_with_speech(text: Text, spans: list[Span], quotations: list[Quotation]) -> Iterator[Span]:
    """Yield the units worth reading, in order.

    A noun and some verbs tell of speech only where a "that" can follow them, but in a headline alone, too; that may
    also name its source beside a mark.
    """
    listed, with_that = _telling_words(), _words_with_that()
    body_start, told = lone_headline_end(text), text.words.among(_told_by())
    index = last = 0
    for start, end in spans:
        first = last
        while last < len(told) and told[last][0] < end:
            last += 1
        while index < len(quotations) and quotations[index].start < start:
            index += 1
        has_mark = index < len(quotations) and quotations[index].start < end
        is_title = start < body_start
        if has_mark or (is_title and _SOURCE_MARK.search(text.lower, start, end)):
            yield start, end
            continue
        inside = {word for _, word in told[first:last]}
        may_have_that = is_title or "that" in inside
        if not may_have_that and not speaking_nouns().isdisjoint(inside):
            may_have_that = _SPEAKING.search(text.lower, start, end) is not None
        if not may_have_that and not words("parting_clauses").isdisjoint(inside):
            may_have_that = _BETWEEN_COMMAS.search(text.lower, start, end) is not None
        if not listed.isdisjoint(inside) or (may_have_that and not with_that.isdisjoint(inside)):
            yield start, end
