"""pyarrow, where Parquet is read or written (extra ``parquet``)."""

from __future__ import annotations

from typing import Any

from summarise.errors import SettingsError


def arrow() -> tuple[Any, Any]:
    """The modules ``pyarrow`` and ``pyarrow.parquet``. Raises SettingsError where they are missing."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise SettingsError(
            "Parquet needs the extra 'parquet': pip install 'summarise-checked[parquet]'"
        ) from None
    return pyarrow, pyarrow.parquet
