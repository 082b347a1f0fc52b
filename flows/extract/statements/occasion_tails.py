"""The occasion behind what is said: "said it was late in a statement on Tuesday", 'had "no idea" on Facebook'."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.occasions import is_medium
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_FEWEST_SAID = 2
_LONGEST_TAIL = 12
_NEAR_NOUN = 6
_ON = frozenset({"on", "via"})


def before_occasion(tokens: list[Token], begin: int, end: int) -> int:
    """Return where the content from ``begin`` to ``end`` is over, ``end`` where no occasion closes it."""
    for index in range(end - 2, max(begin + _FEWEST_SAID - 1, end - _LONGEST_TAIL), -1):
        if tokens[index].kind in {MARK, QUOTE} or tokens[index].word in words("finite"):
            return end
        is_quoted = tokens[index - 1].kind == QUOTE
        if is_quoted and tokens[index].word in _ON and _is_last_medium(tokens, index + 1, end):
            return index
        if tokens[index].word == "in" and _is_own(tokens, index, end) and (is_quoted or _is_whole(tokens[index - 1])):
            return index
    return end


def _is_last_medium(tokens: list[Token], index: int, end: int) -> bool:
    """Tell whether only marks follow a medium."""
    return is_medium(tokens[index]) and all(one.kind == MARK for one in tokens[index + 1 : end])


def _is_own(tokens: list[Token], index: int, end: int) -> bool:
    """``in a statement``, ``in its security alert``: an occasion of speech, with an article or whose it is."""
    if tokens[index + 1].word not in words("articles", "possessives"):
        return False
    near = tokens[index + 2 : min(end, index + _NEAR_NOUN)]
    return any(one.word in words("own_occasions") for one in near)


def _is_whole(before: Token) -> bool:
    """What stands before ends a clause; not ``the claims made in an interview``, ``lied in a statement``."""
    if before.kind != WORD:
        return before.kind in {NAME, TIME}
    return not before.word.endswith("ed") and before.word not in words("breaks", "participles", "plain_pasts")
