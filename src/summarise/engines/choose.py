"""From a model's name to its engine. Nothing is imported that the chosen engine does not need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarise.engines.access import DEFAULT, Access
from summarise.engines.engine import LOCAL, Engine
from summarise.errors import SettingsError

EXTRACTIVE = "extractive"


def engine_for(
    model: str, access: Access = DEFAULT, *, parameters: Mapping[str, Any] | None = None
) -> Engine:
    """The engine for "extractive", "local/PATH.gguf", "PROVIDER/NAME", or any name with a base URL.

    ``parameters``: as LlmEngine takes them. Raises SettingsError for an unknown provider or a missing package,
    AuthenticationFailed for a missing key.
    """
    if not isinstance(model, str):
        raise SettingsError(f"the model is {type(model).__name__}; give its name, PROVIDER/MODEL")
    if model == EXTRACTIVE:
        from summarise.engines.extractive import ExtractiveEngine

        return ExtractiveEngine()
    if model.startswith(LOCAL):
        from summarise.engines.local.weights_file import local_engine

        return local_engine(model, access, parameters=parameters)
    from summarise.engines.llm import LlmEngine

    return LlmEngine(model, access, parameters=parameters)
