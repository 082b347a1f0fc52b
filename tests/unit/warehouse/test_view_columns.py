"""Every column of a view is described."""

from __future__ import annotations

import pytest

from warehouse.views.columns import view_columns
from warehouse.views.load import View, load_views


@pytest.mark.parametrize("view", load_views(), ids=lambda view: view.name)
def test_every_column_has_a_meaning(view: View) -> None:
    columns = view_columns(view)
    assert [name for name, _, meaning in columns if not meaning] == []
    assert view.meanings.keys() <= {name for name, _, _ in columns}


def test_what_nothing_describes_has_no_meaning() -> None:
    view = View("sums", "SELECT f.kind, count(*) AS many FROM figures AS f GROUP BY ALL", "A kind.")
    assert [(name, bool(meaning)) for name, _, meaning in view_columns(view)] == [("kind", True), ("many", False)]
