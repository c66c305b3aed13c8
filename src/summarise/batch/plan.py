"""What a batch was asked to do, and what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from summarise.batch.asking.connection import Connection
from summarise.batch.cluster.connecting import Cluster
from summarise.batch.completion import LEFT, Ending, Ends
from summarise.batch.costs.meter import Budget, Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.inputs.listing import Inputs
from summarise.batch.outputs.each import Each
from summarise.batch.outputs.results import STORE
from summarise.batch.outputs.tables import Table
from summarise.batch.partitioned.folder import Folder
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import WAITING


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about one batch. ``store``: None for OUT/store.db; ``watch``: go on with what comes into
    the directories; ``cluster``: where to ask, None for this process; ``partitions``: where the cluster
    writes, None where this process does, into ``out``."""

    inputs: Inputs
    out: Path
    recipe: Recipe
    connection: Connection = field(default_factory=Connection)
    store: Path | None = None
    each: Each | None = None
    tables: Table | None = None
    retry_failed: bool = False
    limit: int | None = None
    budget: Budget = field(default_factory=Budget)
    watch: bool = False
    cluster: Cluster | None = None
    partitions: Folder | None = None

    @property
    def store_path(self) -> Path:
        return self.store or self.out / STORE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch; ``run`` says how it ended, ``healed`` how many torn lines were taken away;
    ``written``: where it is now."""

    run: Ends
    meter: Meter
    prices: Prices
    passed_over: Counter[str]
    healed: int
    written: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Is nothing left that was to be done in this run?"""
        waiting = sum(self.meter.skipped[reason] for reason in (WAITING, LEFT))
        return self.run.ending in (Ending.FINISHED, Ending.LIMIT) and not waiting
