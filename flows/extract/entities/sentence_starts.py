"""Words that have their capital from beginning a sentence: no name, where the story has them in small letters too."""

from __future__ import annotations

from flows.extract.entities.common_words import is_common_word
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_AT_MOST = 40
"""Words looked for in small letters, so that a text of nothing but short sentences is read in linear time."""
_NEXT = LazyRegexp(r" (?:(?:has|had|have|also|will|would) )?([a-z]+)")
_OPENING = frozenset("\"“‘'([—–-*•")


def without_sentence_starts(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Leave out single words that are tagged at the beginnings of sentences alone and stand small elsewhere."""
    string, starts = text.string, set(text.sentence_starts)
    first, others = set(), set()
    for span in spans:
        name = string[span.start : span.end]
        is_first = name.isalpha() and name[1:].islower() and _begins(string, span.start, starts)
        if is_first:
            first.add(name)
        else:
            others.update(name.split())
    people = {name for name in first - others if _names_people(name)}
    doubtful = sorted(name for name in first - others if name.lower() not in _bodies())[:_AT_MOST]
    dropped = people | {name for name in doubtful if _stands_small(string, name.lower())}
    dropped |= {name for name in doubtful if is_common_word(name) and not _acts(string, name)}
    return [span for span in spans if string[span.start : span.end] not in dropped] if dropped else spans


def _acts(string: str, name: str) -> bool:
    """Tell whether something that only a name does or has is said of a word: "Target said", "Target's shares"."""
    end = string.find(name) + len(name)
    if string.startswith(("'s ", "’s ", " ("), end):
        return True
    following = _NEXT.match(string, end)
    word = following.group(1) if following else ""
    return word in load_words("entities", "speech_verbs") or word in load_words("surroundings", "after_bodies")


def _names_people(name: str) -> bool:
    """Tell whether a word is one for many people: "Donors pledge"."""
    word = name.lower()
    return word in load_words("borders", "people_of") or word in load_words("borders", "crowds")


def _bodies() -> frozenset[str]:
    """Words of bodies, which are names with a capital whatever else they are: "Parliament"."""
    return load_words("entities", "organization_heads")


def _begins(string: str, start: int, starts: set[int]) -> bool:
    while start not in starts and start > 0 and string[start - 1] in _OPENING:
        start -= 1
    return start in starts


def _stands_small(string: str, word: str) -> bool:
    at = string.find(word)
    while at >= 0:
        end = at + len(word)
        if not string[end : end + 1].isalnum() and not string[max(0, at - 1) : at].isalnum():
            return True
        at = string.find(word, end)
    return False
