"""A firm's name goes on behind a comma with its legal form, and with nothing else."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CASES = {
    "Halden Mills, Inc. swung to a loss.": "Halden Mills, Inc.",
    "Tallgrass Outdoors, Inc., the maker of tents, lost money.": "Tallgrass Outdoors, Inc.",
    "He works for Halden Mills, LLC.": "Halden Mills, LLC",
    "Kovar Steel Ltd, the maker of rails, lost money.": "Kovar Steel Ltd",
    "Shares of Halden Mills, Inca gold and land were sold.": "Halden Mills",
}


@pytest.mark.parametrize(("text", "name"), CASES.items())
def test_form_behind_a_comma(text: str, name: str) -> None:
    firms = [one.exact for one in extract(make_document(text=text)).mentions if one.tag == "ORG"]
    assert firms == [name]
