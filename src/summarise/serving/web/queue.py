"""A folder's summaries in the order in which somebody should look at them: the most harmful first."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread

from summarise.batch.outputs.stored import results_in, stored
from summarise.errors import SummariseError
from summarise.readers.pairs import Pair, pairs_of
from summarise.reports.escape import one_line
from summarise.serving.web.answers import Answer, failed
from summarise.serving.web.pool import Pool
from summarise.serving.web.setup import Setup

MOST = 2_000  # summaries of one folder
_SEVERITIES = ("error", "warning", "note")


@dataclass(slots=True)
class _Item:
    """One summary. ``found``: as ``work.queued`` gives it, None until it is checked; ``wrong``: why it cannot be."""

    pair: Pair
    found: dict[str, Any] | None = None
    wrong: str = ""

    @property
    def harm(self) -> tuple[int, ...]:
        """What it is ordered by: more errors that change a decision first, then more errors, then warnings; then what
        could not be checked, then the rest."""
        counted = self.found["severities"] if self.found else {}
        deciding = self.found["deciding"] if self.found else 0
        return (-deciding, *(-counted.get(name, 0) for name in _SEVERITIES[:2]), 0 if self.wrong else 1)


def _pairs_in(folder: Path) -> list[Pair]:
    """The summaries of a folder, or of the batch whose output it is. Raises InputError where there are none."""
    results = results_in(folder)
    if results is None:
        return list(pairs_of([folder]))
    return [Pair(results, results, "", one, one.id) for one in stored(results)]


@dataclass
class Queue:
    """The queue of ``folder``, checked one after the other by a worker of its own, beside what is typed."""

    setup: Setup
    folder: Path
    _pool: Pool = field(default_factory=lambda: Pool(1))
    _items: list[_Item] = field(default_factory=list)
    _note: str = ""

    async def fill(self) -> None:
        """Find the pairs and check each. Nothing is raised: what is wrong with the folder is said in the list."""
        try:
            pairs = await anyio.to_thread.run_sync(lambda: _pairs_in(self.folder))
        except (SummariseError, OSError) as error:
            self._note = one_line(str(error))
            return
        if len(pairs) > MOST:
            self._note = f"only the first {MOST:,} of {len(pairs):,} summaries"
        self._items = [_Item(pair) for pair in pairs[:MOST]]
        for item in self._items:
            await self._check(item)

    async def _check(self, item: _Item) -> None:
        from summarise.serving.web.work import queued

        if item.pair.source is None:
            item.wrong = one_line(item.pair.wrong)
            return
        answer = await self._pool.run(
            self.setup.seconds, queued, self.setup, item.pair.source, item.pair.summary, item.pair.stored
        )
        data = json.loads(answer.body)
        item.found, item.wrong = (data, "") if answer.status == 200 else (None, data["error"]["message"])

    async def again(self, number: int) -> Answer:
        """Check one once more: it was changed, or some of it was accepted."""
        if not 0 <= number < len(self._items):
            return failed(404, "request", "the queue has no such summary")
        await self._check(self._items[number])
        return self.listed()

    async def opened(self, number: int) -> Answer:
        """The article and the summary of one, for the page."""
        from summarise.serving.web.work import opened

        if not 0 <= number < len(self._items):
            return failed(404, "request", "the queue has no such summary")
        pair = self._items[number].pair
        if pair.source is None:
            return failed(422, "unreadable", pair.wrong)
        return await self._pool.run(
            self.setup.seconds, opened, self.setup, pair.source, pair.summary, pair.stored
        )

    def listed(self) -> Answer:
        """Everything, the most harmful first; what states the same number wrong in several, together."""
        order = sorted(range(len(self._items)), key=lambda number: (self._items[number].harm, number))
        rows = [self._row(number) for number in order]
        waiting = sum(item.found is None and not item.wrong for item in self._items)
        data = {
            "folder": one_line(self.folder.name or str(self.folder)),
            "note": self._note,
            "waiting": waiting,
            "items": rows,
            "together": self._together(order),
        }
        return Answer(200, json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace"))

    def _row(self, number: int) -> dict[str, Any]:
        item = self._items[number]
        name = item.pair.summary
        shown = name.relative_to(self.folder) if name.is_relative_to(self.folder) else name
        severities = item.found["severities"] if item.found else {}
        return {
            "id": number,
            "name": one_line(item.pair.name or str(shown)),
            "title": item.found["title"] if item.found else "",
            "wrong": item.wrong,
            "checked": item.found is not None,
            **{name: severities.get(name, 0) for name in _SEVERITIES},
        }

    def _together(self, order: list[int]) -> list[dict[str, Any]]:
        where: dict[str, list[int]] = defaultdict(list)
        said: dict[str, str] = {}
        for number in order:
            for key, text in (self._items[number].found or {"numbers": {}})["numbers"].items():
                where[key].append(number)
                said.setdefault(key, text)
        several = [(key, ids) for key, ids in where.items() if len(ids) > 1]
        return [{"number": said[key], "items": ids} for key, ids in sorted(several, key=lambda g: -len(g[1]))]
