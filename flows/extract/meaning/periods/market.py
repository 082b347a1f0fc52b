"""Prices of the day: "the shares gained 4 percent" without a day is of the day of the story."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from flows.extract.asides import without_asides
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, without_month
from flows.extract.meaning.periods.scene import Scene
from flows.extract.text import Text
from schemas.records import Figure, Sentence, TimeExpression

LAST_TRADED = timedelta(days=4)
"""How long before a story its markets were open last."""
_REACH = 120
_TITLE = 120
_EXTREMES = frozenset({"low", "high", "record", "peak", "lowest", "highest"})
_REACHING = frozenset({"hits", "hit", "at", "touches"})
_TITLE_WORDS = 8
_SUBJECT_TO_VERB = 14
_CURRENCY_NAME = 3
_VERB_TO_FIGURE = 8
_VOLUME_REACH = 8
_MOST_TO_PRICE = 3
_YIELDS = frozenset({"yield", "yields", "spread", "spreads"})
_TURNED_OVER = {None, "revenue", "sales"}
_CLOSING = frozenset({"closing", "close", "settlement", "noon", "opening", "spot"})
_QUOTES = frozenset({"prices", "rates", "quotes", "levels", "markets", "close", "indexes", "indices"})
_VOLUMES = ("share", "contract", "lot")
_DASHES = frozenset({"-", "–", "—", "--"})
_MOVE_REACH = 8
_BY_THE_WAY = frozenset({"after", "which", "having", "had", "from", "since", "against", "than", "following", "that"})
_CLASSES = frozenset({"b", "h", "traded", "most-traded", "ordinary", "preferred", "preference", "non-voting"})
"""Before "share" these name a paper: "the B share fell", no "market share fell"."""
_WHOLE = frozenset({"wider", "broader", "overall", "whole"})
""" "The wider market was down 0.3 percent": that of shares."""
_EXCHANGE = LazyRegexp(
    r"(?:(?:higher|lower|to [^\s,]*\d[^\s,]*|at [^\s,]*\d[^\s,]*) )?(?:in|on) (?:the )?(?:[\w'’-]+ ){0,3}"
    r"(?:exchange|bourse|stock market|nasdaq|stock exchange)\b"
)
_COSTS = frozenset({"cost", "costs"})
"""What something costs to make is of a report's time: "unit costs rose to $13.90 a pound"."""
_OF_GOODS = frozenset({"of", "for", "in", "at", "on", "from"})
_PRICED = {None, "price", "interest_rate"}
_KINDS = {"money", "percent", "index_points", "basis_points", "percentage_points", "number", "fraction", "multiple"}


def is_of_the_day(scene: Scene, figure: Figure, is_among_markets: bool) -> bool:
    """Tell whether a figure is a price, or its change, on a market of the day.

    ``is_among_markets`` where the story, or the sentence before the figure, is of markets: any subject will do.
    """
    if figure.change_role == "start" or figure.status in {"forecast", "target"} or figure.modifier == "average":
        return False
    is_priced = figure.kind in _KINDS and figure.measure in _PRICED
    if not (is_priced or is_among_markets):
        return False
    lead = without_month(_lead(scene, figure).replace("per cent", "percent"))
    words = [word.strip(",;()") for word in lead.split()]
    if is_among_markets and _is_volume(figure, words):
        return True
    if not is_priced:
        return False
    return (is_among_markets and _is_move_of_price(figure, words)) or _is_traded(scene, figure, words, is_among_markets)


def _lead(scene: Scene, figure: Figure) -> str:
    """Return the words before a figure, without the asides between them: "gold, which is watched closely, rose"."""
    near, far = scene.lead(figure.start_char, _REACH), scene.lead(figure.start_char, 2 * _REACH)
    own = without_asides(far)
    return near if own == far else own[-_REACH:]


def is_main_move(scene: Scene, figure: Figure) -> bool:
    """Tell whether a move is what its sentence tells, not "after falling 1 percent", "which had lost 2 percent"."""
    lead = scene.lead(figure.start_char).split()[-_MOVE_REACH:]
    return _BY_THE_WAY.isdisjoint(lead)


def day_of_market(text: Text, sentence: Sentence, times: list[TimeExpression]) -> TimeExpression | None:
    """ "Asian shares fell on Monday. The Nikkei lost 2 percent": the earlier day on which markets are told to move."""
    published = text.document.published_on
    day = times[0] if len(times) == 1 else None
    if published is None or day is None or day.period_start is None or day.period_start != day.period_end:
        return None
    words = [word.strip(",;()") for word in text.lower[sentence.start_char : day.start_char].split()]
    is_move = not (load_words("periods", "market_verbs") | load_words("periods", "market_levels")).isdisjoint(words)
    is_traded = is_move and _BY_THE_WAY.isdisjoint(words) and any(_is_market(words, at) for at in range(len(words)))
    return day if is_traded and timedelta() < published - day.period_start <= LAST_TRADED else None


def is_of_quotes(text: Text, heading: Sentence, figure: Figure) -> bool:
    """Tell whether a figure stands in a table of prices: "Closing prices, in dollars a tonne:"."""
    words = {word.strip(",;:") for word in text.lower[heading.start_char : heading.end_char].split()}
    is_priced = figure.kind in _KINDS and figure.measure in _PRICED
    return is_priced and not words.isdisjoint(_CLOSING) and not words.isdisjoint(_QUOTES)


def _is_volume(figure: Figure, words: list[str]) -> bool:
    """What changed hands: "volume was 5.8 billion shares", "turnover stood at 1.1 billion"."""
    if load_words("periods", "volumes").isdisjoint(words[-_VOLUME_REACH:]) or words[-1] == "of":
        return False
    if figure.kind == "count":
        return (figure.counted or "").endswith(_VOLUMES)
    return figure.kind == "money" and figure.measure in _TURNED_OVER and figure.change_role == "level"


def _is_traded(scene: Scene, figure: Figure, words: list[str], is_among_markets: bool) -> bool:
    """Tell whether a verb of the markets before a figure, and what is traded before the verb, make it a price."""
    is_among_markets = is_among_markets or _is_yield(figure, words)
    if _is_named_at(words, scene) or words[-1:] == ["="] or _is_quoted_beside(figure, words):
        return True  # "($1 = 11.17 crowns)"
    last = _last_verb(figure, words, is_among_markets, scene.is_headline)
    if last is None or len(words) - last - 1 > _VERB_TO_FIGURE:
        return False
    if figure.change_role == "level" and last < len(words) - 1 and not _leads_to_price(words, is_among_markets):
        return False
    lead = words[max(0, last - _SUBJECT_TO_VERB) : last]
    is_now = lead[-1:] != [] and (
        (words[last] in {"up", "down", "trading"} and lead[-1] in {"is", "are"})
        or (figure.change_role == "end" and lead[-1] in {"has", "have"})
    )
    if not is_now and load_words("periods", "not_past").intersection(lead[-3:]):
        return False
    is_of_market = is_among_markets or _is_on_exchange(scene, figure)
    is_of_market = is_of_market or any(_is_market(lead, at) for at in range(len(lead)))
    is_price = _COSTS.isdisjoint(words) and _is_price_per_unit(figure, len(words) - last - 1)
    return is_of_market or is_price


def _is_on_exchange(scene: Scene, figure: Figure) -> bool:
    """ "Orlan fell 3 percent on the Oslo exchange": where it is traded stands behind the move."""
    if figure.change_role != "change" or figure.direction is None:
        return False
    return _EXCHANGE.match(scene.between(figure.end_char, figure.end_char + _TITLE)) is not None


def _is_named_at(words: list[str], scene: Scene) -> bool:
    """ "The euro, at $1.2060, was near a low", "WON: Steady at 1,264.2", in a headline "rupee at 65.42"."""
    if words[-1:] != ["at"] or len(words) < 2:
        return False
    name = words[0].rstrip(":") if words[0].endswith(":") and words[1:-1] == ["steady"] else words[-2]
    is_headline = scene.sentence.sentence_no == 0 and {"a", "per"}.isdisjoint(words[-3:-2])
    is_alone = is_headline or words[0].endswith(":")
    return name in load_words("periods", "currencies") and (is_alone or "the" in words[-2 - _CURRENCY_NAME : -2])


def _is_quoted_beside(figure: Figure, words: list[str]) -> bool:
    """ "Kospi 1,801.35, down 68.10", "the Nasdaq 199.61 points up": its level or move right behind what is traded."""
    if figure.direction is None or figure.change_role not in {"change", "end"}:
        return False
    name = words[max((at + 1 for at, word in enumerate(words) if word in _DASHES), default=0) :]
    return 0 < len(name) <= _CURRENCY_NAME and _is_market(name, len(name) - 1)


def _last_verb(figure: Figure, words: list[str], is_among_markets: bool, is_headline: bool) -> int | None:
    """The place of the last verb of the markets, None where none is."""
    verbs = load_words("periods", "market_levels")
    if figure.direction or is_among_markets:
        verbs = verbs | load_words("periods", "market_verbs")
    if is_headline and figure.change_role in {"change", "end"}:
        verbs = verbs | load_words("periods", "market_moves")  # "Mumbai shares lose 4.3 percent"
    if figure.change_role == "change":
        verbs = verbs | load_words("periods", "posting_moves")  # "the index posted a rise of 0.4%"
    return max((at for at, word in enumerate(words) if word in verbs or _is_sent(words, at)), default=None)


def _leads_to_price(words: list[str], is_among_markets: bool) -> bool:
    return words[-1] in load_words("periods", "price_prepositions") or (is_among_markets and _is_extreme(words))


def _is_yield(figure: Figure, words: list[str]) -> bool:
    """ "The yield on 10-year notes was 3.1 percent", "the spread stood at 250 basis points"."""
    return figure.measure == "interest_rate" and not _YIELDS.isdisjoint(words)


def _is_price_per_unit(figure: Figure, distance: int) -> bool:
    """ "Diesel rose 12 cents to $3.61 a gallon"."""
    is_move = figure.kind == "money" and figure.change_role in {"change", "end"}
    return is_move and figure.measure == "price" and figure.per is not None and distance <= _MOST_TO_PRICE


def _is_move_of_price(figure: Figure, words: list[str]) -> bool:
    """ "Lifted by hopes of rain, wheat slid by 3 percent": in a story of markets a price moved on its day."""
    is_move = figure.measure == "price" and figure.kind == "percent" and figure.change_role == "change"
    return is_move and any(map(is_past_verb, words)) and load_words("periods", "not_past").isdisjoint(words)


def _is_extreme(words: list[str]) -> bool:
    """ "They were as low as 171p", "hit a seven-week low of 80.87", "bought $1.32 and 1.12 euros"."""
    return words[-1] == "and" or words[-2:] in (["low", "as"], ["high", "as"], ["low", "of"], ["high", "of"])


def _is_sent(words: list[str], at: int) -> bool:
    """ "Sending its shares up 6 percent"."""
    return words[at] in {"up", "down"} and at > 0 and words[at - 1] in load_words("periods", "market")


def is_market_story(text: Text) -> bool:
    """Tell whether the title says that a story is about the markets of the day."""
    start, end = text.paragraphs[0] if len(text.paragraphs) > 1 else (0, 0)
    title = text.lower[start : min(end, start + _TITLE)]
    words = [word.strip(",;:.'’") for word in title.replace("-", " ").split()]
    is_titled = not load_words("periods", "market_titles").isdisjoint(words)
    return (is_titled and any(_is_of_market(words, at) for at in range(len(words)))) or _tells_of_move(words)


def _is_of_market(words: list[str], at: int) -> bool:
    """ "Stocks slip", not "Palm oil stocks fall"."""
    is_stored = words[at] == "stocks" and not load_words("periods", "before_no_market").isdisjoint(
        words[max(0, at - 2) : at]
    )
    return words[at] in load_words("periods", "market_titles") and not is_stored


def _tells_of_move(words: list[str]) -> bool:
    """ "Gold slips as dollar firms", "Oil prices edge up", "Asian shares end lower", "Corn hits two-year low"."""
    if load_words("periods", "title_market").isdisjoint(words):
        return False
    first = words[: words.index("as")] if "as" in words else words
    plain = [word for word in first[:_TITLE_WORDS] if word not in {"prices", "futures"}]
    moves = load_words("periods", "market_moves")
    if not _EXTREMES.isdisjoint(words):
        moves = moves | _REACHING
    return any(word in load_words("periods", "title_market") and after in moves for word, after in pairwise(plain))


def _is_market(words: list[str], at: int) -> bool:
    """A currency is one only with its article: "the pound", "the New Zealand dollar", not "a pound"."""
    word = words[at].removesuffix("'s").removesuffix("’s").partition("/")[0]
    if word == "won" and words[at - 1 : at] not in (["the"], ["korean"]):
        return False  # "the Greens won 31 percent, up 4 points"
    if word in load_words("periods", "currencies"):
        return "the" in words[max(0, at - _CURRENCY_NAME) : at]
    before = words[at - 1] if at else ""
    is_classed = (word == "share" and before in _CLASSES) or (word == "market" and before in _WHOLE)
    if not is_classed and (
        word not in load_words("periods", "market") or before in load_words("periods", "before_no_market")
    ):
        return False
    is_dealt_in = bool(load_words("periods", "behind_no_market").intersection(words[at + 1 : at + 2]))
    return not (is_dealt_in or _is_of_goods(words, at))


def _is_of_goods(words: list[str], at: int) -> bool:
    """ "Shipments of gold", "demand for oil", "sales of copper rose, while those of gold": no price."""
    dealt_in = load_words("periods", "behind_no_market")
    if at < 2 or words[at - 1] not in _OF_GOODS:
        return False
    is_those = words[at - 2] == "those" and words[at - 1] == "of"
    return words[at - 2] in dealt_in or (is_those and not dealt_in.isdisjoint(words[: at - 2]))
