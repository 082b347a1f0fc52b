"""A country or capital that acts ("Seoul rejected") against one where something is ("talks in Seoul")."""

from __future__ import annotations

from flows.extract.entities.acting_partners import has_ruler_before, is_dealt_with
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_WORD = LazyRegexp(r" [\"“]?([a-z]\w*(?:n['’]t)?)")
_JOINED = LazyRegexp(
    r"(?:,? (?:and|or|nor)|,) (?:(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|its (?:[A-Za-z]+ )?(?:allies|partners))"
)
_POSSESSIVE = LazyRegexp(
    r"['’]s? (?:own |top |chief |new |main |former |latest |first |planned |proposed |punitive |retaliatory |growth "
    r"|official |annual |extra |additional |[0-9][0-9.]*(?: ?per ?cent|-per ?cent|%) )*([a-z]\w*)(?: ([a-z]\w*))?"
)
_ON_ITS_POLICY = LazyRegexp(r" (?:has |had |will |would )?[a-z]+ its (?:[a-z-]+ ){0,2}?([a-z]+)\b")
"""A deed to its own policy: "Ankara doubled its levies", where a city has none."""

_ACTS_ON_ITS_OWN = LazyRegexp(r" (?:[a-z]+s|(?:will|would|must|should) [a-z]+) its (?!way\b|peak\b)")
"""A deed of today to something of its own: "Seoul limits its exports"."""
_ON_INQUIRY = LazyRegexp(
    r" (?:has |had |will |would )?(?:opened|opens|open|began|begins|started|starts|reopened|closed|ended) "
    r"(?:(?:an?|the|its|formal) )?(?:[a-z-]+ ){0,2}?"
    r"(?:probe|probes|inquiry|inquiries|enquiry|investigation|investigations|talks|negotiations|consultations)\b"
)
""" "Ankara opened the probe in June", where a city opens a bridge."""
_ASIDE = LazyRegexp(
    r", (?:for its part|in (?:turn|return|response|exchange)|meanwhile|however|too|by contrast|in contrast|for once"
    r"|(?:which|whose|long|once|already|still|an? (?:[a-z-]+ )?(?:member|ally|signatory|partner|backer|rival)\b)"
    r" (?:[^,.;:\n]|\.(?=\d)){3,80}"
    r"|(?:he|she|they|it|(?:the|a|one) [a-z -]{3,30}) "
    r"(?:said|says|argue[ds]|note[ds]|(?:add|insist|warn|claim|complain)(?:ed|s)|reckons?|thinks?|believes?)),"
)
"""What may part one that acts from its verb: "Ankara, which hosts the talks, wants"."""
_ON_ITS_SIDE = LazyRegexp(r", (?:for its part|in (?:turn|return|response|exchange)), ")
"""What is said only of somebody who has a side."""
_PLACES_BEFORE = LazyRegexp(r"\b([a-z]+) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?:, [A-Z][\w’'-]*){0,2},? and $")
_WHAT_JOINS = r":(?! *\W?\d)| [a-z]+\b"
"""A colon that begins no score, or the first word of what two have to do with one another."""
_PAIR_BEHIND = LazyRegexp(rf"[-–][A-Z][\w.]+({_WHAT_JOINS})")
_PAIR_BEFORE = LazyRegexp(r"\b[A-Z][\w.]+[-–]$")
_BEHIND_PAIR = LazyRegexp(_WHAT_JOINS)
_PLACE_GOES_ON = LazyRegexp(
    r",? (?:D\.C\.|DC\b)|, (?![A-Z][\w.]*(?: [A-Z][\w.]*){0,3} (?:said|says|told|reported|argued|added|warned)\b)[A-Z]"
)
_LOOK_BACK = 60
_LOOK_ON = 120
_STEPS = 4


def acting_as(string: str, lower: str, start: int, end: int) -> str | None:
    """Return how a country's name is used: government, place, or None where neither shows."""
    if is_placed(lower, start):
        return "place"
    return "government" if _acts(string, lower, start, end) else None


def capital_acts(string: str, lower: str, start: int, end: int) -> bool:
    """Tell whether a capital stands for its government."""
    if has_ruler_before(lower, start, end):
        return True
    if is_placed(lower, start) or _is_second_place(string, start):
        return False
    if _PLACE_GOES_ON.match(string, end):
        return False
    before = lower[max(0, start - _LOOK_BACK) : start]
    if _is_of_pair(string, start, end):
        return True
    is_way = word_before(lower, start) in load_words("acting", "way_prepositions")  # "a trip to Riga planned for May"
    is_side = _is_counterpart(before) if is_way else _acts(string, lower, start, end)
    return is_side or _is_partner(before) or is_dealt_with(lower, start, end)


def _is_second_place(string: str, start: int) -> bool:
    """Tell whether a capital is the last of several places that something is in: "doctors in Lae and Port Moresby"."""
    if not string.endswith(" and ", 0, start):
        return False
    places = _PLACES_BEFORE.search(string, max(0, start - _LOOK_BACK), start)
    return places is not None and places.group(1) in load_words("acting", "place_prepositions")


def _is_of_pair(string: str, start: int, end: int) -> bool:
    """Tell whether a hyphen joins two capitals that have something to do with one another: "the Lima-Beijing deal"."""
    if string.startswith(("-", "–"), end):
        match = _PAIR_BEHIND.match(string, end)
        what = match.group(1) if match else ""
    elif string.endswith(("-", "–"), 0, start) and _PAIR_BEFORE.search(string, max(0, start - _LOOK_BACK), start):
        match = _BEHIND_PAIR.match(string, end)
        what = match.group() if match else ""
    else:
        return False
    return what == ":" or what[1:] in load_words("acting", "relation_nouns")


def _is_partner(before: str) -> bool:
    """Tell whether "with" makes a capital somebody's partner: whoever is meant can't be a city."""
    words = before.split()[-2:]
    return words[-1:] == ["with"] and words[0] not in load_words("acting", "words_before_with")


def word_before(lower: str, start: int) -> str:
    """Return the word before a position, without marks around it."""
    words = lower[max(0, start - 30) : start].rsplit(None, 1)
    return words[-1].strip('"“”(,') if words else ""


def is_placed(lower: str, start: int) -> bool:
    """Tell whether something is in, at or near what begins at a position."""
    return word_before(lower, start) in load_words("acting", "place_prepositions")


def _acts(string: str, lower: str, start: int, end: int) -> bool:
    aside = _ASIDE.match(lower, end) if lower.startswith(", ", end) else None
    if aside and _ON_ITS_SIDE.match(lower, end):
        return True
    end = aside.end() if aside else end
    window = lower[end : end + _LOOK_ON]
    if _verb_follows(window) or _owns_policy(window) or _ACTS_ON_ITS_OWN.match(window) or _changes_policy(window):
        return True
    joined = _JOINED.match(string, end) if window.startswith((",", " and ", " or ", " nor ")) else None
    if joined and _verb_follows(lower[joined.end() : joined.end() + _LOOK_ON]):
        return True
    return _is_counterpart(lower[max(0, start - _LOOK_BACK) : start])


def _verb_follows(window: str) -> bool:
    """Tell whether a verb of acting follows, with adverbs and an auxiliary before it at most."""
    acting, auxiliaries = load_words("acting", "acting_verbs"), load_words("acting", "auxiliaries")
    adverbs = load_words("acting", "adverbs_of_verbs")
    position, after_auxiliary = 0, False
    for _ in range(_STEPS):
        match = _WORD.match(window, position)
        if match is None:
            return False
        word = match.group(1)
        if word in acting:
            return True
        if word in auxiliaries:
            after_auxiliary = True
        elif word not in adverbs:
            return after_auxiliary and word.endswith("ing")
        position = match.end()
    return False


def _owns_policy(window: str) -> bool:
    match = _POSSESSIVE.match(window) if window.startswith(("'", "’")) else None
    if match is None:
        return False
    is_policy = match.group(1) in load_words("acting", "policy_nouns")
    return is_policy or match.group(2) in load_words("acting", "state_policies")  # "Ankara's steel duty"


def _changes_policy(window: str) -> bool:
    """Tell whether what follows is a deed to a policy, or an inquiry that is opened."""
    if _ON_INQUIRY.match(window):
        return True
    match = _ON_ITS_POLICY.match(window)
    return match is not None and match.group(1) in load_words("acting", "state_policies")


def _is_doer(words: list[str]) -> bool:
    """Tell whether "by" names who did what governments do: "rejected by Ankara", "a decision by Ankara"."""
    if words[-1] != "by" or len(words) == 1:
        return False
    deed = words[-2]
    return deed in load_words("acting", "policy_deeds") or (
        deed in load_words("acting", "acting_verbs") and deed[-1] == "d"
    )


def _is_counterpart(before: str) -> bool:
    """Tell whether what stands before makes it the other side ("talks with", "urged", "between Tokyo and")."""
    words = [word.strip('"“”(,') for word in before.split()[-7:]]
    if not words:
        return False
    if words[-1] in load_words("acting", "verbs_with_government") or _is_doer(words):
        return True
    relations = load_words("acting", "relation_nouns")
    if words[-1] in {"with", "against", "between", "to", "from"}:
        return len(words) > 1 and words[-2] in relations
    if words[-1] == "and" and "between" in words:
        at = words.index("between")
        return at > 0 and words[at - 1] in relations
    return False
