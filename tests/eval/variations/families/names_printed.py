"""Names, titles and spelling in another house's style."""

from __future__ import annotations

from re import Match

from tests.eval.variations.edit import Variation, replaced

_AMERICAN = {
    **{"labour": "labor", "programme": "program", "neighbour": "neighbor", "colour": "color", "favour": "favor"},
    **{
        "honour": "honor",
        "centre": "center",
        "theatre": "theater",
        "metre": "meter",
        "litre": "liter",
        "defence": "defense",
    },
    **{"licence": "license", "organis": "organiz", "realis": "realiz", "criticis": "criticiz", "privatis": "privatiz"},
    **{"authoris": "authoriz", "analys": "analyz", "travell": "travel", "cancell": "cancel", "cheque": "check"},
    **{"fulfil ": "fulfill ", "grey": "gray", "tyre": "tire", "harbour": "harbor", "rumour": "rumor", "mould": "mold"},
    **{
        "plough": "plow",
        "jewellery": "jewelry",
        "behaviour": "behavior",
        "endeavour": "endeavor",
        "manoeuvre": "maneuver",
    },
    **{
        "aluminium": "aluminum",
        "kilometre": "kilometer",
        "recognis": "recogniz",
        "apologis": "apologiz",
        "stabilis": "stabiliz",
    },
    **{
        "modernis": "moderniz",
        "subsidis": "subsidiz",
        "emphasis": "emphasiz",
        "minimis": "minimiz",
        "maximis": "maximiz",
    },
}
_TO_AMERICAN = rf"\b(?:{'|'.join(_AMERICAN)})(?=[a-z]*\b)"
_BRITISH = {
    new: old
    for old, new in _AMERICAN.items()
    if old
    not in {"programme", "cheque", "travell", "cancell", "fulfil ", "tyre", "analys", "licence", "emphasis", "metre"}
}
_TO_BRITISH = rf"\b(?:{'|'.join(_BRITISH)})(?=[a-z]*\b)"
_ACRONYMS = ("UK", "US", "EU", "UN", "WHO", "IMF", "WTO", "NATO", "FBI", "CIA", "UAE", "OECD", "BBC")
_TITLE = r"\b(Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Lt|Col|Capt|Sgt)"
_MORE = frozenset({"mentions entity"})


def _american(of: Match[str]) -> str:
    return _AMERICAN[of[0]]


def _dotted(of: Match[str]) -> str:
    return ".".join(of[0]) + "."


VARIATIONS = (
    Variation("American spelling", replaced(_TO_AMERICAN, _american), without=frozenset({"figures counted"})),
    Variation(
        "British spelling", replaced(_TO_BRITISH, lambda of: _BRITISH[of[0]]), without=frozenset({"figures counted"})
    ),
    Variation("titles without point", replaced(rf"{_TITLE}\. (?=[A-Z])", r"\1 ")),
    Variation("titles with point", replaced(rf"{_TITLE} (?=[A-Z])", r"\1. ")),
    Variation("Inc without point", replaced(r"\b(Inc|Corp|Co|Ltd)\.(?= [a-z]|,)", r"\1"), without=_MORE),
    Variation("Inc with point", replaced(r"\b(Inc|Corp|Ltd)(?= [a-z]|,)", r"\1."), without=_MORE),
    Variation("comma before Inc", replaced(r"(?<=[a-z]) (?=Inc\b)", ", "), without=_MORE),
    Variation("St without point", replaced(r"\bSt\. (?=[A-Z])", "St "), without=_MORE),
    Variation(
        "Saint",
        replaced(r"\bSt\.? (?=(?:Petersburg|Louis|Paul|John|Lucia|Kitts|Vincent|Mary|Helena)\b)", "Saint "),
        without=_MORE,
    ),
    Variation("and in names", replaced(r"(?<=[A-Z][a-z]) & (?=[A-Z][a-z])", " and "), without=_MORE),
    Variation(
        "ampersand in names",
        replaced(r"(?<=Standard) and (?=Poor)|(?<=Johnson) and (?=Johnson)|(?<=Marks) and (?=Spencer)", " & "),
        without=_MORE,
    ),
    Variation(
        "acronyms with points",
        replaced(rf"(?<![\w.])(?:{'|'.join(_ACRONYMS)})(?![\w.$-])(?= [a-z])", _dotted),
        without=_MORE,
    ),
    Variation(
        "acronyms without points",
        replaced(r"(?<![\w.])(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.)(?=[ ',’-])", lambda of: of[0].replace(".", "")),
        without=_MORE,
    ),
    Variation("possessive with s", replaced(r"\b([A-Z][a-z]+s)(['’])(?= [a-z])", r"\1\2s")),
    Variation("possessive without s", replaced(r"\b([A-Z][a-z]+s)(['’])s(?= [a-z])", r"\1\2")),
    Variation(
        "initials without points",
        replaced(
            r"(?<=[A-Z][a-z] )([A-Z])\. (?=[A-Z][a-z]+)|(?<=[a-z]{2} )([A-Z])\. (?=[A-Z][a-z]+)",
            lambda of: f"{of[1] or of[2]} ",
        ),
        without=_MORE,
    ),
    Variation("quotation marks single", replaced(r"[“”](?![^“”\n]*['’])", lambda of: "‘" if of[0] == "“" else "’")),
    Variation("doctor", replaced(r"\bDr\.? (?=[A-Z])", "Doctor "), without=frozenset({"roles title"})),
    Variation("vs", replaced(r"\bversus\b|\bvs\.", "vs")),
    Variation("serial comma", replaced(r"(?<=[a-z]), ([a-z]+) and (?=[a-z])", r", \1, and ")),
    Variation("no serial comma", replaced(r"(?<=[a-z]), ([a-z]+), and (?=[a-z])", r", \1 and ")),
    Variation(
        "contractions", replaced(r"\b(is|was|are|were|did|does|do|has|have|had|would|could|should) not\b", r"\1n't")
    ),
    Variation(
        "no contractions",
        replaced(r"\b(is|was|are|were|did|does|do|has|have|had|would|could|should)n['’]t\b", r"\1 not"),
    ),
    Variation("cooperate", replaced(r"\b([Cc]o)(?=operat)", r"\1-")),
    Variation("year-on-year open", replaced(r"\byear-on-year\b", "year on year")),
    Variation("year-on-year", replaced(r"\byear on year\b", "year-on-year")),
)
