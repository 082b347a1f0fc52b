"""How paragraphs are put together: put in, taken out, joined, broken, and a sentence told alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.eval.variations.edit import Edit, Variation

_GAP = re.compile(r"\n\n+")
_PROSE = re.compile(r"[^\W_“\"'‘(].{60,}[.!?][”\"]?", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[a-z)%][a-z)%0-9]\.) (?=(?:The|A|An|It|In|But|About|Some|More|Most|Its|There|This)\b)")
_JUST_ENDED = re.compile(r".*[.!?](?<!\.\.)[”\"]?", re.DOTALL)
_FIGURE = re.compile(r"\d|\b(?:million|billion|half|third|percent|two|three|four|five|six|seven|eight|nine|ten)\b")
_OF_THE_STORY = frozenset(
    {
        *("figures measure", "figures reporter", "figures counterpart", "figures scope", "figures speaker_entity"),
        *("figures period", "figures status", "figures counted", "figures currency", "figures speaker", "figures per"),
        *("mentions entity", "mentions kind", "mentions tag", "mentions missed", "mentions too much"),
        *("mentions acting_as", "statements speaker", "statements said_on", "statements missed"),
        *("roles organization_entity", "roles country", "roles person_entity", "roles missed", "roles too much"),
        *("roles person", "roles organization", "roles person_entity", "roles organization_entity"),
        *("time_expressions timex_value", "time_expressions period", "time_expressions timex_type"),
    }
)
"""Columns that may rest on what the rest of the story says."""

Edits = Callable[[str], Iterator[Edit]]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for gap in _GAP.finditer(text) for edge in gap.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_prose(text: str, paragraph: tuple[int, int]) -> bool:
    start, end = paragraph
    return "\n" not in text[start:end] and _PROSE.fullmatch(text, start, end) is not None


def _between(new: str, part: int) -> Edits:
    """Put a paragraph between two of the body, before the ``part``-th tenth of them."""

    def edits(text: str) -> Iterator[Edit]:
        paragraphs = _paragraphs(text)
        gaps = [
            after[0] for before, after in pairwise(paragraphs[1:]) if _is_prose(text, before) and _is_prose(text, after)
        ]
        for start in gaps[len(gaps) * part // 10 :][:1]:
            yield Edit(start, start, new + "\n\n")

    return edits


def _behind_sentence(new: str, part: int) -> Edits:
    """Put a sentence between two of a paragraph, after the ``part``-th tenth of such places."""

    def edits(text: str) -> Iterator[Edit]:
        ends = _sentence_ends(text)
        for end in ends[len(ends) * part // 10 :][:1]:
            yield Edit(end[1], end[1], new + " ")

    return edits


def _sentence_ends(text: str) -> list[tuple[int, int]]:
    """Return the spaces between two sentences of a paragraph, outside of quotations."""
    found = []
    for paragraph in _paragraphs(text)[1:]:
        for end in _SENTENCE_END.finditer(text, *paragraph):
            before = text[paragraph[0] : end.start()]
            if before.count('"') % 2 == 0 and before.count("“") == before.count("”"):
                found.append(end.span())
    return found


def _without_paragraph(number: int) -> Edits:
    """Take out a paragraph, counted from the headline (0) or, below zero, from the end."""

    def edits(text: str) -> Iterator[Edit]:
        paragraphs = _paragraphs(text)
        if -len(paragraphs) < number < len(paragraphs) - 1:
            start, end = paragraphs[number]
            number_now = number % len(paragraphs)
            if number_now + 1 < len(paragraphs):
                yield Edit(start, paragraphs[number_now + 1][0], "")
            else:
                yield Edit(paragraphs[number_now - 1][1], end, "")

    return edits


def _joined(text: str) -> Iterator[Edit]:
    """Make one paragraph of each two of prose."""
    paragraphs = _paragraphs(text)
    pairs = list(pairwise(paragraphs[1:]))[::2]
    for before, after in pairs:
        if _is_prose(text, before) and _is_prose(text, after):
            yield Edit(before[1], after[0], " ")


def _broken(text: str) -> Iterator[Edit]:
    """Break each paragraph in two where a sentence ends."""
    broken = 0
    for start, end in _sentence_ends(text):
        if "\n" in text[broken:start]:
            broken = end
            yield Edit(start, end, "\n\n")


def _alone(number: int) -> Edits:
    """Leave nothing but one sentence with a figure, the ``number``-th."""

    def edits(text: str) -> Iterator[Edit]:
        sentences = [(start, end) for paragraph in _paragraphs(text)[1:] for start, end in _sentences(text, *paragraph)]
        chosen = [one for one in sentences if _FIGURE.search(text, *one)][number : number + 1]
        for start, end in chosen:
            yield Edit(0, start, "")
            if end < len(text):
                yield Edit(end, len(text), "")

    return edits


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if "\n" in text[start:end] or text.count('"', start, end) or "“" in text[start:end]:
        return
    edges = [start, *(edge for gap in _SENTENCE_END.finditer(text, start, end) for edge in gap.span()), end]
    for one in zip(edges[::2], edges[1::2], strict=True):
        if _JUST_ENDED.fullmatch(text, *one):
            yield one


_NEUTRAL = {
    "neutral": "Nothing else was made public.",
    "with a number": "The museum next door has 14 rooms.",
    "with money": "A ticket for the museum costs $12.",
    "with a share": "About 15 percent of visitors come by bicycle.",
    "with a place": "It was a sunny day in Lisbon.",
    "with a quotation": "“The soup was excellent,” said a visitor.",
    "with a past year": "The museum was opened in 1971.",
}

VARIATIONS = (
    *(
        Variation(f"a {kind} between, {name} {part}", put(new, part))
        for kind, put in (("paragraph", _between), ("sentence", _behind_sentence))
        for name, new in _NEUTRAL.items()
        for part in (0, 3, 6, 9)
    ),
    Variation("no headline", _without_paragraph(0), without=_OF_THE_STORY),
    *(Variation(f"no paragraph {n}", _without_paragraph(n), without=_OF_THE_STORY) for n in (1, 2, 3, 4, -1, -2)),
    Variation("two paragraphs joined", _joined),
    Variation("paragraphs broken", _broken, without=frozenset({"figures period"})),
    *(Variation(f"a sentence alone, {n}", _alone(n), without=_OF_THE_STORY) for n in range(8)),
)
