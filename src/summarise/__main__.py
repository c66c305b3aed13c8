"""``python -m summarise`` is the command ``summarise``."""

from summarise.cli.entry import run

if __name__ == "__main__":
    run()
