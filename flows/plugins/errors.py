"""What is wrong with a plugin that was asked for."""

from __future__ import annotations


class PluginError(ValueError):
    """A plugin is unknown, not installed, or lacks what it needs; the message says the remedy."""
