"""What a budget says in the present is to be: "presented the budget. Spending on schools rises 8 percent"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_BUDGET = LazyRegexp(r"\b(?:budget|finance (?:law|bill|act)|spending plan|state budget)\b")
_PRESENT = LazyRegexp(
    r"(?:\b(?:rises?|falls?|grows?|goes up|go up|goes down|go down|climbs?|drops?|shrinks?|increases|decreases"
    r"|gets?|receives?|adds|eliminates|raises|lowers|cuts|sets|allots|allocates|earmarks|provides|puts|trims|gives"
    r"|doubles|halves|shuts|closes|axes|loses|spends|stays at|stay at|remains at)\b[^.;,:\n]{0,50}"
    rf"|\b(?:presenting|adopted|approved|passed|unveiled|tabled|proposed) (?:its |the |an? |his |her )?) ?{HEDGES}\Z"
)
_PAST = LazyRegexp(r"\b(?:said|was|were|had|last year|a year earlier|this year)\b")


def is_of_budget(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is what a budget, told of in its sentence or the one before, sets."""
    if "budget" not in text.words.distinct and "finance" not in text.words.distinct:
        return False
    sentence = text.sentence_at(figure.start_char)
    if sentence is None or figure.change_role == "start":
        return False
    told = _PRESENT.search(text.lower, max(sentence.start_char, figure.start_char - _REACH), figure.start_char)
    if told is None or _PAST.search(told.group()):
        return False
    before = text.sentences[max(0, sentence.sentence_no - 1)]
    begin = before.start_char if before.paragraph_no == sentence.paragraph_no else sentence.start_char
    return _BUDGET.search(text.lower, begin, sentence.end_char) is not None
