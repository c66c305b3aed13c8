"""Fuzz the finder with atheris (coverage-guided) for a while: it never raises, its spans hold, its time is linear.

usage: fuzz_quantities.py [--seconds S]

atheris is installed into benchmarks/.venv-fuzz on the first run. Exit status is not 0 where a fault is found; the
input that shows it is left in benchmarks/results/ as crash-* and printed as a Python literal.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv-fuzz"
LONGEST = 4096
# A text of LONGEST characters at the slowest rate seen in benchmarks/quantities.py takes a hundredth of this.
TOO_LONG = 1.0
_slowest = 0.0

WORDS = """one two three half quarter third dozen hundred thousand million billion lakh crore and a an of the to or
between from more than about at least up over under nearly some per cent percent percentage points basis in on by
January May March 2024 Q1 FY Monday GMT am pm years old aged times doubled score Section COVID F $ € £ US$ HK$ EUR kg
km/h °C mm tons barrels a day % ‰ ½ ⅓ ² ³ ⁄ / - – — − . , ' ’ ( ) [ ] " : ; # @ & ~ > < + 0 1 7 12 123 1,234 1.234
0.5 3-1 52-48 1/2 1,20,000 10,000,000 ٣ ३ ３ 十 万 億 Ⅷ \u00a0 \u202f \u2009 \u200b \n \t \ud83d""".split(" ")


def check(text: str) -> None:
    """What has to hold for every text whatever."""
    from summarise import find_quantities

    started = time.perf_counter()
    found = find_quantities(text)
    taken = time.perf_counter() - started
    global _slowest
    if len(text) >= 64 and taken / len(text) > _slowest:
        _slowest = taken / len(text)
        print(f"slowest so far: {_slowest * 1e6:.1f} µs a character of {len(text)}", flush=True)
    assert taken < TOO_LONG, f"{taken:.2f} s for {len(text)} characters"
    end = 0
    for quantity in found:
        assert end <= quantity.start < quantity.end <= len(text), "spans out of order"
        assert text[quantity.start : quantity.end] == quantity.text, "text is not at its span"
        assert (quantity.low is None) == (quantity.high is None), "half a value"
        _ = quantity.noun, quantity.verb, repr(quantity)
        end = quantity.end


def fuzz(seconds: int) -> None:
    """Run atheris in this process; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["summarise.quantities"]):
        import summarise.quantities.finder  # noqa: F401

    def one(data: bytes) -> None:
        draw = atheris.FuzzedDataProvider(data)
        if draw.ConsumeBool():
            text = draw.ConsumeUnicode(LONGEST)
        else:
            pieces: list[str] = []
            while draw.remaining_bytes() and len(pieces) < LONGEST // 4:
                pieces.append(WORDS[draw.ConsumeIntInRange(0, len(WORDS) - 1)])
                pieces.append(" " if draw.ConsumeBool() else "")
            text = "".join(pieces)[:LONGEST]
        try:
            check(text)
        except BaseException:
            print(f"fails on {text!r}", flush=True)
            raise

    results = HERE / "results"
    results.mkdir(exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-artifact_prefix={results}/"]
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        fuzz(options.seconds)
        return
    python = ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / ".complete").exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "atheris"], check=True)
        (ENVIRONMENT / ".complete").touch()
    environment = os.environ | {"PYTHONPATH": str(HERE.parent / "src")}
    command = [str(python), str(Path(__file__)), "--inside", "--seconds", str(options.seconds)]
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
