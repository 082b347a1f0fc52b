"""The year that a narrative goes on in: "the freeze began on 26 December 1962 and did not break until March 6"."""

from __future__ import annotations

from flows.extract.dates.calendar import FIRST, LAST
from flows.extract.dates.context import Context, Mentioned
from flows.extract.dates.resolution import ABSOLUTE
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAD = 12
"""Characters of a sentence before a year that opens it: "In 2018"."""
_FRESH = 1
"""Years back in which a month without a year is sooner one of the last twelve."""
_OWN_YEAR = LazyRegexp(r",? (?:of )?(?:this|last|next) year\b")
_OF_YEAR = LazyRegexp(r"\byear (?:(?:that|which) )?(?:to|end(?:s|ed|ing)?)(?: on| in)? \Z")
"""A financial year by the day on which it ends: "raised 3 million in the year that ended on June 30"."""
_REACH = 32
_PARTICIPLE = LazyRegexp(r", (?:[a-z]+ed|built|born|made|bought|begun|set up|which [a-z]+|who [a-z]+) [^,]*\Z")
_WITHIN_YEAR = frozenset({"day", "month"})


def narrative_year(context: Context, month: int) -> int | None:
    """Return the year of a month or day where the paragraph tells of a year long past, None where it does not."""
    mentioned = context.last_mentioned()
    if mentioned is None or context.today is None or mentioned.resolution.days is None:
        return None
    last = mentioned.resolution.days[1]
    if not FIRST < last.year < context.today.year - _FRESH or last.year >= LAST:
        return None
    if not _is_of_narrative(context, mentioned) or _has_other_year(context, mentioned):
        return None
    if context.tense is Tense.FUTURE:
        return None
    return last.year + (mentioned.unit in _WITHIN_YEAR and month < last.month)


def _is_of_narrative(context: Context, mentioned: Mentioned) -> bool:
    """Tell whether a mention in the same paragraph, in this sentence or the one before, tells when something was."""
    sentences = context.text.sentences
    here, there = sentences[context.sentence_no], sentences[mentioned.sentence_no]
    if there.paragraph_no != here.paragraph_no or here.sentence_no - there.sentence_no > 1:
        return False
    if here is there and _is_aside(context, mentioned):
        return False
    if mentioned.unit in _WITHIN_YEAR:
        return mentioned.is_of_calendar or mentioned.resolution.anchor == ABSOLUTE
    return mentioned.unit == "year" and mentioned.start - there.start_char <= _LEAD


def _is_aside(context: Context, mentioned: Mentioned) -> bool:
    """ "The firm, founded in May 2001, was sold in June": told by the way, between commas."""
    lower = context.text.lower
    lead = lower[max(context.sentence_start, mentioned.start - _REACH) : mentioned.start]
    return lower.startswith(",", mentioned.end) and _PARTICIPLE.search(lead) is not None


def _has_other_year(context: Context, mentioned: Mentioned) -> bool:
    """Tell whether words beside the expression tell its year, or it ends a stretch that may reach to the present."""
    lower = context.text.lower
    if " year " in lower[context.start : context.end]:
        return True  # "the year that ended on June 30"
    if _OWN_YEAR.match(lower, context.end) or _OF_YEAR.search(lower[max(0, context.start - _REACH) : context.start]):
        return True
    return lower.endswith("from ", 0, mentioned.start) and mentioned.sentence_no == context.sentence_no
