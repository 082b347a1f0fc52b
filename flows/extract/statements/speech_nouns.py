"""Nouns that speak beside a verb or mark: "the thinking goes that", "Her answer was short: no", ", is the advice"."""

from __future__ import annotations

from flows.extract.sentences import Span
from flows.extract.statements.content import kind_of, piece
from flows.extract.statements.cues import cue_nouns, words
from flows.extract.statements.found import Found
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, phrase_after
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token, Unit

_GOING = frozenset({"goes", "runs", "went", "ran"})
_BEING = frozenset({"is", "was", "remains", "remained"})
_GIVERS = frozenset({"from", "of", "by"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_FEWEST = 2
_LATEST_COLON = 12
_FURTHEST_OWNER = 4
_SHORTEST = 8
"""Characters."""

Stretch = tuple[int, int]


class SpeechNouns:
    """Finds statements that a noun gives beside a verb or a mark."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers

    def read(self, unit: Unit, index: int) -> Found | None:
        """Return what the noun at ``index`` holds, None where it holds nothing."""
        tokens = unit.tokens
        found = _rumour(tokens, index) or _shared(tokens, index) or _going(tokens, index)
        found = found or _behind_colon(tokens, index) or _named(tokens, index)
        if found is None:
            return None
        stretches, cue, subject = found
        pieces = tuple(one for a, b in stretches if (one := piece(self._string, tokens, a, b)))
        if not pieces or sum(b - a for a, b in pieces) < _SHORTEST:
            return None
        speaker = self._speakers.speaking(tokens, subject)
        meaning = cue_nouns().get(tokens[index].word, "say")
        kind = kind_of(tokens, stretches)
        span: Span = (tokens[cue[0]].start, tokens[cue[1] - 1].end)
        return Found(pieces, kind, speaker, span, meaning, "speech_noun", unit.paragraph)


def owner_before(tokens: list[Token], index: int) -> Phrase | None:
    """Whose noun it is: ``the bank's reply``, ``her short answer``."""
    for low in range(index - 1, max(-1, index - 1 - _FURTHEST_OWNER), -1):
        if tokens[low].word in POSSESSIVES and low:
            return phrase_before(tokens, low)
        if tokens[low].word in _OWNERS:
            return Phrase(low, low, low, low + 1)
        if tokens[low].kind != WORD or tokens[low].word in words("breaks"):
            return None
    return None


def _end(tokens: list[Token], start: int) -> int:
    return next((at for at in range(start, len(tokens)) if tokens[at].word == ";"), len(tokens))


def _word(tokens: list[Token], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


def _rumour(tokens: list[Token], index: int) -> tuple[list[Stretch], Stretch, Phrase | None] | None:
    """``Rumour has it that``, ``Word is that``: nobody in particular says it."""
    noun, following = tokens[index].word, [_word(tokens, at) for at in range(index + 1, index + 4)]
    if noun in words("rumours") | {"word"} and following[0] in {"has", "had"} and following[1:] == ["it", "that"]:
        that = index + 3
    elif noun == "word" and not index and following[0] in {"is", "was"} and following[1] == "that":
        that = index + 2
    else:
        return None
    return [(that + 1, _end(tokens, that))], (index, that), None


def _shared(tokens: list[Token], index: int) -> tuple[list[Stretch], Stretch, Phrase | None] | None:
    """``The view in Oslo is that``, ``Consensus among growers is that``: who holds it is many, or not named."""
    if tokens[index].word not in words("shared_views") or index > _FURTHEST_OWNER:
        return None
    if any(token.word not in words("articles", "shared_by_many") for token in tokens[:index]):
        return None
    that, holders = index + 1, None
    if _word(tokens, that) in words("places_of_views") and (phrase := phrase_after(tokens, that + 1)):
        holders = phrase if _word(tokens, that) == "among" else None
        that = phrase.end
    if _word(tokens, that) not in _BEING or _word(tokens, that + 1) != "that" or _word(tokens, that + 2) == "of":
        return None
    return [(that + 2, _end(tokens, that + 2))], (index, index + 1), holders


def _going(tokens: list[Token], index: int) -> tuple[list[Stretch], Stretch, Phrase | None] | None:
    """``The thinking goes that ...``, ``..., the argument runs, ...``."""
    if tokens[index].word not in words("going_nouns") or _word(tokens, index + 1) not in _GOING:
        return None
    cue, owner = (index, index + 2), owner_before(tokens, index)
    if _word(tokens, index + 2) in {"that", ":"}:
        return [(index + 3, _end(tokens, index + 3))], cue, owner
    start = owner.start if owner else index - 1
    start -= start > 0 and tokens[start - 1].word in {"so", "or", "as"}
    is_closed = index + 2 >= len(tokens) or tokens[index + 2].kind == MARK
    if start <= _FEWEST or tokens[start - 1].word not in {",", "—", "–"} or not is_closed:
        return None
    if tokens[start - 2].kind == QUOTE:
        return None
    rest = (index + 3, _end(tokens, index + 3))
    return [(0, start - 1), *([rest] if rest[1] - rest[0] > 1 else [])], cue, owner


def _behind_colon(tokens: list[Token], index: int) -> tuple[list[Stretch], Stretch, Phrase | None] | None:
    """``Lima's answer came within the hour: no planes``, ``The message from the bank: wait``."""
    if tokens[index].word not in words("verdicts"):
        return None
    near = range(index + 1, min(len(tokens) - _FEWEST, index + _LATEST_COLON))
    colon = next((at for at in near if tokens[at].word == ":"), None)
    if colon is None or tokens[colon + 1].kind == QUOTE:
        return None
    giver = phrase_after(tokens, index + 2) if _word(tokens, index + 1) in _GIVERS else None
    owner = owner_before(tokens, index) or giver
    first = owner.start if owner and owner.start < index else index - 1
    opens = first <= 0 or tokens[first - 1].word in {"but", "and", "?", "."}
    between = tokens[giver.end if giver else index + 1 : colon]
    is_plain = not between or between[0].word in words("verdict_verbs", "verdict_tails")
    is_plain = is_plain and not any(one.kind == QUOTE or one.word in {",", "that", "who"} for one in between)
    if owner is None or not opens or not is_plain:
        return None
    return [(colon + 1, _end(tokens, colon + 1))], (index, index + 1), owner


def _named(tokens: list[Token], index: int) -> tuple[list[Stretch], Stretch, Phrase | None] | None:
    """``Don't panic, is the advice from the zoo: the snake is harmless``, ``Nobody checked, runs the complaint``."""
    if tokens[index].word not in words("verdicts") or index < _FEWEST + 3:
        return None
    verb = index - 2
    while verb > index - _FURTHEST_OWNER and tokens[verb].word not in words("verdict_verbs"):
        verb -= 1
    opens = tokens[verb + 1].word in words("articles") or tokens[verb + 1].kind == NAME
    if tokens[verb].word not in words("verdict_verbs") or tokens[verb - 1].word != "," or not opens:
        return None
    if tokens[verb - 2].kind == QUOTE:
        return None
    has_giver = _word(tokens, index + 1) in _GIVERS
    giver = phrase_after(tokens, index + 2) if has_giver else None
    end = giver.end if giver else index + 1
    is_closed = end >= len(tokens) or tokens[end].kind == MARK or tokens[end].word in words("prepositions")
    if not is_closed or not (has_giver or owner_before(tokens, index) or tokens[verb].word in _GOING):
        return None
    rest = (end + 1, _end(tokens, end + 1)) if _word(tokens, end) == ":" else (0, 0)
    return (
        [(0, verb - 1), *([rest] if rest[1] > rest[0] else [])],
        (index, index + 1),
        giver or owner_before(tokens, index),
    )
