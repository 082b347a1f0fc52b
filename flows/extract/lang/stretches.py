"""Characters of a clause for patterns that look over some of it: the point of a decimal ends none."""

from __future__ import annotations

UP_TO_STOP = r"(?:[^.;\n]|\.(?=[0-9]))"
UP_TO_COLON = r"(?:[^.;:\n]|\.(?=[0-9]))"
"""The same where a colon ends the clause, too."""
