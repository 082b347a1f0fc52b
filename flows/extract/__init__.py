"""The engine: ``extract(document) -> Extraction``, pure and deterministic."""

from __future__ import annotations

from flows.extract.dates.find import find_time_expressions
from flows.extract.dates.named import without_names
from flows.extract.entities.find import find_entities
from flows.extract.entities.names import NameTagger
from flows.extract.figures.find import find_figures
from flows.extract.meaning.bind import bind_figures
from flows.extract.reading_copy import as_printed, reading_copy
from flows.extract.statements.find import find_statements
from flows.extract.statements.speaker_mentions import with_speakers
from flows.extract.text import Text
from schemas.records import Document, Extraction


def extract(document: Document, name_tagger: NameTagger | None = None) -> Extraction:
    """Return all records of a document; the same text gives the same records everywhere, and no text raises.

    ``name_tagger`` takes the place of the engine's own tagger of names.
    """
    copy, places = reading_copy(document)
    text = Text(copy)
    named = find_entities(text, name_tagger)
    time_expressions = without_names(find_time_expressions(text), named.mentions)
    statements = find_statements(text, named, time_expressions)
    figures = bind_figures(text, find_figures(text), time_expressions, named, statements)
    found = Extraction(
        document=document,
        sentences=text.sentences,
        entities=tuple(named.entities),
        mentions=tuple(with_speakers(text, named, statements)),
        roles=tuple(named.roles),
        time_expressions=tuple(time_expressions),
        figures=tuple(figures),
        statements=tuple(statements),
    )
    return found if copy is document else as_printed(found, document, places)
