"""Asides between a cue and what is said: ", however,", "outside the court that"."""

from __future__ import annotations

from flows.extract.statements.amounts import ROUNDING, counts
from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.relatives import is_relative
from flows.extract.statements.units import NAME, QUOTE, WORD, Token

_LONGEST_IN_COMMAS = 6
LONGEST_ASIDE = 14
"""Tokens."""


def behind_aside(tokens: list[Token], index: int) -> int:
    """Pass over ``, however,`` and ``outside the court`` where "that" follows."""
    if index >= len(tokens) or not (
        tokens[index].word == "," or tokens[index].word in words("prepositions", "aside_prepositions")
    ):
        return index
    is_marked = tokens[index].word == ","
    for at in range(index + 1, min(len(tokens), index + LONGEST_ASIDE)):
        token = tokens[at]
        if token.word == "," and is_marked and tokens[index + 1].word in words("goes_on_telling"):
            return at + 1 if at + 1 < len(tokens) else index  # "reported, citing the bank, there were"
        if token.word == "that":
            # not "suspected of links to a group that", "found bodies from the boat that sank", "ruled on that"
            is_pointed = tokens[at - 1].word in words("prepositions")
            is_content = tokens[index].word != "of" and not (is_pointed or is_relative(tokens, at))
            return at if is_content and at > index + 1 and (tokens[at - 1].word == ",") == is_marked else index
        if token.kind == QUOTE and tokens[at - 1].word == "," and (not is_marked or _is_short(tokens, index, at)):
            return at  # 'added with a smile, "..."', 'read, in part, "..."'
        if token.kind == QUOTE or token.word in words("finite") or token.word in {".", ";", ":"}:
            break
        if token.word == "," and is_marked and _opens_behind(tokens, index, at):
            return at + 1  # "claimed, as of Thursday, it was free"
        if token.word == "," and not is_marked and not (at + 1 < len(tokens) and tokens[at + 1].kind == QUOTE):
            index = _behind_second_aside(tokens, at) or index
            break
    return index


def _behind_second_aside(tokens: list[Token], comma: int) -> int:
    """``told a guard at the door, in French, "..."``: the quotation behind a short aside, else 0."""
    near = range(comma + 2, min(len(tokens) - 1, comma + _LONGEST_IN_COMMAS + 1))
    closing = next((at for at in near if tokens[at].word == ","), 0)
    is_told = closing and tokens[closing + 1].kind == QUOTE and _is_short(tokens, comma, closing)
    return closing + 1 if is_told else 0


def _opens_behind(tokens: list[Token], comma: int, end: int) -> bool:
    """``, by way of example, the firm had``: a clause behind a short aside."""
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is None or not (_is_short(tokens, comma, end) or tokens[comma + 1].word == "as"):
        return False
    opens = following.kind == NAME or following.word in words("determiners", "pronouns")
    return opens and has_verb(tokens, end + 1, True)


def _is_short(tokens: list[Token], comma: int, end: int) -> bool:
    """``, in part,``: a few words behind a preposition, between commas."""
    is_few = end - comma <= _LONGEST_IN_COMMAS
    return is_few and tokens[comma + 1].word in words("prepositions", "aside_prepositions", "occasion_prepositions")


def is_passable(tokens: list[Token], comma: int, made: Attribution) -> bool:
    """A comma before what is said: before a quotation or "that", in "As Lind told us, ...", behind an occasion."""
    if tokens[made.lead].word == "as" or (made.lead + 1 < len(tokens) and tokens[made.lead + 1].word == "as"):
        return True
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or following.kind == QUOTE or following.word == "that":
        return following is not None
    opens = following.kind == NAME or following.word in words("determiners", "pronouns")
    is_set = bool(made.extras.occasion or made.extras.time or made.extras.addressee)
    if made.extras.occasion and tokens[made.extras.occasion[0]].word == "by":
        return False  # "figures reported by the agency, it rose"
    is_set = is_set and ("strict" not in made.cue.frames or tokens[made.index].word in words("before_comma"))
    is_amount = following.word in ROUNDING and comma + 2 < len(tokens) and counts(tokens[comma + 2].word)
    opens = opens or is_amount or (following.kind == WORD and following.word not in words("breaks"))
    is_sure = made.cue.meaning == "say" and "strict" not in made.cue.frames and made.extras.addressee is not None
    return opens and is_set and has_verb(tokens, comma + 1, not is_sure)
