"""The measures that the sentences of a text name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from flows.extract.entities.named import Named
from flows.extract.figures.counted import singular
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.balances import Balances
from flows.extract.meaning.goods_weighed import weighed_goods
from flows.extract.meaning.growth_told import growth_told
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measure_words import codes_of_nouns, first_words, measure_named, words_of_measures
from flows.extract.meaning.story_topics import Topics
from flows.extract.meaning.surroundings import Surroundings
from flows.extract.text import Text
from schemas.records import Sentence

_NEAR = 30
_OPENING = 48
"""Characters of a sentence within which the name of a firm is its subject."""
_JOINED_BEFORE = ("-to-", "non-", "for-", " e-")
"""No "debt-to-GDP ratio" measures the GDP, no non-profit body a profit."""
_OBJECT_OF = LazyRegexp(r" (?:on|of) (?:[a-z-]+ ){0,2}")
_IN_OWN = LazyRegexp(r" (?:in|of) (?:(?:the|its|their|[a-z]+['’]s) )?(?:[a-z-]+ )?")
"""Between "growth" and what grows."""
_SHARE_OF = LazyRegexp(r"(?:per ?cent|pct|pc|%) of (?:the |its |their )?$")


@cache
def _traded_goods() -> LazyRegexp:
    goods, moves = (one_of(load_words("measures", key)) for key in ("traded_goods", "moves_of_goods"))
    return LazyRegexp(
        rf"(?<!\bof )\b({goods})(?: futures| contracts?)?(?: for [a-z]+(?: delivery)?)?(?: was| were)? (?:{moves})\b"
    )


_PRODUCING = load_words("measures", "words_of_producers")
_OF_GOODS = frozenset(["production", "exports", "imports", "sales", "trade"])
"""Measures that goods have where a noun tells them."""


class Measures:
    """The measures of a text by sentence, each sentence read once and only when it is asked for."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        names = [mention for mention in named.mentions if mention.kind not in {"country", "place"}]
        self._starts = [mention.start_char for mention in names]
        self._ends = list(accumulate((mention.end_char for mention in names), max))
        self.firms = {mention.end_char for mention in named.mentions if mention.kind == "organization"}
        self._firm_ends = sorted(self.firms)
        self.countries = {one.end_char: one.start_char for one in named.mentions if one.kind == "country"}
        self._places = {one.start_char for one in named.mentions if one.kind in {"country", "place"}}
        self.persons = {mention.end_char for mention in named.mentions if mention.kind == "person"}
        self._balances = Balances(text)
        self._found: dict[str, list[Measure]] = {}
        self.topics = Topics(text)
        self._surroundings = Surroundings(text, self.topics, self.persons)
        self._words = text.words.distinct
        self._begin: list[int] | None = None
        """Where the words stand that measures begin with."""

    def of(self, sentence: Sentence) -> list[Measure]:
        """Return the measures that a sentence names, in order."""
        found = self._found.get(sentence.sentence_id)
        if found is None:
            matches = self._matches(sentence.start_char, sentence.end_char)
            named = [self._surroundings.told(measure_named(match)) for match in matches if self._measures(match)]
            named = [one for one in named if one.code]
            named = _in_order(self._with_goods(sentence, named), growth_told(self._text, sentence, self.countries))
            named = self._with_weights(sentence, self._without_goods(named))
            found = self._found[sentence.sentence_id] = [one for each in named if (one := self._balanced(each, named))]
        return found

    def _matches(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield where measures are named in a stretch: only where a word stands that one begins with."""
        if self._begin is None:
            self._begin = [at for at, _ in self._text.words.among(first_words())]
        done = start
        for at in self._begin[bisect_left(self._begin, start) : bisect_left(self._begin, end)]:
            match = words_of_measures().match(self._text.lower, at, end) if at >= done else None
            if match:
                done = match.end()
                yield match

    def _with_goods(self, sentence: Sentence, named: list[Measure]) -> list[Measure]:
        """Add goods whose price moved, which no other word tells: "Corn was down 0.6%", "palm oil futures fell"."""
        if not self.topics.is_of_market:
            return named
        found = [
            Measure("price", match.start(), match.end(1), False)
            for match in _traded_goods().finditer(self._text.lower, sentence.start_char, sentence.end_char)
        ]
        return _in_order(named, found)

    def _with_weights(self, sentence: Sentence, named: list[Measure]) -> list[Measure]:
        """Make goods of which a producer tells the weight its production: "Silver doubled to 1.2 million ounces"."""
        if self._words.isdisjoint(_PRODUCING) or any(one.code in _OF_GOODS for one in named):
            return named
        found = {
            start: Measure("production", start, end, False)
            for start, end in weighed_goods(self._text.lower, sentence.start_char, sentence.end_char)
        }
        kept = [one for one in named if one.start not in found] if found else named
        return _in_order(kept, list(found.values()))

    def firms_in(self, sentence: Sentence) -> list[int]:
        """Return where the names of firms end that open a sentence or stand near its opening, in order."""
        first = bisect_left(self._firm_ends, sentence.start_char)
        return [end for end in self._firm_ends[first : first + 1] if end - sentence.start_char <= _OPENING]

    def _without_goods(self, named: list[Measure]) -> list[Measure]:
        """Leave out what only says of what another is: "oil output", "wheat exports", "spending on tuition"."""
        starts = {measure.start for measure in named if not measure.is_verb}
        goods = load_words("measures", "commodities")
        kept = [one for one in named if one.end + 1 not in starts or one.printed(self._text) not in goods]
        kept = [one for index, one in enumerate(kept) if not index or not self._is_object(kept[index - 1], one)]
        return [one for index, one in enumerate(kept) if not self._is_of_neighbour(one, kept, index)]

    def _is_of_neighbour(self, one: Measure, kept: list[Measure], index: int) -> bool:
        """Tell whether "growth" is only that of the measure beside it: "growth in exports", "sales growth"."""
        if one.is_verb or one.code != "growth" or one.printed(self._text) != "growth":
            return False
        before = kept[index - 1] if index else None
        if before is not None and not before.is_verb and before.end + 1 == one.start:
            return True
        behind = kept[index + 1] if index + 1 < len(kept) else None
        is_behind = behind is not None and not behind.is_verb and behind.code != "growth"
        return is_behind and behind is not None and bool(_IN_OWN.fullmatch(self._text.lower, one.end, behind.start))

    def _is_object(self, head: Measure, one: Measure) -> bool:
        """Tell whether a measure only says what the one before it is of: "spending on tuition", "sales of copper"."""
        is_priced = head.code == "price" and one.printed(self._text) in load_words("measures", "commodities")
        is_head = head.code in load_words("measures", "with_object") and one.code != head.code
        if head.is_verb or not (is_head or is_priced):
            return False
        return _OBJECT_OF.fullmatch(self._text.lower, head.end, one.start) is not None

    def _balanced(self, measure: Measure, named: list[Measure]) -> Measure | None:
        """Return a bare balance with the code that its surroundings tell, None where they tell none."""
        if measure.printed(self._text) not in load_words("measures", "bare_balances"):
            return measure
        is_beside_trade = any(other.code in {"exports", "imports"} for other in named)
        code = "trade_balance" if is_beside_trade else self._balances.code_of(measure.start, measure.end)
        return measure._replace(code=code) if code else None

    def _measures(self, match: re.Match[str]) -> bool:
        """ "Trade" in the Trade Ministry measures nothing, nor what a share is of: "50% of exports", "debt-to-GDP"."""
        index = bisect_right(self._starts, match.start()) - 1
        is_in_name = index >= 0 and match.start() < self._ends[index]
        is_in_name = is_in_name and match.group() not in load_words("measures", "named_rates")
        is_total = codes_of_nouns().get(match.group()) in load_words("measures", "totals")
        return (
            not is_in_name
            and not self._text.lower.endswith(_JOINED_BEFORE, 0, match.start())
            and self._is_noun(match)
            and not _is_lost(self._text.lower, match)
            and not _COMPOUND.match(self._text.lower, match.end())
            and not self._is_of_worker(match)
            and not (match.group() == "trade" and self._is_session(match.start()))
            and not (match.group() in {"shares", "stocks"} and self._are_of_no_firm(match.end()))
            and not (match.group() == "pay" and _IS_PAID.match(self._text.lower, match.end()))
            and (is_total or not _SHARE_OF.search(self._text.lower, max(0, match.start() - 20), match.start()))
        )

    def _is_of_worker(self, match: re.Match[str]) -> bool:
        """Tell whether a word only says what somebody does: "a former sales manager", "debt collectors"."""
        is_noun = match.group() in codes_of_nouns() and not match.group().endswith((" of", " on"))
        doer = _DOER.match(self._text.lower, match.end()) if is_noun else None
        if doer is None:
            return False
        noun = singular(doer.group(1))
        return noun in load_words("occupations", "occupations") or noun in load_words("measures", "doers_behind")

    def _is_session(self, start: int) -> bool:
        """Tell whether trade is that of a market in a day: "fell 8% in early Dublin trade"."""
        return _IN_SESSION.search(self._text.lower, max(0, start - _NEAR), start) is not None

    def _are_of_no_firm(self, end: int) -> bool:
        """Tell whether shares are traded, all of a place or goods in store: "shares worth $3m", "stocks of rice"."""
        lower = self._text.lower
        if _IN_STORE.match(lower, end):
            return True
        return lower.startswith(" worth ", end) or (lower.startswith(" in ", end) and end + len(" in ") in self._places)

    def _is_noun(self, match: re.Match[str]) -> bool:
        """Tell whether a word measures here: no bill that is a law, "to pay", nor the oil of "two litres of oil"."""
        before = self._text.lower[max(0, match.start() - _NEAR) : match.start()].split()[-2:]
        if self._text.lower.startswith(("'s share", "’s share"), match.end()):
            return False
        only, barred, led = (load_yaml("measures")[key] for key in ("only_after", "never_after", "never_before"))
        word, last = match.group(), before[-1] if before else ""
        if word in led and self._text.lower[match.end() : match.end() + _NEAR].strip().startswith(tuple(led[word])):
            return False
        if word in only:
            return last in only[word]
        if word in load_words("measures", "commodities") and _OF_TRADE.match(self._text.lower, match.end()):
            return False
        is_of_goods = last == "of" and word in load_words("measures", "commodities")
        is_amount = is_of_goods and before[0] not in load_words("measures", "priced")
        return last not in barred.get(word, ()) and not is_amount


def _in_order(named: list[Measure], more: list[Measure]) -> list[Measure]:
    return sorted([*named, *more], key=lambda one: one.start) if more else named


def _is_lost(lower: str, match: re.Match[str]) -> bool:
    """Tell whether what was lost is no money: "with the loss of 410 jobs", "the loss of his sight"."""
    is_of = match.group().endswith(("loss", "losses")) and lower.startswith(" of ", match.end())
    return is_of and _LOST_MONEY.match(lower, match.end()) is None


_IN_STORE = LazyRegexp(r"(?<=stocks) (?:of|(?:held )?in (?:the )?(?:warehouses|storage|store|silos|tanks))\b")
_COMPOUND = LazyRegexp(r"-(?!to-|and-)[a-z]")
"""Behind a word these make it part of another: "a pay-off", "price-fixing", "debt-laden"."""
_IS_PAID = LazyRegexp(
    r" (?:(?:a|an|the|up|to|about|around|just|only|some|at|least|more|than|as|much|nearly|over|record|average|extra"
    r"|total|of|almost|another|roughly) ){0,4}(?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?)?[0-9]"
)
"""Behind "pay" as a verb: "tenants pay a record £1,344"."""
_OF_TRADE = LazyRegexp(
    r"[ -](?:grind(?:ings?|s)?|stock(?:s|piles?)|inventor(?:y|ies)|acreage|plantings?|crush(?:ings?)?|arrivals|reserves"
    r"|holdings|jewell?ery|medals?|mines?|miners?|mining|fields?|rigs?|wells?|pipelines?|tankers?|spills?|slicks?|refiners?"
    r"|refiner(?:y|ies)|plants?|farms?|farmers?|growers?|planters?|industry|sector|compan(?:y|ies)|firms?|majors?|giants?"
    r"|producers?|traders?|workers?|minister|ministry|barons?|heiress|rush|bars?|coins?|rings?|wire|pipes?|cables?)\b"
)
"""Behind a commodity these are not its price: "cocoa grindings rose", "oil firm Orlan agreed to pay"."""
_DOER = LazyRegexp(r" ([a-z-]{4,})\b")
_IN_SESSION = LazyRegexp(
    r"\b(?:early|late|morning|mid-morning|midday|afternoon|evening|overnight|after-hours|pre-market|premarket|electronic"
    r"|thin|choppy|hectic|volatile|quiet|\bin (?:asian|european|us|u\.s\.|american|london|tokyo|new york|hong kong"
    r"|sydney|frankfurt|singapore|mumbai|shanghai|seoul|paris|zurich|wall street)) (?:[a-z-]+ ){0,2}\Z"
)
_LOST_MONEY = LazyRegexp(
    r" of (?:[a-z]+ ){0,4}?(?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?[0-9]|[a-z]{0,3}[0-9][0-9.,]*(?: ?[a-z]+){0,2} ?"
    r"(?:million|billion|crore|lakh|[mb]n|m\b|p\b|cents?"
    r"|pence|per ?cent|pct|%|euros?|dollars?|pounds?|yen|yuan|won|rupees?|francs?|kronor|kroner|shillings?))"
)
