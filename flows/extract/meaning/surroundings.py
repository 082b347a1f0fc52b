"""What a word measures by what stands around it: costs that are a noun, wages that people earn, losses of no firm."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.earned import is_earner, wage_of_paid
from flows.extract.meaning.goods_weighed import SOLD_ABROAD
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.story_topics import Topics
from flows.extract.text import Text

_NEAR = 30
_FAR = 140
_BY_TIME = LazyRegexp(
    rf" {HEDGES}[^ ]*[$£€]?[0-9][0-9.,]* (?:[a-z]+ )?(?:a|an|per) (?:year|month|week|day|hour|shift)\b"
    r"(?! (?:before|after) tax)"
)
_FOR_PLACE = LazyRegexp(
    r" [^;.\n]{1,24}? for (?:the |their |his |her |a |an )?(?:first|second|third|fourth|fifth|winning|win|victory|title"
    r"|tie for|finishing|reaching)\b"
)
"""Behind who earned a prize: "earned $60,000 for first place"."""
_EARNER = LazyRegexp(
    r"\b(?:worker|nurse|teacher|employee|driver|miner|officer|household|family|graduate|cleaner|labourer|farmhand)"
    r"(?: [^.,;\n]{2,40})?, [^.,;\n]{2,60}, \Z"
)
"""Before a verb of earning, also with an apposition between: "a worker at the plant, the biggest here, earns"."""
_LOSES = LazyRegexp(
    r"(?:, (?:[0-9]{1,3},|(?:aged|whose|who|most|many|some) [^.;\n,]{2,50},))?"
    r"(?: (?:has|have|had|also|each|all|then|will|would|could|may|might|who|together|stands?|stood|to|can)){0,4} \Z"
)
"""Between people and the verb of what they lost: ", aged between 61 and 93, had ", " stand to "."""
_THEIR_LOSSES = LazyRegexp(
    r"\b(?:farmers|growers|fishermen|breeders|herders|ranchers|residents|villagers|traders|shopkeepers|families|victims"
    r"|insurers) (?:put|estimated|reckon|reckoned|say|said) (?:that )?(?:their |its )\Z"
)
_OF_SOME = (" on ", " of ", " for ")
"""Behind prices these say of what they are."""
_OF_ALL_IN = LazyRegexp(
    r" in (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? (?:rose|fell|grew|climbed|increased|were|jumped|dropped|edged)\b"
    r"[^;\n]{0,40}?(?:on the (?:year|month)|in the year to|year[- ]on[- ]year|from a (?:year|month) (?:ago|earlier))"
)
"""Behind prices without a noun these make them all of a country: "prices in Peru rose 9 percent on the year"."""
_PRICE_PAID = (" price ", " prices ", " rent ", " rents ", " fee ", " fees ", " premium ")


class Surroundings:
    """The words around the measures of a text, and what they make of them."""

    def __init__(self, text: Text, topics: Topics, persons: set[int]) -> None:
        self._text = text
        self._topics = topics
        self._persons = persons
        """Where the names of persons end."""
        self._words = text.words.distinct

    def told(self, measure: Measure) -> Measure:
        """Return a yield in a story of bonds as an interest rate, all prices in one of inflation as inflation."""
        printed = measure.printed(self._text)
        if (noun := self._code_of_noun(measure, printed)) is not None:
            return measure._replace(code=noun, is_verb=False)
        if (code := self._code_told(measure, printed)) is not None:
            return measure._replace(code=code)
        is_dated = self._text.lower.endswith("-year ", 0, measure.start)
        if printed in {"yield", "yields"} and (is_dated or self._words & load_words("measures", "bonds")):
            return measure._replace(code="interest_rate")
        if printed == "prices" and _OF_ALL_IN.match(self._text.string, measure.end):
            return measure._replace(code="inflation")
        if printed != "prices" or "inflation" not in self._words or self._text.lower.startswith(_OF_SOME, measure.end):
            return measure
        before = self._text.lower[max(0, measure.start - _NEAR) : measure.start].rpartition("\n")[2].split()
        is_all = not before or before[-1][-1] in '.:;"“' or before[-1] in load_words("measures", "before_all_prices")
        return measure._replace(code="inflation") if is_all else measure

    def _code_of_noun(self, measure: Measure, printed: str) -> str | None:
        """Return the code of costs that are a noun, of sales that are made abroad, none of rations of the well."""
        if printed in load_words("measures", "aid_of_needy"):
            return None if self._topics.is_of_need else ""
        if measure.code == "sales" and not measure.is_verb:
            return "exports" if SOLD_ABROAD.match(self._text.lower, measure.end) else None
        return "spending" if printed == "costs" and self._are_moved(measure.end) else None

    def _are_moved(self, end: int) -> bool:
        """Tell whether costs are a noun: "costs rose to", "costs had doubled"."""
        return not load_words("measures", "restating").isdisjoint(self._text.lower[end : end + _NEAR].split()[:2])

    def _code_told(self, measure: Measure, printed: str) -> str | None:
        """Return the code that the surroundings of a word give it, none at all where it measures nothing there."""
        if printed in load_words("measures", "verbs_of_earning") and (
            self._is_done_by_person(measure) or _BY_TIME.match(self._text.lower, measure.end)
        ):
            return "" if _FOR_PLACE.match(self._text.lower, measure.end) else "wage"
        if printed == "paid" and self._text.lower.endswith(_PRICE_PAID, 0, measure.start):
            return ""
        if (
            printed == "paid"
            and (wage := wage_of_paid(self._text, measure.start, measure.end, self._persons)) is not None
        ):
            return wage
        if measure.is_verb and measure.code == "revenue" and self._is_of_exported(measure):
            return "exports"
        if printed in load_words("measures", "verbs_of_losing") and self._is_lost_by_people(measure):
            return ""
        return "investment" if printed == "capital spending" and self._topics.is_of_firm_alone else None

    def _is_of_exported(self, measure: Measure) -> bool:
        """Tell whether goods bring something in, in a story of exports: "Beef brought in $1.38 billion"."""
        subject = self._text.lower[max(0, measure.start - _NEAR) : measure.start].split()[-1:]
        return "exports" in self._words and not load_words("measures", "exported_goods").isdisjoint(subject)

    def _is_lost_by_people(self, measure: Measure) -> bool:
        """Tell whether it is people who lost money, no loss of a firm: "victims lost", "Ann Reed, 81, lost"."""
        begin = max(0, measure.start - _FAR)
        if measure.printed(self._text) == "losses":
            return _THEIR_LOSSES.search(self._text.lower, begin, measure.start) is not None
        subject = _LOSES.search(self._text.lower, begin, measure.start)
        if subject is None:
            return False
        words = self._text.lower[begin : subject.start()].split()[-1:]
        if words and words[0] in load_words("measures", "losers"):
            return True
        told = self._text.lower[subject.start() : measure.start].strip(" ,")
        return subject.start() in self._persons and (not told or told[0].isdigit())

    def _is_done_by_person(self, measure: Measure) -> bool:
        before = self._text.lower[max(0, measure.start - _NEAR) : measure.start].split()
        if before and (is_earner(before[-1]) or measure.start - 1 in self._persons):
            return True
        return _EARNER.search(self._text.lower, max(0, measure.start - _FAR), measure.start) is not None
