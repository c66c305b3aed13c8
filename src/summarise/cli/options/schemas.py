"""A user's own schema, named on the command line as MODULE:CLASS."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

from summarise.errors import SettingsError


def load_schema(name: str | None) -> Any:
    """The pydantic model at "module:Class"; ours when ``name`` is None.

    Modules of the working folder are found, as with ``python -m``, but only for this import: what is
    imported later must not be taken from there. Raises SettingsError.
    """
    from pydantic import BaseModel

    if name is None:
        from summarise.schema import Summary

        return Summary
    module_name, _, class_name = name.partition(":")
    if not module_name or not class_name:
        raise SettingsError(f"schema {name}: give it as MODULE:CLASS")
    found = getattr(_module(name, module_name), class_name, None)
    if found is None:
        raise SettingsError(f"schema {name}: {module_name} has no {class_name}")
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        raise SettingsError(f"schema {name}: {class_name} is not a pydantic model")
    return found


def _module(name: str, module_name: str) -> Any:
    here = os.getcwd()
    sys.path.insert(0, here)
    try:
        return importlib.import_module(module_name)
    except Exception as error:  # the user's module may fail in any way
        raise SettingsError(
            f"schema {name}: {module_name} cannot be imported: {type(error).__name__}: {error}"
        ) from None
    finally:
        sys.path.remove(here)
