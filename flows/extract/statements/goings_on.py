"""What a sentence goes on with behind who said it that is no part of what was said."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.occasions import occasion_noun
from flows.extract.statements.units import Token

Stretch = tuple[int, int]
_LATEST_TURN = 4
_LATEST_EFFECT = 6


def goes_on_telling(tokens: list[Token], begin: int, made: Attribution) -> bool:
    """``, citing sources``, ``, in a blow to the town``: about what was said, no part of it."""
    word, near = tokens[begin].word, tokens[begin + 1 : begin + _LATEST_TURN]
    if tokens[made.index].word in words("ruling") and (word == "in" or word.endswith("ing")):
        return True  # "a court ruled, overturning ..."
    if word != "in":
        return word in words("goes_on_telling") or _tells_effect(tokens, begin) or _takes_up(tokens, begin)
    return any(token.word in words("turns") for token in near) or occasion_noun(tokens, begin + 1) is not None


def _takes_up(tokens: list[Token], begin: int) -> bool:
    """``, a move that angered Lima``, ``, without giving a date``, ``, before leaving for Quito``."""
    word, following = tokens[begin].word, tokens[begin + 1].word if begin + 1 < len(tokens) else ""
    if word in {"without", "before"}:
        return following in words("left_unsaid" if word == "without" else "departing")
    if word not in {"a", "an", "the", "another"} or begin + 2 >= len(tokens):
        return False
    noun = begin + 1 + (following in words("latest"))
    return tokens[noun].word in words("turns") and tokens[min(noun + 1, len(tokens) - 1)].word in words("of_turns")


def _tells_effect(tokens: list[Token], begin: int) -> bool:
    """``, raising fears of a war``, ``, dealing a blow to the town``, ``, sending its shares down``."""
    near = tokens[begin + 1 : begin + _LATEST_EFFECT]
    if tokens[begin].word in words("moving") and any(token.word in words("shares") for token in near):
        return True
    if not tokens[begin].word.endswith("ing"):
        return False
    is_felt = tokens[begin].word in words("stirring") and any(token.word in words("feelings") for token in near)
    return is_felt or any(
        token.word in words("upsets") and before.word in words("articles", "common_adjectives")
        for before, token in pairwise(near)
    )
