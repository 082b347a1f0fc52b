"""The closed vocabularies of columns that no reference table holds: code to meaning."""

from __future__ import annotations

from collections.abc import Iterable

ENTITY_KINDS = {
    "person": "a human being",
    "organization": "a body that acts: ministry, firm, party, court, agency",
    "country": "a country or territory with an ISO 3166-1 code",
    "place": "a place that is no country",
    "agreement": "a treaty, pact or bloc of states",
    "law": "an act or a law",
    "event": "a named event",
    "product": "a named product or work",
    "group": "a people, a movement, an administration",
}
TAGS = {"PER": "person", "ORG": "organization", "LOC": "country or place", "MISC": "any other name"}
FORMS = {
    "name": "the full name",
    "alias": "another name, a surname among them",
    "acronym": "initials",
    "demonym": "the people or the adjective of a country",
    "metonym": "a capital or seat that stands for its government",
    "role": "a title in place of a name",
    "pronoun": "a pronoun",
    "description": "a noun phrase: the pact, the Trump administration",
}
ACTING_AS = {"government": "the country acts", "place": "the place where something is"}
TIMEX_TYPES = {
    "DATE": "a date or period",
    "TIME": "a time of day",
    "DURATION": "a length of time",
    "SET": "a recurring time",
}
DIRECTIONS = {"up": "a rise", "down": "a fall"}
CHANGE_ROLES = {
    "level": "a state", "change": "the size of a change", "start": "where a change begins", "end": "where it ends",
}  # fmt: skip
STATUSES = {
    "reported": "stated as a fact", "estimated": "called an estimate", "forecast": "said of the future",
    "target": "a goal or a promise",
}  # fmt: skip
STATEMENT_KINDS = {
    "direct": "in quotation marks", "indirect": "in the words of the story", "mixed": "partly in quotation marks",
}  # fmt: skip
STANCES = {
    "assertion": "says that something is so",
    "denial": "says that something is not so",
    "commitment": "promises or plans",
    "demand": "asks for an action",
    "question": "asks",
    "opinion": "judges or believes",
    "approval": "welcomes",
    "criticism": "criticises",
}
COMPARISON_KINDS = {"change": "between two times", "difference": "between two things"}
REJECT_STAGES = {
    "read": "no document could be made",
    "validate": "a rule of the table is broken",
    "load": "at the load",
}
VOCABULARIES = (
    ENTITY_KINDS, TAGS, FORMS, ACTING_AS, TIMEX_TYPES, DIRECTIONS, CHANGE_ROLES, STATUSES, STATEMENT_KINDS, STANCES,
    COMPARISON_KINDS, REJECT_STAGES,
)  # fmt: skip


def meanings(codes: Iterable[str]) -> dict[str, str]:
    """Return the codes of a column with what they mean, nothing where they are of no vocabulary."""
    wanted = set(codes)
    return next((vocabulary for vocabulary in VOCABULARIES if vocabulary.keys() == wanted), {})
