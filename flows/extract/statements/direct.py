"""Direct speech: quotations with the cue beside them, broken ones as one, uncued ones carried on."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.sentences import Span
from flows.extract.statements.cues import cue_pattern
from flows.extract.statements.found import Found
from flows.extract.statements.quotations import Quotation, find_quotations, is_speech
from flows.extract.statements.speakers import Speaker, SpeakerFinder
from flows.extract.text import Text

_CUE_REACH = 120


def find_direct(text: Text, finder: SpeakerFinder) -> list[Found]:
    """Return direct and mixed speech in order."""
    quotations = [found for found in find_quotations(text.string, text.paragraphs) if is_speech(text.string, found)]
    found: list[Found] = []
    for index, quotation in enumerate(quotations):
        floor = quotations[index - 1].end if index else 0
        ceiling = quotations[index + 1].start if index + 1 < len(quotations) else len(text.string)
        made = _attributed(text, finder, quotation, floor, ceiling)
        previous = found[-1] if found else None
        if previous and _continues(text, previous, quotation):
            found[-1] = replace(previous, pieces=(*previous.pieces, _content(text, quotation)))
        elif made.speaker is None and made.cue is None and previous and _carries(text, previous, quotation):
            found.append(replace(made, speaker=previous.speaker, rule="carried"))
        else:
            found.append(made)
    return found


def _content(text: Text, quotation: Quotation) -> Span:
    start, end = quotation.inner_start, quotation.inner_end
    while end > start and (text.string[end - 1].isspace() or text.string[end - 1] == ","):
        end -= 1
    return (start, end) if end > start else (quotation.inner_start, quotation.inner_end)


def _attributed(text: Text, finder: SpeakerFinder, quotation: Quotation, floor: int, ceiling: int) -> Found:
    pieces = (_content(text, quotation),)
    paragraph = text.paragraphs[text.paragraph_at(quotation.start)] if text.paragraphs else (0, len(text.string))
    after = _cue_after(text, finder, quotation, min(ceiling, paragraph[1]))
    if after:
        return Found(pieces, "direct", after[0], after[1], "cue_after")
    sentence = text.sentence_at(quotation.start)
    low = max(floor, sentence.start_char if sentence else 0, paragraph[0])
    before = _cue_before(text, finder, quotation, low)
    if before:
        kind = "direct" if text.string[quotation.start - 2 : quotation.start - 1] in {",", ":"} else "mixed"
        return Found(pieces, kind, before[0], before[1], "cue_before")
    return Found(pieces, "direct" if _is_sentence(text, quotation) else "mixed", None, None, "uncued")


def _is_sentence(text: Text, quotation: Quotation) -> bool:
    return text.string[quotation.inner_start].isupper()


def _cue_after(
    text: Text, finder: SpeakerFinder, quotation: Quotation, high: int
) -> tuple[Speaker | None, Span] | None:
    """A quotation that ends with a comma or a sentence's mark may be followed by its cue in the same sentence."""
    tail = text.string[quotation.inner_end - 1 : quotation.inner_end]
    if tail not in {",", "?", "!", "-", "—", "."} and text.string[quotation.end : quotation.end + 1] != ",":
        return None
    stop = min(high, quotation.end + _CUE_REACH)
    sentence_end = text.string.find(". ", quotation.end, stop)
    match = cue_pattern().search(text.lower, quotation.end, sentence_end if sentence_end > 0 else stop)
    if match is None or (tail == "." and match.start() - quotation.end > 40):
        return None
    before = finder.before(match.start(), quotation.end)
    speaker = before or finder.after(match.end(), stop)
    if tail == "." and speaker is None:
        return None
    return speaker, match.span()


def _cue_before(
    text: Text, finder: SpeakerFinder, quotation: Quotation, low: int
) -> tuple[Speaker | None, Span] | None:
    matches = list(cue_pattern().finditer(text.lower, low, quotation.start))
    if not matches:
        return None
    match = matches[-1]
    return finder.before(match.start(), low), match.span()


def _continues(text: Text, previous: Found, quotation: Quotation) -> bool:
    """``"A," he said, "b"`` is one statement: the second part goes on in the middle of the sentence."""
    end = previous.pieces[-1][1]
    between = text.string[end : quotation.start]
    if previous.cue is None or len(between) > 200 or "\n" in between or ". " in between:
        return False
    return previous.cue[0] > end and between.rstrip().endswith(",")


def _carries(text: Text, previous: Found, quotation: Quotation) -> bool:
    """The next quotation of the same paragraph, or of a reopened one, has the speaker of the one before."""
    same = text.paragraph_at(previous.span[0]) == text.paragraph_at(quotation.start)
    return previous.speaker is not None and same and _is_sentence(text, quotation)
