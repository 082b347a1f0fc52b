"""What somebody or something is called by whoever judges it: "the strike is reprehensible", "the outlook is bleak"."""

from __future__ import annotations

from flows.extract.lang.load import load_words

_BEING = frozenset({"is", "are", "was", "were", "be", "been", "'s", "'re"})
_SHORT = frozenset({"that", "this", "he", "she", "they", "you", "what"})
_LETTING = frozenset({"let", "lets", "letting"})
_UNPRAISED = frozenset({"as", "not", "n't", "might", "may", "could", "if", ","})
_NEAR = 5


def is_called_bad(words: list[str]) -> bool:
    """``the strike is morally reprehensible``, ``was a disgrace``; not ``is a serious problem``."""
    index = _called(words, "before_blame", "blaming_qualities")
    if index is None or words[index] == "be":
        return False
    return load_words("stances", "blameless").isdisjoint(words[max(0, index - 1) : index])


def is_judged(words: list[str]) -> bool:
    """``the outlook is bleak``, ``was a very big mistake``; not ``the road is closed``."""
    return _called(words, "before_judging", "judging_qualities") is not None


def is_failing(words: list[str]) -> bool:
    """``abandoned its workers``, ``let patients down``; not ``ignored the rule``."""
    failing, failed = load_words("stances", "failing"), load_words("stances", "failed_ones")
    if failing.isdisjoint(words) and _LETTING.isdisjoint(words):
        return False
    for index, word in enumerate(words):
        if word in failing and not failed.isdisjoint(words[index + 1 : index + 3]):
            return True
        if word in _LETTING and "down" in words[index + 2 : index + 2 + _NEAR]:
            return True
    return False


def is_well_done(words: list[str]) -> bool:
    """``the crew handled the fire very well``; not ``the deal went well``."""
    if "well" not in words:
        return False
    before = words[max(0, words.index("well") - _NEAR) : words.index("well")]
    return not load_words("stances", "handling").isdisjoint(before) and _UNPRAISED.isdisjoint(before)


def _called(words: list[str], before: str, qualities: str) -> int | None:
    """Where the first form of "be" stands behind which, past degrees and articles, one of the qualities follows."""
    if _BEING.isdisjoint(words):
        return None
    for index, word in enumerate(words):
        if word in _BEING and (word[0] != "'" or (index and words[index - 1] in _SHORT)):
            at = index + 1
            while at < len(words) and (words[at].endswith("ly") or words[at] in load_words("stances", before)):
                at += 1
            if at < len(words) and words[at] in load_words("stances", qualities):
                return index
    return None
