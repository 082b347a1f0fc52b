"""Binding: what each figure measures, of whom, with whom, when, and who said it."""

from __future__ import annotations

from bisect import bisect_right

from flows.extract.entities.named import Named
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.aid import is_needed
from flows.extract.meaning.cut_shares import measure_of_cut
from flows.extract.meaning.governing import governing_measure
from flows.extract.meaning.measures import Measure, Measures, find_scope, signed
from flows.extract.meaning.openings import continues, expects
from flows.extract.meaning.parties import Parties
from flows.extract.meaning.periods.bind import bind_periods
from flows.extract.meaning.said_again import goes_on_by_pronoun
from flows.extract.meaning.shares import is_of_sum, is_of_whole, measure_of_done, measure_of_share
from flows.extract.meaning.speakers import bind_speakers
from flows.extract.meaning.status import status_of
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence, Statement, TimeExpression

_AS_MUCH = LazyRegexp(r" (?:as (?:much|many|high|large|big)|what|the)\b")
_APPOSED = LazyRegexp(rf", (?:or )?{HEDGES}\Z")
"""Before a share of what was told: "will shed 600 jobs, about 8% of its workforce"."""

_OF_WHICH_IS = LazyRegexp(r" of (?:which|whom|them) (?:is|are|was|were|has|have|had)\b")
"""Behind a share of what is so, whatever is told before: "vowed to rebuild the city, 80% of which was flooded"."""

_IT = LazyRegexp(r" it (?:down |up |back )?(?:to|at|by|below|above) \Z")
_THE_RATE = LazyRegexp(
    r"\b(?:(?:the|its) |[a-z]+['’]s )(?:rate|figure|total|share|proportion|target|goal)"
    r" (?:was|is|stood at|stands at|fell to|rose to|reached|hit) (?:[a-z]+ )?\Z"
)
_LONGEST_RATE = 60
_INCLUDING = LazyRegexp(rf"[\w' -]{{0,40}},? (?:including|among them) {HEDGES}")
"""Between a count and some of it: "killed 25 people, including three soldiers"."""

_AND_ANOTHER = LazyRegexp(r"(?:,| and)(?: another| about| at least| some)? \Z")
_ELSEWHERE = LazyRegexp(r" (?:(?:more|others|people) )*(?:in|at|on|near) (?:the )?[A-Z]")
_AND_NAME = LazyRegexp(r"(?: [a-z]+){0,3}(?:,|;)?(?: and| while)? [A-Z][\w-]+(?: [A-Z][\w-]+){0,2} ")
_IN_NAME = LazyRegexp(
    r"[;,] (?:while |and |but )?in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2},? (?:it|the rate|the figure)"
    rf" (?:was|is|stood at|stands at|reached|hit|fell to|rose to) {HEDGES}\Z"
)
_NEXT_NAME = LazyRegexp(
    r"(?: \([^()\n]{2,40}\))?[^.;:,\n0-9]{0,45}(?:[,;]| and|[,;] and|[,;] while| while) (?:the )?"
    rf"[A-Z][\w.’'-]*(?: (?:and )?[A-Z][\w.’'-]*){{0,3}} {HEDGES}(?:an? (?:further |extra |additional )?|another )?"
)
"""Between two figures of a list: " cars in May, the Fiat group "."""

_HAVE_TOTALS = frozenset(["exports", "imports", "trade", "sales", "revenue", "production", "spending", "debt", "aid"])
_COUNTED_TOO = frozenset(["jobs", "population", "deaths", "injuries", "cases", "sales", "exports", "imports"])
_OF_COUNTRIES = frozenset(["growth", "inflation", "unemployment_rate", "interest_rate", "budget_balance"])
_NOT_DECIDED = frozenset(["growth", "inflation", "unemployment_rate", "trade", "gdp", "population"])
_BADLY = LazyRegexp(r" (?:of them )?(?:critically|seriously|badly|severely|slightly|gravely)(?=[,.;]|\Z)")
_AGAIN = frozenset([" (", " (about ", " (nearly ", " (around ", ", or ", ", or about ", " or "])
"""Between an amount and the same one in another currency."""

_FATES = frozenset(["deaths", "injuries", "cases"])
_BESIDE = 20
_PART_WITHIN = 60
_START_WITHIN = 90
_PRONOUN_WITHIN = 160
_LOOK_BACK = 28
_BY = LazyRegexp(
    r", (?:(?:up|down)(?: by)?|an? (?:rise|fall|increase|decrease|gain|drop|jump|decline) of) "
    rf"{HEDGES}\Z"
)
_OR = LazyRegexp(rf", or {HEDGES}\Z")
_A = LazyRegexp(rf", an? {HEDGES}\Z")
_NOUN = LazyRegexp(r"[ -](?:annual |yearly |monthly |sharp |steep )?([a-z-]+)\b")
_COMPARED = LazyRegexp(r" (?:above|below|higher|lower|up on|down on|ahead of|short of|(?:more|less|fewer) than)\b")
_CAME_FROM = LazyRegexp(
    r"(?:\b(?:down|up) from(?: the| an?| about| some| nearly)?"
    r"|, (?:as )?(?:against|compared with|compared to|versus)|\b(?:below|above|than) the"
    r"|\b(?:guidance|target|forecast|goal|consensus) of(?: about)?) \Z"
)
_FROM = LazyRegexp(rf"[ ,]from {HEDGES}\Z")
_SHARES = frozenset(["percent", "fraction"])
_ISO_LETTERS = 2
_STAY_IN_TIMES = {"duration", "age"}


def bind_figures(
    text: Text, figures: list[Figure], times: list[TimeExpression], named: Named, statements: list[Statement]
) -> list[Figure]:
    """Return the figures with their bindings, less those that are only part of a date."""
    measured = _Binder(text, named).bind(_without_dates(figures, times))
    dated = bind_periods(text, measured, times, statements)
    return bind_speakers([_seen_ahead(text, figure) for figure in dated], statements)


def _seen_ahead(text: Text, figure: Figure) -> Figure:
    """A figure of a period after the publication is no fact yet, whatever words stand before it."""
    published = text.document.published_on
    is_ahead = published and figure.period_start and figure.period_start > published
    is_ahead = is_ahead and figure.change_role != "start"
    return figure._replace(status="forecast") if is_ahead and figure.status == "reported" else figure


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
    is_country = reporter is not None and len(reporter) == _ISO_LETTERS
    is_abroad = is_country and (measure.is_verb or (counterpart is not None and len(counterpart) == _ISO_LETTERS))
    return "exports" if measure.code == "sales" and is_abroad else measure.code


def _grown(figure: Figure, code: str) -> str:
    """By how much an output grew is growth: "gross domestic product expanded by 1.9 percent"."""
    return "growth" if code == "gdp" and figure.kind == "percent" and figure.change_role == "change" else code


def _is_alike(one: str | None, other: str | None) -> bool:
    """Tell whether two counts are of the same, called so only once: "21 injured people ... and 36 in Leeds"."""
    return one == other or (one is not None and other is not None and one.endswith(f" {other}"))


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
        self._money: Figure | None = None
        """The figure before, where it is an amount of money."""
        self._before: tuple[Figure, Measure] | None = None
        """The last figure that has a measure, counts too, and that measure."""

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
            self._money = found[-1] if figure.kind == "money" else None
        return found

    def _printed(self, measure: Measure) -> str | None:
        """The noun or verb of a measure; None where only the figure's surroundings tell it."""
        return None if measure.start in self._starts else self._text.string[measure.start : measure.end]

    def _said_again(self, figure: Figure, status: str) -> Figure | None:
        """The figure with what the one before it has, where it is that in another currency: "120m euros ($128.4m)"."""
        one = self._money
        gap = self._text.lower[one.end_char : figure.start_char] if one and figure.kind == "money" else ""
        if one is None or gap not in _AGAIN or one.currency == figure.currency or figure.currency is None:
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

    def _bound(self, figure: Figure) -> Figure:
        sentence = self._text.sentence_at(figure.start_char)
        status = status_of(self._text, figure)
        if sentence is None or (figure.kind == "multiple" and figure.change_role is None):
            return figure._replace(status=status)
        if shared := self._of_share(figure, sentence):
            return self._with(figure, sentence, shared[1], status, shared[0])
        if is_of_whole(self._text, figure):
            return self._of_whole(figure, sentence, status)
        if again := self._said_again(figure, status):
            return again
        measure, named_in = self._found(figure, sentence)
        if measure is None:
            return figure if status == figure.status else figure._replace(status=status)
        if status == "target" and measure.code in _NOT_DECIDED and not self._is_aimed_at(figure, sentence):
            status = "forecast"  # "the economy will expand by 1.2%"
        self._before = figure, measure
        self._first.setdefault(sentence.sentence_no, measure)
        if figure.kind != "count":
            self._last = named_in, measure
        return self._with(figure, named_in, measure, status)

    def _of_whole(self, figure: Figure, sentence: Sentence, status: str) -> Figure:
        """A share that says what it is of: of no measure, but for the total of what was told right before it."""
        if total := self._of_total(figure, sentence):
            return self._with(figure, sentence, total[1], status, total[0])
        near = range(figure.start_char - _START_WITHIN, figure.start_char)
        is_apposed = _APPOSED.search(self._lead(figure)) is not None and not self._starts.isdisjoint(near)
        is_so = _OF_WHICH_IS.match(self._text.lower, figure.end_char) is not None
        return figure._replace(status="reported" if is_apposed or is_so else status)

    def _found(self, figure: Figure, sentence: Sentence) -> tuple[Measure | None, Sentence]:
        """The measure of a figure, None where none is told, and the sentence that names it."""
        ours = self._of_them(figure) or self._of_start(figure, sentence) or self._of_next(figure, sentence)
        ours = ours or self._of_size_beside(figure, sentence) or self._of_one(figure, sentence)
        measure = ours or governing_measure(self._text, figure, sentence, self._measures, self._amounts)
        if measure is None and figure.kind == "count":
            measure = self._of_same_fate(figure, sentence) or self._of_end(figure, sentence)
        if measure is None and (told := self._of_pronoun(figure, sentence)):
            return told
        if measure is None and figure.kind not in {"count", "index_points"}:
            measure = self._of_pair(figure, sentence) or self._of_size(figure, sentence)
        measure = measure or self._of_listed(figure, sentence)
        is_carried = measure is None and figure.kind not in {"count", "index_points"}
        if is_carried and (carried := self._carried(figure, sentence)):
            return carried
        return measure, sentence

    def _of_pronoun(self, figure: Figure, sentence: Sentence) -> tuple[Measure, Sentence] | None:
        """The measure of the figure before, of which "it" or "they" tell another: "in 2018 it was 4.2 per cent"."""
        near = self._near_before(figure, _PRONOUN_WITHIN)
        if near is None or near[0].kind != figure.kind or near[0].counted != figure.counted:
            return None
        named_in = self._text.sentence_at(near[0].start_char)
        is_near = named_in is not None and named_in.paragraph_no == sentence.paragraph_no
        is_near = is_near and named_in is not None and sentence.sentence_no - named_in.sentence_no <= 1
        if not is_near or named_in is None or not goes_on_by_pronoun(self._text, figure, sentence.start_char):
            return None
        return near[1], self._text.sentence_at(near[1].start) or named_in

    def _with(
        self, figure: Figure, named_in: Sentence, measure: Measure, status: str, told: Figure | None = None
    ) -> Figure:
        """The figure with its measure and the parties of that, or those of the figure that was ``told`` before it."""
        reporter, counterpart = self._parties.of(told or figure, named_in, measure)
        return figure._replace(
            measure=_grown(figure, _between_countries(measure, reporter, counterpart)),
            measure_text=self._printed(measure),
            measure_value=signed(figure, measure),
            reporter=reporter,
            counterpart=counterpart,
            scope=find_scope(self._text, named_in, measure),
            status=status,
        )

    def _near_before(
        self, figure: Figure, within: int, sentence: Sentence | None = None
    ) -> tuple[Figure, Measure] | None:
        """The last figure that has a measure, with it, where it stands so near, in a sentence if one is given."""
        if self._before is None or figure.start_char - self._before[0].end_char > within:
            return None
        return None if sentence and self._before[0].start_char < sentence.start_char else self._before

    def _of_them(self, figure: Figure) -> Measure | None:
        """The measure of the figure before, where this one is of it: "62 dead, 9 of them", "4 tons, 2 percent less"."""
        lower, kinds = self._text.lower, {"percent", "fraction", "multiple"}
        if figure.kind == "multiple" and _AS_MUCH.match(lower, figure.end_char):
            near = self._near_before(figure, _PART_WITHIN)
            return near[1] if near and lower.endswith(", ", 0, figure.start_char) else None
        is_apposed = _APPOSED.search(self._lead(figure)) is not None
        is_size = (
            is_apposed
            and figure.kind in kinds | {"money", "quantity", "count", "number"}
            and lower.startswith((" less ", " more ", " fewer "), figure.end_char)
        )
        is_part = is_size or lower.startswith((" of them", " of whom"), figure.end_char)
        near = self._near_before(figure, _PART_WITHIN) if is_part else None
        is_one = near is not None and near[0].end_char < figure.start_char
        if near and figure.kind != "count" and not is_size and near[1].code not in load_words("measures", "totals"):
            return None
        is_alike = near is not None and (near[0].kind == figure.kind or near[1].code == "production")
        is_one = is_one and near is not None and (figure.kind in kinds or is_alike)
        return near[1] if near and is_one else None

    def _of_share(self, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
        """What a share is of, with the figure that tells whose that is: the sum before, or this one itself."""
        if part := self._of_sum(figure, sentence):
            return part
        shared = measure_of_share(self._text, figure) or measure_of_cut(self._text, figure)
        shared = shared or measure_of_done(self._text, figure)
        return (figure, shared) if shared else None

    def _of_sum(self, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
        """The sum before with its measure, of which this is a part: "needs $15 million and has received 21% of it"."""
        if figure.kind in _SHARES and is_needed(self._text, figure):
            return figure, Measure("aid", figure.start_char, figure.end_char, False)
        if not is_of_sum(self._text, figure):
            return None
        near = self._near_before(figure, _START_WITHIN, sentence)
        is_sum = near is not None and near[0].kind == "money" and near[1].code in load_words("measures", "sums")
        return near if is_sum else None

    def _of_total(self, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
        """The figure before with its measure, of whose total this is a share: "took $2 billion, 28% of the total"."""
        if not self._text.lower.startswith(" of the total", figure.end_char) or not _APPOSED.search(self._lead(figure)):
            return None
        near = self._near_before(figure, _PART_WITHIN, sentence)
        return near if near and near[1].code in _HAVE_TOTALS else None

    def _of_one(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The balance of the figure before, of which this one is another: "a deficit of $2m; with Peru one of $4m"."""
        near = self._near_before(figure, _START_WITHIN, sentence) if self._lead(figure).endswith(" one of ") else None
        is_balance = near is not None and near[0].kind == figure.kind and near[1].code.endswith("balance")
        return near[1]._replace(start=figure.start_char, end=figure.end_char) if near and is_balance else None

    def _of_start(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the figure before, where this is what that one came from: "to 15 percent, down from 27"."""
        near = self._near_before(figure, _START_WITHIN, sentence)
        is_same = near is not None and near[0].kind == figure.kind
        is_start = is_same and _CAME_FROM.search(self._lead(figure)) is not None
        is_first = is_same and near is not None and near[0].change_role == "end" and figure.change_role == "start"
        is_first = is_first and near is not None and self._gap(near[0], figure).lower().endswith(" from ")
        is_counted = near is not None and figure.kind == "count" and near[1].code in _COUNTED_TOO
        is_counted = is_counted and figure.change_role == "start" and _FROM.search(self._lead(figure)) is not None
        return near[1] if near and (is_start or is_first or is_counted) else None

    def _of_pair(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the figure before, where both are of one change: "rose a full point, to 3.25%"."""
        near = self._near_before(figure, _PART_WITHIN, sentence)
        is_one = near is not None and figure.direction is not None and figure.direction == near[0].direction
        return near[1] if near and is_one and figure.change_role != "change" else None

    def _of_end(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of a change's size, where a count is its end: "employment grew 2.1% to 2.79 million"."""
        pair = self._of_pair(figure, sentence) if figure.change_role == "end" else None
        return pair if pair and pair.code in _COUNTED_TOO and self._lead(figure).endswith(" to ") else None

    def _of_size(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the figure before, where this says by how much it changed: "killed 2,900, up 40 percent"."""
        near = self._near_before(figure, _START_WITHIN, sentence)
        is_size = near is not None and figure.kind in {"percent", "fraction", near[0].kind}
        is_told = is_size and (_BY.search(self._lead(figure)) or self._is_change_beside(figure))
        return near[1] if near and is_told else None

    def _is_change_beside(self, figure: Figure) -> bool:
        """Tell "took in $237 million, a 30 percent decline" and "poured 683 tons, 8.9 percent above 2010"."""
        lead, lower = self._lead(figure), self._text.lower
        if _A.search(lead):
            noun = _NOUN.match(lower, figure.end_char)
            return noun is not None and noun.group(1) in load_words("measures", "changes")
        return _APPOSED.search(lead) is not None and _COMPARED.match(lower, figure.end_char) is not None

    def _of_size_beside(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of an amount of money, where this is its size right behind: "cost £459.7m in 2025, up 2%"."""
        near = self._near_before(figure, _BESIDE, sentence) if figure.kind == "percent" else None
        return self._of_size(figure, sentence) if near and near[0].kind == "money" else None

    def _of_same_fate(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the count before, of which this one goes on: "67 died in Bergen and 7 in Oslo"."""
        near = self._near_before(figure, _START_WITHIN, sentence)
        is_same = near is not None and near[0].kind == "count" and _is_alike(near[0].counted, figure.counted)
        gap = self._text.lower[near[0].end_char : figure.start_char] if near else ""
        is_same_again = near is not None and near[0].kind in {"percent", "fraction"} and near[1].code in _COUNTED_TOO
        if near and is_same_again and _OR.search(self._lead(figure)):
            return near[1]  # "a tenth of the staff, or some 4,100 people"
        if near and near[1].code in _FATES and _INCLUDING.fullmatch(gap):
            return near[1]
        if near and is_same and _BADLY.match(self._text.lower, figure.end_char):
            return near[1]
        is_listed = _AND_ANOTHER.search(gap) is not None and _ELSEWHERE.match(self._text.string, figure.end_char)
        return near[1] if near and is_same and is_listed and near[1].code in _FATES else None

    def _of_next(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the figure before, where this is the next country's: "France grew 1.2%, Germany just 0.2%"."""
        near = self._near_before(figure, _START_WITHIN, sentence) if figure.kind == "percent" else None
        if near is None or near[0].kind != "percent" or near[1].code not in _OF_COUNTRIES:
            return None
        gap = self._gap(near[0], figure).removesuffix("just ").removesuffix("only ")
        is_next = _AND_NAME.fullmatch(gap) is not None or _IN_NAME.search(gap) is not None
        return near[1]._replace(start=figure.start_char, end=figure.end_char) if is_next else None

    def _of_listed(self, figure: Figure, sentence: Sentence) -> Measure | None:
        """The measure of the figure before, where this is the next one's: "Ford sold 4,000 cars in May, Fiat 3,000"."""
        near = self._near_before(figure, _START_WITHIN, sentence)
        if (
            near is None
            or near[0].kind != figure.kind
            or near[1].code in _FATES
            or figure.direction != near[0].direction
        ):
            return None
        is_next = _NEXT_NAME.fullmatch(self._gap(near[0], figure)) is not None
        return near[1]._replace(start=figure.start_char, end=figure.end_char) if is_next else None

    def _is_aimed_at(self, figure: Figure, sentence: Sentence) -> bool:
        is_told = self._text.lower.startswith((" target", " goal"), figure.end_char)
        return is_told or not load_words("measures", "target").isdisjoint(words_before(self._text, figure, sentence))

    def _gap(self, before: Figure, figure: Figure) -> str:
        return self._text.string[before.end_char : figure.start_char]

    def _lead(self, figure: Figure) -> str:
        return self._text.lower[max(0, figure.start_char - _LOOK_BACK) : figure.start_char]

    def _carried(self, figure: Figure, sentence: Sentence) -> tuple[Measure, Sentence] | None:
        """The measure of the sentence before, where this one goes on about it."""
        if sentence.sentence_no == 0:
            return None
        is_expected = expects(self._text, sentence)
        is_told = continues(self._text, sentence) or _IT.search(self._lead(figure)) is not None
        near = max(sentence.start_char, figure.start_char - _LONGEST_RATE)
        is_told = is_told or _THE_RATE.search(self._text.lower, near, figure.start_char) is not None
        if not (is_expected or is_told):
            return None
        before = self._text.sentences[sentence.sentence_no - 1]
        if set(words_before(self._text, figure, sentence)) & load_words("measures", "per_share_payment"):
            return None
        if is_expected:
            # what was expected is what the sentence before told first
            first = self._first.get(before.sentence_no)
            return (first, before) if first and first.fits(figure) else None
        named = [measure for measure in self._measures.of(before) if measure.fits(figure)]
        if named:
            return named[0], before
        is_near = self._last is not None and sentence.sentence_no - self._last[0].sentence_no in {1, 2}
        return (self._last[1], self._last[0]) if self._last and is_near and self._last[1].fits(figure) else None
