"""Ranks: ordinals before a superlative, in a place, behind "finished", and "No. 2"."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.lexicon import TENS, glued_ordinals, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.lazy_regexp import LazyRegexp

_FOLLOWING = LazyRegexp(r"(?:[ -]|, |'s |’s )([a-z]+(?:-[a-z]+)*)")
_POWER = LazyRegexp(r"[ -](hundredth|thousandth|millionth|billionth|trillionth)s?\b")
_SUFFIX = LazyRegexp(r"(?:st|nd|rd|th)(?![a-z0-9])")
_JOINED = LazyRegexp(r"(?: |-|–|—| and |-and-)([a-z]+)(?![a-z])")
_QUALITY = LazyRegexp(r" [a-z]+(?:able|ible|ous|ful|ive|al|ant|ent|ic|ed|ing|ular)\b")
""" "Third most valuable"."""
_ENDS = LazyRegexp(
    r"\s*(?:$|[.,;!?)\"”])|\s(?:in|on|at|of|behind|among|overall|with|out|worldwide|globally|and|to|from|for|by|but|after|ahead|nationally)\b"
)


def digits_ordinal(lower: str, number: Number) -> Reading | None:
    """Return the ordinal that digits with a suffix are: "11th"."""
    match = _SUFFIX.match(lower, number.end)
    if not match or number.decimals or number.scale or number.mantissa < 1:
        return None
    exact = number._replace(end=match.end(), is_exact=True)
    return Reading("rank", number.start, match.end(), exact, "rank_ordinal")


def worded_ordinal(lower: str, start: int, end: int, before: Number | None) -> Reading | None:
    """Return the ordinal that a word is, alone or behind tens or hundreds: "fifth", "twenty-fifth"."""
    word = lower[start:end]
    table = numerals()
    if before is not None:
        match = _JOINED.match(lower, before.end)
        if not match:
            return None
        value = table.ordinals.get(match.group(1))
        if value is None or not _joins(lower, before, value):
            return None
        total = int(before.mantissa.scaleb(before.scale)) + value
        return _rank(before.start, match.end(), Decimal(total))
    if word in table.power_ordinals:
        return None
    value = table.ordinals.get(word) or glued_ordinals().get(word)
    return None if value is None else _rank(start, end, Decimal(value))


def power_ordinal(lower: str, number: Number) -> Reading | None:
    """Return "a hundred trillionth": a number times an ordinal of a power of ten, behind an article."""
    match = _POWER.match(lower, number.end)
    if not match or not lower.startswith(("a ", "the "), number.start):
        return None
    power = numerals().power_ordinals[match.group(1)]
    return _rank(number.start, match.end(), number.mantissa.scaleb(number.scale + power))


def _joins(lower: str, before: Number, value: int) -> bool:
    last = lower[before.start : before.end].rpartition(" ")[2].rpartition("-")[2]
    part, _ = numerals().parts.get(last, (-1, 0))
    return (part == TENS and value < 10) or last in {"hundred", "thousand"}


def _rank(start: int, end: int, value: Decimal) -> Reading:
    return Reading("rank", start, end, Number(start, end, value, is_worded=True), "rank_ordinal")


def ranked(story: Story, ordinal: Reading) -> Reading | None:
    """Return the ordinal as a rank; also behind "from" or "to" where the figure before it is a rank."""
    if _PLACES.match(story.string, ordinal.end):
        return None  # "having first placed him under arrest"
    rank = _as_rank(story.string, story.lower, ordinal)
    if rank is None and story.last_rank_end >= 0 and ordinal.start - story.last_rank_end < _RANK_REACH:
        gap = story.lower[story.last_rank_end : ordinal.start]
        is_other = gap.endswith((" from ", " to ")) and ". " not in gap and "\n" not in gap
        is_other = (is_other or gap in _JOINTS) and _ENDS.match(story.lower, ordinal.end) is not None
        rank = ordinal if is_other else None
    if rank is None and _BETWEEN.search(story.lower, max(0, ordinal.start - _RANK_REACH), ordinal.start):
        rank = ordinal
    is_moved = (
        rank is None and story.lower.endswith(" from ", 0, ordinal.start) and _TO_RANK.match(story.lower, ordinal.end)
    )
    if is_moved and _CLIMBED.search(story.lower, max(0, ordinal.start - _RANK_REACH), ordinal.start):
        rank = ordinal
    if rank:
        story.last_rank_end = rank.end
    return rank


_RANK_REACH = 60
_JOINTS = (" and ", " and the ")
_BETWEEN = LazyRegexp(
    r"\b(?:rank(?:s|ed|ing)?|finish(?:es|ed|ing)?|places?|placed|seeded|sits?|stands?|lies)"
    r"(?: anywhere| somewhere)? between (?:the )?\Z"
)
"""Behind these an ordinal is the first of two places: "ranked between 10th and 15th"."""

_CLIMBED = LazyRegexp(r"\b(?:climb|rise|rose|jump|mov|slip|fell|fall|drop|leap|slid|tumbl|plung|vault)[a-z]* from \Z")
_TO_RANK = LazyRegexp(
    r" to (?:the )?(?:[0-9]{1,3}(?:st|nd|rd|th)|first|second|third|[a-z]+th|last)\b(?! (?:january|february|"
    r"march|april|may|june|july|august|september|october|november|december))"
)
""" "Climb from 112th to 14th"."""
_LAST_RANK = 1000
_STATE_ENDS = LazyRegexp(
    r"\s(?:in|among|behind|overall|worldwide|out of|on|with|at the box office)\b"
    r"|, (?:[a-z]+|[0-9]+) (?:points?|places?|games?|wins?)\b|, (?:ahead of|behind|down from|up from|from)\b"
)
_IS_RANKED = LazyRegexp(r"\b(?:rank(?:ed|ing|s)?|world|seed(?:ed)?|(?:career|season) high of|at|the) \Z")
_PLAYER = LazyRegexp(
    r" [A-Z][a-z]+(?:-[A-Z][a-z]+)? (?!Street|Road|Avenue|Lane|Bus|Class|Squadron|Company|Court)[A-Z][a-zA-Z'’-]+"
)
""" "Beat number 20 James Moe", no "number 10 Downing Street"."""

_STANDING = LazyRegexp(
    r" in (?:the|its|their|his|her|my|our) (?:[a-z]+ )?(?:table|standings|rankings|league|championship|division)\b"
)
_OF_SEVERAL = LazyRegexp(r" (?:(?:out )?of|among|amongst) (?:the |some |about )?[0-9]{2,3}\b")
_TO_PLACE = LazyRegexp(r" (?:to|and|or) (?:the )?(?:[a-z]+|[0-9]+(?:st|nd|rd|th)) (?:place|spot|position)s?\b")
_PLACES = LazyRegexp(r" placed (?:[A-Z]|(?:the|a|an|his|her|its|their|him|them|her|it|under)\b)")
_IDIOM = LazyRegexp(r"in the first place\b")


def _as_rank(string: str, lower: str, reading: Reading) -> Reading | None:
    """Return the ordinal as a rank where its surroundings make it one, with its superlative; else None."""
    following = _FOLLOWING.match(lower, reading.end)
    word = following.group(1) if following else ""
    if following and (word in words("superlatives") or word.partition("-")[0] in words("superlatives")):
        if following.group()[0] in " -":
            head = word if word in words("superlatives") else word.partition("-")[0]
            reading.end = following.start(1) + len(head)
            quality = _QUALITY.match(lower, reading.end) if head in {"most", "least"} else None
            reading.end = quality.end() if quality else reading.end
        return reading
    is_of = reading.number is not None and not reading.number.is_worded and _OF_SEVERAL.match(lower, reading.end)
    if is_of and not lower.endswith("the ", 0, reading.start):
        return reading
    if (
        following
        and following.group() == " place"
        and not _IDIOM.search(lower, max(0, reading.start - 8), reading.end + 8)
    ):
        reading.end = following.end()
        return reading
    if word in words("rank_nouns") or _TO_PLACE.match(lower, reading.end):
        return None if _IDIOM.search(lower, max(0, reading.start - 8), reading.end + 8) else reading
    if _is_alone(lower, reading.start, reading.end) or _STANDING.match(lower, reading.end):
        return reading
    return reading if _is_placed(lower, reading) or _is_of_name(string, reading) else None


def _is_of_name(string: str, reading: Reading) -> bool:
    """Tell whether an ordinal says the place of who is named before it: "with Ansa second and Luca Ferri third"."""
    if _ENDS.match(string, reading.end) is None:
        return False
    name = _NAMED.search(string, max(0, reading.start - _NAME_REACH), reading.start)
    return name is not None and name.group(1).lower() not in words("date_words")


_NAME_REACH = 60
_NAMED = LazyRegexp(
    r"(?:\bwith|\band|[,;]) (?:the )?(?:[A-Z][\w.’'-]*(?:[’']s)? )?(?:[A-Z][a-z][\w’'-]* )?"
    r"([A-Z][a-z][\w’'-]*) (?:(?:was|were) )?\Z"
)


def _is_placed(lower: str, reading: Reading) -> bool:
    """Tell whether verbs or adjectives of a place stand before an ordinal: "came third", "a distant fourth"."""
    before, is_end = word_before(lower, reading.start), _ENDS.match(lower, reading.end) is not None
    second = word_before(lower, lower.rfind(before, 0, reading.start)) if before else ""
    if before == "to" and (second in words("up") or second in words("down")):
        return is_end
    if (before == "from" and second in {"up", "down"}) or _is_after_race(lower, reading.start):
        return is_end
    if before in words("rank_adjectives") and is_end:
        return True
    if before in {"in", "a", "the", "tied", "for"}:
        before = second if second in words("rank_verbs") and before != "the" else ""
    if _is_put(lower, reading):
        return is_end
    is_state = before in words("rank_states") and _STATE_ENDS.match(lower, reading.end) is not None
    return is_state or _is_left(lower, reading) or (before in words("rank_verbs") and is_end)


def _is_put(lower: str, reading: Reading) -> bool:
    """Tell whether somebody puts a thing in a place, or comes in it: "ranks the firm third", "limps in third with"."""
    near = max(0, reading.start - _RACE_REACH), reading.start
    if lower.endswith(" in ", 0, reading.start):
        return _PLACE_TOLD.match(lower, reading.end) is not None
    is_first = reading.number is not None and reading.number.mantissa == 1
    return not is_first and _PUT_IN_PLACE.search(lower, *near) is not None


_PLACE_TOLD = LazyRegexp(r" (?:(?:just |well |far |close )?behind|ahead of|with|on) ")
_PUT_IN_PLACE = LazyRegexp(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|rat(?:es?|ed|ing)|puts?|putting|list(?:s|ed)|seed(?:s|ed)|left|leaves)"
    r" (?!(?:on|in|at|to|by|for|its|his|her|their|a|an|up|out|off)\b)(?:[a-z0-9'’.-]+ ){1,4}(?<! a )(?<! the )\Z"
)
"""Before the place that a thing has in a list; what comes first in somebody's mind has none: "puts children first"."""


def _is_left(lower: str, reading: Reading) -> bool:
    """Tell whether an ordinal is a place that was left: "fell to fourth place from first a year ago"."""
    near = max(0, reading.start - _PLACE_REACH), reading.start
    return _FELL_TO_PLACE.search(lower, *near) is not None and _LEFT_ENDS.match(lower, reading.end) is not None


_PLACE_REACH = 24
_FELL_TO_PLACE = LazyRegexp(r" to (?:[a-z]+|[0-9]+(?:st|nd|rd|th)) (?:place|spot|position) from \Z")
_LEFT_ENDS = LazyRegexp(r"[.,;)\n]|\Z| (?:in|a|an|last|the|two|three|five|ten|when|at|on) ?")


def _is_after_race(lower: str, start: int) -> bool:
    """Tell whether an ordinal says how a race or a season ended: "ended the day second"."""
    return _RACED.search(lower, max(0, start - _RACE_REACH), start) is not None


_RACE_REACH = 40
_RACED = LazyRegexp(
    r"\b(?:ended|ends|end|finished|finishes|finish|began|started|closed) (?:the|his|her|their) "
    r"(?:day|race|season|week|weekend|year|tournament|group|stage|round|campaign|regular season) \Z"
)


def _is_alone(lower: str, start: int, end: int) -> bool:
    """Tell whether an ordinal is all that a text says."""
    return not lower[:start].strip() and not lower[end:].strip(" .") if start < 8 and len(lower) - end < 8 else False


def read_rank_sign(string: str, lower: str, number: Number) -> Reading | None:
    """Return the rank of "No. 2" and "number one"; the sign belongs to it."""
    before = word_before(lower, number.start)
    if before not in words("rank_signs") or number.scale or number.decimals or not 1 <= number.mantissa <= _LAST_RANK:
        return None
    start = lower.rfind(before, 0, number.start)
    if not _is_sign(string, lower, before, start, number) or _is_numbered(lower, start, number.end):
        return None
    return Reading("rank", start, number.end, number._replace(is_exact=True), "rank_sign")


def read_hashed(lower: str, number: Number) -> Reading | None:
    """Return the rank of "peaked at #19"; no number of a shirt, "wore #23", and no hashtag."""
    at = number.start - 1
    if at < 0 or lower[at] != "#" or number.is_worded or number.scale or number.decimals:
        return None
    following = lower[number.end : number.end + 1]
    is_rank = 1 <= number.mantissa <= _LAST_RANK and word_before(lower, at) in words("before_hash_ranks")
    if not is_rank or following.isalnum() or following in {"-", "/", "_"}:
        return None
    return Reading("rank", at, number.end, number._replace(is_exact=True), "rank_sign")


def _is_sign(string: str, lower: str, before: str, start: int, number: Number) -> bool:
    """Tell "No. 2" from "no 2" and from "no one", and a "number 2" that ranks from the name of a thing."""
    if before == "number":
        is_ranked = number.is_worded or _IS_RANKED.search(lower, max(0, start - 24), start) is not None
        return is_ranked or _PLAYER.match(string, number.end) is not None
    if number.is_worded and before.startswith("no"):
        return False
    return before != "no" or string[start : start + 2] in {"No", "NO"}


def _is_numbered(lower: str, start: int, end: int) -> bool:
    """Tell whether the sign numbers a text or a thing: "Act No. 38", "No. 1 reactor", "No. 4-B"."""
    numbered = words("numbered_texts") | words("not_ranked_sign")
    following = _FOLLOWING.match(lower, end)
    is_thing = following is not None and following.group(1) in words("not_ranked_sign")
    return is_thing or word_before(lower, start) in numbered or lower[end : end + 1] in {"-", "/"}
