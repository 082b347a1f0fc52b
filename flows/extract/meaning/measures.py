"""Nouns that say what a figure measures, as the language data lists them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from flows.extract.entities.named import Named
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from flows.extract.meaning.balances import Balances
from flows.extract.meaning.earned import wage_of_paid
from flows.extract.meaning.goods_weighed import SOLD_ABROAD, weighed_goods
from flows.extract.text import Text
from schemas.records import Figure, Sentence
from schemas.reference.load import load_codes, load_table

_KINDS_OF = {
    "rate": {"percent", "percentage_points", "basis_points", "multiple"},
    "amount": {"money", "percent", "percentage_points", "multiple", "fraction"},
    "amount or quantity": {"money", "percent", "percentage_points", "multiple", "fraction", "quantity"},
    "price": {"money", "percent", "multiple", "fraction"},
    "number": {"count", "number", "percent", "multiple", "fraction"},
    "place": set(),
}
"""Which kinds of figures can say how much of a measure there is, by the column ``of`` of measures.csv."""

_OBJECT_WITHIN = 30
"""Characters between a verb and the amount that is its object: "spent more than an estimated $3 million"."""
_A_LOSS = 1000
"""Less than this is what a share lost, no firm's loss."""
_NEAR = 30
_OPENING = 48
"""Characters of a sentence within which the name of a firm is its subject."""

_SCOPE_BEHIND = 45
_WORD = LazyRegexp(r"[a-z]+")
_JOINED_BEFORE = ("-to-", "non-", "for-", " e-")
"""No "debt-to-GDP ratio" measures the GDP, no non-profit body a profit."""
_OBJECT_OF = LazyRegexp(r" (?:on|of) (?:[a-z-]+ ){0,2}")
_IN_OWN = LazyRegexp(r" (?:in|of) (?:(?:the|its|their|[a-z]+['’]s) )?(?:[a-z-]+ )?")
"""Between "growth" and what grows."""

_SHARE_OF = LazyRegexp(r"(?:per ?cent|pct|pc|%) of (?:the |its |their )?$")


class Measure(NamedTuple):
    """A measure as printed: its code, its span and whether it counts below zero."""

    code: str
    start: int
    end: int
    is_negative: bool
    is_verb: bool = False
    is_implied: bool = False
    """Told by the figure's surroundings and no word of its own: "duties on $2 billion of Polish goods"."""

    def fits(self, figure: Figure) -> bool:
        """Tell whether a figure of this kind can be of this measure; of a verb's, only an amount right behind it."""
        if self.is_verb:
            return self._has_object(figure)
        key = "told_bare" if figure.scale else "told_bare_per" if figure.per else None
        is_bare = figure.kind == "number" and key and self.code in load_words("measures", key)
        return figure.kind in _kinds(self.code) or bool(is_bare)

    @classmethod
    def unnamed(cls, code: str, figure: Figure) -> Measure:
        """Return a measure that no word names: it stands where its figure does."""
        return cls(code, figure.start_char, figure.end_char, False)

    def at(self, figure: Figure) -> Measure:
        """Return the same as a figure's own place tells it, with no word printed for it."""
        return self._replace(start=figure.start_char, end=figure.end_char)

    def printed(self, text: Text) -> str:
        """Return the words of a measure in small letters."""
        return text.lower[self.start : self.end]

    def _has_object(self, figure: Figure) -> bool:
        kinds = {"money"}
        if self.code == "price":
            kinds = {"money", "percent", "multiple", "fraction"}
        elif self.code in load_words("measures", "verbs_of_counts"):
            kinds = {"money", "quantity"}
        elif self.code == "wage" and figure.per:
            kinds = {"money", "number"}
        is_small_loss = self.is_negative and figure.scale == 0 and (figure.value or 0) < _A_LOSS
        return figure.kind in kinds and 0 <= figure.start_char - self.end <= _OBJECT_WITHIN and not is_small_loss


@cache
def _kinds(code: str) -> set[str]:
    return next(_KINDS_OF[row["of"]] for row in load_table("measures") if row["code"] == code)


@cache
def _codes() -> dict[str, str]:
    """Noun to code; raise LanguageDataError for a code or a noun that is not right."""
    nouns: dict[str, list[str]] = load_yaml("measures")["nouns"]
    unknown = set(nouns) - load_codes("measures")
    if unknown:
        raise LanguageDataError(f"measures.yaml: not in measures.csv: {', '.join(sorted(unknown))}")
    codes = {noun: code for code, listed in nouns.items() for noun in listed}
    if len(codes) != sum(map(len, nouns.values())):
        raise LanguageDataError("measures.yaml: a noun stands under two measures")
    return codes


@cache
def _verbs() -> dict[str, str]:
    """Verb to the code of the measure that its object is an amount of."""
    verbs: dict[str, list[str]] = load_yaml("measures")["verbs"]
    return {verb: code for code, listed in verbs.items() for verb in listed}


@cache
def _pattern() -> LazyRegexp:
    return LazyRegexp(rf"\b(?:{one_of({*_codes(), *_verbs()})})\b")


@cache
def _first_words() -> frozenset[str]:
    """Return the words that the nouns and verbs of measures begin with."""
    return frozenset(matched.group() for matched in map(_LETTERS.match, {*_codes(), *_verbs()}) if matched)


_LETTERS = LazyRegexp(r"[a-z]+")
_BY_TIME = LazyRegexp(
    rf" {HEDGES}[^ ]*[$£€]?[0-9][0-9.,]* (?:[a-z]+ )?(?:a|an|per) (?:year|month|week|day|hour|shift)\b"
    r"(?! (?:before|after) tax)"
)
_PARTNERS = [["to"], ["from"], ["with"], ["in"], ["of"], ["by"], ["for"], ["at"], ["between"]]
_GROWING = frozenset(["grow", "grows", "grew", "growing", "expand", "expands", "expanded", "shrink", "shrank"]) | {
    "contract",
    "contracted",
}
_GROWS = LazyRegexp(rf"\b(?:{one_of(_GROWING)})(?= (?:by |at |an? |just |only |about )*[0-9])")
_BEFORE_GROWING = LazyRegexp(
    r"(euro ?zone|euro area)?(?:['’]s economy)?"
    r"(?: will| would| could| may| should| has| is (?:expected|forecast|set|seen) to| to)?"
    r"(?: just| only| barely| still)? \Z"
)


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
        self._is_of_aid: bool | None = None
        self._is_of_banks: bool | None = None
        self._words = text.words.distinct
        self._begin: list[int] | None = None
        """Where the words stand that measures begin with."""

    def of(self, sentence: Sentence) -> list[Measure]:
        """Return the measures that a sentence names, in order."""
        found = self._found.get(sentence.sentence_id)
        if found is None:
            matches = self._matches(sentence.start_char, sentence.end_char)
            named = [self._told(_measure(match)) for match in matches if self._measures(match)]
            named = [one for one in named if one.code]
            named = self._with_growth(sentence, self._with_goods(sentence, named))
            named = self._with_weights(sentence, self._without_goods(named))
            found = self._found[sentence.sentence_id] = [one for each in named if (one := self._balanced(each, named))]
        return found

    def _matches(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield where measures are named in a stretch: only where a word stands that one begins with."""
        if self._begin is None:
            self._begin = [at for at, _ in self._text.words.among(_first_words())]
        done = start
        for at in self._begin[bisect_left(self._begin, start) : bisect_left(self._begin, end)]:
            match = _pattern().match(self._text.lower, at, end) if at >= done else None
            if match:
                done = match.end()
                yield match

    def _with_goods(self, sentence: Sentence, named: list[Measure]) -> list[Measure]:
        """Add goods whose price moved, which no other word tells: "Corn was down 0.6%", "palm oil futures fell"."""
        if not self._is_of_market:
            return named
        found = [
            Measure("price", match.start(), match.end(1), False)
            for match in _traded_goods().finditer(self._text.lower, sentence.start_char, sentence.end_char)
        ]
        return sorted([*named, *found], key=lambda one: one.start) if found else named

    def _with_weights(self, sentence: Sentence, named: list[Measure]) -> list[Measure]:
        """Make goods of which a producer tells the weight its production: "Silver doubled to 1.2 million ounces"."""
        if self._words.isdisjoint(_PRODUCING) or any(one.code in _OF_GOODS for one in named):
            return named
        found = {
            start: Measure("production", start, end, False)
            for start, end in weighed_goods(self._text.lower, sentence.start_char, sentence.end_char)
        }
        kept = [one for one in named if one.start not in found] if found else named
        return sorted([*kept, *found.values()], key=lambda one: one.start) if found else named

    def _with_growth(self, sentence: Sentence, named: list[Measure]) -> list[Measure]:
        """Add the growth of countries that only a verb tells: "Germany will grow 0.2%", "the euro zone grew"."""
        if _GROWING.isdisjoint(self._words):
            return named
        found = []
        for match in _GROWS.finditer(self._text.lower, sentence.start_char, sentence.end_char):
            before = _BEFORE_GROWING.search(self._text.lower, max(0, match.start() - _NEAR), match.start())
            start = self.countries.get(before.start()) if before else None
            lead = self._text.lower[max(0, start - _NEAR) : start].removesuffix("the ") if start is not None else ""
            is_subject = start is not None and lead.rsplit(maxsplit=1)[-1:] not in _PARTNERS
            if before and (is_subject or before.group(1)):
                found.append(Measure("growth", match.start(), match.end(), False))
        return sorted([*named, *found], key=lambda one: one.start) if found else named

    @property
    def is_of_firms(self) -> bool:
        """Whether the story tells of firms, which have losses of money."""
        return not self._words.isdisjoint(load_words("measures", "words_of_firms"))

    @property
    def is_of_shares(self) -> bool:
        """Whether the story tells of a market of shares."""
        return not self._words.isdisjoint(load_words("measures", "share_words"))

    @property
    def is_of_banks(self) -> bool:
        """Whether the story tells of a central bank, whose rate is one of interest."""
        if self._is_of_banks is None:
            is_told = not self._words.isdisjoint(load_words("measures", "words_of_banks"))
            is_told = is_told or ("bank" in self._words and _CENTRAL_BANK.search(self._text.lower) is not None)
            self._is_of_banks = is_told and "bank" in self._words
        return self._is_of_banks

    def firms_in(self, sentence: Sentence) -> list[int]:
        """Return where the names of firms end that open a sentence or stand near its opening, in order."""
        first = bisect_left(self._firm_ends, sentence.start_char)
        return [end for end in self._firm_ends[first : first + 1] if end - sentence.start_char <= _OPENING]

    @property
    def _is_of_market(self) -> bool:
        """Whether the story tells of a market of goods."""
        return not self._words.isdisjoint(load_words("measures", "market_words"))

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
        is_total = _codes().get(match.group()) in load_words("measures", "totals")
        return (
            not is_in_name
            and not self._text.lower.endswith(_JOINED_BEFORE, 0, match.start())
            and self._is_noun(match)
            and not _is_lost(self._text.lower, match)
            and not _COMPOUND.match(self._text.lower, match.end())
            and not (match.group() in {"shares", "stocks"} and self._are_of_no_firm(match.end()))
            and not (match.group() == "pay" and _IS_PAID.match(self._text.lower, match.end()))
            and (is_total or not _SHARE_OF.search(self._text.lower, max(0, match.start() - 20), match.start()))
        )

    def _are_of_no_firm(self, end: int) -> bool:
        """Tell whether shares are traded, all of a place or goods in store: "shares worth $3m", "stocks of rice"."""
        lower = self._text.lower
        if _IN_STORE.match(lower, end):
            return True
        return lower.startswith(" worth ", end) or (lower.startswith(" in ", end) and end + len(" in ") in self._places)

    def _told(self, measure: Measure) -> Measure:
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
            return None if self.is_of_need else ""
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
            return "wage"
        if printed == "paid" and self._text.lower.endswith(_PRICE_PAID, 0, measure.start):
            return ""
        if (
            printed == "paid"
            and (wage := wage_of_paid(self._text, measure.start, measure.end, self.persons)) is not None
        ):
            return wage
        if measure.is_verb and measure.code == "revenue" and self._is_of_exported(measure):
            return "exports"
        if printed in load_words("measures", "verbs_of_losing") and self._is_lost_by_people(measure):
            return ""
        return "investment" if printed == "capital spending" and self._is_of_firm_alone else None

    @property
    def _is_of_firm_alone(self) -> bool:
        """Whether the story tells of a firm's results and of no state's budget."""
        return not self._words.isdisjoint(_RESULTS) and self._words.isdisjoint(_BUDGETS)

    def _is_of_exported(self, measure: Measure) -> bool:
        """Tell whether goods bring something in, in a story of exports: "Beef brought in $1.38 billion"."""
        subject = self._text.lower[max(0, measure.start - _NEAR) : measure.start].split()[-1:]
        return "exports" in self._words and not load_words("measures", "exported_goods").isdisjoint(subject)

    def _is_lost_by_people(self, measure: Measure) -> bool:
        """Tell whether it is people who lost money, no loss of a firm: "victims lost", "Ann Reed, 81, lost"."""
        begin = max(0, measure.start - _FAR)
        subject = _LOSES.search(self._text.lower, begin, measure.start)
        if subject is None:
            return False
        words = self._text.lower[begin : subject.start()].split()[-1:]
        if words and words[0] in load_words("measures", "losers"):
            return True
        told = self._text.lower[subject.start() : measure.start].strip(" ,")
        return subject.start() in self.persons and (not told or told[0].isdigit())

    def _is_done_by_person(self, measure: Measure) -> bool:
        before = self._text.lower[max(0, measure.start - _NEAR) : measure.start].split()
        if before and (before[-1] in load_words("measures", "earners") or measure.start - 1 in self.persons):
            return True
        return _EARNER.search(self._text.lower, max(0, measure.start - _FAR), measure.start) is not None

    @property
    def is_of_aid(self) -> bool:
        """Whether the story tells of aid, so that what is pledged is given."""
        if self._is_of_aid is None:
            self._is_of_aid = not self._words.isdisjoint(load_words("measures", "aid_stories"))
        return self._is_of_aid

    @property
    def is_of_need(self) -> bool:
        """Whether the story tells of those in need."""
        return not self._words.isdisjoint(load_words("measures", "needy_stories"))

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
        is_of_goods = last == "of" and word in load_words("measures", "commodities")
        is_amount = is_of_goods and before[0] not in load_words("measures", "priced")
        return last not in barred.get(word, ()) and not is_amount


def _is_lost(lower: str, match: re.Match[str]) -> bool:
    """Tell whether what was lost is no money: "with the loss of 410 jobs", "the loss of his sight"."""
    is_of = match.group().endswith(("loss", "losses")) and lower.startswith(" of ", match.end())
    return is_of and _LOST_MONEY.match(lower, match.end()) is None


_RESULTS = frozenset(["profit", "profits", "revenue", "earnings", "shares", "quarter"])
_BUDGETS = frozenset(["budget", "fiscal", "treasury", "lawmakers"])
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

_FAR = 140
_OF_SOME = (" on ", " of ", " for ")
"""Behind prices these say of what they are."""

_IN_STORE = LazyRegexp(r"(?<=stocks) (?:of|(?:held )?in (?:the )?(?:warehouses|storage|store|silos|tanks))\b")
_OF_ALL_IN = LazyRegexp(
    r" in (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? (?:rose|fell|grew|climbed|increased|were|jumped|dropped|edged)\b"
    r"[^;\n]{0,40}?(?:on the (?:year|month)|in the year to|year[- ]on[- ]year|from a (?:year|month) (?:ago|earlier))"
)
"""Behind prices without a noun these make them all of a country: "prices in Peru rose 9 percent on the year"."""

_COMPOUND = LazyRegexp(r"-(?!to-|and-)[a-z]")
"""Behind a word these make it part of another: "a pay-off", "price-fixing", "debt-laden"."""

_IS_PAID = LazyRegexp(
    r" (?:(?:a|an|the|up|to|about|around|just|only|some|at|least|more|than|as|much|nearly|over|record|average|extra"
    r"|total|of|almost|another|roughly) ){0,4}(?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?)?[0-9]"
)
"""Behind "pay" as a verb: "tenants pay a record £1,344"."""

_CENTRAL_BANK = LazyRegexp(r"\b(?:central bank|reserve bank|national bank of|bank of)\b")
_PRICE_PAID = (" price ", " prices ", " rent ", " rents ", " fee ", " fees ", " premium ")

_LOST_MONEY = LazyRegexp(
    r" of (?:[a-z]+ ){0,4}?(?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?[0-9]|[a-z]{0,3}[0-9][0-9.,]*(?: ?[a-z]+){0,2} ?"
    r"(?:million|billion|crore|lakh|[mb]n|m\b|p\b|cents?"
    r"|pence|per ?cent|pct|%|euros?|dollars?|pounds?|yen|yuan|won|rupees?|francs?|kronor|kroner|shillings?))"
)


def _measure(match: re.Match[str]) -> Measure:
    printed = match.group()
    if printed not in _codes():
        is_loss = printed in load_words("measures", "verbs_of_losing")
        return Measure(_verbs()[printed], match.start(), match.end(), is_loss, is_verb=True)
    negative = load_words("measures", "negative")
    is_negative = printed.rpartition(" ")[2] in negative or printed.partition(" ")[0] in negative
    return Measure(_codes()[printed], match.start(), match.end(), is_negative)


def signed(figure: Figure, measure: Measure) -> float | None:
    """Return an amount of money with the sign of its measure; None for changes, ranges and other kinds."""
    if figure.value is None or figure.kind != "money" or figure.change_role == "change":
        return None
    return -figure.value if measure.is_negative else figure.value


def find_scope(text: Text, sentence: Sentence, measure: Measure) -> str | None:
    """Return the part of the whole that the measure's words name, else those before it, else those behind it.

    "Goods and services" are no part. Goods of a kind are of that kind.
    """
    if measure.code not in load_words("measures", "scoped"):
        return None
    low, high = max(sentence.start_char, measure.start - _NEAR), min(sentence.end_char, measure.end + _SCOPE_BEHIND)
    for begin, end in ((measure.start, measure.end), (low, measure.start), (measure.end, high)):
        found = _scopes(text.lower[begin:end])
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _scopes(words: str) -> set[str]:
    scopes: dict[str, str] = load_yaml("measures")["scopes"]
    found = {scopes[word] for word in _WORD.findall(words) if word in scopes}
    return found if len(found) == 1 or "services" in found else found - {"goods"}
