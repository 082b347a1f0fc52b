"""What a figure is counted per: "$58.24 per barrel", "40 cents a share", "500 barrels a day"."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.figures.counted import singular
from flows.extract.figures.exchange import exchanged_for
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_before
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_PER = LazyRegexp(
    r"(?: |-)(?:per|a|an|each|every|for every|for each|(?:for|to) each of (?:the|its|their)"
    r"|to each|to every)(?: |-)"
    r"| on (?:each|every) (?!side|day|morning|night|end|wing|page|hand|count|other|flank|line)"
    r"| (?:in|out of|on|of) (?:every|each) (?=dollar|pound|euro|rand|rupee|peso|krona|krone|crown|franc|yen|rouble"
    r"|ruble|shilling|baht|ringgit|rupiah|lira|real|naira|cedi|won|yuan|zloty|hryvnia|lari|dinar|dirham|riyal|taka)"
    r"| (?:in|on) the (?=(?:dollar|pound|euro|rand|rupee)\b)"
    r"|/(?=[a-z])| the (?=barrel\b)|, (?:or (?:a|per)|per) "
)
_PER_MANY = LazyRegexp(
    r" (?:per|for every) (?:([$£€][0-9][0-9,]*(?: of [a-z]+(?: value)?)?)"
    r"|([0-9][0-9,]*|(?:a )?(?:hundred|thousand|million)\b)( (?:(?:cubic|square|board) )?[a-z]+(?:-[a-z]+)?)?)"
)
_PER_SIZED = LazyRegexp(
    r" (?:per|an?|each|every|for an?|for every) [0-9][0-9.]*[ -]?"
    r"(?:kg|g|kilo|kilogram|litre|liter|l|ml|tonne|ton|pound|lb|ounce|oz|gallon|metre|meter|foot|inch|mile)"
    r"[ -]([a-z]{3,})\b"
)
"""Behind a price: "K280 per 50kg bag", where the size of the bag is a figure of its own."""
_ABBREVIATED = LazyRegexp(r" ?(pcm|p\.c\.m\.|pw|p\.w\.|pa|p\.a\.|ph|p\.h\.)(?![a-z])")
""" "£1,200 pcm", "28,000 euros p.a."."""
_WORD = LazyRegexp(r"[a-z]+(?: (?:meter|metre|foot|ounce|btu)\b)?")
_PHRASE = LazyRegexp(r"[a-z][a-z'’\-]*(?: [a-z][a-z'’\-]*){0,2}")
_DEDUCTED = r" (?:tax(?:es)?|deductions|bonus(?:es)?|overtime|rent|expenses|housing costs|commission|tips)\b"
"""Behind "before" and "after" these end no time: "£2,900 a month before tax"."""
_TIME_BEFORE = LazyRegexp(
    rf"[ -](?:earlier|ago|before(?!{_DEDUCTED})|later|old|prior|previously|after(?!{_DEDUCTED})|or two|into|long"
    r"|and a half (?:ago|earlier|before))\b"
)
_PHRASE_END = LazyRegexp(r"[,.;:)\n]|\Z| (?:and|or|in|at|from|for|to|when|on|with|by|while|than|during)\b")
_RATED = frozenset(["money", "quantity", "count", "number", "percent", "duration"])
_MORE_A = (" more a ", " less a ", " more an ", " less an ", " more per ", " less per ")
_TIMES = ("year", "annum", "month", "week", "day", "night")
_BY_TIME = frozenset(["percent", "duration"])
_ARTICLES = frozenset([" a ", " an "])
"""In "one case a man" they begin another phrase."""

_BRACKETED = (") per ", ") a ", ") an ", ") each ", ") every ", ") for a ", ") for each ", ") for every ")
_SLASHED = frozenset({"money", "quantity"})


def add_rate(string: str, lower: str, reading: Reading) -> None:
    """Set what a reading is counted per, where a unit or a noun that the data knows is named behind it."""
    told = _time_within(lower, reading) if reading.kind == "quantity" else exchanged_for(lower, reading)
    if told:
        reading.per = told
        return
    position = max(reading.end, reading.covered)
    if reading.kind == "money" and (often := _ABBREVIATED.match(lower, position)):
        reading.per = mapping("units", "times_of_pay")[often[1].replace(".", "")]
        return
    position += lower.startswith(_BRACKETED, position)
    if reading.kind == "money" and lower.startswith(_MORE_A, position):
        position += len(" more")  # "about $4 more a month"
    if reading.kind not in _RATED or lower[position : position + 1] not in {" ", "/", "-", ","}:
        return
    if _is_sized(lower, reading, position):
        return
    match = _PER.match(lower, position) or _per_behind(lower, reading, position) or _for_one(string, lower, reading)
    match = match or _in_clause(lower, reading, position)
    if match and _is_before_time(string, lower, match):
        return
    if match and (match.group() != "/" or reading.kind in _SLASHED):
        if reading.kind in _BY_TIME and not lower.startswith(_TIMES, match.end()):
            return
        named = _of_money(lower, reading, match) or _unit(string, lower, match) or _quarter(reading, lower, match)
        named = named or _noun(lower, match.end()) or _named(lower, match) or _priced(lower, reading, match)
        is_other = match.group() in _ARTICLES and reading.kind == "count" and named in words("people_nouns", "counting")
        reading.per = None if is_other else named


def _is_sized(lower: str, reading: Reading, position: int) -> bool:
    """Set what so much or so many are told for and tell whether any is: "per 50kg bag", "per 1,000 people"."""
    sized = _PER_SIZED.match(lower, position) if reading.kind == "money" else None
    many = None if sized else _PER_MANY.match(lower, position)
    if sized:
        reading.per = singular(sized.group(1))
    if many:
        _set_many(reading, many)
    return sized is not None or many is not None


def _set_many(reading: Reading, many: re.Match[str]) -> None:
    """Set a rate of so many or so much: "per 1,000 people", "per $1,000 of assessed value"."""
    noun = (many.group(3) or "").strip()
    is_named = bool(noun) and noun not in words("not_counted")
    plain = many.group(1) or many.group(2)
    reading.per = f"{plain} {noun}" if is_named else plain
    reading.covered = many.end() if is_named or many.group(1) else many.end(2)


def _time_within(lower: str, reading: Reading) -> str | None:
    """Return the time that a symbol has in it: the day of "2.5 million bpd"."""
    symbol = lower[reading.start : reading.end].rpartition(" ")[2].lstrip("0123456789.,")
    return mapping("units", "with_time").get(symbol)


def _of_money(lower: str, reading: Reading, match: re.Match[str]) -> str | None:
    """Return the money of which an amount is a part: the pound of "12 pence in the pound"."""
    if not match.group().endswith(_IN_MONEY):
        return None
    is_move = match.group() == " on the " and word_before(lower, reading.start) in words("up") | words("down")
    money = _WORD.match(lower, match.end())
    return money.group().partition(" ")[0] if money and not is_move else None


_IN_MONEY = (" in the ", " on the ", " of every ", " of each ", " in every ", " in each ")


def _in_clause(lower: str, reading: Reading, position: int) -> re.Match[str] | None:
    """Return where the rate of what a clause tells begins: "the 12,000 tonnes that the island lands each year"."""
    if reading.kind not in _MEASURED_KINDS:
        return None
    near = lower[position : position + _CLAUSE_NEAR]
    if not (" that " in near or " who " in near or " which " in near):
        return None
    is_flow = reading.kind != "count" or _FLOWS.match(lower, position) is not None
    return _CLAUSE.match(lower, position) if is_flow else None


_CLAUSE_NEAR = 32
_FLOWS = LazyRegexp(
    r"(?: [a-z-]+){0,3}? (?:that|who|which) (?:comes?|came|arrives?|arrived|dies?|died|cross(?:es|ed)?|visit(?:s|ed)?"
    r"|pass(?:es|ed)?|leaves?|left|enter(?:s|ed)?|lands?|landed"
    r"|(?:are|is|were|was) (?:born|killed|sold|made|built|lost)"
    r"|run|fly|sail|use|used) "
)
"""Behind so many who come and go: "the 900 tourists who come each week", no "300 pupils who walk there every day"."""

_CLAUSE = LazyRegexp(
    r"(?: [a-z-]+){0,3}? (?:that|who|which) (?!year|month|week|day)[^.,;:\n]{2,60}? (?:each|every) "
    r"(?=(?:year|month|week|day|night|hour)\b)"
)


def _for_one(string: str, lower: str, reading: Reading) -> re.Match[str] | None:
    """Return where the unit of goods stands that an amount is paid for: "128p to produce a kilo of pork"."""
    end = reading.end + lower.startswith(") for ", reading.end)
    match = _FOR_A.match(lower, end) if reading.kind == "money" else None
    unit = match_suffix(string, lower, match.end(1)) if match else None
    return match if unit and unit[1].kind == "quantity" else None


_FOR_A = LazyRegexp(
    r"( (?:(?:for|on)|to (?:produce|make|grow|raise|rear|mine|dig|lift|extract|refine|smelt|ship|transport|move|haul"
    r"|carry|truck|fly|buy|store|dry|process|clean|treat|capture|remove|lay|drill|build|pave|plough|plant|harvest))"
    r" (?:a|an|one|each|every))(?= )"
)


def _per_behind(lower: str, reading: Reading, position: int) -> re.Match[str] | None:
    """Return where a rate in time begins behind what is measured: "12,000 barrels of oil a day", "in rent a month"."""
    between = _MEASURED.match(lower, position) if reading.kind in _MEASURED_KINDS else None
    match = _PER.match(lower, between.end()) if between else None
    spans = _SPANS + _SHARERS if reading.kind == "quantity" else _SPANS
    is_rate = match and (lower.startswith(spans, match.end()) or match.group() == " per ")
    return match if is_rate else None


_MEASURED_KINDS = frozenset(["quantity", "money", "count", "duration"])
_MEASURED = LazyRegexp(
    r" (?:of|in|worth of) (?!(?:the )?(?:course|middle|case) of)(?:the )?"
    r"(?!less|more|under|over|about|just|nearly|almost|only|half)"
    r"[a-z][a-z\-]*(?: [a-z][a-z\-]*){0,2}?(?= (?:a|an|per|each|every) )"
)
_SPANS = ("year", "month", "week", "day", "night", "hour", "minute", "second", "quarter", "season")

_SHARERS = ("head", "person", "household", "family", "pupil", "patient", "hectare", "acre")
"""Of what is measured each of these has so much: "12kg of maize a head"."""


def _is_before_time(string: str, lower: str, match: re.Match[str]) -> bool:
    """Tell whether "a month" is a time and no rate: "4.1% a month earlier"."""
    unit = match_suffix(string, lower, match.end())
    return unit is not None and unit[1].kind == "duration" and _TIME_BEFORE.match(lower, unit[0]) is not None


_SLASHED_UNIT = LazyRegexp(rf"(?:{one_of(mapping('units', 'slashed'))})(?![a-z0-9])")


def _unit(string: str, lower: str, match: re.Match[str]) -> str | None:
    slashed = _SLASHED_UNIT.match(lower, match.end()) if match.group() == "/" else None
    if slashed:
        return str(mapping("units", "slashed")[slashed.group()])
    unit = match_suffix(string, lower, match.end())
    if unit is None or unit[1].kind not in {"quantity", "duration"}:
        return None
    is_time = unit[1].form != "second" or "per" in match.group() or _PHRASE_END.match(lower, unit[0]) is not None
    return unit[1].unit if is_time else None


def _quarter(reading: Reading, lower: str, match: re.Match[str]) -> str | None:
    """ "$75 million a quarter": three months and no fraction."""
    if not lower.startswith("quarter", match.end()):
        return None
    reading.covered = max(reading.covered, match.end() + len("quarter"))
    return "quarter"


def _noun(lower: str, position: int) -> str | None:
    if lower.startswith(_EVERYBODY, position):
        return "person"
    for phrase in sorted(words("per_phrases")):
        if lower.startswith(phrase, position):
            return phrase.removesuffix("s")
    match = _WORD.match(lower, position)
    for form in (match.group(), match.group().partition(" ")[0]) if match else ():
        if singular(form) in _nouns() or form in _nouns():
            return "person" if form == "capita" else singular(form)
    return None


def _priced(lower: str, reading: Reading, match: re.Match[str]) -> str | None:
    """Return any noun that a small amount is told for where its phrase ends behind it: "just $1,491 a screen."."""
    number = reading.number
    if reading.kind != "money" or match.group() not in _ARTICLES or number is None or number.scale:
        return None
    phrase = _PRICED.match(lower, match.end())
    noun = phrase.group(1) if phrase else ""
    is_noun = bool(noun) and noun not in words("not_priced") | words("not_counted") | words("date_words")
    return noun if is_noun and not noun.endswith(("ly", "ing", "ed")) else None


_PRICED = LazyRegexp(
    r"([a-z]{3,}(?:-[a-z]+)?)(?=[,.;)\n]|\Z| (?:and|or|in|at|from|for|to|on|with|by|against|last|this)\b)"
)


def _named(lower: str, match: re.Match[str]) -> str | None:
    """Return the last noun of the phrase behind "per" and "for each": "for each knife offence"."""
    if not match.group().strip(" -").endswith(("per", "each", "every")) and " of " not in match.group():
        return None
    phrase = _PHRASE.match(lower, match.end())
    found: list[str] = []
    for word in phrase.group().split() if phrase else ():
        if word.endswith("ed") and not found:
            continue  # "to each bereaved family"
        if word in words("not_counted") or word.endswith("ed"):
            break
        found.append(word)
    return singular(found[-1]) if found else None


_EVERYBODY = ("man, woman and child", "man, woman, and child", "man and woman")


@cache
def _nouns() -> frozenset[str]:
    return words("per_nouns")
