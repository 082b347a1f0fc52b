"""What stands between a cue and what is said: to whom, when, on which occasion."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.statements.cues import Cue, words
from flows.extract.statements.noun_phrases import Phrase, phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

_LONGEST_OCCASION = 22


@dataclass(slots=True)
class Extras:
    """Where the content may begin (index of a token), and what was passed on the way there."""

    end: int
    addressee: Phrase | None = None
    occasion: tuple[int, int] | None = None
    time: TimeExpression | None = None


def read_extras(tokens: list[Token], start: int, cue: Cue) -> Extras:
    """Read over addressee, occasion, day and adverbs from the token behind a cue."""
    extras = Extras(start)
    if _particle(tokens, start):
        extras.end += 1
    while extras.end < len(tokens):
        before = extras.end
        if (
            _adverb(tokens, extras)
            or _time(tokens, extras)
            or _addressee(tokens, extras, cue)
            or _occasion(tokens, extras)
        ):
            continue
        if extras.end == before:
            break
    return extras


def _particle(tokens: list[Token], start: int) -> bool:
    """``pointed out``: a particle behind the verb, before a mark, a quotation or "that"."""
    if start >= len(tokens) or tokens[start].word not in words("particles"):
        return False
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    return following is None or following.kind in {MARK, QUOTE} or following.word == "that"


def _adverb(tokens: list[Token], extras: Extras) -> bool:
    token = tokens[extras.end]
    is_adverb = token.kind == WORD and (
        token.word in words("adverbs") or (token.word.endswith("ly") and len(token.word) > 4)
    )
    following = tokens[extras.end + 1] if extras.end + 1 < len(tokens) else None
    if not is_adverb or token.word in {"all", "both", "only", "even", "however"}:
        return False
    if following is None or following.kind in {MARK, QUOTE, TIME} or following.word in words("prepositions") | {"that"}:
        extras.end += 1
        return True
    return False


def _time(tokens: list[Token], extras: Extras) -> bool:
    index = extras.end
    if tokens[index].word in {"on", "late", "early", "in", "at", "earlier", "last", "this"} and index + 1 < len(tokens):
        index += 1
        if tokens[index].word in {"late", "early"} and index + 1 < len(tokens):
            index += 1
    token = tokens[index]
    if token.kind != TIME or not isinstance(token.item, TimeExpression):
        return False
    extras.time = extras.time or token.item
    extras.end = index + 1
    return True


def _addressee(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    if extras.addressee is not None:
        return False
    start = extras.end
    if tokens[start].word == "to" and not cue.frames & {"addressee", "infinitive"}:
        phrase = _addressed(tokens, start + 1)
    elif "addressee" in cue.frames:
        phrase = _addressed(tokens, start)
    else:
        return False
    if phrase is None:
        return False
    extras.addressee, extras.end = phrase, _behind_relative(tokens, phrase.end)
    return True


def _behind_relative(tokens: list[Token], that: int) -> int:
    """``told an audience that peaked at 212,000``: a finite verb right behind "that" belongs to the audience."""
    if that + 1 >= len(tokens) or tokens[that].word not in {"that", "who", "which"}:
        return that
    if tokens[that + 1].word not in words("finite") and not tokens[that + 1].word.endswith("ed"):
        return that
    end = that + 1
    while end < len(tokens) and end - that < _LONGEST_OCCASION and tokens[end].kind not in {MARK, QUOTE}:
        if tokens[end].word == "that":
            return end
        end += 1
    return end


def _addressed(tokens: list[Token], start: int) -> Phrase | None:
    """A name, a pronoun or a noun that one speaks to; of a longer run only as far as such a noun."""
    if start >= len(tokens):
        return None
    if tokens[start].word in {"him", "her", "them", "us", "me", "you", "it"}:
        return Phrase(start, start, start, start + 1)
    phrase = phrase_after(tokens, start)
    if phrase is None:
        return None
    for index in range(phrase.first, phrase.end):
        if _is_addressee(tokens, index):
            last = index
            while last + 1 < phrase.end and _is_addressee(tokens, last + 1):
                last += 1
            return Phrase(phrase.first, phrase.first, last, last + 1)
    following = tokens[phrase.end] if phrase.end < len(tokens) else None
    is_marked_off = following is not None and (following.word in {"that", ",", ":"} or following.kind == QUOTE)
    return phrase if is_marked_off and tokens[start].word in words("determiners") else None


def _is_addressee(tokens: list[Token], index: int) -> bool:
    is_owner = index + 1 < len(tokens) and tokens[index + 1].word in {"'s", "’s"}
    token = tokens[index]
    return not is_owner and (token.kind == NAME or token.word in words("addressees") | words("role_nouns"))


def _occasion(tokens: list[Token], extras: Extras) -> bool:
    start = extras.end
    if tokens[start].word == "," and start + 1 < len(tokens):
        start += 1
    if tokens[start].word not in words("occasion_prepositions"):
        return False
    noun = _occasion_noun(tokens, start + 1)
    if noun is None:
        return False
    if start > extras.end:
        # an aside counts only where it ends with a comma again
        end = _occasion_end(tokens, noun + 1)
        if end >= len(tokens) or tokens[end].word != ",":
            return False
        extras.occasion, extras.end = extras.occasion or (start, noun + 1), end + 1
        return True
    extras.occasion = extras.occasion or (start, noun + 1)
    extras.end = _occasion_end(tokens, noun + 1)
    extras.time = extras.time or _time_inside(tokens, noun + 1, extras.end)
    return True


def _time_inside(tokens: list[Token], start: int, end: int) -> TimeExpression | None:
    """``in a statement on Tuesday``: the day right behind the occasion is the day of saying."""
    for token in tokens[start : min(end, start + 3)]:
        if isinstance(token.item, TimeExpression):
            return token.item
    return None


def _occasion_noun(tokens: list[Token], start: int) -> int | None:
    found: int | None = None
    for index in range(start, min(len(tokens), start + 6)):
        token = tokens[index]
        if token.kind in {MARK, QUOTE} or (token.word in words("breaks") and token.kind == WORD):
            break
        if token.word in words("occasions") or (token.kind == NAME and index == start and _is_medium(token)):
            found = index
        elif found is not None:
            break
    return found


def _is_medium(token: Token) -> bool:
    return token.word == "" and getattr(token.item, "kind", "") in {"product", "organization"}


def _occasion_end(tokens: list[Token], start: int) -> int:
    """What hangs on the occasion ("posted on its website") reaches to "that", a comma, a quotation or the end."""
    for index in range(start, min(len(tokens), start + _LONGEST_OCCASION)):
        token = tokens[index]
        if token.kind == QUOTE or token.word in {",", "that", ":", ".", ";"}:
            return index
        if token.word in words("finite") and token.word not in {"'s", "’s"}:
            break
    else:
        if start + _LONGEST_OCCASION >= len(tokens):
            return len(tokens)
    return _short_tail(tokens, start)


def _short_tail(tokens: list[Token], start: int) -> int:
    """Where a clause follows at once, only a name or a day hangs on the occasion."""
    index = start
    while index + 1 < len(tokens) and tokens[index].word in {"with", "to", "on", "for", "of", "in", "at", "by"}:
        if tokens[index + 1].kind not in {NAME, TIME} and tokens[index + 1].word not in words("addressees"):
            break
        index += 2
    return index
