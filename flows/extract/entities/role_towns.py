"""The town or region that a mayor, governor or councillor of none beside the title is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.countries_of_names import country_of
from flows.extract.entities.reference import regions_by_name
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.text import Text

_DASH = LazyRegexp(r"[^\n]{0,24}? ?[-–—]+ ")
_IN_TOWN = ("in ", " residents of ", " people of ", " town of ", " city of ", " village of ", " streets of ")


class RoleTowns:
    """The places of a story, by where they begin, and the council of its lead."""

    def __init__(self, text: Text, places: Mapping[int, Candidate], bodies: StoryBodies) -> None:
        self._text = text
        self._places = [one for one in places.values() if one.kind == "place"]
        self._bodies = bodies

    def council_of_lead(self) -> Candidate | None:
        """Return the council of the lead that has the kind of its land in its name: "Tarn Shire Council"."""
        council = self._bodies.of_lead(load_words("titles_in_bodies", "bodies_with_leaders"))
        words = council.name.lower().split() if council else []
        return None if load_words("entities", "places_that_employ").isdisjoint(words) else council

    def near(self, title: Title) -> Candidate | None:
        """Return the last town before a title in its paragraph that something is in."""
        begin = self._text.paragraphs[self._text.paragraph_at(title.start)][0]
        near = [one for one in self._places if begin <= one.start < title.start]
        places = [one for one in near if not _is_region(one.name)]
        lower = self._text.lower
        return next((one for one in reversed(places) if lower.endswith(_IN_TOWN, 0, one.start)), None)

    def of_story(self, country: str | None, is_governors: bool) -> Candidate | None:
        """Return the town or region that a story names most, of those that may be in a country; no governor's town."""
        regions = [one for one in self._places if is_governors and _is_region(one.name)]
        towns = {one.start: one for one in regions or self._places if regions or _may_be_town(one)}
        if not is_governors:
            towns = {start: one for start, one in towns.items() if not _is_region(one.name)} or towns
        near = [one for one in towns.values() if country_of(one) in {country, None}]
        if is_governors:  # "QUITO - ", the capital from which a province is told of
            near = [one for one in near if not self._is_dateline(one)] or near
        headed = next((one for one in near if self._text.lower.endswith("mayor of ", 0, one.start)), None)
        if headed:
            return headed
        most = Counter(one.name for one in near).most_common(1)
        return next(one for one in near if one.name == most[0][0]) if most else None

    def _is_dateline(self, one: Candidate) -> bool:
        """Tell whether a place in capitals begins a paragraph before a dash."""
        string = self._text.string
        return string[one.start : one.end].isupper() and _DASH.match(string, one.end) is not None


def _is_region(name: str) -> bool:
    """Tell whether a place is a state or province and no city, as the tables have it: "Texas"."""
    return name in regions_by_name() and name not in load_pairs("cities")


def _may_be_town(one: Candidate) -> bool:
    if one.name.rpartition(" ")[2].lower() in load_words("entities", "no_towns"):
        return False
    return one.known is None or one.known.entity_class in {"city", "region_or_city"}
