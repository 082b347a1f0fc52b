"""The direction of a change that the words behind a figure tell: "5 percent higher", "200 jobs fewer"."""

from __future__ import annotations

from flows.extract.figures.change import CLOSING, LENGTHS
from flows.extract.figures.change_words import change_words
from flows.extract.figures.forms import words
from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_REACH = 96
_NEXT_WORD = LazyRegexp(r"[ -]([a-z]+)\b")
_MORE_WOULD = LazyRegexp(r" more (?:would|will|could|was|were|is|are|has|had|went|came)\b")
_MORE_YET = LazyRegexp(r" more(?! than| [a-z]+ly than)")
_THAN_USUAL = LazyRegexp(
    r" [a-z]+ than (?:usual|normal|average|needed|(?:the|its|their|his|her) (?:old|usual|normal|average|seasonal)\b)"
)
"""Behind a figure that differs from no earlier time: "22 more than usual", "a degree colder than the old low"."""
_AGAIN = LazyRegexp(
    rf",? or {HEDGES}[0-9.,]+(?:{PERCENT}| points| cents|p),"
    r"(?= (?:higher|lower|up|down|firmer|weaker|stronger|cheaper|dearer)\b)"
)
"""What may stand between the size of a change and its word: "83 cents, or 1.1%, higher"."""
_MOST_AFTER = 3
_NO_CHANGES_BEHIND = (
    " more likely",
    " less likely",
    " storm surge",
    " tidal surge",
    " fall due",
    " falls due",
    " fall into",
    " fall under",
    " fall on",
    " up front",
    " up for ",
    " down payment",
)


def direction_behind(lower: str, reading: Reading) -> str | None:
    """Read "5 percent higher", "a 10 percent pay rise", "a 25-basis-point cut"."""
    known, end = change_words(), _end_of_rate(lower, reading)
    again = _AGAIN.match(lower, end) if lower.startswith((" or ", ", or "), end) else None
    end = again.end() if again else end
    last = ""
    is_wave = reading.unit in LENGTHS and lower.startswith((" surge", "-surge"), end)  # "a 13-foot surge"
    if is_wave or lower.startswith(_NO_CHANGES_BEHIND, end) or _THAN_USUAL.match(lower, end):
        return None
    for word in (
        lower[end : end + 40].partition("\n")[0].replace("sell-off", "selloff").replace("-", " ").split()[:_MOST_AFTER]
    ):
        last, earlier = word, last
        plain = word.rstrip(".,;:?!)")
        if _MORE_WOULD.match(lower, end) or (reading.kind == "quantity" and _MORE_YET.match(lower, end)):
            return None
        is_of_pay = plain == "raise" and not reading.is_of_millions
        is_project = reading.kind == "money" and plain in words("projects") and not is_of_pay
        if is_project or _is_way(plain, reading):
            return None
        is_particle = plain in {"up", "down"} and earlier in words("particle_verbs")  # "five of them turned up"
        if not is_particle and (plain in known.up_after or plain in known.down_after):
            return "up" if plain in known.up_after else "down"
        if is_particle or plain in known.ends or plain != word or not plain.isalnum():
            return None
    return None


def _end_of_rate(lower: str, reading: Reading) -> int:
    """Return where a figure ends with what it is counted per: "300,000 barrels a day" less."""
    match = _RATE.match(lower, reading.end) if reading.per else None
    return match.end() if match else reading.end


_RATE = LazyRegexp(r" (?:an?|per|each|every) [a-z]+")


def direction_close_behind(lower: str, reading: Reading) -> str | None:
    """Read "to close 4 percent lower" and "from a 2 percent rise", which what stands before cannot turn."""
    if (told := _told_off(lower, reading)) is not None:
        return told
    match = _NEXT_WORD.match(lower, reading.end) if reading.kind in CLOSING else None
    if match is None:
        return None
    of_changes = _OF_CHANGES.match(lower, reading.end) if match.group(1) in _OF_OR_IN else None
    if of_changes:
        return "up" if of_changes.group(1) else "down"
    if match.group(1) not in words("closes"):
        return _of_noun(lower, reading) if lower.endswith((" a ", " an "), 0, reading.start) else None
    return "up" if match.group(1) in change_words().up_after | {"firmer"} else "down"


_OF_OR_IN = frozenset(["of", "in"])
_OF_CHANGES = LazyRegexp(
    r" (?:of|in) (?:[a-z-]+ )?(?:(increases|rises|hikes|tightening)|cuts|easing|reductions|declines)\b"
)
"""Behind the size of several: "after 225 basis points of increases"."""


def _told_off(lower: str, reading: Reading) -> str | None:
    """Return the direction of "£90 a year worse off", "£250 better off" and of what is taken off or put on."""
    if reading.kind not in _SIZES_OFF:
        return None
    if _is_taken_off(lower, reading):
        return "down"
    match = _BETTER_OFF.match(lower, reading.end) if reading.kind in CLOSING else None
    if match:
        return "up" if match.group(1) == "better" else "down"
    return "up" if _is_put_on(lower, reading) else None


_BETTER_OFF = LazyRegexp(r" (?:(?:a|per|each|every) (?:year|month|week|day) )?(better|worse) off\b")


def _is_put_on(lower: str, reading: Reading) -> bool:
    """Tell whether a figure goes on top of a price: "put a penny on a pint", "adds 5 cents to a litre"."""
    if reading.kind not in CLOSING or not lower.startswith((" on ", " to "), reading.end):
        return False
    near = max(0, reading.start - _KNOCK_REACH), reading.start
    return _PRICED.match(lower, reading.end) is not None and _PUT.search(lower, *near) is not None


_PUT = LazyRegexp(rf"\b(?:put|puts|putting|add|adds|added|adding|slap|slaps|slapped|slapping) {HEDGES}\Z")
_PRICED = LazyRegexp(
    r" (?:on|to) (?:(?:the|a|an|its|their|his|her|our|every|each|annual|average|household) ){0,3}"
    r"(?:[a-z]+ )?(?:prices?|bills?|costs?|fares?|rents?|pint|litre|liter|gallon|packet|pack"
    r"|tonne|ton|kilo|loaf|bottle)\b"
)


def _is_taken_off(lower: str, reading: Reading) -> bool:
    """Tell whether a figure is knocked off another: "knocked 2 percent off the bill", "4 percent off at 310 pence"."""
    end = _end_of_rate(lower, reading)
    if reading.kind not in _SIZES_OFF or not lower.startswith((" out of ", " off"), end):
        return False
    near = max(0, reading.start - _KNOCK_REACH), reading.start
    if lower.startswith(" out of ", end):
        return _OUT_OF_COSTS.match(lower, end) is not None and _KNOCKED.search(lower, *near) is not None
    if lower.startswith(" off ", end) and _KNOCKED.search(lower, *near):
        return True
    return reading.kind == "percent" and _OFF.match(lower, end) is not None


_SIZES_OFF = CLOSING | {"fraction", "index_points", "quantity"}
_OFF = LazyRegexp(r" off(?: (?:at|on|for|the (?:price|bill|cost|usual|regular))\b|[.,;)\n”\"])")
_OUT_OF_COSTS = LazyRegexp(
    r" out of (?:[a-z’'-]+ ){0,3}(?:costs?|expenses|spending|budgets?|bills?|overheads?|payroll|base|capacity|supply)\b"
)
_KNOCK_REACH = 40
_KNOCKED = LazyRegexp(r"\b(?:knock|take|took|taking|taken|shav|wip|strip|lop|slic|chop|cut)[a-z]* (?:[a-z]+ ){0,3}\Z")


def _of_noun(lower: str, reading: Reading) -> str | None:
    """Return the direction of the noun behind "after a 1.4 percent overnight" and "from a 2 percent"."""
    match = _NOUNS_BEHIND.match(lower, reading.end)
    for word in match.group().split() if match else ():
        if word in words("rises") or word in words("falls"):
            return "up" if word in words("rises") else "down"
    return None


_NOUNS_BEHIND = LazyRegexp(r"(?:[ -][a-z]+){1,2}")


def _is_way(word: str, reading: Reading) -> bool:
    """Tell whether a word behind a length or count says where or which: "900 metres down", "a 2-metre wider road"."""
    if word in words("behind_shares"):
        return reading.kind not in SHARES
    return word in {"up", "down"} and reading.unit in LENGTHS


def follows_change(lower: str, reading: Reading) -> bool:
    """Tell whether a word of direction stands right before a reading, so that "from ... to" is a change."""
    left = lower[max(0, reading.start - 2 * _REACH) : reading.start].rpartition("\n")[2]
    known = change_words()
    for word in reversed(left.split()[-14:]):
        plain = word.strip(",;:'\"“”()")
        if plain in words("spans"):
            return False
        if plain in known.up or plain in known.down or plain in words("moves"):
            return True
        if word[-1] in ".;:":
            return False
    return False
