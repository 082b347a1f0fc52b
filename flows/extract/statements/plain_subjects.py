"""Subjects that stand right before a verb, with what hangs on them: relative clauses, participles, brackets."""

from __future__ import annotations

from flows.extract.statements.clause_borders import is_boundary
from flows.extract.statements.cues import words, words_but
from flows.extract.statements.noun_phrases import (
    POSSESSIVES,
    Phrase,
    is_abbreviated_title,
    is_head,
    is_person,
    phrase_after,
)
from flows.extract.statements.noun_runs import opening_bracket, run_start, titled_start
from flows.extract.statements.subject_extents import (
    can_speak,
    from_clause_start,
    handed_before,
    is_verbal,
    joined_to,
    while_acting,
    with_coordination,
    with_preposition,
)
from flows.extract.statements.subject_offices import posted_before
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_LONGEST_ASIDE = 40
_OF_OFFICES = frozenset({"of", "for"})
_LONGEST_RELATIVE = 18
_LONGEST_BUSY = 10
_MOST_QUALITIES = 5


def _behind_relative(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """``people who saw the crash said``: the phrase before the relative clause that ends before the cue."""
    others, relatives = words_but("coordinators", "relatives"), words("relatives")
    for low in range(index - 1, max(floor, index - _LONGEST_RELATIVE), -1):
        token = tokens[low]
        if token.kind in {MARK, QUOTE} and not is_abbreviated_title(tokens, low - 1):
            return None
        if token.word == "and" and _goes_on_acting(tokens[low + 1]):
            continue  # "climbers who were held and deported by Peru said"
        if token.word in relatives or token.word == "that":
            if low == index - 1:
                return None  # "rebels who Peru says hide there"
            is_other = token.word == "that" and (tokens[index].kind == NAME or can_speak(tokens[index]))
            phrase = None if is_other else _before_relative(tokens, low, floor)
            return phrase._replace(end=index + 1) if phrase else None
        if token.word in others:
            return None
    return None


def _goes_on_acting(token: Token) -> bool:
    is_deed = token.word.endswith("ed") or token.word in words("finite", "plain_pasts", "participles")
    return token.kind == WORD and is_deed


def _before_relative(tokens: list[Token], low: int, floor: int) -> Phrase | None:
    """The phrase that a relative clause without a closing comma is about, None where none acts in the clause."""
    verb, relative = tokens[low + 1], tokens[low].word
    acts = verb.word in words("finite", "plain_pasts") or verb.word.endswith("ed") or relative in {"whose", "who"}
    if not acts:
        return None
    if tokens[low - 1].word == "," and low - 2 > floor and relative != "that":
        named = plain_before(tokens, low - 2, floor)  # "Orlan Steel, which owns the mill says"
        return named if named and named.start == floor and tokens[named.head].kind == NAME else None
    if tokens[low - 1].kind == MARK:
        return None
    phrase = plain_before(tokens, low - 1, floor)
    if relative != "that":
        return phrase
    may_speak = phrase is not None and phrase.start == floor and tokens[phrase.head].word in words("role_nouns")
    return phrase if may_speak else None  # "the group that planned the attack said"


def described_before(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """The phrase that a relative clause or a participle describes, at the beginning of the clause."""
    start = index
    while start > floor and index - start < _LONGEST_ASIDE and not is_boundary(tokens, start, floor):
        start -= 1
        if tokens[start].word in words("relatives") and start > floor and tokens[start - 1].kind != MARK:
            start -= 1
    subject = phrase_after(tokens, start)
    return subject._replace(end=index + 1) if subject and subject.end <= index else None


def plain_before(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """Return the subject that ends at a token, with all that hangs on it; None where none does."""
    token = tokens[index]
    if token.word in words("pronouns"):
        return Phrase(index, index, index, index + 1)
    if described := _behind_relative(tokens, index, floor):
        return described
    first = run_start(tokens, index, floor)
    if first > index or not is_head(tokens[index]):
        return None
    if is_person(token) and _is_behind_passive(tokens, index, floor):
        first = index  # "Before he was led away Lind said"
    phrase = Phrase(titled_start(tokens, first, floor), first, index, index + 1)
    if is_verbal(tokens, first, index) and (described := described_before(tokens, index, floor)):
        return described
    if phrase.start == first == floor >= index - 1:
        return phrase  # nothing before it could make it wider, nor a third word be what it does
    wider = (
        handed_before(tokens, phrase, floor)
        or _called_before(tokens, phrase, floor)
        or _busy_before(tokens, phrase, floor)
        or posted_before(tokens, phrase, floor)
        or while_acting(tokens, phrase, floor)
        or joined_to(tokens, with_preposition(tokens, phrase, floor), floor)
        or joined_to(tokens, from_clause_start(tokens, phrase, floor), floor)
        or _behind_brackets(tokens, phrase, floor)
        or with_coordination(tokens, phrase, floor)
    )
    return _led_by(tokens, wider, floor) or wider


def _is_behind_passive(tokens: list[Token], name: int, floor: int) -> bool:
    """``was led away Lind``, ``were taken Lind``: a whole verb ends before the name; not ``was named Lind``."""
    at = name - 1 - 2 * is_abbreviated_title(tokens, name - 2)
    while at > floor and (tokens[at].word in words("courtesies", "particles", "ways") or tokens[at].word == "away"):
        at -= 1
    verb = tokens[at].word
    is_past = tokens[at].kind is WORD and (verb.endswith(("ed", "en", "wn")) or verb in words("participles"))
    is_naming = verb in words("naming_participles", "calling")
    return is_past and not is_naming and at > floor and tokens[at - 1].word in words("finite_only")


def _led_by(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Ten states led by Texas``, ``banks such as Orlan``: those whom the names lead or are some of."""
    joint = phrase.start - 1
    while joint > floor + 1 and tokens[joint].word in {"and", ","} and tokens[joint - 1].kind == NAME:
        joint -= 2
    if joint <= floor:
        return None
    before = tokens[joint - 1].word
    if (tokens[joint].word == "by" and before in words("leading")) or (tokens[joint].word, before) == ("as", "such"):
        index = joint - 2
    elif tokens[joint].word == "including" or (tokens[joint].word == "like" and before.endswith("s")):
        index = joint - 1
    else:
        return None
    index -= tokens[index].word == ","
    led = plain_before(tokens, index, floor) if index >= floor else None
    return led._replace(end=phrase.end) if led else None


def _behind_brackets(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Superintendent of Police (Mandi) Vikrant Lind``: the office goes on before the brackets."""
    if phrase.start <= floor + 2 or tokens[phrase.start - 1].word != ")" or not is_person(tokens[phrase.head]):
        return None
    opened = opening_bracket(tokens, phrase.start - 1, floor)
    office = plain_before(tokens, opened - 1, floor) if opened > floor and tokens[opened].word == "(" else None
    if office is None or tokens[office.head].kind != WORD:
        return None
    of = office.start - 1
    is_longer = of > floor and tokens[of].word in _OF_OFFICES and tokens[of - 1].word in words("offices")
    return phrase._replace(start=run_start(tokens, of - 1, floor) if is_longer else office.start)


def _called_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``rebels known as the Eastern Front said``: who is called so."""
    at = phrase.first - 1 - (tokens[phrase.first - 1].word == "as")
    if at - 1 <= floor or tokens[at].word not in words("known_as"):
        return None
    called = plain_before(tokens, at - 1, floor) if tokens[at - 1].kind == WORD else None
    return called._replace(end=phrase.end) if called else None


def _busy_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``doctors treating Okafor said``, ``groups claiming credit for the attack said``: who does something."""
    for at in range(phrase.head - 1, max(floor, phrase.start - _LONGEST_BUSY), -1):
        token = tokens[at]
        if token.kind in {MARK, QUOTE} and not is_abbreviated_title(tokens, at - 1):
            return None
        if (
            token.kind == WORD
            and token.word.endswith("ing")
            and (_acts(tokens[at - 1]) or _is_one_acting(tokens, at - 1))
        ):
            subject = plain_before(tokens, at - 1, floor)
            is_whole = subject is not None and is_boundary(tokens, subject.start, floor)
            return subject._replace(end=phrase.end) if subject and is_whole else None
        if token.word in words_but("coordinators", "ways") or token.word in words("finite"):
            return None
    return None


def _acts(token: Token) -> bool:
    """``doctors``, ``the groups``: a plural that can do something, no adjective of what stands behind it."""
    is_plural = token.word.endswith("s") and not token.word.endswith("ss") and token.word not in POSSESSIVES
    is_role = token.word in words("role_nouns") or token.word.removesuffix("s") in words("role_nouns")
    return token.kind == WORD and (is_plural or token.word in words("plurals")) and is_role


def _is_one_acting(tokens: list[Token], at: int) -> bool:
    """``the Danish hospital treating Okafor``, ``an official overseeing relief work``: one body or person."""
    is_role = tokens[at].kind == WORD and tokens[at].word in words("role_nouns", "bodies", "single_persons")
    article = at - 1
    while is_role and article > max(0, at - _MOST_QUALITIES) and _is_quality(tokens[article]):
        article -= 1
    if not is_role or not at or tokens[article].word not in words("articles"):
        return False
    following = tokens[at + 2]  # "the chief investigating judge", "a man calling himself Ola"
    has_object = following.kind == NAME or following.word in words("determiners", "prepositions", "overseen")
    has_object = has_object or is_abbreviated_title(tokens, at + 2)
    return has_object and tokens[at + 1].word not in words("calling")


def _is_quality(token: Token) -> bool:
    """``Danish``, ``state-run``: what stands between an article and its noun."""
    ends = words("breaks", "determiners", "finite", "pronouns")
    return token.kind == NAME or (token.kind == WORD and token.word not in ends)
