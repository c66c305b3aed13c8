"""Build the wheel, install it into an empty environment, and run the command from there.

A wheel that lacks a prompt or a page works in the checkout and fails at the user's; this is where
that shows. Run from the project's root: ``python tools/wheel_test.py``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = (
    "Harbour traffic rose in March\n\nThe port of Lindmouth handled more than 41,000 containers in March 2024, "
    "up 6 percent on a year earlier, the harbour office said on Tuesday. Ships brought 2.3 million tons of grain.\n"
)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """The standard output of a command; its error output and a stop when it fails."""
    done = subprocess.run([str(c) for c in command], cwd=cwd, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"failed ({done.returncode}): {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, run; exits non-zero at the first thing that is not right."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", work, ROOT)
        (wheel,) = work.glob("*.whl")
        venv.create(work / "env", with_pip=True)
        python = work / "env" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--no-compile", "-c", ROOT / "constraints.txt", wheel)
        command = work / "env" / "bin" / "summarise"
        (work / "article.txt").write_text(ARTICLE, encoding="utf-8")
        for arguments, expected in [
            (["--version"], "summarise"),
            (["prompt"], "article"),
            (["schema"], "properties"),
            (["explain", "scale-mismatch"], "scale"),
            (["numbers", "article.txt"], "41,000"),
            (["--model", "extractive", "article.txt"], "41,000"),
            (["--model", "extractive", "article.txt", "--format", "html"], "Content-Security-Policy"),
            (["serve", "--help"], "127.0.0.1"),
            (["mcp", "--help"], "--root"),
            (["--dry-run", "--model", "openai/any", "article.txt"], "41,000"),
        ]:
            if expected not in run(command, *arguments, cwd=work):
                sys.exit(f"summarise {' '.join(arguments)}: no {expected!r} in what it printed")
    print(f"{wheel.name}: installed into an empty environment and run")


if __name__ == "__main__":
    main()
