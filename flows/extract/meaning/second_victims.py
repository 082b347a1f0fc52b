"""Victims behind another: "killed the mayor and 14 others", "among the dead were nine pupils and two cooks"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_VERBS = (
    r"kill(?:ed|s|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|murder(?:ed|s|ing)"
    r"|assassinat(?:ed|es|ing)|execut(?:ed|es|ing)|massacred|shot dead|gunned down|deaths? of|killings? of|murders? of"
)
_FIRST = r"(?:(?:mr|mrs|ms|dr|gen|col|lt|sgt|sen|gov|st|u\.s|u\.n|u\.k)\. |(?!who\b|and\b)[\w,'’-]+ )"
_SECOND = LazyRegexp(rf"\b({_VERBS}) (?:[\w'’-]+ )?{_FIRST}{{1,9}}and {HEDGES}\Z")
_SECOND_OF_HEADLINE = LazyRegexp(rf"\b({_VERBS})(?: [\w'’-]+){{1,5}}(?:,| and) {HEDGES}\Z")
_OTHERS = LazyRegexp(r" (?:others|more)\b")
_GOES_ON = LazyRegexp(
    r"[.,;:)\n]|\s*\Z| (?:in|on|at|near|when|after|during|as|who|whose|outside|inside|across|around|over|before|while"
    r"|since|with|by|for|from|aboard|last|this|earlier|late|early|yesterday|today|tomorrow|overnight|sunday|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|(?:[a-z]+|[0-9]+) (?:days?|weeks?|months?|years?|hours?|minutes?)"
    r" (?:ago|earlier|later|before|after)"
    r"|and (?:wound|injur|hurt|destroy|damag|left|leav|captur|arrest|trap))"
)
"""Behind the second object of a verb; another verb there is its own: "killed the mayor and 14 others fled"."""

_ITEMS = r"(?:[^.;:()\n]|(?<=[ .][a-z])\.){0,160}"
_LIST = LazyRegexp(
    r"\b(?:the|those) (dead|killed|fatalities|injured|wounded)\b[^.;\n]{0,60}?"
    rf"\b(?:includ(?:ed?|es|ing)|were|was|are|is) ((?![a-z]+(?:ed|ing|ly|en)\b){_ITEMS})\Z"
)
"""From a word for those who were harmed to a place in the list of them."""

_INCLUDED = LazyRegexp(rf"\b(?:including|among them) ({_ITEMS})\Z")
_INCLUDING = frozenset(["including", "among"])
_NEXT = LazyRegexp(rf"(?:\A|(?:,|,? and|,? as well as) ){HEDGES}\Z")
_OTHER_CLAUSE = LazyRegexp(r"\b(?:who|which|that|were|was|had|have|has|said|when|while|where|but|by)\b")
_FATES = {
    "dead": "deaths", "killed": "deaths", "fatalities": "deaths", "injured": "injuries", "wounded": "injuries",
}  # fmt: skip
_HARMING = frozenset({
    "kill", "killed", "kills", "killing", "killings", "injured", "injures", "injuring", "wounded", "wounds", "wounding",
    "hurt", "hurting", "murder", "murders", "murdered", "murdering", "assassinated", "assassinates", "executed",
    "executes", "massacred", "shot", "gunned", "death", "deaths",
})  # fmt: skip
"""Words of which a second object needs one."""
_REACH, _LIST_REACH = 110, 240


def fate_of_second(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return the fate of the second object of a verb, or of one in a list of the dead."""
    said = text.words.before(figure.start_char)
    if not _HARMING.isdisjoint(said) and (fate := _of_second_object(text, figure, sentence)):
        return fate
    return None if _FATES.keys().isdisjoint(text.words.distinct) else _of_list(text, figure, sentence)


def _of_second_object(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """``killed a commander and at least six others``: the second object of such a verb, which no verb follows."""
    begin = max(sentence.start_char, figure.start_char - _REACH)
    joined = _SECOND_OF_HEADLINE if figure.start_char < headline_end(text) else _SECOND
    verb = joined.search(text.lower, begin, figure.start_char)
    if verb is None or not _GOES_ON.match(text.lower, _end_of_noun(text, figure)):
        return None
    return "injuries" if verb[1].startswith(("injur", "wound", "hurt")) else "deaths"


def is_listed_inside(text: Text, figure: Figure, begin: int) -> bool:
    """Tell whether a count is in a list of some of the harmed: "ten guests, including a Dane and three Swedes"."""
    if _INCLUDING.isdisjoint(text.words.before(figure.start_char)):
        return False
    told = _INCLUDED.search(text.lower, max(begin, figure.start_char - _LIST_REACH), figure.start_char)
    is_listed = told is not None and _NEXT.search(told[1]) and not _OTHER_CLAUSE.search(told[1])
    end = _end_of_noun(text, figure)
    return bool(is_listed) and (_GOES_ON.match(text.lower, end) is not None or text.lower.startswith(" and ", end))


def _end_of_noun(text: Text, figure: Figure) -> int:
    """Return where the noun of a count ends behind its number, that of the number where it has none."""
    if others := _OTHERS.match(text.lower, figure.end_char):
        return others.end()
    counted = find_counted(text.string, text.lower, figure.end_char, is_one=figure.value == 1)
    return counted.end if counted else figure.end_char


def _of_list(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """``among the dead were eleven pupils, four teachers and two cooks``: all in the list are dead."""
    begin = max(sentence.start_char, figure.start_char - _LIST_REACH)
    told = _LIST.search(text.lower, begin, figure.start_char)
    if told is None or not _NEXT.search(told[2]) or _OTHER_CLAUSE.search(told[2]):
        return None
    return _FATES[told[1]]
