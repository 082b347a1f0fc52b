"""How sentences are put together: broken in two, joined, a phrase of time before or behind, lists, who says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.eval.variations.calendar_names import ANY_MONTH
from tests.eval.variations.edit import Edit, Variation

Edits = Callable[[str], Iterator[Edit]]
_TELLING = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells|according|add(?:ed|s)|warn|argu|wr(?:ote|ites)|that|if)\b", re.IGNORECASE
)
_VERB = r"(?:was|were|is|are|has|had|have|will|would|rose|fell|cost|made|took|went|came|got|lost|[a-z]{3,}ed)"
_CLAUSE = rf"(?=(?:it|he|she|they|(?:the|its|their|his|her|a|an) [a-z-]+(?: [a-z-]+)?) {_VERB}\b)"
_TIME = rf"(?:[Ii]n {ANY_MONTH}(?: \d{{4}})?|[Ii]n (?:19|20)\d\d|(?:[Ll]ast|[Tt]his) (?:year|month|week|spring|summer))"
_LED = re.compile(
    rf"(?<=[.!?] )({_TIME}), (?=([a-z])[^,;:\"“()\n]{{15,140}}?\d[^,;:\"“()\n]{{0,60}}?(\.)(?= [A-Z]|\n|$))"
)
_STOP = r"\.(?= [A-Z]|\n|$)"
_ENDED = re.compile(
    rf"(?<=[.!?] )(?=((?:The|A|An|It|They|Its)) [^,;:\"“()\n]{{5,140}}?\d[^,;:\"“()\n]{{0,60}}?( {_TIME}){_STOP})"
)


def _is_free(text: str, start: int, end: int) -> bool:
    """Tell whether a place stands in no quotation, and in a sentence that nobody is said to have said."""
    begin = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find(".", end)
    sentence = text[begin : stop if stop > 0 else len(text)]
    is_open = line.count('"') % 2 == 1 or line.count("“") != line.count("”")
    return begin > text.find("\n") and not is_open and not _TELLING.search(sentence)


def _broken(joint: str, opening: str = "") -> Edits:
    """Make two sentences of one where ``joint`` stands before a clause."""
    compiled = re.compile(rf"{joint}({_CLAUSE})([a-z])")

    def edits(text: str) -> Iterator[Edit]:
        for at in compiled.finditer(text):
            if _is_free(text, at.start(), at.end()):
                first = at[2] if opening else at[2].upper()
                yield Edit(at.start(), at.start(2), f". {opening}")
                yield Edit(at.start(2), at.end(), first)

    return edits


def _joined(joint: str) -> Edits:
    """Make one sentence of two short ones, the second of which begins with an article or pronoun."""
    compiled = re.compile(r"(?<=[a-z0-9%])\. (?=(It|The|They|Its|Their|He|She)( [^.\n\"“;:]{10,90})\.(?: [A-Z]|\n|$))")

    def edits(text: str) -> Iterator[Edit]:
        last = 0
        for at in compiled.finditer(text):
            if at.start() > last and _is_free(text, at.start(), at.end()) and _is_free(text, at.end(), at.end()):
                last = at.end(2)
                yield Edit(at.start(), at.end(), joint)
                yield Edit(at.end(), at.end() + 1, text[at.end()].lower())

    return edits


def _to_the_end(text: str) -> Iterator[Edit]:
    """ "In May, exports rose" becomes "Exports rose in May"."""
    for led in _LED.finditer(text):
        if _is_free(text, led.start(), led.end()):
            yield Edit(led.start(), led.end(), "")
            yield Edit(led.start(2), led.end(2), led[2].upper())
            yield Edit(led.start(3), led.start(3), " ")
            yield Edit(led.start(3), led.start(3), led[1][0].lower() + led[1][1:], led.start(1))


def _to_the_front(text: str) -> Iterator[Edit]:
    """ "Exports rose in May" becomes "In May, exports rose"."""
    for at in _ENDED.finditer(text):
        phrase = at[2].strip()
        if _is_free(text, at.start(), at.end(2)):
            yield Edit(at.start(), at.start(), phrase[0].upper() + phrase[1:], at.start(2) + 1)
            yield Edit(at.start(), at.start(), ", ")
            yield Edit(at.start(), at.start() + 1, text[at.start()].lower())
            yield Edit(at.start(2), at.end(2), "")


def _between_counts(joint: str) -> Edits:
    """Put another joint than "and" between two that are counted, no ends of a span and no parts of one time."""
    compiled = re.compile(r"(?<!between )\b\d[\d,.]* (?!hours|minutes|per|rose|fell)[a-z]+( and )(?=\d[\d,.]* [a-z]+)")

    def edits(text: str) -> Iterator[Edit]:
        for at in compiled.finditer(text):
            yield Edit(at.start(1), at.end(1), joint)

    return edits


VARIATIONS = (
    Variation("broken at and", _broken(", and ")),
    Variation("broken at but", _broken(", but ", "But ")),
    Variation("broken at while", _broken(", while ")),
    Variation("broken at a semicolon", _broken("; ")),
    Variation("joined by a semicolon", _joined("; ")),
    Variation("joined by and", _joined(", and ")),
    Variation("joined by a dash", _joined(" — ")),
    Variation("a time told last", _to_the_end),
    Variation("a time told first", _to_the_front),
    Variation("as well as for and", _between_counts(" as well as ")),
    Variation("plus for and", _between_counts(" plus ")),
)
