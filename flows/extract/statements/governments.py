"""Whose government is meant by "the government": that of the state, or of the minister, that a story tells of."""

from __future__ import annotations

from flows.extract.entities.named import Named
from flows.extract.lang.load import load_words
from flows.extract.statements.antecedents import PERSON, STATE, Antecedents
from schemas.records import Mention, Role


class Governments:
    """Finds the state whose government is spoken of in one text."""

    def __init__(self, named: Named, antecedents: Antecedents) -> None:
        self._named = named
        self._antecedents = antecedents
        self._ministers = [one for one in named.roles if one.country and _is_minister(one)]

    def before(self, position: int) -> Mention | None:
        """Return the state that acted last before a position, or that of the minister who did so since."""
        found = self._antecedents.before(position, STATE)
        if found and not self._antecedents.has_spoken(found):  # "Norway sent two ships" in a story of Fiji
            found = self._antecedents.only_before(position, lambda one: one.kind in STATE) or found
        person = self._antecedents.before(position, PERSON)
        if person is None or (found and person.start_char < found.start_char):
            return found
        countries = {one.country for one in self._ministers if one.person_entity_id == person.entity_id}
        if len(countries) != 1 or (found and self._country_of(found) in countries):
            return found
        governed = self._antecedents.only_before(
            position, lambda one: one.kind in STATE and self._country_of(one) in countries
        )
        return governed or found

    def _country_of(self, state: Mention) -> str | None:
        return self._named.entity(state.entity_id).country


def _is_minister(role: Role) -> bool:
    """``foreign minister``, ``president``: who speaks for a government, whose country is the one that it governs."""
    last = (role.title or "").lower().rpartition(" ")[2]
    return role.organization_entity_id is None and last in load_words("entities", "country_titles")
