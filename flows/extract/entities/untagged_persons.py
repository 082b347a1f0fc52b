"""Persons that nothing tagged: "the columnist Ognyan Raykov asks", "Blessing, 19, from Benin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import names_body
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union
from flows.extract.text import Text

_NAME = LazyRegexp(
    r" ([A-Z][a-z][\w’'-]{1,20} (?:(?:van|de|der|bin|al|el|da|di|la|von|ole) )?[A-Z][\w’'-]{1,20})(?=[ ,.;:)]|['’]s\b)"
)
_AGED = LazyRegexp(
    r", [1-9]\d, (?:from|who|whose|an?|her|his|of|said|says|told|was|is|had|has|came|fled|lost|works?)\b"
)
_NO_NAMES = (
    ("borders", "months_and_days"),
    ("entities", "titles"),
    ("entities", "title_modifiers"),
    ("entities", "organization_heads"),
    ("entities", "place_heads"),
    ("entities", "event_heads"),
    ("surroundings", "opens_sentences"),
    ("surroundings", "opens_no_name"),
)


def untagged_persons(text: Text, free: Sequence[tuple[int, str]]) -> Iterator[TypedSpan]:
    """Yield two words behind what only people are, and a single word with its age; ``free`` are words in no name."""
    begins = {start for start, _ in free}
    for at, word in text.words.among(_trades()):
        match = _NAME.match(text.string, at + len(word)) if text.string[at].islower() else None
        if match and match.start(1) in begins and _may_be(match.group(1)):
            yield TypedSpan(*match.span(1), "PER")
    for start, word in free:
        end = start + len(word)
        is_aged = text.string.startswith(",", end) and _AGED.match(text.string, end) is not None
        if is_aged and word.isalpha() and word[1:].islower() and _may_be(word):
            yield TypedSpan(start, end, "PER")


def _may_be(name: str) -> bool:
    words = name.lower().split()
    return load_union(*_NO_NAMES).isdisjoint(words) and not (len(words) > 1 and names_body(name))


@cache
def _trades() -> frozenset[str]:
    """Return what people are and no firm, body or animal: "columnist", "nurse"."""
    trades = load_union(("occupations", "occupations"), ("entities", "no_roles"), ("entities", "titles"))
    return trades - load_union(
        ("occupations", "not_only_persons"),
        ("surroundings", "trades_of_firms"),
        ("surroundings", "trades_more_of_firms"),
        ("surroundings", "kinds_of_firms"),
        ("surroundings", "titles_of_bodies"),
        ("surroundings", "trades_of_persons"),
    )
