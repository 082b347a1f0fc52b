"""Prices of the day: "the shares gained 4 percent" without a day is of the day of the story."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, without_month
from flows.extract.meaning.periods.scene import Scene
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 120
_TITLE = 120
_TITLE_WORDS = 8
_SUBJECT_TO_VERB = 14
_CURRENCY_NAME = 3
_VERB_TO_FIGURE = 7
_VOLUME_REACH = 8
_PRICED = {None, "price", "interest_rate"}
_KINDS = {"money", "percent", "index_points", "basis_points", "percentage_points", "number", "fraction", "multiple"}


def is_of_the_day(scene: Scene, figure: Figure, is_among_markets: bool) -> bool:
    """Tell whether a figure is a price, or its change, on a market of the day.

    ``is_among_markets`` where the story, or the sentence before the figure, is of markets: any subject will do.
    """
    is_volume = is_among_markets and figure.kind == "count" and (figure.counted or "").endswith("share")
    if (
        (figure.kind not in _KINDS and not is_volume)
        or figure.change_role == "start"
        or figure.status in {"forecast", "target"}
    ):
        return False
    if figure.measure not in _PRICED:
        return False
    begin = max(scene.sentence.start_char, figure.start_char - _REACH)
    lead = without_month(scene.between(begin, figure.start_char).replace("per cent", "percent"))
    words = [word.strip(",;()") for word in lead.split()]
    if is_volume:
        return not load_words("periods", "volumes").isdisjoint(words[-_VOLUME_REACH:])
    return (is_among_markets and _is_move_of_price(figure, words)) or _is_traded(figure, words, is_among_markets)


def _is_traded(figure: Figure, words: list[str], is_among_markets: bool) -> bool:
    """Tell whether a verb of the markets before a figure, and what is traded before the verb, make it a price."""
    verbs = load_words("periods", "market_levels")
    if figure.direction or is_among_markets:
        verbs = verbs | load_words("periods", "market_verbs")
    last = max((at for at, word in enumerate(words) if word in verbs or _is_sent(words, at)), default=None)
    if last is None or len(words) - last - 1 > _VERB_TO_FIGURE:
        return False
    if (
        figure.change_role == "level"
        and last < len(words) - 1
        and words[-1] not in load_words("periods", "price_prepositions")
    ):
        return False
    lead = words[max(0, last - _SUBJECT_TO_VERB) : last]
    if load_words("periods", "not_past").intersection(lead[-3:]):
        return False
    return is_among_markets or any(_is_market(lead, at) for at in range(len(lead)))


def _is_move_of_price(figure: Figure, words: list[str]) -> bool:
    """ "Lifted by hopes of rain, wheat slid by 3 percent": in a story of markets a price moved on its day."""
    is_move = figure.measure == "price" and figure.kind == "percent" and figure.change_role == "change"
    return is_move and any(map(is_past_verb, words)) and load_words("periods", "not_past").isdisjoint(words)


def _is_sent(words: list[str], at: int) -> bool:
    """ "Sending its shares up 6 percent"."""
    return words[at] in {"up", "down"} and at > 0 and words[at - 1] in load_words("periods", "market")


def is_market_story(text: Text) -> bool:
    """Tell whether the title says that a story is about the markets of the day."""
    start, end = text.paragraphs[0] if len(text.paragraphs) > 1 else (0, 0)
    title = text.lower[start : min(end, start + _TITLE)]
    words = [word.strip(",;:.'’") for word in title.split()]
    return any(_is_of_market(words, at) for at in range(len(words))) or _tells_of_move(words)


def _is_of_market(words: list[str], at: int) -> bool:
    """ "Stocks slip", not "Palm oil stocks fall"."""
    is_stored = words[at] == "stocks" and not load_words("periods", "before_no_market").isdisjoint(
        words[max(0, at - 2) : at]
    )
    return words[at] in load_words("periods", "market_titles") and not is_stored


def _tells_of_move(words: list[str]) -> bool:
    """ "Gold slips as dollar firms", "Oil prices edge up", "Asian shares end lower"."""
    plain = [word for word in words[:_TITLE_WORDS] if word not in {"prices", "futures"}]
    return any(
        word in load_words("periods", "title_market") and after in load_words("periods", "market_moves")
        for word, after in pairwise(plain)
    )


def _is_market(words: list[str], at: int) -> bool:
    """A currency is one only with its article: "the pound", "the New Zealand dollar", not "a pound"."""
    word = words[at].removesuffix("'s").removesuffix("’s")
    if word in load_words("periods", "currencies"):
        return "the" in words[max(0, at - _CURRENCY_NAME) : at]
    if word not in load_words("periods", "market") or words[max(0, at - 1)] in load_words(
        "periods", "before_no_market"
    ):
        return False
    return not load_words("periods", "behind_no_market").intersection(words[at + 1 : at + 2])
