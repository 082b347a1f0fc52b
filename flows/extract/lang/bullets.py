"""Marks that the items of a list begin with."""

BULLETS = "-–—•●*·▪"
"""The dash comes first, so that they may stand in a set of a pattern."""
