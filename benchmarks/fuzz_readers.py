"""Readers under atheris, for as long as it is given: `pip install atheris; python benchmarks/fuzz_readers.py .html -max_total_time=3600`.

Outside of CI. What it finds goes into `tests/readers` as a harmless input of the same shape.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path


def main() -> None:
    """The first argument is the suffix that tells the reader, the others are libFuzzer's."""
    import atheris  # type: ignore[import-not-found,unused-ignore]

    suffix = sys.argv.pop(1) if len(sys.argv) > 1 and sys.argv[1].startswith(".") else ".txt"
    with atheris.instrument_imports(include=["summarise"]):
        from summarise.errors import SummariseError
        from summarise.readers import read
    path = Path(tempfile.mkdtemp(prefix="fuzz-")) / f"a{suffix}"

    def one(data: bytes) -> None:
        path.write_bytes(data)
        try:
            article = read(path)
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017
        else:
            article.text.encode()

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
