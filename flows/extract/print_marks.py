"""What a page prints for the eye alone or in another's characters: left-over markup, hidden characters, wide digits.

Each is found with what it is read as; a text that is printed in plain characters costs a few looks for a substring.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterator
from operator import itemgetter

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.print_forms import Replacement, print_forms, spaced_thousands
from flows.extract.wire_labels import wire_labels

_CHARACTERS = LazyRegexp(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0f\ufeff\ufb00-\ufb06\uff01-\uff5e\u3000]"
)
"""Soft hyphens, characters without width, marks of direction; ligatures; letters and digits as wide as Chinese ones."""

_THOUSANDS = LazyRegexp("(?<=[0-9])[\u00a0\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_SPACES = LazyRegexp("[\u00a0\u2002-\u200a\u202f]")
_ENTITY = LazyRegexp(r"&(?:#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[0-9]{0,2});")
_BREAKS = LazyRegexp(r"(?i)<(?:br|/?p|/?div|/?li|/?h[1-6]|/?ul|/?ol)(?: [^<>]{0,300})?/?>")
_TAG = LazyRegexp(r"(?i)</?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)(?: [^<>]{0,300})?/?>")
_LINK = LazyRegexp(r"(\[)[^\[\]\n]{1,200}(\]\((?:https?:/|/)[^()\s]{1,300}\))")
_BOLD = LazyRegexp(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{0,2000}(?<=[^\s*])(\1)(?![\w*])")
_UNDERLINED = LazyRegexp(r"(?<![\w_])(_{1,3})(?=[^\s_])[^_\n]{0,2000}(?<=[^\s_])(\1)(?![\w_])")
_HEADING = LazyRegexp(r"(?m)^#{1,6} +(?=\S)")
_TYPED_QUOTES = LazyRegexp("``|''")
_EDGES = LazyRegexp(r"(?m)(?<=\S)[ \t]+$|^[ \t]+(?=\n)")
_INDENTS = LazyRegexp(r"(?:\A|(?<=\n\n))[ \t]+(?=\S)")
_GAPS = LazyRegexp(r"(?<=\S)  +(?=\S)")
_PROSE = (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”", ".)", ":")
"""What a line ends with that is no row of a table, the blanks of which would part its cells."""


def print_marks(text: str) -> list[Replacement]:
    """Return in order the stretches that are not read as they are printed, none over another."""
    found = wire_labels(text) + ([] if text.isascii() else list(_characters(text)))
    if "&" in text:
        found += _entities(text)
    if "<" in text:
        found += [(*match.span(), "\n\n") for match in _BREAKS.finditer(text)]
        found += [(*match.span(), "") for match in _TAG.finditer(text)]
    if "](" in text:
        found += _pairs(_LINK, text)
    if "*" in text:
        found += _pairs(_BOLD, text)
    if "_" in text:
        found += _pairs(_UNDERLINED, text)
    if "#" in text:
        found += [(*match.span(), "") for match in _HEADING.finditer(text)]
    if "``" in text:
        found += [(*match.span(), "“" if match.group() == "``" else "”") for match in _TYPED_QUOTES.finditer(text)]
    if " \n" in text or "\t\n" in text:
        found += [(*match.span(), "") for match in _EDGES.finditer(text)]
    if "  " in text or text.startswith((" ", "\t")) or "\n\n " in text or "\n\t" in text:
        found += _gaps(text)
    found += print_forms(text)
    found += spaced_thousands(text)
    return list(_apart(sorted(found, key=itemgetter(0)))) if found else found


def _characters(text: str) -> Iterator[Replacement]:
    for match in _THOUSANDS.finditer(text):
        yield *match.span(), ","
    for match in _SPACES.finditer(text):
        yield *match.span(), " "
    for match in _CHARACTERS.finditer(text):
        kept = (
            "" if unicodedata.category(match.group()) in {"Cf", "Mn"} else unicodedata.normalize("NFKC", match.group())
        )
        yield *match.span(), kept


def _entities(text: str) -> Iterator[Replacement]:
    for match in _ENTITY.finditer(text):
        read = html.unescape(match.group())
        if len(read) == 1 and (read.isprintable() or read.isspace() or unicodedata.category(read) == "Cf"):
            yield *match.span(), "" if unicodedata.category(read) == "Cf" else " " if read.isspace() else read


def _pairs(pattern: LazyRegexp, text: str) -> Iterator[Replacement]:
    """Take away both marks of a pair, with what stands between them left to be read."""
    for match in pattern.finditer(text):
        yield *match.span(1), ""
        yield *match.span(2), ""


def _gaps(text: str) -> Iterator[Replacement]:
    """Read one blank for several between the words of prose, and none before its paragraphs."""
    for match in _INDENTS.finditer(text):
        end = text.find("\n", match.end())
        if not match.start() or text.endswith(_PROSE, match.end(), end if end >= 0 else len(text)):
            yield *match.span(), ""
    at = text.find("  ")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text.endswith(_PROSE, start, end):
            yield from ((*match.span(), " ") for match in _GAPS.finditer(text, start, end))
        at = text.find("  ", end)


def _apart(found: list[Replacement]) -> Iterator[Replacement]:
    reached = 0
    for start, end, read in found:
        if start >= reached:
            yield start, end, read
            reached = end
