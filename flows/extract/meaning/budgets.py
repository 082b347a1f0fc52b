"""What a budget or a deal says in the present is to be: "presented the budget. Spending on schools rises 8 percent"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.stretches import UP_TO_COLON
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
_TERMS = LazyRegexp(
    r"\b(?:the|an?|its|their|this|under a) (?:[a-z-]+ ){0,3}?"
    r"(?:deal|contract|agreement|accord|pact|settlement|package|bill|proposal|draft|motion|amendment|offer|plan)"
    r"(?:,? (?!to\b|that\b|which\b|signed in|sealed in|reached in|of [12])[^.;:\n]{1,60}?,?)?"
    r" (?:also |then )?(?:gives?|raises|lifts|cuts|caps|limits|guarantees|adds|grants|doubles|triples|halves"
    r"|trims|slashes|freezes|extends|calls for|commits|obliges|promises|foresees|envisages|awards|increases|reduces"
    rf"|lowers|allots|earmarks|hands) {UP_TO_COLON}{{0,70}}\Z"
)
"""Before what a deal or a draft sets: "The contract gives drivers 4 percent this year"."""
_DEALS = frozenset({
    "deal", "contract", "agreement", "accord", "pact", "settlement", "package", "bill", "proposal", "draft", "motion",
    "amendment", "offer", "plan",
})  # fmt: skip
_TERMED = frozenset(["money", "percent", "percentage_points", "fraction", "multiple", "duration"])
_PAST = LazyRegexp(r"\b(?:said|was|were|had|last year|a year earlier|this year|budgets? at)\b")


def is_of_deal(text: Text, figure: Figure) -> bool:
    """Tell whether a sum or a time is what a deal that is told of in the present sets."""
    if figure.kind not in _TERMED or figure.change_role == "start" or _DEALS.isdisjoint(text.words.distinct):
        return False
    begin = text.near_start(figure.start_char, 2 * _REACH)
    if text.lower.endswith(_KNOWN, begin, figure.start_char):
        return False
    told = _TERMS.search(text.lower, begin, figure.start_char)
    return told is not None and not _PAST.search(told.group())


_KNOWN = (" the ", " from ", " after ", " in ", " of the ")


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
