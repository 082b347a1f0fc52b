"""Whose figure it is, and with whom: "the U.S. trade deficit with South Korea", "runs a surplus with"."""

from __future__ import annotations

from flows.extract.entities.named import Named
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.aid import is_asked, is_needed, is_taken
from flows.extract.meaning.aid_each import giver_to_each, is_of_each
from flows.extract.meaning.counterparts import Counterparts, Pair
from flows.extract.meaning.lent_sums import LENDING
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.other_owners import OtherOwners
from flows.extract.meaning.owners import Owners
from flows.extract.meaning.party_names import PartyNames, is_country
from flows.extract.meaning.place_behind import PlacesBehind
from flows.extract.meaning.put_in import is_raised
from flows.extract.meaning.row_parties import parties_of_row
from flows.extract.table_rows import Row, Table
from flows.extract.text import Text
from schemas.records import Figure, Mention, Sentence

_ZONE_WITHIN = 4
_BESIDE = 30
_PARTNER_WITHIN = 120
_NAMES_BACK = 8
_TAKERS_BACK = 4
_BOTH = 2


_TOOK = LazyRegexp(rf"\b(?:took|takes|taking|bought|buys|buying|absorbed|absorbs|received|receives) {HEDGES}\Z")
_OTHER_WAY = LazyRegexp(r"(?: worth)?(?: of goods)?(?: in)? (?:the|in the) (?:other|opposite) (?:way|direction)\b")


class Parties:
    """Who has and who stands opposite, looked up in one text; the last owner of each measure is kept in mind."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        self._names = PartyNames(text, named)
        self._others = OtherOwners(text, named)
        self._owners = Owners(text, self._names, self._others)
        self._counterparts = Counterparts(text, self._names)
        self._behind = PlacesBehind(text, self._names, named)
        self._last: dict[str, Pair] = {}

    def of(self, figure: Figure, sentence: Sentence, measure: Measure) -> Pair:
        """Return reporter and counterpart, codes of countries or ids of entities; None where none is told."""
        if financed := self._financed(figure, sentence, measure):
            return financed
        if measure.code == "wage" or self._is_of_world(sentence, measure):
            return None, None  # pay has nobody, whoever pays it
        if place := self._behind.of(figure, measure.code):
            return place, None
        pair = self._between(sentence, measure) or self._partners(sentence, measure)
        if pair is None:
            opposite = self._counterparts.opposite(figure, sentence, measure)
            reporter = self._owners.of(sentence, measure)
            # "Norway's shortfall in goods trade with Chile": its own words name the trade
            is_named = measure.code != "trade" and self._text.lower.endswith(" trade", 0, measure.end)
            # "Norway's trade with Chile"
            is_named = is_named or (measure.code == "trade" and self._owners.possessor(sentence, measure) is not None)
            is_named = is_named or self._counterparts.is_before_subject(figure, sentence, measure)
            if opposite and not is_named and reporter != self._owners.main["country"]:
                reporter = None  # "Trade with the US and the EU showed surpluses"
            counterpart = opposite or self._counterparts.of(figure, sentence, measure, reporter)
            pair = reporter, counterpart if counterpart != reporter else None
        if traded := self._trade_of_partner(figure, sentence, measure, pair):
            is_back = traded[1] == self._ours
            self._counterparts.remember(sentence, measure, traded[::-1] if is_back else traded)
            return traded
        if measure.code == "aid" and (told := self._of_aid(figure, sentence, measure, pair)):
            return told
        pair = self._of_two(sentence, measure, pair)
        pair = self._remembered(measure, pair)
        if measure.code == "aid" and pair[1] is None and self._owners.main["country"] != pair[0]:
            pair = pair[0], self._owners.main["country"]
        self._counterparts.remember(sentence, measure, pair)
        return pair

    def of_row(self, found: tuple[Row, Table], sentence: Sentence, measure: Measure) -> Pair | None:
        """Return the parties of what a row of a table tells; None where its label names nobody."""
        heading = self._text.lower[found[1].start : found[1].end]
        owner = self._owners.possessor(sentence, measure)
        pair = parties_of_row(self._names, heading, found, measure.code, owner or self._owners.main["country"])
        is_of_firms = measure.code in load_words("measures", "owner_firm")
        firm = self._others.label_of(found[0]) if pair is None and is_of_firms else None
        return (firm, None) if firm else pair

    def _financed(self, figure: Figure, sentence: Sentence, measure: Measure) -> Pair | None:
        """Return who lends or puts in what only a verb tells: "lent Peru $3 million", "raised $3 million from"."""
        if measure.is_verb and measure.printed(self._text) in LENDING:
            return self._lent(figure, sentence, measure)
        is_put_in = measure.code == "investment" and is_raised(self._text, measure)
        return self._raised(figure, sentence, measure) if is_put_in else None

    def _lent(self, figure: Figure, sentence: Sentence, measure: Measure) -> Pair:
        """Who owes what is lent, and to whom: "the World Bank lent Peru $3 million", "lent 7 billion yen to Moscow"."""
        debtor = self._names.next_in(sentence, measure.end)
        words = self._names.words_to(figure.end_char, debtor) if debtor else []
        is_told = debtor is not None and (debtor.end_char <= figure.start_char or words[-1:] == ["to"])
        lender = self._names.mentions[: self._names.from_place(measure.start)][-1:]
        is_near = bool(lender) and lender[0].start_char >= sentence.start_char
        is_near = is_near and measure.start - lender[0].end_char <= _BESIDE
        return (
            self._names.party(debtor) if debtor and is_told else None,
            self._names.party(lender[0]) if is_near else None,
        )

    def _raised(self, figure: Figure, sentence: Sentence, measure: Measure) -> Pair:
        """Who puts money into whom, where who gets it "raised $3 million from Lind Capital"."""
        backer = self._names.next_in(sentence, figure.end_char)
        words = self._names.words_to(figure.end_char, backer) if backer else []
        taker = self._owners.of(sentence, measure) or self._owners.main["organization"]
        return self._names.party(backer) if backer and "from" in words else None, taker

    def _of_aid(self, figure: Figure, sentence: Sentence, measure: Measure, pair: Pair) -> Pair | None:
        """Who gives whom aid, nobody where it is asked for or needed; None where only its measure tells."""
        if given := self._given(figure):
            return given
        is_told = is_of_each(self._text, figure, measure.printed(self._text))
        if is_told and not is_needed(self._text, figure):
            return giver_to_each(self._text, self._names, sentence, self._owners.main["country"]), None
        if is_taken(self._text, figure):
            return None, self._taker(figure, sentence)
        if is_asked(self._text, figure):
            return None, self._needy(figure, sentence) or self._asking(figure, sentence, pair)
        return (None, self._needy(figure, sentence)) if is_needed(self._text, figure) else None

    def _taker(self, figure: Figure, sentence: Sentence) -> str | None:
        """Return the relief body that was given an amount, else the country that it works in."""
        before = self._names.mentions[: self._names.from_place(figure.start_char)][-_TAKERS_BACK:]
        bodies = [one for one in before if one.kind == "organization" and one.start_char >= sentence.start_char]
        return self._names.party(bodies[-1]) if bodies else self._owners.main["country"]

    def _given(self, figure: Figure) -> Pair | None:
        """Who gives whom aid, where both names stand before it: "France gave Mali 40 million euros"."""
        index = self._names.from_place(figure.start_char)
        if index < _BOTH or figure.start_char - self._names.mentions[index - 1].end_char != 1:
            return None
        giver, taker = self._names.mentions[index - _BOTH : index]
        verb = self._text.lower[giver.end_char : taker.start_char].split()[-1:]
        is_given = bool(verb) and verb[0] in load_words("measures", "giving")
        return (self._names.party(giver), self._names.party(taker)) if is_given else None

    def _needy(self, figure: Figure, sentence: Sentence) -> str | None:
        """For whom aid is asked: "asked for $27 million for Peru"."""
        mention = self._names.next_in(sentence, figure.end_char)
        is_for = mention is not None and self._names.words_to(figure.end_char, mention)[-1:] == ["for"]
        return self._names.party(mention) if mention and is_for else None

    def _asking(self, figure: Figure, sentence: Sentence, pair: Pair) -> str | None:
        """The country that asks for aid, else that of the story, "Peru asked donors for $3 million"; no relief body."""
        if is_country(pair[0]):
            return pair[0]
        before = self._names.mentions[: self._names.from_place(figure.start_char)][-1:]
        is_of_body = bool(before) and before[0].kind == "organization" and before[0].start_char >= sentence.start_char
        return None if is_of_body else self._owners.main["country"]

    @property
    def _ours(self) -> str | None:
        """The country whose trade the story tells."""
        return self._last.get("", (None, None))[0] or self._owners.main["country"]

    def _trade_of_partner(self, figure: Figure, sentence: Sentence, measure: Measure, pair: Pair) -> Pair | None:
        """What a partner buys or sends back: "Peru took $2 billion of exports and shipped $1 billion the other way"."""
        ours = self._ours
        if measure.code != "exports" and not (measure.is_verb and measure.code == "sales"):
            return None
        if ours is None or pair[0] in {None, ours}:
            return None
        near = max(0, figure.start_char - _BESIDE), figure.start_char
        is_taken = measure.start >= figure.end_char or (measure.is_verb and measure.end > near[0])
        if is_taken and _TOOK.search(self._text.lower, *near):
            return ours, pair[0]
        if measure.start == figure.start_char and self._counterparts.are_told_in(sentence):
            return ours, pair[0]  # "of which Peru took 30 tonnes and Chile 20"
        is_back = _OTHER_WAY.match(self._text.lower, figure.end_char) is not None
        return (pair[0], ours) if is_back else None

    def _of_two(self, sentence: Sentence, measure: Measure, pair: Pair) -> Pair:
        """The two that trade with each other, where one or none is found: "Kenya and Uganda", "bilateral trade"."""
        if measure.code != "trade" or pair[1] is not None:
            return pair
        index = self._names.from_place(measure.start)
        near = [one for one in self._names.mentions[max(0, index - _NAMES_BACK) : index] if one.kind == "country"]
        begin = max(0, measure.start - _BESIDE)
        words = (
            self._text.lower[begin : measure.end].split()[-4:] + self._text.lower[measure.end :][:_BESIDE].split()[:3]
        )
        if not load_words("measures", "two_way").isdisjoint(words) or words[-3:] == ["between", "the", "two"]:
            return self._last_two(near, pair)
        if len(near) > 1 and near[-2].start_char >= sentence.start_char:
            joint = self._text.lower[near[-2].end_char : near[-1].start_char]
            return self._last_two(near[-2:], pair) if joint in {", ", " and "} else pair
        return pair

    def _last_two(self, near: list[Mention], pair: Pair) -> Pair:
        """The last two countries of some mentions, in their order, one of them the reporter if there is one."""
        found: list[str] = []
        for mention in reversed(near):
            country = self._names.party(mention)
            if country and country not in found:
                found.insert(0, country)
            if len(found) == _BOTH:
                break
        if len(found) < _BOTH or (pair[0] is not None and pair[0] not in found):
            return pair
        first = pair[0] or found[0]
        return first, next(one for one in found if one != first)

    def _is_of_world(self, sentence: Sentence, measure: Measure) -> bool:
        """Tell whether a measure of a country is told of all: "world trade", "global growth", "inflation worldwide"."""
        of_country, of_either = load_words("measures", "carried_owner"), load_words("measures", "of_firm_or_country")
        if measure.code not in of_country and measure.code not in of_either:
            return False
        begin = max(sentence.start_char, measure.start - _BESIDE)
        near = (
            self._text.lower[begin : measure.start].split()[-2:] + self._text.lower[measure.end :][:_BESIDE].split()[:1]
        )
        zone = self._text.lower[begin : measure.start].split()[-_ZONE_WITHIN:]
        return not load_words("measures", "world_words").isdisjoint(near) or "zone" in zone or "eurozone" in zone

    def _remembered(self, measure: Measure, pair: Pair) -> Pair:
        is_carried = measure.code in load_words("measures", "carried_owner")
        before = self._last.get(measure.code) or self._last.get("") if is_carried else None
        if pair[0] is None and before and before[0] != pair[1]:
            pair = before[0], pair[1]
        if pair[0] is None and (owner := self._owners.of_story(measure)) != pair[1]:
            pair = owner, pair[1]
        if pair[0] and is_carried:
            self._last[measure.code] = self._last[""] = pair
        return pair

    def _partners(self, sentence: Sentence, measure: Measure) -> Pair | None:
        """ "Vietnam is the sixth-largest U.S. trading partner, with two-way trade of": the partner is opposite."""
        if measure.code != "trade":
            return None
        begin = max(sentence.start_char, measure.start - _PARTNER_WITHIN)
        at = self._text.lower.find("trading partner", begin, min(sentence.end_char, measure.end + _PARTNER_WITHIN))
        if at < 0:
            return None
        index = self._names.from_place(at)
        near = [one for one in self._names.mentions[max(0, index - 2) : index] if one.start_char >= sentence.start_char]
        return (self._names.party(near[1]), self._names.party(near[0])) if len(near) > 1 else None

    def _between(self, sentence: Sentence, measure: Measure) -> Pair | None:
        """ "trade between A and B": the first is the reporter."""
        first = self._names.next_in(sentence, measure.end)
        if first is None or self._names.words_to(measure.end, first)[:1] != ["between"]:
            return None
        second = self._names.next_in(sentence, first.end_char)
        if second is None or self._names.words_to(first.end_char, second) not in (["and"], ["and", "the"]):
            return None
        return self._names.party(first), self._names.party(second)
