"""What a figure's period is looked for in: the figures and time expressions of its sentence, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from flows.extract.asides import without_marked
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.sentences import Span
from flows.extract.text import Text
from schemas.records import Figure, Sentence

MOST_BETWEEN = 170
"""Characters between a figure and an expression that can still belong together."""
_MOST_STEPS = 8
"""Figures and expressions that are looked at on each side: a sentence without an end costs no more than its length."""

_MOST_KEPT = 500
_LONGEST_LEAD = 600
"""Characters of a sentence that are looked at before a place."""

_LINKED = LazyRegexp(
    r"[\"“‘]?(?:(?:and|but|yet|so)(?=,? )|(?:however|still|even so|nevertheless|nonetheless|in fact|indeed|true"
    r"|to be sure|of course|moreover|furthermore|besides|also|what is more|all the same|in short|overall|mostly"
    r"|for the most part|as usual|as a result|consequently|therefore|thus|hence|by contrast|in contrast"
    r"|on the other hand|likewise|similarly|again|once again"
    r"|for example|for instance|in turn|by comparison|after all|as (?:[a-z]+ )?[a-z]+ed"
    r"|(?:un)?surprisingly|predictably|sadly|fortunately|unfortunately|luckily|oddly|tellingly|crucially|remarkably"
    r"|notably|in particular)(?=, )),? "
)
"""What joins a sentence to the one before it and says nothing of its own: "However, that was cut to 98"."""

_LEAD_IN_BRACKETS, _LONGEST_IN_BRACKETS = 12, 80
_NEXT_IN_BRACKETS = ("; ", ", ", " and ", "/")


@dataclass(slots=True)
class Scene:
    """A sentence with its figures and candidates; ``items`` holds both by their place in the text."""

    text: Text
    sentence: Sentence
    items: list[Figure | Candidate]
    starts: list[int]
    """Where the items begin."""
    is_dated: bool
    """Whether one of them is an expression: without one most rules have nothing to look for."""
    opened: int
    """Where the sentence begins to tell, behind what joins it to the one before: "However, "."""
    _stretches: dict[Span, str] = field(default_factory=dict)
    """What was asked for before: one rule after another looks at the same stretches around a figure."""
    done: dict[int, bool] = field(default_factory=dict)
    """Whether something was done to or by what is counted, by where its number begins, once that was asked."""
    _before: tuple[int, list[Figure | Candidate]] = -1, []
    _behind: tuple[int, list[Figure | Candidate]] = -1, []
    """What stands before and behind the figure that was asked about last, with where that begins."""
    _lead: tuple[int, int, str] = -1, -1, ""
    """The words before a place that were asked for last, with that place and how far back they go."""

    def between(self, start: int, end: int) -> str:
        """Return the words from one place to another in lower case, white space as single blanks."""
        span = start, end
        words = self._stretches.get(span)
        if words is None:
            if len(self._stretches) >= _MOST_KEPT:
                self._stretches.clear()
            words = self._stretches[span] = " ".join(self.text.lower[start:end].split())
        return words

    def lead(self, position: int, within: int = _LONGEST_LEAD) -> str:
        """Return the words of the sentence before a place, no more than the last within so many characters."""
        place, reach, words = self._lead
        if place != position or reach != within:
            words = self.between(max(min(self.opened, position), position - within), position)
            self._lead = position, within, words
        return words

    def behind(self, figure: Figure) -> Iterator[Figure | Candidate]:
        """Return what stands behind a figure, within reach."""
        place, items = self._behind
        if place != figure.start_char:
            at, end = bisect_left(self.starts, figure.start_char), figure.end_char
            last = bisect_right(self.starts, end + MOST_BETWEEN, at, min(len(self.starts), at + 1 + _MOST_STEPS))
            items = [item for item in self.items[at:last] if item.start_char >= end]
            self._behind = figure.start_char, items
        return iter(items)

    def before_item(self, item: Candidate) -> Iterator[Figure | Candidate]:
        """Yield what stands before an expression, the nearest first."""
        at = bisect_left(self.starts, item.start_char)
        yield from reversed(self.items[max(0, at - _MOST_STEPS) : at])

    def after_item(self, item: Candidate) -> Iterator[Figure | Candidate]:
        """Yield what stands behind an expression, the nearest first."""
        at = bisect_right(self.starts, item.start_char)
        yield from self.items[at : at + _MOST_STEPS]

    def before(self, figure: Figure) -> Iterator[Figure | Candidate]:
        """Return what stands before a figure, the nearest first, back to the beginning of the sentence."""
        place, items = self._before
        if place != figure.start_char:
            place = figure.start_char
            at = bisect_left(self.starts, place)
            items = [one for one in reversed(self.items[max(0, at - 2 * _MOST_STEPS) : at]) if one.end_char <= place]
            self._before = place, items
        return iter(items)

    def words_between(self, candidate: Candidate, figure: Figure) -> str:
        """Return the words from an expression to a figure behind it, those of other expressions left out."""
        pieces, at = [], candidate.end_char
        for item in reversed([item for item in self.before(figure) if item.start_char >= candidate.end_char]):
            if isinstance(item, Candidate):
                pieces.append(self.text.lower[at : item.start_char])
                at = item.end_char
        words = " ".join("".join([*pieces, self.text.lower[at : figure.start_char]]).split())
        return without_marked(f" {words}").lstrip()

    def is_possessive(self, candidate: Candidate) -> bool:
        """Tell whether an expression owns what follows it: "last year's 3 percent"."""
        return self.text.lower[candidate.end_char : candidate.end_char + 2] in {"'s", "’s"}

    @property
    def is_headline(self) -> bool:
        """Whether the sentence is a headline: the first of its text, without a full stop."""
        last = self.text.lower[self.sentence.end_char - 1 : self.sentence.end_char]
        return self.sentence.sentence_no == 0 and last not in {".", "?", "!", '"', "”"}

    def word_before(self, position: int) -> str:
        """Return the last word before a position in its sentence, empty at the beginning."""
        words = self.text.lower[max(self.sentence.start_char, position - 24) : position].split()
        return words[-1].strip("\"“‘'(,") if words else ""

    def verb_behind(self, figure: Figure) -> str:
        """Return the words behind a figure among which its verb is, where it is the subject: "70 ships are"."""
        end = min(figure.end_char + 24, self.sentence.end_char)
        words = self.between(figure.end_char, end)
        if words.startswith("and ") and figure.kind != "count":
            return ""  # "bought for 900,000 dollars and six have never worked"
        return "" if words[:1] in {",", ";"} else " ".join(words.partition(", ")[0].partition(";")[0].split()[:3])

    def heads_brackets(self, candidate: Candidate) -> bool:
        """Tell whether an expression tells of what the rest of its brackets is, or of its place in a list there.

        "(2020: a profit of 4 million)", "(2014: 31,000 tonnes; 2015: 36,000 tonnes)".
        """
        if not self.text.lower.startswith(":", candidate.end_char):
            return False
        before = self.text.lower[max(0, candidate.start_char - _LONGEST_IN_BRACKETS) : candidate.start_char]
        opened = before.rfind("(")
        if opened < 0 or ")" in before[opened:]:
            return False
        return len(before) - opened <= _LEAD_IN_BRACKETS or before.endswith(_NEXT_IN_BRACKETS)

    def end_of_headed(self, item: Figure | Candidate) -> int | None:
        """Return where the brackets end that an expression heads, and an item stands in."""
        at = bisect_left(self.starts, item.start_char)
        heads = [one for one in self.items[max(0, at - 2) : at + 1] if isinstance(one, Candidate)]
        if not any(self.heads_brackets(one) for one in heads[-1:]):
            return None
        closed = self.text.lower.find(")", heads[-1].end_char, heads[-1].end_char + _LONGEST_IN_BRACKETS) + 1
        return closed if closed > item.start_char else None

    def is_bracketed(self, candidate: Candidate, figure: Figure) -> bool:
        """Tell whether an expression stands in brackets that are closed before a figure behind it."""
        before = self.text.lower[self.sentence.start_char : candidate.start_char][-MOST_BETWEEN:]
        return before.rfind("(") > before.rfind(")") and ")" in self.text.lower[candidate.end_char : figure.start_char]


def make_scene(text: Text, sentence: Sentence, figures: list[Figure], candidates: list[Candidate]) -> Scene:
    """Return a sentence's scene; a figure that is a part of an expression ("the next three years") is left out."""
    starts = [candidate.start_char for candidate in candidates]

    def is_free(figure: Figure) -> bool:
        at = bisect_right(starts, figure.start_char) - 1
        return at < 0 or candidates[at].end_char <= figure.start_char

    items: list[Figure | Candidate] = [*filter(is_free, figures), *candidates]
    items.sort(key=attrgetter("start_char"))
    linked = _LINKED.match(text.lower, sentence.start_char, sentence.end_char)
    opened = linked.end() if linked else sentence.start_char
    return Scene(text, sentence, items, [item.start_char for item in items], bool(candidates), opened)
