"""Where a tagged name really begins and ends: what stands before it and small words, days and measures behind it."""

from __future__ import annotations

import re
from functools import partial

from flows.extract.entities.famous import famous_names
from flows.extract.entities.kinds_of_firms import is_kind_of_firm
from flows.extract.entities.reference import country_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.title_words import is_occupation
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

border_words = partial(load_words, "borders")
WORD = LazyRegexp(r"\S+")
_ARTICLE = LazyRegexp(r"[Tt]he (?=[A-Z]\S* \S*[A-Z])")
_ISLAND_OF = LazyRegexp(r"[A-Z][a-z]+ (?:islands?|city|town|province|region|port|village|state) of (?=[A-Z])")
""" "The Philippine island of Samar"."""
_COUNTED = LazyRegexp(r"(?:\d+-[a-z]+|[A-Z][a-z]+-(?:day|week|month|year)) (?=[A-Z])")
""" "The 21-seat Senate", "Three-month Hibor"."""
_NUMBER_ONE = LazyRegexp(r"No\.? ?\d+")
_SINGLE_ARTICLE = LazyRegexp(r"[Tt]he ([A-Z][a-z]+)")
_PEOPLE_OF = LazyRegexp(r"([A-Za-z]\w+) (?:of|in|at|from) (?:the )?(?=[A-Z])")
_SHORT_KINDS = ("NGO ", "duo ", "trio ", "band ", "firm ", "club ")
_KIND_OF_THING = LazyRegexp(r"(?:\d[\w.-]* )?([a-z]{5,}) (?=[A-Z])")
"""A common noun tagged with the name behind it: "catamaran Sea Lark"."""
_LAST_WORD = LazyRegexp(r",? ([A-Za-z]+)\Z")
_OPENING_NOUN = LazyRegexp(r"([A-Z][a-z]{3,}) (?=[A-Z])")
_FLIGHT = LazyRegexp(r" [Ff]light [A-Z]{0,2}\d+\Z")
_LAW_DATE = LazyRegexp(r" (?:of )?(?:1[5-9]|20)\d\d\b")
CAPTIONS = frozenset({"Image", "Photo", "Picture", "Photograph"})
_SUM = LazyRegexp(r"(?:[RNPKSQ]|Rs|RM|Sh)\d[\d.,]* (?:million|billion|trillion|bn|crore|lakh)\b")
""" "Orlan R51 billion"."""
_FOLLOWING = LazyRegexp(r" ([a-z]+)\b")
_SIDED = LazyRegexp(r"([a-z]+)-[A-Z]\w* (?=[A-Z])")
_LETTERED = LazyRegexp(r"[A-Z]-[a-z]+")
"""A thing with a letter that whoever goes before has on: "a NASA T-shirt"."""


def is_noun_of_bodies(word: str) -> bool:
    """Tell whether a word, or its singular, stands before names of bodies: "rivals Orlan and Tarn"."""
    one, others = word.removesuffix("s"), load_words("surroundings", "relations")
    bodies = load_words("surroundings", "titles_of_bodies")
    is_noun = word in bodies or one in bodies or word in others or one in others
    return is_noun and word not in border_words("institutions_of")


def said_behind_hyphen(word: str) -> int:
    """Return how long the hyphen and the word are by which something is said of a name: 6 for "Oslo-based"."""
    name, _, said = word.rpartition("-")
    return len(said) + 1 if name and said in border_words("said_of_names") else 0


def settled(string: str, span: TypedSpan) -> TypedSpan | None:
    """Take off what stands before the name and small words at its end; put on what closes it."""
    start, end = _begin(string, span), span.end
    named = _LAST_WORD.search(string, start, end)
    is_person = named is not None and named.group(1) in border_words("post_nominals")
    if named and is_person and string.count(" ", start, named.start()):
        end, span = named.start(), span._replace(tag="PER")
    words = list(WORD.finditer(string, start, end))
    while len(words) > 1 and _is_tail(string, start, words[-1], span.tag):
        words.pop()
        end = words[-1].end()
    if span.tag == "ORG" and (flight := _FLIGHT.search(string, start, end)):
        return span._replace(start=start, end=flight.start())  # "Orlan Air Flight 318"
    if not words or _is_nothing(string, span.start, start, end):
        return None
    said = said_behind_hyphen(words[-1].group())
    if said and end == words[-1].end():
        return span._replace(start=start, end=end - said)
    last = words[-1].group().lower()
    if len(words) > 1 and last in CLOSED_BY_STOP and string.startswith(".", end):
        end += 1
    law = _LAW_DATE.match(string, end) if last == "act" else None
    return span._replace(start=start, end=law.end() if law else end)


def _is_tail(string: str, start: int, last: re.Match[str], tag: str) -> bool:
    """Tell whether the last word of a tagged name is none of its own: a small one, a day, a caption, a measure."""
    word = last.group()
    if word[:1].islower() and word.isalpha() and (tag != "LOC" or word in border_words("kinds_behind_places")):
        return tag in {"PER", "ORG", "LOC"}
    is_thing = tag in {"ORG", "MISC"} and _LETTERED.fullmatch(word) is not None
    return is_thing or _ends_with_day(string[start : last.end()], word, tag) or _is_measure(string, last)


def _is_nothing(string: str, begin: int, start: int, end: int) -> bool:
    """Tell whether a stretch is no name: a month, a number, an address on the web, small words behind a hyphen."""
    name = string[start:end]
    is_time = name.lower() in border_words("months_and_days") or name.startswith("end-")  # "end-June"
    if is_time or _NUMBER_ONE.fullmatch(name) or _is_land(string, start, end):
        return True
    return "www." in name or "://" in name or (begin > 0 and name.islower() and string[begin - 1] == " ")


def _ends_with_day(name: str, last: str, tag: str) -> bool:
    """Tell whether a name was tagged with the day behind it, or what begins a caption: "Defence Ministry Thursday"."""
    is_day = tag in {"ORG", "PER"} and last.endswith("day") and last.lower() in border_words("months_and_days")
    return (is_day or last in CAPTIONS) and name not in famous_names()


def _is_land(string: str, start: int, end: int) -> bool:
    """Tell whether a span is a known country behind a word for a part of it: "Rural India"; the country stands."""
    part, _, land = string[start:end].partition(" ")
    return land in country_names() and part.lower() in border_words("parts_of_lands")


def _is_measure(string: str, word: re.Match[str]) -> bool:
    """Tell whether a word at the end of a name is a number of what follows."""
    if not word.group().replace(",", "").isdigit():
        return _SUM.match(string, word.start()) is not None
    following = _FOLLOWING.match(string, word.end())
    return following is not None and following.group(1) in border_words("measured")


def _begin(string: str, span: TypedSpan) -> int:
    """Return where the name begins after people that are "of" it, after an article or what kind of thing it is."""
    people = _PEOPLE_OF.match(string, span.start, span.end)
    start = people.end() if people and people.group(1).lower() in border_words("people_of") else span.start
    sided = _SIDED.match(string, start, span.end)
    start = sided.end() if sided and sided.group(1) in border_words("sides") else start
    of_people = _ISLAND_OF.match(string, start, span.end) if span.tag == "LOC" else None
    start = of_people.end() if of_people else start
    counted = _COUNTED.match(string, start, span.end) if span.tag != "LOC" else None
    start = counted.end() if counted else start
    start = _behind_noun(string, span._replace(start=start))
    start += next((len(kind) for kind in _SHORT_KINDS if string.startswith(kind, start, span.end)), 0)
    kind = _KIND_OF_THING.match(string, start, span.end) if span.tag in {"ORG", "MISC"} else None
    start = kind.end() if kind and kind.group(1) not in border_words("small_beginnings") else start
    article = _ARTICLE.match(string, start, span.end) if span.tag in {"ORG", "MISC"} else None
    if article is None:
        return _behind_single_article(string, start, span)
    words = set(string[start : span.end].lower().split()) - border_words("titles_with_article")
    bodies, laws = load_words("entities", "organization_heads"), load_words("entities", "law_heads")
    return start if bodies.isdisjoint(words) and laws.isdisjoint(words) else article.end()


def _behind_single_article(string: str, start: int, span: TypedSpan) -> int:
    """Return where a name begins behind the article of a body that is only called by its kind: "The Court"."""
    article = _SINGLE_ARTICLE.match(string, start, span.end) if span.tag == "ORG" else None
    if article is None or article.group(1).lower() in border_words("titles_with_article"):
        return start
    is_kind = article.group(1).lower() in load_words("entities", "organization_heads")
    return article.start(1) if is_kind and article.end() == span.end else start


def _behind_noun(string: str, span: TypedSpan) -> int:
    """Return where a name begins behind what begins its sentence: "Rivals Orlan", "Promoter Ida van Moe"."""
    opening = _OPENING_NOUN.match(string, span.start, span.end)
    is_first = span.start < 2 or string[span.start - 2] in '.!?\n"”' or string[span.start - 1] == "\n"
    if opening is None or not is_first:
        return span.start
    word = opening.group(1).lower()
    if is_kind_of_firm((word,)) and span.tag != "PER":
        return opening.end()
    is_firm = span.tag in {"LOC", "PER"} and (
        word in load_words("surroundings", "titles_of_firms") or is_kind_of_firm((word,))
    )
    is_firm = is_firm and (span.tag == "LOC" or string.count(" ", span.start, span.end) == 1)
    is_noun = is_firm or (span.tag in {"ORG", "MISC"} and (is_noun_of_bodies(word) or word in HOLDERS))
    is_trade = span.tag == "PER" and is_occupation(word) and string.count(" ", span.start, span.end) > 1
    return opening.end() if is_noun or is_trade else span.start


HOLDERS = frozenset({"holders", "champions", "leaders", "visitors", "hosts", "newcomers", "strugglers", "neighbours"})
"""What teams are, before their names: "Holders Orlan"."""
CLOSED_BY_STOP = frozenset({"inc", "corp", "co", "ltd", "bros"})
