"""Lists whose heading says that their figures are offered, decided or expected: "Also decided:", "THE OFFERS"."""

from __future__ import annotations

from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.sentences import last_opening
from flows.extract.text import Text
from schemas.records import Figure

_MOST_ITEMS, _LONGEST, _LABEL, _BESIDE = 30, 160, 60, 20
_ITEM = LazyRegexp(rf"(?:[{BULLETS}] ?)?(?:[^\s.:!?][^.:!?\n]{{1,60}}): |[{BULLETS}] ?(?=\w)")
"""How an item begins: "• Dog licence: ", "- Two pools"."""
_SENTENCE_ENDS = (".", "!", "?", '"', "”")
_WORD = LazyRegexp(r"[a-z]+")
_SO_NOW = LazyRegexp(
    r"(?:\b(?:now|was|were|before|previously|currently|until now|from|of)|\((?:19|20)[0-9]{2}:?):? ?\Z"
)
"""Before what is or was so, beside what is to be: "25 hours (now 38)", "$92 (was $78)"."""

_BESIDE_NOW = LazyRegexp(r"\bin (?:parenthes[ei]s|brackets)|\((?:now|old|current|present|previous|before|was|today)\b")
"""In a heading that tells what its items have in brackets: "New fares (old)"."""


def status_in_headed_list(text: Text, figure: Figure) -> str:
    """Return the status that the heading of a list gives a figure of an item, whose own words tell none."""
    begin = text.string.rfind("\n", 0, figure.start_char) + 1
    if not begin or not _is_item(text.string, begin) or _is_told_as_fact(text, figure):
        return "reported"
    heading = _heading_above(text.string, begin)
    if heading is None or (text.string[figure.start_char - 1] == "(" and _BESIDE_NOW.search(text.lower, *heading)):
        return "reported"
    return _told_by(frozenset(_WORD.findall(text.lower, *heading)))


def _told_by(words: frozenset[str]) -> str:
    """Return the status that the words of a heading give the items below it."""
    if not words.isdisjoint(load_words("measures", "headings_of_facts")):
        return "reported"
    if not words.isdisjoint(load_words("measures", "headings_of_forecasts")):
        return "forecast"
    is_to_come = not words.isdisjoint(load_words("measures", "headings_to_come"))
    is_of_charges = is_to_come and not words.isdisjoint(load_words("measures", "headings_of_charges"))
    is_aim = is_of_charges or not words.isdisjoint(load_words("measures", "headings_of_aims"))
    return "target" if is_aim else "reported"


def _is_told_as_fact(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is what was before or is so now, or counts the things that an item is called by."""
    begin = max(0, figure.start_char - _BESIDE)
    if figure.change_role == "start" or _SO_NOW.search(text.lower, begin, figure.start_char):
        return True
    # "Grants to 38 groups: down a fifth"
    is_of_label = figure.kind in {"count", "age", "quantity", "duration"}
    label = text.string.find(": ", figure.end_char, figure.end_char + _LABEL) if is_of_label else -1
    return label >= 0 and "\n" not in text.string[figure.end_char : label]


def _is_item(string: str, begin: int) -> bool:
    return not string.endswith(_SENTENCE_ENDS, begin, _end(string, begin)) and _ITEM.match(string, begin) is not None


def _end(string: str, begin: int) -> int:
    end = string.find("\n", begin)
    return len(string) if end < 0 else end


def _heading_above(string: str, begin: int) -> tuple[int, int] | None:
    """Return the span of the line above the items that leads up to them: with a colon, or in capitals."""
    for _ in range(_MOST_ITEMS):
        end = begin
        while end and string[end - 1] == "\n":
            end -= 1
        if not end:
            return None
        begin = string.rfind("\n", 0, end) + 1
        if _is_item(string, begin) and string[end - 1] != ":":
            continue
        if string[end - 1] == ":":
            begin = last_opening(string, begin, end)
        elif string[begin:end].upper() != string[begin:end]:
            return None
        return (begin, end) if end - begin <= _LONGEST else None
    return None
