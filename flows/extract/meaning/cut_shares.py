"""A share of what was lost or cut measures it: "lost a quarter of its crop", "8 percent of the staff will go"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_OF = LazyRegexp(r" of (?:(?:the|its|their|his|her|our|all|this year['’]s|that) )?")
_WORD = LazyRegexp(r"([a-z-]+)\b[ ]?")
_MOST_WORDS = 3
_BESIDE = 60


def measure_of_cut(text: Text, figure: Figure) -> Measure | None:
    """Return the measure of a share of jobs, crops or sales, where they are told to be cut, lost or added."""
    if figure.kind not in {"percent", "fraction"}:
        return None
    of = _OF.match(text.lower, figure.end_char)
    if of is None or _APPOSED.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return None  # "will shed 600 jobs, about 8% of its workforce"
    found = _noun(text, of.end())
    if found is None:
        return None
    before = _WORDS.findall(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)[-_NEAR:]
    behind = _WORDS.findall(text.lower, found.end, found.end + _BESIDE)
    verbs = load_words("measures", "cutting")
    is_cut = not verbs.isdisjoint(before) or not verbs.isdisjoint(_passive(behind))
    return found if is_cut else None


_APPOSED = LazyRegexp(rf"[0-9][^,;.]{{0,30}}, (?:or )?{HEDGES}\Z")
_NEAR = 6
_WORDS = LazyRegexp(r"[a-z]+|[,;]")
_BE = frozenset(["be", "been", "being", "were", "was", "will", "have", "has", "had", "would", "to", "is", "are"])


def _passive(words: list[str]) -> list[str]:
    """Return the verb behind a form of "be" or "will" in the words: "8% of the staff at the plant will go"."""
    at = next((index for index, word in enumerate(words) if word in _BE), None)
    return words[at : at + 4] if at is not None else []


def _noun(text: Text, at: int) -> Measure | None:
    codes: dict[str, str] = load_yaml("measures")["cut"]
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text.lower, at)
        if word is None or word.group(1) in load_words("measures", "breaks"):
            return None
        two = " ".join([word.group(1), text.lower[word.end() : word.end() + len("force")]])
        code = codes.get(two) or codes.get(word.group(1))
        if code and not text.lower.startswith(("'", "’"), word.end()):
            return Measure(code, word.start(1), word.end(1), False)
        at = word.end()
    return None
