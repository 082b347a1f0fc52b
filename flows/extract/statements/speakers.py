"""Speakers: the noun phrase next to a cue, and the entity that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from flows.extract.entities.named import Named
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Mention

_WORD = re.compile(r"[\w.’'&-]+")
_REACH = 160
_PERSONAL = {"person", "organization", "country", "group"}


class Speaker(NamedTuple):
    """A speaker as printed and the entity, None where no name is known."""

    start: int
    end: int
    entity_id: str | None


class SpeakerFinder:
    """Finds speakers in one text."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        self._mentions = [mention for mention in named.mentions if mention.kind in _PERSONAL | {"place"}]
        self._starts = [mention.start_char for mention in self._mentions]

    def before(self, position: int, floor: int) -> Speaker | None:
        """Return the subject that ends right before a cue: the nearest name, role or pronoun of the clause."""
        low = max(floor, position - _REACH)
        mention = self._mention_before(position, low)
        word = self._head_word_before(position, low)
        if mention and (word is None or mention.end_char >= word[1]):
            return self._of_mention(mention)
        if word:
            return Speaker(self._phrase_start(word[0], low), word[1], self._pronoun_entity(word))
        return self._of_mention(mention) if mention and position - mention.end_char < 60 else None

    def after(self, position: int, ceiling: int) -> Speaker | None:
        """Return the subject that follows an inverted cue: ``said Kim``, ``said the minister``."""
        high = min(ceiling, position + _REACH)
        index = bisect_left(self._starts, position)
        mention = self._mentions[index] if index < len(self._mentions) else None
        match = re.compile(r" (?:(?:the|a|an|his|her|its|one|another) )?(?:[\w’'-]+ ){0,3}?([a-z]+)\b").match(
            self._text.lower, position, high
        )
        if mention and mention.start_char < high and self._is_near(position, mention.start_char):
            return self._person_of(mention, high)
        if match and match.group(1) in load_words("statements", "role_nouns"):
            return Speaker(position + 1, match.end(), None)
        pronoun = re.compile(r" (he|she|they|it)\b").match(self._text.lower, position, high)
        return Speaker(pronoun.start(1), pronoun.end(), self._pronoun_entity(pronoun.span(1))) if pronoun else None

    def subject(self, start: int, end: int) -> Speaker | None:
        """Return the name that a sentence begins with, the subject of a participle such as ``saying that``."""
        index = bisect_left(self._starts, start)
        if index == len(self._mentions) or self._mentions[index].start_char >= end:
            return None
        opening = self._text.lower[start : self._mentions[index].start_char].strip()
        return self._of_mention(self._mentions[index]) if opening in {"", "the", "but", "and"} else None

    def last_person(self, position: int) -> Mention | None:
        """Return the last person named before a position in the same or the paragraph before."""
        paragraph = self._text.paragraph_at(position)
        for mention in reversed(self._mentions[: bisect_left(self._starts, position)]):
            if self._text.paragraph_at(mention.start_char) < paragraph - 1:
                return None
            if mention.kind == "person":
                return mention
        return None

    def _mention_before(self, position: int, low: int) -> Mention | None:
        index = bisect_left(self._starts, position) - 1
        while index >= 0 and self._mentions[index].start_char >= low:
            mention = self._mentions[index]
            if mention.end_char <= position and mention.form != "demonym" and self._is_subject(mention, position):
                return self._widest(index)
            index -= 1
        return None

    def _widest(self, index: int) -> Mention:
        """A name nested in another is not the speaker but part of one."""
        mention = self._mentions[index]
        for other in self._mentions[max(0, index - 2) : index]:
            if other.start_char <= mention.start_char and other.end_char >= mention.end_char:
                return other
        return mention

    def _is_subject(self, mention: Mention, position: int) -> bool:
        """The name ends right before the cue, or before an aside in commas."""
        between = self._text.string[mention.end_char : position]
        plain = between.strip()
        if plain in {"", "also", "has", "had", "have", "later", "then", "himself", "herself", "is", "was"}:
            return True
        return between.startswith((", ", " (")) and plain.endswith((",", ")")) and len(between) < 100

    def _head_word_before(self, position: int, low: int) -> tuple[int, int] | None:
        words = [match.span() for match in _WORD.finditer(self._text.lower, low, position)]
        for start, end in reversed(words[-3:]):
            word = self._text.lower[start:end]
            if word in load_words("statements", "role_nouns") or word in load_words("statements", "pronouns"):
                tail = self._text.lower[end:position].strip()
                return (start, end) if tail in {"", "also", "has", "had", "have", "later", "then"} else None
        return None

    def _phrase_start(self, start: int, low: int) -> int:
        """Return where the noun phrase that ends with a role noun begins."""
        begin = start
        for match in reversed(list(_WORD.finditer(self._text.lower, low, start))):
            word = match.group()
            gap = self._text.lower[match.end() : begin]
            if gap != " " or word in {
                "that",
                "and",
                "but",
                "as",
                "while",
                "of",
                "with",
                "by",
                "for",
                "to",
                "in",
                "on",
                "at",
                "from",
                "when",
            }:
                break
            begin = match.start()
            if word in {"the", "a", "an", "his", "her", "its", "their"} or start - begin > 60:
                break
        return begin

    def _pronoun_entity(self, span: tuple[int, int]) -> str | None:
        if self._text.lower[slice(*span)] not in {"he", "she"}:
            return None
        person = self.last_person(span[0])
        return person.entity_id if person else None

    def _person_of(self, mention: Mention, high: int) -> Speaker:
        """``said South Korean Trade Minister Kim``: the person at the end of the title speaks, not the country."""
        index = bisect_left(self._starts, mention.start_char)
        for other in self._mentions[index + 1 : index + 3]:
            gap = self._text.string[mention.end_char : other.start_char]
            if other.kind == "person" and other.end_char <= high and len(gap) < 60 and not set(gap) & set(',;."”'):
                return Speaker(other.start_char, other.end_char, other.entity_id)
        return self._of_mention(mention)

    def _is_near(self, position: int, start: int) -> bool:
        between = self._text.lower[position:start]
        return len(between.split()) <= 5 and not set(between) & set(',.;"“”')

    def _of_mention(self, mention: Mention) -> Speaker:
        return Speaker(mention.start_char, mention.end_char, mention.entity_id)
