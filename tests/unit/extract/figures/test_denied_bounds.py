"""A bound that its clause denies is the other bound: "no worker be paid less than" is at least."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "at_least": (
        "The union asked that no clerk be paid less than [4,500 rand] a month.",
        'A new hall would cost "not a penny under [£20m]", she said.',
        "No pupil got fewer than [12] points.",
    ),
    "at_most": (
        "He would never pay more than [£80,000] a week for anybody.",
        "Guests may not stay more than [90 days].",
        "Nobody may own more than [30 percent] of a bank.",
        "No bank may lend over [$2 million] to one client.",
        "The bridge doesn't bear more than [12 tonnes].",
    ),
    "more_than": (
        "It is not clear whether more than [300] people died.",
        "The mill did not say that more than [300] jobs would go.",
        "Not since 2008 have more than [3 million] been out of work.",
        "People with no insurance lost more than [$400] each.",
        "It has not rained in more than [40 days].",
        "The firm, which is not listed, has more than [900] staff.",
        "No one was hurt by the blast, which broke more than [40] windows.",
    ),
    "less_than": ("He does not own a car and earns less than [$900] a month.", "Nobody under [25] was there."),
    None: (
        "The divers lay under [340 metres] of water.",
        "They were jailed for seven years over [31 million] smuggled cigarettes.",
        "The median wait is [nine weeks].",
    ),
}


@pytest.mark.parametrize(("modifier", "told"), [(code, told) for code, group in CASES.items() for told in group])
def test_denied_bound(modifier: str | None, told: str) -> None:
    assert [one.modifier for one in marked_figures(told)] == [modifier]
