"""Votes: "a 52-48 vote", "voted 234 to 190", "by 57 votes to 43"; the value is the votes named first."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.vote_sides import are_sides
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_JOINT = LazyRegexp(
    r"[-–]| votes? to | to | votes? for,? and | in favou?r,? (?:and |with )?| for,? and "
    r"| votes? in favou?r,? and | votes? against |-to-"
)
_BEHIND = LazyRegexp(r"[ -]([a-z]+)")
_MOST_VOTES = 100_000
_SHARE_TO = LazyRegexp(rf"{PERCENT} to ")
_SHARE_END = LazyRegexp(PERCENT)
_CAST = LazyRegexp(
    r"\b(?:vot(?:ed|es|ing)|pass(?:ed|es)|approv(?:ed|es)|reject(?:ed|s)|carried|adopted|backed|endorsed|defeated|upheld)"
    rf"(?: [a-z’'-]+){{0,6}}? (?:by )?{HEDGES}\Z"
)
_ALL_CAST = (99, 101)
"""Per cent of both sides, as rounded."""


def votes_in_percent(lower: str, number: Number, following: Number) -> Reading | None:
    """Return the vote of the shares for and against: "voted by 50.2% to 49.8% to keep it"."""
    if not _ALL_CAST[0] <= number.value + following.value <= _ALL_CAST[1]:
        return None
    end = _SHARE_END.match(lower, following.end)
    if end is None or not _SHARE_TO.fullmatch(lower, number.end, following.start):
        return None
    if not _CAST.search(lower, max(0, number.start - _FAR), number.start):
        return None
    return replace(vote(number, following), end=end.end())


def are_votes(lower: str, number: Number, following: Number) -> bool:
    """Tell whether two numbers side by side are the votes for and against."""
    joint = lower[number.end : following.start]
    are_countable = _are_countable(number, following)
    if not are_countable or len(joint) > _LONGEST or not _JOINT.fullmatch(joint):
        return are_countable and are_sides(lower, number, following)
    if following.mantissa == 1 and _is_margin_of_others(lower, number.start):
        return False
    if "vote" in joint or "favo" in joint or " for" in joint:
        return True
    behind = _BEHIND.match(lower, following.end)
    if behind and behind.group(1) in words("vote_words"):
        return behind.group(1) not in ({"margin"} if joint == "-to-" else {"majority"} if joint == " to " else {})
    if joint == "-to-" and number.mantissa + following.mantissa < _LEAST_CAST:
        return False  # "outnumbered 3-to-1"
    return _follows_vote(lower, number, following)


_LEAST_CAST = 9


def _is_margin_of_others(lower: str, start: int) -> bool:
    """Tell a margin of something else than votes: "is the main gate by a margin of 13 to one"."""
    is_margin = _MARGIN.search(lower, max(0, start - _FAR), start) is not None
    return is_margin and "vot" not in lower[max(0, start - _FAR) : start]


_MARGIN = LazyRegexp(rf"\bmargin of {HEDGES}\Z")


def _are_countable(number: Number, following: Number) -> bool:
    if number.scale or following.scale or number.decimals or following.decimals:
        return False
    return max(number.mantissa, following.mantissa) <= _MOST_VOTES


def _follows_vote(lower: str, number: Number, following: Number) -> bool:
    """Tell whether words of voting stand before two numbers: "voted 93 to 81", "passed the measure by 61 to 38"."""
    if "percent" in lower[following.end : following.end + 10] or lower[following.end : following.end + 1].isalpha():
        return False
    said = words_before(lower, number.start, 12)
    ends = [index for index, word in enumerate(said) if word.endswith(".") and len(word) > _ABBREVIATION]
    near = [word.strip(",") for word in said[ends[-1] + 1 if ends else 0 :]]
    if near and near[-1] in words("start_words") | {"between"}:
        return False
    far = max(0, number.start - _FAR), number.start
    if lower.endswith(", ", *far) and (not words("votes_told").isdisjoint(near) or _VOTERS.search(lower, *far)):
        return True
    is_decided = lower.endswith(_DECIDED, *far) and _MOTION.search(lower, *far) is not None
    if is_decided or (lower.endswith(", ", *far) and _IN_CHAMBER.search(lower, *far)):
        return True
    if any(word in words("vote_words") | words("vote_verbs") for word in near[-4:]):
        return True
    return bool(near) and near[-1] in {"by", "of"} and any(word in words("vote_verbs") for word in near)


_LONGEST = 24
_ABBREVIATION = 5
"""Longer words with a period end their sentence."""

_VOTERS = LazyRegexp(r"\b(?:voters|referendum|ballot measure)\b[^.\n]*\Z")
_DECIDED = (
    "defeated, ", "rejected, ", "passed, ", "approved, ", "adopted, ", "upheld, ",
    "fell, ", "failed, ", "lost, ", "carried, ", "narrowly, ", "comfortably, ", "fell ", "failed ", "lost ",
)  # fmt: skip
_IN_CHAMBER = LazyRegexp(
    r"\b(?:cleared|passed|left|won (?:in|through)|got through|went through|survived|squeaked through|sailed through)"
    r" (?:the )?(?:house|senate|chamber|assembly|parliament|council|committee|board|commons|lords|bundestag|knesset)\b"
    r"[^.;\n]{0,40}, \Z"
)
""" "The bill had cleared the House in February, 230-188"."""
_MOTION = LazyRegexp(r"\b(?:amendment|motion|bill|measure|proposal|resolution|budget|veto|override)\b[^.\n]*\Z")
_FAR = 160


def vote(number: Number, following: Number) -> Reading:
    """Return the vote of two numbers; its low and high ends are the lesser and the greater of them."""
    low, high = sorted((number.value, following.value))
    exact = number._replace(is_exact=True)
    return Reading("vote", number.start, following.end, exact, "vote", low_value=low, high_value=high)
