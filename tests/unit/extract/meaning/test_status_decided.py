"""What is decided, offered or owed however short it is told, beside what will only happen and what is so."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "target": [
        "The brewer says it'll pay [$3 million] for the site.",
        '"They\'ll close [14] branches," the union leader said of the bank.',
        "He’ll spend [£20 million] on players, the owner promised.",
        "The speed limit on the bypass will be lowered to [50 kilometres] an hour.",
        "Owners will be refunded [$250] each.",
        "The tower will be rebuilt over [three years].",
        "Some [90] bridges will be built or mended.",
        "Each clerk will get [two weeks] of pay.",
        "Some [$2 million] will go into new pumps.",
        "The province has to find [$80 million] in cuts by March.",
        "Teachers gave the government [two weeks] to meet their demands.",
        "Landlord gives cafe [one month]\n\nA cafe on the square was told to leave.",
        "The fund raised its bid to [$41] a share on Tuesday.",
        "A rival bid of [€3.2 billion] was rejected in May.",
        "Hotels were asked for 60 rooms and offered [22].",
        "The offer of 90 cents a share is [12 percent] above Monday's close.",
        "The contract gives drivers [4 percent] this year and a day off.",
        "The deal raises the starting wage to [$18] an hour from September.",
        "What you will pay:\n\n* Single ride: [$2]\n* Day pass: $5",
        "New fares (old in brackets):\n\n- Single ride: [$2] ($1.50)\n- Day pass: $5 ($4)",
        "From July 1 the minimum wage goes up from $12.50 to [$15] an hour.",
        "The age limit will drop to [16] next year.",
        "A swim will cost [$4] from May.",
        "The strike is to last [48 hours].",
        "The plant is to make [2,000] buses a year.",
        "Talks are scheduled to run for [two weeks].",
        "The panel recommended that the duty be withdrawn within [90 days].",
        "Peru wants every duty gone within [seven years].",
        "Three new clinics with [750] beds would be ready by 2022, the minister promised.",
        "She has asked other states for [three times] as many.",
        "He asked Rome for [two] more doctors.",
        "Under the new contract, pay would start at [€209,000].",
        "A two-zone ticket will cost [26 kroner].",
    ],
    "forecast": [
        '"It\'ll cost us [$40] a week," said the baker.',
        '"There\'ll be [300] people here by noon," the steward said.',
        "As many as [9,000] homes will be flooded by Friday, the service said.",
        "The region will be hit by winds of [120 km/h].",
        "Her trip will set her back [£2,000].",
        "Westmark Bank is picking a rise of [2 percent] by Christmas.",
        "The budget assumes oil at [$65] a barrel.",
        "Growers are looking at a crop of [six million tonnes].",
        "Lawyers stand to share [$19 million] in fees.",
        "He told analysts to expect sales of [$2 billion] this year.",
        "Up to [3,000] jobs are at risk.",
        "Deficit to widen to [$7.7 billion]\n\nThe treasury said so on Monday.",
        "Parliament is to lose [four] seats to the flood.",
        "The firm's director put the cost of the work at [£2.1 million].",
        "On Thursday she cut her target for the index to [10,000].",
    ],
    "reported": [
        "\"I've paid [$40] a week and that'll do,\" said the baker.",
        "It will be a race that she's won [four] times.",
        "Patients have to wait [11 weeks] for an appointment.",
        "She had to cut [three] rows of vines.",
        "The doctors gave him [six months] to live, and that was in 2009.",
        "Nature gave the island [300 days] of sun.",
        "The tower sold on a single bid of [$3.2 million].",
        "The school offered [22] courses.",
        "The agreement signed in 2011 raises pay by [4 percent].",
        "Under the club's rules the board may fine a player up to [$5,000].",
        "Antwerp will scrap its [5 percent] rebate in October.",
        "The minister asked how the firm had managed to lose [$3 million].",
        "New cases:\n\n- Varnes: [31]\n- Ostrand: 12",
        "His party put the crowd at [8,000].",
        "The bureau put the population of the city at [five million] in June.",
        "Peru has a quota of [87,000 tonnes] and wants no more.",
        "The monsoon is [four weeks] away.",
        "New fares (old in brackets):\n\n- Single ride: $2 ([$1.50])\n- Day pass: $5 ($4)",
    ],
}


@pytest.mark.parametrize(("status", "told"), [(status, told) for status, listed in CASES.items() for told in listed])
def test_status(status: str, told: str) -> None:
    assert [one.status for one in marked_figures(told)] == [status]
