"""Cases of status: what is set for a day to come or was refused, beside what is so already in such a clause."""

from __future__ import annotations

SET_AHEAD = {
    "target": [
        "The board voted on Monday to shut the ward at Hollen by the autumn and to spend [$12 million] on another.",
        "The party wants to scrap the old levy on boats and bicycles altogether and to limit deputies to [two] terms.",
        "The union asked the mill to restore the night bus for the weavers and to pay [$40] a week more.",
        "The toll goes up to [10 crowns] from January 1.",
        "Ferrum is raising its base rate to [26 per cent] from next Monday.",
        "Next year her rent goes up to [$660].",
        "It wants the ratio of bad debts brought below [10 percent] by 2025.",
        "Members voted down the contract. It would have cut pay by [$1.35] an hour.",
        "Members voted down the contract. It would have cut pay by $1.35 an hour, to [$11].",
        "Workers rejected the offer, which would have raised base pay by [18 percent].",
        "The proposal, turned down by 60 votes to 41, would have put [$94] on each bill.",
        "Prices change in May.\n\nAlso agreed:\n\n• Moorings: [$92] a month (was $78)\n• Slipway: $12\n\nAll left.",
        "WHAT THE PARTIES PROMISE\nGreen Harbour: [4,000] flats\nNew Tide: 2,500 flats\n\nBoth spoke on Monday.",
        "Levy of [12%] on salt\n\nOrvania will levy a duty of 12% on salt, it said.",
        "Bank rate\n\nTalbank said its base rate would go to [22 percent].",
        "Voters threw out the plan. Each pupil would have got a laptop worth [$400].",
    ],
    "forecast": [
        "A further [120] firefighters are due by Friday.",
        "Prices are expected to fall by [3 percent] in 2020.",
        "Forecasts for 2020:\n- Growth: [3.2%]\n- Inflation: 2.1%\n\nThe bank was calm.",
        "He lowered his target for the share to [225 crowns].",
        "If nobody acts, the rate goes to [7 percent] next year.",
    ],
    "reported": [
        "The firm will shut its mill at Skarn, where [240] people work, by the end of next year.",
        "It will put about 600 of [2,100] workers on half pay.",
        "The plan would close the mill with the loss of 310 of Nordal's [11,400] jobs.",
        "The line cost $12 billion, [$2 billion] more than planned.",
        "Orvania wants Lurdia to scrap duties of up to [35 percent] on cheese.",
        "They agreed to open the border and to end a war that killed [130] people.",
        "Prices change in May.\n\nAlso agreed:\n\n• Moorings: $92 a month (was [$78])\n• Slipway: $12\n\nAll left.",
        "The mill closed.\n\nOutput last year:\n- Salt: [3,000 tonnes]\n- Soda: 900 tonnes\n\nNo one was hurt.",
        "The bank will lift its rate in March, according to [26] of the economists asked.",
        "Bookmakers have cut the odds on a Bafta from [66-1] to 12-1, and the firm will lose a lot.",
        "Its advisers review the rule every [five years] and will next do so in 2026.",
        "Growers urged the Treasury to suspend a [16 percent] tax on cartons.",
        "They wanted to leave but the road to the harbour and to the [two] villages was under water.",
        "Without the wall the flood would have taken [40] houses.",
        "A call in March would have saved us [12 weeks].",
    ],
}
