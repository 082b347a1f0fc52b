"""What a price is per where its noun says it: "the price per ship, $234.5 million", "the cost per visit had risen"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.place import is_person
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_PRICED = frozenset(["money", "quantity"])
_HEADS = frozenset(["capita", "head"])
_PER = LazyRegexp(
    r"\b(?:prices?|costs?|spending|revenues?|sales|income|profits?|earnings|loss|fees?|subsidy|fares?|output|yields?|use"
    r"|consumption|emissions|rents?|gdp|wealth|debt|donations?|investment|tax"
    r"|charge|bill|value|average|payout|dividend|pay|payments?|wages?|allowances?|grants?|funding|benefits?|takings"
    r"|turnover|receipts|premiums?|aid|ticket|toll) per ([a-z]+(?: per [a-z]+)?)(?: [a-z]+){0,2}?"
    rf"(?: in [0-9]{{4}})?(?: by [0-9.]+{PERCENT}(?: [a-z]+){{0,2}},?)?(?: \([^()]{{2,50}}\))?"
    r"(?:[,:]| (?:[a-z]+ ){0,4}(?:is|was|at|of|to|by|from|reached|hit|averaged|averages|totalled|totaled))?"
    r"(?: [a-z]+){0,2} (?:[$£€]?[0-9.,]+[a-z%]*(?: [a-z]+)? (?:to |[a-z]+ ?\(|\())?\Z"
)
_REACH = 90


def add_rate_before(lower: str, reading: Reading) -> None:
    """Set what an amount is per, where the noun of a price before it says so and nothing behind it does."""
    if reading.kind not in _PRICED:
        return
    first = max(0, reading.start - _REACH)
    is_elided = reading.rule.startswith("elided")
    if is_elided and (each := _EACH_AGAIN.search(lower, first, reading.start)):
        reading.per = each[1]
    if reading.per:
        return
    if lower.find(" per ", first, reading.start) < 0:
        reading.per = _handed_out(lower, reading) or _of_unit_priced(lower, reading, first)
        return
    match = _PER.search(lower, first, reading.start)
    noun = singular(match.group(1)) if match else ""
    if noun and noun not in words("not_counted"):
        reading.per = "person" if noun in _HEADS else noun


def _handed_out(lower: str, reading: Reading) -> str | None:
    """Return the family of "promised each family 2,000 dollars", the pupil of "every pupil is given 30 pounds"."""
    first = max(0, reading.start - _NEAR)
    if lower.find("each ", first, reading.start) < 0 and lower.find("very ", first, reading.start) < 0:
        return None
    given = _GIVEN.search(lower, first, reading.start) or _EACH_DOES.search(lower, first, reading.start)
    noun = next(filter(None, given.groups()), "") if given else ""
    if not noun and (owed := _EACH_OF_ALL.search(lower, first, reading.start)):
        noun = "person" if is_person(singular(owed[1])) or owed[1] == "people" else singular(owed[1])
    if noun in mapping("units", "times_of_rates"):
        return str(mapping("units", "times_of_rates")[noun])
    return noun if noun and noun not in words("date_words") | words("not_counted") | _PARTS else None


def _of_unit_priced(lower: str, reading: Reading, first: int) -> str | None:
    """Return the unit of "MWh prices fell to 88 euros"."""
    if reading.kind != "money" or lower.find(" price", first, reading.start) < 0:
        return None
    match = _UNIT_PRICES.search(lower, first, reading.start)
    unit = match_suffix(lower, lower, match.start(1) - 1) if match else None
    return unit[1].unit if unit else None


_UNIT_PRICES = LazyRegexp(
    r" ((?:[mkg]wh|(?:mega|kilo|giga)watt[ -]hour|barrel|bushel|tonne|kilo|litre|liter|gallon|ounce) prices?)\b"
    r"(?: [a-z'’-]+){0,7}?(?: by [0-9.,]+(?: ?%| per ?cent),?)? (?:of|at|from|to|is|was|are|were|reached|averaged?|hit"
    rf"|below|above|near|than) {HEDGES}\Z"
)
_NEAR = 96
_PARTS = frozenset(["point", "cent", "percent", "percentage", "quarter"])
""" "Each quarter point adds about 13 lari to a payment": no goods."""
_GIVEN = LazyRegexp(
    r"\b(?:(?:giv(?:es?|en|ing)|gave|pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|promis(?:es?|ed|ing)|grant(?:s|ed|ing)?"
    r"|award(?:s|ed|ing)?|sen[dt]|sends|sending|hand(?:s|ed|ing)?|cost(?:s|ing)?|fined|charg(?:es?|ed|ing)|owed?|owes)"
    r" (?:each|every) (?:[a-z-]+ )??([a-z]+)"
    r"|(?:each|every) (?:[a-z-]+ )??([a-z]+) (?:(?:is|was|will be|has been|had been) (?:given|paid|promised"
    r"|offered|sent|handed|granted|awarded|owed|fined|charged)|gets|got|receives|received|pays|paid|owes|owed|earns|earned"
    r"|will (?:get|receive|pay)|would (?:get|receive|pay)|must pay|has to pay))"
    r"(?: (?:that|which|who|whose|with|without|in|of|from|on|at) (?:[a-z0-9'’-]+ ){0,7}?[a-z0-9'’-]+)?"
    rf" {HEDGES}\Z"
)
_VERBS = (
    r"(?:costs?|is worth|was worth|are worth|brings?|brought|takes?|took|needs?|needed|earns?|earned|adds?|added|saves?"
    r"|saved|makes?|made|contributes?|contributed|generates?|generated|yields?|yielded|uses?|used|burns?|burned|emits?"
    r"|emitted|gets?|got|receives?|received|pays?|paid|loses?|lost|raises?|raised|fetche[sd]|sells? for|sold for"
    r"|carrie[sd]"
    r"|holds?|held|weighs?|weighed|produces?|produced|spends?|spent|gives?|gave)"
)
_EACH_DOES = LazyRegexp(
    r"\b(?:each|every) (?:(?!one |other )[a-z-]+ )??([a-z]+)(?: (?:of (?:ours|theirs|them|his|hers)"
    r"|(?:in|on|at|from|of) (?:the |an? )?(?:[a-z-]+ ){0,2}?[a-z-]+|(?:that|which|who) [a-z' -]{2,30}?))?"
    rf" (?:(?:now|will|would|can|could|may|must) )?{_VERBS}"
    r"(?: (?:him|her|us|them|me|it|you|(?:the|its|their|his|our) [a-z]+))?"
    rf" {HEDGES}\Z"
)
""" "Every packet cost him", "each place in the league is worth"."""
_EACH_AGAIN = LazyRegexp(rf"(?:,|;|,? and|,? but) (?:each|every) ([a-z]+),? (?:another |a further )?{HEDGES}\Z")
""" "Every passenger brings 14 euros, and each bag another"."""
_EACH_OF_ALL = LazyRegexp(
    r"\beach of (?:the|its|their|his|her|our|these|those|some) (?:[a-z0-9,.'’-]+ ){0,3}?([a-z]+s|people)"
    r"(?: (?:that|which|who|whose) [a-z' -]{2,30}?)? (?:(?:will|would|can|could|may|must|is to|are to) )?"
    rf"(?:be (?:paid|given|sent|offered|handed) |{_VERBS} ){HEDGES}\Z"
)
""" "Each of the 40 families will receive"."""
