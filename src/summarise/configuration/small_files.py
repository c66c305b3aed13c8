"""Files of settings, which are small: read up to a limit, whatever stands there under their name."""

from __future__ import annotations

from pathlib import Path

from summarise.errors import SettingsError


def text_of(path: Path, shown: str, most: int) -> str:
    """What a file says, as UTF-8. Raises SettingsError, which calls it ``shown``, where it has more than ``most`` bytes, so
    that no device is read for ever; OSError and UnicodeDecodeError as ``Path.read_text`` does."""
    with path.open("rb") as file:
        said = file.read(most + 1)
    if len(said) > most:
        raise SettingsError(f"{shown}: larger than {most:,} bytes, which no such file has to be")
    return said.decode("utf-8")
