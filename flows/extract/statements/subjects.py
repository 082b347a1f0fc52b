"""Subjects without a parser: who stands right before a verb of speech."""

from __future__ import annotations

from flows.extract.statements.clause_borders import is_boundary, is_speaking
from flows.extract.statements.coordination import are_two, is_one_subject, list_start, several_start
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
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LONGEST_ASIDE = 40
_LONGEST_NAMED = 8
_LONGEST_OFFICE = 5
_OF_OFFICES = frozenset({"of", "for"})
_LONGEST_RELATIVE = 18
_LONGEST_HANDING = 5
_LONGEST_BUSY = 10
_NEAR_PLACES = frozenset({"near", "outside", "across", "around", "along", "inside", "behind"})
"""Prepositions of "farmers near Oslo said", "the scientists behind the study said"."""
_ROUNDING = frozenset({"some", "about", "around", "only", "just", "nearly", "almost", "another", "roughly"})
_SHARES = frozenset({"%", "cent", "percent"})  # "60% of the firms in the survey said"
_LONGEST_NAME_IN_MARKS = 30
"""Characters with their marks."""
_ASIDE_MARKS = frozenset({",", "—", "–", "-"})


def phrase_before(tokens: list[Token], end: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends at ``end``: a name, a role, a pronoun, before an aside in commas too."""
    index = end - 1
    if index >= floor and tokens[index].word == ")":
        index = opening_bracket(tokens, index, floor) - 1
    if index < floor:
        return None
    token = tokens[index]
    if token.word in _SHARES and index > floor and _counts(tokens[index - 1]):
        return _share_before(tokens, index, floor)
    if token.word in _ASIDE_MARKS:
        return _before_aside(tokens, index, floor)
    if token.kind in {MARK, QUOTE}:
        return None
    is_relative = token.word == "that" and tokens[index - 1].word in words("occasions", "role_nouns")
    if token.word in {"who", "which"} or is_relative:
        behind = index - 1 if index > floor and tokens[index - 1].word == "," else index
        return _relative_head(tokens, behind, floor) if behind > floor else None
    return _standing_there(tokens, index, floor) or _plain_before(tokens, index, floor)


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


def _relative_head(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """``Okafor, the head of the bank, who denied``: the person before the apposition, else what stands before "who"."""
    if end - 2 > floor and tokens[end - 1].word.isdigit() and tokens[end - 2].word == ",":
        end -= 2  # "Mara Lind, 24, who"
    if agent := _agent_before(tokens, end, floor):
        return agent
    phrase = phrase_before(tokens, end, floor)
    if phrase is None or is_person(tokens[phrase.head]):
        return phrase
    phrase = _behind_verb(tokens, phrase)
    if phrase.start <= floor + 1 or tokens[phrase.start - 1].word != ",":
        return phrase
    named = _plain_before(tokens, phrase.start - 2, floor)
    return named if named and is_person(tokens[named.head]) else phrase


def _agent_before(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """``was ousted by a unionist who says``: who did it behind "by", right before the relative."""
    if not is_head(tokens[end - 1]) or tokens[end - 1].kind != WORD:
        return None
    first = run_start(tokens, end - 1, floor)
    is_agent = first > floor + 1 and tokens[first - 1].word == "by" and tokens[first].word in {"a", "an"}
    deed = tokens[first - 2].word if is_agent else ""
    is_deed = deed.endswith("ed") or deed in words("participles")
    return Phrase(first, first, end - 1, end) if is_deed else None


def _behind_verb(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``Marchers waved signs which``, ``holding signs which``: the object of a verb in front of it."""
    for at in range(phrase.head - 1, phrase.first - 1, -1):
        word = tokens[at].word
        is_held = word in words("holding_up") or (word.endswith("ed") and at > phrase.first)
        if is_held and (at == phrase.first or tokens[at - 1].word not in words("determiners")):
            return Phrase(at + 1, at + 1, phrase.head, phrase.end)
    return phrase


def _is_verbal(tokens: list[Token], first: int, index: int) -> bool:
    """``a woman whose house was damaged``, ``figures published``: what stands before the cue is a verb."""
    if first and tokens[first - 1].word in words("auxiliaries"):
        return True
    word = tokens[index].word
    is_past = tokens[index].kind == WORD and (word.endswith("ed") or word in words("participles"))
    return is_past and index > first and tokens[index - 1].word not in words("determiners")


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
            is_other = token.word == "that" and (tokens[index].kind == NAME or _can_speak(tokens[index]))
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
    phrase = Phrase(titled_start(tokens, first, floor), first, index, index + 1)
    if _is_verbal(tokens, first, index) and (described := _described(tokens, index, floor)):
        return described
    wider = (
        _handed_before(tokens, phrase, floor)
        or _called_before(tokens, phrase, floor)
        or _busy_before(tokens, phrase, floor)
        or _posted_before(tokens, phrase, floor)
        or _while_acting(tokens, phrase, floor)
        or _joined_to(tokens, _with_preposition(tokens, phrase, floor), floor)
        or _joined_to(tokens, _from_clause_start(tokens, phrase, floor), floor)
        or _behind_brackets(tokens, phrase, floor)
        or _with_coordination(tokens, phrase, floor)
    )
    return _led_by(tokens, wider, floor) or wider


def _led_by(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Ten states led by Texas``, ``banks such as Orlan``: those whom the names lead or are some of."""
    joint = phrase.start - 1
    while joint > floor + 1 and tokens[joint].word in {"and", ","} and tokens[joint - 1].kind == NAME:
        joint -= 2
    if joint <= floor + 1:
        return None
    before = tokens[joint - 1].word
    if (tokens[joint].word == "by" and before in words("leading")) or (tokens[joint].word, before) == ("as", "such"):
        index = joint - 2
    elif tokens[joint].word == "including":
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


def _with_preposition(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``a spokesman for Orlan Steel``: the head is left of the preposition, where a whole phrase stands there."""
    at = phrase.start - 1
    is_to = at > floor and tokens[at].word == "to"
    is_close = is_to and tokens[at - 1].word in words("role_nouns", "postposed")
    is_close = is_close or (tokens[at].kind != MARK and tokens[at - 1].word in words("sent"))
    if at <= floor or not (is_close or _hangs_on(tokens, at)):
        return None
    is_office = tokens[phrase.head].word == "office" or is_person(tokens[phrase.head])
    if is_office and (start := _office_start(tokens, at, phrase, floor)) is not None:
        return phrase._replace(start=start, first=start) if is_boundary(tokens, start, floor) else None
    index = at - 1 - (tokens[at - 1].word in words("postposed") or tokens[at - 1].kind == TIME)
    first = run_start(tokens, index, floor) if index >= floor else index + 1
    if first > index or not is_head(tokens[index]) or _is_verbal(tokens, first, index):
        return None
    left = Phrase(titled_start(tokens, first, floor), first, index, phrase.end)
    wider = _with_preposition(tokens, left, floor)
    if wider:
        return wider._replace(end=phrase.end)
    opens = _opens_sentence(tokens, first, index, floor) or _is_behind_speech(tokens, first)
    opens = opens and tokens[index].kind == WORD
    if (
        tokens[index].word in words("counting")
        and first > 1
        and tokens[first - 1].word == ","
        and is_person(tokens[first - 2])
    ):
        return Phrase(first - 2, first - 2, first - 2, phrase.end)  # "Mara Lind, one of the drivers said"
    opens = opens or _trails(tokens, first, phrase.end)
    may_speak = (opens or _can_speak(tokens[index])) and is_boundary(tokens, first, floor)
    is_share = first - floor > 1 and tokens[first - 1].word == "of" and tokens[first - 2].word in _SHARES
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


def _handed_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``Documents seen by the Post say``, ``a memo leaked to it says``: what speaks stands before the participle."""
    at = phrase.start - 2
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
    """``the hospital treating Okafor``: one body or person with an article."""
    is_role = tokens[at].kind == WORD and tokens[at].word in words("role_nouns", "bodies", "single_persons")
    if not is_role or not at or tokens[at - 1].word not in words("articles"):
        return False
    following = tokens[at + 2]  # "the chief investigating judge", "a man calling himself Ola"
    has_object = following.kind == NAME or following.word in words("determiners", "prepositions")
    has_object = has_object or is_abbreviated_title(tokens, at + 2)
    return has_object and tokens[at + 1].word not in words("calling")


def _posted_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``the US ambassador to the United Nations Mara Lind``: a title, where it is held, and who holds it."""
    at = phrase.first - 1
    if at <= floor:
        return None
    is_held = is_person(tokens[phrase.head]) and phrase.head > phrase.first and tokens[phrase.head - 1].kind == NAME
    is_of_office = tokens[at].word == "of" and tokens[at - 1].word in words("offices")  # "Head of the Opera Mara Lind"
    if not is_held or not (is_of_office or tokens[at - 1].word in words("sent")):
        return None
    start = run_start(tokens, at - 1, floor)
    return phrase._replace(start=start, first=start) if start <= at - 1 and is_boundary(tokens, start, floor) else None


def _office_start(tokens: list[Token], at: int, phrase: Phrase, floor: int) -> int | None:
    """``Minister of State for Trade Mara Lind``: where the office before the name of who holds it begins."""
    if tokens[phrase.head].word == "office":
        return _owner_start(tokens, at, phrase, floor)
    is_plain = all(token.kind == WORD for token in tokens[phrase.first : phrase.head])
    is_whole = phrase.first < phrase.head and (is_plain or tokens[phrase.first].word not in words("determiners"))
    if not is_whole or tokens[at].word not in _OF_OFFICES:
        return None
    if tokens[at - 1].word not in words("offices"):
        outer = at - 2
        while outer > floor and at - outer < _LONGEST_OFFICE and tokens[outer].word not in _OF_OFFICES:
            outer -= 1
        if outer <= floor or tokens[outer].word not in _OF_OFFICES or tokens[outer - 1].word not in words("offices"):
            return None
        at = outer
    elif tokens[at].word != "of":
        return None
    return min(run_start(tokens, at - 1, floor), at - 1)


def _owner_start(tokens: list[Token], of: int, phrase: Phrase, floor: int) -> int | None:
    """``the secretary of state's office``: where the owner of what speaks begins."""
    is_owner = tokens[of].word == "of" and tokens[of - 1].word in words("offices")
    if not is_owner or tokens[phrase.head - 1].word not in POSSESSIVES:
        return None
    return min(run_start(tokens, of - 1, floor), of - 1)


def _from_clause_start(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
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


def _while_acting(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
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
    is_pair = at > floor + 2 and tokens[at].word in {"and", ","} and all(_is_place(token) for token in pair)
    return at - 2 if is_pair and tokens[at - 2].word in words("prepositions") else at


def _is_place(token: Token) -> bool:
    return getattr(token.item, "kind", "") in {"place", "country"}


def _can_speak(token: Token) -> bool:
    if token.kind == NAME:
        return is_person_or_body(token)
    return token.word in words("role_nouns", "single_persons", "counting")


def _joined_to(tokens: list[Token], phrase: Phrase | None, floor: int) -> Phrase | None:
    """``nurses and other critics of the law said``: what is joined to a phrase that goes on behind its head."""
    is_joined = phrase is not None and phrase.first - 1 > floor and tokens[phrase.first - 1].word == "and"
    return _with_coordination(tokens, phrase, floor) if phrase and is_joined else phrase


def _with_coordination(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase:
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
        return _with_preposition(tokens, joint, floor) or _handed_before(tokens, joint, floor) or phrase
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


def _before_aside(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """``Okafor, who heads the bank, said``: the leftmost person before a comma, else the nearest phrase."""
    named = _named_aside(tokens, comma, floor)
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
        is_better = nearest is None or (_can_speak(head) and head.word not in words("counting"))
        nearest = phrase if is_better and tokens[phrase.head].kind != TIME else nearest
    if nearest is None:
        # "The security firm Orlan, has said": a comma too many
        last = opening_bracket(tokens, comma - 1, floor) - 1 if tokens[comma - 1].word == ")" else comma - 1
        phrase = _plain_before(tokens, last, floor) if comma > floor else None
        return phrase if phrase and _opens_sentence(tokens, phrase.start, phrase.head, floor) else None
    return nearest


def _with_role_before(tokens: list[Token], name: Phrase, floor: int) -> Phrase:
    """``the mayor, Mara Lind, a former teacher, said``: the attribution begins with what the person is."""
    comma = name.start - 1
    if comma <= floor or tokens[comma].word != "," or tokens[comma - 1].kind not in {NAME, WORD}:
        return name
    role = _plain_before(tokens, comma - 1, floor)
    is_role = role is not None and not is_person(tokens[role.head]) and is_boundary(tokens, role.first, floor)
    is_role = is_role and role is not None and tokens[role.first].word in words("determiners")
    return name._replace(start=role.start) if role and is_role else name


def _is_behind_place(tokens: list[Token], phrase: Phrase, floor: int) -> bool:
    """``Outside court Mara Lind, a nurse, said``: a place without a comma begins the sentence."""
    return phrase.first == floor + 1 and is_person(tokens[phrase.head]) and tokens[floor].word in words("openings")


def _opens_sentence(tokens: list[Token], start: int, head: int, floor: int) -> bool:
    """Tell whether a phrase begins the sentence, perhaps behind a day and its comma; then it has no verb."""
    if start <= floor + 1 or tokens[start - 1].word != "," or tokens[start - 2].kind != TIME:
        return start == floor
    phrase = phrase_after(tokens, start)
    is_whole = phrase is not None and phrase.end == head + 1
    return is_whole and not any(one.word in words("leaving", "finite") for one in tokens[start:head])


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
    if is_person(tokens[comma - 1]) and all(token.kind == NAME for token in tokens[name:comma]):
        name = comma - 1  # "its author, Florida Republican Mara Lind, said"
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
    if is_body and (role is None or name + 1 != comma or tokens[role.head].kind == NAME):
        return None
    if role is None or is_person(tokens[role.head]) or not is_boundary(tokens, role.first, floor):
        return None
    return Phrase(role.start, name, name, name + 1)
