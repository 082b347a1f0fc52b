"""What stands before the items of lists: "• Two pools", "- Two pools"."""

from __future__ import annotations

BULLETS = "-–—•●*·▪"
"""The marks, the hyphen first so that they make a set of a pattern."""
