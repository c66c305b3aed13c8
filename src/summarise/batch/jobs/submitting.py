"""Articles into jobs: claimed, packed up to the provider's limits, handed over so that no crash pays twice.

The order is what makes it safe. A job's files are whole before its keys are the job's; its keys are the
job's before anything is sent; and a batch that may or may not have been made is looked for by the job's
token before another is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from summarise.article import Article
from summarise.batch.inputs.items import Item, utf8
from summarise.batch.inputs.reading import loaded as read
from summarise.batch.jobs.spool import Job, Pack, Sheet
from summarise.batch.outputs.lines import FailureLine
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import UNREADABLE
from summarise.engines.access import Access
from summarise.engines.batches.ways import Batches, way_of
from summarise.engines.connection.client import split_model
from summarise.engines.offline import request_body
from summarise.engines.requests.messages import build_messages
from summarise.long.planning import plan
from summarise.store import Claim, Entry, Store

Place = tuple[str | int, ...]
TOO_LONG = "too-long"  # why an article is in no job, beside InputError.kind
_BATCH = "ask for it with `summarise batch`, which sends it in parts"
_AT_ONCE = 256


@dataclass
class Submitted:
    """What came of it. ``claims``: how many articles by what the store said of them; ``left``: those that are
    in no job, and why: they cannot be read, or are too long."""

    jobs: list[Job] = field(default_factory=list)
    claims: Counter[Claim] = field(default_factory=Counter)
    left: list[FailureLine] = field(default_factory=list)

    @property
    def submitted(self) -> int:
        """How many articles are in the jobs."""
        return self.claims[Claim.GRANTED] - sum(line.kind == TOO_LONG for line in self.left)


class Submitter:
    """``out``: the folder of the outputs, which the spool is in. ``schema``: where the recipe's schema is
    found again, MODULE:CLASS. ``most_requests``, ``most_bytes``: of one job; by default the provider's
    limits; ``limit``: so many articles at most. Only one process may work in ``out`` (``Results`` holds its lock)."""

    def __init__(
        self,
        out: Path,
        store: Store,
        recipe: Recipe,
        *,
        schema: str | None = None,
        base_url: str | None = None,
        most_requests: int | None = None,
        most_bytes: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._out, self._store, self._recipe = out, store, recipe
        self._schema, self._base_url = schema, base_url
        way = way_of(recipe.model, base_url)
        self._line = way.line
        self._most_requests = min(most_requests or way.most_requests, way.most_requests)
        self._most_bytes = min(most_bytes or way.most_bytes, way.most_bytes)
        self._limit = limit
        self._bodies = Bodies(recipe, base_url)
        self._pack: Pack | None = None
        self.said = Submitted()

    async def submit(
        self, items: Iterable[Item], api: Batches | None, *, retry_failed: bool = False
    ) -> Submitted:
        """Everything that is neither done nor under way, into jobs. ``api``: None packs and hands nothing
        over: ``resume`` does.

        Raises EngineError where the provider takes no jobs, OutputError where the disk is full; what was
        handed over by then stays handed over.
        """
        try:
            remaining = iter(items)
            while chunk := list(islice(remaining, self._chunk())):
                loaded = self._loaded(chunk)
                claims = self._store.claim([entry for entry, _ in loaded], retry_failed=retry_failed)
                for (entry, article), claim in zip(loaded, claims, strict=True):
                    self.said.claims[claim] += 1
                    if claim is Claim.GRANTED:
                        await self._add(entry, article, api)
            await self._hand_over(api)
        finally:
            if self._pack is not None:
                self._pack.abandon()
        return self.said

    def _chunk(self) -> int:
        """How many to look at next."""
        if self._limit is None:
            return _AT_ONCE
        return min(_AT_ONCE, self._limit - self.said.claims[Claim.GRANTED])

    def _loaded(self, items: list[Item]) -> list[tuple[Entry, Article]]:
        loaded = []
        for item in items:
            _, key, article = read(item, self._recipe)
            if isinstance(article, Article):
                loaded.append((Entry(item.id, key, item.source, article.title, article.date), article))
            else:
                self.said.left.append(
                    FailureLine(
                        id=item.id, key=None, source=item.source, kind=UNREADABLE, reason=utf8(str(article))
                    )
                )
        return loaded

    async def _add(self, entry: Entry, article: Article, api: Batches | None) -> None:
        if (long := self._too_long(article)) is not None:
            self._leave(entry, long)
            return
        line = self._line(entry.key, await self._bodies.body(article))
        if len(line) >= self._most_bytes:
            self._leave(entry, f"larger than a whole job may be; {_BATCH}")
            return
        full = self._pack is not None and (
            len(self._pack.keys) >= self._most_requests or self._pack.bytes + len(line) >= self._most_bytes
        )
        if full:
            await self._hand_over(api)
        if self._pack is None:
            sheet = Sheet.of(self._recipe, schema=self._schema, base_url=self._base_url)
            self._pack = Pack(self._out, sheet)
        self._pack.add(entry.key, line, article)

    def _too_long(self, article: Article) -> str | None:
        """Why the article does not fit into one request; None where it does."""
        recipe = self._recipe
        planned = plan(
            article, recipe.schema, recipe.ask, model=recipe.model, context_tokens=recipe.context_tokens
        )
        if planned.whole:
            return None
        return f"{planned.tokens:,} tokens, too many for a context of {planned.context:,} (--context-tokens); {_BATCH}"

    def _leave(self, entry: Entry, why: str) -> None:
        self._store.release([entry.key])
        self.said.left.append(
            FailureLine(
                id=entry.id, key=entry.key, source=entry.source, kind=TOO_LONG, reason=f"{entry.id}: {why}"
            )
        )

    async def _hand_over(self, api: Batches | None) -> None:
        if self._pack is None:
            return
        pack, self._pack = self._pack, None
        job = pack.close()
        self._store.submit(pack.keys, job.sheet.token)
        self.said.jobs.append(await resume(job, api) if api else job)


async def recover(found: Iterable[Job], store: Store, api: Batches) -> list[Job]:
    """Those of the jobs that are under way, after whatever a crash left undone is done: jobs whose keys never became theirs
    are taken away, and jobs that were not handed over are."""
    left = []
    for job in found:
        if job.sheet.batch is None and not store.submitted(job.sheet.token):
            job.remove()
        else:
            left.append(await resume(job, api))
    return left


async def resume(job: Job, api: Batches) -> Job:
    """Hand a packed job over, or find that it was: safe to call again after any crash."""
    if job.sheet.batch is not None:
        return job
    sheet = job.sheet
    made = await api.find(sheet.token, sheet.mark, sheet.requests)
    if made is None:
        job = job.marked(await api.newest())
        made = await api.hand_over(job.requests, sheet.token, job.sheet.mark, sheet.requests)
    return job.created_as(made.id)


class Bodies:
    """The body of each article's request. instructor makes the first two; where these differ in the article's
    message and in nothing else, only that message is put in its place for all others."""

    def __init__(self, recipe: Recipe, base_url: str | None) -> None:
        self._recipe, self._access = recipe, Access(base_url, mode=recipe.mode)
        self._first: dict[str, Any] | None = None
        self._place: Place | None = None  # of the article's message in it
        self._same = False
        # Anthropic's requests have a bound of the answer, which is made for each article where none is given.
        provider, _ = split_model(recipe.model, base_url)
        self._each = provider == "anthropic" and recipe.max_output_tokens is None

    async def body(self, article: Article) -> dict[str, Any]:
        """The JSON body for one article."""
        said = build_messages(article, self._recipe.ask)[-1]["content"]
        if self._first and self._place and self._same:
            made: dict[str, Any] = _put(self._first, self._place, said)
            return made
        body = await request_body(
            self._recipe.model, article, self._recipe.schema, self._recipe.ask, self._access
        )
        if self._first is None:
            self._first, self._place = body, _place_of(said, body)
        elif self._place and not self._each:
            self._same = self._same or _put(self._first, self._place, said) == body != self._first
        return body


def _place_of(words: str, whole: Any) -> Place | None:
    """The names and numbers that lead to these words as a text of their own; None where they stand nowhere."""
    if whole == words:
        return ()
    inner = whole.items() if isinstance(whole, dict) else enumerate(whole) if isinstance(whole, list) else ()
    for name, value in inner:
        if (found := _place_of(words, value)) is not None:
            return (name, *found)
    return None


def _put(whole: Any, place: Place, words: str) -> Any:
    """The same JSON with these words at that place; what does not lead there is not copied."""
    if not place:
        return words
    first, *rest = place
    changed = whole.copy()
    changed[first] = _put(whole[first], tuple(rest), words)
    return changed
