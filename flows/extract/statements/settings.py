"""Where or by what means something is said: "he said in Geneva", "she said by telephone", "outside the courthouse"."""

from __future__ import annotations

from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.cues import is_adverb, words
from flows.extract.statements.noun_phrases import POSSESSIVES, is_place, phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

_LONGEST, _NAMED = 8, 2
_AT = frozenset({"in", "at", "on", "outside", "inside", "near"})
_STANDING_OUT = frozenset({"outside", "inside"})
_JOINING = frozenset({"of", "in", "on", "from", "to", "for", "by"})
_BEHIND = frozenset({"that", "as", "when", "while", "after", "before", "and", "but", "on", "late", "early", "to"})


def setting_behind(tokens: list[Token], made: Attribution) -> tuple[int, int] | None:
    """Return the tokens of a setting right behind a cue, its subject or whom it is said to."""
    start = _start(tokens, made)
    if start + 1 >= len(tokens) or tokens[start].kind is not WORD:
        return None
    end = _end(tokens, start + 1)
    if made.subject and made.subject.end == start and (end - start != _NAMED or tokens[made.subject.head].kind != NAME):
        return None  # "said a teacher at the school"
    if made.side == AFTER and (made.begin is None or made.begin[0] < end):
        return None
    if end < len(tokens) and not _may_follow(tokens[end]):
        return None
    return (start, end) if _is_setting(tokens[start].word, tokens[start + 1 : end]) else None


def day_behind(tokens: list[Token], end: int) -> TimeExpression | None:
    """``told the Beacon by phone Wednesday``, ``said in Lima on Monday``: the day right behind a setting."""
    at = end + (end < len(tokens) and tokens[end].word == "on")
    item = tokens[at].item if at < len(tokens) and tokens[at].kind == TIME else None
    return item if isinstance(item, TimeExpression) else None


def _start(tokens: list[Token], made: Attribution) -> int:
    behind = [made.index + 1]
    behind += [phrase.end for phrase in (made.extras.addressee, made.subject) if phrase]
    start = max(behind)
    if start == made.index + 1 and made.side != AFTER and "addressee" in made.cue.frames:
        told = phrase_after(tokens, start)  # "told hoteliers in Lund"
        start = told.end if told else start
    while start + 1 < len(tokens):
        is_day = tokens[start].word == "on" and tokens[start + 1].kind == TIME
        if not (is_day or tokens[start].kind == TIME or is_adverb(tokens[start].word)):
            break
        start += 1 + is_day
    return start


def _end(tokens: list[Token], start: int) -> int:
    """Where a phrase behind a preposition ends: at a mark, a time, a verb or what begins a clause."""
    for index in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[index]
        is_joint = token.word in _JOINING and token.kind is WORD and index > start
        if token.kind in {QUOTE, TIME} or (token.kind is MARK and token.word not in POSSESSIVES):
            return index
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if is_joint and following and (following.kind == TIME or following.word == "condition"):
            return index  # "in Lima on Monday", "on condition of anonymity"
        if token.word in words("finite") and token.word not in POSSESSIVES:
            return index
        if not is_joint and token.kind is WORD and token.word in _BEHIND and index > start:
            return index
    return min(len(tokens), start + _LONGEST)


def _may_follow(token: Token) -> bool:
    return token.kind in {MARK, QUOTE, TIME} or token.word in _BEHIND


def _is_setting(preposition: str, phrase: list[Token]) -> bool:
    if not phrase:
        return False
    if preposition in {"by", "over", "through", "via"}:
        return any(token.word in words(f"said_{preposition}") for token in phrase)
    if preposition not in _AT:
        return False
    joint = next((at for at, token in enumerate(phrase) if token.word in _JOINING and at), len(phrase))
    head = phrase[joint - 1]
    if head.kind == NAME:
        is_outside = preposition in _STANDING_OUT and joint <= 2
        return is_outside or (preposition in {"in", "at", "near"} and joint == 1 and _is_named_place(head))
    return head.word in words("places_to_speak")


def _is_named_place(token: Token) -> bool:
    """``in Lima``; not ``in English``."""
    return is_place(token) and getattr(token.item, "form", "") != "demonym"
