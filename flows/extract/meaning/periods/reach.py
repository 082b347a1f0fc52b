"""Whether an expression behind a figure is of it, and not of what it is compared with, of a mark or of a deed."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import has_superlative, is_parted, opens_clause, plain_words
from flows.extract.meaning.periods.done import end_of_verb, is_object, word_before
from flows.extract.meaning.periods.pairs import AT_LEAST, MOST_TO_END
from flows.extract.meaning.periods.parts import opens_with_whole
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.subjects import without_pronoun
from flows.extract.meaning.periods.timeless import is_ordering, is_rate, is_size
from flows.extract.meaning.periods.told_parts import without_parts
from flows.extract.meaning.periods.unfit import WHEN, is_unfit_behind
from flows.extract.sayers import without_sayers
from schemas.records import Figure

_OPEN_APPOSITION = LazyRegexp(r", (?:an?|the) [^,]*\Z")
"""An aside that has its own period: "imports 53 billion, a far cry from the start in 1999"."""
_CLOSE = LazyRegexp(r" (?:close|closing|finish|settlement|session|high|low)\b")
_HEADED = LazyRegexp(r"\([^():]{2,24}:[^()]*\)")
""" "A loss of 38 million (2020: a profit of 4 million) for the year"."""
_RELATIVE = LazyRegexp(r"\b(?:that|who|which) ")
PRONOUN = LazyRegexp(r"\A(?:[\w$£€.,'’-]+ ){0,4}(?:that|who|which) ")
_IN_ROLE = LazyRegexp(r"\b([a-z-]+) (?:(?:themselves|himself|herself|itself|them) )?as ")
_WILL_BE = LazyRegexp(r"\A(?:that|which) (?:will|would|is to|are to) be [a-z]+ (?=(?:in|by|over|during)\Z)")
""" "A charge of $40 million that will be booked in the fourth quarter"."""
_HAVE_SINCE = LazyRegexp(r"(?:(?:or so|[\w'’-]+) ){1,5}(?:who|that|which) have (?:[\w'’-]+ ){1,6}since")
""" "The 410,000 or so people who have fled since April 2015"."""
_AT_EVENT = frozenset({"in", "at", "during", "attended", "watched", "joined", "from"})
_AT_LONG_EVENT = frozenset({"in", "at", "during", "attended", "watched"})
_APPOSITION = LazyRegexp(r", (?:an?|the|its|their) [^,;]{1,48},(?= (?:on|in|at|by|during)\Z)")
START_REACH = 60
_SIZE_REACH = 4
MOST_TO_WHOLE = 3
"""Words from a part to what it is a part of."""
LEAD = 24
_ORDER_REACH, _SUBJECT_REACH = 6, 12
_USUAL = frozenset({"usual", "normal", "average", "expected", "planned", "forecast", "thought", "feared", "hoped"})
"""Behind "than" these are of the time that is told: "40 percent more rain than usual in April"."""
_WERE = frozenset({"was", "were", "had"})
_BEFORE_CLOSE = frozenset({"close", "will", "to", "would", "must", "should", "could", "may"})
"""Before the verb, where "close" does not open the stretch: "will close on 31 August", no "Monday's close"."""
_BELOW = frozenset({"below", "above"})
_ON_RESULT = LazyRegexp(
    r"\b(?:on|from|against|over|below|above) (?:its|their|his|her|the|that) (?:\w+ )?"
    r"(?:result|results|level|showing|figure|tally|total|score|share|performance|record|count) (?:in|of|at|on)\Z"
)
""" "Down 6 points on its result in 2018"."""
_AND_COULD = LazyRegexp(r"\band (?:could|would|might|must|should|can|cannot|will)\b")
""" "Owns 9.9 percent and could, under a pact signed in 2012, raise that": of what may come."""
_FALLING_SHORT = frozenset({"short", "shy", "clear"})
""" "8 points short of the figure reached in 2016"."""


def reaches(scene: Scene, figure: Figure, item: Candidate, end: int) -> bool:
    """Tell whether an expression belongs to a figure, or to those that end at ``end`` and say the same otherwise."""
    begin = max(figure.end_char, end_of_verb(scene, figure, item))
    words = without_parts(without_sayers(scene.between(begin, item.start_char)))
    if "as " in words:
        words = _without_role(scene.word_before(begin), words)
    is_far = _is_too_far(scene, figure, item, scene.between(end, item.start_char))
    is_far = is_far and not (is_size(scene, figure) and _tells_when(words))  # "3,100 tonnes of rice when it sank on"
    is_base = words.startswith("of what ") and not _WERE.isdisjoint(words.split())  # "half of what they were in July"
    is_rate_of_day = item.is_day and item.part is not Part.ONWARD and is_rate(figure)
    if is_rate_of_day or _is_owner(scene, figure, item) or is_far or is_base:
        return False
    is_unfit = not scene.is_possessive(item) and is_unfit_behind(scene, figure, item, words)
    if is_unfit or ("and " in words and _AND_COULD.search(words)):
        return False
    if item.part is Part.SINCE and _HAVE_SINCE.fullmatch(words) is not None:
        return True
    if opens_clause(scene.text.lower, words, item.end_char) or (item.part is Part.SINCE and _is_of_past(figure, words)):
        return False
    if _tells_when(words):
        return True
    is_to_come = figure.status in {"forecast", "target"} and words.split()[-1:] == ["before"]
    if item.time.exact.startswith("the end of ") or item.time.timex_type == "TIME" or is_to_come:
        words = words.removesuffix("before").removesuffix("after").rstrip()
    if opens_with_whole(scene, figure):
        words = _RELATIVE.sub(" ", words)
    words = _APPOSITION.sub("", _HEADED.sub("", words) if "(" in words else words)
    if PRONOUN.match(words) and not _is_mark(scene, figure):
        words = without_pronoun(words)
    words = _WILL_BE.sub("", words, 1) if words.startswith(("that ", "which ")) else words
    words = words.removeprefix("of what ")  # "83 percent of what it billed in the nine months to March"
    return not is_parted(words) and not _OPEN_APPOSITION.search(words) and not _is_comparing(figure, plain_words(words))


def _without_role(verb: str, words: str) -> str:
    """ "Some 3,000 worked as farmers in 2016", "described themselves as Roma": what somebody is, no other clause."""
    match = _IN_ROLE.search(f"{verb} {words}")
    if match is None or match[1] not in load_words("periods", "verbs_of_roles"):
        return words
    at = match.end() - len(verb) - 1
    return f"{words[: max(0, at - len('as '))]}{words[at:]}"


def _is_mark(scene: Scene, figure: Figure) -> bool:
    """ "The target of 75 percent that it set in 2013": of no time for what is measured by it."""
    lead = plain_words(scene.lead(figure.start_char)[-START_REACH:])[-_SIZE_REACH:]
    return not load_words("periods", "norms").isdisjoint(lead)


def _is_comparing(figure: Figure, plain: list[str]) -> bool:
    """ "More than in 2016", "in the same month of 2016", but not "for the same purpose in March"."""
    comparing = load_words("periods", "comparing")
    if plain[:1] != [] and plain[0] in _BELOW and load_words("periods", "usual").isdisjoint(plain):
        return True  # "7 percent below the harvest of 2019"
    if _ON_RESULT.search(" ".join(plain)):
        return True
    return (
        any(
            word in comparing
            and not (word == "close" and plain[max(0, at - 1)] in _BEFORE_CLOSE)
            and not (
                word == "record"
                and plain[at - 1 : at] in (["a"], ["new"], ["another"])
                and plain[at + 1 : at + 2] not in (["set"], ["held"], ["dating"])
            )  # "to a record high in May"
            and not (word == "same" and (figure.change_role == "start" or _is_same_thing(plain[at + 1 : at + 2])))
            and not (word == "than" and plain[at + 1 : at + 2] != [] and plain[at + 1] in _USUAL)
            and not (word == "than" and at > 0 and plain[at - 1] in AT_LEAST and _is_number(plain[at + 1 : at + 2]))
            for at, word in enumerate(plain)
        )
        or any(word in _FALLING_SHORT and after == "of" for word, after in pairwise(plain))
    )


def _is_number(following: list[str]) -> bool:
    """ "And driven more than two million from their homes": no comparison."""
    return following != [] and (following[0][:1].isdigit() or following[0] in table("cardinals"))


def _is_same_thing(noun: list[str]) -> bool:
    return noun != [] and noun[0] not in load_words("periods", "same_times")


def _is_of_past(figure: Figure, words: str) -> bool:
    """ "The second-warmest since 1880": the past that something is ranked in."""
    before, _, behind = f" {words} ".rpartition(" since ")  # no "died since the first case a year ago"
    return (figure.kind == "rank" and words == "since") or has_superlative(before if behind.strip() else words)


def _is_owner(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Next year's costs", but not "against 1,294.5 at Monday's close", "died in Monday's fire"."""
    if not scene.is_possessive(item):
        return False
    if scene.word_before(item.start_char) in (_AT_EVENT if item.is_day else _AT_LONG_EVENT):
        return not item.is_day and " for " in scene.between(figure.end_char, item.start_char)
    if figure.change_role == "change" and scene.between(figure.end_char, item.start_char) == "in":
        return False  # "a fall of 6.2 points in last year's pass rate"
    return not _CLOSE.match(scene.text.lower, item.end_char + 2)


def _tells_when(words: str) -> bool:
    """ "It had 90 pupils when it opened in 1992": what follows says when."""
    match = WHEN.match(f"{words} ")
    return match is not None and not is_parted(words[match.end() :])


def _is_too_far(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """What is no change of its own has a period only in the words right behind it."""
    count = len(words.split())
    is_subject = figure.kind == "ratio" and not word_before(scene, figure)  # "one in ten workers in the north had"
    if is_ordering(figure) and ("," in words or count > (_SUBJECT_REACH if is_subject else _ORDER_REACH)):
        return True
    is_far_start = figure.change_role == "start" and item.start_char - figure.end_char > START_REACH
    reach = MOST_TO_END if "forecast" in words or "expected" in words else _SIZE_REACH
    is_far = is_size(scene, figure) and count > reach
    return is_far_start or (is_far and not (_is_dealt_with(scene, figure, item) or _has_moved(scene, figure, item)))


def _has_moved(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Some 12,000 litres of oil leaked into the bay on Sunday"."""
    return end_of_verb(scene, figure, item) > 0 and "," not in scene.between(figure.end_char, item.start_char)


def _is_dealt_with(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Put 63 billion cubic feet of gas into storage in the week to August 7"; no clock time tells of a length."""
    return is_object(scene, figure) and not item.is_day and "," not in scene.between(figure.end_char, item.start_char)
