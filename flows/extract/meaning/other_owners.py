"""Whose a measure is where no country and no body has it: a state, a city, a person; a firm that was taken for one."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.datelines import dateline_at
from flows.extract.entities.named import Named
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.headline import headline_end
from flows.extract.meaning.measure import Measure
from flows.extract.table_rows import Row
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_NEAR, _CLAUSE = 30, 150
_OWNED_MARKS = ("'s ", "’s ", "' ", "’ ")
_MOST_BETWEEN = 5
HAS_TO_PAY = LazyRegexp(
    r"(?:, [^,;.]{1,24},)?(?: (?:was|were|has|had|have|been|is|must|will|would|also|ordered|told|made|agreed|to)){0,5}"
    r" (?:to |must )(?:pay|repay|forfeit|hand over)\b"
)
"""Behind the name of who pays a fine: ", 58, was told to pay back"."""
_WHO = LazyRegexp(
    r"(?:, [0-9]{1,3})?(?:, (?!said |says |told )[^,;.\n]{2,60})?, who (?:(?:has|had|have|also|once|later|already) )*"
)
"""Behind the name of who gives or spends: ", 71, who "."""
_WAS_FINED = LazyRegexp(r"(?:, [^,;.]{1,60},)?(?: (?:was|were|has been|had been|is|also|later|then)){1,3} ")
_IS_TOWN = LazyRegexp(
    r"(?:,| is| was) (?:an?|the) (?:[a-z-]+ ){0,4}?(?:village|town|city|port|hamlet|suburb|island|district|settlement"
    rf"|community|resort|municipality|province|region)(?: [a-z]+){{0,3}} (?:of|with|home to) {HEDGES}"
)
"""Between a place and its people: ", a port of some"."""

_BODIES = {"person", "place", "product"}
"""Kinds for which a firm of an unknown name may be taken: "Brandt Axle", "Pomelo"."""


class OtherOwners:
    """The places, persons and works of a text that may have what is measured, by place."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        kinds = {entity.entity_id: entity.kind for entity in named.entities}
        headline = headline_end(text)
        dateline = dateline_at(text, headline)
        dated = dateline.end if dateline else 0
        self.mentions = sorted(
            (
                one
                for one in named.mentions
                if one.kind in _BODIES
                and one.form not in {"pronoun", "role"}
                and one.entity_id in kinds
                and not (one.kind == "place" and headline <= one.start_char < dated)
            ),
            key=lambda one: one.start_char,
        )
        self._starts = [one.start_char for one in self.mentions]

    def possessor(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the name right before a measure: "Florida's orange crop", "Ohio farm exports", "the Pomelo profit"."""
        one = self._last_before(sentence, measure.start)
        if one is None or measure.start - one.end_char > _NEAR:
            return None
        between = self._text.lower[one.end_char : measure.start]
        if not between.startswith(_OWNED_MARKS) or not self._may(one, measure):
            return None
        if measure.is_verb and self._is_in(one):
            return None  # "Clubs in England's top division spent"
        words = between.split()[1:]
        is_broken = set(between) & set(",;.:()–—") or load_words("measures", "breaks") & set(words)
        return None if is_broken else one.entity_id

    def label_of(self, row: Row) -> str | None:
        """Return the name that the row of a list begins with, which is one of a firm in a list of firms."""
        index = bisect_left(self._starts, row.start)
        one = self.mentions[index] if index < len(self.mentions) else None
        return one.entity_id if one and row.begins_with(one.start_char) else None

    def payer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the person who has to pay a fine: "ordered Ann Reed, 58, to pay"."""
        one = self._last_before(sentence, measure.start)
        if one is None or one.kind != "person" or measure.start - one.end_char > _CLAUSE:
            return None
        behind = self._text.lower[one.end_char : measure.start]
        is_fined = measure.is_verb and _WAS_FINED.fullmatch(behind) is not None
        return one.entity_id if is_fined or HAS_TO_PAY.match(behind) else None

    def town(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the place whose people are told beside its name: "Lind, a village of 2,600"."""
        one = self._last_before(sentence, measure.start) if measure.code == "population" else None
        if one is None or one.kind != "place" or measure.start - one.end_char > _CLAUSE:
            return None
        return one.entity_id if _IS_TOWN.fullmatch(self._text.lower, one.end_char, measure.start) else None

    def of_headline(self, firm: str | None) -> str | None:
        """Return the city or state that a headline opens with, in a story of no firm: "Kansas wheat crop shrinks"."""
        end = headline_end(self._text)
        first = self.mentions[0] if self.mentions and end and firm is None else None
        if first is None or first.kind != "place" or first.start_char or first.end_char > end:
            return None
        named = sum(one.entity_id == first.entity_id for one in self.mentions)
        return first.entity_id if named > 1 else None

    def place_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the name behind a measure: "unemployment in Ohio", "people of Leicester", "sales at Pomelo"."""
        index = bisect_left(self._starts, measure.end)
        one = self.mentions[index] if index < len(self.mentions) else None
        if one is None or one.start_char >= sentence.end_char or one.start_char - measure.end > _NEAR:
            return None
        words = self._text.lower[measure.end : one.start_char].split()
        if words not in (["in"], ["of"], ["in", "the"], ["of", "the"], ["at"]) or not self._may(one, measure):
            return None
        is_place = one.kind == "place"
        return one.entity_id if is_place or words == ["at"] else None

    def subject(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return whose deed it is: "Pomelo sold", "Illinois ends the year with debts", "Denki lifted its profit"."""
        one = self._last_before(sentence, measure.start)
        if one is None or measure.start - one.end_char > _CLAUSE:
            return None
        between = self._text.lower[one.end_char : measure.start]
        words = between.split()
        is_relative = measure.is_verb and one.kind == "person" and _WHO.fullmatch(between) is not None
        if is_relative and self._may(one, measure):
            return one.entity_id
        if measure.is_verb and len(words) <= _MOST_BETWEEN and self._are_auxiliaries(words):
            is_in = self._is_in(one)
            return one.entity_id if not is_in and self._may(one, measure) else None
        if not between.startswith(" ") or set(between) & set(";:.()–—"):
            return None
        opening = self._text.lower[sentence.start_char : one.start_char].split()
        is_opening = opening in ([], ["the"], ["but"], ["and"])
        is_its = measure.code in load_words("measures", "of_namesakes") and " its " in f"{between} "
        return one.entity_id if is_opening and is_its and one.kind != "place" else None

    def _are_auxiliaries(self, words: list[str]) -> bool:
        return load_words("measures", "auxiliaries").issuperset(word for word in words if not word.endswith("ly"))

    def _is_in(self, one: Mention) -> bool:
        """Tell whether something is done in or with what is named, which then does not do it itself."""
        before = self._text.lower[max(0, one.start_char - _NEAR) : one.start_char].split()[-2:]
        return not load_words("measures", "breaks").isdisjoint(set(before) - {"the", "but", "and", "while", "when"})

    def _may(self, one: Mention, measure: Measure) -> bool:
        """Tell whether a name may have a measure: a state its debts, a person what he spends, any a firm's results."""
        if one.kind == "place" and measure.code in load_words("measures", "of_places"):
            return True
        if one.kind == "person" and measure.is_verb and measure.code in load_words("measures", "of_persons"):
            # what a minister pledges is the state's
            return measure.printed(self._text) not in load_words("measures", "of_office")
        return measure.code in load_words("measures", "of_namesakes")

    def _last_before(self, sentence: Sentence, position: int) -> Mention | None:
        index = bisect_left(self._starts, position) - 1
        one = self.mentions[index] if index >= 0 else None
        return one if one and one.start_char >= sentence.start_char and one.end_char <= position else None
