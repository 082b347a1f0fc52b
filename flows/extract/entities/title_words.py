"""What words may be in titles: titles and occupations, as they are or as former ones, and fields of work."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.reference import countries_by_name
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

WORD = LazyRegexp(r"[^\W\d_](?:[\w’'-]|\.(?=\w))*")
"""A word of a title, with the marks inside it."""
PREPOSITIONS = frozenset({"of", "for"})
"""Behind other words than titles: "son-in-law of the president" is none."""
AGED = r"[1-9]\d-year-old "
"""A pattern of the age before a title: "the 44-year-old prosecutor"."""
FIELD_WITH_ARTICLE = (
    r" (?:of|for) the (?:[Ee]nvironment|[Ee]conomy|[Ii]nterior|[Aa]rts|[Ee]lderly|[Ss]ea|[Bb]udget|[Ff]amily"
    r"|[Dd]isabled|[Aa]rmed [Ff]orces|[Cc]onstitution|[Rr]egions|[Cc]abinet [Oo]ffice|[Tt]reasury)"
)
"""A pattern of what ministers are for with an article: "minister for the environment"."""
OF_GOVERNMENTS = ("minister", "secretary", "commissioner", "Minister", "Secretary", "Commissioner")
_LONGEST_LETTERS = 3
_PREFIXES = frozenset({"then", "ex", "now", "former", "co", "vice", "deputy", "acting", "sub", "pro"})
_OF_WHO_WAITS = frozenset({"elect", "designate", "nominate", "in-waiting"})
"""What is joined to a title that somebody does not have yet."""


@lru_cache(maxsize=NAMES_KEPT)
def is_occupation(word: str) -> bool:
    """Tell whether a word in small letters is what somebody does for a living."""
    listed, endings = load_words("occupations", "occupations"), load_words("occupations", "endings")
    return word in listed or word.endswith(tuple(endings))


@lru_cache(maxsize=NAMES_KEPT)
def is_title(word: str) -> bool:
    """Tell whether a word in small letters is a title or an occupation, as it is or as a former one."""
    titles = load_words("entities", "titles")
    return word in titles or is_occupation(word) or bare(word) in titles


def bare(word: str) -> str:
    """Return a word without what says when somebody has a title: "speaker" of "then-speaker" and "speaker-elect"."""
    first, dash, rest = word.partition("-")
    if not dash:
        return word
    return rest if first in _PREFIXES else first if rest in _OF_WHO_WAITS else word


def may_have_field(string: str, end: int) -> bool:
    """Tell whether a title that ends at a position may go on with a field: "rapporteur on torture", no "officer on"."""
    if not string.startswith(" on ", end):
        return True
    return string[max(0, end - _LONGEST_EXPERT) : end].rpartition(" ")[2].lower() in _ON


_ON = frozenset({"rapporteur", "adviser", "advisor", "envoy", "expert", "negotiator", "specialist", "spokesperson"})
_LONGEST_EXPERT = 20


def is_field(words: list[str]) -> bool:
    """Tell whether words may be the field of a title; before its last word a part of the world may stand, too."""
    return bool(words) and _is_of_field(words[-1]) and all(_is_of_field(word) or _is_region(word) for word in words)


def _is_region(word: str) -> bool:
    """Tell whether a word is of a part of the world or a people: "head of Africa research"."""
    is_adjective = word in load_words("entities", "adjectives_of_fields")
    return is_adjective or word in _words_of_regions() or word in countries_by_name()


@cache
def _words_of_regions() -> frozenset[str]:
    return frozenset(word for name in load_words("entities", "parts_of_the_world") for word in name.split(" "))


def _is_of_field(word: str) -> bool:
    """Tell whether a word may be of a title's field: in small letters, "IT", or a field in capitals."""
    is_short = word.isupper() and len(word) <= _LONGEST_LETTERS
    return word.islower() or is_short or word.lower() in load_words("entities", "title_modifiers")


def is_address(title: str) -> bool:
    """Tell whether a title only goes with a name, whatever else its bearer is: "Dr", "Sir", "Major General"."""
    *first, last = title.lower().rstrip(".").split() or [""]
    if last not in load_words("entities", "titles_of_address"):
        return False
    return all(word.rstrip(".") in _OF_RANKS or (word == "vice" and last == "admiral") for word in first)


_OF_RANKS = frozenset({"major", "lieutenant", "brigadier", "rear", "lance", "maj", "lt", "brig", "colonel", "col"})
"""Words before a rank that make another rank of it: "Brigadier General", "Rear Admiral"."""
