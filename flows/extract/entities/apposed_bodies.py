"""Bodies called by a word that nothing tagged, told by what they are said to be: "Lantern, the firm behind it,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.extract.entities.beside_names import APPOSITION, LOOK_ON, heads_with
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_towns import is_kind_told
from flows.extract.lang.load import load_union, load_yaml
from flows.extract.text import Text

_SHORTEST = 4
_ARTICLES = (", a ", ", an ", ", the ", ", another ", ", one of ")
_LISTS = (
    ("borders", "months_and_days"),
    ("surroundings", "opens_sentences"),
    ("surroundings", "opens_no_name"),
    ("entities", "never_alone"),
    ("entities", "titles"),
    ("entities", "title_modifiers"),
)


def apposed_bodies(text: Text, free: Sequence[tuple[int, str]]) -> Iterator[TypedSpan]:
    """Yield single words that are told as bodies once, wherever they stand alone; ``free`` are words in no name."""
    string = text.string
    told: set[str] = set()
    for start, word in free:
        end = start + len(word)
        if not string.startswith(",", end) or not string.startswith(_ARTICLES, end) or word in told:
            continue
        if _is_alone(string, start, end) and _is_body(string, end) and _may_be(text, word):
            told.add(word)
    for start, word in free if told else ():
        end = start + len(word)
        if word in told and _is_alone(string, start, end):
            yield TypedSpan(start, end, "ORG")


def _is_body(string: str, end: int) -> bool:
    opening = APPOSITION.match(string, end)
    if opening is None or is_kind_told(string, end):
        return False
    return heads_with(string[opening.end() : opening.end() + LOOK_ON], "bodies")


def _may_be(text: Text, word: str) -> bool:
    """Tell whether a word is none that only opens sentences: it has its capital within one as well."""
    lower = word.lower()
    if len(word) < _SHORTEST or not word.isalpha() or not word[1:].islower() or lower in load_yaml("dates")["months"]:
        return False
    if lower in load_union(*_LISTS) or famous_tag(word) not in {None, "ORG"}:
        return False
    return any(start > 1 and text.string[start - 2].islower() for start, _ in text.capitals_among({word}))


def _is_alone(string: str, start: int, end: int) -> bool:
    """Tell whether no capital stands right before a word, and none, no hyphen and no apostrophe of a name behind it."""
    behind = string[end : end + 2]
    if behind[:1] in {"-", "&"} or (behind[:1] == " " and (behind[1:].isupper() or behind[1:] == "&")):
        return False
    before = string[max(0, start - 20) : start]
    last = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
    return not before.endswith(("-", "&", "’", "'")) and not (last[:1].isupper() and last[-1:].isalpha())
