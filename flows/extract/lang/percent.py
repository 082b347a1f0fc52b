"""How per cent is printed behind a number: "4%", "4 percent", "4 per cent", "4 pct", "4pc"."""

PERCENT = r"(?: ?%| ?per ?cent\b| ?pct\b| ?pc\b)"
"""A pattern, with the blank before it."""
