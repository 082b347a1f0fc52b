"""Names that their shape tells wherever they stand: roads by number, bills with brackets, cases, stock indexes."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.percent import PERCENT
from flows.extract.text import Text

_ROAD = LazyRegexp(r"\b(?:Interstate|Highway|Route|Autoroute|Autobahn|Ward|Precinct|Sector) [A-Z]?\d{1,3}\b")
_ROADS = frozenset({"Interstate", "Highway", "Route", "Autoroute", "Autobahn", "Ward", "Precinct", "Sector"})
_CHANNEL = LazyRegexp(r"\bChannel \d{1,2}(?: News)?\b")
_BILL = LazyRegexp(r"\([A-Z][A-Za-z .]{3,30}(?: \d)?\) (?:Bill|Act)(?: \d{4})?\b")
_BILLS = (") Bill", ") Act")
_LONG_BILL = LazyRegexp(r"[Tt]he ((?:[A-Z][a-z][\w’'-]*(?:,? and)? ){2,6}Bill)(?= [a-z(]|[.,;:)’'”\"])")
""" "The Housing Future Fund Bill"; with one word before it, it may be anybody's."""
_CASE = " v. "
_PARTY = r"[A-Z][\w.&’'-]*(?: (?:of the |of |for |and |& )?[A-Z][\w.&’'-]*){0,4}"
_PLAINTIFF = LazyRegexp(rf"(?:{_PARTY})$")
_DEFENDANT = LazyRegexp(_PARTY)
_NAME_BEFORE = LazyRegexp(r"(?:[A-Z][\w’'-]*(?: (?:of|the|and|for|to))* ){1,8}$")
_LONGEST = 90
_LONGEST_PARTY = 45
_FROM = LazyRegexp(r"-year-old ([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:man|woman|boy|girl|resident|native)\b")
_INDEX_MOVES = LazyRegexp(
    r" (?:rose|fell|slipped|gained|lost|closed|ended|edged|climbed|dropped|jumped|added|shed|advanced|finished|was|is"
    r"|slid|sank|dipped|eased|rallied|tumbled|could|may|will|index|average|sinks|slides|falls|rises|gains|slips|dips"
    r"|climbs|jumps|drops|loses|closes|ends|plunges|plunged|soars|soared|tumbles|slumps|slumped|edges|hits|hit|fared"
    r"|(?:at|to|above|below|by|past|up|down) (?:[a-z]+ )?\d)"
    rf"|(?:[’']s)? \d[\d.,]*(?:{PERCENT}| points?)| ended\b"
)


def with_shaped(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those that overlap a name told by its shape replaced by it."""
    indexes = _indexes(text)
    if indexes:
        starts = [span.start for span in spans]
        indexes = [one for one in indexes if not _is_part(one, spans, starts)]
    told = (*_roads(text), *_channels(text), *_bills(text.string), *_cases(text.string), *_origins(text.string))
    found = sorted([*told, *indexes])
    if not found:
        return spans
    kept = _apart(found)
    ends = [one.end for one in kept]
    return sorted([*kept, *(span for span in spans if not overlaps(span.start, span.end, kept, ends))])


def _is_part(one: TypedSpan, spans: list[TypedSpan], starts: list[int]) -> bool:
    """Tell whether a name is a part of a longer one: "S&P/ASX 200"."""
    at = bisect_right(starts, one.start) - 1
    return at >= 0 and spans[at].end >= one.end and spans[at].end - spans[at].start > one.end - one.start


def _apart(found: list[TypedSpan]) -> list[TypedSpan]:
    kept: list[TypedSpan] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _roads(text: Text) -> list[TypedSpan]:
    if _ROADS.isdisjoint(text.capital_words):
        return []
    return [TypedSpan(*match.span(), "LOC") for match in _ROAD.finditer(text.string)]


def _channels(text: Text) -> list[TypedSpan]:
    """Return the broadcasters that have a number: "told Channel 12"."""
    if "Channel" not in text.capital_words:
        return []
    return [TypedSpan(*match.span(), "ORG") for match in _CHANNEL.finditer(text.string)]


def _bills(string: str) -> list[TypedSpan]:
    """Return the bills of several words, and those with brackets in their names: "Fisheries (Amendment) Bill"."""
    found = [TypedSpan(*match.span(1), "MISC") for match in _LONG_BILL.finditer(string)] if " Bill" in string else []
    if not any(bill in string for bill in _BILLS):
        return found
    for match in _BILL.finditer(string):
        before = _NAME_BEFORE.search(string, max(0, match.start() - _LONGEST), match.start())
        if before:
            article = len("The ") * string.startswith("The ", before.start())
            found.append(TypedSpan(before.start() + article, match.end(), "MISC"))
    return found


def _cases(string: str) -> list[TypedSpan]:
    """Return the cases before a court that are named after their parties: "Moe v. City of Oslo"."""
    found = []
    at = string.find(_CASE)
    while at >= 0:
        plaintiff = _PLAINTIFF.search(string, max(0, at - _LONGEST_PARTY), at)
        defendant = _DEFENDANT.match(string, at + len(_CASE), at + len(_CASE) + _LONGEST_PARTY)
        start = _behind_opening(string, plaintiff.start(), at) if plaintiff else at
        if defendant and start < at:
            found.append(TypedSpan(start, _before_stop(string, defendant.end()), "MISC"))
        at = string.find(_CASE, at + 1)
    return found


def _behind_opening(string: str, start: int, end: int) -> int:
    """Return where a name begins behind a small word that opens its sentence: "In Moe v. Lima"."""
    first, _, rest = string[start:end].partition(" ")
    return start + len(first) + 1 if rest and first.lower() in load_words("surroundings", "before_cases") else start


def _before_stop(string: str, end: int) -> int:
    """Return where a name ends without the full stop of its sentence; a legal form keeps its own."""
    last = string[max(0, end - _LONGEST) : end].rpartition(" ")[2].rstrip(".").lower()
    return end - (string.endswith(".", 0, end) and last not in load_words("surroundings", "legal_forms"))


def _origins(string: str) -> list[TypedSpan]:
    """Return the towns of persons told by their age: "a 24-year-old Minot woman"; peoples are known by themselves."""
    if "-year-old " not in string:
        return []
    places = (match for match in _FROM.finditer(string) if not match.group(1).endswith(("an", "ese", "ish")))
    return [TypedSpan(*match.span(1), "LOC") for match in places]


def _indexes(text: Text) -> list[TypedSpan]:
    """Return the stock indexes that move: "the Kospi closed down"."""
    words = _index_words() & text.capital_words
    if not words:
        return []
    found = [(start, word) for start, word in text.capitals if word in words and _is_index(text.string, start, word)]
    return [TypedSpan(start, start + len(word), "MISC") for start, word in found]


def _is_index(string: str, start: int, word: str) -> bool:
    return word in _index_words() and _INDEX_MOVES.match(string, start + len(word)) is not None


@cache
def _index_words() -> frozenset[str]:
    """Return the words of indexes as they are written: "Kospi", "KOSPI"."""
    indexes = load_words("surroundings", "stock_indexes")
    return frozenset({form for word in indexes for form in (word.capitalize(), word.upper())})


def without_indexes(text: Text, known: list[Candidate]) -> list[Candidate]:
    """Return the known names without those of indexes that move: the Nikkei is a newspaper, too."""
    return [one for one in known if one.kind != "organization" or not _is_index(text.string, one.start, one.name)]
