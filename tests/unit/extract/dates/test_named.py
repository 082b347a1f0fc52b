"""Words of dates and times of day that are of a name are no time expressions."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CASES = {
    "a time of day in the name of a race": ("She ran in the Ineos 1:59 Challenge in Vienna.", []),
    "after the full name": ("Theresa May stood down. Her rivals hated May's plan.", []),
    "behind a title": ("Prime Minister May said prices fell.", []),
    "plural weekdays in the name of a movement": ("Ann Wood leads the Fridays for Future movement.", []),
    "plural weekdays all the same": ("Ann Wood swims on Fridays for fun.", ["Fridays"]),
    "a month all the same": ("Theresa May stood down. It happened in May.", ["May"]),
}


@pytest.mark.parametrize(("text", "times"), CASES.values(), ids=CASES.keys())
def test_name_is_no_time(text: str, times: list[str]) -> None:
    extraction = extract(make_document(text=text, published_at="2019-07-24"))
    assert [time.exact for time in extraction.time_expressions] == times
