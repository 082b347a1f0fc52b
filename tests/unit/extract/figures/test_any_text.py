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
        *("±", "C", "F", "+44", "each", "of which", "more", "killed", "Dozens", "were", "aged 5 and", "a third, 31,"),
        *("$(4.5)", "No. 1", "1-in-10", "5:1", "12,34,567", "highs of", "degrees", "a barrel of oil cost", "Group of"),
        *("in dollars a tonne:\n\nWheat: 195, up 2", "from 10 percent", "half a century", "point", "quarter-point"),
        *("doubled", "times", "rose", "points", "won", "p", "m", "bn", "e9", "9" * 30, "\n", "aged", "below zero"),
    ]
)
DIGITS = st.characters(categories=["Nd"])
NESTED = st.recursive(
    PIECES,
    lambda inner: st.tuples(st.sampled_from(["()", "[]", "“”", '""', "$(", "--"]), st.lists(inner, max_size=4)).map(
        lambda pair: pair[0][0] + " ".join(pair[1]) + pair[0][1]
    ),
    max_leaves=20,
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(categories=["Nd", "No", "Zs", "Sc"]), max_size=60),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(st.one_of(PIECES, st.text(DIGITS, min_size=1, max_size=12)), max_size=20).map(" ".join),
    NESTED,
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


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_ends_hold_the_value(text: str) -> None:
    for figure in find_figures(Text(make_document(text=text))):
        if figure.value_low is not None and figure.value_high is not None:
            assert figure.value_low <= figure.value_high
            assert figure.value is None or figure.value_low <= figure.value <= figure.value_high
        assert figure.is_range <= (figure.value is None)
