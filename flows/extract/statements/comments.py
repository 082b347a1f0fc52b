"""What a story says of the content behind a comma: "a claim the firm rejects", "which Lima denies"."""

from __future__ import annotations

from flows.extract.statements.cues import cue_nouns, cue_verbs, words
from flows.extract.statements.units import MARK, NAME, WORD, Token

_NEAR_SHARES = 6


def is_disputed(tokens: list[Token], comma: int, end: int) -> bool:
    """``said it was so, but the family disputes this``: somebody else denies it."""
    if comma + 2 >= end or tokens[comma + 1].word not in {"but", "though", "although"}:
        return False
    near = tokens[comma + 3 : min(end, comma + _NEAR_SHARES * 2)]
    verbs = (one for one in near if one.kind is WORD and one.word in cue_verbs())
    verb = next(verbs, None)
    cue = cue_verbs()[verb.word] if verb else None
    return cue is not None and cue.meaning == "deny" and cue.form in {"third", "past"}


def is_denied(tokens: list[Token], comma: int) -> bool:
    """``said it had broken the truce, which Lima denies``."""
    if tokens[comma + 1].word != "which":
        return False
    cues = (cue_verbs().get(one.word) for one in tokens[comma + 3 : comma + _NEAR_SHARES])
    return any(cue is not None and cue.meaning == "deny" and cue.form in {"third", "past"} for cue in cues)


def moves_shares(tokens: list[Token], comma: int) -> bool:
    """``, sending its shares down``: what came of it."""
    following = {token.word for token in tokens[comma + 2 : comma + _NEAR_SHARES]}
    return tokens[comma + 1].word in words("moving") and not following.isdisjoint(words("shares"))


def names_content(tokens: list[Token], comma: int, end: int) -> bool:
    """``a claim Quantra rejects``: the story speaks of the content again."""
    if comma + 2 < end and tokens[comma + 1].word in words("plural_claims"):  # ", allegations the firm denies"
        following = tokens[comma + 2]
        return following.kind == NAME or following.word in words("determiners", "pronouns")
    return (
        comma + 2 < end and tokens[comma + 1].word == "something"  # ", something it denies"
    ) or (
        comma + 3 < end
        and tokens[comma + 1].word in {"a", "an"}
        and (tokens[comma + 2].word in cue_nouns() or tokens[comma + 2].word in words("taken_up"))
        and tokens[comma + 3].kind != MARK
        and tokens[comma + 3].word not in words("prepositions")
    )
