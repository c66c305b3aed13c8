"""Write docs/flags.md from the pages that the package ships: ``python tools/flags_doc.py``."""

from __future__ import annotations

from pathlib import Path

from summarise.checking.explaining.pages import document

if __name__ == "__main__":
    Path(__file__).resolve().parent.parent.joinpath("docs", "flags.md").write_text(
        document(), encoding="utf-8"
    )
