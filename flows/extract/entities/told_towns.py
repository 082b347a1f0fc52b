"""Whether what stands around a name taken for something else makes it a town's: "Kinloch, a village of 300 people"."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.title_words import is_occupation
from flows.extract.entities.told_places import has_head
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_KIND = LazyRegexp(
    r", (?:an?|another|once an?|the (?!(?:[a-z-]+ ){0,3}[a-z]+ of [A-Z]))"
    r"(?: ?(?!(?:of|for|in|at|on|from|to|with|by|who|and)\b)[a-z’'-]+){0,4}? ?\b([a-z]+)"
    r"(?=[,.;:)]| (?:of|in|on|near|north|south|east|west|about|where|that|with|outside|some|just|to|by|and|which|whose"
    r"|at|across|known|surrounded|between|\d))"
)
""" "Kinloch, a village of 300"; not of the mayor in "Moe, the town of Tarn's"."""
_ONE_OF = LazyRegexp(r", one of (?:the |its |their )?(?:[a-z-]+ ){0,3}?([a-z]+s)\b")
""" "Tarn, one of the driest districts"."""
_RUNS_TO = LazyRegexp(
    r"\b(?:[Tt]rains?|[Ff]lights?|[Rr]oads?|[Rr]ailway|[Hh]ighway|[Bb]order|[Bb]us(?:es)?|[Ff]err(?:y|ies)|[Pp]ipeline)"
    r" (?:between|from) (?:[A-Z][\w’'-]+ ){1,3}(?:and|to) \Z"
)
""" "Trains between Orlan and Tarn Moshi"."""
_BEFORE_PEOPLE = (" had ", " has ", " is home to ", ", with ", ", which ", ", home to ")
_PEOPLED = LazyRegexp(
    r"(?: (?:had|has|is home to)|, (?:with|home to|which (?:had|has|is home to)))"
    r" (?:a population of |(?:only |just |about |some |around )?"
    r"\d[\d,.]* (?:inhabitants|residents|villagers|townspeople|townsfolk|souls|households)\b)"
)
""" "Tarn had 2,340 inhabitants"."""
_ITS_MAYOR = LazyRegexp(
    r"(?!['’])[^.\n]{4,160}\. Its (?:deputy |acting |former )?(?:mayor|mayoress|burgomaster|sheriff)\b"
)
""" "Tarn has no doctor. Its mayor"."""
_ARTICLES = ("A ", "An ", " a ", " an ")
_OF_TOWN = LazyRegexp(
    r" (?:man|woman|couple|pensioner|teenager|mother|father|family|mum|dad|grandmother|grandfather|boy|girl)\b(?! of\b)"
)
_PEOPLES = (
    "ian",
    "ean",
    "ese",
    "ish",
    "can",
    "man",
    "men",
    "i",
    "er",
    "ist",
    "ite",
    "ic",
    "ch",
    "wn",
    "ss",
    "roma",
    "kurd",
)
"""How peoples and faiths end: "a Samoan man", "a Buddhist couple"."""
_MEMBER_OF = LazyRegexp(
    r"\b(?:Sen|Rep|Del|Senator|Senators|Representative|Delegate|Assembly(?:man|woman)|Congress(?:man|woman))\.? "
    r"[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]+ ){0,2}of \Z"
)
_JOINTS = (" and ", " to ")
_LONGEST_WAY = 60
_POPULATION = LazyRegexp(r",? \(?pop(?:ulation\b|\.) (?:of )?(?:about |some )?\d")
_OPEN_POPULATION = (" (pop", ", pop", " pop", ", (pop")
_PEOPLE_AROUND = LazyRegexp(r"\b([a-z-]+) (?:in|around|near|outside) \Z")
""" "Traders in", "ranchers around"."""
_INSIDE = (" in ", " around ", " near ", " outside ", " at ")
_SITE = LazyRegexp(r"\b([a-z-]+) at \Z")
_LONGEST = 30
_DIRECTIONS = (" south of ", " north of ", " east of ", " west of ", " near ", " outside ", " around ", " off ")
_WITH_MONEY = frozenset({"investors", "shareholders", "creditors", "lenders", "investor", "shareholder", "believers"})


def is_town(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands beside a name of a town's shape is said of towns alone."""
    name = text.string[span.start : span.end]
    if not _is_told(text, span, name):  # which few names are, so that it is asked first
        return False
    return not has_head(name) and name.count(" ") <= 1 and famous_tag(name) in {None, "LOC"}


def _is_told(text: Text, span: TypedSpan, name: str) -> bool:
    string, start, end, tag = text.string, *span
    if is_peopled(string, span) or _is_home_of_people(string, span):
        return True
    is_second = tag != "ORG" and string.endswith(_JOINTS, 0, start)
    if is_second and _RUNS_TO.search(string, max(0, start - _LONGEST_WAY), start):
        return True
    if string.startswith((", ", " ("), end) and is_kind_told(string, end):
        return True
    if " " in name or name.isupper():
        return False
    return _is_in(text.lower, span) or (tag == "LOC" and _is_on_the_way(text.lower, span))


def is_peopled(string: str, span: TypedSpan) -> bool:
    """Tell whether a name has inhabitants, or the sentence behind the one that it begins tells of its mayor."""
    if string.startswith(_BEFORE_PEOPLE, span.end) and _PEOPLED.match(string, span.end):
        return True
    is_first = span.start == 0 or string[span.start - 1] == "\n" or string.endswith((". ", '" ', "” "), 0, span.start)
    return is_first and _ITS_MAYOR.match(string, span.end) is not None


def _is_home_of_people(string: str, span: TypedSpan) -> bool:
    """Tell whether somebody is told by a town: "a Selsey man", "Sen. Ida Moe of Tarn"."""
    if string.endswith(_ARTICLES, 0, span.start) and _OF_TOWN.match(string, span.end):
        name = string[span.start : span.end]
        return name.isalpha() and name[0].isupper() and not name.lower().endswith(_PEOPLES)
    is_behind = string.endswith(" of ", 0, span.start)
    return is_behind and _MEMBER_OF.search(string, max(0, span.start - _LONGEST_WAY), span.start) is not None


def is_kind_told(string: str, end: int) -> bool:
    """Tell whether a comma or a bracket and what tells of a town follow: ", a village of 300", ", population 90"."""
    if string.startswith(_OPEN_POPULATION, end) and _POPULATION.match(string, end):
        return True
    one = _ONE_OF.match(string, end) if string.startswith(", one of ", end) else None
    if one:
        return one.group(1) in load_words("surroundings", "places_in_plural")
    kind = _KIND.match(string, end) if string.startswith((", a", ", the ", ", once a"), end) else None
    return kind is not None and kind.group(1) in _kinds()


@cache
def _kinds() -> frozenset[str]:
    """Return what a town is called, by the words for several: "towns", "cities"."""
    several = load_words("surroundings", "places_in_plural")
    return frozenset(
        word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s") for word in several
    )


def _is_on_the_way(lower: str, span: TypedSpan) -> bool:
    """Tell whether a direction stands before a place and a comma behind it, after which another thing may be named."""
    return lower.startswith(", ", span.end) and lower.endswith(_DIRECTIONS, 0, span.start)


def _is_in(lower: str, span: TypedSpan) -> bool:
    """Tell whether people are in a name or a plant is at it: "ranchers around Tarn", "the smelter at Tarn"."""
    if not lower.endswith(_INSIDE, 0, span.start) or lower.startswith(("'s", "’s"), span.end):
        return False
    before = lower[max(0, span.start - _LONGEST) : span.start]
    people = _PEOPLE_AROUND.search(before) if before.endswith((" in ", " around ", " near ", " outside ")) else None
    if people and people.group(1) not in _WITH_MONEY:
        word = people.group(1)
        return word in load_words("borders", "crowds") or is_occupation(word.removesuffix("s"))
    site = _SITE.search(before) if before.endswith(" at ") else None
    return site is not None and span.tag != "PER" and site.group(1) in surrounding_words("sites")
