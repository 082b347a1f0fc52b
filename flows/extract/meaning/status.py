"""Whether a figure is reported, estimated, a forecast or a target, by the words of its clause before it."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.load import load_words, load_yaml
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
    r"(?:(?:had|have|been|widely) )*(?:expected|forecast|predicted|pencilled in|projected|anticipated)\b(?! to)"
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
_GOES_ON = re.compile(r"((?: [a-z'-]+){0,3}?) (?:will|would|could|may|might)(?: not)?( be)? ([a-z]+)")
_SUBJECTS = frozenset(["count", "fraction", "percent"])

_WANTED_WITHIN = 3
_ARE = (["is"], ["are"], ["was"], ["were"], ["widely"])
_ENDED = ([","], [";"], ["and"], ["but"])
_ENDED_DEED = re.compile(r"\b(?:scrap|remove|abolish|repeal|waive|eliminate|reverse) (?:the|its|a|an|their) \Z")
_DEED_REACH = 20

_CONDITIONS = ("if ", "unless ")
_PARTS = frozenset([",", ";", "and", "but"])
_ORDER = ("estimated", "forecast", "target")
_TO_VERB = 3
"""Words between "will" and the deed that is promised: "will also soon hire"."""


def status_of(text: Text, figure: Figure) -> str:
    """Return the status that the nearest cue before the figure in its clause gives; words about a past are facts."""
    if figure.modifier == "estimated":
        return "estimated"
    if figure.kind == "age" or (figure.kind == "duration" and "-" in figure.exact):
        return "reported"  # nobody plans how old something is; a "five-year high" tells of what was
    behind = _BEHIND.match(text.lower, figure.end_char)
    if behind and (told := _told_behind(figure, behind.group(1))):
        return told
    is_expected = _EXPECTED.match(text.lower, figure.end_char) is not None
    if is_expected or _is_estimated_behind(text.lower, figure.end_char):
        return "forecast" if is_expected else "estimated"
    status = _by_words_before(text, figure)
    if status in _AHEAD and (
        _is_past(text, figure)
        or _is_ended(text, figure)
        or (figure.change_role == "start" and _is_of_now(text, figure))
    ):
        return "reported"
    return _of_subject(text, figure) if status == "reported" else status


def _is_estimated_behind(lower: str, end: int) -> bool:
    """Tell whether somebody's estimate is told behind a figure; most sentences have no word of it."""
    has_word = any(lower.find(word, end, end + _LONGEST_ESTIMATE) >= 0 for word in ("estimate", "reckon"))
    return has_word and _BY_ESTIMATE.match(lower, end) is not None


_LONGEST_ESTIMATE = 220


def _told_behind(figure: Figure, word: str) -> str | None:
    """Return the status that the word right behind a figure tells: "a 43% chance", "its 2% target"."""
    if word in load_words("measures", "forecast_behind"):
        return "forecast"
    return "target" if word in load_words("measures", "aims") and figure.kind == "percent" else None


def _is_ended(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is of what shall end, and is so as yet: "plans to scrap the 16 per cent tax"."""
    return _ENDED_DEED.search(text.lower, max(0, figure.start_char - _DEED_REACH), figure.start_char) is not None


def _is_past(text: Text, figure: Figure) -> bool:
    """Tell whether a past year or "last year" stands right behind a figure: "half the 90,000 of 2024"."""
    match = _PAST.match(text.lower, figure.end_char)
    published = text.document.published_on
    if match is None or figure.kind in {"fraction", "multiple"}:
        return False
    year = match.group(1)
    return year is None or (published is not None and int(year) < published.year)


_PAST = re.compile(
    r"(?: [a-z]+){0,2}? (?:(?:of|in|for|recorded in|seen in) ((?:19|20)[0-9]{2})\b"
    r"|(?:of |in )?last (?:year|month|week)\b)"
)


def _is_of_now(text: Text, figure: Figure) -> bool:
    """Tell whether a change that is to come begins at what is so: "would cost £120, up from £75"."""
    before = set(_PLAIN.findall(text.lower, max(0, figure.start_char - _FAR_REACH), figure.start_char))
    return not before & load_words("measures", "expecting") or _NOW.match(text.lower, figure.end_char) is not None


def _by_words_before(text: Text, figure: Figure) -> str:
    sentence = text.sentence_at(figure.start_char)
    begin = max(sentence.start_char if sentence else 0, figure.start_char - _FAR_REACH)
    clause = _RELATIVE.sub(", ", text.string[begin : figure.start_char])[-_REACH:]
    clause = clause.rpartition(": they ")[2].rpartition(": it ")[2]
    words = [word if word in _NAMES else word.lower() for word in _WORD.findall(clause)]
    status = _by_cue(words[:-1] if words[-1:] == ["between"] else words)
    if status != "reported":
        return status
    is_headline = figure.start_char < text.document.body_start_char
    if is_headline and _is_promised(words, "to"):
        return "target"
    if is_headline and words[-2:-1] == ["to"] and words[-1] in load_words("measures", "foreseen"):
        return "forecast"
    return _of_intent(words) or ("forecast" if text.lower.startswith(_CONDITIONS, begin) else status)


def _of_intent(words: list[str]) -> str | None:
    """Return what a deed is that somebody has agreed or has the right to do: "voted to put a levy of 6 kroner"."""
    intents, deeds = load_yaml("measures")["intents"], load_words("measures", "deeds")
    is_listed = False
    for index in range(len(words) - 2, 0, -1):
        if words[index] in _PARTS and index < len(words) - 1 and not is_listed:
            return None
        if words[index] == "to" and words[index + 1] in deeds:
            before = words[index - 1]
            if before == "and" or before.endswith(","):
                is_listed = True  # "agreed to double the fine, to plant 400 trees and to close two"
                continue
            return next((status for status, found in intents.items() if before in found), None)
    return None


def _of_subject(text: Text, figure: Figure) -> str:
    """Return the status of a figure whose own clause goes on with "will" or "would": "174 turbines will supply"."""
    goes_on = _GOES_ON.match(text.lower, figure.end_char) if figure.kind in _SUBJECTS else None
    if goes_on is None or set(goes_on.group(1).split()) & load_words("measures", "other_clauses"):
        return "reported"
    deed = goes_on.group(3)
    if figure.kind != "count" and deed in load_words("measures", "opinions"):
        return "reported"  # "58 per cent would vote to rejoin" tells what they say now
    is_deed = {deed.removesuffix("d"), deed.removesuffix("ed")} & load_words("measures", "deeds")
    return "target" if goes_on.group(2) and is_deed else "forecast"


def _by_cue(words: list[str]) -> str:
    """Return the status that the nearest cue in the words gives, unless they turn to a fact behind it."""
    stops, telling = load_words("measures", "turns_to_facts"), _telling_words()
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word not in telling:
            continue
        if word in stops and not _goes_on(words, index):
            return "reported"
        if word in {"put", "puts", "seen"} and words[-1] == "at":
            return "forecast" if word == "seen" else "estimated"
        if _is_no_cue(words, index):
            continue
        if word in load_words("measures", "modals") and words[index + 1 : index + 2] == ["have"]:
            return "reported"  # "an amendment which would have halved the charge"
        if word == "could" and not load_words("measures", "capacities").isdisjoint(words[index + 1 : index + 2]):
            return "reported"  # "a tank that could hold 22 tonnes"
        for status in _ORDER:
            if word in load_words("measures", status):
                found = _of_cue(words[index:], status, words[index - 1] if index else "")
                is_guess = found == "target" and not load_words("measures", "speculators").isdisjoint(words[:index])
                return "forecast" if is_guess else found
    return "reported"


def _is_no_cue(words: list[str], index: int) -> bool:
    """Tell whether a word is of something else: a goal with a number of its own, "she believed", "wants" far off."""
    word, following = words[index], words[index + 1 : index + 2]
    if word == "wants":
        return len(words) - index > _WANTED_WITHIN
    if word == "believed":
        return following != ["to"] and words[index - 1 : index] not in _ARE
    if word in load_words("measures", "goals"):
        # "60,000 short of target, and arrears swelled to", "in line with guidance of 180,000, at a cost of"
        return following in _ENDED or (following == ["of"] and _is_told(words[index + 2 :]))
    return word == "estimated" and bool(following) and following[0][0].isdigit()


def _is_told(words: list[str]) -> bool:
    """Tell whether the number of a goal stands in the words, and a comma behind it."""
    numbers = [index for index, word in enumerate(words) if word[0].isdigit()]
    return bool(numbers) and "," in words[numbers[0] :]


@cache
def _telling_words() -> frozenset[str]:
    """Return the words at which a clause is looked at."""
    turning = load_words("measures", "turns_to_facts") | {"put", "puts"}
    return turning.union({"seen"}, *(load_words("measures", status) for status in _ORDER))


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a word that may turn to a fact stands far off with a cue of its own between: it does not then."""
    return words[index] in {"than", "against"} and index < len(words) - 2


def _of_cue(words: list[str], status: str, before: str) -> str:
    """ "Would hire 300" is a plan of who would do it, "would cost 300" is none; a "price target" is a forecast."""
    if status == "forecast" and _is_promised(words, words[0]):
        return "target"
    is_of_price = words[0] in {"target", "targets"} and (before == "price" or words[1:2] == ["price"])
    return "forecast" if is_of_price else status


def _is_promised(words: list[str], opening: str) -> bool:
    """Tell whether a deed that somebody decides on follows soon after an opening word."""
    if opening not in load_words("measures", "before_deeds") or opening not in words:
        return False
    at = words.index(opening) + 1
    deeds = load_words("measures", "deeds")
    return any(word in deeds for word in words[at : at + _TO_VERB])
