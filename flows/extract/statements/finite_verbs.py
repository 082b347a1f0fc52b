"""Finite verbs without a parser: whether a clause begins at a token."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, is_adverb, words, words_but
from flows.extract.statements.past_forms import (
    acts,
    does_next,
    happens,
    has_object,
    is_finite,
    is_reduced,
    looks_finite,
)
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "where"})
_STRICT_ENDS = _RELATIVE | {
    ",",
    ";",
    "whether",
    "what",
    "how",
    "why",
    "when",
    "as",
    "because",
    "after",
    "before",
    "while",
    "if",
    "but",
    "until",
    "since",
}
_ENDS = _STRICT_ENDS | {"and", "so"}
"""Tokens at which another clause may begin."""
_LONGEST_SUBJECT = 24
_LONGEST_ASIDE = 14


def has_verb(tokens: list[Token], start: int, is_strict: bool) -> bool:
    """Tell whether a finite verb stands near the beginning, behind a subject and before any relative clause."""
    start = _behind_apposition(tokens, start) if is_strict else start
    relative_ends = start
    is_joined = False
    for index in range(start + 1, min(len(tokens), start + _LONGEST_SUBJECT)):
        token = tokens[index]
        if is_strict and token.word == "," and _goes_on_behind(tokens, index):
            return True
        if token.word in _ENDS and _ends_clause(tokens, start, index, is_strict):
            return False
        if token.word in _RELATIVE:
            relative_ends = _relative_end(tokens, index)
        if token.kind == QUOTE and ((not is_strict and index < len(tokens) - 1) or _opens_with_verb(tokens, index)):
            return True  # the verb may stand in the marks: crime "has fallen" since May
        is_joined = is_joined or token.word == "and"
        is_verb = _is_surely_finite(tokens, index, is_joined) if is_strict else _is_verb(tokens, index)
        if is_verb and (index >= relative_ends or not token.word.isalpha()):
            return True
    return False


def _ends_clause(tokens: list[Token], start: int, index: int, is_strict: bool) -> bool:
    """Tell whether another clause begins at a token, so that this one had no verb."""
    token = tokens[index]
    if is_strict and (token.word in _STRICT_ENDS or _tells_aim(tokens, index)):
        return True
    if _begins_anew(tokens, index, is_strict):
        return True
    if is_strict and token.word == "and" and does_next(tokens, start, index + 1):
        return True
    is_lone = index == start + 1 and tokens[start].kind == WORD
    is_noun = is_lone or tokens[start].word in words("possessives", "articles")
    if token.word == "and" and is_noun and _is_second_clause(tokens, index + 1, is_lone):
        return True  # "confirmed its first case and Chile had two more"
    if token.word == "," and (_is_subordinate(tokens, index + 1) or _turns(tokens, index + 1)):
        return True  # "claimed the murder of a judge, as it stepped up its campaign"
    is_other = token.word == "but" and index + 1 < len(tokens)
    return is_other and is_finite(tokens, index + 1)  # "confirmed the visit but gave no details"


def _is_subordinate(tokens: list[Token], index: int) -> bool:
    """``as it``, ``when they``: another clause begins."""
    opens = index + 1 < len(tokens) and tokens[index].word in {"as", "when", "while", "because", "since", "after"}
    return opens and tokens[index + 1].word in {"he", "she", "it", "they"}


def _turns(tokens: list[Token], index: int) -> bool:
    """``several theories, though Okafor has a better one``: the clause of a noun without a verb is over."""
    return index < len(tokens) and tokens[index].word in {"though", "although", "whereas"}


def _is_second_clause(tokens: list[Token], index: int, is_lone: bool) -> bool:
    """``Chile had two more``, ``Lima was next``: a name with a verb of its own, that of one alone or with an object."""
    if index + 2 >= len(tokens) or tokens[index].kind != NAME:
        return False
    verb, following = tokens[index + 1].word, tokens[index + 2].word
    is_told = following in words("determiners", "number_words") or following == "to"
    if is_lone and verb in words("finite_only"):
        return True  # "pledged funds and Syria is ..."
    return verb in {"was", "has"} or (verb == "had" and is_told)


def _tells_aim(tokens: list[Token], index: int) -> bool:
    """``declared an emergency so he could build``: what it was done for."""
    is_so = tokens[index].word == "so" and index + 1 < len(tokens)
    return is_so and tokens[index + 1].word in words("subject_pronouns")


def _is_verb(tokens: list[Token], index: int) -> bool:
    if tokens[index].kind != WORD:
        return tokens[index].word in words("finite")  # "'s"
    return is_finite(tokens, index) or looks_finite(tokens, index)


def _is_surely_finite(tokens: list[Token], index: int, is_joined: bool) -> bool:
    """A listed form that is no participle, or a past with an object, unless "and" may have begun another clause."""
    if tokens[index].kind != WORD:
        return tokens[index].word in words("finite")
    is_listed = is_finite(tokens, index) and not is_reduced(tokens, index)
    is_listed = is_listed or happens(tokens, index)
    return is_listed or (not is_joined and has_object(tokens, index))


def _behind_apposition(tokens: list[Token], start: int) -> int:
    """``Moe, the caretaker mayor, recommended``, ``Moe, who died in Oslo, will be``: the comma behind the aside."""
    if tokens[start].kind != NAME or start + 2 >= len(tokens) or tokens[start + 1].word != ",":
        return start
    closing = (at for at in range(start + 3, min(len(tokens) - 1, start + _LONGEST_ASIDE)) if tokens[at].word == ",")
    end = next(closing, start)
    return end if end > start and acts(tokens[end + 1].word) else start


def _goes_on_behind(tokens: list[Token], comma: int) -> bool:
    """``the region, to be called Bangsa, would be``: a helper right behind the aside."""
    if comma + 2 >= len(tokens) or tokens[comma + 1].word in {"and", "but", "or"}:
        return False
    closing = (at for at in range(comma + 2, min(len(tokens) - 1, comma + _LONGEST_ASIDE)) if tokens[at].word == ",")
    end = next(closing, comma)
    return end > comma and tokens[end + 1].kind == WORD and tokens[end + 1].word in words("finite_only")


def _opens_with_verb(tokens: list[Token], index: int) -> bool:
    """``claimed the deal "is a gift to polluters"``: the marks begin with the verb of the clause."""
    token, before = tokens[index], tokens[index - 1]
    if not isinstance(token.item, Quotation):
        return False
    opening = token.item.opening
    if opening in words("finite_only"):
        return True
    is_noun = before.kind == NAME or (before.kind == WORD and before.word not in words("determiners", "breaks"))
    is_long = token.end - token.start >= _LONGEST_SUBJECT
    return is_noun and is_long and opening.endswith(("ed", "s")) and not opening.endswith(("ss", "us", "is"))


def _relative_end(tokens: list[Token], relative: int) -> int:
    """Return where the verbs of a relative clause end: "the sum that Lima had asked for", "people who were hurt"."""
    at = relative + 1
    at += at < len(tokens) and tokens[at].word in words("adverbs")
    if at >= len(tokens) - 1:
        return relative + 2
    if not _is_subject(tokens, at):
        return _verbs_end(tokens, at) if tokens[at].kind == WORD and acts(tokens[at].word) else relative + 2
    while at < len(tokens) - 1 and not (tokens[at].kind == WORD and tokens[at].word in words("finite")):
        if tokens[at].kind == MARK or at - relative > _LONGEST_SUBJECT:
            return relative + 2
        at += 1
    return _verbs_end(tokens, at)


def _is_subject(tokens: list[Token], at: int) -> bool:
    """``that the rebels``, ``that rebels had``: a relative clause goes on with a subject of its own."""
    token, following = tokens[at], tokens[at + 1]
    is_plural = token.kind == WORD and token.word.endswith("s") and following.word in words("finite_only")
    return token.kind == NAME or token.word in words("determiners", "pronouns") or is_plural


def _verbs_end(tokens: list[Token], at: int) -> int:
    """Return where a row of verbs ends: "was", "had been asked"."""
    while at < len(tokens) and tokens[at].kind == WORD and (acts(tokens[at].word) or tokens[at].word == "been"):
        at += 1
    return at


def _begins_anew(tokens: list[Token], index: int, is_strict: bool) -> bool:
    """``observed flies and they found``, ``stressed its aid and added``: another clause, so that this one had none."""
    if tokens[index].word != "and" or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].word
    if is_strict and is_adverb(following) and index + 2 < len(tokens):
        following = tokens[index + 2].word  # "his claims and again would not commit"
    is_cue = following in cue_verbs() and cue_verbs()[following].form in {"third", "past"}
    return is_cue or (is_strict and following in words("pronouns", "finite_only"))


def is_relative_verb(tokens: list[Token], that: int) -> bool:
    """``documents that suggest the firm knew``: a verb of speech with an object or clause and no subject."""
    if that + 2 >= len(tokens) or not that or not tokens[that - 1].word.endswith("s"):
        return False
    word, behind = tokens[that + 1].word, tokens[that + 2]
    verb = cue_verbs().get(word)
    is_verb = word.endswith("ed") or (verb is not None and verb.form == "base")
    if not is_verb or tokens[that + 1].kind != WORD:
        return False
    return behind.kind in {NAME, QUOTE} or behind.word in words("determiners", "subject_pronouns")


def opens_clause(tokens: list[Token], end: int) -> bool:
    """Tell whether the tokens before ``end`` are a main clause: a verb, and no "when" or "if" at its beginning."""
    is_late = any(token.word in {"after", "before"} for token in tokens[:3])  # "hours after the vote, ..."
    opens_aside = tokens[0].word in words_but("coordinators", "cleft") or tokens[0].word in words("prepositions")
    is_subordinate = is_late or (tokens[0].word not in {"but", "and"} and opens_aside)
    return not is_subordinate and has_verb(tokens[:end], 0, False)
