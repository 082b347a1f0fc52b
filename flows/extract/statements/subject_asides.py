"""Subjects before an aside in commas: "Okafor, who heads the bank, said", "Its secretary, Rekha Varma, said"."""

from __future__ import annotations

from flows.extract.statements.appositions import titled
from flows.extract.statements.clause_borders import is_boundary
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import (
    Phrase,
    is_person,
    is_person_or_body,
)
from flows.extract.statements.noun_runs import opening_bracket
from flows.extract.statements.plain_subjects import described_before, plain_before
from flows.extract.statements.subject_extents import (
    can_speak,
    opens_sentence,
)
from flows.extract.statements.subject_offices import who_speaks_for
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LONGEST_ASIDE = 40
_LONGEST_NAMED = 8
_LONGEST_NAME_IN_MARKS = 30
"""Characters with their marks."""
_ASIDE_MARKS = frozenset({",", "—", "–", "-"})


def before_aside(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """``Okafor, who heads the bank, said``: the leftmost person before a comma, else the nearest phrase."""
    named = _named_aside(tokens, comma, floor) or _speaking_for(tokens, comma, floor)
    if named:
        return named
    nearest: Phrase | None = None
    for index in range(comma - 1, max(floor, comma - _LONGEST_ASIDE), -1):
        token = tokens[index]
        if (token.kind == QUOTE and not _is_name_in_marks(tokens, index)) or token.word in {";", ":"}:
            break
        if token.word not in _ASIDE_MARKS:
            continue
        if tokens[index - 1].word == ")":
            index = opening_bracket(tokens, index - 1, floor)  # noqa: PLW2901
        phrase = plain_before(tokens, index - 1, floor) if index > floor and tokens[index - 1].kind != MARK else None
        if phrase is None or not (is_boundary(tokens, phrase.first, floor) or _is_behind_place(tokens, phrase, floor)):
            continue
        if is_person(tokens[phrase.head]):
            return _with_role_before(tokens, phrase, floor)
        head = tokens[phrase.head]
        if nearest and head.kind == WORD and tokens[nearest.head].kind == NAME and nearest.start == index + 1:
            continue  # "His party, the National Congress, which lost, called it ..."
        is_better = nearest is None or (can_speak(head) and head.word not in words("counting"))
        nearest = phrase if is_better and tokens[phrase.head].kind != TIME else nearest
    if nearest is None:
        # "The security firm Orlan, has said": a comma too many
        last = opening_bracket(tokens, comma - 1, floor) - 1 if tokens[comma - 1].word == ")" else comma - 1
        phrase = plain_before(tokens, last, floor) if comma > floor else None
        return phrase if phrase and opens_sentence(tokens, phrase.start, phrase.head, floor) else None
    return nearest


def _is_of_person(tokens: list[Token], role: Phrase, floor: int) -> bool:
    comma = role.start - 1
    return comma > floor and tokens[comma].word == "," and is_person(tokens[comma - 1])


def _with_role_before(tokens: list[Token], name: Phrase, floor: int) -> Phrase:
    """``the mayor, Mara Lind, a former teacher, said``: the attribution begins with what the person is."""
    comma = name.start - 1
    if comma <= floor or tokens[comma].word != "," or tokens[comma - 1].kind not in {NAME, WORD}:
        return name
    role = plain_before(tokens, comma - 1, floor)
    is_role = role is not None and not is_person(tokens[role.head]) and is_boundary(tokens, role.first, floor)
    is_role = is_role and role is not None and tokens[role.first].word in words("determiners")
    return name._replace(start=role.start) if role and is_role else name


def _speaking_for(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """``A spokesman for the operator, Orlan Steel, said``: who speaks, of whom no name is known."""
    body = comma - 1
    is_named = body - 1 > floor and tokens[body].kind == NAME and not is_person(tokens[body])
    at = who_speaks_for(tokens, body - 1, floor) if is_named and tokens[body - 1].word in _ASIDE_MARKS else None
    speaking = plain_before(tokens, at, floor) if at is not None else None
    if speaking is None or is_person(tokens[speaking.head]) or _is_of_person(tokens, speaking, floor):
        return None
    return speaking._replace(end=comma + 1)


def _is_behind_place(tokens: list[Token], phrase: Phrase, floor: int) -> bool:
    """``Outside court Mara Lind, a nurse, said``: a place without a comma begins the sentence."""
    return phrase.first == floor + 1 and is_person(tokens[phrase.head]) and tokens[floor].word in words("openings")


def _is_name_in_marks(tokens: list[Token], index: int) -> bool:
    """``a plant called "Winston" has survived``: a few words amid others."""
    is_short = tokens[index].end - tokens[index].start < _LONGEST_NAME_IN_MARKS
    return is_short and tokens[index - 1].kind == WORD and tokens[index + 1].kind == WORD


def _named_aside(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """``Its secretary, Rekha Varma, said``: the name between the commas, where the phrase before it names nobody."""
    start = comma - 1
    while start > floor and comma - start < _LONGEST_NAMED and tokens[start].word not in _ASIDE_MARKS:
        start -= 1
    name = start + 1
    is_named = is_person(tokens[comma - 1]) and name < comma
    if is_named and (all(token.kind == NAME for token in tokens[name:comma]) or titled(tokens, name) == comma - 1):
        name = comma - 1  # "its author, Florida Republican Mara Lind, said", "its head, retired general Lind, said"
    while name + 1 < comma and tokens[name].word in words("courtesies", "titles", "role_nouns", "articles", "offices"):
        name += 1 + (
            tokens[name + 1].word == "."
        )  # "the vicar, Rev Alan Moss, said", "its author, economist Mara Lind, said"
    if start <= floor or tokens[start].word not in _ASIDE_MARKS or not is_person_or_body(tokens[name]):
        return None
    is_bare = (
        name + 1 == comma
        or tokens[name + 1].word in words("prepositions", "postnominals")
        or (tokens[name + 1].word == "(")
    )
    role = plain_before(tokens, start - 1, floor) if is_bare and tokens[start - 1].kind != MARK else None
    is_body = not is_person(tokens[name])
    if is_bare and not is_body and (role is None or not is_boundary(tokens, role.first, floor)):
        described = described_before(tokens, start - 1, floor)  # "The judge presiding over the case, Mara Lind, said"
        is_role = described is not None and tokens[described.head].word in words("role_nouns", "single_persons")
        return Phrase(described.start, name, name, name + 1) if described and is_role else None
    is_spoken_for = is_body and who_speaks_for(tokens, start, floor) is not None
    if is_body and (role is None or name + 1 != comma or tokens[role.head].kind == NAME or is_spoken_for):
        return None
    if role is None or is_person(tokens[role.head]) or not is_boundary(tokens, role.first, floor):
        return None
    if _is_of_person(tokens, role, floor):
        return None  # "Mara Lind, a spokeswoman for the supplier, Orlan Power, said"
    return Phrase(role.start, name, name, name + 1)
