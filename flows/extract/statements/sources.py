"""A source named beside what it says: "according to the bank", "in Lind's view"."""

from __future__ import annotations

from flows.extract.sentences import Span
from flows.extract.statements.appositions import end_of_apposition, name_behind
from flows.extract.statements.content import kind_of, piece
from flows.extract.statements.cues import source_openings, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.found import Found
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_dating, phrase_after
from flows.extract.statements.occasions import time_inside
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.trailing_cues import behind_colon
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token, Unit

_LONGEST_SOURCE = 30
_CONTRASTS = frozenset({"though", "although", "but", "while", "whereas", "which"})
_LINKING = frozenset({"where", "which", "who"})
_CLOSING = frozenset({"%", ")", "]", "°", "€", "£", "$"})


class SourceFinder:
    """Finds statements whose source a phrase names."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers

    def according(self, unit: Unit, index: int) -> Found | None:
        """``according to X, ...``, ``..., according to X, ...``; ``index`` is where the telling word of it is."""
        tokens = unit.tokens
        named = _named_source(unit, index) or _owned_source(tokens, index)
        if named is None:
            return None
        index, behind, subject, end = named
        stretches = _around(unit, index, end)
        pieces = tuple(one for a, b in stretches if (one := piece(self._string, tokens, a, b)))
        if not pieces or sum(b - a for a, b in pieces) < 8:
            return None
        cue = (tokens[index].start, tokens[behind - 1].end)
        speaker = self._speakers.speaking(tokens, subject)
        time = time_inside(tokens, subject.end, end)
        is_held = any(token.word in words("held") for token in tokens[index:behind])  # "in her view"
        meaning = "believe" if is_held else "say"
        return Found(pieces, kind_of(tokens, stretches), speaker, cue, meaning, "source", unit.paragraph, time=time)


def _named_source(unit: Unit, index: int) -> tuple[int, int, Phrase, int] | None:
    """``according to the bank``: where it begins, where the source does, the source, and where it ends."""
    opening = _opening_at(unit, index)
    subject = _source_phrase(unit, opening[1]) if opening else None
    if opening is None or subject is None or not _can_know(unit, subject):
        return None
    return *opening, subject, _source_end(unit, opening[1], subject)


def _owned_source(tokens: list[Token], index: int) -> tuple[int, int, Phrase, int] | None:
    """``In Lind's view, ...``, ``..., by her own account``: the owner of a noun between marks, as above."""
    if tokens[index].word not in words("owned_sources") or not _is_over(tokens, index + 1):
        return None
    owner = index - 1 - (tokens[index - 1].word == "own")
    if owner < 1:
        return None
    if tokens[owner].word in words("possessives"):
        subject: Phrase | None = Phrase(owner, owner, owner, owner + 1)
    else:
        subject = phrase_before(tokens, owner) if tokens[owner].word in POSSESSIVES else None
    opening = subject.start - 1 if subject else -1
    if subject is None or opening < 0 or tokens[opening].word not in {"in", "by"}:
        return None
    return opening, index + 1, subject, index + 1


def _is_over(tokens: list[Token], index: int) -> bool:
    """``In Lind's view, ...``, ``By his account the dam is late``: a mark, or a clause."""
    if index >= len(tokens) or tokens[index].kind in {MARK, QUOTE}:
        return True
    opens = tokens[index].kind == NAME or tokens[index].word in words("determiners", "pronouns")
    is_first = tokens[0].word in {"in", "by"} and tokens[index - 1].word in words("held", "held_by_telling")
    return is_first and opens and has_verb(tokens, index, True)


def _opening_at(unit: Unit, index: int) -> Span | None:
    """Return the tokens of the phrase that names a source, of which the one at ``index`` tells."""
    for phrase, telling in source_openings().get(unit.tokens[index].word, []):
        start = index - telling
        if phrase[-1] == "per" and not _gives_source(unit.tokens, start, index):
            continue
        end = start + len(phrase)
        if start >= 0 and tuple([token.word for token in unit.tokens[start:end]]) == phrase:
            return start, end
    return None


def _gives_source(tokens: list[Token], start: int, per: int) -> bool:
    """``Per the indictment, ...``, ``..., per the council``; not ``per person``."""
    following = tokens[per + 1] if per + 1 < len(tokens) else None
    if following is None or (start and tokens[start - 1].kind != MARK):
        return False
    source = phrase_after(tokens, per + 1)
    knows = source is not None and tokens[source.head].word in words("per_sources", "role_nouns")
    is_owned = following.word in words("determiners") or following.word in words("per_sources")
    return following.kind == NAME or (knows and is_owned)


def _source_phrase(unit: Unit, start: int) -> Phrase | None:
    if start + 1 < len(unit.tokens) and is_dating(unit.tokens, start + 1):  # "according to a 1989 report"
        report = phrase_after(unit.tokens, start + 2)
        phrase = report._replace(start=start, first=start) if report else None
    else:
        phrase = phrase_after(unit.tokens, start)
    return _with_second(unit.tokens, _undescribed(unit.tokens, name_behind(unit.tokens, phrase))) if phrase else None


def _with_second(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``doctors and witnesses``, ``police and county officials``: two sources of one statement."""
    if phrase.end >= len(tokens) or tokens[phrase.end].word != "and" or tokens[phrase.head].kind != WORD:
        return phrase
    second = phrase_after(tokens, phrase.end + 1)
    is_second = second is not None and tokens[second.head].word in words("role_nouns")
    is_closed = second is not None and (second.end >= len(tokens) or tokens[second.end].kind == MARK)
    return phrase._replace(end=second.end) if second and is_second and is_closed else phrase


def _undescribed(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``research published this week``: the head stands before the participle."""
    is_described = phrase.head > phrase.first and tokens[phrase.head].word in words("putting_out", "handed")
    is_work = is_described and tokens[phrase.head - 1].word in words("works_that_show", "occasions")
    return phrase._replace(head=phrase.head - 1) if is_work else phrase


def _can_know(unit: Unit, subject: Phrase) -> bool:
    """``according to size`` and ``according to plan`` name no source."""
    head, first = unit.tokens[subject.head], unit.tokens[subject.first]
    if any(token.word in POSSESSIVES for token in unit.tokens[subject.first : subject.head]):
        return True  # "according to the firm's schedule"
    return head.kind == NAME or first.word in words("determiners") or head.word not in words("no_sources")


def _source_end(unit: Unit, start: int, subject: Phrase | None) -> int:
    """The source reaches to the comma behind it; before a clause without a comma, to the end of its phrase."""
    tokens = unit.tokens
    low = subject.end if subject else start
    if low < len(tokens) and tokens[low].kind == WORD and has_verb(tokens, low, True):
        return low
    for index in range(low, min(len(tokens), low + _LONGEST_SOURCE)):
        is_named = tokens[index].kind == QUOTE and tokens[index - 1].word in POSSESSIVES  # "Oslo's "Dam Watch""
        if tokens[index].word in {",", ";", ".", "—", "–"} or (tokens[index].kind == QUOTE and not is_named):
            return index
    return len(tokens) if low + _LONGEST_SOURCE >= len(tokens) else low


def _around(unit: Unit, index: int, end: int) -> list[tuple[int, int]]:
    tokens = unit.tokens
    is_at_end = end >= len(tokens) or all(token.kind == MARK for token in tokens[end:])
    if (index and tokens[index - 1].word in {";", "and", "but", "that"}) or not any(
        _is_told(token) for token in tokens[max(0, index - 2) : index]
    ):
        end = end_of_apposition(tokens, end)
        return [(end, clause_end(unit, end + 1))] if not is_at_end else []
    is_trailing = is_at_end and tokens[index - 1].word == ","
    start = _sentence_start(unit, index) if is_trailing else _clause_start(unit, index)
    if is_at_end:
        return [(start, index)]
    if tokens[end].word == "," and tokens[index - 1].word == ",":
        end = end_of_apposition(tokens, end)
        rest = next((token.word for token in tokens[end:] if token.kind != MARK), "though")
        if rest in _CONTRASTS:
            return [(start, index)]  # "according to the bank, though it was late"
        if tokens[index - 2].word in words("relatives", "subordinators") | {"that", "and", "but"}:
            return [(end + 1, clause_end(unit, end + 1))]
        return [(_behind_relative(tokens, start, index), index), (end + 1, clause_end(unit, end + 1))]
    return [(start, index)]


def _behind_relative(tokens: list[Token], start: int, index: int) -> int:
    """``asked for a recount in Lima, where turnout, by its own account, ...``: the clause begins behind "where"."""
    relatives = (at + 1 for at in range(index - 2, start, -1) if tokens[at].word in _LINKING)
    return next((at for at in relatives if tokens[at - 2].word == ","), start)


def _is_told(token: Token) -> bool:
    """Tell what can end a clause before its source, as "4%," does, from marks and conjunctions."""
    return token.word in _CLOSING or (token.kind != MARK and token.word not in {"but", "and", "that"})


def _clause_start(unit: Unit, index: int) -> int:
    for low in range(index - 1, 0, -1):
        if unit.tokens[low].word == ";":
            return low + 1
    return 0


def _sentence_start(unit: Unit, index: int) -> int:
    """``Exports rose; imports fell, according to the bank``: all that is told so far, but by nobody else."""
    start = _clause_start(unit, index)
    start = start if any(at < start for at in unit.marked) else 0
    return behind_colon(unit.tokens, start, index)


def clause_end(unit: Unit, start: int) -> int:
    """Return where a clause ends: at a semicolon, a colon before a quotation or the end of its unit."""
    tokens = unit.tokens
    for index in range(start, len(tokens)):
        is_before_quotation = tokens[index].word == ":" and index + 1 < len(tokens) and tokens[index + 1].kind == QUOTE
        if tokens[index].word == ";" or is_before_quotation:
            return index
    return len(tokens)
