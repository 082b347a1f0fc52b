"""The table entities."""

import pandera.polars as pa

from schemas.tables.families import OfCountry
from schemas.vocabulary import ENTITY_KINDS


class Entities(OfCountry):
    """A row is a real-world thing, or a name in one story."""

    entity_id: str = pa.Field(
        description="id in the reference table of a known one, else hash of document_id, kind and name_key",
        str_length={"min_value": 1},
    )
    document_id: str = pa.Field(description="references documents: the revision of the story")
    kind: str = pa.Field(description="what kind of thing it is", isin=sorted(ENTITY_KINDS))
    name: str = pa.Field(
        description="its best name: of a known one that of the reference table, else the fullest in the story",
        str_length={"min_value": 1},
    )
    name_key: str = pa.Field(
        description="its name in small letters, without accents and marks: groups it across stories"
    )
    country: str = pa.Field(
        description="ISO 3166-1 alpha-2 code of the country that it is or belongs to",
        nullable=True,
        metadata={"codes": "countries"},
    )
    wikidata: str = pa.Field(description="Wikidata item", nullable=True, str_matches=r"^Q[0-9]+$")
    is_known: bool = pa.Field(description="whether it stands in the reference table")
    rule: str = pa.Field(description="the rule of the engine that made the row")

    class Config:
        """No column beside these."""

        strict = True
