"""Whether two figures say one thing: ends and size of a change, the same in another unit, what one is compared with."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_not_past, is_parted, is_past_verb, plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

AT_LEAST = frozenset({"more", "less", "fewer"})
"""Before "than" and a number these only make it rough."""
_MOST_OTHERWISE = 3
_REVISION = 90
_REVISED = LazyRegexp(
    r"\b(?:revised|restated|corrected|brought down) [^;:]*\bfrom\b[^;:]*\Z"
    r"|\b(?:forecasts?|estimates?|projections?|guidance|outlook|prediction) (?:for|of) [^;:]*\bfrom\b[^;:]*\Z"
    r"|\bfrom (?:an?|the) (?:earlier|initial|preliminary|provisional|first|previous)(?: [a-z]+){0,3} ?\Z"
)
_FROM_REACH = 2
"""Words back to "from" before a change that is compared with; "revenue from operations rose 5 percent" is none."""
_MOST_LISTED = 5
_NEAR_BASE = 4
MOST_TO_END = 7
"""Words between a change and its end: "a 12 percent fall in net profit to 841 crore"."""


def is_revised(scene: Scene, figure: Figure) -> bool:
    """ "Growth last year was revised to 7.7 percent from 7.6": what was told before is of the same time."""
    return figure.change_role == "start" and _REVISED.search(scene.lead(figure.start_char, _REVISION)) is not None


def is_told_first(scene: Scene, figure: Figure) -> bool:
    """ "In 2010 a bag cost $4; it costs $9 now": how it was then, told by itself before how it is."""
    item = next(scene.before(figure), None)
    if figure.change_role != "start" or item is None or isinstance(item, Figure):
        return False
    words = plain_words(scene.between(item.end_char, figure.start_char))
    is_alone = load_words("periods", "before_base").isdisjoint(words[-_NEAR_BASE:])
    return is_alone and scene.lead(item.start_char).lstrip('"“‘') in load_words("periods", "leads")


def is_paired(between: str, figure: Figure, other: Figure) -> bool:
    """Tell whether two figures say one thing: both ends or the size of a change, or the same in another unit."""
    if between == "(":
        is_size = figure.change_role == other.change_role == "change"  # "by 7.8 percent (220,000 jobs) in May"
        is_start = other.change_role == "start" != figure.change_role  # "389 deaths (549 in 2012)"
        return is_size or (figure.kind == other.kind and not is_start)  # "598 billion shillings ($4 billion) in 2016"
    words = plain_words(between)
    if words[-1:] == ["or"] or words[:1] == ["or"]:
        return len(words) <= _MOST_OTHERWISE
    if words[-1:] == ["at"] and figure.change_role == "change" and not is_parted(between):
        # "down 2 cents at 3.61 dollars on Tuesday", "a 4 percent fall in net profit at 182 crore"
        return len(words) <= 2 or ("in" in words[:2] and len(words) <= MOST_TO_END)
    if words[-1:] == ["to"] and other.change_role == "end":
        return len(words) <= 2 or (
            figure.change_role == "change" and len(words) <= MOST_TO_END and not is_parted(between)
        )
    if words == ["to"] and figure.kind == other.kind == "percent":
        return figure.change_role == other.change_role == "level"  # "led by 52 percent to 44 percent in May"
    is_like = figure.kind == other.kind and figure.change_role == other.change_role
    return is_like and _is_listed(between, words)


def _is_listed(between: str, words: list[str]) -> bool:
    """ "5 percent and imports 7 percent in June": the last of a list has the expression of all."""
    return "and" in words and len(words) <= _MOST_LISTED and not (is_parted(between) or is_not_past(between))


def is_base(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is what another one is compared with: "from 3 percent", "after a rise of 2 percent"."""
    words = scene.lead(figure.start_char, 40).split()
    if words[-1:] == ["than"] and words[-2:-1] != [] and words[-2] in AT_LEAST:
        words = words[:-2]
    is_move = figure.change_role in {"change", "end"}
    near = [word for at, word in enumerate(reversed(words[-5:])) if word != "from" or at < _FROM_REACH or not is_move]
    bases = load_words("periods", "before_base").intersection(near)
    return figure.change_role == "start" or (
        bases != set() and not (bases == {"after"} and _is_cause(scene, figure, words))
    )


def _is_cause(scene: Scene, figure: Figure, words: list[str]) -> bool:
    """ "Raised its outlook after sales rose 9 percent": nothing that is told before is compared with it."""
    clause = words[len(words) - words[::-1].index("after") :]
    is_first = not any(isinstance(item, Figure) for item in scene.before(figure))
    return is_first and any(map(is_past_verb, clause[1:]))
