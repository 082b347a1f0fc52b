"""Which of the measures around a figure it is of: the noun that it stands before, or the one that went before it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measures import Measure, Measures
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_ATTRIBUTE_WORDS = 4
_LOOK_AT = 6
"""Measures before and after a figure that are looked at: a sentence without an end costs no more than its length."""
_BESIDE = 45
"""Characters on either side of a number of people within which "killed" or "injured" is of them."""


def governing_measure(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return the measure of a figure, None where the sentence names none that fits."""
    if figure.kind == "count":
        return _counted(text, figure, sentence)
    if figure.kind == "money" and figure.per and figure.per not in load_words("measures", "time_per"):
        code = "wage" if figure.per in load_words("measures", "wage_per") else "price"
        return _named(code, figure, measures.of(sentence))
    named = measures.of(sentence)
    index = bisect_left(named, figure.start_char, key=attrgetter("start"))
    return _right_behind(text, figure, named[index : index + _LOOK_AT]) or _before(
        text, figure, named[max(0, index - _LOOK_AT) : index]
    )


def _named(code: str, figure: Figure, measures: list[Measure]) -> Measure:
    """Return the noun of a measure that the sentence has, the figure itself where it has none."""
    nearest = min(
        (measure for measure in measures if measure.code == code),
        key=lambda measure: abs(measure.start - figure.start_char),
        default=None,
    )
    return nearest or Measure(code, figure.start_char, figure.end_char, False)


def continues(text: Text, sentence: Sentence) -> bool:
    """Tell whether a sentence opens so that it goes on about what the one before it measured."""
    opening = text.lower[sentence.start_char : sentence.start_char + 24]
    return any(
        opening.startswith(words) and not opening[len(words) : len(words) + 1].isalpha()
        for words in load_words("measures", "continues")
    )


def _right_behind(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """ "a $27.6 billion annual trade deficit", "$5 million in aid", "a 5 percent rise in exports" """
    behind = (measure for measure in measures if measure.start >= figure.end_char and measure.fits(figure))
    measure = next(behind, None)
    if measure is None:
        return None
    between = text.lower[figure.end_char : measure.start]
    words = between.replace("-", " ").split()
    if set(between) & set(',;:.()"“”') or len(words) > _ATTRIBUTE_WORDS + 2:
        return None
    rest = _after_change(words)
    if rest is None and figure.kind == "money" and words and words[0] in load_words("measures", "of_words"):
        rest = words[2:] if words[:2] == ["worth", "of"] else words[1:]
    if rest is None:
        rest = words
    is_attribute = len(rest) <= _ATTRIBUTE_WORDS and not load_words("measures", "breaks") & set(rest)
    return measure if is_attribute else None


def _after_change(words: list[str]) -> list[str] | None:
    """Return what follows "rise in" at the beginning of the words, without an article or possessor; else None."""
    for index, word in enumerate(words[:3]):
        if word in load_words("measures", "changes") and words[index + 1 : index + 2] in (["in"], ["of"], ["to"]):
            rest = words[index + 2 :]
            return rest[1:] if rest and rest[0] in {"the", "its", "their", "a", "an"} else rest
    return None


def _before(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """The last one before the figure in its clause."""
    before = [measure for measure in measures if measure.end <= figure.start_char and measure.fits(figure)]
    if not before:
        return None
    between = text.lower[before[-1].end : figure.start_char]
    breaks: list[str] = load_yaml("measures")["clause_breaks"]
    return None if any(words in between for words in breaks) else before[-1]


def _counted(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """A count is of a measure by what it counts, or by what happened to the people that it counts."""
    noun = (figure.counted or "").rpartition(" ")[2]
    code = load_yaml("measures")["counted"].get(noun)
    if code is None and (not noun or noun in load_words("measures", "people")):
        code = _fate(text, figure, sentence)
    return Measure(code, figure.start_char, figure.end_char, False) if code else None


def _fate(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return deaths or injuries by the nearest such word right after the number, else right before it."""
    after = text.lower[figure.end_char : min(sentence.end_char, figure.end_char + _BESIDE)]
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    for words in (after.split(",")[0].split(), list(reversed(before.rpartition(",")[2].split()))):
        for word in words[:4]:
            bare = word.strip(".,;:")
            if bare == "and":
                break
            if bare in load_words("measures", "killed"):
                return "deaths"
            if bare in load_words("measures", "hurt"):
                return "injuries"
    return None
