"""Statements of a unit that have a cue: the content of each attribution with its speaker."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.statements.announced import Announced
from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.attributions import find_attributions
from flows.extract.statements.clauses import content_start
from flows.extract.statements.content import kind_of, piece
from flows.extract.statements.cues import words
from flows.extract.statements.days import day_told_before
from flows.extract.statements.found import Found
from flows.extract.statements.headline_passives import is_done_to_subject
from flows.extract.statements.opening_occasions import opening_occasion
from flows.extract.statements.reading import Reading
from flows.extract.statements.settings import day_behind, setting_behind
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.stretches import Stretch, StretchFinder, is_asked_before
from flows.extract.statements.units import QUOTE, Token, Unit

_FEWEST_CHARACTERS = 8
_FEWEST_OF_DEED = 5  # "to go", "lying"


class AttributedFinder:
    """Finds the statements with a cue, unit by unit."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers
        self._stretches = StretchFinder(string)

    def read(self, unit: Unit) -> Reading:
        """Return the statements of a unit in the order of their cues."""
        attributions = [made for made in find_attributions(unit, self._string) if not is_done_to_subject(unit, made)]
        reading = Reading(unit, *_fruitful(unit, attributions))
        if attributions and unit.tokens[-1].word == ":" and attributions[-1].begin is None:
            reading.announcing = attributions[-1]
        for number, made in enumerate(reading.attributions):
            stretches, rule = self._stretches.of(reading, number)
            if stretches:
                self._add(reading, made, stretches, rule)
        return reading

    def announced(self, reading: Reading) -> Announced | None:
        """Return what the unit announces with a colon at its end."""
        made, tokens = reading.announcing, reading.unit.tokens
        if made is None:
            return None
        cue = tokens[made.index]
        return Announced(
            tokens[-1].end, self._speakers.of(tokens, made.subject), (cue.start, cue.end), made.cue.meaning
        )

    def _add(self, reading: Reading, made: Attribution, stretches: list[Stretch], rule: str) -> None:
        tokens = reading.unit.tokens
        if rule == "bare_clause" and made.subject is None:
            return
        pieces = tuple([one for start, end in stretches if (one := piece(self._string, tokens, start, end))])
        kind = kind_of(tokens, stretches)
        length = sum(end - start for start, end in pieces)
        fewest = _FEWEST_OF_DEED if rule.endswith(("infinitive", "object")) else _FEWEST_CHARACTERS
        if not pieces or (length < fewest and kind != "direct"):
            return
        for start, end in stretches if kind != "indirect" else ():
            reading.used.update([index for index in range(start, end) if tokens[index].kind == QUOTE])
        subject = None if made.is_passive else made.subject
        cue_at = tokens[made.index].start
        is_inside = any(start <= cue_at < end for one in reading.found for start, end in one.pieces)
        is_thought = made.cue.meaning == "believe" and (rule == "quotation" or _is_own_thought(reading, made))
        if is_inside and is_thought:
            return  # 'said he thought "all is lost"': what the outer statement says
        is_before = stretches[0][0] < made.first
        setting = None if made.extras.occasion else setting_behind(tokens, made)
        occasion, day = made.extras.occasion or setting, made.extras.time
        day = day or (day_behind(tokens, setting[1]) if setting else None)
        if occasion is None and not (is_inside or is_before):
            occasion = opening_occasion(tokens, made)
        speaker = self._speakers.of(tokens, subject) if is_inside else self._speakers.speaking(tokens, subject)
        if is_inside and speaker is None:
            return  # "agreed that the police had been warned that he was armed"
        reading.found.append(
            Found(
                pieces,
                kind,
                speaker,
                (tokens[_cue_start(made)].start, tokens[_cue_end(tokens, made)].end),
                _meaning(made, rule, tokens, stretches[0][0]),
                rule,
                reading.unit.paragraph,
                self._speakers.of(tokens, made.extras.addressee),
                (tokens[occasion[0]].start, tokens[occasion[1] - 1].end) if occasion else None,
                day or (None if is_inside or is_before else day_told_before(tokens, made)),
            )
        )


def _is_own_thought(reading: Reading, made: Attribution) -> bool:
    """``said she felt it was late``, ``say they believe it was``: a hedge right where what is said begins."""
    tokens, subject = reading.unit.tokens, made.subject
    pronoun = tokens[subject.head].word if subject else ""
    is_hedge = pronoun in words("pronouns") and ("unquoted" in made.cue.frames or pronoun in {"they", "it", "we"})
    if subject is None or not is_hedge:
        return False
    return any(one.span[0] == tokens[subject.start].start for one in reading.found)


def _cue_start(made: Attribution) -> int:
    """Where the cue begins: "declined to say" and "demanded to know" with their first verb."""
    return made.first if made.is_silent or made.is_disbelief or "wanting" in made.cue.frames else made.index


def _cue_end(tokens: list[Token], made: Attribution) -> int:
    """The last token of the cue: "pointed out", "called on" and "appealed to" with what belongs to the verb."""
    behind = made.index + 1
    has_particle = behind < len(tokens) and tokens[behind].word in words("cue_particles")
    pair = f"{tokens[made.index].word} {tokens[behind].word}" if has_particle else ""
    return behind if pair in words("pairs", "cue_pairs") else made.index


def _meaning(made: Attribution, rule: str, tokens: list[Token], first: int) -> str:
    """What is called something is judged; what is not said is a question; a claim that is dismissed is denied."""
    is_dismissed = tokens[made.index].word in words("dismissing") and rule in {"that_clause", "bare_clause"}
    if rule in {"label", "gap_label"}:
        return made.cue.meaning if made.cue.meaning in {"praise", "criticise", "deny"} else "judge"
    if made.is_disbelief or is_dismissed:
        return "deny"
    if made.cue.meaning == "judge" or (made.cue.meaning == "agree" and not rule.endswith("infinitive")):
        return "say"  # "described how", "described seeing"
    if made.cue.meaning in {"ask", "say", "warn"} and rule.endswith("infinitive"):
        return "demand"
    if rule == "headline" and tokens[first].word == "to":
        return "promise"  # "Norway says to lift ban"
    return "ask" if made.is_silent else made.cue.meaning


def _begin(unit: Unit, made: Attribution) -> tuple[int, str] | None:
    """Where what is said behind a cue begins; what stands before its own sentence is read as if that were not there."""
    if made.closing is None:
        return content_start(unit.tokens, made, unit.is_title)
    return content_start(unit.tokens[: made.closing], replace(made, subject=None), unit.is_title)


def _fruitful(unit: Unit, attributions: list[Attribution]) -> tuple[list[Attribution], list[Attribution]]:
    """Part the cues from those that nothing can be the content of: "had accepted donations"."""
    kept: list[Attribution] = []
    barren: list[Attribution] = []
    for made in attributions:
        if made.side == AFTER:
            made.begin = _begin(unit, made)
        has_content = made.side != AFTER or made.begin or is_asked_before(unit.tokens, made) is not None
        (kept if has_content else barren).append(made)
    return kept, barren
