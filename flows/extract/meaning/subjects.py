"""Who does what a measure is of: the name that opens its clause, sets a tariff or is traded."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.of_firms import is_of_firm
from flows.extract.meaning.party_names import PartyNames
from flows.extract.meaning.told_firms import is_told_body, owns_next_firm
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_OPENING_NAMES = 3
_NAMES_BEFORE = 6
_TO_VERB = 6
"""Words behind a name within which the verb of its deed stands."""
_NEAR = 30
_ITS = LazyRegexp(r"\bits (?:[a-z-]+ ){0,2}\Z")
_TRADED_WITHIN = 120
_CLAUSE = 240
"""Characters behind a name that are looked at: a sentence without an end costs no more than its length."""
_LONGEST_BACK = 400
"""Characters back to "its": a sentence without an end costs no more than its length."""
_OPENINGS: tuple[list[str], ...] = ([], ["the"], ["in"], ["in", "the"], ["but"], ["and"], ["but", "the"], ["while"])
_NEXT_CLAUSE = (["while"], ["whereas"], ["but"])
_BUYS = LazyRegexp(
    r"(?:, [^,;.\n]{2,80},)? (?:(?:has|had|have|said|says|announced|confirmed|that|it|will|would|is|was|to|also|now"
    r"|agreed|agrees|plans|planned|wants|wanted|offered|offers|hopes|intends|on|late|early|yesterday|today|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday) )*"
    r"(?:bought|buys?|buying|acquired?|acquires|acquiring|purchased?|purchases|snapped up|snaps up)\b"
)
_PER_UNIT = LazyRegexp(r" (?:an?|per|each) (?!share\b)[a-z]")
_OF_BODY = LazyRegexp(r"['’]s (?=[A-Z])|, (?:it|the (?:[a-z-]+ )?(?:company|firm|group|bank|maker|retailer))\b")
"""Behind a country: what is told is of its firm, not of itself: "Denmark's Orlan", "In Chile, the firm"."""
_TOLD_FIRM = LazyRegexp(r"(?:['’]s |, |['’]s (?:[a-z-]+ ){0,3}([a-z-]+),? | (?:[a-z-]+ ){0,2}([a-z-]+) )")
_THE_BODY = LazyRegexp(rf"the (?:[a-z-]+ )?(?:{one_of(load_words('measures', 'bodies'))})\b")
_RELATIVE = LazyRegexp(r",? (?:whose|which|who) [^,;.]*\Z")
_DOWN = LazyRegexp(r", (?:down|up)(?: by)? \Z")
_AIMS_OF_PRICE = frozenset(["price target", "target price"])
"""No firm sets one for its own share: "Lind & Ray cut its target price"."""
_JUDGE = LazyRegexp(r"(?:['’]s?)? (?:[a-z]+ )?(?:analysts?|economists?|strategists?|brokers?|traders?)\b")
_EXTREME = LazyRegexp(r"\b(?:touched|hit|reached|set)(?: [a-z0-9-]+){0,4} (?:high|low|peak) of \Z")
_VALUED = LazyRegexp(
    r"\b(?:(?:bid|offer|price|target|price target|takeover) (?:for|on)|value[sd]?|valuing)"
    r" (?:the )?(?:[a-z]+ ){0,2}\Z"
)
_AT = LazyRegexp(r" (?:to|at|of|by|from) (?:[a-z]+ ){0,2}")
"""Around a firm whose shares are bid for or valued: "raised its bid for Orlan to", "valued Orlan at"."""
_POINTS_BACK = LazyRegexp(r"\b(?:its|the country['’]s)(?: [a-z-]+){0,2} \Z")


@cache
def _days() -> frozenset[str]:
    """Return the words of days that may stand before a subject: "On Friday Britain pledged"."""
    return load_words("figures", "date_words") | {"on", "late", "early", "earlier", "meanwhile"}


class Subjects:
    """Who does it, looked up in one text."""

    def __init__(self, text: Text, names: PartyNames) -> None:
        self._text = text
        self._names = names
        self._ends = {one.end_char for one in names.mentions if one.kind == "organization"}

    def imposer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return who sets a tariff: "after Washington slapped a tariff on", "Peru will halve its duty"."""
        if measure.code != "tariff_rate":
            return None
        index = self._names.from_place(measure.start) - 1
        for mention in reversed(self._names.mentions[max(0, index - _NAMES_BEFORE) : index + 1]):
            if mention.start_char < sentence.start_char:
                return None
            words = self._text.lower[mention.end_char : measure.start].split()[:_TO_VERB]
            before_verb = load_words("measures", "before_imposing")
            verb = next((word for word in words if word not in before_verb and not word.endswith("ly")), "")
            if verb in load_words("measures", "imposing"):
                return self._names.party(mention)
        return None

    def trader(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return what is traded where no word names its price: "Orlan tumbled 6 percent to 11 euros"."""
        index = self._names.from_place(measure.start) - 1
        if measure.code != "price" or measure.is_verb or index < 0:
            return None
        mention = self._names.mentions[index]
        is_near = measure.start - mention.end_char <= _TRADED_WITHIN and mention.start_char >= sentence.start_char
        if mention.kind != "organization" or not is_near:
            return None
        behind = self._text.lower[mention.end_char : measure.start]
        if _AT.fullmatch(behind) and _VALUED.search(
            self._text.lower, max(0, mention.start_char - _NEAR), mention.start_char
        ):
            return self._names.party(mention)
        clause = behind.rpartition(", ")[2] if behind.startswith(", ") else behind
        clause = clause.lstrip("'’").removeprefix("s ")  # "while Orlan's fell 1.7 percent"
        is_traded = bool(load_words("measures", "trading") & set(clause.split()[:1])) or clause.strip() == "gave up"
        is_traded = is_traded or _DOWN.search(behind) is not None or _EXTREME.search(behind) is not None
        return self._names.party(mention) if is_traded else None

    def relative(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the name that a relative clause is of: "Orlan, whose shares fell", "Peru, which exported"."""
        index = self._names.from_place(measure.start) - 1
        for mention in reversed(self._names.mentions[max(0, index - 1) : index + 1]):
            is_near = measure.start - mention.end_char <= _CLAUSE
            clause = _RELATIVE.match(self._text.lower, mention.end_char, measure.start) if is_near else None
            if clause and mention.start_char >= sentence.start_char and self._may_have(mention, measure):
                return self._names.party(mention, is_owned=measure.code != "interest_rate")
        return None

    def opening(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the country or, of what bodies have, the body that opens the clause: "The U.S. runs a surplus"."""
        index = self._names.from_place(sentence.start_char)
        found: str | None = None
        for mention in self._names.mentions[index : index + _OPENING_NAMES]:
            if mention.end_char > measure.start or not self._may_have(mention, measure):
                continue
            if self._is_of_other_firm(mention, measure) or owns_next_firm(self._text, mention):
                continue
            if mention.kind == "country" and is_of_firm(measure, self._text):
                if not found and (firm := self._firm_of(mention, measure)):
                    return self._names.party(firm)
                if _OF_BODY.match(self._text.string, mention.end_char):
                    continue
            said = self._said_before(sentence, mention)
            if found is None:
                is_opening = said in _OPENINGS or (mention.kind == "organization" and is_told_body(said))
            else:  # "Peru ran a surplus, while Chile ran a deficit"
                is_opening = said[:1] in _NEXT_CLAUSE and (len(said) == 1 or said in _OPENINGS or is_told_body(said))
            if is_opening:
                # a central bank's rate is its country's
                is_owned = measure.code != "interest_rate"
                found = self._names.party(mention, is_owned=is_owned) or self._names.party(mention) or found
        return found

    def _said_before(self, sentence: Sentence, mention: Mention) -> list[str]:
        """Return the words between the last mark before a name and it, but days."""
        opening = self._text.lower[max(sentence.start_char, mention.start_char - 40) : mention.start_char]
        return [word for word in re.split("[,;:] ", opening)[-1].split() if word not in _days()]

    def _is_of_other_firm(self, mention: Mention, measure: Measure) -> bool:
        """Tell whether a name only tells what a firm is, "Orlan, Peru's mill", or who judges it, "Ray analyst"."""
        if not is_of_firm(measure, self._text):
            return False
        if mention.kind == "country":
            return mention.start_char - len(", ") in self._ends
        is_aim = measure.printed(self._text) in _AIMS_OF_PRICE
        return is_aim or _JUDGE.match(self._text.lower, mention.end_char) is not None

    def _firm_of(self, country: Mention, measure: Measure) -> Mention | None:
        """Return the firm that a country tells the place of: "In Chile, Orlan lost", "Finnish paper maker Orlan"."""
        index = self._names.from_place(country.end_char)
        firm = next(iter(self._names.mentions[index : index + 1]), None)
        if firm is None or firm.kind != "organization" or firm.end_char > measure.start:
            return None
        told = _TOLD_FIRM.fullmatch(self._text.lower, country.end_char, firm.start_char)
        if told is None:
            return None
        body = told.group(1) or told.group(2)
        return firm if body is None or body in load_words("measures", "bodies") else None

    def _may_have(self, mention: Mention, measure: Measure) -> bool:
        """Tell whether a name may have a measure; what somebody else does in the clause is not its own."""
        if mention.kind == "country":
            return True
        if measure.code in load_words("measures", "of_countries") or measure.code == "tariff_rate":
            return self._names.is_bloc(mention)
        if measure.code in load_words("measures", "between_countries") and self._names.is_bloc(mention):
            return True
        is_of_bodies = measure.code in load_words("measures", "of_bodies") or self._is_its(measure)
        is_buyer = measure.code == "price" and _BUYS.match(self._text.lower, mention.end_char) is not None
        is_buyer = is_buyer and _PER_UNIT.match(self._text.lower, measure.end) is None  # "bought coal at R420 a tonne"
        if mention.kind != "organization" or not (
            measure.is_verb or is_of_bodies or is_buyer or is_of_firm(measure, self._text)
        ):
            return False
        between = self._text.lower[mention.end_char : min(measure.start, mention.end_char + _CLAUSE)].split()
        return not load_words("measures", "other_subjects") & set(between)

    def _is_its(self, measure: Measure) -> bool:
        """Tell whether what is made is the subject's own: "raised its output"."""
        is_made = measure.code in load_words("measures", "of_producers")
        return is_made and _ITS.search(self._text.lower, max(0, measure.start - _NEAR), measure.start) is not None

    def pointed_at(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return what the sentence before speaks of, for "It exported", "its exports"."""
        lower, start = self._text.lower, sentence.start_char
        is_body = _THE_BODY.match(lower, start) is not None
        is_pointing = is_body or lower.startswith(("it ", "they "), start)
        near = max(start, measure.start - _LONGEST_BACK)
        if sentence.sentence_no == 0 or not (is_pointing or _POINTS_BACK.search(lower, near, measure.start)):
            return None
        before = self._text.sentences[sentence.sentence_no - 1]
        is_same = before.paragraph_no == sentence.paragraph_no
        return self.opening(before, measure) if is_same else None
