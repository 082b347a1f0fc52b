"""Subjects without a parser: who stands right before a verb of speech."""

from __future__ import annotations

from flows.extract.statements.agents import agent_before
from flows.extract.statements.appositions import titled
from flows.extract.statements.clause_borders import is_boundary
from flows.extract.statements.cues import words, words_but
from flows.extract.statements.noun_phrases import (
    POSSESSIVES,
    Phrase,
    is_abbreviated_title,
    is_head,
    is_person,
    is_person_or_body,
    phrase_after,
)
from flows.extract.statements.noun_runs import opening_bracket, run_start, titled_start
from flows.extract.statements.subject_extents import (
    SHARES,
    can_speak,
    from_clause_start,
    handed_before,
    is_verbal,
    joined_to,
    opens_sentence,
    while_acting,
    with_coordination,
    with_preposition,
)
from flows.extract.statements.subject_offices import posted_before, who_speaks_for
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LONGEST_ASIDE = 40
_LONGEST_NAMED = 8
_OF_OFFICES = frozenset({"of", "for"})
_LONGEST_RELATIVE = 18
_LONGEST_BUSY = 10
_MOST_QUALITIES = 5
_ROUNDING = frozenset({"some", "about", "around", "only", "just", "nearly", "almost", "another", "roughly"})
_LONGEST_NAME_IN_MARKS = 30
"""Characters with their marks."""
_LONGEST_GROUP = 9
"""Tokens of "those who had been out of work"."""
_ASIDE_MARKS = frozenset({",", "—", "–", "-"})


def phrase_before(tokens: list[Token], end: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends at ``end``: a name, a role, a pronoun, before an aside in commas too."""
    index = end - 1
    if index >= floor and tokens[index].word == ")":
        index = opening_bracket(tokens, index, floor) - 1
    if index < floor:
        return None
    token = tokens[index]
    if token.word in SHARES and index > floor and _counts(tokens[index - 1]):
        return _share_before(tokens, index, floor)
    if token.word in _ASIDE_MARKS:
        return _before_aside(tokens, index, floor)
    if token.kind in {MARK, QUOTE}:
        return None
    is_relative = token.word == "that" and tokens[index - 1].word in words("occasions", "role_nouns")
    if token.word in {"who", "which"} or is_relative:
        behind = index - 1 if index > floor and tokens[index - 1].word == "," else index
        return _relative_head(tokens, behind, floor) if behind > floor else None
    return (
        _standing_there(tokens, index, floor)
        or _plain_before(tokens, index, floor)
        or _share_of_those(tokens, index, floor)
    )


def _standing_there(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """``officials there concede``, ``everyone here says``: an adverb of place behind who speaks."""
    if tokens[index].word not in words("standing_there") or index <= floor or not is_head(tokens[index - 1]):
        return None
    where = _plain_before(tokens, index - 1, floor)
    return where._replace(end=index + 1) if where else None


def _counts(token: Token) -> bool:
    return token.word[:1].isdigit() or token.word == "per"


def _share_before(tokens: list[Token], index: int, floor: int) -> Phrase:
    """``Some 52 per cent said``, ``About 52% said``: a share of people."""
    first = index - 1 - (tokens[index - 1].word == "per")
    if first - 1 >= floor and tokens[first - 1].word in _ROUNDING:
        first -= 1
    return Phrase(first, first, index, index + 1)


def _share_of_those(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """``A quarter of those under 40 said``, ``Some 40 percent of those asked said``: a share of a group of people."""
    near = range(index, max(floor + 1, index - _LONGEST_GROUP), -1)
    those = next((at for at in near if tokens[at].word == "those" or tokens[at].kind in {MARK, QUOTE}), 0)
    if those < floor + 2 or tokens[those].word != "those" or tokens[those - 1].word != "of":
        return None
    share = tokens[those - 2]
    if share.word in SHARES:
        return _share_before(tokens, those - 2, floor)._replace(end=index + 1)
    if share.kind is not WORD or not is_head(share):
        return None
    start = those - 2 - (those - 3 >= floor and tokens[those - 3].word in words("determiners"))
    return Phrase(start, start, those - 2, index + 1)


def _relative_head(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """``Okafor, the head of the bank, who denied``: the person before the apposition, else what stands before "who"."""
    if end - 2 > floor and tokens[end - 1].word.isdigit() and tokens[end - 2].word == ",":
        end -= 2  # "Mara Lind, 24, who"
    if agent := agent_before(tokens, end, floor):
        return agent
    phrase = phrase_before(tokens, end, floor)
    if phrase is None or is_person(tokens[phrase.head]):
        return phrase
    phrase = _behind_verb(tokens, phrase)
    if phrase.start <= floor + 1 or tokens[phrase.start - 1].word != ",":
        return phrase
    named = _plain_before(tokens, phrase.start - 2, floor)
    return named if named and is_person(tokens[named.head]) else phrase


def _behind_verb(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``Marchers waved signs which``, ``holding signs which``: the object of a verb in front of it."""
    for at in range(phrase.head - 1, phrase.first - 1, -1):
        word = tokens[at].word
        is_held = word in words("holding_up") or (word.endswith("ed") and at > phrase.first)
        if is_held and (at == phrase.first or tokens[at - 1].word not in words("determiners")):
            return Phrase(at + 1, at + 1, phrase.head, phrase.end)
    return phrase


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
        named = _plain_before(tokens, low - 2, floor)  # "Orlan Steel, which owns the mill says"
        return named if named and named.start == floor and tokens[named.head].kind == NAME else None
    if tokens[low - 1].kind == MARK:
        return None
    phrase = _plain_before(tokens, low - 1, floor)
    if relative != "that":
        return phrase
    may_speak = phrase is not None and phrase.start == floor and tokens[phrase.head].word in words("role_nouns")
    return phrase if may_speak else None  # "the group that planned the attack said"


def _described(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """The phrase that a relative clause or a participle describes, at the beginning of the clause."""
    start = index
    while start > floor and index - start < _LONGEST_ASIDE and not is_boundary(tokens, start, floor):
        start -= 1
        if tokens[start].word in words("relatives") and start > floor and tokens[start - 1].kind != MARK:
            start -= 1
    subject = phrase_after(tokens, start)
    return subject._replace(end=index + 1) if subject and subject.end <= index else None


def _plain_before(tokens: list[Token], index: int, floor: int) -> Phrase | None:
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
    if is_verbal(tokens, first, index) and (described := _described(tokens, index, floor)):
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
    led = _plain_before(tokens, index, floor) if index >= floor else None
    return led._replace(end=phrase.end) if led else None


def _behind_brackets(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Superintendent of Police (Mandi) Vikrant Lind``: the office goes on before the brackets."""
    if phrase.start <= floor + 2 or tokens[phrase.start - 1].word != ")" or not is_person(tokens[phrase.head]):
        return None
    opened = opening_bracket(tokens, phrase.start - 1, floor)
    office = _plain_before(tokens, opened - 1, floor) if opened > floor and tokens[opened].word == "(" else None
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
    called = _plain_before(tokens, at - 1, floor) if tokens[at - 1].kind == WORD else None
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
            subject = _plain_before(tokens, at - 1, floor)
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


def _before_aside(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
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
        phrase = _plain_before(tokens, index - 1, floor) if index > floor and tokens[index - 1].kind != MARK else None
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
        phrase = _plain_before(tokens, last, floor) if comma > floor else None
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
    role = _plain_before(tokens, comma - 1, floor)
    is_role = role is not None and not is_person(tokens[role.head]) and is_boundary(tokens, role.first, floor)
    is_role = is_role and role is not None and tokens[role.first].word in words("determiners")
    return name._replace(start=role.start) if role and is_role else name


def _speaking_for(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """``A spokesman for the operator, Orlan Steel, said``: who speaks, of whom no name is known."""
    body = comma - 1
    is_named = body - 1 > floor and tokens[body].kind == NAME and not is_person(tokens[body])
    at = who_speaks_for(tokens, body - 1, floor) if is_named and tokens[body - 1].word in _ASIDE_MARKS else None
    speaking = _plain_before(tokens, at, floor) if at is not None else None
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
    role = _plain_before(tokens, start - 1, floor) if is_bare and tokens[start - 1].kind != MARK else None
    is_body = not is_person(tokens[name])
    if is_bare and not is_body and (role is None or not is_boundary(tokens, role.first, floor)):
        described = _described(tokens, start - 1, floor)  # "The judge presiding over the case, Mara Lind, said"
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
