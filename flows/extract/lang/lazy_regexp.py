"""Regular expressions that are compiled when they are first used: the engine has over a thousand, a story uses half."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

from flows.extract.lang.compiled import compiled

_METHODS = ("match", "search", "fullmatch", "findall", "finditer", "split", "sub")


class LazyRegexp:
    """What ``re.compile`` returns, as far as it is used here; after its first use a call costs no more than there."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._pattern: re.Pattern[str] | None = None

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Match at ``pos``."""
        return self._compiled().match(string, pos, endpos)

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        return self._compiled().search(string, pos, endpos)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole string."""
        return self._compiled().fullmatch(string, pos, endpos)

    def findall(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        """Return the texts of all matches, or their groups."""
        return self._compiled().findall(string, pos, endpos)

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield all matches."""
        return self._compiled().finditer(string, pos, endpos)

    def split(self, string: str, maxsplit: int = 0) -> list[str | Any]:
        """Split a string at the matches."""
        return self._compiled().split(string, maxsplit)

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        """Replace the matches."""
        return self._compiled().sub(repl, string, count)

    def _compiled(self) -> re.Pattern[str]:
        """Compile, and let the compiled pattern's own methods stand before those of the class from now on.

        A method that was taken before the first use, as in ``map(_WORD.match, words)``, still ends here at each call.
        """
        if self._pattern is None:
            self._pattern = compiled(self.pattern, self.flags)
            vars(self).update({name: getattr(self._pattern, name) for name in _METHODS})
        return self._pattern
