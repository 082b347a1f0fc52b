"""What the rows of a table measure: what their heading names, where a row names nothing itself."""

from __future__ import annotations

from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.last_measured import LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measures import Measures
from flows.extract.table_rows import Row, Table
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_KINDS_OF_LISTS = frozenset(["money", "number"])
_OF_LISTS = frozenset(["price", "wage"])
"""Measures that one row of a list tells for the others."""
_LIST_WITHIN = 110


def is_in_label(text: Text, figure: Figure) -> bool:
    """Tell whether a figure stands in the label of a row, as a size: "Terrace, Chapel St, 72 sq m: €218,500"."""
    found = text.tables.row_at(figure.start_char)
    return found is not None and figure.start_char < found[0].value


def measure_of_heading(text: Text, figure: Figure, measures: Measures) -> tuple[Measure, Sentence] | None:
    """Return the measure that the heading over a figure's row gives it, and the sentence that names it."""
    found = text.tables.row_at(figure.start_char)
    if found is None:
        return None
    row, table = found
    if priced := _priced_by(text, figure, row, table):
        return priced
    start, end = row.label or (row.start, row.end)
    if _is_of_none(text, row, table) or any(_fits(one, figure) for one, _ in _named(text, start, end, measures)):
        return None
    told_in = ([one for one in _named(text, *span, measures) if _fits(one[0], figure)] for span in table.headings)
    fitting = next(filter(None, told_in), [])
    # "House sales: what homes fetched"
    told = [one for one in fitting if one[0].is_verb] or fitting
    return told[0] if told else _paid_for(text, figure, table)


def _paid_for(text: Text, figure: Figure, table: Table) -> tuple[Measure, Sentence] | None:
    """Return the price of an amount under "What you will pay", where no noun names it."""
    if figure.kind != "money" or figure.scale:
        return None
    for start, end in table.headings:
        paid = _PAY.search(text.lower, start, end)
        sentence = text.sentence_at(paid.start()) if paid else None
        if paid and sentence:
            return Measure("price", *paid.span(1), False), sentence
    return None


_PAY = LazyRegexp(
    r"\b(?:you|they|we|drivers|passengers|customers|residents|households|visitors)(?:['’]ll| will)? (?:now )?(pay)\b"
)


def _priced_by(text: Text, figure: Figure, row: Row, table: Table) -> tuple[Measure, Sentence] | None:
    """Return the price of a bare number under "$ per box" or behind "Bunker fuel, $ a tonne"."""
    if figure.kind != "number" or figure.start_char < row.value:
        return None
    head = table.start, min(table.end, table.rows[0].start)
    for start, end in ((row.start, row.value), head):
        sign = _SIGN_PER.search(text.lower, start, end)
        sentence = text.sentence_at(sign.start()) if sign else None
        if sign and sentence:
            return Measure("price", *sign.span(), False), sentence
    return None


_SIGN_PER = LazyRegexp(
    r"(?:[$£€¥₹₦]|\b(?:us\$|dollars?|cents?|euros?|pounds?|pence|yen|rupees|francs|crowns|p|rs))"
    r" ?(?:/ ?|(?:per|an?) )[a-z]{1,12}\b"
)


def _is_of_none(text: Text, row: Row, table: Table) -> bool:
    """Tell whether a row is of what no measure is, "* Operating margin 12.0", or stands under another row alone."""
    if text.string[table.start] in BULLETS:
        return True
    words = text.lower[row.opening : row.value].replace(":", " ").split()
    return not load_words("measures", "unmeasured_of_firms").isdisjoint(words)


def measure_of_same_list(last: LastMeasured, figure: Figure) -> Measure | None:
    """Return the price or wage that a row above told of itself: "Nurse aide: $14.25" under "Driver: $17.50 an hour"."""
    near = last.near(figure, _LIST_WITHIN) if figure.kind in _KINDS_OF_LISTS else None
    if near is None or near[1].code not in _OF_LISTS or near[0].kind != figure.kind:
        return None
    ours, above = (last.text.tables.row_at(one.start_char) for one in (figure, near[0]))
    is_same = ours is not None and above is not None and ours[1] is above[1] and ours[0].value <= figure.start_char
    return near[1].at(figure) if is_same else None


def row_of(text: Text, figure: Figure, measure: Measure) -> tuple[Row, Table] | None:
    """Return the row of a figure and its table, where the measure is named by the heading."""
    found = text.tables.row_at(figure.start_char)
    return found if found and any(start <= measure.start < end for start, end in found[1].headings) else None


def _named(text: Text, start: int, end: int, measures: Measures) -> list[tuple[Measure, Sentence]]:
    """The measures between two places, with the sentences that name them."""
    sentences = text.sentences_in(start, end)
    return [(one, each) for each in sentences for one in measures.of(each) if start <= one.start < end]


def _fits(measure: Measure, figure: Figure) -> bool:
    noun = measure._replace(is_verb=False)
    return noun.fits(figure) or (figure.kind == "number" and noun.fits(figure._replace(kind="quantity")))
