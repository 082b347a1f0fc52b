"""Whether a figure is reported, estimated, a forecast or a target, by the words of its clause before it."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.lang.stretches import UP_TO_STOP
from flows.extract.meaning.ahead_unsaid import is_ahead_unsaid
from flows.extract.meaning.already import is_already_so, is_told_aside
from flows.extract.meaning.answers import is_answer
from flows.extract.meaning.as_yet import is_of_rule, is_past, is_so_as_yet
from flows.extract.meaning.beside import without_besides
from flows.extract.meaning.budgets import is_of_budget, is_of_deal
from flows.extract.meaning.claimed import is_claimed, is_promised_behind
from flows.extract.meaning.cues import is_given, is_promised, status_by_cue
from flows.extract.meaning.deadlines import is_deadline
from flows.extract.meaning.decided_sizes import is_of_decided_change
from flows.extract.meaning.forecasters import is_of_forecasters
from flows.extract.meaning.governed import status_governed
from flows.extract.meaning.headed_lists import status_in_headed_list
from flows.extract.meaning.headline import headline_end
from flows.extract.meaning.headline_clauses import own_clause
from flows.extract.meaning.listed_deeds import status_in_list
from flows.extract.meaning.own_deeds import is_own_deed
from flows.extract.meaning.refused_offers import is_of_refused_offer
from flows.extract.meaning.rules import is_set_by_rule
from flows.extract.meaning.set_charges import is_of_set_charge
from flows.extract.meaning.set_in_present import is_set_in_present
from flows.extract.meaning.there_already import is_there_already
from flows.extract.meaning.told_inside import is_told_inside
from flows.extract.meaning.words_before import start_with_modifier
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _FAR_REACH, _OWNER_REACH = 70, 200, 20
_RELATIVE = LazyRegexp(r", (?:which|who|whose) [^,;]*, ")
"""What is told of something in passing: "the duties, which will replace older ones, cover $2 billion"."""
_WORD = LazyRegexp(r"[A-Za-z][A-Za-z'’-]*|[,;]|\d[\d,.]*")
_NAMES = frozenset(["May", "Will", "At"])
_AHEAD = frozenset(["forecast", "target"])
_UNTOLD = frozenset(["reported", "forecast"])
_EXPECTED = LazyRegexp(
    r" (?:that |which )?(?:the |its |it |they |he |she )(?:[a-z]+ )?(?:had|have|has)"
    r" (?:previously |earlier |originally |initially )?"
    r"(?:expected|forecast|projected|predicted|pencilled in|anticipated)\b(?! to)"
    r"| (?:[a-z-]+ )?(?:that )?"
    r"(?:(?:economists|analysts|forecasters|markets?|experts|investors|traders|wall street|the city|had) )"
    r"(?:(?:polled|surveyed|canvassed|questioned) by (?:[a-z&.-]+ ){1,3}?)?"
    r"(?:(?:had|have|been|were|widely|on average) ){0,4}"
    r"(?:counting on|banking on|looking for|hoping for|pencilling in|expecting|expected|forecast|predicted|pencilled in"
    r"|projected|anticipated)\b(?! to)"
    r"|(?: of [a-z ]{1,24}?)? (?:is|are) (?:also )?(?:forecast|expected|predicted|projected|likely|due)\b"
    r"| (?:projected|forecast|predicted|expected) (?:on average )?(?:by|in an?) "
    r"| (?:seen|expected|forecast|predicted|projected|pencilled in) by (?:most |many )?"
    r"(?:economists|analysts|forecasters|markets|experts|investors|traders|wall street|the market)\b"
    r"|[ -](?:median|consensus)(?: (?:forecast|estimate))?(?: (?:in|of) an? (?:[a-z]+ ){0,4}(?:poll|survey)\b|[.,;])"
)
"""Behind what was expected: "more than the 115,000 economists had expected"."""

_EXPECTING = frozenset({
    "expected", "forecast", "projected", "predicted", "pencilled", "anticipated", "likely", "due", "median",
    "consensus", "seen", "counting", "banking", "looking", "hoping", "pencilling", "expecting",
})  # fmt: skip
"""No such clause does without one of these."""

_BY_ESTIMATE = LazyRegexp(
    r"(?![^.;\n]{0,180}[\"“”])[^.;\n]{0,110}?, (?:[^,.;\n]{1,60} (?:estimated|reckoned|estimates|reckons)(?=[.;\n])"
    r"|according to (?:[a-z]+ ){0,2}estimates)"
    r"|(?: [a-z]+){0,3},? (?:by|on|according to) (?:one|some|his|her|their|most) estimates?\b"
    r"|(?: (?!to\b|and\b|that\b|who\b)[\w'’-]+){0,5}? (?:is|are|was|were) (?:also |now |still |widely )?"
    r"(?:estimated|believed|thought|reckoned) to\b(?! (?:rise|fall|grow|reach|hit|climb|drop|double))"
)
"""Behind what somebody estimates, or is "estimated to have fled" or "thought to be there"."""
_BEHIND = LazyRegexp(r" ([a-z]+)")
_GOES_ON = LazyRegexp(
    r"((?: of (?:the|its|their|those|these)(?: [a-z'-]+){1,2}(?: [0-9][0-9,]*(?: [a-z]+)?)?)?"
    r"(?:, or [^,;.\n]{1,16},)?(?: [a-z'-]+){0,3}?)"
    r" (will|would|could|may|might|should(?= (?:come|arrive|follow)\b))(?: not)?( be)? ([a-z]+)"
)
_NOUN_ALONE = LazyRegexp(r"(?: [a-z-]+)?(?: [a-z]+s)?")
"""What may stand between a ratio and its verb: "nine in ten tariff lines would be free"."""
_OWNED = LazyRegexp(r"(?:\b(?:its|their|his|her|our|of the|with|all)|['’]s?) \Z")
_SUBJECTS = frozenset(["count", "fraction", "percent", "money", "ratio"])

_CONDITIONS = ("if ", "unless ")
_PARTS = frozenset([",", ";", "and", "but"])


def status_of(text: Text, figure: Figure) -> str:
    """Return the status that the nearest cue before the figure in its clause gives; words about a past are facts."""
    if figure.modifier == "estimated":
        return "estimated"
    if _is_never_planned(text, figure) or is_of_forecasters(text, figure) or is_answer(text, figure):
        return "reported"
    behind = _BEHIND.match(text.lower, figure.end_char)
    if behind and (told := _told_behind(figure, behind.group(1))):
        return told
    said = text.words.distinct
    if not _EXPECTING.isdisjoint(said) and _EXPECTED.match(text.lower, figure.end_char):
        return "forecast"
    if not _ESTIMATING.isdisjoint(said) and _is_estimated(text, figure):
        return "estimated"
    is_set = is_deadline(text, figure) or (is_claimed(text, figure) and not is_told_inside(text, figure))
    return "target" if is_set else _by_words_around(text, figure)


def _by_words_around(text: Text, figure: Figure) -> str:
    """Return the status that the clause of a figure gives it, before it or behind."""
    status = _by_words_before(text, figure)
    if status in _UNTOLD:
        status = status_governed(text, figure) or status
    if status in _AHEAD:
        is_risk = figure.kind == "count" and _AT_RISK.match(text.lower, figure.end_char)
        return "forecast" if is_risk else _of_what_is_ahead(text, figure, status)
    if status != "reported":
        return status
    status = _of_subject(text, figure)
    if status == "forecast" and is_promised_behind(text, figure):
        return "target"
    return _by_frame(text, figure) if status == "reported" else status


def _by_frame(text: Text, figure: Figure) -> str:
    """Return the status that a rule, a budget or words of what lies ahead give a figure that no cue tells."""
    if is_set_by_rule(text, figure) or is_of_budget(text, figure) or is_of_refused_offer(text, figure):
        return "target"
    if is_set_in_present(text, figure) or is_of_deal(text, figure) or is_of_decided_change(text, figure):
        return "target"
    return "forecast" if is_ahead_unsaid(text, figure) else status_in_headed_list(text, figure)


_AT_RISK = LazyRegexp(r" (?:[a-z-]+ ){1,3}(?:at risk|at stake|in jeopardy|in danger|in doubt)\b")
"""Behind what a plan may take from others: "will shut a furnace, putting 580 jobs at risk"."""


def _is_never_planned(text: Text, figure: Figure) -> bool:
    """Tell whether a figure tells what was: an age, a vote that was taken, the time of a "five-year high"."""
    if figure.kind == "vote":
        return "will" not in text.lower[max(0, figure.start_char - _OWNER_REACH) : figure.start_char]
    if figure.kind == "ratio" and _BETTING.fullmatch(figure.exact):
        return True
    if figure.kind == "duration":
        return "-" in figure.exact or text.lower.endswith(_REPEATED, 0, figure.start_char)
    return figure.kind == "age" and figure.rule != "age_told"


_BETTING = LazyRegexp(r"[0-9]{1,4}(?:-| to |/)[0-9]{1,3}")
"""Odds of a bookmaker, which are as they are: "66-1", "5 to 2"."""
_REPEATED = (" every ", " every few ")
"""Before how often something is done: "is reviewed every five years and will be so in 2026"."""


def _of_what_is_ahead(text: Text, figure: Figure, status: str) -> str:
    """Return the status of a figure that words before it put ahead: so as yet, said by a rule, or promised behind."""
    is_so = is_past(text, figure) or is_so_as_yet(text, figure) or is_already_so(text, figure)
    is_so = is_so or is_there_already(text, figure) or is_told_inside(text, figure)
    if is_so or is_of_rule(text, figure):
        return "reported"
    return "target" if status == "forecast" and _is_decided(text, figure) else status


def _is_decided(text: Text, figure: Figure) -> bool:
    """Tell whether what will be is promised, set or the speaker's own deed."""
    if is_promised_behind(text, figure) or is_own_deed(text, figure) or is_of_set_charge(text, figure):
        return True
    near = text.near_start(figure.start_char, _FAR_REACH), figure.start_char
    return text.lower.find("nder ", *near) >= 0 and _UNDER_DEAL.search(text.lower, *near) is not None


_UNDER_DEAL = LazyRegexp(
    r"\bunder (?:the|its|a|this|that) (?:[a-z-]+ ){0,2}?(?:contract|offer|deal|pact|accord|agreement|terms"
    r"|settlement|text)\b[^.;\n]{0,60}? (?:will|would|may|must|is to|are to|gets?|goes?)\b"
    rf"(?! (?:rise|fall|cost|lose)\b){UP_TO_STOP}*\Z"
)
"""Before what a deal sets: "Under the new contract, pay would start at"."""


def _is_estimated(text: Text, figure: Figure) -> bool:
    """Tell whether somebody's estimate is told behind a figure or an earlier one before it."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if _ESTIMATE_WAS.search(text.lower, *near):
        return True
    is_to_come = _COULD_BE.search(text.lower, *near) is not None  # "It could exceed $2 billion, the office estimated"
    return not is_to_come and _BY_ESTIMATE.match(text.lower, figure.end_char) is not None


_COULD_BE = LazyRegexp(rf"\b(?:could|might|may) (?:reach|exceed|top|hit|rise to|grow to|climb to) {HEDGES}\Z")
_ESTIMATE_WAS = LazyRegexp(
    r"\b(?:estimates?|reckoning)(?: (?:for|of|in) [a-z0-9 ]{1,40}?)?"
    rf" (?:was|were|is|are|had been|stood at|put it at) {HEDGES}\Z"
)
_ESTIMATING = frozenset({
    "estimate", "estimates", "estimated", "reckons", "reckoned", "reckoning", "believed", "thought",
})  # fmt: skip


def _told_behind(figure: Figure, word: str) -> str | None:
    """Return the status that the word right behind a figure tells: "a 43% chance", "its 2% target"."""
    if word in load_words("measures", "forecast_behind"):
        return "forecast"
    return "target" if word in load_words("measures", "aims") and figure.kind == "percent" else None


def _by_words_before(text: Text, figure: Figure) -> str:
    begin = text.near_start(figure.start_char, _FAR_REACH)
    end = start_with_modifier(text, figure) if _seems_a_deed(figure.modifier_text) else figure.start_char
    lead = text.string[begin:end].rpartition("\n")[2]
    if figure.start_char < headline_end(text):
        lead = own_clause(lead, figure)
    status = _by_lead(text, figure, begin, lead)
    if status not in _AHEAD:
        return status
    own = without_besides(lead, text.lower[figure.end_char : figure.end_char + _REACH])
    return status if own == lead else _by_lead(text, figure, begin, own)


def _by_lead(text: Text, figure: Figure, begin: int, lead: str) -> str:
    """Return the status that ``lead`` gives, what stands before the figure in its sentence or some of it."""
    clause = (_RELATIVE.sub(", ", lead) if ", wh" in lead else lead)[-_REACH:]
    clause = clause.rpartition(": they ")[2].rpartition(": it ")[2]
    words = [word if word in _NAMES else word.lower() for word in _WORD.findall(_spelled_out(clause))]
    if figure.kind == "multiple" and (figure.exact.endswith("ed") or _is_to_be_done(figure, words)):
        words.append(figure.exact.lower())  # "which would have halved", "should halve"
    status = status_by_cue(words[:-1] if words[-1:] == ["between"] else words)
    if status == "forecast" and _THAT_WOULD.search(lead):
        return "target"
    if status != "reported":
        return status
    is_headline = figure.start_char < headline_end(text)
    if is_headline and is_promised(words, "to"):
        return "target"
    if is_headline and _is_foreseen(words):
        return "forecast"
    is_condition = text.lower.startswith(_CONDITIONS, begin) and not is_told_aside(text, figure)
    return _of_intent(words) or status_in_list(text, figure, begin) or ("forecast" if is_condition else status)


def _is_foreseen(words: list[str]) -> bool:
    """Tell whether a headline tells how far something is to move: "to cost", "to widen to"."""
    moves = load_words("measures", "foreseen") | load_words("measures", "moves_to_come")
    while words and words[-1] in _HOW_FAR:
        words = words[:-1]
    return words[-2:-1] == ["to"] and words[-1] in moves


_HOW_FAR = frozenset(["to", "by", "at", "up", "down", "a", "nearly", "almost", "about", "over"])


def _spelled_out(clause: str) -> str:
    """The words of a clause with those whole that are cut short: "it'll", "won't", "he's won", "we've"."""
    if "'" not in clause and "’" not in clause:
        return clause
    return _HAVE.sub(" has", _WILL.sub(" will", clause))


_WILL = LazyRegexp(r"['’]ll\b|\bwon['’]t\b")
_HAVE = LazyRegexp(
    r"['’]ve\b|['’]s(?= (?:(?:now|also|already|just|only|never|always) )?"
    rf"(?:been|had|got|{one_of(load_words('measures', 'participles'))})\b)"
)


def _seems_a_deed(modifier: str | None) -> bool:
    """Tell whether a modifier begins with what elsewhere is a deed: "will cost close to $5 million"."""
    return modifier is not None and modifier.partition(" ")[0] in load_words("measures", "deeds")


def _is_to_be_done(figure: Figure, words: list[str]) -> bool:
    """Tell whether a multiple is a deed behind a modal: "should halve", no "more than double"."""
    is_deed = figure.exact in load_words("measures", "deeds")
    return is_deed and not load_words("measures", "before_deeds").isdisjoint(words[-1:])


_THAT_WOULD = LazyRegexp(
    r"\b(?:promised|pledged|vowed)(?: [^,.;\n]{1,30})? that [^.;,\n]{1,110}? would "
    r"(?:(?!and\b|but\b|said\b|would\b)[^\s.;,]+ ){1,8}\Z"
)
"""Before what somebody promised farther off: "pledged on Monday that each nurse of the coast would receive"."""


@cache
def _deeds_of_intent() -> frozenset[str]:
    return load_words("measures", "deeds") | load_words("measures", "decided_deeds")


def _of_intent(words: list[str]) -> str | None:
    """Return what a deed is that somebody has agreed or has the right to do: "voted to put a levy of 6 kroner"."""
    if "to" not in words:
        return None
    intents = load_yaml("measures")["intents"]
    deeds = _deeds_of_intent()
    asked = load_words("measures", "asked")
    is_listed = False
    for index in range(len(words) - 2, 0, -1):
        if words[index] in _PARTS and index < len(words) - 1 and not is_listed:
            return None
        before = words[index - 1]
        is_next = before == "and" and words[index + 1] not in _NO_VERBS
        if words[index] == "to" and (is_next or words[index + 1] in deeds):
            if before == "and" or before.endswith(","):
                is_listed = True  # "agreed to double the fine, to plant 400 trees and to close two"
                continue
            told = next((status for status, found in intents.items() if before in found), None)
            is_asked = not asked.isdisjoint(words[max(0, index - _OBJECT_ASKED) : index])
            return told or ("target" if is_asked else None)
    return None


_NO_VERBS = frozenset(["the", "a", "an", "its", "their", "his", "her"])
_OBJECT_ASKED = 8
"""Words between a verb of asking or deciding and "to": "voted 34 to 19 late on Wednesday to lower"."""


_CAPITAL_MAY = LazyRegexp("May")
_COULD = LazyRegexp(r"could (?:not\b|be (?:had|seen|heard|found|got)\b)")
_NEEDED = frozenset(["go", "needed", "required", "spent", "used", "paid", "invested"])


def _is_ratio_to_come(goes_on: re.Match[str]) -> bool:
    """Tell "nine in ten tariff lines would be free" from "three in five owe dollars and would suffer"."""
    return goes_on.group(2) in {"will", "would"} and _NOUN_ALONE.fullmatch(goes_on.group(1)) is not None


def _of_subject(text: Text, figure: Figure) -> str:
    """Return the status of a figure whose own clause goes on with "will" or "would": "174 turbines will supply"."""
    goes_on = _GOES_ON.match(text.lower, figure.end_char) if figure.kind in _SUBJECTS else None
    if goes_on and figure.kind == "money" and goes_on.group(4) not in _NEEDED:
        return "reported"  # "I have lost $31,000 and would do it again"
    if goes_on and (_CAPITAL_MAY.match(text.string, goes_on.start(2)) or _COULD.match(text.lower, goes_on.start(2))):
        return "reported"  # "170 deaths in May alone", "30 boxes could not be found"
    if goes_on and figure.kind == "ratio" and not _is_ratio_to_come(goes_on):
        goes_on = None
    if goes_on is None or set(goes_on.group(1).split()) & load_words("measures", "other_clauses"):
        return "reported"
    if _OWNED.search(text.lower, max(0, figure.start_char - _OWNER_REACH), figure.start_char):
        return "reported"  # "its 2,600 members will be balloted"
    deed = goes_on.group(4)
    is_done = deed == "have" and not text.lower.startswith(" to ", goes_on.end())
    if is_done or (figure.kind != "count" and deed in load_words("measures", "opinions")):
        return "reported"  # "500 families would have acted"; "58 per cent would vote to rejoin" tells what they say now
    is_spent = deed == "go" and figure.kind in _SPENT and _INTO.match(text.lower, goes_on.end()) is not None
    is_decided = goes_on.group(3) and (is_given(deed) if goes_on.group(2) == "will" else _is_deed(deed))
    return "target" if is_spent or is_decided else "forecast"


def _is_deed(participle: str) -> bool:
    stems = [participle.removesuffix("d"), participle.removesuffix("ed")]
    return participle.endswith("ed") and not load_words("measures", "deeds").isdisjoint(stems)


_SPENT = frozenset(["money", "fraction", "percent"])
_INTO = LazyRegexp(r" (?:in)?to(?:wards?)? ")
"""Behind a sum that "will go" where it is to be spent: "K1.1 billion will go into dams"."""
