"""What is told of speech and of what is ahead in other words of a class: cues, "that", days, contractions, plans."""

from __future__ import annotations

from re import Match

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.swaps import swapped

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_QUOTED = r"(?<=[,?!][\"”] )"
"""Right behind a quotation."""

_CONTRACTED = {"n't": " not", "n’t": " not"}
_EXPECTED = "is expected to, is forecast to, is projected to, is likely to, is predicted to"
_ARE_EXPECTED = "are expected to, are forecast to, are projected to, are likely to, are predicted to"
_PLANS = "plans to, intends to, aims to, proposes to"


def _in_full(of: Match[str]) -> str:
    return f"{of[1]}{_CONTRACTED[of[2]]}"


VARIATIONS = (
    Variation("said, noted", swapped("said, noted, stated, remarked, added, observed", before=rf"(?:{_QUOTED})")),
    Variation("says, notes", swapped("says, notes, states, remarks, adds, observes", before=rf"(?:{_QUOTED})")),
    Variation(
        "warnings", swapped("warned, cautioned", "warns, cautions", "warning, cautioning", behind=r"(?= that\b)")
    ),
    Variation("promises", swapped("promised, pledged, vowed", "promises, pledges, vows", behind=r"(?= to\b)")),
    Variation("demands", swapped("urged, pressed, implored", behind=r"(?= [^.,;\n]{3,40} to [a-z])")),
    Variation(
        "criticism",
        swapped("criticised, condemned, lambasted, denounced", "criticized, slammed, blasted", behind=r"(?= the\b)"),
    ),
    Variation("praise", swapped("praised, hailed, applauded, commended, lauded", behind=r"(?= the\b)")),
    Variation("that put in", replaced(r"\b(said|says) (?=(?:the|he|she|it|they|a) [a-z]+ [a-z]+ )", r"\1 that ")),
    Variation("that left out", replaced(r"\b(said|says) that (?=(?:the|he|she|it|they|a) [a-z]+ [a-z]+ )", r"\1 ")),
    Variation("on a day", replaced(rf"\b(said) ({_DAY})(?=[,. ])", r"\1 on \2")),
    Variation("a day alone", replaced(rf"\b(said) on ({_DAY})(?=[,.\n])", r"\1 \2")),
    Variation("has said", replaced(r"(?<=[a-z]) said (?=that\b)", " has said ")),
    Variation("contractions", replaced(r"\b(did|does|is|was|were|are|has|have|would|could)(n['’]t)\b", _in_full)),
    Variation("is expected", swapped(_EXPECTED, _ARE_EXPECTED)),
    Variation("plans", swapped(_PLANS, behind=r"(?= [a-z]+ (?:[$£€]|\d|about|more|up|at|a |the ))")),
    Variation(
        "while", swapped("while, whereas, but", before=r"(?<=, )", behind=r"(?= [a-z]+ (?:rose|fell|was|were)\b)")
    ),
)
