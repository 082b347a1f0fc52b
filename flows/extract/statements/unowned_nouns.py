"""Nouns of speech that nobody in particular holds: "fueled fears the dam may burst", "amid reports that he left"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.units import NAME, WORD, Token

_MOST_QUALITIES = 3
_LONGEST_VERB = 6
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_POINTING = frozenset({"the", "his", "her", "its", "their", "our", "my", "these", "those", "this", "no", "any"})


def is_unowned(tokens: list[Token], index: int) -> bool:
    """``amid reports``, ``raised hopes``, ``there is concern``: what such a noun depends on."""
    if tokens[index].word not in words("unowned_nouns"):
        return False
    at = index - 1
    while at > 0 and index - at <= _MOST_QUALITIES and _is_quality(tokens[at]):
        at -= 1
    if at < 0 or tokens[at].word in _POINTING - {"the"}:
        return False
    before = tokens[at].word
    if before in {"a", "the"} and at:
        before = tokens[at - 1].word
    is_there = before in _BEING and any(one.word == "there" for one in tokens[max(0, at - 3) : at])
    return is_there or before in words("before_unowned", "raising")


def holds_held_clause(tokens: list[Token], index: int) -> bool:
    """``rumours the club is for sale``: such a noun with its clause."""
    is_noun = index < len(tokens) and tokens[index].word in words("unowned_nouns")
    return is_noun and holds_bare_clause(tokens, index)


def _is_quality(token: Token) -> bool:
    """``growing fears``, ``media speculation``: what stands between the noun and what it depends on."""
    if token.kind is NAME:
        return True
    ends = words("breaks", "determiners", "finite", "before_unowned", "raising", "pronouns")
    return token.kind is WORD and token.word not in ends


def holds_bare_clause(tokens: list[Token], index: int) -> bool:
    """``fears the dam may burst``; not ``charges the bank imposed``, where the noun itself is the object."""
    if index + 3 >= len(tokens) or not index or tokens[index - 1].word in _POINTING:
        return False
    opening = tokens[index + 1]
    opens = opening.kind is NAME or opening.word in words("articles", "possessives", "subject_pronouns") | {"it"}
    is_plural = opening.word.endswith("s") and tokens[index + 2].word in words("finite_only", "modals")
    phrase = phrase_after(tokens, index + 1) if opens or is_plural else None
    if phrase is None or phrase.end >= len(tokens) - 1 or not has_verb(tokens, index + 1, False):
        return False
    verb = next((at for at in range(phrase.end, phrase.end + _LONGEST_VERB) if _is_verb(tokens, at)), None)
    return verb is not None and _is_whole(tokens, verb)


def _is_verb(tokens: list[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].kind is not WORD:
        return False
    word = tokens[at].word
    return word in words("finite", "modals", "happening") or (word.endswith("ed") and len(word) > _MOST_QUALITIES)


def _is_whole(tokens: list[Token], verb: int) -> bool:
    """``is late``, ``may burst``, ``has left the town``, ``lied to it``: nothing is left out behind the verb."""
    word = tokens[verb].word
    if word in words("modals") | _BEING or word in words("happening", "intransitive_pasts"):
        return True
    last = verb
    while last + 1 < len(tokens) and tokens[last + 1].kind is WORD and _is_verb(tokens, last + 1):
        last += 1
    if last + 1 >= len(tokens) or tokens[last].word in _BEING:
        return tokens[last].word in _BEING
    if tokens[last].word in words("happening", "intransitive_pasts"):
        return True
    behind = tokens[last + 1]
    is_object = behind.kind is NAME or behind.word in words("determiners") or behind.word[:1].isdigit()
    return is_object or (behind.kind is WORD and behind.word not in words("breaks", "prepositions", "ways", "adverbs"))


def opening_end(tokens: list[Token], start: int, end: int) -> int:
    """``Amid claims the vote was rigged, a court ruled``: the comma behind an opening phrase, else ``end``."""
    if tokens[0].word not in words("before_unowned", "openings") and not tokens[0].word.endswith("ing"):
        return end
    if any(token.kind is WORD and token.word in words("finite", "modals") for token in tokens[:start]):
        return end
    commas = (at for at in range(start + 2, end - 2) if tokens[at].word == ",")
    return next((at for at in commas if has_verb(tokens, at + 1, False)), end)
