"""Names found by a spaCy pipeline instead of our own tagger; rules and linking stay the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flows.plugins.errors import PluginError

TAGS = {
    "PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
    "EVENT": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LANGUAGE": "MISC", "MISC": "MISC",
}  # fmt: skip
"""Labels of the usual schemes by our tags; dates, amounts and all else are no names."""
_PIECE = 100_000
"""Characters given to the pipeline at once; spaCy refuses more than a million."""


class SpacyNames:
    """A spaCy pipeline as a tagger of names."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def __call__(self, string: str) -> list[tuple[int, int, str]]:
        """Return the names of a text as start, end and tag, in order and without overlaps."""
        found = []
        for begin, end in _pieces(string):
            for span in self._pipeline(string[begin:end]).ents:
                tag = TAGS.get(span.label_)
                if tag and span.text.strip():
                    found.append((begin + span.start_char, begin + span.end_char, tag))
        return found


def load_spacy_names(name: str) -> SpacyNames:
    """Return the installed pipeline with a name, or in a folder; raise PluginError that says what to install."""
    try:
        import spacy
    except ImportError as error:
        raise PluginError("name_tagger: spaCy is not installed; install wirehouse[spacy]") from error
    try:
        return SpacyNames(spacy.load(name))
    except OSError as error:
        raise PluginError(f"name_tagger: spaCy has no pipeline '{name}'; install it or name its folder") from error


def _pieces(string: str) -> Iterator[tuple[int, int]]:
    """Yield stretches that end with a line where there is one."""
    begin = 0
    while begin < len(string):
        end = min(begin + _PIECE, len(string))
        if end < len(string):
            line_end = string.rfind("\n", begin + 1, end)
            end = line_end if line_end > begin else end
        yield begin, end
        begin = end
