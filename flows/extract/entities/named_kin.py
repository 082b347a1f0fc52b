"""Kin that nothing tagged, since their names are words and places too: "his brother Dean", "her daughter Paris"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_OWNER = LazyRegexp(
    r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|\b[Oo]ur|['’]s)"
    r" (?:[1-9]\d?-(?:year|month|week)-old |twin |elder |older |eldest |oldest |younger |youngest |little |big |late "
    r"|baby |half-|step)? ?\Z"
)
_NAME = LazyRegexp(r",? ([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?)(?=[,.;)(]|['’]s\b| [a-z(])")
_NOUNS = frozenset(
    {"wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "uncle", "aunt", "nephew", "niece"}
    | {"cousin", "grandson", "granddaughter", "grandmother", "grandfather", "girlfriend", "boyfriend", "fiancé", "mum"}
    | {"dad", "fiancée", "stepson", "stepdaughter", "twin"}
)
_LONGEST = 40


def kin(text: Text) -> Iterator[TypedSpan]:
    """Yield who stands right behind a word for somebody's kin."""
    for at, noun in text.words.among(_NOUNS):
        name = _NAME.match(text.string, at + len(noun))
        if name is None or not _OWNER.search(text.string, max(0, at - _LONGEST), at):
            continue
        is_apposed = text.string.startswith(",", at + len(noun))
        if is_apposed and text.string[name.end() : name.end() + 1] not in {",", ".", ";"}:
            continue  # "her brother, Paris said"
        if name.group(1).partition(" ")[0].lower() not in load_words("borders", "months_and_days"):
            yield TypedSpan(*name.span(1), "PER")
