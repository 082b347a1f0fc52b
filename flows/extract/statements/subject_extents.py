"""How far back a subject goes: what hangs on it, a second role, who is joined to it, where its clause begins."""

from __future__ import annotations

from flows.extract.statements.clause_borders import is_boundary, is_speaking
from flows.extract.statements.coordination import are_two, is_one_subject, list_start, several_start
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import (
    Phrase,
    is_head,
    is_person,
    is_person_or_body,
    is_place,
    phrase_after,
)
from flows.extract.statements.noun_runs import run_start, titled_start
from flows.extract.statements.subject_offices import office_start
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LONGEST_ASIDE = 40
_LONGEST_RELATIVE = 18
_LONGEST_HANDING = 5
_NEAR_PLACES = frozenset({"near", "outside", "across", "around", "along", "inside", "behind"})
"""Prepositions of "farmers near Oslo said", "the scientists behind the study said"."""
SHARES = frozenset({"%", "cent", "percent"})
"""Before "of": "60% of the firms in the survey said"."""


def is_verbal(tokens: list[Token], first: int, index: int) -> bool:
    """``a woman whose house was damaged``, ``figures published``: what stands before the cue is a verb."""
    if first and tokens[first - 1].word in words("auxiliaries"):
        return True
    word = tokens[index].word
    is_past = tokens[index].kind == WORD and (word.endswith("ed") or word in words("participles"))
    return is_past and index > first and tokens[index - 1].word not in words("determiners")


def with_preposition(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``a spokesman for Orlan Steel``: the head is left of the preposition, where a whole phrase stands there."""
    at = phrase.start - 1
    is_to = at > floor and tokens[at].word == "to"
    is_close = is_to and tokens[at - 1].word in words("role_nouns", "postposed")
    is_close = is_close or (tokens[at].kind != MARK and tokens[at - 1].word in words("sent"))
    if at <= floor or not (is_close or _hangs_on(tokens, at)):
        return None
    is_office = tokens[phrase.head].word == "office" or is_person(tokens[phrase.head])
    if is_office and (start := office_start(tokens, at, phrase, floor)) is not None:
        return phrase._replace(start=start, first=start) if is_boundary(tokens, start, floor) else None
    index = at - 1 - (tokens[at - 1].word in words("postposed") or tokens[at - 1].kind == TIME)
    first = run_start(tokens, index, floor) if index >= floor else index + 1
    if first > index or not is_head(tokens[index]) or is_verbal(tokens, first, index):
        return None
    left = Phrase(titled_start(tokens, first, floor), first, index, phrase.end)
    wider = with_preposition(tokens, left, floor)
    if wider:
        return wider._replace(end=phrase.end)
    opens = opens_sentence(tokens, first, index, floor) or _is_behind_speech(tokens, first)
    opens = opens and tokens[index].kind == WORD
    if (
        tokens[index].word in words("counting")
        and first > 1
        and tokens[first - 1].word == ","
        and is_person(tokens[first - 2])
    ):
        return Phrase(first - 2, first - 2, first - 2, phrase.end)  # "Mara Lind, one of the drivers said"
    opens = opens or _trails(tokens, first, phrase.end)
    may_speak = (opens or can_speak(tokens[index])) and is_boundary(tokens, first, floor)
    is_share = first - floor > 1 and tokens[first - 1].word == "of" and tokens[first - 2].word in SHARES
    return (_with_second_role(tokens, left, floor) or left) if may_speak or is_share else None


def _trails(tokens: list[Token], first: int, verb: int) -> bool:
    """``..., the rescue service in Oslo said.``: whatever stands behind the last comma speaks."""
    is_last = verb + 1 >= len(tokens) or tokens[verb + 1].word in {".", ";"}
    opens = first > 0 and tokens[first - 1].word == "," and tokens[first].word in words("articles")
    return is_last and opens and verb < len(tokens) and tokens[verb].word in words("plain_says")


def _hangs_on(tokens: list[Token], at: int) -> bool:
    """``a spokesman for``, ``farmers near``; not ``came across``."""
    if tokens[at].word == "into":
        return tokens[at - 1].word in words("looking_into")  # "the head of the inquiry into the fire said"
    is_near = tokens[at].word in _NEAR_PLACES and tokens[at - 1].word not in words("finite", "leaving")
    return is_near or tokens[at].word in words("prepositions")


def _with_second_role(tokens: list[Token], role: Phrase, floor: int) -> Phrase | None:
    """``Mara Lind of Oslo University and adviser to the bank said``: a role without an article is one's second."""
    first = role.first
    if first <= floor or tokens[first - 1].word != "and" or tokens[first].word not in words("role_nouns"):
        return None
    start = first - 1
    while start > floor and first - start < _LONGEST_ASIDE and not is_boundary(tokens, start, floor):
        start -= 1
    named = phrase_after(tokens, start)
    is_beside = named is not None and named.end < first - 1 and tokens[named.end].word in words("prepositions")
    return named._replace(end=role.end) if named and is_beside and is_person(tokens[named.head]) else None


def _is_behind_speech(tokens: list[Token], index: int) -> bool:
    """``"...," a beekeeper from Oslo said``; not ``the "History" section of the site says``."""
    return tokens[index - 1].kind == QUOTE and (index == 1 or tokens[index - 2].kind != WORD)


def handed_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Documents seen by the Post say``, ``a memo leaked to it says``: what speaks stands before the participle."""
    at = phrase.start - 2
    if at <= floor or tokens[at + 1].kind is MARK:
        return None  # "some 4,000 people left, the ministry said"
    while at > floor and phrase.start - at < _LONGEST_HANDING and tokens[at].word in words("prepositions", "ways"):
        at -= 1
    is_handed = tokens[at].word in words("handed", "putting_out") if at > floor else False
    before = tokens[at - 1] if is_handed else None
    if (
        before is None
        or before.kind != WORD
        or before.word in words("auxiliaries", "breaks", "pronouns", "determiners")
    ):
        return None
    first = run_start(tokens, at - 1, floor)
    return Phrase(first, first, at - 1, phrase.end) if first < at else None


def from_clause_start(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``scientists studying patients in Zhuhai said``: behind a preposition stands no subject; the clause has one."""
    at = _behind_pair(tokens, phrase, floor)
    is_spoken_to = at > floor and tokens[at].word == "to" and is_speaking(tokens[at - 1].word)
    if at <= floor or not (is_spoken_to or _hangs_on(tokens, at)):
        return None
    start = at
    while start > floor and phrase.first - start < _LONGEST_ASIDE and not is_boundary(tokens, start, floor):
        start -= 1
    subject = phrase_after(tokens, start)
    if subject is None or subject.end > at or not is_boundary(tokens, start, floor):
        return None
    head = tokens[subject.head]
    may_speak = head.kind == NAME or head.word.endswith("s") or head.word in words("role_nouns", "single_persons")
    may_speak = may_speak or tokens[phrase.first - 1].word == ","  # "the centre in Lima, Peru said"
    return Phrase(subject.start, subject.first, subject.head, phrase.end) if may_speak else None


def while_acting(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Lind in relaying the news to parliament said``: a person, and what she does while she speaks."""
    for at in range(phrase.first - 1, max(floor, phrase.first - _LONGEST_RELATIVE), -1):
        if tokens[at].kind in {MARK, QUOTE} or tokens[at].word in words("finite"):
            return None
        if tokens[at].word in {"in", "while", "when", "after"} and tokens[at + 1].word.endswith("ing"):
            named = at - 1
            return Phrase(named, named, named, phrase.end) if is_person(tokens[named]) else None
    return None


def _behind_pair(tokens: list[Token], phrase: Phrase, floor: int) -> int:
    """``men killed in Peru and Chile said``, ``in Lima, Peru``: the token before a place, or before a pair of them."""
    at = phrase.first - 1
    pair = tokens[max(floor, at - 1)], tokens[phrase.head]
    is_pair = at > floor + 2 and tokens[at].word in {"and", ","} and all(is_place(token) for token in pair)
    opening = floor + (tokens[floor].word in {"but", "and", "yet"})
    if tokens[at].word == "," and tokens[opening].word in words("subordinators") | {"as", "before"}:
        return at  # "when talks opened in Lima, Norway said"
    return at - 2 if is_pair and tokens[at - 2].word in words("prepositions") else at


def can_speak(token: Token) -> bool:
    """Tell whether a token names or describes a person or body."""
    if token.kind == NAME:
        return is_person_or_body(token)
    return token.word in words("role_nouns", "single_persons", "counting")


def joined_to(tokens: list[Token], phrase: Phrase | None, floor: int) -> Phrase | None:
    """``nurses and other critics of the law said``: what is joined to a phrase that goes on behind its head."""
    is_joined = phrase is not None and phrase.first - 1 > floor and tokens[phrase.first - 1].word == "and"
    return with_coordination(tokens, phrase, floor) if phrase and is_joined else phrase


def with_coordination(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase:
    """``Lind and Okafor said``: several speakers are one phrase."""
    at = phrase.first - 1
    index = at - 1
    is_joined = at > floor and tokens[at].word == "and" and is_head(tokens[index])
    first = run_start(tokens, index, floor) if is_joined else at
    if first > index:
        return phrase
    listed = list_start(tokens, index, floor)
    if listed < index:
        first = index = listed  # "Lind, Okafor and Venn", "ministers in Lima, Quito and Oslo"
    elif (several := several_start(tokens, index, _clause_floor(tokens, floor))) < index:
        return Phrase(several, several, _first_head(tokens, several), phrase.end)
    if not is_boundary(tokens, first, floor):  # "a bench of Justices Lind and Okafor"
        start = titled_start(tokens, first, floor)
        start -= start < first and start - 1 > floor and tokens[start - 1].word in words("role_nouns")
        joint = Phrase(start, first, index, phrase.end)
        return with_preposition(tokens, joint, floor) or handed_before(tokens, joint, floor) or phrase
    is_role = tokens[index].word in words("role_nouns")
    if is_role and phrase.first < phrase.head and is_person(tokens[phrase.head]):
        return phrase._replace(start=first)  # "co-author and geochemist Mara Lind"
    left = Phrase(first, first, index, at)
    if is_one_subject(tokens, left, phrase):
        return phrase._replace(start=first, first=first)
    return left._replace(end=phrase.end) if are_two(tokens, left, phrase) else phrase


def _clause_floor(tokens: list[Token], floor: int) -> int:
    """Where the clause begins: behind "But" and its comma."""
    at = floor + (floor < len(tokens) and tokens[floor].word in {"but", "and", "so"})
    return at + (at > floor and tokens[at].word == ",")


def _first_head(tokens: list[Token], start: int) -> int:
    first = phrase_after(tokens, start)
    return first.head if first else start


def opens_sentence(tokens: list[Token], start: int, head: int, floor: int) -> bool:
    """Tell whether a phrase begins the sentence, perhaps behind a day and its comma; then it has no verb."""
    if start <= floor + 1 or tokens[start - 1].word != "," or tokens[start - 2].kind != TIME:
        return start == floor
    phrase = phrase_after(tokens, start)
    is_whole = phrase is not None and phrase.end == head + 1
    return is_whole and not any(one.word in words("leaving", "finite") for one in tokens[start:head])
