"""Points: of an index ("the Dow lost 190 points"), of a percentage ("support fell two points to 41%"), of a game."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.forms import words
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_BEFORE, _BEHIND = 120, 32
_FAR = 800
_VOTE = LazyRegexp(r"\b(?:votes?|voters|election|poll|polls|turnout|levy)\b")
_GAME = LazyRegexp(r"\b(?:game|games|season|league|goals?|coach|tournament|championship)\b")
_MARKET = LazyRegexp(r"\b(?:index|stocks|shares|nikkei|dow|nasdaq|ftse|traders|sensex)\b")
_MOST_SHARE = 60


def read_points(lower: str, number: Number, end: int) -> Reading:
    """Return what a number of points is, by the words around it."""
    near = _words_near(lower, number)
    start = number.start
    if "share" in near:
        near = near - {"market"}
    if near & words("index_words"):
        return _index(number, end)
    is_share = any(word.endswith("%") for word in near) or bool(near & words("share_words"))
    if is_share and number.value <= _MOST_SHARE:
        return Reading("percentage_points", start, end, number, "points_of_share", unit="%{pp}")
    if number.value <= _MOST_SHARE and _is_lead_of_poll(lower, number):
        return Reading("percentage_points", start, end, number, "points_of_lead", unit="%{pp}")
    if near & (words("up") | words("down")) and not near & words("game_words"):
        around = lower[max(0, start - _FAR) : start + _FAR]
        if number.value <= _MOST_SHARE and _VOTE.search(around) and not _MARKET.search(around):
            return Reading("percentage_points", start, end, number, "points_of_share", unit="%{pp}")
        if not _GAME.search(around) or _MARKET.search(around):
            return _index(number, end)
    return Reading("count", start, end, number, "count_points", counted="point")


def _is_lead_of_poll(lower: str, number: Number) -> bool:
    """Tell whether points are by how much somebody leads or won in a story of votes and of no game."""
    start = number.start
    is_lead = _LEAD.search(lower, max(0, start - _LEAD_REACH), start) or _POINT_LEAD.match(lower, number.end)
    return is_lead is not None and _is_of_votes(lower, start)


def _is_of_votes(lower: str, start: int) -> bool:
    around = lower[max(0, start - _FAR) : start + _FAR]
    votes = sum(1 for _ in _VOTE.finditer(around))
    return votes > _LEAST_VOTES and votes > sum(1 for _ in _GAME.finditer(around))


_LEAD = LazyRegexp(
    rf"\b(?:ahead|leads?|led|trails?|trailed|behind|won|lost|win|lose) by {HEDGES}\Z"
    rf"|\b(?:lead|edge|gap|advantage|majority) of {HEDGES}\Z"
    rf"|\b(?:prefer|favou?r|back|support)(?:s|ed)? (?:him|her|them|it|[a-z]+) by {HEDGES}\Z"
)
_POINT_LEAD = LazyRegexp(r"[ -]points? (?:lead|race|gap|edge|advantage|margin|deficit)\b")
_LEAD_REACH, _LEAST_VOTES = 32, 1


def set_points_of_share(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a part of a point of a percentage where shares are told before it: "up 3.2 per cent ... adds 0.1 point"."""
    number = reading.number
    is_points = reading.counted == "point" or " point" in lower[reading.start : reading.end]
    if not is_points or number is None:
        return
    near = [one for one in before if reading.start - one.end < _NEAR_SHARE]
    share = next((one for one in reversed(near) if one.kind in _OF_SHARES), None)
    if share is None or lower.find("\n", share.end, reading.start) >= 0:
        return
    is_part = bool(number.decimals) or number.value % 1 > 0
    if is_part and number.value <= _SMALL:
        reading.kind, reading.unit, reading.rule = "percentage_points", "%{pp}", "points_of_share"
    elif (
        share.kind == "basis_points"
        and number.value >= _LEAST_BASIS
        and not _MARKET.search(lower, share.end, reading.end)
    ):
        reading.kind, reading.unit, reading.rule = "basis_points", share.unit, "points_of_share"
    else:
        return
    reading.counted = None


_OF_SHARES = frozenset(["percent", "percentage_points", "basis_points"])
_LEAST_BASIS = 5
_SMALL, _NEAR_SHARE = 3, 200


def read_whole_point(lower: str, start: int, end: int) -> Reading | None:
    """Return "a full point", "a percentage point": one point of a percentage; ``start`` is where "point" begins."""
    if lower[start:end] != "point" or lower[end : end + 1].isalpha():
        return None
    match = _ARTICLE.search(lower, max(0, start - _ARTICLE_REACH), start)
    if match is None and lower.endswith((" up a ", " down a "), 0, start) and _is_of_votes(lower, start):
        match = _LONE.search(lower, start - _LONE_REACH, start)  # "approve, down a point since June"
    if not match:
        return None
    number = Number(match.start(1), end, Decimal(1), is_worded=True)
    return Reading("percentage_points", number.start, end, number, "points_whole", unit="%{pp}")


_ARTICLE = LazyRegexp(r"(?:^|[^\w])((?:a|an) (?:full |whole |full percentage |whole percentage |percentage ))$")
_ARTICLE_REACH = 24
_LONE = LazyRegexp(r" (a )$")
_LONE_REACH = 3


def _index(number: Number, end: int) -> Reading:
    return Reading("index_points", number.start, end, number, "index_points", unit="point")


def _words_near(lower: str, number: Number) -> set[str]:
    line_start = lower.rfind("\n", max(0, number.start - _BEFORE), number.start) + 1
    left = max(line_start, number.start - _BEFORE)
    left = max(left, lower.rfind(". ", left, number.start) + 1)
    right = lower[number.end : number.end + _BEHIND].partition("\n")[0].partition(". ")[0]
    near = (lower[left : number.start] + right).split()
    return {word.strip(",.;()'\"’“”").removesuffix("'s").removesuffix("’s") for word in near}


def is_index_level(lower: str, number: Number) -> bool:
    """Tell whether a bare number is the level of an index that the sentence names: "the Nikkei closed at 38,120.5"."""
    if number.is_worded or number.scale:
        return False
    line_start = max(lower.rfind("\n", max(0, number.start - _BEFORE), number.start) + 1, number.start - _BEFORE)
    left = lower[line_start : number.start].rpartition(". ")[2]
    said = [word.strip(",;()'\"’“”").replace("’", "'") for word in left.split()]
    named = [word for word in said if not word.isdigit()]  # "the S&P 500, down 11.90"
    if len(named) > 1 and named[-2] in words("index_names") and named[-1] in words("up") | words("down"):
        return True  # "the Sensex lost 572, or 0.7 percent"
    if number.decimals and _is_of_survey(number, said):
        return True
    if "index" in named and _INDEX_AT.search(lower, max(line_start, number.start - _READING_REACH), number.start):
        return True
    if number.value < _LEAST_LEVEL:
        return False
    return bool(named) and named[-1] in words("level_prepositions") and bool(set(named) & words("index_names"))


_INDEX_AT = LazyRegexp(
    r"\b(?:confidence|sentiment|optimism|activity|managers['’]|misery|happiness|climate|mood|trust|corruption|tankan"
    rf"|of [0-9]{{2,4}} [a-z]+) ?(?:index )?(?:[a-z]+ ){{0,3}}?(?:at|to) {HEDGES}(?:minus |plus )?\Z"
)
"""Before the level of an index of a survey: "put the confidence index at minus 31"."""


def _is_of_survey(number: Number, said: list[str]) -> bool:
    """Tell whether a decimal is the level of a survey's index: "the PMI slipped to 49.1"."""
    is_led = any(word in words("level_prepositions") for word in said[-3:])
    return is_led and not words("survey_indexes").isdisjoint(said) and number.value <= _MOST_OF_SURVEY


def read_survey(lower: str, number: Number) -> Reading | None:
    """Return the reading of an index that was named before: "a reading under 50 signals a fall"."""
    start = number.start
    if not lower.endswith(_READING_ENDS, 0, start) or number.is_worded or number.scale:
        return None
    is_told = _READING.search(lower, max(0, start - _READING_REACH), start) is not None
    if not is_told or not _SURVEY.search(lower, max(0, start - _SURVEY_REACH), start):
        return None
    return Reading("index_points", start, number.end, number, "index_level", unit="point")


_READING_ENDS = (" of ", " under ", " over ", " above ", " below ", " at ")
_SURVEY = LazyRegexp(rf"\b(?:{one_of(words('survey_indexes'))}|confidence|sentiment)\b")
_SURVEY_REACH = 400
_READING = LazyRegexp(rf"\b(?:an?|any|the|its) (?:[a-z-]+ )?readings? (?:of|under|over|above|below|at) {HEDGES}\Z")
_READING_REACH, _MOST_OF_SURVEY = 48, 200
_LEAST_LEVEL = 100
