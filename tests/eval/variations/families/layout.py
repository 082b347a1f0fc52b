"""How a page is set: spaces, dashes, marks of bold, left-over markup, headlines, datelines and lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match

from tests.eval.variations.calendar_names import MONTHS
from tests.eval.variations.edit import Edit, Variation, replaced
from tests.eval.variations.grouped import groups_replaced

Edits = Callable[[str], Iterator[Edit]]
_NAME_IN = rf"(?<=[a-z] )(?!(?:{'|'.join(MONTHS)}) )[A-Z][a-z]{{3,}}(?: [A-Z][a-z]{{3,}})+(?=[ ,.])"
_HEAD = r"\A[^\n]{9,119}[^\n.?!](?=\n\n)"
_DATELINE = (
    r"(?m)^[A-Z][A-Z. ]{3,20}(?P<day>, (?:[A-Z][a-z]+\.? \d\d?|\d\d? [A-Z][a-z]+))?"
    r"(?P<brackets> \((?P<wire>[A-Z][^()\n]+)\))?(?P<blank> )(?P<dash>-|–|--|—)(?P<gap> )"
)
_WORD = re.compile(r"[A-Za-z]{7,}")


def _marked(mark: str) -> Edits:
    """Return edits that put a mark into the middle of each fifth long word."""

    def edits(text: str) -> Iterator[Edit]:
        for match in list(_WORD.finditer(text))[::5]:
            middle = match.start() + 3
            yield Edit(middle, middle, mark)

    return edits


def _around(pattern: str, before: str, behind: str) -> Edits:
    """Return edits that set marks around what a pattern finds."""
    compiled = re.compile(pattern)

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            yield Edit(match.start(), match.start(), before)
            yield Edit(match.end(), match.end(), behind)

    return edits


def _headline_in_capitals(text: str) -> Iterator[Edit]:
    match = re.match(_HEAD, text)
    for place, char in enumerate(match.group() if match else ""):
        if char != char.upper() and len(char.upper()) == 1:
            yield Edit(place, place + 1, char.upper())


def _wide(of: Match[str]) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in of[0])


VARIATIONS = (
    Variation(
        "spaces that do not break before units",
        replaced(r"(?<=\d) (?=million|billion|percent|per cent|km|tonnes|years|people)", "\u00a0"),
    ),
    Variation("spaces that do not break in names", replaced(r"(?<=[a-z]) (?=[A-Z][a-z])", "\u00a0")),
    Variation("two blanks behind full stops", replaced(r"(?<=[a-z][.?!]) (?=[A-Z])", "  ")),
    Variation("two blanks within", replaced(r"(?<=[a-z]{5}) (?=[a-z]{5})", "  ")),
    Variation("soft hyphens", _marked("\u00ad")),
    Variation("zero-width spaces", replaced(r"(?<=[a-z]) (?=[a-z]{4})", " \u200b")),
    Variation("word joiners", replaced(r"(?<=\d)(?= ?(?:percent|million|%))", "\u2060")),
    Variation("marks of direction", replaced(r"(?<= )(?=[A-Z][a-z]{4})", "\u200e")),
    Variation("ligatures", replaced(r"fi(?=[a-z])|fl(?=[a-z])", lambda of: "\ufb01" if of[0] == "fi" else "\ufb02")),
    Variation("full-width digits", replaced(r"(?<![\w.,$€£-])\d+(?:[.,]\d+)*(?![\w.,-])", _wide)),
    Variation("entity for and", replaced(r"(?<=[A-Za-z])( ?)&( ?)(?=[A-Z])", r"\1&amp;\2")),
    Variation("entities for quotes", replaced(r"[\"“”]", "&quot;")),
    Variation("entities for apostrophes", replaced(r"(?<=[a-z])['’](?=s\b)", "&#39;")),
    Variation("entities for rounded apostrophes", replaced(r"(?<=[a-z])['’](?=s\b)", "&rsquo;")),
    Variation("entities for blanks", replaced(r"(?<=\d) (?=million|billion|percent)", "&nbsp;")),
    Variation("entities for dashes", replaced(r"[–—]", lambda of: "&ndash;" if of[0] == "–" else "&mdash;")),
    Variation("entities for pounds and euros", replaced(r"[£€]", lambda of: "&pound;" if of[0] == "£" else "&euro;")),
    Variation("bold names", _around(_NAME_IN, "**", "**")),
    Variation("underlined names", _around(_NAME_IN, "__", "__")),
    Variation("names in italics", _around(_NAME_IN, "_", "_")),
    Variation("bold names by tag", _around(_NAME_IN, "<b>", "</b>")),
    Variation("links", _around(_NAME_IN, '<a href="/n/12">', "</a>")),
    Variation("bold figures", _around(r"(?<= )\d[\d.,]*(?: (?:percent|million|billion))?(?= [a-z])", "**", "**")),
    Variation("bold whole paragraphs", _around(r"(?m)^[A-Z][^\n*]{80,}[.”\"]$", "**", "**")),
    Variation("curled marks", replaced(r"(?<=\w)'(?=\w)", "’")),
    Variation("straight marks", replaced(r"[’‘“”]", lambda of: "'" if of[0] in "’‘" else '"')),
    Variation("backtick quotes", replaced(r"[“”]", lambda of: "``" if of[0] == "“" else "''")),
    Variation("low quotes", replaced(r"[“”]", lambda of: "„" if of[0] == "“" else "“")),
    Variation("guillemets", replaced(r"[“”]", lambda of: "«" if of[0] == "“" else "»")),
    Variation("dashes en with blanks", replaced(r"(?<=[a-z,]) (?:—|–|--|-) (?=[a-z])", " – ")),
    Variation("dashes em with blanks", replaced(r"(?<=[a-z,]) (?:—|–|--|-) (?=[a-z])", " — ")),
    Variation("dashes em closed", replaced(r"(?<=[a-z,]) (?:—|–|--|-) (?=[a-z])", "—")),
    Variation("dashes double with blanks", replaced(r"(?<=[a-z,])(?: (?:—|–|--|-) |—)(?=[a-z])", " -- ")),
    Variation("dashes double closed", replaced(r"(?<=[a-z,])(?: (?:—|–|--|-) |—)(?=[a-z])", "--")),
    Variation("dashes hyphen", replaced(r"(?<=[a-z,])(?: (?:—|–|--|-) |—)(?=[a-z])", " - ")),
    Variation(
        "brackets for dashes",
        groups_replaced(r"(?<=[a-z])(?P<a> [—–-] )[a-z][^\n—–().;\"“]{8,60}(?P<b> [—–-] )(?=[a-z])", a=" (", b=") "),
    ),
    Variation(
        "commas for dashes",
        groups_replaced(r"(?<=[a-z])(?P<a> [—–-] )[a-z][^\n—–().;\"“,]{8,60}(?P<b> [—–-] )(?=[a-z])", a=", ", b=", "),
    ),
    Variation("headline in capitals", _headline_in_capitals),
    Variation("headline with a full stop", _around(_HEAD, "", ".")),
    Variation("headline in bold", _around(_HEAD, "**", "**")),
    Variation("headline with a mark of heading", _around(_HEAD, "# ", "")),
    Variation("headline with blanks", _around(_HEAD, "   ", "   ")),
    Variation("headline followed by a byline", _around(_HEAD, "", "\n\nBy Staff Writer")),
    Variation("dateline with em dash", groups_replaced(_DATELINE, dash="—")),
    Variation("dateline with em dash closed", groups_replaced(_DATELINE, blank="", dash="—", gap="")),
    Variation("dateline with double dash", groups_replaced(_DATELINE, dash="--")),
    Variation(
        "dateline with Reuters",
        groups_replaced(_DATELINE, wire="Reuters"),
        without=frozenset({"mentions entity", "figures reporter"}),
    ),
    Variation("dateline without a wire", groups_replaced(_DATELINE, brackets="")),
    Variation("dateline without a day", groups_replaced(_DATELINE, day="")),
    Variation("paragraphs joined by one break", replaced(r"(?<=[.!?\"”])\n\n(?=[A-Z\"“])", "\n")),
    Variation("three breaks", replaced(r"\n\n", "\n\n\n")),
    Variation("blanks at ends of lines", replaced(r"(?<=[.!?\"”])\n\n", "  \n\n")),
    Variation("indented paragraphs", replaced(r"\n\n(?=[A-Z])", "\n\n    ")),
    Variation("blank lines with blanks", replaced(r"\n\n", "\n \n")),
    Variation("bullets", replaced(r"(?m)^[-•*–·] (?=\S)", "• ")),
    Variation("bullets by star", replaced(r"(?m)^[-•*–·] (?=\S)", "* ")),
    Variation("bullets by hyphen", replaced(r"(?m)^[-•*–·] (?=\S)", "- ")),
    Variation("ellipses", replaced(r"\.\.\.", "…")),
    Variation("ellipses in three", replaced(r"…", "...")),
    Variation("semicolons for commas and", replaced(r"(?<=[a-z]), but (?=[a-z])", "; but ")),
)
