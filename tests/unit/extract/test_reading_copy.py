"""The text as it is read: breaks of wrapped prose and special spaces are plain ones, all else and all places stay."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.extract.reading_copy import reading_copy
from flows.sources.document import make_document

PROSE = """\
The harbour board of Lund said on Monday that it would raise its fees by
4 percent in May, the first rise in six years, to pay for a new crane and
two tugs. "Nobody likes it," its chair, Mara Lind, told a packed hall on
Tuesday evening. Ships paid 40 million kronor last year."""
LIST = """\
Ships that called in May, by their home ports, as the board counts them:
Oslo, with its ferries and its tankers, has as always sent most of them;
Riga comes next, and the small ports of Gotland together come behind it;
Turku is last."""
VERSE = "The tide is out,\nthe tide is in,\nand nobody has told the crane,\nwhich lifts its chin."
PARAGRAPHS = "Fees rise by 4 percent.\nNobody likes it, she said.\nShips paid 40 million kronor.\nThey will pay more."


@pytest.mark.parametrize(
    ("text", "is_joined"),
    [(PROSE, True), (f"Fees rise\n\n{PROSE}", True), (LIST, False), (VERSE, False), (PARAGRAPHS, False)],
    ids=["wrapped prose", "wrapped behind a headline", "lines that end with semicolons", "verse", "a sentence a line"],
)
def test_breaks_are_joined_in_wrapped_prose_alone(text: str, is_joined: bool) -> None:
    read = reading_copy(make_document(text=text)).document.text
    assert len(read) == len(text)
    assert ("\n" in read.rpartition("\n\n")[2]) is not is_joined


def test_special_spaces_are_plain_but_between_digits() -> None:
    document = make_document(text="5\u00a0million of 10\u202f000 boats, or 4\u2009percent")
    assert reading_copy(document).document.text == "5 million of 10,000 boats, or 4 percent"


def test_a_text_without_any_is_its_own_copy() -> None:
    document = make_document(text="Fees rise by 4 percent.")
    assert reading_copy(document).document is document


def test_rows_are_those_of_plain_prose_and_their_words_as_printed() -> None:
    document = make_document(text=PROSE, published_at="2018-04-04")
    plain = make_document(text=PROSE.replace("\n", " "), published_at="2018-04-04")
    found, told = extract(document), extract(plain)
    assert [figure.measure for figure in found.figures] == [figure.measure for figure in told.figures]
    assert found.figures[0].exact == "4 percent"
    assert [statement.speaker for statement in found.statements] == [one.speaker for one in told.statements]
    for row in (*found.figures, *found.mentions, *found.time_expressions, *found.sentences):
        assert row.exact == document.text[row.start_char : row.end_char]
    assert any("\n" in sentence.exact for sentence in found.sentences)
