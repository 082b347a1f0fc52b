"""Deeds of the speaker behind what is said: "said the ban would stand, but cut it", "say so but have no proof"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import words, words_but
from flows.extract.statements.inflections import ends_in_s
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.units import NAME, WORD, Token

_MANY = frozenset({"have", "are", "were", "do", "say"})
_ONE = frozenset({"has", "is", "was", "does", "says"})
_HAVING = frozenset({"has", "have", "had"})
_DECLINING = frozenset({"declined", "declines", "refused", "refuses"})
_LONGEST_VERB = 40
_NEAR = 4


def does_otherwise(tokens: list[Token], begin: int, joint: int, made: Attribution) -> bool:
    """Tell whether "and" or "but" goes on with what the speaker did, not with what is said."""
    if joint + 2 >= len(tokens) or tokens[joint + 1].kind is not WORD:
        return False
    return (
        _withholds(tokens, begin, joint)
        or _disagrees(tokens, begin, joint, made)
        or _is_past_behind_modal(tokens, begin, joint)
        or _moves_outlook(tokens, begin, joint)
    )


def _moves_outlook(tokens: list[Token], begin: int, joint: int) -> bool:
    """``said sales fell 4 percent and cut its forecast``: a firm's own deed; not ``said it had cut jobs and its``."""
    verb, owner = tokens[joint + 1].word, tokens[joint + 2].word
    if verb not in words("moving_outlooks") or owner not in {"its", "their"}:
        return False
    subject, near = tokens[begin].word, tokens[joint + 3 : joint + 3 + _NEAR]
    is_own = subject == "it" or subject in words("subject_pronouns")
    return not is_own and any(one.word in words("outlooks") for one in near)


def _withholds(tokens: list[Token], begin: int, joint: int) -> bool:
    """``but refused to say when``, ``but has not yet named him``, ``but held off naming him``: what is not told."""
    at = joint + 1
    if tokens[at].word in _DECLINING:
        behind = [one.word for one in tokens[at + 1 : at + 3]]
        return behind[:1] == ["to"] and behind[-1] in words("left_open")
    if f"{tokens[at].word} {tokens[at + 1].word}" in words("holding_back"):
        return True
    is_perfect = tokens[joint].word == "but" and tokens[at].word in _HAVING and tokens[at + 1].word == "not"
    if not is_perfect or tokens[begin].word in words("subject_pronouns"):
        return False
    return any(one.word in words("not_told") for one in tokens[at + 2 : at + _NEAR])


def _disagrees(tokens: list[Token], begin: int, joint: int, made: Attribution) -> bool:
    """``officials say the fire was late but have no proof``: the verb fits the number of the speaker only."""
    verb, subject = tokens[joint + 1].word, made.subject
    if verb not in _MANY | _ONE or subject is None:
        return False
    are_many = verb in _MANY
    if made.cue.form in {"base", "third"}:
        is_of_speaker = (made.cue.form == "base") == are_many
    else:
        is_of_speaker = _is_plural(tokens, subject.head) == are_many and subject.end == subject.head + 1
    return is_of_speaker and _number_of_content(tokens, begin, joint) is (not are_many)


def _number_of_content(tokens: list[Token], begin: int, end: int) -> bool | None:
    """True where the subject of the content is a plural, False where it is one, None where that is not known."""
    told = tokens[begin : min(end, begin + _LONGEST_VERB)]
    if any(one.word in {"who", "which", "that", "and", "or", "there", "what"} for one in told):
        return None  # "said the men who died are ...": whose verb it is, is not known
    phrase = phrase_after(tokens, begin)
    if phrase is None or phrase.end >= end:
        return None
    verb = next((one.word for one in tokens[phrase.end : end] if one.word in words("finite", "modals")), "")
    if verb in _ONE:
        return False
    if verb in _MANY:
        return True
    head = tokens[phrase.head]
    is_one = tokens[phrase.first].word in {"a", "an", "it", "he", "she"} or head.word in {"it", "he", "she"}
    is_many = head.word == "they" or (head.kind is WORD and _is_plural(tokens, phrase.head))
    if is_one or is_many:
        return is_many
    is_known = tokens[phrase.first].word in {"the", "this", "that"} and head.kind is WORD
    return False if is_known and head.word not in words("plurals") else None


def _is_plural(tokens: list[Token], at: int) -> bool:
    word = tokens[at].word
    if tokens[at].kind is NAME:
        return False
    return ends_in_s(word) or word in words("plurals") or word == "they"


def _is_past_behind_modal(tokens: list[Token], begin: int, joint: int) -> bool:
    """``said it would stand, but cut it``: a deed in the past beside what is to come."""
    if tokens[begin].word in words("subject_pronouns") | {"it"}:
        return False  # "said he would not run but planned to vote"
    told = [one.word for one in tokens[begin : min(joint, begin + _LONGEST_VERB)]]
    first = next((word for word in told if word in words("finite", "modals")), "")
    if first not in words("modals") or not {"be", "have", "been"}.isdisjoint(told):
        return False
    verb, following = tokens[joint + 1].word, tokens[joint + 2]
    is_sure = (verb.endswith("ed") and len(verb) > _NEAR) or verb in words_but("leaving", "unchanged_pasts")
    is_sure = is_sure or verb in words("only_pasts")
    is_apart = tokens[joint - 1].word == ","
    may_be_past = is_apart and tokens[joint].word == "but" and verb in words("unchanged_pasts")
    has_object = following.kind is NAME or following.word in words("determiners", "prepositions", "ways")
    has_object = has_object or following.word in {"it", "him", "her", "them", "that", "to", "off"}
    is_beside = tokens[joint].word == "but" or is_apart
    return is_beside and has_object and (is_sure or may_be_past)
