"""With whom a measure is: "the deficit with Peru", "exports to Chile", "a tariff on Polish goods"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import PartyNames, trader_words
from flows.extract.text import Text
from schemas.records import Figure, Mention, Sentence

_NAMES_BEFORE_GOODS = 6
_ADJECTIVES = 30
_ON_GOODS = LazyRegexp(r" on (?:most |all |some |imported )?[A-Z]")
"""Behind a tariff: whose goods it is on."""
_THOSE = " those "
"""Stands for the measure again, now with somebody else: "exports to Peru and those to Chile"."""
_THOSE_WITHIN = 120
_BETWEEN_PARTIES = 2
"""Words between who has and who stands opposite: "imports of Chinese goods from Peru"."""
_CLAUSE = LazyRegexp(r"; |\b(?:while|but|whereas)\b")
_CLAUSE_WITHIN = 110
_WITH = LazyRegexp(
    r"(?:(?<=[.;\n] )|(?<=\n)|(?<=, )|\A|(?<=\btrade ))with (?=[a-z])"
    r"|(?:(?<=[.;\n] )|(?<=\n)|\A)(?:and |but |while )?(?:to|from) (?=[a-z])"
)
_PARTED = LazyRegexp(r"; |\n|\. [A-Z]")
Pair = tuple[str | None, str | None]


class Counterparts:
    """Who stands opposite, looked up in one text; the trade that was last told is kept in mind."""

    def __init__(self, text: Text, names: PartyNames) -> None:
        self._text = text
        self._names = names
        self._traded: tuple[Sentence, Pair] | None = None

    def of(self, figure: Figure, sentence: Sentence, measure: Measure, reporter: str | None) -> str | None:
        """Return the party that a sentence puts opposite the reporter of a measure."""
        others = self._text.lower.rfind(_THOSE, max(measure.end, figure.start_char - _THOSE_WITHIN), figure.start_char)
        if others >= 0:
            return self._behind(sentence, measure, (others + len(_THOSE) - 1,))
        return (
            self._sold_to(sentence, measure)
            or self._behind(sentence, measure, (measure.end, figure.end_char))
            or self._told_before(sentence, measure, reporter)
            or self._maker_of_goods(sentence, measure)
        )

    def opposite(self, figure: Figure, sentence: Sentence, measure: Measure) -> str | None:
        """The name behind "with" that opens a clause: "With Peru, it ran a deficit", "Trade with A and B showed"."""
        first = self._opening(figure, sentence, measure)
        if first is None:
            return None
        second = self._names.next_in(sentence, first.end_char)
        if second and self._names.words_to(first.end_char, second) in (["and"], ["and", "the"]):
            is_paired = "respectively" in self._text.lower[figure.end_char : sentence.end_char]
            between = self._text.lower[measure.end : figure.start_char]
            return self._names.party(second if between.endswith(" and ") else first) if is_paired else None
        return self._names.party(first)

    def is_before_subject(self, figure: Figure, sentence: Sentence, measure: Measure) -> bool:
        """Tell whether who has it stands right behind who opens the clause: "With Peru, Chile ran a deficit"."""
        first = self._opening(figure, sentence, measure)
        second = self._names.next_in(sentence, first.end_char) if first else None
        if first is None or second is None:
            return False
        return self._names.words_to(first.end_char, second) in ([","], [",", "the"])

    def _opening(self, figure: Figure, sentence: Sentence, measure: Measure) -> Mention | None:
        """Return the first name behind a "with" that opens a clause, for what two countries exchange."""
        if measure.code not in load_words("measures", "between_countries"):
            return None
        begin = max(sentence.start_char, figure.start_char - _CLAUSE_WITHIN)
        found = _WITH.finditer(self._text.lower, begin, figure.start_char)
        opening = [one for one in found if self._is_opening(one.start(), sentence)]
        if not opening or _PARTED.search(self._text.lower, opening[-1].end(), figure.start_char):
            return None
        first = self._names.next_in(sentence, opening[-1].end() - 1)
        is_beside = first is not None and self._names.words_to(opening[-1].end(), first) in ([], ["the"])
        return first if is_beside else None

    def _is_opening(self, start: int, sentence: Sentence) -> bool:
        """Tell whether a full stop before a preposition ends a sentence, and no "U.S."."""
        return start <= sentence.start_char or not self._text.string.endswith(". ", 0, start)

    def _sold_to(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country right behind a verb of selling: "Turkey sold China only $3.4 billion of goods"."""
        mention = self._names.next_in(sentence, measure.end) if measure.is_verb and measure.code == "sales" else None
        if mention is None or mention.kind != "country" or mention.form == "demonym":
            return None
        is_object = self._names.words_to(measure.end, mention) == [] and mention.start_char - measure.end <= 1
        return self._names.party(mention) if is_object and self._text.string[mention.end_char] == " " else None

    def remember(self, sentence: Sentence, measure: Measure, pair: Pair) -> None:
        """Keep in mind who trades with whom."""
        if pair[1] and measure.code in load_words("measures", "between_countries"):
            self._traded = sentence, pair

    def are_told_in(self, sentence: Sentence) -> bool:
        """Tell whether a sentence has named a partner in trade already."""
        return self._traded is not None and self._traded[0] == sentence

    def _behind(self, sentence: Sentence, measure: Measure, positions: tuple[int, ...]) -> str | None:
        """The name after "with", "to", "from" behind the measure or the figure: "on imports from China"."""
        if measure.code not in load_words("measures", "with_counterpart"):
            return None
        joins = load_words("measures", "counterpart_words")
        joins = joins | {"in"} if measure.code == "investment" else joins
        for position in positions:
            begin, (mention, words) = position, self._next_joined(sentence, position)
            # "exports from Peru to Chile", "the deficit of Peru with Chile"
            if mention and words and (words[-1] in trader_words(measure.code) or words == ["of"]):
                is_of = words == ["of"]
                begin, (mention, words) = mention.end_char, self._next_joined(sentence, mention.end_char)
                words = [] if is_of and len(words) > _BETWEEN_PARTIES else words
            is_joined = bool(words) and words[-1] in joins - trader_words(measure.code)
            if mention and is_joined and "," not in self._text.string[begin : mention.start_char]:
                return self._names.party(mention)
        return None

    def _next_joined(self, sentence: Sentence, position: int) -> tuple[Mention | None, list[str]]:
        """Return the next name with the words before it, less its article."""
        mention = self._names.next_in(sentence, position)
        words = self._names.words_to(position, mention) if mention else []
        return mention, words[:-1] if words[-1:] == ["the"] else words

    def _told_before(self, sentence: Sentence, measure: Measure, reporter: str | None) -> str | None:
        """The partner of what was traded earlier in the sentence; all trade of two, also in that paragraph.

        "Exports to Peru fell while imports rose"; "It sold more to Peru. Two-way trade was $3 billion."
        """
        if self._traded is None or measure.code not in load_words("measures", "between_countries"):
            return None
        said, pair = self._traded
        is_near = said == sentence or (said.paragraph_no == sentence.paragraph_no and measure.code == "trade")
        lower = self._text.lower
        words = {
            *lower[max(0, measure.start - _ADJECTIVES) : measure.start].split()[-2:],
            lower[measure.start : measure.end],
        }
        is_with_all = bool(load_words("measures", "of_all") & words)
        return pair[1] if is_near and not is_with_all and reporter in (None, pair[0]) else None

    def _maker_of_goods(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country whose goods are taxed or bought: "duties on $2 billion of Polish goods"."""
        if measure.code not in load_words("measures", "on_goods"):
            return None
        is_told = _ON_GOODS.match(self._text.string, measure.end) is not None
        index = self._names.from_place(measure.end if is_told else sentence.start_char)
        for mention in self._names.mentions[index : index + _NAMES_BEFORE_GOODS]:
            words = self._text.lower[mention.end_char : mention.end_char + 24].split()[:1]
            is_inside = mention.kind == "country" and mention.end_char < sentence.end_char
            is_inside = is_inside and mention.end_char + 1 != measure.start  # "Norwegian imports of Polish goods"
            if _CLAUSE.search(self._text.lower, measure.end, mention.start_char):
                return None
            if is_inside and words and words[0].rstrip(".,") in load_words("measures", "goods"):
                return self._names.party(mention)
        return None
