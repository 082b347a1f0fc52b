"""What a number counts: the noun phrase behind it, its last word in the singular."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from flows.extract.figures.forms import mapping, words
from flows.extract.figures.lexicon import numerals
from flows.extract.lang.lazy_regexp import LazyRegexp

_WORD = LazyRegexp(r"[ \u00a0][\"“‘]?([^\W\d_][\w’'\-.&]*)")
_HYPHENED = LazyRegexp(r"-([a-z]+)(?![\w])")
_MOST_WORDS = 6
_JOINED = LazyRegexp(r" (?!(?:tens|dozens|hundreds|thousands|millions|scores)\b)(?:[A-Z]?[a-z]+ ){1,2}[a-z]{3,}s\b")
"""Behind "and" between two adjectives: "American and coalition service members"."""

_NOUN_END = LazyRegexp(
    r"[.,;:!?)\"”]|\Z| (?:a|in|on|at|for|from|last|per|and|or|of|with|before|after|were|are|was|is|had|have)\b"
)
"""Behind these a word that may be a verb was a noun: "40 shows; ten of them"."""

_STRONG = LazyRegexp(
    r"[ -]strong(?=[-.,;)\n]|\Z| (?:and|in|at|on|with|by|to|when|before|as|of|from|was|were|is|are)\b"
    r"| (?:[\w-]+ ){0,3}(?:force|army|crowd|team|contingent|mission|group|unit|garrison|crew|militia|workforce"
    r"|audience|delegation|corps|staff|membership)\b)"
)
"""Behind a number of people, no "two strong earthquakes"."""


class Counted(NamedTuple):
    """A noun phrase in the singular, and where it ends in the text."""

    name: str
    end: int


def find_counted(string: str, lower: str, position: int, *, is_one: bool = False) -> Counted | None:
    """Return the noun phrase that a number before a position counts; None where none follows."""
    if lower.startswith(("-odd ", " odd "), position):
        position += len("-odd")
    position += lower.startswith("+ ", position)
    if lower[position : position + 1] == "-" or _STRONG.match(lower, position):
        return _hyphened(lower, position)
    if is_one and lower.startswith(" of ", position):
        return None
    is_one = is_one and not lower.startswith(" or more ", position)
    found, head = _phrase(string, lower, position)
    if is_one:
        return _only_one(_led_on(lower, found)) or _state(lower, position)
    if special := _special(lower, position, has_head=head >= 0):
        return special
    if head < 0:
        return _state(lower, position) or _nationals(string, position)
    return None if _expects(lower, *found[head]) else _in_singular(found, head)


def _in_singular(found: list[tuple[str, int]], head: int) -> Counted:
    return Counted(" ".join([*(word for word, _ in found[:head]), singular(found[head][0])]), found[head][1])


def _expects(lower: str, noun: str, end: int) -> bool:
    """Tell whether a noun begins a clause about the number: "double the 50,000 forecasters had expected"."""
    if singular(noun) not in words("expecting_nouns"):
        return False
    if _SOME_OF.search(lower, max(0, end - len(noun) - _SOME_REACH), end - len(noun)):
        return False  # "all but three of 24 analysts expected a cut"
    if _SOUGHT_BY.match(lower, end):
        return False  # "one of five officials sought by the court"
    verb = next((word for word in lower[end : end + _CLAUSE].split()[:2] if word not in _AUXILIARIES), "")
    return verb.rstrip(".,;") in words("expecting_verbs")


_SOME_OF = LazyRegexp(
    r"\b(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|all|most|none|some|half) of (?:the )?[0-9a-z-]+ \Z"
)
_SOME_REACH = 36
_SOUGHT_BY = LazyRegexp(r" [a-z]+ (?:by|in connection|for|over)\b")
_CLAUSE = 40
_AUXILIARIES = frozenset(["had", "have", "has"])


def _special(lower: str, position: int, *, has_head: bool) -> Counted | None:
    """Return what is counted in ways that no plural noun right behind a number tells."""
    if _SINGULARS.match(lower, position):
        return _margin(lower, position) or _medal(lower, position)
    return None if has_head else _several(lower, position) or _rated(lower, position) or _sized(lower, position)


_SINGULARS = LazyRegexp(r" (?:gold|silver|bronze|vote|seat|goal|run|game|shot|stroke|length|delegate)\b")


def _several(lower: str, position: int) -> Counted | None:
    """Return the plant of "30 turbine, tower and blade plants"."""
    match = _SEVERAL.match(lower, position)
    noun = match.group(1) if match else ""
    return Counted(singular(noun), match.end(1)) if match and is_plural(noun) else None


_SEVERAL = LazyRegexp(r" [a-z.-]+, (?:[a-z-]+, )?[a-z-]+,? and [a-z-]+ ([a-z]{3,}s)\b")


def _sized(lower: str, position: int) -> Counted | None:
    """Return the pack of "two 12-roll packs", the bomb of "four 500-pound bombs"."""
    match = _SIZED.match(lower, position)
    noun = match.group(1) if match else ""
    is_noun = is_plural(noun) and noun not in words("not_counted")
    return Counted(singular(noun), match.end(1)) if match and is_noun else None


_SIZED = LazyRegexp(r" [0-9][0-9.,]*-[a-z]+(?:-[a-z]+)? ([a-z]{3,}s)\b")


def _rated(lower: str, position: int) -> Counted | None:
    """Return the fruit of "45 fruit a minute", a noun without a plural of its own."""
    match = _RATED.match(lower, position)
    noun = match.group(1) if match else ""
    is_noun = (
        bool(noun) and noun not in words("not_counted") | numerals().parts.keys() and not noun.endswith(("ly", "ed"))
    )
    return Counted(noun, match.end(1)) if match and is_noun else None


_RATED = LazyRegexp(
    r" ([a-z]{3,}) (?:a|an|per) (?:minute|hour|day|week|month)\b(?! (?:ago|earlier|later|before|after|long))"
)


def _margin(lower: str, position: int) -> Counted | None:
    """Return the vote of "a 149 vote margin"."""
    match = _MARGIN.match(lower, position)
    return Counted(match.group(1), match.end(1)) if match else None


_MARGIN = LazyRegexp(
    r" (vote|seat|goal|run|game|shot|stroke|length|delegate) (?:margin|majority|lead|advantage|deficit)\b"
)
_MEDAL_REACH = 240
_MEDAL = LazyRegexp(r" (gold|silver|bronze)(?= medals?\b|[,.;]| and\b|\Z)(?: medals?\b)?")


def _medal(lower: str, position: int) -> Counted | None:
    """Return the medal that "eight silver" counts, where medals are spoken of."""
    match = _MEDAL.match(lower, position)
    if match is None or lower.find("medal", max(0, position - _MEDAL_REACH), position + _MEDAL_REACH) < 0:
        return None
    return Counted(f"{match.group(1)} medal", match.end())


def _hyphened(lower: str, position: int) -> Counted | None:
    """Return the nation of "27-nation", people for "3,400-strong"."""
    match = _HYPHENED.match(lower, position)
    if lower.startswith("strong", position + 1):
        return Counted("people", position + len("-strong"))
    is_noun = match is not None and match.group(1) not in words("not_hyphened")
    is_noun = is_noun and match is not None and match.group(1) not in numerals().parts
    return Counted(_had(singular(match.group(1))), match.end()) if match and is_noun else None


def _had(word: str) -> str:
    """Return the leg of "two-legged", the tier of "three-tiered"."""
    if not word.endswith("ed") or word.endswith(("eed", "bed", "ied")) or len(word) < _SHORTEST_HAD:
        return word
    stem = word.removesuffix("ed")
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "sl" else stem


_SHORTEST_HAD = 5


def _state(lower: str, position: int) -> Counted | None:
    """Return people where a state of them stands behind the number: "14 hurt"."""
    match = _WORD.match(lower, position)
    is_state = match is not None and match.group(1).rstrip(".,'’") in words("people")
    return Counted("people", match.end(1)) if match and is_state else None


def _nationals(string: str, position: int) -> Counted | None:
    """Return the Chinese of "40 Chinese", who are called so in the plural, too."""
    match = _NATIONALS.match(string, position)
    return Counted(match.group(1), match.end(1)) if match else None


_NATIONALS = LazyRegexp(
    r" ((?:(?:South|North|East|West) )?[A-Z][a-z]+ese|British|Irish|English|Scottish|Welsh|Spanish|French|Dutch|Swiss"
    r"|Roma|Inuit|Maori|Sioux|Cree|Zulu|Xhosa|Yoruba|Igbo|Hausa|Rohingya|Hazara)"
    r"(?=[.,;\n]|\Z| (?:and|or|who|are|were|have|had|in|at|from|live|of|on|will|would|could|may"
    r"|fled|went|came|took|sought|[a-z]{3,}ed)\b)"
)


def _behind_brackets(string: str, at: int) -> int:
    """Return where the brackets that spell out an abbreviation end: "hundreds of ISIS (Islamic State) fighters"."""
    spelled = _SPELLED_OUT.match(string, at) if string.startswith(" (", at) else None
    return spelled.end() if spelled and string[at - 2 : at].isupper() else at


_SPELLED_OUT = LazyRegexp(r" \([A-Z][A-Za-z &]{2,48}\)(?= [a-z])")


def _phrase(string: str, lower: str, position: int) -> tuple[list[tuple[str, int]], int]:
    """Return the words behind a position up to the end of their phrase, with ends, and which is its plural head."""
    found: list[tuple[str, int]] = []
    head, at = -1, position
    while len(found) < _MOST_WORDS:
        at = _behind_brackets(string, at) if found and head < 0 else at
        if not (match := _WORD.match(lower, at)):
            break
        printed = match.group(1)
        word = printed.rstrip(",'’") if _is_abbreviation(printed.rstrip(",'’")) else printed.rstrip(".,'’")
        bare = word.removesuffix("'s").removesuffix("’s")
        if word in words("skipped_counted") and not found:
            if printed[-1] == "." or (word in _POINTING and _DONE.match(lower, match.end())):
                break
            at = match.end()
            continue
        is_owner = bare != word or printed.endswith(_OF_SEVERAL)
        if found == [] and at > position and is_owner and lower.startswith(" of ", position):
            at = match.end()
            continue
        is_noun = _is_noun(string[match.start(1) : match.start(1) + len(word)], bare)
        is_noun = is_noun or (
            bare in words("verbs_or_nouns") and _NOUN_END.match(lower, match.start(1) + len(word)) is not None
        )
        is_stop = (bare in words("not_counted") or bare == "per") and not string.startswith("US", match.start(1))
        is_stop = is_stop or (head >= 0 and bare in words("verbs_behind_nouns"))
        is_stop = is_stop or (not found and bare.endswith("ly") and _is_done_so(lower, match.end()))
        if bare == "and" and head < 0 and found and _JOINED.match(string, match.end()):
            found.append((word, match.end()))
            at = match.end()
            continue
        is_more = is_noun and (head < 0 or not _closes(found[head][0]))
        is_end = head >= 0 and not is_more and not _leads_on(lower, found[head][0], bare, match.end())
        if is_stop or bare in numerals().parts or is_end or (bare != word and not found):
            break
        at, start = match.end(), match.start(1)
        found.append((string[start : start + len(word)], start + len(word)))
        if is_noun and bare == word:
            head = len(found) - 1
        if len(word) < len(printed) and not _is_abbreviation(printed):
            break
    return found, head


def _is_done_so(lower: str, end: int) -> bool:
    """Tell whether a verb stands behind an adverb: "the two allegedly ran drugs"."""
    verb = _WORD.match(lower, end)
    return verb is not None and verb.group(1) in words("pasts_alone")


_POINTING = frozenset(["those", "these"])
_DONE = LazyRegexp(r" (?:[a-z]{3,}ed|were|are|had|have|was|is|being|still|who|that|which|in|at|on|from)\b")
"""Behind a pronoun, which ends the phrase: "five of those involved knives"."""
_OF_SEVERAL = ("s'", "s’")
_TITLES = frozenset(["dr.", "mr.", "mrs.", "ms.", "prof.", "gen.", "st."])


def _closes(noun: str) -> bool:
    """Tell whether a plural ends its phrase, before a word that may be a verb: "a study of 900 children reports"."""
    return noun.islower() and noun not in words("plural_attributes") and (noun[-1] == "s" or _irregular(noun) != noun)


def _leads_on(lower: str, last: str, bare: str, end: int) -> bool:
    """Tell whether a noun with no plural of its own only begins the phrase: "1,300 head office jobs"."""
    if last not in words("bare_heads") or not bare.isalpha():
        return False
    following = _WORD.match(lower, end)
    return following is not None and is_plural(following.group(1).rstrip(".,"))


def _is_noun(printed: str, bare: str) -> bool:
    """Tell whether a word is a plural noun: "seats", "MPs", no "UNESCO'S"."""
    return _is_initials(printed) or (is_plural(bare) and printed[-1:] != "S")


def _is_initials(word: str) -> bool:
    return len(word) > 2 and word[-1] == "s" and word[:-1].isupper()


def _is_abbreviation(printed: str) -> bool:
    return printed.endswith(".") and ("." in printed[:-1] or printed in _TITLES)


def _led_on(lower: str, found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the words behind "one" with the noun that one without a plural of its own begins: "police officer"."""
    following = _WORD.match(lower, found[-1][1]) if found and found[-1][0] in words("bare_heads") else None
    word = following.group(1).rstrip(".,'’") if following else ""
    is_noun = word in words("people", "measures") or word in words("occupations", "occupations")
    return [*found, (word, following.start(1) + len(word))] if following and is_noun else found


def _only_one(found: list[tuple[str, int]]) -> Counted | None:
    """Return the noun behind "one": the words before the verb, where the first is none that makes "one" a pronoun."""
    first = found[0][0].lower() if found else ""
    if not found or first in words("not_one") or (found[0][0].islower() and _is_verb_of_one(first)):
        return None
    phrase: list[tuple[str, int]] = []
    for word, end in found[:3]:
        low = word.lower()
        is_verb = low.endswith(("ed", "ly", "ing")) or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
        if phrase and (is_verb or low == "and" or low in words("singular_verbs") or low in words("people")):
            break
        phrase.append((word, end))
    if len(phrase) == 1 and phrase[0][0].endswith("ed"):
        return None  # "one survived"
    return Counted(" ".join(word for word, _ in phrase), phrase[-1][1])


def _is_verb_of_one(word: str) -> bool:
    """Tell whether a word right behind "one" is a verb of it: "if one assumes", no "one bus"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in words("singulars_in_s")


@cache
def is_plural(word: str) -> bool:
    """Tell whether a word in lower case is a plural noun, by its form and the irregular ones of the data."""
    if _irregular(word) or word in words("peoples_in_is"):
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
        return False
    return word not in words("no_plural_noun")


def _irregular(word: str) -> str | None:
    """Return the singular of a plural not made by -s, also as the head of a compound; None for any other word."""
    whole = mapping("figures", "irregular_singulars").get(word)
    if whole is not None:
        return str(whole)
    if word.endswith("n") and word not in words("no_irregular_heads"):
        for head, one in mapping("figures", "irregular_heads").items():
            if word.endswith(head) and len(word) > len(head) + 1:
                return word[: -len(head)] + str(one)
    return None


@lru_cache(1024)
def singular(word: str) -> str:
    """Return a noun in the singular."""
    low = word.lower()
    irregular = _irregular(low)
    if irregular is not None:
        return word if word.isupper() and irregular == low else irregular
    if "-" in low and low.rpartition("-")[2] in mapping("figures", "irregular_singulars"):
        return f"{word.rpartition('-')[0]}-{singular(word.rpartition('-')[2])}"
    if not is_plural(low):
        return word[:-1] if _is_initials(word) or low in words("verbs_or_nouns") else word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
