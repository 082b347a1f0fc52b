"""Where tagged names begin and end, and what surroundings tell of them: spans given by hand, one case each."""

from __future__ import annotations

import pytest

from flows.extract.entities.borders import within_borders
from flows.extract.entities.rows import alike_in_rows
from flows.extract.entities.surroundings import by_surroundings
from flows.extract.entities.tagger import TypedSpan
from flows.extract.text import Text
from flows.sources.document import make_document

Names = list[tuple[str, str]]


def spans_of(string: str, names: Names) -> tuple[Text, list[TypedSpan]]:
    text, spans, position = Text(make_document(text=string)), [], 0
    for name, tag in names:
        start = string.index(name, position)
        position = start + len(name)
        spans.append(TypedSpan(start, position, tag))
    return text, spans


def as_names(string: str, spans: list[TypedSpan]) -> Names:
    return [(string[span.start : span.end], span.tag) for span in spans]


BORDERS: dict[str, tuple[str, Names, Names]] = {
    "a firm ends its sentence": (
        "at Orlan Steel Ltd. Okafor agreed.",
        [("Orlan Steel Ltd. Okafor", "ORG")],
        [("Orlan Steel Ltd.", "ORG"), ("Okafor", "ORG")],
    ),
    "the stop of a firm": ("by Orlan Co. today", [("Orlan Co", "ORG")], [("Orlan Co.", "ORG")]),
    "a speaker of a firm": (
        "said Marta Moe of Selby Grange.",
        [("Marta Moe of Selby Grange", "ORG")],
        [("Marta Moe", "PER"), ("Selby Grange", "ORG")],
    ),
    "an institution of a place": (
        "said the Trade Chamber of Selby",
        [("Trade Chamber of Selby", "ORG")],
        [("Trade Chamber of Selby", "ORG")],
    ),
    "places joined by and": (
        "governors of Kano and Rivers",
        [("Kano and Rivers", "LOC")],
        [("Kano", "LOC"), ("Rivers", "LOC")],
    ),
    "firms joined by and": (
        "by Vasa Partners Ltd and Crossfield LLP",
        [("Vasa Partners Ltd and Crossfield LLP", "ORG")],
        [("Vasa Partners Ltd", "ORG"), ("Crossfield LLP", "ORG")],
    ),
    "and inside a name": ("the Science and Industry Council", [("Science and Industry Council", "ORG")],
                          [("Science and Industry Council", "ORG")]),
    "capitals of a headline": (
        "Lira Steadies After Sarovia Pledges Aid",
        [("Lira Steadies After Sarovia", "ORG")],
        [("Lira Steadies", "ORG"), ("Sarovia", "ORG")],
    ),
    "people of a name": ("Holders of Saimaa agreed", [("Holders of Saimaa", "ORG")], [("Saimaa", "ORG")]),
    "an article": ("The Harbour Safety Agency met", [("The Harbour Safety Agency", "ORG")],
                   [("Harbour Safety Agency", "ORG")]),
    "a newspaper's article": ("The Selby Times said", [("The Selby Times", "ORG")], [("The Selby Times", "ORG")]),
    "a word that is no name": ("the Sarovian company", [("Sarovian company", "ORG")], [("Sarovian", "ORG")]),
    "a month": ("again in October", [("October", "LOC")], []),
    "the year of a law": ("the Harbour Act of 1962 says", [("Harbour Act", "MISC")], [("Harbour Act of 1962", "MISC")]),
    "particles of a person": (
        "Saskia van der Poel left",
        [("Saskia", "PER"), ("Poel", "PER")],
        [("Saskia van der Poel", "PER")],
    ),
    "a number of its own": ("Tarla 785 grew", [("Tarla 785", "MISC")], [("Tarla 785", "MISC")]),
    "a number of what follows": ("Tarla 785 miles off", [("Tarla 785", "MISC")], [("Tarla", "MISC")]),
    "nobody speaks": (
        "in Marta Moe of Selby Grange.",
        [("Marta Moe of Selby Grange", "ORG")],
        [("Marta Moe of Selby Grange", "ORG")],
    ),
    "a firm of a country": (
        "by Rhein Karton of Germany now",
        [("Rhein Karton of Germany", "ORG")],
        [("Rhein Karton", "ORG"), ("Germany", "LOC")],
    ),
    "a bank of a country": ("the Bank of Japan", [("Bank of Japan", "ORG")], [("Bank of Japan", "ORG")]),
    "two universities": (
        "at the University of Selby and Orlan University",
        [("University of Selby and Orlan University", "ORG")],
        [("University of Selby", "ORG"), ("Orlan University", "ORG")],
    ),
    "a famous firm and another": (
        "said Vitol and Orlan later",
        [("Vitol and Orlan", "ORG")],
        [("Vitol", "ORG"), ("Orlan", "ORG")],
    ),
    "a noun that opens the sentence": ("It fell. Rivals Orlan Steel grew", [("Rivals Orlan Steel", "ORG")],
                                       [("Orlan Steel", "ORG")]),
    "a trade that opens the sentence": ("He fell. Promoter Ida Elsa Moe left", [("Promoter Ida Elsa Moe", "PER")],
                                        [("Ida Elsa Moe", "PER")]),
    "a given name that is a trade": ("He fell. Mason Moe left", [("Mason Moe", "PER")], [("Mason Moe", "PER")]),
    "the stop of a state": ("in Tulsa, Okla. on", [("Tulsa", "LOC"), ("Okla", "LOC")],
                            [("Tulsa", "LOC"), ("Okla.", "LOC")]),
    "the stop of a sentence": ("in Norland. On", [("Norland", "LOC")], [("Norland", "LOC")]),
    "an s of its own": ("sold at Sotheby's in May", [("Sotheby", "PER")], [("Sotheby's", "ORG")]),
    "an s that owns": ("with Selby's plan", [("Selby", "PER")], [("Selby", "PER")]),
    "a number of a court": (
        "the 10th Selby Circuit Court ruled",
        [("Selby Circuit Court", "ORG")],
        [("10th Selby Circuit Court", "ORG")],
    ),
    "a number of anything": ("the 10th Selby Foods shop", [("Selby Foods", "ORG")], [("Selby Foods", "ORG")]),
    "letters behind a person": ("said Ida Moe KC then", [("Ida Moe KC", "ORG")], [("Ida Moe", "PER")]),
    "what kind of thing it is": (
        "the 42-meter catamaran Sea Lark was",
        [("42-meter catamaran Sea Lark", "MISC")],
        [("Sea Lark", "MISC")],
    ),
    "two persons": ("Saskia met Poel", [("Saskia", "PER"), ("Poel", "PER")], [("Saskia", "PER"), ("Poel", "PER")]),
}  # fmt: skip


ROWS: dict[str, tuple[str, Names, list[str]]] = {
    "three firms": (
        "Tarn, Hanil and Selby Lines",
        [("Tarn", "PER"), ("Hanil", "ORG"), ("Selby Lines", "ORG")],
        ["ORG", "ORG", "ORG"],
    ),
    "two names": ("Tarn and Selby Lines", [("Tarn", "PER"), ("Selby Lines", "ORG")], ["PER", "ORG"]),
    "a known name": (
        "Google, Ida Moe and Jon Dahl",
        [("Google", "ORG"), ("Ida Moe", "PER"), ("Jon Dahl", "PER")],
        ["ORG", "PER", "PER"],
    ),
    "names of three kinds": (
        "Moe, Tarn, Selby",
        [("Moe", "PER"), ("Tarn", "ORG"), ("Selby", "LOC")],
        ["PER", "ORG", "LOC"],
    ),
}


@pytest.mark.parametrize(("string", "names", "tags"), ROWS.values(), ids=ROWS)
def test_rows(string: str, names: Names, tags: list[str]) -> None:
    _, spans = spans_of(string, names)
    assert [span.tag for span in alike_in_rows(string, spans)] == tags


@pytest.mark.parametrize(("string", "names", "expected"), BORDERS.values(), ids=BORDERS)
def test_borders(string: str, names: Names, expected: Names) -> None:
    text, spans = spans_of(string, names)
    assert as_names(string, within_borders(text, spans)) == expected


SURROUNDINGS: dict[str, tuple[str, Names, list[str]]] = {
    "a dateline": ("Deal done\n\nSELBY, July 20 (Wire) - It is.", [("SELBY", "PER")], ["LOC"]),
    "capitals without a date": ("SELBY wins again", [("SELBY", "PER")], ["PER"]),
    "a title after": ("said Moe Lindqvist, the finance director.", [("Moe Lindqvist", "LOC")], ["PER"]),
    "a body after": ("Kaveri, India's No. 4 carrier, grew", [("Kaveri", "PER")], ["ORG"]),
    "a person of a body": ("Li Meiqi, a guide with a tour group", [("Li Meiqi", "PER")], ["PER"]),
    "a body owns": ("said Orlan's shareholders", [("Orlan", "PER")], ["ORG"]),
    "a person owns": ("said Orlan's daughter", [("Orlan", "PER")], ["PER"]),
    "a place": ("a mother in Rosal", [("Rosal", "PER")], ["LOC"]),
    "a firm's last word": ("Quayside Analytics said", [("Quayside Analytics", "PER")], ["ORG"]),
    "a firm's first word elsewhere": (
        "Harlan Foods grew. Harlan pays.",
        [("Harlan Foods", "PER"), ("Harlan", "PER")],
        ["ORG", "ORG"],
    ),
    "a firm that keeps what is its own": ("Orlan kept its dividend.", [("Orlan", "PER")], ["ORG"]),
    "a person and a thing of somebody's": ("Orlan said its roof leaked.", [("Orlan", "PER")], ["PER"]),
    "a share that moves": ("Orlan rose 3 percent to 12.", [("Orlan", "PER")], ["ORG"]),
    "a person who scores": ("Orlan added 22 points.", [("Orlan", "PER")], ["PER"]),
    "a firm that is bought": ("agreed to buy Orlan for cash", [("Orlan", "PER")], ["ORG"]),
    "a rival in love": ("his rival Ida Orlan left", [("Ida Orlan", "PER")], ["PER"]),
    "a place that is a firm": ("the insurer Norhaven paid", [("Norhaven", "LOC")], ["ORG"]),
    "a ship": ("the freighter Karin Lund sank", [("Karin Lund", "PER")], ["MISC"]),
    "a team": (
        "Selby won the match 3-1. The coach left after a 1-1 draw in the league. The Orlan striker limped.",
        [("Orlan", "PER")],
        ["ORG"],
    ),
    "a town without a game": ("The Orlan coach left at noon.", [("Orlan", "LOC")], ["LOC"]),
    "a team among results": (
        "Selby won the match 3-1, the coach said. York drew 1-1 in the league. Orlan beat Varde, 2-0.",
        [("Orlan", "LOC"), ("Varde", "LOC")],
        ["ORG", "ORG"],
    ),
    "a dateline elsewhere": (
        "SELBY, July 20 (Wire) - It rained. Then Selby dried.",
        [("SELBY", "PER"), ("Selby", "PER")],
        ["LOC", "LOC"],
    ),
    "a body that watches storms": ("the Storm Warning Agency said", [("Storm Warning Agency", "ORG")], ["ORG"]),
    "a lake by its first word": ("on Lough Orlan at dawn", [("Lough Orlan", "PER")], ["LOC"]),
    "a creek": ("the Orlan Creek dam", [("Orlan Creek", "ORG")], ["LOC"]),
    "a person called Hill": ("said Ida Hill", [("Ida Hill", "PER")], ["PER"]),
    "a famous name of two words": ("Eli Lilly's rival", [("Eli Lilly", "PER")], ["ORG"]),
    "a founder of the firm's name": (
        "Harlan Foods grew. Ida Harlan said so. Harlan pays.",
        [("Harlan Foods", "ORG"), ("Ida Harlan", "PER"), ("Harlan", "PER")],
        ["ORG", "PER", "PER"],
    ),
}


@pytest.mark.parametrize(("string", "names", "tags"), SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_surroundings(string: str, names: Names, tags: list[str]) -> None:
    text, spans = spans_of(string, names)
    assert [span.tag for span in by_surroundings(text, spans)] == tags
