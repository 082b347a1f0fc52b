"""What a firm is right before its name: "the papermaker Orlan", "according to the research house Orlan Lane"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.trades import is_firm_by_trade, may_be_firms
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union
from flows.extract.text import Text
from flows.extract.words import places

_CALLED = LazyRegexp(r"[A-Z][a-z][\w’-]{1,30}(?: (?:& )?[A-Z][\w&’-]{1,30}){0,2}(?=['’]s\b|[ ,.;:)])")
_NO_FIRST_WORDS = (("borders", "months_and_days"), ("entities", "titles"), ("entities", "title_modifiers"))
_MAKER = "maker"
_ARTICLES = frozenset({"", "the", "a", "an", "its", "their", "and", "or", "of"})
_APPOSED = (", a ", ", an ", ", the ")
_LOOK_BACK = 30


def is_kind_of_firm(before: Sequence[str]) -> bool:
    """Tell whether the last words before a name, in small letters, are what firms alone are: "glassmaker"."""
    if not before:
        return False
    last = before[-1]
    if last == _MAKER and len(before) > 1:
        last = before[-2] + last  # "drug maker"
    if last.endswith(_MAKER) and last not in surrounding_words("makers_of_no_firm"):
        return last.removesuffix(_MAKER) not in _ARTICLES
    return _ends_in(before, "kinds_of_firms")


def is_trade_of_firms(before: Sequence[str]) -> bool:
    """Tell whether the last words before a name, in small letters, are a trade that more firms than people have."""
    return before != [] and _ends_in(before, "trades_more_of_firms")


def _ends_in(before: Sequence[str], key: str) -> bool:
    """Tell whether the last word, or the last two, are on a list; ``before`` has one at least."""
    listed = surrounding_words(key)
    return before[-1] in listed or " ".join(before[-2:]) in listed


def is_firm_by_kind(text: Text, span: TypedSpan, before: Sequence[str]) -> bool:
    """Tell whether a name of which nothing is known stands behind what firms are, or behind a trade and is a firm's."""
    name = text.string[span.start : span.end]
    if not before or not is_unknown(name):
        return False
    if before[-1].endswith(","):
        is_closed = text.string.startswith(",", span.end) and not text.string.startswith(_APPOSED, span.end)
        if span.tag == "PER" or not is_closed:
            return False
        before = [*before[:-1], before[-1].rstrip(",")]  # "the processor, Orlan Creek, says"
    if is_kind_of_firm(before):
        return True
    if is_trade_of_firms(before) and (" " not in name or span.tag in {"LOC", "MISC"}):
        return may_be_firms(text, span)
    return is_firm_by_trade(text, span, before[-1])


def is_behind_kind(text: Text, span: TypedSpan, before: Sequence[str]) -> bool:
    """Tell whether a firm is what a name stands behind that may be known or end as places do: "carrier Oslo Bay"."""
    is_firm = before != [] and before[-1] in surrounding_words("titles_of_firms")
    return is_firm or is_firm_by_kind(text, span, before)


def firms_by_kind(text: Text, spans: Sequence[TypedSpan]) -> Iterator[TypedSpan]:
    """Yield the capitals right behind what a firm is, where no person of the story is called so."""
    persons: Collection[str] | None = None
    for start in _behind_kinds(text):
        match = _CALLED.match(text.string, start)
        first = match.group().partition(" ")[0] if match else ""
        if match is None or first.lower() in load_union(*_NO_FIRST_WORDS) or is_given_name(first):
            continue
        if persons is None:
            persons = {word for one in spans if one.tag == "PER" for word in text.string[one.start : one.end].split()}
        span = TypedSpan(*match.span(), "ORG")
        before = text.lower[max(0, start - _LOOK_BACK) : start].split()[-2:]
        is_firm = first not in persons and is_firm_by_kind(text, span, before)
        if is_firm and not is_in_capital_headline(text, match.start()):
            yield span


def _behind_kinds(text: Text) -> list[int]:
    """Return where something begins behind a word that may be the last of what a firm is."""
    ends = [at + len(word) for at, word in text.words.among(_last_words())]
    ends += [at + len(_MAKER) for at in places(text.lower, (f"{_MAKER} ",))]
    return sorted({end + 1 for end in ends if text.string.startswith(" ", end) and _is_small(text, end)})


def _is_small(text: Text, end: int) -> bool:
    """Tell whether the word that ends at a position has no capital within its sentence: no "Maker Clubs"."""
    start = max(text.string.rfind(mark, 0, end) for mark in " \n-") + 1
    return text.string[start].islower() or start in text.sentence_starts


@cache
def _last_words() -> frozenset[str]:
    """Return the last words, and of those with a hyphen its last part, by which kinds and trades are looked for."""
    words = load_union(("surroundings", "kinds_of_firms"), ("surroundings", "trades_more_of_firms"))
    return frozenset(word.rpartition(" ")[2].rpartition("-")[2] for word in words) - {_MAKER}
