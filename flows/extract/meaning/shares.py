"""What a share is of: of a measure ("21 per cent of Kenya's exports"), or of something that none tells."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.counted import singular
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

SHARES = frozenset(["percent", "fraction"])
_OF_WHOLE = LazyRegexp(r" of (?:(?:the|its|their|his|her|our|all|those|these) )?([a-z-]*)")
_OF = LazyRegexp(r" of (?:the [0-9][0-9,.]*(?: million)? )?")
"""Behind a share, also of a number that was counted: "38 percent of the 1,204 road deaths"."""

_WORD = LazyRegexp(r"([a-z.]+)(['’]s?)?(?: |\b)")
_MOST_WORDS = 4
"""Words behind "of" within which a measure stands: "of South Korea's total exports"."""

_DEED = LazyRegexp(r" ([a-z]+)\b")
_OWNERS = frozenset(["the", "its", "their", "his", "her", "our", "a", "this", "last", "that"])
_OF_HOLDING = (" stake", " holding", " interest in", " share of")


def measure_of_share(text: Text, figure: Figure) -> Measure | None:
    """Return the measure that a share is of: "two-thirds of profit", "a tenth of the fine"."""
    of = _OF.match(text.lower, figure.end_char) if _is_share(figure) else None
    if of is None:
        return None
    codes: dict[str, str] = load_yaml("measures")["shared"]
    at = of.end()
    for number in range(_MOST_WORDS):
        match = _WORD.match(text.lower, at)
        word = match.group(1).rstrip(".") if match else ""
        if match is None or (word in load_words("measures", "breaks") and word not in _OWNERS):
            return None
        if word in codes and not match.group(2):
            if not number and word in load_words("measures", "shared_when_owned"):
                return None
            return Measure(codes[word], match.start(1), match.end(1), False)
        if match.group(1).endswith(".") and "." not in word:
            return None  # the sentence ends: "60 percent of output. Exports fell"
        at = match.end()
    return None


def measure_of_done(text: Text, figure: Figure) -> Measure | None:
    """Return what is done with a share of something: "produces a third of the world's copper"."""
    if not _is_share(figure) or not text.lower.startswith(" of ", figure.end_char):
        return None
    verb = _done().search(text.lower, max(0, figure.start_char - _VERB_WITHIN), figure.start_char)
    if verb is None:
        return None
    codes: dict[str, str] = load_yaml("measures")["done_with_shares"]
    return Measure(codes[verb.group(1)], verb.start(1), verb.end(1), False, is_verb=True)


@cache
def _done() -> LazyRegexp:
    return LazyRegexp(rf"\b({one_of(load_yaml('measures')['done_with_shares'])}) {HEDGES}\Z")


def is_of_whole(text: Text, figure: Figure) -> bool:
    """Tell whether a share says what it is of, no measure: "61 percent of drivers", but "a deficit of 3% of GDP"."""
    if not _is_share(figure):
        return figure.kind in SHARES and _is_of_people(text, figure)
    if figure.kind == "percent" and text.lower.startswith(_OF_HOLDING, figure.end_char):
        return True
    if text.lower.endswith((" of whom ", " of which "), 0, figure.start_char) or _is_made_up(text, figure):
        return True
    verb = _DEED.match(text.lower, figure.end_char)
    if verb and verb.group(1) in load_words("measures", "deeds_of_shares"):
        return True
    of = _OF_WHOLE.match(text.lower, figure.end_char)
    return of is not None and of.group(1) not in load_words("measures", "wholes")


def is_of_sum(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is a part of the sum told before it: "half of it from the state", "of which $3 million"."""
    if figure.kind not in _PARTS or (figure.kind in SHARES and figure.change_role != "level"):
        return False
    if _OF_IT.match(text.lower, figure.end_char):
        return True
    begin = max(0, figure.start_char - _VERB_WITHIN)
    if text.lower.find("of which ", begin, figure.start_char) < 0:
        return False
    return _OF_WHICH.search(text.lower, begin, figure.start_char) is not None


_PARTS = frozenset(["percent", "fraction", "money", "quantity"])
_OF_IT = LazyRegexp(r" of (?:it|that|which)\b(?! (?:borrowed|insured|is|was|has been|had been|goes)\b)")
_OF_WHICH = LazyRegexp(
    rf"\bof which (?:(?:it|they) (?:has|have|had) (?:so far )?(?:received|raised|got|spent|paid) )?{HEDGES}\Z"
)


def _is_made_up(text: Text, figure: Figure) -> bool:
    """Tell whether a share is what something is of all that is made: "tourism, which makes up a tenth of output"."""
    if not text.lower.startswith(" of ", figure.end_char):
        return False
    return _MAKES_UP.search(text.lower, max(0, figure.start_char - _VERB_WITHIN), figure.start_char) is not None


_MAKES_UP = LazyRegexp(
    r"\b(?:(?:makes?|made|making) up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|constitutes?|contributes?)"
    rf" {HEDGES}\Z"
)
_VERB_WITHIN = 60


def _is_of_people(text: Text, figure: Figure) -> bool:
    """Tell whether a share that changed is of people: "54 percent of registered voters, six points more"."""
    of = _OF_PEOPLE.match(text.lower, figure.end_char)
    return of is not None and any(singular(word) in load_words("measures", "people") for word in of.group(1).split())


_OF_PEOPLE = LazyRegexp(r" of ((?:[a-z-]+ ){0,2}[a-z]+s\b)")


def _is_share(figure: Figure) -> bool:
    return figure.kind in SHARES and figure.change_role == "level"
