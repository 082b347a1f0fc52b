"""Names of which no list knows anything, so that only what stands around them tells what they are."""

from __future__ import annotations

from flows.extract.entities.famous import famous_tag
from flows.extract.entities.reference import regions_by_name
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.load import load_pairs


def is_unknown(name: str) -> bool:
    """Tell whether nothing is known of a name: no given name begins it, no list of places has it."""
    first = name.partition(" ")[0]
    is_known = name in load_pairs("cities") or name in regions_by_name() or famous_tag(name) is not None
    return not (is_known or is_given_name(first) or not name[-1].isalpha())
