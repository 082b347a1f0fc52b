"""What a figure is counted per: "$58.24 per barrel", "40 cents a share", "500 barrels a day"."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix

_PER = re.compile(
    r"(?: |-)(?:per|a|an|each|every|for every|for each)(?: |-)|/(?=[a-z])| the (?=barrel\b)|, or (?:a|per) "
)
_PER_MANY = re.compile(r" (?:per|for every) ([0-9][0-9,]*|(?:a )?(?:hundred|thousand|million))( [a-z]+)?")
_WORD = re.compile(r"[a-z]+(?: (?:meter|metre|foot|ounce|btu)\b)?")
_TIME_BEFORE = re.compile(r"[ -](?:earlier|ago|before|later|old|prior|previously|after|or two|into|long)\b")
_RATED = frozenset({"money", "quantity", "count", "number"})
_SLASHED = frozenset({"money", "quantity"})


def add_rate(string: str, lower: str, reading: Reading) -> None:
    """Set what a reading is counted per, where a unit or a noun that the data knows is named behind it."""
    if reading.kind not in _RATED or lower[reading.end : reading.end + 1] not in {" ", "/", "-", ","}:
        return
    match = _PER.match(lower, reading.end)
    if match is None or (match.group() == "/" and reading.kind not in _SLASHED):
        return
    position = match.end()
    many = _PER_MANY.match(lower, reading.end)
    if many:
        noun = (many.group(2) or "").strip()
        reading.per = f"{many.group(1)} {singular(noun)}".strip() if noun not in words("not_counted") else many.group(1)
        return
    unit = match_suffix(string, lower, position)
    if unit and _TIME_BEFORE.match(lower, unit[0]):
        return
    if unit and unit[1].kind in {"quantity", "duration"} and (unit[1].form != "second" or "per" in match.group()):
        reading.per = unit[1].unit
        return
    noun_match = _WORD.match(lower, position)
    if noun_match:
        noun = noun_match.group()
        for form in (noun, noun.partition(" ")[0]):
            if singular(form) in _nouns() or form in _nouns():
                reading.per = "person" if form == "capita" else singular(form)
                return


@cache
def _nouns() -> frozenset[str]:
    return words("per_nouns")


def rate_end(lower: str, position: int) -> int:
    """Return where a number behind "per" ends ("per 100,000 people"), the position itself where none stands there."""
    match = _PER_MANY.match(lower, position)
    return match.end() if match else position
