"""A figure that goes on where the one measured last stood: the next of a list, of a place, of a country."""

from __future__ import annotations

from flows.extract.figures.place import is_person
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.changes_of_last import COUNTED_TOO
from flows.extract.meaning.last_measured import START_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.second_victims import is_listed_inside
from schemas.records import Figure, Sentence

_INCLUDING = LazyRegexp(rf"[\w' -]{{0,40}},? (?:including|among them) {HEDGES}")
"""Between a count and some of it: "killed 25 people, including three soldiers"."""
_AND_ANOTHER = LazyRegexp(r"(?:,| and|,? with|,? including)(?: another| about| at least| some)? \Z")
_ELSEWHERE = LazyRegexp(r" (?:(?:more|others|people) )*(?:in|at|on|near) (?:the )?[A-Z]")
_BADLY = LazyRegexp(r" (?:of them )?(?:critically|seriously|badly|severely|slightly|gravely)(?=[,.;]|\Z)")
_OR = LazyRegexp(rf", or {HEDGES}\Z")
_SHARES = frozenset(["percent", "fraction"])
_OF_GDP = LazyRegexp(
    r" of (?:the country['’]s |its |the )?(?:gross domestic product|gdp|national (?:output|income)|economy)\b"
)
"""Behind an amount told as a share of all that a country makes: "3.3 billion euros, or 0.2 per cent of GDP"."""
_AND_NAME = LazyRegexp(r"(?: [a-z]+){0,3}(?:,|;)?(?: and| while)? [A-Z][\w-]+(?: [A-Z][\w-]+){0,2} ")
_IN_NAME = LazyRegexp(
    r"[;,] (?:while |and |but )?in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2},? (?:it|the rate|the figure)"
    rf" (?:was|is|stood at|stands at|reached|hit|fell to|rose to) {HEDGES}\Z"
)
_NEXT_NAME = LazyRegexp(
    r"(?: \([^()\n]{2,40}\))?[^.;:,\n0-9]{0,45}(?:[,;]| and|[,;] and|[,;] while| while) (?:the )?"
    rf"[A-Z][\w.’'-]*(?: (?:and )?[A-Z][\w.’'-]*){{0,3}} {HEDGES}(?:an? (?:further |extra |additional )?|another )?"
)
"""Between two figures of a list: " cars in May, the Fiat group "."""

_BUT_THERE = LazyRegexp(
    rf" (?:in|at|on) (?:the )?[A-Z][^.;:,\n0-9]{{1,30}},? (?:but|and|against|while) (?:only )?{HEDGES}"
)
_THERE = LazyRegexp(r" (?:in|at|on) (?:the )?[A-Z]")
"""Around the same in another place: "costs $1,300 in the United States but £73 in Britain"."""
_TIME_AND = LazyRegexp(
    r"(?: (?:this|next|last) (?:year|month|quarter|week)| now| in (?:[A-Z][a-z]+|[12][0-9]{3})| from [A-Z][a-z]+"
    r"| (?:in )?the (?:first|second|third) year)?"
    rf"(?:,| and|, and|, then| and then) (?:a (?:further )?|another )?{HEDGES}"
)
_NEXT_TIME = LazyRegexp(
    r" (?:(?:this|next|last)(?: (?:year|month|quarter|week))?(?=[.,;]|\Z)|in (?:[A-Z][a-z]+|[12][0-9]{3}|each)"
    r"|from [A-Z]|(?:in )?the (?:next|second|third|last|following)|a year (?:later|on)|later\b|thereafter)"
)
"""Around what stands for the next time: "wants 3.2% this year and 2.4% next"."""

_PLACE = r"(?:the )?[A-Z][\w.’'-]*(?: (?:and |of )?(?:the )?[A-Z][\w.’'-]*){0,3}"
_ROW = LazyRegexp(
    rf"(?:\A|(?<=[.;] )|(?<=, )|(?<=while )|(?<=and ))(?:(?:Next|Then) (?:came|was) )?{_PLACE}"
    r"(?:, (?:up|down|at|with)|,? (?:led(?: the way)?|followed|trailed|managed|came (?:next|second|third|last)"
    rf"|brought up the rear)(?: with| at|,)?(?: up| down)?| (?:was|is|crept|edged) (?:up|down))(?: by)? {HEDGES}\Z"
)
"""From the name of a place to its figure in a row of many: "Wales led the way with "."""
_OF_PLACES = frozenset(["price", "inflation", "unemployment_rate", "growth", "population", "cases", "production"])
_MOVED_PRICES = {"percent", "money"}
_ROW_WITHIN, _ROW_REACH = 200, 90
_OF_COUNTRIES = frozenset(["growth", "inflation", "unemployment_rate", "interest_rate", "budget_balance"])
_GIVEN = frozenset(["money", "quantity"])
_FATES = frozenset(["deaths", "injuries", "cases"])


def measure_of_same_fate(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the measure of the count before, of which this one goes on: "67 died in Bergen and 7 in Oslo"."""
    near = last.near(figure, START_WITHIN, sentence)
    is_same = near is not None and near[0].kind == "count" and _is_alike(near[0].counted, figure.counted)
    gap = last.text.lower[near[0].end_char : figure.start_char] if near else ""
    is_same_again = near is not None and near[0].kind in {"percent", "fraction"} and near[1].code in COUNTED_TOO
    if near and is_same_again and _OR.search(last.lead(figure)):
        return near[1]  # "a tenth of the staff, or some 4,100 people"
    is_fate = near is not None and near[1].code in _FATES
    if near and is_fate and (_INCLUDING.fullmatch(gap) or _is_included_too(last, figure, sentence)):
        return near[1]
    if near and is_same and _BADLY.match(last.text.lower, figure.end_char):
        return near[1]
    is_listed = _AND_ANOTHER.search(gap) is not None and _ELSEWHERE.match(last.text.string, figure.end_char)
    return near[1] if near and is_same and is_listed and near[1].code in _FATES else None


def _is_included_too(last: LastMeasured, figure: Figure, sentence: Sentence) -> bool:
    are_people = figure.counted is not None and (is_person(figure.counted) or figure.counted[0].isupper())
    return are_people and is_listed_inside(last.text, figure, sentence.start_char)


def measure_of_next(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where this is the next country's: "France grew 1.2%, Germany just 0.2%"."""
    near = last.near(figure, START_WITHIN, sentence) if figure.kind == "percent" else None
    if near is None or near[0].kind != "percent" or near[1].code not in _OF_COUNTRIES:
        return None
    gap = last.gap(near[0], figure).removesuffix("just ").removesuffix("only ")
    is_next = _AND_NAME.fullmatch(gap) is not None or _IN_NAME.search(gap) is not None
    return near[1].at(figure) if is_next else None


def measure_of_listed(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where this is the next one's: "Ford sold 4,000 cars in May, Fiat 3,000"."""
    near = last.near(figure, START_WITHIN, sentence)
    if near and near[0].kind == "money" and figure.kind in _SHARES and _OF_GDP.match(last.text.lower, figure.end_char):
        return near[1].at(figure) if _OR.fullmatch(last.text.lower, near[0].end_char, figure.start_char) else None
    if near is None or near[1].code in _FATES or figure.direction != near[0].direction:
        return None
    is_alike = near[0].kind == figure.kind or (near[1].code == "aid" and {near[0].kind, figure.kind} <= _GIVEN)
    if not is_alike:
        return None
    gap = last.gap(near[0], figure)
    is_there = _BUT_THERE.fullmatch(gap) is not None and _THERE.match(last.text.string, figure.end_char) is not None
    is_next = (
        is_there
        or _NEXT_NAME.fullmatch(gap) is not None
        or (
            figure.kind == "percent"
            and _TIME_AND.fullmatch(gap) is not None
            and _NEXT_TIME.match(last.text.string, figure.end_char)
        )
    )
    return near[1].at(figure) if is_next else None


def measure_of_row(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where this is another place's in its paragraph: "Next came Wales, up 5.2 percent"."""
    near = last.in_paragraph(figure, _ROW_WITHIN, sentence)
    if near is None or near[1].code not in _OF_PLACES:
        return None
    is_alike = near[0].kind == figure.kind or {near[0].kind, figure.kind} == _MOVED_PRICES
    if not is_alike:
        return None
    begin = max(sentence.start_char, figure.start_char - _ROW_REACH)
    if not _ROW.search(last.text.string, begin, figure.start_char):
        return None
    return near[1].at(figure)


def _is_alike(one: str | None, other: str | None) -> bool:
    """Tell whether two counts are of the same, called so only once: "21 injured people ... and 36 in Leeds"."""
    return one == other or (one is not None and other is not None and one.endswith(f" {other}"))
