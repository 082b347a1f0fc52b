"""Where content ends behind words in marks: when they were said, what the speaker did then, other labels."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.units import NAME, QUOTE, WORD, Token

_MARKED = frozenset({"label", "quotation"})
_CLAUSES = frozenset({"that_clause", "bare_clause"})
_SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "moments", "shortly", "just"})
_NEAR_LABEL = 3
_GOING_ON = frozenset({"while", "as", "after", "with", "adding", "saying", "before"})
_VERBAL = frozenset({"infinitive", "object_infinitive", "gerund", "object"})


def ends_behind_quotation(tokens: list[Token], index: int, end: int, rule: str) -> bool:
    """``called it "brave" but declined``, ``said "we won" after the match``: what is said is over."""
    if rule in _MARKED and _is_over(tokens, index, end):
        return True
    if rule == "label":
        return _leaves_label(tokens, index)
    if tokens[index].word == "," and tokens[index + 1].word in {"and", "but", "which"} and index + 2 < end:
        following = tokens[index + 2].word
        is_relative = tokens[index + 1].word == "which" and rule in _VERBAL  # 'not to let it "drag on", which took ...'
        acts = following in cue_verbs() or following in words("walking_off")  # 'that "all is well", but warned ...'
        return is_relative or (acts and tokens[index + 1].word != "which")
    if tokens[index].word != "and":
        return False
    if rule == "quotation":  # 'chanted "Go home" and threw eggs'
        return tokens[index + 1].word in words("finite") or tokens[index + 1].word.endswith("ed")
    return rule in _CLAUSES and _is_deed(tokens, index + 1)  # 'was "asleep" and demanded ...'


def _is_deed(tokens: list[Token], index: int) -> bool:
    """Tell whether a verb of the speaker stands behind "and": of speech, or in the past."""
    return tokens[index].word in cue_verbs() or tokens[index].word in words("plain_pasts", "leaving", "seeking")


def _is_over(tokens: list[Token], index: int, end: int) -> bool:
    """``said "we won" after the match``: when and where it was said, behind the last quotation."""
    at = index + (tokens[index].word in _SPANS)  # "minutes before the boat sank"
    return tokens[at].word in words("sets_scene") and not any(token.kind == QUOTE for token in tokens[index:end])


def _leaves_label(tokens: list[Token], index: int) -> bool:
    """``called it "brave" but declined to ...``: the speaker does something else."""
    if tokens[index].word == ",":
        is_second = tokens[index + 1].word in {"and", "but"} and not _is_labelled(tokens, index + 2)
        return is_second or tokens[index + 1].word in _GOING_ON  # 'called it "brave", while others ...'
    if tokens[index].word not in {"and", "but"}:
        return tokens[index].word in words("finite_only")  # 'a man described as "armed" was seen'
    return tokens[index + 1].kind == NAME or _is_deed(tokens, index + 1) or goes_on_finite(tokens, index + 1)


def _is_labelled(tokens: list[Token], index: int) -> bool:
    """``called it "brave", and "wise"``, ``and a "must"``: words in marks go on with the label."""
    near = tokens[index : index + _NEAR_LABEL]
    return any(token.kind == QUOTE for token in near)


def goes_on_finite(tokens: list[Token], index: int) -> bool:
    """``was jeered``, ``then left``, ``walked off``: a verb in the past goes on; not ``and then hiding it``."""
    token = tokens[index]
    if token.word == "then" and index + 1 < len(tokens) and tokens[index + 1].word.endswith("ing"):
        return False
    return token.kind == WORD and (
        token.word in words("past_helpers") or (token.word.endswith("ed") and len(token.word) > 4)
    )
