"""What stands to the left of a figure, looked up without scanning far."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 60
_LONGEST_WORD = 24
_ABBREVIATED = LazyRegexp(
    r"\b(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|st|gov|sen|rep|gen|u\.s|u\.k|u\.n)\. "
)


def words_before(lower: str, position: int, most: int = 4) -> list[str]:
    """Return up to ``most`` words of the line before a position, the nearest last."""
    left = lower[max(0, position - _REACH) : position]
    line = left.rpartition("\n")[2]
    return line.replace("(", " ").rsplit(maxsplit=most)[-most:]


def word_before(lower: str, position: int) -> str:
    """Return the word right before a position, without marks that open something; empty where none is near."""
    left = lower[max(0, position - 24) : position].rpartition("\n")[2].rsplit(maxsplit=1)
    return left[-1].lstrip("(\"'“‘[") if left else ""


def plain_word_before(lower: str, position: int) -> str:
    """Return the word of letters from a to z that spaces part from what stands before and behind it, else none."""
    end = position - 1
    start = lower.rfind(" ", max(0, end - _LONGEST_WORD), max(0, end)) + 1
    word = lower[start:end] if start and lower[end] == " " else ""
    return word if word.isalpha() and word.isascii() else ""


def sentence_before(lower: str, position: int, reach: int) -> str:
    """Return what stands before a position in its line and sentence, as far as a reach."""
    return lower[max(0, position - reach) : position].rpartition("\n")[2].rpartition(". ")[2]


def word_start(text: str, end: int, most: int = 6) -> int:
    """Return where the word of letters and periods that ends at a position begins."""
    start = end
    while start > 0 and end - start < most and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    return start


def ends_sentence(gap: str) -> bool:
    """Tell whether a stretch between two figures holds the end of a sentence; "Nov. 15" and "Mr. Orr" are none."""
    return ". " in gap and ". " in _ABBREVIATED.sub(" ", gap)


def is_included(lower: str, start: int) -> bool:
    """Tell whether a figure is named by the way as part of what was counted: "17 people, including seven children"."""
    return lower.endswith(_INCLUDED, 0, start)


_INCLUDED = ("including ", "among them ", "including at least ", "including about ")
