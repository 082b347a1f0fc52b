"""The direction of a change that the words before a figure tell: "rose by 5 percent", "a cut of 200 jobs"."""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase

from flows.extract.figures.before_sizes import idiom_particle, is_off, without_over
from flows.extract.figures.change_words import change_words
from flows.extract.figures.deeds_of_people import is_done_by_people
from flows.extract.figures.forms import words
from flows.extract.figures.fronted_clauses import own_clause, own_clause_of_as
from flows.extract.figures.linked import LINKS, SHARES, is_linked_enough
from flows.extract.figures.modifiers import is_raised, modifier_words, without_modifier
from flows.extract.figures.price_moves import is_price_move
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_LOST = frozenset(["percent", "percentage_points", "basis_points", "index_points", "quantity", "fraction"])
_OR_SHARE = LazyRegexp(
    rf", or {HEDGES}[0-9.]+{PERCENT}| to (?:[a-z]{{0,3}}[$£€]|rs |[0-9.,]+(?:c|p|¢| cents?| pence)\b)"
)
LENGTHS = frozenset(["m", "km", "[ft_i]", "[mi_i]", "[yd_i]"])
_DEPTHS = frozenset(["mm", "cm", "[in_i]"])
_CLIENTS = frozenset(["customer", "subscriber", "user", "pupil", "student", "viewer", "reader", "listener", "follower"])
"""Lost, these are fewer and not dead: "the district lost 214 pupils"."""
_RUNGS = frozenset(["place", "point", "spot", "position", "rung", "seat"])
"""Counted, these are lost or gained: "dropped three places", no "dropped three players"."""
_SINKS = frozenset(["sank", "sink", "sinks", "sinking", "sunk"])
_SPEEDS = frozenset(["[mi_i]/h", "km/h", "[kn_i]", "m/s"])
_TO_WHOM = frozenset(["to", "some", "about", "for", "nearly"])
CLOSING = frozenset(["percent", "percentage_points", "basis_points", "index_points", "money"])
_GROWING = frozenset(["grow", "grows", "growing"])
"""Right before a quantity these have it as their object: "they grow 12 tonnes of rye"."""
_OF_CROP = LazyRegexp(r" of (?:the|its|their|all|our) ")
"""Behind a share that is grown: "who grow 60 percent of the crop"."""
_QUOTED = LazyRegexp(r"(?: (?:an?|per) [a-z]+)?,? (?:at|to) (?:a |an )?(?:[a-z]+[- ]){0,2}[$£€¥₹0-9r]|, or ")
"""Behind the change of a price: "ended up 79 cents at $71.30"."""
_UP_ON_THE = LazyRegexp(
    r"(?:[,(]|\b(?:is|was|are|were)) (?:[a-z]+ )?(up|down) on"
    r" (?:(?:the|its|their|an?)(?: [a-z’'-]+){0,2}|(?:19|20)[0-9]{2}['’]s) \Z"
)
"""Between a level and what it began at: "48 percent, down on the 61 percent of"."""
_APPOSED = LazyRegexp(r", (?:an?|the|its|which|who|among (?:them|whom)|including)\b[^,;.:]{2,60}, by \Z")
"""Between a verb and the size of its change: "shrink the balance, a gauge of cash in the system, by 3%"."""
_IT_ADDS = LazyRegexp(r", (?:it|he|she|they) (?:also )?(?:adds|added|add), ")
"""Who says it, told aside: "The average tip, it adds, was $8"."""
_IN_PASSING = LazyRegexp(
    r"\b([a-z]+)(?<!er), (?!(?:the|an?|its?|their|his|her|he|she|they|this|that|which|who|but|and|or|[a-z]+ing)\b)"
    rf"[^,;:.\n\d]{{2,50}}, ((?:(?:by|to|from) )?{HEDGES})\Z"
)
"""Between a verb and its size, what is told in passing: "rose, adjusted for inflation, 4 percent"."""
_SIZED_WITHIN = 3
"""Words behind "by" within which a size is called combined or net: "cut payrolls by a combined 95,000"."""
_IN_A = (["in", "a"], ["in", "an"])
_ARTICLES = frozenset(["the", "a", "an", "every", "each", "this", "that", "its", "new", "steep", "final"])
_BY_OR_OF = frozenset(["of", "by", "in", "to", "from", "was", "is"])
_SPACES = (["space", "of"], ["matter", "of"], ["course", "of"], ["span", "of"])
_OWNED = frozenset(["its", "their", "the", "his", "her"])
_OWNERS = _OWNED - {"the"}
MAKING_UP = (["makes", "up"], ["make", "up"], ["made", "up"], ["making", "up"])
"""These tell a share and no rise: "now makes up 28% of sales"."""
_BE = frozenset(["was", "were", "is", "are", "down", "be"])
_CUT = frozenset({"cut", "restored", "lost"})
_REACH = 96
_MOST_WORDS = 11
_MORE_WITH_BY = 5
"""More words before one behind "by": "lifted its profit forecast for the business year ending this month by"."""
_NEAR = 5
_FROM_NEAR = 8
"""Words from "down" to the figure in "down from a daily peak of"."""
_ADJECTIVES_NEAR = 2


@cache
def _telling_words() -> frozenset[str]:
    """Return the words that say a direction or begin a clause: all others of letters alone are passed over."""
    return change_words().moving | words("clause_starts")


def direction_before(lower: str, reading: Reading, gap: str | None) -> str | None:
    """Return what the words before a figure say of it: "rose by", "a fall of", "cut to"; ``gap`` is read alone."""
    left = gap if gap is not None else lower[max(0, reading.start - _REACH) : reading.start].rpartition("\n")[2]
    up_on = _UP_ON_THE.search(left) if " on " in left else None
    return up_on.group(1) if up_on else _direction_left(lower, reading, left, is_alone=gap is not None)


def _direction_left(lower: str, reading: Reading, left: str, *, is_alone: bool) -> str | None:
    left = _without_asides(own_clause_of_as(left if is_alone else own_clause(lower, reading.start, left)))
    before = _without_object(without_modifier(left.split()))
    far = before[-_MOST_WORDS - _MORE_WITH_BY : -_MOST_WORDS] if before[-1:] == ["by"] and "," not in left else []
    before = far + before[-_MOST_WORDS:]
    if before[-1:] == ["over"]:
        before = without_over(before, reading.kind, change_words().moving)
    while len(before) > 1 and before[-1] in words("sized") and "by" in before[-_SIZED_WITHIN:]:
        before.pop()
    if is_off(before):
        is_told = reading.kind in _LOST or (reading.kind == "money" and before[-2] in _BE) or _is_quoted(lower, reading)
        return "down" if is_told else None
    if particle := idiom_particle(before):
        is_moved = reading.kind in _LOST or _is_quoted(lower, reading)
        return None if not is_moved else "up" if particle == "on" else "down"
    is_opening = not is_alone and before == ["up", "to"]  # "Up to 900 jobs would go"
    is_opening = is_opening or before[-2:] in MAKING_UP
    # "microbes that grow in a 100% hydrogen atmosphere"
    is_opening = is_opening or (before[-2:] in _IN_A and reading.kind == "percent")
    if is_opening or before[-2:] in _SPACES or before[-2:] == ["the", "top"]:
        return None  # "both fell in the space of three overs"
    is_owned = len(before) > 1 and before[-1] in _OWNED
    if not before or before[-1 - is_owned] in words("not_of_change"):
        return None
    if is_limited(before):
        limit = len(before) - 2
        is_of_change = before[limit - 1] == "of" and before[limit - 2] in change_words().moving
        if before[limit - 1] != "by" and not is_of_change:  # "rise by up to", "an increase of up to"
            return _said(before, limit - 1, before[limit - 1])
        before = before[:limit]
    return _direction_said(lower, reading, before)


def _without_asides(left: str) -> str:
    """Return the words before a figure without what is told between a verb and its size, or who says it."""
    left = left.removesuffix("between ") if left.endswith(" by between ") else left
    left = left.replace(", first to ", ", to ") if left.endswith(", first to ") else left
    if left.endswith(", by "):
        left = _APPOSED.sub(" by ", left)
    if ", " not in left:
        return left
    left = _IT_ADDS.sub(" ", left) if "add" in left else left
    moving = change_words().moving
    if not any(piece[len(piece.rstrip(ascii_lowercase)) :] in moving for piece in left.split(", ")[:-1]):
        return left  # the pattern is asked only where a verb of change stands before a comma
    passing = _IN_PASSING.search(left)
    if passing is None or passing[1] not in change_words().moving:
        return left
    return f"{left[: passing.end(1)]} {passing[2]}"


def _without_object(before: list[str]) -> list[str]:
    """Return words without the "that" of "could raise that to", which begins no clause."""
    is_object = before[-2:] == ["that", "to"] and len(before) > 2 and before[-3] in change_words().moving
    return [*before[:-2], "to"] if is_object else before


def _is_quoted(lower: str, reading: Reading) -> bool:
    """Tell whether an amount is the move of a price: "lost 79 cents at $71.30", "the bank's shares gave up $2"."""
    if reading.kind != "money":
        return False
    return _QUOTED.match(lower, reading.end) is not None or is_price_move(lower, reading)


def is_limited(before: list[str]) -> bool:
    """Tell whether words end with an "up to" that says at most: "rise by up to", no "went up to"."""
    return before[-2:] == ["up", "to"] and len(before) > 2 and not is_raised(before[:-2])


def _direction_said(lower: str, reading: Reading, before: list[str]) -> str | None:
    telling = _telling_words()
    is_by = before[-1] == "by" or (before[-1] == "to" and len(before) > 1 and before[-2][-1] == ",")
    for distance, word in enumerate(reversed(before), start=1):
        if word.isalpha() and word not in telling:
            continue
        plain = word.strip(",;:.'\"“”‘’()")
        if _ends_sentence(word):
            return None
        if word[-1] == "," and distance == 1 and plain not in {"up", "down"}:
            return None  # "to slow the fall, three dealers said"
        if word[-1] == "," and _begins_clause(before[len(before) - distance + 1 :]):
            return None  # "before the herd recovered, they fetched 36.4", "shells fell, killing one"
        if plain in _QUALITIES and before[:-distance][-1:] == ["a"]:
            continue  # "grew at a slow 1.2 percent"
        direction = _said(before, len(before) - distance, plain)
        if plain in _ADVERBS and ((word[-1] == "," and is_by) or (distance == _RIGHT_BEFORE and before[-1] == "than")):
            continue  # "prices went up less, by 6.7 percent", "rose less than 1 percent"
        if direction:
            is_of_shares = plain in words("lost_verbs") and distance == 1 and bool(_OR_SHARE.match(lower, reading.end))
            is_of_shares = is_of_shares or (plain in words("lost_verbs") and is_price_move(lower, reading))
            is_quoted = _is_quoted(lower, reading)
            index = len(before) - distance
            is_grown = distance == 1 and plain in _GROWING and _OF_CROP.match(lower, reading.end) is not None
            counts = (
                is_of_shares or _counts(before, index, distance, plain, reading, is_quoted=is_quoted)
            ) and not is_grown
            return direction if counts else None
        if not is_by and (plain in words("clause_starts") or (word[-1] == "," and distance > 1)):
            return None
    return None


def _begins_clause(following: list[str]) -> bool:
    """Tell "they fetched" from "they said," behind a comma."""
    is_deed = following[:1] != [] and following[0].strip(",") in words("harming")
    return is_deed or (len(following) > 1 and following[0] in _PRONOUNS and following[1][-1] != ",")


_PRONOUNS = frozenset(["they", "it", "he", "she", "we", "i", "there"])


def _said(before: list[str], index: int, plain: str) -> str | None:
    """Return the direction of a word; "gave up" right before an amount is down."""
    if plain == "up" and index and before[index - 1] in words("giving_verbs") and _is_modifier(before[index + 1 :]):
        return "down"
    return "up" if plain in change_words().up else "down" if plain in change_words().down else None


def _is_modifier(said: list[str]) -> bool:
    return said[:1] != ["to"] and modifier_words().issuperset(said)


def _ends_sentence(word: str) -> bool:
    """Tell whether a word with a mark ends its sentence; an abbreviation ("U.S.") does not, a number ("2.9.") does."""
    if word[-1] not in ".;:?!":
        return False
    is_long = "." not in word[:-1] and len(word) > _LONGEST_ABBREVIATION
    return is_long or word[-2:-1].isdigit() or word[-2:-1] in _CLOSERS or word[:-1] in _SHORT_WORDS


_LONGEST_ABBREVIATION = 3
_SHORT_WORDS = frozenset(
    ["up", "on", "off", "in", "out", "it", "us", "me", "him", "her", "so", "too", "do", "go", "yet"]
)
_ADVERBS = frozenset(["more", "less", "fewer", "lower", "higher", "faster", "slower"])
_QUALITIES = frozenset(["moderate", "slow", "cool"])
_VERBS = frozenset(["lower", "slow", "narrow", "cool"])
_BEFORE_VERBS = frozenset(["to", "will", "would", "can", "could", "may", "might", "must", "should"])
"""Right before an adjective that is a verb then: "agreed to lower its tariff on cars to 15 percent"."""
_GOES = frozenset(["to", "from"])
_BY_OR_GOES = _GOES | {"by"}
_CLOSERS = frozenset('%)”"')


def _counts(before: list[str], index: int, distance: int, word: str, reading: Reading, *, is_quoted: bool) -> bool:
    """Tell whether a word of direction speaks of the figure."""
    following = before[index + 1].strip(",") if index + 1 < len(before) else ""
    is_of_deed = reading.kind == "count" and distance > _RIGHT_BEFORE and _is_deed(before)
    if is_of_deed or _is_of_another(before, distance, word, reading) or not is_linked_enough(before, index, reading):
        return False
    if word in {"up", "down"}:
        is_near = distance <= _NEAR or (following == "from" and distance <= _FROM_NEAR)
        return is_near and _particle_counts(before, index, following, reading, is_quoted=is_quoted)
    if word in words("near_directions"):
        is_verb = (following in _GOES or "by" in before[index:]) and distance <= _NEAR
        is_verb = is_verb or (
            word in _VERBS and index > 0 and before[index - 1] in _BEFORE_VERBS and before[-1] in _BY_OR_GOES
        )
        is_near = distance <= _ADJECTIVES_NEAR and following != "than"
        return (is_near or is_verb) and word not in {"more", "less", "fewer"}
    if word in words("regained_verbs") and following not in {"by", "to"}:
        is_moved = reading.kind in CLOSING and (reading.kind != "money" or (is_quoted and not reading.is_of_millions))
        return is_moved and distance <= _NEAR
    if word in words("lost_verbs"):
        is_of_clients = distance == 1 and reading.kind == "count" and reading.counted in _CLIENTS
        return is_of_clients or (reading.kind in _LOST and distance <= _NEAR)
    return distance <= _NEAR or _is_linked(before[-1]) or before[-2:] in (["to", "between"], ["of", "between"])


def _is_deed(before: list[str]) -> bool:
    """Tell whether a verb of its own has the count as its object: "a surge of cheap cargo idled two kilns"."""
    verb = before[-1]
    is_verb = verb.isalpha() and verb.endswith("ed") and verb not in words("sized")
    is_other = is_verb and verb not in change_words().moving and verb not in modifier_words()
    return is_other and before[-2] not in _BEFORE_PARTICIPLES


_BEFORE_PARTICIPLES = frozenset(["a", "an", "the", "of", "by", "to", "from", "and", "or", "were", "was", "be", "been"])


def _particle_counts(before: list[str], index: int, following: str, reading: Reading, *, is_quoted: bool) -> bool:
    """Tell whether "up" or "down" says a change behind its verb: "came down to", no "turned up with" or "shot down"."""
    particle, distance = before[index - 1] if index else "", len(before) - index
    if reading.unit in LENGTHS and distance > 1 and "by" not in before[index:]:
        return False  # "went down in water some"
    if particle not in words("particle_verbs") or reading.kind in _OF_POINTS:
        return True
    is_free = particle in words("closing_verbs") and (reading.kind in _LOST or is_quoted)
    is_free = is_free or (particle in words("moving_particles") and (reading.kind in SHARES or is_quoted))
    is_given = particle in words("giving_verbs") and reading.kind != "count"
    is_free = is_free or (
        is_given and _is_modifier(before[index + 1 :])
    )  # "gave up 3 percent", no "gave up a bonus of"
    is_free = is_free or (particle in words("bringing_verbs") and before[-1] in _BY_OR_TO)
    return is_free or (particle in words("coming_verbs") and following in _GOING_ON and distance <= _NEAR_PARTICLE)


def _is_no_change(earlier: str, word: str, following: str, reading: Reading) -> bool:
    """Tell whether a word is a thing: "every contract above 50 million", "the foot of the climb sold 1,400"."""
    is_thing = word in words("changes_or_things") and earlier in _ARTICLES and following not in _BY_OR_OF
    is_of_degrees = word in words("of_degrees") and reading.kind != "quantity"
    return (is_thing and bool(following)) or is_of_degrees or f"{earlier} {word}" in words("no_changes")


def _is_of_another(before: list[str], distance: int, word: str, reading: Reading) -> bool:
    """Tell whether the verb is of something else: power cut to homes, a fall down a slope, money raised."""
    following = before[1 - distance].strip(",") if distance > 1 else ""
    earlier = before[-distance - 1] if distance < len(before) else ""
    is_of_rain = word == "falls" and following == "of" and reading.unit in _DEPTHS
    is_of_ships = word in _SINKS and distance == 1 and reading.kind == "count"
    is_owned = distance == _RIGHT_BEFORE and following in _OWNERS and reading.kind in {"percent", "money"}
    is_beside = distance > 1 and (following == "with" or (before[-1] == "of" and "with" in before[1 - distance :]))
    is_other = is_of_rain or is_of_ships or is_beside or is_owned or is_done_by_people(before, distance, reading)
    if is_other or _is_no_change(earlier, word, following, reading):
        return True
    is_cut = word in _CUT and words("cut_objects").intersection(before[-distance - 3 : -distance])
    if is_cut or (following in words("cut_objects") and before[-1] in _TO_WHOM):
        return True  # "power was cut to 92,000 homes"
    if distance == 1 and word in words("of_objects") and _is_object(word, reading):
        return True
    if reading.unit in _SPEEDS:
        return following == "at" and word in words("motions")
    if reading.unit in LENGTHS and (word in words("motions") or (word == "surge" and following == "of")):
        return before[-1] != "by" and not words("levels") & set(before)
    is_fund = word in words("fund_verbs") and reading.kind in {"money", "fraction"}
    return is_fund and distance <= _ADJECTIVES_NEAR and following not in {"by", "to", "from"}


def _is_object(word: str, reading: Reading) -> bool:
    """Tell whether a figure is the object of a verb right before it: "lifted 60 people", "grow 12 tonnes of rye"."""
    is_counted = reading.kind == "count" and reading.counted not in _RUNGS
    return is_counted or (reading.kind == "quantity" and word in _GROWING)


_BY_OR_TO = frozenset(["by", "to"])
_OF_POINTS = frozenset(["percentage_points", "basis_points", "index_points"])
_RIGHT_BEFORE = 2
_GOING_ON, _NEAR_PARTICLE = frozenset(["to", "by", "from"]), 4
"""The place of "down" from the right in "came down to 4"."""


def _is_linked(word: str) -> bool:
    return word in LINKS or word in modifier_words()
