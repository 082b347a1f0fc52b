"""A document's text, segmented once and used by every part of the engine."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container
from itertools import accumulate

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.sentences import Span, find_paragraphs, find_sentences
from flows.extract.table_rows import Tables
from flows.extract.words import Words
from schemas.identity import RecordIds
from schemas.records import Document, Sentence

_CAPITAL = LazyRegexp(r"([^\x00-/:-@\[-\x7f](?<=[^\W_])(?<!\w.)[^\W_]*)", re.DOTALL)
"""What may not stand before a word is looked at after its first character: a set in front is searched for fastest. The
set is A-Z, 0-9 and all beyond ASCII; told by what it is without, it compiles a hundred times faster.

In brackets, so that splitting by it gives the words and what stands between them.
"""


class Text:
    """The string of a document with what all parts need of it; everything is a span into ``string``."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.string = document.text
        self.lower = lower_in_place(document.text)
        self.paragraphs = _paragraphs_of(document)
        """Stretches between blank lines; the title, where there is one, is the first."""
        self._paragraph_starts = [start for start, _ in self.paragraphs]
        self.sentences = _sentences_of(document, self.paragraphs)
        """The sentences in order, as records with ids."""
        self.sentence_starts = [sentence.start_char for sentence in self.sentences]
        """Where each sentence begins, for looking a position up."""
        self._capitals: list[tuple[int, str]] | None = None
        self._words: Words | None = None
        self._tables: Tables | None = None
        self._places_of_capitals: dict[str, list[int]] | None = None
        self._capital_words: frozenset[str] | None = None

    @property
    def capitals(self) -> list[tuple[int, str]]:
        """Words, as letters and digits without a mark, that begin with anything but a small letter of a to z."""
        if self._capitals is None:
            pieces = _CAPITAL.split(self.string)
            edges = list(accumulate(map(len, pieces)))
            self._capitals = list(zip(edges[::2], pieces[1::2], strict=False))
        return self._capitals

    @property
    def tables(self) -> Tables:
        """The small tables of the text."""
        if self._tables is None:
            self._tables = Tables(self.string)
        return self._tables

    @property
    def words(self) -> Words:
        """The words in lower case, for asking which occur and where."""
        if self._words is None:
            self._words = Words(self.lower)
        return self._words

    @property
    def capital_words(self) -> frozenset[str]:
        """The words of ``capitals``, each once: what is looked for among them may be in none of a story's."""
        if self._capital_words is None:
            self._capital_words = frozenset(self._capital_places())
        return self._capital_words

    def capitals_among(self, wanted: Container[str]) -> list[tuple[int, str]]:
        """Return those of ``capitals`` that are in a set, or keys of a mapping, in order; most often none is."""
        places = self._capital_places()
        found = [(start, word) for word in filter(wanted.__contains__, places) for start in places[word]]
        found.sort()
        return found

    def _capital_places(self) -> dict[str, list[int]]:
        """Return where each of the words of ``capitals`` begins."""
        if self._places_of_capitals is None:
            places = self._places_of_capitals = {}
            for start, word in self.capitals:
                if word in places:
                    places[word].append(start)
                else:
                    places[word] = [start]
        return self._places_of_capitals

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that the position stands in or after, None before the first."""
        index = bisect_right(self.sentence_starts, position) - 1
        return self.sentences[index] if index >= 0 else None

    def near_start(self, position: int, reach: int) -> int:
        """Return where the stretch before a position begins that is looked at: no farther off, in its sentence."""
        sentence = self.sentence_at(position)
        return max(sentence.start_char if sentence else 0, position - reach)

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that a stretch goes over, none where it begins before the first."""
        first = bisect_right(self.sentence_starts, start) - 1
        return self.sentences[first : bisect_left(self.sentence_starts, end)] if first >= 0 else ()

    def sentence_before(self, position: int) -> Sentence | None:
        """Return the sentence before the one at a position, None where that begins its paragraph."""
        index = bisect_right(self.sentence_starts, position) - 1
        at, before = self.sentences[index], self.sentences[index - 1]
        return before if index > 0 and before.paragraph_no == at.paragraph_no else None

    def sentence_id_at(self, position: int) -> str | None:
        """Return the id of the sentence at a position."""
        index = bisect_right(self.sentence_starts, position) - 1
        return self.sentences[index].sentence_id if index >= 0 else None

    def paragraph_at(self, position: int) -> int:
        """Return the number of the paragraph that the position stands in or after, 0 before the first."""
        return max(0, bisect_right(self._paragraph_starts, position) - 1)


def _paragraphs_of(document: Document) -> list[Span]:
    body = document.body_start_char
    if not body:
        return find_paragraphs(document.text)
    title = find_paragraphs(document.text[:body])
    return title + [(start + body, end + body) for start, end in find_paragraphs(document.text[body:])]


def _sentences_of(document: Document, paragraphs: list[Span]) -> tuple[Sentence, ...]:
    string, document_id, ids = document.text, document.document_id, RecordIds(document.document_id, "sentences")
    made: list[Sentence] = []
    for paragraph_no, paragraph in enumerate(paragraphs):
        for start, end in find_sentences(string, paragraph):
            made.append(
                Sentence(ids.next(start, end), document_id, start, end, string[start:end], paragraph_no, len(made))
            )
    return tuple(made)


def lower_in_place(text: str) -> str:
    """Return the text in lower case with every character where it was (some, such as İ, would become two)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def is_in_brackets(string: str, start: int, end: int) -> bool:
    """Tell whether round brackets stand right around a stretch."""
    return string.startswith("(", max(start - 1, 0)) and string.startswith(")", end)
