"""Whose a measure is: "the U.S. trade deficit", "Seoul's exports", "The bank reported a loss"."""

from __future__ import annotations

from flows.extract.entities.reference import known_entities
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.lang.percent import PERCENT
from flows.extract.meaning.gatherers import only_gathers
from flows.extract.meaning.goods_weighed import GOODS
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.of_firms import is_of_firm
from flows.extract.meaning.other_owners import HAS_TO_PAY, OtherOwners
from flows.extract.meaning.own_counts import OwnCounts
from flows.extract.meaning.party_names import PartyNames, is_company, is_country, trader_words
from flows.extract.meaning.story_owners import StoryOwners
from flows.extract.meaning.subjects import Subjects
from flows.extract.meaning.the_authority import country_of_authority
from flows.extract.meaning.the_body import TheBody
from flows.extract.meaning.the_place import place_of_legislature, the_place
from flows.extract.meaning.traders_behind import trader_behind
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_BODIES = one_of(load_words("measures", "bodies"))
_IT_OR_FIRM = LazyRegexp(rf"(?:it|the (?:[a-z-]+ )?(?:{_BODIES})) ")
_THE_FIRM = LazyRegexp(rf"\bthe (?:{_BODIES}) (?:[a-z]+ ){{0,3}}\Z")
_THE_COUNTRY = LazyRegexp(
    r"(?:\bthe (?:[a-z-]+ )?(?:country|nation|republic|state|treasury)|\bgovernment)(?:['’]s)? [^.;\n]*\Z"
)
_THE_ECONOMY = LazyRegexp(r"\bthe economy (?:has |had |have )?(?:also )?[a-z]+ (?:[a-z]+ ){0,3}\Z")
""" "The economy has shed 3.5 million jobs"."""
_COUNTRY_WITHIN = 60
_PARLIAMENTS = frozenset(["parliament", "lawmakers", "deputies", "mps", "assembly", "congress", "senate", "treasury"])
_OF_PLACES = frozenset(["production", "spending", "revenue", "debt"])
"""Measures that are of the city or state that a headline opens with."""
_OF_ECONOMIES = frozenset(["gdp", "growth", "inflation", "unemployment_rate", "interest_rate"])
_OF_BUDGETS = frozenset(["spending", "revenue"])
_PROFITS = frozenset(["profit", "profits"])
_COSTS = frozenset(["spending", "investment"])
_OF_CONSUMERS = LazyRegexp(r"\b(?:consumer|household|private|personal|consumption|fixed|foreign|fdi)\b")
_OF_ANY_BODY = frozenset(["debt", "spending", "fine", "investment", "production"])
_OF_PEOPLE = ("mortgage", "overdraft", "arrears", "annual percentage", "annuali", "fix", "student", "credit card")
"""In the wording of a loan or a rate, these make it one that people have."""
_OF_HOUSEHOLDS = frozenset(["debt", "spending"])
_HOUSEHOLD = LazyRegexp(
    r"\b(?:an?|the|every|each|average|typical|most|many|some) (?:[a-z-]+ ){0,2}?(?:famil(?:y|ies)|households?|couples?"
    r"|homeowners?|home ?buyers?|borrowers?|students?|graduates?|farmers?|patients?|tenants?|customers?|widow)"
    r" (?:with|who|whose|owing|paying|will|would|must|may|could|has|have|had)\b[^.;\n]*\Z"
)
_RESULTS = LazyRegexp(r"\b(?:profit|profits|revenue|net loss|earnings)\b")
_OF_RESULTS = frozenset(["profit", "profits", "revenue", "net", "earnings"])
"""Words that such a phrase cannot do without."""
_WAS = LazyRegexp(r"(?:, [^;.\n]{2,50},)?(?: (?:was|were|has been|have been|had been|is|also|later|then)){1,3} ")
_PAYERS = frozenset(["organization", "person", "country"])
_OWNED_GAP = 30
_LEFT_WITH = LazyRegexp(
    r"\b(?:left|leaves|leaving) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) with an? (?:[a-z]+ ){0,2}\Z"
)
_BACK = 80
_ANOTHER = frozenset(["a", "an", "another", "further", "extra", "additional"])
_NAME_OF_FIRM = LazyRegexp(r"['’]s [A-Z]")
_OF_SIZE = LazyRegexp(rf" of (?:[a-z-]+ ){{0,3}}[0-9][0-9.,]*{PERCENT}(?= in )")
""" "Growth of 2 percent in Brazil"."""
_COUNTED = LazyRegexp(
    r" (?:has |had |have |also )?(?:reports?|reported|records?|recorded|confirms?|confirmed|registers?|registered"
    r"|logged|counts|counted|surpassed|passed|topped|had|has)\b|[ ]\Z"
)
_HARMS = LazyRegexp(r"\b(?:(?:kill|injur|wound)[a-z]*|sa(?:ys?|id)|told|reports? that|reported that)\b")
_OWNED_MARKS = ("'s", "’s", "' ", "’ ")
_AUXILIARIES = LazyRegexp(r"(?: (?:has|had|have|also|already|since|then|once|never|later))* \Z")
_GATHERERS = frozenset(["organization", "person"])
_DIGITS = frozenset("0123456789")
_APPOSED = 5
"""Words before the name of a firm that say what it is: "shares in the coach operator Orlan"."""


def _is_own_count(between: str) -> bool:
    """Tell whether a country's own deaths or cases are told: "Italy reported 53", "Italy's 53"."""
    return (between[:2] in _OWNED_MARKS and not _HARMS.search(between)) or _COUNTED.match(between) is not None


class Owners:
    """Who has what is measured, looked up in one text."""

    def __init__(self, text: Text, names: PartyNames, others: OtherOwners) -> None:
        self._text = text
        self._others = others
        self._counts = OwnCounts(text, names)
        self._names = names
        self._subjects = Subjects(text, names)
        self._story = StoryOwners(text, names, others.mentions)
        self._body = TheBody(text, names, self._story)
        self._has_results = not _OF_RESULTS.isdisjoint(text.words.distinct) and bool(_RESULTS.search(text.lower))

    def of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the party that a sentence gives a measure to."""
        if measure.is_implied:
            return self._subjects.opening(sentence, measure)
        if measure.code in load_words("measures", "of_people"):
            return self.possessor(sentence, measure) or self._counts.of(sentence, measure, self.main["country"])
        if measure.code == "price":
            return None if self._is_of_goods(sentence, measure) else self._firm(sentence, measure)
        party = self._payer_of(sentence, measure) or self._told(sentence, measure)
        if party and only_gathers(self._names.name_of(party), measure, self._text):
            return None
        return self._state_of(party) if party and measure.code in load_words("measures", "of_places") else party

    def _state_of(self, party: str) -> str:
        """Return the state whose legislature disposes of its money, any other party as it is."""
        return place_of_legislature(self._names.name_of(party), self._others.mentions) or party

    def _payer_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return who is told to pay a fine or to bear what something costs."""
        if measure.code == "fine":
            paying = self._payer(sentence, measure) or self._others.payer(sentence, measure)
            return paying or self._story.described_at(measure.start)
        return self._bearer(sentence, measure) if measure.code == "spending" else None

    def _firm(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the firm whose shares have a price or that pays; only prices of houses and the like have a country."""
        if measure.printed(self._text) in load_words("measures", "costing"):
            return None  # "Orlan, whose pumps cost $89"
        party = self._told(sentence, measure)
        is_of_country = is_country(party)
        is_of_houses = measure.printed(self._text) in load_words("measures", "of_state")
        return None if is_of_country and not is_of_houses else party

    def _told(self, sentence: Sentence, measure: Measure) -> str | None:
        return (
            self._left_with(sentence, measure)
            or self._others.town(sentence, measure)
            or self._others.possessor(sentence, measure)
            or self.possessor(sentence, measure)
            or (self._body.behind(measure) if measure.code in _OF_ANY_BODY or is_of_firm(measure, self._text) else None)
            or self._place_of(sentence, measure)
            or self._others.place_of(sentence, measure)
            or self._subjects.imposer(sentence, measure)
            or self._subjects.trader(sentence, measure)
            or self._subjects.relative(sentence, measure)
            or self._subjects.opening(sentence, measure)
            or self._others.subject(sentence, measure)
            or self._spoken_of(sentence, measure)
            or the_place(self._text, self._others.mentions, sentence, measure)
            or country_of_authority(self._text, self._names, sentence, measure)
            or self._subjects.pointed_at(sentence, measure)
            or self._bank(sentence, measure)
        )

    def _spoken_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the body that a noun stands for: "The company has debts of", "The club lost"."""
        is_deed = measure.is_verb and measure.code != "price"
        is_its = is_deed or measure.code in _OF_ANY_BODY or is_of_firm(measure, self._text)
        return (self._body.of(sentence, measure) or self._story.described_at(measure.start)) if is_its else None

    def _payer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return who is fined or has to pay: "fined the dairy group Orlan $18 million", "ordered Orlan to pay"."""
        index = self._names.from_place(measure.end if measure.is_verb else measure.start)
        if measure.is_verb:
            mention = self._names.next_in(sentence, measure.end)
            words = self._names.words_to(measure.end, mention) if mention else []
            if self._text.lower.endswith((" was ", " were ", " been ", " is "), 0, measure.start):
                return self._fined(sentence, measure)
            is_object = mention is not None and len(words) < _APPOSED and "," not in words
            return self._names.party(mention) if mention and is_object and mention.kind in _PAYERS else None
        mention = self._names.mentions[index - 1] if index else None
        if mention is None or mention.start_char < sentence.start_char or mention.kind not in _PAYERS:
            return None
        behind = self._text.lower[mention.end_char : measure.start]
        return self._names.party(mention) if mention.form != "demonym" and HAS_TO_PAY.match(behind) else None

    def _fined(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return who "was fined", where it is the last name before that."""
        mention = self._names.mentions[: self._names.from_place(measure.start)][-1:]
        is_subject = bool(mention) and mention[0].start_char >= sentence.start_char
        is_subject = is_subject and _WAS.fullmatch(self._text.lower, mention[0].end_char, measure.start) is not None
        return self._names.party(mention[0]) if is_subject and mention[0].kind in _PAYERS else None

    def _bearer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return whom something costs so much: "the recall will cost Orlan $54 million", "costs the NHS £9bn"."""
        if measure.printed(self._text) not in load_words("measures", "costing"):
            return None
        mention = self._names.next_in(sentence, measure.end)
        words = self._names.words_to(measure.end, mention) if mention else []
        is_object = mention is not None and mention.form != "demonym" and words in ([], ["the"])
        is_object = is_object and mention is not None and mention.start_char - measure.end <= len(" the ")
        return self._names.party(mention) if mention and is_object else None

    def _left_with(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the country of "which left Montevideo with a surplus of $1 billion"."""
        if not measure.code.endswith("balance"):
            return None
        left = _LEFT_WITH.search(self._text.string, max(sentence.start_char, measure.start - _BACK), measure.start)
        if left is None:
            return None
        index = self._names.from_place(left.start(1))
        mention = self._names.mentions[index] if index < len(self._names.mentions) else None
        if mention and mention.start_char == left.start(1):
            return self._names.party(mention)
        return load_pairs("cities").get(left.group(1))

    def _is_of_goods(self, sentence: Sentence, measure: Measure) -> bool:
        """Tell whether a price is of goods, which nobody has: "Export prices of Russian wheat"."""
        mention = self._names.next_in(sentence, measure.end)
        is_of = mention is not None and self._names.words_to(measure.end, mention) in (["of"], ["for"])
        return is_of and mention is not None and mention.form == "demonym"

    def of_story(self, measure: Measure) -> str | None:
        """Return the one firm or country that the headline and the first sentence name, by what the measure is of."""
        is_of_household = measure.code in _OF_HOUSEHOLDS and self._is_of_household(measure)
        firm = self.main["organization"]
        is_gatherer = firm is not None and only_gathers(self._names.name_of(firm), measure, self._text)
        is_of_none = is_of_household or is_gatherer or self._is_of_borrowers(measure)
        if is_of_none or self._is_made_by_person(measure):
            return None
        if is_of_firm(measure, self._text) or (firm and self._is_of_its_business(measure)):
            return firm
        if firm and measure.code in load_words("measures", "of_firm_or_country"):
            return firm if measure.code == "debt" else None
        if measure.code in _OF_PLACES and (place := self._others.of_headline(firm)):
            return place
        is_of_state = measure.printed(self._text) in load_words("measures", "of_state")
        is_of_state = is_of_state or (measure.code in _OF_BUDGETS and self._is_of_budget(measure))
        is_of_country = is_of_state or self._is_told_of_country(measure)
        is_of_country = is_of_country or measure.code in load_words("measures", "owner_country")
        is_of_country = is_of_country or measure.code in load_words("measures", "of_firm_or_country")
        country = self.main["country"]
        if country is None and measure.code in _OF_ECONOMIES:
            country = self._story.of_its_banks
        return country if is_of_country else None

    def _is_of_its_business(self, measure: Measure) -> bool:
        """Tell whether what is measured is of the firm of a story: its results, what it pays, sells or makes."""
        is_of_results = measure.code in load_words("measures", "of_results") and self._has_results
        # exports are a firm's in a story of its profit
        is_sold = measure.code == "exports" and not _PROFITS.isdisjoint(self._text.words.distinct)
        is_sold = is_sold or (measure.code == "production" and measure.printed(self._text) in GOODS)
        is_of_council = measure.code == "budget_balance" and self.main["organization"] == self._story.local
        return is_of_results or is_sold or is_of_council or self._is_of_costs(measure) or self._is_told_of_firm(measure)

    def _is_of_costs(self, measure: Measure) -> bool:
        """Tell whether something costs the firm of a story so much: "The repairs have cost", "Unit costs rose to"."""
        printed = measure.printed(self._text)
        is_deed = measure.is_verb and printed not in load_words("measures", "costing")
        if measure.code not in _COSTS or is_deed:
            return False
        is_of_state = printed in load_words("measures", "state_spending") or self._is_story_of_budget()
        return not is_of_state and _OF_CONSUMERS.search(printed) is None

    def _is_story_of_budget(self) -> bool:
        said = self._text.words.distinct
        return "budget" in said and not said.isdisjoint(_PARLIAMENTS)

    def _is_of_budget(self, measure: Measure) -> bool:
        """Tell whether what is spent is a state's: "public spending", or any in a story of its budget."""
        if measure.printed(self._text) in load_words("measures", "state_spending"):
            return True
        is_told = measure.start > 0 and not measure.is_verb and self._is_story_of_budget()
        return is_told and self.main["organization"] is None

    def _is_of_borrowers(self, measure: Measure) -> bool:
        """Tell whether a loan or its rate is one of people: "mortgage rates", "the average rate on a two-year fix"."""
        printed = measure.printed(self._text)
        return any(word in printed for word in _OF_PEOPLE)

    def _is_of_household(self, measure: Measure) -> bool:
        """Tell whether a family or the like owes or pays: "A family with a loan of 4 million crowns"."""
        begin = max(0, measure.start - _COUNTRY_WITHIN)
        return _HOUSEHOLD.search(self._text.lower, begin, measure.start) is not None

    def _is_made_by_person(self, measure: Measure) -> bool:
        """Tell whether a person makes something: "Ana Berg has produced 40 films", "he built 12 boats"."""
        if measure.code != "production" or not measure.is_verb:
            return False
        words = self._text.lower[max(0, measure.start - _OWNED_GAP) : measure.start]
        lead = _AUXILIARIES.sub("", words)
        end = measure.start - len(words) + len(lead)
        is_named = any(one.kind == "person" and one.end_char == end for one in self._others.mentions)
        return is_named or lead.endswith((" he", " she"))

    def _is_told_of_country(self, measure: Measure) -> bool:
        """Tell whether "the country" or its government stands before what it makes, spends or owes."""
        begin = max(0, measure.start - _COUNTRY_WITHIN)
        if measure.code == "jobs" and _THE_ECONOMY.search(self._text.lower, begin, measure.start):
            return True
        is_its = measure.code in load_words("measures", "of_producers")
        return is_its and _THE_COUNTRY.search(self._text.lower, begin, measure.start) is not None

    def _is_told_of_firm(self, measure: Measure) -> bool:
        """Tell whether a sentence opens with the firm of the story and says what it makes: "It produced"."""
        sentence = self._text.sentence_at(measure.start)
        is_its = measure.code in load_words("measures", "of_producers") and sentence is not None
        if not is_its or sentence is None:
            return False
        begin = max(sentence.start_char, measure.start - _OWNED_GAP)
        is_near = _THE_FIRM.search(self._text.lower, begin, measure.start) is not None
        return is_near or _IT_OR_FIRM.match(self._text.lower, sentence.start_char) is not None

    @property
    def main(self) -> dict[str, str | None]:
        """The country and the firm that the headline and the first sentence are of."""
        return self._story.main

    def possessor(self, sentence: Sentence, measure: Measure) -> str | None:
        """The name right before the measure: "Vietnam's trade surplus", "German exports"."""
        index = self._names.from_place(measure.start) - 1
        if (
            index < 0
            or self._names.starts[index] < sentence.start_char
            or self._names.mentions[index].end_char > measure.start
        ):
            return None
        mention = self._names.mentions[index]
        between = self._text.lower[mention.end_char : measure.start]
        if len(between) > _OWNED_GAP or set(between) & set(",;.:()–—") or " - " in between:
            return None
        words = between.replace("'s", " ").replace("’s", " ").split()
        if measure.is_verb:
            words = [
                word for word in words if word not in _ANOTHER
            ]  # "Peru gave $3 million, Chile a further $2 million"
        if load_words("measures", "breaks") & set(words) or self._is_of_other(mention, measure, words):
            return None
        is_of_people = measure.code in load_words("measures", "of_people")
        if is_of_people and not _is_own_count(between):
            return None  # "Israeli soldiers killed five"
        is_beside = between == " " and (is_of_firm(measure, self._text) or measure.is_verb)
        is_beside = is_beside or (
            measure.is_verb and bool(words) and load_words("measures", "auxiliaries").issuperset(words)
        )
        is_its = is_beside or between[:2] in _OWNED_MARKS or (is_of_firm(measure, self._text) and is_company(mention))
        party = self._names.party(mention, is_owned=is_its)
        if is_of_people and mention.kind in _GATHERERS and not is_country(party):
            return None  # "the World Health Organization reported 53 cases"
        return party

    def _is_of_other(self, mention: Mention, measure: Measure, words: list[str]) -> bool:
        """Tell whether a name only foresees a measure, "the IMF sees growth", or owns who has it, "Peru's Orlan"."""
        if measure.code in load_words("measures", "of_countries"):
            known = known_entities().get(mention.entity_id)
            is_forecaster = known is not None and known.entity_class == "international_body"
            return is_forecaster and not load_words("measures", "foreseeing").isdisjoint(words)
        is_country = mention.kind == "country" and is_of_firm(measure, self._text)
        return is_country and _NAME_OF_FIRM.match(self._text.string, mention.end_char) is not None

    def _place_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """ "inflation in Turkey", "exports of South Korea" """
        size = _OF_SIZE.match(self._text.lower, measure.end)
        end = size.end() if size and measure.code in load_words("measures", "of_countries") else measure.end
        mention = self._names.next_in(sentence, end)
        words = self._names.words_to(end, mention) if mention else []
        joins = load_words("measures", "owner_words") | ({"on"} if measure.code == "interest_rate" else set())
        joins = joins | ({"at"} if is_of_firm(measure, self._text) else set())
        joins = joins | trader_words(measure.code)
        most = _APPOSED if is_of_firm(measure, self._text) or "on" in joins else 1
        is_apposed = 0 < len(words[1:]) < most and "while" not in words and _DIGITS.isdisjoint("".join(words))
        is_place = words[:1] and words[0] in joins and (words[1:] in ([], ["the"]) or is_apposed)
        if measure.code == "interest_rate" and self._text.lower.endswith(" on", 0, measure.end):
            is_place = words in ([], ["the"])  # "the yield on Turkey's bond"
        mention = mention if is_place else trader_behind(self._names, sentence, measure, mention, words)
        return self._names.party(mention) if mention else None

    def _bank(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country of the body whose rate it is: "the Bank of England is expected to lift its own rate"."""
        if measure.code != "interest_rate":
            return None
        index = self._names.from_place(measure.start) - 1
        for mention in reversed(self._names.mentions[max(0, index - 1) : index + 1]):
            known = known_entities().get(mention.entity_id)
            if known and known.entity_class == "central_bank" and mention.start_char >= sentence.start_char:
                return self._names.party(mention, is_owned=False)
        return None
