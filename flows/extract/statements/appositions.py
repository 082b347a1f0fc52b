"""Appositions: "its lead analyst, Varsha Kulkarni" names the speaker, "Lorna Grady, a spokeswoman" describes one."""

from __future__ import annotations

from flows.extract.statements.amounts import CURRENCIES
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_person, phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_LONGEST = 30
_LONGEST_OFFICE = 6
_LONGEST_TAIL = 10
_LONGEST_CALLING = 8
_COMING = frozenset({"from", "in", "of", "at"})
_ENDS = frozenset({",", ";", ".", "—", "–"})


def name_behind(tokens: list[Token], phrase: Phrase) -> Phrase:
    """Return the person named behind a role ("the coach, Lind"), who is the better speaker; else the phrase."""
    if holder := _holder_behind(tokens, phrase) or _called_behind(tokens, phrase) or _of_two_roles(tokens, phrase):
        return holder
    at = phrase.end + 1
    while at < len(tokens) - 1 and tokens[at].word in words("courtesies"):
        at += 1 + (tokens[at + 1].word == ".")
    if is_person(tokens[phrase.head]) or at >= len(tokens) or tokens[phrase.end].word != ",":
        return _named_behind_tail(tokens, phrase) or phrase
    if tokens[phrase.head].word in words("counting") or tokens[phrase.start].word in words("possessives"):
        at = titled(tokens, at)
    closes = at + 1 >= len(tokens) or tokens[at + 1].kind == MARK or tokens[at + 1].word in words("prepositions")
    return Phrase(at, at, at, at + 1) if is_person(tokens[at]) and closes else phrase


def _named_behind_tail(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """``said the head of the bank's board, Mara Lind``: the name behind all that hangs on the role."""
    if (
        is_person(tokens[phrase.head])
        or phrase.end >= len(tokens)
        or tokens[phrase.end].word not in words("prepositions")
    ):
        return None
    for at in range(phrase.end + 1, min(len(tokens) - 1, phrase.end + _LONGEST_TAIL)):
        if tokens[at].word == ",":
            name = titled(tokens, at + 1)
            closes = name + 1 >= len(tokens) or tokens[name + 1].kind == MARK
            return Phrase(name, name, name, name + 1) if is_person(tokens[name]) and closes else None
        if tokens[at].kind in {MARK, QUOTE} and tokens[at].word not in POSSESSIVES:
            return None
    return None


def titled(tokens: list[Token], start: int) -> int:
    """``one of them, Danish lawmaker Mara Lind``: where the name behind a title stands, else ``start``."""
    for at in range(start, min(len(tokens), start + _LONGEST_OFFICE)):
        if is_person(tokens[at]):
            is_role = at > start and tokens[at - 1].word in words("role_nouns", "single_persons", "offices")
            return at if is_role else start
        if tokens[at].kind not in {NAME, WORD} or tokens[at].word in words("breaks", "determiners"):
            break
    return start


def _holder_behind(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """``said Secretary of State Mara Lind``, ``Ambassador to the UN Mara Lind``: who holds the office before "of"."""
    of = phrase.end
    if of + 2 >= len(tokens) or tokens[of].word not in {"of", "to", "for"}:
        return None
    is_name = tokens[phrase.head].kind == NAME and is_person(tokens[phrase.head])
    if is_name or tokens[of - 1].word not in words("offices", "sent"):
        return None
    of += tokens[of].word != "of" and tokens[of + 1].word == "the"
    for at in range(of + 1, min(len(tokens), of + _LONGEST_OFFICE)):
        if is_person(tokens[at]):
            return Phrase(phrase.start, at, at, at + 1) if at > of + 1 else None
        if tokens[at].kind not in {NAME, WORD} or tokens[at].word in words("breaks", "determiners"):
            return None
    return None


def _of_two_roles(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """``said founder and chief executive Mara Lind``: one person with two roles, of which none has an article."""
    is_bare = tokens[phrase.head].word in words("role_nouns") and tokens[phrase.start].word not in words("determiners")
    second = phrase.end + 1
    if not is_bare or second + 1 >= len(tokens) or tokens[phrase.end].word != "and":
        return None
    named = phrase_after(tokens, second) if tokens[second].kind is WORD else None
    if named is None or not is_person(tokens[named.head]) or tokens[second].word in words("determiners"):
        return None
    return Phrase(named.head, named.head, named.head, named.end)


def _called_behind(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """``said a driver identified only as Ola``, ``a driver, who gave only one name, Ola``: the name that is given."""
    begin = _calling(tokens, phrase.end)
    if begin is None:
        return None
    is_given = False
    for at in range(begin, min(len(tokens), begin + _LONGEST_CALLING)):
        if is_person(tokens[at]) or (is_given and _may_be_called(tokens, at)):
            return Phrase(phrase.start, at, at, at + 1) if is_given else None
        if tokens[at].kind is not WORD and not (is_given and tokens[at].word == ","):
            return None
        is_given = is_given or tokens[at].word in words("given_names")
    return None


def _may_be_called(tokens: list[Token], at: int) -> bool:
    """``only one name, Ola``, of which the name alone does not tell that it is a person's."""
    kind = getattr(tokens[at].item, "kind", "organization")
    return kind not in {"organization", "country", "group"} and tokens[at - 1].word in {"as", ",", "only"}


def _calling(tokens: list[Token], end: int) -> int | None:
    """``a driver identified as``, ``a driver from Lima, who gave``: where the words stand that bring the name."""
    if end + 2 < len(tokens) and tokens[end].word in _COMING and tokens[end + 1].kind == NAME:
        end += 2
    end += end < len(tokens) and tokens[end].word == ","
    return end if end < len(tokens) and tokens[end].word in words("calling") else None


def end_of_apposition(tokens: list[Token], comma: int) -> int:
    """Return where the appositions behind a comma end; the comma itself where what follows is none."""
    end = _end_of_one(tokens, comma)
    return end if end == comma else end_of_apposition(tokens, end)


def _is_called(tokens: list[Token], comma: int) -> bool:
    """``whose group, River Watch, tests wells``: the name of what one has stands within the relative clause."""
    near = tokens[comma : comma + 3]
    return [one.word for one in near[::2]] == [",", ","] and near[1].kind == NAME


def _end_of_one(tokens: list[Token], comma: int) -> int:
    if comma + 1 >= len(tokens) or tokens[comma].word != ",":
        return comma
    end = comma + 1
    while end < len(tokens) and end - comma < _LONGEST and tokens[end].word not in _ENDS and tokens[end].kind != QUOTE:
        end += 1
    if tokens[comma + 1].word == "whose" and _is_called(tokens, end):
        end = next((at for at in range(end + 3, len(tokens)) if tokens[at].word in _ENDS), len(tokens))
    if end < len(tokens) and tokens[end].kind == QUOTE:
        return comma  # "In the words of Lind, the hall sounds "like a box""
    first = tokens[comma + 1]
    if any(token.word in CURRENCIES for token in tokens[comma + 1 : comma + 3]):
        return comma  # "according to the bank, US$3 billion was lost"
    if first.word in {"who", "which", "whose"}:
        return end
    is_describing = first.word in words("determiners", "role_nouns", "titles") and first.word not in {"no", "every"}
    describes = first.kind == NAME or is_describing
    has_role = any(token.kind == WORD and token.word in words("role_nouns") for token in tokens[comma + 1 : end])
    opens = first.kind == WORD and first.word not in words("prepositions", "coordinators", "finite_only")
    is_other = not describes and not (has_role and opens)
    return comma if is_other or has_verb(tokens[comma + 1 : end], 0, False) else end
