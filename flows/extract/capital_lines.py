"""Lines that are printed all in capitals, as wires, flashes and some briefs are: none shows a name by its letters."""

from __future__ import annotations

from flows.extract.sentences import Span
from flows.extract.table_columns import is_of_cells

_SHORTEST, _FEWEST_WORDS = 24, 5
_SHORTEST_SENTENCE, _FEWEST_OF_SENTENCE = 10, 3
_SENTENCE_ENDS = (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”")
_FEWEST_CAPITALS = 0.92
"""Of the letters: "JAKARTA (Reuters) - INDONESIA SAID ..." is in capitals, too."""


def capital_lines(text: str) -> list[Span]:
    """Return the lines in capitals in order, none where they are but headings; a row of a table is none.

    A line of another story costs a look at its middle.
    """
    found = []
    start = 0
    for line in text.split("\n"):
        middle = len(line) // 2
        if line[middle : middle + _SHORTEST].isupper() and _is_in_capitals(line):
            found.append((start, start + len(line)))
        start += len(line) + 1
    has_prose = any(_is_sentence(text[slice(*line)]) for line in found)
    return found if has_prose or text.isupper() else []


def _is_in_capitals(line: str) -> bool:
    is_sentence = _is_sentence(line)
    if len(line) < (_SHORTEST_SENTENCE if is_sentence else _SHORTEST) or is_of_cells(line):
        return False
    if len(line.split()) < (_FEWEST_OF_SENTENCE if is_sentence else _FEWEST_WORDS):
        return False
    return sum(map(str.isupper, line)) >= _FEWEST_CAPITALS * sum(map(str.isalpha, line))


def _is_sentence(line: str) -> bool:
    return line.rstrip().endswith(_SENTENCE_ENDS)
