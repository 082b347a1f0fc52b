"""Properties of the time expressions of any text: no error, exact spans, none inside another, days in order."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.dates.find import find_time_expressions
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import TimeExpression

PIECES = st.sampled_from(
    [
        *(
            "last",
            "next",
            "this",
            "the",
            "same",
            "a",
            "year",
            "years",
            "month",
            "week",
            "weekend",
            "quarter",
            "day",
            "hours",
        ),
        *(
            "Monday",
            "Friday",
            "May",
            "march",
            "Feb.",
            "December",
            "spring",
            "today",
            "tonight",
            "morning",
            "noon",
            "p.m.",
        ),
        *(
            "1999",
            "2017",
            "9999",
            "0",
            "1",
            "29",
            "31",
            "22nd",
            "08/22/2017",
            "31/02/2016",
            "2017-08-22",
            "2017-13-45",
            "24:61",
            "12,000",
            "$5",
            "40%",
        ),
        *(
            "1970s",
            "'80s",
            "twenty",
            "nineteen",
            "hundred",
            "thousand",
            "second",
            "half",
            "fiscal",
            "FY",
            "Q",
            "H2",
            "4Q",
        ),
        *(
            "ago",
            "earlier",
            "later",
            "before",
            "after",
            "since",
            "until",
            "from",
            "to",
            "through",
            "between",
            "and",
            "of",
            "in",
        ),
        *(
            "every",
            "each",
            "twice",
            "daily",
            "Easter",
            "Christmas Day",
            "Labor Day",
            "early",
            "late",
            "mid-",
            "end",
            "ended",
        ),
        *(
            "-",
            "–",
            ",",
            ".",
            "/",
            "’s",
            "(",
            ")",
            "\n",
            "\n\n",
            "said",
            "will",
            "since the deal took effect on",
            "9" * 30,
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(categories=["Nd", "No", "Zs", "Pd"]), max_size=60),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)
DAYS = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat))


def times_of(text: str, published: str | None) -> tuple[str, list[TimeExpression]]:
    document = make_document(text=text, published_at=published)
    return document.text, find_time_expressions(Text(document))


@settings(max_examples=500, deadline=None)
@given(TEXTS, DAYS)
def test_spans_are_exact_and_apart(text: str, published: str | None) -> None:
    string, found = times_of(text, published)
    for time in found:
        assert string[time.start_char : time.end_char] == time.exact != ""
    for left, right in pairwise(found):
        assert left.end_char <= right.start_char


@settings(max_examples=500, deadline=None)
@given(TEXTS, DAYS)
def test_days_are_both_there_in_order_or_neither(text: str, published: str | None) -> None:
    for time in times_of(text, published)[1]:
        assert (time.period_start is None) == (time.period_end is None)
        assert time.period_start is None or time.period_end is None or time.period_start <= time.period_end
        assert time.anchor
