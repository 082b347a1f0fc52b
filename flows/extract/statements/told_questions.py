"""Questions and conditions told behind a cue: "did not say when it would open", "said if it rained it would"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.content_asides import LONGEST_ASIDE
from flows.extract.statements.cues import RETELLING, words, words_but
from flows.extract.statements.units import MARK, NAME, Token

_LONGEST_CONDITION = 20
_UNDER_WAY = frozenset({"is", "are", "was", "were", "be", "been", "still", "of", "for"})


def is_when_asked(tokens: list[Token], index: int) -> bool:
    """``did not comment when asked``; not ``did not say when it would open``."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].word != "when":
        return False
    return following is None or following.kind == MARK or following.word.endswith("ed")


def behind_asked(tokens: list[Token], index: int) -> int:
    """``wanted to know from the minister, Mara Lind, why``, ``did not say at first why``: where the question begins."""
    if tokens[index].word == "that" or tokens[index].word in words("wh_words"):
        return index
    asking = words_but("wh_words", "relatives")
    near = range(index + 2, min(len(tokens), index + LONGEST_ASIDE))
    return next((at for at in near if tokens[at].word in asking), index)


def may_tell(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``explained why``, ``told her when``; not ``in the speech, which was long``, ``laughs when she is asked``."""
    if made.cue.meaning == "ask":
        return True
    if "unquoted" in made.cue.frames and _is_to_be_found(tokens, index, made):
        return False
    word = tokens[index].word
    if word == "if" and made.cue.meaning in RETELLING and _is_conditional(tokens, index):
        return True
    is_loose = word in {"when", "where", "if"} and tokens[made.index].word not in words("tells_when")
    may_be_loose = bool(made.extras.addressee) or _opens_sentence(tokens, index)
    return word not in {"which", "who"} and (may_be_loose or not is_loose)


def _is_conditional(tokens: list[Token], index: int) -> bool:
    """``said if it rained the match would be off``, ``says if elected she plans to``: what depends on it follows."""
    near = [token.word for token in tokens[index + 2 : index + _LONGEST_CONDITION]]
    is_participle = index + 1 < len(tokens) and tokens[index + 1].word.endswith("ed")
    return not {"would", "will"}.isdisjoint(near[2:]) or (is_participle and not {"he", "she", "it"}.isdisjoint(near))


def _is_to_be_found(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``young birds learn how to fish``, ``the aim is determining whether``: nobody has found out anything yet."""
    is_skill = index + 1 < len(tokens) and tokens[index + 1].word == "to"
    return is_skill or (made.cue.form == "ing" and made.index > 0 and tokens[made.index - 1].word in _UNDER_WAY)


def _opens_sentence(tokens: list[Token], index: int) -> bool:
    """``said if it rained, the match would be off``: the main clause stands behind a comma."""
    for at in range(index + 2, min(len(tokens) - 1, index + _LONGEST_CONDITION)):
        if tokens[at].word == ",":
            following = tokens[at + 1]
            return (
                following.kind == NAME or following.word in words("determiners", "pronouns") or following.word == "then"
            )
    return False


def asks_with_preposition(tokens: list[Token], index: int) -> bool:
    """``asked in which year it would open``."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return tokens[index].word in words("prepositions") and following in {"which", "what", "whom", "whose"}
