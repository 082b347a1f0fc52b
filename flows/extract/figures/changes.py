"""What changes say of a figure: its direction and its part in one, and what they make of the figures before it."""

from __future__ import annotations

from flows.extract.figures.alike import part_of_whole
from flows.extract.figures.bracketed_sizes import add_bracketed_size
from flows.extract.figures.closing_moves import add_closing_move
from flows.extract.figures.compared import add_comparison
from flows.extract.figures.cut_sums import set_cut_sum
from flows.extract.figures.direction import add_direction
from flows.extract.figures.extras import add_extra
from flows.extract.figures.from_far import add_from_far
from flows.extract.figures.gapped import add_gapped
from flows.extract.figures.held_twice import add_held_twice
from flows.extract.figures.left_over import add_left_over
from flows.extract.figures.listed_changes import add_listed
from flows.extract.figures.moved_to import add_moved_to
from flows.extract.figures.noun_sizes import add_noun_size
from flows.extract.figures.of_what_was import add_of_what_was
from flows.extract.figures.reading import Reading
from flows.extract.figures.said_otherwise import add_said_otherwise
from flows.extract.figures.savings import add_saving
from flows.extract.figures.second_starts import set_second_start
from flows.extract.figures.sized_ends import set_sized_end
from flows.extract.figures.starts import MULTIPLYING, set_moved_aside, set_multiplied_aside, set_start_by_the_way
from flows.extract.figures.taken_to import add_taken_to
from flows.extract.figures.then_and_now import add_than_then, add_then_now
from flows.extract.figures.times_then import add_times_then
from flows.extract.figures.told_both_ways import add_told_both_ways
from flows.extract.figures.told_earlier import add_told_earlier
from flows.extract.figures.told_with_shares import add_with_shares
from flows.extract.figures.two_times import add_two_times
from flows.extract.words import Words


def add_changes(lower: str, said: Words, reading: Reading, before: list[Reading]) -> None:
    """Tell what rose or fell, by how much, from where and to where; ``said`` are the words of the story."""
    previous = before[-1] if before else None
    add_direction(lower, said, reading, before)
    add_comparison(lower, said, reading, before)
    if reading.change_role == "level" and reading.direction is None:
        add_extra(lower, reading)
    add_noun_size(lower, reading)
    if previous is not None:
        add_closing_move(lower, reading, previous)
        set_cut_sum(lower, reading, previous)
        add_listed(lower, reading, previous)
        add_left_over(lower, reading, previous)
        set_sized_end(lower, reading, part_of_whole(lower, before))
        add_moved_to(lower, reading, previous)
        add_bracketed_size(lower, reading, previous)
        add_gapped(lower, reading, before)
        add_said_otherwise(lower, reading, previous)
    add_with_shares(lower, reading, before)
    add_two_times(lower, reading, before)
    add_told_both_ways(lower, reading, before)
    add_times_then(lower, reading, before)
    add_of_what_was(lower, reading, before)
    add_taken_to(lower, reading)
    add_than_then(lower, reading, before)
    add_then_now(lower, reading, before)
    if previous is not None and previous.change_role == "start":
        set_second_start(lower, reading, previous)
    elif previous is not None:
        set_start_by_the_way(lower, reading, previous)
        set_moved_aside(lower, reading, previous)
        add_told_earlier(lower, reading, before)
    add_saving(lower, reading)
    add_held_twice(lower, reading, before)
    add_from_far(lower, reading, before)
    if not MULTIPLYING.isdisjoint(said.before(reading.start)):
        set_multiplied_aside(lower, reading)
