"""The commands by name, and where each is."""

from __future__ import annotations

# Where each command's function is, by the command's name; a module is read when its command is wanted.
COMMANDS = {
    "article": "summarising",
    "check": "checks.checking",
    "accept": "checks.accepting",
    "batch": "many.batching",
    "jobs": "many.jobs",
    "store": "many.storing",
    "stale": "many.staleness",
    "render": "rendering",
    "index": "rendering",
    "serve": "serving",
    "mcp": "agents",
    "numbers": "looking",
    "explain": "looking",
    "schema": "looking",
    "prompt": "looking",
    "settings": "looking",
    "doctor": "examining",
    "trust": "configuring",
}
# The groups among them, whose modules list their own ``COMMANDS``.
GROUPS = {
    "jobs": "Many articles through a provider's Batch API: half the price, within a day.",
    "store": "Count, export, delete or repair what a batch has stored.",
}
