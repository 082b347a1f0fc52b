"""Attributions: each cue of a unit that is a verb, with its subject and side."""

from __future__ import annotations

from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.clause_subjects import main_subject, own_subject, quoted_subject
from flows.extract.statements.cues import Cue, cue_verbs, words
from flows.extract.statements.extras import read_extras
from flows.extract.statements.homographs import is_noun
from flows.extract.statements.inversions import inverted
from flows.extract.statements.sides import lead_of, side_of
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import QUOTE, Token, Unit
from flows.extract.statements.verb_groups import day_before, is_silent, verb_group


def find_attributions(unit: Unit, string: str) -> list[Attribution]:
    """Return the attributions of a unit of a text in order; outside of a title a cue is written small."""
    tokens = unit.tokens
    verbs = cue_verbs()
    found: list[Attribution] = []
    for index in unit.marked:
        cue = verbs.get(tokens[index].word)
        if cue is None or (found and index < found[-1].extras.end):
            continue
        is_big = string[tokens[index].start].isupper()
        if is_big and not unit.is_title and index and tokens[index - 1].kind != QUOTE:
            continue
        made = _attribution(tokens, index, cue, found[-1] if found else None)
        if made:
            found.append(made)
    return found


def _attribution(tokens: list[Token], index: int, cue: Cue, previous: Attribution | None) -> Attribution | None:
    turned = inverted(tokens, index, cue)
    if turned:
        return turned
    first, helpers = verb_group(tokens, index)
    if helpers & words("modals") or is_noun(tokens, index, cue, helpers):
        return None
    says_nothing = bool(helpers & words("negations")) or is_silent(tokens, index)
    if tokens[index - 1].word == "to" and index:
        if index < 2 or tokens[index - 2].word not in words("going_on"):
            return None
        first, helpers = verb_group(tokens, index - 2)
    extras = read_extras(tokens, index + 1, cue)
    first, day = day_before(tokens, first)
    extras.time = extras.time or day
    made = Attribution(cue, first, index, first, None, extras, AFTER, is_silent=says_nothing)
    made.is_passive = bool(helpers & {"is", "was", "were", "are", "be", "been", "being"}) and cue.form in {
        "past",
        "participle",
    }
    if cue.form == "ing" and not helpers:
        return _participle(tokens, made, previous)
    if first and tokens[first - 1].word in {"and", "but", "or", "then"}:
        if cue.form == "base" and not helpers and not (previous and previous.cue.form == "base"):
            return None
        made.is_shared = True
        made.lead = first - 1
        if made.lead and tokens[made.lead - 1].word == ",":
            made.lead -= 1
        made.subject = previous.subject if previous else main_subject(tokens, first)
    else:
        made.subject = phrase_before(tokens, first)
        made.lead = lead_of(tokens, made.subject.start) if made.subject else first
    made.side = side_of(tokens, made)
    return made


def _participle(tokens: list[Token], made: Attribution, previous: Attribution | None) -> Attribution | None:
    """``..., saying that ...`` shares the subject of its clause; ``with one poster writing`` has its own."""
    first = made.first
    own = quoted_subject(tokens, first) or own_subject(tokens, first)
    if own is None and not (first and tokens[first - 1].word in {",", "and", "—", "–", "-", "by"}):
        return None
    made.is_shared = True
    made.subject = own or (previous.subject if previous else main_subject(tokens, first))
    made.lead = lead_of(tokens, own.start if own else first)
    return made
