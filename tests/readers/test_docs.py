"""docs/inputs.md: every command and every line of Python in it is run."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.documents import blocks, console, program
from tests.pdfs import pdf
from tests.readers.html.pages import PAGE
from tests.readers.tables import files as tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files that the page speaks of."""
    files = {
        "report.pdf": pdf([["The port moved 1,200 containers."], ["Its new cranes cost £4.2 million."]]),
        "summary.txt": b"The cranes cost \xc2\xa34.2 billion.\n",
        "ports.csv": b"Port,Boats,Revenue (in millions of euros)\nLindmouth,12,3.1\nOsterhaven,15,2.8\n",
        "landings.txt": b"Osterhaven's 15 boats earned 2.8 billion euros.\n",
        "talk.vtt": b"WEBVTT\n\n00:01:07.000 --> 00:01:09.000\n<v Ada>The port moved 1,200\n\n"
        b"00:01:09.000 --> 00:01:12.000\nboxes in May, up 14%.\n",
        "said.txt": b"The port moved 1,200 boxes, up 15%.\n",
        **tables.files(),
        "page.html": PAGE.encode(),
        "locked.pdf": pdf([["x"]], password="s"),
        "scan.pdf": pdf([["x"]], pictures=[0]),
        "empty.html": b"<html><body><script>start()</script></body></html>",
        "bomb.gz": gzip.compress(b"9" * 6_000_000),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("block", blocks("inputs.md", "console"))
def test_the_commands(block: str, folder: Path) -> None:
    assert console(block, folder) == block


def test_the_python(folder: Path) -> None:
    program("inputs.md", folder)
