"""The names of months and days of the week that edits look for and put."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY_MONTH = f"(?:{'|'.join(MONTHS)})"
"""A pattern of the months."""
