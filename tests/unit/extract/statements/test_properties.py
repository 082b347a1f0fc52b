"""Properties of statements in any text: spans are exact, pieces stand in order and apart, nothing is raised."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract import extract
from flows.extract.statements.cues import cue_nouns, cue_verbs, source_openings
from flows.sources.document import make_document
from schemas.records import Statement
from schemas.vocabulary import STANCES

CUES = [
    *cue_verbs(),
    *cue_nouns(),
    *(" ".join(phrase.words) for phrases in source_openings().values() for phrase in phrases),
]
MARKS = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    " – ",
    "—",
    "(",
    ")",
    "\n\n",
    "%",
    "$",
    "…",
]
NAMES = ["Mara Lind", "Peter Okafor", "Norway", "Seoul", "the World Bank", "the minister", "she", "it", "officials"]
FILLERS = [
    "that",
    "whether",
    "to",
    "on Tuesday",
    "in a statement",
    "reporters",
    "and",
    "but",
    "not",
    "who",
    "42",
    "of",
    "as",
]
PLAIN = [
    "the bill",
    "rose",
    "would fall",
    "is late",
    "prices",
    "a spokesman for",
    "We",
    "no",
    "lost",
    "according to",
    "calling it",
]

fragments = st.lists(st.sampled_from([*CUES, *MARKS, *NAMES, *FILLERS, *PLAIN]) | st.text(max_size=6), max_size=40)


def statements_of(text: str) -> list[Statement]:
    return list(extract(make_document(text=text, published_at="2023-05-17")).statements)


@settings(deadline=None)
@given(fragments, st.sampled_from([" ", "", "  "]))
def test_pieces_are_exact_in_order_and_apart(parts: list[str], joint: str) -> None:
    document = make_document(text=joint.join(parts), published_at="2023-05-17")
    for statement in extract(document).statements:
        reached = statement.start_char
        assert statement.pieces
        for piece in statement.pieces:
            assert reached <= piece.start_char < piece.end_char
            assert document.text[piece.start_char : piece.end_char] == piece.exact
            reached = piece.end_char
        assert (statement.end_char, statement.exact) == (reached, document.text[statement.start_char : reached])


@settings(deadline=None)
@given(fragments)
def test_speaker_and_cue_are_exact_and_columns_are_known(parts: list[str]) -> None:
    document = make_document(text=" ".join(parts))
    for statement in extract(document).statements:
        assert statement.stance in STANCES
        if statement.speaker_start_char is not None:
            assert document.text[statement.speaker_start_char : statement.speaker_end_char] == statement.speaker
        if statement.cue_start_char is not None:
            assert document.text[statement.cue_start_char : statement.cue_end_char] == statement.cue


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for statement in statements_of(text):
        assert statement.exact


@settings(deadline=None)
@given(fragments)
def test_same_text_has_same_statements(parts: list[str]) -> None:
    text = " ".join(parts)
    assert statements_of(text) == statements_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 3000, id="marks alone"),
        pytest.param('" a' * 3000, id="opened quotes"),
        pytest.param("“We said " * 2000, id="opened curly quotes"),
        pytest.param("said " * 4000, id="cues alone"),
        pytest.param("Seoul said " * 2000, id="speakers and cues"),
        pytest.param("that " * 4000, id="conjunctions"),
        pytest.param("“a.\n\n" * 1500, id="paragraphs left open"),
        pytest.param("'a " * 3000, id="single marks"),
        pytest.param("according to " * 2000, id="sources without a source"),
        pytest.param(", who said, " * 1500, id="asides"),
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    for statement in statements_of(text):
        assert all(piece.start_char < piece.end_char for piece in statement.pieces)


OBJECTS = ["", "a theft", "thefts", "the", "“thefts", "that thefts", "Lima", "people who"]


@pytest.mark.parametrize("ending", ["", "and", "but", "the", "that", "to", "of", ",", "who", "as", "by", "not", "“"])
def test_text_cut_off_behind_a_cue_is_read(ending: str) -> None:
    """Each cue with what may follow it, broken off: every paragraph ends in the middle of a clause."""
    cut = (f"The clinic {cue} {thing} {ending}".rstrip() for cue in cue_verbs() for thing in OBJECTS)
    for statement in statements_of("\n\n".join(cut)):
        assert statement.exact
