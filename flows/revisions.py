"""Which versions of stories a run has to load: the last one of the input is to be current, whatever came before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from schemas.records import Document
from warehouse.held import Held

Known = Mapping[str, Held]
"""By story_id."""


@dataclass(slots=True)
class Choice:
    """The stories read so far in a run: each document is wanted, unchanged or put off until more is known.

    An older revision of the lake that turns up again is current only where no later version of its story follows in
    the input, as in a folder with a file for each day. It is put off until one does or the input ends.
    """

    versions: tuple[str, str]
    """Engine and reference version of this run."""
    renews: bool
    """Whether rows of another engine are to be made anew."""
    unchanged: int = 0
    stale: int = 0
    _chosen: dict[str, str] = field(default_factory=dict)
    """The document last chosen of each story; in a run of new stories all of them, some 200 bytes each."""
    _put_off: dict[str, Document] = field(default_factory=dict)

    def wanted(self, documents: list[Document], known: Known) -> Iterator[Document]:
        """Yield the documents to extract, in order."""
        for document in documents:
            if self._is_wanted(document, known.get(document.story_id)):
                self._chosen[document.story_id] = document.document_id
                yield document

    def rest(self) -> list[Document]:
        """Return what was put off and nothing followed: stories that went back to an earlier version."""
        rest, self._put_off = [*self._put_off.values()], {}
        return rest

    def _is_wanted(self, document: Document, held: Held | None) -> bool:
        story_id, document_id = document.story_id, document.document_id
        chosen = self._chosen.get(story_id)
        self.unchanged += self._put_off.pop(story_id, None) is not None
        if held is not None and chosen is None and document_id in held.older:
            self._put_off[story_id] = document
            return False
        if chosen is not None:  # a version before it was chosen, so that this one has to follow it
            self.unchanged += chosen == document_id
            return chosen != document_id
        if held is None or held.document_id != document_id:
            return True
        is_stale = (held.engine_version, held.reference_version) != self.versions
        self.stale += is_stale
        self.unchanged += not is_stale
        return is_stale and self.renews
