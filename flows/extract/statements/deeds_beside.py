"""What the speaker did beside what is said: "and called for an inquiry", "but gave no details"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.noun_phrases import is_person_or_body
from flows.extract.statements.own_deeds import does_otherwise
from flows.extract.statements.units import WORD, Token

_NEAR_DETAILS = 5
_LONGEST_ACTOR = 14
_LONGEST_TO_COME = 40


def gives_no_more(tokens: list[Token], index: int) -> bool:
    """``said he was held, but gave no details``: what the speaker did not tell beside it."""
    if index + 3 >= len(tokens):
        return False
    verb, negation = tokens[index + 1].word, tokens[index + 2].word
    near = (token.word for token in tokens[index + 3 : index + 3 + _NEAR_DETAILS])
    return verb in words("giving") and negation in {"no", "few"} and any(word in words("details") for word in near)


def turns_to_deed(tokens: list[Token], begin: int, index: int, made: Attribution) -> bool:
    """``said it had proof and called for an inquiry``, ``said it would appeal and asked for a stay``."""
    joins = tokens[index].word in {"and", "but"}
    if joins and (_is_by_same(tokens, index + 1, made) or does_otherwise(tokens, begin, index, made)):
        return True
    if joins and tokens[index - 1].word == "," and _hopes(tokens, begin, index + 1, made):
        return True
    is_deed = joins and (_is_act(tokens, index + 1) or _sentences(tokens, begin, index + 1))
    return is_deed or _turns_past(tokens, begin, index, made)


def _hopes(tokens: list[Token], begin: int, verb: int, made: Attribution) -> bool:
    """``says it has raised a million, and hopes to reopen``: the speaker hopes; not ``says Lima waits, and hopes``."""
    is_own = tokens[begin].word in {"it", "he", "she"} and made.cue.form in {"third", "past"}
    return is_own and verb + 1 < len(tokens) and tokens[verb].word in words("hoping") and tokens[verb + 1].word == "to"


def _is_by_same(tokens: list[Token], start: int, made: Attribution) -> bool:
    """``sources say he was ill, but the sources ruled out a stroke``: the speaker is named again, with a cue."""
    if made.subject is None or start + 2 >= len(tokens) or tokens[start].word != "the":
        return False
    is_same = tokens[start + 1].word == tokens[made.subject.head].word and tokens[start + 1].kind == WORD
    return is_same and (tokens[start + 2].word in cue_verbs() or tokens[start + 2].word in words("acts_of_speech"))


def _turns_past(tokens: list[Token], begin: int, index: int, made: Attribution) -> bool:
    """``said it would appeal and asked``, ``announced it would go, before staying``: what is to come is over."""
    following = tokens[index + 1]
    if tokens[index].word == ",":
        behind = tokens[index + 2].word if index + 2 < len(tokens) else ""
        if following.word in {"while", "whereas"}:
            return made.cue.form == "past" and _is_to_come(tokens, begin, index) and _acted(tokens, index + 2)
        is_own = tokens[begin].word in words("subject_pronouns") and made.cue.form == "past"
        is_turn = is_own and following.word == "before" and behind.endswith("ing")
    else:
        is_turn = tokens[index].word in {"and", "but"} and following.kind == WORD and is_past_cue(following.word)
    if not is_turn:
        return False
    told = [one.word for one in tokens[begin : min(index, begin + _LONGEST_TO_COME)]]
    return "be" not in told and _is_to_come(tokens, begin, index)


def _is_to_come(tokens: list[Token], begin: int, end: int) -> bool:
    """``it would appeal``: the first verb of what is said is a modal."""
    told = (one.word for one in tokens[begin : min(end, begin + _LONGEST_TO_COME)])
    return next((word for word in told if word in words("finite", "modals")), "") in words("modals")


def _acted(tokens: list[Token], start: int) -> bool:
    """``while Okafor, the mayor, also shut parks``: a named person or body did something, told in the past."""
    actor = tokens[start] if start < len(tokens) else None
    if actor is None or not is_person_or_body(actor):
        return False
    at = start + 1
    if at < len(tokens) and tokens[at].word == ",":
        closing = range(at + 1, min(len(tokens) - 1, at + _LONGEST_ACTOR))
        at = next((low + 1 for low in closing if tokens[low].word == ","), at)
    at += at < len(tokens) and tokens[at].word in words("adverbs")
    if at >= len(tokens) or tokens[at].kind != WORD:
        return False
    return tokens[at].word.endswith("ed") or tokens[at].word in words("plain_pasts", "leaving", "only_pasts")


def _is_act(tokens: list[Token], index: int) -> bool:
    """``and called for an inquiry``, ``and she called``, ``but did not elaborate``: what the speaker did beside it."""
    index += tokens[index].word in {"he", "she", "it", "they"}
    if index < len(tokens) and tokens[index].word in {"did", "didn", "do", "does"}:
        return any(_is_left_open(tokens, at) for at in range(index + 1, min(len(tokens), index + 4)))
    return index < len(tokens) and tokens[index].word in words("acts_of_speech")


def _sentences(tokens: list[Token], begin: int, index: int) -> bool:
    """``said he was a danger and jailed him``: the judge does; not ``said a court had tried and jailed him``."""
    if tokens[index].word not in words("sentencing"):
        return False
    told = {token.word for token in tokens[begin:index]}
    return told.isdisjoint({"had", "has", "have", "being"} | words("courts"))


def _is_left_open(tokens: list[Token], index: int) -> bool:
    """``elaborate``, ``say why``; not ``say he had ordered it``."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_telling = tokens[index].word != "say" or following in words("wh_words")
    return is_telling and tokens[index].word in words("left_open")


def is_left_unsaid(tokens: list[Token], index: int) -> bool:
    """``said he died in Lima without elaborating``: what the speaker did not tell beside it."""
    if tokens[index].word != "without" or tokens[index + 1].word not in words("left_unsaid"):
        return False
    near = (token.word for token in tokens[index + 2 : index + _NEAR_DETAILS])
    return tokens[index + 1].word in words("telling_no_more") or any(word in words("details") for word in near)


def is_past_cue(word: str) -> bool:
    """``asked``, ``denied``: a verb of speech in the past."""
    cue = cue_verbs().get(word)
    return cue is not None and cue.form == "past"
