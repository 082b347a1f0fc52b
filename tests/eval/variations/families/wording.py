"""What is told of figures in other words of a class: verbs and nouns of change, modifiers, comparisons, measures."""

from __future__ import annotations

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.swaps import swapped

_NUMBER = r"(?:about |around |nearly |almost |more than |over |just |only |some |roughly )?[$£€]?\d"
_TO_NUMBER = rf"(?= (?:by |to |from )?(?:a record )?{_NUMBER})"
_BEFORE_NUMBER = r"(?= (?:[$£€]|US\$)?\d)"
_SHARE = rf"(?={_NUMBER}[\d.]*(?: percent|%| per cent))"
_MOVED = r"(rose|fell|climbed|dropped|grew|increased|declined|dipped|slipped)"
_NO_PERFECT = r"(?<!has )(?<!have )(?<!had )(?<!been )(?<!was )(?<!were )(?<!also )(?<![\w-])"
_PERFECT = r"(?:(?<=has )|(?<=have )|(?<=had ))"
_NOT_RAISED = r"(?<!went )(?<!rose )(?<!going )(?<!line )(?<!add )(?<!lead )(?<!as )\b"
_NO_RATE = r"(?<! (?:to|at|by|is|of) )(?<!was )(?<!fell )(?<!go )(?<!from )(?<!put )\b"

_RISING = (
    "rise, increase, climb, go up, jump, surge, soar, shoot up, grow, advance, move up, swell",
    "rises, increases, climbs, goes up, jumps, surges, soars, shoots up, grows, advances, moves up, swells",
    "rising, increasing, climbing, going up, jumping, surging, soaring, shooting up, growing, advancing, moving up",
)
_ROSE = "rose, increased, climbed, went up, jumped, surged, soared, shot up, grew, advanced, moved up, swelled"
_RISEN = "risen, increased, climbed, gone up, jumped, surged, soared, shot up, grown, advanced, moved up, swelled"
_FALLING = (
    "fall, decrease, drop, decline, go down, dip, slip, slide, sink, tumble, plunge, shrink, come down",
    "falls, decreases, drops, declines, goes down, dips, slips, slides, sinks, tumbles, plunges, shrinks, comes down",
    "falling, decreasing, dropping, declining, going down, dipping, slipping, sliding, sinking, tumbling, shrinking",
)
_FELL = (
    "fell, decreased, dropped, declined, went down, dipped, slipped, slid, sank, tumbled, plunged, shrank, came down"
)
_FALLEN = (
    "fallen, decreased, dropped, declined, gone down, dipped, slipped, slid, sunk, tumbled, plunged, shrunk, come down"
)
_ON_THE_YEAR = (
    "from a year earlier, year on year, year-on-year, on the year, from a year ago, compared with a year earlier,"
    "over the year, on an annual basis, on a year earlier, than a year earlier"
)

_CHANGES = (
    Variation("rising", swapped(*_RISING, behind=_TO_NUMBER)),
    Variation("rose", swapped(_ROSE, before=_NO_PERFECT, behind=_TO_NUMBER)),
    Variation("risen", swapped(_RISEN, before=_PERFECT, behind=_TO_NUMBER)),
    Variation("falling", swapped(*_FALLING, behind=_TO_NUMBER)),
    Variation("fell", swapped(_FELL, before=_NO_PERFECT, behind=_TO_NUMBER)),
    Variation("fallen", swapped(_FALLEN, before=_PERFECT, behind=_TO_NUMBER)),
    Variation(
        "nouns of rising",
        swapped("rise, increase, gain, jump, climb, surge, uptick, leap", behind=r"(?= (?:of|in|from) )"),
    ),
    Variation(
        "nouns of falling",
        swapped("decrease, drop, decline, dip, slide, slump, tumble, reduction", behind=r"(?= (?:of|in|from) )"),
    ),
    Variation("posted a rise of", replaced(rf"(?<=[a-z]) rose(?: by)? {_SHARE}", " posted a rise of ")),
    Variation("suffered a fall of", replaced(rf"(?<=[a-z]) fell(?: by)? {_SHARE}", " suffered a fall of ")),
    Variation("sharply behind", replaced(rf"(?<=[a-z]) {_MOVED}(?= (?:by |to ){_NUMBER})", r" \1 sharply")),
    Variation("unexpectedly before", replaced(rf"(?<=[a-z]) {_MOVED}{_TO_NUMBER}", r" unexpectedly \1")),
)
_MODIFIERS = (
    Variation(
        "modifiers near",
        swapped("about, around, roughly, approximately, in the region of, close on", behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers nearly",
        swapped("nearly, almost, just under, just short of, not quite, a shade under", behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers more",
        swapped(
            "more than, in excess of, upwards of, just over, a little over, slightly more than",
            before=r"(?<!no )\b",
            behind=_BEFORE_NUMBER,
        ),
    ),
    Variation(
        "modifiers at least",
        swapped("at least, no fewer than, no less than, a minimum of, not less than", behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers up to",
        swapped("up to, as many as, at most, no more than, a maximum of", before=_NOT_RAISED, behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers under", swapped("less than, under, well below, far below", before=_NO_RATE, behind=_BEFORE_NUMBER)
    ),
)
_COMPARISONS = (
    Variation(
        "comparisons",
        swapped(
            "compared with, compared to, against, versus, as against, relative to, in comparison with",
            before=r"(?<=, )",
            behind=rf"(?= (?:a |the )?{_NUMBER})",
        ),
    ),
    Variation("on the year", swapped(_ON_THE_YEAR)),
    Variation(
        "shares",
        swapped(
            "accounted for, made up, represented, constituted",
            "accounts for, makes up, represents, constitutes",
            "account for, make up, represent, constitute",
            behind=rf"(?= {_NUMBER})",
        ),
    ),
)
_MEASURES = (
    Variation("those who died", swapped("died, were killed, lost their lives, perished", before=r"(?<=people )")),
    Variation("net profit", swapped("net profit, net income, net earnings, after-tax profit")),
    Variation("revenue", swapped("revenue, turnover", before=r"(?<!tax )(?<!oil )(?<!sales )(?<!Internal )\b")),
    Variation("jobless rate", swapped("unemployment rate, jobless rate, rate of unemployment")),
    Variation("trade gap", swapped("trade deficit, trade gap, trade shortfall, deficit in trade")),
    Variation(
        "key rate",
        swapped("key interest rate, benchmark interest rate, policy rate, key rate, benchmark rate, base rate"),
    ),
    Variation(
        "job cuts", swapped("job cuts, layoffs, redundancies, job losses"), without=frozenset({"figures counted"})
    ),
)

VARIATIONS = (*_CHANGES, *_MODIFIERS, *_COMPARISONS, *_MEASURES)
