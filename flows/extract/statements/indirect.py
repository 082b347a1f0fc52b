"""Indirect speech: a speaker, a cue and what is said in the story's own words."""

from __future__ import annotations

import re
from bisect import bisect_right

from flows.extract.sentences import Span, trim
from flows.extract.statements.cues import cue_pattern, needs_that
from flows.extract.statements.found import Found
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.text import Text
from schemas.records import Sentence

_WHEN = (
    r"(?: (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)"
    r"| late [a-z]+| in a (?:statement|briefing|interview)(?: [^,.;]{0,60}?)?)?"
)
_TO = r"(?: (?:reporters|journalists|lawmakers|the [a-z]+(?: [a-z]+)?|them|him|her|us))?"
_THAT = re.compile(rf"{_TO}{_WHEN},? that (?=\w|[\"“])")
_BARE = re.compile(rf"{_WHEN} (?=[\w\"“])")
_ACCORDING = re.compile(r"\baccording to ([^,.;]+)")
_NO_CLAUSE = re.compile(
    r" (?:to|of|by|in|at|for|with|about|on|and|or|the same|so|as|goodbye|hello|yes|no to|he was|nothing)\b"
    r"(?! (?:was|is|are|were|will|would|had|has|have)\b)"
)
_GOES_ON = re.compile(r"\s*(?:and|but|or|who|which|where|when|while)\b")
_VERB_NEAR = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|do|does|did|be|\w+ed|\w+s|no)\b"
)


def find_indirect(text: Text, finder: SpeakerFinder, taken: list[Span]) -> list[Found]:
    """Return indirect speech of the sentences; what stands in direct speech already is left."""
    found: list[Found] = []
    for sentence in text.sentences:
        made = _in_sentence(text, finder, sentence, taken)
        if made:
            found.append(made)
    return found


def _in_sentence(text: Text, finder: SpeakerFinder, sentence: Sentence, taken: list[Span]) -> Found | None:
    for match in cue_pattern().finditer(text.lower, sentence.start_char, sentence.end_char):
        if _is_taken(match.span(), taken):
            continue
        made = _forward(text, finder, sentence, match.span()) or _trailing(text, finder, sentence, match.span())
        if made and not any(_is_taken(piece, taken) for piece in made.pieces):
            return made
    return _according(text, finder, sentence, taken)


def _is_taken(span: Span, taken: list[Span]) -> bool:
    index = bisect_right(taken, (span[1], 0)) - 1
    return any(start < span[1] and span[0] < end for start, end in taken[max(0, index - 1) : index + 2])


def _forward(text: Text, finder: SpeakerFinder, sentence: Sentence, cue: Span) -> Found | None:
    """``Kim said (Tuesday) that ...``, ``Kim said Seoul will ...``."""
    that = _THAT.match(text.lower, cue[1], sentence.end_char)
    bare = None if that or needs_that(text.lower[slice(*cue)]) else _BARE.match(text.lower, cue[1], sentence.end_char)
    opening = that or bare
    if opening is None or (bare and _NO_CLAUSE.match(text.lower, cue[1])):
        return None
    if text.lower[slice(*cue)].endswith("ing"):
        speaker = finder.subject(sentence.start_char, cue[0])
    else:
        speaker = finder.before(cue[0], sentence.start_char)
    start, end = trim(text.string, opening.end(), sentence.end_char)
    end = _without_end_mark(text.string, start, end)
    if end - start < 8 or not _VERB_NEAR.search(text.lower, start, end):
        return None
    if speaker is None and not that:
        return None
    return Found(((start, end),), "indirect", speaker, cue, "that_clause" if that else "bare_clause")


def _trailing(text: Text, finder: SpeakerFinder, sentence: Sentence, cue: Span) -> Found | None:
    """``..., he added.``: the content stands before the comma."""
    tail = text.string[cue[1] : sentence.end_char]
    if len(tail) > 70:
        return None
    comma = text.string.rfind(",", sentence.start_char, cue[0])
    if comma < sentence.start_char + 8 or cue[0] - comma > 90:
        return None
    is_clause = _VERB_NEAR.search(text.lower, sentence.start_char, comma)
    if not is_clause or _GOES_ON.match(text.lower, comma + 1, cue[0]):
        return None
    speaker = finder.before(cue[0], comma) or finder.after(cue[1], sentence.end_char)
    if speaker is None:
        return None
    return Found(((sentence.start_char, comma),), "indirect", speaker, cue, "trailing_cue")


def _according(text: Text, finder: SpeakerFinder, sentence: Sentence, taken: list[Span]) -> Found | None:
    match = _ACCORDING.search(text.lower, sentence.start_char, sentence.end_char)
    if match is None:
        return None
    if match.start() == sentence.start_char:
        start, end = trim(text.string, min(match.end() + 1, sentence.end_char), sentence.end_char)
    else:
        start, end = trim(text.string, sentence.start_char, match.start())
    end = _without_end_mark(text.string, start, end)
    if end - start < 8 or _is_taken((start, end), taken):
        return None
    speaker = finder.after(match.start(1) - 1, sentence.end_char)
    return Found(((start, end),), "indirect", speaker, (match.start(), match.start(1) - 1), "according_to")


def _without_end_mark(string: str, start: int, end: int) -> int:
    while end > start and string[end - 1] in ".,;":
        end -= 1
    return end
