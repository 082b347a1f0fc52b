"""What stands between a figure and an expression: the same clause, another one, or what is compared with."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts

_RELATIVE = LazyRegexp(r", (?:which|who|whose|where) [^,;:]{1,80},")
_SUBJECT = LazyRegexp(r",? ([a-z\d][\w'’-]*)")
_MAY = LazyRegexp(r"\b(?:(?:in|of|since|by|to|from|last|until|till|on|during|early|late|the) may\b|may (?=\d))")
_GOING_ON = LazyRegexp(
    r"\b(?:(?:and|while|whereas) (?:that|those) of|of that|that (?:happened|occurred|took place|broke out|struck)"
    r"|, (?:that|those) of|, which (?:happened|occurred|took place|came|struck)"
    r"|while (?=(?:on|in|at|[a-z]{3,}ing)\b))\b"
    r"|\bas (?:much|many|high|low|few|little|far|long|fast|large|big|recently|late|early|soon)(?: as)?\Z"
)
"""No clauses of their own: "below 10 percent, and that of banks below", "off as much as", "fined as recently as"."""
_PER_HEAD = LazyRegexp(r"\bper (?=(?:cent|head|capita|person|share|household)\b)")
"""No rate of what goes on: "output per head shrank"."""
_WAS_TO = LazyRegexp(r"\b(?:was|were) to\b")
_LEAST_PARTICIPLE = 5
_PHRASE = 12
_TIMES_OF_DAY = frozenset(
    {"dawn", "daybreak", "sunrise", "noon", "midday", "sunset", "dusk", "dark", "midnight", "lunch"}
)
_WHERE = frozenset({"at", "up", "down", "below", "above", "near", "around", "lower", "higher", "just", "about"})
"""Behind "to end" and the like, where a price or mark came to stand."""
_MOST_TO_DEDUCTED = 3
_AUXILIARIES = frozenset({"was", "were", "will"})
_LONGEST_AS_SO = 16


def plain_words(words: str) -> list[str]:
    """Return the words of a stretch without marks."""
    return [*_without_marks(words)]


@lru_cache(256)
def _without_marks(words: str) -> tuple[str, ...]:
    """The same of a stretch that one rule after another looks at."""
    return tuple([word.strip(",.()'’") for word in words.split()])


def is_parted(words: str, softly: bool = False) -> bool:
    """Tell whether another clause begins in a stretch; ``softly`` lets those pass that go on about the same time."""
    if ";" in words or ":" in words or '"' in words or "“" in words or "”" in words or "—" in words:
        return True
    if _may_go_on(words):
        words = _GOING_ON.sub(" ", words)
    breaks = load_words("periods", "breaks") if softly else _all_breaks()
    plain = plain_words(words)
    return any(word in breaks and not _goes_on(word, plain[at + 1 :]) for at, word in enumerate(plain))


def _may_go_on(words: str) -> bool:
    """Tell whether a stretch has a word that what goes on about the same needs, or may end with "as recently as"."""
    is_told = "that" in words or "those of" in words or ", which " in words or "while " in words
    return is_told or "as " in words[-_LONGEST_AS_SO:]


@cache
def _all_breaks() -> frozenset[str]:
    return load_words("periods", "breaks") | load_words("periods", "soft_breaks")


def tells_past(word: str) -> bool:
    """Tell whether a word is "was" or "were" or a verb of what happened."""
    return word in {"was", "were"} or is_past_verb(word)


@lru_cache(1024)
def is_past_verb(word: str) -> bool:
    """Tell whether a word is a verb of what happened, not one of what things have or are."""
    if word in load_words("periods", "states"):
        return False
    is_participle = word.endswith("ed") and len(word) >= _LEAST_PARTICIPLE
    return word in _irregular() or (is_participle and word not in load_words("dates", "negated_ed"))


@cache
def _irregular() -> frozenset[str]:
    return load_words("dates", "past_words") | irregular_pasts()


def _goes_on(word: str, following: list[str]) -> bool:
    """ "After a rise", "as of Monday": no clause of its own."""
    if word == "ahead":
        return following[:1] != ["of"]  # "Portland was ahead at 12.3 percent"
    if word == "after" and following[:1] in (["a"], ["an"]):
        return not any(is_past_verb(other) for other in following[2:_PHRASE])
    if word in {"before", "after"} and following[:1] and following[0] in _TIMES_OF_DAY:
        return True
    if word in {"before", "after"} and _is_deducted(following[:_MOST_TO_DEDUCTED]):
        return True
    return word == "as" and following[:1] == ["of"]


def _is_deducted(following: list[str]) -> bool:
    """ "Earned 41 million after tax", "before interest and tax", "after one-off costs": how a sum was reckoned."""
    at = next((at for at, word in enumerate(following) if word in load_words("periods", "deducted")), None)
    return at is not None and not any(tells_past(word) or word == "the" for word in following[:at])


def opens_clause(lower: str, words: str, end: int) -> bool:
    """ "85% were for it, and on Friday the government said": the expression is of the clause that begins before it.

    ``words`` stand before it, ``end`` is where it ends.
    """
    plain = plain_words(words)
    is_joined = (
        plain[-1:] == ["and"]
        or plain[-3:] == ["and", "as", "of"]
        or (plain[-2:-1] == ["and"] and plain[-1] in load_words("periods", "time_prepositions"))
    )
    match = _SUBJECT.match(lower, end)
    return is_joined and match is not None and match[1] not in load_words("periods", "time_prepositions")


def opens_deed(words: str) -> bool:
    """ "It paid 6 million and was fined 1 million in May": something else is told behind "and"."""
    plain = plain_words(words)
    return any(word == "and" and (after in _AUXILIARIES or is_past_verb(after)) for word, after in pairwise(plain))


def without_relatives(words: str) -> str:
    """Return a stretch without its clauses between commas: ", which ends in September,"."""
    return _RELATIVE.sub(",", words)


def has_superlative(words: str) -> bool:
    """ "The worst heat wave since 1936": the past that it is compared with."""
    return any(word.endswith("est") or word in load_words("periods", "superlatives") for word in plain_words(words))


def has_infinitive(words: str) -> bool:
    """ "Voted on Wednesday to put a levy of": what is decided comes later; "linked to the virus" decides nothing."""
    plain = ["", *words.split()]
    if "to" not in plain or not load_words("periods", "forcing").isdisjoint(plain):
        return False
    return any(
        word == "to"
        and after[:1].isalpha()
        and after not in load_words("periods", "articles")
        and before not in load_words("periods", "before_to")
        and not _ends_so(plain[at + 2 :])
        for at, ((before, word), after) in enumerate(zip(pairwise(plain), plain[2:], strict=False))
    )


def _ends_so(infinitive: list[str]) -> bool:
    """ "Sank 97 paise on Tuesday to end at 72.39": how it came out, nobody's decision."""
    return infinitive[0] in load_words("periods", "coming_out") and infinitive[1:2] != [] and infinitive[1] in _WHERE


def is_of_now(words: str) -> bool:
    """Tell whether something is said to be so now, or to come."""
    return bool(load_words("periods", "present").intersection(plain_words(without_month(words))))


def is_not_past(words: str) -> bool:
    """Tell whether a verb says that something is, has been or will be."""
    words = without_month(_PER_HEAD.sub("", words) if "per " in words else words)
    is_to_come = "re to" in words or "was to" in words
    is_to_come = is_to_come and _WAS_TO.search(words) is not None
    return is_to_come or not load_words("periods", "not_past").isdisjoint(plain_words(words))


def has_verb(words: str) -> bool:
    """Tell whether a verb says that something was, is or will be."""
    return any(map(tells_past, plain_words(words))) or is_not_past(words)


def without_month(words: str) -> str:
    """Return a stretch without "May" the month: "which hit 1,375 on May 6, eased to"."""
    return _MAY.sub(" ", words) if "may" in words else words
