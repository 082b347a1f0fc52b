"""A rate told again farther on by no more than its name: "A year ago the rate stood at 3 percent"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.last_measured import RATES, LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measures import Measures
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WITHIN, _REACH, _SENTENCES_BACK = 700, 80, 3
_AUXILIARIES = r"(?:has|had|have|now|then|still|also|will|would|is|was|been|to|expected) "
_THE_RATE = LazyRegexp(
    r"\b(?:the|its|that|this) (?:(?:headline|annual|current|same|new|national) )?rate"
    r"(?: (?:in|for|among|of) (?:the )?[a-z]+(?: [a-z]+)?)?,?"
    rf" (?:{_AUXILIARIES}){{0,4}}"
    r"(?:is|was|be|been|stands?|stood|held|falls?|fell|fallen|rises?|rose|risen|climbs?|climbed|drops?|dropped|reached"
    r"|reach|hit|peaked|goes|go|went|averaged|remains?|remained)"
    rf" (?:(?:at|to|up|down|back|from|steady|unchanged|further|again) ){{0,3}}{HEDGES}\Z"
)


def rate_again(
    last: LastMeasured, figure: Figure, sentence: Sentence, measures: Measures
) -> tuple[Measure, Sentence] | None:
    """Return the rate that was told last, where a sentence tells "the rate" and no more, with the sentence of that."""
    if not _is_told(last.text, figure, sentence):
        return None
    if any(one.code in RATES for one in measures.of(sentence)):
        return None
    if last.rate and figure.start_char - last.rate[0].end_char <= _WITHIN:
        return last.rate[1], last.text.sentence_at(last.rate[0].start_char) or sentence
    for back in range(1, min(_SENTENCES_BACK, sentence.sentence_no) + 1):
        before = last.text.sentences[sentence.sentence_no - back]
        named = next((one for one in measures.of(before) if one.code in RATES), None)
        if named:
            return named, before  # "Joblessness fell in May. The rate stood at 6 percent"
    is_of_bank = measures.topics.is_of_banks
    return (Measure.unnamed("interest_rate", figure), sentence) if is_of_bank else None


def _is_told(text: Text, figure: Figure, sentence: Sentence) -> bool:
    begin = max(sentence.start_char, figure.start_char - _REACH)
    if figure.kind != "percent" or text.lower.find("rate", begin, figure.start_char) < 0:
        return False
    return _THE_RATE.search(text.lower, begin, figure.start_char) is not None
