"""Content behind an object: "accused Lima of cheating", "urged Lima to wait", "called it \"theft\""."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import is_adverb, words
from flows.extract.statements.labels import behind_label, behind_reference
from flows.extract.statements.noun_phrases import Phrase, phrase_after
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from flows.extract.statements.verb_forms import is_before_noun, is_gerund, is_infinitive, is_lone_gerund

_LONGEST_TARGET = 8
_LONGEST_TAIL = 12
_LONGEST_ASIDE = 9
_MOST_OBJECTS = 5
_NEAR_WAY = 4
_SHORTEST_CALLED_FOR = 20
"""Characters with their marks."""
_JOINTS = frozenset({"of", "as", "for"})


def without_clause(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """Return where content begins that is no clause of its own, and the rule, by the frames of the cue."""
    frames = made.cue.frames
    behind_to = index + (tokens[index].word == "to" and index + 1 < len(tokens))  # "admitted to having lied"
    needs_to = tokens[made.index].word in words("gerund_behind_to")  # "crimes committed using guns"
    if "gerund" in frames and is_gerund(tokens, behind_to) and (behind_to > index or not needs_to):
        is_adjective = tokens[made.index].word in words("reporting") and tokens[behind_to].word not in words("lived")
        is_plain = "label" in frames and "object" not in frames  # "denied sending money"
        is_proposed = tokens[made.index].word in words("proposing")
        is_adjective = is_adjective or ((is_plain or is_proposed) and is_before_noun(tokens, behind_to))
        is_adjective = is_adjective or (is_proposed and tokens[behind_to].word in words("nouns_in_ing"))
        return None if is_adjective else (behind_to, "gerund")  # "reported falling sales"
    if (frames & {"of", "for"}) and (named := behind_of(tokens, index, made)):
        return named
    if "as" in frames:
        return behind_reference(tokens, index, made)
    found = behind_label(tokens, index, made.cue) if "label" in frames else None
    if found is None and frames & {"object_infinitive", "object"}:
        found = behind_object(tokens, index, made)
    return found


def behind_agent(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``was accused by doctors of hiding it``, ``was urged by police to stay``: the object is the subject before."""
    token, frames = tokens[index], made.cue.frames
    if frames & {"object_infinitive"} and is_infinitive(tokens, index):
        return index, "object_infinitive"
    if token.word not in {"of", "as", "for"} or index + 1 >= len(tokens):
        return None
    behind = tokens[index + 1]
    if token.word == "for" and not behind.word.endswith("ing"):
        return None  # "was praised by fans for his goals"
    if behind.kind == QUOTE or (index + 2 < len(tokens) and tokens[index + 2].kind == QUOTE):
        return index + 1, "label"
    verb = tokens[index + 1 + (is_adverb(behind.word) and index + 2 < len(tokens))].word  # "of secretly hiding it"
    return (index + 1, "object") if "object" in frames and verb.endswith("ing") else None


def behind_of(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``warned of "dark days" ahead``, ``called for "calm and patience"``: the words in marks behind it."""
    is_for = "for" in made.cue.frames
    joints = {"for"} if is_for else {"of", "about", "against"}
    if tokens[index].word not in joints or index + 2 >= len(tokens):
        return None
    if tokens[made.index].word in words("blaming_deeds") and _is_blamed(tokens, index):
        return index + 1, "gerund"
    at = index + 1 + (tokens[index + 1].word in words("articles"))
    item = tokens[at].item
    if is_for and not (isinstance(item, Quotation) and item.end - item.start >= _SHORTEST_CALLED_FOR):
        return None  # 'called for a "green wall"'
    return (at, "of_quotation") if tokens[at].kind == QUOTE else None


def _is_blamed(tokens: list[Token], joint: int) -> bool:
    """``warned against reading too much into it``, ``complained of being left out``; not ``warned of rising seas``."""
    is_sure = tokens[joint].word in {"for", "against"} or tokens[joint + 1].word in {"being", "having"}
    return is_sure and is_gerund(tokens, joint + 1)


def behind_object(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``accused Lima of cheating``, ``urged Lima to wait``, ``denied breaking the rules``."""
    is_for = tokens[index].word == "for" and made.cue.meaning == "demand"
    if made.cue.meaning == "demand" and (tokens[index].word in {"for", "on"} or _appeals_to(tokens, index, made)):
        index += 1
    elif made.cue.meaning == "criticise" and tokens[index].word.endswith("ing") and tokens[index].kind == WORD:
        return None
    if index >= len(tokens):
        return None
    is_marked = tokens[index].kind == QUOTE  # 'accused "foreign hands" of paying'
    target = Phrase(index, index, index, index + 1) if is_marked else phrase_after(tokens, index)
    if target is None or target.end + 1 >= len(tokens):
        return None
    end = _behind_name(tokens, _behind_place(tokens, _behind_tail(tokens, _behind_second(tokens, target.end))))
    following = tokens[end].word
    may_act = is_for or is_marked or _may_act(tokens, target)
    deed = _infinitive_behind(tokens, target.end) if may_act and "object_infinitive" in made.cue.frames else None
    if deed is not None and not _is_aim(tokens, target, deed, made):
        return (index if is_for else deed, "object_infinitive")
    joints = _JOINTS | ({"with"} & made.cue.frames)
    if "object" in made.cue.frames and following in joints and made.cue.meaning != "deny":
        behind = tokens[end + 1]
        is_parted = (behind.word == "not" or is_adverb(behind.word)) and end + 2 < len(tokens)
        verb = end + 2 if is_parted else end + 1  # "of secretly building"
        is_lone = following == "of" and is_lone_gerund(tokens, verb)  # "accused the board of lying."
        is_verbal = is_lone or is_gerund(tokens, verb) or behind.kind == QUOTE or following == "as"
        return (end + 1, "object") if is_verbal else None
    return None


def deed_of_addressee(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``warned boats using the bay to leave``, ``told the men arrested in May to go``: what those are to do."""
    is_told = made.extras.addressee is not None and "object_infinitive" in made.cue.frames
    is_described = tokens[index].word.endswith(("ing", "ed")) and tokens[index].kind == WORD
    is_described = is_described and index == made.extras.end
    deed = _infinitive_behind(tokens, index) if is_told and is_described else None
    return None if deed is None else (deed, "infinitive")


def _is_aim(tokens: list[Token], target: Phrase, deed: int, made: Attribution) -> bool:
    """``called a strike to press its claim``, ``calls for swift action to end hunger``: what it is for, no order."""
    start = made.subject.start if made.subject and made.subject.end == made.first else 0
    if start and tokens[start - 1].word == "what":
        return True  # "what he calls its failure to act"
    head, behind = tokens[target.head], tokens[deed + 1 : deed + 2]
    is_done = bool(behind) and behind[0].word == "be"  # "called for the march to be banned"
    is_carried = any(
        one.word.endswith("ing") for one in tokens[target.first + 1 : target.head]
    )  # "a ship carrying aid"
    return head.kind == WORD and head.word in words("things_called") and not (is_done or is_carried)


def _behind_tail(tokens: list[Token], end: int) -> int:
    """``blamed members of the rival party for planting it``: where what hangs on the object ends, before a gerund."""
    last = end
    for _ in range(_MOST_OBJECTS):
        if last + 2 >= len(tokens):
            return end
        is_sent = tokens[last].word == "to" and tokens[last - 1].word in words("sent")  # "the ambassador to Peru"
        if not (is_sent or tokens[last].word in words("prepositions")):
            return end if last == end or tokens[last].word != "," else last
        if tokens[last].word in _JOINTS and is_gerund(tokens, last + 1 + is_adverb(tokens[last + 1].word)):
            return last
        hung = phrase_after(tokens, last + 1)
        if hung is None:
            return end
        last = hung.end
    return end


def _behind_place(tokens: list[Token], end: int) -> int:
    """``accused troops in Peru of looting``: the end of a place or day behind the object, where a joint follows it."""
    day = end + (tokens[end].word in {"on", "late", "early"})
    if day + 1 < len(tokens) and tokens[day].kind == TIME and tokens[day + 1].word in _JOINTS:
        return day + 1
    if end + 2 >= len(tokens) or tokens[end].word not in {"in", "at", "from", "near"}:
        return end
    return end + 2 if tokens[end + 1].kind == NAME and tokens[end + 2].word in _JOINTS else end


def _behind_name(tokens: list[Token], end: int) -> int:
    """``accused the speaker, Mara Lind, of looting``: the end of an aside that begins with a name."""
    if tokens[end].word != "," or tokens[end + 1].kind not in {NAME, WORD}:
        return end
    closing = (at for at in range(end + 2, min(len(tokens) - 2, end + _LONGEST_TARGET)) if tokens[at].word == ",")
    comma = next(closing, end)
    return comma + 1 if comma > end and tokens[comma + 1].word in _JOINTS - {"for"} else end


def _behind_second(tokens: list[Token], end: int) -> int:
    """``accused Lima and Quito of cheating``, ``ordered schools, shops and banks to close``: where the last ends."""
    last = end
    for _ in range(_MOST_OBJECTS):
        joint = tokens[last].word
        if joint == "," and last + 1 < len(tokens) and tokens[last + 1].word == "and":
            last, joint = last + 1, "and"
        other = phrase_after(tokens, last + 1) if joint in {"and", ","} and last + 1 < len(tokens) else None
        if other is None or other.end >= len(tokens) - 1:
            return end
        last = other.end
        if joint == "and":
            return last
    return end


def _goes_to(tokens: list[Token], at: int) -> bool:
    """``a ship carrying aid to the coast``: where what the object does leads."""
    is_way = tokens[at].word == "to" and (tokens[at + 1].kind == NAME or tokens[at + 1].word in words("determiners"))
    return is_way and any(one.word.endswith("ing") for one in tokens[max(0, at - _NEAR_WAY) : at])


def _behind_relative(tokens: list[Token], start: int) -> int:
    """``ordered the firm that owns the mine to pay``: the infinitive behind a short relative clause, else ``start``."""
    if tokens[start].word not in {"that", "who", "which"} or start + 1 >= len(tokens):
        return start
    if tokens[start + 1].word not in words("finite") and not tokens[start + 1].word.endswith(("s", "ed")):
        return start
    for at in range(start + 3, min(len(tokens) - 1, start + _LONGEST_TAIL)):
        if is_infinitive(tokens, at):
            return at
        if tokens[at].kind in {MARK, QUOTE} or tokens[at].word in words("coordinators", "finite"):
            return start
    return start


def _appeals_to(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``appealed to youths to wait``, ``pleaded with both armies to let them pass``."""
    preposition = "to" if tokens[made.index].word.startswith("appeal") else "with"
    may_appeal = tokens[made.index].word.startswith(("appeal", "plead"))
    return may_appeal and tokens[index].word == preposition and index == made.index + 1


def _infinitive_behind(tokens: list[Token], start: int) -> int | None:
    """``advised people over 65 to stay indoors``: what the object is to do, behind what hangs on the object."""
    start = _behind_relative(tokens, _behind_second(tokens, start))
    if (closing := closing_comma(tokens, start)) and is_infinitive(tokens, closing + 1):
        return closing + 1
    for at in range(start, min(len(tokens) - 1, start + _LONGEST_TAIL)):
        if is_infinitive(tokens, at):
            return at if tokens[at - 1].word != "order" else None
        is_joint = tokens[at].kind == TIME or tokens[at].word in words("prepositions", "ways", "aged", "later_on")
        is_busy = tokens[at].kind == WORD and tokens[at].word.endswith("ing")
        is_joint = is_joint or _goes_to(tokens, at)
        is_joint = is_joint or (is_busy and tokens[at - 1].word not in words("pronouns"))
        if at == start and not is_joint:
            return None  # "ordered a ship carrying grain to turn back"
        is_pair = tokens[at].word == "and" and tokens[at - 1].kind == tokens[at + 1].kind == NAME
        is_tail = tokens[at].kind not in {MARK, QUOTE} and tokens[at].word not in words("finite", "coordinators")
        is_owner = tokens[at].word in {"'s", "’s"}  # "the men in Peru's vote to wait"
        is_tail = is_tail or is_pair or is_owner  # "urged envoys in Peru and Chile to wait"
        if not is_tail or tokens[at].word in words("pronouns"):
            return None
    return None


def closing_comma(tokens: list[Token], comma: int) -> int:
    """``urged Lima, its neighbour, to wait``: where a short aside that begins with a comma ends, else 0."""
    if tokens[comma].word != ",":
        return 0
    near = range(comma + 2, min(len(tokens) - 2, comma + _LONGEST_ASIDE))
    return next((at for at in near if tokens[at].word == ","), 0)


def _may_act(tokens: list[Token], target: Phrase) -> bool:
    """Whom one can ask; not ``more time``."""
    head, first = tokens[target.head], tokens[target.first]
    is_owned = first.word in words("determiners", "pronouns") or first.word in {"him", "them", "us", "me"}
    is_many = head.word.endswith("s") or head.word in words("plurals")
    return head.kind == NAME or is_owned or is_many or head.word in words("role_nouns", "addressees")
