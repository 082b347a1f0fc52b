"""Rules as patterns over classes of words, applied in stages: what one stage reads is a word to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.extract.dates.token import Token
from flows.extract.dates.vocabulary import MADE_KINDS, forms, groups
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words


@dataclass(slots=True)
class Found:
    """A stretch of an island that a rule's pattern covers, with the text around it for rules that need context."""

    tokens: Sequence[Token]
    string: str
    lower: str
    _after: str | None = None

    def value(self, *kinds: str) -> Any:
        """Return the value of the first token of these classes, None where there is none."""
        for token in self.tokens:
            if token.kind in kinds:
                return token.value
        return None

    def has(self, *kinds: str) -> bool:
        """Tell whether a token of one of these classes is there."""
        for token in self.tokens:  # noqa: SIM110 asked too often for a generator
            if token.kind in kinds:
                return True
        return False

    def values(self, *kinds: str) -> list[Any]:
        """Return the values of all tokens of these classes."""
        return [token.value for token in self.tokens if token.kind in kinds]

    def ends_in_s(self, kind: str | None = None) -> bool:
        """Tell whether the first token of a class, or without one the last token, ends in "s"."""
        token = next(token for token in self.tokens if token.kind == kind) if kind else self.tokens[-1]
        return self.lower[token.end - 1] == "s"

    @property
    def words(self) -> set[str]:
        """The words of the stretch."""
        return {token.kind for token in self.tokens}

    @property
    def is_tight(self) -> bool:
        """Whether no white space stands inside."""
        return " " not in self.lower[self.tokens[0].start : self.tokens[-1].end]

    @property
    def word_before(self) -> str:
        """The last word before the stretch, empty at the start of a line."""
        before = self.string[max(0, self.tokens[0].start - 24) : self.tokens[0].start].rsplit("\n", 1)[-1].split()
        return before[-1].lstrip("\"“‘'([").rstrip("-") if before else ""

    @property
    def word_after(self) -> str:
        """The first word or mark behind the stretch, empty at the end of a line."""
        if self._after is None:
            match = _NEXT.match(self.string, self.tokens[-1].end)
            self._after = (match.group(1) or "") if match else ""
        return self._after

    @property
    def is_closing(self) -> bool:
        """Whether the clause ends or goes on behind the stretch: no noun follows that it would be an attribute of."""
        return not self.word_after.isalnum() or self.word_after in _closing()


@cache
def _closing() -> frozenset[str]:
    return load_words("dates", "clause_end") | load_words("dates", "goes_on")


_NEXT = LazyRegexp(r"[ \t]*([^\W_]+|[^\w\s])?")
Reader = Callable[[Found], Any]
"""Returns the meaning of a stretch, None where it has none after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of classes, what its stretch becomes, and its reader.

    ``drop`` are leading tokens that are context only: the stretch that is made begins behind them; ``tail`` are
    those at its end, which stay what they are.
    """

    name: str
    pattern: str
    makes: str
    read: Reader
    drop: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()


@cache
def alphabet() -> dict[str, str]:
    """Return the character that stands for each class in patterns; a class that nothing makes has none."""
    kinds = sorted({*MADE_KINDS, *(form.kind for form in forms().values())})  # patterns are the same in each run
    return {kind: chr(0x100 + number) for number, kind in enumerate(kinds)}


def _chars(names: str) -> str:
    kinds = [kind for name in names.split("|") for kind in groups().get(name, (name,))]
    return "".join(sorted(alphabet()[kind] for kind in kinds))


def _compiled(pattern: str) -> tuple[LazyRegexp, set[str]]:
    """Return the pattern over characters and those that it can begin with; a pattern begins with no group."""
    parts, first, is_open = [], set(), True
    for atom in pattern.split():
        body = atom.rstrip("?*+")
        if body in {"(", ")", "|"}:
            parts.append(atom.replace("(", "(?:") if body == "(" else atom)
            is_open = False
            continue
        chars = _chars(body)
        parts.append(f"[{chars}]{atom[len(body) :]}")
        if is_open:
            first |= set(chars)
            is_open = atom.endswith(("?", "*"))
    return LazyRegexp("".join(parts)), first


_Matches = tuple[tuple[int, Rule], ...]
_KEPT_AT_MOST = 4096
_KEPT_LENGTH = 24
"""How many islands, and how long ones, a stage keeps its matches of: few sequences of classes make up most islands."""


class Stage:
    """Rules of equal standing: at each place the longest match that its reader accepts."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._by_first: dict[str, list[tuple[Rule, LazyRegexp]]] = {}
        self._kept: dict[str, dict[int, _Matches]] = {}
        for rule in rules:
            pattern, first = _compiled(rule.pattern)
            for char in first:
                self._by_first.setdefault(char, []).append((rule, pattern))

    def apply(self, tokens: list[Token], chars: str, string: str, lower: str) -> list[Token]:
        """Return the island, whose classes are ``chars``, with what this stage reads as single tokens."""
        matches = self._matches(chars)
        if not matches:
            return tokens
        made: list[Token] = []
        index = 0
        while index < len(tokens):
            token, index_after = None, index
            if index in matches:
                token, index_after = _best(matches[index], tokens, index, string, lower)
            if token is None:
                made.append(tokens[index])
                index += 1
            else:
                if tokens[index].start < token.start:
                    made += [one for one in tokens[index:index_after] if one.end <= token.start]
                made.append(token)
                index = index_after
        return made

    def has_match(self, chars: str) -> bool:
        """Tell whether a rule's pattern fits somewhere."""
        return bool(self._matches(chars))

    def _matches(self, chars: str) -> dict[int, _Matches]:
        """Return the matches by the place that they begin at, the longest first; the words themselves don't matter."""
        kept = self._kept.get(chars)
        if kept is None:
            kept = self._found(chars)
            if len(chars) <= _KEPT_LENGTH and len(self._kept) < _KEPT_AT_MOST:
                self._kept[chars] = kept
        return kept

    def _found(self, chars: str) -> dict[int, _Matches]:
        found: dict[int, _Matches] = {}
        for index, char in enumerate(chars):
            rules = self._by_first.get(char, ())
            matches = [(match.end(), rule) for rule, pattern in rules if (match := pattern.match(chars, index))]
            if matches:
                found[index] = tuple(sorted(matches, key=lambda item: -item[0]))
        return found


def _best(matches: _Matches, tokens: list[Token], index: int, string: str, lower: str) -> tuple[Token | None, int]:
    for end, rule in matches:
        stretch = tokens[index:end]
        meaning = rule.read(Found(stretch, string, lower))
        if meaning is not None:
            lead, last = 0, len(stretch) - 1
            while lead < last and stretch[lead].kind in rule.drop:
                lead += 1
            while last > lead and stretch[last].kind in rule.tail:
                last -= 1
            token = Token(rule.makes, stretch[lead].start, stretch[last].end, meaning, rule.name, True)
            return token, index + last + 1
    return None, index
