"""Months: "August 2017", "last October", "in May", "the same month last year"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import month_days
from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.chronology import is_entry
from flows.extract.dates.clause_year import clause_year, year_of_range
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.mentioned_units import MentionedUnit
from flows.extract.dates.narrative import narrative_year
from flows.extract.dates.part_of_year import resolve_part
from flows.extract.dates.resolution import MENTION, Resolution, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import YEARS, table
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

PUBLISHED = "published"
"""Which month is meant where what is published stands behind it: one that is over, whatever the tense."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month; without a year the last one in a report of the past, the next in one of the future."""

    month: int
    year: int | None = None
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month."""
        is_open = self.year is None and self.which in {None, PUBLISHED}
        told = (
            (clause_year(context) or year_of_range(context, self.month) or narrative_year(context, self.month))
            if is_open
            else None
        )
        return self.of_year(told, MENTION) if told else resolve_part(self, context)

    @property
    def code(self) -> str:
        """Its number in two digits."""
        return f"{self.month:02d}"

    def of_year(self, year: int, how: str) -> Resolution:
        """Return the month of a year."""
        return Resolution("DATE", f"{year:04d}-{self.month:02d}", month_days(year, self.month), how)

    def likely_year(self, context: Context) -> int:
        """Return the year by "last", "next" or "this", else by the tense."""
        assert context.today is not None
        year, month = context.today.year, context.today.month
        if self.which in {"last", "past", "previous"}:
            return year - (self.month >= month)
        if self.which in {"next", "coming", "upcoming"}:
            return year + (self.month <= month)
        if self.which == "this":
            return year
        tense = Tense.PAST if self.which == PUBLISHED else context.tense
        if tense is Tense.FUTURE:
            return year + (self.month < month)
        if tense is Tense.PAST:
            return year - (self.month > month)
        return year - (self.month - month > 5) + (month - self.month > 9)


def _month_year(found: Found) -> Month | None:
    if found.has("month_word") and not found.has("of") and not _is_asked_for(found):
        return None
    return Month(found.value("month", "month_word"), found.value(*YEARS))


def _is_asked_for(found: Found) -> bool:
    """Whether the word before is one that a month follows, or the month that a range begins with: "January-March"."""
    before, start = found.word_before.lower(), found.tokens[0].start
    is_range_end = found.string[start - 1 : start] in {"-", "–"} and before in table("months")
    return is_range_end or before in load_words("dates", "month_before")


def _tight_month_year(found: Found) -> Month | None:
    return Month(found.value("month", "month_word"), found.value("year")) if found.is_tight else None


def _relative_month(found: Found) -> Month:
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]  # "this past December"
    return Month(found.value("month", "month_word"), which=which)


def _bare_month(found: Found) -> Month | None:
    """A month alone: one whose name is also a verb or a person's needs a preposition or a possessive."""
    token = found.tokens[0]
    form = found.lower[token.start : token.end]
    before, after = found.word_before, found.word_after
    if token.kind == "month_word":
        return None
    is_published = after in load_words("dates", "of_months") and before not in {"In", "By"}
    which = PUBLISHED if is_published else None  # unlike "In September exports are expected to rise"
    if _is_asked_for(found) or is_entry(found.lower, token.start, token.end):
        return Month(token.value, which=which)
    is_name = before[:1].isupper() and before[-1:].isalpha()
    if is_name and before.lower() not in load_words("periods", "articles"):
        is_owned = _is_of_owner(found, form) or _is_of_title(found)
        return Month(token.value, which=which) if is_owned else None
    if form in load_words("dates", "name_months"):
        is_owner = _owns_figure(before, after) or _owns_number(found) or _is_of_contract(found)
        is_sure = is_owner or _is_subject(found, form) or _is_compared_with(found) or _is_in_brackets(found)
        return Month(token.value, which=which) if is_sure else None
    return None if after[:1].isupper() and not _is_asked_for(found) else Month(token.value, which=which)


def _is_of_title(found: Found) -> bool:
    """ "Northgate Airports March passengers up 6 percent": whose figure rose in a month, as headlines tell it."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    is_written_out = found.string[start].isupper() and not found.word_before.endswith(".")
    is_verb = found.lower.startswith("may", start) and found.word_after not in load_words("dates", "of_months")
    return is_written_out and not is_verb and _MOVED.match(found.lower, end) is not None


def _is_of_owner(found: Found, form: str) -> bool:
    """ "China's February exports", "Pakistan's April cement sales"; "Britain's May said" is a person."""
    before, after = found.word_before, found.word_after
    is_owned = before.endswith(("'s", "’s", "s'", "s’")) and after.islower()
    return (is_owned and form != "may") or (
        after in load_words("dates", "of_months") and (is_owned or form not in _NAMES)
    )


def _is_subject(found: Found, form: str) -> bool:
    """ "March was dry", "it rained in May, but August was dry"."""
    before = found.word_before
    is_first = not before or before[-1] in ".!?”" or before in {"and", "but", "while"}
    if _IS_MONTH.match(found.lower, found.tokens[-1].end):
        return True
    return is_first and found.word_after in load_words("dates", "verbs_of_months") and form in {"march", "august"}


def _is_compared_with(found: Found) -> bool:
    """ "Output was 3.8% up on March", "2.8% above June"."""
    start = found.tokens[0].start
    is_beside = _BESIDE_LEVEL.search(found.lower, max(0, start - _COMPARED_REACH), start) is not None
    return is_beside and found.is_closing and not found.word_after[:1].isupper()


def _owns_figure(before: str, after: str) -> bool:
    """ "The April figures", "releases April inflation": the month of what is published."""
    if before.lower() == "the":
        return after.islower()
    is_free = before == "A" or not before[:1].isupper() or not before[-1:].isalpha()
    return is_free and after in load_words("dates", "of_months")


def _owns_number(found: Found) -> bool:
    """ "April's 312 deaths", "June's record", "April's exports"; "April's mother" is of a person."""
    owned = _OWNED.match(found.lower, found.tokens[-1].end)
    return owned is not None and (owned[1] is None or owned[1] in load_words("dates", "of_months"))


def _is_of_contract(found: Found) -> bool:
    """ "In Chicago, March wheat slipped", "May futures": what is traded stands behind the month of its delivery."""
    is_written_out = found.string[found.tokens[0].start].isupper()
    return is_written_out and found.word_after in load_words("dates", "traded")


def _is_in_brackets(found: Found) -> bool:
    """ "Prices in June (May in brackets)"."""
    is_opened = found.string[found.tokens[0].start - 1 : found.tokens[0].start] == "("
    return is_opened and _IN_BRACKETS.match(found.lower, found.tokens[-1].end) is not None


_MOVED = LazyRegexp(
    r" (?!(?:sa(?:ys|id)|told|tells|warn(?:s|ed)|expects?|sees?|thinks?|will|would|had|has|was|is|bring|mean)\b)"
    r"(?:[a-z]+ ){1,3}(?:up|down|ris(?:es?|ing)|rose|falls?|fell|jumps?|jumped|drops?|dropped|climbs?|slips?|slides?"
    r"|soars?|surges?|slumps?|plunges?|sinks?|dips?|eases?|gains?|grows?|shrinks?|slows?|hits?|tops?|beats?|misses|at"
    r"|widens?|narrows?|doubles?|edges? (?:up|down)|rebounds?|flat|unchanged|steady)\b"
)
_IN_BRACKETS = LazyRegexp(r"['’]?s? in (?:brackets|parenthes[ei]s)\b")
_BESIDE_LEVEL = LazyRegexp(r"(?:\b(?:up|down) on|(?:\d|%|per ?cent|pct|points?|pc) (?:above|below|over|under)) \Z")
_COMPARED_REACH = 24
_NAMES = frozenset({"april", "may", "june", "august", "march"})
"""Months that are also names of people, which may stand behind a first name or a title."""
_IS_MONTH = LazyRegexp(r" (?:was|is) (?:\w+ ){1,6}month\b")
""" "April was the driest month since 1998"."""
_OWNED = LazyRegexp(
    r"['’]s (?:[\d$£€]"
    r"|(?:record|gain|rise|fall|drop|decline|increase|figure|reading|total|level|pace|slump|jump)s?\b"
    r"|(?:first|second|last|\w+day) |([a-z]+))"
)


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month of a year that is named from the present: "August last year"."""

    month: int
    year: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month."""
        year = self.year.resolve(context)
        if year is None or year.days is None:
            return unresolved("DATE", year.anchor if year else context.how, f"XXXX-{self.month:02d}")
        return Month(self.month, year.days[0].year).resolve(context)


@dataclass(frozen=True, slots=True)
class MonthMentioned:
    """ "That April", "the following March": the one of the year, or after the period, that was mentioned last."""

    month: int
    is_next: bool

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month."""
        mentioned = context.last_mentioned()
        if mentioned is None or mentioned.resolution.days is None:
            return Month(self.month).resolve(context)
        last = mentioned.resolution.days[1]
        year = last.year + (self.is_next and self.month <= last.month)
        return Month(self.month).of_year(year, MENTION)


def _mentioned_month(found: Found) -> MonthMentioned:
    return MonthMentioned(found.value("month", "month_word"), found.has("following", "next"))


def _month_of_year(found: Found) -> MonthOf | None:
    year = found.value("period")
    is_year = isinstance(year, RelativeUnit | MentionedUnit) and year.unit == "year"
    return MonthOf(found.value("month", "month_word"), year) if is_year else None


def _year_hyphen_month(found: Found) -> Month | None:
    """2015-12 is a month, 2011-12 two years."""
    year, month = found.tokens[0].value.replace("–", "-").replace("/", "-").split("-")
    if len(month) != 2 or not 1 <= int(month) <= 12 or int(month) > int(year) % 100 or "/" in found.tokens[0].value:
        return None
    return Month(int(month), int(year))


RULES = (
    Rule("month_year", "MONTH comma? of? YEAR", "period", _month_year),
    Rule("month_year", "MONTH hyphen|slash YEAR", "period", _tight_month_year),
    Rule("month_year", "years_span", "period", _year_hyphen_month),
    Rule("mentioned_month", "that month", "period", _mentioned_month),
    Rule("mentioned_month", "the following|next month", "period", _mentioned_month),
    Rule("relative_month", "this? last|past|previous|next|coming|upcoming|this MONTH", "period", _relative_month),
)
YEAR_RULES = (Rule("month_of_year", "MONTH of? period", "period", _month_of_year),)
BARE_RULES = (Rule("month", "MONTH", "period", _bare_month),)
