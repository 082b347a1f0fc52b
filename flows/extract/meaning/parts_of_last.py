"""A figure that is a part of the one measured last: "62 dead, 9 of them", "half of it", "28% of the total"."""

from __future__ import annotations

from flows.extract.figures.place import is_person
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.aid import is_needed
from flows.extract.meaning.last_measured import PART_WITHIN, START_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.shares import SHARES, is_of_sum
from schemas.records import Figure, Sentence

_AS_MUCH = LazyRegexp(r" (?:as (?:much|many|high|large|big)|what|the)\b")
APPOSED = LazyRegexp(rf", (?:or )?{HEDGES}\Z")
"""Before a share of what was told: "will shed 600 jobs, about 8% of its workforce"."""

_SUMS = frozenset(["money", "quantity"])
_OF_WHOLE = frozenset(["percent", "fraction", "multiple"])
_OF_SIZE = _OF_WHOLE | {"money", "quantity", "count", "number"}
_HAVE_TOTALS = frozenset(["exports", "imports", "trade", "sales", "revenue", "production", "spending", "debt", "aid"])
_OWN_TOTALS = _HAVE_TOTALS - {"debt", "aid"}


def measure_of_part(last: LastMeasured, figure: Figure) -> Measure | None:
    """Return the last measure, where this one is of it: "62 dead, 9 of them", "4 tons, 2 percent less"."""
    lower, kinds = last.text.lower, _OF_WHOLE
    if figure.kind == "multiple" and _AS_MUCH.match(lower, figure.end_char):
        near = last.near(figure, PART_WITHIN)
        return near[1] if near and lower.endswith(", ", 0, figure.start_char) else None
    is_size = (
        lower.startswith((" less ", " more ", " fewer "), figure.end_char)
        and figure.kind in _OF_SIZE
        and APPOSED.search(last.lead(figure)) is not None
    )
    is_part = is_size or lower.startswith((" of them", " of whom"), figure.end_char)
    near = last.near(figure, PART_WITHIN) if is_part else None
    is_one = near is not None and near[0].end_char < figure.start_char
    if near and near[1].code == "jobs" and figure.counted and not is_person(figure.counted):
        return None  # "has 158 stores and employs 17,500. It plans to shut nine of them"
    if near and figure.kind != "count" and not is_size and near[1].code not in load_words("measures", "totals"):
        return None
    is_alike = near is not None and (near[0].kind == figure.kind or near[1].code == "production")
    is_one = is_one and near is not None and (figure.kind in kinds or is_alike)
    return near[1] if near and is_one else None


def part_of_sum(last: LastMeasured, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
    """Return the last sum and its measure, of which this is a part: "needs $15 million and has received 21% of it"."""
    if figure.kind in SHARES and is_needed(last.text, figure):
        return figure, Measure.unnamed("aid", figure)
    if not is_of_sum(last.text, figure):
        return None
    near = last.near(figure, START_WITHIN, sentence) or _told_before(last, figure, sentence)
    if near is None or near[0].kind not in _SUMS or near[1].code not in load_words("measures", "sums"):
        return None
    return near if figure.kind in SHARES or figure.kind == near[0].kind else None


def _told_before(last: LastMeasured, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
    """Return the sum of the sentence before: "imports rose to 3 million tons. Peru supplied half of that"."""
    near = last.in_paragraph(figure, _SENTENCE_WITHIN, sentence, most_back=1)
    is_before = near is not None and near[0].start_char < sentence.start_char
    return near if is_before and _OF_THAT.match(last.text.lower, figure.end_char) else None


_SENTENCE_WITHIN = 200
_OF_THAT = LazyRegexp(r" of (?:that|this|it)\b(?! (?:is|was|has|had)\b)")


def part_of_total(
    last: LastMeasured, figure: Figure, sentence: Sentence, named: list[Measure]
) -> tuple[Figure, Measure] | None:
    """Return the last figure and its measure, of whose total this is a share: "took $2 billion, 28% of the total".

    ``named`` are the measures that the sentence names.
    """
    if not _OF_TOTAL.match(last.text.lower, figure.end_char):
        return None
    beside = last.near(figure, PART_WITHIN, sentence) if APPOSED.search(last.lead(figure)) else None
    if beside and beside[1].code in _HAVE_TOTALS:
        return beside
    own = next(
        (
            one
            for one in named
            if one.code in _OWN_TOTALS and APPOSED.fullmatch(last.text.lower, one.end, figure.start_char)
        ),
        None,
    )
    if own:
        return figure, own  # "Exports, a third of the total, did better"
    near = last.in_paragraph(figure, _SENTENCE_WITHIN, sentence, most_back=1)
    return near if near and near[1].code in _HAVE_TOTALS else None


_OF_TOTAL = LazyRegexp(
    r" of (?:the|this|that) (?:whole |entire |full )?(?:total|sum|amount|figure)\b(?! (?:of|number|population)\b)"
)


def measure_of_another(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last balance, of which this one is another: "a deficit of $2m; with Peru one of $4m"."""
    near = last.near(figure, START_WITHIN, sentence) if last.lead(figure).endswith(" one of ") else None
    is_balance = near is not None and near[0].kind == figure.kind and near[1].code.endswith("balance")
    return near[1].at(figure) if near and is_balance else None
