"""Which of the measures around a figure it is of: the noun that it stands before, or the one that went before it."""

from __future__ import annotations

from collections.abc import Set

from flows.extract.figures.counted import singular
from flows.extract.figures.pay import is_rise_of_pay
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.aid import is_asked_of_state, is_given, is_needed, is_of_donor, is_sent
from flows.extract.meaning.aid_each import is_aid_for_each
from flows.extract.meaning.ailments import are_diagnosed
from flows.extract.meaning.amounts import measure_of_money
from flows.extract.meaning.counts import measure_of_count
from flows.extract.meaning.earned import is_taken_home
from flows.extract.meaning.fronted import measure_behind
from flows.extract.meaning.interest_told import interest_told
from flows.extract.meaning.lent_sums import lent_sum
from flows.extract.meaning.made import made_share, measure_of_making
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measures import Measures
from flows.extract.meaning.moved import moved_price
from flows.extract.meaning.nearest import measures_near, nearest_measure
from flows.extract.meaning.of_none import is_of_tax
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.meaning.prices_told import told_price
from flows.extract.meaning.put_in import put_in
from flows.extract.meaning.spent_sums import spent_sum
from flows.extract.meaning.staff_told import is_number_of_staff, is_trade_of
from flows.extract.meaning.taken_in import raised_sum, taken_in
from flows.extract.meaning.wages_told import is_of_work, is_wage_told
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = LazyRegexp(r"[a-z]+")
_IN_TRADE = r"(?: in [a-z]+(?: [a-z]+)?)?(?: on [a-z]+day)?"
_TO = LazyRegexp(rf"(?: (?:higher|lower|firmer|weaker|up|down){_IN_TRADE})?,? (?:to|at) {HEDGES}")
_HIGHER_AT = LazyRegexp(rf" (?:higher|lower|firmer|weaker){_IN_TRADE} at ")
""" "Closed 2.3% lower in Toronto on Tuesday at C$6.42"."""
_VALUED = LazyRegexp(
    r" (?:its |their |annual |yearly |forward |core |underlying |adjusted |operating |expected "
    r"|forecast |projected |estimated |local |average |median )*"
    r"(?:earnings|ebitda|profits?|sales|revenues?|income|pay|wages?|salar(?:y|ies))\b"
)
_TO_MILLIONS = LazyRegexp(
    r",? to [a-z]{0,3}[$£€¥₹₦]?[0-9][0-9.,]* ?(?:[a-z]+ )?(?:million|billion|trillion|crore|[mbt]n?\b)"
)
_ITS_OWN = LazyRegexp(
    r" (?:its|the|their|his|her) (?:(?:original|initial|interim|final|annual) )?"
    r"(?:budget|estimate|target|forecast|dividend|payout)\b"
)
_INDEX_WITHIN = 4
_BESIDE = 45


def governing_measure(
    text: Text, figure: Figure, sentence: Sentence, measures: Measures, amounts: Set[int]
) -> Measure | None:
    """Return the measure of a figure, None where the sentence names none that fits.

    ``amounts`` are where the amounts of money of the text begin.
    """
    if figure.kind == "index_points" or _is_of_index(text, figure, sentence):
        return None
    if figure.kind == "count":
        found = measure_of_count(text, figure, sentence) or _sent_count(text, figure, measures)
        is_own = found is None and is_trade_of(text, figure, measures.firms)
        return Measure.unnamed("jobs", figure) if is_own else found
    named = measures_near(text, figure, measures.of(sentence))
    if figure.kind == "money":
        return _of_money(text, figure, sentence, measures, named)
    is_of_rates = figure.kind == "percentage_points" and "rates" in words_before(text, figure, sentence)[-3:]
    if figure.kind == "basis_points" or is_of_rates or _is_part_of_point(figure):
        return _rate_moved(text, figure, sentence) or nearest_measure(text, figure, named)
    before = words_before(text, figure, sentence)
    if _is_unmeasured(text, figure, before):
        return None
    found = (
        _told_beside(text, figure, measures)
        or measure_of_making(text, figure, sentence, measures)
        or _in_price(text, figure)
        or made_share(text, figure)
        or nearest_measure(text, figure, named)
        or measure_behind(text, figure, sentence, named)
        or _traded(text, figure, sentence, amounts)
    )
    if figure.kind == "percent" and (found is None or found.code == "price"):
        found = moved_price(text, figure, sentence, measures) or found or _rate_set(text, figure, measures)
    found = found or told_price(text, figure) or interest_told(text, figure) or _firmed(text, figure)
    is_other = found is None or _is_of_other(text, figure, found, measures)
    return None if found is None or is_other else _as_told(text, figure, found, before)


def _is_of_other(text: Text, figure: Figure, found: Measure, measures: Measures) -> bool:
    """Tell whether a figure is not of the measure beside it: "asked about the economy, 54 percent called it good"."""
    if figure.kind == "number" and figure.decimals and _is_of_heads(figure, found):
        return True  # the magnitude of a quake, or children for each woman, in a sentence of people
    is_of_diet = found.code == "aid" and figure.unit in _OF_DIETS  # "cut rations to 1,320 kilocalories a day"
    if is_of_diet or figure.unit in _OF_HEAT or _is_share_of_none(text, figure, found):
        return True
    if found.code == "investment" and figure.kind == "percent" and text.lower.endswith("stake", found.start, found.end):
        return True  # "cut her stake in the airline to 0.8%"
    if found.code == "wage" and _OF_INCOME.match(text.lower, figure.end_char):
        return True  # "wages swallow 71 percent of income"
    is_level = figure.change_role in {None, "level"}
    if is_level and text.lower.startswith(("economy", "economies"), found.start):
        return True
    # "the loss of ice was 36 percent larger"
    return text.lower.startswith(("loss", "losses"), found.start) and not measures.topics.is_of_firms


def _is_share_of_none(text: Text, figure: Figure, found: Measure) -> bool:
    """Tell whether a share is of none of the dead told before: "with deaths at 900, Berg led, 48 percent to 42"."""
    if found.code not in load_words("measures", "of_people") or figure.kind not in _SHARES:
        return False
    is_level = figure.change_role in {None, "level"}
    return is_level and _OTHER_CLAUSE.search(text.lower, found.end, figure.start_char) is not None


_OTHER_CLAUSE = LazyRegexp(r"[0-9],? |, ")
_SHARES = frozenset(["percent", "fraction"])
_OF_HEAT = frozenset(["Cel", "[degF]", "K"])
_OF_DIETS = frozenset(["kcal", "cal", "kJ", "[Cal]"])
_OF_INCOME = LazyRegexp(r" of (?:its |their |the club['’]s )?(?:income|turnover|revenues?|sales|the budget)\b")


def _is_of_heads(figure: Figure, found: Measure) -> bool:
    return found.code in load_words("measures", "of_people") or (found.code == "population" and not figure.scale)


def _sent_count(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the aid of helpers and gear that a country or a relief body sends: "Chile pledged three helicopters"."""
    noun = singular((figure.counted or "").rpartition(" ")[2].lower())
    is_help = noun in load_words("measures", "relief_goods") and is_of_donor(text, figure, measures)
    return Measure.unnamed("aid", figure) if is_help else None


def _of_money(
    text: Text, figure: Figure, sentence: Sentence, measures: Measures, named: list[Measure]
) -> Measure | None:
    """Return the measure of an amount of money, also of one that is given in a story of aid."""
    if is_of_work(text, figure):
        return Measure.unnamed("wage", figure)
    if is_aid_for_each(text, figure):
        return Measure.unnamed("aid", figure)
    found = (
        spent_sum(text, figure)
        or lent_sum(text, figure)
        or taken_in(text, figure)
        or measure_of_making(text, figure, sentence, measures)
        or measure_of_money(text, figure, sentence, named)
    )
    found = found or measure_behind(text, figure, sentence, named) or _made_by_firm(text, figure, measures)
    is_untold = found is None or (found.code == "price" and found.start == figure.start_char)
    if is_untold and (is_taken_home(text, figure, measures.persons) or is_wage_told(text, figure)):
        found = Measure.unnamed("wage", figure)
    if is_untold and figure.per and measures.topics.is_of_need:
        near = nearest_measure(text, figure, named)
        found = near if near and near.code == "aid" else found  # "vouchers were cut to $13.50 per person"
    if found is None and not figure.scale:
        found = moved_price(text, figure, sentence, measures)
    found = found or told_price(text, figure) or put_in(text, figure) or raised_sum(text, figure)
    if found is None and is_of_millions(figure) and _COST.match(text.lower, figure.end_char):
        found = Measure.unnamed("spending", figure)
    is_aid = (found is None or found.is_verb) and measures.topics.is_of_aid and is_given(text, figure, sentence)
    is_aid = is_aid or (found is None and (is_needed(text, figure) or is_of_donor(text, figure, measures)))
    is_aid = is_aid or (found is None and is_asked_of_state(text, figure, measures))
    return Measure.unnamed("aid", figure) if is_aid else found


_COST = LazyRegexp(
    r" (?:total |estimated |final |overall )?(?:costs?|price tag)\b"
    r"|[ -](?:space |research |rescue |advertising |vaccination |clean-up |election )?"
    r"(?:mission|expedition|campaign|study|clean-up|cleanup|salvage|experiment|spacecraft|probe(?! into))\b"
)
""" "The £8.4m cost of the trip"."""


def _made_by_firm(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the profit of "Orlan made £9.6m in the year to July"."""
    made = _MADE.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    is_firm = made is not None and made.start() in measures.firms and _IN_TIME.match(text.lower, figure.end_char)
    return Measure("profit", made.start(1), made.end(1), False) if made and is_firm else None


_MADE = LazyRegexp(rf" (?:has |had |also |only |just )?(made|makes|making) {HEDGES}\Z")
_IN_TIME = LazyRegexp(
    r" (?:in (?:the |its )?"
    r"(?:(?:first|second|third|fourth|last|final|past|half|full|three|six|nine|twelve|financial) )*"
    r"(?:year|quarter|half|months|season|[12][0-9]{3}\b)|last (?:year|quarter|season)|a year earlier|the year before)"
)


_OUT_OF_WORK = LazyRegexp(
    r"(?: of (?:the |its |their |all )?[a-z’' -]{3,40}?)? (?:have|has|had) no (?:job|work|jobs)\b"
    r"|(?: of (?:the |its |their |all )?[a-z’' -]{3,40}?)? (?:is|are|was|were) (?:now |still )?"
    r"(?:out of (?:a job|work)|unemployed|jobless|without (?:a job|work|jobs))\b"
)
"""Behind a share of people: "57.2 percent of the young have no job"."""
_WERE_SOLD = LazyRegexp(
    r"(?: of [a-z ]{2,30}?)? (?:was|were|has been|have been|had been) sold\b(?! (?:abroad|overseas))"
)
_OF_SICK = frozenset(["number", "percent", "fraction"])


def _told_beside(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the wage of a rise of pay, the aid of goods that are sent, the cases of the ill, the jobs of staff."""
    if figure.kind in _OF_SICK and are_diagnosed(text, figure):
        return Measure.unnamed("cases", figure)
    if is_number_of_staff(text, figure):
        return Measure.unnamed("jobs", figure)
    if figure.kind in _SHARES and _OUT_OF_WORK.match(text.lower, figure.end_char):
        return Measure.unnamed("unemployment_rate", figure)
    if figure.kind == "quantity" and _WERE_SOLD.match(text.lower, figure.end_char):
        return Measure.unnamed("sales", figure)
    is_of_pay = figure.kind == "percent" and is_rise_of_pay(text.lower, figure.start_char, figure.end_char)
    is_sent_there = figure.kind == "quantity" and (is_of_donor(text, figure, measures) or is_aid_for_each(text, figure))
    if not is_of_pay and not is_sent_there and not is_sent(text, figure, measures):
        return None
    return Measure.unnamed("wage" if is_of_pay else "aid", figure)


def _in_price(text: Text, figure: Figure) -> Measure | None:
    """Return the price of "flour has doubled in price", "will pay 18 percent more for diesel", the cost over budget."""
    end = figure.end_char
    if _OVER_BUDGET.match(text.lower, end):
        return Measure.unnamed("spending", figure)
    if text.lower.startswith(" in price", end):
        return Measure("price", end + len(" in "), end + len(" in price"), False)
    more = _MORE_FOR.match(text.lower, end) if figure.kind in {"percent", "fraction"} else None
    is_paid = more is not None and _PAY.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    return Measure("price", figure.start_char, end, False) if is_paid else None


_OVER_BUDGET = LazyRegexp(r" (?:over|under|above|below) (?:its |the |their )?budget\b")
_MORE_FOR = LazyRegexp(r" (?:more|less|extra) (?:for|on) (?!work)")
_PAY = LazyRegexp(rf"\b(?:pay|pays|paid|paying|charge|charges|charged|charging) {HEDGES}\Z")


def _is_unmeasured(text: Text, figure: Figure, before: list[str]) -> bool:
    """Tell whether a figure is a likelihood, a tax of so much or what a share costs by earnings."""
    is_other = (
        _is_valuation(text, figure)
        or before[-2:] == ["tax", "of"]
        or _LIKELY.match(text.lower, figure.end_char) is not None
        or (
            figure.kind == "percent"
            and (is_of_tax(text, figure) or text.lower.endswith("votes (", 0, figure.start_char))
        )
        or (figure.kind == "percent" and _is_premium(text, figure))
        or (figure.kind == "fraction" and text.lower.startswith((" majority", "majority"), figure.end_char))
        or (figure.kind == "multiple" and _ITS_OWN.match(text.lower, figure.end_char))
    )
    return bool(is_other or set(before[-7:]) & load_words("measures", "likelihoods"))


def _is_premium(text: Text, figure: Figure) -> bool:
    """Tell whether a share is by how much an offer is above a price: "a 32 percent premium to", "a premium of 32%"."""
    if _PREMIUM_BEHIND.match(text.lower, figure.end_char):
        return True
    is_over = _OVER_PRICE.match(text.lower, figure.end_char) is not None
    return (
        is_over and _PREMIUM_OF.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char) is not None
    )


_PREMIUM_BEHIND = LazyRegexp(r" (?:premium|discount) (?:to|over|on|from|above|below)\b")
_OVER_PRICE = LazyRegexp(r" (?:to|over|on|above) (?:the|its|their|[a-z]+['’]s)\b")
_PREMIUM_OF = LazyRegexp(rf"\ba (?:premium|discount) of {HEDGES}\Z")
_LIKELY = LazyRegexp(r" (?:(?:more|less|as) likely|likelier)\b")
"""Behind how much more often something befalls some than others: "24 percent more likely to fall ill"."""


def _as_told(text: Text, figure: Figure, found: Measure, before: list[str]) -> Measure:
    """Return a measure with the code that its figure tells: costs that are spent, a rate that debts bear."""
    is_share = text.lower.startswith(" of ", figure.end_char)
    is_stock = (
        text.lower.endswith(("debt", "debts"), found.start, found.end) and found.end + len(" at ") < figure.start_char
    )
    is_of_credit = found.code == "debt" and before[-1:] == ["at"] and not is_share and not is_stock
    if found.printed(text) == "costs" and _TO_MILLIONS.match(text.lower, figure.end_char):
        found = found._replace(code="spending")
    return found._replace(code="interest_rate") if is_of_credit else found


def _is_of_index(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether a share says how an index moved: "Tokyo's Nikkei slipped 0.21 percent", "41 points, or 0.6%"."""
    if figure.kind != "percent":
        return False
    if _OF_POINTS.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return True
    if _IN_POINTS.match(text.lower, figure.end_char):
        return True
    return bool(load_words("figures", "index_names") & set(words_before(text, figure, sentence)[-_INDEX_WITHIN:]))


_OF_POINTS = LazyRegexp(rf"[0-9] points?(?:,? or | \(|, ){HEDGES}\Z")
_IN_POINTS = LazyRegexp(r",? (?:(?:higher|lower|up|down) )?(?:at|to|or|\()(?: about)? ?[0-9][0-9,.]*[0-9] points?\b")
""" "Closed up 1.8% at 662.4 points", "3 percent, or 438 points"."""


def _is_valuation(text: Text, figure: Figure) -> bool:
    """Tell whether a multiple says what a share costs by what its firm earns: "14 times earnings"."""
    return figure.exact.endswith("times") and _VALUED.match(text.lower, figure.end_char) is not None


def _traded(text: Text, figure: Figure, sentence: Sentence, amounts: Set[int]) -> Measure | None:
    """Return the price of what "tumbled 6.1 percent to 11.24 euros": a change that ends at an amount of money."""
    to = _TO.match(text.lower, figure.end_char)
    if figure.kind != "percent" or to is None or to.end() not in amounts:
        return None
    if _HIGHER_AT.match(text.lower, figure.end_char):
        return Measure.unnamed("price", figure)
    is_trade = set(words_before(text, figure, sentence)[-4:]) & load_words("measures", "trading")
    return Measure.unnamed("price", figure) if is_trade else None


def _rate_set(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the rate of a bank whose story calls it no more than that: "Bank of Peru lifts rate to 2.5 per cent"."""
    rate = _RATE_SET.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    return Measure("interest_rate", *rate.span(1), False) if rate and measures.topics.is_of_banks else None


_RATE_SET = LazyRegexp(
    r"\b(?:(?:lift|rais|cut|hold|held|hik|keep|kept|leav|left|trim|lower|slash|expect|see)[a-z]*)"
    r" (?:its |the |key |main |benchmark |own ){0,3}(rates?)\b[^.,;\n]{0,24} (?:to|at|by) (?:about )?\Z"
)


def _firmed(text: Text, figure: Figure) -> Measure | None:
    """Return the price of goods that "firmed 1.1 percent", no currency and no support."""
    moved = _FIRMED.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    goods = (load_words("measures", name) for name in ("commodities", "traded_goods", "household_goods"))
    is_goods = moved is not None and any(moved.group(1) in names for names in goods)
    return Measure.unnamed("price", figure) if is_goods else None


_FIRMED = LazyRegexp(rf"\b([a-z]+) (?:firmed|was firmer|were firmer)(?: by)? {HEDGES}\Z")


def _is_other_rate(before: str) -> bool:
    """Tell whether a rate before points is of something that passes, works or dies: "the pass rate dipped by"."""
    rate = _RATE.search(before)
    return rate is not None and rate.group(1) not in load_words("measures", "rates_of_interest")


_RATE = LazyRegexp(r"\b([a-z]+)['’]?s? rate\b")


def _is_part_of_point(figure: Figure) -> bool:
    """Tell whether a figure is a "quarter-point" or a "half-point" of a rate."""
    is_points = figure.kind == "percentage_points" and figure.exact.endswith(("point", "points"))
    return is_points and "percent" not in figure.exact


def _rate_moved(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Points right beside a cut or a rise are of an interest rate, wherever the story names it."""
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    after = text.lower[figure.end_char : min(sentence.end_char, figure.end_char + _BESIDE)]
    near = {*_WORD.findall(before)[-4:], *(word for word in _WORD.findall(after)[:2] if word != "lower")}
    is_other = figure.kind == "percentage_points" and _is_other_rate(before)
    if is_other or not near & load_words("measures", "rate_changes") or near & {"yield", "yields"}:
        return None
    return Measure.unnamed("interest_rate", figure)
