"""How a batch reaches its model, and the engine made with it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from summarise.batch.asking.limiter import Limiter, Slots
from summarise.batch.recipe import Recipe
from summarise.engines.access import DEFAULT, Access
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Engine
from summarise.engines.verifying import WithVerifier, verifier_for


@dataclass(frozen=True, slots=True)
class Connection:
    """``access``: as for one article; its mode is the recipe's. ``concurrency``: articles at
    once, None to adapt; the rates are limits for all of them together, second opinions included."""

    access: Access = DEFAULT
    concurrency: int | None = None
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None

    def shared(self, among: int) -> Connection:
        """One's share of the rates and of the articles at once, of so many that work side by side."""
        requests, tokens = self.requests_per_minute, self.tokens_per_minute
        return dataclasses.replace(
            self,
            concurrency=max(1, self.concurrency // among) if self.concurrency else None,
            requests_per_minute=requests / among if requests else None,
            tokens_per_minute=tokens / among if tokens else None,
        )

    def engine(self, recipe: Recipe, slots: Slots) -> Engine:
        """The engine for a recipe, with a verifier where the recipe has one: one client each, for all articles.
        ``slots`` hear of a provider that wants less. Raises SettingsError and AuthenticationFailed as
        ``engine_for`` does."""
        if not recipe.asks_a_model:
            return engine_for(EXTRACTIVE)
        gate = Limiter(
            slots,
            requests_per_minute=self.requests_per_minute,
            tokens_per_minute=self.tokens_per_minute,
        )
        access = dataclasses.replace(self.access, mode=recipe.mode, gate=gate, many=True)
        engine = engine_for(recipe.model, access)
        if recipe.verify is None:
            return engine
        return WithVerifier(engine, verifier_for(recipe.verify, access))
