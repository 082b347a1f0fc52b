"""Which body "the company", "the club" or "the council" is, where it has what is measured and no name stands by."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import PartyNames, only_called
from flows.extract.meaning.story_owners import StoryOwners
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_REACH = 110
"""Characters between such a body and what it has."""
_PARAGRAPHS_BACK = 2
_NAMES_BACK = 8
_WORD_BEFORE = LazyRegexp(r"\b([a-z]+) \Z")
_NEAR = 20
_BODIES = load_words("measures", "bodies") | load_words("measures", "public_bodies")
_OF_PLACE = r"(?:[\w.]+(?: [\w.]+)?-(?:based|listed|owned|backed|headquartered|registered|quoted) )?"
_SPOKEN_OF = LazyRegexp(rf"\bthe {_OF_PLACE}(?:[a-z]+ )?({one_of(_BODIES)})\b(?!-)(['’]s)?")
_BEHIND = LazyRegexp(
    rf" (?:at|of|for) the {_OF_PLACE}(?:[a-z]+ )?({one_of(load_words('measures', 'bodies'))})\b(?!-|['’])"
)
""" "Net profit at the Glasgow-based lender"."""
_BEFORE_SUBJECT = frozenset(["that", "and", "but", "while", "as", "when", "because", "if", "said", "says", "until"])
"""A body behind another small word is not what does it: "sold to the company"."""
_ARTICLES = frozenset(["the", "a", "an"])
"""Before a verb they open another subject: "The company hopes the sun will produce"."""


class TheBody:
    """Looks up in one text which of its bodies a noun with an article stands for."""

    def __init__(self, text: Text, names: PartyNames, story: StoryOwners) -> None:
        self._text = text
        self._names = names
        self._story = story
        self._is_any = not _BODIES.isdisjoint(text.words.distinct)

    def of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the party that a noun before a measure stands for, None where no other name may come between."""
        if not self._is_any:
            return None
        begin = max(sentence.start_char, measure.start - _REACH)
        spoken_of = list(_SPOKEN_OF.finditer(self._text.lower, begin, measure.start))
        told = spoken_of[-1] if spoken_of else None
        if told is None or not (told.group(2) or self._is_subject(sentence, told.start())):
            return None
        return None if self._is_of_other(told.end(), measure) else self._named(told.group(1), told.start())

    def behind(self, measure: Measure) -> str | None:
        """Return the firm that a noun right behind a measure stands for."""
        told = _BEHIND.match(self._text.lower, measure.end) if self._is_any and not measure.is_verb else None
        return self._named(told.group(1), measure.start) if told else None

    def _is_subject(self, sentence: Sentence, start: int) -> bool:
        before = _WORD_BEFORE.search(self._text.lower, max(sentence.start_char, start - _NEAR), start)
        return before is None or before.group(1) in _BEFORE_SUBJECT

    def _is_of_other(self, start: int, measure: Measure) -> bool:
        """Tell whether somebody else stands between a body and a measure."""
        index = self._names.from_place(start)
        if index < len(self._names.starts) and self._names.starts[index] < measure.start:
            return True
        words = self._text.lower[start : measure.start].split()
        is_deed = measure.is_verb and words[-1:] != ["a"]  # "at a cost of"
        is_done_by_other = is_deed and not _ARTICLES.isdisjoint(words)
        return is_done_by_other or not load_words("measures", "other_subjects").isdisjoint(words)

    def _named(self, noun: str, position: int) -> str | None:
        """Return the one body whose name has the noun, else the firm of the story, else the last that was named."""
        if called := only_called(self._names.mentions, "organization", noun):
            return self._names.party(called)
        if noun not in load_words("measures", "bodies"):
            return None
        return self._story.main["organization"] or self._last(position)

    def _last(self, position: int) -> str | None:
        """Return the last firm named before, in this paragraph or one of the two before it."""
        index, paragraph = self._names.from_place(position), self._text.paragraph_at(position)
        for one in reversed(self._names.mentions[max(0, index - _NAMES_BACK) : index]):
            if paragraph - self._text.paragraph_at(one.start_char) > _PARAGRAPHS_BACK:
                return None
            if one.kind == "organization" and self._may_be_firm(one):
                return self._names.party(one)
        return None

    def _may_be_firm(self, one: Mention) -> bool:
        last = one.exact.lower().split()[-1].strip(".,'’")
        return last not in load_words("statements", "no_firms") and self._story.may_own(one)
