"""Names that a fixed wording tells, however they were tagged: "posted on X", "R-Kindred", "Writers Against Guns"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from flows.extract.entities.built_names import built_names
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.long_names import long_names
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.press_reviews import reviewed_papers
from flows.extract.entities.reference import regions_by_name
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NAME = r"[A-Z][\w’'-]{0,30}"


class _Wording(NamedTuple):
    """A pattern whose groups are names with these tags; it is looked for where one of the ``words`` has a capital.

    It is looked for where one of the ``marks`` occurs, too, and the ``sign``, which is found faster than itself.
    Right before it, a comma between or none, stands one of the words under ``key``.
    """

    tags: tuple[str, ...]
    words: frozenset[str]
    pattern: LazyRegexp
    key: str = ""
    marks: tuple[str, ...] = ()
    sign: LazyRegexp | None = None


_ROYAL = frozenset({"Princess", "Prince", "Queen", "King", "Lady", "Lord", "Captain", "Admiral", "Saint"})
_MEETINGS = frozenset({"Congress", "Conference", "Summit", "Symposium", "Forum", "Convention", "Dialogue"})
_PAPERS = frozenset({"Ledger", "Courier", "Herald", "Tribune", "Gazette", "Journal", "Chronicle", "Echo", "Sentinel"})
_WORDINGS = (
    _Wording(("ORG",), frozenset({"X"}), LazyRegexp(r" on (X)\b(?![-’']\w| [A-Z])"), "posts"),
    _Wording(
        ("LOC",),
        frozenset({"R", "D", "I"}),
        LazyRegexp(
            r"[RDI]-(?:(?<=, [RDI]-)|(?<=\([RDI]-))"
            r"((?:[NSRW]\. ?[A-Z]\.|[A-Z][\w’'.-]{0,30})(?: [A-Z][\w’'-]{0,30}){0,2})(?=[,)])"
        ),
    ),
    _Wording(
        ("ORG",),
        frozenset({"Against", "Without", "Beyond"}),
        LazyRegexp(
            rf"(?<!\n)\b([A-Z][a-z]{{1,20}}s (?:Against|Without|Beyond) {_NAME}(?: [A-Z][a-z][\w’'-]{{0,30}}){{0,2}})"
        ),
    ),
    _Wording(
        ("ORG",),
        frozenset({"Campaign", "Coalition", "Commission", "Committee", "Partnership", "Movement"}),
        LazyRegexp(
            r"((?:Campaign|Coalition|Commission|Committee|Partnership|Movement) to "
            rf"{_NAME}(?: (?:(?:of|and|the|in|for) ){{0,2}}{_NAME}){{1,6}})"
        ),
    ),
    _Wording(
        ("ORG",),
        frozenset({"Friends"}),
        LazyRegexp(rf"\b[Tt]he (Friends of (?:the )?{_NAME}(?: (?:of (?:the )?)?{_NAME}){{0,4}})"),
    ),
    _Wording(
        ("MISC",),
        frozenset({"Supertyphoon", "Typhoon", "Cyclone", "Storm", "Hurricane"}),
        LazyRegexp(r"((?:Super)? ?(?:[Tt]yphoon|Cyclone|Storm|Hurricane) [“\"][A-Z][a-z]{1,20}[”\"])"),
    ),
    _Wording(
        ("MISC",),
        _MEETINGS,
        LazyRegexp(
            rf"\b({_NAME}(?: {_NAME}){{0,4}} (?:{'|'.join(sorted(_MEETINGS))}) on "
            rf"(?![A-Z][a-z]+ \d)(?:the )?{_NAME}(?: (?:and )?{_NAME}){{0,4}})"
        ),
        marks=tuple(f"{word} on " for word in sorted(_MEETINGS)),
    ),
    _Wording(
        ("MISC",),
        frozenset({"Act"}),
        LazyRegexp(
            rf"\b[Tt]he ({_NAME}(?: {_NAME}){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,3}}){{1,4}},? and "
            rf"{_NAME}(?: {_NAME}){{0,3}} Act)\b"
        ),
    ),
    _Wording(
        ("MISC",),
        _ROYAL,
        LazyRegexp(rf" ((?:{'|'.join(sorted(_ROYAL))}) [A-Z][a-z]{{1,20}}(?: [A-Z][a-z]{{1,20}})?)"),
        "nouns_before_vessels",
    ),
    _Wording(
        ("MISC",),
        frozenset(),
        LazyRegexp(r"listed for (?:the|an?) ([A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,4})"),
        marks=("listed for ",),
    ),
    _Wording(
        ("ORG", "LOC"),
        frozenset(),
        LazyRegexp(rf"{_NAME} {_NAME} \(([A-Z]\w{{2,30}}(?: {_NAME}){{0,3}})-([A-Z]\w{{2,30}}(?: {_NAME}){{0,3}})\)"),
        marks=("-",),
        sign=LazyRegexp(r"\([A-Z][\w’' -]*-[A-Z]"),
    ),
    _Wording(
        ("MISC",),
        frozenset(),
        LazyRegexp(r" ([A-Z][A-Za-z]{0,5}-\d{1,6}[a-z]?|[A-Z]{2,6}\d{2,6})\b(?!-)"),
        "before_numbered",
        marks=("-",),
    ),
    _Wording(("MISC",), frozenset(), LazyRegexp(r"\b(COP ?\d\d)\b"), marks=("COP",)),
    _Wording(
        ("ORG",), frozenset({"Local"}), LazyRegexp(r"\b([A-Z][\w&-]{1,30}(?: [A-Z][\w&-]{0,30}){0,4} Local \d{1,4})\b")
    ),
    _Wording(("ORG",), frozenset({"League"}), LazyRegexp(r"\b(League of (?!Legends)[A-Z][a-z]{2,20})\b")),
    _Wording(
        ("ORG",),
        _PAPERS,
        LazyRegexp(
            rf"\b[Aa]n? ((?:[A-Z][\w-]{{1,30}} ){{1,3}}(?:{'|'.join(sorted(_PAPERS))}))"
            r" (?:poll|survey|editorial|reporter|columnist|investigation)\b"
        ),
    ),
    _Wording(
        ("ORG",),
        frozenset(),
        LazyRegexp(
            r", an? (?:[a-z-]{2,20} ){0,3}(?:analyst|strategist|economist|trader|broker) (?:with|at)"
            r" ((?!\w{2,20}-based)[A-Z][\w&-]{1,30}(?: (?:& )?[A-Z][\w&-]{1,30}){1,3})(?![’'\w])"
        ),
        marks=("analyst ", "strategist ", "economist ", "trader ", "broker "),
    ),
    _Wording(
        ("MISC",),
        frozenset(),
        LazyRegexp(r"[a-z] ([A-Z][\w’-]{1,30}(?: [A-Z][\w’-]{1,30}){0,2}) (?:variety|cultivar)\b"),
        marks=(" variety", " cultivar"),
    ),
)
_LONGEST_WORD = 20
_LETTERS = 3
_LETTERED = LazyRegexp(r"[A-Z](?:(?<!\w.)[A-Za-z]{0,2}-?\d)")
"""What every such road and model has; most stories have none."""
_ROAD = LazyRegexp(r"[ABMNR]\d{1,4}\b(?!-|[.,]\d| (?:million|billion|trillion|lakh|crore)\b)")
""" "The A48", not "the N10.9 trillion", which is naira."""
_BEFORE_ROADS = tuple(
    f" {word} the "
    for word in (
        "shut",
        "closed",
        "blocked",
        "reopened",
        "cleared",
        "on",
        "along",
        "off",
        "near",
        "of",
        "down",
        "up",
        "onto",
        "to",
        "from",
    )
)
_MODELS = LazyRegexp(r"(?:A3|E1)\d\ds\b|[A-Z][A-Za-z]{0,2}-\d{2,3}s\b")


def with_told(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those that overlap a name told by its wording replaced by it.

    A longer name that was tagged alike stays, but for one of two that are told.
    """
    told = sorted(
        [*_told(text), *_indexes(text), *_numbered(text), *long_names(text), *built_names(text), *reviewed_papers(text)]
    )
    if not told:
        return spans
    ends = [span.end for span in spans]
    covering = [bisect_left(ends, one.end) for one in told]
    told_in = Counter(covering)
    found: list[TypedSpan] = []
    for one, at in zip(told, covering, strict=True):
        is_part = at < len(spans) and spans[at].start <= one.start and spans[at].tag == one.tag
        if not (is_part and told_in[at] == 1) and (not found or one.start >= found[-1].end):
            found.append(one)
    ends = [one.end for one in found]
    return sorted([*found, *(span for span in spans if not overlaps(span.start, span.end, found, ends))])


def _told(text: Text) -> Iterator[TypedSpan]:
    string, words = text.string, text.capital_words
    for wording in _WORDINGS if words.isdisjoint(_ROYAL) else (*_WORDINGS, _royal_place()):
        if wording.words and words.isdisjoint(wording.words):
            continue
        if wording.key and load_words("surroundings", wording.key).isdisjoint(text.words.distinct):
            continue
        if wording.marks and not any(mark in string for mark in wording.marks):
            continue
        if wording.sign and not wording.sign.search(string):
            continue
        for match in wording.pattern.finditer(string):
            is_told = not wording.key or _word_before(string, match.start()) in load_words("surroundings", wording.key)
            if not is_told or is_in_capital_headline(text, match.start()):
                continue
            if load_words("borders", "months_and_days").isdisjoint(match.group().lower().split()):
                yield from (TypedSpan(*match.span(at), tag) for at, tag in enumerate(wording.tags, 1))


@cache
def _royal_place() -> _Wording:
    """Return the wording of "Prince Rupert, British Columbia"; few stories need all regions in one pattern."""
    royal, regions = "|".join(sorted(_ROYAL)), one_of(regions_by_name())
    return _Wording(("LOC",), _ROYAL, LazyRegexp(rf"\b((?:{royal}) [A-Z][a-z]{{2,20}})(?=, (?:{regions})\b)"))


def _word_before(string: str, end: int) -> str:
    return string[max(0, end - _LONGEST_WORD) : end].removesuffix(",").rpartition(" ")[2]


def _numbered(text: Text) -> Iterator[TypedSpan]:
    """Yield roads and aircraft of a model that letters and numbers name: "on the A48", "nine A321s", "two F-16s"."""
    string = text.string
    if _LETTERED.search(string) is None:
        return
    for start, word in text.capitals:
        if len(word) > _LETTERS and word.isalpha():
            continue
        is_number = word[0] in "ABMNR" and word[1:].isdigit()
        road = _ROAD.match(string, start) if is_number and string.endswith(_BEFORE_ROADS, 0, start) else None
        is_short = len(word) <= _LETTERS and string.startswith("-", start + len(word))
        is_plural = word[-1] == "s" and word[-2:-1].isdigit()
        model = _MODELS.match(string, start) if is_short or is_plural else None
        if found := road or model:
            yield TypedSpan(start, found.end(), "LOC" if road else "MISC")


def _indexes(text: Text) -> Iterator[TypedSpan]:
    """Yield the indexes of stocks that have small words or a firm's name in theirs: "Nasdaq composite"."""
    if _openings_of_indexes().isdisjoint(text.capital_words):
        return
    for name in load_words("surroundings", "long_indexes"):
        at = text.string.find(name)
        while at >= 0:
            yield TypedSpan(at, at + len(name), "MISC")
            at = text.string.find(name, at + 1)


@cache
def _openings_of_indexes() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in load_words("surroundings", "long_indexes"))
