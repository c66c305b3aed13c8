"""Processes that work for this one: started so that Ctrl-C is this one's to answer, ended with it however it ends.

``in_order`` shares out many tasks for a program that waits; ``team.Team`` does it for an event loop.
"""

from __future__ import annotations

from summarise.processes.sharing import in_order
from summarise.processes.starting import HANGING_UP, WorkerKilled, can_fork, processors

__all__ = ["HANGING_UP", "WorkerKilled", "can_fork", "in_order", "processors"]
