"""Levels of two times that no verb of change tells: compared, doubled, told by the way, taken to; and their likes."""

from __future__ import annotations

import re

import pytest

from flows.extract import extract
from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document
from tests.unit.extract.broken_off import broken_off

CHANGES = {
    "up": [
        "Seats are [£18:end], [£2:change] dearer than last year.",
        "Turnout was [58 percent:end], higher than the [51 percent:start] of 2014.",
        "The krone closed at [$1.12:end], stronger than Tuesday's [$1.10:start].",
        "The gauge averaged [118.4 points:end] in June, [3.1%:change] above May.",
        "Sales were [7 percent:change] above last year's.",
        "The council issued [410:end] permits, compared with [380:start] the year before and [290:start] in 2012.",
        "A litre cost [80 cents:start] last June and costs [95 cents:end] today.",
        "The choir once had [60:start] members; now it has [140:end].",
        "A crate now fetches [$14:end], where a year ago it went for [$9:start].",
        "Ore sells for [90,000 kyat:end]. That is more than [double:change] the [41,000 kyat:start] of August 2017.",
        "Arrests came to [800:end], [four times:change] the [200:start] made a year earlier.",
        "The offer would have raised the base fee, now [$24.10:start] an hour, by [12 percent:change].",
        "They want to lift the fine, currently [£70:start], to [£95:end].",
        "Costs rose, which took the bill to [$35 million:end].",
        "The prison has [450:end] inmates, more than [double:change] the [200:start] inmates of 2009.",
        "The co-op paid [$410:end] a tonne, well above the [$360:start] offered last year.",
        "In 2015 a permit cost [$15:start]. Now it costs [$40:end].",
        "A loaf costs [90 cents:end], [three times:change] what it did in 2010.",
        "A loaf that cost [12 lira:start] in May costs [30:end] today.",
        "Carbon dioxide stood at [405 ppm:end], up [2.3:change] on the year.",
        "Staff expect debt, [$21 million:start] in 2017, to reach [$38 million:end] by June.",
        "The share was [31 per cent:start] in 2017 and will be [half:end] by 2023.",
        "The road killed [31:end] last year, [nine:change] more than died in 2010.",
        "Prices have gone from [99 cents:start] to [$1.35:end] in 10 weeks.",
        "The wage will be [$15:end] by 2022, up from [$11:start] now and [$8:start] in 2014.",
        "The herd numbers [400:end], having started with [12:start].",
        "A return ticket, [14 euros:start] until now, will cost [19:end].",
        "We had [14:start] staff then and we have [90:end] now.",
        "The baht has gained [7 percent:change] this year; the won is up [5:change].",
        "Rooms go for [$400:end] a week, [twice:change] what they cost before the war.",
        "There are now [twice:change] as many wolves as in 2005.",
        "A gain of [2.2 percent:change] carried the average past [€180,000:end].",
        "A sack that cost [900 naira:start] a month ago was selling for [1,500:end] in Kano on Tuesday.",
        "A litre that sold for [60 pence:start] last Easter now goes for [85:end].",
        "The ministry expects a crop of [30 to 32 million tonnes:end], against [27 million:start] last year.",
        "A dog licence costs [$40:end] (was [$32:start]).",
        "Sales came to [$90 million:end], up a healthy [7 percent:change] on the year.",
        "The firm employed [240:start] people in 2005 and [610:end] last year.",
        "A ticket cost [$4:start] in 1995 and [$11:end] last year.",
        "It had a net income of [$17 million:end], or [31 cents:end] a share, in the half"
        " from a net loss of [$20 million:start], or [36 cents:start], a year ago.",
        "Net income was [$27 million:end], or [11 cents:end] a share, compared with [$15 million:start],"
        " or [6 cents:start] a share, a year earlier.",
        "Turnover was [80 million crowns:end] ([$4 million:end]), against [60 million:start].",
        "Revenue in the half was [$31 million:end], versus [$28 million:start].",
        "A permit, which now costs [£25:start], will be [£40:end].",
        "Flour, which fetched [$90:start] two years ago, costs [$120:end].",
        "Deaths at the sites came to [6.8%:end], nearly [double:change] the share of two years ago.",
        "The port handled [1.4 million:end] cars at its [four:level] quays in March, up [6 percent:change].",
        "Rents passed [$600:end] a week for the first time.",
        "Rents hit [$700:end] a week, a record.",
        "The bridge, first put at [$90 million:start], has reached [$240 million:end].",
        "The toll will be [$3.50:end] from July, instead of [$3:start].",
        "The rate is to go up in stages, first to [4 percent:end] and then to [5:end].",
        "The spot rate put on [$150:change] in a week.",
        "She announced extra spending of [€2 billion:change].",
        "Wages have lost a tenth of their worth and gas has gone from [$6:start] to [$7.90:end].",
        "In May [38,000:end] people were given notice, up from [4,500:start] a year before.",
        "The index closed at [4,512 points:end], a gain of [12 points:change].",
        "A fifth less was landed than in 2008, while diesel has gone from [38c:start] to [57c:end] a litre.",
    ],
    "down": [
        "The mill had [1,800:start] workers here in 1970 and [420:end] as of last month.",
        "The ward had [18:end] beds at the last census and [24:start] a decade earlier.",
        "Nurses saw [230:end] patients in the first week, against [310:start] in the whole of May.",
        "Only [41 percent:end] voted on Sunday, against [56 percent:start] at the congress five years ago.",
        "It made a loss of [$14 million:end], after a profit of [$3 million:start] in 2016.",
        "The shares stood at [$12.40:end] at noon, [3%:change] below the previous close.",
        "Debt, now at [$40 million:start], will be below [$25 million:end] by 2020, he says.",
        "The peso of Sorvia stood at [$0.41:end], weaker than Monday's [$0.42:start].",
        "Profit was [$51 million:end], less than the [$66 million:start] of a year before.",
        "Output was [2.4 million tonnes:end] in May, [5%:change] below April.",
        "Some [220:end] new cases were reported on Friday, down from a daily peak of [390:start] in March.",
        "He used to sell [50:start] loaves a day; now he sells [20:end].",
        "They once made [30:start] boats a year; today they make [four:end].",
        "Inflation eased to [3.7 percent:end] in July from [4.4 percent:start] in June"
        " and a peak of [6.7 percent:start] in January.",
        "The plan would cut the toll, now [3 euros:start], by [10 percent:change].",
        "I used to get [300:start] a week. Now it's [180:end].",
        "He used to earn [150,000 francs:start] a month; by last winter it was [60,000:end].",
        "They closed at [$112:end], having begun the day at [$225:start].",
        "Membership stands at [12,000:end], having peaked at [31,000:start] in 1979.",
        "Gold changed hands for [$1,290:end], off an earlier high of [$1,301:start].",
        "They want to bring the share of coal, now [58 percent:start], to [40 percent:end] by 2030.",
        "They promised to get the rate, now [11 percent:start], below [8 percent:end].",
        "The number of members, [2 million:start] at the peak, is put at [1.4 million:end].",
        "The islanders, [600:start] strong in 1950, number fewer than [90:end].",
        "The debts were cut by [£4m:change] to [£31m:end] and its wage bill by [a tenth:change].",
        "Growth will slow to [1.8%:end] next year and [1.5%:end] in 2021, from [2.2%:start] this year.",
        "Steers averaged [$2.10:end] a pound, [three cents:change] lower.",
        "The deficit was [2.9 percent:end], well down on 2014's [4.4:start].",
        "Costs came down [$40:change] an ounce to [$812:end].",
        "Imports were [8.2 million:end] pairs, [a third:change] fewer than entered the country in 2010.",
        "The shop sold [400:end] hats, [5 percent:change] less than were sold in May.",
        "They voted to press ahead with cuts worth [£1.3 million:change].",
        "The lake has lost [3 metres:change] since 2010 and [a third:change] of its area.",
        "Her lead in the polls has gone from [nine points:start] to [two:end].",
        "[70:end] of the [100:level] firms have no women on the board; in 2010 it was [86:start].",
        "The plan is for [300:start] beds to be cut to [180:end].",
        "Ore slipped below [$60:end], having been above [$94:start] in February.",
        "Enrolment stood at [640:end], compared with the [812:start] pupils of 2019.",
        "Some [640:end] pupils are enrolled, against the [812:start] of five years ago.",
        "Turnout was [48 percent:end], down on the [61 percent:start] of four years ago.",
        "The school teaches [96:end] lessons a week, fewer than the [140:start] lessons of 2012.",
        "The company, which employed [900:start] five years ago, now has [340:end] workers.",
        "Once home to [5,000:start] people, the village now counts barely [300:end].",
        "In 1990 there were [60:start] dairy farms in the valley. Today there are [seven:end].",
        "Thirty years ago the island had [14:start] schools; it now has [two:end].",
        "It sells beans for [48 cents:end] a pound, [a quarter:change] of what they were paid in 1997.",
        "Bad loans fell, which took the loss ratio to [0.6%:end].",
        "Rents were cut on [40 percent:level] of flats, by [5 percent:change] on average.",
        "Profit came to [€3m:end], or [4 cents:end] a share, against [€5m:start] last year.",
        "The board will cut its fee of [200 lari:start] per van by [half:change].",
        "Rice settled on Monday at [$10.84:end] a sack, a loss of [18 cents:change].",
        "The move saves some [850 kronor:change] a month.",
        "Closing it would save [$38 million:change] a year.",
        "She was asked to find [8 million francs:change] of savings.",
        "It swung to a loss of [$17 million:end], or [31 cents:end] a share, in the half"
        " from a profit of [$10 million:start], or [17 cents:start], a year ago.",
        "It had a net loss of [$17 million:end], or [31 cents:end] a share, in the half"
        " from a net profit of [$20 million:start], or [36 cents:start], a year ago.",
        "Holders get [45p:end] a share, against the [210p:start] at which it floated in 1996.",
        "She announced savings of [€2 billion:change].",
        "The peso touched [64 cents:end], a three-year low.",
        "The purse is [$80,000:end], [half:change] what it was a decade ago.",
        "Plums, at [90 pence:start] a kilo two months ago, could be had for [40:end].",
    ],
    None: [
        "War has killed [20,000:level] people and driven more than [90,000:level] others from home since 2013.",
        "She paid [$40:level], twice what her brother did.",
        "The boats made up [28%:level] of the fleet; the index is at [110:level].",
        "It was [2.3 degrees:level] above the 1961-1990 mean.",
        "By morning no more than [a fifth:level] had gone.",
        "They used to pay [$300:level]; in a bad week it was [$120:level].",
        "The prize is [$40:level], five times what she earned in 2017.",
        "It may pump [40 tonnes:level], a fifth of what it had asked for in 1997.",
        "In 1990 the club had [60:level] members. Today the mayor earns [$90,000:level].",
        "He once owned [12:level] cars. Now he owns [15:level] bicycles.",
        "A third of the [900:level] members of 2015 have left.",
        "The fine was [$2 million:level], or [$40:level] for each customer, against [$3 million:level] for its rival.",
        "She paid [$40:level], half what she owed.",
        "She saved [$400:level] for a bike.",
        "With savings of [$9,000:level] she opened a shop.",
        "Prices are [6 percent:level] above the national average.",
        "The mayor now earns [$90,000:level] and the clerk [$60,000:level].",
        "Dunley has [300:level] members and Varnes now has [500:level].",
        "The firm will shed a third of the jobs at the [two:level] mills.",
    ],
}


@pytest.mark.parametrize(
    ("direction", "told"), [(direction, told) for direction, group in CHANGES.items() for told in group]
)
def test_then_and_now(direction: str | None, told: str) -> None:
    text, wanted, rest = "", {}, told
    while "[" in rest:
        before, _, rest = rest.partition("[")
        marked, _, rest = rest.partition("]")
        exact, _, role = marked.rpartition(":")
        text += before
        wanted[len(text)] = (role, None if role == "level" else direction)
        text += exact
    figures = extract(make_document(text=text + rest, published_at="2019-11-08")).figures
    found = {one.start_char: (one.change_role, one.direction) for one in figures}
    assert {start: found.get(start) for start in wanted} == wanted


def test_sentences_broken_off_behind_any_word() -> None:
    for told in (one for group in CHANGES.values() for one in group):
        for text, _ in broken_off(re.sub(r"\[([^\]]+):[a-z]+\]", r"\1", told)):
            for figure in find_figures(Text(make_document(text=text))):
                assert text[figure.start_char : figure.end_char] == figure.exact
