"""Which tagger of names the engine is given: its own, or one of a plugin chosen by the setting ``name_tagger``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from flows.plugins.errors import PluginError
from flows.plugins.spacy_names import load_spacy_names

NameTagger = Callable[[str], list[tuple[int, int, str]]]
"""Takes a text, returns names as start, end and one of PER, ORG, LOC, MISC."""


@cache
def load_name_tagger(choice: str) -> NameTagger | None:
    """Return the tagger of a plugin ("spacy:NAME"), None for the engine's own ("own").

    Raises PluginError where the choice is unknown or not installed.
    """
    if choice == "own":
        return None
    plugin, _, name = choice.partition(":")
    if plugin == "spacy" and name:
        return load_spacy_names(name)
    raise PluginError(f"name_tagger: '{choice}' is neither 'own' nor 'spacy:' with the name of a pipeline")
