"""The version of the contract: a number that a lake states and that its migrations count up."""

from __future__ import annotations

from pathlib import Path

FIRST_VERSION = 1
CONTRACT_VERSION = 3
"""Raised together with a new file in ``warehouse/migrations`` when a column is added, dropped, renamed or retyped; new
tables, views, codes and checks need neither, for they are made or read anew whenever a lake is opened."""
CONTRACT_ROOT = Path(__file__).with_name("contract")
"""The folder of the published contract, one file a table."""
