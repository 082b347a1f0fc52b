"""Stretches of tokens that are the content of an attribution: behind it, before it, or on both sides."""

from __future__ import annotations

from flows.extract.statements.appositions import end_of_apposition
from flows.extract.statements.attribution import AFTER, AROUND, BEFORE, Attribution
from flows.extract.statements.clause_ends import (
    end_before_main_verb,
    headline_deed,
    relative_end,
    split_at_that,
    subordinate_end,
)
from flows.extract.statements.content import closes_sentence, is_complete
from flows.extract.statements.content_ends import content_end
from flows.extract.statements.cues import source_openings, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.goings_on import goes_on_telling
from flows.extract.statements.neighbours import end_beside
from flows.extract.statements.occasion_tails import before_occasion
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.reading import Reading
from flows.extract.statements.sides import ends_at
from flows.extract.statements.trailing_cues import (
    behind_colon,
    is_aside,
    is_fragment,
    is_subordinate,
    last_clause,
    may_trail,
    was_asked,
)
from flows.extract.statements.units import MARK, QUOTE, Token

Stretch = tuple[int, int]
_FEWEST = 3
_QUESTIONS = frozenset({"whether", "why", "how", "when", "what", "who", "where", "if"})


_BEFORE_TELLING = frozenset({"before", "after", "while"})


class StretchFinder:
    """Finds the content of attributions in one text."""

    def __init__(self, string: str) -> None:
        self._string = string

    def of(self, reading: Reading, number: int) -> tuple[list[Stretch], str]:
        """Return the stretches of tokens that an attribution has for content, and the rule that says so."""
        made, tokens = reading.attributions[number], reading.unit.tokens
        if made.side == AFTER and not made.begin:
            start = is_asked_before(tokens, made)
            return ([(start, made.lead)], "wh_clause") if start is not None else ([], "")
        if made.side == AFTER and made.begin:
            return self._after(reading, number, *made.begin)
        before = self._before(reading, number)
        if not before or not may_trail(tokens, made, before):
            return [], ""
        if made.side == BEFORE:
            return [before, *self._behind_semicolon(reading, number)], "trailing_cue"
        return self._on_both_sides(reading, number, before)

    def _on_both_sides(self, reading: Reading, number: int, before: Stretch) -> tuple[list[Stretch], str]:
        """What stands before a cue in the middle and behind it, or behind it alone."""
        tokens, after = reading.unit.tokens, self._around(reading, number)
        item = tokens[after[0][0]].item if after else None
        is_sentence = isinstance(item, Quotation) and self._string[item.inner_start : item.inner_start + 1].isupper()
        is_lone = before[1] - before[0] == 1 and tokens[before[0]].word in words("openings", "adverbs")
        is_torn = is_lone or tokens[before[1] - 1].word in words("relatives", "subordinators")
        if after and (is_torn or (is_sentence and is_aside(tokens, before))):
            return after, "parenthetic_cue"  # "his coach, who, he said, taught him everything"
        return [before, *after], "parenthetic_cue" if after else "trailing_cue"

    def _after(self, reading: Reading, number: int, begin: int, rule: str) -> tuple[list[Stretch], str]:
        """The clause behind a cue, to where its sentence says something else."""
        made, tokens = reading.attributions[number], reading.unit.tokens
        end = min(end_beside(reading, number, begin), made.closing or len(tokens))
        end = headline_deed(tokens, begin, end, made) if reading.unit.is_title else end
        cut = content_end(tokens, begin, end, rule, made)
        is_cut = cut < len(tokens) and tokens[cut].word in {",", ":"} and tokens[begin].word not in words("finite")
        if tokens[made.index].word in words("disagreeing") and not has_verb(tokens[:cut], begin, False):
            return [], ""  # "disagreed: the noise, they said, was worse"
        if is_cut and not _holds_clause(tokens, begin, cut, rule):
            return [], ""  # "noted several faults, with Okafor describing one"
        end = cut if made.extras.occasion else before_occasion(tokens, begin, cut)
        if rule == "bare_clause" and _wrote_works(tokens, begin, end, made):
            return [], ""
        is_of_noun = _is_of_noun(made) or _is_of_time(tokens, made)
        end = end_before_main_verb(tokens, begin, end) if is_of_noun else end
        is_within = any(other.begin and other.begin[0] == _start_of(made) for other in reading.attributions[:number])
        if _in_relative(tokens, made) and not is_within:  # "told police that they believe Lind, ..., left"
            end = relative_end(tokens, begin, end)
        opening_end = subordinate_end(tokens, begin, end, made)
        if opening_end < end and (tokens[0].word == "if" or not _holds_clause(tokens, begin, opening_end, rule)):
            return [], ""
        end = opening_end
        if tokens[end - 1].word in words("relatives") and end - begin > _FEWEST:
            end -= 1 + (tokens[end - 2].word == ",")  # "to hold an inquiry, where, he said, ..."
        return split_at_that(tokens, begin, self._quotation_end(tokens, begin, end), rule), rule

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
        is_asked = was_asked(tokens, start) and not any(token.word == ";" for token in tokens[start:end])
        if is_asked or (made.side == BEFORE and is_subordinate(tokens, start, end)):
            return None
        start = behind_colon(tokens, start, end)
        start = last_clause(tokens, start, end) if made.side == AROUND else start
        may_ask = made.cue.meaning == "demand" or tokens[start].word in {"do", "don", "let", "please", "never"}
        is_saying = tokens[min(made.lead + 1, len(tokens) - 1)].word == "as"  # "Rubbish in, rubbish out, as coders say"
        is_open = made.side == AROUND or may_ask or is_saying  # "Move the patient, doctors advise"
        is_clause = is_open or has_verb(tokens[:end] if start else tokens, start, False) or reading.unit.is_title
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
        end = end_beside(reading, number, begin - 1)  # ", adding: ..." may follow at once
        if has_quote:
            quotes = [index for index in range(begin, min(end, begin + 25)) if _goes_on(tokens, begin, index)]
            if quotes or not is_fragment(tokens, made):
                return [(quotes[0], quotes[0] + 1)] if quotes else []
        is_torn = tokens[made.lead - 1].word in words("finite_only")  # "It was, said Lind, the worst day"
        if made.index < begin and made.subject and made.subject.first > made.index and not is_torn:
            begin = end_of_apposition(tokens, begin)
        if begin < len(tokens) and tokens[begin].kind == MARK:
            begin += 1
        is_aside = begin < len(tokens) and goes_on_telling(tokens, begin, made)
        told_next = any(other.index == begin + 1 for other in reading.attributions[number + 1 :])
        is_aside = is_aside or (told_next and tokens[begin].word in _BEFORE_TELLING)  # ", he said, before asking why"
        is_much = end - begin > 1 or (end > begin and tokens[begin].kind == QUOTE)
        return [(begin, self._after_semicolon(reading, number, end))] if is_much and not is_aside else []

    def _behind_semicolon(self, reading: Reading, number: int) -> list[Stretch]:
        """``It was late, he said; nobody had come``: he goes on, unless it is somebody's own words or another's."""
        begin = reading.attributions[number].extras.end + 1
        end = self._after_semicolon(reading, number, begin - 1)
        return [(begin, end)] if end >= begin else []

    def _after_semicolon(self, reading: Reading, number: int, semicolon: int) -> int:
        """Where the clause behind a semicolon ends that goes on with what is said; else where the semicolon stands."""
        made, tokens = reading.attributions[number], reading.unit.tokens
        begin = semicolon + 1
        if begin >= len(tokens) or tokens[semicolon].word != ";" or tokens[made.lead - 1].kind == QUOTE:
            return semicolon
        cues = [*reading.attributions[number + 1 :], *reading.barren]
        end = next((at for at in range(begin, len(tokens)) if tokens[at].word == ";"), len(tokens))
        is_told = any(begin <= one.index < end for one in cues)
        is_plain = not is_told and not any(_is_spoken(tokens, at) for at in range(begin, end))
        return end if is_plain and has_verb(tokens[:end], begin, False) else semicolon


def is_asked_before(tokens: list[Token], made: Attribution) -> int | None:
    """Return where a question before who does not answer it begins: ``Whether it will open, Lind declined to say``."""
    if not made.is_silent or not ends_at(tokens, made.extras.end):
        return None
    start = next((at + 1 for at in range(made.lead - 1, 0, -1) if tokens[at].word == ";"), 0)
    opens = tokens[start].word in _QUESTIONS and made.lead - start > _FEWEST
    return start if opens and has_verb(tokens[: made.lead], start, False) else None


def _is_of_noun(made: Attribution) -> bool:
    """``A petition demanding that the road be closed has ...``: a participle right behind what a sentence is about."""
    subject = made.subject
    return made.cue.form == "ing" and subject is not None and subject.start == 0 and subject.end == made.first


def _is_of_time(tokens: list[Token], made: Attribution) -> bool:
    """``The last time the state ordered them to close was``: a clause that says which time."""
    start = _start_of(made)
    return 0 < start <= _FEWEST + 1 and tokens[start - 1].word in {"time", "day", "year", "week", "month"}


def _wrote_works(tokens: list[Token], begin: int, end: int, made: Attribution) -> bool:
    """``The insider who wrote op-eds was fired``: the one verb behind a relative clause is that of the sentence."""
    is_relative = made.first > 1 and tokens[made.first - 1].word == "who" and made.cue.form == "past"
    if not is_relative or "strict" not in made.cue.frames:
        return False
    if any(one.word in words("finite_only") for one in tokens[: made.first]):
        return False
    return sum(one.word in words("finite_only") for one in tokens[begin:end]) == 1


def _holds_clause(tokens: list[Token], begin: int, end: int, rule: str) -> bool:
    """``While the house confirmed his nomination, the senate did not``: without the main clause nothing is said."""
    return rule != "bare_clause" or has_verb(tokens[:end], begin, False)


def _is_spoken(tokens: list[Token], at: int) -> bool:
    return tokens[at].kind == QUOTE or tokens[at].word in source_openings()


def _start_of(made: Attribution) -> int:
    """Where an attribution begins with the subject right before its verb."""
    return made.subject.start if made.subject and made.subject.end == made.first else made.first


def _in_relative(tokens: list[Token], made: Attribution) -> bool:
    """``who has threatened to ...``, ``a move that he says will ...``: the attribution is in a relative clause."""
    start = _start_of(made)
    return (made.first > 0 and tokens[made.first - 1].word in {"who", "which"}) or (
        start > 0 and tokens[start - 1].word in {"which", "that", "who", "whom", "whose"}
    )


def _goes_on(tokens: list[Token], begin: int, index: int) -> bool:
    """``..., "she said," "and ..."``: behind a comma; not ``who rates the stock "hold"``."""
    return tokens[index].kind == QUOTE and (index == begin or tokens[index - 1].kind == MARK)
