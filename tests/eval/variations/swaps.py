"""Words put for others of their class, in the same form: every word of a class is tried in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count

from tests.eval.variations.edit import Edit

Edits = Callable[[str], Iterator[Edit]]


def swapped(*forms: str | Sequence[str], before: str = r"(?<![\w-])", behind: str = r"(?![\w-])") -> Edits:
    """Return the edits that put for each word of a line of ``forms`` another of the line.

    A line is a form of all words of a class ("rose", "climbed"), one string with commas or a sequence.
    ``before`` and ``behind`` are what has to stand there; "a" and "an" and capitals go with the new word.
    """
    lines = [[word.strip() for word in (form.split(",") if isinstance(form, str) else form)] for form in forms]
    places = {word: (line, at) for line in lines for at, word in enumerate(line)}
    words = "|".join(re.escape(word) for word in sorted(places, key=len, reverse=True))
    pattern = re.compile(rf"{before}(?P<article>\b[Aa]n? )?(?P<word>{words}){behind}", re.IGNORECASE)

    def edits(text: str) -> Iterator[Edit]:
        turns = count(1)
        for match in pattern.finditer(text):
            article, word = match["article"] or "", match["word"]
            if word.lower() not in places or (word.isupper() and len(word) > 1):
                continue
            line, at = places[word.lower()]
            new = line[(at + 1 + next(turns) % (len(line) - 1)) % len(line)] if len(line) > 1 else word
            new = new[:1].upper() + new[1:] if word[:1].isupper() else new
            yield Edit(match.start(), match.end(), _article(article, new) + new)

    return edits


def _article(article: str, word: str) -> str:
    if not article:
        return ""
    is_vowel = word[:1].lower() in "aeiou" and not word.lower().startswith(("eu", "uni", "one"))
    return f"{article[0]}{'n' if is_vowel else ''} "
