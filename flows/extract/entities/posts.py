"""Which titles are posts, and in which town the deputies of a mayor have theirs."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.candidate import Title
from flows.extract.entities.local_titles import is_local
from flows.extract.entities.title_bodies import title_ends
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_AT_SOME_BODY = LazyRegexp(r" (?:at|with|for) (?:the|a|an) ")


def is_only_trade(string: str, title: Title, told_again: Collection[int]) -> bool:
    """Tell whether words behind a name only say what somebody does: "Ida Moe, a vet", but no nurse "at" a clinic.

    ``told_again`` is where the names stand behind which a title follows: "Dr Ida Moe, the deputy director".
    """
    *first, last = title.text.lower().split()
    is_held = title.organization or title.country or _AT_SOME_BODY.match(string, title.start + len(title.text))
    alone = title.text.lower().rstrip(".")
    is_again = title.rule != "title_after_name" and title.person.start in told_again
    is_alone = not is_again and alone in load_words("entities", "no_roles_alone")
    if not is_held and (is_alone or last in load_words("entities", "no_roles")):
        return True
    is_apposed = title.rule == "title_apposed_before_name" and string.endswith((" a ", " an ", "A "), 0, title.start)
    if is_held or not (is_apposed or title.rule == "title_after_name"):
        return False
    is_of_posts = first != [] and first[0] in load_words("entities", "told_of_posts")
    if last.endswith(title_ends("ends_of_experts")) or is_of_posts:
        return False  # "Ida Moe, a neurologist", "Ida Moe, chief shop steward", "a federal mediator, Ida Moe"
    return last not in load_words("entities", "titles") and last in load_words("occupations", "occupations")


def is_position(title: Title) -> bool:
    """Tell whether a title is only where somebody plays: "the winger Ida Moe", but no "Selby winger Ida Moe"."""
    last = title.text.lower().rpartition(" ")[2]
    is_player = last in load_words("surroundings", "players") and last not in load_words(
        "surroundings", "posts_of_teams"
    )
    return is_player and title.organization is None


def in_same_town(titles: list[Title]) -> list[Title]:
    """Return the titles with the town of a mayor for her deputies that have none of their own."""
    towns: dict[str, Title] = {}
    found = []
    for title in titles:
        head = title.text.lower().rpartition(" ")[2]
        before = towns.get(head) if is_local(title.text) else None
        if title.organization and is_local(title.text):
            towns[head] = title
        is_deputy = before and title.organization is None and title.country in {None, before.country}
        found.append(
            title._replace(organization=before.organization, country=before.country) if before and is_deputy else title
        )
    return found
