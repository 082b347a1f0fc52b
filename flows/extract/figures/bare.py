"""Numbers with nothing printed behind them that says what they are: counts, ages, prices, names, scores, pronouns."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.ages import read_age
from flows.extract.figures.code_groups import is_of_code
from flows.extract.figures.counted import Counted, find_counted
from flows.extract.figures.cricket import is_total, read_cricket
from flows.extract.figures.exchange import read_exchange_rate
from flows.extract.figures.forms import words
from flows.extract.figures.headed_counts import counted_by_heading
from flows.extract.figures.headings import read_heading
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.listed import read_listed
from flows.extract.figures.number import Number
from flows.extract.figures.numbered_names import is_named
from flows.extract.figures.parts import is_pronoun_of_one
from flows.extract.figures.points import is_index_level, read_survey
from flows.extract.figures.quantity import is_part_of_noun
from flows.extract.figures.rank import read_rank_sign
from flows.extract.figures.reading import Reading
from flows.extract.figures.rejected import is_list_number, is_phone
from flows.extract.figures.right import WORD_BEHIND
from flows.extract.figures.scores import is_score
from flows.extract.figures.several import stands_for_several
from flows.extract.figures.story import Story
from flows.extract.figures.suffixes import match_suffix
from flows.extract.figures.told_against import is_against_told
from flows.extract.figures.years import is_year
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.year_ago import is_told_against

_ONE_OF = LazyRegexp(
    r" of (?:(?:its|their|his|her|our|the|those|these)(?: other)? )?"
    r"(?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b"
)
_SAYS_WHAT = LazyRegexp(
    r"[a-z0-9]\w*(?:, (?:and |also |now )?| as | (?:is|was|are|were|became|becoming|being|remains) )\Z"
)
"""Before "one of nine" that says what somebody is: "born in Lagos, one of nine children", "he is one of two"."""

_SAID_WITHIN = 24
_COMPARED = LazyRegexp(r" (?:short of|shy of|clear of|adrift of|ahead of|behind|(?:more|fewer|better) than) ")
_OF_SEVERAL = LazyRegexp(rf"(?:\A|[.\n\"“]\s*)of (?:the|its|their|those|his|her) [^.;\n]{{2,70}}(?:, | and ){HEDGES}\Z")
_GROUP_REACH = 100
_CAME_FROM = LazyRegexp(r"\bfrom (?:[a-z]+ ){0,2}(?:[0-9]{1,3}|[a-z]+)(?: (?:in|last|a) [a-z0-9 ]{2,16})? to \Z")
_FROM_REACH = 48
_OF_WHICH = LazyRegexp(r"\bof (?:which|whom),? (?:[a-z]+ ){0,3}\Z")
_WHICH_REACH = 32
_AGED = frozenset(["aged", "ages"])
_SPANNED = LazyRegexp(
    r" (?:thousand|million|billion|trillion|lakh|crore|dozen|hundred|age[ -](?:group|bracket|range)s?)\b"
)
"""Behind the second number of a span of values."""

_OTHER_END = LazyRegexp(r"(?:[-–]| [-–] )([0-9][0-9,.]*)")


def claim_bare(story: Story, number: Number) -> Reading | None:
    """Return the figure of a number without a currency, unit or part; None for a name, a year, a pronoun."""
    string, lower = story.string, story.lower
    known = read_rank_sign(string, lower, number) or read_age(story, number) or read_exchange_rate(story, number)
    known = known or read_cricket(story, number) or read_survey(lower, number) or _of_year_ago(string, lower, number)
    if known is None and not number.is_worded:
        known = _headed_share(lower, number)
    if known or _is_barred(story, number):
        return known or read_listed(story, number)
    unit = match_suffix(string, lower, number.end)
    is_time = unit is not None and unit[1].kind == "duration" and not is_part_of_noun(lower, number, unit[0])
    if is_time or _is_clock(lower, number) or _is_idiom(lower, number):
        return None
    is_one = number.mantissa == 1 and not number.scale and not number.decimals
    is_apart = lower.startswith(" the ", number.end) or _is_group_that_does(lower, number)
    counted = None if is_apart else find_counted(string, lower, number.end, is_one=is_one)
    if (
        counted
        and counted.name.partition(" ")[0].endswith("ed")
        and _OF_WHICH.search(lower, max(0, number.start - _WHICH_REACH), number.start)
    ):
        counted = None  # "of which 1,900 involved phones"
    is_pronoun = lower[number.start : number.end] == "one" and _is_pronoun_of_one(lower, number, counted)
    if is_pronoun and not (counted is None and (_is_rest(story, number) or _is_harmed(lower, number))):
        return None
    if counted is None:
        return _uncounted(lower, number)
    if counted.name == "quarter" and word_before(lower, number.start) in words("named_periods"):
        return None  # "the first three quarters" are a time
    return count_or_number(number, counted)


def _of_year_ago(string: str, lower: str, number: Number) -> Reading | None:
    """Return the number of a year ago whose unit of time has no article: "vs 1.12 bln yr ago"."""
    unit = match_suffix(string, lower, number.end)
    is_then = unit is not None and is_told_against(lower, number.start, unit[0])
    return count_or_number(number, None) if is_then else None


def _is_group_that_does(lower: str, number: Number) -> bool:
    """Tell "at another six the gates were shut", "the family of six lives on" from what a number counts."""
    if not lower.endswith(" of ", 0, number.start):
        return False
    verb = WORD_BEHIND.match(lower, number.end)
    is_group = " ".join(words_before(lower, number.start, 2)) in words("people_groups", "counting")
    return is_group and verb is not None and verb.group(1) in words("deeds_of_one")


def _is_idiom(lower: str, number: Number) -> bool:
    """Tell "zero tolerance" and "one by one", which count nothing."""
    is_each = lower.startswith("one by one", number.start) or lower.endswith("one by ", 0, number.start)
    return is_each or _NO_ZERO.match(lower, number.start) is not None


_NO_ZERO = LazyRegexp(r"zero[ -](?:gravity|tolerance|sum|hour|day)\b(?!s)")


def _uncounted(lower: str, number: Number) -> Reading | None:
    """Return a number that counts nothing behind it: the level of an index, a bare one; None for a list or pronoun."""
    if lower.endswith("net ", 0, number.start) and lower.startswith("zero", number.start):
        return None
    if number.mantissa <= _MOST_OR and _is_or_two(lower, number.start):
        return None
    if is_index_level(lower, number):
        return Reading("index_points", number.start, number.end, number, "index_level", unit="point")
    is_pronoun = (number.is_worded and _has_no_part(number) and _is_pronoun(lower, number)) or lower.startswith(
        ("-way", "-for"), number.end
    )
    return None if is_pronoun or _is_list(lower, number) else count_or_number(number, None)


def _has_no_part(number: Number) -> bool:
    """Tell "two" from "four and a half", which stands for nobody."""
    return number.mantissa == int(number.mantissa)


def _is_or_two(lower: str, start: int) -> bool:
    """Tell "a day or two", which is no count of anything."""
    return lower.endswith(" or ", 0, start) and _ONE_OR.search(lower, max(0, start - _ONE_OR_REACH), start) is not None


_ONE_OR = LazyRegexp(r"\b(?:an?|one|next|past|last|first) [a-z]+ or \Z")
_ONE_OR_REACH, _MOST_OR = 28, 3


def _is_clock(lower: str, number: Number) -> bool:
    """Tell whether something begins at an hour: "the court will hear the bid at nine"."""
    is_hour = number.is_worded and number.mantissa <= _HOURS and lower.endswith(" at ", 0, number.start)
    if not is_hour or not _CLOCK_END.match(lower, number.end):
        return False
    return _BEGINS.search(lower, max(0, number.start - _CLOCK_REACH), number.start) is not None


_HOURS, _CLOCK_REACH = 12, 60
_CLOCK_END = LazyRegexp(r"[.,;?!\n]|\Z| (?:and|when|every|each|on|tonight|tomorrow|today|sharp|in the)\b")
_BEGINS = LazyRegexp(
    r"\b(?:starts?|started|begins?|began|opens?|opened|close[sd]?|meets?|met|arrive[sd]?|resumes?|resumed|leaves?|hears?"
    r"|kicks? off|returns?|home|bed|work|breakfast|lunch|dinner|supper|school|gates|doors|eats?|ate"
    r"|dines?|gets? up|got up|wakes?|woke|rises?)\b[^.;\n]{0,40} at \Z"
)


def _is_list(lower: str, number: Number) -> bool:
    """Tell "the top 10" from what is reached: "cases top 12,000 in flooded province"."""
    before = words_before(lower, number.start, 3)
    if before[-2:] == ["the", "last"] and number.value in _LAST_ROUNDS and before[:1] != ["of"]:
        return _PHRASE_END.match(lower, number.end) is not None
    if before[-1:] == [] or before[-1] not in words("list_words"):
        return False
    verb = before[-2] if len(before) > 1 else ""
    is_verb = verb in _MODALS or (verb == "to" and number.value > _LONGEST_LIST)
    is_verb = is_verb or (verb.isalpha() and verb not in words("not_counted"))
    return not (is_verb and _REACHED.match(lower, number.end))


_LAST_ROUNDS = frozenset([4, 8, 16, 32, 64])
_PHRASE_END = LazyRegexp(r"[,.;)\n]|\Z| (?:of the|at|in|on|by|and|with|for|after|before|when|against)\b")
_MODALS = frozenset(["will", "would", "could", "may", "might", "should", "can", "must"])
_LONGEST_LIST = 100
_REACHED = LazyRegexp(
    r" (?:in|as|by|at|on|for|after|since|amid|with|despite|this|next|last|if|when|once|before|within|today|soon)\b"
    r"|[.,;:\n]|\Z"
)


def _is_pronoun_of_one(lower: str, number: Number, counted: Counted | None) -> bool:
    if _ONE_OF.match(lower, number.end):
        return _SAYS_WHAT.search(lower, max(0, number.start - _SAID_WITHIN), number.start) is not None
    is_rate = lower.startswith(" per ", number.end)
    if is_rate or _is_whole(lower, number) or _COMPARED.match(lower, number.end) or _TO_OTHER.match(lower, number.end):
        return False  # "below the one to three per cent seen elsewhere"
    if (
        counted is None
        and lower.endswith(" to ", 0, number.start)
        and _CAME_FROM.search(lower, max(0, number.start - _FROM_REACH), number.start)
    ):
        return False  # "fell from 11 in 2019 to one last year"
    if counted is None and _OF_SEVERAL.search(lower, max(0, number.start - _GROUP_REACH), number.start):
        return False
    if counted and word_before(lower, number.start) == "only":
        return counted.name.partition(" ")[0].endswith("ing")
    return counted is None or is_pronoun_of_one(lower, number)


def _is_rest(story: Story, number: Number) -> bool:
    """Tell whether one does what others of the group just counted don't: "three voted for it and one against it"."""
    gap = story.lower[story.count_end : number.start] if number.start - story.count_end < _GROUP_REACH else ""
    is_same = bool(gap) and "\n" not in gap and ". " not in gap
    return is_same and gap.endswith(_NEXT) and _DOES.match(story.lower, number.end) is not None


def _is_harmed(lower: str, number: Number) -> bool:
    """Tell "killed one and injured eight" from a pronoun: "killed one of them"."""
    return word_before(lower, number.start) in _HARMING and _HARM_OVER.match(lower, number.end) is not None


_HARMING = frozenset(["killed", "killing", "kills", "injured", "injuring", "injures", "wounded", "wounding", "wounds"])
_HARM_OVER = LazyRegexp(r"[,.;\n]|\Z| (?:and|while|in|on|before|after|at)\b")
_NEXT = (", ", "; ", " and ", " but ", " while ")
_DOES = LazyRegexp(
    r" (?:[a-z]+ly )?(?:[a-z]+ed|was|is|had|has|died|fled|left|lost|won|chose|against|in favour"
    r"|foresees|expects|sees|predicts|thinks|says|wants|favours|favors)\b"
)


def count_or_number(number: Number, counted: Counted | None) -> Reading:
    """Return a count where something is counted, a fraction below one, else a bare number."""
    if number.is_exact and 0 < number.mantissa < 1 and not number.scale:
        return Reading("fraction", number.start, number.end, number, "fraction_digits")
    kind = "count" if counted else "number"
    reading = Reading(kind, number.start, number.end, number, f"{kind}_bare")
    if counted:
        reading.counted, reading.covered = counted
    return reading


def _is_barred(story: Story, number: Number) -> bool:
    string, lower = story.string, story.lower
    if number.is_worded and string.startswith("Group of ", max(0, number.start - len("Group of "))):
        return True  # the Group of Seven
    if _is_of_index(string, lower, number):
        return True
    if is_named(string, lower, number, story.body_start) and not (
        _is_listed_share(story, number) or _is_listed_count(story, number) or _is_headed(story, number)
    ):
        return True
    if is_total(story, number):
        return True
    if number.is_worded:
        return False
    return (
        is_year(lower, number)
        or is_list_number(lower, number)
        or is_phone(string, number.start)
        or is_of_code(string, number.start, number.end)
        or (is_score(lower, number) and not _is_spanning(story, number))
    )


def _is_of_index(string: str, lower: str, number: Number) -> bool:
    """Tell whether a number is part of an index's name, whatever list stands before it: "the Orlan 50 index"."""
    is_before = lower.startswith((" index", " share index", " stock index", " blue-chip index"), number.end)
    return is_before and _NAME_BEFORE.search(string, max(0, number.start - _LONGEST_NAME), number.start) is not None


_NAME_BEFORE = LazyRegexp(r"\b[A-Z][\w&-]+ \Z")
_LONGEST_NAME = 24


def _headed_share(lower: str, number: Number) -> Reading | None:
    """Return the shares of "in percent: Orlan 34, Vestra 21"."""
    if number.scale or number.value > _WHOLE or not _LIST_END.match(lower, number.end):
        return None
    first = max(0, number.start - _PERCENT_REACH)
    if lower.find(": ", first, number.start) < 0 or not _IN_PERCENT.search(lower, first, number.start):
        return None
    return Reading("percent", number.start, number.end, number, "percent_listed", unit="%")


def _is_headed(story: Story, number: Number) -> bool:
    """Tell whether a number goes on a list whose heading says its unit: "in crore rupees: Orlan 412, Vestra 398"."""
    if found := story.tables.row_at(number.start):
        row, table = found
        is_told = (
            row.is_line
            or read_heading(story.string, story.lower, table.start, table.end) is not None
            or counted_by_heading(story.lower[table.start : table.end]) is not None
        )
        return is_told and number.start >= row.value
    first = max(0, number.start - _PERCENT_REACH)
    colon = story.lower.rfind(": ", first, number.start)
    if colon < 0 or story.lower.find(" in ", first, colon) < 0:
        return False
    return _NAMES_LISTED.fullmatch(story.string, colon + len(": "), number.start) is not None


_NAMES_LISTED = LazyRegexp(r"(?:(?:[A-Z][\w’'-]* ){1,3}[0-9][0-9.,]*(?:, | and |; |, and ))*(?:[A-Z][\w’'-]* ){1,3}")


def _is_listed_share(story: Story, number: Number) -> bool:
    """Tell whether a number behind a name goes on a list of shares: "the Centre Party 31 percent, the Greens 9"."""
    gap = story.lower[story.share_end : number.start] if number.start - story.share_end < _LIST_REACH else ""
    is_share = number.value <= _WHOLE and not number.scale and _LIST.fullmatch(gap) is not None
    return is_share and _LIST_END.match(story.lower, number.end) is not None


def _is_listed_count(story: Story, number: Number) -> bool:
    """Tell whether a number behind a name goes on a list of counts: "would win 59 seats, Labour 24 and Reform 18"."""
    if not 0 < number.start - story.count_end < _LIST_REACH or number.scale or number.decimals:
        return False
    name = _LISTED_NAME.search(story.string, story.count_end, number.start)
    is_name = name is not None and not words("named_by") & set(name.group(1).lower().split())
    return is_name and _LIST_END.match(story.lower, number.end) is not None


_LISTED_NAME = LazyRegexp(r"(?:,|;| and) (?:the )?((?:[A-Z][\w’'-]+ ){1,3})\Z")
_IN_PERCENT = LazyRegexp(r"(?:in (?:per ?cent|pct)|\(per ?cent\)|\(%\)): [^.;\n]{0,140}\Z")
_PERCENT_REACH = 170
_LIST = LazyRegexp(
    r"(?: of (?:the |all )?[a-z]+(?: [a-z]+)?)?(?:[a-z '’\-]*,|;)?(?:[a-z '’\-]+,)?(?: and)?(?: [a-z'’\-]+){1,4} "
)
_LIST_END = LazyRegexp(r"[,.;\n]|\Z| and\b")
_LIST_REACH = 70
_WHOLE = 100


def _is_spanning(story: Story, number: Number) -> bool:
    """Tell whether digits with a hyphen begin a span of values: what follows counts, has a unit or a scale."""
    match = _OTHER_END.match(story.lower, number.end)
    if not match:
        return False
    printed = match.group(1).rstrip(".,").replace(",", "")
    try:
        is_rising = number.value < float(printed)
    except ValueError:
        return False
    end = match.start(1) + len(match.group(1).rstrip(".,"))
    if not is_rising:
        return False
    behind = match_suffix(story.string, story.lower, end) or _SPANNED.match(story.lower, end)
    counted = find_counted(story.string, story.lower, end)
    is_whole = (len(story.lower) < 16 and number.value < 1000) or word_before(story.lower, number.start) in _AGED
    return behind is not None or (counted is not None and story.lower[end : end + 1] == " ") or is_whole


def _is_whole(lower: str, number: Number) -> bool:
    return len(lower.strip()) <= number.end - number.start + 1 or lower[number.start : number.end].startswith(
        ("minus", "negative")
    )


_TO_OTHER = LazyRegexp(
    r" (?:straight|in a row)\b|[ -](?:to|or)[ -](?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_N_OF_THE = LazyRegexp(r"\b(?:[0-9]+|two|three|four|five|six|seven|eight|all) of the \Z")


def _is_pronoun(lower: str, number: Number) -> bool:
    """Two in "the two said" stands for people named before; in "a family of nine" and "a father of two" it counts."""
    if stands_for_several(lower, number) or is_against_told(lower, number):
        return False
    before = " ".join(words_before(lower, number.start, 2))
    if before in _INSTEAD or before in _groups() or before in words("leads", "counting"):
        return False
    if before.endswith(" of") and before.removesuffix(" of") in words("level_nouns", "counting"):
        return False  # "against a legal minimum of four"
    if (
        lower.startswith((" of ", " per ", "-to-", " others"), number.end)
        or _TO_OTHER.match(lower, number.end)
        or _N_OF_THE.search(lower, max(0, number.start - 24), number.start)
    ):
        return False
    if number.is_worded and word_before(lower, number.start) in _ARTICLES:
        return _CLOSES.match(lower, number.end) is not None  # "nine fours and a six, held on"
    return 0 < number.mantissa < 10 and not number.scale and word_before(lower, number.start) in words("two_before")


_INSTEAD = frozenset(["instead of", "rather than"])
"""Before a number of what was told before it: "five years instead of three"."""

_ARTICLES = frozenset(["a", "an"])
_CLOSES = LazyRegexp(r"[.,;]|\Z| (?:and|in|off|from)\b")


@cache
def _groups() -> frozenset[str]:
    return words("people_groups", "counting") | words("parents", "counting") | words("grandparents", "counting")
