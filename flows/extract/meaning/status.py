"""Whether a figure is reported, estimated, a forecast or a target, by the words of its clause before it."""

from __future__ import annotations

import re

from flows.extract.figures.pay import is_rise_of_pay
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.cues import is_promised, status_by_cue
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _FAR_REACH = 70, 200
_RELATIVE = re.compile(r", (?:which|who|whose) [^,;]*, ")
"""What is told of something in passing: "the duties, which will replace older ones, cover $2 billion"."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|[,;]|\d[\d,.]*")
_NAMES = frozenset(["May", "Will", "At"])
_PLAIN = re.compile(r"[a-z]+")
_AHEAD = frozenset(["forecast", "target"])
_EXPECTED = re.compile(
    r" (?:that |which )?(?:the |its |it |they |he |she )(?:[a-z]+ )?(?:had|have|has)"
    r" (?:previously |earlier |originally |initially )?"
    r"(?:expected|forecast|projected|predicted|pencilled in|anticipated)\b(?! to)"
    r"| (?:[a-z-]+ )?(?:that )?"
    r"(?:(?:economists|analysts|forecasters|markets?|experts|investors|traders|wall street|the city|had) )"
    r"(?:(?:polled|surveyed|canvassed|questioned) by (?:[a-z&.-]+ ){1,3}?)?"
    r"(?:(?:had|have|been|widely|on average) ){0,4}"
    r"(?:expected|forecast|predicted|pencilled in|projected|anticipated)\b(?! to)"
    r"|(?: of [a-z ]{1,24}?)? (?:is|are) (?:also )?(?:forecast|expected|predicted|projected|likely|due)\b"
    r"| (?:projected|forecast|predicted|expected) (?:by|in an?) "
)
"""Behind what was expected: "more than the 115,000 economists had expected"."""

_BY_ESTIMATE = re.compile(
    r"(?![^.;\n]{0,180}[\"“”])[^.;\n]{0,110}?, (?:[^,.;\n]{1,60} (?:estimated|reckoned|estimates|reckons)(?=[.;\n])"
    r"|according to (?:[a-z]+ ){0,2}estimates)"
    r"|(?: [a-z]+){0,3},? (?:by|on|according to) (?:one|some|his|her|their|most) estimates?\b"
)
_NOW = re.compile(r"(?: [a-z]+){0,2} (?:last|a year|now|currently|today|at present|previously)\b")
_BEHIND = re.compile(r" ([a-z]+)")
_GOES_ON = re.compile(
    r"((?: of (?:the|its|their|those|these)(?: [a-z'-]+){1,2}(?: [0-9][0-9,]*(?: [a-z]+)?)?)?"
    r"(?:, or [^,;.\n]{1,16},)?(?: [a-z'-]+){0,3}?)"
    r" (will|would|could|may|might)(?: not)?( be)? ([a-z]+)"
)
_NOUN_ALONE = re.compile(r"(?: [a-z-]+)?(?: [a-z]+s)?")
"""What may stand between a ratio and its verb: "nine in ten tariff lines would be free"."""
_OWNED = re.compile(r"(?:\b(?:its|their|his|her|our|of the)|['’]s?) \Z")
_OF_LOAN = re.compile(r"\b(?:mortgage|loan|salary|income|home|house) of (?:about )?\Z")
_SUBJECTS = frozenset(["count", "fraction", "percent", "money", "ratio"])

_ENDED_DEED = re.compile(
    r"\b(?:scrap|remove|abolish|repeal|waive|eliminate|reverse) (?:the|its|a|an|their) "
    r"(?:(?!planned|proposed)[a-z-]+ ){0,3}(?:of )?\Z"
)
_DEED_REACH = 20
_ENDED_REACH = 60

_CONDITIONS = ("if ", "unless ")
_PARTS = frozenset([",", ";", "and", "but"])


def status_of(text: Text, figure: Figure) -> str:
    """Return the status that the nearest cue before the figure in its clause gives; words about a past are facts."""
    if figure.modifier == "estimated":
        return "estimated"
    if (figure.kind == "age" and figure.rule != "age_told") or (figure.kind == "duration" and "-" in figure.exact):
        return "reported"  # nobody plans how old something is; a "five-year high" tells of what was
    behind = _BEHIND.match(text.lower, figure.end_char)
    if behind and (told := _told_behind(figure, behind.group(1))):
        return told
    is_expected = _EXPECTED.match(text.lower, figure.end_char) is not None
    if is_expected or _is_estimated_behind(text, figure.end_char):
        return "forecast" if is_expected else "estimated"
    is_claimed = _is_claimed(text, figure)
    status = "target" if is_claimed else _by_words_before(text, figure)
    if status in _AHEAD and not is_claimed and (_is_past(text, figure) or _is_so_as_yet(text, figure)):
        return "reported"
    return _of_subject(text, figure) if status == "reported" else status


def _is_claimed(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is a rise of pay that is claimed or offered, or an amount that somebody has asked for."""
    if figure.kind == "percent":
        return is_rise_of_pay(text.lower, figure.start_char, figure.end_char)
    near = max(0, figure.start_char - _ASKED_REACH), figure.start_char
    return figure.kind == "money" and _HAS_ASKED.search(text.lower, *near) is not None


_HAS_ASKED = re.compile(r"\b(?:(?:has|have) asked (?:[a-z]+ ){0,4}for|asked donors for) [^.;\n]{0,60}\Z")
_ASKED_REACH = 100


def _is_so_as_yet(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is so before what is to come: what shall end, where a change begins, all of a body."""
    is_start = figure.change_role == "start" or (
        figure.kind == "duration" and text.lower.endswith(" from ", 0, figure.start_char)
    )
    near = max(0, figure.start_char - _DEED_REACH), figure.start_char
    return (
        (is_start and _is_of_now(text, figure))
        or _is_ended(text, figure)
        or _ON_TOP_OF.search(text.lower, *near) is not None
        or (figure.kind == "count" and _ALL_THERE_ARE.search(text.lower, *near) is not None)
        or (text.lower.startswith(_OF_BODY, figure.end_char) and text.lower.endswith("the ", *near))
        or (figure.kind == "money" and _OF_LOAN.search(text.lower, *near) is not None)
    )


_ALL_THERE_ARE = re.compile(
    r"(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)) of "
    r"(?:the|its|their|his|her) (?:[a-z]+['’]s )?\Z"
)
"""Before the number of all of which some are spoken of: "will have 39 of the 76 seats"."""
_ON_TOP_OF = re.compile(r"\bon top of (?:the|its|their|an?) (?:[a-z]+ )?\Z")
_OF_BODY = ("-member", "-seat", "-strong", "-nation")


def _is_estimated_behind(text: Text, end: int) -> bool:
    """Tell whether somebody's estimate is told behind a figure; most stories have no word of it."""
    has_word = not _ESTIMATING.isdisjoint(text.words.distinct)
    return has_word and _BY_ESTIMATE.match(text.lower, end) is not None


_ESTIMATING = frozenset({"estimate", "estimates", "estimated", "reckons", "reckoned"})


def _told_behind(figure: Figure, word: str) -> str | None:
    """Return the status that the word right behind a figure tells: "a 43% chance", "its 2% target"."""
    if word in load_words("measures", "forecast_behind"):
        return "forecast"
    return "target" if word in load_words("measures", "aims") and figure.kind == "percent" else None


def _is_ended(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is of what shall end, and is so as yet: "plans to scrap the 16 per cent tax"."""
    return _ENDED_DEED.search(text.lower, max(0, figure.start_char - _ENDED_REACH), figure.start_char) is not None


def _is_past(text: Text, figure: Figure) -> bool:
    """Tell whether a past year or "last year" stands right behind a figure: "half the 90,000 of 2024"."""
    near = max(0, figure.start_char - _LABEL), figure.start_char
    match = _PAST.match(text.lower, figure.end_char) or _YEAR_BEFORE.search(text.lower, *near)
    published = text.document.published_on
    if match is None or figure.kind in {"fraction", "multiple"}:
        return False
    year = match.group(1)
    return year is None or (published is not None and int(year) < published.year)


_LABEL = 8
_YEAR_BEFORE = re.compile(r"\(((?:19|20)[0-9]{2}): \Z")
"""The year before, in brackets: "guidance of 7 percent (2016: 9.1 percent)"."""
_PAST = re.compile(
    r"(?: (?!than\b)[a-z]+){0,2}? (?:(?:of|in|for|recorded in|seen in) ((?:19|20)[0-9]{2})\b(?![-–/][0-9])"
    r"|(?:of |in )?last (?:year|month|week)\b)"
)


def _is_of_now(text: Text, figure: Figure) -> bool:
    """Tell whether a change that is to come begins at what is so: "would cost £120, up from £75"."""
    before = set(_PLAIN.findall(text.lower, max(0, figure.start_char - _FAR_REACH), figure.start_char))
    near = max(0, figure.start_char - _DEED_REACH), figure.start_char
    is_moving = _WOULD_MOVE.search(text.lower, *near) is not None
    is_now = is_moving or _NOW.match(text.lower, figure.end_char) is not None
    return is_now or not before & load_words("measures", "expecting")


_WOULD_MOVE = re.compile(
    r"(?:would|will|could|may|to) (?:rise|grow|climb|increase|fall|drop|shrink|decline|go|jump)[a-z ]* from \Z"
)


def _by_words_before(text: Text, figure: Figure) -> str:
    sentence = text.sentence_at(figure.start_char)
    begin = max(sentence.start_char if sentence else 0, figure.start_char - _FAR_REACH)
    lead = text.string[begin : figure.start_char]
    clause = (_RELATIVE.sub(", ", lead) if ", wh" in lead else lead)[-_REACH:]
    clause = clause.rpartition(": they ")[2].rpartition(": it ")[2]
    words = [word if word in _NAMES else word.lower() for word in _WORD.findall(clause)]
    if figure.kind == "multiple" and figure.exact.endswith("ed"):
        words.append(figure.exact.lower())  # "which would have halved"
    status = status_by_cue(words[:-1] if words[-1:] == ["between"] else words)
    if status != "reported":
        return status
    is_headline = figure.start_char < headline_end(text)
    if is_headline and is_promised(words, "to"):
        return "target"
    if is_headline and words[-2:-1] == ["to"] and words[-1] in load_words("measures", "foreseen"):
        return "forecast"
    return _of_intent(words) or ("forecast" if text.lower.startswith(_CONDITIONS, begin) else status)


def _of_intent(words: list[str]) -> str | None:
    """Return what a deed is that somebody has agreed or has the right to do: "voted to put a levy of 6 kroner"."""
    if "to" not in words:
        return None
    intents = load_yaml("measures")["intents"]
    deeds = load_words("measures", "deeds") | load_words("measures", "decided_deeds")
    asked = load_words("measures", "asked")
    is_listed = False
    for index in range(len(words) - 2, 0, -1):
        if words[index] in _PARTS and index < len(words) - 1 and not is_listed:
            return None
        if words[index] == "to" and words[index + 1] in deeds:
            before = words[index - 1]
            if before == "and" or before.endswith(","):
                is_listed = True  # "agreed to double the fine, to plant 400 trees and to close two"
                continue
            told = next((status for status, found in intents.items() if before in found), None)
            is_asked = not asked.isdisjoint(words[max(0, index - _OBJECT_ASKED) : index])
            return told or ("target" if is_asked else None)
    return None


_OBJECT_ASKED = 8
"""Words between a verb of asking or deciding and "to": "voted 34 to 19 late on Wednesday to lower"."""


_NEEDED = frozenset(["go", "needed", "required", "spent", "used", "paid", "invested"])


def _is_ratio_to_come(goes_on: re.Match[str]) -> bool:
    """Tell "nine in ten tariff lines would be free" from "three in five owe dollars and would suffer"."""
    return goes_on.group(2) in {"will", "would"} and _NOUN_ALONE.fullmatch(goes_on.group(1)) is not None


def _of_subject(text: Text, figure: Figure) -> str:
    """Return the status of a figure whose own clause goes on with "will" or "would": "174 turbines will supply"."""
    goes_on = _GOES_ON.match(text.lower, figure.end_char) if figure.kind in _SUBJECTS else None
    if goes_on and figure.kind == "money" and goes_on.group(4) not in _NEEDED:
        return "reported"  # "I have lost $31,000 and would do it again"
    if goes_on and text.string[goes_on.start(2) :].startswith("May"):
        return "reported"  # "170 deaths in May alone"
    if goes_on and figure.kind == "ratio" and not _is_ratio_to_come(goes_on):
        goes_on = None
    if goes_on is None or set(goes_on.group(1).split()) & load_words("measures", "other_clauses"):
        return "reported"
    if _OWNED.search(text.lower, max(0, figure.start_char - _DEED_REACH), figure.start_char):
        return "reported"  # "its 2,600 members will be balloted"
    deed = goes_on.group(4)
    if figure.kind != "count" and deed in load_words("measures", "opinions"):
        return "reported"  # "58 per cent would vote to rejoin" tells what they say now
    is_deed = {deed.removesuffix("d"), deed.removesuffix("ed")} & load_words("measures", "deeds")
    return "target" if goes_on.group(3) and is_deed else "forecast"
