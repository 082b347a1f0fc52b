"""Units left out in the second of a pair: "rose 64 points to 4,577", "11.24 kronor, up from 11.19"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.likeness import is_as_exact, is_like, is_nearer, is_order
from flows.extract.figures.number_of import tells_number_of_people
from flows.extract.figures.price_rates import is_other_good
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.figures.temperature import DEGREES
from flows.extract.figures.told_again import PHRASE_END, REACH, WHOLE, may_be_share, of_pair, share_again, told_again
from flows.extract.lang.comparing import COMPARED, FALL, RISE
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_GIVES_UNIT = frozenset(["money", "quantity", "count", "index_points", "percent", "duration"])
_LISTED = LazyRegexp(r"(?:,|(?: [a-z'’\-]+){0,5},? (?:and|but|while))(?: [a-z'’\-]+){0,4} ")
_PAIRED = LazyRegexp(r"(?: [a-z'’\-]+){0,4},? (?:and|to) (?:[a-z]+ ){0,2}")
_TO_MONEY = LazyRegexp(r" (?:to|per|against) the (?:u\.?s\.? )?(?:dollar|euro|pound|yen|rand|franc|rouble|ruble)\b")
_SECOND = LazyRegexp(
    r"(?!.* (?:we|they|he|she|it|i|there) )(?!.* an? [a-z]+ (?:(?:costs?|is|was|goes|sells?|sold) |\Z))"
    r"[a-z \-]{1,24},? (?:and|but|while|or) (?:[a-z'’\-]+ ){0,3}"
)
_AGAINST = LazyRegexp(rf"[a-z' \-]{{0,40}},? (?:{COMPARED}|from|to|above|below) (?:[a-z'’\-]+ ){{0,5}}")
_UP = LazyRegexp(r"(?: of [a-z ]{2,24})?, (?:up|down) (?:by |just |only |about |some |nearly |almost )?")
_UP_AFTER = LazyRegexp(r"(?: (?:a|an|per) [a-z]+)?, (?:up|down) (?:by |just |only |about |some |nearly |almost )?")
_IS_UP = LazyRegexp(
    r"[^;:\n0-9]{0,50}(?:;|,|,? (?:and|but|while)) (?:the )?[a-z’'-]+(?: [a-z’'-]+){0,2} (?:is|was|are|were)"
    r" (?:up|down|ahead|off) (?:by )?"
)
"""Between two changes in per cent: "has gained 7 percent; the baht is up"."""

_COMPARED = LazyRegexp(
    r" (?:above|below|short of|higher|lower|more than|less than|shy of|farther|further|longer|shorter|taller|heavier)\b"
)
_AVERAGE = LazyRegexp(
    rf"(?:{COMPARED}|above|below) (?:an?|the|its|their) "
    r"(?:[a-z0-9'’-]+ ){0,3}(?:average|median|mean) of \Z"
    r"|, (?:or )?an average of \Z"
)
_OF_SIZE = LazyRegexp(
    r"(?: (?:a|an|per) [a-z]+)?[a-z ]{0,30}, "
    rf"(?:(?:an? )?(?:{RISE}|{FALL}) of|up|down)(?: by)? "
)
_FROM_PEAK = LazyRegexp(r" from (?:an?|its|the|their) (?:[a-z0-9'’-]+ ){1,4}of \Z")
_AND_BY = LazyRegexp(r"(?: in [a-z0-9]+(?: [a-z0-9]+)?)?,? and by ")
_IN_PLACE = LazyRegexp(r",? (?:and )?in [a-z]+(?: [a-z]+)? ")


def fill_elided(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit of the figure before it, where "from", "to" or "limit of" links the two.

    A percentage that stands for the same change is passed over: "190 points, or 0.6%, to 30,112".
    """
    previous = _giver(lower, reading, before)
    if previous is None:
        return
    if reading.kind == "number" and (again := told_again(lower, reading, before)):
        carry(reading, again)
        return
    if reading.kind == previous.kind:
        _carry_rate(lower, reading, previous)
    _carry_to_size(lower, reading, before)
    gap = _gap(lower, previous, reading)
    if gap is None or reading.kind != "number":
        return
    is_times = previous.rule == "multiple_times" and reading.number is not None and reading.number.value < WHOLE
    if is_times and _AGAINST.fullmatch(gap):
        reading.kind, reading.rule = "multiple", "elided_multiple"
    if previous.kind not in _GIVES_UNIT or _is_no_count(lower, reading, previous):
        return
    if previous.kind == "percent" and _TO_MONEY.match(lower, reading.end):
        return  # "lost 4% to 61.5 to the euro"
    again = of_pair(lower, reading, before) or share_again(lower, reading, before)
    if again is None and previous.kind == "percent" and _UP.fullmatch(gap) and previous.change_role != "change":
        carry(reading, previous)
        reading.kind, reading.unit = "percentage_points", "%{pp}"
    elif again or _is_told_of_same(lower, reading, previous, gap):
        carry(reading, again or previous)
        _carry_change(lower, reading, previous, gap)


def _carry_change(lower: str, reading: Reading, previous: Reading, gap: str) -> None:
    """Make a change of what was wanted instead of one: "a raise of 6 percent, having held out for 9"."""
    if previous.change_role == "change" and _is_wanted(lower, reading, previous, gap):
        reading.direction, reading.change_role = previous.direction, previous.change_role


def _is_told_of_same(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number goes on from the figure before it in one of the ways in which units are left out."""
    return (
        _is_listed(lower, reading, previous, gap)
        or _is_again(reading, previous, gap)
        or _is_linked(lower, reading, previous)
        or _is_move(reading, previous, gap)
        or _is_next_part(lower, reading, previous, gap)
        or _is_wanted(lower, reading, previous, gap)
        or _is_of_whole(lower, reading, previous, gap)
        or _is_had_been(lower, reading, previous, gap)
        or _is_next_change(reading, previous, gap)
        or _goes_up(reading, previous, gap)
    )


_GOES_UP = LazyRegexp(
    r"(?: (?:an?|per) [a-z]+)?,? (?:and|but) (?:can |may |could )?"
    r"(?:go|goes|went|run|runs|ran|rise|rises|rose|climb|climbs|reach|reaches)"
    rf" (?:(?:all the way |as high as |up )?to |as high as )?{HEDGES}"
)
"""Between the ends of what is asked: "start at 100 dollars and go up to"."""


def _goes_up(reading: Reading, previous: Reading, gap: str) -> bool:
    first, second = previous.number, reading.number
    is_more = first is not None and second is not None and second.value > first.value
    return previous.kind == "money" and is_more and _GOES_UP.fullmatch(gap) is not None


def _is_next_change(reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "has gained 7 percent this year; the baht is up 5"."""
    is_change = previous.kind == "percent" and previous.change_role == "change" and may_be_share(reading)
    return is_change and _IS_UP.fullmatch(gap) is not None


def _is_of_whole(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "of the 150 tonnes that were promised, 35 were in port"."""
    if previous.kind not in {"quantity", "money"} or not _IS.match(lower, reading.end) or not _ASIDE.search(gap):
        return False
    return _OF_THE.search(lower, max(0, previous.start - _OPENING), previous.start) is not None


def _is_had_been(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "rose 18 percent, having gained 31 in 2007", "well under the 4.3 that markets had been expecting"."""
    if previous.kind == "percent":
        if not may_be_share(reading):
            return False
        if previous.change_role == "change" and _HAVING.search(gap) and PHRASE_END.match(lower, reading.end):
            return True
        is_level = previous.change_role != "change" and _BESIDE_LEVEL.search(gap) is not None
        if is_level and (PHRASE_END.match(lower, reading.end) or lower.startswith(" since ", reading.end)):
            return True
        if _is_next_group(previous, gap) and _DO.match(lower, reading.end):
            return True
    is_like_it = previous.kind == "percent" or is_like(previous, reading)
    return is_like_it and _THE.search(gap) is not None and _EXPECTED.match(lower, reading.end) is not None


def _is_next_group(previous: Reading, gap: str) -> bool:
    """Tell "12 per cent approved, while 61 disapproved and 27 had no view"."""
    return _WHILE.fullmatch(gap) is not None or (
        previous.rule == "elided_percent" and gap.count(" ") < _SHORT_GAP and gap.endswith(" and ")
    )


_SHORT_GAP = 6
_HAVING = LazyRegexp(
    r"\b(?:having|after) (?:gained|lost|shed|risen|fallen|climbed|dropped|grown|jumped|slid|added|sunk|slumped|surged"
    r"|gaining|losing|shedding|rising|falling|climbing|dropping|growing|jumping|sliding|adding|sinking|slumping|surging)"
    rf" (?:by )?{HEDGES}\Z"
)
_BESIDE_LEVEL = LazyRegexp(
    r"\b(?:stuck|stayed|stays?|remain(?:s|ed)?|kept|been|climb|rise|fall|drop|sink|slip|jump|dip|go|grow|dropped|slipped|fell|rose|climbed|pushed|sank|risen|fallen"
    r"|dipped|jumped) (?:well |just |far )?(?:above|below|under|over) \Z"
)
_WHILE = LazyRegexp(r"(?: of [a-z ]{2,24}?)?(?: [a-z]+){1,6}, (?:and|but|while) ")
_DO = LazyRegexp(r" (?:[a-z]{3,}ed|had|were|are|have|said|thought|saw|wanted|felt|believed|chose) [^0-9]")
_THE = LazyRegexp(r"\b(?:than|under|below|over|above|against|not|short of|of|to|from|beat|missed) the \Z")
_EXPECTED = LazyRegexp(
    r" (?:that )?(?:the |its |their )?(?:[a-z]+ )?(?:[a-z]{3,}s|it|they|we|he|she|i)"
    r" (?:(?:had|have|has|were|was|are|is|would) )?(?:been )?"
    r"(?:expect(?:ed|ing|s)?|predict(?:ed|ing)?|want(?:ed|s)?|forecast|promised|demand(?:ed|s)?|ask(?:ed|s)?|got|paid"
    r"|pencilled|looked for|looking for|sought|seeking|hoped|offered)\b"
    r"|(?: (?:they|it|we|he|she|i) got| charged in)\b"
)

_OPENING = 16
_OF_THE = LazyRegexp(rf"(?:\A|[.;:\n\"“] ?)of (?:the|its|their|his|her|those|these) {HEDGES}\Z")
_ASIDE = LazyRegexp(rf", {HEDGES}\Z")


def _is_wanted(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "the offer was 4%; the union wants 7"."""
    if previous.kind == "quantity" and _AIMED.search(gap) and _is_scaled_alike(reading, previous):
        return True  # "handled 4.7 million tonnes and aims for 10 million"
    is_told = _WANTED.search(gap) is not None or _RATHER.fullmatch(gap) is not None
    is_share = is_told and previous.kind == "percent" and may_be_share(reading)
    return is_share and PHRASE_END.match(lower, reading.end) is not None


def _is_scaled_alike(reading: Reading, previous: Reading) -> bool:
    first, second = reading.number, previous.number
    return first is not None and second is not None and first.scale == second.scale >= _THOUSANDS


_THOUSANDS = 3
_AIMED = LazyRegexp(
    r"\b(?:aims? (?:for|at)|aiming (?:for|at)|targets?|targeting|hopes? (?:for|to reach)|plans? (?:for|to reach)|wants?"
    rf"|expects?|forecasts?) {HEDGES}\Z"
)
_RATHER = LazyRegexp(rf"(?: [a-z0-9]+){{0,5}}?(?:,? (?:rather than|instead of)|, not) (?:the )?{HEDGES}")
"""Between a share and what it might have been: "grow 5.5 percent next year rather than"."""


_WANTED = LazyRegexp(
    r"\b(?:(?:want|demand|offer|expect|propos|promis|request)(?:s|ed|es)?|sought|seeks?|asked for|asks for|got"
    rf"|hoped for|forecast|pencilled in|held out for) {HEDGES}\Z"
)


def _is_next_part(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "Americans made up for 48 per cent, Britons for 17", "on 48 lakh hectares, of which nearly 25 lakh is"."""
    if previous.kind == "percent":
        is_share = may_be_share(reading)
        is_next = lower.endswith(" for ", 0, previous.start) and _FOR_NEXT.fullmatch(gap) is not None
        is_told = is_share and previous.change_role != "change"
        if is_told and (same := _TO_ONE.fullmatch(gap)) and lower.startswith(same.group(1), reading.end):
            return True  # "22 per cent to China, 16 to South Korea and 14 to India"
        return is_share and is_next and PHRASE_END.match(lower, reading.end) is not None
    return previous.kind == "quantity" and _OF_WHICH.fullmatch(gap) is not None and bool(_IS.match(lower, reading.end))


_TO_ONE = LazyRegexp(
    r"(?: of [a-z ]{2,24}| [a-z]{2,12})?( (?:to|from|for|against|in favou?r) )[a-z’'. -]{2,30}(?:, and |,| and) ?"
)
_FOR_NEXT = LazyRegexp(r"(?: of [a-z ]{2,24})?,? (?:and )?[a-z’'. -]{2,30} for ")
_OF_WHICH = LazyRegexp(rf",? of (?:which|these|those) {HEDGES}")
_IS = LazyRegexp(r" (?:is|are|was|were|has|have|had|will)\b")


def _is_no_count(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether a number is no count of what was counted before: a mean of 2.18 after two hits, the dead."""
    if previous.kind != "count":
        return False
    number, other = reading.number, previous.number
    is_mean = (
        number is not None and other is not None and bool(number.decimals) and not (number.scale or other.decimals)
    )
    if tells_number_of_people(lower, previous.end, reading.start):
        return True
    return is_mean or " ".join(words_before(lower, reading.start, 2)) in words("people_groups", "counting")


def _is_in_some(lower: str, previous: Reading, reading: Reading) -> bool:
    """Tell whether a count only says where another was: 17 cities of "42,000 orders a day in 17 cities, up from"."""
    is_in = lower.endswith((" in ", " at ", " across ", " serving ", " for ", " from "), 0, previous.start)
    return is_in and _UP_FROM.search(lower, previous.end, reading.start) is not None


_UP_FROM = LazyRegexp(rf", (?:up|down) from {HEDGES}\Z")


def _giver(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    previous = before[-1] if before else None
    if previous is None or len(before) < 2:
        return previous
    is_other_unit = before[-2].kind == previous.kind == "quantity" and before[-2].unit != previous.unit
    if is_other_unit and (is_nearer(reading, before[-2], previous) or is_as_exact(reading, before[-2], previous)):
        return before[-2]
    is_aside = before[-2].kind == previous.kind == "count" and _is_in_some(lower, previous, reading)
    if is_aside or (before[-2].kind == previous.kind == "money" and _is_told_again(before[-2], previous)):
        return before[-2]
    is_large = previous.kind == "percent" and reading.is_of_millions
    if (
        is_large
        and len(before) > 2
        and before[-3].kind == before[-2].kind == "money"
        and _is_told_again(*before[-3:-1])
    ):
        return before[-3]
    if previous.kind == "percentage_points" or is_large:
        return before[-2]
    return before[-2] if previous.kind == "percent" and before[-2].kind == "index_points" else previous


def _is_move(reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number is how far a price has moved: "214 euros a tonne, up 2"."""
    first, second = reading.number, previous.number
    is_smaller = first is not None and second is not None and abs(first.value) < abs(second.value)
    return previous.kind in {"money", "quantity"} and is_smaller and _UP_AFTER.fullmatch(gap) is not None


def _is_told_again(first: Reading, second: Reading) -> bool:
    """Tell whether an amount only tells another in its own currency: "598.4 billion shillings ($4.17 billion)"."""
    is_other = first.currency is not None and first.currency != second.currency
    return is_other and second.start - first.end <= len(" (")


def _gap(lower: str, previous: Reading, reading: Reading) -> str | None:
    """Return what stands between the two, None where they are far apart or in two sentences."""
    is_goal = previous.kind == "percent" and lower.endswith((" target of ", " goal of "), 0, reading.start)
    if reading.start - previous.end > REACH + REACH * is_goal:
        return None
    gap = lower[previous.end : reading.start]
    is_other = "\n" in gap or ends_sentence(gap) or (";" in gap and previous.kind != "percent")
    return None if is_other else gap


def _is_listed(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a share goes on a list: "wind met 24 per cent and coal 1.6"; or a size: "four feet by six"."""
    number = reading.number
    if previous.kind == "quantity" and gap == " by ":
        return PHRASE_END.match(lower, reading.end) is not None
    if previous.kind == "quantity" and previous.unit in DEGREES and number is not None and not number.scale:
        return _PAIRED.fullmatch(gap) is not None
    is_share = previous.kind == "percent" and may_be_share(reading)
    return is_share and bool(_LISTED.fullmatch(gap)) and PHRASE_END.match(lower, reading.end) is not None


def _is_again(reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number is told of another time or place: "by 250 points in May and by 300", "in Hobart 178.9".

    So is a rate of others: "4.9 strokes per 10,000 women in the first group against 4.2 in the second".
    """
    number, other = reading.number, previous.number
    if number is None or other is None or not is_order(abs(number.value), abs(other.value)):
        return False
    is_exact = number.decimals > 0 and other.decimals > 0
    if previous.kind == "count":
        return is_exact and previous.per is not None and _AND_NOT.search(gap) is not None and gap.endswith(" ")
    return bool(_AND_BY.fullmatch(gap)) or (previous.kind == "money" and is_exact and bool(_IN_PLACE.fullmatch(gap)))


_AND_NOT = LazyRegexp(
    r"(?: per [0-9,]+(?: [a-z]+)?)?(?: (?:last|this|a|in) [a-z0-9]+(?: (?:ago|earlier|before))?)?,?"
    rf" (?:to|from|and|but|{COMPARED}|up from|down from) (?:only |just )?{HEDGES}"
)


def _is_linked(lower: str, reading: Reading, previous: Reading) -> bool:
    near = [word.strip(",") for word in words_before(lower, reading.start, 3)]
    if not near or reading.number is None or previous.number is None:
        return False
    is_amount = previous.kind == "money" and reading.is_of_millions
    is_amount = is_amount or _JOINED.search(lower, max(0, reading.start - REACH), reading.start) is not None
    is_compared = previous.kind == "quantity" and _COMPARED.match(lower, reading.end) is not None
    is_compared = is_compared and (previous.unit in DEGREES or not reading.number.is_worded)
    is_against = near[-1] in {"against", "versus"} or near[-2:] in (["compared", "with"], ["compared", "to"])
    is_compared = is_compared or (previous.kind == "count" and is_against)
    is_compared = is_compared or _AVERAGE.search(lower, max(0, reading.start - REACH), reading.start) is not None
    if not is_amount and not _links(near) and not is_compared:
        return False
    if previous.kind == "percent":
        return previous.change_role != "change" and reading.number.value <= WHOLE
    is_as_printed = (
        is_compared and bool(previous.number.decimals) and reading.number.decimals == previous.number.decimals
    )
    if previous.kind == "quantity" and _DOWN_FROM.match(lower, previous.end):
        return abs(reading.number.value) < abs(previous.number.value) * _MOST_FORMER
    return previous.kind == "index_points" or is_as_printed or is_like(previous, reading)


_JOINED = LazyRegexp(
    r"\b(?:(?:to|from) (?:just|well|slightly|barely|a little|somewhat|far) (?:under|below|over|above) "
    rf"|(?:instead of|rather than|on top of)(?: the| an?)? {HEDGES})\Z"
)
"""Before a number of the same: "14 days to just below 10", "2.4 cups instead of 4.1", "on top of the 38,000"."""
_DOWN_FROM = LazyRegexp(r"(?: of [a-z ]{2,24})?, (?:up|down) from ")
_MOST_FORMER = 200


def _carry_to_size(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give the size of a change the rate of its end: "rose $1.85, or 2.2 percent, to $85.40 a barrel"."""
    near = words_before(lower, reading.start, 1)
    size = next((one for one in reversed(before) if one.kind != "percent"), None)
    if size is None or not reading.per or reading.kind != "money" or near not in (["to"], ["at"]):
        return
    is_size = size.kind == "money" and size.change_role == "change" and not size.per and size is not reading
    if is_size and _gap(lower, size, reading) is not None:
        size.per = reading.per


def _carry_rate(lower: str, reading: Reading, previous: Reading) -> None:
    """Carry "a tonne" over between the two of "from $1,910 in January to $1,730 a tonne in September"."""
    is_same = previous.currency == reading.currency and previous.unit == reading.unit
    is_pence = previous.kind == "money" and lower.endswith(" from ", 0, previous.start)  # "from 80p to £1.20 an hour"
    is_same = (is_same or is_pence) and previous.counted == reading.counted
    if not is_same or bool(previous.per) == bool(reading.per) or _gap(lower, previous, reading) is None:
        return
    gap = lower[previous.end : reading.start]
    if (not is_pence and not is_like(previous, reading)) or is_other_good(gap, previous.per):
        return
    near = words_before(lower, reading.start, 2)
    while near and near[-1] in words("nearly_words"):
        near.pop()
    word = near[-1] if near else ""
    is_end = word == "to" and previous.change_role == "change" and reading.change_role == "end"
    is_second = is_end or word in words("start_words") | words("other_changes") or _SECOND.fullmatch(gap) is not None
    is_second = is_second or _OF_SIZE.fullmatch(gap) is not None or _FROM_PEAK.search(gap) is not None
    is_second = is_second or lower.startswith((" better off", " worse off"), reading.end)
    if previous.per and is_second:
        reading.per = previous.per
    elif reading.per and word == "to" and words_before(lower, previous.start, 1)[-1:] == ["from"]:
        previous.per = reading.per


def _links(before: list[str]) -> bool:
    if before[-1] in words("level_nouns", "counting"):
        return True
    if before[-1] == "of" and len(before) > 1 and before[-2] in words("level_nouns", "counting"):
        return True
    linking = words("start_words") | words("end_words")
    if before[-1] in words("earlier_words"):
        return True
    return before[-1] in linking or (len(before) > 1 and before[-2] in linking and before[-1] in words("nearly_words"))
