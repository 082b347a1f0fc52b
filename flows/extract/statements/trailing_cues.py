"""Whether what stands before a cue can be what is said: "It was late, she said"."""

from __future__ import annotations

from flows.extract.statements.amounts import ROUNDING
from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_nouns, cue_verbs, source_openings, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.sides import ends_at
from flows.extract.statements.units import NAME, QUOTE, TIME, WORD, Token

Stretch = tuple[int, int]
_BEFORE_TIMES = frozenset({"after", "before", "since", "until"})
_MOST_PHRASES = 3
_TRAILING = frozenset({"say", "claim", "argue", "warn", "believe", "ask", "promise"})


def is_aside(tokens: list[Token], before: Stretch) -> bool:
    """``To voters, I say, "..."``, ``Echoing an email, Lind said, "..."``: what stands before is no part of it."""
    first = tokens[before[0]].word
    is_opening = (first.endswith("ing") and first in cue_verbs()) or first in words("prepositions") | {"to"}
    return is_opening and not any(token.kind == QUOTE for token in tokens[before[0] : before[1]])


def behind_colon(tokens: list[Token], start: int, end: int) -> int:
    """``Voss was unmoved: growth, she argued, ...``, ``Corrected: ...``: what stands before a colon is the story's."""
    colon = next((at for at in range(start, end) if tokens[at].word == ":"), None)
    return colon + 1 if colon and colon + 1 < end else start


def last_clause(tokens: list[Token], start: int, end: int) -> int:
    """``Grain fell to $6; growing it, Lind says, costs $8``: of what stands before the cue the last clause is said."""
    for at in range(end - 1, start, -1):
        if tokens[at].word == ";":
            return at + 1
        if tokens[at].word == "but" and tokens[at - 1].word == "," and has_verb(tokens[: at - 1], start, True):
            return at + 1
    return start


def was_asked(tokens: list[Token], start: int) -> bool:
    """``Asked whether they could win, Duif laughed``, ``According to a letter, they were told``: not what was said."""
    return start == 0 and (tokens[0].word in words("was_asked") or tokens[0].word in source_openings())


def is_fragment(tokens: list[Token], made: Attribution) -> bool:
    """``would peak "in the spring", Lind said, before easing``: the last words only stand in marks."""
    marks = made.lead - 1 if tokens[made.lead - 1].kind == QUOTE else made.lead - 2
    item = tokens[marks].item
    return marks > 1 and tokens[marks - 1].kind == WORD and isinstance(item, Quotation) and item.opens_small


def may_trail(tokens: list[Token], made: Attribution, before: Stretch) -> bool:
    """``..., she criticised`` has no content; behind a quotation every cue has."""
    if tokens[before[1] - 1].kind == QUOTE:
        return not _takes_up_content(tokens, made)
    if _is_of_doing(tokens, made):
        return False
    if made.cue.meaning == "demand":  # "..., the ministry advises"
        is_beside = made.subject is not None and made.subject.end in {made.first, made.extras.end}
        return is_beside and ends_at(tokens, made.extras.end)
    is_clause = made.cue.meaning == "criticise" and "bare" in made.cue.frames  # "..., he complained"
    return is_clause or made.cue.meaning in _TRAILING


def _is_of_doing(tokens: list[Token], made: Attribution) -> bool:
    """``..., ending 40 years of military rule``, ``..., creating 300 jobs and easing demand``: the cue is a noun."""
    subject = made.subject
    if subject is None or subject.first + 1 >= len(tokens) or not tokens[subject.first].word.endswith("ing"):
        return False
    behind = tokens[subject.first + 1].word
    return tokens[subject.first].kind == WORD and (behind[:1].isdigit() or behind in words("determiners"))


def _takes_up_content(tokens: list[Token], made: Attribution) -> bool:
    """``, a charge Lind dismissed as cheap``: what was said is spoken of."""
    subject = made.subject
    if subject is None or subject.end > made.first or tokens[subject.first].word not in {"a", "an"}:
        return False
    noun = tokens[subject.first + 1].word
    is_noun = noun in cue_nouns() or noun in words("taken_up")
    return is_noun and subject.head > subject.first + 1 and tokens[subject.head].kind == NAME


def is_subordinate(tokens: list[Token], start: int, end: int) -> bool:
    """``When he did not come, his coworkers alerted police``: the cue is the main verb of the sentence."""
    opens = tokens[start].word in words("subordinators") and not _is_adverbial(tokens, start, end)
    return opens and not any(token.word == "," for token in tokens[start:end])


def _is_adverbial(tokens: list[Token], start: int, end: int) -> bool:
    """``After the blast some 4,000 people left``: a time, and behind it the clause; not ``After the blast hit``."""
    if tokens[start].word not in _BEFORE_TIMES:
        return False
    at = start + 1
    for _ in range(_MOST_PHRASES):
        phrase = phrase_after(tokens, at) if at < end else None
        at = at + 1 if at < end and tokens[at].kind == TIME else phrase.end if phrase else end
        if at >= end or (tokens[at].word != "of" and tokens[at].word not in words("occasion_prepositions")):
            break
        at += 1
    if at >= end:
        return False
    word = tokens[at].word
    opens = tokens[at].kind == NAME or word in words("determiners", "subject_pronouns") or word in ROUNDING
    return opens and has_verb(tokens[:end], at, False)
