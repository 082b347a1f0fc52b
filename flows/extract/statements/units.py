"""Units: sentences as tokens in which a quotation, a name and a date are one token each.

A quotation of several sentences is never torn: the sentences that it joins are one unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count
from typing import NamedTuple

from flows.extract.entities.named import Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.sentences import Span
from flows.extract.statements.cues import cue_verbs, is_adverb, speech_words, words
from flows.extract.statements.entry_times import behind_entry_time
from flows.extract.statements.headline_ends import lone_headline_end
from flows.extract.statements.quotations import Quotation
from flows.extract.text import Text
from schemas.records import Mention, TimeExpression

WORD, MARK, QUOTE, NAME, TIME = "word", "mark", "quote", "name", "time"
_ITEM = "\0"
"""What stands for a quotation, a name or a date while the words between them are told apart."""
_TOKEN = LazyRegexp(
    r"([a-z]++(?![\w-]|\.\w)|[a-z]\w*+(?:[-.]\w++)*|\d(?:\d*(?:,\d{3})+(?:[-.]\w+)*\b|\w*+(?:[-.]\w++)*)|\w\w*+(?:[-.]\w++)*"
    r"|['’]\w++|-(?:(?<=\A-)|(?<=\0-))\w++|[^\w\s])"
)
"""A word, of most the letters only, else with its inner marks; a number with those of its thousands; "-based" right
behind a name is a word."""
_DATELINE = LazyRegexp(
    r"[A-Z][\w .,'’/-]{1,40}(?:\([^)\n]{2,40}\) ?)?(?:—|–|--| - |: ) ?"
    r"|[A-Z]{2}[A-Z .'-]{1,25},? [\w., ]{0,20}\([A-Z]{2,12}\) (?=[A-Z])"
)
_MOST_TOKENS = 150
_LONGEST_ATTRIBUTION = 100
_LATEST_CUE = 6
_LONGEST_CUE = 16
"""Characters around a time, in which the words before and behind it stand."""
_IN_SPEECH = frozenset({"person", "organization", "country", "group", "place", "agreement", "event", "law", "product"})

Item = Quotation | Mention | TimeExpression


@dataclass(slots=True)
class Token:
    """A word in lower case, a mark, or what a quotation, a name or a date is; never changed once it is made."""

    kind: str
    start: int
    end: int
    word: str
    item: Item | None = None


_MOST_KINDS = 50_000


class _Kinds(dict[str, str]):
    """Whether a token is a word or a mark, remembered for the words met so far."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _MOST_KINDS:
            self.clear()
        is_mark = len(token) == 1 and token != "_" and not token.isalnum()
        self[token] = kind = MARK if is_mark else WORD
        return kind


_KINDS = _Kinds()


class Unit(NamedTuple):
    """One or more sentences that quotations hold together; ``is_title`` in the headline."""

    start: int
    end: int
    paragraph: int
    is_title: bool
    tokens: list[Token]
    marked: list[int]
    """Indices of the tokens at which something may be said: quotations, and words of speech."""
    ends: frozenset[int]
    """Where a sentence ends before the unit does."""


class UnitMaker:
    """Cuts a text into units, and makes tokens of those that are asked for."""

    def __init__(self, text: Text, named: Named, times: Sequence[TimeExpression], quotations: list[Quotation]) -> None:
        self._text = text
        self._lower = text.lower.replace(_ITEM, " ")
        self.quotations = quotations
        names = [m for m in named.mentions if m.kind in _IN_SPEECH and m.form not in {"pronoun", "role"}]
        dates = [one for one in times if one.timex_type in {"DATE", "TIME"} and not self._is_in_clause(one)]
        self._items = _apart(quotations, names, dates)
        self._starts = [start for start, _, _, _ in self._items]
        self._is_speech = speech_words().__contains__
        self._headline_end = lone_headline_end(text)
        self._ends = [sentence.end_char for sentence in text.sentences]

    def spans(self) -> list[Span]:
        """Return where the units are."""
        found: list[Span] = []
        index = 0
        quotations = self.quotations
        for sentence in self._text.sentences:
            start, end = sentence.start_char, sentence.end_char
            while index < len(quotations) and quotations[index].end <= start:
                index += 1
            is_inside = index < len(quotations) and quotations[index].start < start < quotations[index].end
            is_answered = index > 0 and self._attributes(quotations[index - 1], start, end)
            if found and (is_inside or is_answered):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def _attributes(self, quotation: Quotation, start: int, end: int) -> bool:
        """``"Who pays?" Lind asked.``: a sentence that gives only the speaker of the question before it."""
        string = self._text.string
        if not 0 <= start - quotation.end <= 1 or string[quotation.inner_end - 1] not in "?!.":
            return False
        listed = self._text.lower[start : min(end, start + _LONGEST_ATTRIBUTION)].rstrip(".").split()
        at = next((index for index, word in enumerate(listed) if word in cue_verbs()), None)
        is_statement = string[quotation.inner_end - 1] == "."
        if is_statement and not {'"', "“"}.isdisjoint(string[start:end]):
            return False  # '"We are late." She wrote on Monday, "We will come."': another one
        latest = 2 if is_statement else _LATEST_CUE + 4 * ("," in string[start:end])
        if at is None or not 0 < at <= latest or end - start >= _LONGEST_ATTRIBUTION:
            return False
        if at + 1 == len(listed) or listed[at + 1] in words("prepositions"):
            return True
        is_told = "addressee" in cue_verbs()[listed[at]].frames
        is_told = is_told or listed[at + 1] in words("occasion_prepositions") or is_adverb(listed[at + 1])
        return not is_statement and is_told and "that" not in listed

    def units(self, span: Span) -> Iterator[Unit]:
        """Yield the tokens of a unit, less a dateline before the first sentence; overlong ones in parts."""
        start, end = span
        paragraph = self._text.paragraph_at(start)
        is_title = start < self._headline_end
        start = behind_entry_time(self._text.string, start, end)
        start = self._behind_dateline(start, end, paragraph, is_title)
        tokens, marked = self._tokens(start, end)
        ends = frozenset(self._ends[bisect_right(self._ends, start) : bisect_left(self._ends, end)])
        if len(tokens) <= _MOST_TOKENS:
            yield Unit(tokens[0].start, tokens[-1].end, paragraph, is_title, tokens, marked, ends)
            return
        for low in range(0, len(tokens), _MOST_TOKENS):
            part = tokens[low : low + _MOST_TOKENS]
            first, last = bisect_left(marked, low), bisect_left(marked, low + _MOST_TOKENS)
            inside = [index - low for index in marked[first:last]]
            yield Unit(part[0].start, part[-1].end, paragraph, is_title, part, inside, ends)

    def _behind_dateline(self, start: int, end: int, paragraph: int, is_title: bool) -> int:
        if is_title or paragraph > 3 or self._text.paragraphs[paragraph][0] != start:
            return start
        match = _DATELINE.match(self._text.string, start, min(end, start + 90))
        if match is None or (match.group().endswith(": ") and not self._is_place(start)):
            return start
        place = match.group().split(",")[0].split(" (")[0].split(" -")[0].strip(" -—–")
        is_place = place.isupper() or "(" in match.group() or self._is_written_small(start, match)
        return match.end() if is_place else start

    def _is_written_small(self, start: int, match: re.Match[str]) -> bool:
        """``Oslo, 3 May – Prices fell``: a place in small letters, at the very beginning of the story."""
        string = self._text.string
        opens = start == self._text.document.body_start_char and string[match.end() : match.end() + 1].isupper()
        return opens and self._is_place(start) and not any(word[0].islower() for word in match.group().split())

    def _is_place(self, start: int) -> bool:
        """Tell "ISLAMABAD: The rupee fell" from the label of who speaks."""
        at = bisect_left(self._starts, start)
        item = self._items[at][3] if at < len(self._items) and self._starts[at] == start else None
        return isinstance(item, Mention) and item.kind in {"place", "country"}

    def _tokens(self, start: int, end: int) -> tuple[list[Token], list[int]]:
        """Return the tokens of a stretch, and the indices of those that are quotations or words of speech."""
        items = self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        # gap, token, gap, token, ..., gap; their lengths add up to where each begins
        parts = _TOKEN.split(self._between(items, start, end))
        lengths = list(map(len, parts))
        found = parts[1::2]
        places: list[int] = []
        for low, high, _, _ in items:
            places.append(found.index(_ITEM, places[-1] + 1 if places else 0))
            lengths[2 * places[-1] + 1] = high - low
        edges = list(accumulate(lengths, initial=start))
        marked = list(compress(count(), map(self._is_speech, found)))
        tokens = list(map(Token, map(_KINDS.__getitem__, found), edges[1::2], edges[2::2], found))
        for place, (low, high, kind, item) in zip(places, items, strict=True):
            tokens[place] = Token(kind, low, min(high, end), "", item)
            if kind is QUOTE:
                insort(marked, place)
        return tokens, marked

    def _is_in_clause(self, time: TimeExpression) -> bool:
        """``night-time temperatures``, ``suggest that night shifts age the heart``: no day at all."""
        start, end = time.start_char, time.end_char
        if self._lower[end : end + 1] == "-":
            return self._lower[end + 1 : end + 2].isalpha()
        if not self._lower.startswith("that ", start):
            return False
        before = self._lower[max(0, start - _LONGEST_CUE) : start].rsplit(maxsplit=1)
        following = self._lower[end : end + _LONGEST_CUE].split(maxsplit=1)
        if not before or before[-1] not in cue_verbs() or not following:
            return False
        word = following[0]
        return word.isalpha() and word not in words("breaks", "pronouns", "determiners", "prepositions", "adverbs")

    def _between(self, items: list[tuple[int, int, str, Item]], start: int, end: int) -> str:
        """Return a stretch in lower case, with a sign for each of the items."""
        gaps: list[str] = []
        for low, high, _, _ in items:
            gaps.append(self._lower[start:low])
            start = high
        gaps.append(self._lower[start:end])
        return _ITEM.join(gaps)


def _apart(
    quotations: list[Quotation], names: list[Mention], times: list[TimeExpression]
) -> list[tuple[int, int, str, Item]]:
    """Quotations hide what stands in them; of names that overlap the first and longest is kept, dates come last."""
    kept: list[tuple[int, int, str, Item]] = [(one.start, one.end, QUOTE, one) for one in quotations]
    kept = _merged(kept, sorted((m.start_char, -m.end_char, number) for number, m in enumerate(names)), NAME, names)
    return _merged(kept, sorted((t.start_char, -t.end_char, number) for number, t in enumerate(times)), TIME, times)


def _merged(
    kept: list[tuple[int, int, str, Item]], spans: list[tuple[int, int, int]], kind: str, items: Sequence[Item]
) -> list[tuple[int, int, str, Item]]:
    """Merge two lists in order, leaving out what overlaps something kept before."""
    merged: list[tuple[int, int, str, Item]] = []
    index, reached = 0, -1
    for start, minus_end, number in spans:
        while index < len(kept) and kept[index][0] < -minus_end:
            merged.append(kept[index])
            reached = max(reached, kept[index][1])
            index += 1
        if start >= reached:
            merged.append((start, -minus_end, kind, items[number]))
            reached = -minus_end
    merged += kept[index:]
    return merged
