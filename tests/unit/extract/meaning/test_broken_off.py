"""Sentences broken off behind any word of what tells a measure, a party or a status are read all the same."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document
from tests.unit.extract.broken_off import broken_off

TEXTS = (
    "The town plans two shelters at a cost of $18,000 a week, half of it from the state, a third more than ever, or 4.",
    "It voted 19 to 14 to cut $14m from its budget, shed 210 posts, and put up the fee by 50 per cent to $6 next year.",
    "The ministry said on Monday that it would soon respond within 90 days, and the passenger tax goes up to $6.50.",
    "Orlan plans to close the three camps 85 miles off the coast, now 12, by 2030, and the bill caps rents at $900.",
    "A trader stands to lose $38,000, due back in 76 years, with permission for 247 flats, still 12 months away.",
    "Ms Roy presented the budget. Spending on schools rises by 8 percent, and the ministry gets an extra 41 million.",
    "Guards who take home $900 a month, on 400 euros a week, start at $38,200, hired at 50 kina, on strike for 4%.",
    "Unit costs rose to $13.90 a pound, the strike cost the town $18,000, Orlan paid out $60 million to its holders.",
    "A flat can be had for $6,000, he gave me $250 for it, jewels worth $240,000, a sack of rice was 90 dinars.",
    "Tourism earns the island $390 million, taken in fines, the tax raised $4 million, Iron Tide opened with $27m.",
    "The World Bank lent Peru $150 million to Chile, Ann Reed, 58, was told to pay $3 million, and put $6m in.",
    "The force has 1,240 officers, let go of 45 workers, 17 of the injured were taken to hospital, 12 did not survive.",
    "After the flood Chile has sent £15m, Peru 60m kroner; UNICEF has been given $88m of the $162m it asked for.",
    "A year ago the rate stood at 3 percent, he borrowed it at 5 percent a month, or $9,000 a day, a third of it.",
    "France gave Mali 40 million euros, and the ministry stuck to its forecast for growth of 5 percent from 4 percent.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_any_beginning_of_a_sentence_is_read(text: str) -> None:
    for halves in broken_off(text):
        for broken in halves:
            found = extract(make_document(text=broken, published_at="2017-08-22"))
            assert all(broken[one.start_char : one.end_char] == one.exact for one in found.figures)
