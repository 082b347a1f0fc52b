"""What is printed all in capitals, read as another story prints it: small letters, with capitals for names.

All parts of the engine tell names, titles, pronouns and cues by their letters. So a line in capitals is read in a copy
of the same length, made from what is known of words (how often English has them with a capital, known names, names of
persons) and of the words beside them; what the rest of the story writes decides before all that.
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.capital_lines import capital_lines
from flows.extract.cased_words import (
    CITY,
    GIVEN_NAME,
    SURNAME,
    Kind,
    demonyms,
    is_part_behind_names,
    is_title,
    is_unknown_name,
    kind_alone,
    known_words,
    lists_of,
    may_be_given,
    may_be_surname,
    names_by_first_word,
)
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.letter_forms import bare, capital, small
from flows.extract.sentences import Span

_WORD = LazyRegexp(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STARTS = LazyRegexp(r"""(?:\A|[.!?:]["”’')]* |[,:] ?(?=["“])|[-–—] (?=["“]))["“‘'(]*\Z""")
_LINE_START = LazyRegexp(r"[\W\d_]*\Z")
_BEHIND_DIGITS = LazyRegexp(r"(?:ST|ND|RD|TH|S|AM|PM|KM|KG|M|MM|CM|MPH|KPH)\Z")
_MONTHS = frozenset({"may", "march"})
_NEAR = 12


def truecased(text: str) -> str:
    """Return the text with its lines in capitals as another story prints them; every character stays in its place."""
    lines = capital_lines(text)
    if not lines:
        return text
    told = _told(text, lines)
    surnames: set[str] = set()
    read = [_Line(text, line, told) for line in lines]
    for one in read:
        surnames |= one.persons()
    pieces, at = [], 0
    for one in read:
        start, end = one.span
        pieces += [text[at:start], one.cased(surnames)]
        at = end
    return "".join([*pieces, text[at:]])


def _told(text: str, lines: list[Span]) -> dict[str, str]:
    """Return the words of the rest of the story by their small letters, as it writes them; a heading tells nothing."""
    edges = [0, *(place for line in lines for place in line), len(text)]
    found: dict[str, str] = {}
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for line in text[start:end].split("\n"):
            if line.isupper():
                continue
            for word in _WORD.findall(line):
                lower = word.lower()
                if word.islower() or lower not in found:
                    found[lower] = word
    return found


class _Line:
    """A line in capitals: its words and how each is written."""

    def __init__(self, text: str, span: Span, told: dict[str, str]) -> None:
        self.span = span
        self._text = text
        self._told = told
        self._matches = list(_WORD.finditer(text, *span))
        self._words = [bare(match.group()) for match in self._matches]
        self._kinds = [self._kind(at) for at in range(len(self._words))]
        self._known = dict(self._known_names())
        for at in self._known:
            self._kinds[at] = Kind.NAME

    def persons(self) -> set[str]:
        """Find the names of persons that need the word beside them, and return the surnames."""
        found = set()
        for at in range(1, len(self._words)):
            if not self._is_beside(at):
                continue
            word, before = self._words[at], self._words[at - 1]
            listed = lists_of(word)
            if self._is_person_before(at) and self._may_be_surname(at, listed):
                self._kinds[at] = Kind.NAME
                found.add(word)
            if may_be_given(before) and self._is_name_behind(at, self._kinds[at - 1]):
                self._kinds[at - 1] = Kind.NAME
        return found

    def cased(self, surnames: set[str]) -> str:
        """Return the line as another story prints it."""
        for at, word in enumerate(self._words):
            if (
                self._kinds[at] is Kind.EITHER
                and word in surnames
                and not self._text.endswith(_ARTICLES, 0, self._start(at))
            ):
                self._kinds[at] = Kind.NAME
        self._join_names()
        pieces, done = [], self.span[0]
        for at, match in enumerate(self._matches):
            pieces += [self._text[done : match.start()], self._written(at)]
            done = match.end()
        return "".join([*pieces, self._text[done : self.span[1]]])

    def _start(self, at: int) -> int:
        return self._matches[at].start()

    def _is_beside(self, at: int) -> bool:
        """Tell whether a blank or an initial's stop alone stand between a word and the one before it."""
        gap = self._text[self._matches[at - 1].end() : self._start(at)]
        is_short = len(self._words[at - 1]) == 1 or self._words[at - 1] in load_words("capitals", "short_titles")
        return gap == " " or (gap == ". " and is_short)

    def _is_name_behind(self, at: int, before: Kind) -> bool:
        """Tell whether a word may be the name behind a given one that stands alone in small letters, too."""
        word = self._words[at]
        if self._kinds[at] is Kind.NAME:
            return at not in self._known and (before is Kind.EITHER or is_unknown_name(word))
        is_initial = len(word) == 1 and word not in {"a", "i"}
        is_either = self._kinds[at] is Kind.EITHER and bool(lists_of(word) & SURNAME)
        return before is Kind.EITHER and (is_initial or is_either)

    def _is_person_before(self, at: int) -> bool:
        before = self._words[at - 1]
        if is_title(before) or before in load_words("capitals", "callings"):
            return True
        is_initial = len(before) == 1 and before not in {"a", "i"} and self._text[self._matches[at - 1].end()] == "."
        is_name = self._kinds[at - 1] is Kind.NAME and is_unknown_name(before)
        is_given = bool(lists_of(before) & GIVEN_NAME) and self._kinds[at - 1] is not Kind.SMALL
        return is_initial or ((is_name or is_given) and at - 1 not in self._known)

    def _may_be_surname(self, at: int, listed: int) -> bool:
        kind, word = self._kinds[at], self._words[at]
        if kind is Kind.NAME:
            return True
        if kind is Kind.EITHER:
            return bool(listed & SURNAME) and may_be_surname(word)
        before = self._words[at - 1]
        is_given = self._kinds[at - 1] is Kind.NAME and bool(lists_of(before) & GIVEN_NAME)
        return kind is Kind.SMALL and is_given and is_unknown_name(before) and may_be_surname(word)

    def _join_names(self) -> None:
        """Give the words their capitals that are a part of the name beside them."""
        for at in range(len(self._words) - 1, -1, -1):
            if self._kinds[at] in {Kind.NAME, Kind.LETTERS}:
                continue
            if self._is_office(at) or self._is_town(at):
                self._kinds[at] = Kind.NAME
                continue
            word = self._words[at]
            follows = at + 1 < len(self._words) and self._kinds[at + 1] is Kind.NAME and self._is_beside(at + 1)
            if (
                follows
                and word in load_words("capitals", "openings_of_places")
                and not (word in _DIRECTIONS and self._words[at + 1] in demonyms())
            ):
                self._kinds[at] = Kind.NAME
            of = at + 2 < len(self._words) and self._words[at + 1] == "of" and self._kinds[at + 2] is Kind.NAME
            if of and word in load_words("capitals", "before_of"):
                self._kinds[at] = Kind.NAME
        for at in range(1, len(self._words)):
            if self._kinds[at] in {Kind.NAME, Kind.LETTERS} or not is_part_behind_names(self._words[at]):
                continue
            is_named = (
                self._kinds[at - 1] is Kind.NAME and self._words[at - 1] not in demonyms() and self._is_beside(at)
            )
            if is_named and self._words[at - 1] not in load_words("borders", "months_and_days"):
                self._kinds[at] = Kind.NAME

    def _is_office(self, at: int) -> bool:
        word = self._words[at]
        if word in load_words("capitals", "short_titles"):
            return True
        if at + 1 == len(self._words) or not self._is_beside(at + 1) or self._kinds[at + 1] is not Kind.NAME:
            return False
        if word in load_words("capitals", "offices"):
            return self._words[at + 1] not in load_words("borders", "months_and_days")
        return word in load_words("capitals", "before_offices") and self._words[at + 1] in load_words(
            "capitals", "offices"
        )

    def _is_town(self, at: int) -> bool:
        is_listed = self._kinds[at] is Kind.EITHER and bool(lists_of(self._words[at]) & CITY)
        return is_listed and at > 0 and self._words[at - 1] in load_union(*_BEFORE_PLACES)

    def _known_names(self) -> Iterator[tuple[int, str]]:
        """Yield the words of known names with how they are written."""
        done = 0
        for at, word in enumerate(self._words):
            names = names_by_first_word().get(word, ()) if at >= done else ()
            start = self._start(at)
            for name in names:
                end = start + len(name)
                if self._text[start:end].lower() == name.lower() and not self._text[end : end + 1].isalnum():
                    while done <= at or (done < len(self._words) and self._start(done) < end):
                        done = max(done, at)
                        begin = self._start(done) - start
                        yield done, name[begin : begin + len(self._words[done])]
                        done += 1
                    break

    def _kind(self, at: int) -> Kind:
        word = self._words[at]
        if word in _MONTHS:
            return Kind.NAME if self._is_month(at) else Kind.SMALL
        if word == "us":
            return Kind.SMALL if self._is_pronoun(at) else Kind.LETTERS
        if word == "who":
            return Kind.SMALL
        told = self._told.get(word)
        if told and len(word) > 1:
            return Kind.SMALL if told.islower() else Kind.LETTERS if told.isupper() else Kind.NAME
        return kind_alone(word)

    def _is_month(self, at: int) -> bool:
        near = self._text[max(self.span[0], self._start(at) - 3) : self._matches[at].end() + 4]
        before = self._words[at - 1] if at else ""
        return any(map(str.isdigit, near)) or (before in load_words("capitals", "before_months"))

    def _is_pronoun(self, at: int) -> bool:
        if self._text.startswith(".", self._matches[at].end() - 1):
            return False
        before = self._words[at - 1] if at else ""
        end = self._matches[at].end()
        closes = self._text[end : end + 1] not in {" ", "-", "$"} or self._text[end : end + 2] == "- "
        following = self._words[at + 1] if at + 1 < len(self._words) else ""
        goes_on = closes or following in load_words("capitals", "behind_us")
        return before in load_words("capitals", "before_us") and goes_on

    def _written(self, at: int) -> str:
        printed, start = self._matches[at].group(), self._start(at)
        if len(printed) == 1:
            return self._letter(at, printed)
        if self._text[start - 1 : start].isdigit():
            return small(printed) if _BEHIND_DIGITS.match(printed) else printed
        word, kind = self._words[at], self._kinds[at]
        known = self._known.get(at) or (known_words().get(word) if kind is Kind.NAME else None)
        if known is not None or kind is Kind.LETTERS:
            stem = known or printed[: len(word)]
            return stem + small(printed[len(stem) :])
        is_capital = kind is Kind.NAME or word == "i" or self._opens(at)
        return capital(printed) if is_capital else small(printed)

    def _letter(self, at: int, printed: str) -> str:
        """A letter by itself: an initial, an hour's ("9 A.M."), that of decades ("1980S"), an article."""
        start, end = self._matches[at].span()
        is_hour = self._text.startswith(".M", end) if printed in "AP" else self._text.endswith(_BEFORE_M, 0, start)
        is_article = printed == "A" and not self._text.startswith(".", end)
        is_plural = printed == "S" and self._text[start - 1 : start].isdigit()
        is_small = (printed in "APM" and is_hour) or is_plural or (is_article and not self._opens(at))
        return small(printed) if is_small else printed

    def _opens(self, at: int) -> bool:
        """Tell whether a word begins a sentence or a quotation."""
        start = self._start(at)
        if at == 0:
            return _LINE_START.match(self._text, self.span[0], start) is not None
        before = self._words[at - 1]
        gap = self._text[self._matches[at - 1].end() : start]
        if gap == ". " and (len(before) == 1 or before in load_words("abbreviations", "before_name")):
            return False
        return _STARTS.search(gap) is not None and gap != " "


_DIRECTIONS = frozenset({"north", "south", "east", "west", "upper", "lower", "new", "great"})
_BEFORE_PLACES = (("tagger", "place_prepositions"), ("surroundings", "before_towns"))
_ARTICLES = ("THE ", "A ", "AN ")
_BEFORE_M = ("A.", "P.")
