"""Subjects that a verb shares: of participles and of second verbs."""

from __future__ import annotations

from flows.extract.statements.appositions import name_behind
from flows.extract.statements.cues import is_adverb, words
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_person, phrase_after
from flows.extract.statements.openings import behind_opening
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from flows.extract.statements.verb_groups import verb_group

_FURTHEST_ACTOR = 30
_LATEST_ACTOR = 4
_SHORTEST_QUOTED = 3
_LONGEST_QUOTED = 20
_BEFORE_DAY = frozenset({"on", "late", "early", "earlier"})
_QUOTING = frozenset({"quoted", "quotes", "quote", "quoting", "cited", "cites", "cite", "citing"})


def own_subject(tokens: list[Token], first: int, is_second: bool) -> Phrase | None:
    """``with one poster writing``, and a second one ``and others asking``: a subject of the participle's own."""
    if first and tokens[first - 1].kind in {NAME, WORD}:
        phrase = phrase_before(tokens, first)
        before = tokens[phrase.start - 1].word if phrase and phrase.start else ""
        if phrase and before in {"of", "from"} and phrase.start > 1 and is_person(tokens[phrase.start - 2]):
            phrase = phrase_before(tokens, phrase.start - 1)  # "with Mara Lind of Oslo calling it"
            before = tokens[phrase.start - 1].word if phrase and phrase.start else ""
        if before == "with" or (is_second and before == "and"):
            return phrase
    return None


def quoted_subject(tokens: list[Token], first: int) -> Phrase | None:
    """``quoted Lind as saying``, ``Lind was quoted as saying``: who is quoted speaks."""
    if first < _SHORTEST_QUOTED or tokens[first - 1].word != "as":
        return None
    if tokens[first - 2].word in {"quoted", "cited"}:
        return phrase_before(tokens, verb_group(tokens, first - 2)[0])
    quoted = next(
        (at for at in range(first - 2, max(0, first - _LONGEST_QUOTED), -1) if tokens[at].word == "quoted"), 0
    )
    if quoted and tokens[quoted + 1].word in {"by", "in"}:  # "were quoted by state television as saying"
        return phrase_before(tokens, verb_group(tokens, quoted)[0])
    for index in range(first - 3, max(-1, first - _LONGEST_QUOTED), -1):
        if tokens[index].word in _QUOTING:
            phrase = phrase_after(tokens, index + 1)
            is_beside = phrase is not None and _is_beside(tokens, phrase.end, first - 1)
            return name_behind(tokens, phrase) if phrase and is_beside else None
    return None


def _is_beside(tokens: list[Token], end: int, as_at: int) -> bool:
    """``quoted Lind as``, ``quoted Lind on Friday as``, ``quoted Lind, a mayor, as``: nothing, a day or an aside."""
    between = tokens[end:as_at]
    is_dated = all(token.kind == TIME or token.word in _BEFORE_DAY for token in between)
    is_comma = [token.word for token in between] == [","]  # "quoted Mara Lind, as saying"
    is_tail = bool(between) and between[0].word in words("prepositions", "known_as") | {"as"}
    if is_tail and all(token.kind in {NAME, WORD, TIME} and token.word not in words("finite") for token in between):
        return True  # "quoted an official with the bank as saying", "a group known as the Eastern Front"
    return is_dated or is_comma or (end < as_at - 1 and tokens[end].word == tokens[as_at - 1].word == ",")


def telling_subject(tokens: list[Token], first: int) -> Phrase | None:
    """``issued a statement saying that``, ``marched through the town demanding that``: who issued it, who marched."""
    before = tokens[first - 1]
    is_noun = before.word in words("determiners", "common_adjectives")  # "a first reading that"
    if before.kind not in {NAME, WORD} or is_noun or before.word in words("auxiliaries", "breaks", "pronouns"):
        return None
    phrase = phrase_before(tokens, first)
    if phrase and phrase.start == 0:
        return phrase
    if phrase and tokens[phrase.first].word in words("holding_up"):
        return main_subject(tokens, phrase.start)  # "Protesters, carrying placards asking"
    if phrase and _is_sent(tokens, phrase.start - 1):
        return phrase  # "received a letter from Lind saying that"
    is_text = phrase is not None and tokens[phrase.head].word in words("texts")
    if is_text and phrase and tokens[phrase.start - 1].word not in words("putting_out", "expressing"):
        return phrase  # "At issue is a clause stipulating that"
    is_near = phrase is not None and not any(token.word == "," for token in tokens[phrase.start : first])
    return main_subject(tokens, phrase.start if phrase and is_near else first)


def _is_sent(tokens: list[Token], preposition: int) -> bool:
    """``a letter from the bank``: whose text it is stands behind it."""
    return preposition > 1 and tokens[preposition].word == "from" and tokens[preposition - 1].word in words("texts")


def shown_by(tokens: list[Token], first: int) -> Phrase | None:
    """``has details of a new study showing that``, ``released figures showing that``: the work itself shows it."""
    if tokens[first - 1].kind != WORD or tokens[first - 1].word not in words("works_that_show"):
        return None
    start, stops = first - 1, words("breaks", "pronouns", "putting_out", "plain_pasts", "leaving", "finite")
    while start and tokens[start].word not in words("determiners"):
        before = tokens[start - 1]
        is_deed = before.word.endswith("ed") and start > 1 and tokens[start - 2].word not in words("determiners")
        if is_deed or before.kind not in {NAME, WORD} or before.word in stops or is_adverb(before.word):
            break
        start -= 1
    return Phrase(start, start, first - 1, first)


def issuer(tokens: list[Token], subject: Phrase | None) -> Phrase | None:
    """``the bank released a statement that read``: who released it speaks; any other subject speaks itself."""
    verb = subject.start - 1 if subject and tokens[subject.head].word in words("occasions") else 0
    if verb < 1 or tokens[verb].word not in words("putting_out"):
        return subject
    return main_subject(tokens, verb) or subject


def main_subject(tokens: list[Token], before: int) -> Phrase | None:
    """The subject of the clause that a participle or a second verb belongs to: the phrase that the unit begins with."""
    start = next((at + 1 for at in range(before - 1, -1, -1) if tokens[at].word == ";"), 0)
    if acting := behind_opening(tokens, start, before):
        return name_behind(tokens, acting)
    start += start < len(tokens) and tokens[start].word in words("coordinators")
    if len(tokens) > start + 1 and tokens[start].word in words("prepositions") and tokens[start + 1].kind == TIME:
        start += 2  # "By 5 pm the city issued ... and stated"
    while start < before:
        start = _behind_town(tokens, start, before)
        phrase = phrase_after(tokens, start)
        if phrase and phrase.end <= before and tokens[phrase.head].kind in {NAME, WORD}:
            return name_behind(tokens, phrase)
        comma = next((i for i in range(start, min(before, start + 25)) if tokens[i].word == ","), before)
        start = comma + 1
    return _last_actor(tokens, before)


def _behind_town(tokens: list[Token], start: int, before: int) -> int:
    """ "The Oslo-based Clean Seas group": where the name behind the town begins, else the same place."""
    opening = tokens[start : min(before, start + 3)]
    is_town = len(opening) == 3 and opening[1].kind == NAME and opening[2].word == "-based"
    return start + 3 if is_town and opening[0].word in words("articles") else start


def subordinate_subject(tokens: list[Token], before: int) -> Phrase | None:
    """``fell after it cut its outlook and said``: the subject of the subordinate clause that a second verb goes on."""
    for index in range(before - 2, max(-1, before - _FURTHEST_ACTOR), -1):
        if tokens[index].kind in {MARK, QUOTE} and tokens[index].word not in POSSESSIVES:
            return None
        if tokens[index].word not in words("subordinators"):
            continue
        phrase = phrase_after(tokens, index + 1)
        verb = tokens[phrase.end] if phrase and phrase.end < before else None
        acts = verb is not None and (verb.word in words("finite", "leaving") or verb.word.endswith("ed"))
        return phrase if acts else None
    return None


def headline_subject(tokens: list[Token], before: int) -> Phrase | None:
    """``Lima mayor opens bridge, says "it is late"``: the name or role that a headline begins with."""
    start = 2 if len(tokens) > 1 and tokens[1].word == ":" else 0
    for index in range(start, min(before, start + _LATEST_ACTOR)):
        if tokens[index].kind not in {NAME, WORD}:
            return None
        is_role = tokens[index].word in words("role_nouns", "headline_sources", "offices")
        if is_role or (tokens[index].kind == NAME and tokens[index + 1].word not in words("role_nouns")):
            return Phrase(start, start, index, index + 1) if is_role else Phrase(index, index, index, index + 1)
    return None


def _last_actor(tokens: list[Token], before: int) -> Phrase | None:
    """``In the filing itself Ford made this point, writing``: the last name or pronoun before a verb."""
    for index in range(before - 2, max(-1, before - _FURTHEST_ACTOR), -1):
        token, following = tokens[index], tokens[index + 1]
        is_actor = token.kind == NAME or token.word in words("pronouns")
        acts = following.word in words("finite", "adverbs") or following.word.endswith("ed")
        if is_actor and acts and following.kind == WORD:
            return Phrase(index, index, index, index + 1)
    return None
