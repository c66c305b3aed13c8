"""Store files under atheris, for as long as it is given: `pip install atheris; python benchmarks/fuzz_store.py -max_total_time=3600`.

Outside of CI. Whatever the bytes, the store opens or says so in one line, and its repair makes a whole one.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """The arguments are libFuzzer's."""
    import atheris  # type: ignore[import-not-found,unused-ignore]

    with atheris.instrument_imports(include=["summarise.store", "summarise.batch.recording"]):
        from summarise.batch.recording.repair import repair
        from summarise.errors import SummariseError
        from summarise.store import Store
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    path = folder / "store.db"

    def one(data: bytes) -> None:
        for old in folder.iterdir():
            old.unlink()
        path.write_bytes(data)
        try:
            with Store(path) as store:
                list(store.rows())
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017
        repair(path)
        with sqlite3.connect(path) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
