"""Binding: what each figure measures, of whom, with whom, when, and who said it."""

from __future__ import annotations

from bisect import bisect_right

from flows.extract.entities.named import Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.changes_of_last import (
    COUNTED_TOO,
    measure_of_end,
    measure_of_pair,
    measure_of_size,
    measure_of_size_beside,
    measure_of_start,
)
from flows.extract.meaning.cut_shares import measure_of_cut
from flows.extract.meaning.forecasts_of import measure_of_forecast
from flows.extract.meaning.governing import governing_measure
from flows.extract.meaning.headline_again import with_headline
from flows.extract.meaning.headline_status import with_headline_status
from flows.extract.meaning.last_measured import START_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure, signed
from flows.extract.meaning.measures import Measures
from flows.extract.meaning.next_to_last import measure_of_listed, measure_of_next, measure_of_row, measure_of_same_fate
from flows.extract.meaning.of_none import is_kept
from flows.extract.meaning.openings import continues, expects
from flows.extract.meaning.others_shares import measure_of_others_shares
from flows.extract.meaning.parties import Parties
from flows.extract.meaning.parts_of_last import APPOSED, measure_of_another, measure_of_part, part_of_sum, part_of_total
from flows.extract.meaning.party_names import is_economy
from flows.extract.meaning.periods.bind import bind_periods
from flows.extract.meaning.rates_again import rate_again
from flows.extract.meaning.said_again import goes_on_by_pronoun
from flows.extract.meaning.scopes import find_scope
from flows.extract.meaning.set_ahead import status_set_ahead
from flows.extract.meaning.shared_status import is_moved_fact, status_of_whole
from flows.extract.meaning.shares import is_of_whole, measure_of_done, measure_of_share
from flows.extract.meaning.speakers import bind_speakers
from flows.extract.meaning.staff_parts import measure_of_whole_staff, part_of_staff
from flows.extract.meaning.status import status_of
from flows.extract.meaning.table_measures import is_in_label, measure_of_heading, measure_of_same_list, row_of
from flows.extract.meaning.those_of import PRONOUNS, measure_of_those
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence, Statement, TimeExpression

_OF_WHICH_IS = LazyRegexp(r" of (?:which|whom|them) (?:is|are|was|were|has|have|had)\b")
"""Behind a share of what is so, whatever is told before: "vowed to rebuild the city, 80% of which was flooded"."""

_IT = LazyRegexp(r" it (?:down |up |back )?(?:to|at|by|below|above) \Z")
_THE_RATE = LazyRegexp(
    r"\b(?:(?:the|its) |[a-z]+['’]s )(?:rate|figure|total|share|proportion|target|goal)"
    r" (?:was|is|stood at|stands at|fell to|rose to|reached|hit) (?:[a-z]+ )?\Z"
)
_LONGEST_RATE = 60
_RATES = frozenset(["rate", "figure", "total", "share", "proportion", "target", "goal"])
_NOT_DECIDED = frozenset(["growth", "inflation", "unemployment_rate", "trade", "gdp", "population"])
_AGAIN = frozenset([" (", " (about ", " (nearly ", " (around ", ", or ", ", or about ", " or "])
"""Between an amount and the same one in another currency."""
_ONCE_MORE = frozenset(["; ", "/", " / ", ", ", " or ", ", or "])
"""Between two currencies in brackets: "(£17,500; US$22,900)"."""

_PRONOUN_WITHIN, _FAR_BACK = 160, 220
_THAT_WAS = LazyRegexp(r"(?:that|this) (?:was|is|compares?|compared|marked|marks|beat|topped|missed|fell|came)\b")
_STAY_IN_TIMES = {"duration", "age"}


def bind_figures(
    text: Text, figures: list[Figure], times: list[TimeExpression], named: Named, statements: list[Statement]
) -> list[Figure]:
    """Return the figures with their bindings, less those that are only part of a date."""
    measured = with_headline(text, _Binder(text, named).bind(_without_dates(figures, times)))
    dated = bind_periods(text, measured, times, statements)
    told = with_headline_status(text, [_seen_ahead(text, figure) for figure in dated])
    return bind_speakers(told, statements)


def _seen_ahead(text: Text, figure: Figure) -> Figure:
    """A figure of a period after the publication is no fact yet, whatever words stand before it."""
    published = text.document.published_on
    is_ahead = published and figure.period_start and figure.period_start > published
    is_now = text.lower.endswith((", now ", ", now at "), 0, figure.start_char)
    if not is_ahead or is_now or figure.change_role == "start" or figure.status != "reported":
        return figure
    return figure._replace(status=status_set_ahead(text, figure))


def _without_dates(figures: list[Figure], times: list[TimeExpression]) -> list[Figure]:
    dates = [time for time in times if time.timex_type in {"DATE", "TIME"}]
    starts = [time.start_char for time in dates]
    kept = []
    for figure in figures:
        index = bisect_right(starts, figure.start_char) - 1
        is_inside = index >= 0 and figure.start_char < dates[index].end_char
        if not is_inside or figure.kind in _STAY_IN_TIMES:
            kept.append(figure)
    return kept


def _between_countries(measure: Measure, reporter: str | None, counterpart: str | None) -> str:
    """What a country sells or ships is exported, and what is sold to another by it."""
    is_abroad = is_economy(reporter) and (measure.is_verb or is_economy(counterpart))
    return "exports" if measure.code == "sales" and is_abroad else measure.code


def _grown(figure: Figure, code: str, previous: Figure | None) -> str:
    """By how much an output grew is growth: "gross domestic product expanded by 1.9 percent, against 0.5 percent"."""
    if code != "gdp" or figure.kind != "percent":
        return code
    is_beside = previous is not None and previous.measure == "growth"
    return "growth" if is_beside or figure.change_role == "change" else code


def _is_same_sum(one: Figure, other: Figure) -> bool:
    """Tell whether an amount is the one before it, in another currency or by the time: "$47m, or $129,000 a day"."""
    if one.currency != other.currency:
        return other.currency is not None
    return one.measure is not None and other.per is not None and one.per != other.per


_UNSET = frozenset(["reported", "forecast"])
"""What a figure may be that is a part or the size of another, which tells more surely what is decided."""


class _Binder:
    """Binds the figures of one text in order, since a sentence may go on about the measure of the one before it."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        self._measures = Measures(text, named)
        self._named = named
        self._parties_found: Parties | None = None
        self._last: tuple[Sentence, Measure] | None = None
        """The measure that was bound last, and the sentence that names it."""
        self._first: dict[int, Measure] = {}
        """By number of a sentence, the measure of its first figure that has one."""
        self._previous: Figure | None = None
        self._money: Figure | None = None
        """The figure before, where it is an amount of money."""
        self._before = LastMeasured(text)

    @property
    def _parties(self) -> Parties:
        """Who can have a measure, looked up where a figure has one."""
        if self._parties_found is None:
            self._parties_found = Parties(self._text, self._named)
        return self._parties_found

    def bind(self, figures: list[Figure]) -> list[Figure]:
        self._starts = {figure.start_char for figure in figures}
        self._amounts = {one.start_char for one in figures if one.kind == "money" and not one.scale}
        found = []
        for figure in sorted(figures, key=lambda figure: figure.start_char):
            found.append(self._bound(figure))
            self._previous = found[-1]
            self._money = found[-1] if figure.kind == "money" else None
        return found

    def _printed(self, measure: Measure) -> str | None:
        """The noun or verb of a measure; None where only the figure's surroundings tell it."""
        printed = self._text.string[measure.start : measure.end]
        return None if measure.start in self._starts or printed in PRONOUNS else printed

    def _said_again(self, figure: Figure, status: str) -> Figure | None:
        """The figure with what the one before it has, where it is that in another currency: "120m euros ($128.4m)"."""
        one = self._money
        gap = self._text.lower[one.end_char : figure.start_char] if one and figure.kind == "money" else ""
        is_again = one is not None and (gap in _AGAIN or (gap in _ONCE_MORE and self._is_bracketed(one)))
        if one is None or not is_again or not _is_same_sum(one, figure):
            return None
        value = figure.value if one.measure_value is None or one.measure_value >= 0 else -(figure.value or 0.0)
        return figure._replace(
            measure=one.measure,
            measure_text=one.measure_text,
            measure_value=value if one.measure_value is not None else None,
            reporter=one.reporter,
            counterpart=one.counterpart,
            scope=one.scope,
            status=one.status if status == "reported" else status,
        )

    def _is_bracketed(self, figure: Figure) -> bool:
        """Tell whether an amount opens the brackets that tell another once more."""
        return self._text.lower.endswith(("(", "(about ", "(or ", "(around "), 0, figure.start_char)

    def _bound(self, figure: Figure) -> Figure:
        sentence = self._text.sentence_at(figure.start_char)
        status = status_of(self._text, figure)
        shared_status = status_of_whole(self._text, self._previous, figure)
        status = shared_status if shared_status and status in _UNSET else status
        status = "reported" if is_moved_fact(self._text, self._previous, figure) else status
        is_none = figure.kind == "multiple" and figure.change_role is None
        is_none = is_none or (figure.kind == "money" and is_kept(self._text, figure))  # "has $2.6 billion in cash"
        if sentence is None or is_none or is_in_label(self._text, figure):
            return figure._replace(status=status)
        if shared := self._of_share(figure, sentence):
            return self._with(figure, sentence, shared[1], status, shared[0])
        if is_of_whole(self._text, figure):
            whole = self._of_whole(figure, sentence, status)
            return whole._replace(status=shared_status) if shared_status else whole
        if again := self._said_again(figure, status):
            return again
        measure, named_in = self._found(figure, sentence)
        if measure is None or (figure.kind == "money" and measure.code == "growth"):
            return figure if status == figure.status else figure._replace(status=status)
        if status == "target" and measure.code in _NOT_DECIDED and not self._is_aimed_at(figure, sentence):
            status = "forecast"  # "the economy will expand by 1.2%"
        self._before.remember(figure, measure)
        self._first.setdefault(sentence.sentence_no, measure)
        if figure.kind != "count":
            self._last = named_in, measure
        return self._with(figure, named_in, measure, status)

    def _is_of_it(self, figure: Figure, sentence: Sentence) -> bool:
        """Tell whether a figure is told of "it" or "the rate"."""
        said = self._text.words.before(figure.start_char)
        if "it" in said and _IT.search(self._before.lead(figure)):
            return True
        near = max(sentence.start_char, figure.start_char - _LONGEST_RATE)
        is_of_rate = not _RATES.isdisjoint(said)
        return is_of_rate and _THE_RATE.search(self._text.lower, near, figure.start_char) is not None

    def _of_whole(self, figure: Figure, sentence: Sentence, status: str) -> Figure:
        """A share that says what it is of: of no measure, but for the total of what was told right before it."""
        if total := part_of_total(self._before, figure, sentence, self._measures.of(sentence)):
            return self._with(figure, sentence, total[1], status, total[0])
        near = range(figure.start_char - START_WITHIN, figure.start_char)
        is_apposed = APPOSED.search(self._before.lead(figure)) is not None and not self._starts.isdisjoint(near)
        is_so = _OF_WHICH_IS.match(self._text.lower, figure.end_char) is not None
        return figure._replace(status="reported" if is_apposed or is_so else status)

    def _found(self, figure: Figure, sentence: Sentence) -> tuple[Measure | None, Sentence]:
        """The measure of a figure, None where none is told, and the sentence that names it."""
        if headed := measure_of_heading(self._text, figure, self._measures):
            return headed
        if again := rate_again(self._before, figure, sentence, self._measures):
            return again
        ours = (
            measure_of_those(self._before, figure, sentence)
            or measure_of_part(self._before, figure)
            or measure_of_start(self._before, figure, sentence)
            or measure_of_next(self._before, figure, sentence)
            or measure_of_size_beside(self._before, figure, sentence)
            or measure_of_another(self._before, figure, sentence)
        )
        measure = ours or governing_measure(self._text, figure, sentence, self._measures, self._amounts)
        if measure is None and figure.kind == "count":
            measure = measure_of_same_fate(self._before, figure, sentence) or measure_of_end(
                self._before, figure, sentence
            )
            measure = measure or measure_of_whole_staff(self._before, figure, sentence)
            measure = measure or self._of_expected_count(figure, sentence)
        measure = measure or measure_of_forecast(self._before, figure, sentence)
        if measure is None and (told := self._of_pronoun(figure, sentence)):
            return told
        if measure is None and figure.kind not in {"count", "index_points"}:
            measure = measure_of_pair(self._before, figure, sentence) or measure_of_size(self._before, figure, sentence)
        measure = (
            measure
            or measure_of_others_shares(self._before, figure, sentence)
            or measure_of_listed(self._before, figure, sentence)
            or measure_of_row(self._before, figure, sentence)
            or measure_of_same_list(self._before, figure)
        )
        is_carried = measure is None and figure.kind not in {"count", "index_points"}
        if is_carried and (carried := self._carried(figure, sentence)):
            return carried
        return measure, sentence

    def _of_expected_count(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of a count that the sentence before told of the same: "That compares with 4.9 million cars"."""
        near = self._before.in_paragraph(figure, _PRONOUN_WITHIN, sentence, most_back=1)
        if near is None or near[0].counted != figure.counted or near[1].code not in COUNTED_TOO:
            return None
        if near[0].start_char >= sentence.start_char:
            return None
        return near[1] if expects(self._text, sentence) or continues(self._text, sentence) else None

    def _of_pronoun(self, figure: Figure, sentence: Sentence) -> tuple[Measure, Sentence] | None:
        """The measure of the figure before, of which "it" or "they" tell another: "in 2018 it was 4.2 per cent"."""
        near = self._before.in_paragraph(figure, _PRONOUN_WITHIN, sentence, most_back=1)
        if near is None or near[0].kind != figure.kind or near[0].counted != figure.counted:
            return None
        if not goes_on_by_pronoun(self._text, figure, sentence.start_char):
            return None
        return near[1], self._text.sentence_at(near[1].start) or sentence

    def _with(
        self, figure: Figure, named_in: Sentence, measure: Measure, status: str, told: Figure | None = None
    ) -> Figure:
        """The figure with its measure and the parties of that, or those of the figure that was ``told`` before it."""
        row = row_of(self._text, figure, measure)
        pair = self._parties.of_row(row, named_in, measure) if row else None
        reporter, counterpart = pair or self._parties.of(told or figure, named_in, measure)
        return figure._replace(
            measure=_grown(figure, _between_countries(measure, reporter, counterpart), self._previous),
            measure_text=self._printed(measure),
            measure_value=signed(figure, measure),
            reporter=reporter,
            counterpart=counterpart,
            scope=find_scope(self._text, named_in, measure),
            status=status,
        )

    def _of_share(self, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
        """What a share is of, with the figure that tells whose that is: the sum before, or this one itself."""
        if part := part_of_staff(self._before, figure, sentence) or part_of_sum(self._before, figure, sentence):
            return part
        shared = measure_of_share(self._text, figure) or measure_of_cut(self._text, figure)
        shared = shared or measure_of_done(self._text, figure)
        return (figure, shared) if shared else None

    def _is_aimed_at(self, figure: Figure, sentence: Sentence) -> bool:
        is_told = self._text.lower.startswith((" target", " goal"), figure.end_char)
        return is_told or not load_words("measures", "target").isdisjoint(words_before(self._text, figure, sentence))

    def _told_last(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of what the sentence before told last, where "That was" points at it."""
        if not _THAT_WAS.match(self._text.lower, sentence.start_char):
            return None
        near = self._before.in_paragraph(figure, _FAR_BACK, sentence, most_back=1)
        return near[1] if near and near[0].kind == figure.kind == "money" else None

    def _carried(self, figure: Figure, sentence: Sentence) -> tuple[Measure, Sentence] | None:
        """The measure of the sentence before, where this one goes on about it."""
        if sentence.sentence_no == 0:
            return None
        is_expected = expects(self._text, sentence)
        if not (is_expected or continues(self._text, sentence) or self._is_of_it(figure, sentence)):
            return None
        before = self._text.sentences[sentence.sentence_no - 1]
        if set(words_before(self._text, figure, sentence)) & load_words("measures", "per_share_payment"):
            return None
        if is_expected:
            # what was expected is what the sentence before told first
            first = self._first.get(before.sentence_no)
            return (first, before) if first and first.fits(figure) else None
        # "leaving a trade surplus of $14 billion. That was down from $18 billion"
        told = self._told_last(figure, sentence)
        named = [told] if told else [measure for measure in self._measures.of(before) if measure.fits(figure)]
        if named:
            return named[0], before
        is_near = self._last is not None and sentence.sentence_no - self._last[0].sentence_no in {1, 2}
        return (self._last[1], self._last[0]) if self._last and is_near and self._last[1].fits(figure) else None
