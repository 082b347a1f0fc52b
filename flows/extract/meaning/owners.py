"""Whose a measure is: "the U.S. trade deficit", "Seoul's exports", "The bank reported a loss"."""

from __future__ import annotations

import re
from collections import Counter

from flows.extract.datelines import dateline_at
from flows.extract.entities.reference import FIRM_CLASSES, known_entities
from flows.extract.lang.alternation import one_of
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.meaning.headline import headline_end
from flows.extract.meaning.measures import Measure
from flows.extract.meaning.other_owners import OtherOwners
from flows.extract.meaning.own_counts import OwnCounts
from flows.extract.meaning.party_names import PartyNames, trader_words
from flows.extract.meaning.subjects import Subjects
from flows.extract.text import Text, is_in_brackets
from schemas.records import Mention, Sentence

_BODIES = one_of(load_words("measures", "bodies"))
_IT_OR_FIRM = re.compile(rf"(?:it|the (?:[a-z-]+ )?(?:{_BODIES})) ")
_THE_FIRM = re.compile(rf"\bthe (?:{_BODIES}) (?:[a-z]+ ){{0,3}}\Z")
_THE_COUNTRY = re.compile(r"\bthe (?:[a-z-]+ )?(?:country|nation|government|republic)(?:['’]s)? [^.;\n]*\Z")
_COUNTRY_WITHIN = 60
_OF_HOUSEHOLDS = frozenset(["debt", "spending"])
_HOUSEHOLD = re.compile(
    r"\b(?:an?|the|every|each|average|typical|most|many|some) (?:[a-z-]+ ){0,2}?(?:famil(?:y|ies)|households?|couples?"
    r"|homeowners?|home ?buyers?|borrowers?|students?|graduates?|farmers?|patients?|tenants?|customers?|widow)"
    r" (?:with|who|whose|owing|paying|will|would|must|may|could|has|have|had)\b[^.;\n]*\Z"
)
_RESULTS = re.compile(r"\b(?:profit|profits|revenue|net loss|earnings)\b")
_OF_RESULTS = frozenset(["profit", "profits", "revenue", "net", "earnings"])
"""Words that such a phrase cannot do without."""
_BEFORE_SUBJECT = re.compile(r"(?:[^—–-]{2,60} [—–-]+ )?(?:(?:The|Shares (?:of|in)) )?(?:[a-z'’-]+ ){0,4}")
_LEAD_WITHIN = 120
_PAYERS = frozenset(["organization", "person", "country"])
_OWNED_GAP = 30
_GOVERNMENT = re.compile(
    r"\b(?:federal|parliament|house of commons|mps|the government|lawmakers|national budget"
    r"|government|treasury|cabinet|finance minist(?:er|ry)|prime minister|national assembly|senate|senators?)\b"
)
_THE_COMPANY = re.compile(r"\b(?:the|its) (?:company|firm|group|start-?up|business)\b")
_COMPANIES = frozenset(["company", "firm", "group", "start", "startup", "business"])
"""Words that such a phrase cannot do without."""
_LEAST_NAMED, _MORE_NAMED, _LEAST_OF_COUNTRY, _MORE_OF_COUNTRY = 3, 2, 2, 3
_LEFT_WITH = re.compile(
    r"\b(?:left|leaves|leaving) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) with an? (?:[a-z]+ ){0,2}\Z"
)
_BACK = 80
_COUNTED = re.compile(
    r" (?:has |had |have |also )?(?:reports?|reported|records?|recorded|confirms?|confirmed|registers?|registered"
    r"|logged|counts|counted|surpassed|passed|topped|had|has)\b|[ ]\Z"
)
_HARMS = re.compile(r"\b(?:kill|injur|wound)[a-z]*")
_OWNED_MARKS = ("'s", "’s", "' ", "’ ")
_OF_NO_COUNTRY = frozenset(["price", "wage"])
_ISO_LETTERS = 2
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
        self._subjects = Subjects(text, names, self._is_of_firm)
        self._main: dict[str, str | None] | None = None
        self._has_results = not _OF_RESULTS.isdisjoint(text.words.distinct) and bool(_RESULTS.search(text.lower))

    def of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the party that a sentence gives a measure to."""
        if measure.is_implied:
            return self._subjects.opening(sentence, measure)
        if measure.code in load_words("measures", "of_people"):
            return self.possessor(sentence, measure) or self._counts.of(sentence, measure, self.main["country"])
        if measure.code in _OF_NO_COUNTRY:
            return None if self._is_of_goods(sentence, measure) else self._firm(sentence, measure)
        if measure.code == "fine" and (payer := self._payer(sentence, measure)):
            return payer
        return self._told(sentence, measure)

    def _firm(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the firm whose shares have a price or that pays; only prices of houses and the like have a country."""
        if self._text.lower[measure.start : measure.end] in load_words("measures", "costing"):
            return None  # "Orlan, whose pumps cost $89"
        party = self._told(sentence, measure)
        is_of_country = party is not None and len(party) == _ISO_LETTERS
        is_of_houses = self._text.lower[measure.start : measure.end] in load_words("measures", "of_state")
        return None if is_of_country and not is_of_houses else party

    def _told(self, sentence: Sentence, measure: Measure) -> str | None:
        return (
            self._left_with(sentence, measure)
            or self._others.possessor(sentence, measure)
            or self.possessor(sentence, measure)
            or self._place_of(sentence, measure)
            or self._others.place_of(sentence, measure)
            or self._subjects.imposer(sentence, measure)
            or self._subjects.trader(sentence, measure)
            or self._subjects.relative(sentence, measure)
            or self._subjects.opening(sentence, measure)
            or self._others.subject(sentence, measure)
            or self._subjects.pointed_at(sentence, measure)
            or self._bank(sentence, measure)
        )

    def _payer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return who is fined or has to pay: "fined the dairy group Orlan $18 million", "ordered Orlan to pay"."""
        index = self._names.from_place(measure.end if measure.is_verb else measure.start)
        if measure.is_verb:
            mention = self._names.next_in(sentence, measure.end)
            words = self._names.words_to(measure.end, mention) if mention else []
            is_object = mention is not None and len(words) < _APPOSED and "," not in words
            return self._names.party(mention) if mention and is_object and mention.kind in _PAYERS else None
        mention = self._names.mentions[index - 1] if index else None
        if mention is None or mention.start_char < sentence.start_char or mention.kind not in _PAYERS:
            return None
        behind = self._text.lower[mention.end_char : measure.start]
        return self._names.party(mention) if behind.startswith((" to pay", " must pay", " to repay")) else None

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
        if measure.code in _OF_HOUSEHOLDS and self._is_of_household(measure):
            return None
        is_of_results = measure.code in load_words("measures", "of_results") and self._has_results
        if self._is_of_firm(measure) or is_of_results or self._is_told_of_firm(measure):
            return self.main["organization"]
        if measure.code in load_words("measures", "of_firm_or_country") and self.main["organization"]:
            return self.main["organization"] if measure.code == "debt" else None
        is_of_state = self._text.lower[measure.start : measure.end] in load_words("measures", "of_state")
        is_of_country = is_of_state or self._is_told_of_country(measure)
        is_of_country = is_of_country or measure.code in load_words("measures", "owner_country")
        is_of_country = is_of_country or measure.code in load_words("measures", "of_firm_or_country")
        return self.main["country"] if is_of_country else None

    def _is_of_household(self, measure: Measure) -> bool:
        """Tell whether a family or the like owes or pays: "A family with a loan of 4 million crowns"."""
        begin = max(0, measure.start - _COUNTRY_WITHIN)
        return _HOUSEHOLD.search(self._text.lower, begin, measure.start) is not None

    def _is_told_of_country(self, measure: Measure) -> bool:
        """Tell whether "the country" or its government stands before what it makes, spends or owes."""
        begin = max(0, measure.start - _COUNTRY_WITHIN)
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

    def _is_of_firm(self, measure: Measure) -> bool:
        printed = self._text.lower[measure.start : measure.end]
        is_of_firm = measure.code in load_words("measures", "owner_firm") or printed in load_words("measures", "shares")
        is_of_firm = is_of_firm or printed in load_words("measures", "of_firm_story")
        return is_of_firm and printed not in load_words("measures", "of_state")

    @property
    def main(self) -> dict[str, str | None]:
        """The country and the firm that the headline and the first sentence are of."""
        if self._main is None:
            self._main = self._find_main()
        return self._main

    def _find_main(self) -> dict[str, str | None]:
        headline = headline_end(self._text)
        lead = self._text.sentences[:2] if headline else self._text.sentences[:1]
        end = lead[-1].end_char if lead else 0
        found: dict[str, str | None] = {"country": None, "organization": None}
        for kind in found:
            owners = self._owners_to(end, kind)
            in_headline = [one for one in owners if one.start_char < headline]
            if kind == "organization" and headline:
                owners = [one for one in owners if one in in_headline or self._opens_lead(one, lead)]
            found[kind] = self._only_one(owners) or self._only_one(in_headline)
        found["country"] = found["country"] or self._of_dateline(end) or self._most_named_country(end)
        found["organization"] = found["organization"] or self._most_named()
        return found

    def _of_dateline(self, end: int) -> str | None:
        """Return the country of the capital in whose dateline a story of its government stands: "OTTAWA -"."""
        if any(one.kind == "country" for one in self._names.mentions[: self._names.from_place(end)]):
            return None
        start = headline_end(self._text)
        start += len(self._text.string[start:end]) - len(self._text.string[start:end].lstrip())
        dateline = dateline_at(self._text, start)
        if dateline is None or not _GOVERNMENT.search(self._text.lower, 0, end):
            return None
        return load_pairs("cities").get(dateline.place.title())

    def _most_named(self) -> str | None:
        """Return the firm that a story of "the company" names most, by far."""
        if _COMPANIES.isdisjoint(self._text.words.distinct) or not _THE_COMPANY.search(self._text.lower):
            return None
        named = Counter(one.entity_id for one in self._names.mentions if one.kind == "organization")
        first, second = [*named.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] < _LEAST_NAMED or first[1] < second[1] * _MORE_NAMED:
            return None
        mention = next(one for one in self._names.mentions if one.entity_id == first[0])
        return self._names.party(mention) if self._may_own(mention) else None

    def _most_named_country(self, end: int) -> str | None:
        """Return the country named most, by far, where a story begins with "the government" and names none."""
        lead = self._names.mentions[: self._names.from_place(end)]
        if any(one.kind == "country" for one in lead) or not _GOVERNMENT.search(self._text.lower, 0, end):
            return None
        named = Counter(one.entity_id for one in self._names.mentions if one.kind == "country")
        first, second = [*named.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] < _LEAST_OF_COUNTRY or first[1] < second[1] * _MORE_OF_COUNTRY:
            return None
        return self._names.party(next(one for one in self._names.mentions if one.entity_id == first[0]))

    def _owners_to(self, end: int, kind: str) -> list[Mention]:
        opening = self._names.mentions[: self._names.from_place(end)]
        return [mention for mention in opening if mention.kind == kind and self._may_own(mention)]

    def _only_one(self, owners: list[Mention]) -> str | None:
        """Return the party of mentions of one, or of the one that opens the headline."""
        named = {mention.entity_id for mention in owners}
        return self._names.party(owners[0]) if len(named) == 1 or self._opens_headline(owners) else None

    def _opens_lead(self, mention: Mention, lead: tuple[Sentence, ...]) -> bool:
        """Tell whether a firm is the subject of the first sentence, behind its dateline, and no source in it."""
        if mention.start_char - lead[-1].start_char > _LEAD_WITHIN:
            return False
        before = self._text.string[lead[-1].start_char : mention.start_char]
        return _BEFORE_SUBJECT.fullmatch(before) is not None

    def _opens_headline(self, owners: list[Mention]) -> bool:
        """Tell whether a headline opens with one name and what is of it: "Swiss economy shrinks as tariffs bite"."""
        if not headline_end(self._text) or not owners:
            return False
        behind = self._text.string[owners[0].end_char : owners[0].end_char + 5]
        if owners[0].kind == "country" and behind.startswith(("'s ", "’s ")) and self._is_of_next(owners[0]):
            return False  # "China's Soralux to build a plant in Turkey" is of the firm
        return owners[0].start_char == 0 and behind[:1] in {" ", "'", "’"} and not behind.startswith((" and ", " & "))

    def _is_of_next(self, mention: Mention) -> bool:
        """Tell whether a body's name stands right behind a possessive: "China's Soralux"."""
        index = self._names.from_place(mention.end_char)
        following = self._names.mentions[index : index + 1]
        return bool(following) and following[0].start_char - mention.end_char <= len("'s ")

    def _may_own(self, mention: Mention) -> bool:
        """A country, or a body that may be a firm: no ministry has shares and sales."""
        known = known_entities().get(mention.entity_id)
        is_firm = known.entity_class in FIRM_CLASSES if known else not self._is_of_dateline(mention)
        return mention.kind == "country" or is_firm

    def _is_of_dateline(self, mention: Mention) -> bool:
        """Tell whether a name stands in brackets, as the wire that a story came by: "LONDON (Kestrel Business) -"."""
        return is_in_brackets(self._text.string, mention.start_char, mention.end_char)

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
        if load_words("measures", "breaks") & set(words):
            return None
        if measure.code in load_words("measures", "of_people") and not _is_own_count(between):
            return None  # "Israeli soldiers killed five"
        is_beside = between == " " and (self._is_of_firm(measure) or measure.is_verb)
        is_beside = is_beside or (
            measure.is_verb and bool(words) and load_words("measures", "auxiliaries").issuperset(words)
        )
        return self._names.party(mention, is_owned=is_beside or between[:2] in _OWNED_MARKS)

    def _place_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """ "inflation in Turkey", "exports of South Korea" """
        mention = self._names.next_in(sentence, measure.end)
        words = self._names.words_to(measure.end, mention) if mention else []
        joins = load_words("measures", "owner_words") | ({"on"} if measure.code == "interest_rate" else set())
        joins = joins | trader_words(measure.code)
        most = _APPOSED if self._is_of_firm(measure) or "on" in joins else 1
        is_place = words[:1] and words[0] in joins and (words[1:] in ([], ["the"]) or 0 < len(words[1:]) < most)
        return self._names.party(mention) if mention and is_place else None

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
