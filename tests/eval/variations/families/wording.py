"""What is told of figures in other words: verbs and nouns of change, modifiers, comparisons, shares, measures."""

from __future__ import annotations

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.families.swaps import swapped

_NUMBER = r"(?:about |around |nearly |almost |more than |over |just |only |some |roughly )?[$£€]?\d"
_TO_NUMBER = rf"(?= (?:by |to |from )?(?:a record )?{_NUMBER})"
_BEFORE_NUMBER = r"(?= (?:[$£€]|US\$)?\d)"

_RISING = (
    "rose, increased, climbed, went up, jumped, surged, soared, shot up, grew, advanced, moved up, swelled",
    "rise, increase, climb, go up, jump, surge, soar, shoot up, grow, advance, move up, swell",
    "rises, increases, climbs, goes up, jumps, surges, soars, shoots up, grows, advances, moves up, swells",
    "rising, increasing, climbing, going up, jumping, surging, soaring, shooting up, growing, advancing, moving up",
    "risen, increased, climbed, gone up, jumped, surged, soared, shot up, grown, advanced, moved up, swelled",
)
_FALLING = (
    "fell, decreased, dropped, declined, went down, dipped, slipped, slid, sank, tumbled, plunged, shrank, came down",
    "fall, decrease, drop, decline, go down, dip, slip, slide, sink, tumble, plunge, shrink, come down",
    "falls, decreases, drops, declines, goes down, dips, slips, slides, sinks, tumbles, plunges, shrinks, comes down",
    "falling, decreasing, dropping, declining, going down, dipping, slipping, sliding, sinking, tumbling, shrinking",
    "fallen, decreased, dropped, declined, gone down, dipped, slipped, slid, sunk, tumbled, plunged, shrunk, come down",
)
_HOLDING = (
    "stayed, remained, held, held steady, stood, was unchanged, kept steady, stuck, was flat, came in, held firm",
    "stays, remains, holds, holds steady, stands, is unchanged, keeps steady, sticks, is flat, comes in",
)


VARIATIONS = (
    Variation("words of rising", swapped(*_RISING, behind=_TO_NUMBER)),
    Variation("words of falling", swapped(*_FALLING, behind=_TO_NUMBER)),
    Variation("words of holding", swapped(*_HOLDING, behind=rf"(?= at {_NUMBER})")),
    Variation(
        "nouns of rising",
        swapped(
            "rise, increase, gain, jump, advance, climb, surge, upturn, uptick",
            "rises, increases, gains, jumps, advances, climbs, surges",
            behind=r"(?= (?:of|in|from) )",
        ),
    ),
    Variation(
        "nouns of falling",
        swapped(
            "fall, decrease, drop, decline, dip, slide, slump, tumble, reduction",
            "falls, decreases, drops, declines, dips, slides, slumps, tumbles",
            behind=r"(?= (?:of|in|from) )",
        ),
    ),
    Variation("rose, has risen", replaced(rf"(?<=[a-z]) rose{_TO_NUMBER}", " had risen")),
    Variation("fell, has fallen", replaced(rf"(?<=[a-z]) fell{_TO_NUMBER}", " had fallen")),
    Variation(
        "a rise of",
        replaced(rf"(?<=[a-z]) rose(?: by)? (?={_NUMBER}[\d.]*(?: percent|%| per cent))", " posted a rise of "),
    ),
    Variation(
        "a fall of",
        replaced(rf"(?<=[a-z]) fell(?: by)? (?={_NUMBER}[\d.]*(?: percent|%| per cent))", " suffered a fall of "),
    ),
    Variation(
        "adverbs of change",
        replaced(
            rf"(?<=[a-z]) (rose|fell|climbed|dropped|grew|increased|declined|dipped|slipped)(?= (?:by |to )?{_NUMBER})",
            r" \1 sharply",
        ),
    ),
    Variation(
        "adverbs before change",
        replaced(
            rf"(?<=[a-z]) (rose|fell|climbed|dropped|grew|increased|declined|dipped|slipped)(?= (?:by |to )?{_NUMBER})",
            r" unexpectedly \1",
        ),
    ),
    Variation(
        "modifiers near",
        swapped("about, around, roughly, approximately, some, in the region of, something like", behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers nearly",
        swapped(
            "nearly, almost, close to, just under, just short of, not quite, just shy of, a little under",
            behind=_BEFORE_NUMBER,
        ),
    ),
    Variation(
        "modifiers more",
        swapped(
            "more than, over, in excess of, upwards of, well over, just over, a little over, slightly more than",
            behind=_BEFORE_NUMBER,
        ),
    ),
    Variation(
        "modifiers at least",
        swapped("at least, no fewer than, no less than, a minimum of, not less than", behind=_BEFORE_NUMBER),
    ),
    Variation(
        "modifiers up to",
        swapped(
            "up to, as many as, as much as, at most, no more than, a maximum of",
            before=r"(?<!went )(?<!rose )(?<!going )(?<!line )(?<!add )(?<!lead )\b",
            behind=_BEFORE_NUMBER,
        ),
    ),
    Variation(
        "modifiers under",
        swapped(
            "less than, fewer than, under, below",
            before=r"(?<! (?:to|at|by|is) )(?<!was )(?<!fell )(?<!go )(?<!from )(?<!of )\b",
            behind=_BEFORE_NUMBER,
        ),
    ),
    Variation(
        "comparisons",
        swapped(
            "compared with, compared to, against, versus, as against, as opposed to, in comparison with",
            behind=rf"(?= (?:a |the )?{_NUMBER})",
        ),
    ),
    Variation(
        "up from",
        swapped(
            "up from, compared with, against, versus",
            "down from, compared with, against, versus",
            behind=rf"(?= {_NUMBER})",
        ),
    ),
    Variation(
        "a year earlier",
        swapped(
            "a year earlier, a year ago, a year before, the year before, in the same period a year earlier, the previous year"
        ),
    ),
    Variation(
        "from a year earlier",
        swapped(
            "from a year earlier, year on year, year-on-year, on the year, from a year ago, compared with a year earlier, from the year before, over the year, on an annual basis"
        ),
    ),
    Variation(
        "shares",
        swapped(
            "accounted for, made up, represented, constituted, comprised",
            "accounts for, makes up, represents, constitutes, comprises",
            "account for, make up, represent, constitute, comprise",
            behind=rf"(?= {_NUMBER})",
        ),
    ),
    Variation("the dead", swapped("killed, dead", before=r"(?<=\d )", behind=r"(?= and \w+ (?:injured|wounded|hurt))")),
    Variation("the hurt", swapped("injured, wounded, hurt", before=r"(?<=[a-z\d] )", behind=r"(?=[ .,](?!in |by ))")),
    Variation("those who died", swapped("died, were killed, lost their lives, perished", before=r"(?<=people )")),
    Variation(
        "killing",
        swapped(
            "killing, claiming the lives of, taking the lives of, leaving dead", behind=rf"(?= (?:at least )?{_NUMBER})"
        ),
    ),
    Variation("profit", swapped("net profit, net income, net earnings, after-tax profit")),
    Variation("profits", swapped("profit, earnings", before=r"(?:(?<=net )|(?<=etax )|(?<=operating ))")),
    Variation(
        "revenue",
        swapped("revenue, turnover", "revenues, receipts, takings", before=r"(?<!tax )(?<!oil )(?<!sales )\b"),
    ),
    Variation("jobless rate", swapped("unemployment rate, jobless rate, rate of unemployment, rate of joblessness")),
    Variation(
        "pay",
        swapped(
            "wages, pay, salaries, earnings",
            "wage, salary, pay",
            before=r"(?<![\w-])",
            behind=r"(?= (?:of|rose|fell|increase|rise|grew|is|was|were|are)\b)",
        ),
    ),
    Variation(
        "exports",
        swapped(
            "exports, shipments abroad, overseas sales, overseas shipments, export sales, sales abroad",
            behind=r"(?! of\b)(?![\w-])",
        ),
    ),
    Variation("trade gap", swapped("trade deficit, trade gap, trade shortfall, deficit in trade")),
    Variation(
        "interest rates",
        swapped(
            "key interest rate, benchmark interest rate, policy rate, main interest rate, key rate, benchmark rate, main rate, base rate"
        ),
    ),
    Variation("spending", swapped("spending, expenditure, outlays", behind=r"(?= (?:of|rose|fell|to|by)\b)")),
    Variation("job cuts", swapped("job cuts, layoffs, redundancies, job losses")),
    Variation(
        "laid off",
        swapped("laid off, made redundant, let go", "lay off, make redundant", behind=rf"(?= (?:\w+ )?{_NUMBER})"),
    ),
)
