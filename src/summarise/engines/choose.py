"""From a model's name to its engine. Nothing is imported that the chosen engine does not need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from summarise.engines.engine import LOCAL, Engine

if TYPE_CHECKING:
    from summarise.engines.retrying import RetryPolicy

EXTRACTIVE = "extractive"


def engine_for(
    model: str,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    timeout: float = 120.0,
    mode: str | None = None,
    policy: RetryPolicy | None = None,
    parameters: Mapping[str, Any] | None = None,
    many: bool = False,
) -> Engine:
    """The engine for "extractive", "local/PATH.gguf", "PROVIDER/NAME", or any name with a ``base_url``.

    Raises SettingsError for an unknown provider or a missing package, AuthenticationFailed for a missing
    key. The other arguments are those of LlmEngine.
    """
    if model == EXTRACTIVE:
        from summarise.engines.extractive import ExtractiveEngine

        return ExtractiveEngine()
    if model.startswith(LOCAL):
        from summarise.engines.local import local_engine

        return local_engine(model, policy=policy, parameters=parameters)
    from summarise.engines.llm import LlmEngine

    return LlmEngine(
        model,
        base_url=base_url,
        api_key=api_key,
        timeout=timeout,
        mode=mode,
        policy=policy,
        parameters=parameters,
        many=many,
    )
