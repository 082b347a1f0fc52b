"""Properties of the figures of any text: no error, exact spans, no figure inside another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document

PIECES = st.sampled_from(
    [
        *("$", "£", "Rs", "5", "1,000", "1.5", "½", "٣", "-", "−", "(", ")", "/", "%", "percent", "point", "cents"),
        *("half", "a", "and", "million", "hundred", "dozen", "dozens", "of", "to", "from", "between", "or more"),
        *("third", "twenty", "fifth", "feet", "inches", "per", "year", "people", "vote", "No.", "one", "in", "<", "≥"),
        *("doubled", "times", "rose", "points", "won", "p", "m", "bn", "e9", "9" * 30, "\n", "aged", "below zero"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(categories=["Nd", "No", "Zs", "Sc"]), max_size=60),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_spans_are_exact_and_apart(text: str) -> None:
    document = make_document(text=text)
    found = find_figures(Text(document))
    for figure in found:
        assert document.text[figure.start_char : figure.end_char] == figure.exact != ""
    for left, right in pairwise(found):
        assert left.end_char <= right.start_char
