"""Names of several parts that were tagged in pieces: "the Cane and Beet Alliance", "Kay's Diner"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.common_words import is_often_small
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.reference import countries_by_name, regions_by_name
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.text import Text

_HEADS = frozenset({
    "Alliance", "Association", "Authority", "Board", "Bureau", "Centre", "Center", "Chamber", "Commission",
    "Committee", "Confederation", "Corporation", "Council", "Department", "Federation", "Forum", "Foundation", "Fund",
    "Guild", "Inspectorate", "Institute", "League", "Ministry", "Office", "Partnership", "Society", "Syndicate",
    "Trust", "Union", "Agency", "Bank", "Service", "Company", "Cooperative", "Exchange", "Group",
})  # fmt: skip
_TWO_FIELDS = LazyRegexp(
    r"\b(?:[Tt]he|['’]s|[Aa]n?) ((?:[A-Z][a-z]+ )?([A-Z][a-z]+)['’]? and ([A-Z][a-z]+)['’]? (?:[A-Z][a-z]+['’]? )?)\Z"
)
_OWNED = LazyRegexp(r"(?<![\w’'&-])([A-Z][a-z]{1,15}['’]s (?:[A-Z][\w-]{1,15} ){0,2})\Z")
_LONGEST, _LONGEST_OWNED = 70, 50


def built_names(text: Text) -> Iterator[TypedSpan]:
    """Yield bodies of two fields, by their last word, and what is served or sold at somebody's."""
    for start, head in text.capitals_among(_HEADS | load_words("surroundings", "heads_of_eateries")):
        if head in _HEADS:
            fields = _TWO_FIELDS.search(text.string, max(0, start - _LONGEST), start)
            is_common = fields is not None and all(is_often_small(word) for word in fields.group(2, 3))
            name = fields if fields and is_common and fields.group(2) not in _HEADS else None
        else:
            name = _OWNED.search(text.string, max(0, start - _LONGEST_OWNED), start)
            name = name if name and _is_ones(name.group(1)) else None
        if name and not is_in_capital_headline(text, start):
            yield TypedSpan(name.start(1), start + len(head), "ORG")


def _is_ones(name: str) -> bool:
    """Tell whether who has what follows is no country, region or town: not "Japan's Orlan Kitchen"."""
    owner = name.partition("'")[0].partition("’")[0]
    return not (owner in countries_by_name() or owner in regions_by_name() or owner in load_pairs("cities"))
