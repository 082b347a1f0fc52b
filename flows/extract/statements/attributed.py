"""Statements of a unit that have a cue: the content of each attribution, cut where the next one begins."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract.statements.appositions import end_of_apposition
from flows.extract.statements.attributions import AFTER, AROUND, BEFORE, Attribution, find_attributions
from flows.extract.statements.clauses import content_start
from flows.extract.statements.content import closes_sentence, is_complete, kind_of, piece
from flows.extract.statements.content_ends import content_end, split_at_that
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.found import Found
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.units import MARK, NAME, QUOTE, Token, Unit

_FEWEST_CHARACTERS = 8
Stretch = tuple[int, int]


@dataclass(slots=True)
class Reading:
    """A unit as read so far: its attributions, what was found, which quotations are used."""

    unit: Unit
    attributions: list[Attribution]
    found: list[Found] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Indices of the tokens that are quotations and part of a statement."""


class AttributedFinder:
    """Finds the statements with a cue, unit by unit."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers

    def read(self, unit: Unit) -> Reading:
        """Return the statements of a unit in the order of their cues."""
        reading = Reading(unit, _fruitful(unit, find_attributions(unit.tokens)))
        for number, made in enumerate(reading.attributions):
            stretches, rule = self._stretches(reading, number)
            if stretches:
                self._add(reading, made, stretches, rule)
        return reading

    def _stretches(self, reading: Reading, number: int) -> tuple[list[Stretch], str]:
        made = reading.attributions[number]
        tokens = reading.unit.tokens
        if made.side == AFTER:
            begin = content_start(tokens, made, reading.unit.is_title)
            if begin is None:
                return [], ""
            end = content_end(tokens, begin[0], self._end(reading, number, begin[0]), begin[1])
            return split_at_that(tokens, begin[0], self._quotation_end(tokens, begin[0], end), begin[1]), begin[1]
        before = self._before(reading, number)
        if not before or not _may_trail(tokens, made, before):
            return [], ""
        if made.side == BEFORE:
            return [before], "trailing_cue"
        after = self._around(reading, number)
        return [before, *after], "parenthetic_cue" if after else "trailing_cue"

    def _end(self, reading: Reading, number: int, begin: int) -> int:
        """Content goes on to the end of the sentence, or to where the next attribution begins beside it."""
        tokens = reading.unit.tokens
        for other in reading.attributions[number + 1 :]:
            if other.lead <= begin:
                continue
            before = tokens[other.lead]
            is_beside = before.kind == MARK or before.word in words("coordinators") or other.side != AFTER
            if is_beside and (other.is_shared or other.side != AFTER or _is_beside(tokens, other)):
                return other.lead
        return _sentence_end(tokens, begin)

    def _quotation_end(self, tokens: list[Token], begin: int, end: int) -> int:
        """A quotation of whole sentences ends what is said; further ones may be joined to it."""
        item = tokens[begin].item
        if not isinstance(item, Quotation) or not (
            is_complete(self._string, item) or closes_sentence(self._string, item)
        ):
            return end
        index = begin + 1
        while index < end and (tokens[index].kind == QUOTE or tokens[index].word in {"and", ",", ";"}):
            index += 1
        while index > begin + 1 and tokens[index - 1].kind != QUOTE:
            index -= 1
        return index

    def _before(self, reading: Reading, number: int) -> Stretch | None:
        """What stands before a trailing cue: its quotation, else the clause from the beginning of the sentence."""
        made, tokens = reading.attributions[number], reading.unit.tokens
        end = made.lead
        start = 0
        for other in reading.attributions[:number]:
            start = max(start, self._restart(tokens, other, end))
        last = next((i for i in range(end - 1, max(start, end - 3) - 1, -1) if tokens[i].kind != MARK), None)
        if last is None:
            return None
        item = tokens[last].item
        if isinstance(item, Quotation):
            opens = last == start or tokens[last - 1].kind == MARK or is_complete(self._string, item)
            if opens and (is_complete(self._string, item) or closes_sentence(self._string, item)):
                first = last
                while first > start and (tokens[first - 1].kind == QUOTE):
                    first -= 1
                return first, last + 1
            return start, last + 1
        is_clause = made.side == AROUND or has_verb(tokens, start, False) or reading.unit.is_title
        return (
            (start, end)
            if is_clause and not any(t.kind == QUOTE and self._ends_unit(t) for t in tokens[start:end])
            else None
        )

    def _ends_unit(self, token: Token) -> bool:
        return isinstance(token.item, Quotation) and self._string[
            token.item.inner_start : token.item.inner_end
        ].rstrip().endswith((".", "!", "?"))

    def _restart(self, tokens: list[Token], other: Attribution, end: int) -> int:
        """Behind an earlier attribution a later one takes what follows a conjunction, else all."""
        if other.side != AFTER:
            return other.extras.end if other.side == BEFORE else 0
        for index in range(end - 1, other.extras.end, -1):
            if tokens[index].word in {"but", ";"} or (tokens[index].word == "and" and tokens[index - 1].word == ","):
                return index + 1
        return 0

    def _around(self, reading: Reading, number: int) -> list[Stretch]:
        """The second part behind a cue in the middle: the next quotation, or the rest of the sentence."""
        made, tokens = reading.attributions[number], reading.unit.tokens
        begin = made.extras.end
        has_quote = (
            tokens[made.lead - 1].kind == QUOTE
            or (made.lead > 1 and tokens[made.lead - 2].kind == QUOTE)
            or (tokens[made.lead].kind == MARK and made.lead > 0 and tokens[made.lead - 1].kind == QUOTE)
        )
        end = self._end(reading, number, begin)
        if has_quote:
            quotes = [index for index in range(begin, min(end, begin + 25)) if tokens[index].kind == QUOTE]
            return [(quotes[0], quotes[0] + 1)] if quotes else []
        if made.index < begin and made.subject and made.subject.first > made.index:
            begin = end_of_apposition(tokens, begin)
        if begin < len(tokens) and tokens[begin].kind == MARK:
            begin += 1
        return [(begin, end)] if end - begin > 1 else []

    def _add(self, reading: Reading, made: Attribution, stretches: list[Stretch], rule: str) -> None:
        tokens = reading.unit.tokens
        pieces = tuple(one for start, end in stretches if (one := piece(self._string, tokens, start, end)))
        kind = kind_of(tokens, stretches)
        length = sum(end - start for start, end in pieces)
        if not pieces or (length < _FEWEST_CHARACTERS and kind != "direct"):
            return
        for start, end in stretches:
            reading.used.update(index for index in range(start, end) if tokens[index].kind == QUOTE)
        subject = None if made.is_passive else made.subject
        occasion = made.extras.occasion
        reading.found.append(
            Found(
                pieces,
                kind,
                self._speakers.speaking(tokens, subject),
                (tokens[made.first].start if made.is_silent else tokens[made.index].start, tokens[made.index].end),
                _meaning(made, rule),
                rule,
                reading.unit.paragraph,
                self._speakers.of(tokens, made.extras.addressee),
                (tokens[occasion[0]].start, tokens[occasion[1] - 1].end) if occasion else None,
                made.extras.time,
            )
        )


def _meaning(made: Attribution, rule: str) -> str:
    """What is called something is judged; what is not said is a question."""
    if rule == "label":
        return made.cue.meaning if made.cue.meaning in {"praise", "criticise"} else "judge"
    if made.cue.meaning in {"ask", "say"} and rule.endswith("infinitive"):
        return "demand"
    return "ask" if made.is_silent and made.cue.meaning != "deny" else made.cue.meaning


def _fruitful(unit: Unit, attributions: list[Attribution]) -> list[Attribution]:
    """Leave out the cues that nothing can be the content of: "had accepted donations"."""
    return [made for made in attributions if made.side != AFTER or content_start(unit.tokens, made, unit.is_title)]


def _may_trail(tokens: list[Token], made: Attribution, before: Stretch) -> bool:
    """``..., she criticised`` has no content; behind a quotation every cue has."""
    return (
        made.cue.meaning in {"say", "claim", "warn", "believe", "ask", "promise"} or tokens[before[1] - 1].kind == QUOTE
    )


def _is_beside(tokens: list[Token], other: Attribution) -> bool:
    """Another speaker's attribution behind a conjunction stands beside, one right behind "that" stands inside."""
    lead = tokens[other.lead]
    if lead.word in {"and", "but", "while", "though", "although", "whereas", "yet"}:
        return other.subject is not None
    return lead.word in {",", ";", "—", "–"} and tokens[other.lead + 1].word in {
        "and",
        "but",
        "while",
        "though",
        "although",
        "whereas",
        "yet",
        "as",
        "with",
    }


def _sentence_end(tokens: list[Token], begin: int) -> int:
    for index in range(begin, len(tokens)):
        token = tokens[index]
        if (
            token.word in {".", "!", "?"}
            and index + 1 < len(tokens)
            and tokens[index + 1].kind != MARK
            and index > begin
        ):
            following = tokens[index + 1]
            if following.start > token.end and _is_big(following):
                return index
        if token.word == ";":
            return index
    return len(tokens)


def _is_big(token: Token) -> bool:
    return token.kind in {QUOTE, NAME}


__all__ = ["AttributedFinder", "Reading"]
