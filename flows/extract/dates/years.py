"""Years, fiscal years, spans of years, decades and centuries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from flows.extract.dates.calendar import FIRST, LAST, add_units, whole_months, year_days
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.digits import FIRST_YEAR, LAST_YEAR
from flows.extract.dates.fiscal_starts import fiscal_days, fiscal_start
from flows.extract.dates.resolution import Resolution
from flows.extract.dates.vocabulary import YEARS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.listed_counts import goes_on_counting

_JOINING = {"", "and", "or", "but", "while"}
_NO_PLURALS = frozenset({"was", "is", "has", "as", "its", "this", "his", "us", "plus", "does"})
_FRESH, _MOST_YEARS = 6, 3
"""Sentences behind a firm's year, and years from it, in which "(2021: 7 million)" is of its own, too."""
_WHEN = frozenset({"in", "during", "throughout"})
_COMPARED = frozenset({"later", "earlier", "older", "newer"})
_COMPARED_YEARS = _COMPARED | {"greater", "less"}
_BEFORE_COUNTS = frozenset({"is", "was", "stands", "stood", "reached", "totals", "totalled"})
_LEAST_SUBJECT = 1900
"""A number below it before "had" or "were" counts those who had or were."""
_NAME_BEHIND = LazyRegexp(r"-[a-z]{0,3}[A-Z]")
"""Behind the year of a name: "2019-nCoV", "the 2021-XB"."""
_NEXT_COUNT = LazyRegexp(
    r"(?: or | to |-|–)(\d{1,3},\d{3}|\d{4,6}) (?:[a-z-]+ )?[a-z]*(?:[a-rt-z]s|men|people|children)\b"
)
_RANGE = LazyRegexp(r"\s?[-–—]\s?(?:1[5-9]|20|21)\d\d\b| (?:to|until|through) (?:1[5-9]|20|21)\d\d\b")


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year; of a fiscal one the days are only near those of the calendar's."""

    year: int
    is_fiscal: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year."""
        if not self.is_fiscal and (of_firm := self._of_firm(context)):
            return of_firm
        start = fiscal_start(context) if self.is_fiscal else None
        if start and FIRST <= self.year <= LAST:
            return Resolution("DATE", f"{self.year:04d}", fiscal_days(self.year, start))
        return Resolution("DATE", f"{self.year:04d}", year_days(self.year), is_approximate=self.is_fiscal)

    def _of_firm(self, context: Context) -> Resolution | None:
        """ "Turnover in the year to June 2022 was 8 million (2021: 7 million)": a year of the firm's own."""
        told, lower = context.fiscal_year, context.text.lower
        is_headed = lower.startswith(":", context.end) and lower.endswith("(", 0, context.start)
        days = told.resolution.days if told and is_headed and context.sentence_no - told.sentence_no < _FRESH else None
        steps = self.year - days[1].year if days else 0
        if days is None or not 0 < abs(steps) <= _MOST_YEARS:
            return None
        first, last = add_units(days[0], "year", steps), add_units(days[1], "year", steps)
        return Resolution("DATE", f"{self.year:04d}", whole_months(days, (first, last))) if first and last else None


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Several years as one, such as 2011-16 and "the 1970s"."""

    value: str
    first: int
    last: int
    edtf: str | None = None

    def resolve(self, _: Context) -> Resolution | None:
        """Return the years."""
        if not 1 <= self.first <= self.last <= 9999:
            return None
        days = (date(self.first, 1, 1), date(self.last, 12, 31))
        return Resolution("DATE", self.value, days, edtf=self.edtf)


def _year(found: Found) -> Year | None:
    """A number that could be a year is one unless it counts or names something."""
    before = found.word_before.lower().lstrip("(\"“'‘[")
    is_free = _stands_free(found) and not _counts_with_next(found)
    if is_free and _RANGE.match(found.string, found.tokens[0].end):
        return Year(found.tokens[0].value)
    if not is_free or (before in load_words("dates", "count_before") and not _is_told(found, before)):
        return None
    if found.word_after.lower() in load_words("dates", "counted_after") or _is_of_law(found):
        return None
    if before in _BEFORE_COUNTS and found.tokens[0].value < _LEAST_SUBJECT:
        return None  # "the number of those infected is 1501"
    if found.word_after in {"had", "have", "were"} and found.tokens[0].value < _LEAST_SUBJECT and before in _JOINING:
        return None
    is_asked_for = before in load_words("dates", "year_before") and before != "of"
    is_counted = _is_measured(found) or (not is_asked_for and _is_counted(found, before))
    return None if is_counted else Year(found.tokens[0].value)


def _is_told(found: Found, before: str) -> bool:
    """Tell a year from a count behind words that both may stand behind."""
    return (
        _is_compared(found)
        or _is_sized(found)
        or _is_rough(found, before)
        or _is_since_at_least(found)
        or _is_throughout(found)
    )


def _counts_with_next(found: Found) -> bool:
    """ "It may reach 2000 or 3000 visitors": the number behind it is no year, and both count one noun."""
    match = _NEXT_COUNT.match(found.lower, found.tokens[0].end)
    if match is None or int(match[1].replace(",", "")) <= LAST_YEAR:
        return False
    is_end_of_move = match[0].startswith(" to ") and "," in match[1] and found.word_before.lower() in _WHEN
    return not is_end_of_move  # "fell 30 percent in 2022 to 610,000 tonnes"


def _is_measured(found: Found) -> bool:
    """ "Cut by 2100 barrels", "16 dams and 2045 pumps", "they hope to sell 1500 on Monday"."""
    token = found.tokens[0]
    is_dated = found.word_after == "on" and token.value < _LEAST_SUBJECT
    if is_dated and found.word_before.lower() not in load_words("dates", "year_before"):
        return True
    is_unit = found.word_after in load_words("dates", "measured_units")
    return is_unit or goes_on_counting(found.lower, token.start, token.end)


def _is_compared(found: Found) -> bool:
    """ "Later than 2018"."""
    lead = found.lower[max(0, found.tokens[0].start - 16) : found.tokens[0].start].split()
    is_of_year = "year" in found.lower[max(0, found.tokens[0].start - 24) : found.tokens[0].start].split()
    adjectives = _COMPARED_YEARS if is_of_year else _COMPARED
    return lead[-1:] == ["than"] and not adjectives.isdisjoint(lead[-2:-1])


def _is_sized(found: Found) -> bool:
    """ "15 per cent more than 2016", "€7m less than 2018": behind a size that something differs by."""
    start = found.tokens[0].start
    if not found.is_closing or not found.lower.endswith(" than ", 0, start):
        return False
    return _SIZED.search(found.lower, max(0, start - _REACH), start) is not None


_SIZED = LazyRegexp(
    r"(?:\d[\d.,]*(?:%|m|bn|p|c|kg|km)?"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a (?:third|quarter|fifth|tenth|half)|twice))"
    r"(?: (?:per ?cent|pct|percent|percentage points?|points?|million|billion|trillion|tonnes|tons|cents|euros|dollars"
    r"|degrees))* (?:more|less|fewer|better|worse|(?:high|low|strong|weak|cheap|dear|wid|narrow|larg|bigg|small|great"
    r"|long|short|warm|hott|cold|cool|deep|fast|slow|bus|rich|poor|heav|light|tall|steep)i?er) than \Z"
)


def _is_rough(found: Found, before: str) -> bool:
    """ "Painted around 1594", "born in or about 1560": what is made or born is so in a year."""
    lead = found.lower[max(0, found.tokens[0].start - 24) : found.tokens[0].start].split()
    is_told = lead[-2:-1] != [] and lead[-2] in load_words("dates", "made_in")
    return before in {"around", "about"} and is_told and not found.word_after.isalpha()


def _is_throughout(found: Found) -> bool:
    """ "Prices jumped 7 percent over 2024 to 3,100", "Over 2024 they rose": no count of more than so many."""
    start = found.tokens[0].start
    if not found.lower.endswith("over ", 0, start) or not found.is_closing or found.tokens[0].value % 100 == 0:
        return False
    lead = found.string[max(0, start - _REACH) : start]
    return _BEHIND_NUMBER.search(lead) is not None or found.word_before == "Over"


def _is_since_at_least(found: Found) -> bool:
    """ "It has done so since at least 1961", "they will stay until at least 2031"."""
    start = found.tokens[0].start
    is_least = found.lower.endswith("at least ", 0, start)
    return is_least and found.lower.endswith(_BEFORE_LEAST, 0, start - len("at least "))


_BEFORE_LEAST = ("since ", "until ", "till ", "through ", "before ", "from ")


def _is_of_law(found: Found) -> bool:
    """ "The Fraud Act 2006", "the Tariff Act of 1930", "the Wildlife Act, 1972"."""
    lead = found.string[max(0, found.tokens[0].start - 24) : found.tokens[0].start].split()
    name = lead[-2:-1] if lead[-1:] == ["of"] else lead[-1:]
    return bool(name) and name[0].removesuffix(",") in load_words("dates", "acts")


def _stands_free(found: Found) -> bool:
    """Whether no mark ties the digits to something else: a currency, a model's number, a decimal."""
    token = found.tokens[0]
    lead, behind = found.string[max(0, token.start - 2) : token.start], found.string[token.end : token.end + 2]
    if lead[-1:].isalpha():
        return False  # "Photo: Hansen1980"
    if lead[-1:] in {"-", "–", "—"}:
        return lead[:1] == " " or found.word_before.lower() in {"mid", "end"}
    is_tied = lead[-1:] in set("$£€/#.+_@") or behind[:1] in set("%°_@")
    is_age = found.lower.startswith("-year", token.end)
    is_named = behind[:1] == "-" and _NAME_BEHIND.match(found.string, token.end) is not None
    return not (is_tied or is_age or is_named) and not (behind[:1] in set("-–/.") and behind[1:].isdigit())


def _is_counted(found: Found, before: str) -> bool:
    """A round number before a plural noun counts it, and so does any number of things ("a survey of 1709 pupils")."""
    after = found.word_after
    if not after.islower() or after in load_words("dates", "year_nouns"):
        return False
    if after in _NO_PLURALS:
        return False
    if after in {"year", "years"} or before in load_words("dates", "counting_verbs"):
        return True
    start = found.tokens[0].start
    if before == "of" and _IN_PART_OF.search(found.lower, max(0, start - _REACH), start):
        return False
    if before == "of" and not after.endswith(("men", "people", "children")) and _is_of_event(found.lower, start):
        return False
    is_plural = after.endswith(("s", "men", "people", "children")) and not after.endswith("ss")
    return is_plural and (found.tokens[0].value % 100 == 0 or before == "of" or after in _units())


def _is_of_event(lower: str, start: int) -> bool:
    """ "A law of 1997 obliges", "the floods of 1953 drowns": what is named by its year, behind which a verb stands."""
    noun = lower[max(0, start - _REACH) : start].split()[-2:-1]
    return noun != [] and noun[0].removesuffix("s") in load_words("dates", "named_by_year")


@cache
def _units() -> frozenset[str]:
    return load_words("dates", "counted_units")


def _short_year(found: Found) -> Year | None:
    """ "The summer of '69", "since '98": not where a quotation begins."""
    return Year(found.value("short_year")) if found.is_closing else None


def _named_year(found: Found) -> Year | None:
    if found.value("unit") != "year":
        return None
    return Year(found.value(*YEARS))


def _early_year(found: Found) -> Year | None:
    """ "The year 812"."""
    year = found.value("number")
    return Year(year) if found.value("unit") == "year" and 100 <= year < FIRST_YEAR else None


def _spelled(found: Found) -> Year:
    return Year(found.value("spelled_year"))


def _fiscal(found: Found) -> Year:
    value = found.value(*YEARS, "small", "number")
    return Year(value if value >= 100 else 2000 + value, is_fiscal=not found.has("cy", "calendar"))


def _fiscal_named(found: Found) -> Year | None:
    """ "The business year 2018", "the 2018 budget year"."""
    return _fiscal(found) if found.value("unit") == "year" else None


def _fiscal_short(found: Found) -> Year | None:
    """ "FY2018", "FY18", "FY 18"; "FY 6 results" is of no year."""
    is_written = found.is_tight or found.has(*YEARS)
    digits = found.tokens[-1].end - found.tokens[-1].start
    return (
        _fiscal(found)
        if is_written or (digits == _TWO_DIGITS and found.tokens[-1].start - found.tokens[0].end == 1)
        else None
    )


def _span(found: Found) -> YearSpan | None:
    printed = found.tokens[0].value.replace("–", "-").replace("/", "-")
    first, last = printed.split("-")
    start = int(first)
    end = int(last) if len(last) == 4 else start // 100 * 100 + int(last)
    if not 1500 <= start < end <= 2199:
        return None
    return YearSpan(f"{start:04d}/{end:04d}", start, end)


def _spaced_span(found: Found) -> YearSpan | None:
    """ "In 1947 - 48 they fought", "2003-5 was calm", not "in 2008 - 12 people died"."""
    first, last = found.value("year"), found.tokens[-1]
    end = first - first % 10 ** (last.end - last.start) + last.value
    is_free = found.is_closing and found.word_after not in _TYING
    is_even = (found.string[found.tokens[0].end] == " ") == (found.string[last.start - 1] == " ")
    is_span = is_free and is_even and last.value < 100 and first < end <= first + _LONGEST_SPAN
    return YearSpan(f"{first:04d}/{end:04d}", first, end) if is_span else None


_TYING = frozenset({"-", "–", "%", ":", "/", "of"})
_LONGEST_SPAN = 20


def _decade(found: Found) -> YearSpan | None:
    decade = found.value("decade", "decade_word")
    token = next(token for token in found.tokens if token.kind in {"decade", "decade_word"})
    is_bare = token.end - token.start == len("20s") and found.lower[token.start].isdigit()
    if is_bare and found.word_before.lower() in {"over", "under"}:
        return None  # "over-60s"
    lead = found.lower[max(0, token.start - _REACH) : token.start].split()
    if is_bare and (decade < _FIRST_BARE or not load_words("dates", "weather").isdisjoint(lead)):
        return None
    if decade % 10 == 0 and decade <= _LAST_OF_HUNDRED:
        return _hundred(decade // 10)
    return YearSpan(f"{decade:03d}", decade * 10, decade * 10 + 9, f"{decade:03d}X")


def _decade_word(found: Found) -> YearSpan | None:
    """ "The nineties" are years unless they are somebody's age or a temperature."""
    return None if found.word_before.lower() in load_words("dates", "no_decade_after") else _decade(found)


def _century(found: Found) -> YearSpan | None:
    if found.value("unit") != "century":
        return None
    century = found.value("ordinal", "second") - 1
    if found.word_before.lower() in {"his", "her", "my", "your"}:
        return None  # "an unbeaten 104, his eighth century"
    return _hundred(century) if 1 <= century <= _LAST_CENTURY else None


def _elided_century(found: Found) -> YearSpan | None:
    """ "The 16th and 17th centuries": the first of two has its unit from the second."""
    first, second = (token.value for token in found.tokens if token.kind in {"ordinal", "second"})
    is_pair = found.value("unit") == "century" and 1 <= first < second <= _LAST_CENTURY
    return _hundred(first - 1) if is_pair else None


_LAST_CENTURY = 21


def _hundred(century: int) -> YearSpan:
    return YearSpan(f"{century:02d}", century * 100, century * 100 + 99, f"{century:02d}XX")


@dataclass(frozen=True, slots=True)
class BeforeChrist:
    """A year or century before the calendar's first: it has a value, and no days that a date could hold."""

    value: str

    def resolve(self, _: Context) -> Resolution | None:
        """Return the value."""
        return Resolution("DATE", f"BC{self.value}")


def _of_era(found: Found) -> Year | BeforeChrist | None:
    """ "44 B.C.", "AD 79": letters in capitals, which "ad" the noun has not."""
    token = next(token for token in found.tokens if token.kind == "era")
    year = found.value("small", "spelled", "number", "year")
    if not found.string[token.start].isupper() or year >= _PAST_ALL_YEARS:
        return None
    return BeforeChrist(f"{year:04d}") if token.value < 0 else Year(year)


def _century_of_era(found: Found) -> YearSpan | BeforeChrist | None:
    century = _century(found)
    if century is None or found.value("era") > 0:
        return century
    return BeforeChrist(century.value)


def _spelled_decade(found: Found) -> YearSpan | None:
    """ "The nineteen-seventies", "the early eighties"."""
    hundred, word = found.value("small"), found.value("decade_word")
    if hundred is None:
        lead = found.lower[max(0, found.tokens[0].start - _REACH) : found.tokens[0].start]
        is_weather = not load_words("dates", "weather").isdisjoint(lead.split())
        return None if is_weather or found.word_before != "the" else _decade(found)
    decade = hundred * 10 + word % 10
    is_year = FIRST_YEAR <= decade * 10 <= LAST_YEAR
    return YearSpan(f"{decade:03d}", decade * 10, decade * 10 + 9, f"{decade:03d}X") if is_year else None


_REACH = 60
_BEHIND_NUMBER = LazyRegexp(
    r"\d[\d.,]*(?:%|pc|bn|m|p)?"
    r"(?: (?!(?:to|by|from|and|or|of|with|at|in|for|is|are|was|were|than) )[a-z]+){0,3} over \Z"
)
""" "41,000 cars over 2024"; in "from 300 to over 2024" it is a count."""
_IN_PART_OF = LazyRegexp(
    r"\b(?:(?:first|second|latter|other) half|(?:first|second|third|fourth|last|final) quarter|months|weeks|whole|end"
    r"|start|beginning|middle|rest|spring|summer|autumn|winter) of \Z"
)
""" "In the first half of 2016 exports rose": a part of a year, not of things that are counted."""
_TWO_DIGITS = 2
_LAST_OF_HUNDRED = 180
"""Before 1900 "the 1800s" are a hundred years, from then on ten."""
_PAST_ALL_YEARS = 10_000
_FIRST_BARE = 195
"""In two digits without their mark ("the mid-20s") the decades before are degrees or ages."""
_PREPOSITIONS = ("in", "since", "by", "until", "of", "for", "from")
_BEHIND_FIRST = ("and", "or", "to", "hyphen", "the", "ordinal", "second", "unit")
RULES = (
    Rule("year", "year", "period", _year),
    Rule("year", "in|since|by|until|of|for|from spelled_year", "period", _spelled, _PREPOSITIONS),
    Rule("year", "in|since|by|until|of|for|from short_year", "period", _short_year, _PREPOSITIONS),
    Rule("year", "the? calendar? unit of? YEAR", "period", _named_year),
    Rule("year", "the unit number", "period", _early_year),
    Rule("fiscal_year", "calendar YEAR", "period", lambda found: Year(found.value(*YEARS))),
    Rule("fiscal_year", "the? FISCAL unit YEAR", "period", _fiscal_named),
    Rule("fiscal_year", "fiscal|financial YEAR", "period", _fiscal),
    Rule("fiscal_year", "the? YEAR FISCAL unit", "period", _fiscal_named),
    Rule("fiscal_year", "fy|cy hyphen? small|number|year|short_year", "period", _fiscal_short),
    Rule("span_of_years", "years_span", "period", _span),
    Rule("span_of_years", "year hyphen small|number", "period", _spaced_span),
    Rule("decade", "the? decade", "period", _decade),
    Rule("decade", "the decade_word", "period", _decade_word),
    Rule("decade", "the? small hyphen? decade_word", "period", _spelled_decade),
    Rule("decade", "early|late|mid hyphen? decade_word", "period", _spelled_decade, ("early", "late", "mid", "hyphen")),
    Rule("century", "the? ORDINAL hyphen? unit", "period", _century),
    Rule("century", "the? ORDINAL hyphen? unit era", "period", _century_of_era),
    Rule("century", "ORDINAL and|or|to|hyphen the? ORDINAL unit", "period", _elided_century, (), _BEHIND_FIRST),
    Rule("year_of_era", "small|spelled|number|year era", "period", _of_era),
    Rule("year_of_era", "era small|spelled|number|year", "period", _of_era),
)
