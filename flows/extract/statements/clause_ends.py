"""Where content ends that is the clause of a title, a noun, a relative or an opening, and where it has pieces."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.inflections import ends_in_s
from flows.extract.statements.quotation_ends import goes_on_finite
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_CLAUSES = frozenset({"that_clause", "bare_clause"})
_BEFORE_THAT = frozenset({"and", "but", ";"})


def headline_deed(tokens: list[Token], begin: int, end: int, made: Attribution) -> int:
    """``Judge rules they are citizens, then delays ruling``, ``admits downing jet, cites error``: the next deed."""
    if made.cue.form != "third":
        return end
    for comma in range(begin + 1, end - 2):
        at = comma + 1 + (tokens[comma + 1].word == "then")
        if tokens[comma].word != "," or at + 1 >= end or tokens[at + 1].word in {"and", "or", ","}:
            continue
        cue = cue_verbs().get(tokens[at].word)
        is_told = cue is not None and cue.form == "third"
        if is_told or (tokens[at].kind == WORD and tokens[at].word in words("headline_deeds")):
            return comma
    return end


def end_before_main_verb(tokens: list[Token], begin: int, end: int) -> int:
    """``A lawsuit alleging that the firm hid it was filed``: the second finite verb is that of the sentence."""
    has_own = False
    for index in range(begin + 1, end):
        word = tokens[index].word
        if tokens[index].kind in {MARK, QUOTE} or word in words("coordinators", "relatives"):
            return end
        if word in words("finite_only") and word not in {"'s", "’s", "'d", "’d"}:
            if has_own:
                return index
            has_own = True
        has_own = has_own or word == "be" or word in words("finite")
    return end


def relative_end(tokens: list[Token], begin: int, end: int) -> int:
    """``who has threatened to quit, urged both``: what a relative clause says ends where its sentence goes on."""
    for index in range(begin + 1, end - 1):
        following = tokens[index + 1]
        if tokens[index].word in {"and", "but"} and following.word in {"which", "that", "who"}:
            return index
        if tokens[index].word == "," and (following.word in words("finite") or goes_on_finite(tokens, index + 1)):
            return index
        if tokens[index].word == "," and following.word in words("at_once") and _is_third(tokens[index + 2]):
            return index  # "which says it is late, now sees"
    return end


def subordinate_end(tokens: list[Token], begin: int, end: int, made: Attribution) -> int:
    """``While Lind said it was dead, Okafor disagreed``: content in an opening clause ends before the main one."""
    opening = 1 if tokens[0].word in {"but", "and", "even", "yet"} else 0
    is_opening = tokens[opening].word in words("subordinators") or tokens[opening].word in {"as", "before", "whereas"}
    if not is_opening or tokens[begin - 1].word == "," or any(one.word == "," for one in tokens[: made.first]):
        return end
    commas = [at for at in range(begin + 2, end - 2) if tokens[at].word == ","]
    return next((at for at in commas if _begins_clause(tokens, at + 1, end)), end)


def _begins_clause(tokens: list[Token], start: int, end: int) -> bool:
    first = tokens[start]
    may_begin = first.kind == NAME or (first.kind == WORD and first.word not in words("breaks", "relatives"))
    return may_begin and has_verb(tokens[:end], start, False)


def _is_third(token: Token) -> bool:
    return token.kind == WORD and ends_in_s(token.word)


def split_at_that(tokens: list[Token], begin: int, end: int, rule: str) -> list[tuple[int, int]]:
    """``said that prices rose and that wages fell`` is one statement in two pieces."""
    if rule in _CLAUSES:
        for index in range(begin + 2, end - 2):
            if tokens[index].word == "that" and (
                tokens[index - 1].word in _BEFORE_THAT or _is_listed(tokens, index, end, rule)
            ):
                last = index - 1 - (tokens[index - 2].word == ";")
                return [(begin, last), *split_at_that(tokens, index + 1, end, rule)]
    return [(begin, end)]


def _is_listed(tokens: list[Token], that: int, end: int, rule: str) -> bool:
    """``that it is late, that it is dear, and that ...``: one of three clauses."""
    if rule != "that_clause" or tokens[that - 1].word != ",":
        return False
    return any(tokens[at].word == "that" and tokens[at - 1].word == "and" for at in range(that + 2, end - 2))
