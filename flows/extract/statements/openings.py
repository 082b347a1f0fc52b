"""Openings of sentences and who acts behind them: "Following Okafor's win, Lind issued", "Nevertheless, Lind"."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, is_adverb, words
from flows.extract.statements.noun_phrases import Phrase, is_person, phrase_after
from flows.extract.statements.units import WORD, Token

_LONGEST_OPENING = 60


def behind_opening(tokens: list[Token], start: int, before: int) -> Phrase | None:
    """Return who acts behind the comma of what a sentence opens with, None where it opens with its subject."""
    if start >= len(tokens) or not _opens(tokens[start].word):
        return None
    for comma in range(start + 1, min(before - 1, start + _LONGEST_OPENING)):
        if tokens[comma].word != ",":
            continue
        phrase = phrase_after(tokens, comma + 1)
        if phrase is not None and phrase.end <= before and _acts(tokens, phrase):
            return phrase
    return None


def _opens(word: str) -> bool:
    """``Following``, ``When``, ``Nevertheless``, ``Citing``: no subject of a sentence."""
    is_participle = word.endswith("ing") and word in cue_verbs()
    is_listed = word in words("openings", "openings_of_sentences", "subordinators", "prepositions", "was_asked")
    return is_listed or is_participle or is_adverb(word)


def _acts(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell whether a verb follows somebody, perhaps behind an adverb; a person may have an apposition."""
    following = tokens[phrase.end] if phrase.end < len(tokens) else None
    if following is None:
        return False
    if is_person(tokens[phrase.head]) and following.word == ",":
        return True
    if following.kind == WORD and is_adverb(following.word) and phrase.end + 1 < len(tokens):
        following = tokens[phrase.end + 1]
    is_past = following.word.endswith("ed") or following.word in words("plain_pasts", "leaving", "seeking")
    return following.kind == WORD and (is_past or following.word in words("finite"))
