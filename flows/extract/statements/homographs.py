"""Words written like a cue that are no verb: "the claims", "confirmed deaths", "initial reports stated"."""

from __future__ import annotations

from flows.extract.statements.cues import Cue, cue_verbs, words, words_but
from flows.extract.statements.units import QUOTE, WORD, Token

_MORE_PREPOSITIONS = frozenset({"about", "over", "into", "against"})


def is_noun(tokens: list[Token], index: int, cue: Cue, helpers: set[str]) -> bool:
    """``the claims``, ``a report``, ``its warning``: no verb at all."""
    if not index:
        following = tokens[1].word if len(tokens) > 1 else ""
        is_participle = following in words("wh_words") or following in {"about", "by"}  # "Asked whether ..."
        return cue.form != "past" or is_participle
    before = tokens[index - 1]
    is_owned = before.word in {"'s", "’s"} and cue.form not in {"past", "participle"}
    is_described = cue.form in {"base", "third"} and (
        before.word in words_but("common_adjectives", "pronominal") or _is_past(before)
    )
    if is_owned or is_described or before.word in words_but("determiners", "pronominal"):
        return True
    is_state = tokens[index].word in {"state", "states"} and not _says(tokens, index + 1)
    if is_state or _is_adjective(tokens, index, cue) or _is_subject(tokens, index, cue):
        return True
    if cue.form in {"base", "third", "ing"} and (
        before.word in words("prepositions") or before.word in _MORE_PREPOSITIONS
    ):
        return cue.form != "ing" or before.word not in {"with", "by"}
    if cue.form == "base" and not helpers and before.kind == WORD:
        return not _is_plural(before)
    return False


def _says(tokens: list[Token], index: int) -> bool:
    """Tell whether what follows "states" shows the verb: "states that", "states: ..."."""
    return index < len(tokens) and (tokens[index].kind == QUOTE or tokens[index].word in {"that", ":", ","})


def _is_adjective(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``100,000 confirmed deaths``, ``40 questions``: behind a number and before a noun."""
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if before.kind != WORD or not (before.word[0].isdigit() or before.word in words("number_words")):
        return False
    if cue.form not in {"past", "participle"}:
        return True
    is_plain = following is not None and following.kind == WORD
    return is_plain and following is not None and following.word not in words("breaks", "determiners", "pronouns")


def _is_subject(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``Initial reports stated``: a verb follows the noun, no content."""
    if cue.form not in {"third", "base"} or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    verb = cue_verbs().get(following.word) if following.kind == WORD else None
    is_compound = following.kind == WORD and _is_plural(following) and _is_cue(tokens, index + 2)
    return following.word in words("finite") or (verb is not None and verb.form == "past") or is_compound


def _is_cue(tokens: list[Token], index: int) -> bool:
    """``state filings show``: the cue is the verb behind the noun."""
    return index < len(tokens) and tokens[index].word in cue_verbs() and not tokens[index].word.endswith("ing")


def _is_past(token: Token) -> bool:
    """``rejected claims``: what stands behind another verb is its object."""
    verb = cue_verbs().get(token.word)
    return verb is not None and verb.form == "past"


def _is_plural(token: Token) -> bool:
    return token.word.endswith("s") or token.word in words("plurals")
